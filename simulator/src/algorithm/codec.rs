//! Text to bytes and back: UTF-8, UTF-16, UTF-32, Latin-1, ASCII and code pages with CPython's error handlers, positions
//! and reasons (`Objects/unicodeobject.c`, `Python/codecs.c`). What a program registers
//! is asked elsewhere. `xmlcharrefreplace` and `namereplace`, which cannot decode, act as `strict` there (CPython: a `TypeError`).

use std::borrow::Cow;

use super::code_pages::{self, Page};
use super::escapes::{self, Escape};
use super::text::{Text, TextBuilder};

/// A character encoding that CPython implements in C.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// `utf-8`, without a mark.
    Utf8,
    /// UTF-8 after an optional byte order mark, written with one (`utf-8-sig`).
    Utf8Sig,
    /// `latin-1`: the first 256 code points.
    Latin1,
    /// `ascii`: the first 128.
    Ascii,
    /// `utf-16` and its two kin.
    Utf16(Order),
    /// `utf-32` and its two kin.
    Utf32(Order),
    /// One byte for a character.
    Charmap(Page),
    /// As in a literal (`unicode_escape`); without any escapes but of characters above Latin-1 (`raw_unicode_escape`).
    Escapes {
        /// Which of the two.
        raw: bool,
    },
}

/// The order of the bytes of a UTF-16 or UTF-32 unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// The machine's (little endian), with a byte order mark that is written and, in decoding, obeyed.
    Marked,
    /// Least significant byte first, without a mark.
    Little,
    /// Most significant byte first, without a mark.
    Big,
}

/// What to do where a character or byte does not fit (the `errors` argument).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Errors {
    /// `strict`: raise the `UnicodeError`.
    Strict,
    /// `ignore`: leave it out.
    Ignore,
    /// `replace`: `?` in bytes, U+FFFD in text.
    Replace,
    /// `backslashreplace`: `\x80`, `\u20ac`.
    BackslashReplace,
    /// `xmlcharrefreplace`: `&#8364;`, in encoding alone.
    XmlCharRefReplace,
    /// `namereplace`: `\N{EURO SIGN}`, in encoding alone.
    NameReplace,
    /// `surrogateescape`: a byte from 128 on is a surrogate from U+DC80 on, and back (PEP 383).
    SurrogateEscape,
    /// `surrogatepass`: surrogates are characters like others, in the UTF encodings.
    SurrogatePass,
}

/// A `UnicodeDecodeError` or `UnicodeEncodeError` in the making: what cannot be converted is `start..end` of
/// the bytes or the characters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodecFailure {
    /// As the exception's `encoding` has it.
    pub encoding: &'static str,
    /// The first that cannot be converted.
    pub start: usize,
    /// The first behind it.
    pub end: usize,
    /// As the exception's `reason` has it.
    pub reason: &'static str,
}

impl Encoding {
    /// The encoding that a program names: any case, with `-`, `_` or a space between the parts. `None` is
    /// CPython's `LookupError: unknown encoding: NAME`, or an encoding that is absent here.
    pub fn named(name: &str) -> Option<Encoding> {
        let mut normal = String::new();
        for c in name.chars() {
            match c.to_ascii_lowercase() {
                c if c.is_ascii_alphanumeric() || c == '.' => normal.push(c),
                _ if !normal.ends_with('_') => normal.push('_'),
                _ => {}
            }
        }
        Some(match normal.as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8_ucs2" | "utf8_ucs4" => Encoding::Utf8,
            "utf_8_sig" => Encoding::Utf8Sig,
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859"
            | "cp819" | "iso_ir_100" => Encoding::Latin1,
            "ascii" | "us_ascii" | "646" | "us" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "cp367"
            | "iso646_us" => Encoding::Ascii,
            "utf_16" | "utf16" | "u16" => Encoding::Utf16(Order::Marked),
            "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Encoding::Utf16(Order::Little),
            "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Encoding::Utf16(Order::Big),
            "utf_32" | "utf32" | "u32" => Encoding::Utf32(Order::Marked),
            "utf_32_le" | "utf_32le" => Encoding::Utf32(Order::Little),
            "utf_32_be" | "utf_32be" => Encoding::Utf32(Order::Big),
            "unicode_escape" | "unicodeescape" => Encoding::Escapes { raw: false },
            "raw_unicode_escape" | "rawunicodeescape" => Encoding::Escapes { raw: true },
            other => Encoding::Charmap(code_pages::named(other)?),
        })
    }

    /// The name that its errors show.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Latin1 => "latin-1",
            Encoding::Ascii => "ascii",
            Encoding::Utf16(Order::Marked) => "utf-16",
            Encoding::Utf16(Order::Little) => "utf-16-le",
            Encoding::Utf16(Order::Big) => "utf-16-be",
            Encoding::Utf32(Order::Marked) => "utf-32",
            Encoding::Utf32(Order::Little) => "utf-32-le",
            Encoding::Utf32(Order::Big) => "utf-32-be",
            Encoding::Charmap(_) => "charmap",
            Encoding::Escapes { raw: false } => "unicodeescape",
            Encoding::Escapes { raw: true } => "rawunicodeescape",
        }
    }
}

