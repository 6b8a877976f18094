//! The mdBook preprocessor: runs the blocks of every page, hands mdBook plain fences, and sets the verdict beside
//! each block. What the pages' script has to know stands in a `<script>` at the end of a page; it finds a block by a
//! second word on its fence, which mdBook makes a class.
//!
//! While mdBook serves, a block that fails is a red box with its report in the page, since a failing
//! preprocessor would end the server or leave the old page standing. A build fails instead.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use mdbook_preprocessor::PreprocessorContext;
use mdbook_preprocessor::book::Book as Pages;

use crate::book::slashes;
use crate::chapter::{Block, Chapter, Content};
use crate::check::as_expected;
use crate::engine::Start;
use crate::markdown::{Fence, LineIndex};
use crate::part::without_frames;
use crate::pattern;
use crate::picture::{Drawn, figure};
use crate::playground::{blocks, downloads};
use crate::recorded::Recorded;
use crate::session::{Judged, judge, report, run};
use crate::words::Language;
use crate::{fidelity, include, lint};

/// One page after its blocks have run.
pub struct Page {
    /// Its Markdown for mdBook.
    pub text: String,
    /// What failed, as reports.
    pub failures: Vec<String>,
}

/// Whether mdBook is serving the book.
pub fn serving(context: &PreprocessorContext) -> bool {
    context.config.contains_key("output.html.live-reload-endpoint")
}

/// The pages' blocks.
pub fn chapters(pages: &Pages) -> Vec<Chapter> {
    let with_source = pages.chapters().filter_map(|page| Some((slashes(page.source_path.as_ref()?), page)));
    with_source
        .map(|(path, page)| {
            Chapter::parse(path.trim_end_matches(".md"), &format!("src/{path}"), &page.content)
        })
        .collect()
}

/// Runs every page of the book. Gives the reports on what failed.
pub fn book(root: &Path, pages: &mut Pages, start: &'static Start) -> Result<Vec<String>> {
    let chapters = chapters(pages);
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<Result<Page>>>> = Mutex::new(chapters.iter().map(|_| None).collect());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores.min(chapters.len()) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(chapter) = chapters.get(at) else { break };
                    let page = page(root, chapter, start)
                        .map(|page| Page { text: page.text + &tail(chapter), ..page });
                    if let Ok(mut done) = done.lock() {
                        done[at] = Some(page);
                    }
                }
            });
        }
    });
    let mut failures = Vec::new();
    let mut done = done.into_inner().map_err(|_| anyhow::anyhow!("a page's thread panicked"))?.into_iter();
    let mut failed = None;
    pages.for_each_chapter_mut(|page| {
        if page.source_path.is_none() {
            return;
        }
        match done.next().flatten() {
            Some(Ok(done)) => {
                page.content = done.text;
                failures.extend(done.failures);
            }
            Some(Err(error)) => failed = Some(error),
            None => failed = Some(anyhow::anyhow!("a page's thread panicked")),
        }
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(failures),
    }
}

/// Where a page lists the known differences.
const DIFFERENCES: &str = "<!-- differences -->";

/// The known differences as Markdown: a section for each, with its program and both answers.
fn differences(root: &Path) -> Result<String> {
    let mut text = String::new();
    for known in fidelity::differences(root)? {
        // A fence longer than any in what it holds.
        let fence = |language: &str, body: &str| format!("`````{language}\n{}\n`````\n\n", body.trim_end());
        text.push_str(&format!("## {}\n\n{}\n\n", known.title, known.why.trim_end()));
        text.push_str("<details>\n<summary>The program and both answers</summary>\n\n");
        text.push_str(&format!("`tests/differences/{}.py`:\n\n", known.name));
        text.push_str(&fence("python", &known.program));
        text.push_str(&format!("CPython 3.13 prints\n\n{}", fence("text", &known.cpython)));
        text.push_str(&format!("the simulator prints\n\n{}", fence("text", &known.ours)));
        text.push_str("</details>\n\n");
    }
    if text.is_empty() {
        text.push_str("No difference is known at present.\n");
    }
    Ok(text)
}

