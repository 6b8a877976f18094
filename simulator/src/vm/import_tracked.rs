//! How many objects the collector tracks after an import: as many as after CPython's, in the same generations.
//!
//! The modules here are of our own words and make other objects. So after an import stand-ins are added, or put out of the
//! collector's sight, until the numbers agree. Programs count what is tracked, and a quarter of it decides about full
//! collections.

use super::Vm;
use crate::heap::collect::list;
use crate::modules::imports::Step;
use crate::object::ObjId;
use rustc_hash::FxHashSet as HashSet;

/// A number of tracked objects: tuples that the next collection no longer tracks, and others.
#[derive(Clone, Copy, Default)]
struct Amount {
    plain: i64,
    others: i64,
}

/// A module's own part of what is tracked, while its import runs.
pub(super) struct Part {
    whole: Amount,
    wanted: Amount,
    /// Objects without a free list that the whole import leaves, and those so far: a measure of how far it is.
    length: i64,
    done: i64,
}

impl Part {
    pub fn new(steps: impl Iterator<Item = Step<'static>>) -> Part {
        let mut part = Part { whole: Amount::default(), wanted: Amount::default(), length: 0, done: 0 };
        for step in steps {
            match step {
                Step::Taken { plain, .. } => part.length += i64::from(plain),
                Step::Tracked { objects, plain } => {
                    part.whole = Amount { plain, others: objects - plain };
                }
                _ => {}
            }
        }
        part
    }

    pub fn go_on(&mut self, objects: i32) {
        self.done += i64::from(objects);
    }
}

#[derive(Default)]
pub(super) struct Tracked {
    /// Whether a module has been followed of which it is known what it makes.
    known: bool,
    /// What CPython's imports have made since the last time that the numbers were compared, by generation.
    wanted: [Amount; 3],
    /// What ours have made meanwhile, in order.
    made: Vec<ObjId>,
    /// All stand-ins. They are held here.
    stand_ins: Vec<ObjId>,
}

impl Tracked {
    pub fn stand_ins(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.stand_ins.iter().copied()
    }

    pub fn hold(&mut self, stand_ins: Vec<ObjId>) {
        self.stand_ins.extend(stand_ins);
    }

    /// CPython's import of a module has come so far. The constants of its code, which are most of its plain tuples, are
    /// there from the beginning.
    pub fn come_to(&mut self, part: &mut Part) {
        let others = match part.done.clamp(0, part.length.max(0)) {
            0 => 0,
            done => part.whole.others * done / part.length,
        };
        self.want(part, others);
    }

    /// What CPython's import makes is known, even if it is nothing.
    pub fn know(&mut self) {
        self.known = true;
    }

    /// CPython's import of a module is over.
    pub fn end(&mut self, part: &mut Part) {
        self.know();
        self.want(part, part.whole.others);
    }

    fn want(&mut self, part: &mut Part, others: i64) {
        self.wanted[0].plain += part.whole.plain - part.wanted.plain;
        self.wanted[0].others += others - part.wanted.others;
        part.wanted = Amount { others, ..part.whole };
    }

    /// A collection of a generation has run.
    pub fn age(&mut self, generation: usize) {
        let aged: i64 = self.wanted[..=generation].iter().map(|amount| amount.others).sum();
        self.wanted[..=generation].fill(Amount::default());
        self.wanted[(generation + 1).min(2)].others += aged;
    }
}

impl Vm {
    /// What an import of ours makes is noted.
    pub(super) fn note_tracked<T>(&mut self, make: impl FnOnce(&mut Vm) -> T) -> T {
        let young = list::of(0);
        let before: HashSet<ObjId> = self.heap.list_of_generation(young).into_iter().collect();
        let result = make(self);
        let made = self.heap.list_of_generation(young).into_iter().filter(|id| !before.contains(id));
        self.imports.tracked.made = made.collect();
        // Collections that CPython's import runs do not see them.
        for index in 0..self.imports.tracked.made.len() {
            let id = self.imports.tracked.made[index];
            self.heap.move_to(id, list::ASIDE);
        }
        result
    }

    /// Brings the numbers of tracked objects to CPython's.
    pub(super) fn settle_tracked(&mut self) {
        let wanted = std::mem::take(&mut self.imports.tracked.wanted);
        let mut made = std::mem::take(&mut self.imports.tracked.made);
        if wanted[1].others + wanted[2].others > 0 {
            self.heap.untrack_tuples(list::ASIDE);
        }
        made.retain(|&id| self.heap.is_tracked(id));
        if !std::mem::take(&mut self.imports.tracked.known) {
            return made.into_iter().for_each(|id| self.heap.move_to(id, list::of(0)));
        }
        let oldest = (0..3).rev().find(|&generation| wanted[generation].others > 0).unwrap_or(0);
        for (generation, amount) in wanted.into_iter().enumerate() {
            let most = (amount.plain + amount.others).max(0) as usize;
            let first = if generation == oldest { 0 } else { made.len().saturating_sub(most) };
            let here = made.split_off(first);
            here.iter().for_each(|&id| self.heap.move_to(id, list::of(generation)));
            let (plain, others): (Vec<_>, Vec<_>) =
                here.into_iter().partition(|&id| self.heap.is_plain_tuple(id));
            let (others, wanted) = (others.len() as i64, amount.plain.max(0) as usize);
            // The next collection would untrack a plain tuple anyway.
            plain.iter().skip(wanted).for_each(|&id| self.heap.untrack(id));
            self.add_tracked(true, wanted.saturating_sub(plain.len()) as i64, generation);
            self.add_tracked(false, amount.others - others, generation);
        }
    }

    /// So many stand-ins more, or fewer.
    fn add_tracked(&mut self, plain: bool, more: i64, generation: usize) {
        for _ in 0..more {
            let id = self.heap.stand_in_apart(plain);
            self.heap.move_to(id, list::of(generation));
            self.imports.tracked.stand_ins.push(id);
        }
        let mut fewer = usize::try_from(-more).unwrap_or(0);
        if fewer == 0 {
            return;
        }
        let stand_ins: HashSet<ObjId> = self.imports.tracked.stand_ins().collect();
        // Those of this generation first.
        for generation in (0..3).map(|next| (generation + next) % 3) {
            for id in self.heap.list_of_generation(list::of(generation)) {
                if fewer > 0 && stand_ins.contains(&id) && self.heap.is_plain_tuple(id) == plain {
                    self.heap.untrack(id);
                    fewer -= 1;
                }
            }
        }
    }
}
