//! Pictures that a fence asks for: drawn from the block's own run, set into the page, and kept under
//! `tests/pictures/` to be compared.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::Result;
use regex::Regex;
use simulator::observe::{Options, STYLE, Trace, View};

use crate::book::{files_below, read, write};
use crate::chapter::{Block, Chapter};
use crate::complaint::{Complaint, Rule};
use crate::preprocess::escape;
use crate::trace::At;

/// One picture: `VIEW[+inline][+stack]@STEP`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    view: View,
    inline: bool,
    stack: bool,
    at: At,
}

impl FromStr for Asked {
    type Err = String;

    fn from_str(text: &str) -> Result<Asked, String> {
        let (what, at) = match text.split_once('@') {
            Some((what, at)) => (what, at.parse()?),
            None => (text, At::Last),
        };
        let mut parts = what.split('+');
        let view = parts.next().unwrap_or("").parse()?;
        let mut asked = Asked { view, inline: false, stack: false, at };
        for part in parts {
            match part {
                "inline" => asked.inline = true,
                "stack" => asked.stack = true,
                other => return Err(format!("`+{other}` is unknown: a view takes +inline and +stack")),
            }
        }
        Ok(asked)
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inline = if self.inline { "+inline" } else { "" };
        let stack = if self.stack { "+stack" } else { "" };
        write!(f, "{}{inline}{stack}@{}", self.view, self.at)
    }
}

/// A picture as it was drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawn {
    /// For a page that has the pictures' style.
    pub svg: String,
    /// As a file of its own.
    pub file: String,
    /// What the step did.
    pub sentence: String,
    /// What the picture shows.
    pub words: String,
    /// Whether every figure in it is the program's. The allocator's and the generations' are the whole interpreter's,
    /// which change with each object that start-up makes: of these the sentence alone is compared.
    pub exact: bool,
}

impl Asked {
    /// Draws the picture. Lines count from the block's first.
    pub fn draw(&self, trace: &Trace) -> Result<Drawn, String> {
        let at = match &self.at {
            At::Line(line) => At::Line(line.saturating_add(trace.source().1).saturating_sub(1)),
            at => at.clone(),
        };
        let step = at.index(trace).map_err(|_| format!("picture={self}: the block has no such step"))?;
        trace.has_subject(step, &self.view).map_err(|why| format!("picture={self}: {why}"))?;
        let options = Options { inline: self.inline, stack: self.stack, ..Options::default() };
        let picture = trace.picture(step, &self.view, &options);
        Ok(Drawn {
            svg: picture.svg(false),
            file: picture.svg(true),
            sentence: trace.step(step).map(|s| s.sentence.to_owned()).unwrap_or_default(),
            words: trace.text(step, &self.view),
            exact: !matches!(self.view, View::Allocator | View::Pool | View::Collection),
        })
    }
}

/// The picture in a page: HTML on one line, since a blank one would end it.
pub fn figure(drawn: &Drawn) -> String {
    let one_line = |text: &str| text.lines().map(escape).collect::<Vec<_>>().join("&#10;");
    format!(
        "<figure class=\"picture\"><div class=\"picture-scroll\" tabindex=\"0\">{}</div><figcaption>{}</figcaption>\
         <details><summary>The picture in words</summary><pre>{}</pre></details></figure>",
        drawn.svg.replace('\n', ""),
        code(&escape(&drawn.sentence)),
        one_line(&drawn.words)
    )
}

/// Text between backticks as code.
fn code(text: &str) -> String {
    let mut html = String::new();
    for (at, part) in text.split('`').enumerate() {
        html += &if at % 2 == 1 { format!("<code>{part}</code>") } else { part.to_owned() };
    }
    html
}

/// The file that a block's picture is compared with, below the book's root; pictures count from 1.
pub fn file(chapter: &Chapter, block: &Block, number: usize) -> String {
    let section = block.test.split("::").nth(1).unwrap_or("");
    format!("tests/pictures/{}/{section}.{}.{number}.svg", chapter.id, block.name)
}

/// The name of its test.
pub fn test(block: &Block, number: usize) -> String {
    format!("picture::{}::{number}", block.test)
}

/// Compares a picture with the file. The addresses need not be the same ones, only in the same places.
pub fn check(root: &Path, path: &str, drawn: &Drawn) -> Result<(), String> {
    let bless = "look at it, and accept it: cargo run -p runner -- bless";
    let known =
        std::fs::read_to_string(root.join(path)).map_err(|_| format!("{path} is missing\n\n{bless}"))?;
    let same = match drawn.exact {
        true => without_addresses(&known) == without_addresses(&drawn.file),
        false => known.contains(&escape(&drawn.sentence)),
    };
    if same {
        return Ok(());
    }
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let difference = crate::session::diff(&lines(&known), &lines(&drawn.file));
    Err(format!(
        "{path} is not the picture that the run gives\n\n--- {path}\n+++ the simulator\n{difference}\n{bless}"
    ))
}

