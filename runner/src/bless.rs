//! Writes what the simulator prints into the page, where CPython's answer is the same.

use std::path::Path;

use anyhow::{Result, bail};

use crate::book::{Book, write};
use crate::chapter::{Block, Chapter, Content, Session};
use crate::check::{as_expected, check, ending};
use crate::cpython;
use crate::engine::Start;
use crate::markdown::Fence;
use crate::part::{End, Part};
use crate::pattern::{self, Captures};
use crate::picture;
use crate::recorded::{Recorded, keys};
use crate::session::{Run, run};
use crate::words::Vary;

/// What `bless` did, or would do.
#[derive(Default, Debug)]
pub struct Blessed {
    /// The tests whose expected block was written.
    pub written: Vec<String>,
    /// The tests that fail and stay as they are, each with the reason.
    pub refused: Vec<(String, String)>,
}

/// Blesses the blocks whose test contains `filter`, by the answers of `python` or, without one, by the recorded
/// ones. With `dry`, no file is written.
pub fn bless(book: &Book, filter: &str, python: Option<&Path>, dry: bool, start: &Start) -> Result<Blessed> {
    if std::env::var_os("NEXTEST").is_some() {
        bail!("bless writes files, and nextest runs its tests side by side: call `runner bless` by itself");
    }
    let mut blessed = Blessed::default();
    if picture::bless_sheet(&book.root, &book.chapters, dry)? {
        blessed.written.push("the pictures' style sheet".to_owned());
    }
    for chapter in &book.chapters {
        let recorded = Recorded::load(&book.root, &chapter.id)?;
        let mut current = chapter.clone();
        for session in &chapter.sessions {
            if !session.blocks.iter().any(|&place| chapter.blocks[place].test.contains(filter)) {
                continue;
            }
            let ran = run(chapter, session, usize::MAX, start);
            bless_pictures(book, chapter, session, &ran, filter, dry, &mut blessed)?;
            let ours = ran.blocks;
            let theirs: Vec<Option<Vec<Part>>> = match python {
                Some(python) => {
                    cpython::ask(python, chapter, session)?.blocks.into_iter().map(Some).collect()
                }
                None => keys(chapter, session).iter().map(|key| recorded.parts(key)).collect(),
            };
            let (mut our_captures, mut their_captures) = (Captures::new(), Captures::new());
            for (at, &place) in session.blocks.iter().enumerate() {
                let before = (our_captures.clone(), their_captures.clone());
                let good = check(&current.blocks[place], &ours[at], &mut our_captures).is_ok();
                let proven = theirs[at]
                    .as_ref()
                    .is_none_or(|parts| check(&current.blocks[place], parts, &mut their_captures).is_ok());
                if good && proven || !current.blocks[place].test.contains(filter) {
                    continue;
                }
                let test = current.blocks[place].test.clone();
                (our_captures, their_captures) = before;
                match rewritten(&current, place, &ours[at], &our_captures) {
                    Err(why) => blessed.refused.push((test, why)),
                    Ok(next) => {
                        let ours = check(&next.blocks[place], &ours[at], &mut our_captures);
                        let why = match (&ours, &theirs[at]) {
                            (Err(trouble), _) => Some(trouble.what.clone()),
                            (_, None) => Some(
                                "CPython's answer is not on record: record it by `runner ask --python PATH \
                                 --record`, or give --python PATH"
                                    .to_owned(),
                            ),
                            (_, Some(parts)) => check(&next.blocks[place], parts, &mut their_captures)
                                .err()
                                .map(|trouble| differs(&trouble.expected, &trouble.printed)),
                        };
                        match why {
                            Some(why) => blessed.refused.push((test, why)),
                            None => {
                                blessed.written.push(test);
                                current = next;
                            }
                        }
                    }
                }
            }
        }
        if current.source != chapter.source && !dry {
            write(&book.root.join(&chapter.file), &current.source)?;
        }
    }
    Ok(blessed)
}

/// Writes the pictures that are not as their files say.
fn bless_pictures(
    book: &Book,
    chapter: &Chapter,
    session: &Session,
    ran: &Run,
    filter: &str,
    dry: bool,
    blessed: &mut Blessed,
) -> Result<()> {
    for (&place, pictures) in session.blocks.iter().zip(&ran.pictures) {
        let block = &chapter.blocks[place];
        for (number, drawn) in (1..).zip(pictures).filter(|_| block.test.contains(filter)) {
            let test = picture::test(block, number);
            match drawn {
                Ok(drawn) => {
                    if picture::bless(&book.root, &picture::file(chapter, block, number), drawn, dry)? {
                        blessed.written.push(test);
                    }
                }
                Err(why) => blessed.refused.push((test, why.clone())),
            }
        }
    }
    Ok(())
}

