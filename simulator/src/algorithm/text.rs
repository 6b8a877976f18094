//! The characters of a `str`: CPython's flexible representation (PEP 393) reduced to two cases.

use std::borrow::Cow;
use std::cmp::Ordering;

use compact_str::{CompactString, ToCompactString};

/// The characters of a string. Invariant: text whose characters are all below 128 is always `Ascii`, so two
/// equal texts have the same variant.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Text {
    /// One byte for a character, inside the text itself up to 24.
    Ascii(CompactString),
    /// Any other, with what is known of its units.
    Wide(Box<Wide>),
}

/// Text with at least one character of 128 or more. Units are code points, lone surrogates included, since
/// a Python string may hold them.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Wide {
    units: Box<[u32]>,
    max: u32,
}

/// A text's units in its own storage, for algorithms that are generic over the unit.
#[derive(Clone, Copy, Debug)]
pub enum Units<'a> {
    /// Bytes below 128.
    Ascii(&'a [u8]),
    /// Code points.
    Wide(&'a [u32]),
}

impl Text {
    /// The empty text.
    pub const EMPTY: Text = Text::Ascii(CompactString::const_new(""));

    /// Text of these code points.
    pub fn from_units(units: Vec<u32>) -> Text {
        let max = units.iter().copied().max().unwrap_or(0);
        if max < 128 {
            Text::from_bytes(units.iter().map(|&u| u as u8).collect())
        } else {
            Text::Wide(Box::new(Wide { units: units.into_boxed_slice(), max }))
        }
    }

    /// Text of one character.
    pub fn from_unit(unit: u32) -> Text {
        match u8::try_from(unit) {
            Ok(byte @ 0..128) => Text::Ascii(std::iter::once(byte as char).collect()),
            _ => Text::Wide(Box::new(Wide { units: Box::new([unit]), max: unit })),
        }
    }

    /// An integer in decimal digits.
    pub fn decimal(value: i64) -> Text {
        Text::Ascii(value.to_compact_string())
    }

    /// Text of bytes below 128, and of Latin-1 characters where they are not.
    pub fn from_latin1(bytes: &[u8]) -> Text {
        match std::str::from_utf8(bytes) {
            Ok(s) if s.is_ascii() => Text::Ascii(s.into()),
            _ => Text::from_units(bytes.iter().map(|&b| u32::from(b)).collect()),
        }
    }

    /// The same of bytes that the text can take over.
    pub fn from_bytes(bytes: Vec<u8>) -> Text {
        match String::from_utf8(bytes) {
            Ok(s) if s.is_ascii() => Text::Ascii(s.into()),
            Ok(s) => Text::from_latin1(s.as_bytes()),
            Err(error) => Text::from_latin1(error.as_bytes()),
        }
    }

    /// The number of characters.
    pub fn len(&self) -> usize {
        match self {
            Text::Ascii(s) => s.len(),
            Text::Wide(w) => w.units.len(),
        }
    }

    /// Whether it is `''`.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The code point at `index`, which must be below [`Text::len`].
    pub fn at(&self, index: usize) -> u32 {
        match self {
            Text::Ascii(s) => u32::from(s.as_bytes()[index]),
            Text::Wide(w) => w.units[index],
        }
    }

    /// The text as `&str` if every character is below 128.
    pub fn as_ascii(&self) -> Option<&str> {
        match self {
            Text::Ascii(s) => Some(s),
            Text::Wide(_) => None,
        }
    }

    /// The units in their own storage.
    pub fn as_units(&self) -> Units<'_> {
        match self {
            Text::Ascii(s) => Units::Ascii(s.as_bytes()),
            Text::Wide(w) => Units::Wide(&w.units),
        }
    }

    /// The units as code points, copied if the text is ASCII.
    pub fn to_wide(&self) -> Cow<'_, [u32]> {
        match self {
            Text::Ascii(_) => Cow::Owned(self.units().collect()),
            Text::Wide(w) => Cow::Borrowed(&w.units),
        }
    }

    /// The code points in order.
    pub fn units(&self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + Clone + '_ {
        (0..self.len()).map(|i| self.at(i))
    }

    /// The largest code point, 0 for an empty text. It decides the storage kind (`PyUnicode_KIND`).
    pub fn max(&self) -> u32 {
        match self {
            Text::Ascii(s) => s.bytes().max().map_or(0, u32::from),
            Text::Wide(w) => w.max,
        }
    }

    /// A bound of the code points that tells the storage as [`Text::max`] does, without a look at each character.
    pub fn bound(&self) -> u32 {
        match self {
            Text::Ascii(_) => 127,
            Text::Wide(w) => w.max,
        }
    }

    /// The bytes CPython stores for each character: 1, 2 or 4 (`PyUnicode_KIND`).
    pub fn kind(&self) -> usize {
        match self {
            Text::Ascii(_) => 1,
            Text::Wide(w) if w.max < 0x100 => 1,
            Text::Wide(w) if w.max < 0x1_0000 => 2,
            Text::Wide(_) => 4,
        }
    }

    /// The characters from `start` to before `end`.
    pub fn slice(&self, start: usize, end: usize) -> Text {
        match self {
            Text::Ascii(s) => Text::Ascii(CompactString::from(&s[start..end])),
            Text::Wide(w) => Text::from_units(w.units[start..end].to_vec()),
        }
    }

    /// `count` characters from `start`, each `step` after the one before; every index must be inside.
    pub fn slice_step(&self, start: usize, step: isize, count: usize) -> Text {
        if step == 1 {
            return self.slice(start, start + count);
        }
        let index = |i: usize| start.wrapping_add_signed(step.wrapping_mul(i as isize));
        match self {
            Text::Ascii(s) => Text::from_bytes((0..count).map(|i| s.as_bytes()[index(i)]).collect()),
            Text::Wide(w) => Text::from_units((0..count).map(|i| w.units[index(i)]).collect()),
        }
    }

    /// `self + other`.
    pub fn concat(&self, other: &Text) -> Text {
        if other.is_empty() {
            return self.clone();
        }
        match (self, other) {
            (Text::Ascii(a), Text::Ascii(b)) => {
                let mut both = CompactString::with_capacity(a.len() + b.len());
                both.push_str(a);
                both.push_str(b);
                Text::Ascii(both)
            }
            _ => {
                let mut units = Vec::with_capacity(self.len() + other.len());
                units.extend(self.units());
                units.extend(other.units());
                let max = self.max().max(other.max());
                Text::Wide(Box::new(Wide { units: units.into_boxed_slice(), max }))
            }
        }
    }

    /// Appends in place: what `s += t` costs when nothing else refers to `s`.
    pub fn append(&mut self, other: &Text) {
        match (&mut *self, other) {
            (Text::Ascii(a), Text::Ascii(b)) => a.push_str(b),
            _ => *self = self.concat(other),
        }
    }

    /// The text `count` times over.
    pub fn repeat(&self, count: usize) -> Text {
        match self {
            _ if count == 0 => Text::EMPTY,
            Text::Ascii(s) => Text::Ascii(s.repeat(count)),
            Text::Wide(w) => {
                Text::Wide(Box::new(Wide { units: w.units.repeat(count).into_boxed_slice(), max: w.max }))
            }
        }
    }
}

