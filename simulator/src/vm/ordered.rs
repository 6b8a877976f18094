//! What an `OrderedDict` does beyond a dictionary (`Objects/odictobject.c`): it is here because deallocation needs
//! it; the type's methods are in `modules/collections`.

use super::{Result, Vm};
use crate::object::order::{NODE_BYTES, Order};
use crate::object::*;

impl Vm {
    /// The order of an `OrderedDict`; a plain dictionary has none.
    pub(crate) fn order(&self, dict: ObjId) -> Option<&Order> {
        self.heap.dict(dict)?.order.as_deref()
    }

    /// The same, to be changed.
    pub(crate) fn order_mut(&mut self, dict: ObjId) -> Option<&mut Order> {
        self.heap.dict_mut(dict)?.order.as_deref_mut()
    }

    /// The dictionary's own object for a key, if it is in it.
    pub(crate) fn ordered_key(&mut self, dict: ObjId, key: ObjId, hash: i64) -> Result<Field> {
        let Some(index) = self.dict_lookup(dict, key, hash)? else { return Ok(None) };
        Ok(self.heap.dict_table(dict).and_then(|t| t.entries.get(index)).and_then(|e| e.value.and(e.key)))
    }

    /// `PyODict_SetItem`: a new key goes to the end.
    pub(crate) fn ordered_set(&mut self, dict: ObjId, key: ObjId, value: ObjId) -> Result<()> {
        let hash = self.hash(key)?;
        self.dict_set_hashed(dict, key, hash, value)?;
        let Some(own) = self.ordered_key(dict, key, hash)? else { return Ok(()) };
        if self.order(dict).is_none_or(|order| order.contains(own)) {
            return Ok(());
        }
        self.resize_fast_nodes(dict);
        let buffer = self.heap.take_buffer(NODE_BYTES);
        let held = self.own(own).into_id();
        if let Some(order) = self.order_mut(dict) {
            order.add(held, buffer);
        }
        Ok(())
    }

    /// `_odict_resize`: the table of nodes follows the dictionary's.
    fn resize_fast_nodes(&mut self, dict: ObjId) {
        let Some((block, slots)) = self.heap.dict_table(dict).map(|t| (t.buffer.block(), 1usize << t.log2))
        else {
            return;
        };
        if self.order(dict).is_none_or(|order| order.made_for == block) {
            return;
        }
        let mut fast = self.heap.take_buffer(slots * size::POINTER);
        if let Some(order) = self.order_mut(dict) {
            order.made_for = block;
            std::mem::swap(&mut order.fast, &mut fast);
        }
        self.heap.give_buffer(&mut fast);
    }

    /// `_odict_clear_node`: a key leaves the order before it leaves the dictionary.
    pub(crate) fn ordered_forget(&mut self, dict: ObjId, key: ObjId, hash: i64) -> Result<()> {
        let Some(own) = self.ordered_key(dict, key, hash)? else { return Ok(()) };
        if let Some((key, mut buffer)) = self.order_mut(dict).and_then(|order| order.remove(own)) {
            self.release_id(Some(key));
            self.heap.give_buffer(&mut buffer);
        }
        Ok(())
    }

    /// `_odict_clear_nodes`: the keys die in order.
    pub(crate) fn ordered_clear(&mut self, dict: ObjId) {
        let Some(order) = self.order_mut(dict) else { return };
        let mut fast = std::mem::take(&mut order.fast);
        order.made_for = 0;
        let nodes = order.take_all();
        self.heap.give_buffer(&mut fast);
        for (key, mut buffer) in nodes {
            self.release_id(Some(key));
            self.heap.give_buffer(&mut buffer);
        }
    }
}
