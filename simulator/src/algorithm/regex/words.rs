//! How many words of code CPython's compiler makes of a pattern (`Lib/re/_compiler.py`): a compiled pattern is as large.
//! The machine here has a program of its own, so that no code is made, only counted.

use super::chars;
use super::parse::Parsed;
use super::parts::{Part, taken_apart};
use super::tree::{Item, Manner, Node, One};

/// The words of a whole pattern.
pub(super) fn count(parsed: &Parsed) -> usize {
    let parts = taken_apart(&parsed.node);
    let least = parsed.node.width(&parsed.widths).0;
    information(&parts, least) + of_all(&parts) + 1
}

/// `_compile`.
fn of_all(parts: &[Part]) -> usize {
    parts.iter().map(of_one).sum()
}

fn of_one(part: &Part) -> usize {
    match part {
        Part::Plain(Node::One(one, manner)) => of_character(one, *manner),
        Part::Plain(_) => 2,
        Part::Group(body) => 4 + of_all(body),
        Part::Flagged(body) => of_all(body),
        Part::Repeat(body) => 5 + of_all(body),
        Part::Branch(branches) => 2 + branches.iter().map(|branch| 3 + of_all(branch)).sum::<usize>(),
        // What always fails is one word.
        Part::Look { body, negated: true, .. } if body.is_empty() => 1,
        Part::Look { body, .. } => 4 + of_all(body),
        Part::Atomic(body) => 3 + of_all(body),
        Part::Conditional(yes, no) => 3 + of_all(yes) + if no.is_empty() { 0 } else { 2 + of_all(no) },
    }
}

fn of_character(one: &One, manner: Manner) -> usize {
    let of_letter = |c: u32, negated: bool| {
        let small = chars::lower(c, manner.ascii);
        let alike = if is_cased(c, manner) { chars::alike(small, manner.ascii).count() } else { 1 };
        if alike == 1 { 2 } else { 3 + 2 * alike + usize::from(negated) }
    };
    match one {
        One::Char(c) => of_letter(*c, false),
        One::NotNewline | One::Any => 1,
        One::Set { items, negated } => match only(items) {
            Some(c) => of_letter(c, *negated),
            None => 2 + of_set(items, *negated, manner),
        },
    }
}

/// Whether a character has case where that does not matter.
fn is_cased(c: u32, manner: Manner) -> bool {
    manner.ignore_case && chars::is_cased(c, manner.ascii)
}

/// `_compile_info`.
fn information(parts: &[Part], least: u64) -> usize {
    const HEAD: usize = 5;
    if least == 0 {
        return HEAD;
    }
    match prefix(parts).0 {
        0 => HEAD + first_characters(parts).map_or(0, |items| of_set(&items, false, Manner::default())),
        // Its length, what of it is skipped, the characters, and a table of where they overlap.
        length => HEAD + 2 + 2 * length,
    }
}

/// `_get_literal_prefix`: how many characters a pattern begins with, and whether that is all of it.
fn prefix(parts: &[Part]) -> (usize, bool) {
    let mut length = 0;
    for part in parts {
        match part {
            Part::Plain(Node::One(one, manner)) => match single(one) {
                Some(c) if !is_cased(c, *manner) => length += 1,
                _ => return (length, false),
            },
            Part::Group(body) | Part::Flagged(body) => {
                let (more, all) = prefix(body);
                length += more;
                if !all {
                    return (length, false);
                }
            }
            _ => return (length, false),
        }
    }
    (length, true)
}

fn single(one: &One) -> Option<u32> {
    match one {
        One::Char(c) => Some(*c),
        One::Set { items, negated: false } => only(items),
        _ => None,
    }
}

