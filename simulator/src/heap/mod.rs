//! Mechanisms that never run Python: the table of objects, counting, free lists, dictionaries' storage, the
//! collector as a pure algorithm, weak references' lists, and the audit.
//!
//! Invariant: nothing in this room calls back into `vm`. Where CPython would run a finaliser or compare keys,
//! the heap answers what is to be done, and `vm` does it.

mod audit;
mod boot;
mod byte_arrays;
pub mod collect;
pub mod dicts;
mod free;
pub mod instances;
mod lives;
mod make;
mod read;
mod referents;
mod sizes;
pub(crate) mod startup;
mod startup_names;
mod stock;
mod strings;
mod trace;
mod tuples;
mod weak;

pub use audit::Wrong;
pub use collect::{Collector, Generation};
pub use free::{FreeList, FreeLists, TUPLE_LENGTHS};
pub(crate) use lives::{Change, Lives};
pub(crate) use make::next_number;
pub(crate) use stock::Stock;
pub use trace::{TraceEvent, TraceKind};

use crate::address::{BlockId, Blocks, Rows, SMALL};
use crate::object::{Body, Buffer, ObjId, Own, Texts, Words, dict::KeyTable};
use hashbrown::HashTable;
use std::mem::ManuallyDrop;

/// All objects of one interpreter.
pub struct Heap {
    /// By row: counts, links and addresses.
    pub(crate) blocks: Blocks,
    /// By row: what the object holds.
    pub(crate) bodies: Rows<Body>,
    /// Items of tuples and values of instances.
    pub(crate) words: Words,
    /// Characters of strings.
    pub(crate) texts: Texts,
    /// Key tables that instances of a class share, by number; 0 is none.
    pub(crate) shared: Vec<SharedKeys>,
    /// The last number given to the keys of a dictionary, for inline caches.
    last_keys_number: u32,
    /// The collector's numbers; its lists run through the heads.
    pub collector: Collector,
    /// What waits to be used again.
    pub(crate) free_lists: FreeLists,
    /// The interned strings, not counted here: a string leaves when it dies.
    interned: HashTable<ObjId>,
    /// Blocks taken and given back since the tracer last looked; only kept while it is on.
    pub trace: Option<Vec<TraceEvent>>,
    /// While the tracer makes objects of its own, these are not traced; that it takes them from free lists is.
    pub(crate) trace_paused: bool,
    /// Which life of its row each object has; only kept while somebody watches the program.
    pub(crate) lives: Option<Box<Lives>>,
    /// Whether `trace` or `lives` wants to know of blocks: the one question asked when it is off.
    noting: bool,
    /// Index of the instruction that the innermost frame executes: it is noted with each traced block.
    pub(crate) at: usize,
    /// Rows that hold an object or a buffer, to compare with the limit.
    pub live: usize,
}

/// A table of attribute names shared by a class and its instances (`ht_cached_keys`).
#[derive(Default)]
pub struct SharedKeys {
    /// Keys only, in the order in which instances first had them.
    pub table: KeyTable,
    /// The class and the split dictionaries that use it (`dk_refcnt`).
    pub users: usize,
    /// Version for inline caches, 0 while it has none (`dk_version`).
    pub version: u32,
}

impl Heap {
    /// What the object holds, to be changed: whoever puts a reference in has counted it.
    #[inline(always)]
    pub(crate) fn body_mut(&mut self, id: ObjId) -> &mut Body {
        &mut self.bodies[id.index()]
    }

    /// `ob_refcnt`, [`crate::address::Head::IMMORTAL`] for an immortal object.
    #[inline(always)]
    pub fn count(&self, id: ObjId) -> u32 {
        self.blocks.heads[id.index()].count
    }

    /// Whether nobody counts its references: the count's highest bit is set (`_Py_IsImmortal`, PEP 683).
    #[inline(always)]
    pub fn is_immortal(&self, id: ObjId) -> bool {
        (self.blocks.heads[id.index()].count as i32) < 0
    }

    /// Makes an object in place another one, whose references are counted. It keeps its count, its block and its place in the
    /// collector's lists; what it referred to is immortal.
    pub(crate) fn become_object(&mut self, id: ObjId, body: Body) {
        self.bodies[id.index()] = body;
    }

