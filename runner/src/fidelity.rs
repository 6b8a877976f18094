//! Programs whose output is compared with CPython's record, byte for byte.
//!
//! `tests/fidelity/TOPIC/NAME.py` prints `NAME.out`. If it writes to standard error, that is `NAME.err`; if it ends
//! with a status other than 0, that is `NAME.status`. Tracebacks name the file alone, without its directory.
//!
//! `tests/differences/NAME.py` is where we are known to differ: `NAME.cpython.out` and `NAME.ours.out` are what the
//! two show (standard error among it, in order), and `NAME.why.md` says why.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use simulator::Stream;

use crate::book::{files_below, read, write};
use crate::cpython;
use crate::engine::{Start, TEST_STACK, on_stack};
use crate::part;
use crate::program::{self, How, Ran};
use crate::session::diff;

/// A program that a test is made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Program {
    /// `fidelity::TOPIC::NAME` or `differences::NAME`.
    pub test: String,
    /// Its path below the root, with `/`.
    pub path: String,
    /// Whether it is a known difference.
    pub differs: bool,
}

/// Every program under `tests/fidelity` and `tests/differences`.
pub fn programs(root: &Path) -> Result<Vec<Program>> {
    let mut found = Vec::new();
    for (room, differs) in [("fidelity", false), ("differences", true)] {
        let dir = format!("tests/{room}");
        for file in files_below(&root.join(&dir), "py")? {
            let test = format!("{room}::{}", file.trim_end_matches(".py").replace('/', "::"));
            found.push(Program { test, path: format!("{dir}/{file}"), differs });
        }
    }
    Ok(found)
}

/// What is known of a difference: its name, the reason, the program and both answers.
pub struct Difference {
    /// Its file's name without an ending.
    pub name: String,
    /// What it is called in the book: the heading of the reason's file, or the name in words.
    pub title: String,
    /// The reason, in Markdown.
    pub why: String,
    /// The program's text.
    pub program: String,
    /// What CPython prints, as its file beside the program has it.
    pub cpython: String,
    /// What the simulator prints.
    pub ours: String,
}

/// Every known difference, by name.
pub fn differences(root: &Path) -> Result<Vec<Difference>> {
    let known = programs(root)?.into_iter().filter(|program| program.differs);
    known
        .map(|program| {
            let beside = |extension: &str| read(&file(root, &program, extension));
            let name = program.test.trim_start_matches("differences::").to_owned();
            let why = beside("why.md")?;
            let (title, why) = match why.strip_prefix("# ").and_then(|why| why.split_once('\n')) {
                Some((title, why)) => (title.trim().to_owned(), why.trim_start().to_owned()),
                None => (name.replace('_', " "), why),
            };
            Ok(Difference {
                name,
                title,
                why,
                program: read(&root.join(&program.path))?,
                cpython: beside("cpython.out")?,
                ours: beside("ours.out")?,
            })
        })
        .collect()
}

/// Runs one program on the simulator and compares. The error is a report.
pub fn check(root: &Path, program: &Program, start: &Start) -> Result<(), String> {
    let ran = run(root, program, start)?;
    if program.differs {
        return check_difference(root, program, &ran);
    }
    let record = format!("cargo run -p runner -- record --python PATH {}", program.path);
    let beside = |extension: &str| std::fs::read_to_string(file(root, program, extension)).ok();
    let Some(out) = beside("out") else {
        return Err(format!("{}: CPython's output is not on record\n\nrecord it:  {record}", program.path));
    };
    let mut report = String::new();
    if let Some(why) = &ran.stopped {
        report.push_str(&format!("{why}\n\n"));
    }
    report.push_str(&compare(program, &ran, Stream::Out, &out));
    report.push_str(&compare(program, &ran, Stream::Err, &beside("err").unwrap_or_default()));
    let status = beside("status").map_or(Some(0), |text| text.trim().parse::<i32>().ok());
    if status != Some(ran.status) {
        let expected = status.map_or("a damaged record".to_owned(), |status| status.to_string());
        report.push_str(&format!("exit status: {expected} expected, {} found\n\n", ran.status));
    }
    if report.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{}\n{}\n\n{report}rerun:   cargo test --test fidelity -- --exact '{}'\naccept:  {record}",
        program.test, program.path, program.test
    ))
}

