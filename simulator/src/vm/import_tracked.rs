//! How many objects the collector tracks after an import: as many as after CPython's, in the same generations.
//!
//! The modules here are of our own words and make other objects. So after an import stand-ins are added, or put out of the
//! collector's sight, until the numbers agree. Programs count what is tracked, and a quarter of it decides about full
//! collections.

use super::Vm;
use crate::heap::collect::list;
use crate::modules::imports::{LEVELS, Step};
use crate::object::{Body, ObjId, fixed};
use rustc_hash::FxHashSet as HashSet;

/// A number of tracked objects: tuples that the next collection no longer tracks, tuples that hold such ones, which wait for
/// the collection after it, and so on; and others.
#[derive(Clone, Copy, Default)]
struct Amount {
    tuples: [i64; LEVELS],
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
                Step::Tracked { objects, tuples } => {
                    part.whole = Amount { tuples, others: objects - tuples.iter().sum::<i64>() };
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
        for (level, count) in self.wanted[0].tuples.iter_mut().enumerate() {
            *count += part.whole.tuples[level] - part.wanted.tuples[level];
        }
        self.wanted[0].others += others - part.wanted.others;
        part.wanted = Amount { others, ..part.whole };
    }

    /// A collection of a generation has run: the next one untracks a level more.
    pub fn age(&mut self, generation: usize) {
        let aged = std::mem::take(&mut self.wanted);
        self.wanted[generation + 1..].copy_from_slice(&aged[generation + 1..]);
        let older = &mut self.wanted[(generation + 1).min(2)];
        for amount in &aged[..=generation] {
            older.others += amount.others;
            for level in 1..LEVELS {
                older.tuples[level - 1] += amount.tuples[level];
            }
        }
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
        made.retain(|&id| self.heap.is_tracked(id));
        if !std::mem::take(&mut self.imports.tracked.known) {
            return made.into_iter().for_each(|id| self.heap.move_to(id, list::of(0)));
        }
        let mut plain: Vec<ObjId> = made.iter().copied().filter(|&id| self.heap.is_plain_tuple(id)).collect();
        // What collections would untrack one day is no measure of CPython's.
        self.heap.untrack_at_last(list::ASIDE);
        made.retain(|&id| self.heap.is_tracked(id));
        let oldest = (0..3).rev().find(|&generation| wanted[generation].others > 0).unwrap_or(0);
        for (generation, amount) in wanted.into_iter().enumerate() {
            let most = amount.others.max(0) as usize;
            let first = if generation == oldest { 0 } else { made.len().saturating_sub(most) };
            let mut here = made.split_off(first);
            let more = here.split_off(here.len().min(most));
            here.iter().for_each(|&id| self.heap.move_to(id, list::of(generation)));
            for _ in here.len()..most {
                self.stand_in(None, generation);
            }
            self.replace_stand_ins(more, generation);
            let kept = plain.split_off(plain.len().saturating_sub(amount.tuples[0].max(0) as usize));
            self.stand_in_tuples(amount.tuples, kept, generation);
        }
    }

    /// So many tuples of each level, those that are there already among the first.
    fn stand_in_tuples(&mut self, counts: [i64; LEVELS], mut first: Vec<ObjId>, generation: usize) {
        first.iter().for_each(|&id| self.heap.track(id));
        let mut held = fixed::NONE;
        let levels = counts.map(|count| {
            let mut level = std::mem::take(&mut first);
            while (level.len() as i64) < count {
                level.push(self.stand_in(Some(held), generation));
            }
            held = level.last().copied().unwrap_or(held);
            level
        });
        // Of two levels, the collector comes to the outer tuples first, while they hold what is tracked.
        for id in levels.into_iter().rev().flatten() {
            self.heap.move_to(id, list::of(generation));
        }
    }

    /// One stand-in more: a tuple of `item`, or what never ceases to be tracked.
    fn stand_in(&mut self, item: Option<ObjId>, generation: usize) -> ObjId {
        let id = self.heap.stand_in_apart(item);
        self.heap.move_to(id, list::of(generation));
        self.imports.tracked.stand_ins.push(id);
        id
    }

    /// Objects take the places of stand-ins, of those in this generation first.
    fn replace_stand_ins(&mut self, objects: Vec<ObjId>, generation: usize) {
        if objects.is_empty() {
            return;
        }
        let stand_ins: HashSet<ObjId> = self.imports.tracked.stand_ins().collect();
        let mut objects = objects.into_iter();
        for generation in (0..3).map(|next| (generation + next) % 3) {
            for id in self.heap.list_of_generation(list::of(generation)) {
                // Those that stay tracked are of these kinds.
                let stays = matches!(self.heap.outer(id), Body::Cell(_) | Body::Slice(_));
                if stays
                    && stand_ins.contains(&id)
                    && let Some(object) = objects.next()
                {
                    self.heap.untrack(id);
                    self.heap.move_to(object, list::of(generation));
                }
            }
        }
        for object in objects {
            self.heap.move_to(object, list::of(generation));
        }
    }
}
