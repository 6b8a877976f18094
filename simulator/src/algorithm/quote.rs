//! `repr` and `ascii` of text and bytes (`unicode_repr` in `Objects/unicodeobject.c`, `PyBytes_Repr`).

use std::fmt::Write;

use super::text::{Text, TextBuilder};
use super::unicode;

/// The quote that `repr` takes: single, unless the text has single quotes and no double ones.
fn quote(mut units: impl Iterator<Item = u32> + Clone) -> u32 {
    let single = u32::from(b'\'');
    let double = u32::from(b'"');
    if units.clone().any(|u| u == single) && !units.any(|u| u == double) { double } else { single }
}

fn push_escape(to: &mut TextBuilder, unit: u32) {
    match unit {
        9 => to.push_str("\\t"),
        10 => to.push_str("\\n"),
        13 => to.push_str("\\r"),
        0..0x100 => to.push_str(&format!("\\x{unit:02x}")),
        0x100..0x1_0000 => to.push_str(&format!("\\u{unit:04x}")),
        _ => to.push_str(&format!("\\U{unit:08x}")),
    }
}

/// `repr(s)` of a `str`: what is not printable is escaped.
pub fn repr(text: &Text) -> Text {
    let quote = quote(text.units());
    let mut to = TextBuilder::default();
    to.push(quote);
    for unit in text.units() {
        if unit == quote || unit == 92 {
            to.push(92);
            to.push(unit);
        } else if unicode::is_printable(unit) {
            to.push(unit);
        } else {
            push_escape(&mut to, unit);
        }
    }
    to.push(quote);
    to.finish()
}

/// `ascii(x)` from `repr(x)`: escapes what is not ASCII and leaves the rest (`PyObject_ASCII`).
pub fn escape_non_ascii(repr: &Text) -> Text {
    let mut to = TextBuilder::default();
    for unit in repr.units() {
        if unit < 128 { to.push(unit) } else { push_escape(&mut to, unit) }
    }
    to.finish()
}

/// `repr(b)` of a `bytes`.
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = quote(bytes.iter().map(|&b| u32::from(b)));
    let mut to = String::with_capacity(bytes.len() + 3);
    to.push('b');
    push_bytes(&mut to, bytes, quote, false);
    to
}

/// `repr(b)` of a `bytearray`. A single quote inside is escaped even between double quotes, as CPython does
/// (`bytearray_repr`).
pub fn repr_bytearray(bytes: &[u8]) -> String {
    let mut to = "bytearray(b".to_owned();
    let quote = quote(bytes.iter().map(|&b| u32::from(b)));
    push_bytes(&mut to, bytes, quote, true);
    to.push(')');
    to
}

fn push_bytes(to: &mut String, bytes: &[u8], quote: u32, escape_single: bool) {
    let quote = quote as u8 as char;
    to.push(quote);
    for &byte in bytes {
        match byte as char {
            c if c == quote || c == '\\' || c == '\'' && escape_single => {
                to.push('\\');
                to.push(c);
            }
            '\t' => to.push_str("\\t"),
            '\n' => to.push_str("\\n"),
            '\r' => to.push_str("\\r"),
            c @ ' '..='~' => to.push(c),
            _ => write!(to, "\\x{byte:02x}").expect("a String takes everything"),
        }
    }
    to.push(quote);
}

#[cfg(test)]
mod tests {
    use super::super::recorded;
    use super::*;

    #[test]
    fn quoting_is_cpythons() {
        recorded::check(include_str!("recorded/quote.txt"), |fields| match fields[0] {
            "str" => recorded::escaped(&repr(&recorded::text(fields[1]))),
            "ascii" => recorded::escaped(&escape_non_ascii(&repr(&recorded::text(fields[1])))),
            "bytes" => recorded::escaped(&repr_bytes(&recorded::bytes(fields[1])).into()),
            "bytearray" => recorded::escaped(&repr_bytearray(&recorded::bytes(fields[1])).into()),
            other => panic!("{other}"),
        });
        assert_eq!(escape_non_ascii(&"['é', 'Ω']".into()), Text::from("['\\xe9', '\\u03a9']"));
    }
}
