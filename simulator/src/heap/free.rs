//! CPython's free lists (`Objects/object.c`, `pycore_freelist.h`): blocks of dead objects that wait for the next
//! object of the same type. The collector does not count them and tracemalloc does not see them.

use super::stock::Stock;
use super::{Heap, TraceKind};
use crate::object::dict::{SMALLEST_LOG2, table_bytes};
use crate::object::layout::ty;
use crate::object::{Body, ObjId, size};

/// Tuples of up to this length have a free list for each length (`PyTuple_MAXSAVESIZE`).
pub const TUPLE_LENGTHS: usize = 20;

/// Which free list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FreeList {
    /// Up to 100 (`PyFloat_MAXFREELIST`).
    Float,
    /// Up to 80, without their arrays (`PyList_MAXFREELIST`).
    List,
    /// Up to 80, without their tables (`PyDict_MAXFREELIST`).
    Dict,
    /// One (`slice_cache`).
    Slice,
    /// Of this length, from 1 to [`TUPLE_LENGTHS`].
    Tuple(u8),
    /// What a yield of an asynchronous generator wraps its value in (`_PyAsyncGenWrappedValue`).
    AsyncValue,
    /// What `asend()` and `__anext__()` give (`PyAsyncGenASend`).
    AsyncSend,
}

/// How many free lists there are.
const LISTS: usize = 6 + TUPLE_LENGTHS;

impl FreeList {
    /// The free list of the records of this type.
    pub(crate) fn of_records(class: ObjId) -> Option<FreeList> {
        match class {
            ty::ASYNC_VALUE => Some(FreeList::AsyncValue),
            ty::ASYNC_SEND => Some(FreeList::AsyncSend),
            _ => None,
        }
    }

    /// Its place in the order in which CPython empties them (`_PyObject_ClearFreeLists`).
    #[inline(always)]
    fn index(self) -> usize {
        match self {
            FreeList::Float => 0,
            FreeList::Tuple(length) => length as usize,
            FreeList::List => TUPLE_LENGTHS + 1,
            FreeList::Dict => TUPLE_LENGTHS + 2,
            FreeList::AsyncValue => TUPLE_LENGTHS + 3,
            FreeList::AsyncSend => TUPLE_LENGTHS + 4,
            FreeList::Slice => TUPLE_LENGTHS + 5,
        }
    }

    /// Bytes of a block that waits in it, the collector's words included.
    pub(super) fn block_size(self) -> usize {
        size::GC_HEAD
            + match self {
                FreeList::Float => return size::FLOAT,
                FreeList::List => size::LIST,
                FreeList::Dict => size::DICT,
                FreeList::Slice => size::SLICE,
                FreeList::Tuple(length) => size::TUPLE + usize::from(length) * size::POINTER,
                // No list of the start has one of these.
                FreeList::AsyncValue | FreeList::AsyncSend => 0,
            }
    }

    #[inline(always)]
    fn limit(self) -> u32 {
        match self {
            FreeList::Float => 100,
            FreeList::List | FreeList::Dict | FreeList::AsyncValue | FreeList::AsyncSend => 80,
            FreeList::Slice => 1,
            FreeList::Tuple(_) => 2000,
        }
    }
}

/// The free lists; a list's blocks are linked through their heads.
pub struct FreeLists {
    /// First block and length.
    lists: [(u32, u32); LISTS],
    /// Key tables of the smallest size for `str` keys (`Py_dict_freelist.keys`).
    pub(super) keys: Vec<u32>,
    /// At most one block waits in each list: for a stress test.
    cramped: bool,
}

/// Most key tables that wait (`PyDict_MAXFREELIST`).
const KEYS_LIMIT: usize = 80;

impl Default for FreeLists {
    fn default() -> Self {
        FreeLists { lists: [(0, 0); LISTS], keys: Vec::new(), cramped: false }
    }
}

impl Heap {
    /// An object of a former life, with its block and an empty body; the count is 1. [`Heap::fill`] comes next.
    #[inline(always)]
    pub(super) fn reuse(&mut self, list: FreeList) -> Option<ObjId> {
        let entry = &mut self.free_lists.lists[list.index()];
        let id = ObjId::new(entry.0)?;
        entry.1 -= 1;
        let head = &mut self.blocks.heads[id.index()];
        entry.0 = head.next;
        head.next = 0;
        head.prev = 0;
        head.count = 1;
        self.live += 1;
        if self.noting {
            self.note(id.number(), TraceKind::Reused);
        }
        Some(id)
    }

