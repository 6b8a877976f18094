//! The backtracking machine. What it may come back to, and what it has to undo on the way, stands on one stack of its
//! own; it calls itself only for what stands in a look-around or an atomic group, as deep as the pattern is nested.

use super::chars::{is_word, same};
use super::program::{Op, Program};
use super::tree::{At, Greed, Manner};

/// Where a match may begin and end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// At the beginning (`match`).
    Match,
    /// From the beginning to the end (`fullmatch`).
    Full,
    /// Anywhere (`search`).
    Search,
}

/// What was found: the places of the whole and of each group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// By number; the whole is 0. None for one that took no part.
    pub groups: Vec<Option<(usize, usize)>>,
    /// The group that was closed last.
    pub last: Option<usize>,
}

/// The steps that the caller allowed are used up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OutOfSteps;

/// Something to come back to, or to undo on the way there.
enum Back {
    Branch {
        to: usize,
        at: usize,
    },
    /// A repetition that can do with one less, at `at`; not below `least`.
    Less {
        to: usize,
        at: usize,
        least: usize,
    },
    /// A repetition that can take one more.
    More {
        repeat: usize,
        at: usize,
        left: Option<u32>,
    },
    Slot {
        slot: usize,
        old: Option<usize>,
    },
    Counter {
        counter: usize,
        old: (u32, Option<usize>),
    },
    Last(Option<usize>),
}

struct Machine<'a> {
    program: &'a Program,
    text: &'a [u32],
    end: usize,
    slots: Vec<Option<usize>>,
    /// For each loop: the turns so far, and where the last one began.
    counters: Vec<(u32, Option<usize>)>,
    last: Option<usize>,
    stack: Vec<Back>,
    steps: &'a mut u64,
    must_end: bool,
    /// Where an empty match is of no use, since the one before ended there.
    not_empty_at: Option<usize>,
}

impl Program {
    /// Looks for a match that begins at `start` or later and ends by `end`; no empty one at `not_empty_at` counts.
    /// `steps` is how much work may be done, and then what is left of it.
    pub fn search_from(
        &self,
        text: &[u32],
        start: usize,
        end: usize,
        mode: Mode,
        not_empty_at: Option<usize>,
        steps: &mut u64,
    ) -> Result<Option<Found>, OutOfSteps> {
        let end = end.min(text.len());
        let mut machine = Machine {
            program: self,
            text,
            end,
            slots: vec![None; 2 * (self.groups + 1)],
            counters: vec![(0, None); self.counters],
            last: None,
            stack: Vec::new(),
            steps,
            must_end: mode == Mode::Full,
            not_empty_at,
        };
        for begin in start..=end {
            if let Some(stop) = machine.run(0, begin, true, begin)? {
                machine.slots[0] = Some(begin);
                machine.slots[1] = Some(stop);
                let groups = machine.slots.chunks(2).map(|pair| Some((pair[0]?, pair[1]?))).collect();
                return Ok(Some(Found { groups, last: machine.last }));
            }
            if mode != Mode::Search {
                break;
            }
            machine.slots.fill(None);
            machine.last = None;
        }
        Ok(None)
    }
}

