//! Checks mdBook's include directives, which mdBook itself does not: a missing anchor becomes an empty block in
//! silence, and a missing file leaves the directive in the page.

use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;

use crate::chapter::Chapter;
use crate::complaint::{Complaint, Rule};

static DIRECTIVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\\)?\{\{\s*#(include|rustdoc_include|playground|template)\s+([^}]+)\}\}")
        .expect("a regular expression of this file")
});

/// What is wrong with the include directives of a chapter of the book at `root`.
pub fn check(root: &Path, chapter: &Chapter) -> Vec<Complaint> {
    let mut found = Vec::new();
    for (at, text) in chapter.source.lines().enumerate() {
        for directive in DIRECTIVE.captures_iter(text).filter(|directive| directive.get(1).is_none()) {
            let wanted = directive[3].split_whitespace().next().unwrap_or_default();
            if let Err((what, mend)) = one(root, chapter, wanted) {
                found.push(Complaint::new(Rule::Includes, &chapter.file, at + 1, what, mend));
            }
        }
    }
    found
}

fn one(root: &Path, chapter: &Chapter, wanted: &str) -> Result<(), (String, String)> {
    let mut parts = wanted.split(':');
    let name = parts.next().unwrap_or_default();
    let parts: Vec<&str> = parts.collect();
    let dir = root.join(&chapter.file);
    let path = dir.parent().unwrap_or(root).join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        return Err((
            format!("the included file {name} cannot be read"),
            "its path is relative to the chapter".to_owned(),
        ));
    };
    if name.ends_with(".md") && text.lines().any(|line| line.trim_start().starts_with("```")) {
        return Err((
            format!("{name} has fences, which would be shown without being run"),
            "make it a chapter, or write them here".to_owned(),
        ));
    }
    let count = text.lines().count();
    match parts[..] {
        [] => Ok(()),
        [anchor] if !anchor.is_empty() && anchor.parse::<usize>().is_err() => {
            let has = |mark: &str| {
                text.lines().any(|line| {
                    line.split(mark).nth(1).is_some_and(|rest| rest.split_whitespace().next() == Some(anchor))
                })
            };
            if has("ANCHOR:") && has("ANCHOR_END:") {
                return Ok(());
            }
            Err((
                format!("{name} has no anchor `{anchor}`, so the block would be empty"),
                format!("put `ANCHOR: {anchor}` and `ANCHOR_END: {anchor}` into it"),
            ))
        }
        _ => {
            for part in parts.iter().filter(|part| !part.is_empty()) {
                let line = part.parse::<usize>();
                if !line.is_ok_and(|line| (1..=count).contains(&line)) {
                    return Err((
                        format!("{name} has no line `{part}`: it has {count}"),
                        "write FILE:FIRST:LAST with lines of the file".to_owned(),
                    ));
                }
            }
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directives() {
        let root = std::env::temp_dir().join(format!("living-heap-include-{}", std::process::id()));
        let write = |path: &str, text: &str| crate::book::write(&root.join(path), text);
        assert!(write("src/a.py", "# ANCHOR: one\na\n# ANCHOR_END: one\n").is_ok());
        assert!(write("src/b.md", "```python\na\n```\n").is_ok());
        let cases = [
            ("{{#include a.py}}", ""),
            ("{{#include a.py:one}}", ""),
            ("{{#include a.py:1:3}} {{#include a.py:2}} {{#include a.py::2}}", ""),
            ("\\{{#include missing.py}}", ""),
            ("{{a}}", ""),
            ("{{#include missing.py}}", "cannot be read"),
            ("{{#include a.py:two}}", "no anchor `two`"),
            ("{{ #include a.py:1:4 }}", "no line `4`"),
            ("{{#include b.md}}", "has fences"),
        ];
        for (text, what) in cases {
            let chapter = Chapter::parse("x", "src/x.md", &format!("# X\n\n{text}\n"));
            let found = check(&root, &chapter);
            assert_eq!(found.is_empty(), what.is_empty(), "{text}: {found:?}");
            assert!(found.iter().all(|c| c.what.contains(what) && c.line == 3), "{text}: {found:?}");
        }
        let _ = std::fs::remove_dir_all(&root);
    }
}