/// `_get_charset_prefix`: the characters that a match may begin with.
fn first_characters(parts: &[Part]) -> Option<Vec<Item>> {
    let uncased = |items: &[Item], manner: Manner| {
        items.iter().all(|item| match item {
            Item::Range(low, high) if manner.ignore_case => {
                (low == high || *high <= 0xffff) && !(*low..=*high).any(|c| is_cased(c, manner))
            }
            _ => true,
        })
    };
    match parts.first()? {
        Part::Group(body) | Part::Flagged(body) => first_characters(body),
        Part::Plain(Node::One(One::Set { items, negated }, manner)) if uncased(items, *manner) => {
            // A set that is negated begins with a mark; one of a single character is none.
            let mark = negated.then_some(NEGATED);
            only(items).is_none().then(|| mark.into_iter().chain(items.iter().cloned()).collect())
        }
        Part::Branch(branches) => branches
            .iter()
            .map(|branch| match branch.first()? {
                Part::Plain(Node::One(one, manner)) => {
                    single(one).filter(|&c| !is_cased(c, *manner)).map(|c| Item::Range(c, c))
                }
                _ => None,
            })
            .collect(),
        _ => None,
    }
}

/// The mark of a negated set among its items: a range that none is.
const NEGATED: Item = Item::Range(1, 0);

/// `_optimize_charset` and `_compile_charset`: few ranges, or a table of bits, if that is shorter or case says so.
fn of_set(items: &[Item], negated: bool, manner: Manner) -> usize {
    let mark = usize::from(negated || items.first() == Some(&NEGATED));
    let mut map = vec![false; 256];
    let mut cased = false;
    let (mut as_given, mut rest) = (Size { entries: mark, words: mark }, Size::default());
    for item in unique(items).filter(|&item| *item != NEGATED) {
        let &Item::Range(low, high) = item else {
            as_given.add(2);
            rest.add(2);
            continue;
        };
        as_given.add(range_words(low, high));
        for c in low..=high.min(0xffff) {
            let small = if manner.ignore_case { chars::lower(c, manner.ascii) } else { c };
            for c in chars::alike(small, manner.ascii || !manner.ignore_case) {
                if c as usize >= map.len() {
                    map.resize(1 << 16, false);
                }
                if let Some(bit) = map.get_mut(c as usize) {
                    *bit = true;
                }
            }
            cased = cased || is_cased(c, manner);
        }
        if high > 0xffff {
            map.resize(1 << 16, false);
            cased |= manner.ignore_case;
            rest.add(range_words(low, high));
        }
    }
    let runs: Vec<&[bool]> = map.chunk_by(|a, b| a == b).filter(|run| run[0]).take(3).collect();
    let end = 1;
    if runs.len() > 2 {
        return mark + table_words(&map) + rest.words + end;
    }
    let mut ranges = Size { entries: mark + rest.entries, words: mark + rest.words };
    runs.iter().for_each(|run| ranges.add(if run.len() == 1 { 2 } else { 3 }));
    let shorter = cased || ranges.entries < as_given.entries;
    if shorter { ranges.words + end } else { as_given.words + end }
}

#[derive(Default)]
struct Size {
    entries: usize,
    words: usize,
}

impl Size {
    fn add(&mut self, words: usize) {
        self.entries += 1;
        self.words += words;
    }
}

fn range_words(low: u32, high: u32) -> usize {
    if low == high { 2 } else { 3 }
}

/// `CHARSET`, or `BIGCHARSET`: the number of different chunks, which of them each is, and the chunks.
fn table_words(map: &[bool]) -> usize {
    let mut chunks: Vec<&[bool]> = map.chunks(256).collect();
    if chunks.len() == 1 {
        return 1 + 8;
    }
    chunks.sort_unstable();
    chunks.dedup();
    2 + 64 + 8 * chunks.len()
}

fn unique(items: &[Item]) -> impl Iterator<Item = &Item> {
    items.iter().enumerate().filter(|(at, item)| !items[..*at].contains(item)).map(|(_, item)| item)
}

/// A set of one character only.
fn only(items: &[Item]) -> Option<u32> {
    let mut items = unique(items);
    match (items.next(), items.next()) {
        (Some(&Item::Range(low, high)), None) if low == high => Some(low),
        _ => None,
    }
}
