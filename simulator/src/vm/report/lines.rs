//! Text in lines, as `str.splitlines`, `textwrap.dedent` and `textwrap.indent` see it.

use crate::algorithm::unicode;

/// Whether `str.isspace` holds for the character.
pub(super) fn is_space(c: char) -> bool {
    unicode::is_space(u32::from(c))
}

/// `str.splitlines(keepends)`.
pub(super) fn split(text: &str, keep_ends: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if !unicode::is_line_break(u32::from(c)) {
            continue;
        }
        let mut end = at + c.len_utf8();
        if c == '\r' && characters.next_if(|&(_, next)| next == '\n').is_some() {
            end += 1;
        }
        lines.push(&text[start..if keep_ends { end } else { at }]);
        start = end;
    }
    if start < text.len() {
        lines.push(&text[start..]);
    }
    lines
}

/// `textwrap.dedent`.
pub(super) fn dedent(text: &str) -> String {
    let blank = |line: &str| line.chars().all(|c| c == ' ' || c == '\t');
    let mut margin: Option<&str> = None;
    for line in text.split('\n').filter(|line| !blank(line)) {
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        margin = Some(match margin {
            None => indent,
            Some(m) => {
                let same = m.bytes().zip(indent.bytes()).take_while(|(a, b)| a == b).count();
                &m[..same]
            }
        });
    }
    let margin = margin.unwrap_or_default();
    let lines: Vec<&str> = text
        .split('\n')
        .map(|line| if blank(line) { "" } else { line.strip_prefix(margin).unwrap_or(line) })
        .collect();
    lines.join("\n")
}

/// `textwrap.indent` of every line, the empty ones included.
pub(super) fn indent(text: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for line in split(text, true) {
        out.push_str(prefix);
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_pythons() {
        assert_eq!(split("a\r\nb\x0cc\n", false), ["a", "b", "c"]);
        assert_eq!(split("a\n\n", true), ["a\n", "\n"]);
        assert_eq!(dedent("    a\n      b\n   \n"), "a\n  b\n\n");
        assert_eq!(indent("a\n\nb", "| "), "| a\n| \n| b");
    }
}
