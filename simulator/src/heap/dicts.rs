//! Dictionaries' storage: finding `str` keys, inserting, growing and the tables that instances share. Keys of
//! other types are found by `vm`, since comparing them may run Python.

use super::Heap;
use super::free::FreeList;
use crate::algorithm::text::Text;
use crate::object::dict::*;
use crate::object::layout::Kind;
use crate::object::*;

/// An entry of a dictionary.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// The key's hash.
    pub hash: i64,
    /// Never empty.
    pub key: ObjId,
    /// Never empty.
    pub value: ObjId,
}

impl Heap {
    /// An empty dictionary (`PyDict_New`): it has no table of its own and the collector does not track it.
    pub fn new_dict(&mut self) -> Own {
        let body = Body::Dict(Box::new(DictBody::empty()));
        match self.reuse(FreeList::Dict) {
            Some(id) => {
                self.fill(id.number(), body);
                Own::from_counted(id)
            }
            None => self.put_gc(size::DICT, body),
        }
    }

    /// A dictionary with room for `items` without growing (`_PyDict_NewPresized`, `dict_new_presized`).
    pub fn new_dict_presized(&mut self, items: usize, unicode: bool) -> Own {
        let dict = self.new_dict();
        if items > 5 {
            let log2 = log2_for_items(items.min(0x20000 / 2 * 3 / 2));
            let table = self.new_table(log2, unicode);
            if let Some(d) = self.dict_mut(dict.id()) {
                d.keys = Keys::Combined(table);
            }
        }
        dict
    }

    /// An empty table with its block, from the free list of tables if it is of the smallest size (`new_keys_object`).
    pub(crate) fn new_table(&mut self, log2: u8, unicode: bool) -> KeyTable {
        let size = table_bytes(log2, unicode);
        let recycled = if log2 == SMALLEST_LOG2 && unicode { self.reuse_keys() } else { None };
        let buffer = match recycled {
            Some(block) => Buffer::new(block, size),
            None => self.take_buffer(size),
        };
        KeyTable::new(log2, unicode, buffer)
    }

    /// Gives a table's block back; its references must have been dealt with.
    pub(crate) fn give_table(&mut self, table: &mut KeyTable) {
        let buffer = &mut table.buffer;
        if table.log2 == SMALLEST_LOG2
            && table.unicode
            && buffer.block() != 0
            && self.recycle_keys(buffer.block())
        {
            *buffer = Buffer::default();
        } else {
            self.give_buffer(buffer);
        }
    }

    /// `len()` of a dictionary, and 0 of what is none.
    pub fn dict_len(&self, dict: ObjId) -> usize {
        self.dict(dict).map_or(0, |d| d.used)
    }

    /// The table that a dictionary's keys are found in: its own or the shared one.
    pub fn dict_table(&self, dict: ObjId) -> Option<&KeyTable> {
        match &self.dict(dict)?.keys {
            Keys::Combined(table) => Some(table),
            Keys::Split { shared, .. } => Some(&self.shared[*shared as usize].table),
        }
    }

    /// The table of a dictionary that shares it with no other.
    #[inline(always)]
    pub(crate) fn own_table(&self, dict: ObjId) -> Option<&KeyTable> {
        match self.outer(dict) {
            Body::Dict(d) => d.table(),
            _ => None,
        }
    }

    /// A number for the keys that the dictionary has now, if it can have one (`_PyDictKeys_GetVersionForCurrentState`).
    pub(crate) fn keys_number(&mut self, dict: ObjId) -> Option<u32> {
        let Body::Dict(d) = &mut self.bodies[dict.index()] else { return None };
        let Keys::Combined(table) = &mut d.keys else { return None };
        if !table.unicode || table.is_static() {
            return None;
        }
        if table.version == 0 {
            self.last_keys_number = self.last_keys_number.checked_add(1)?;
            table.version = self.last_keys_number;
        }
        Some(table.version)
    }

    /// The entry of an exact `str` key in a table whose keys are all exact `str`: `None` if the table also has
    /// other keys, so that comparing may run Python.
    #[inline]
    pub fn find_str(&self, table: &KeyTable, key: ObjId) -> Option<Option<usize>> {
        if !table.unicode {
            return None;
        }
        let Body::Str { at, .. } = *self.outer(key) else {
            let text = self.text(key)?;
            return Some(table.find(key, self.str_hash(key), |other| self.text(other) == Some(text)));
        };
        let body = self.texts.get(at);
        let hash = match body.hash.get() {
            -1 => self.str_hash(key),
            hash => hash,
        };
        // The keys are exact strings; most of what is looked up is one of these very objects.
        Some(table.find(key, hash, |other| self.has_text(other, &body.text)))
    }

