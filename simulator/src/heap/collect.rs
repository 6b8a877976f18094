//! The generational cycle collector (`Python/gc.c`) as an algorithm over counts and links. It finds what is
//! unreachable; callbacks, finalisers and clearing run Python and are `vm::collect`'s.

use super::Heap;
use crate::object::dict::{DictBody, Keys};
use crate::object::{Body, ObjId};

/// The rows that head the collector's lists: the generations, then its working lists.
pub mod list {
    /// The youngest generation; the older two follow.
    pub const YOUNG: u32 = 1;
    /// What `gc.freeze()` put aside (`permanent_generation`).
    pub const PERMANENT: u32 = 4;
    /// What no reference from outside leads to, tentatively at first.
    pub const UNREACHABLE: u32 = 5;
    /// Weak references whose callbacks are to be called; then objects whose finalisers have been.
    pub const WORK: u32 = 6;
    /// What is unreachable after the finalisers have run (`final_unreachable`).
    pub const FINAL: u32 = 7;
    /// What an import has made, until its generation is known.
    pub const ASIDE: u32 = 8;

    /// The head of a generation's list.
    pub const fn of(generation: usize) -> u32 {
        YOUNG + generation as u32
    }
}

/// In `prev`: the object is in the generation being collected and `prev` holds `gc_refs`.
const COLLECTING: u32 = 1 << 31;
/// In `prev`: its finaliser has run (PEP 442).
const FINALIZED: u32 = 1 << 30;
const PREV: u32 = FINALIZED - 1;
/// In `next`: it is tentatively unreachable.
const UNREACHABLE: u32 = 1 << 31;

/// A generation's numbers (`struct gc_generation` and `struct gc_generation_stats`).
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Generation {
    /// Allocations less deallocations (young), or collections of the next younger one.
    pub count: u32,
    /// Passing it makes a collection due; 0 in the youngest turns automatic collection off.
    pub threshold: i32,
    /// Collections of this generation as the oldest one, ever.
    pub collections: u64,
    /// Objects they found unreachable and got rid of.
    pub collected: u64,
    /// Objects they moved to `gc.garbage`.
    pub uncollectable: u64,
}

/// The collector's numbers (`struct _gc_runtime_state`).
pub struct Collector {
    /// From the youngest to the oldest.
    pub generations: [Generation; 3],
    /// `gc.isenabled()`: whether collections happen by themselves.
    pub enabled: bool,
    /// One is running, so that no other begins.
    pub collecting: bool,
    /// Set when a collection is due; the eval loop looks at it where CPython checks its eval breaker.
    pub due: bool,
    /// `gc.get_debug()`: the `DEBUG_*` flags.
    pub debug: u32,
    /// What a full collection left last, and what collections of the middle generation have left since.
    pub long_lived_total: u64,
    /// A full collection is due by itself only if this is a quarter of the total or more.
    pub long_lived_pending: u64,
}

impl Collector {
    pub(super) fn new() -> Collector {
        let generation = |threshold| Generation { threshold, ..Generation::default() };
        Collector {
            generations: [generation(2000), generation(10), generation(10)],
            enabled: true,
            collecting: false,
            due: false,
            debug: 0,
            long_lived_total: 0,
            long_lived_pending: 0,
        }
    }

    /// One tracked allocation more (`_PyObject_GC_Link`).
    #[inline(always)]
    pub(super) fn count_one(&mut self) {
        let young = &mut self.generations[0];
        young.count += 1;
        if i64::from(young.count) > i64::from(young.threshold)
            && self.enabled
            && young.threshold != 0
            && !self.collecting
        {
            self.due = true;
        }
    }

    /// One less (`PyObject_GC_Del`).
    #[inline(always)]
    pub(super) fn forget_one(&mut self) {
        let count = &mut self.generations[0].count;
        *count = count.saturating_sub(1);
    }
}

impl Heap {
    /// Puts an object at the end of the youngest generation's list (`_PyObject_GC_TRACK`).
    #[inline]
    pub(crate) fn track(&mut self, id: ObjId) {
        let row = id.number();
        let last = self.blocks.heads[list::YOUNG as usize].prev;
        self.blocks.heads[last as usize].next = row;
        let head = &mut self.blocks.heads[row as usize];
        debug_assert!(head.next == 0, "tracked twice");
        head.prev = (head.prev & FINALIZED) | last;
        head.next = list::YOUNG;
        self.blocks.heads[list::YOUNG as usize].prev = row;
    }

