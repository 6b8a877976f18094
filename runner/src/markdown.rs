//! Headings and fences of one Markdown file, as mdBook's own parser sees them, with their lines.

use std::ops::Range;

use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

/// A heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// From 1.
    pub line: usize,
    /// Its text without markup.
    pub text: String,
    /// Its anchor in the page, as mdBook makes it, and unique in the page.
    pub anchor: String,
}

/// A fenced block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fence {
    /// What stands after the opening marks.
    pub info: String,
    /// The lines inside, each with its newline, without the prefix of a list or a quotation.
    pub text: String,
    /// The line of the opening marks, from 1. The text starts on the next.
    pub line: usize,
    /// The bytes of all its lines in the file, the fences' own included.
    pub whole: Range<usize>,
    /// The bytes of the lines inside.
    pub body: Range<usize>,
    /// What stands before each of its lines: the indentation of a list item, the `>` of a quotation.
    pub prefix: String,
    /// The opening marks, such as three backticks.
    pub marks: String,
}

impl Fence {
    /// The line of the file that the fence's text starts on.
    pub fn first_line(&self) -> usize {
        self.line + 1
    }
}

/// Something in a Markdown file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Item {
    /// A heading.
    Heading(Heading),
    /// A fenced block.
    Fence(Fence),
    /// A block that will not be what its author meant: the line, what is wrong, and how to mend it.
    Trap(usize, String, String),
}

/// Finds the headings and fences of `source`, in order.
///
/// ```
/// use runner::markdown::{Item, scan};
/// let items = scan("# Heap\n\n```python\nprint(1)\n```\n");
/// let Item::Fence(fence) = &items[1] else { panic!() };
/// assert_eq!((fence.line, fence.first_line(), fence.text.as_str()), (3, 4, "print(1)\n"));
/// ```
pub fn scan(source: &str) -> Vec<Item> {
    let lines = LineIndex::new(source);
    let mut items = Vec::new();
    let mut heading: Option<Heading> = None;
    let mut anchors: Vec<String> = Vec::new();
    let mut fence: Option<(String, String, Range<usize>)> = None;
    for (event, range) in new_cmark_parser(source, &MarkdownOptions::default()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                let anchor = id.map(|id| id.to_string()).unwrap_or_default();
                heading = Some(Heading { line: lines.line(range.start), text: String::new(), anchor });
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some(mut done) = heading.take() {
                    done.text = done.text.trim().to_owned();
                    if done.anchor.is_empty() {
                        done.anchor = slug(&done.text);
                    }
                    done.anchor = unique(done.anchor, &mut anchors);
                    items.push(Item::Heading(done));
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                fence = Some((info.to_string(), String::new(), range));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => items.push(Item::Trap(
                lines.line(range.start),
                "an indented block is not run".to_owned(),
                "put it between fences: ```python, or ```text if it is not to be run".to_owned(),
            )),
            Event::End(TagEnd::CodeBlock) => {
                if let Some((info, text, range)) = fence.take() {
                    items.push(finish_fence(source, &lines, info, text, range));
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, inside, _)) = &mut fence {
                    inside.push_str(&text);
                } else if let Some(heading) = &mut heading {
                    heading.text.push_str(&text);
                }
            }
            Event::Html(html) => {
                let first = lines.line(range.start);
                for (at, line) in html.lines().enumerate() {
                    let line = line.trim_start();
                    if line.starts_with("```") || line.starts_with("~~~") {
                        items.push(Item::Trap(
                            first + at,
                            "a fence inside HTML: Markdown does not see it, so it would not be run"
                                .to_owned(),
                            "leave a blank line between the HTML tag (such as <details>) and the fence"
                                .to_owned(),
                        ));
                    }
                }
            }
            _ => {}
        }
    }
    items
}

fn finish_fence(source: &str, lines: &LineIndex, info: String, text: String, range: Range<usize>) -> Item {
    let line = lines.line(range.start);
    let start = lines.start(line);
    let mark = source[range.start..].chars().next().unwrap_or('`');
    let marks: String = source[range.start..].chars().take_while(|&c| c == mark).collect();
    let trimmed = source[..range.end].trim_end_matches(['\n', '\r']).len().max(range.start);
    let last = lines.line(trimmed.max(1) - 1);
    let closing = source[lines.start(last)..trimmed].trim_matches([' ', '\t', '>']);
    let closed = last > line && closing.len() >= marks.len() && closing.chars().all(|c| c == mark);
    if !closed {
        return Item::Trap(
            line,
            "a fence that is never closed: it takes in all that follows".to_owned(),
            format!("close it with {marks}"),
        );
    }
    let prefix = source[start..range.start]
        .chars()
        .map(|c| if c == '>' || c.is_whitespace() { c } else { ' ' })
        .collect();
    let whole = start..lines.start(last + 1);
    let body = lines.start(line + 1)..lines.start(last);
    Item::Fence(Fence { info, text: text.replace("\r\n", "\n"), line, whole, body, prefix, marks })
}