impl Errors {
    /// The handler of that name; `None` is `LookupError: unknown error handler name 'NAME'`, which CPython
    /// raises only when there is an error to handle.
    pub fn named(name: &str) -> Option<Errors> {
        Some(match name {
            "strict" => Errors::Strict,
            "ignore" => Errors::Ignore,
            "replace" => Errors::Replace,
            "backslashreplace" => Errors::BackslashReplace,
            "xmlcharrefreplace" => Errors::XmlCharRefReplace,
            "namereplace" => Errors::NameReplace,
            "surrogateescape" => Errors::SurrogateEscape,
            "surrogatepass" => Errors::SurrogatePass,
            _ => return None,
        })
    }
}

fn backslash(unit: u32) -> String {
    match unit {
        0..0x100 => format!("\\x{unit:02x}"),
        0x100..0x1_0000 => format!("\\u{unit:04x}"),
        _ => format!("\\U{unit:08x}"),
    }
}

/// Why a code page has no such character or byte.
const UNDEFINED: &str = "character maps to <undefined>";

fn is_surrogate(unit: u32) -> bool {
    (0xd800..0xe000).contains(&unit)
}

/// `text.encode(encoding, errors)`.
pub fn encode(text: &Text, encoding: Encoding, errors: Errors) -> Result<Vec<u8>, CodecFailure> {
    if let (Some(ascii), Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1) = (text.as_ascii(), encoding) {
        return Ok(ascii.as_bytes().to_vec());
    }
    let mut bytes = Vec::with_capacity(text.len() + 4);
    match encoding {
        Encoding::Utf8Sig => bytes.extend([0xef, 0xbb, 0xbf]),
        Encoding::Utf16(Order::Marked) => bytes.extend([0xff, 0xfe]),
        Encoding::Utf32(Order::Marked) => bytes.extend([0xff, 0xfe, 0, 0]),
        _ => {}
    }
    let (limit, reason) = match encoding {
        Encoding::Ascii => (0x80, "ordinal not in range(128)"),
        Encoding::Latin1 => (0x100, "ordinal not in range(256)"),
        Encoding::Charmap(_) => (0x100, UNDEFINED),
        _ => (0x11_0000, "surrogates not allowed"),
    };
    let wide = matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_));
    let fits = |unit: u32| match encoding {
        Encoding::Charmap(page) => code_pages::byte(page, unit).is_some(),
        Encoding::Escapes { .. } => true,
        _ => unit < limit && (limit < 0x11_0000 || !is_surrogate(unit)),
    };
    let units = text.to_wide();
    let mut at = 0;
    while at < units.len() {
        if fits(units[at]) {
            push_encoded(&mut bytes, encoding, units[at]);
            at += 1;
            continue;
        }
        let start = at;
        at += units[at..].iter().position(|&unit| fits(unit)).unwrap_or(units.len() - at);
        if wide {
            at = start + 1; // these report one character at a time
        }
        let failure =
            |start: usize, end: usize| CodecFailure { encoding: encoding.name(), start, end, reason };
        let mut push = |units: &[u32]| units.iter().for_each(|&u| push_encoded(&mut bytes, encoding, u));
        let bad = &units[start..at];
        match errors {
            Errors::Ignore => {}
            Errors::Replace => push(&vec![u32::from(b'?'); bad.len()]),
            Errors::BackslashReplace => {
                bad.iter().for_each(|&u| push(&backslash(u).chars().map(u32::from).collect::<Vec<_>>()));
            }
            Errors::XmlCharRefReplace => {
                bad.iter().for_each(|&u| push(&format!("&#{u};").chars().map(u32::from).collect::<Vec<_>>()));
            }
            Errors::NameReplace => {
                let named = |&unit: &u32| match super::names::name(unit) {
                    Some(name) => format!("\\N{{{name}}}"),
                    None => backslash(unit),
                };
                bad.iter().for_each(|u| push(&named(u).chars().map(u32::from).collect::<Vec<_>>()));
            }
            Errors::SurrogateEscape if wide => return Err(failure(start, at)), // a byte is no whole unit
            Errors::SurrogateEscape => {
                let escaped = bad.iter().take_while(|u| (0xdc80..0xdd00).contains(*u)).count();
                bytes.extend(bad[..escaped].iter().map(|&u| (u - 0xdc00) as u8));
                if escaped < bad.len() {
                    return Err(failure(start + escaped, at));
                }
            }
            Errors::SurrogatePass if limit == 0x11_0000 => push(bad),
            Errors::Strict | Errors::SurrogatePass => return Err(failure(start, at)),
        }
    }
    Ok(bytes)
}

