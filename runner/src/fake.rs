//! An engine for unit tests, with a language of five statements: `print TEXT`, `set TEXT` (which `$` stands for
//! later), `raise CLASS: MESSAGE`, `stop` (as at a limit), and `panic`. The end of a session prints what `set` has set.

use simulator::{Ending, Options, Outcome, Printed, Source, Stream, Uncaught};

use crate::engine::Engine;

/// A session of the fake.
#[derive(Default)]
struct Fake {
    set: String,
}

/// Starts a session of the fake.
pub fn start(_: Options) -> Box<dyn Engine> {
    Box::new(Fake::default())
}

impl Engine for Fake {
    fn run(&mut self, source: Source<'_>) -> Outcome {
        let mut printed = Vec::new();
        for (line, text) in (source.first_line..).zip(source.text.lines()) {
            let (verb, rest) = text.split_once(' ').unwrap_or((text, ""));
            let line = Some(line);
            match verb {
                "print" => printed.push(Printed {
                    stream: Stream::Out,
                    text: rest.replace('$', &self.set) + "\n",
                    line,
                }),
                "set" => self.set = rest.to_owned(),
                "raise" => {
                    let (class, message) = rest.split_once(": ").unwrap_or((rest, ""));
                    let traceback = format!("Traceback (most recent call last):\n  File \"x\"\n{rest}\n");
                    let (class, message) = (class.to_owned(), message.to_owned());
                    let ending = Ending::Raised(Uncaught { class, message, traceback, line });
                    return Outcome { printed, ending };
                }
                "stop" => {
                    return Outcome { printed, ending: Ending::Limit { name: "steps", value: 1, line } };
                }
                "panic" => panic!("the fake was told to"),
                _ => {}
            }
        }
        Outcome { printed, ending: Ending::Finished }
    }

    fn finish(self: Box<Self>) -> Outcome {
        let mut printed = Vec::new();
        if !self.set.is_empty() {
            printed.push(Printed { stream: Stream::Out, text: self.set + "\n", line: None });
        }
        Outcome { printed, ending: Ending::Finished }
    }
}
