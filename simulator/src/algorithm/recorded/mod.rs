//! CPython's recorded answers, for the tests of this room. `record.py` wrote the `.txt` files; each line is a
//! question's fields and the answer, separated by tabs, with text escaped as Python's `unicode_escape` does.

use super::text::Text;

/// The lines of a record, each as its fields.
pub fn lines(record: &str) -> impl Iterator<Item = Vec<&str>> {
    record.lines().filter(|line| !line.is_empty()).map(|line| line.split('\t').collect())
}

/// The text of an escaped field.
pub fn text(field: &str) -> Text {
    let mut units = Vec::new();
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            units.push(u32::from(c));
            continue;
        }
        let digits = match chars.next().expect("a character after a backslash") {
            'n' => 10,
            't' => 9,
            'r' => 13,
            '\\' => 92,
            'x' => hex(chars.by_ref().take(2)),
            'u' => hex(chars.by_ref().take(4)),
            'U' => hex(chars.by_ref().take(8)),
            other => panic!("unknown escape {other} in {field}"),
        };
        units.push(digits);
    }
    Text::from_units(units)
}

fn hex(digits: impl Iterator<Item = char>) -> u32 {
    u32::from_str_radix(&digits.collect::<String>(), 16).expect("hexadecimal digits")
}

/// The bytes of a field in hexadecimal.
pub fn bytes(field: &str) -> Vec<u8> {
    (0..field.len() / 2)
        .map(|i| u8::from_str_radix(&field[2 * i..2 * i + 2], 16).expect("hexadecimal"))
        .collect()
}

/// The float whose bits a field gives in hexadecimal.
pub fn float(field: &str) -> f64 {
    f64::from_bits(u64::from_str_radix(field, 16).expect("hexadecimal bits"))
}

/// Fails with every line whose answer differs, so that one run shows them all.
pub fn check(record: &str, mut answer: impl FnMut(&[&str]) -> String) {
    let mut wrong = String::new();
    for fields in lines(record) {
        let (expected, question) = fields.split_last().expect("a field");
        let got = answer(question);
        if got != *expected {
            wrong += &format!("{question:?}\n  CPython {expected}\n  here    {got}\n");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.chars().take(6000).collect::<String>());
}

/// Text as a record holds it (`unicode_escape`).
pub fn escaped(text: &Text) -> String {
    text.units()
        .map(|u| match u {
            9 => "\\t".to_owned(),
            10 => "\\n".to_owned(),
            13 => "\\r".to_owned(),
            92 => "\\\\".to_owned(),
            32..=126 => (u as u8 as char).to_string(),
            0..32 | 127..256 => format!("\\x{u:02x}"),
            0x100..0x1_0000 => format!("\\u{u:04x}"),
            _ => format!("\\U{u:08x}"),
        })
        .collect()
}
