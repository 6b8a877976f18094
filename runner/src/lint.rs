//! Everything that can be wrong with the book without running it.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::book::{Book, files_below};
use crate::chapter::{Chapter, Content};
use crate::complaint::{Complaint, Rule};
use crate::part::End;
use crate::recorded::{Recorded, keys};
use crate::{include, lesson, picture};

/// Every complaint about the book, in the order of the files and lines.
pub fn lint(book: &Book) -> Result<Vec<Complaint>> {
    let mut found = book.complaints.clone();
    for chapter in &book.chapters {
        found.extend(chapter.complaints.iter().cloned());
        found.extend(include::check(&book.root, chapter));
        found.extend(recorded(book, chapter)?);
    }
    found.extend(names(book));
    found.extend(lesson::stale(book)?);
    found.extend(superfluous(book)?);
    found.extend(picture::stale(&book.root, &book.chapters)?);
    found.sort_by(|a, b| (&a.file, a.line, a.rule).cmp(&(&b.file, b.line, b.rule)));
    Ok(found)
}

/// Blocks whose answer CPython has not given, and programs that print on CPython without an expected block.
fn recorded(book: &Book, chapter: &Chapter) -> Result<Vec<Complaint>> {
    let recorded = Recorded::load(&book.root, &chapter.id)?;
    let mut found = Vec::new();
    for session in &chapter.sessions {
        for (key, &place) in keys(chapter, session).iter().zip(&session.blocks) {
            let block = &chapter.blocks[place];
            let mut complain = |rule, what: String, mend: &str| {
                found.push(Complaint::new(rule, &chapter.file, block.fence.line, what, mend));
            };
            let Some(parts) = recorded.parts(key) else {
                complain(
                    Rule::Recorded,
                    format!("CPython's answer to {} is not on record", block.test),
                    "record it: cargo run -p runner -- ask --python PATH --record",
                );
                continue;
            };
            let silent =
                parts.iter().all(|part| part.lines.is_empty() && !matches!(part.end, End::Raised(_)));
            if !silent && matches!(block.content, Content::Program { output: None }) {
                complain(
                    Rule::Outputs,
                    format!("{} prints, but no output block follows it", block.test),
                    "write one, or let `cargo run -p runner -- bless` write it",
                );
            }
        }
    }
    Ok(found)
}

/// Names that would collide between chapters: those of tests and of lesson files.
pub fn names(book: &Book) -> Vec<Complaint> {
    let mut found = Vec::new();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut claim = |name: String, chapter: &Chapter, line: usize| {
        let here = format!("{}:{line}", chapter.file);
        if let Some(there) = known.insert(name.clone(), here) {
            let what = format!("the name {name} belongs to {there} already");
            found.push(Complaint::new(
                Rule::Names,
                &chapter.file,
                line,
                what,
                "give one of them another name",
            ));
        }
    };
    for chapter in &book.chapters {
        for block in &chapter.blocks {
            claim(block.test.clone(), chapter, block.fence.line);
        }
        for session in &chapter.sessions {
            let line = session.shown.first().map_or(1, |&place| chapter.blocks[place].fence.line);
            claim(format!("lesson::{}", session.stem), chapter, line);
        }
    }
    found
}

/// Records that no chapter has.
fn superfluous(book: &Book) -> Result<Vec<Complaint>> {
    let files = files_below(&book.root.join("tests/recorded"), "json")?;
    let lost = files.iter().filter(|file| book.chapter(file.trim_end_matches(".json")).is_none());
    let complain = |file: &String| {
        let file = format!("tests/recorded/{file}");
        Complaint::new(Rule::Recorded, &file, 1, "no chapter has this record", "remove it")
    };
    Ok(lost.map(complain).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The complaints about a book of these files, each as `FILE:LINE RULE`.
    fn complaints(name: &str, files: &[(&str, &str)]) -> Vec<String> {
        let root = std::env::temp_dir().join(format!("living-heap-lint-{name}-{}", std::process::id()));
        for (path, text) in files {
            assert!(crate::book::write(&root.join(path), text).is_ok());
        }
        let found = Book::load(&root).and_then(|book| lint(&book));
        let _ = std::fs::remove_dir_all(&root);
        let shown = |c: &Complaint| format!("{}:{} {}", c.file, c.line, c.rule.name());
        found.map(|found| found.iter().map(shown).collect()).unwrap_or_else(|error| vec![error.to_string()])
    }

    #[test]
    fn books() {
        assert_eq!(
            complaints("clean", &[("src/SUMMARY.md", "- [A](a.md)\n"), ("src/a.md", "# A\n")]),
            [""; 0]
        );
        let found = complaints(
            "bad",
            &[
                ("src/SUMMARY.md", "- [A](a.md)\n- [B](b.md)\n- [Draft]()\n- [A](./a.md)\n"),
                ("src/a.md", "# A\n\n```python\nx\n```\n\n{{#include no.py}}\n"),
                ("src/c.md", "# C\n"),
                ("lessons/a.py", "# A\n"),
                ("lessons/old.py", ""),
                ("tests/recorded/old.json", "{}"),
            ],
        );
        let expected = [
            "lessons/a.py:2 lessons",
            "lessons/old.py:1 lessons",
            "src/SUMMARY.md:2 summary",
            "src/SUMMARY.md:4 summary",
            "src/a.md:3 recorded",
            "src/a.md:7 includes",
            "src/c.md:1 summary",
            "tests/recorded/old.json:1 recorded",
        ];
        assert_eq!(found, expected);
    }
}
