//! What CPython's start leaves behind before it reads the program's text: blocks in use and blocks that wait.
//!
//! How many is read off `_PyObject_DebugMallocStats`, called in a debugger where `_PyParser_ASTFromFile` begins, and which
//! are free or wait off the pools' own lists (`usedpools`) and the free lists there. They show: where a size class has a pool
//! in use, its first objects go there, and a pool that a program empties itself may serve another class.

use super::collect::list;
use super::{FreeList, Heap};
use crate::address::GRANULE;
use crate::object::dict::{DictBody, KeyTable, Keys, SMALLEST_LOG2, log2_for_items, table_bytes};
use crate::object::{Body, Buffer, ObjId, Own, fixed, size};

/// Blocks in use, from the class of 16 bytes to that of 512.
const IN_USE: [usize; 32] = [
    24, 478, 2078, 4080, 3182, 253, 124, 247, 45, 401, 39, 36, 130, 67, 51, 59, 42, 34, 26, 29, 18, 21, 12,
    13, 91, 9, 9, 9, 10, 9, 9, 9,
];

/// Free blocks among them, by their places; the next one to be taken comes last. A place counts back from the last block
/// that the size class has ever handed out: so a pool that is full but for one block is there too.
const HOLES: [&[u16]; 32] = [
    &[0, 2, 1],
    &[0, 1, 2, 3, 4, 5, 6, 64, 23, 7],
    &[0, 2, 3, 4, 1, 57],
    &[],
    &[0, 2],
    &[0, 2, 7, 31, 34, 16, 35],
    &[0, 1, 8],
    &[0, 1],
    &[0, 3, 4, 14],
    &[0, 1, 20, 21, 172, 170],
    &[0, 1],
    &[0, 1],
    &[0],
    &[0, 1],
    &[0, 4, 10, 3],
    &[0, 4, 1, 3],
    &[0, 3, 45, 13, 21, 23, 24, 27],
    &[0],
    &[0],
    &[0],
    &[0],
    &[0, 2, 5],
    &[0, 1, 2],
    &[0],
    &[0, 1, 3, 5],
    &[0, 1],
    &[0, 1],
    &[0],
    &[0, 2],
    &[0],
    &[0, 1],
    &[0],
];

/// What waits in the free lists, by the places of the blocks; the next one to be taken comes last. Many lie in pools that
/// are full: when a collection empties the free lists, each of these pools has room for a few blocks, and comes first.
const WAITING: [(FreeList, &[u16]); 22] = [
    (FreeList::Float, &[55, 42, 43, 24]),
    (FreeList::Tuple(1), &[124, 25, 60, 72, 410, 73]),
    (FreeList::Tuple(2), &[1049, 1054, 1055, 1056]),
    (FreeList::Tuple(3), &[1061, 1128]),
    (FreeList::Tuple(4), &[38, 72, 505, 218, 304]),
    (FreeList::Tuple(5), &[25]),
    (FreeList::Tuple(6), &[29, 48, 193]),
    (FreeList::Tuple(7), &[14, 27]),
    (FreeList::Tuple(8), &[10, 2, 12, 26, 23]),
    (FreeList::Tuple(9), &[13]),
    (FreeList::Tuple(11), &[24, 25, 31]),
    (FreeList::Tuple(12), &[27, 13, 20, 23]),
    (FreeList::Tuple(13), &[8, 10, 11]),
    (FreeList::Tuple(14), &[168]),
    (FreeList::Tuple(15), &[225, 222]),
    (FreeList::Tuple(16), &[20, 24]),
    (FreeList::Tuple(17), &[10]),
    (FreeList::Tuple(18), &[29, 14]),
    (FreeList::Tuple(19), &[4, 8]),
    (FreeList::List, &[1135, 1069, 858, 540, 161, 475, 214]),
    (FreeList::Dict, &[1023, 1026]),
    (FreeList::Slice, &[122]),
];

/// The key tables that wait.
const WAITING_KEYS: &[u16] = &[93, 19, 41, 8, 10, 23, 6, 7];

/// Tracked objects at the start, in the young and in the middle generation; not the list of the program's arena, which is
/// there by then.
const TRACKED: [u64; 2] = [508, 3828];

/// Tuples among them that the next collection no longer tracks, since they hold nothing that the collector knows.
const PLAIN_TUPLES: [u64; 2] = [54, 43];

/// Tuples that wait for a tuple behind them to be untracked: it takes one collection more.
const NESTED_TUPLES: [u64; 2] = [2, 0];

/// Dictionaries that the next full collection no longer tracks.
const PLAIN_DICTS: [u64; 2] = [0, 3];

/// Slices among the stand-ins that hold `None`, so that it has as many referrers.
const HOLDING_NONE: [u64; 2] = [45, 134];

/// What a tracked object that stands in for one of CPython's is.
pub(crate) enum StandIn {
    /// It never ceases to be tracked.
    Kept,
    /// A tuple of this object: a collection no longer tracks it.
    TupleOf(ObjId),
    /// An empty dictionary: a full collection no longer tracks it.
    Dict,
}

