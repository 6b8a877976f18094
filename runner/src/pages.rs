//! Checks the pages that mdBook made: dead links, dead fragments, empty blocks.
//!
//! It reads mdBook's own HTML, which quotes every attribute; it is no HTML parser. Links to other sites are left
//! alone: they say nothing about the book, and a test must not need the network.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::Regex;

use crate::book::{files_below, read};

static LINK: LazyLock<Regex> = LazyLock::new(|| regex(r#"<[a-z]+\b[^>]*?\s(?:href|src)="([^"]*)""#));
static ID: LazyLock<Regex> = LazyLock::new(|| regex(r#"<[a-z0-9]+\b[^>]*?\s(?:id|name)="([^"]*)""#));
static EMPTY: LazyLock<Regex> = LazyLock::new(|| regex(r"<code\b[^>]*>\s*</code>\s*</pre>"));
static SCRIPT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?s)<script\b[^>]*>.*?</script>|<style\b[^>]*>.*?</style>|<!--.*?-->"));

fn regex(text: &str) -> Regex {
    Regex::new(text).expect("a regular expression of this file")
}

/// What is wrong with the pages under `dir`, each as `PAGE:LINE: WHAT`. Pages without anything are an error.
pub fn check(dir: &Path) -> Result<Vec<String>> {
    let mut pages: BTreeMap<String, (String, HashSet<String>)> = BTreeMap::new();
    for name in files_below(dir, "html")? {
        let text = read(&dir.join(&name))?;
        // Scripts hold HTML in strings. Their tags' own attributes stay.
        let text = SCRIPT.replace_all(&text, |found: &regex::Captures| {
            let head = found[0].split_inclusive('>').next().unwrap_or("").to_owned();
            let lines = found[0].matches('\n').count() - head.matches('\n').count();
            if found[0].starts_with("<!--") {
                "\n".repeat(lines + head.matches('\n').count())
            } else {
                head + &"\n".repeat(lines)
            }
        });
        let ids = ID.captures_iter(&text).map(|found| decode(&found[1])).collect();
        pages.insert(name, (text.into_owned(), ids));
    }
    if pages.is_empty() {
        bail!("no pages in {}: build the book into it by `mdbook build --dest-dir`", dir.display());
    }
    let mut found = Vec::new();
    for (name, (text, _)) in &pages {
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        for empty in EMPTY.find_iter(text) {
            found.push(format!("{name}:{}: an empty block", line(empty.start())));
        }
        if text.contains("{{#") {
            let at = text.find("{{#").unwrap_or(0);
            found.push(format!("{name}:{}: a directive that mdBook left as it stood", line(at)));
        }
        for link in LINK.captures_iter(text) {
            let (at, target) = (link.get_match().start(), decode(&link[1]));
            if let Some(why) = dead(dir, name, &target, &pages) {
                found.push(format!("{name}:{}: {target}: {why}", line(at)));
            }
        }
    }
    Ok(found)
}

/// Why a link is dead, if it is.
fn dead(
    dir: &Path,
    page: &str,
    target: &str,
    pages: &BTreeMap<String, (String, HashSet<String>)>,
) -> Option<String> {
    let scheme =
        target.split_once(':').is_some_and(|(head, _)| head.chars().all(|c| c.is_ascii_alphabetic()));
    if scheme || target.starts_with("//") {
        return None;
    }
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    let path = path.split('?').next().unwrap_or("");
    // The page for lost readers is shown at any address, so its links start at the site's root. (Its own heading
    // does so too, for want of care in mdBook, and leads nowhere; that is not the book's to mend.)
    let root = path.starts_with('/') || (page == "404.html" && !path.is_empty());
    let base = if root { "" } else { page };
    let mut parts: Vec<&str> = base.split('/').collect();
    if !path.is_empty() {
        parts.pop();
        for part in path.trim_start_matches('/').split('/') {
            match part {
                "." | "" => {}
                ".." => {
                    parts.pop();
                }
                other => parts.push(other),
            }
        }
    }
    let mut file = percent_decoded(&parts.join("/"));
    if dir.join(&file).is_dir() {
        file = format!("{file}/index.html").trim_start_matches('/').to_owned();
    }
    if !dir.join(&file).is_file() {
        return Some("there is no such file".to_owned());
    }
    let fragment = percent_decoded(fragment);
    match pages.get(&file) {
        Some((_, ids)) if !fragment.is_empty() && !ids.contains(&fragment) => {
            Some(format!("{file} has no id `{fragment}`"))
        }
        _ => None,
    }
}

fn decode(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let code = code.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| first == b'%');
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages() {
        let root = std::env::temp_dir().join(format!("living-heap-pages-{}", std::process::id()));
        let other = "<h1 id=\"top\">x</h1><h2 id=\"größe\">y</h2><img src=\"../a.html\" alt=\"\">";
        assert!(crate::book::write(&root.join("sub/other.html"), other).is_ok());
        // (page, what is wrong)
        let cases = [
            ("<a href=\"sub/other.html#top\">x</a> <a href=\"#me\" id=\"me\">y</a>", ""),
            ("<a href=\"https://example.org/x\">x</a> <a href=\"mailto:a@b\">x</a>", ""),
            ("<a href=\"sub/other.html#gr%C3%B6%C3%9Fe\">x</a>", ""),
            ("<script>var x = '<a href=\"no.html\">';</script>", ""),
            ("<!-- <a href=\"no.html\"> -->", ""),
            ("<pre><code class=\"language-text\">x</code></pre>", ""),
            ("<a href=\"no.html\">x</a>", "a.html:1: no.html: there is no such file"),
            (
                "\n<a href=\"sub/other.html#no\">x</a>",
                "a.html:2: sub/other.html#no: sub/other.html has no id `no`",
            ),
            ("<a href=\"#no\">x</a>", "a.html:1: #no: a.html has no id `no`"),
            ("<script src=\"no.js\"></script>", "a.html:1: no.js: there is no such file"),
            ("<pre><code class=\"language-text\"></code></pre>", "a.html:1: an empty block"),
            ("<p>{{#include x}}</p>", "a.html:1: a directive that mdBook left as it stood"),
        ];
        for (text, wrong) in cases {
            assert!(crate::book::write(&root.join("a.html"), text).is_ok());
            let found = check(&root).unwrap_or_else(|error| vec![error.to_string()]);
            assert_eq!(found.join("\n"), wrong, "{text}");
        }
        let _ = std::fs::remove_dir_all(&root);
        assert!(check(&root).is_err());
    }
}
