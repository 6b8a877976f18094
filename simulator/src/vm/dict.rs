//! Dictionaries with any keys: hashing and comparing may run Python, which may change the dictionary.

use super::{Result, Vm};
use crate::object::dict::{KeyTable, Keys, SMALLEST_LOG2, log2_for_items, usable};
use crate::object::layout::ty;
use crate::object::*;

/// What a merge does with a key that is there already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Duplicate {
    /// The later value takes the place of the earlier.
    Replace,
    /// `KeyError(key)`: for `f(**a, **b)`.
    Refuse,
}

impl Vm {
    /// The entry of `key` in the dictionary's table (`_Py_dict_lookup`); in a split table its value may be empty.
    pub fn dict_lookup(&mut self, dict: ObjId, key: ObjId, hash: i64) -> Result<Option<usize>> {
        if self.heap.is_exact_str(key)
            && let Some(table) = self.heap.dict_table(dict)
            && let Some(found) = self.heap.find_str(table, key)
        {
            return Ok(found);
        }
        // Integers are compared without running anything.
        let word = match *self.heap.outer(key) {
            Body::Int(word) => Some(word),
            _ => None,
        };
        'restart: loop {
            let Some(mut table) = self.heap.dict_table(dict) else { return Ok(None) };
            let mut probe = table.probe(hash);
            let shape = shape(table);
            loop {
                let (index, other) = loop {
                    let Some(index) = table.next(&mut probe) else { return Ok(None) };
                    let entry = table.entries[index];
                    match entry.key {
                        Some(k) if k == key => return Ok(Some(index)),
                        Some(k) if entry.hash == hash => match (word, self.heap.outer(k)) {
                            (Some(a), Body::Int(b)) if a == *b => return Ok(Some(index)),
                            (Some(_), Body::Int(_)) => {}
                            _ => break (index, k),
                        },
                        _ => {}
                    }
                };
                let held = self.own(other);
                let same = self.equal(other, key);
                self.release(held);
                let same = same?;
                table = match self.heap.dict_table(dict) {
                    Some(now)
                        if self::shape(now) == shape
                            && now.entries.get(index).is_some_and(|e| e.key == Some(other)) =>
                    {
                        now
                    }
                    _ => continue 'restart,
                };
                if same {
                    return Ok(Some(index));
                }
            }
        }
    }

    /// The value of a key, or none (`PyDict_GetItemRef`).
    pub fn dict_find(&mut self, dict: ObjId, key: ObjId) -> Result<Option<Own>> {
        let hash = self.hash(key)?;
        let found = self.dict_lookup(dict, key, hash)?;
        let value = found.and_then(|index| self.heap.dict_value(dict, index));
        Ok(value.map(|v| self.own(v)))
    }

    /// `key in dict`. It may run `__hash__` and `__eq__`.
    pub fn dict_contains(&mut self, dict: ObjId, key: ObjId) -> Result<bool> {
        let hash = self.hash(key)?;
        let found = self.dict_lookup(dict, key, hash)?;
        Ok(found.is_some_and(|index| self.heap.dict_value(dict, index).is_some()))
    }

    /// `dict[key] = value` (`PyDict_SetItem`).
    pub fn dict_set(&mut self, dict: ObjId, key: ObjId, value: ObjId) -> Result<()> {
        // The references that the dictionary will have are there from the start: `__hash__` and `__eq__` see them.
        let held = (self.own(key), self.own(value));
        match self.hash(key) {
            Ok(hash) => self.dict_insert(dict, held, hash),
            Err(raised) => {
                self.release(held.1);
                self.release(held.0);
                Err(raised)
            }
        }
    }

    /// Sets an item whose key's hash is known (`_PyDict_SetItem_KnownHash`).
    pub fn dict_set_hashed(&mut self, dict: ObjId, key: ObjId, hash: i64, value: ObjId) -> Result<()> {
        let held = (self.own(key), self.own(value));
        self.dict_insert(dict, held, hash)
    }

    /// `insertdict`.
    fn dict_insert(&mut self, dict: ObjId, (key, value): (Own, Own), hash: i64) -> Result<()> {
        if !self.heap.is_exact_str(key.id()) {
            self.heap.generalize(dict);
        }
        let found = match self.dict_lookup(dict, key.id(), hash) {
            Ok(found) => found,
            Err(raised) => {
                self.release(value);
                self.release(key);
                return Err(raised);
            }
        };
        let old = self.heap.dict_store(dict, key.id(), hash, value, found);
        self.dict_changed(dict);
        self.release_field(old);
        self.release(key);
        Ok(())
    }

    /// Sets the value of an exact `str` key.
    pub fn dict_set_name(&mut self, dict: ObjId, key: ObjId, value: Own) {
        let old = self.heap.dict_set_str(dict, key, value);
        self.dict_changed(dict);
        self.release_field(old);
    }

    /// Sets the value of a key given as Rust text.
    pub fn dict_set_text(&mut self, dict: ObjId, key: &str, value: Own) {
        let key = self.heap.intern(key);
        self.dict_set_name(dict, key.id(), value);
        self.release(key);
    }

    /// A dictionary of numbers by names, which are strings of its own (`Py_BuildValue` of `{sn}`).
    pub(crate) fn built_dict<const N: usize>(&mut self, items: [(&str, i64); N]) -> Own {
        let dict = self.heap.new_dict();
        for (key, value) in items {
            let key = self.heap.new_str(key.into());
            let value = self.heap.size_int(value);
            // The hash and equality of a string run no Python.
            let _ = self.dict_set(dict.id(), key.id(), value.id());
            self.release(key);
            self.release(value);
        }
        dict
    }

    /// Takes a key out. False if it was not there (`PyDict_DelItem`, `PyDict_Pop`).
    pub fn dict_delete(&mut self, dict: ObjId, key: ObjId) -> Result<bool> {
        match self.dict_pop(dict, key)? {
            Some(value) => {
                self.release(value);
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// Takes a key out and returns its value.
    pub fn dict_pop(&mut self, dict: ObjId, key: ObjId) -> Result<Option<Own>> {
        let hash = self.hash(key)?;
        self.dict_pop_hashed(dict, key, hash)
    }

    /// The same where the hash is known (`_PyDict_Pop_KnownHash`).
    pub(crate) fn dict_pop_hashed(&mut self, dict: ObjId, key: ObjId, hash: i64) -> Result<Option<Own>> {
        let Some(index) = self.dict_lookup(dict, key, hash)? else { return Ok(None) };
        if self.heap.dict_value(dict, index).is_none() {
            return Ok(None);
        }
        let Some((key, value)) = self.heap.dict_remove(dict, index) else { return Ok(None) };
        self.dict_changed(dict);
        self.release_field(key);
        Ok(Some(value))
    }

    /// Empties a dictionary: it is empty before the first of its contents dies (`clear_lock_held`).
    pub fn dict_clear(&mut self, dict: ObjId) {
        use crate::object::dict::{DictBody, SplitValues};
        self.dict_changed(dict);
        let inside = match self.heap.dict(dict).map(|d| &d.keys) {
            Some(Keys::Split { values: SplitValues::Inside(owner), .. }) => Some(*owner),
            _ => None,
        };
        if let Some(owner) = inside {
            // Values inside an instance are emptied in place, all before the first one dies; they die in the order
            // of the shared keys (`clear_embedded_values`).
            let mut order = self.heap.split_order(dict);
            order.sort_unstable();
            let old: Vec<Field> = order.iter().map(|&i| self.heap.set_inline_value(owner, i, None)).collect();
            if let Some(d) = self.heap.dict_mut(dict) {
                d.used = 0;
            }
            old.into_iter().for_each(|id| self.release_id(id));
            return;
        }
        let Some(d) = self.heap.dict_mut(dict) else { return };
        let old = std::mem::replace(&mut d.keys, DictBody::empty().keys);
        d.used = 0;
        self.release_keys(old);
    }

    /// Releases keys and values, entry by entry, and gives the blocks back (`dictkeys_decref`).
    pub(crate) fn release_keys(&mut self, keys: Keys) {
        use crate::object::dict::SplitValues;
        match keys {
            Keys::Combined(mut table) => {
                for entry in std::mem::take(&mut table.entries) {
                    self.release_id(entry.key);
                    self.release_id(entry.value);
                }
                self.heap.give_table(&mut table);
            }
            Keys::Split { shared, values } => {
                if let SplitValues::Apart { values, mut buffer, .. } = values {
                    values.into_iter().for_each(|v| self.release_id(v));
                    self.heap.give_buffer(&mut buffer);
                }
                self.heap.release_shared(shared);
            }
        }
    }

    /// Whether iterating the object is iterating its storage: a dictionary whose class does not override `__iter__`.
    fn iterates_as_dict(&self, object: ObjId) -> bool {
        if self.heap.type_of(object) == ty::DICT {
            return true;
        }
        match (self.heap.dict(object), self.slots_for(object).iter, self.slots_of(ty::DICT).iter) {
            (Some(_), Some(own), Some(dicts)) => std::ptr::fn_addr_eq(own, dicts),
            _ => false,
        }
    }

    /// A list of its pairs of keys and values (`PyDict_Items`).
    pub(crate) fn dict_pairs(&mut self, dict: ObjId) -> Own {
        let items = self.heap.dict_items(dict);
        let pairs = self.heap.empty_list(items.len());
        for item in items {
            let pair = self.heap.tuple_of(&[item.key, item.value]);
            self.heap.list_push(pairs.id(), pair);
        }
        pairs
    }

    /// `dict.update(mapping)` (`PyDict_Update`): later values win.
    pub fn dict_merge(&mut self, dict: ObjId, mapping: ObjId) -> Result<()> {
        self.dict_merge_with(dict, mapping, Duplicate::Replace)
    }

    /// `dict_merge`.
    pub(crate) fn dict_merge_with(
        &mut self,
        dict: ObjId,
        mapping: ObjId,
        duplicate: Duplicate,
    ) -> Result<()> {
        if !self.iterates_as_dict(mapping) {
            return self.merge_by_keys(dict, mapping, duplicate);
        }
        let mut duplicate = duplicate;
        let more = self.heap.dict_len(mapping);
        if mapping == dict || more == 0 {
            return Ok(());
        }
        let used = self.heap.dict_len(dict);
        if used == 0 {
            duplicate = Duplicate::Replace;
            if self.can_clone(dict, mapping) {
                let mut body = self.heap.copied_storage(mapping);
                self.dict_changed(dict);
                if let Some(d) = self.heap.dict_mut(dict) {
                    d.used = body.used;
                    std::mem::swap(&mut d.keys, &mut body.keys);
                }
                if self.heap.is_tracked(mapping) && !self.heap.is_tracked(dict) {
                    self.heap.track(dict);
                }
                self.release_keys(body.keys);
                return Ok(());
            }
        }
        // One resize at the start, as if no key were there already.
        if let Some(unicode) = self.heap.dict_table(mapping).map(|t| t.unicode)
            && self.heap.dict_table(dict).is_some_and(|t| usable(t.log2) < more)
        {
            self.heap.resize_dict(dict, log2_for_items(used + more), unicode);
        }
        let entries = self.heap.dict_table(mapping).map(|t| t.entries.len());
        let mut position = 0;
        while let Some((next, item)) = self.heap.dict_next(mapping, position) {
            position = next;
            let mark = self.sp;
            let value = self.keep_ref(item.value);
            let key = self.keep_ref(item.key);
            let result = self.merge_item(dict, key, item.hash, value, duplicate);
            self.drain(mark);
            result?;
            if self.heap.dict_table(mapping).map(|t| t.entries.len()) != entries {
                return Err(self.runtime_error("dict mutated during update"));
            }
        }
        Ok(())
    }

    fn merge_item(
        &mut self,
        dict: ObjId,
        key: ObjId,
        hash: i64,
        value: ObjId,
        duplicate: Duplicate,
    ) -> Result<()> {
        if duplicate != Duplicate::Replace {
            let found = self.dict_lookup(dict, key, hash)?;
            if found.is_some_and(|index| self.heap.dict_value(dict, index).is_some()) {
                return Err(self.key_error(key));
            }
        }
        self.dict_set_hashed(dict, key, hash, value)
    }

    /// Whether an empty dictionary may take a copy of the other's table as it is: without empty places, and no larger
    /// than it needs to be.
    fn can_clone(&self, dict: ObjId, other: ObjId) -> bool {
        let own = |d| match self.heap.dict(d).map(|d| &d.keys) {
            Some(Keys::Combined(table)) => Some(table),
            _ => None,
        };
        match (own(dict), own(other)) {
            (Some(_), Some(table)) => {
                let used = self.heap.dict_len(other);
                used == table.entries.len() && (table.log2 == SMALLEST_LOG2 || usable(table.log2 - 1) < used)
            }
            _ => false,
        }
    }

    /// `dict_merge` of any object with `keys` and `__getitem__`.
    fn merge_by_keys(&mut self, dict: ObjId, mapping: ObjId, duplicate: Duplicate) -> Result<()> {
        let keys = self.mapping_keys(mapping)?;
        let iterator = self.iter(keys.id());
        self.release(keys);
        let iterator = iterator?;
        let result = self.merge_from_keys(dict, mapping, iterator.id(), duplicate);
        self.release(iterator);
        result
    }

    fn merge_from_keys(
        &mut self,
        dict: ObjId,
        mapping: ObjId,
        keys: ObjId,
        duplicate: Duplicate,
    ) -> Result<()> {
        while let Some(key) = self.next(keys)? {
            let mark = self.sp;
            let key = self.keep(key);
            let result = self.merge_key(dict, mapping, key, duplicate);
            self.drain(mark);
            result?;
        }
        Ok(())
    }

    fn merge_key(&mut self, dict: ObjId, mapping: ObjId, key: ObjId, duplicate: Duplicate) -> Result<()> {
        if duplicate != Duplicate::Replace && self.dict_contains(dict, key)? {
            return Err(self.key_error(key));
        }
        let value = self.get_item(mapping, key)?;
        let result = self.dict_set(dict, key, value.id());
        self.release(value);
        result
    }

    /// `PyMapping_Keys`: a list.
    pub(crate) fn mapping_keys(&mut self, mapping: ObjId) -> Result {
        if self.heap.type_of(mapping) == ty::DICT {
            let keys: Vec<ObjId> = self.heap.dict_items(mapping).iter().map(|i| i.key).collect();
            return Ok(self.heap.list_of(&keys));
        }
        let keys = self.call_method(mapping, name::keys, &[])?;
        if self.heap.type_of(keys.id()) == ty::LIST {
            return Ok(keys);
        }
        let list = match self.iter(keys.id()) {
            Ok(iterator) => {
                let list = self.list_from_iterable(iterator.id());
                self.release(iterator);
                list
            }
            Err(raised) => match self.swallow(raised, ty::TYPE_ERROR) {
                Ok(()) => {
                    let message = format!(
                        "{}.keys() returned a non-iterable (type {})",
                        self.type_name(mapping),
                        self.type_name(keys.id())
                    );
                    Err(self.type_error(&message))
                }
                Err(raised) => Err(raised),
            },
        };
        self.release(keys);
        list
    }

    /// A new dictionary with the same items (`PyDict_Copy`).
    pub fn dict_copy(&mut self, dict: ObjId) -> Result {
        let used = self.heap.dict_len(dict);
        if used == 0 {
            return Ok(self.heap.new_dict());
        }
        let clone = match self.heap.dict(dict).map(|d| &d.keys) {
            Some(Keys::Split { .. }) => true,
            // Unless many places in it are empty.
            Some(Keys::Combined(table)) => self.iterates_as_dict(dict) && used >= table.entries.len() * 2 / 3,
            None => false,
        };
        if clone {
            let split = matches!(self.heap.dict(dict).map(|d| &d.keys), Some(Keys::Split { .. }));
            let body = self.heap.copied_storage(dict);
            // A split copy does not come from the free list.
            let copy = if split { self.heap.fresh_dict() } else { self.heap.new_dict() };
            if let Some(d) = self.heap.dict_mut(copy.id()) {
                *d = body;
            }
            if self.heap.is_tracked(dict) {
                self.heap.track(copy.id());
            }
            return Ok(copy);
        }
        let copy = self.heap.new_dict();
        let done = self.dict_merge(copy.id(), dict);
        self.completed(copy, done)
    }

    /// A type's or module's dictionary may have changed: what was cached about it is stale.
    #[inline]
    fn dict_changed(&mut self, _dict: ObjId) {}
}

/// What tells whether a table is still the same one.
fn shape(table: &KeyTable) -> (u8, bool, u32) {
    (table.log2, table.unicode, table.buffer.block())
}