    /// Takes an object out of its list, if it is in one (`_PyObject_GC_UNTRACK`).
    #[inline]
    pub(crate) fn untrack(&mut self, id: ObjId) {
        let head = &mut self.blocks.heads[id.index()];
        let next = head.next;
        if next == 0 {
            return;
        }
        let prev = head.prev & PREV;
        head.next = 0;
        head.prev &= FINALIZED;
        self.blocks.heads[prev as usize].next = next;
        self.set_prev(next, prev);
    }

    /// `gc.is_tracked`.
    #[inline]
    pub fn is_tracked(&self, id: ObjId) -> bool {
        self.is_gc(id) && self.blocks.heads[id.index()].next != 0
    }

    /// Whether its finaliser has run (`_PyGC_FINALIZED`, PEP 442): it will not again.
    pub fn is_finalized(&self, id: ObjId) -> bool {
        self.is_gc(id) && self.blocks.heads[id.index()].prev & FINALIZED != 0
    }

    /// Its finaliser is about to run, and will not again (`_PyGC_SET_FINALIZED`).
    pub(crate) fn set_finalized(&mut self, id: ObjId) {
        self.blocks.heads[id.index()].prev |= FINALIZED;
    }

    fn set_prev(&mut self, row: u32, prev: u32) {
        let head = &mut self.blocks.heads[row as usize];
        head.prev = (head.prev & !PREV) | prev;
    }

    fn next(&self, row: u32) -> u32 {
        self.blocks.heads[row as usize].next & !UNREACHABLE
    }

    fn prev(&self, row: u32) -> u32 {
        self.blocks.heads[row as usize].prev & PREV
    }

    /// Makes a list empty (`gc_list_init`).
    pub(crate) fn init_list(&mut self, head: u32) {
        let h = &mut self.blocks.heads[head as usize];
        h.next = head;
        h.prev = head;
    }

    /// The objects of a list, in order.
    pub fn list_of_generation(&self, head: u32) -> Vec<ObjId> {
        let mut objects = Vec::new();
        let mut row = self.next(head);
        while row != head {
            objects.push(ObjId::at(row));
            row = self.next(row);
        }
        objects
    }

    /// The first object of a list.
    pub(crate) fn first_of(&self, head: u32) -> Option<ObjId> {
        let first = self.next(head);
        (first != head).then(|| ObjId::at(first))
    }

    /// Objects in a list (`gc_list_size`).
    pub(crate) fn list_len(&self, head: u32) -> u64 {
        let mut length = 0;
        let mut row = self.next(head);
        while row != head {
            length += 1;
            row = self.next(row);
        }
        length
    }

    /// `gc_list_merge`: appends `from` to `to` and leaves `from` empty.
    pub(crate) fn merge_lists(&mut self, from: u32, to: u32) {
        let first = self.next(from);
        if first == from {
            return;
        }
        let (last, end) = (self.prev(from), self.prev(to));
        self.blocks.heads[end as usize].next = first;
        self.set_prev(first, end);
        self.blocks.heads[last as usize].next = to;
        self.set_prev(to, last);
        self.init_list(from);
    }

    /// `gc_list_move`: to the end of the list at `to`.
    pub(crate) fn move_to(&mut self, id: ObjId, to: u32) {
        let row = id.number();
        let (prev, next) = (self.prev(row), self.next(row));
        self.blocks.heads[prev as usize].next = next;
        self.set_prev(next, prev);
        let end = self.prev(to);
        self.blocks.heads[end as usize].next = row;
        self.set_prev(row, end);
        self.blocks.heads[row as usize].next = to;
        self.set_prev(to, row);
    }

    /// Moves leaves to the permanent generation: what refers to nothing that is tracked is part of no cycle and keeps
    /// nothing of one alive, so that a collection finds the same without it. They are most of what the start makes.
    pub(crate) fn set_leaves_aside(&mut self) {
        for generation in 0..3 {
            let head = list::of(generation);
            let mut row = self.next(head);
            while row != head {
                let (id, next) = (ObjId::at(row), self.next(row));
                if self.is_leaf(id) {
                    self.move_to(id, list::PERMANENT);
                }
                row = next;
            }
        }
    }