impl From<&str> for Text {
    fn from(s: &str) -> Text {
        if s.is_ascii() {
            Text::Ascii(s.into())
        } else {
            Text::from_units(s.chars().map(u32::from).collect())
        }
    }
}

impl From<String> for Text {
    fn from(s: String) -> Text {
        if s.is_ascii() { Text::Ascii(s.into()) } else { Text::from(s.as_str()) }
    }
}

/// By code point, as `<` on `str` does (`unicode_compare`).
impl Ord for Text {
    fn cmp(&self, other: &Text) -> Ordering {
        match (self, other) {
            (Text::Ascii(a), Text::Ascii(b)) => a.as_bytes().cmp(b.as_bytes()),
            (Text::Wide(a), Text::Wide(b)) => a.units.cmp(&b.units),
            _ => self.units().cmp(other.units()),
        }
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Text) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        match self {
            Text::Ascii(s) => s == other,
            Text::Wide(w) => other.chars().map(u32::from).eq(w.units.iter().copied()),
        }
    }
}

/// As Rust text; a lone surrogate becomes U+FFFD.
impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Text::Ascii(s) => f.write_str(s),
            Text::Wide(w) => w.units.iter().try_for_each(|&u| {
                std::fmt::Write::write_char(f, char::from_u32(u).unwrap_or(char::REPLACEMENT_CHARACTER))
            }),
        }
    }
}

