//! Asks CPython and the simulator about one program.

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use simulator::Stream;

use super::plain::{LIBRARY, plain};
use crate::cpython::{self, Extra};
use crate::engine::{TEST_STACK, on_stack, simulator};
use crate::program::{self, How, Ran, STOPPED};
use crate::session::diff;

/// The name that a program runs under.
pub const FILE: &str = "fuzz.py";
/// The instructions that a program may take: more is no use, since a longer program tells no more.
const STEPS: u64 = 20_000_000;
/// How long the simulator may take for them.
const PATIENCE: Duration = Duration::from_secs(60);

/// Other ways to start CPython, which leave other holes in the pools: with strings of each size class as arguments, which
/// the program does not look at, and with the modules that it needs at its start read from files. What a program prints
/// differently then depends on those holes.
fn other_starts() -> impl Iterator<Item = Extra> {
    let padding =
        |count: usize| (0..count).flat_map(|_| (1..29).map(|class| "x".repeat(16 * class))).collect();
    let unfrozen = || ["-X", "frozen_modules=off"].map(str::to_owned).to_vec();
    [(Vec::new(), 1), (unfrozen(), 0), (unfrozen(), 3)].into_iter().map(move |(options, padded)| Extra {
        options,
        arguments: padding(padded),
        limited: true,
    })
}

/// What the two say about a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The same.
    Equal,
    /// Not the same.
    Differs {
        /// Both answers, line by line.
        report: String,
        /// What sort of difference, so that a smaller program with another one is not taken for it.
        kind: Difference,
    },
    /// The simulator found a defect of its own: a wrong count, or a panic.
    Broken(String),
    /// The simulator does not support something that the program uses.
    Unsupported(String),
    /// CPython prints something else each time, or the program is too long: a defect of the grammar.
    Unusable(String),
}

/// What stays as a program that differs is made smaller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// CPython's exit status.
    status: i32,
    /// Whether it had a warning for the source.
    warned: bool,
    /// What ended the program on either side, as tracebacks name it.
    ended: [Option<String>; 2],
}

impl Verdict {
    /// Whether this is the kind of trouble that `other` is. A smaller program must show the same kind.
    pub fn is_like(&self, other: &Verdict) -> bool {
        match (self, other) {
            (Verdict::Differs { kind, .. }, Verdict::Differs { kind: other, .. }) => kind == other,
            (Verdict::Broken(_), Verdict::Broken(_)) => true,
            (Verdict::Unsupported(what), Verdict::Unsupported(other)) => what == other,
            _ => false,
        }
    }
}

/// Runs `text` on both.
pub fn judge(python: &Path, text: &str) -> Verdict {
    let ours = match ours(text) {
        Ok(ours) => ours,
        Err(panic) => return Verdict::Broken(panic),
    };
    if let Some(why) = ours.stopped.as_ref().filter(|_| ours.status == STOPPED) {
        return stopped(why);
    }
    let shown = |out: &str, err: &str, status: i32| {
        [out, err].map(plain).into_iter().chain([format!("status {status}\n")]).collect::<Vec<_>>()
    };
    let directory = cpython::some_directory();
    let [out, err] = [Stream::Out, Stream::Err].map(|stream| ours.text(stream).replace(&directory, ""));
    let ours = shown(&out, &err, ours.status);
    let ask = |extra: &Extra| {
        let ran = cpython::run_text(python, FILE, text, extra).map_err(|error| format!("{error:#}"))?;
        Ok((shown(&ran.out, &ran.err, ran.status), ran.status))
    };
    let usual = Extra { limited: true, ..Extra::default() };
    let (theirs, status) = match ask(&usual) {
        Ok(answer) => answer,
        Err(why) => return Verdict::Unusable(why),
    };
    if ours == theirs {
        return Verdict::Equal;
    }
    if theirs.iter().any(|text| LIBRARY.iter().any(|library| text.contains(library))) {
        return Verdict::Unusable("CPython prints where its library stands".to_owned());
    }
    match ask(&usual) {
        Ok((again, _)) if again == theirs => {}
        Ok(_) => return Verdict::Unusable("CPython prints something else each time".to_owned()),
        Err(why) => return Verdict::Unusable(why),
    }
    if other_starts().any(|extra| ask(&extra).is_ok_and(|(again, _)| again != theirs)) {
        return Verdict::Unusable("it shows which holes CPython's start left in its pools".to_owned());
    }
    let ended = [&theirs, &ours].map(|shown| class_of_error(&shown[1]));
    let kind = Difference { status, warned: theirs[1].contains("SyntaxWarning"), ended };
    Verdict::Differs { report: report(&theirs.concat(), &ours.concat()), kind }
}

/// The class in a traceback's last line.
fn class_of_error(printed: &str) -> Option<String> {
    let (class, _) = printed.lines().last()?.split_once(':')?;
    class.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '_').then(|| class.to_owned())
}

/// Runs `text` on the simulator. One that does not come back is left to itself.
fn ours(text: &str) -> Result<Ran, String> {
    let (send, answer) = mpsc::channel();
    let text = text.to_owned();
    std::thread::spawn(move || {
        let path = Some(cpython::some_directory() + FILE);
        let how = How { audit: true, steps: Some(STEPS), path, ..How::default() };
        let ran = on_stack(TEST_STACK, || program::run(FILE, &text, &how, &simulator));
        let _ = send.send(ran);
    });
    let late = |_| Err(format!("a defect: the simulator does not end within {} seconds", PATIENCE.as_secs()));
    answer.recv_timeout(PATIENCE).unwrap_or_else(late)
}

/// Runs `text` on the simulator alone, with a recount after each line.
pub fn stress(text: &str) -> Verdict {
    for cramped in [false, true] {
        let how = How { audit: true, stress: true, cramped, steps: Some(STEPS), ..How::default() };
        match on_stack(TEST_STACK, || program::run(FILE, text, &how, &simulator)) {
            Ok(ran) => {
                if let Some(why) = ran.stopped.filter(|_| ran.status == STOPPED) {
                    return stopped(&why);
                }
            }
            Err(panic) => return Verdict::Broken(panic),
        }
    }
    Verdict::Equal
}

fn stopped(why: &str) -> Verdict {
    // `FILE:LINE: WHY`
    let reason = why.splitn(3, ':').nth(2).unwrap_or(why).trim().to_owned();
    if why.contains("limit") {
        Verdict::Unusable(reason)
    } else if why.contains("audit") || why.contains("defect") {
        Verdict::Broken(why.to_owned())
    } else {
        Verdict::Unsupported(reason)
    }
}

fn report(theirs: &str, ours: &str) -> String {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    format!("--- CPython\n+++ the simulator\n{}", diff(&lines(theirs), &lines(ours)))
}