fn differs(ours: &[String], theirs: &[String]) -> String {
    format!(
        "CPython prints something else, so the simulator is wrong here\n--- the simulator\n+++ CPython\n{}",
        crate::session::diff(ours, theirs)
    )
}

/// The chapter with what `parts` printed as the expected text of one block. The error says why that cannot be.
fn rewritten(
    chapter: &Chapter,
    place: usize,
    parts: &[Part],
    captures: &Captures,
) -> Result<Chapter, String> {
    let block = &chapter.blocks[place];
    if let Some(why) = parts.iter().find_map(|part| match &part.end {
        End::Stopped(why) => Some(why.clone()),
        _ => None,
    }) {
        return Err(why);
    }
    let newline = if chapter.source.contains("\r\n") { "\r\n" } else { "\n" };
    let mut source = chapter.source.clone();
    match &block.content {
        Content::Program { output } => {
            let Some(part) = parts.first() else { return Err("there is no answer for it".to_owned()) };
            if let Some(why) = ending(block, &part.end) {
                return Err(why);
            }
            let lines = as_expected(part);
            if lines.is_empty() {
                return Err("it prints nothing: take the output block out".to_owned());
            }
            match output {
                Some(fence) => {
                    let old: Vec<String> = fence.text.lines().map(str::to_owned).collect();
                    let lines = merge(&old, lines, block.words.vary, captures);
                    let head = &source[fence.whole.start..fence.body.start];
                    let head = head.split(&fence.marks).next().unwrap_or("").to_owned();
                    let text = fenced(fence, &head, &fence.info, &lines, newline);
                    source.replace_range(fence.whole.clone(), &text);
                }
                None => {
                    let head = &block.fence.prefix;
                    let text = newline.to_owned() + &fenced(&block.fence, head, "output", &lines, newline);
                    source.insert_str(block.fence.whole.end, &text);
                }
            }
        }
        Content::Transcript(statements) => {
            let typed: Vec<&str> = block.fence.text.lines().collect();
            let mut lines: Vec<String> = Vec::new();
            for (statement, part) in statements.iter().zip(parts) {
                let typed = &typed[statement.at..statement.at + statement.typed];
                lines.extend(typed.iter().map(|line| (*line).to_owned()));
                let mut answer = as_expected(part);
                if let End::Raised(exception) = &part.end {
                    let at = answer.len().saturating_sub(exception.last.len());
                    let head = ["Traceback (most recent call last):", "    ..."].map(str::to_owned);
                    answer.splice(at..at, head);
                }
                lines.extend(merge(&statement.answer, answer, block.words.vary, captures));
            }
            let fence = &block.fence;
            let head = &source[fence.whole.start..fence.body.start];
            let head = head.split(&fence.marks).next().unwrap_or("").to_owned();
            let text = fenced(fence, &head, &fence.info, &lines, newline);
            source.replace_range(fence.whole.clone(), &text);
        }
    }
    let next = Chapter::parse(&chapter.id, &chapter.file, &source);
    if next.blocks.get(place).map(|block: &Block| &block.test) != Some(&block.test) {
        return Err("what it prints cannot stand in a fence".to_owned());
    }
    Ok(next)
}

/// The printed lines, with the page's patterns where they still match.
fn merge(old: &[String], new: Vec<String>, vary: Vary, captures: &Captures) -> Vec<String> {
    let same = pattern::compare(old, &new, vary, &mut captures.clone()).is_ok();
    if same {
        return old.to_vec();
    }
    if old.len() != new.len() {
        return new;
    }
    let mut captures = captures.clone();
    let keep = |(old, new): (&String, String)| {
        let (left, right) = (std::slice::from_ref(old), std::slice::from_ref(&new));
        let matches = pattern::compare(left, right, vary, &mut captures).is_ok();
        if matches && pattern::has_capture(old) { old.clone() } else { new }
    };
    old.iter().zip(new).map(keep).collect()
}