/// Runs one page.
pub fn page(root: &Path, chapter: &Chapter, start: &Start) -> Result<Page> {
    let recorded = Recorded::load(root, &chapter.id).context("the verdicts need CPython's record")?;
    let mut verdicts: Vec<Option<Judged>> = chapter.blocks.iter().map(|_| None).collect();
    let mut pictures: Vec<Vec<Result<Drawn, String>>> = chapter.blocks.iter().map(|_| Vec::new()).collect();
    for session in &chapter.sessions {
        let run = run(chapter, session, usize::MAX, start);
        for judged in judge(chapter, session, &run, &recorded) {
            let place = judged.place;
            verdicts[place] = Some(judged);
        }
        for (&place, drawn) in session.blocks.iter().zip(run.pictures) {
            pictures[place] = drawn;
        }
    }
    let mut failures: Vec<String> = chapter.complaints.iter().map(ToString::to_string).collect();
    failures.extend(include::check(root, chapter).iter().map(ToString::to_string));
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let classes = classes(chapter);
    for (language, fence) in &chapter.fences {
        let plain = match language {
            Language::Python | Language::Pycon => "python",
            Language::Output | Language::Text => "text",
        };
        let class = classes.get(&fence.whole.start).map(|class| format!(" {class}")).unwrap_or_default();
        let head = chapter.source[fence.whole.start..fence.body.start].split(&fence.marks).next();
        let head = head.unwrap_or("").to_owned() + &fence.marks + plain + &class + "\n";
        edits.push((fence.whole.start..fence.body.start, head));
    }
    let mut top = String::new();
    for failure in &failures {
        top.push_str(&red(failure, ""));
    }
    for ((block, verdict), pictures) in chapter.blocks.iter().zip(&verdicts).zip(&pictures) {
        if block.words.hidden {
            edits.retain(|(range, _)| range.start != block.fence.whole.start);
            edits.push((block.fence.whole.clone(), String::new()));
        }
        if let Some(name) = block.words.name.as_ref().filter(|_| !block.words.hidden) {
            let start = block.fence.whole.start;
            edits.push((start..start, html(&label(name), &block.fence.prefix)));
        }
        let last: &Fence = match &block.content {
            Content::Program { output: Some(output) } => output,
            _ => &block.fence,
        };
        let at = last.whole.end..last.whole.end;
        let mut below = String::new();
        let prefix = &last.prefix;
        for drawn in pictures {
            match drawn {
                Ok(drawn) => below.push_str(&html(&figure(drawn), prefix)),
                Err(why) => {
                    let text = format!("{}\n{}:{}: {why}", block.test, chapter.file, block.fence.line);
                    below.push_str(&red(&text, prefix));
                    failures.push(text);
                }
            }
        }
        match verdict {
            Some(judged) if judged.passed() => {
                edits.extend(filled(chapter, block, judged));
                if !block.words.hidden || last != &block.fence {
                    let (class, text) = if judged.proven() {
                        ("proven", "checked on the simulator; equal to CPython 3.13, recorded")
                    } else {
                        ("unproven", "checked on the simulator; CPython’s answer is not on record")
                    };
                    below.insert_str(0, &paragraph(class, text, prefix));
                }
                edits.push((at, below));
            }
            Some(judged) => {
                let text = report(chapter, judged);
                edits.push((at, red(&text, prefix) + &below));
                failures.push(text);
            }
            None => {
                let why = block.words.skip.as_deref().unwrap_or("no reason given");
                edits.push((at, paragraph("skipped", &format!("not run: {}", escape(why)), prefix)));
            }
        }
    }
    edits.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
    let mut text = chapter.source.clone();
    for (range, replacement) in edits {
        text.replace_range(range, &replacement);
    }
    if text.contains(DIFFERENCES) {
        text = text.replace(DIFFERENCES, &differences(root)?);
    }
    Ok(Page { text: top + &text, failures })
}

/// The classes by which the page's script finds the blocks and their outputs, by where their fences start.
fn classes(chapter: &Chapter) -> HashMap<usize, String> {
    let mut classes = HashMap::new();
    for (place, block) in chapter.blocks.iter().enumerate().filter(|(_, block)| block.runs()) {
        let id = chapter.page_id(place);
        if let Content::Program { output: Some(output) } = &block.content {
            classes.insert(output.whole.start, format!("output-{id}"));
        }
        classes.insert(block.fence.whole.start, format!("block-{id}"));
    }
    classes
}

/// What stands at the end of a page with blocks: the files to take along, and what its script has to know.
fn tail(chapter: &Chapter) -> String {
    if chapter.sessions.iter().all(|session| session.blocks.is_empty()) {
        return String::new();
    }
    format!("\n{}\n{}", downloads::links(chapter), blocks::data(chapter))
}

/// For a reader, a line with captures is what the simulator printed there: the edits that put it in its place.
fn filled(chapter: &Chapter, block: &Block, judged: &Judged) -> Vec<(Range<usize>, String)> {
    let answers: Vec<(&Fence, usize, Vec<String>)> = match &block.content {
        Content::Program { output: None } => Vec::new(),
        Content::Program { output: Some(fence) } => {
            vec![(fence, 0, fence.text.lines().map(str::to_owned).collect())]
        }
        Content::Transcript(statements) => statements
            .iter()
            .map(|statement| (&block.fence, statement.at + statement.typed, statement.answer.clone()))
            .collect(),
    };
    let mut edits = Vec::new();
    for ((fence, first, expected), part) in answers.iter().zip(&judged.parts) {
        let index = LineIndex::new(&chapter.source);
        let expected =
            without_frames(expected.iter().enumerate().collect(), |(_, line): &(usize, &String)| line);
        let printed = as_expected(part);
        if printed.len() != expected.len() {
            continue; // The page shows a chain of exceptions.
        }
        for ((at, line), printed) in expected.iter().zip(printed) {
            if pattern::has_capture(line) {
                let line = fence.first_line() + first + at;
                let range = index.start(line)..index.start(line + 1);
                edits.push((range, format!("{}{printed}\n", fence.prefix)));
            }
        }
    }
    edits
}

