//! What CPython knows about characters, and the `str` methods made of it: `Objects/unicodectype.c` and
//! `Objects/unicodeobject.c`. The tables come from CPython 3.13.0 itself (Unicode 15.1), not from Rust's `std`,
//! whose Unicode version is another.

use super::text::{Text, TextBuilder};
use super::unicode_categories as categories;
use super::unicode_tables as tables;
use compact_str::CompactString;

pub use super::unicode_tables::{
    ALPHA, CASED, CONTINUE, DECIMAL, DIGIT, IGNORABLE, LOWER, NUMERIC, PRINTABLE, SPACE, START, TITLE, UPPER,
};

/// The properties of a character: [`ALPHA`], [`DECIMAL`] and so on, or-ed.
#[inline]
pub fn properties(c: u32) -> u16 {
    match ASCII.get(c as usize) {
        Some(&properties) => properties,
        None => found(c),
    }
}

/// Those of the characters that most texts are made of.
static ASCII: [u16; 128] = {
    let (mut properties, mut c, mut run) = ([0; 128], 0, 0);
    while c < properties.len() {
        while (tables::RUNS[run + 1] >> 11) as usize <= c {
            run += 1;
        }
        properties[c] = tables::KINDS[(tables::RUNS[run] & 0x7ff) as usize];
        c += 1;
    }
    properties
};

fn found(c: u32) -> u16 {
    let run = tables::RUNS.partition_point(|&run| run >> 11 <= c);
    match run.checked_sub(1) {
        Some(run) => tables::KINDS[(tables::RUNS[run] & 0x7ff) as usize],
        None => 0,
    }
}

/// Whether `c` has one of the properties `which`.
pub fn has(c: u32, which: u16) -> bool {
    properties(c) & which != 0
}

/// The general category of a character, such as `Lu` (`unicodedata.category`).
pub fn category(c: u32) -> &'static str {
    let run = categories::RUNS.partition_point(|&run| run >> 5 <= c);
    match run.checked_sub(1) {
        Some(run) => categories::NAMES[(categories::RUNS[run] & 0x1f) as usize],
        None => "Cn",
    }
}

/// `str.isspace` of one character. ASCII's are the six C knows and the four separators 0x1c to 0x1f.
pub fn is_space(c: u32) -> bool {
    match c {
        0..128 => matches!(c, 9..=13 | 28..=32),
        _ => has(c, SPACE),
    }
}

/// The white space around a number and in bytes: C's `isspace` (`Py_ISSPACE`), without 0x1c to 0x1f.
pub fn is_c_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ')
}

/// `str.isprintable` of one character: what `repr` does not escape.
pub fn is_printable(c: u32) -> bool {
    match c {
        0..128 => (32..127).contains(&c),
        _ => has(c, PRINTABLE),
    }
}

/// The value of a decimal digit of any script (`Py_UNICODE_TODECIMAL`).
pub fn decimal(c: u32) -> Option<u32> {
    if c < 128 {
        return char::from_u32(c).and_then(|c| c.to_digit(10));
    }
    let zero = tables::ZEROS[tables::ZEROS.partition_point(|&zero| zero <= c) - 1];
    Some(c - zero).filter(|&value| value < 10)
}

/// Whether a line ends at this character (`str.splitlines`).
pub fn is_line_break(c: u32) -> bool {
    matches!(c, 10..=13 | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029)
}

/// Numbers may be written with any script's digits and spaces: the ASCII equivalent, with `?` for what is
/// neither (`_PyUnicode_TransformDecimalAndSpaceToASCII`).
pub fn to_ascii_number(text: &Text) -> std::borrow::Cow<'_, str> {
    match text.as_ascii() {
        Some(ascii) => ascii.into(),
        None => text
            .units()
            .map(|c| match c {
                0..128 => c as u8 as char,
                _ if is_space(c) => ' ',
                _ => decimal(c).and_then(|d| char::from_digit(d, 10)).unwrap_or('?'),
            })
            .collect::<String>()
            .into(),
    }
}

/// Whether the text has characters and every one has one of the properties: `str.isalpha` with [`ALPHA`],
/// `isdecimal`, `isdigit`, `isnumeric`, `isspace`; `isalnum` with all four of the first.
pub fn all(text: &Text, which: u16) -> bool {
    !text.is_empty() && text.units().all(|c| has(c, which))
}

/// The properties of `str.isalnum`.
pub const ALNUM: u16 = ALPHA | DECIMAL | DIGIT | NUMERIC;

