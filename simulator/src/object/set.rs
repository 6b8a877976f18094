//! The table of sets (`Objects/setobject.c`), without hashing or comparing: those may run Python. Iteration
//! follows it, so its probing is CPython's.

use super::body::{Buffer, Field};
use super::id::ObjId;

const LINEAR_PROBES: usize = 9;
/// `PySet_MINSIZE`: such a table stands inside the object.
pub const SMALLEST: usize = 8;
const DELETED: i64 = -1;

/// Packed, since tables are large: twelve bytes rather than sixteen.
#[derive(Clone, Copy, Default, Debug)]
#[repr(Rust, packed(4))]
pub struct SetEntry {
    /// The item; none in a slot that was never used or was deleted.
    pub key: Field,
    /// 0 in a slot never used, -1 in a deleted one.
    pub hash: i64,
}

/// A `set` or a `frozenset` (`PySetObject`).
pub struct SetBody {
    /// Whether it is a `frozenset`: it is never changed once it is made.
    pub frozen: bool,
    /// A power of two of slots.
    pub table: Vec<SetEntry>,
    /// Slots used now or once (`fill`), and used now.
    pub filled: usize,
    /// Items in it (`used`).
    pub used: usize,
    /// `hash()` of a frozenset, -1 while unknown.
    pub hash: i64,
    /// Where `pop` looks first.
    pub finger: usize,
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
    /// The block of a table too large to stand inside the object.
    pub buffer: Buffer,
}

/// A walk over the slots that a hash visits.
#[derive(Clone, Copy)]
pub struct SetProbe {
    start: usize,
    offset: usize,
    perturb: u64,
    /// The last deleted slot on the way: a new key goes there.
    free: Option<usize>,
}

impl SetBody {
    /// One whose eight slots stand inside the object (`smalltable`).
    pub fn empty(frozen: bool) -> SetBody {
        SetBody {
            frozen,
            table: vec![SetEntry::default(); SMALLEST],
            filled: 0,
            used: 0,
            hash: -1,
            finger: 0,
            weakrefs: None,
            buffer: Buffer::default(),
        }
    }

    fn mask(&self) -> usize {
        self.table.len() - 1
    }

    /// Where a search for this hash begins.
    pub fn probe(&self, hash: i64) -> SetProbe {
        SetProbe { start: hash as usize & self.mask(), offset: 0, perturb: hash as u64, free: None }
    }

    fn slot(&self, probe: &SetProbe) -> usize {
        probe.start + probe.offset
    }

    fn advance(&self, probe: &mut SetProbe) {
        let mask = self.mask();
        if probe.offset < LINEAR_PROBES && probe.start + LINEAR_PROBES <= mask {
            probe.offset += 1;
            return;
        }
        probe.perturb >>= 5;
        probe.start = probe.start.wrapping_mul(5).wrapping_add(1).wrapping_add(probe.perturb as usize) & mask;
        probe.offset = 0;
    }

    /// The next slot with this hash that the walk meets: `Ok(slot)`. Or, where the walk ends at a slot never used,
    /// `Err(slot)` with the one for a new key: that, or the last deleted one met on the way (`set_add_entry`).
    pub fn next(&self, probe: &mut SetProbe, hash: i64) -> Result<usize, usize> {
        loop {
            let slot = self.slot(probe);
            let entry = &self.table[slot];
            if entry.key.is_none() && entry.hash == 0 {
                return Err(probe.free.unwrap_or(slot));
            }
            self.advance(probe);
            match entry.key {
                Some(_) if entry.hash == hash => return Ok(slot),
                Some(_) => {}
                None => probe.free = Some(slot),
            }
        }
    }

    /// Puts a key that is not there into the slot where the walk ended. Returns the items to make room for if the
    /// table is now too full.
    pub fn put(&mut self, slot: usize, key: ObjId, hash: i64) -> Option<usize> {
        let deleted = self.table[slot].hash == DELETED;
        self.table[slot] = SetEntry { key: Some(key), hash };
        self.used += 1;
        if deleted {
            return None;
        }
        self.filled += 1;
        if self.filled * 5 < self.mask() * 3 {
            None
        } else {
            Some(if self.used > 50000 { self.used * 2 } else { self.used * 4 })
        }
    }

    /// Slots of the least table for more than `items` (`set_table_resize`).
    pub fn slots_for(items: usize) -> usize {
        let mut slots = SMALLEST;
        while slots <= items {
            slots <<= 1;
        }
        slots
    }

    /// Rebuilds the table with `slots` slots.
    pub fn rebuild(&mut self, slots: usize) {
        let old = std::mem::replace(&mut self.table, vec![SetEntry::default(); slots]);
        for entry in old {
            if entry.key.is_some() {
                self.insert_clean(entry);
            }
        }
        self.filled = self.used;
    }

    /// `set_insert_clean`: there are no deleted slots and the key is not there.
    pub fn insert_clean(&mut self, entry: SetEntry) {
        let mut probe = self.probe(entry.hash);
        while self.table[self.slot(&probe)].key.is_some() {
            self.advance(&mut probe);
        }
        let slot = self.slot(&probe);
        self.table[slot] = entry;
    }

    /// Takes the key of a slot out.
    pub fn remove(&mut self, slot: usize) -> Field {
        let key = self.table[slot].key.take();
        self.table[slot].hash = DELETED;
        self.used -= 1;
        key
    }

    /// The keys in the table's order.
    pub fn keys(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.table.iter().filter_map(|e| e.key)
    }
}
