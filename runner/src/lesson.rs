//! The lesson files: a session's blocks in order as one plain program, in cells of the percent format.
//!
//! There is one file for each session, since nothing that a program can do makes an interpreter new: `CHAPTER.py`
//! for a chapter's first session and `CHAPTER-NAME.py` for another, where NAME is that of its `session=` or of
//! its `fresh` block. Every block stands as it is, with these exceptions:
//! - a block with `raises=` stands in a `try`, whose `except` prints the line that the page shows. What a traceback
//!   adds to an exception's own text ("Did you mean: ...?") is not printed;
//! - at a prompt a value is shown by `sys.displayhook`, so a transcript's expressions go through it;
//! - a block with `skip=`, and one that does not compile, stands as a comment.

use std::path::Path;
use std::sync::LazyLock;

use anyhow::Result;
use regex::Regex;

use crate::book::{Book, files_below, read, write};
use crate::chapter::{Block, Chapter, Content, Session};
use crate::complaint::{Complaint, Rule};
use crate::part::{Part, without_frames};
use crate::pattern::{self, Captures};
use crate::python;
use crate::session::diff;
use crate::words::Vary;

/// One cell of a lesson.
struct Cell {
    /// Its lines below the `# %%`.
    code: String,
    /// What it prints, as patterns.
    prints: Vec<String>,
    /// Whether it calls `sys.displayhook`.
    displays: bool,
}

impl Cell {
    fn comment(text: &str, why: &str) -> Cell {
        let line = |line: &str| if line.is_empty() { "#\n".to_owned() } else { format!("# {line}\n") };
        let code = format!("# {why}\n#\n") + &text.lines().map(line).collect::<String>();
        Cell { code, prints: Vec::new(), displays: false }
    }

    fn add(&mut self, other: Cell) {
        self.code.push_str(&other.code);
        self.prints.extend(other.prints);
        self.displays |= other.displays;
    }
}

/// The text of a session's lesson file.
pub fn text(chapter: &Chapter, session: &Session) -> String {
    let mut text = format!(
        "# {}\n#\n\
         # The program of {}, block by block. Written by `runner lessons`: change the chapter, not this file.\n\
         # Run it whole, or cell by cell in an editor that opens the percent format as a notebook.\n",
        chapter.title, chapter.file
    );
    let mut imported = false;
    for block in session.shown.iter().map(|&place| &chapter.blocks[place]) {
        let label = block.words.name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
        text.push_str(&format!("\n# %% {}{label}\n", block.section));
        let cell = cell(block);
        if cell.displays && !imported {
            text.push_str("import sys  # A prompt shows a value through sys.displayhook.\n\n");
            imported = true;
        }
        text.push_str(cell.code.trim_end());
        text.push('\n');
    }
    text
}

fn cell(block: &Block) -> Cell {
    if let Some(why) = &block.words.skip {
        return Cell::comment(&block.fence.text, &format!("Left out: {why}."));
    }
    match &block.content {
        Content::Program { output } => {
            let page = output.as_ref().map_or("", |fence| fence.text.as_str());
            let prints = without_frames(page.lines().map(str::to_owned).collect(), String::as_str);
            guarded(&block.fence.text, prints, block.words.raises.as_deref())
        }
        Content::Transcript(statements) => {
            let mut cell = Cell { code: String::new(), prints: Vec::new(), displays: false };
            for statement in statements {
                let prints = without_frames(statement.answer.clone(), String::as_str);
                let raised = (prints.len() < statement.answer.len()).then(|| {
                    prints.first().map_or("", |line| line.split(':').next().unwrap_or("")).to_owned()
                });
                let shown = python::shown_by_prompt(&statement.source);
                let displays = shown.is_some();
                let source = shown.unwrap_or_else(|| statement.source.clone());
                cell.add(Cell { displays, ..guarded(source.trim_end(), prints, raised.as_deref()) });
                cell.code = cell.code.trim_end().to_owned() + "\n";
            }
            cell
        }
    }
}

/// A block as a cell of a notebook, where an exception ends its cell alone: a program stands there as it is.
pub fn notebook_cell(block: &Block) -> String {
    if block.runs() && matches!(block.content, Content::Program { .. }) {
        return block.fence.text.clone();
    }
    let cell = cell(block);
    if cell.displays { format!("import sys\n\n{}", cell.code) } else { cell.code }
}

