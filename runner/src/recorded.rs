//! CPython's recorded answers: `tests/recorded/CHAPTER.json`, so that no test needs a Python.
//!
//! An answer's key is a digest of the sources that had run in the session up to it, so an answer is never taken
//! for that of a program that has changed since. Lines and prose are not part of it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::book::{read, write};
use crate::chapter::{Chapter, Content, Session};
use crate::part::{End, Exception, Line, Part};

/// The answers for one chapter.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Recorded {
    /// The CPython that gave them, such as `3.13.0`.
    pub python: String,
    /// In the chapter's order.
    pub answers: Vec<Answer>,
}

/// What CPython did with one block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The block's test, for a reader of the file.
    pub test: String,
    /// The digest of the session's sources up to this block.
    pub key: String,
    /// One for each of the block's sources.
    pub parts: Vec<RecordedPart>,
}

/// What CPython did with one source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RecordedPart {
    /// The printed lines.
    pub printed: Vec<String>,
    /// The exception that reached the top, without frames.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raised: Vec<String>,
    /// The status, if it exited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<i32>,
}

impl RecordedPart {
    /// The form that is kept of a part. Nothing is kept of one that was stopped.
    pub fn from_part(part: &Part) -> Option<RecordedPart> {
        let (raised, exit) = match &part.end {
            End::Finished => (Vec::new(), None),
            End::Raised(exception) => (exception.chain.clone(), None),
            End::Exit(status) => (Vec::new(), Some(*status)),
            End::Stopped(_) => return None,
        };
        Some(RecordedPart { printed: part.texts(), raised, exit })
    }

    /// The part that was recorded.
    pub fn to_part(&self) -> Part {
        let line = |text: &String| Line { text: text.clone(), from: None };
        let end = match self.exit {
            Some(status) => End::Exit(status),
            None if self.raised.is_empty() => End::Finished,
            None => End::Raised(Exception::from_traceback(&self.raised.join("\n"))),
        };
        Part { lines: self.printed.iter().map(line).collect(), end }
    }
}

impl Recorded {
    /// The file of a chapter's answers.
    pub fn path(root: &Path, chapter: &str) -> PathBuf {
        root.join("tests/recorded").join(format!("{chapter}.json"))
    }

    /// Reads a chapter's answers; none if there is no such file.
    pub fn load(root: &Path, chapter: &str) -> Result<Recorded> {
        let path = Recorded::path(root, chapter);
        if !path.exists() {
            return Ok(Recorded::default());
        }
        serde_json::from_str(&read(&path)?).with_context(|| {
            format!("{} is damaged: record it anew by `runner ask --python PATH --record`", path.display())
        })
    }

    /// Writes a chapter's answers.
    pub fn save(&self, root: &Path, chapter: &str) -> Result<()> {
        let text = serde_json::to_string_pretty(self).context("cannot put the answers into JSON")?;
        write(&Recorded::path(root, chapter), &(text + "\n"))
    }

    /// The parts recorded under `key`.
    pub fn parts(&self, key: &str) -> Option<Vec<Part>> {
        let answer = self.answers.iter().find(|answer| answer.key == key)?;
        Some(answer.parts.iter().map(RecordedPart::to_part).collect())
    }
}

/// The key of each block of a session, in order.
pub fn keys(chapter: &Chapter, session: &Session) -> Vec<String> {
    let mut digest = Sha256::new();
    let mut keys = Vec::new();
    for &place in &session.blocks {
        let block = &chapter.blocks[place];
        let kind = if matches!(block.content, Content::Program { .. }) { "file" } else { "prompt" };
        for (source, _) in block.sources() {
            digest.update(kind);
            digest.update([0]);
            digest.update(source);
            digest.update([0]);
        }
        let hex: String =
            digest.clone().finalize().iter().take(10).map(|byte| format!("{byte:02x}")).collect();
        keys.push(hex);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_follow_the_programs_and_nothing_else() {
        let keys_of = |source: &str| {
            let chapter = Chapter::parse("a", "src/a.md", source);
            keys(&chapter, &chapter.sessions[0])
        };
        let base = keys_of("```python\nx\n```\n```python\ny\n```\n");
        assert_eq!(base, keys_of("prose\n\n```python\nx\n```\n# Title\n```python name=a\ny\n```\n"));
        let other = keys_of("```python\nx\n```\n```python\nz\n```\n");
        assert_eq!(base[0], other[0]);
        assert_ne!(base[1], other[1]);
        assert_ne!(base[1], keys_of("```python\nw\n```\n```python\ny\n```\n")[1]);
        assert_ne!(keys_of("```python\nx\n```\n"), keys_of("```pycon\n>>> x\n```\n"));
    }

    #[test]
    fn parts_go_there_and_back() {
        let exception = Exception::from_traceback("KeyError: 'x'");
        for end in [End::Finished, End::Exit(3), End::Raised(exception)] {
            let part = Part { lines: vec![Line { text: "a".to_owned(), from: None }], end };
            let kept = RecordedPart::from_part(&part).map(|kept| kept.to_part());
            assert_eq!(kept, Some(part));
        }
    }
}
