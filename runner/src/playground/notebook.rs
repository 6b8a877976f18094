//! A session as a Jupyter notebook: a cell for each block, under its headings.

use serde_json::{Value, json};

use crate::chapter::{Chapter, Session};
use crate::lesson;

/// The notebook's text. A block with `raises=` ends with that exception there too; Jupyter goes on after it if told
/// so by the tag `raises-exception`.
pub fn text(chapter: &Chapter, session: &Session) -> String {
    let mut cells = vec![markdown(format!("# {}\n\nThe program of `{}`.", chapter.title, chapter.file))];
    let mut section = None;
    for block in session.shown.iter().map(|&place| &chapter.blocks[place]) {
        if section != Some(&block.section) && block.section != chapter.title {
            cells.push(markdown(format!("## {}", block.section)));
        }
        section = Some(&block.section);
        let tags =
            if block.words.raises.is_some() { json!({ "tags": ["raises-exception"] }) } else { json!({}) };
        cells.push(json!({
            "cell_type": "code",
            "id": "",
            "execution_count": null,
            "metadata": tags,
            "outputs": [],
            "source": lines(lesson::notebook_cell(block).trim_end()),
        }));
    }
    for (at, cell) in cells.iter_mut().enumerate() {
        cell["id"] = json!(format!("cell-{at}"));
    }
    let notebook = json!({
        "cells": cells,
        "metadata": {
            "kernelspec": { "display_name": "Python 3", "language": "python", "name": "python3" },
            "language_info": { "name": "python" },
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    });
    format!("{notebook:#}\n")
}

fn markdown(text: String) -> Value {
    json!({ "cell_type": "markdown", "id": "", "metadata": {}, "source": lines(&text) })
}

/// A notebook keeps a text as a list of its lines, each with its newline.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        let source = "# Heap\n\n```python\na = 1\nprint(a)\n```\n```output\n1\n```\n\n## Errors\n\n\
                      ```python raises=KeyError\n{}[1]\n```\n```output\nKeyError: 1\n```\n";
        let chapter = Chapter::parse("heap", "src/heap.md", source);
        let notebook: Value = serde_json::from_str(&text(&chapter, &chapter.sessions[0])).unwrap_or_default();
        let sources: Vec<&Value> =
            notebook["cells"].as_array().into_iter().flatten().map(|cell| &cell["source"]).collect();
        assert_eq!(sources.len(), 4);
        assert_eq!(sources[1], &json!(["a = 1\n", "print(a)"]));
        assert_eq!(sources[2], &json!(["## Errors"]));
        assert_eq!(notebook["cells"][3]["metadata"]["tags"], json!(["raises-exception"]));
    }
}