    /// From now on nothing counts its references (`_Py_SetImmortal`).
    pub(crate) fn make_immortal(&mut self, id: ObjId) {
        self.set_count(id, crate::address::Head::IMMORTAL);
    }

    /// A new counted reference (`Py_NewRef`).
    #[inline(always)]
    pub fn own(&mut self, id: ObjId) -> Own {
        self.incref(id);
        Own::from_counted(id)
    }

    /// One reference more, unless nobody counts them (`Py_INCREF`).
    #[inline(always)]
    pub(crate) fn incref(&mut self, id: ObjId) {
        let count = &mut self.blocks.heads[id.index()].count;
        if (*count as i32) >= 0 {
            *count += 1;
        }
    }

    /// Gives one reference back. True if it was the last: the object is dying and the caller must see to it.
    #[inline(always)]
    #[must_use = "a dying object must be deallocated"]
    pub(crate) fn decref(&mut self, id: ObjId) -> bool {
        let count = &mut self.blocks.heads[id.index()].count;
        if (*count as i32) < 0 {
            return false;
        }
        *count -= 1;
        *count == 0
    }

    /// Sets the count: an object that dies has one reference again while its finaliser runs, and an immortal one
    /// none.
    pub(crate) fn set_count(&mut self, id: ObjId, count: u32) {
        self.blocks.heads[id.index()].count = count;
    }

    /// Bytes held for what is alive: pools in use as a whole, and blocks too large for pools.
    pub fn held_bytes(&self) -> u64 {
        self.blocks.held_bytes() as u64
    }

    /// `id()`: the address of the object, behind the words that the collector and a managed dictionary have in
    /// front of it.
    pub fn address(&self, id: ObjId) -> u64 {
        self.blocks.heads[id.index()].address() + self.words_in_front(id) as u64
    }

    /// Where a block begins.
    pub(crate) fn block_address(&self, block: BlockId) -> u64 {
        self.blocks.heads[block as usize].address()
    }

    /// The living object whose `id()` is this number.
    pub fn object_at(&self, address: u64) -> Option<ObjId> {
        (0..self.bodies.len() as u32)
            .filter(|&row| !matches!(self.bodies[row as usize], Body::None | Body::Buffer))
            .map(ObjId::at)
            .find(|&id| self.address(id) == address)
    }

    /// A block of `size` bytes apart from any object.
    pub fn take_buffer(&mut self, size: usize) -> Buffer {
        let block = self.take(size, Body::Buffer);
        Buffer::new(block, size)
    }

    /// The address of a buffer's block; 0 if there is none.
    pub fn buffer_address(&self, buffer: &Buffer) -> u64 {
        if buffer.block() == 0 { 0 } else { self.block_address(buffer.block()) }
    }

    /// Gives the block back and leaves the buffer without one.
    pub fn give_buffer(&mut self, buffer: &mut Buffer) {
        let block = buffer.take();
        if block != 0 {
            self.give(block);
        }
    }

    /// `PyMem_Realloc`: the block may stay where it is.
    pub fn resize_buffer(&mut self, buffer: &mut Buffer, size: usize) {
        if buffer.block() == 0 {
            *buffer = self.take_buffer(size);
        } else if self.resize_block(buffer.block(), buffer.size(), size) {
            buffer.set_size(size);
        } else {
            let old = buffer.block();
            *buffer = self.moving(old, size, |heap| {
                let new = heap.take_buffer(size);
                heap.give_buffer(buffer);
                let block = new.block();
                (new, block)
            });
        }
    }

    /// `PyObject_Realloc` of a block whose row can stay; false if another block has to be taken.
    pub(super) fn resize_block(&mut self, block: BlockId, old: usize, new: usize) -> bool {
        let stays = self.blocks.resize(block, old, new);
        if stays && self.trace.is_some() {
            self.note(block, TraceKind::Moved { to: block, size: new });
        }
        stays
    }

