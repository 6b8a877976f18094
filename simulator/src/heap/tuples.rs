//! Tuples in the making: with items still to come, or of a length still to be found.

use super::Heap;
use crate::object::*;

impl Heap {
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
}