/// `str.isprintable`: also true of an empty text.
pub fn text_is_printable(text: &Text) -> bool {
    text.units().all(is_printable)
}

/// `str.isidentifier`; keywords are identifiers too.
pub fn is_identifier(text: &Text) -> bool {
    !text.is_empty() && has(text.at(0), START) && text.units().skip(1).all(|c| has(c, CONTINUE))
}

/// `str.isupper`.
pub fn is_upper(text: &Text) -> bool {
    text.units().any(|c| has(c, UPPER)) && !text.units().any(|c| has(c, LOWER | TITLE))
}

/// `str.islower`.
pub fn is_lower(text: &Text) -> bool {
    text.units().any(|c| has(c, LOWER)) && !text.units().any(|c| has(c, UPPER | TITLE))
}

/// `str.istitle`.
pub fn is_title(text: &Text) -> bool {
    let (mut any, mut inside) = (false, false);
    for c in text.units() {
        let properties = properties(c);
        let start = properties & (UPPER | TITLE) != 0;
        if start == inside && properties & (UPPER | TITLE | LOWER) != 0 {
            return false;
        }
        inside = properties & (UPPER | TITLE | LOWER) != 0;
        any |= inside;
    }
    any
}

type Simple = [(u32, u32, u8, i32)];
type Several = [(u32, [u32; 3])];

fn simple(table: &Simple, c: u32) -> Option<u32> {
    let (first, last, stride, delta) = table[table.partition_point(|range| range.0 <= c).checked_sub(1)?];
    (c <= last && (c - first).is_multiple_of(u32::from(stride))).then(|| c.wrapping_add_signed(delta))
}