    #[inline(never)]
    fn has_text(&self, string: ObjId, text: &Text) -> bool {
        matches!(*self.outer(string), Body::Str { at, .. } if self.texts.get(at).text == *text)
    }

    /// The value of entry `index`; empty for a shared key that this dictionary has no value for.
    #[inline]
    pub fn dict_value(&self, dict: ObjId, index: usize) -> Field {
        let d = self.dict(dict)?;
        match &d.keys {
            Keys::Combined(table) => table.entries.get(index)?.value,
            Keys::Split { values: SplitValues::Inside(owner), .. } => self.inline_value(*owner, index),
            Keys::Split { values: SplitValues::Apart { values, .. }, .. } => {
                values.get(index).copied().flatten()
            }
        }
    }

    /// The value of an exact `str` key (interned or not), borrowed. Only for dictionaries whose keys are all `str`;
    /// in others it finds the key only by identity or by text among the `str` keys.
    pub fn dict_get_str(&self, dict: ObjId, key: ObjId) -> Field {
        let table = self.dict_table(dict)?;
        let index = match self.find_str(table, key) {
            Some(found) => found?,
            None => {
                let text = self.text(key)?;
                table.find(key, self.str_hash(key), |other| self.text(other) == Some(text))?
            }
        };
        self.dict_value(dict, index)
    }

    /// Sets the value of an exact `str` key. Returns the old value, which the caller releases.
    #[must_use = "the old value must be released"]
    pub fn dict_set_str(&mut self, dict: ObjId, key: ObjId, value: Own) -> Option<Own> {
        let hash = self.str_hash(key);
        let found = self.dict_table(dict).and_then(|table| {
            let text = self.text(key)?;
            table.find(key, hash, |other| self.text(other) == Some(text))
        });
        self.dict_store(dict, key, hash, value, found)
    }

    /// Stores `value` under `key`, whose entry is `found` if the table has one (`insertdict`). Returns the old value.
    #[must_use = "the old value must be released"]
    pub fn dict_store(
        &mut self,
        dict: ObjId,
        key: ObjId,
        hash: i64,
        value: Own,
        found: Option<usize>,
    ) -> Option<Own> {
        self.track_for(dict, value.id());
        if !self.is_exact_str(key) {
            self.track_for(dict, key);
        }
        if let Some(index) = found {
            return self.dict_replace(dict, index, value);
        }
        if let Some(Keys::Split { shared, .. }) = self.dict(dict).map(|d| &d.keys) {
            let shared = *shared;
            if self.is_exact_str(key)
                && let Some(index) = self.insert_shared_key(shared, key, hash)
            {
                return self.dict_replace(dict, index, value);
            }
            self.unshare(dict, true);
        }
        self.make_room(dict, self.is_exact_str(key));
        self.incref(key);
        if let Some(DictBody { used, keys: Keys::Combined(table), .. }) = self.dict_mut(dict) {
            *used += 1;
            table.insert(hash, key, Some(value.into_id()));
        } else {
            // `unshare` left a table of its own.
            unreachable!("a dictionary without a table after unsharing");
        }
        None
    }

    /// Sets the value of entry `index`, which may be empty in a split dictionary.
    pub(crate) fn dict_replace(&mut self, dict: ObjId, index: usize, value: Own) -> Option<Own> {
        let value = value.into_id();
        let old = match &mut self.dict_mut(dict)?.keys {
            Keys::Combined(table) => {
                return table.entries[index].value.replace(value).map(Own::from_counted);
            }
            Keys::Split { values: SplitValues::Apart { values, order, .. }, .. } => {
                let old = values[index].replace(value);
                if old.is_none() {
                    order.push(index as u8);
                }
                old
            }
            Keys::Split { values: SplitValues::Inside(owner), .. } => {
                let owner = *owner;
                self.set_inline_value(owner, index, Some(value))
            }
        };
        if old.is_none()
            && let Some(d) = self.dict_mut(dict)
        {
            d.used += 1;
        }
        old.map(Own::from_counted)
    }

