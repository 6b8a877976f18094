//! How many objects the collector tracks after an import: as many as after CPython's, in the same generations.
//!
//! The modules here are of our own words and make other objects. So after an import stand-ins are added, or put out of the
//! collector's sight, until the numbers agree. Programs count what is tracked, and a quarter of it decides about full
//! collections.

use super::Vm;
use super::import_kinds::Kinds;
use crate::heap::collect::list;
use crate::heap::startup::StandIn;
use crate::modules::imports::{LEVELS, Step};
use crate::object::{Body, ObjId, fixed};
use rustc_hash::FxHashSet as HashSet;

/// A number of tracked objects: tuples that the next collection no longer tracks, tuples that hold such ones, which wait for
/// the collection after it, and so on; dictionaries that a full collection no longer tracks; and others.
#[derive(Clone, Copy, Default)]
struct Amount {
    tuples: [i64; LEVELS],
    /// Tuples of the second kind that the next collection untracks together with what they hold, if it runs before the
    /// imports are over.
    early: i64,
    dicts: i64,
    others: i64,
}

/// A module's own part of what is tracked, while its import runs.
pub(super) struct Part {
    whole: Amount,
    wanted: Amount,
    /// How many objects are there after so many steps that take objects: the beginning, the end and places in between.
    points: Vec<(i64, Amount)>,
    /// Such steps so far.
    done: i64,
}

impl Part {
    /// What the steps of one import say.
    pub fn new(steps: impl Iterator<Item = Step<'static>>) -> Part {
        let mut part =
            Part { whole: Amount::default(), wanted: Amount::default(), points: Vec::new(), done: 0 };
        let mut length = 0;
        part.points.push((length, Amount::default()));
        for step in steps {
            match step {
                Step::Taken { .. } => length += 1,
                Step::Tracked { objects, tuples, dicts } => {
                    let others = objects - tuples.iter().sum::<i64>() - dicts;
                    part.whole = Amount { tuples, dicts, others, early: 0 };
                }
                Step::Reached { others, tuples, early } => {
                    part.points.push((length + 1, Amount { tuples, early, dicts: 0, others }));
                }
                _ => {}
            }
        }
        // What waits longer only while the module's code holds it does so no more in the end.
        part.whole.early = part.points.last().map_or(0, |(_, amount)| amount.early.max(0));
        part.points.push((length, Amount { dicts: 0, ..part.whole }));
        part
    }

    /// An object of the whole is there already.
    pub fn lack(&mut self) {
        self.whole.others -= 1;
        self.points.last_mut().into_iter().for_each(|(_, end)| end.others -= 1);
    }

    /// One more step that takes objects is done.
    pub fn go_on(&mut self) {
        self.done += 1;
    }

    /// How many objects there are now: between two points they grow evenly.
    fn so_far(&self) -> Amount {
        let after = self.points.partition_point(|&(place, _)| place < self.done);
        let (end, last) = self.points[after.min(self.points.len() - 1)];
        let (begin, first) = self.points[after.saturating_sub(1)];
        let between = |first: i64, last: i64| match end - begin {
            0 => last,
            // Rounded.
            length => first + (2 * (last - first) * (self.done - begin) + length).div_euclid(2 * length),
        };
        Amount {
            tuples: std::array::from_fn(|level| between(first.tuples[level], last.tuples[level])),
            early: between(first.early, last.early),
            dicts: 0,
            others: between(first.others, last.others),
        }
    }
}

#[derive(Default)]
pub(super) struct Tracked {
    /// Whether a module has been followed of which it is known what it makes.
    known: bool,
    /// What CPython's imports have made since the last time that the numbers were compared, by generation.
    wanted: [Amount; 3],
    /// What ours have made meanwhile, in order.
    pub made: Vec<ObjId>,
    /// What types these objects are of.
    pub kinds: Kinds,
    /// All stand-ins. They are held here.
    stand_ins: Vec<ObjId>,
    /// How many full collections there had been when an import began.
    full_collections: u64,
}

/// Dictionaries that are empty between imports, so that a full collection no longer tracks them, and that the next import
/// uses again (`_module_locks` and `_blocking_on` in `importlib._bootstrap`).
const LOCK_TABLES: i64 = 2;

impl Tracked {
    /// What stands in for CPython's objects.
    pub fn stand_ins(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.stand_ins.iter().copied()
    }

    /// Takes them over.
    pub fn hold(&mut self, stand_ins: Vec<ObjId>) {
        self.stand_ins.extend(stand_ins);
    }

    /// CPython's import of a module begins, after so many full collections.
    pub fn begin(&mut self, full_collections: u64) {
        if std::mem::replace(&mut self.full_collections, full_collections) != full_collections {
            self.wanted[0].dicts += LOCK_TABLES;
        }
    }

