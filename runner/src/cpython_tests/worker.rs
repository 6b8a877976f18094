//! The process that runs the methods of one file. It writes a [`Message`] on each line of standard output.
//!
//! A class has a session of its own. After a method that passed a limit or met something unsupported, the next
//! method has a new one. A method that ends the process is told from [`Message::Started`] without an end.

use std::io::Write;
use std::path::Path;

use anyhow::{Result, bail};
use simulator::{Ending, Limits, Mode, Options, Outcome, Session, Source, Stream};

use super::{Message, Verdict, library};

/// How the methods are run.
#[derive(Clone, Copy, Debug)]
pub struct How {
    /// The instructions that a method may take.
    pub steps: u64,
    /// Whether every reference is recounted after each method.
    pub audit: bool,
}

/// Runs the methods of `test.NAME` that `wanted` accepts.
pub fn run(lib: &Path, name: &str, how: How, wanted: &dyn Fn(&str) -> bool) -> Result<()> {
    let modules = library::modules(lib, name)?;
    let start = || -> (Session, Outcome) {
        let (steps, objects, output) = (how.steps, 8 << 20, 16 << 20);
        let limits = Limits { steps, objects, bytes: 1 << 30, output, ..Limits::default() };
        let argv = vec![format!("{name}.py")];
        let modules = modules.clone();
        let options = Options { limits, argv, audit: how.audit, modules, ..Options::default() };
        let mut session = Session::new(options);
        let loaded = session.run(line(&format!("import one_by_one; one_by_one.load('test.{name}')")));
        (session, loaded)
    };
    let (mut session, loaded) = start();
    if loaded.ending != Ending::Finished {
        return tell(&Message::NoFile(verdict(loaded)));
    }
    let listed = session.run(line("one_by_one.names()"));
    let methods: Vec<String> = listed.text(Stream::Out).lines().map(str::to_owned).collect();
    tell(&Message::Methods(methods.clone()))?;
    let mut session = Some(session);
    let mut class = None;
    for method in methods.iter().filter(|method| wanted(method)) {
        let its_class = class_of(method);
        if class.is_some_and(|class| class != its_class) {
            end(session.take(), class)?;
        }
        class = Some(its_class);
        tell(&Message::Started(method.clone()))?;
        let mut running = match session.take() {
            Some(session) => session,
            None => match start() {
                (session, Outcome { ending: Ending::Finished, .. }) => session,
                (_, failed) => bail!("{name} could be imported once only: {:?}", failed.ending),
            },
        };
        let outcome = running.run(line(&format!("one_by_one.run({method:?})")));
        if matches!(outcome.ending, Ending::Finished | Ending::Raised(_) | Ending::Exit { .. }) {
            session = Some(running);
        }
        tell(&Message::Ended(verdict(outcome)))?;
    }
    end(session, class)
}

/// Ends the session of a class. That is no method's doing: only what goes wrong is told, as one more failure.
fn end(session: Option<Session>, class: Option<&str>) -> Result<()> {
    let Some(mut session) = session else { return Ok(()) };
    let outcome = session.run(line("one_by_one.finish()"));
    if outcome.ending != Ending::Finished {
        tell(&Message::Started(format!("{}.tearDownClass", class.unwrap_or_default())))?;
        tell(&Message::Ended(verdict(outcome)))?;
    }
    Ok(())
}

fn class_of(method: &str) -> &str {
    if method.starts_with("doctest.") {
        "doctest"
    } else {
        method.rsplit_once('.').map_or("", |(class, _)| class)
    }
}

fn line(text: &str) -> Source<'_> {
    Source { text, name: "<cpython-tests>", first_line: 1, mode: Mode::File }
}

fn tell(message: &Message) -> Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(message)?)?;
    Ok(out.flush()?)
}

/// Whether something unsupported is left out for good, as the modules that have stand-ins are: what it is.
fn left_out(what: &str) -> Option<&'static str> {
    const LEFT_OUT: &[(&str, &str)] = &[
        ("async", "async"),
        ("await", "async"),
        ("open()", "files"),
        ("no file", "files"),
        ("input()", "input"),
        ("sys.settrace", "sys.settrace"),
    ];
    LEFT_OUT.iter().find(|(part, _)| what.contains(part)).map(|(_, kind)| *kind)
}

/// What an outcome says of the method.
fn verdict(outcome: Outcome) -> Verdict {
    let printed: String = outcome.printed.iter().map(|printed| printed.text.as_str()).collect();
    let failed = |error: String, report: &str| Verdict::Failed { error, report: printed.clone() + report };
    match outcome.ending {
        Ending::Finished => Verdict::Passed,
        Ending::Raised(raised)
            if matches!(
                raised.class.rsplit('.').next(),
                Some("SkipTest" | "NotApplicable" | "NotHere" | "ResourceDenied")
            ) =>
        {
            Verdict::NotApplicable(raised.message)
        }
        Ending::Raised(raised) => {
            let first = raised.message.lines().next().unwrap_or_default();
            failed(format!("{}: {first}", raised.class), &raised.traceback)
        }
        Ending::Exit { status, .. } => failed(format!("it exits with status {status}"), ""),
        Ending::Unsupported { what, .. } if left_out(&what).is_some() => {
            Verdict::NotApplicable(format!("needs {}", left_out(&what).unwrap_or_default()))
        }
        Ending::Unsupported { what, line } => {
            let line = line.map(|line| format!("line {line}\n")).unwrap_or_default();
            failed(format!("not supported: {what}"), &line)
        }
        Ending::Limit { name, value, .. } => failed(format!("it passes the limit of {value} {name}"), ""),
        Ending::Internal(what) => {
            let first = what.lines().next().unwrap_or_default();
            failed(format!("defect: {first}"), &what)
        }
    }
}