fn push_encoded(bytes: &mut Vec<u8>, encoding: Encoding, unit: u32) {
    let tail = |shift: u32| (unit >> shift & 0x3f) as u8 | 0x80;
    match encoding {
        Encoding::Ascii | Encoding::Latin1 => bytes.push(unit as u8),
        Encoding::Utf8 | Encoding::Utf8Sig => match unit {
            0..0x80 => bytes.push(unit as u8),
            0x80..0x800 => bytes.extend([0xc0 | (unit >> 6) as u8, tail(0)]),
            0x800..0x1_0000 => bytes.extend([0xe0 | (unit >> 12) as u8, tail(6), tail(0)]),
            _ => bytes.extend([0xf0 | (unit >> 18) as u8, tail(12), tail(6), tail(0)]),
        },
        Encoding::Utf16(order) => {
            let mut push = |unit: u32| {
                bytes.extend(if order == Order::Big {
                    (unit as u16).to_be_bytes()
                } else {
                    (unit as u16).to_le_bytes()
                });
            };
            match unit {
                0..0x1_0000 => push(unit),
                _ => {
                    push(0xd7c0 + (unit >> 10));
                    push(0xdc00 + (unit & 0x3ff));
                }
            }
        }
        Encoding::Charmap(page) => bytes.extend(code_pages::byte(page, unit)),
        Encoding::Escapes { raw } => match (raw, unit) {
            (false, 0x5c) => bytes.extend(b"\\\\"),
            (false, 0x09) => bytes.extend(b"\\t"),
            (false, 0x0a) => bytes.extend(b"\\n"),
            (false, 0x0d) => bytes.extend(b"\\r"),
            (false, 0x20..0x7f) | (true, 0..0x100) => bytes.push(unit as u8),
            _ => bytes.extend(backslash(unit).bytes()),
        },
        Encoding::Utf32(Order::Big) => bytes.extend(unit.to_be_bytes()),
        Encoding::Utf32(_) => bytes.extend(unit.to_le_bytes()),
    }
}

/// One step of a decoder: a character, or how many bytes are wrong and why.
type Step = Result<(u32, usize), (usize, &'static str)>;

/// `bytes.decode(encoding, errors)`.
pub fn decode(bytes: &[u8], encoding: Encoding, errors: Errors) -> Result<Text, CodecFailure> {
    let mut skipped = 0;
    let mut order = Order::Little;
    match encoding {
        Encoding::Latin1 => return Ok(Text::from_latin1(bytes)),
        Encoding::Utf8 | Encoding::Ascii if bytes.is_ascii() => return Ok(Text::from_latin1(bytes)),
        Encoding::Utf8Sig if bytes.starts_with(&[0xef, 0xbb, 0xbf]) => skipped = 3,
        Encoding::Utf16(Order::Marked) => (skipped, order) = byte_order_mark(bytes, 2),
        Encoding::Utf32(Order::Marked) => (skipped, order) = byte_order_mark(bytes, 4),
        Encoding::Utf16(given) | Encoding::Utf32(given) => order = given,
        Encoding::Escapes { raw } => return decode_escapes(bytes, raw, errors),
        _ => {}
    }
    let encoding = match encoding {
        Encoding::Utf16(_) => Encoding::Utf16(order),
        Encoding::Utf32(_) => Encoding::Utf32(order),
        other => other,
    };
    let mut to = TextBuilder::default();
    let mut at = skipped;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let step = match encoding {
            Encoding::Utf8 | Encoding::Utf8Sig => utf8_step(rest),
            Encoding::Ascii | Encoding::Latin1 => match rest[0] {
                byte @ 0..0x80 => Ok((u32::from(byte), 1)),
                _ => Err((1, "ordinal not in range(128)")),
            },
            Encoding::Utf16(_) => utf16_step(rest, order),
            Encoding::Utf32(_) => utf32_step(rest, order),
            Encoding::Charmap(page) => match code_pages::character(page, rest[0]) {
                Some(unit) => Ok((unit, 1)),
                None => Err((1, UNDEFINED)),
            },
            Encoding::Escapes { .. } => break,
        };
        match step {
            Ok((unit, length)) => {
                to.push(unit);
                at += length;
            }
            Err((length, reason)) => {
                let failure = CodecFailure { encoding: encoding.name(), start: at, end: at + length, reason };
                at += handle(&mut to, &rest[..length], rest, encoding, order, errors).ok_or(failure)?;
            }
        }
    }
    Ok(to.finish())
}

