//! One session and its answers.

use simulator::{Ending, Limits, Mode, Options, Outcome, Session, Source, Stream};

use crate::json::{Object, array};

/// What one run may use up in a page: memory for a phone, and no more output than a page can show.
const OBJECTS: usize = 4_000_000;
const BYTES: u64 = 512 << 20;
const OUTPUT: usize = 1 << 20;

/// A session of a page, or of a whole program.
pub struct Engine {
    session: Option<Session>,
    name: String,
}

impl Engine {
    /// A session whose runs may take `steps` instructions each. `name` is what tracebacks call its source.
    pub fn start(name: &str, steps: u64, script: bool) -> Engine {
        let limits = Limits { steps, objects: OBJECTS, bytes: BYTES, output: OUTPUT };
        let argv = vec![if script { name.to_owned() } else { String::new() }];
        let session = Session::new(Options { limits, argv, script, audit: false });
        Engine { session: Some(session), name: name.to_owned() }
    }

    /// Runs one piece of source; its outcome as JSON.
    pub fn run(&mut self, text: &str, first_line: u32, mode: Mode) -> String {
        let Some(session) = &mut self.session else { return String::new() };
        outcome(&session.run(Source { text, name: &self.name, first_line, mode }))
    }

    /// Ends the session; what that printed, as JSON.
    pub fn finish(&mut self) -> String {
        self.session.take().map_or_else(String::new, |session| outcome(&session.finish()))
    }
}

/// `{"printed": [{"stream", "text", "line"}], "ending": {"kind", ...}}`.
fn outcome(outcome: &Outcome) -> String {
    let printed = array(outcome.printed.iter().map(|write| {
        let stream = if write.stream == Stream::Out { "out" } else { "err" };
        Object::new().text("stream", stream).text("text", &write.text).line("line", write.line).end()
    }));
    Object::new().raw("printed", &printed).raw("ending", &ending(&outcome.ending)).end()
}

fn ending(ending: &Ending) -> String {
    let kind = |kind| Object::new().text("kind", kind);
    match ending {
        Ending::Finished => kind("finished"),
        Ending::Exit { status, message } => {
            kind("exit").number("status", *status).text("message", message.as_deref().unwrap_or_default())
        }
        Ending::Raised(uncaught) => kind("raised")
            .text("class", &uncaught.class)
            .text("traceback", &uncaught.traceback)
            .line("line", uncaught.line),
        Ending::Unsupported { what, line } => kind("unsupported").text("what", what).line("line", *line),
        Ending::Limit { name, value, line } => {
            kind("limit").text("what", &format!("{value} {name}")).line("line", *line)
        }
        Ending::Internal(what) => kind("internal").text("what", what),
    }
    .end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_one_session() {
        let mut engine = Engine::start("heap.md", 1_000, false);
        let cases = [
            ("a = 1\nprint(a)\n", Mode::File, r#"[{"stream":"out","text":"1\n","line":11}]"#),
            ("a", Mode::Prompt, r#""ending":{"kind":"finished"}"#),
            ("a.b", Mode::File, r#"{"kind":"raised","class":"AttributeError","traceback":"Traceback (most"#),
            ("while a: pass", Mode::File, r#"{"kind":"limit","what":"1000 steps","line":10}"#),
        ];
        for (text, mode, part) in cases {
            let answer = engine.run(text, 10, mode);
            assert!(answer.contains(part), "{part} not in {answer}");
        }
        assert!(engine.finish().contains("finished"));
        assert_eq!(engine.finish(), "");
    }
}