/// Writes a picture's file if it is another one. True if it was, or would be with `dry`.
pub fn bless(root: &Path, path: &str, drawn: &Drawn, dry: bool) -> Result<bool> {
    if check(root, path, drawn).is_ok() {
        return Ok(false);
    }
    if !dry {
        write(&root.join(path), &drawn.file)?;
    }
    Ok(true)
}

/// Addresses and objects' numbers by order of appearance: which are equal stays.
fn without_addresses(text: &str) -> String {
    let Ok(address) = Regex::new("0x[0-9a-f]{9,}|…[0-9a-f]{5}|data-object=\"[0-9]+\"") else {
        return text.to_owned();
    };
    let mut known: Vec<String> = Vec::new();
    let replaced = address.replace_all(text, |found: &regex::Captures| {
        let number = known.iter().position(|k| *k == found[0]).unwrap_or_else(|| {
            known.push(found[0].to_owned());
            known.len() - 1
        });
        format!("<{number}>")
    });
    replaced.into_owned()
}

/// The style sheet of the pages' pictures: a file of the theme whose first part is the simulator's.
const SHEET: &str = "theme/pictures.css";
const SHEET_HEAD: &str =
    "/* The pictures' style as the simulator says it: `runner bless` writes it. Change it there. */\n";

/// What the style sheet should be.
fn sheet() -> String {
    let around = ".picture{margin:1em 0}\n.picture-scroll{overflow-x:auto}\n\
        .picture figcaption,.picture summary{font-size:.85em}\n.picture figcaption{margin:.4em 0}\n\
        .picture pre{font-size:.8em;overflow-x:auto}\n@media print{.picture details{display:none}}\n";
    format!("{SHEET_HEAD}{STYLE}{around}")
}

/// Pictures' files that no block asks for, and a stale style sheet.
pub fn stale(root: &Path, chapters: &[Chapter]) -> Result<Vec<Complaint>> {
    let mut asked: Vec<PathBuf> = Vec::new();
    for chapter in chapters {
        for block in &chapter.blocks {
            asked.extend((1..=block.words.pictures.len()).map(|n| PathBuf::from(file(chapter, block, n))));
        }
    }
    let mut found = Vec::new();
    for path in files_below(&root.join("tests/pictures"), "svg")? {
        let path = format!("tests/pictures/{path}");
        if !asked.contains(&PathBuf::from(&path)) {
            let mend = "remove it: no block has this picture";
            found.push(Complaint::new(Rule::Pictures, &path, 1, "this picture belongs to no block", mend));
        }
    }
    let known = if root.join(SHEET).is_file() { read(&root.join(SHEET))? } else { String::new() };
    if known != sheet() && !asked.is_empty() {
        let mend = "write it: cargo run -p runner -- bless";
        found.push(Complaint::new(
            Rule::Pictures,
            SHEET,
            1,
            "the style of the pictures is another one now",
            mend,
        ));
    }
    Ok(found)
}

/// Writes the style sheet if it is stale.
pub fn bless_sheet(root: &Path, chapters: &[Chapter], dry: bool) -> Result<bool> {
    let path = root.join(SHEET);
    let needed = chapters.iter().flat_map(|c| &c.blocks).any(|block| !block.words.pictures.is_empty());
    let stale = needed && (!path.is_file() || read(&path)? != sheet());
    if stale && !dry {
        write(&path, &sheet())?;
    }
    Ok(stale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_they_are_written() {
        for text in ["heap@line:4", "heap+inline+stack@step:2", "holders:a@last", "holders@line:1"] {
            assert_eq!(text.parse::<Asked>().map(|asked| asked.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("heap".parse::<Asked>().map(|asked| asked.at), Ok(At::Last));
        for (text, what) in [
            ("heat@line:4", "no view `heat`"),
            ("heap@line:0", "names no step"),
            ("heap@", "names no step"),
            ("heap+big", "`+big` is unknown"),
            ("heap:a", "about no one object"),
        ] {
            assert!(text.parse::<Asked>().expect_err(text).contains(what), "{text}");
        }
    }

    #[test]
    fn a_picture_of_nothing_is_refused() {
        let (_, trace) = crate::trace::record("a.py", "a = []\n", &[], simulator::Limits::default());
        let draw = |asked: &str| asked.parse::<Asked>().and_then(|asked| asked.draw(&trace)).map(|_| ());
        for asked in ["heap@line:1", "holders:a@last", "bytes:a@step:2"] {
            assert_eq!(draw(asked), Ok(()), "{asked}");
        }
        for (asked, what) in [
            ("heap@line:2", "no such step"),
            ("heap@step:99", "no such step"),
            ("holders:b@last", "no name `b`"),
            ("bytes:a@step:1", "no name `a`"),
        ] {
            assert!(draw(asked).expect_err(asked).contains(what), "{asked}");
        }
    }

    #[test]
    fn addresses_may_differ_but_not_their_places() {
        let one = "a 0x7f0000000010 b 0x7f0000000020 c 0x7f0000000010";
        assert_eq!(without_addresses(one), without_addresses(&one.replace("7f00", "7e11")));
        assert_ne!(without_addresses(one), without_addresses(&one.replace("20", "10")));
    }
}