/// A text in the making. It stays bytes until the first character that is not ASCII.
#[derive(Clone, Debug)]
pub enum TextBuilder {
    /// All characters so far are ASCII.
    Ascii(String),
    /// Some are not: code points.
    Wide(Vec<u32>),
}

impl Default for TextBuilder {
    fn default() -> Self {
        TextBuilder::Ascii(String::new())
    }
}

impl TextBuilder {
    /// A builder with room for so many characters, as long as they are ASCII.
    pub fn with_capacity(characters: usize) -> TextBuilder {
        TextBuilder::Ascii(String::with_capacity(characters))
    }

    /// The number of characters so far.
    pub fn len(&self) -> usize {
        match self {
            TextBuilder::Ascii(s) => s.len(),
            TextBuilder::Wide(units) => units.len(),
        }
    }

    /// Whether nothing was added yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn widen(&mut self) -> &mut Vec<u32> {
        if let TextBuilder::Ascii(s) = self {
            *self = TextBuilder::Wide(s.bytes().map(u32::from).collect());
        }
        match self {
            TextBuilder::Wide(units) => units,
            TextBuilder::Ascii(_) => unreachable!("widened above"),
        }
    }

    /// Appends one character.
    pub fn push(&mut self, unit: u32) {
        match self {
            TextBuilder::Ascii(s) if unit < 128 => s.push(unit as u8 as char),
            _ => self.widen().push(unit),
        }
    }

    /// Appends one character `count` times.
    pub fn push_times(&mut self, unit: u32, count: usize) {
        match self {
            TextBuilder::Ascii(s) if unit < 128 => s.extend(std::iter::repeat_n(unit as u8 as char, count)),
            _ if count == 0 => {}
            _ => self.widen().extend(std::iter::repeat_n(unit, count)),
        }
    }

    /// Appends Rust text.
    pub fn push_str(&mut self, text: &str) {
        match self {
            TextBuilder::Ascii(s) if text.is_ascii() => s.push_str(text),
            _ => self.widen().extend(text.chars().map(u32::from)),
        }
    }

    /// Appends a text.
    pub fn push_text(&mut self, text: &Text) {
        match (&mut *self, text) {
            (TextBuilder::Ascii(s), Text::Ascii(more)) => s.push_str(more),
            _ => self.push_units(text.as_units()),
        }
    }

    /// Appends a run of units.
    pub fn push_units(&mut self, units: Units) {
        match (self, units) {
            (TextBuilder::Ascii(s), Units::Ascii(bytes)) => match std::str::from_utf8(bytes) {
                Ok(more) => s.push_str(more),
                Err(_) => s.extend(bytes.iter().map(|&b| b as char)),
            },
            (TextBuilder::Wide(wide), Units::Ascii(bytes)) => {
                wide.extend(bytes.iter().map(|&b| u32::from(b)))
            }
            (_, Units::Wide([])) => {}
            (this, Units::Wide(wide)) => this.widen().extend_from_slice(wide),
        }
    }

    /// The text made.
    pub fn finish(self) -> Text {
        match self {
            TextBuilder::Ascii(s) => Text::Ascii(s.into()),
            TextBuilder::Wide(units) => Text::from_units(units),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_one_variant_for_one_value() {
        let wide = Text::from("aé日");
        assert_eq!(wide.slice(0, 1), Text::from("a"));
        assert_eq!(wide.slice_step(2, -1, 3), Text::from("日éa"));
        assert_eq!(Text::from("abc").slice_step(2, -2, 2), Text::from("ca"));
        assert_eq!(Text::from("a").concat(&Text::from("é")), Text::from("aé"));
        assert_eq!(Text::from("é").repeat(0), Text::EMPTY);
        assert_eq!([Text::from("é").kind(), Text::from("Ω").kind(), Text::from("𝄞").kind()], [1, 2, 4]);
        assert!([Text::from("é"), "z".into(), "ab".into(), "a".into()].is_sorted_by(|a, b| a > b));
        let mut builder = TextBuilder::default();
        builder.push_units(Units::Wide(&[97]));
        assert_eq!(builder.finish(), Text::from("a"));
    }
}