/// A program as it stands, or in a `try` if it is to end with an exception.
fn guarded(text: &str, mut prints: Vec<String>, raises: Option<&str>) -> Cell {
    static SUGGESTION: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\.? (?:Did you|Or did you) .*\?$").expect("a regular expression of this file")
    });
    let text = text.trim_end().to_owned() + "\n";
    if !python::is_program(&text) {
        return Cell::comment(&text, "Left out: it does not compile, so neither would this file.");
    }
    let Some(class) = raises else { return Cell { code: text, prints, displays: false } };
    let body = python::indent(&text);
    let handler = if class == "SystemExit" {
        "except SystemExit:\n    pass\n".to_owned()
    } else if prints.last().is_some_and(|line| line == class) {
        format!("except {class}:\n    print(\"{class}\")\n")
    } else if class == "SyntaxError" {
        "except SyntaxError as caught:\n    print(\"SyntaxError:\", caught.msg)\n".to_owned()
    } else {
        format!("except {class} as caught:\n    print(\"{class}:\", caught)\n")
    };
    if let Some(last) = prints.last_mut() {
        *last = SUGGESTION.replace(last, "").into_owned();
    }
    Cell { code: format!("try:\n{body}{handler}"), prints, displays: false }
}

/// Whether a lesson that printed `lines` printed what its blocks print one by one, and then, if it is known, what
/// the end of the session prints. The error is a report.
pub fn check(
    chapter: &Chapter,
    session: &Session,
    lines: &[String],
    finish: Option<&Part>,
) -> Result<(), String> {
    let lines = without_frames(lines.to_vec(), String::as_str);
    let mut captures = Captures::new();
    let mut rest = lines.as_slice();
    let mut vary = Vary::default();
    for &place in &session.blocks {
        let block = &chapter.blocks[place];
        let prints = cell(block).prints;
        let (here, after) = rest.split_at(prints.len().min(rest.len()));
        let of = block.words.vary;
        vary = Vary { addr: vary.addr | of.addr, size: vary.size | of.size };
        if let Err(difference) = pattern::compare(&prints, here, of, &mut captures) {
            let why = difference.why.map(|why| format!(": {why}")).unwrap_or_default();
            // A few lines more, so that one line too many shows as such.
            let more = &rest[..(prints.len() + 3).min(rest.len())];
            return Err(format!(
                "the lesson does not print what its blocks print one by one{why}\n\
                 The first difference is in {} ({}:{})\n\n--- the block\n+++ the lesson\n{}",
                block.test,
                chapter.file,
                block.fence.line,
                diff(&prints, more)
            ));
        }
        rest = after;
    }
    let Some(finish) = finish else { return Ok(()) };
    let last = without_frames(finish.texts(), String::as_str);
    pattern::compare(&last, rest, vary, &mut captures).map_err(|_| {
        format!(
            "the lesson does not end as its session does\n\n--- the end of the session\n+++ the end of the lesson\n{}",
            diff(&last, rest)
        )
    })
}

/// Every lesson file that there should be: its path below the root, its chapter and session.
pub fn all(book: &Book) -> Vec<(String, &Chapter, &Session)> {
    let of = |chapter| -> Vec<(String, &Chapter, &Session)> {
        let chapter: &Chapter = chapter;
        let sessions = chapter.sessions.iter().filter(|session| !session.blocks.is_empty());
        sessions.map(|session| (format!("lessons/{}.py", session.stem), chapter, session)).collect()
    };
    book.chapters.iter().flat_map(of).collect()
}

/// The lesson files that are stale, missing or superfluous.
pub fn stale(book: &Book) -> Result<Vec<Complaint>> {
    const MEND: &str = "write it anew: cargo run -p runner -- lessons";
    let mut found = Vec::new();
    let lessons = all(book);
    for (path, chapter, session) in &lessons {
        let file = book.root.join(path);
        let wanted = text(chapter, session);
        let complain = |line: usize, what: &str| Complaint::new(Rule::Lessons, path, line, what, MEND);
        if !file.is_file() {
            found.push(complain(1, &format!("the lesson of {} is missing", chapter.file)));
            continue;
        }
        let have = read(&file)?.replace("\r\n", "\n");
        if have != wanted {
            let same = have.lines().zip(wanted.lines()).take_while(|(a, b)| a == b).count();
            found.push(complain(same + 1, &format!("the lesson is not what {} says", chapter.file)));
        }
    }
    for file in superfluous(book, &lessons)? {
        found.push(Complaint::new(
            Rule::Lessons,
            &file,
            1,
            "no chapter has this lesson",
            "remove it: cargo run -p runner -- lessons",
        ));
    }
    Ok(found)
}