fn check_difference(root: &Path, program: &Program, ran: &Ran) -> Result<(), String> {
    let beside = |extension: &str| {
        std::fs::read_to_string(file(root, program, extension)).map_err(|error| {
            let path = program.path.replace(".py", &format!(".{extension}"));
            format!("cannot read {path}: {error}\n\nA known difference needs NAME.cpython.out, NAME.ours.out and NAME.why.md")
        })
    };
    let (theirs, ours, why) = (beside("cpython.out")?, beside("ours.out")?, beside("why.md")?);
    let shown = shown(ran);
    let record = format!("cargo run -p runner -- record --python PATH {}", program.path);
    if why.trim().is_empty() {
        return Err(format!("{}: NAME.why.md is empty: say why we differ", program.path));
    }
    if shown == theirs {
        return Err(format!(
            "{}: the difference is gone: the simulator prints what CPython prints\n\n\
             Move the program to tests/fidelity and record it there.",
            program.path
        ));
    }
    if shown != ours {
        let difference = diff(&own(&ours), &own(&shown));
        return Err(format!(
            "{}: we differ from CPython in another way than the record says\n\n--- NAME.ours.out\n\
             +++ the simulator\n{difference}\naccept:  {record}",
            program.path
        ));
    }
    Ok(())
}

/// Everything that a program shows, in order, and why it was stopped if it was.
fn shown(ran: &Ran) -> String {
    let mut text: String = ran.printed.iter().map(|write| write.text.as_str()).collect();
    if let Some(why) = &ran.stopped {
        text.push_str(&format!("{why}\n"));
    }
    text
}

fn run(root: &Path, program: &Program, start: &Start) -> Result<Ran, String> {
    let text = read(&root.join(&program.path)).map_err(|error| format!("{error:#}"))?;
    let name = program.path.rsplit('/').next().unwrap_or(&program.path);
    let how = How { audit: true, ..How::default() };
    on_stack(TEST_STACK, || program::run(name, &text, &how, start))
}

/// A report on one stream; empty if it is as it should be.
fn compare(program: &Program, ran: &Ran, stream: Stream, expected: &str) -> String {
    let printed = ran.text(stream);
    if printed == expected {
        return String::new();
    }
    let name = if stream == Stream::Out { "standard output" } else { "standard error" };
    let of_stream: Vec<_> = ran.printed.iter().filter(|write| write.stream == stream).cloned().collect();
    let lines = part::lines(&of_stream);
    let at = lines.iter().zip(expected.lines()).take_while(|(line, expected)| line.text == *expected).count();
    let mut report = format!("--- CPython's {name}, recorded\n+++ the simulator\n");
    let (left, right) = (own(expected), own(&printed));
    if left == right {
        report.push_str("They differ in the newline at the end only.\n");
    } else {
        report.push_str(&diff(&left, &right));
    }
    if let Some(line) = lines.get(at).and_then(|line| line.from) {
        report.push_str(&format!("\nThe differing line was printed by {}:{line}\n", program.path));
    }
    report + "\n"
}

