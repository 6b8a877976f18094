//! The files that a chapter offers: its program as `.py` and as a notebook, and the chapter as one page.
//!
//! They stand in `src/lessons/`, from where mdBook copies them beside the pages.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use mdbook_preprocessor::book::Book as Pages;

use super::{Made, notebook, standalone, write_if_changed};
use crate::book::slashes;
use crate::chapter::{Chapter, Session};
use crate::lesson;

fn sessions(chapter: &Chapter) -> impl Iterator<Item = &Session> {
    chapter.sessions.iter().filter(|session| !session.blocks.is_empty())
}

/// The paragraph with the links to them.
pub fn links(chapter: &Chapter) -> String {
    let root = "../".repeat(chapter.id.matches('/').count());
    let mut items = Vec::new();
    for session in sessions(chapter) {
        let stem = &session.stem;
        let short = stem.rsplit('/').next().unwrap_or(stem);
        for (extension, what) in [("py", "the program"), ("ipynb", "the notebook")] {
            items.push(format!(
                "<a href=\"{root}lessons/{stem}.{extension}\" download title=\"{what}\">{short}.{extension}</a>"
            ));
        }
    }
    let id = &chapter.id;
    items.push(format!("<a href=\"{root}lessons/{id}.html\">this chapter as one standalone page</a>"));
    format!("\n<p class=\"take-along\">To take along: {}</p>\n", items.join(", "))
}

/// Writes the files of every page, and removes those that no page offers. `pages` are as mdBook is to get them.
pub fn write_all(root: &Path, pages: &Pages, made: &Made) -> Result<()> {
    let dir = root.join("src/lessons");
    let mut kept = BTreeSet::new();
    let mut keep = |name: String, text: String| {
        let done = write_if_changed(&dir.join(&name), text.as_bytes());
        kept.insert(name);
        done
    };
    let styles = standalone::Styles::read(root)?;
    for page in pages.chapters() {
        let Some(path) = &page.source_path else { continue };
        let path = slashes(path);
        let id = path.trim_end_matches(".md");
        let file = root.join("src").join(&path);
        let source =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let chapter = Chapter::parse(id, &format!("src/{path}"), &source);
        for session in sessions(&chapter) {
            keep(format!("{}.py", session.stem), lesson::text(&chapter, session))?;
            keep(format!("{}.ipynb", session.stem), notebook::text(&chapter, session))?;
        }
        if sessions(&chapter).next().is_some() {
            let alone = page.content.replace(&links(&chapter), "");
            keep(format!("{id}.html"), standalone::page(&chapter.title, &alone, &styles, made))?;
        }
    }
    for extension in ["py", "ipynb", "html"] {
        for file in crate::book::files_below(&dir, extension)?.iter().filter(|file| !kept.contains(*file)) {
            std::fs::remove_file(dir.join(file)).with_context(|| format!("cannot remove {file}"))?;
        }
    }
    Ok(())
}
