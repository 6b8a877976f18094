//! Runs a whole program, as `python FILE.py` does.

use simulator::{Ending, Limits, Mode, Options, Outcome, Printed, Source, Stream};

use crate::engine::Start;
use crate::part::stopped;

/// The status of a program that the simulator could not run to its end, and of a file that could not be read.
pub const STOPPED: i32 = 2;

/// What a program did.
pub struct Ran {
    /// Its writes in order, the traceback among them.
    pub printed: Vec<Printed>,
    /// Its exit status: 0, what `sys.exit` said, 1 after an uncaught exception, [`STOPPED`] if it was stopped.
    pub status: i32,
    /// Why it was stopped.
    pub stopped: Option<String>,
}

impl Ran {
    /// Everything written to `stream`.
    pub fn text(&self, stream: Stream) -> String {
        self.printed.iter().filter(|p| p.stream == stream).map(|p| p.text.as_str()).collect()
    }
}

/// How to run a program.
#[derive(Clone, Debug, Default)]
pub struct How {
    /// Its arguments; `sys.argv[1:]`.
    pub arguments: Vec<String>,
    /// The instructions it may take, if not the simulator's own limit.
    pub steps: Option<u64>,
    /// Whether every reference is recounted after it.
    pub audit: bool,
    /// Whether it is recounted after each line.
    pub stress: bool,
    /// Whether free lists, pools and thresholds are as small as can be.
    pub cramped: bool,
    /// The file's path as `__file__` and tracebacks show it, if not the name.
    pub path: Option<String>,
    /// Whether the process ends behind it.
    pub last: bool,
}

/// Runs `text` as the file `name`, and the end of the interpreter after it.
pub fn run(name: &str, text: &str, how: &How, start: &Start) -> Ran {
    let mut limits = Limits::default();
    limits.steps = how.steps.unwrap_or(limits.steps);
    let file = how.path.as_deref().unwrap_or(name);
    let argv = std::iter::once(name.to_owned()).chain(how.arguments.iter().cloned()).collect();
    let How { audit, stress, cramped, .. } = *how;
    let mut engine =
        start(Options { limits, argv, audit, stress, cramped, script: true, ..Options::default() });
    let mut ran = Ran { printed: Vec::new(), status: 0, stopped: None };
    let outcome = engine.run(Source { text, name: file, first_line: 1, mode: Mode::File });
    let over = matches!(outcome.ending, Ending::Finished | Ending::Exit { .. } | Ending::Raised(_));
    ran.take(outcome, file);
    if over {
        let end = if how.last { engine.finish_process() } else { engine.finish() };
        ran.take(end, file);
    }
    ran
}

impl Ran {
    fn take(&mut self, outcome: Outcome, name: &str) {
        self.printed.extend(outcome.printed);
        let mut complain =
            |text: String| self.printed.push(Printed { stream: Stream::Err, text, line: None });
        match outcome.ending {
            Ending::Finished => {}
            Ending::Exit { status, message } => {
                if let Some(message) = message {
                    complain(message.trim_end_matches('\n').to_owned() + "\n");
                }
                self.status = status & 0xff;
            }
            Ending::Raised(uncaught) => {
                // CPython ends itself by SIGINT then, which a shell shows so.
                self.status = if uncaught.class == "KeyboardInterrupt" { 130 } else { 1 };
                complain(uncaught.traceback);
            }
            other => {
                self.stopped = Some(stopped(&other, name));
                self.status = STOPPED;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake;

    #[test]
    fn statuses_and_streams() {
        let traceback = "Traceback (most recent call last):\n  File \"x\"\nKeyError: 1\n";
        // (program, status, out, err)
        let cases = [
            ("print a", 0, "a\n", ""),
            ("set z\nprint a", 0, "a\nz\n", ""),
            ("print a\nraise KeyError: 1", 1, "a\n", traceback),
            ("set z\nraise KeyError: 1", 1, "z\n", traceback),
            ("print a\nstop", STOPPED, "a\n", ""),
        ];
        for (text, status, out, err) in cases {
            let ran = run("x.py", text, &How::default(), &fake::start);
            assert_eq!(
                (ran.status, ran.text(Stream::Out), ran.text(Stream::Err)),
                (status, out.into(), err.into())
            );
            assert_eq!(ran.stopped.is_some(), status == STOPPED);
        }
    }
}