    /// Of the kinds that nearly always are; of others this does not know.
    fn is_leaf(&self, id: ObjId) -> bool {
        let fields = match self.outer(id) {
            Body::Descriptor(d) => [Some(d.class), d.this, d.wrapped],
            Body::Slice(fields) => *fields,
            Body::Cell(value) => [*value, None, None],
            _ => return false,
        };
        !fields.into_iter().flatten().any(|child| self.is_tracked(child))
    }

    /// Counts a collection of `generation` and merges the younger ones into it. Returns its list's head.
    pub(crate) fn begin_collection(&mut self, generation: usize) -> u32 {
        if let Some(older) = self.collector.generations.get_mut(generation + 1) {
            older.count += 1;
        }
        for younger in 0..=generation {
            self.collector.generations[younger].count = 0;
        }
        for younger in 0..generation {
            self.merge_lists(list::of(younger), list::of(generation));
        }
        list::of(generation)
    }

    /// `deduce_unreachable`: moves what only the list itself keeps alive to the list `unreachable`.
    pub(crate) fn deduce_unreachable(&mut self, base: u32, unreachable: u32) {
        self.update_refs(base);
        self.subtract_refs(base);
        self.move_unreachable(base, unreachable);
    }

    /// Moves what `gc_refs` leave without a reference from outside to the list `unreachable`.
    pub(crate) fn move_unreachable(&mut self, base: u32, unreachable: u32) {
        self.init_list(unreachable);
        self.scan_reachable(base, unreachable);
        // `clear_unreachable_mask`.
        let mut row = self.blocks.heads[unreachable as usize].next & !UNREACHABLE;
        self.blocks.heads[unreachable as usize].next = row;
        while row != unreachable {
            let head = &mut self.blocks.heads[row as usize];
            head.next &= !UNREACHABLE;
            row = head.next;
        }
    }

    /// `gc_refs` of each object of the list are its count.
    pub(crate) fn update_refs(&mut self, base: u32) {
        let mut row = self.next(base);
        while row != base {
            let next = self.next(row);
            if self.is_immortal(ObjId::at(row)) {
                self.move_to(ObjId::at(row), list::PERMANENT);
            } else {
                let head = &mut self.blocks.heads[row as usize];
                head.prev = (head.prev & FINALIZED) | COLLECTING | head.count;
            }
            row = next;
        }
    }

    /// One is taken from `gc_refs` for each reference from within the list.
    pub(crate) fn subtract_refs(&mut self, base: u32) {
        let mut row = self.next(base);
        while row != base {
            let heads = &mut self.blocks.heads;
            self.bodies[row as usize].traverse(&self.words, &mut |child| {
                let head = &mut heads[child.index()];
                if head.prev & COLLECTING != 0 && head.prev & PREV > 0 {
                    head.prev -= 1;
                }
            });
            row = self.next(row);
        }
    }

    fn scan_reachable(&mut self, young: u32, unreachable: u32) {
        let mut prev = young;
        let mut row = self.next(young);
        while row != young {
            if self.blocks.heads[row as usize].prev & PREV != 0 {
                let heads = &mut self.blocks.heads;
                self.bodies[row as usize].traverse(&self.words, &mut |child| {
                    visit_reachable(heads, child.number(), young);
                });
                let head = &mut self.blocks.heads[row as usize];
                head.prev = (head.prev & FINALIZED) | prev;
                prev = row;
            } else {
                let next = self.blocks.heads[row as usize].next;
                self.blocks.heads[prev as usize].next = next;
                let last = self.blocks.heads[unreachable as usize].prev & PREV;
                self.blocks.heads[last as usize].next = row | UNREACHABLE;
                self.set_prev(row, last);
                self.blocks.heads[row as usize].next = unreachable | UNREACHABLE;
                self.set_prev(unreachable, row);
            }
            row = self.blocks.heads[prev as usize].next & !UNREACHABLE;
        }
        self.set_prev(young, prev);
    }

    /// What the list `unreachable` holds that became reachable again moves to `old`; the rest to `still`
    /// (`handle_resurrected_objects`).
    pub(crate) fn handle_resurrected(&mut self, unreachable: u32, still: u32, old: u32) {
        // Objects keep the collecting flag from the first round.
        self.clear_collecting(unreachable);
        self.deduce_unreachable(unreachable, still);
        self.clear_collecting(still);
        self.merge_lists(unreachable, old);
    }

