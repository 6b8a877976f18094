//! A deque's two ends, its blocks, and its end (`Modules/_collectionsmodule.c`). It is here because deallocation
//! needs it; the type's methods are in `modules/collections`.

use super::Vm;
use crate::object::deque::{BLOCK_BYTES, BLOCK_ITEMS, DequeBody, MIDDLE, MOST_SPARE};
use crate::object::*;

impl Vm {
    /// A block for a deque: one that it kept, or a new one (`newblock`).
    fn deque_new_block(&mut self, id: ObjId) -> Buffer {
        match self.heap.deque_mut(id).and_then(|d| d.spare.pop()) {
            Some(block) => block,
            None => self.heap.take_buffer(BLOCK_BYTES),
        }
    }

    /// Keeps a block that is empty now, or gives it back (`freeblock`).
    fn deque_free_block(&mut self, id: ObjId, block: Option<Buffer>) {
        let Some(mut block) = block else { return };
        match self.heap.deque_mut(id) {
            Some(d) if d.spare.len() < MOST_SPARE => d.spare.push(block),
            _ => self.heap.give_buffer(&mut block),
        }
    }

    /// Adds an item on the right without looking at the bound.
    pub(crate) fn deque_push_right(&mut self, id: ObjId, item: Own) {
        if self.heap.deque(id).is_some_and(|d| d.end == BLOCK_ITEMS) {
            let block = self.deque_new_block(id);
            if let Some(d) = self.heap.deque_mut(id) {
                d.blocks.push_back(block);
                d.end = 0;
            }
        }
        if let Some(d) = self.heap.deque_mut(id) {
            d.end += 1;
            d.items.push_back(item.into_id());
        }
    }

    /// Adds an item on the left without looking at the bound.
    pub(crate) fn deque_push_left(&mut self, id: ObjId, item: Own) {
        if self.heap.deque(id).is_some_and(|d| d.first == 0) {
            let block = self.deque_new_block(id);
            if let Some(d) = self.heap.deque_mut(id) {
                d.blocks.push_front(block);
                d.first = BLOCK_ITEMS;
            }
        }
        if let Some(d) = self.heap.deque_mut(id) {
            d.first -= 1;
            d.items.push_front(item.into_id());
        }
    }

    /// Takes the last item.
    pub(crate) fn deque_pop_right(&mut self, id: ObjId) -> Option<Own> {
        let d = self.heap.deque_mut(id)?;
        let item = d.items.pop_back()?;
        d.state += 1;
        d.end -= 1;
        if d.end == 0 {
            if d.items.is_empty() {
                (d.first, d.end) = (MIDDLE, MIDDLE);
            } else {
                d.end = BLOCK_ITEMS;
                let block = d.blocks.pop_back();
                self.deque_free_block(id, block);
            }
        }
        Some(Own::from_counted(item))
    }

    /// Takes the first item.
    pub(crate) fn deque_pop_left(&mut self, id: ObjId) -> Option<Own> {
        let d = self.heap.deque_mut(id)?;
        let item = d.items.pop_front()?;
        d.state += 1;
        d.first += 1;
        if d.first == BLOCK_ITEMS {
            if d.items.is_empty() {
                (d.first, d.end) = (MIDDLE, MIDDLE);
            } else {
                d.first = 0;
                let block = d.blocks.pop_front();
                self.deque_free_block(id, block);
            }
        }
        Some(Own::from_counted(item))
    }

    /// `deque_append_lock_held` and its mirror: over the bound an item leaves on the other side.
    pub(crate) fn deque_append(&mut self, id: ObjId, item: Own, left: bool) {
        if left {
            self.deque_push_left(id, item);
        } else {
            self.deque_push_right(id, item);
        }
        if self.heap.deque(id).is_some_and(DequeBody::is_overfull) {
            let out = if left { self.deque_pop_right(id) } else { self.deque_pop_left(id) };
            self.release_field(out);
        } else if let Some(d) = self.heap.deque_mut(id) {
            d.state += 1;
        }
    }

    /// Moves `n` items from the right end to the left one, or back for a negative `n` (`_deque_rotate`).
    pub(crate) fn deque_rotate(&mut self, id: ObjId, n: isize) {
        let length = self.heap.deque(id).map_or(0, |d| d.items.len()) as isize;
        if length <= 1 {
            return;
        }
        let half = length >> 1;
        let mut n = n;
        if n > half || n < -half {
            n %= length;
            if n > half {
                n -= length;
            } else if n < -half {
                n += length;
            }
        }
        let state = self.heap.deque(id).map_or(0, |d| d.state);
        for _ in 0..n.unsigned_abs() {
            // There are two items at least: the end never becomes empty on the way.
            if n > 0 {
                if let Some(&item) = self.heap.deque(id).and_then(|d| d.items.back()) {
                    self.deque_push_left(id, Own::from_counted(item));
                    let _ = self.deque_pop_right(id).map(Own::into_id);
                }
            } else if let Some(&item) = self.heap.deque(id).and_then(|d| d.items.front()) {
                self.deque_push_right(id, Own::from_counted(item));
                let _ = self.deque_pop_left(id).map(Own::into_id);
            }
        }
        if let Some(d) = self.heap.deque_mut(id) {
            d.state = state + 1;
        }
    }

    /// `deque_clear`: it is empty, in a block of its own, before the first item dies; the items die from the left,
    /// each block after its items.
    pub(crate) fn deque_clear(&mut self, id: ObjId) {
        if self.heap.deque(id).is_none_or(|d| d.items.is_empty()) {
            return;
        }
        let block = self.deque_new_block(id);
        let Some(d) = self.heap.deque_mut(id) else { return };
        let items = std::mem::take(&mut d.items);
        let mut blocks = std::mem::take(&mut d.blocks);
        let first = d.first;
        d.blocks.push_back(block);
        (d.first, d.end) = (MIDDLE, MIDDLE);
        d.state += 1;
        for (i, item) in items.into_iter().enumerate() {
            if i > 0 && (first + i) % BLOCK_ITEMS == 0 {
                let done = blocks.pop_front();
                self.deque_free_block(id, done);
            }
            self.release(Own::from_counted(item));
        }
        for block in blocks {
            self.deque_free_block(id, Some(block));
        }
    }

    /// The last of `deque_dealloc`: the items, then the blocks.
    pub(crate) fn deque_finish(&mut self, id: ObjId) {
        self.deque_clear(id);
        let Some(d) = self.heap.deque_mut(id) else { return };
        let blocks = std::mem::take(&mut d.blocks);
        let spare = std::mem::take(&mut d.spare);
        for mut block in blocks.into_iter().chain(spare) {
            self.heap.give_buffer(&mut block);
        }
    }

    /// `deque_dealloc` of exactly that type.
    pub(crate) fn dealloc_deque(&mut self, id: ObjId) {
        self.heap.untrack(id);
        self.clear_weakrefs(id);
        self.deque_finish(id);
        *self.heap.body_mut(id) = Body::None;
        self.heap.free_gc(id);
    }
}