fn own(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn file(root: &Path, program: &Program, extension: &str) -> PathBuf {
    root.join(&program.path).with_extension(extension)
}

/// Runs one program on CPython, twice, and writes its record; for a known difference, the simulator's too. Gives
/// the names of the files that changed.
pub fn record(root: &Path, program: &Program, python: &Path, start: &Start) -> Result<Vec<String>> {
    let path = root.join(&program.path);
    let mut changed = Vec::new();
    let mut keep = |extension: &str, text: Option<String>| -> Result<()> {
        let file = file(root, program, extension);
        let before = std::fs::read_to_string(&file).ok();
        if before == text {
            return Ok(());
        }
        match text {
            Some(text) => write(&file, &text)?,
            None => std::fs::remove_file(&file)?,
        }
        changed.push(format!("{}.{extension}", program.path.trim_end_matches(".py")));
        Ok(())
    };
    if program.differs {
        let shown_there = cpython::run_file_as_shown(python, &path)?;
        keep("cpython.out", Some(shown_there))?;
        let ran = run(root, program, start).map_err(anyhow::Error::msg)?;
        keep("ours.out", Some(shown(&ran)))?;
        return Ok(changed);
    }
    let (first, second) = (cpython::run_file(python, &path)?, cpython::run_file(python, &path)?);
    if (&first.out, &first.err, first.status) != (&second.out, &second.err, second.status) {
        bail!(
            "{}: CPython prints something else each time, so it cannot be compared\n{}",
            program.path,
            diff(&own(&(first.out + &first.err)), &own(&(second.out + &second.err)))
        );
    }
    keep("out", Some(first.out))?;
    keep("err", Some(first.err).filter(|text| !text.is_empty()))?;
    keep("status", Some(first.status).filter(|&status| status != 0).map(|status| format!("{status}\n")))?;
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake;

    #[test]
    fn programs_and_their_records() {
        let root = std::env::temp_dir().join(format!("living-heap-fidelity-{}", std::process::id()));
        let files = [
            ("fidelity/a/good.py", "print a\n"),
            ("fidelity/a/good.out", "a\n"),
            ("fidelity/a/bad.py", "print a\nprint b\n"),
            ("fidelity/a/bad.out", "a\nc\n"),
            ("fidelity/a/none.py", "print a\n"),
            ("fidelity/error.py", "raise KeyError: 1\n"),
            ("fidelity/error.out", ""),
            ("fidelity/error.err", "Traceback (most recent call last):\n  File \"x\"\nKeyError: 1\n"),
            ("fidelity/error.status", "1\n"),
            ("fidelity/status.py", "print a\n"),
            ("fidelity/status.out", "a\n"),
            ("fidelity/status.status", "3\n"),
            ("fidelity/limit.py", "print a\nstop\n"),
            ("fidelity/limit.out", "a\n"),
            ("differences/known.py", "print a\n"),
            ("differences/known.ours.out", "a\n"),
            ("differences/known.cpython.out", "b\n"),
            ("differences/known.why.md", "Because.\n"),
            ("differences/mended.py", "print a\n"),
            ("differences/mended.ours.out", "b\n"),
            ("differences/mended.cpython.out", "a\n"),
            ("differences/mended.why.md", "Because.\n"),
            ("differences/mute.py", "print a\n"),
        ];
        for (path, text) in files {
            assert!(write(&root.join("tests").join(path), text).is_ok());
        }
        let expected = [
            ("fidelity::a::bad", "printed by tests/fidelity/a/bad.py:2"),
            ("fidelity::a::good", ""),
            ("fidelity::a::none", "not on record"),
            ("fidelity::error", ""),
            ("fidelity::limit", "limit.py:2: stopped at the limit"),
            ("fidelity::status", "3 expected, 0 found"),
            ("differences::known", ""),
            ("differences::mended", "the difference is gone"),
            ("differences::mute", "cannot read tests/differences/mute.cpython.out"),
        ];
        let found = programs(&root).unwrap_or_default();
        assert_eq!(found.len(), expected.len());
        for (program, (test, report)) in found.iter().zip(expected) {
            assert_eq!(program.test, test);
            let checked = check(&root, program, &fake::start).err().unwrap_or_default();
            assert_eq!(checked.is_empty(), report.is_empty(), "{test}: {checked}");
            assert!(checked.contains(report), "{test}: {checked}");
        }
        let _ = std::fs::remove_dir_all(&root);
    }
}
