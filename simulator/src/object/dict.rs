//! The tables of dictionaries (`Objects/dictobject.c`), without hashing or comparing: those may run Python.

use super::body::{Buffer, Field};
use super::id::ObjId;
use super::indices::{DUMMY, EMPTY, Indices};

/// `PyDict_LOG_MINSIZE`.
pub const SMALLEST_LOG2: u8 = 3;
/// The most attributes that instances share a table for (`SHARED_KEYS_MAX_SIZE`).
pub const MOST_SHARED: usize = 30;

/// A dictionary (`PyDictObject`).
pub struct DictBody {
    /// Items in it.
    pub used: usize,
    /// Its keys and values (`ma_keys`, `ma_values`).
    pub keys: Keys,
    /// The order of an `OrderedDict`.
    pub order: Option<Box<super::order::Order>>,
}

/// Where keys and values stand.
pub enum Keys {
    /// The dictionary's own table.
    Combined(KeyTable),
    /// A table shared by the instances of a class; the values apart.
    Split {
        /// The table's number among the heap's shared keys, never 0.
        shared: u32,
        /// By the position of their key in the table.
        values: SplitValues,
    },
}

/// The values of a dictionary that shares its keys.
pub enum SplitValues {
    /// They stand inside the instance (not counted) whose `__dict__` this is.
    Inside(ObjId),
    /// They were copied out when the instance died (`_PyDict_DetachFromObject`).
    Apart {
        /// As many as the instance had room for.
        values: Box<[Field]>,
        /// Positions of the used ones, in the order of insertion.
        order: Vec<u8>,
        /// Their block.
        buffer: Buffer,
    },
}

/// A key with its value (`PyDictKeyEntry`).
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The key's hash, kept so that growing asks no object for it.
    pub hash: i64,
    /// None in an entry whose key was removed.
    pub key: Field,
    /// None in an entry that was removed, and in a shared table.
    pub value: Field,
}

/// An open-addressing index over entries in insertion order (`PyDictKeysObject`).
#[derive(Default)]
pub struct KeyTable {
    /// Base-two logarithm of the number of index slots; 0 for the static empty table.
    pub log2: u8,
    /// Every key is an exact `str`: entries are stored without their hash, so the block is smaller.
    pub unicode: bool,
    indices: Indices,
    /// Deleted entries keep their place with an empty key.
    pub entries: Vec<Entry>,
    /// Entries that may still be added.
    pub usable: usize,
    /// For inline caches: a number that no other set of keys has, 0 while nobody asked for one (`dk_version`).
    pub version: u32,
    /// The block of index and entries (`dk_size`, `dk_usable`).
    pub buffer: Buffer,
}

/// Number of entries that `1 << log2` index slots serve (`USABLE_FRACTION`).
pub fn usable(log2: u8) -> usize {
    ((1usize << log2) << 1) / 3
}

/// A table for `size` index slots (`calculate_log2_keysize`). CPython's way of computing it does not always give the
/// least one: 3 slots come to 16.
pub fn log2_for_size(size: usize) -> u8 {
    let least = 1usize << SMALLEST_LOG2;
    let below = (size | least) - 1;
    (usize::BITS - (below | (least - 1)).leading_zeros()) as u8
}

/// The least table that holds `items` entries (`estimate_log2_keysize`).
pub fn log2_for_items(items: usize) -> u8 {
    log2_for_size((items * 3).div_ceil(2))
}

/// Bytes of a table's block: header, index bytes, entries (`new_keys_object`).
pub fn table_bytes(log2: u8, unicode: bool) -> usize {
    let slots = 1usize << log2;
    let width = match log2 {
        0..8 => 1,
        8..16 => 2,
        16..32 => 4,
        _ => 8,
    };
    32 + slots * width + usable(log2) * if unicode { 16 } else { 24 }
}

/// A walk over the index slots that a hash visits.
#[derive(Clone, Copy)]
pub struct Probe {
    slot: usize,
    perturb: u64,
    mask: usize,
}

impl Probe {
    fn advance(&mut self) {
        self.perturb >>= 5;
        self.slot = self.slot.wrapping_mul(5).wrapping_add(self.perturb as usize).wrapping_add(1) & self.mask;
    }
}

