//! The book: its root, its chapters, and the files beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use mdbook_markdown::pulldown_cmark::{Event, Tag};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

use crate::chapter::Chapter;
use crate::complaint::{Complaint, Rule};
use crate::markdown::LineIndex;

/// The whole book.
#[derive(Debug)]
pub struct Book {
    /// The directory of `book.toml`.
    pub root: PathBuf,
    /// Its chapters in the order of SUMMARY.
    pub chapters: Vec<Chapter>,
    /// What is wrong with SUMMARY.
    pub complaints: Vec<Complaint>,
}

/// Finds the book's root: the nearest directory at or above `from` that has a `book.toml`.
pub fn find_root(from: &Path) -> Result<PathBuf> {
    let found = from.ancestors().find(|dir| dir.join("book.toml").is_file());
    match found {
        Some(dir) => Ok(dir.to_path_buf()),
        None => bail!(
            "no book.toml in {} or above it: start the runner inside the book, or give --root DIR",
            from.display()
        ),
    }
}

impl Book {
    /// Reads the book at `root`.
    pub fn load(root: &Path) -> Result<Book> {
        let mut book = Book { root: root.to_path_buf(), chapters: Vec::new(), complaints: Vec::new() };
        let summary = root.join("src/SUMMARY.md");
        let text = read(&summary)?;
        let mut listed: BTreeMap<String, usize> = BTreeMap::new();
        for (line, path) in summary_links(&text) {
            let complain =
                |what: String, mend: &str| Complaint::new(Rule::Summary, "src/SUMMARY.md", line, what, mend);
            if let Some(before) = listed.insert(path.clone(), line) {
                let what = format!("{path} stands on line {before} already");
                book.complaints.push(complain(what, "keep one entry"));
                continue;
            }
            let file = root.join("src").join(&path);
            if !file.is_file() {
                book.complaints.push(complain(
                    format!("src/{path} is missing"),
                    "write the chapter, or take the entry out",
                ));
                continue;
            }
            let id = path.trim_end_matches(".md").to_owned();
            book.chapters.push(Chapter::parse(&id, &format!("src/{path}"), &read(&file)?));
        }
        for file in files_below(&root.join("src"), "md")? {
            if file != "SUMMARY.md" && !listed.contains_key(&file) {
                book.complaints.push(Complaint::new(
                    Rule::Summary,
                    &format!("src/{file}"),
                    1,
                    "this file is missing from src/SUMMARY.md, so mdBook leaves it out in silence",
                    format!("add `- [Title]({file})` to src/SUMMARY.md, or remove the file"),
                ));
            }
        }
        Ok(book)
    }

    /// The chapter of this id.
    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.id == id)
    }
}

/// The links of SUMMARY.md, with their lines. A draft chapter has none.
fn summary_links(text: &str) -> Vec<(usize, String)> {
    let lines = LineIndex::new(text);
    let link = |(event, range): (Event, std::ops::Range<usize>)| match event {
        Event::Start(Tag::Link { dest_url, .. }) if !dest_url.is_empty() => {
            Some((lines.line(range.start), dest_url.trim_start_matches("./").to_owned()))
        }
        _ => None,
    };
    new_cmark_parser(text, &MarkdownOptions::default()).into_offset_iter().filter_map(link).collect()
}

/// Reads a text file, or says which one could not be read.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file and the directories above it, or says which one could not be written.
pub fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).with_context(|| format!("cannot make the directory {}", dir.display()))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// The files below `dir` with this extension, as sorted paths relative to it with `/`. None if there is no
/// such directory.
pub fn files_below(dir: &Path, extension: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(next) = open.pop() {
        if !next.is_dir() {
            continue;
        }
        let entries =
            fs::read_dir(&next).with_context(|| format!("cannot list the directory {}", next.display()))?;
        for entry in entries {
            let path = entry.with_context(|| format!("cannot list {}", next.display()))?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == extension)
                && let Ok(relative) = path.strip_prefix(dir)
            {
                found.push(slashes(relative));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A path with `/` between its parts on every system.
pub fn slashes(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
