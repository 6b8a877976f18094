//! Which characters are alike, and which are of a class.

use super::super::unicode;
use super::tree::{Category, Item, Manner, One};

/// The small letter of a character, where that is one character (`sre_lower_unicode`, `sre_lower_ascii`).
pub(super) fn lower(c: u32, ascii: bool) -> u32 {
    if c < 128 {
        return u32::from((c as u8).to_ascii_lowercase());
    }
    if ascii {
        return c;
    }
    let mut lowered = char::from_u32(c).map(char::to_lowercase).into_iter().flatten();
    match (lowered.next(), lowered.next()) {
        (Some(one), None) => u32::from(one),
        _ => c,
    }
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

pub(super) fn same(a: u32, b: u32, manner: Manner) -> bool {
    a == b
        || manner.ignore_case
            && (lower(a, manner.ascii) == lower(b, manner.ascii)
                || upper(a, manner.ascii) == upper(b, manner.ascii))
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
                let found = has(c)
                    || manner.ignore_case && (has(lower(c, manner.ascii)) || has(upper(c, manner.ascii)));
                found != *negated
            }
        }
    }
}
