//! The free lists' lengths and the collector's count as one figure that can be taken down and set again.

use super::Heap;
use super::free::{FreeList, TUPLE_LENGTHS};
use crate::object::Body;
use crate::object::dict::{SMALLEST_LOG2, table_bytes};

/// How many blocks wait in each free list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Stock<N = u32> {
    /// `float` objects.
    pub floats: N,
    /// `list` objects, without arrays.
    pub lists: N,
    /// `dict` objects, without tables.
    pub dicts: N,
    /// Key tables of the smallest size.
    pub keys: N,
    /// By length, from 1.
    pub tuples: [N; TUPLE_LENGTHS],
}

impl<N> Stock<N> {
    /// Calls `act` for each kind with the number here, the number there, and whether the collector counts the kind.
    pub(crate) fn each<M: Copy>(&mut self, other: &Stock<M>, mut act: impl FnMut(&mut N, M, bool)) {
        act(&mut self.floats, other.floats, false);
        act(&mut self.lists, other.lists, true);
        act(&mut self.dicts, other.dicts, true);
        act(&mut self.keys, other.keys, false);
        for (waiting, &other) in self.tuples.iter_mut().zip(&other.tuples) {
            act(waiting, other, true);
        }
    }
}

impl Stock {
    /// As many more or less wait as there are more or less now than before.
    pub(crate) fn change(&mut self, before: &Stock, now: &Stock) {
        self.each(now, |waiting, now, _| *waiting += now);
        self.each(before, |waiting, before, _| *waiting = waiting.saturating_sub(before));
    }
}

impl Heap {
    /// How many wait now.
    pub(crate) fn stock(&self) -> Stock {
        let mut tuples = [0; TUPLE_LENGTHS];
        for (length, count) in (1..).zip(&mut tuples) {
            *count = self.waiting(FreeList::Tuple(length));
        }
        Stock {
            floats: self.waiting(FreeList::Float),
            lists: self.waiting(FreeList::List),
            dicts: self.waiting(FreeList::Dict),
            keys: self.free_lists.keys.len() as u32,
            tuples,
        }
    }

    /// Lets so many blocks wait: more are taken, others given back. The collector's count stays.
    pub(crate) fn set_stock(&mut self, stock: &Stock) {
        let count = self.collector.generations[0].count;
        self.set_waiting(FreeList::Float, stock.floats);
        self.set_waiting(FreeList::List, stock.lists);
        self.set_waiting(FreeList::Dict, stock.dicts);
        for (length, &count) in (1..).zip(&stock.tuples) {
            self.set_waiting(FreeList::Tuple(length), count);
        }
        while self.free_lists.keys.len() as u32 > stock.keys
            && let Some(block) = self.reuse_keys()
        {
            self.give(block);
        }
        while (self.free_lists.keys.len() as u32) < stock.keys {
            let block = self.take_buffer(table_bytes(SMALLEST_LOG2, true)).block();
            if !self.recycle_keys(block) {
                self.give(block);
                break;
            }
        }
        self.collector.generations[0].count = count;
    }

    /// Lets no more blocks wait than so many. Those that go are no longer counted as allocations.
    pub(crate) fn limit_stock(&mut self, most: &Stock) {
        let waiting = self.stock();
        let mut kept = waiting;
        let mut gone = 0;
        kept.each(most, |kept, most, counted| {
            gone += if counted { kept.saturating_sub(most) } else { 0 };
            *kept = most.min(*kept);
        });
        if kept != waiting {
            self.set_stock(&kept);
            let young = &mut self.collector.generations[0].count;
            *young = young.saturating_sub(gone);
        }
    }

    fn set_waiting(&mut self, list: FreeList, count: u32) {
        while self.waiting(list) > count
            && let Some(id) = self.reuse(list)
        {
            self.give(id.number());
        }
        while self.waiting(list) < count {
            let id = self.put(list.block_size(), Body::None).into_id();
            if !self.recycle(id, list) {
                self.give(id.number());
                return;
            }
        }
    }
}
