//! What CPython's start leaves behind before a program's first statement: blocks in use and blocks that wait.
//!
//! Both are read off `sys._debugmallocstats()` of a script that does nothing else. They show: where a size class
//! has a pool in use, its first objects go there, and a pool that a program empties itself may serve another class.

use super::{FreeList, Heap};
use crate::object::dict::{SMALLEST_LOG2, table_bytes};
use crate::object::{Body, size};

/// Blocks in use, from the class of 16 bytes to that of 512.
const IN_USE: [usize; 32] = [
    24, 478, 2105, 4107, 3196, 253, 124, 247, 45, 400, 37, 37, 131, 67, 51, 59, 42, 34, 26, 29, 18, 21, 12,
    13, 91, 9, 9, 9, 10, 9, 9, 9,
];

/// Tuples that wait, by length from 1.
const TUPLES: [usize; 20] = [6, 8, 2, 5, 1, 3, 2, 5, 1, 0, 3, 4, 3, 1, 2, 2, 1, 2, 2, 0];

impl Heap {
    /// Makes the names, fills the free lists and the pools as CPython's start does.
    pub(crate) fn fill_as_started(&mut self) {
        for name in super::startup_names::IMMORTAL.split(' ') {
            self.intern_immortal(name);
        }
        self.fill_free_lists();
        self.fill_pools();
    }

    fn fill_free_lists(&mut self) {
        let mut seeds = vec![(FreeList::List, size::LIST, 6), (FreeList::Dict, size::DICT, 9)];
        seeds.push((FreeList::Slice, size::SLICE, 1));
        for (length, count) in (1..).zip(TUPLES) {
            seeds.push((FreeList::Tuple(length), size::TUPLE + usize::from(length) * size::POINTER, count));
        }
        for (list, size, count) in seeds {
            for _ in 0..count {
                let object = self.put_gc(size, Body::None).into_id();
                self.recycle(object, list);
            }
        }
        for _ in 0..4 {
            let float = self.put(size::FLOAT, Body::None).into_id();
            self.recycle(float, FreeList::Float);
        }
        for _ in 0..8 {
            let keys = self.take_buffer(table_bytes(SMALLEST_LOG2, true));
            self.live -= 1;
            self.bodies[keys.block as usize] = Body::None;
            self.recycle_keys(keys.block);
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
