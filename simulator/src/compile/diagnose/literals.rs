//! The texts of string literals: whether they can be decoded (`Parser/string_parser.c`,
//! `_PyUnicode_DecodeUnicodeEscapeInternal` in `Objects/unicodeobject.c`).

/// A literal's prefix and what stands between its quotes.
pub(super) struct Literal<'a> {
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

    /// Positions count the bytes that CPython decodes: a character beyond ASCII has become `\UXXXXXXXX` by then.
    fn text_escape(&self, names_known: bool) -> Option<String> {
        let chars: Vec<char> = self.body.chars().collect();
        let width = |c: &char| if c.is_ascii() { 1 } else { 10 };
        let mut position = 0;
        let mut at = 0;
        while at < chars.len() {
            if chars[at] != '\\' {
                position += width(&chars[at]);
                at += 1;
                continue;
            }
            let rest = &chars[at + 1..];
            let found = match rest.first() {
                Some('x') => hexadecimal(rest, 2, "truncated \\xXX escape"),
                Some('u') => hexadecimal(rest, 4, "truncated \\uXXXX escape"),
                Some('U') => hexadecimal(rest, 8, "truncated \\UXXXXXXXX escape"),
                Some('N') => named(rest, names_known),
                _ => None,
            };
            if let Some((length, reason)) = found {
                let end = position + rest[..length].iter().map(width).sum::<usize>();
                let what = if end == position {
                    format!("byte 0x5c in position {position}")
                } else {
                    format!("bytes in position {position}-{end}")
                };
                return Some(format!("(unicode error) 'unicodeescape' codec can't decode {what}: {reason}"));
            }
            position += 1;
            match rest.first() {
                Some(c) if c.is_ascii() => position += 1,
                // A backslash before such a character is written as `\u005c`.
                Some(c) => position += 5 + width(c),
                None => {}
            }
            at += 2;
        }
        None
    }
}

/// An escape with hexadecimal digits that is wrong: how many characters behind the backslash belong to it, and
/// why.
fn hexadecimal(rest: &[char], digits: usize, truncated: &'static str) -> Option<(usize, &'static str)> {
    let found = rest[1..].iter().take(digits).take_while(|c| c.is_ascii_hexdigit()).count();
    if found < digits {
        return Some((1 + found, truncated));
    }
    let value = rest[1..=digits].iter().fold(0u64, |n, c| n * 16 + u64::from(c.to_digit(16).unwrap_or(0)));
    (value > 0x10ffff).then_some((1 + digits, "illegal Unicode character"))
}

fn named(rest: &[char], names_known: bool) -> Option<(usize, &'static str)> {
    let malformed = "malformed \\N character escape";
    if rest.get(1) != Some(&'{') {
        return Some((1, malformed));
    }
    let length = rest[2..].iter().take_while(|&&c| c != '}').count();
    if length == 0 || rest.len() == 2 + length {
        return Some((2 + length, malformed));
    }
    (!names_known).then_some((3 + length, "unknown Unicode character name"))
}