/// A block's name, to which the prose can link.
fn label(name: &str) -> String {
    let name = escape(name);
    format!("<p class=\"block-name\"><a id=\"program-{name}\" href=\"#program-{name}\">{name}</a></p>")
}

fn paragraph(class: &str, text: &str, prefix: &str) -> String {
    html(&format!("<p class=\"verdict verdict-{class}\">{text}</p>"), prefix)
}

/// HTML on one line, as Markdown takes it.
fn html(text: &str, prefix: &str) -> String {
    let blank = prefix.trim_end();
    format!("{blank}\n{prefix}{text}\n{blank}\n")
}

/// A red box. A blank line would end the HTML, so that there is none inside.
fn red(text: &str, prefix: &str) -> String {
    let mut html = String::from("<div class=\"verdict verdict-failed\" role=\"alert\"><pre>");
    let lines: Vec<String> = text.lines().map(escape).collect();
    html.push_str(&lines.join("&#10;"));
    html.push_str("</pre></div>");
    self::html(&html, prefix)
}

/// Text as HTML shows it, also inside an attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What is wrong with the book beside its pages: the files outside SUMMARY, which mdBook ignores in silence.
pub fn beside(root: &Path) -> Result<Vec<String>> {
    let book = crate::book::Book::load(root)?;
    let complaints = book.complaints.iter().chain(&lint::names(&book)).map(ToString::to_string).collect();
    Ok(complaints)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake;

    fn made(source: &str) -> Page {
        let chapter = Chapter::parse("a", "src/a.md", source);
        page(Path::new("no-such-book"), &chapter, &fake::start).expect("a page")
    }

    #[test]
    fn good_pages() {
        let v = "\n<p class=\"verdict verdict-unproven\">checked on the simulator; CPython’s answer is not on record</p>\n\n";
        let n = "\n<p class=\"block-name\"><a id=\"program-x\" href=\"#program-x\">x</a></p>\n\n";
        let cases = [
            (
                "# A\n\n```python name=x vary=addr\nprint a\n```\nprose\n```output\na\n```\nend\n",
                format!(
                    "# A\n\n{n}```python block-a-1\nprint a\n```\nprose\n```text output-a-1\na\n```\n{v}end\n"
                ),
            ),
            ("```pycon\n>>> print a\na\n```\n", format!("```python block-a-1\n>>> print a\na\n```\n{v}")),
            ("a\n\n```python hidden\nset a\n```\nend\n", "a\n\nend\n".to_owned()),
            (
                "```python\nprint a1\nprint b\n```\n```output\na{{n:[0-9]}}\nb\n```\n",
                format!("```python block-a-1\nprint a1\nprint b\n```\n```text output-a-1\na1\nb\n```\n{v}"),
            ),
            (
                "```python skip=\"a < b\"\nx\n```\n",
                "```python\nx\n```\n\n<p class=\"verdict verdict-skipped\">not run: a &lt; b</p>\n\n"
                    .to_owned(),
            ),
            ("```text\nx\n```\n", "```text\nx\n```\n".to_owned()),
            ("> ```text\n> x\n> ```\n", "> ```text\n> x\n> ```\n".to_owned()),
            (
                "- a\n\n  ```python\n  set a\n  ```\n",
                format!("- a\n\n  ```python block-a-1\n  set a\n  ```\n{}", v.replace("<p", "  <p")),
            ),
        ];
        for (source, text) in cases {
            let page = made(source);
            assert_eq!(page.failures, [""; 0], "{source}");
            assert_eq!(page.text, text, "{source}");
        }
    }

    #[test]
    fn failing_pages() {
        let page = made("# A\n\n```python\nprint <a>\n```\n```output\nb\n\n```\n```sh\n```\n");
        assert_eq!(page.failures.len(), 2);
        assert!(page.text.contains("<div class=\"verdict verdict-failed\" role=\"alert\"><pre>a::a::1&#10;"));
        assert!(page.text.contains("+&lt;a&gt;"));
        assert!(page.text.starts_with("\n<div"));
        let html = page.text.lines().filter(|line| line.starts_with("<div"));
        assert!(html.into_iter().all(|line| line.ends_with("</pre></div>")));
    }
}