fn several(table: &'static Several, c: u32) -> Option<&'static [u32]> {
    let place = table.binary_search_by_key(&c, |entry| entry.0).ok()?;
    let units = &table[place].1;
    Some(&units[..units.iter().position(|&u| u == 0).unwrap_or(3)])
}

/// Pushes `c` in the case that the tables give; answers whether they give one.
fn push_case(to: &mut TextBuilder, simples: &Simple, severals: &'static Several, c: u32) -> bool {
    if let Some(units) = several(severals, c) {
        units.iter().for_each(|&u| to.push(u));
        return true;
    }
    simple(simples, c).map(|u| to.push(u)).is_some()
}

fn push_upper(to: &mut TextBuilder, c: u32) {
    if !push_case(to, &tables::UPPER_CASE, &tables::UPPER_CASE_SEVERAL, c) {
        to.push(c);
    }
}

fn push_title(to: &mut TextBuilder, c: u32) {
    if !push_case(to, &tables::TITLE_CASE, &tables::TITLE_CASE_SEVERAL, c) {
        push_upper(to, c);
    }
}

/// Pushes the lower case of the character at `index`. A capital sigma at a word's end becomes the final one
/// (`handle_capital_sigma`).
fn push_lower(to: &mut TextBuilder, text: &Text, index: usize) {
    let c = text.at(index);
    if c == 0x3a3 {
        let letter = |c: &u32| !has(*c, IGNORABLE);
        let before = (0..index).rev().map(|i| text.at(i)).find(letter).is_some_and(|c| has(c, CASED));
        let after = (index + 1..text.len()).map(|i| text.at(i)).find(letter).is_some_and(|c| has(c, CASED));
        to.push(if before && !after { 0x3c2 } else { 0x3c3 });
    } else if !push_case(to, &tables::LOWER_CASE, &tables::LOWER_CASE_SEVERAL, c) {
        to.push(c);
    }
}

fn converted(text: &Text, mut push: impl FnMut(&mut TextBuilder, usize, u32)) -> Text {
    let mut to = TextBuilder::default();
    for (i, c) in text.units().enumerate() {
        push(&mut to, i, c);
    }
    to.finish()
}

fn changed(text: &str, change: impl FnOnce(&mut str)) -> Text {
    let mut text = CompactString::from(text);
    change(&mut text);
    Text::Ascii(text)
}

/// `str.lower`.
pub fn lower(text: &Text) -> Text {
    match text {
        Text::Ascii(s) => changed(s, str::make_ascii_lowercase),
        Text::Wide(_) => converted(text, |to, i, _| push_lower(to, text, i)),
    }
}

/// `str.upper`.
pub fn upper(text: &Text) -> Text {
    match text {
        Text::Ascii(s) => changed(s, str::make_ascii_uppercase),
        Text::Wide(_) => converted(text, |to, _, c| push_upper(to, c)),
    }
}

/// `str.title`: a word begins where the character before has no case.
pub fn title(text: &Text) -> Text {
    let mut inside = false;
    converted(text, |to, i, c| {
        if inside {
            push_lower(to, text, i);
        } else {
            push_title(to, c);
        }
        inside = has(c, CASED);
    })
}

/// `str.capitalize`.
pub fn capitalize(text: &Text) -> Text {
    match text {
        Text::Ascii(s) => changed(s, |s| {
            s.make_ascii_lowercase();
            if let Some(first) = s.get_mut(..1) {
                first.make_ascii_uppercase();
            }
        }),
        Text::Wide(_) => converted(text, |to, i, c| match i {
            0 => push_title(to, c),
            _ => push_lower(to, text, i),
        }),
    }
}

/// `str.swapcase`.
pub fn swapcase(text: &Text) -> Text {
    converted(text, |to, i, c| match properties(c) {
        p if p & UPPER != 0 => push_lower(to, text, i),
        p if p & LOWER != 0 => push_upper(to, c),
        _ => to.push(c),
    })
}

/// `str.casefold`.
pub fn casefold(text: &Text) -> Text {
    match text {
        Text::Ascii(_) => lower(text),
        Text::Wide(_) => converted(text, |to, _, c| {
            let folded = push_case(to, &tables::FOLD, &tables::FOLD_SEVERAL, c)
                || push_case(to, &tables::LOWER_CASE, &tables::LOWER_CASE_SEVERAL, c);
            if !folded {
                to.push(c);
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{hash, recorded};
    use super::*;

    /// One number for a function's answers over all characters, so that CPython's can be compared with ours.
    fn digest(answer: impl Fn(u32) -> u64) -> i64 {
        let bytes: Vec<u8> = (0..0x11_0000).flat_map(|c| answer(c).to_le_bytes()).collect();
        hash::bytes(&bytes)
    }

    fn of_text(convert: fn(&Text) -> Text) -> impl Fn(u32) -> u64 {
        move |c| convert(&Text::from_unit(c)).units().fold(0, |sum, u| sum << 21 | u64::from(u))
    }

    #[test]
    fn every_character_is_cpythons() {
        recorded::check(include_str!("recorded/unicodes.txt"), |fields| {
            let is = |which: u16| digest(|c| u64::from(all(&Text::from_unit(c), which)));
            let text = recorded::text(fields.get(1).unwrap_or(&""));
            match fields[0] {
                "isalpha" => is(ALPHA).to_string(),
                "isdecimal" => is(DECIMAL).to_string(),
                "isdigit" => is(DIGIT).to_string(),
                "isnumeric" => is(NUMERIC).to_string(),
                "isalnum" => is(ALNUM).to_string(),
                "isspace" => digest(|c| u64::from(is_space(c))).to_string(),
                "isprintable" => digest(|c| u64::from(is_printable(c))).to_string(),
                "isidentifier" => digest(|c| u64::from(is_identifier(&Text::from_unit(c)))).to_string(),
                "isupper" => digest(|c| u64::from(is_upper(&Text::from_unit(c)))).to_string(),
                "islower" => digest(|c| u64::from(is_lower(&Text::from_unit(c)))).to_string(),
                "istitle" => digest(|c| u64::from(is_title(&Text::from_unit(c)))).to_string(),
                "decimal" => digest(|c| decimal(c).map_or(99, u64::from)).to_string(),
                "lower" => digest(of_text(lower)).to_string(),
                "upper" => digest(of_text(upper)).to_string(),
                "title" => digest(of_text(title)).to_string(),
                "swapcase" => digest(of_text(swapcase)).to_string(),
                "casefold" => digest(of_text(casefold)).to_string(),
                "linebreak" => digest(|c| u64::from(is_line_break(c))).to_string(),
                "words" => [lower, upper, title, capitalize, swapcase, casefold]
                    .map(|convert| recorded::escaped(&convert(&text)))
                    .join("|"),
                "tests" => format!(
                    "{}{}{}{}",
                    u8::from(is_upper(&text)),
                    u8::from(is_lower(&text)),
                    u8::from(is_title(&text)),
                    u8::from(is_identifier(&text))
                ),
                other => panic!("{other}"),
            }
            .to_string()
        });
    }
}
