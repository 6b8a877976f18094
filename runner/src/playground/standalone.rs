//! A chapter as one page that needs nothing else: no server, no network, no file beside it.

use std::path::Path;

use anyhow::Result;
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd, html};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

use super::Made;
use crate::book::read;
use crate::preprocess::escape;

/// The style sheets that the page holds.
pub struct Styles(String);

impl Styles {
    /// Reads them: first the ones that stand for mdBook's own.
    pub fn read(root: &Path) -> Result<Styles> {
        let mut text = String::new();
        for file in [
            "playground/page/standalone.css",
            "theme/verdict.css",
            "theme/pictures.css",
            "playground/page/playground.css",
        ] {
            text.push_str(&read(&root.join(file))?);
        }
        Ok(Styles(text))
    }
}

/// The page of a chapter, whose Markdown is as mdBook gets it.
pub fn page(title: &str, markdown: &str, styles: &Styles, made: &Made) -> String {
    let events = new_cmark_parser(markdown, &MarkdownOptions::default()).map(with_classes);
    let mut body = String::new();
    html::push_html(&mut body, without_ways_out(events));
    let scripts: String = [&made.engine, &made.library, &made.script]
        .into_iter()
        .filter(|script| !script.is_empty())
        .map(|script| format!("<script>{script}</script>\n"))
        .collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>\n{}</style>\n</head>\n<body>\n<main>\n{body}</main>\n{scripts}</body>\n</html>\n",
        escape(title),
        styles.0,
    )
}

/// Each word of a fence is a class of its code, as mdBook has it; the first one is the language.
fn with_classes(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            Event::Html(format!("<pre><code class=\"language-{}\">", escape(&info)).into())
        }
        Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => Event::Html("<pre><code>".into()),
        Event::End(TagEnd::CodeBlock) => Event::Html("</code></pre>\n".into()),
        other => other,
    }
}

/// Drops the links that lead nowhere from here, those to other pages of the book; their texts stay.
fn without_ways_out<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut inside = false;
    events.filter(move |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) if !dest_url.contains("://") => {
            inside = true;
            false
        }
        Event::End(TagEnd::Link) => !std::mem::take(&mut inside),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page() {
        let markdown = "# A\n\n[out](https://a.b/) [in](heap.md#x) <b>\n\n```python block-a-1\n1 < 2\n```\n";
        let made = Made { script: "run();".to_owned(), engine: String::new(), library: String::new() };
        let text = page("A & B", markdown, &Styles("p {}\n".to_owned()), &made);
        for part in [
            "<title>A &amp; B</title>",
            "<style>\np {}\n</style>",
            "<p><a href=\"https://a.b/\">out</a> in <b></p>",
            "<pre><code class=\"language-python block-a-1\">1 &lt; 2\n</code></pre>",
            "<script>run();</script>",
        ] {
            assert!(text.contains(part), "{part} not in {text}");
        }
        assert_eq!(text.matches("<script>").count(), 1);
    }
}
