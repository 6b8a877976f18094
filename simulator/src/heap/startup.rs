//! What CPython's start leaves behind before it reads the program's text: blocks in use and blocks that wait.
//!
//! Both are read off `_PyObject_DebugMallocStats`, called in a debugger where `_PyParser_ASTFromFile` begins. They show: where a size class
//! has a pool in use, its first objects go there, and a pool that a program empties itself may serve another class.

use super::collect::list;
use super::stock::Stock;
use super::{FreeList, Heap};
use crate::object::dict::DictBody;
use crate::object::{Body, ObjId, Own, fixed, size};

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
    TupleOf(ObjId),
    /// An empty dictionary: a full collection no longer tracks it.
    Dict,
}

impl Heap {
    /// Makes tracked objects for those that CPython's start has and the simulator has no use for: of frozen modules, of
    /// codecs, of files. Programs count what is tracked, and a quarter of it decides about full collections. Who calls
    /// this holds the objects.
    pub(crate) fn stand_in(&mut self) -> Vec<ObjId> {
        let mut made = Vec::new();
        for generation in [0, 1] {
            let head = list::of(generation);
            let lacking = TRACKED[generation].saturating_sub(self.list_len(head));
            let begun = made.len();
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
            for number in 0..lacking.saturating_sub((made.len() - begun) as u64) {
                // Of two sizes, since none has so many blocks in use.
                let object = match number % 2 {
                    0 => self.cell(None),
                    _ if number / 2 < HOLDING_NONE[generation] => self.slice_of(fixed::NONE),
                    _ => self.slice_of(fixed::ELLIPSIS),
                };
                made.push(object.into_id());
            }
            made[begun..].iter().for_each(|&id| self.move_to(id, head));
        }
        self.live -= made.len();
        made
    }

    /// A tracked object in no pool: no block in use, and no allocation that the collector counts. It is never given back.
    pub(crate) fn stand_in_apart(&mut self, kind: StandIn) -> ObjId {
        let body = match kind {
            StandIn::TupleOf(item) => {
                self.incref(item);
                let start = self.words.take(1);
                self.words.set(start, item.number());
                Body::Tuple { length: 1, start }
            }
            StandIn::Dict => Body::Dict(Box::new(DictBody::empty())),
            StandIn::Kept => Body::Cell(None),
        };
        let row = self.blocks.take_static(size::CELL);
        self.blocks.heads[row as usize].count = 1;
        self.bodies.resize_with(self.blocks.heads.len(), Body::default);
        self.bodies[row as usize] = body;
        self.track(ObjId::at(row));
        ObjId::at(row)
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
        self.set_stock(&WAITING);
        self.fill_free_list(FreeList::Slice, size::SLICE, 1);
        self.fill_pools();
        self.blocks.start_large();
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