    /// Takes the mark of a collection off each object of a list (`gc_clear_collecting`).
    pub(crate) fn clear_collecting(&mut self, head: u32) {
        let mut row = self.next(head);
        while row != head {
            self.blocks.heads[row as usize].prev &= !COLLECTING;
            row = self.next(row);
        }
    }

    /// `gc_refs` of an object in the set being collected, before its list is scanned.
    pub(crate) fn gc_refs(&self, id: ObjId) -> Option<u32> {
        self.is_collecting(id).then(|| self.blocks.heads[id.index()].prev & PREV)
    }

    /// Whether the object is in the set being collected.
    pub(crate) fn is_collecting(&self, id: ObjId) -> bool {
        self.is_gc(id) && self.blocks.heads[id.index()].prev & COLLECTING != 0
    }

    /// `untrack_tuples`: tuples that hold nothing that may be part of a cycle.
    pub(crate) fn untrack_tuples(&mut self, head: u32) {
        let mut row = self.next(head);
        while row != head {
            let (id, next) = (ObjId::at(row), self.next(row));
            if self.is_plain_tuple(id) {
                self.untrack(id);
            }
            row = next;
        }
    }

    /// Whether it is a tuple that cannot be part of a cycle (`_PyTuple_MaybeUntrack`).
    pub(crate) fn is_plain_tuple(&self, id: ObjId) -> bool {
        let Body::Tuple { length, start } = *self.outer(id) else { return false };
        let run = self.words.run(start, length as usize);
        // One with empty places is still being filled.
        !run.iter().any(|&w| ObjId::new(w).is_none_or(|child| self.may_be_tracked(child)))
    }

    /// `untrack_dicts`: dictionaries that hold nothing that may be part of a cycle; only a full collection.
    pub(crate) fn untrack_dicts(&mut self, head: u32) {
        let mut row = self.next(head);
        while row != head {
            let (id, next) = (ObjId::at(row), self.next(row));
            if let Body::Dict(dict) = self.outer(id)
                && !self.may_be_in_cycle(id, dict)
            {
                self.untrack(id);
            }
            row = next;
        }
    }

    /// What some collection would untrack if nothing happened in between.
    pub(crate) fn untrack_at_last(&mut self, head: u32) {
        self.untrack_dicts(head);
        let mut length = u64::MAX;
        while self.list_len(head) < length {
            length = self.list_len(head);
            self.untrack_tuples(head);
        }
    }

    fn may_be_in_cycle(&self, id: ObjId, dict: &DictBody) -> bool {
        let may = |id: Option<ObjId>| id.is_some_and(|id| self.may_be_tracked(id));
        match &dict.keys {
            Keys::Combined(table) => table
                .entries
                .iter()
                .any(|entry| entry.value.is_some() && (may(entry.value) || may(entry.key))),
            Keys::Split { .. } => self.dict_items(id).iter().any(|item| self.may_be_tracked(item.value)),
        }
    }

    /// What a full collection does to what stays, where all does: at the end of the start.
    pub(crate) fn settle(&mut self) {
        let old = self.begin_collection(2);
        self.untrack_tuples(old);
        self.untrack_dicts(old);
        self.clear_free_lists();
    }
}

fn visit_reachable(heads: &mut crate::address::Rows<crate::address::Head>, child: u32, reachable: u32) {
    let head = heads[child as usize];
    if head.prev & COLLECTING == 0 {
        return;
    }
    if head.next & UNREACHABLE != 0 {
        // Met earlier and thought unreachable: back to the end of the list being scanned.
        let (prev, next) = (head.prev & PREV, head.next & !UNREACHABLE);
        heads[prev as usize].next = head.next;
        heads[next as usize].prev = (heads[next as usize].prev & !PREV) | prev;
        let last = heads[reachable as usize].prev & PREV;
        heads[last as usize].next = child;
        heads[child as usize].next = reachable;
        heads[reachable as usize].prev = (heads[reachable as usize].prev & !PREV) | child;
        // Its count is set last: `prev` served as a link until here.
        heads[child as usize].prev = (head.prev & FINALIZED) | COLLECTING | 1;
    } else if head.prev & PREV == 0 {
        heads[child as usize].prev |= 1;
    }
}
