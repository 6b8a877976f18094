//! The texts of string literals: whether they can be decoded (`Parser/string_parser.c`,
//! `_PyUnicode_DecodeUnicodeEscapeInternal` in `Objects/unicodeobject.c`).

use crate::algorithm::escapes::{self, Escape, UNKNOWN_NAME};

/// A literal's prefix and what stands between its quotes.
pub(super) struct Literal<'a> {
    /// Whether it is a `bytes` literal.
    pub bytes: bool,
    raw: bool,
    body: &'a str,
}

pub(super) enum Mistake {
    /// A bytes literal has a character that is no byte.
    NotAscii,
    Escape(String),
}

impl<'a> Literal<'a> {
    /// Of a whole token, with prefix and quotes.
    pub fn of(token: &'a str) -> Literal<'a> {
        let quote = token.find(['"', '\'']).unwrap_or(0);
        let (prefix, rest) = token.split_at(quote);
        let quotes = if rest.starts_with("\"\"\"") || rest.starts_with("'''") { 3 } else { 1 };
        Literal {
            bytes: prefix.contains(['b', 'B']),
            raw: prefix.contains(['r', 'R']),
            body: rest.get(quotes..rest.len().saturating_sub(quotes)).unwrap_or(""),
        }
    }

    /// A text of a formatted string, without quotes of its own.
    pub fn between(text: &'a str) -> Literal<'a> {
        Literal { bytes: false, raw: false, body: text }
    }

    /// The first thing in the literal that cannot be decoded. `names_known`: every `\N{...}` names a character.
    pub fn mistake(&self, names_known: bool) -> Option<Mistake> {
        if self.bytes && !self.body.is_ascii() {
            return Some(Mistake::NotAscii);
        }
        if self.raw || !self.body.contains('\\') {
            return None;
        }
        let found = if self.bytes { self.bytes_escape() } else { self.text_escape(names_known) };
        found.map(Mistake::Escape)
    }

    fn bytes_escape(&self) -> Option<String> {
        let bytes = self.body.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] != b'\\' {
                at += 1;
                continue;
            }
            let digits = bytes[at + 1..].iter().skip(1).take(2).take_while(|b| b.is_ascii_hexdigit()).count();
            if bytes.get(at + 1) == Some(&b'x') && digits < 2 {
                return Some(format!("(value error) invalid \\x escape at position {at}"));
            }
            at += 2;
        }
        None
    }

    /// CPython decodes bytes: a character beyond ASCII has become `\U` and eight digits by then, and a backslash before
    /// such a character or the end `\u005c` (`decode_unicode_with_escapes`).
    fn text_escape(&self, names_known: bool) -> Option<String> {
        let mut bytes = Vec::with_capacity(self.body.len());
        let mut chars = self.body.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' if chars.peek().is_none_or(|next| !next.is_ascii()) => bytes.extend(b"\\u005c"),
                '\\' => {
                    bytes.push(b'\\');
                    bytes.extend(chars.next().map(|next| next as u8));
                }
                c if c.is_ascii() => bytes.push(c as u8),
                c => bytes.extend(format!("\\U{:08x}", u32::from(c)).bytes()),
            }
        }
        let mut at = 0;
        while at < bytes.len() {
            at += match escapes::read(&bytes[at..]) {
                Escape::Wrong(length, UNKNOWN_NAME) if names_known => length,
                Escape::Wrong(length, reason) => {
                    let what = match length {
                        1 => format!("byte 0x5c in position {at}"),
                        _ => format!("bytes in position {at}-{}", at + length - 1),
                    };
                    return Some(format!(
                        "(unicode error) 'unicodeescape' codec can't decode {what}: {reason}"
                    ));
                }
                Escape::Character(_, length) | Escape::Nothing(length) | Escape::Literal(length) => length,
            };
        }
        None
    }
}