    /// Gives an unshared object a block of another size, with `realloc`: it may move, and is a new row then.
    pub(crate) fn resize_object(&mut self, object: Own, old: usize, new: usize) -> Own {
        if self.resize_block(object.id().number(), old, new) {
            return object;
        }
        let id = object.into_id();
        let body = std::mem::take(self.body_mut(id));
        self.moving(id.number(), new, |heap| {
            let moved = heap.put(new, body);
            heap.set_count(id, 0);
            heap.free(id);
            let block = moved.id().number();
            (moved, block)
        })
    }

    /// Does what moves a block to another place, which is one event (`tracemalloc_realloc`): `act` answers the new
    /// block too.
    pub(super) fn moving<T>(
        &mut self,
        old: BlockId,
        size: usize,
        act: impl FnOnce(&mut Heap) -> (T, BlockId),
    ) -> T {
        let trace = self.trace.take();
        let (result, to) = act(self);
        self.trace = trace;
        if self.trace.is_some() {
            self.note(old, TraceKind::Moved { to, size });
        }
        result
    }

    /// A block of `size` bytes for `body`, which is no object yet: its count is 0. The block is taken by a call, which the
    /// body is not handed to: [`Heap::fill`] says why.
    #[inline(always)]
    pub(super) fn take(&mut self, size: usize, body: Body) -> BlockId {
        let body = ManuallyDrop::new(body);
        let block = self.take_row_apart(size);
        self.fill(block, ManuallyDrop::into_inner(body));
        block
    }

    #[inline(never)]
    fn take_row_apart(&mut self, size: usize) -> BlockId {
        self.take_row(size)
    }

    /// A block of `size` bytes whose body is empty: [`Heap::fill`] comes next.
    #[inline(always)]
    pub(super) fn take_row(&mut self, size: usize) -> BlockId {
        if size > SMALL {
            self.give_back_rows();
        }
        let block = self.blocks.take(size);
        if block as usize >= self.bodies.len() {
            self.add_bodies();
        }
        self.live += 1;
        if self.noting {
            self.note(block, TraceKind::Taken { size });
        }
        block
    }

    /// Rows that stand for nothing any more are the host's again. This is asked where it costs nothing beside what is
    /// done there: at a large block and after a collection.
    #[cold]
    #[inline(never)]
    pub fn give_back_rows(&mut self) {
        if let Some(rows) = self.blocks.shorten() {
            self.bodies.shorten(rows);
        }
    }

    /// Rows are made in order, several at a time.
    #[cold]
    #[inline(never)]
    fn add_bodies(&mut self) {
        self.bodies.resize_with(self.blocks.heads.len(), Body::default);
    }

    /// Puts a body into an empty row. Neither the old body nor, if this panics, the new one is dropped: for a call that
    /// drops it, the new one would be put together in memory and copied from there as a whole, which processors wait for
    /// when its parts have just been written.
    #[inline(always)]
    pub(super) fn fill(&mut self, block: BlockId, body: Body) {
        let body = ManuallyDrop::new(body);
        let row = &mut self.bodies[block as usize];
        if !matches!(row, Body::None) {
            in_use();
        }
        std::mem::forget(std::mem::replace(row, ManuallyDrop::into_inner(body)));
    }

    /// Empties a row. Bodies that stand in the row itself own no memory of the host.
    #[inline(always)]
    pub(super) fn empty(&mut self, block: BlockId) {
        let row = &mut self.bodies[block as usize];
        match row {
            Body::None
            | Body::Buffer
            | Body::Int(_)
            | Body::Float(_)
            | Body::Tuple { .. }
            | Body::Instance { .. }
            | Body::Method { .. }
            | Body::Iterator { .. } => std::mem::forget(std::mem::take(row)),
            _ => drop_body(row),
        }
    }

    /// Gives a block back to the allocator; its row holds no object any more.
    pub(super) fn give(&mut self, block: BlockId) {
        self.give_here(block);
    }

    /// The same without a call.
    #[inline(always)]
    pub(super) fn give_here(&mut self, block: BlockId) {
        self.empty(block);
        self.live -= 1;
        if self.noting {
            self.note(block, TraceKind::Given);
        }
        self.blocks.give(block);
    }
}

/// Frees what a body has on the host's heap.
#[inline(never)]
fn drop_body(row: &mut Body) {
    *row = Body::None;
}

#[cold]
#[inline(never)]
fn in_use() -> ! {
    panic!("a row was taken that is in use")
}