    /// Keeps a dead object's block for the next of its type. False if the list is full.
    #[inline(always)]
    pub(crate) fn recycle(&mut self, id: ObjId, list: FreeList) -> bool {
        let entry = &mut self.free_lists.lists[list.index()];
        if entry.1 >= list.limit() || self.free_lists.cramped && entry.1 > 0 {
            return false;
        }
        let head = &mut self.blocks.heads[id.index()];
        head.next = entry.0;
        head.prev = 0;
        *entry = (id.number(), entry.1 + 1);
        self.empty(id.number());
        self.live -= 1;
        true
    }

    /// From now on at most one block waits in each list.
    pub(crate) fn cramp_free_lists(&mut self) {
        self.clear_free_lists();
        self.free_lists.cramped = true;
    }

    /// A block for an object that no program sees, with the collector's words and of this size, from a free list if
    /// it has one.
    pub(crate) fn take_unseen(&mut self, list: Option<FreeList>, size: usize) -> ObjId {
        let body = Body::Buffer;
        match list.and_then(|list| self.reuse(list)) {
            Some(id) => {
                self.fill(id.number(), body);
                id
            }
            None => self.put_gc(size, body).into_id(),
        }
    }

    /// Such an object dies.
    pub(crate) fn give_unseen(&mut self, id: ObjId, list: Option<FreeList>) {
        if !list.is_some_and(|list| self.recycle(id, list)) {
            self.free_gc(id);
        }
    }

    /// A key table of the smallest size for `str` keys that no program sees.
    pub(crate) fn take_unseen_keys(&mut self) -> ObjId {
        let size = table_bytes(SMALLEST_LOG2, true);
        let block = match self.reuse_keys() {
            Some(block) => block,
            None => self.take_buffer(size).block(),
        };
        ObjId::at(block)
    }

    /// Gives such a block back: to the free list, or to the allocator.
    pub(crate) fn give_unseen_keys(&mut self, id: ObjId) {
        if !self.recycle_keys(id.number()) {
            self.free(id);
        }
    }

    pub(super) fn reuse_keys(&mut self) -> Option<u32> {
        self.free_lists.keys.pop()
    }

    pub(super) fn recycle_keys(&mut self, block: u32) -> bool {
        let room = self.free_lists.keys.len() < if self.free_lists.cramped { 1 } else { KEYS_LIMIT };
        if room {
            self.free_lists.keys.push(block);
        }
        room
    }

    /// Gives waiting blocks back, as a full collection does (`_PyGC_ClearAllFreeLists`); a slice's block waits on.
    pub(crate) fn clear_free_lists(&mut self) {
        for index in (0..self.free_lists.lists.len()).filter(|&i| i != FreeList::Slice.index()) {
            let (mut next, count) = std::mem::take(&mut self.free_lists.lists[index]);
            let collected = index != FreeList::Float.index();
            for _ in 0..count {
                let block = next;
                next = self.blocks.heads[block as usize].next;
                // `give` counts it as a live object's end.
                self.live += 1;
                if collected {
                    self.collector.forget_one();
                }
                self.give(block);
            }
        }
        for block in std::mem::take(&mut self.free_lists.keys).into_iter().rev() {
            self.give(block);
        }
    }

    /// Puts all blocks that wait aside: nobody takes one of them until they are put back.
    pub(crate) fn put_free_lists_aside(&mut self) -> FreeLists {
        let cramped = self.free_lists.cramped;
        std::mem::replace(&mut self.free_lists, FreeLists { cramped, ..FreeLists::default() })
    }

    /// Puts them back, instead of what has come to wait since.
    pub(crate) fn put_free_lists_back(&mut self, lists: FreeLists) {
        self.set_stock(&Stock::default());
        for list in [FreeList::AsyncValue, FreeList::AsyncSend, FreeList::Slice] {
            while let Some(id) = self.reuse(list) {
                self.give(id.number());
            }
        }
        self.free_lists = lists;
    }

    /// Objects waiting, by list: for `sys._debugmallocstats()`.
    pub fn waiting(&self, list: FreeList) -> u32 {
        self.free_lists.lists[list.index()].1
    }
}