    /// Before a new entry: a first table, a larger one, or one for any keys (`insert_to_emptydict`, `insertion_resize`).
    fn make_room(&mut self, dict: ObjId, str_key: bool) {
        let Some(DictBody { used, keys: Keys::Combined(table), .. }) = self.dict(dict) else { return };
        let used = *used;
        if table.is_static() {
            let table = self.new_table(SMALLEST_LOG2, str_key);
            self.set_table(dict, table);
        } else if table.unicode && !str_key {
            self.resize_table(dict, log2_for_size(used * 3), false);
        } else if table.usable == 0 {
            let unicode = table.unicode;
            self.resize_table(dict, log2_for_size(used * 3), unicode);
        }
    }

    fn set_table(&mut self, dict: ObjId, table: KeyTable) {
        if let Some(d) = self.dict_mut(dict) {
            d.keys = Keys::Combined(table);
        }
    }

    /// `dictresize` of a dictionary with its own table.
    pub(crate) fn resize_table(&mut self, dict: ObjId, log2: u8, unicode: bool) {
        let mut table = self.new_table(log2, unicode);
        if let Some(DictBody { keys: Keys::Combined(old), .. }) = self.dict_mut(dict) {
            let mut old = std::mem::take(old);
            table.fill(&mut old.entries);
            self.set_table(dict, table);
            self.give_table(&mut old);
        }
    }

    /// Gives a split dictionary a table of its own. `grow` makes room for one more.
    pub(crate) fn unshare(&mut self, dict: ObjId, grow: bool) {
        let used = self.dict_len(dict);
        let log2 = if grow { log2_for_size(used * 3) } else { log2_for_items(used.max(1)) };
        self.unshare_to(dict, log2, true);
    }

    /// `dictresize`: a table of this size, for `str` keys only if all keys so far are.
    pub(crate) fn resize_dict(&mut self, dict: ObjId, log2: u8, unicode: bool) {
        match self.dict(dict).map(|d| &d.keys) {
            Some(Keys::Combined(table)) => {
                let unicode = unicode && (table.unicode || table.is_static());
                self.resize_table(dict, log2, unicode);
            }
            Some(Keys::Split { .. }) => self.unshare_to(dict, log2, unicode),
            None => {}
        }
    }

    /// Before a key that is no `str` goes into a table for `str` keys (`insertdict`): the table becomes one for any
    /// keys, whether the key is there already or not.
    pub(crate) fn generalize(&mut self, dict: ObjId) {
        let used = self.dict_len(dict);
        let is_for_strings = match self.dict(dict).map(|d| &d.keys) {
            Some(Keys::Combined(table)) => table.unicode && !table.is_static(),
            Some(Keys::Split { .. }) => true,
            None => false,
        };
        if is_for_strings {
            self.resize_dict(dict, log2_for_size(used * 3), false);
        }
    }

    /// Gives a split dictionary a table of its own, with the values in insertion order (`dictresize`).
    fn unshare_to(&mut self, dict: ObjId, log2: u8, unicode: bool) {
        let Some(DictBody { keys: Keys::Split { shared, .. }, .. }) = self.dict(dict) else { return };
        let shared = *shared;
        let mut table = self.new_table(log2, unicode);
        for index in self.split_order(dict) {
            let entry = self.shared[shared as usize].table.entries[index];
            let Some(key) = entry.key else { continue };
            let value = self.dict_value(dict, index);
            self.incref(key);
            table.insert(entry.hash, key, value);
            // While the values were the instance's, the dictionary did not answer for them.
            if let Some(value) = value {
                self.track_for(dict, value);
            }
        }
        let Some(d) = self.dict_mut(dict) else { return };
        match std::mem::replace(&mut d.keys, Keys::Combined(table)) {
            Keys::Split { values: SplitValues::Inside(owner), .. } => self.forget_inline_values(owner),
            Keys::Split { values: SplitValues::Apart { mut buffer, .. }, .. } => {
                self.give_buffer(&mut buffer)
            }
            Keys::Combined(_) => {}
        }
        self.release_shared(shared);
    }

