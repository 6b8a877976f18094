//! Which characters are alike, and which are of a class.

use super::super::unicode;
use super::tree::{Category, Item, Manner, One};

/// The small letter of a character (`sre_lower_unicode`, `sre_lower_ascii`): its first part if it has several.
pub(super) fn lower(c: u32, ascii: bool) -> u32 {
    if c < 128 {
        return u32::from((c as u8).to_ascii_lowercase());
    }
    if ascii {
        return c;
    }
    let lowered = char::from_u32(c).and_then(|c| c.to_lowercase().next());
    lowered.map_or(c, u32::from)
}

/// Small letters that have a capital in common, though each is its own small letter (`_EXTRA_CASES` in
/// `Lib/re/_casefix.py`).
#[rustfmt::skip]
static ALIKE: [&[char]; 24] = [
    &['\u{69}', '\u{131}'],
    &['\u{73}', '\u{17f}'],
    &['\u{b5}', '\u{3bc}'],
    &['\u{345}', '\u{3b9}', '\u{1fbe}'],
    &['\u{390}', '\u{1fd3}'],
    &['\u{3b0}', '\u{1fe3}'],
    &['\u{3b2}', '\u{3d0}'],
    &['\u{3b5}', '\u{3f5}'],
    &['\u{3b8}', '\u{3d1}'],
    &['\u{3ba}', '\u{3f0}'],
    &['\u{3c0}', '\u{3d6}'],
    &['\u{3c1}', '\u{3f1}'],
    &['\u{3c2}', '\u{3c3}'],
    &['\u{3c6}', '\u{3d5}'],
    &['\u{432}', '\u{1c80}'],
    &['\u{434}', '\u{1c81}'],
    &['\u{43e}', '\u{1c82}'],
    &['\u{441}', '\u{1c83}'],
    &['\u{442}', '\u{1c84}', '\u{1c85}'],
    &['\u{44a}', '\u{1c86}'],
    &['\u{463}', '\u{1c87}'],
    &['\u{1c88}', '\u{a64b}'],
    &['\u{1e61}', '\u{1e9b}'],
    &['\u{fb05}', '\u{fb06}'],
];

/// The small letters that are the same as this one where case does not matter, itself among them.
pub(super) fn alike(small: u32, ascii: bool) -> impl Iterator<Item = u32> {
    let row = ALIKE.iter().find(|row| !ascii && row.iter().any(|&c| u32::from(c) == small));
    let others = row.copied().unwrap_or_default().iter().map(|&c| u32::from(c));
    std::iter::once(small).chain(others.filter(move |&c| c != small))
}

/// Characters with a small letter that is not the small letter of its own capital alone: the small letter, the character,
/// and how many such pairs follow each other.
static FURTHER: [(u32, u32, u32); 16] = [
    (0x69, 0x130, 1),
    (0x6b, 0x212a, 1),
    (0xdf, 0x1e9e, 1),
    (0xe5, 0x212b, 1),
    (0x1c6, 0x1c5, 1),
    (0x1c9, 0x1c8, 1),
    (0x1cc, 0x1cb, 1),
    (0x1f3, 0x1f2, 1),
    (0x3b8, 0x3f4, 1),
    (0x3c9, 0x2126, 1),
    (0x1f80, 0x1f88, 8),
    (0x1f90, 0x1f98, 8),
    (0x1fa0, 0x1fa8, 8),
    (0x1fb3, 0x1fbc, 1),
    (0x1fc3, 0x1fcc, 1),
    (0x1ff3, 0x1ffc, 1),
];

/// What else has this small letter, besides its capital.
fn further(small: u32, ascii: bool) -> Option<u32> {
    let row = FURTHER.iter().find(|(first, _, count)| !ascii && (*first..first + count).contains(&small));
    row.map(|(first, other, _)| other + (small - first))
}

fn upper(c: u32, ascii: bool) -> u32 {
    if c < 128 {
        return u32::from((c as u8).to_ascii_uppercase());
    }
    if ascii {
        return c;
    }
    let mut raised = char::from_u32(c).map(char::to_uppercase).into_iter().flatten();
    match (raised.next(), raised.next()) {
        (Some(one), None) => u32::from(one),
        _ => c,
    }
}

/// Whether a character has another of the other case (`sre_unicode_iscased`, `sre_ascii_iscased`).
pub(super) fn is_cased(c: u32, ascii: bool) -> bool {
    // One with several capitals counts with the first.
    let first = || char::from_u32(c).and_then(|c| c.to_uppercase().next()).map_or(c, u32::from);
    lower(c, ascii) != c || upper(c, ascii) != c || !ascii && first() != c
}

pub(super) fn same(a: u32, b: u32, manner: Manner) -> bool {
    if a == b || !manner.ignore_case {
        return a == b;
    }
    let [a, b] = [a, b].map(|c| lower(c, manner.ascii));
    a == b || !(a < 128 && b < 128) && alike(a, manner.ascii).any(|c| c == b)
}

pub(super) fn is_word(c: u32, ascii: bool) -> bool {
    if c < 128 {
        return c == 95 || (c as u8).is_ascii_alphanumeric();
    }
    !ascii && unicode::has(c, unicode::ALPHA | unicode::DECIMAL | unicode::DIGIT | unicode::NUMERIC)
}

fn is_of(c: u32, category: Category, ascii: bool) -> bool {
    match category {
        Category::Word => is_word(c, ascii),
        Category::Digit if ascii || c < 128 => (48..58).contains(&c),
        Category::Digit => unicode::decimal(c).is_some(),
        Category::Space if ascii => matches!(c, 9..=13 | 32),
        Category::Space => unicode::is_space(c),
    }
}

impl One {
    pub(super) fn matches(&self, c: u32, manner: Manner) -> bool {
        match self {
            One::Char(wanted) => same(*wanted, c, manner),
            One::NotNewline => c != 10,
            One::Any => true,
            One::Set { items, negated } => {
                let has = |c| {
                    items.iter().any(|item| match *item {
                        Item::Range(low, high) => (low..=high).contains(&c),
                        Item::Category(category, not) => is_of(c, category, manner.ascii) != not,
                    })
                };
                let any_case = || {
                    let small = lower(c, manner.ascii);
                    alike(small, manner.ascii).any(|c| {
                        has(c) || has(upper(c, manner.ascii)) || further(c, manner.ascii).is_some_and(has)
                    })
                };
                let found = has(c) || manner.ignore_case && any_case();
                found != *negated
            }
        }
    }
}
