//! One session and its answers.

use simulator::observe::{Key, Options as Drawing, Picture, Trace, TraceLimits, View};
use simulator::{Ending, Limits, Mode, Options, Outcome, Printed, Session, Source, Stream};

use crate::json::{Object, array, text};

/// What one run may use up in a page: memory for a phone, and no more output than a page can show.
const OBJECTS: usize = 4_000_000;
const BYTES: u64 = 1 << 30;
const OUTPUT: usize = 1 << 20;

/// A session of a page, or of a whole program.
pub struct Engine {
    session: Option<Session>,
    name: String,
    /// The traces of the sources that were recorded, in order: a prompt's transcript has one for each statement.
    traces: Vec<Trace>,
}

/// How a page wants a step's picture.
#[derive(Clone, Debug)]
pub struct Wish {
    /// A view by its name, as [`View`] reads it.
    pub view: String,
    /// Small values stand where they are referred to.
    pub inline: bool,
    /// The evaluation stacks are shown.
    pub stack: bool,
    /// The picture is said in words too.
    pub words: bool,
}

impl Engine {
    /// A session whose runs may take `steps` instructions each and nest as deep as [`Limits::nesting`] says, or less deep.
    /// `name` is what tracebacks call its source.
    pub fn start(name: &str, steps: u64, script: bool, nesting: Option<usize>) -> Engine {
        let usual = Limits::default();
        let nesting = nesting.map_or(usual.nesting, |most| most.min(usual.nesting));
        let limits = Limits { steps, objects: OBJECTS, bytes: BYTES, output: OUTPUT, nesting };
        let argv = vec![if script { name.to_owned() } else { String::new() }];
        let session = Session::new(Options { limits, argv, script, ..Options::default() });
        Engine { session: Some(session), name: name.to_owned(), traces: Vec::new() }
    }

    /// Runs one piece of source; its outcome as JSON.
    pub fn run(&mut self, text: &str, first_line: u32, mode: Mode) -> String {
        let Some(session) = &mut self.session else { return String::new() };
        outcome(&session.run(Source { text, name: &self.name, first_line, mode }))
    }

    /// Runs one piece of source and records its steps, `most` of them unless that is 0: its outcome, with the number of
    /// steps recorded so far.
    pub fn trace(&mut self, text: &str, first_line: u32, mode: Mode, most: usize) -> String {
        let Some(session) = &mut self.session else { return String::new() };
        let source = Source { text, name: &self.name, first_line, mode };
        let usual = TraceLimits::default();
        let steps = if most == 0 { usual.steps } else { most.min(usual.steps) };
        let (ran, trace) = session.trace(source, TraceLimits { steps, ..usual });
        let cut = trace.cut().map(|cut| format!("{} {}", cut.value, cut.limit));
        self.traces.push(trace);
        let steps: usize = self.traces.iter().map(Trace::len).sum();
        Object::new()
            .raw("outcome", &outcome(&ran))
            .number("steps", steps as i64)
            .text("cut", &cut.unwrap_or_default())
            .end()
    }

    /// A step of all that was recorded: where it is, what it did, how much was printed until then, its picture, and the
    /// picture in words if they are wished for.
    pub fn step(&self, index: usize, wish: &Wish) -> String {
        let Some((before, trace, index)) = self.find(index) else { return String::new() };
        let Some(step) = trace.step(index) else { return String::new() };
        let view: View = wish.view.parse().unwrap_or_default();
        let drawing = Drawing { inline: wish.inline, stack: wish.stack, fit: false };
        let printed: usize = before.iter().map(|trace| trace.printed(trace.len().saturating_sub(1))).sum();
        let words = if wish.words { trace.text(index, &view) } else { String::new() };
        Object::new()
            .text("kind", step.kind.name())
            .line("line", step.line)
            .line("next", step.next)
            .number("depth", step.depth as i64)
            .text("sentence", step.sentence)
            .number("printed", (printed + trace.printed(index)) as i64)
            .raw("picture", &picture(&trace.picture(index, &view, &drawing)))
            .text("words", &words)
            .end()
    }

