//! What CPython's start leaves behind before it reads the program's text: blocks in use and blocks that wait.
//!
//! Both are read off `_PyObject_DebugMallocStats`, called in a debugger where `_PyParser_ASTFromFile` begins. They show: where a size class
//! has a pool in use, its first objects go there, and a pool that a program empties itself may serve another class.

use super::collect::list;
use super::stock::Stock;
use super::{FreeList, Heap};
use crate::object::{Body, size};

/// Blocks in use, from the class of 16 bytes to that of 512.
const IN_USE: [usize; 32] = [
    24, 478, 2077, 4083, 3182, 253, 124, 247, 45, 401, 39, 36, 130, 67, 51, 59, 42, 34, 26, 29, 18, 21, 12,
    13, 91, 9, 9, 9, 10, 9, 9, 9,
];

/// What waits in the free lists.
const WAITING: Stock = Stock {
    floats: 4,
    lists: 7,
    dicts: 2,
    keys: 8,
    tuples: [6, 4, 2, 5, 1, 3, 2, 5, 1, 0, 3, 4, 3, 1, 2, 2, 1, 2, 2, 0],
};

impl Heap {
    /// Makes the names, fills the free lists and the pools as CPython's start does.
    pub(crate) fn fill_as_started(&mut self) {
        for name in super::startup_names::IMMORTAL.split(' ') {
            self.intern_immortal(name);
        }
        self.set_stock(&WAITING);
        self.fill_free_list(FreeList::Slice, size::SLICE, 1);
        self.fill_pools();
    }

    /// Lets at least `count` blocks wait.
    fn fill_free_list(&mut self, list: FreeList, size: usize, count: usize) {
        for _ in self.waiting(list) as usize..count {
            let object = self.put_gc(size, Body::None).into_id();
            self.recycle(object, list);
        }
    }

    /// Leaves garbage of so many objects in a generation: a ring of cells, which have no free list.
    pub(crate) fn leave_garbage(&mut self, objects: u32, generation: usize) {
        if objects == 0 {
            return;
        }
        let last = self.cell(None);
        let ring = last.id();
        self.move_to(ring, list::of(generation));
        let mut next = last;
        for _ in 1..objects {
            next = self.cell(Some(next));
            self.move_to(next.id(), list::of(generation));
        }
        if let Body::Cell(value) = self.body_mut(ring) {
            *value = Some(next.into_id());
        }
    }

    /// Takes blocks for what CPython has at the start and the simulator has not: code of frozen modules, paths and
    /// the like. They are never given back and count for no limit.
    fn fill_pools(&mut self) {
        let classes = self.blocks.pools().classes();
        for (class, wanted) in classes.iter().zip(IN_USE) {
            for _ in class.used..wanted {
                self.take_buffer(class.size);
                self.live -= 1;
            }
        }
    }
}