    /// CPython's import of a module has come so far.
    pub fn come_to(&mut self, part: &mut Part) {
        self.want(part, part.so_far());
    }

    /// What CPython's import makes is known, even if it is nothing.
    pub fn know(&mut self) {
        self.known = true;
    }

    /// CPython's import of a module is over.
    pub fn end(&mut self, part: &mut Part) {
        self.know();
        self.want(part, part.whole);
    }

    fn want(&mut self, part: &mut Part, now: Amount) {
        let young = &mut self.wanted[0];
        for (level, count) in young.tuples.iter_mut().enumerate() {
            *count += now.tuples[level] - part.wanted.tuples[level];
        }
        young.early += now.early - part.wanted.early;
        young.dicts += now.dicts - part.wanted.dicts;
        young.others += now.others - part.wanted.others;
        part.wanted = now;
    }

    /// A collection of a generation has run: the next one untracks a level more.
    pub fn age(&mut self, generation: usize) {
        let aged = std::mem::take(&mut self.wanted);
        self.wanted[generation + 1..].copy_from_slice(&aged[generation + 1..]);
        let older = &mut self.wanted[(generation + 1).min(2)];
        for amount in &aged[..=generation] {
            older.others += amount.others;
            older.dicts += if generation < 2 { amount.dicts } else { 0 };
            for level in 1..LEVELS {
                older.tuples[level - 1] += amount.tuples[level];
            }
            older.tuples[0] -= amount.early;
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
        let counted = self.keep_kinds(&mut made);
        let oldest = (0..3).rev().find(|&generation| wanted[generation].others > 0).unwrap_or(0);
        for (generation, amount) in wanted.into_iter().enumerate() {
            let most = amount.others.max(0) as usize;
            let first = if generation == oldest { 0 } else { made.len().saturating_sub(most) };
            let mut here = made.split_off(first);
            let more = here.split_off(here.len().min(most));
            here.iter().for_each(|&id| self.heap.move_to(id, list::of(generation)));
            for _ in here.len()..most {
                self.stand_in(StandIn::Kept, generation);
            }
            for _ in 0..amount.dicts {
                self.stand_in(StandIn::Dict, generation);
            }
            if counted {
                // They are counted where they come to.
                more.iter().for_each(|&id| self.count_kind(id, 1));
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
                level.push(self.stand_in(StandIn::TupleOf(held), generation));
            }
            held = level.last().copied().unwrap_or(held);
            level
        });
        // Of two levels, the collector comes to the outer tuples first, while they hold what is tracked.
        for id in levels.into_iter().rev().flatten() {
            self.heap.move_to(id, list::of(generation));
        }
    }

    /// One stand-in more.
    fn stand_in(&mut self, kind: StandIn, generation: usize) -> ObjId {
        let kept = matches!(kind, StandIn::Kept);
        let id = self.heap.stand_in_apart(kind);
        if kept {
            self.imports.tracked.kinds.stand_ins.push(id);
        }
        self.heap.move_to(id, list::of(generation));
        self.imports.tracked.stand_ins.push(id);
        id
    }

    /// Objects take the places of stand-ins, of those in this generation first.
    pub(super) fn replace_stand_ins(&mut self, mut objects: Vec<ObjId>, generation: usize) {
        if objects.is_empty() {
            return;
        }
        let stand_ins: HashSet<ObjId> = self.imports.tracked.stand_ins().collect();
        let mut places = Vec::new();
        for generation in (0..3).map(|next| (generation + next) % 3) {
            for id in self.heap.list_of_generation(list::of(generation)) {
                // Plain tuples, tuples of such ones and empty dictionaries do not stay tracked.
                let stays = match self.heap.outer(id) {
                    Body::Tuple { .. } => self
                        .heap
                        .tuple_item(id, 0)
                        .is_some_and(|item| !self.heap.is_tuple(item) && self.heap.is_tracked(item)),
                    Body::Dict(dict) => dict.used > 0,
                    _ => true,
                };
                if stays && stand_ins.contains(&id) {
                    places.push((id, generation));
                }
            }
        }
        // One of the same type leaves as many of each.
        objects.retain(|&object| {
            let class = self.heap.type_of(object);
            let like = places.iter().position(|&(id, _)| self.heap.type_of(id) == class);
            let Some(place) = like.or(if places.is_empty() { None } else { Some(0) }) else { return true };
            let (id, generation) = places.remove(place);
            if matches!(self.heap.outer(id), Body::Cell(None)) {
                self.count_kind(object, -1);
            }
            self.heap.untrack(id);
            self.heap.move_to(object, list::of(generation));
            false
        });
        for object in objects {
            self.heap.move_to(object, list::of(generation));
        }
    }
}
