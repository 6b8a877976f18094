//! Traces of a reader's own program: pictures of its steps.

use simulator::observe::{Options as Drawing, Trace, TraceLimits, View};
use simulator::{Ending, Limits, Mode, Options, Outcome, Session, Source};

use crate::part::stopped;

/// Which step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum At {
    /// By its number, from 1.
    Step(usize),
    /// The last one that executed this line.
    Line(u32),
    /// The last one in this phase of a collection.
    Phase(String),
    /// The last one.
    Last,
}

impl std::str::FromStr for At {
    type Err = String;

    fn from_str(text: &str) -> Result<At, String> {
        let number = |text: &str| text.parse::<u32>().ok().filter(|&n| n > 0);
        let bad =
            || format!("`{text}` names no step: write a number from 1, `line:7`, `phase:move` or `last`");
        match text.split_once(':') {
            Some(("line", line)) => number(line).map(At::Line).ok_or_else(bad),
            Some(("phase", phase)) if !phase.is_empty() => Ok(At::Phase(phase.to_owned())),
            Some(("step", step)) => number(step).map(|n| At::Step(n as usize)).ok_or_else(bad),
            None if text == "last" => Ok(At::Last),
            None => number(text).map(|n| At::Step(n as usize)).ok_or_else(bad),
            Some(_) => Err(bad()),
        }
    }
}

impl std::fmt::Display for At {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            At::Step(step) => write!(f, "step:{step}"),
            At::Line(line) => write!(f, "line:{line}"),
            At::Phase(phase) => write!(f, "phase:{phase}"),
            At::Last => f.write_str("last"),
        }
    }
}

impl At {
    /// The step's index in a trace.
    pub fn index(&self, trace: &Trace) -> Result<usize, String> {
        match self {
            At::Step(number) if *number <= trace.len() => Ok(number - 1),
            At::Step(number) => {
                Err(format!("there is no step {number}: the program has {} steps", trace.len()))
            }
            At::Line(line) => trace
                .step_of_line(*line)
                .ok_or_else(|| format!("there is no step for line {line}: it was not executed")),
            At::Phase(phase) => trace
                .step_of_phase(phase)
                .ok_or_else(|| format!("there is no step in phase {phase}: no collection came to it")),
            At::Last => Ok(trace.len().saturating_sub(1)),
        }
    }
}

/// Runs a program and records its steps.
pub fn record(name: &str, text: &str, arguments: &[String], limits: Limits) -> (Outcome, Trace) {
    let argv = std::iter::once(name.to_owned()).chain(arguments.iter().cloned()).collect();
    let mut session = Session::new(Options { limits, argv, script: true, ..Options::default() });
    session.trace(Source { text, name, first_line: 1, mode: Mode::File }, TraceLimits::default())
}

/// The step that has what the view is about.
fn place(trace: &Trace, at: &At, view: &View) -> Result<usize, String> {
    let index = at.index(trace)?;
    trace.has_subject(index, view)?;
    Ok(index)
}

/// A picture as a file of its own.
pub fn picture(trace: &Trace, at: &At, view: &View, drawing: &Drawing) -> Result<String, String> {
    let index = place(trace, at, view)?;
    Ok(trace.picture(index, view, drawing).svg(true))
}

/// A picture in words.
pub fn words(trace: &Trace, at: &At, view: &View) -> Result<String, String> {
    let index = place(trace, at, view)?;
    Ok(trace.text(index, view))
}

/// Every step in a sentence, with its line.
pub fn sentences(trace: &Trace) -> String {
    let mut text = String::new();
    for (number, step) in (0..trace.len()).filter_map(|at| trace.step(at)).enumerate() {
        let line = step.line.map_or_else(String::new, |line| line.to_string());
        text += &format!(
            "{:>4} {line:>5}  {}{}\n",
            number + 1,
            "  ".repeat(step.depth.saturating_sub(1)),
            step.sentence
        );
    }
    text
}

/// What a reader of a trace should know: the program's end if it was no good one, and what is missing.
pub fn trouble(outcome: &Outcome, trace: &Trace, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    match &outcome.ending {
        Ending::Finished | Ending::Exit { .. } => {}
        Ending::Raised(uncaught) => {
            found.push(format!("{name} ended with {}: {}", uncaught.class, uncaught.message))
        }
        other => found.push(stopped(other, name)),
    }
    if let Some(cut) = trace.cut() {
        found.push(format!(
            "only the first {} steps are there, and the last: {} more passed the limit of {} {}",
            trace.len().saturating_sub(1),
            cut.missing,
            cut.value,
            cut.limit
        ));
    }
    found
}
