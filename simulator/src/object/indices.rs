//! The index table of a dictionary: for each slot the number of an entry, as narrow as CPython has it (`dk_indices`).

use thin_vec::{ThinVec, thin_vec};

/// A slot never used (`DKIX_EMPTY`).
pub(super) const EMPTY: i32 = -1;
/// A slot whose entry is gone (`DKIX_DUMMY`).
pub(super) const DUMMY: i32 = -2;

/// One number for each slot. Most dictionaries are small, and have theirs without an allocation of the host.
#[derive(Clone)]
pub(super) enum Indices {
    Eight([i8; 8]),
    Bytes(ThinVec<i8>),
    Halves(ThinVec<i16>),
    Words(ThinVec<i32>),
}

impl Default for Indices {
    fn default() -> Indices {
        Indices::new(3)
    }
}

impl Indices {
    /// `1 << log2` empty slots, at least eight.
    pub fn new(log2: u8) -> Indices {
        match log2 {
            0..4 => Indices::Eight([EMPTY as i8; 8]),
            4..8 => Indices::Bytes(thin_vec![EMPTY as i8; 1 << log2]),
            8..16 => Indices::Halves(thin_vec![EMPTY as i16; 1 << log2]),
            _ => Indices::Words(thin_vec![EMPTY; 1 << log2]),
        }
    }

    /// What stands in a slot that exists.
    #[inline(always)]
    pub fn get(&self, slot: usize) -> i32 {
        match self {
            Indices::Eight(slots) => i32::from(slots[slot & 7]),
            Indices::Bytes(slots) => i32::from(slots[slot]),
            Indices::Halves(slots) => i32::from(slots[slot]),
            Indices::Words(slots) => slots[slot],
        }
    }

    /// Puts the number of an entry, or a mark, into a slot that exists. A table never has more entries than its width
    /// can say.
    #[inline(always)]
    pub fn set(&mut self, slot: usize, index: i32) {
        match self {
            Indices::Eight(slots) => slots[slot & 7] = index as i8,
            Indices::Bytes(slots) => slots[slot] = index as i8,
            Indices::Halves(slots) => slots[slot] = index as i16,
            Indices::Words(slots) => slots[slot] = index,
        }
    }
}
