//! Dictionaries with any keys: hashing and comparing may run Python, which may change the dictionary.

use super::{Result, Vm};
use crate::object::dict::KeyTable;
use crate::object::*;

/// What a look-up came to.
enum Step {
    Found(usize),
    Missing,
    /// The key of this entry must be compared.
    Compare(usize, ObjId),
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
        'restart: loop {
            let Some(table) = self.heap.dict_table(dict) else { return Ok(None) };
            let mut probe = table.probe(hash);
            let shape = shape(table);
            loop {
                let Some(table) = self.heap.dict_table(dict) else { return Ok(None) };
                let step = match table.next(&mut probe) {
                    None => Step::Missing,
                    Some(index) => {
                        let entry = table.entries[index];
                        match entry.key {
                            Some(k) if k == key => Step::Found(index),
                            Some(k) if entry.hash == hash => Step::Compare(index, k),
                            _ => continue,
                        }
                    }
                };
                match step {
                    Step::Missing => return Ok(None),
                    Step::Found(index) => return Ok(Some(index)),
                    Step::Compare(index, other) => {
                        let held = self.own(other);
                        let same = self.equal(other, key);
                        self.release(held);
                        let same = same?;
                        let intact = self.heap.dict_table(dict).is_some_and(|table| {
                            self::shape(table) == shape
                                && table.entries.get(index).is_some_and(|e| e.key == Some(other))
                        });
                        if !intact {
                            continue 'restart;
                        }
                        if same {
                            return Ok(Some(index));
                        }
                    }
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

    pub fn dict_contains(&mut self, dict: ObjId, key: ObjId) -> Result<bool> {
        let hash = self.hash(key)?;
        let found = self.dict_lookup(dict, key, hash)?;
        Ok(found.is_some_and(|index| self.heap.dict_value(dict, index).is_some()))
    }

    /// `dict[key] = value` (`PyDict_SetItem`).
    pub fn dict_set(&mut self, dict: ObjId, key: ObjId, value: ObjId) -> Result<()> {
        let hash = self.hash(key)?;
        self.dict_set_hashed(dict, key, hash, value)
    }

    pub fn dict_set_hashed(&mut self, dict: ObjId, key: ObjId, hash: i64, value: ObjId) -> Result<()> {
        let held = self.own(value);
        let found = match self.dict_lookup(dict, key, hash) {
            Ok(found) => found,
            Err(raised) => {
                self.release(held);
                return Err(raised);
            }
        };
        let old = self.heap.dict_store(dict, key, hash, held, found);
        self.dict_changed(dict);
        self.release_field(old);
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
        use crate::object::dict::{DictBody, Keys, SplitValues};
        self.dict_changed(dict);
        let inside = match self.heap.dict(dict).map(|d| &d.keys) {
            Some(Keys::Split { values: SplitValues::Inside(owner), .. }) => Some(*owner),
            _ => None,
        };
        if let Some(owner) = inside {
            // Values inside an instance are emptied in place.
            for index in self.heap.split_order(dict) {
                let old = self.heap.set_inline_value(owner, index, None);
                self.release_id(old);
            }
            if let Some(d) = self.heap.dict_mut(dict) {
                d.used = 0;
            }
            return;
        }
        let Some(d) = self.heap.dict_mut(dict) else { return };
        let old = std::mem::replace(&mut d.keys, DictBody::empty().keys);
        d.used = 0;
        self.release_keys(old);
    }

    /// Releases keys and values, entry by entry, and gives the blocks back (`dictkeys_decref`).
    pub(crate) fn release_keys(&mut self, keys: crate::object::dict::Keys) {
        use crate::object::dict::{Keys, SplitValues};
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

    /// `dict.update(other)` where `other` is a dictionary (`dict_merge`). Later values win.
    pub fn dict_merge(&mut self, dict: ObjId, other: ObjId) -> Result<()> {
        let mut position = 0;
        while let Some((next, item)) = self.heap.dict_next(other, position) {
            position = next;
            let (key, value) = (self.own(item.key), self.own(item.value));
            let result = self.dict_set_hashed(dict, key.id(), item.hash, value.id());
            self.release(key);
            self.release(value);
            result?;
        }
        Ok(())
    }

    /// A new dictionary with the same items (`PyDict_Copy`).
    pub fn dict_copy(&mut self, dict: ObjId) -> Result {
        let copy = self.heap.new_dict();
        match self.dict_merge(copy.id(), dict) {
            Ok(()) => Ok(copy),
            Err(raised) => {
                self.release(copy);
                Err(raised)
            }
        }
    }

    /// A type's or module's dictionary may have changed: what was cached about it is stale.
    #[inline]
    fn dict_changed(&mut self, _dict: ObjId) {}
}

/// What tells whether a table is still the same one.
fn shape(table: &KeyTable) -> (u8, bool, u32) {
    (table.log2, table.unicode, table.buffer.block)
}
