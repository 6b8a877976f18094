//! Sets with any keys: hashing and comparing may run Python, which may change the set.

use super::{Result, Vm};
use crate::object::layout::ty;
use crate::object::set::SetBody;
use crate::object::*;

impl Vm {
    /// A new set (`make_new_set`), tracked.
    pub fn new_set(&mut self, frozen: bool) -> Own {
        let set = self.heap.put_gc(size::SET, Body::Set(Box::new(SetBody::empty(frozen))));
        self.heap.track(set.id());
        set
    }

    /// Where the key is (`Ok`) or the unused slot where the walk ended (`Err`).
    fn set_locate(&mut self, set: ObjId, key: ObjId, hash: i64) -> Result<std::result::Result<usize, usize>> {
        'restart: loop {
            let Some(body) = self.heap.set(set) else { return Ok(Err(0)) };
            let mut probe = body.probe(hash);
            let slots = body.table.len();
            loop {
                let Some(body) = self.heap.set(set) else { return Ok(Err(0)) };
                let slot = match body.next(&mut probe, hash) {
                    Err(unused) => return Ok(Err(unused)),
                    Ok(slot) => slot,
                };
                let Some(other) = body.table[slot].key else { continue };
                if other == key {
                    return Ok(Ok(slot));
                }
                if let (Some(a), Some(b)) = (self.heap.text(other), self.heap.text(key))
                    && self.heap.is_exact_str(other)
                    && self.heap.is_exact_str(key)
                {
                    if a == b {
                        return Ok(Ok(slot));
                    }
                    continue;
                }
                let held = self.own(other);
                let same = self.equal(other, key);
                self.release(held);
                let same = same?;
                let intact = self
                    .heap
                    .set(set)
                    .is_some_and(|b| b.table.len() == slots && b.table[slot].key == Some(other));
                if !intact {
                    continue 'restart;
                }
                if same {
                    return Ok(Ok(slot));
                }
            }
        }
    }

    /// `set.add` (`set_add_entry`). True if the key was not there.
    pub fn set_add(&mut self, set: ObjId, key: ObjId) -> Result<bool> {
        let hash = self.hash(key)?;
        self.set_add_hashed(set, key, hash)
    }

    /// The same of a key whose hash is known.
    pub fn set_add_hashed(&mut self, set: ObjId, key: ObjId, hash: i64) -> Result<bool> {
        let held = self.own(key);
        let slot = match self.set_locate(set, key, hash) {
            Ok(Err(slot)) => slot,
            Ok(Ok(_)) => {
                self.release(held);
                return Ok(false);
            }
            Err(raised) => {
                self.release(held);
                return Err(raised);
            }
        };
        let Some(body) = self.heap.set_mut(set) else {
            self.release(held);
            return Ok(false);
        };
        if let Some(items) = body.put(slot, held.into_id(), hash) {
            self.set_resize(set, items);
        }
        Ok(true)
    }

    /// Rebuilds the table for more than `items` keys (`set_table_resize`).
    pub fn set_resize(&mut self, set: ObjId, items: usize) {
        let slots = SetBody::slots_for(items);
        let mut buffer = if slots > crate::object::set::SMALLEST {
            self.heap.take_buffer(slots * 16)
        } else {
            Buffer::default()
        };
        if let Some(body) = self.heap.set_mut(set) {
            body.rebuild(slots);
            std::mem::swap(&mut body.buffer, &mut buffer);
        }
        self.heap.give_buffer(&mut buffer);
    }

    /// `key in set`. It may run `__hash__` and `__eq__`.
    pub fn set_contains(&mut self, set: ObjId, key: ObjId) -> Result<bool> {
        let hash = self.hash(key)?;
        self.set_contains_hashed(set, key, hash)
    }

    /// The same of a key whose hash is known.
    pub fn set_contains_hashed(&mut self, set: ObjId, key: ObjId, hash: i64) -> Result<bool> {
        Ok(self.set_locate(set, key, hash)?.is_ok())
    }

    /// `set.discard`. True if the key was there.
    pub fn set_discard(&mut self, set: ObjId, key: ObjId) -> Result<bool> {
        let hash = self.hash(key)?;
        self.set_discard_hashed(set, key, hash)
    }

    /// The same of a key whose hash is known.
    pub fn set_discard_hashed(&mut self, set: ObjId, key: ObjId, hash: i64) -> Result<bool> {
        let Ok(slot) = self.set_locate(set, key, hash)? else { return Ok(false) };
        let key = self.heap.set_mut(set).and_then(|b| b.remove(slot));
        self.release_id(key);
        Ok(true)
    }

    /// Empties a set: it is empty before the first of its keys dies (`set_clear_internal`).
    pub fn set_clear(&mut self, set: ObjId) {
        let Some(body) = self.heap.set_mut(set) else { return };
        let old = std::mem::replace(&mut body.table, SetBody::empty(false).table);
        let mut buffer = std::mem::take(&mut body.buffer);
        body.filled = 0;
        body.used = 0;
        for entry in old {
            self.release_id(entry.key);
        }
        self.heap.give_buffer(&mut buffer);
    }

    /// `set.update(other)` (`set_update_internal`): sets and dictionaries give their keys' hashes, too.
    pub fn set_update(&mut self, set: ObjId, other: ObjId) -> Result<()> {
        if self.heap.set(other).is_some() {
            return self.set_merge(set, other);
        }
        if self.heap.type_of(other) == ty::DICT {
            let more = self.heap.dict_len(other);
            self.set_resize_for(set, more);
            let mut position = 0;
            while let Some((next, item)) = self.heap.dict_next(other, position) {
                position = next;
                self.set_add_hashed(set, item.key, item.hash)?;
            }
            return Ok(());
        }
        self.for_each(other, |vm, item| {
            let result = vm.set_add(set, item.id());
            vm.release(item);
            result.map(|_| true)
        })
    }

    /// One resize before many keys are added, as if none were there already.
    fn set_resize_for(&mut self, set: ObjId, more: usize) {
        if let Some(body) = self.heap.set(set)
            && (body.filled + more) * 5 >= (body.table.len() - 1) * 3
        {
            let items = (body.used + more) * 2;
            self.set_resize(set, items);
        }
    }

    /// `set_merge`: the table of the result, and so its order, depends on how the keys get in.
    fn set_merge(&mut self, set: ObjId, other: ObjId) -> Result<()> {
        let more = self.heap.set(other).map_or(0, |b| b.used);
        if set == other || more == 0 {
            return Ok(());
        }
        self.set_resize_for(set, more);
        let (Some(body), Some(source)) = (self.heap.set(set), self.heap.set(other)) else { return Ok(()) };
        if body.filled == 0 {
            let as_it_is = body.table.len() == source.table.len() && source.filled == source.used;
            let entries = source.table.clone();
            entries.iter().filter_map(|e| e.key).for_each(|key| self.heap.incref(key));
            if let Some(body) = self.heap.set_mut(set) {
                if as_it_is {
                    body.table = entries;
                } else {
                    entries.into_iter().filter(|e| e.key.is_some()).for_each(|e| body.insert_clean(e));
                }
                body.filled = more;
                body.used = more;
            }
            return Ok(());
        }
        let mut slot = 0;
        while let Some(entry) = self.heap.set(other).and_then(|b| b.table.get(slot)).copied() {
            slot += 1;
            if let Some(key) = entry.key {
                self.set_add_hashed(set, key, entry.hash)?;
            }
        }
        Ok(())
    }

    /// The key at or after a slot, and the slot behind it (`set_next`), borrowed.
    pub(crate) fn set_next(&self, set: ObjId, slot: usize) -> Option<(usize, ObjId, i64)> {
        let body = self.heap.set(set)?;
        let found = body.table.iter().enumerate().skip(slot).find_map(|(at, e)| Some((at, e.key?, e.hash)));
        found.map(|(at, key, hash)| (at + 1, key, hash))
    }

    /// Drops the marks of keys taken out, if they are many (the end of `set_difference_update_internal`).
    pub(crate) fn set_tidy(&mut self, set: ObjId) {
        if let Some(body) = self.heap.set(set)
            && body.filled - body.used > (body.table.len() - 1) / 4
        {
            let items = if body.used > 50000 { body.used * 2 } else { body.used * 4 };
            self.set_resize(set, items);
        }
    }

    /// Two sets exchange their contents (`set_swap_bodies`).
    pub(crate) fn set_swap(&mut self, a: ObjId, b: ObjId) {
        let Some(first) = self.heap.set_mut(a) else { return };
        let mut taken = SetBody::empty(false);
        let exchange = |x: &mut SetBody, y: &mut SetBody| {
            std::mem::swap(&mut x.table, &mut y.table);
            std::mem::swap(&mut x.buffer, &mut y.buffer);
            std::mem::swap(&mut x.filled, &mut y.filled);
            std::mem::swap(&mut x.used, &mut y.used);
        };
        exchange(first, &mut taken);
        if let Some(second) = self.heap.set_mut(b) {
            exchange(second, &mut taken);
        }
        if let Some(first) = self.heap.set_mut(a) {
            exchange(first, &mut taken);
            first.hash = -1;
        }
    }
}
