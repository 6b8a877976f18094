//! What CPython's `re` makes to compile a pattern and drops again (`Lib/re/_parser.py`, `Lib/re/_compiler.py`): nothing of it
//! outlives the compilation, but lists, dictionaries and tuples wait in free lists then, where a program meets them.
//!
//! Of each kind it is told how many there are at most at one time. The parser's tree lives to the end. What the compiler
//! makes comes on top of it, in turns: the beginning that all matches share, the sets of characters, the names of groups.

use super::made::{FOUR, LIST, PAIR, TRIPLE};
use super::parse::Parsed;
use super::parts::{Part, taken_apart};
use super::tree::{Item, Node, One};

/// How many of each kind there are at most.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Scratch {
    /// `list` objects from the free list.
    pub lists: usize,
    /// Sets of characters: `_uniq` calls `list` and `dict`, which ask no free list.
    pub sets: usize,
    /// Tuples of two.
    pub pairs: usize,
    /// Tuples of three.
    pub triples: usize,
    /// Tuples of four.
    pub groups: usize,
}

/// What the compiler has on top of the tree at one time.
#[derive(Clone, Copy, Default)]
struct Top {
    lists: usize,
    pairs: usize,
}

impl Top {
    fn or(self, other: Top) -> Top {
        Top { lists: self.lists.max(other.lists), pairs: self.pairs.max(other.pairs) }
    }

    fn with(self, lists: usize, pairs: usize) -> Top {
        Top { lists: self.lists + lists, pairs: self.pairs + pairs }
    }
}

pub(super) fn count(parsed: &Parsed) -> Scratch {
    let parts = taken_apart(&parsed.node);
    let mut made = parsed.made;
    // The code; then the list of names, which is a list of one times their number, and what reads the names in pairs.
    let names = Top { lists: 2, pairs: 1 };
    let least = parsed.node.width(&parsed.widths).0;
    let top = names.or(sets(&parts)).or(if least > 0 { beginning(&parts) } else { Top::default() });
    // The names of all groups, in the end.
    let names_of = |length: usize| usize::from(parsed.groups + 1 == length);
    made.make(LIST, 1 + top.lists);
    // The pattern's width is asked for, and so that of each pattern in it.
    made.make(PAIR, made.unasked + 1 + top.pairs);
    // The beginning is told in three words.
    made.make(TRIPLE, usize::from(least > 0).max(names_of(3)));
    made.make(FOUR, names_of(4));
    made.most()
}

/// `_compile_info`: the list of the characters that every match begins with, or of those that one may begin with.
fn beginning(parts: &[Part]) -> Top {
    let (lists, characters, _) = prefix(parts);
    let search = Top { lists: 2 + lists, pairs: 0 };
    if characters > 0 {
        // The table of overlaps is a list of one times its length.
        return search.or(Top { lists: 4, pairs: 0 });
    }
    search.or(first_set(parts))
}

/// `_get_literal_prefix`: its lists at one time, the characters, and whether they are all of the pattern.
fn prefix(parts: &[Part]) -> (usize, usize, bool) {
    let (mut most, mut before, mut characters) = (1, 0, 0);
    for part in parts {
        match part {
            Part::Plain(Node::One(One::Char(_), manner)) if !manner.ignore_case => characters += 1,
            Part::Group(body) | Part::Flagged(body) => {
                let (lists, more, all) = prefix(body);
                most = most.max(1 + before + lists);
                before = 1;
                characters += more;
                if !all {
                    return (most, characters, false);
                }
            }
            _ => return (most, characters, false),
        }
    }
    (most, characters, true)
}

/// `_get_charset_prefix`, and what is made of the set, beside the list of the code and that of the beginning.
fn first_set(parts: &[Part]) -> Top {
    match parts.first() {
        Some(Part::Group(body) | Part::Flagged(body)) => first_set(body),
        Some(Part::Plain(Node::One(One::Set { items, negated }, manner)))
            if !manner.ignore_case && !is_single(items) =>
        {
            optimized(items, *negated).0.with(1, 0)
        }
        Some(Part::Branch(branches)) => {
            let first = |branch: &Vec<Part>| match branch.first() {
                Some(Part::Plain(Node::One(One::Char(c), manner))) if !manner.ignore_case => Some(*c),
                _ => None,
            };
            let known = branches.iter().map_while(first).count();
            let items: Option<Vec<Item>> =
                branches.iter().map(|branch| first(branch).map(|c| Item::Range(c, c))).collect();
            match items {
                Some(items) => optimized(&items, false).0.with(2, known).or(Top { lists: 3, pairs: known }),
                None => Top { lists: 3, pairs: known },
            }
        }
        _ => Top::default(),
    }
}

fn is_single(items: &[Item]) -> bool {
    matches!(items, [Item::Range(low, high)] if low == high)
}

/// The sets in a pattern, one after the other (`_compile`): what was made of the last one is held until the next.
fn sets(parts: &[Part]) -> Top {
    let (mut most, mut held) = (Top::default(), Top::default());
    for part in parts {
        let mut next = held;
        let top = match part {
            Part::Plain(Node::One(One::Set { items, negated }, _)) if !is_single(items) => {
                let (top, made) = optimized(items, *negated);
                next = made;
                top
            }
            part => inside(part),
        };
        most = most.or(top.with(held.lists, held.pairs));
        held = next;
    }
    most
}

fn inside(part: &Part) -> Top {
    match part {
        Part::Plain(_) => Top::default(),
        Part::Group(body) | Part::Flagged(body) | Part::Repeat(body) | Part::Atomic(body) => sets(body),
        Part::Look { body, .. } => sets(body),
        // Where the branches end is a list.
        Part::Branch(branches) => {
            branches.iter().map(|branch| sets(branch)).fold(Top::default(), Top::or).with(1, 0)
        }
        Part::Conditional(yes, no) => sets(yes).or(sets(no)),
    }
}

/// `_optimize_charset`: what was found, what stays as it is, and the runs of characters; or a table of bits. Then what of
/// it is the answer.
fn optimized(items: &[Item], negated: bool) -> (Top, Top) {
    let mut map = [false; 257];
    let mut kept = usize::from(negated);
    for item in items {
        match *item {
            Item::Range(low, high) if high < 256 => map[low as usize..=high as usize].fill(true),
            _ => kept += 1,
        }
    }
    let runs: Vec<usize> =
        map.chunk_by(|a, b| a == b).filter(|run| run[0]).map(<[bool]>::len).take(3).collect();
    if runs.len() > 2 {
        return (Top { lists: 3, pairs: kept + 2 }, Top { lists: 2, pairs: kept + 1 });
    }
    let written = kept + runs.iter().map(|&length| length.min(2)).sum::<usize>();
    let is_shorter = kept + runs.len() < items.len() + usize::from(negated);
    let made = if is_shorter { Top { lists: 1, pairs: written } } else { Top::default() };
    (Top { lists: 3, pairs: written + runs.len() + 1 }, made)
}
