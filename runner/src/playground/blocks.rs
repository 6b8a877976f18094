//! What a page's script has to know about its blocks: their texts with the hidden ones, and which run before which.

use serde_json::json;

use crate::chapter::{Block, Chapter, Content};
use crate::session::options;

/// The element that holds it: JSON in a `<script>` of a type that no browser runs.
pub fn data(chapter: &Chapter) -> String {
    let mut blocks = Vec::new();
    for (number, session) in chapter.sessions.iter().enumerate() {
        let of: Vec<&Block> = session.blocks.iter().map(|&place| &chapter.blocks[place]).collect();
        let steps = options(&of).limits.steps;
        for (&place, block) in session.blocks.iter().zip(&of) {
            let what = json!({
                "id": chapter.page_id(place),
                "session": number,
                "steps": steps,
                "prompt": matches!(block.content, Content::Transcript(_)),
                "line": block.fence.first_line(),
                "text": block.fence.text,
            });
            blocks.push((place, what));
        }
    }
    blocks.sort_by_key(|(place, _)| *place);
    let blocks: Vec<_> = blocks.into_iter().map(|(_, what)| what).collect();
    let data = json!({ "chapter": chapter.id, "name": chapter.source_name(), "blocks": blocks });
    // Nothing in it may end the element.
    let text = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/json\" class=\"playground-data\">{text}</script>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_blocks_and_no_end_of_script() {
        let source = "# A\n\n```python hidden\na = '</script>'\n```\n\n```pycon fresh name=b\n>>> 1\n1\n```\n\n\
                      ```python skip=\"why\"\nx\n```\n";
        let data = data(&Chapter::parse("a/b", "src/a/b.md", source));
        assert_eq!(data.matches("</script>").count(), 1);
        for part in [
            r#""id":"a--b-1","line":4,"prompt":false,"session":0"#,
            r"a = '\u003c/script>'\n",
            r#""id":"a--b-2","line":8,"prompt":true,"session":1"#,
        ] {
            assert!(data.contains(part), "{part} not in {data}");
        }
        assert!(!data.contains("a--b-3"));
    }
}
