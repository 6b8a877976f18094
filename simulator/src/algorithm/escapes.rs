//! The encodings `unicode_escape` and `raw_unicode_escape`: text as it stands in a literal (`Objects/unicodeobject.c`).

use super::names;

/// Why a name in `\N{...}` that no character has is wrong.
pub const UNKNOWN_NAME: &str = "unknown Unicode character name";

/// What stands at the front of the bytes.
pub enum Escape {
    /// A character, and how many bytes it has.
    Character(u32, usize),
    /// Nothing, in so many bytes: the line goes on.
    Nothing(usize),
    /// A backslash that means itself, and what follows: so many bytes.
    Literal(usize),
    /// So many bytes that are wrong, and why.
    Wrong(usize, &'static str),
}

/// Reads one character of `unicode_escape`.
pub fn read(bytes: &[u8]) -> Escape {
    let (first, next) = match *bytes {
        [b'\\', next, ..] => (b'\\', next),
        [b'\\'] => return Escape::Wrong(1, "\\ at end of string"),
        [first, ..] => (first, 0),
        [] => return Escape::Nothing(0),
    };
    if first != b'\\' {
        return Escape::Character(u32::from(first), 1);
    }
    let simple = |c: u8| Escape::Character(u32::from(c), 2);
    match next {
        b'\n' => Escape::Nothing(2),
        b'\\' | b'\'' | b'"' => simple(next),
        b'a' => simple(7),
        b'b' => simple(8),
        b'f' => simple(12),
        b'n' => simple(b'\n'),
        b'r' => simple(b'\r'),
        b't' => simple(b'\t'),
        b'v' => simple(11),
        b'x' => hexadecimal(bytes, 2, "truncated \\xXX escape", ""),
        b'u' => hexadecimal(bytes, 4, "truncated \\uXXXX escape", ""),
        b'U' => hexadecimal(bytes, 8, "truncated \\UXXXXXXXX escape", "illegal Unicode character"),
        b'N' => by_name(bytes),
        b'0'..=b'7' => {
            let digits = bytes[1..].iter().take(3).take_while(|d| (b'0'..=b'7').contains(d));
            let (value, count) =
                digits.fold((0, 0), |(value, count), d| (value * 8 + u32::from(d - b'0'), count + 1));
            Escape::Character(value, 1 + count)
        }
        _ => Escape::Literal(2),
    }
}

/// Reads one character of `raw_unicode_escape`.
pub fn read_raw(bytes: &[u8]) -> Escape {
    match *bytes {
        [b'\\', b'u', ..] => hexadecimal(bytes, 4, "truncated \\uXXXX escape", ""),
        [b'\\', b'U', ..] => {
            hexadecimal(bytes, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range")
        }
        [b'\\', _, ..] => Escape::Literal(2),
        [first, ..] => Escape::Character(u32::from(first), 1),
        [] => Escape::Nothing(0),
    }
}

fn hexadecimal(bytes: &[u8], count: usize, truncated: &'static str, too_large: &'static str) -> Escape {
    let digits = bytes[2..].iter().take(count).take_while(|d| d.is_ascii_hexdigit());
    let (value, found) = digits.fold((0u32, 0), |(value, found), &d| {
        (value << 4 | char::from(d).to_digit(16).unwrap_or(0), found + 1)
    });
    if found < count {
        Escape::Wrong(2 + found, truncated)
    } else if value >= 0x11_0000 {
        Escape::Wrong(2 + found, too_large)
    } else {
        Escape::Character(value, 2 + found)
    }
}

fn by_name(bytes: &[u8]) -> Escape {
    const MALFORMED: &str = "malformed \\N character escape";
    if bytes.get(2) != Some(&b'{') {
        return Escape::Wrong(2, MALFORMED);
    }
    let Some(length) = bytes[3..].iter().position(|&b| b == b'}') else {
        return Escape::Wrong(bytes.len(), MALFORMED);
    };
    if length == 0 {
        return Escape::Wrong(3, MALFORMED);
    }
    let end = 3 + length + 1;
    let name = std::str::from_utf8(&bytes[3..end - 1]).ok();
    match name.and_then(names::character) {
        Some(found) => Escape::Character(found, end),
        None => Escape::Wrong(end, UNKNOWN_NAME),
    }
}

/// The first sequence that CPython warns of: whether it is an octal one that is too large, and its text.
pub fn first_invalid(bytes: &[u8]) -> Option<(bool, &[u8])> {
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        at += match read(rest) {
            Escape::Character(256..512, 4) if rest.starts_with(b"\\") && rest[1].is_ascii_digit() => {
                return Some((true, &rest[..4]));
            }
            Escape::Literal(length) => return Some((false, &rest[..length])),
            Escape::Character(_, length) | Escape::Nothing(length) | Escape::Wrong(length, _) => {
                length.max(1)
            }
        };
    }
    None
}
