//! Tuples in the making: with items still to come, or of a length still to be found.

use super::Heap;
use crate::object::*;

impl Heap {
    /// A tuple whose items are to be put in, tracked already (`PyTuple_New`).
    pub(crate) fn new_tuple(&mut self, length: usize) -> Own {
        if length == 0 {
            return Own::from_counted(fixed::EMPTY_TUPLE);
        }
        let start = self.words.take(length);
        let tuple = self.tuple_of_words(length, start);
        self.track(tuple.id());
        tuple
    }

    /// Puts an item in (`PyTuple_SET_ITEM`). Returns the former one, if there was one.
    #[must_use = "the old item must be released"]
    pub(crate) fn tuple_put(&mut self, tuple: ObjId, index: usize, item: Own) -> Option<Own> {
        let Body::Tuple { length, start } = *self.body(tuple) else { return Some(item) };
        if index >= length as usize {
            return Some(item);
        }
        let at = start + index as u32;
        let old = ObjId::new(self.words.get(at));
        self.words.set(at, item.into_id().number());
        old.map(Own::from_counted)
    }

    /// A tuple's body with new references to these objects, for an instance of a class that extends `tuple`.
    pub(crate) fn tuple_body(&mut self, items: &[ObjId]) -> Body {
        let start = self.words.take(items.len());
        for (i, &item) in items.iter().enumerate() {
            self.incref(item);
            self.words.set(start + i as u32, item.number());
        }
        Body::Tuple { length: items.len() as u32, start }
    }

    /// Gives an unshared tuple another length, neither of them 0 (`_PyTuple_Resize`): its block may move, as with
    /// `realloc`. Items that would be cut off must not be there yet.
    pub(crate) fn tuple_resize(&mut self, tuple: Own, length: usize) -> Own {
        let Body::Tuple { length: old, start } = *self.outer(tuple.id()) else { return tuple };
        let old = old as usize;
        self.untrack(tuple.id());
        let to = self.words.take(length);
        for i in 0..old.min(length) as u32 {
            let word = self.words.get(start + i);
            self.words.set(to + i, word);
        }
        self.words.give(start, old);
        let bytes = |length: usize| size::GC_HEAD + size::TUPLE + length * size::POINTER;
        let body = Body::Tuple { length: length as u32, start: to };
        *self.body_mut(tuple.id()) = body;
        let resized = self.resize_object(tuple, bytes(old), bytes(length));
        self.track(resized.id());
        resized
    }

    /// The body of an empty list that has no array.
    pub(crate) fn no_items() -> Body {
        Body::List { items: Items::new(), block: 0, sorting: false }
    }

    /// An empty list in a block of its own, never a recycled one (`PyType_GenericAlloc`), tracked.
    pub(crate) fn fresh_list(&mut self) -> Own {
        let list = self.put_gc(size::LIST, Heap::no_items());
        self.track(list.id());
        list
    }

    /// An empty dictionary in a block of its own, not tracked (`dict_new`).
    pub(crate) fn fresh_dict(&mut self) -> Own {
        self.put_gc(size::DICT, Body::Dict(Box::new(crate::object::dict::DictBody::empty())))
    }
}