/// An anchor as mdBook makes it: small letters, `-` for spaces, the rest left out.
pub fn slug(text: &str) -> String {
    text.trim()
        .chars()
        .filter_map(|c| match c {
            c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c.to_ascii_lowercase()),
            c if c.is_whitespace() => Some('-'),
            _ => None,
        })
        .collect()
}

fn unique(anchor: String, taken: &mut Vec<String>) -> String {
    let mut candidate = anchor.clone();
    let mut number = 0;
    while taken.contains(&candidate) {
        number += 1;
        candidate = format!("{anchor}-{number}");
    }
    taken.push(candidate.clone());
    candidate
}

/// Where each line of a text starts.
pub struct LineIndex {
    starts: Vec<usize>,
    end: usize,
}

impl LineIndex {
    /// Indexes `text`.
    pub fn new(text: &str) -> LineIndex {
        let after = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1);
        LineIndex { starts: std::iter::once(0).chain(after).collect(), end: text.len() }
    }

    /// The line, from 1, that the byte at `offset` is on.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// The offset of the first byte of `line`; the text's length beyond the last line.
    pub fn start(&self, line: usize) -> usize {
        self.starts.get(line - 1).copied().unwrap_or(self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fences(source: &str) -> Vec<Fence> {
        let fence = |item| if let Item::Fence(fence) = item { Some(fence) } else { None };
        scan(source).into_iter().filter_map(fence).collect()
    }

    fn traps(source: &str) -> Vec<(usize, String)> {
        let trap = |item| if let Item::Trap(line, what, _) = item { Some((line, what)) } else { None };
        scan(source).into_iter().filter_map(trap).collect()
    }

    #[test]
    fn lines_and_text() {
        // (source, info, line, text, the bytes inside, prefix)
        let cases = [
            ("```python\na\n```\n", "python", 1, "a\n", "a\n", ""),
            ("x\n\n~~~~text\n```\n~~~~", "text", 3, "```\n", "```\n", ""),
            ("```output\n```\n", "output", 1, "", "", ""),
            ("a\r\n\r\n```python x\r\nb\r\nc\r\n```\r\n", "python x", 3, "b\nc\n", "b\r\nc\r\n", ""),
            (
                "- item\n\n  ```python\n  if a:\n      b\n  ```\n",
                "python",
                3,
                "if a:\n    b\n",
                "  if a:\n      b\n",
                "  ",
            ),
            ("- ```python\n  a\n  ```\n", "python", 1, "a\n", "  a\n", "  "),
            ("> ```python\n> a\n> ```\n", "python", 1, "a\n", "> a\n", "> "),
            ("<details>\n\n```python\na\n```\n\n</details>\n", "python", 3, "a\n", "a\n", ""),
            ("```python skip=&quot;why&quot;\n```\n", "python skip=\"why\"", 1, "", "", ""),
        ];
        for (source, info, line, text, inside, prefix) in cases {
            let found = fences(source);
            assert_eq!(found.len(), 1, "{source}");
            let fence = &found[0];
            let got = (fence.info.as_str(), fence.line, fence.text.as_str(), &source[fence.body.clone()]);
            assert_eq!(got, (info, line, text, inside), "{source}");
            assert_eq!(fence.prefix, prefix, "{source}");
        }
    }

    #[test]
    fn trapped_blocks() {
        let cases = [
            ("```python\na\n", 1, "never closed"),
            ("```python", 1, "never closed"),
            ("````python\n```\n", 1, "never closed"),
            ("- ```python\n  a\n\nb\n", 1, "never closed"),
            ("a\n\n    print(1)\n", 3, "indented"),
            ("<details>\n```python\na\n```\n</details>\n", 2, "inside HTML"),
        ];
        for (source, line, what) in cases {
            let found = traps(source);
            assert!(found.iter().any(|(at, said)| *at == line && said.contains(what)), "{source}: {found:?}");
        }
        assert_eq!(traps("# A\n\n```text\n    <details>\n```\n"), vec![]);
    }

    #[test]
    fn headings_and_anchors() {
        let source = "# The `heap`, whole\n\n## Same\n\n## Same\n\n## Own {#mine}\n";
        let anchors: Vec<String> = scan(source)
            .into_iter()
            .filter_map(|item| if let Item::Heading(h) = item { Some(h.anchor) } else { None })
            .collect();
        assert_eq!(anchors, ["the-heap-whole", "same", "same-1", "mine"]);
    }
}
