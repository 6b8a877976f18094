//! The tests: one libtest entry for each block, lesson, lint rule and fidelity program.
//!
//! Blocks of one session share its run. Under cargo-nextest, where each entry is a process of its own, an entry
//! runs the blocks of its session up to its own.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use anyhow::{Result, bail};
use libtest_mimic::{Arguments, Conclusion, Failed, Trial};

use crate::book::{Book, read};
use crate::chapter::{Chapter, Session};
use crate::complaint::Rule;
use crate::engine::{Start, TEST_STACK, on_stack};
use crate::lint::lint;
use crate::part;
use crate::program::{self, How};
use crate::recorded::Recorded;
use crate::session::{self, Judged, Run, judge, report};
use crate::{fidelity, lesson, picture};

/// Runs the tests. A reader of the report who has gone (`| head`) ends the run: libtest-mimic unwraps what it writes,
/// and that is no defect to be told of.
pub fn run(arguments: &Arguments, trials: Vec<Trial>) -> Conclusion {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.payload_as_str().is_some_and(|said| said.contains("BrokenPipe")) {
            std::process::exit(1);
        }
        tell(panic);
    }));
    libtest_mimic::run(arguments, trials)
}

/// A session with its run, made at the first look.
struct Shared {
    chapter: Arc<(Chapter, Recorded)>,
    session: Session,
    start: &'static Start,
    done: OnceLock<(Run, Vec<Judged>)>,
}

impl Shared {
    /// The run of the first `count` blocks, or of more.
    fn done(&self, count: usize) -> &(Run, Vec<Judged>) {
        self.done.get_or_init(|| {
            let count = if under_nextest() { count } else { usize::MAX };
            let (chapter, recorded) = &*self.chapter;
            let run = session::run(chapter, &self.session, count, self.start);
            let judged = judge(chapter, &self.session, &run, recorded);
            (run, judged)
        })
    }

    /// The report on the block at `at` of the session.
    fn block(&self, at: usize) -> Result<(), Failed> {
        let (_, judged) = self.done(at + 1);
        match judged.get(at) {
            Some(judged) if judged.passed() => Ok(()),
            Some(judged) => Err(report(&self.chapter.0, judged).into()),
            None => Err("the block was not run".into()),
        }
    }

    /// Compares the pictures of the block at `at` of the session: the one of this number, from 1.
    fn picture(&self, root: &Path, at: usize, number: usize) -> Result<(), Failed> {
        let (run, _) = self.done(at + 1);
        let chapter = &self.chapter.0;
        let block = &chapter.blocks[self.session.blocks[at]];
        match run.pictures.get(at).and_then(|of_block| of_block.get(number - 1)) {
            Some(Ok(drawn)) => Ok(picture::check(root, &picture::file(chapter, block, number), drawn)?),
            Some(Err(why)) => Err(format!("{}:{}: {why}", chapter.file, block.fence.line).into()),
            None => Err("the block was not run".into()),
        }
    }

    /// Runs the lesson file at `path`.
    fn lesson(&self, path: &Path, shown: &str) -> Result<(), Failed> {
        let text =
            read(path).map_err(|error| format!("{error:#}\n\nwrite it: cargo run -p runner -- lessons"))?;
        let name = shown.rsplit('/').next().unwrap_or(shown);
        let chapter = &self.chapter.0;
        let blocks: Vec<_> = self.session.blocks.iter().map(|&place| &chapter.blocks[place]).collect();
        let steps = session::options(&blocks).limits.steps.saturating_mul(blocks.len().max(1) as u64);
        let how = How { audit: true, steps: Some(steps), ..How::default() };
        let ran = on_stack(TEST_STACK, || program::run(name, &text, &how, self.start))?;
        let lines: Vec<String> = part::lines(&ran.printed).into_iter().map(|line| line.text).collect();
        let mut report = String::new();
        if let Some(why) = &ran.stopped {
            report.push_str(&format!("{shown}: {why}\n\n"));
        } else if ran.status != 0 {
            report.push_str(&format!("{shown} ended with status {}\n\n", ran.status));
        }
        let finish = self.done(usize::MAX).0.finish.as_ref();
        if let Err(why) = lesson::check(chapter, &self.session, &lines, finish) {
            report.push_str(&why);
        }
        if report.is_empty() {
            return Ok(());
        }
        let test = format!("lesson::{}", self.session.stem);
        Err(format!(
            "{test}\n{report}\n\nrerun:  cargo test --test book -- --exact '{test}'\n\
             see it: cargo run -p runner -- run {shown}"
        )
        .into())
    }
}

fn under_nextest() -> bool {
    std::env::var_os("NEXTEST").is_some()
}

