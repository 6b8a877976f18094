//! The objects that are there from the start, at known rows and immortal.

use super::{Collector, FreeLists, Heap};
use crate::address::{Blocks, FIRST_ROWS, Room, Rows};
use crate::algorithm::text::Text;
use crate::object::layout::Kind;
use crate::object::*;
use hashbrown::HashTable;
use std::cell::Cell;

/// About as many strings are interned when a program starts.
const INTERNED_AT_START: usize = 1 << 12;

impl Default for Heap {
    fn default() -> Self {
        Heap::new(Room::FULL)
    }
}

impl Heap {
    /// A heap with the fixed objects. The built-in types' bodies are `vm`'s to fill in.
    pub fn new(room: Room) -> Heap {
        let mut bodies = Rows::with_capacity(FIRST_ROWS);
        bodies.push(Body::None);
        let mut heap = Heap {
            blocks: Blocks::new(room),
            bodies,
            words: Words::default(),
            texts: Texts::default(),
            shared: Vec::new(),
            last_keys_number: 0,
            collector: Collector::new(),
            free_lists: FreeLists::default(),
            interned: HashTable::with_capacity(INTERNED_AT_START),
            trace: None,
            trace_paused: false,
            lives: None,
            noting: false,
            at: 0,
            live: 0,
        };
        while heap.bodies.len() < fixed::FIRST as usize {
            heap.blocks.take_bare();
            heap.bodies.push(Body::None);
        }
        heap.put_static(size::OBJECT, Body::Plain { kind: Kind::NoneType });
        heap.put_static(size::int(1), Body::Bool(true));
        heap.put_static(size::int(1), Body::Bool(false));
        heap.put_static(size::OBJECT, Body::Plain { kind: Kind::Ellipsis });
        heap.put_static(size::OBJECT, Body::Plain { kind: Kind::NotImplemented });
        let start = heap.words.take(0);
        heap.put_static(size::TUPLE, Body::Tuple { length: 0, start });
        heap.put_static_str("");
        heap.put_static(
            size::BYTES,
            Body::Bytes(Box::new(BytesBody { data: Box::new([]), hash: Cell::new(-1) })),
        );
        for value in fixed::SMALLEST_INT..=fixed::LARGEST_INT {
            heap.put_static(size::int(1), Body::Int(value));
        }
        for unit in 0..=255u8 {
            let text = Text::from_units(vec![u32::from(unit)]);
            heap.put_static_text(text);
        }
        for value in 0..=255u8 {
            let body = BytesBody { data: Box::new([value]), hash: Cell::new(-1) };
            heap.put_static(size::BYTES + 1, Body::Bytes(Box::new(body)));
        }
        for _ in Kind::ALL {
            heap.put_static(size::STATIC_TYPE, Body::None);
        }
        for text in names::TEXTS {
            heap.put_static_str(text);
        }
        debug_assert_eq!(heap.bodies.len(), names::END as usize);
        heap
    }

    fn put_static(&mut self, size: usize, body: Body) -> ObjId {
        let row = self.blocks.take_static(size);
        self.bodies.push(body);
        ObjId::at(row)
    }

    fn put_static_str(&mut self, text: &str) {
        self.put_static_text(Text::from(text));
    }

    fn put_static_text(&mut self, text: Text) {
        let size = size::str(text.len(), text.bound());
        let body = self.text_body(text);
        let id = self.put_static(size, body);
        self.intern_new(id);
    }

    /// Fills in a built-in type's body.
    pub(crate) fn set_type_body(&mut self, kind: Kind, body: TypeBody) {
        self.bodies[kind.id().index()] = Body::Type(Box::new(body));
    }
}
