//! The characters of a `str`: CPython's flexible representation (PEP 393) reduced to two cases.

use compact_str::CompactString;

/// The characters of a string. Invariant: text whose characters are all below 128 is always `Ascii`, so two
/// equal texts have the same variant.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Text {
    Ascii(CompactString),
    Wide(Box<Wide>),
}

/// Text with at least one character of 128 or more. Units are code points, lone surrogates included, since
/// a Python string may hold them.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Wide {
    units: Box<[u32]>,
    max: u32,
}

impl Text {
    /// Text of these code points.
    pub fn from_units(units: Vec<u32>) -> Text {
        let max = units.iter().copied().max().unwrap_or(0);
        if max < 128 {
            Text::Ascii(units.iter().map(|&u| u as u8 as char).collect())
        } else {
            Text::Wide(Box::new(Wide { units: units.into_boxed_slice(), max }))
        }
    }

    /// The number of characters.
    pub fn len(&self) -> usize {
        match self {
            Text::Ascii(s) => s.len(),
            Text::Wide(w) => w.units.len(),
        }
    }

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

    /// The code points in order.
    pub fn units(&self) -> impl DoubleEndedIterator<Item = u32> + '_ {
        (0..self.len()).map(|i| self.at(i))
    }

    /// The largest code point, 0 for an empty text. It decides the storage kind (`PyUnicode_KIND`).
    pub fn max(&self) -> u32 {
        match self {
            Text::Ascii(s) => s.bytes().max().map_or(0, u32::from),
            Text::Wide(w) => w.max,
        }
    }

    /// The characters from `start` to before `end`.
    pub fn slice(&self, start: usize, end: usize) -> Text {
        match self {
            Text::Ascii(s) => Text::Ascii(CompactString::from(&s[start..end])),
            Text::Wide(w) => Text::from_units(w.units[start..end].to_vec()),
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