/// The entries for the book at `root`.
pub fn book(root: &Path, start: &'static Start) -> Result<Vec<Trial>> {
    let book = Book::load(root)?;
    let mut trials = Vec::new();
    let complaints = lint(&book)?;
    for rule in Rule::ALL {
        let of_rule: Vec<String> =
            complaints.iter().filter(|complaint| complaint.rule == rule).map(ToString::to_string).collect();
        trials.push(Trial::test(format!("lint::{}", rule.name()), move || {
            if of_rule.is_empty() { Ok(()) } else { Err(of_rule.join("\n").into()) }
        }));
    }
    for chapter in &book.chapters {
        let recorded = Recorded::load(root, &chapter.id)?;
        let both = Arc::new((chapter.clone(), recorded));
        for session in &chapter.sessions {
            let shared = Arc::new(Shared {
                chapter: both.clone(),
                session: session.clone(),
                start,
                done: OnceLock::new(),
            });
            for &place in &session.shown {
                let test = chapter.blocks[place].test.clone();
                let Some(at) = session.blocks.iter().position(|&ran| ran == place) else {
                    trials.push(Trial::test(test, || Ok(())).with_ignored_flag(true));
                    continue;
                };
                for number in 1..=chapter.blocks[place].words.pictures.len() {
                    let (shared, root) = (shared.clone(), root.to_path_buf());
                    let test = picture::test(&chapter.blocks[place], number);
                    trials.push(Trial::test(test, move || shared.picture(&root, at, number)));
                }
                let shared = shared.clone();
                trials.push(Trial::test(test, move || shared.block(at)));
            }
            if !session.blocks.is_empty() {
                let shown = format!("lessons/{}.py", session.stem);
                let path = root.join(&shown);
                trials.push(Trial::test(format!("lesson::{}", session.stem), move || {
                    shared.lesson(&path, &shown)
                }));
            }
        }
    }
    refuse_twins(&trials)?;
    Ok(trials)
}

/// The entries for the programs under `tests/fidelity` and `tests/differences`.
pub fn programs(root: &Path, start: &'static Start) -> Result<Vec<Trial>> {
    let mut trials = Vec::new();
    let root: Arc<PathBuf> = Arc::new(root.to_path_buf());
    for program in fidelity::programs(&root)? {
        let root = root.clone();
        let name = program.test.clone();
        trials.push(Trial::test(name, move || Ok(fidelity::check(&root, &program, start)?)));
    }
    refuse_twins(&trials)?;
    Ok(trials)
}

/// Entries that run the same programs, and the book's lessons, while every reference is recounted after each line: once
/// as they are, once with free lists, pools and thresholds as small as can be, where only the counts are looked at.
pub fn stress(root: &Path, start: &'static Start) -> Result<Vec<Trial>> {
    let mut trials = Vec::new();
    let programs = fidelity::programs(root)?.into_iter().map(|program| (program.test, program.path));
    let stems = Book::load(root)?.chapters.into_iter().flat_map(|chapter| chapter.sessions);
    let stems: std::collections::BTreeSet<String> =
        stems.filter(|session| !session.blocks.is_empty()).map(|session| session.stem).collect();
    let lessons = stems.into_iter().map(|stem| (format!("lesson::{stem}"), format!("lessons/{stem}.py")));
    for (test, path) in programs.chain(lessons) {
        let text: Arc<str> = read(&root.join(&path))?.into();
        for (mode, cramped) in [("stress", false), ("cramped", true)] {
            let (text, path) = (text.clone(), path.clone());
            trials.push(Trial::test(format!("{mode}::{test}"), move || {
                let how =
                    How { audit: true, stress: true, cramped, steps: Some(STRESS_STEPS), ..How::default() };
                let name = path.rsplit('/').next().unwrap_or(&path);
                let ran = on_stack(TEST_STACK, || program::run(name, &text, &how, start))?;
                match ran.stopped {
                    Some(why) if why.contains("audit") => Err(format!("{path}: {why}").into()),
                    _ => Ok(()),
                }
            }));
        }
    }
    Ok(trials)
}

/// The instructions that a program under stress may take.
const STRESS_STEPS: u64 = 5_000_000;

/// Two tests of one name would be run twice by libtest-mimic and once by nextest.
fn refuse_twins(trials: &[Trial]) -> Result<()> {
    let mut names = HashSet::new();
    match trials.iter().find(|trial| !names.insert(trial.name().to_owned())) {
        Some(twin) => bail!("two tests have the name {}: rename one of them", twin.name()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::write;
    use crate::fake;

    #[test]
    fn a_book_as_tests() {
        let root = std::env::temp_dir().join(format!("living-heap-suite-{}", std::process::id()));
        let files = [
            ("src/SUMMARY.md", "- [A](a.md)\n"),
            (
                "src/a.md",
                "# A\n\n```python\nset x\n```\n\n```python name=b\nprint $\n```\n```output\nx\n```\n```python skip=\"no\"\n?\n```\n",
            ),
        ];
        for (path, text) in files {
            assert!(write(&root.join(path), text).is_ok());
        }
        let trials = book(&root, &fake::start).expect("a book");
        let names: Vec<String> = trials.iter().map(|trial| trial.name().to_owned()).collect();
        for name in ["lint::fences", "a::a::1", "a::a::b", "a::a::3", "lesson::a"] {
            assert!(names.iter().any(|known| known == name), "{names:?}");
        }
        let arguments = Arguments { filter: Some("a::a".to_owned()), quiet: true, ..Arguments::default() };
        let conclusion = libtest_mimic::run(&arguments, trials);
        assert_eq!((conclusion.num_passed, conclusion.num_failed, conclusion.num_ignored), (2, 0, 1));
        let _ = std::fs::remove_dir_all(&root);
    }

    #[test]
    fn twins_are_refused() {
        let twin = || Trial::test("a", || Ok(()));
        assert!(refuse_twins(&[twin()]).is_ok());
        assert!(refuse_twins(&[twin(), twin()]).is_err());
    }
}