/// Writes every lesson file that is not as it should be, and removes the ones that no chapter has. Gives the
/// changed paths.
pub fn write_all(book: &Book) -> Result<Vec<String>> {
    let lessons = all(book);
    let mut changed = Vec::new();
    for (path, chapter, session) in &lessons {
        let file = book.root.join(path);
        let wanted = text(chapter, session);
        if !file.is_file() || read(&file)? != wanted {
            write(&file, &wanted)?;
            changed.push(path.clone());
        }
    }
    for path in superfluous(book, &lessons)? {
        std::fs::remove_file(book.root.join(&path))?;
        changed.push(path);
    }
    Ok(changed)
}

fn superfluous(book: &Book, lessons: &[(String, &Chapter, &Session)]) -> Result<Vec<String>> {
    let dir = book.root.join(Path::new("lessons"));
    let files = files_below(&dir, "py")?.into_iter().map(|file| format!("lessons/{file}"));
    Ok(files.filter(|file| !lessons.iter().any(|(path, ..)| path == file)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::{End, Line};

    const SOURCE: &str = "# Heap\n\n```python name=one\na = 1\nprint(a)\n```\n```output\n1\n```\n\n## Errors\n\n\
        ```python raises=KeyError\nd = {}\nd['x']\n```\n```output\nTraceback (most recent call last):\n  ...\n\
        KeyError: 'x'\n```\n\n```pycon\n>>> a\n1\n>>> b = 2\n>>> pritn\nTraceback (most recent call last):\n  ...\n\
        NameError: name 'pritn' is not defined. Did you mean: 'print'?\n```\n\n\
        ```python skip=\"it needs a thread\"\nimport threading\n\nrun()\n```\n\n```python fresh name=other\nb = 1\n```\n";

    #[test]
    fn the_files() {
        let chapter = Chapter::parse("heap", "src/heap.md", SOURCE);
        let texts: Vec<String> = chapter.sessions.iter().map(|session| text(&chapter, session)).collect();
        let body = |text: &str| text.split_once("\n\n").map(|(_, body)| body.to_owned()).unwrap_or_default();
        assert!(texts[0].starts_with("# Heap\n#\n# The program of src/heap.md"));
        let expected = "# %% Heap (one)\na = 1\nprint(a)\n\n# %% Errors\ntry:\n    d = {}\n    d['x']\n\
            except KeyError as caught:\n    print(\"KeyError:\", caught)\n\n# %% Errors\n\
            import sys  # A prompt shows a value through sys.displayhook.\n\nsys.displayhook(a)\nb = 2\ntry:\n    \
            sys.displayhook(pritn)\nexcept NameError as caught:\n    print(\"NameError:\", caught)\n\n# %% Errors\n\
            # Left out: it needs a thread.\n#\n# import threading\n#\n# run()\n";
        assert_eq!(body(&texts[0]), expected);
        assert_eq!(body(&texts[1]), "# %% Errors (other)\nb = 1\n");
    }

    #[test]
    fn what_a_lesson_prints() {
        let chapter = Chapter::parse("heap", "src/heap.md", SOURCE);
        let end = Part { lines: vec![Line { text: "bye".to_owned(), from: None }], end: End::Finished };
        let good = "1\nKeyError: 'x'\n1\nNameError: name 'pritn' is not defined\nbye";
        let cases = [(good, None), ("2\nKeyError: 'x'", Some("heap::heap::one"))];
        for (text, wrong) in cases {
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let found = check(&chapter, &chapter.sessions[0], &lines, Some(&end));
            assert_eq!(found.is_err(), wrong.is_some(), "{found:?}");
            assert!(found.is_ok() || found.is_err_and(|report| report.contains(wrong.unwrap_or(""))));
        }
        let lines: Vec<String> = good.lines().map(str::to_owned).take(4).collect();
        let found = check(&chapter, &chapter.sessions[0], &lines, Some(&end));
        assert!(found.is_err_and(|report| report.contains("-bye")));
    }
}
