//! Runs a session's blocks and judges them.

use std::fmt::Write as _;

use simulator::{Limits, Mode, Options, Source};

use crate::chapter::{Block, Chapter, Content, Session};
use crate::check::{Trouble, check};
use crate::engine::{Start, TEST_STACK, on_stack};
use crate::part::{End, Part};
use crate::pattern::Captures;
use crate::picture::Drawn;
use crate::recorded::{Recorded, keys};

/// The instructions that a session's run may take unless a block of it says `steps=`: enough for any lesson, and
/// an endless loop ends within seconds.
const STEPS: u64 = 50_000_000;

/// What a session's blocks did.
pub struct Run {
    /// For each block of the session, one part for each of its sources.
    pub blocks: Vec<Vec<Part>>,
    /// For each block, the pictures that its fence asks for, or why there is none.
    pub pictures: Vec<Vec<Result<Drawn, String>>>,
    /// What the end of the session printed; none if only a prefix ran.
    pub finish: Option<Part>,
}

/// Runs the first `count` blocks of a session.
pub fn run(chapter: &Chapter, session: &Session, count: usize, start: &Start) -> Run {
    let blocks: Vec<&Block> = session.blocks.iter().map(|&place| &chapter.blocks[place]).collect();
    let name = chapter.source_name();
    let whole = count >= blocks.len();
    let done = on_stack(TEST_STACK, || {
        let mut engine = start(options(&blocks));
        let (mut parts, mut pictures) = (Vec::new(), Vec::new());
        for block in blocks.iter().take(count) {
            let mode = match block.content {
                Content::Program { .. } => Mode::File,
                Content::Transcript(_) => Mode::Prompt,
            };
            let mut drawn = Vec::new();
            let run = |(text, first_line)| {
                let source = Source { text, name: &name, first_line, mode };
                let outcome = if block.words.pictures.is_empty() {
                    engine.run(source)
                } else {
                    let (outcome, trace) = engine.trace(source);
                    drawn.extend(block.words.pictures.iter().map(|asked| match &trace {
                        Some(trace) => asked.draw(trace),
                        None => Err("this engine draws no pictures".to_owned()),
                    }));
                    outcome
                };
                Part::from_outcome(&outcome, &chapter.file)
            };
            parts.push(block.sources().into_iter().map(run).collect());
            pictures.push(drawn);
        }
        let finish = whole.then(|| Part::from_outcome(&engine.finish(), &chapter.file));
        Run { blocks: parts, pictures, finish }
    });
    done.unwrap_or_else(|why| {
        let stopped = || Part { lines: Vec::new(), end: End::Stopped(why.clone()) };
        let parts = |block: &&Block| block.sources().iter().map(|_| stopped()).collect();
        let pictures = |block: &&Block| block.words.pictures.iter().map(|_| Err(why.clone())).collect();
        Run {
            blocks: blocks.iter().take(count).map(parts).collect(),
            pictures: blocks.iter().take(count).map(pictures).collect(),
            finish: whole.then(stopped),
        }
    })
}

/// The options of a session of these blocks.
pub fn options(blocks: &[&Block]) -> Options {
    let asked = blocks.iter().filter_map(|block| block.words.steps).max().unwrap_or(0);
    let limits = Limits { steps: asked.max(STEPS), ..Limits::default() };
    Options { limits, argv: vec![String::new()], audit: true, ..Options::default() }
}

/// One block's verdict.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The block's place in the chapter.
    pub place: usize,
    /// The simulator against the page.
    pub simulator: Result<(), Trouble>,
    /// CPython's recorded answer against the page; none if there is no answer to this program.
    pub cpython: Option<Result<(), Trouble>>,
    /// What the simulator did.
    pub parts: Vec<Part>,
    /// The test of an earlier block of the session that failed.
    pub after: Option<String>,
}

impl Judged {
    /// Whether neither the simulator nor a recorded answer contradicts the page.
    pub fn passed(&self) -> bool {
        self.simulator.is_ok() && !matches!(self.cpython, Some(Err(_)))
    }

    /// Whether CPython's answer was there and the page says it.
    pub fn proven(&self) -> bool {
        matches!(self.cpython, Some(Ok(())))
    }
}

/// Judges the first blocks of a session by what the simulator did and what CPython's record says.
pub fn judge(chapter: &Chapter, session: &Session, run: &Run, recorded: &Recorded) -> Vec<Judged> {
    let keys = keys(chapter, session);
    let (mut ours, mut theirs) = (Captures::new(), Captures::new());
    let mut after: Option<String> = None;
    let mut judged = Vec::new();
    for (at, parts) in run.blocks.iter().enumerate() {
        let place = session.blocks[at];
        let block = &chapter.blocks[place];
        let simulator = check(block, parts, &mut ours);
        let cpython = recorded.parts(&keys[at]).map(|parts| check(block, &parts, &mut theirs));
        let next = Judged { place, simulator, cpython, parts: parts.clone(), after: after.clone() };
        if !next.passed() && after.is_none() {
            after = Some(block.test.clone());
        }
        judged.push(next);
    }
    judged
}

