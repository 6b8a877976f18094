//! Runs the book on a real CPython, compares, and puts its answers on record.

use std::path::Path;

use anyhow::Result;

use crate::book::Book;
use crate::check::{Trouble, check};
use crate::cpython;
use crate::lesson;
use crate::pattern::Captures;
use crate::recorded::{Answer, Recorded, RecordedPart, keys};
use crate::session::diff;

/// What asking showed.
#[derive(Default, Debug)]
pub struct Answers {
    /// How many blocks and lessons were run.
    pub asked: usize,
    /// How many answers on record are new or have changed.
    pub recorded: usize,
    /// Where the page says something else than CPython, as reports.
    pub differing: Vec<String>,
}

/// Runs the blocks and lessons whose test contains `filter` on `python`. With `keep`, the answers go on record.
pub fn ask(book: &Book, python: &Path, filter: &str, keep: bool) -> Result<Answers> {
    let mut answers = Answers::default();
    for chapter in &book.chapters {
        let before = Recorded::load(&book.root, &chapter.id)?;
        let mut after = Recorded { python: before.python.clone(), answers: Vec::new() };
        for session in &chapter.sessions {
            let keys = keys(chapter, session);
            let wanted = |place: usize| chapter.blocks[place].test.contains(filter);
            let known = |key: &String| before.answers.iter().find(|answer| &answer.key == key);
            if !session.blocks.iter().any(|&place| wanted(place)) {
                after.answers.extend(keys.iter().filter_map(known).cloned());
                continue;
            }
            let asked = cpython::ask(python, chapter, session)?;
            after.python.clone_from(&asked.version);
            let (mut now, mut then) = (Captures::new(), Captures::new());
            for ((key, parts), &place) in keys.iter().zip(&asked.blocks).zip(&session.blocks) {
                let block = &chapter.blocks[place];
                answers.asked += 1;
                let verdict = check(block, parts, &mut now);
                if let Err(trouble) = &verdict
                    && wanted(place)
                {
                    answers.differing.push(describe(&chapter.file, &block.test, trouble));
                }
                // An answer that still agrees with the page stays, so that its addresses do not change each time.
                let old = known(key).cloned();
                let agrees = before.parts(key).is_some_and(|parts| check(block, &parts, &mut then).is_ok());
                let old = old.filter(|_| agrees && verdict.is_ok());
                let parts = parts.iter().filter_map(RecordedPart::from_part).collect();
                let test = block.test.clone();
                after.answers.push(old.map_or(
                    Answer { test: test.clone(), key: key.clone(), parts },
                    |old| Answer { test, ..old },
                ));
            }
        }
        // The chapter's order, whatever order its sessions stand in.
        after.answers.sort_by_key(|answer| {
            chapter.blocks.iter().position(|block| block.test == answer.test).unwrap_or(usize::MAX)
        });
        if keep && after != before && !after.answers.is_empty() {
            let new = |answer: &&Answer| !before.answers.contains(answer);
            answers.recorded += after.answers.iter().filter(new).count();
            after.save(&book.root, &chapter.id)?;
        }
    }
    lessons(book, python, filter, &mut answers)?;
    Ok(answers)
}

/// Runs the lesson files, and compares what each prints with what its blocks print.
fn lessons(book: &Book, python: &Path, filter: &str, answers: &mut Answers) -> Result<()> {
    for (path, chapter, session) in lesson::all(book) {
        let file = book.root.join(&path);
        if !format!("lesson::{}", session.stem).contains(filter) || !file.is_file() {
            continue;
        }
        answers.asked += 1;
        let shown = cpython::run_file_as_shown(python, &file)?;
        let lines: Vec<String> = shown.lines().map(str::to_owned).collect();
        if let Err(report) = lesson::check(chapter, session, &lines, None) {
            answers.differing.push(format!("lesson::{}\n{path} on CPython: {report}", session.stem));
        }
    }
    Ok(())
}

fn describe(file: &str, test: &str, trouble: &Trouble) -> String {
    let Trouble { what, line, expected, printed, .. } = trouble;
    let difference = if expected == printed { String::new() } else { diff(expected, printed) };
    format!("{test}\n{file}:{line}: on CPython, {what}\n\n--- the page\n+++ CPython\n{difference}")
}