impl Machine<'_> {
    fn at(&self, at: At, manner: Manner, here: usize) -> bool {
        let word = |i: usize| self.text.get(i).is_some_and(|&c| is_word(c, manner.ascii));
        let boundary = || {
            let before = here > 0 && word(here - 1);
            let behind = here < self.end && word(here);
            before != behind
        };
        match at {
            At::Start => here == 0,
            At::LineStart => here == 0 || self.text[here - 1] == 10,
            At::End => here == self.end,
            At::NearEnd => here == self.end || here + 1 == self.end && self.text[here] == 10,
            At::LineEnd => here == self.end || self.text[here] == 10,
            At::Boundary => boundary(),
            // Nothing has no place inside of a word, nor outside of one.
            At::NotBoundary => self.end > 0 && !boundary(),
        }
    }

    fn set_slot(&mut self, slot: usize, value: usize) {
        self.stack.push(Back::Slot { slot, old: self.slots[slot] });
        self.slots[slot] = Some(value);
    }

    fn set_counter(&mut self, counter: usize, value: (u32, Option<usize>)) {
        self.stack.push(Back::Counter { counter, old: self.counters[counter] });
        self.counters[counter] = value;
    }

    fn spend(&mut self, steps: usize) -> Result<(), OutOfSteps> {
        match self.steps.checked_sub(steps as u64) {
            Some(left) => {
                *self.steps = left;
                Ok(())
            }
            None => Err(OutOfSteps),
        }
    }

    /// Runs from an instruction at a place until `Done`, and answers where that was. What was to be come back to is
    /// forgotten then, what is to be undone stays.
    fn run(&mut self, op: usize, at: usize, whole: bool, begin: usize) -> Result<Option<usize>, OutOfSteps> {
        let base = self.stack.len();
        let (mut op, mut at) = (op, at);
        loop {
            self.spend(1)?;
            let next = match &self.program.ops[op] {
                Op::Done => {
                    let wrong = whole
                        && (self.must_end && at != self.end || self.not_empty_at == Some(at) && at == begin);
                    if !wrong {
                        if whole {
                            self.stack.truncate(base);
                        } else {
                            let mut kept = base;
                            for i in base..self.stack.len() {
                                if !matches!(
                                    self.stack[i],
                                    Back::Branch { .. } | Back::Less { .. } | Back::More { .. }
                                ) {
                                    self.stack.swap(kept, i);
                                    kept += 1;
                                }
                            }
                            self.stack.truncate(kept);
                        }
                        return Ok(Some(at));
                    }
                    None
                }
                Op::One(one, manner) => {
                    (at < self.end && one.matches(self.text[at], *manner)).then(|| (op + 1, at + 1))
                }
                Op::At(which, manner) => self.at(*which, *manner, at).then_some((op + 1, at)),
                Op::Save(slot) => {
                    let slot = *slot;
                    self.set_slot(slot, at);
                    if slot % 2 == 1 {
                        self.stack.push(Back::Last(self.last));
                        self.last = Some(slot / 2);
                    }
                    Some((op + 1, at))
                }
                Op::Split(first, second) => {
                    self.stack.push(Back::Branch { to: *second, at });
                    Some((*first, at))
                }
                Op::Jump(to) => Some((*to, at)),
                Op::Backreference(group, manner) => {
                    match (self.slots[2 * group], self.slots[2 * group + 1]) {
                        (Some(from), Some(to)) if to >= from && at + (to - from) <= self.end => {
                            let manner = *manner;
                            let alike =
                                (from..to).zip(at..).all(|(a, b)| same(self.text[a], self.text[b], manner));
                            alike.then(|| (op + 1, at + (to - from)))
                        }
                        _ => None,
                    }
                }
                Op::Repeat { one, manner, least, most, greed } => {
                    let most = most.map_or(usize::MAX, |most| most as usize).min(self.end - at.min(self.end));
                    let wanted = if *greed == Greed::Least { *least as usize } else { most };
                    let taken = self.text[at..]
                        .iter()
                        .take(wanted.min(most))
                        .take_while(|&&c| one.matches(c, *manner))
                        .count();
                    let least = *least as usize;
                    if taken < least {
                        None
                    } else {
                        match greed {
                            Greed::Most if taken > least => {
                                self.stack.push(Back::Less { to: op + 1, at: at + taken, least: at + least });
                            }
                            Greed::Least => {
                                let left = (most - taken) as u32;
                                self.stack.push(Back::More { repeat: op, at: at + taken, left: Some(left) });
                            }
                            _ => {}
                        }
                        self.spend(taken / 8)?;
                        Some((op + 1, at + taken))
                    }
                }
                Op::Enter(counter) => {
                    let counter = *counter;
                    self.set_counter(counter, (0, None));
                    Some((op + 1, at))
                }
                Op::Loop { counter, least, most, lazy, exit } => {
                    let (counter, least, most, lazy, exit) = (*counter, *least, *most, *lazy, *exit);
                    let (turns, began) = self.counters[counter];
                    let again = most.is_none_or(|most| turns < most) && (turns < least || began != Some(at));
                    if turns < least {
                        self.set_counter(counter, (turns + 1, Some(at)));
                        Some((op + 1, at))
                    } else if !again {
                        Some((exit, at))
                    } else if lazy {
                        // The turn after is taken by way of this instruction again, with a mark that it must.
                        self.stack.push(Back::More { repeat: op, at, left: None });
                        Some((exit, at))
                    } else {
                        self.stack.push(Back::Branch { to: exit, at });
                        self.set_counter(counter, (turns + 1, Some(at)));
                        Some((op + 1, at))
                    }
                }
                Op::Atomic(exit) => {
                    let exit = *exit;
                    self.run(op + 1, at, false, begin)?.map(|at| (exit, at))
                }
                Op::Look { back, negated, exit } => {
                    let (back, negated, exit) = (*back, *negated, *exit);
                    let found = match at.checked_sub(back) {
                        Some(from) => {
                            let mark = self.stack.len();
                            let found = self.run(op + 1, from, false, begin)?.is_some();
                            if found && negated {
                                self.undo(mark);
                            }
                            found
                        }
                        None => false,
                    };
                    (found != negated).then_some((exit, at))
                }
                Op::Conditional { group, otherwise } => {
                    let set = self.slots[2 * group].is_some() && self.slots[2 * group + 1].is_some();
                    Some((if set { op + 1 } else { *otherwise }, at))
                }
            };
            (op, at) = match next {
                Some(next) => next,
                None => match self.back(base)? {
                    Some(next) => next,
                    None => return Ok(None),
                },
            };
        }
    }

    /// Undoes everything above a mark.
    fn undo(&mut self, mark: usize) {
        while self.stack.len() > mark {
            match self.stack.pop() {
                Some(Back::Slot { slot, old }) => self.slots[slot] = old,
                Some(Back::Counter { counter, old }) => self.counters[counter] = old,
                Some(Back::Last(old)) => self.last = old,
                _ => {}
            }
        }
    }

    /// The next place to go on from, above `base`.
    fn back(&mut self, base: usize) -> Result<Option<(usize, usize)>, OutOfSteps> {
        while self.stack.len() > base {
            match self.stack.pop() {
                Some(Back::Branch { to, at }) => return Ok(Some((to, at))),
                Some(Back::Less { to, at, least }) => {
                    let at = at - 1;
                    if at > least {
                        self.stack.push(Back::Less { to, at, least });
                    }
                    return Ok(Some((to, at)));
                }
                Some(Back::More { repeat, at, left }) => match &self.program.ops[repeat] {
                    Op::Repeat { one, manner, .. } => {
                        let left = left.unwrap_or(0);
                        if left > 0 && at < self.end && one.matches(self.text[at], *manner) {
                            let at = at + 1;
                            self.stack.push(Back::More { repeat, at, left: Some(left - 1) });
                            return Ok(Some((repeat + 1, at)));
                        }
                    }
                    Op::Loop { counter, .. } => {
                        let counter = *counter;
                        let (turns, _) = self.counters[counter];
                        self.set_counter(counter, (turns + 1, Some(at)));
                        return Ok(Some((repeat + 1, at)));
                    }
                    _ => {}
                },
                Some(Back::Slot { slot, old }) => self.slots[slot] = old,
                Some(Back::Counter { counter, old }) => self.counters[counter] = old,
                Some(Back::Last(old)) => self.last = old,
                None => break,
            }
        }
        Ok(None)
    }
}