/// The report on a block that failed; empty for one that passed.
pub fn report(chapter: &Chapter, judged: &Judged) -> String {
    let block = &chapter.blocks[judged.place];
    let mut text = String::new();
    match (&judged.simulator, &judged.cpython) {
        (Err(trouble), cpython) => {
            describe(&mut text, chapter, block, trouble, "the simulator");
            text.push_str(match cpython {
                Some(Ok(())) => "CPython's recorded answer is what the page says: the simulator is wrong.\n",
                Some(Err(theirs)) if theirs.printed == trouble.printed => {
                    "CPython's recorded answer is what the simulator prints: the page is wrong.\n"
                }
                Some(Err(_)) => "CPython's recorded answer differs from both.\n",
                None => "There is no recorded answer of CPython to this program (`runner ask --python PATH --record`).\n",
            });
        }
        (Ok(()), Some(Err(trouble))) => {
            describe(&mut text, chapter, block, trouble, "CPython (as recorded)");
            text.push_str("The simulator prints what the page says, and CPython does not.\n");
        }
        (Ok(()), _) => return text,
    }
    if let Some(before) = &judged.after {
        let _ = writeln!(text, "An earlier block of this session failed: {before}");
    }
    let test = &block.test;
    let _ = write!(
        text,
        "\nrerun:   cargo test --test book -- --exact '{test}'\naccept:  cargo run -p runner -- bless '{test}'"
    );
    text
}

fn describe(text: &mut String, chapter: &Chapter, block: &Block, trouble: &Trouble, who: &str) {
    let file = &chapter.file;
    let _ = writeln!(text, "{}\n{file}:{}: {}\n", block.test, trouble.line, trouble.what);
    if trouble.expected != trouble.printed {
        let _ = writeln!(text, "--- the page\n+++ {who}\n{}", diff(&trouble.expected, &trouble.printed));
    }
    if let Some(by) = trouble.by {
        let source = usize::try_from(by).ok().and_then(|by| chapter.source.lines().nth(by.checked_sub(1)?));
        let verb = if trouble.expected == trouble.printed { "raised" } else { "printed" };
        let _ = writeln!(text, "The differing line was {verb} by {file}:{by}");
        if let Some(source) = source {
            let _ = writeln!(text, "  {by} | {source}");
        }
        text.push('\n');
    }
}

/// The lines of two texts, each with a sign: `-` expected only, `+` printed only.
pub fn diff(expected: &[String], printed: &[String]) -> String {
    let left: Vec<&str> = expected.iter().map(String::as_str).collect();
    let right: Vec<&str> = printed.iter().map(String::as_str).collect();
    let diff = similar::TextDiff::from_slices(&left, &right);
    let mut text = String::new();
    let groups = diff.grouped_ops(3);
    for (at, group) in groups.iter().enumerate() {
        if at > 0 {
            text.push_str(" ...\n");
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let _ = writeln!(text, "{}{}", change.tag(), change.value());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake;

    fn judged(source: &str, recorded: &Recorded) -> (Chapter, Vec<Judged>) {
        let chapter = Chapter::parse("heap", "src/heap.md", source);
        let session = chapter.sessions[0].clone();
        let run = run(&chapter, &session, usize::MAX, &fake::start);
        let judged = judge(&chapter, &session, &run, recorded);
        (chapter, judged)
    }

    #[test]
    fn a_failure_names_everything() {
        let source = "# Heap\n\n```python name=one\nprint a\nprint b\n```\n\n```output\na\nc\n```\n";
        let (chapter, judged) = judged(source, &Recorded::default());
        let text = report(&chapter, &judged[0]);
        for part in [
            "heap::heap::one\n",
            "src/heap.md:10: it does not print what the page says",
            " a\n-c\n+b\n",
            "printed by src/heap.md:5\n  5 | print b\n",
            "no recorded answer",
            "cargo test --test book -- --exact 'heap::heap::one'",
            "cargo run -p runner -- bless 'heap::heap::one'",
        ] {
            assert!(text.contains(part), "no {part:?} in:\n{text}");
        }
    }

    #[test]
    fn verdicts() {
        // (source, passed)
        let cases: [(&str, &[bool]); 6] = [
            ("```python\nprint a\n```\n```output\na\n```\n", &[true]),
            ("```python\nset a\n```\n```python\nprint $\n```\n```output\na\n```\n", &[true, true]),
            ("```python raises=KeyError\nraise KeyError: 'x'\n```\n```output\nKeyError: 'x'\n```\n", &[true]),
            ("```python\nraise KeyError: 'x'\n```\n```output\nKeyError: 'x'\n```\n", &[false]),
            ("```pycon\n>>> print a\na\n>>> print b\nc\n```\n", &[false]),
            ("```python\npanic\n```\n", &[false]),
        ];
        for (source, passed) in cases {
            let (_, judged) = judged(source, &Recorded::default());
            assert_eq!(judged.iter().map(Judged::passed).collect::<Vec<_>>(), passed, "{source}");
        }
    }
}