impl KeyTable {
    /// A table of `1 << log2` slots; the caller pairs it with its block.
    pub fn new(log2: u8, unicode: bool, buffer: Buffer) -> KeyTable {
        KeyTable {
            log2,
            unicode,
            indices: Indices::new(log2),
            entries: Vec::with_capacity(usable(log2)),
            usable: usable(log2),
            version: 0,
            buffer,
        }
    }

    /// Whether it is the static table of an empty dictionary.
    pub fn is_static(&self) -> bool {
        self.log2 == 0
    }

    /// Where a search for this hash begins.
    pub fn probe(&self, hash: i64) -> Probe {
        let mask = (1 << self.log2) - 1;
        Probe { slot: hash as usize & mask, perturb: hash as u64, mask }
    }

    /// The next entry that the walk meets, until it meets a slot never used.
    #[inline]
    pub fn next(&self, probe: &mut Probe) -> Option<usize> {
        if self.is_static() {
            return None;
        }
        loop {
            let index = self.indices.get(probe.slot);
            probe.advance();
            match index {
                EMPTY => return None,
                DUMMY => {}
                index => return Some(index as usize),
            }
        }
    }

    /// The entry whose key is this very object, or whose hash is equal and `same` holds. `same` must not run Python.
    #[inline]
    pub fn find(&self, key: ObjId, hash: i64, mut same: impl FnMut(ObjId) -> bool) -> Option<usize> {
        let mut probe = self.probe(hash);
        while let Some(index) = self.next(&mut probe) {
            let entry = &self.entries[index];
            if let Some(k) = entry.key
                && (k == key || (entry.hash == hash && same(k)))
            {
                return Some(index);
            }
        }
        None
    }

    /// Adds an entry that is not there; there must be room (`usable` above 0).
    pub fn insert(&mut self, hash: i64, key: ObjId, value: Field) -> usize {
        let mut probe = self.probe(hash);
        while self.indices.get(probe.slot) >= 0 {
            probe.advance();
        }
        self.version = 0;
        let index = self.entries.len();
        self.indices.set(probe.slot, index as i32);
        self.entries.push(Entry { hash, key: Some(key), value });
        self.usable -= 1;
        index
    }

    /// Takes an entry out; its place stays, empty.
    pub fn remove(&mut self, index: usize) -> Entry {
        let mut probe = self.probe(self.entries[index].hash);
        while self.indices.get(probe.slot) != index as i32 {
            probe.advance();
        }
        self.version = 0;
        self.indices.set(probe.slot, DUMMY);
        let entry = self.entries[index];
        self.entries[index] = Entry { hash: entry.hash, key: None, value: None };
        entry
    }

    /// Takes the last live entry out, and every empty place behind it (`dict_popitem_impl`).
    pub fn pop(&mut self) -> Option<Entry> {
        let index = self.entries.iter().rposition(|e| e.key.is_some())?;
        let entry = self.remove(index);
        self.entries.truncate(index);
        Some(entry)
    }

    /// A copy with the empty places in it (`clone_combined_dict_keys`); its references are not counted yet.
    pub fn copied(&self, buffer: Buffer) -> KeyTable {
        let mut entries = Vec::with_capacity(usable(self.log2));
        entries.extend_from_slice(&self.entries);
        let KeyTable { log2, unicode, usable, .. } = *self;
        KeyTable { log2, unicode, indices: self.indices.clone(), entries, usable, version: 0, buffer }
    }

    /// Moves the live entries of `old` here in order; there must be room.
    pub fn fill(&mut self, old: &mut Vec<Entry>) {
        for entry in old.drain(..) {
            if let Some(key) = entry.key {
                self.insert(entry.hash, key, entry.value);
            }
        }
    }
}

impl DictBody {
    /// One without a table, as `PyDict_New` makes it.
    pub fn empty() -> DictBody {
        DictBody { used: 0, keys: Keys::Combined(KeyTable::default()), order: None }
    }

    /// Its own table, if it has one.
    pub fn table(&self) -> Option<&KeyTable> {
        match &self.keys {
            Keys::Combined(table) => Some(table),
            Keys::Split { .. } => None,
        }
    }
}