    /// Positions of a split dictionary's values by insertion.
    pub(crate) fn split_order(&self, dict: ObjId) -> Vec<usize> {
        match self.dict(dict).map(|d| &d.keys) {
            Some(Keys::Split { values: SplitValues::Inside(owner), .. }) => self.inline_order(*owner),
            Some(Keys::Split { values: SplitValues::Apart { order, .. }, .. }) => {
                order.iter().map(|&i| usize::from(i)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Takes the entry `index` out: its key (if the dictionary owned it) and value, to be released value first.
    #[must_use = "the key and value must be released"]
    pub fn dict_remove(&mut self, dict: ObjId, index: usize) -> Option<(Option<Own>, Own)> {
        let owner = {
            let d = self.dict_mut(dict)?;
            match &mut d.keys {
                Keys::Combined(table) => {
                    let entry = table.remove(index);
                    d.used -= 1;
                    return Some((entry.key.map(Own::from_counted), Own::from_counted(entry.value?)));
                }
                Keys::Split { values: SplitValues::Apart { values, order, .. }, .. } => {
                    let value = values[index].take()?;
                    order.retain(|&i| usize::from(i) != index);
                    d.used -= 1;
                    return Some((None, Own::from_counted(value)));
                }
                Keys::Split { values: SplitValues::Inside(owner), .. } => *owner,
            }
        };
        let value = self.set_inline_value(owner, index, None)?;
        if let Some(d) = self.dict_mut(dict) {
            d.used -= 1;
        }
        Some((None, Own::from_counted(value)))
    }

    /// Takes an exact `str` key out.
    #[must_use = "the key and value must be released"]
    pub fn dict_remove_str(&mut self, dict: ObjId, key: ObjId) -> Option<(Option<Own>, Own)> {
        let table = self.dict_table(dict)?;
        let text = self.text(key)?;
        let index = table.find(key, self.str_hash(key), |other| self.text(other) == Some(text))?;
        self.dict_value(dict, index)?;
        self.dict_remove(dict, index)
    }

    /// The entry at or after `position`, and the position behind it (`PyDict_Next`).
    #[inline]
    pub fn dict_next(&self, dict: ObjId, position: usize) -> Option<(usize, Item)> {
        let d = self.dict(dict)?;
        match &d.keys {
            Keys::Combined(table) => {
                let mut at = position;
                loop {
                    let entry = table.entries.get(at)?;
                    at += 1;
                    if let (Some(key), Some(value)) = (entry.key, entry.value) {
                        return Some((at, Item { hash: entry.hash, key, value }));
                    }
                }
            }
            Keys::Split { shared, values } => {
                let index = match values {
                    SplitValues::Inside(owner) => self.inline_order_at(*owner, position)?,
                    SplitValues::Apart { order, .. } => usize::from(*order.get(position)?),
                };
                let entry = self.shared[*shared as usize].table.entries[index];
                let value = self.dict_value(dict, index)?;
                Some((position + 1, Item { hash: entry.hash, key: entry.key?, value }))
            }
        }
    }

    /// Entries, live or not, that an iterator backwards begins at the end of.
    pub(crate) fn dict_end(&self, dict: ObjId) -> usize {
        match self.dict(dict).map(|d| (&d.keys, d.used)) {
            Some((Keys::Combined(table), _)) => table.entries.len(),
            Some((Keys::Split { .. }, used)) => used,
            None => 0,
        }
    }

    /// The item before `position`, and its own position.
    pub(crate) fn dict_previous(&self, dict: ObjId, position: usize) -> Option<(usize, Item)> {
        let mut at = position.min(self.dict_end(dict));
        while at > 0 {
            at -= 1;
            // Only a live entry is found at its own position.
            if let Some((next, item)) = self.dict_next(dict, at)
                && next == at + 1
            {
                return Some((at, item));
            }
        }
        None
    }

    /// A copy of a dictionary's storage, sharing what it shares (`PyDict_Copy`, `clone_combined_dict_keys`); the
    /// references in it are counted.
    pub(crate) fn copied_storage(&mut self, dict: ObjId) -> DictBody {
        let Some(source) = self.dict(dict) else { return DictBody::empty() };
        let used = source.used;
        let keys = match &source.keys {
            Keys::Combined(table) => {
                let buffer = self.take_buffer(table_bytes(table.log2, table.unicode));
                match self.dict(dict).map(|d| &d.keys) {
                    Some(Keys::Combined(table)) => Keys::Combined(table.copied(buffer)),
                    _ => return DictBody::empty(),
                }
            }
            Keys::Split { shared, .. } => {
                let shared = *shared;
                let room = {
                    let table = &self.shared[shared as usize].table;
                    table.entries.len() + table.usable
                };
                // `copy_values` copies as many as there is room for in the source.
                let capacity = match self.dict(dict).map(|d| &d.keys) {
                    Some(Keys::Split { values: SplitValues::Apart { values, .. }, .. }) => values.len(),
                    Some(Keys::Split { values: SplitValues::Inside(owner), .. }) => {
                        self.instance(*owner).map_or(room, |(_, _, shape, _)| usize::from(shape.capacity))
                    }
                    _ => room,
                };
                let values = (0..capacity).map(|i| self.dict_value(dict, i)).collect();
                let order = self.split_order(dict).into_iter().map(|i| i as u8).collect();
                let buffer = self.take_buffer(super::instances::inline_values_bytes(capacity));
                self.shared[shared as usize].users += 1;
                Keys::Split { shared, values: SplitValues::Apart { values, order, buffer } }
            }
        };
        let mut owned = Vec::new();
        match &keys {
            Keys::Combined(table) => owned.extend(table.entries.iter().flat_map(|e| [e.key, e.value])),
            Keys::Split { values: SplitValues::Apart { values, .. }, .. } => {
                owned.extend(values.iter().copied())
            }
            Keys::Split { .. } => {}
        }
        owned.into_iter().flatten().for_each(|id| self.incref(id));
        DictBody { used, keys, order: None }
    }

    /// An empty dictionary whose names are those of a class, with its values apart (`new_dict_with_shared_keys`).
    pub(super) fn new_dict_sharing(&mut self, shared: u32) -> Own {
        let keys = &mut self.shared[shared as usize];
        keys.users += 1;
        let room = keys.table.entries.len() + keys.table.usable;
        let buffer = self.take_buffer(super::instances::inline_values_bytes(room));
        let dict = self.new_dict();
        if let Some(d) = self.dict_mut(dict.id()) {
            let values = SplitValues::Apart { values: vec![None; room].into(), order: Vec::new(), buffer };
            d.keys = Keys::Split { shared, values };
        }
        dict
    }

    /// All items in order, borrowed.
    pub fn dict_items(&self, dict: ObjId) -> Vec<Item> {
        let mut items = Vec::with_capacity(self.dict_len(dict));
        let mut position = 0;
        while let Some((next, item)) = self.dict_next(dict, position) {
            position = next;
            items.push(item);
        }
        items
    }

    /// A dictionary is tracked once something goes in that may be part of a cycle (`MAINTAIN_TRACKING`).
    #[inline]
    pub(crate) fn track_for(&mut self, dict: ObjId, content: ObjId) {
        if !self.is_tracked(dict) && self.may_be_tracked(content) {
            self.track(dict);
        }
    }

    /// `_PyObject_GC_MAY_BE_TRACKED`: exact tuples that the collector has untracked may not.
    pub(crate) fn may_be_tracked(&self, id: ObjId) -> bool {
        self.is_gc(id) && (!matches!(self.outer(id), Body::Tuple { .. }) || self.is_tracked(id))
    }

    /// A table for the instances of a class (`_PyDict_NewKeysForClass`).
    pub(crate) fn new_shared(&mut self) -> u32 {
        const LOG2: u8 = 6;
        let mut table = self.new_table(LOG2, true);
        table.usable = MOST_SHARED;
        let keys = super::SharedKeys { table, users: 1, version: 0 };
        let free = self.shared.iter().skip(1).position(|s| s.users == 0);
        match free {
            Some(at) => {
                self.shared[at + 1] = keys;
                at as u32 + 1
            }
            None => {
                if self.shared.is_empty() {
                    self.shared.push(super::SharedKeys::default());
                }
                self.shared.push(keys);
                self.shared.len() as u32 - 1
            }
        }
    }

    /// The position of a name among shared keys, adding it while there is room (`insert_split_key`).
    pub(crate) fn insert_shared_key(&mut self, shared: u32, key: ObjId, hash: i64) -> Option<usize> {
        let table = &self.shared[shared as usize].table;
        let text = self.text(key)?;
        if let Some(found) = table.find(key, hash, |other| self.text(other) == Some(text)) {
            return Some(found);
        }
        if table.usable == 0 {
            return None;
        }
        self.incref(key);
        let keys = &mut self.shared[shared as usize];
        keys.version = 0;
        Some(keys.table.insert(hash, key, None))
    }

    /// One user of a shared table less; the last one takes the table with it.
    pub(crate) fn release_shared(&mut self, shared: u32) {
        let keys = &mut self.shared[shared as usize];
        keys.users -= 1;
        if keys.users > 0 {
            return;
        }
        let mut table = std::mem::take(&mut keys.table);
        for entry in table.entries.drain(..) {
            if let Some(key) = entry.key {
                self.drop_string(Own::from_counted(key));
            }
        }
        self.give_table(&mut table);
    }

    /// The kind of a built-in type object made at start.
    pub fn kind_of_type(&self, class: ObjId) -> Option<Kind> {
        let index = class.number().checked_sub(fixed::TYPES)? as usize;
        Kind::ALL.get(index).copied()
    }
}