    /// Who holds an object at a step: the places that its count adds up from.
    pub fn owners(&self, index: usize, key: u32) -> String {
        let Some((_, trace, index)) = self.find(index) else { return String::new() };
        let objects = trace.step(index).map(|step| &step.snapshot.objects);
        let Some(object) =
            objects.into_iter().flat_map(|all| all.iter()).find(|object| object.key == Key(key))
        else {
            return Object::new().text("title", "").end();
        };
        let owners = array(
            object
                .owners
                .iter()
                .map(|owner| Object::new().text("place", &owner.place).number("times", owner.times).end()),
        );
        Object::new()
            .text("title", &object.title())
            .text("count", &object.count_text())
            .raw("owners", &owners)
            .end()
    }

    /// The trace that holds a step, those before it, and the step's number in it.
    fn find(&self, index: usize) -> Option<(&[Trace], &Trace, usize)> {
        let mut left = index;
        for (at, trace) in self.traces.iter().enumerate() {
            if left < trace.len() {
                return Some((&self.traces[..at], trace, left));
            }
            left -= trace.len();
        }
        None
    }

    /// Ends the session; what that printed, as JSON.
    pub fn finish(&mut self) -> String {
        self.session.take().map_or_else(String::new, |session| outcome(&session.finish()))
    }
}

/// The views that there are.
pub fn pictures() -> String {
    let views = array(View::ALL.iter().map(|(name, _)| Object::new().text("name", name).end()));
    Object::new().raw("views", &views).end()
}

/// `{"title", "width", "height", "groups": [[name, shapes], ...]}`.
fn picture(picture: &Picture) -> String {
    let groups = array(picture.groups.iter().map(|group| array([text(&group.name), text(&group.shapes)])));
    Object::new()
        .text("title", &picture.title)
        .number("width", picture.width)
        .number("height", picture.height)
        .raw("groups", &groups)
        .end()
}

fn writes(printed: impl Iterator<Item = Printed>) -> String {
    array(printed.map(|write| {
        let stream = if write.stream == Stream::Out { "out" } else { "err" };
        Object::new().text("stream", stream).text("text", &write.text).line("line", write.line).end()
    }))
}

/// `{"printed": [{"stream", "text", "line"}], "ending": {"kind", ...}}`.
fn outcome(outcome: &Outcome) -> String {
    let printed = writes(outcome.printed.iter().cloned());
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
        let mut engine = Engine::start("heap.md", 1_000, false, None);
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

    #[test]
    fn steps_of_several_sources() {
        let mut engine = Engine::start("heap.md", 1_000, false, None);
        let first = engine.trace("a = [1]\nprint(a)\n", 1, Mode::File, 0);
        assert!(first.contains(r#""steps":"#), "{first}");
        let second = engine.trace("b = a\n", 3, Mode::File, 0);
        let steps: usize =
            second.split("\"steps\":").nth(1).and_then(|s| s.split(',').next()?.parse().ok()).unwrap_or(0);
        let wish = Wish { view: "heap".to_owned(), inline: false, stack: false, words: false };
        let last = engine.step(steps - 1, &wish);
        for part in [r#""kind":"end""#, r#""printed":4"#, r#"["frame 0","<g "#, "list"] {
            assert!(last.contains(part), "{part} not in {last}");
        }
        assert_eq!(engine.step(steps, &wish), "");
        let svg =
            last.split("data-object=\\\"").nth(1).and_then(|rest| rest.split('\\').next()?.parse().ok());
        let owners = svg.map(|key| engine.owners(steps - 1, key)).unwrap_or_default();
        assert!(owners.contains("name `a`"), "{owners}");
        assert!(pictures().contains(r#"{"name":"heap"}"#));
    }
}
