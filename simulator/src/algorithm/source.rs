//! The text of a program as CPython's tokenizer reads it (`Parser/tokenizer/helpers.c`).

use std::borrow::Cow;

/// Every line ends with a line feed (`translate_newlines`).
pub fn with_line_feeds(text: &str) -> Cow<'_, str> {
    match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n").into(),
        false => text.into(),
    }
}

/// What a comment in the first two lines says of the encoding (`get_coding_spec`, PEP 263); only a comment may stand
/// before it.
pub fn cookie(source: &[u8]) -> Option<String> {
    for line in source.split(|&byte| byte == b'\n' || byte == b'\r').take(2) {
        let start = line.iter().position(|byte| !b" \t\x0c".contains(byte)).unwrap_or(line.len());
        let line = &line[start..];
        if !line.starts_with(b"#") {
            if line.is_empty() {
                continue;
            }
            return None;
        }
        for at in memchr::memmem::find_iter(line, b"coding") {
            let rest = &line[at + 6..];
            if let Some((b':' | b'=', rest)) = rest.split_first() {
                let rest = rest.trim_ascii_start();
                let end =
                    rest.iter().position(|&byte| !byte.is_ascii_alphanumeric() && !b"-_.".contains(&byte));
                let name = &rest[..end.unwrap_or(rest.len())];
                if !name.is_empty() {
                    return Some(normal(&String::from_utf8_lossy(name)));
                }
            }
        }
    }
    None
}

/// `get_normal_name`.
fn normal(name: &str) -> String {
    let plain: String = name.chars().take(12).collect::<String>().to_ascii_lowercase().replace('_', "-");
    let is =
        |known: &str| plain == known || plain.strip_prefix(known).is_some_and(|rest| rest.starts_with('-'));
    if is("utf-8") {
        "utf-8".to_owned()
    } else if ["latin-1", "iso-8859-1", "iso-latin-1"].into_iter().any(is) {
        "iso-8859-1".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_stands_in_a_comment_of_the_first_two_lines() {
        assert_eq!(cookie(b"#!/bin/sh\n# -*- coding: Latin_1 -*-\n").as_deref(), Some("iso-8859-1"));
        assert_eq!(cookie(b"# vim: set fileencoding=cp1252 :").as_deref(), Some("cp1252"));
        assert_eq!(cookie(b"x = 1\n# coding: latin-1"), None);
        assert_eq!(cookie(b"\n\n# coding: latin-1"), None);
    }
}