fn decode_escapes(bytes: &[u8], raw: bool, errors: Errors) -> Result<Text, CodecFailure> {
    let encoding = Encoding::Escapes { raw };
    let mut to = TextBuilder::default();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        at += match if raw { escapes::read_raw(rest) } else { escapes::read(rest) } {
            Escape::Character(unit, length) => {
                to.push(unit);
                length
            }
            Escape::Nothing(length) => length,
            Escape::Literal(length) => {
                rest[..length].iter().for_each(|&byte| to.push(u32::from(byte)));
                length
            }
            Escape::Wrong(length, reason) => {
                let failure = CodecFailure { encoding: encoding.name(), start: at, end: at + length, reason };
                handle(&mut to, &rest[..length], rest, encoding, Order::Little, errors).ok_or(failure)?
            }
        };
    }
    Ok(to.finish())
}

/// The order in which the bytes of a text stand that may begin with a mark of it, and how long the mark is.
pub fn settled(bytes: &[u8], encoding: Encoding) -> (usize, Encoding) {
    match encoding {
        Encoding::Utf16(Order::Marked) => {
            let (length, order) = byte_order_mark(bytes, 2);
            (length, Encoding::Utf16(order))
        }
        Encoding::Utf32(Order::Marked) => {
            let (length, order) = byte_order_mark(bytes, 4);
            (length, Encoding::Utf32(order))
        }
        Encoding::Utf8Sig if bytes.starts_with(&[0xef, 0xbb, 0xbf]) => (3, Encoding::Utf8),
        Encoding::Utf8Sig => (0, Encoding::Utf8),
        other => (0, other),
    }
}

fn byte_order_mark(bytes: &[u8], size: usize) -> (usize, Order) {
    match (size, bytes) {
        (2, [0xff, 0xfe, ..]) | (4, [0xff, 0xfe, 0, 0, ..]) => (size, Order::Little),
        (2, [0xfe, 0xff, ..]) | (4, [0, 0, 0xfe, 0xff, ..]) => (size, Order::Big),
        _ => (0, Order::Little),
    }
}

/// Applies the error handler to the `bad` bytes at the front of `rest`: how many bytes it deals with.
fn handle(
    to: &mut TextBuilder,
    bad: &[u8],
    rest: &[u8],
    encoding: Encoding,
    order: Order,
    errors: Errors,
) -> Option<usize> {
    match errors {
        Errors::Strict | Errors::XmlCharRefReplace | Errors::NameReplace => return None,
        Errors::Ignore => {}
        Errors::Replace => to.push(0xfffd),
        Errors::BackslashReplace => bad.iter().for_each(|&byte| to.push_str(&format!("\\x{byte:02x}"))),
        Errors::SurrogateEscape => {
            let escaped = bad.iter().take(4).take_while(|&&byte| byte >= 0x80).count();
            bad[..escaped].iter().for_each(|&byte| to.push(0xdc00 + u32::from(byte)));
            return Some(escaped).filter(|&count| count > 0);
        }
        Errors::SurrogatePass => {
            let (unit, length) = match (encoding, rest) {
                (Encoding::Utf8 | Encoding::Utf8Sig, &[0xed, b @ 0xa0..=0xbf, c @ 0x80..=0xbf, ..]) => {
                    (0xd000 | u32::from(b & 0x3f) << 6 | u32::from(c & 0x3f), 3)
                }
                (Encoding::Utf16(_), _) => (unit16(rest, order)?, 2),
                (Encoding::Utf32(_), _) => (unit32(rest, order)?, 4),
                _ => return None,
            };
            to.push(Some(unit).filter(|&unit| is_surrogate(unit))?);
            return Some(length);
        }
    }
    Some(bad.len())
}