/// A whole fence around `lines`, in the place of `like`.
fn fenced(like: &Fence, head: &str, info: &str, lines: &[String], newline: &str) -> String {
    let mark = like.marks.chars().next().unwrap_or('`');
    let run = |line: &String| line.trim_start().chars().take_while(|&c| c == mark).count();
    let longest = lines.iter().map(run).max().unwrap_or(0);
    let marks = mark.to_string().repeat(like.marks.len().max(longest + 1));
    let mut text = format!("{head}{marks}{info}{newline}");
    for line in lines {
        text.push_str(format!("{}{line}", like.prefix).trim_end());
        text.push_str(newline);
    }
    text + &like.prefix + &marks + newline
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake;
    use crate::recorded::{Answer, RecordedPart};

    /// Blesses a chapter, where CPython is on record with what the fake prints, or with something else.
    fn blessed(name: &str, source: &str, other: bool) -> (String, Blessed) {
        let root = std::env::temp_dir().join(format!("living-heap-bless-{name}-{}", std::process::id()));
        assert!(write(&root.join("src/SUMMARY.md"), "- [A](a.md)\n").is_ok());
        assert!(write(&root.join("src/a.md"), source).is_ok());
        let done = (|| -> Result<(String, Blessed)> {
            let book = Book::load(&root)?;
            let chapter = &book.chapters[0];
            let mut recorded = Recorded::default();
            for session in &chapter.sessions {
                let parts = run(chapter, session, usize::MAX, &fake::start).blocks;
                for (key, parts) in keys(chapter, session).into_iter().zip(parts) {
                    let mut parts: Vec<_> = parts.iter().filter_map(RecordedPart::from_part).collect();
                    if other {
                        parts.iter_mut().for_each(|part| part.printed.push("more".to_owned()));
                    }
                    recorded.answers.push(Answer { test: String::new(), key, parts });
                }
            }
            recorded.save(&root, "a")?;
            let blessed = bless(&book, "", None, false, &fake::start)?;
            Ok((crate::book::read(&root.join("src/a.md"))?, blessed))
        })();
        let _ = std::fs::remove_dir_all(&root);
        done.expect("a book that can be blessed")
    }

    #[test]
    fn what_is_written() {
        // (before, after)
        let cases = [
            (
                "```python\nprint a\n```\n```output\nb\n```\nend\n",
                "```python\nprint a\n```\n```output\na\n```\nend\n",
            ),
            ("```python\nprint a\n```\nend\n", "```python\nprint a\n```\n\n```output\na\n```\nend\n"),
            ("- ```python\n  print a\n  ```\n", "- ```python\n  print a\n  ```\n\n  ```output\n  a\n  ```\n"),
            (
                "```python\r\nprint a\r\n```\r\n```output\r\nb\r\n```\r\n",
                "```python\r\nprint a\r\n```\r\n```output\r\na\r\n```\r\n",
            ),
            ("```python\nprint ```\n```\n", "```python\nprint ```\n```\n\n````output\n```\n````\n"),
            ("```pycon\n>>> print a\nb\n>>> set c\n```\n", "```pycon\n>>> print a\na\n>>> set c\n```\n"),
            (
                "```pycon\n>>> raise KeyError: 1\n```\n",
                "```pycon\n>>> raise KeyError: 1\nTraceback (most recent call last):\n    ...\nKeyError: 1\n```\n",
            ),
            (
                "```python raises=KeyError\nprint a\nraise KeyError: 1\n```\n",
                "```python raises=KeyError\nprint a\nraise KeyError: 1\n```\n\n```output\na\nKeyError: 1\n```\n",
            ),
            (
                "```python\nprint id 12\nprint b\n```\n```output\nid {{n:[0-9]+}}\nc\n```\n",
                "```python\nprint id 12\nprint b\n```\n```output\nid {{n:[0-9]+}}\nb\n```\n",
            ),
        ];
        for (at, (before, after)) in cases.iter().enumerate() {
            let (text, blessed) = blessed(&format!("write{at}"), before, false);
            assert_eq!((text.as_str(), blessed.written.len()), (*after, 1), "{blessed:?}");
        }
    }

    #[test]
    fn what_is_refused() {
        // (before, whether CPython differs, why)
        let cases = [
            ("```python\nprint a\n```\n```output\nb\n```\n", true, "CPython prints something else"),
            ("```python\nraise KeyError: 1\n```\n", false, "it raised KeyError"),
            ("```python\nset a\n```\n```output\nb\n```\n", false, "it prints nothing"),
            ("```python\nstop\n```\n", false, "stopped at the limit"),
        ];
        for (at, (before, other, why)) in cases.iter().enumerate() {
            let (text, blessed) = blessed(&format!("refuse{at}"), before, *other);
            assert_eq!((text.as_str(), blessed.refused.len()), (*before, 1), "{blessed:?}");
            assert!(blessed.refused[0].1.contains(why), "{blessed:?}");
        }
    }
}
