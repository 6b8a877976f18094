//! Sets with any keys: hashing and comparing may run Python, which may change the set.

use super::{Result, Vm};
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

    pub fn set_contains(&mut self, set: ObjId, key: ObjId) -> Result<bool> {
        let hash = self.hash(key)?;
        self.set_contains_hashed(set, key, hash)
    }

    pub fn set_contains_hashed(&mut self, set: ObjId, key: ObjId, hash: i64) -> Result<bool> {
        Ok(self.set_locate(set, key, hash)?.is_ok())
    }

    /// `set.discard`. True if the key was there.
    pub fn set_discard(&mut self, set: ObjId, key: ObjId) -> Result<bool> {
        let hash = self.hash(key)?;
        self.set_discard_hashed(set, key, hash)
    }

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
}