fn utf8_step(bytes: &[u8]) -> Step {
    let chunk = &bytes[..bytes.len().min(4)];
    let valid = match std::str::from_utf8(chunk) {
        Ok(valid) => valid,
        Err(error) if error.valid_up_to() > 0 => {
            std::str::from_utf8(&chunk[..error.valid_up_to()]).expect("valid up to there")
        }
        Err(error) => {
            return Err(match error.error_len() {
                None => (chunk.len(), "unexpected end of data"),
                Some(_) if !(0xc2..=0xf4).contains(&bytes[0]) => (1, "invalid start byte"),
                Some(length) => (length, "invalid continuation byte"),
            });
        }
    };
    let c = valid.chars().next().expect("not empty");
    Ok((u32::from(c), c.len_utf8()))
}

fn unit16(bytes: &[u8], order: Order) -> Option<u32> {
    let pair = bytes.get(..2)?.try_into().expect("two bytes");
    Some(u32::from(if order == Order::Big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }))
}

fn unit32(bytes: &[u8], order: Order) -> Option<u32> {
    let four = bytes.get(..4)?.try_into().expect("four bytes");
    Some(if order == Order::Big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
}

fn utf16_step(bytes: &[u8], order: Order) -> Step {
    match unit16(bytes, order) {
        None => Err((1, "truncated data")),
        Some(high @ 0xd800..0xdc00) => match unit16(&bytes[2..], order) {
            None => Err((bytes.len(), "unexpected end of data")),
            Some(low @ 0xdc00..0xe000) => Ok((0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00), 4)),
            Some(_) => Err((2, "illegal UTF-16 surrogate")),
        },
        Some(0xdc00..0xe000) => Err((2, "illegal encoding")),
        Some(unit) => Ok((unit, 2)),
    }
}

fn utf32_step(bytes: &[u8], order: Order) -> Step {
    match unit32(bytes, order) {
        None => Err((bytes.len(), "truncated data")),
        Some(0xd800..0xe000) => Err((4, "code point in surrogate code point range(0xd800, 0xe000)")),
        Some(0x11_0000..) => Err((4, "code point not in range(0x110000)")),
        Some(unit) => Ok((unit, 4)),
    }
}

/// The UTF-8 of a text, borrowed where it is ASCII; a lone surrogate is the failure that `strict` makes.
pub fn utf8(text: &Text) -> Result<Cow<'_, str>, CodecFailure> {
    match text.as_ascii() {
        Some(ascii) => Ok(Cow::Borrowed(ascii)),
        None => {
            encode(text, Encoding::Utf8, Errors::Strict)?;
            Ok(Cow::Owned(text.to_string()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::recorded;
    use super::*;

    impl CodecFailure {
        /// `str()` of the `UnicodeDecodeError` (`UnicodeDecodeError_str`).
        fn decode_message(&self, bytes: &[u8]) -> String {
            let CodecFailure { encoding, start, end, reason } = self;
            match bytes.get(*start) {
                Some(byte) if *end == start + 1 => {
                    format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
                }
                _ => format!(
                    "'{encoding}' codec can't decode bytes in position {start}-{}: {reason}",
                    end.wrapping_sub(1)
                ),
            }
        }

        /// `str()` of the `UnicodeEncodeError` (`UnicodeEncodeError_str`).
        fn encode_message(&self, text: &Text) -> String {
            let CodecFailure { encoding, start, end, reason } = self;
            if *end == start + 1 && *start < text.len() {
                let escape = backslash(text.at(*start));
                return format!(
                    "'{encoding}' codec can't encode character '{escape}' in position {start}: {reason}"
                );
            }
            format!(
                "'{encoding}' codec can't encode characters in position {start}-{}: {reason}",
                end.wrapping_sub(1)
            )
        }
    }

    #[test]
    fn codecs_are_cpythons() {
        let hex = |bytes: Vec<u8>| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
        recorded::check(include_str!("recorded/codec.txt"), |fields| {
            let encoding = Encoding::named(fields[1]).unwrap();
            let errors = Errors::named(fields[2]).unwrap();
            match fields[0] {
                "encode" => {
                    let text = recorded::text(fields[3]);
                    encode(&text, encoding, errors).map_or_else(|e| e.encode_message(&text), hex)
                }
                _ => {
                    let bytes = recorded::bytes(fields[3]);
                    decode(&bytes, encoding, errors)
                        .map_or_else(|e| e.decode_message(&bytes), |t| recorded::escaped(&t))
                }
            }
        });
    }
}