impl Heap {
    /// Makes tracked objects for those that CPython's start has and the simulator has no use for: of frozen modules, of
    /// codecs, of files. Programs count what is tracked, and a quarter of it decides about full collections. Who calls
    /// this holds the objects. What they are is settled when somebody looks (`vm::start_objects`).
    pub(crate) fn stand_in(&mut self) -> [Vec<ObjId>; 2] {
        [0, 1].map(|generation| {
            let mut made = Vec::new();
            let head = list::of(generation);
            let lacking = TRACKED[generation].saturating_sub(self.list_len(head));
            for _ in 0..NESTED_TUPLES[generation] {
                let inner = self.plain_tuple();
                let id = inner.id();
                self.incref(id);
                made.extend([self.tuple([inner]).into_id(), id]);
            }
            for _ in NESTED_TUPLES[generation]..PLAIN_TUPLES[generation] {
                made.push(self.plain_tuple().into_id());
            }
            for _ in 0..PLAIN_DICTS[generation] {
                let dict = self.new_dict().into_id();
                self.track(dict);
                made.push(dict);
            }
            for number in 0..lacking.saturating_sub(made.len() as u64) {
                // Of two sizes, since none has so many blocks in use: what is left of each reaches as far back as a block
                // of [`WAITING`] lies.
                let object = match number % 12 {
                    0..5 => self.cell(None),
                    _ if number < 2 * HOLDING_NONE[generation] => self.slice_of(fixed::NONE),
                    _ => self.slice_of(fixed::ELLIPSIS),
                };
                made.push(object.into_id());
            }
            made.iter().for_each(|&id| self.move_to(id, head));
            self.live -= made.len();
            made
        })
    }

    /// A tracked object in no pool: no block in use, and no allocation that the collector counts. It is never given back.
    pub(crate) fn stand_in_apart(&mut self, kind: StandIn) -> ObjId {
        let body = match kind {
            StandIn::TupleOf(item) => self.tuple_apart(&[item]),
            StandIn::Dict => Body::Dict(Box::new(DictBody::empty())),
            StandIn::Kept => Body::Cell(None),
        };
        let id = self.put_apart(body);
        self.track(id);
        id
    }

    /// An object in no pool.
    pub(crate) fn put_apart(&mut self, body: Body) -> ObjId {
        let row = self.blocks.take_static(size::CELL);
        self.blocks.heads[row as usize].count = 1;
        self.bodies.resize_with(self.blocks.heads.len(), Body::default);
        self.bodies[row as usize] = body;
        ObjId::at(row)
    }

    /// A tuple's body, without a block.
    pub(crate) fn tuple_apart(&mut self, items: &[ObjId]) -> Body {
        let start = self.words.take(items.len());
        for (&item, at) in items.iter().zip(start..) {
            self.incref(item);
            self.words.set(at, item.number());
        }
        Body::Tuple { length: items.len() as u32, start }
    }

    /// A dictionary's body with these items, whose keys are strings. Its table has no block.
    pub(crate) fn dict_apart(&mut self, items: &[(ObjId, ObjId)]) -> Body {
        let mut table = KeyTable::new(log2_for_items(items.len()), true, Buffer::default());
        for &(key, value) in items {
            [key, value].into_iter().for_each(|id| self.incref(id));
            table.insert(self.str_hash(key), key, Some(value));
        }
        Body::Dict(Box::new(DictBody { used: items.len(), keys: Keys::Combined(table), ..DictBody::empty() }))
    }

    fn plain_tuple(&mut self) -> Own {
        self.tuple([Own::from_counted(fixed::NONE)])
    }

    /// A slice of an immortal object three times.
    fn slice_of(&mut self, part: ObjId) -> Own {
        let [start, stop, step] = [(); 3].map(|()| Own::from_counted(part));
        self.slice(start, stop, step)
    }

    /// Makes the names, fills the free lists and the pools as CPython's start does.
    pub(crate) fn fill_as_started(&mut self) {
        for name in super::startup_names::IMMORTAL.split(' ') {
            self.intern_immortal(name);
        }
        self.fill_pools();
        self.blocks.start_large();
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
    /// the like. They are never given back and count for no limit. Some of them wait, and some are free again.
    fn fill_pools(&mut self) {
        let live = self.live;
        let classes = self.blocks.pools().classes();
        for ((class, wanted), holes) in classes.iter().zip(IN_USE).zip(HOLES) {
            let missing = (wanted + holes.len()).saturating_sub(class.used);
            let taken: Vec<u32> = (0..missing).map(|_| self.take_buffer(class.size).block()).collect();
            let at = |&place: &u16| taken.iter().rev().nth(usize::from(place)).copied();
            for &(list, places) in WAITING.iter().filter(|(list, _)| in_class(list.block_size(), class.size))
            {
                for block in places.iter().filter_map(at) {
                    self.recycle(ObjId::at(block), list);
                }
            }
            if in_class(table_bytes(SMALLEST_LOG2, true), class.size) {
                for block in WAITING_KEYS.iter().filter_map(at) {
                    self.recycle_keys(block);
                }
            }
            holes.iter().filter_map(at).for_each(|block| self.give(block));
        }
        self.live = live;
    }
}

/// Whether the size class of blocks of so many bytes serves such a request.
fn in_class(request: usize, class: usize) -> bool {
    request.next_multiple_of(GRANULE) == class
}
