//! What CPython's parser of patterns makes, and when it drops it again (`Lib/re/_parser.py`): the parser here counts along.

use super::Scratch;
use super::parts::{Part, each_once};
use super::tree::{Item, Node, One};

// Kinds of what is counted: lists, and tuples of two, three and four.
pub(super) const LIST: usize = 0;
pub(super) const PAIR: usize = 1;
pub(super) const TRIPLE: usize = 2;
pub(super) const FOUR: usize = 3;

/// Counts of what is alive while a pattern is read.
#[derive(Clone, Copy, Default)]
pub struct Made {
    /// How many of each kind there are, and how many there were at most.
    pub now: [usize; 4],
    /// How many of each kind there were at most.
    pub most: [usize; 4],
    /// Patterns inside whose width was not asked for yet: each will keep a pair.
    pub unasked: usize,
    /// Sets that were made of characters, each once (`_uniq`).
    pub sets: usize,
}

/// What the names of `_parse` hold that the pattern does not.
#[derive(Clone, Copy, Default)]
pub struct Held {
    /// The last set as it was read, whose `append` has a name.
    lists: usize,
    pairs: usize,
    /// The ends of the last range.
    pub low: usize,
    high: usize,
    /// The flags of a group.
    pub flags: usize,
}

impl Made {
    /// What there was at most.
    pub fn most(&self) -> Scratch {
        let [lists, pairs, triples, groups] = self.most;
        Scratch { lists, sets: self.sets, pairs, triples, groups }
    }

    /// So many more of a kind.
    pub fn make(&mut self, kind: usize, count: usize) {
        self.now[kind] += count;
        self.most[kind] = self.most[kind].max(self.now[kind]);
    }

    /// So many fewer.
    pub fn drop(&mut self, kind: usize, count: usize) {
        self.now[kind] = self.now[kind].saturating_sub(count);
    }

    /// A set takes the names of the one before it.
    pub fn begin_set(&mut self, held: &mut Held) {
        self.make(LIST, 1);
        self.drop(LIST, std::mem::take(&mut held.lists));
        self.drop(PAIR, std::mem::take(&mut held.pairs));
    }

    /// The ends of a range are so many pairs.
    pub fn range(&mut self, held: &mut Held, low: usize, high: usize) {
        self.drop(PAIR, std::mem::replace(&mut held.high, high));
        held.low = low;
        self.make(PAIR, 2);
    }

    /// The set is complete: its items, each once, as `_uniq` leaves them.
    pub fn end_set(&mut self, held: &mut Held, items: Vec<Item>, negated: bool) -> Vec<Item> {
        self.sets += 1;
        self.make(LIST, 1);
        let all = pairs_of(&items);
        let items = each_once(items);
        let is_single = matches!(items.as_slice(), [Item::Range(low, high)] if low == high);
        let new = usize::from(!is_single) + usize::from(negated);
        self.make(PAIR, new);
        held.lists = 1 + usize::from(is_single);
        held.pairs = all - pairs_of(&items) + usize::from(is_single && negated);
        items
    }

    /// What is repeated becomes a pattern of its own, or is the group that captures nothing.
    pub fn repeat(&mut self, is_group: bool) {
        let group = usize::from(is_group);
        self.unasked += 1;
        self.make(LIST, 1);
        self.drop(LIST, group);
        self.make(TRIPLE, 1);
        self.make(PAIR, 1);
        self.drop(PAIR, group);
        self.drop(FOUR, group);
    }

    /// The width of a group is asked for, and so those of the patterns in it: there were `before` without one before it.
    pub fn widths(&mut self, before: usize) {
        self.make(PAIR, 1 + self.unasked - before);
        self.unasked = before;
    }

    /// Only what looks behind has a width.
    pub fn look(&mut self, before: usize, behind: bool, never: bool) {
        self.unasked = if behind { self.unasked + 1 } else { before };
        self.make(PAIR, 2 - usize::from(never));
        self.drop(LIST, usize::from(never));
    }

    /// `_parse_sub`, after its branches: each is so many `pairs`.
    pub fn alternatives(&mut self, parts: &[Part], branches: &[Node], pairs: &[usize]) {
        let common = parts.len() - 1;
        self.drop(PAIR, common * (branches.len() - 1));
        // The pattern, and the characters for a set.
        self.make(LIST, 2);
        let is_character = |node: &&Node| {
            let last = match node {
                Node::Sequence(parts) => parts.get(common),
                node => Some(*node),
            };
            matches!(last, Some(Node::One(One::Char(_), _)))
        };
        if let Some(Part::Plain(Node::One(One::Set { items, .. }, _))) = parts.last() {
            self.sets += 1;
            let characters = branches.iter().filter(is_character).count();
            self.make(PAIR, characters + 1);
            self.make(LIST, 1);
            self.drop(LIST, branches.len() + 2);
            let mut all = characters;
            for (node, pairs) in branches.iter().zip(pairs) {
                let own = pairs.saturating_sub(common);
                // Of a set its items stay.
                let is_set = usize::from(own > 0 && !is_character(&node));
                self.drop(LIST, is_set);
                self.drop(PAIR, if is_set > 0 { 1 } else { own });
                all += is_set * (own - is_set);
            }
            self.drop(PAIR, all.saturating_sub(pairs_of(items)));
        } else {
            let characters = branches.iter().take_while(is_character).count();
            self.make(PAIR, characters + 2);
            self.drop(PAIR, characters);
            self.drop(LIST, 1);
            self.unasked += branches.len();
        }
    }

    /// Groups that capture nothing are taken apart: the pattern in one is copied first.
    pub fn end_of_sequence(&mut self, passing: usize, held: &Held) {
        if passing > 0 {
            self.make(LIST, 1);
            self.drop(LIST, passing + 1);
            self.drop(PAIR, passing);
            self.drop(FOUR, passing);
        }
        self.drop(LIST, held.lists);
        self.drop(PAIR, held.pairs + held.low + held.high + held.flags);
    }
}

/// `(LITERAL, c)`; `(RANGE, (low, high))`; classes are shared.
fn pairs_of(items: &[Item]) -> usize {
    items
        .iter()
        .map(|item| match item {
            Item::Range(low, high) if low == high => 1,
            Item::Range(..) => 2,
            Item::Category(..) => 0,
        })
        .sum()
}
