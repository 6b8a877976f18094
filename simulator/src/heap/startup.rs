//! What CPython's start leaves behind before it reads the program's text: blocks in use and blocks that wait.
//!
//! Both are read off `_PyObject_DebugMallocStats`, called in a debugger where `_PyParser_ASTFromFile` begins. They show: where a size class
//! has a pool in use, its first objects go there, and a pool that a program empties itself may serve another class.

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

/// What waits when CPython has imported a module: lists, dictionaries, and tuples by length from 1. Its import reads and
/// decodes files, and runs modules that the simulator's has no need of; of `tracemalloc` it shows, for an object that
/// is made in a waiting block is not traced. Measured by what a traced program has to allocate after the import.
const IMPORTED: [(&str, usize, usize, [usize; 6]); 1] = [("tracemalloc", 15, 10, [9, 20, 2, 2, 5, 5])];

/// Garbage in cycles that the import of a module of CPython's library leaves for the next collection, in objects: classes
/// in Python that one in C takes the place of, helpers that are deleted. Of a module that others are imported with, the
/// part of its own; where the import is so long that a collection runs meanwhile, what is left after it, which is then no
/// sum of parts, and shifts with what was imported before: then nothing is left here. Measured by a first `gc.collect()`
/// after the import.
const GARBAGE: [(&str, usize, Import); 22] = [
    ("types", 7, Import::Short(&[])),
    ("operator", 35, Import::Short(&[])),
    ("collections", 38, Import::Short(&["operator"])),
    ("functools", 22, Import::Short(&["collections", "types"])),
    ("enum", 6, Import::Short(&["types"])),
    ("contextlib", 9, Import::Short(&["functools"])),
    ("graphlib", 0, Import::Short(&["types"])),
    ("threading", 0, Import::Short(&["types"])),
    ("string", 0, Import::Short(&["collections"])),
    ("textwrap", 0, Import::Short(&["collections"])),
    ("decimal", 4, Import::Short(&["collections"])),
    ("dis", 4, Import::Short(&["collections"])),
    ("random", 35, Import::Long),
    ("json", 101, Import::Long),
    ("base64", 101, Import::Long),
    ("dataclasses", 52, Import::Long),
    ("tracemalloc", 23, Import::Long),
    ("traceback", 33, Import::Long),
    ("statistics", 6, Import::Long),
    ("fractions", 19, Import::Long),
    ("pprint", 24, Import::Long),
    ("re", 31, Import::Long),
];

/// Whether a collection runs during an import.
enum Import {
    /// None does. These are imported with it.
    Short(&'static [&'static str]),
    /// One does; and it brings the modules along whose imports are short.
    Long,
}

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

    fn fill_tuples(&mut self, counts: &[usize]) {
        for (length, &count) in (1..).zip(counts) {
            let size = size::TUPLE + usize::from(length) * size::POINTER;
            self.fill_free_list(FreeList::Tuple(length), size, count);
        }
    }

    /// Lets at least `count` blocks wait.
    fn fill_free_list(&mut self, list: FreeList, size: usize, count: usize) {
        for _ in self.waiting(list) as usize..count {
            let object = self.put_gc(size, Body::None).into_id();
            self.recycle(object, list);
        }
    }

    /// Lets as many blocks wait as the import of a module of CPython's library does.
    pub(crate) fn fill_as_imported(&mut self, module: &str) {
        for (_, lists, dicts, tuples) in IMPORTED.iter().filter(|(name, ..)| *name == module) {
            self.fill_free_list(FreeList::List, size::LIST, *lists);
            self.fill_free_list(FreeList::Dict, size::DICT, *dicts);
            self.fill_tuples(tuples);
        }
    }

    /// Leaves the garbage that the import of a module of CPython's library, one in Python, leaves: a ring of lists.
    pub(crate) fn leave_garbage(&mut self, module: &'static str) {
        if self.left_by.contains(&module) {
            return;
        }
        let first = self.left_by.is_empty();
        self.left_by.push(module);
        let Some((_, own, import)) = GARBAGE.iter().find(|(name, ..)| *name == module) else { return };
        match import {
            Import::Short(brought) => brought.iter().for_each(|other| self.leave_garbage(other)),
            Import::Long if first => self.left_by.extend(GARBAGE.iter().map(|(name, ..)| name)),
            Import::Long => return,
        }
        if *own == 0 {
            return;
        }
        // The ring must not use up what waits after an import.
        let waiting = self.waiting(FreeList::List) as usize;
        let last = self.empty_list(0);
        let ring = last.id();
        let mut next = last;
        for _ in 1..*own {
            let list = self.empty_list(0);
            self.list_push(list.id(), next);
            next = list;
        }
        self.list_push(ring, next);
        self.fill_free_list(FreeList::List, size::LIST, waiting);
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
