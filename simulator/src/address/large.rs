//! Blocks above 512 bytes, which CPython asks of the C library's `malloc`.

use super::GRANULE;
use std::collections::{BTreeMap, HashMap};

/// A first model of the raw allocator: the block given back last is the first one taken again for the same
/// number of granules; otherwise memory grows at its end.
#[derive(Default)]
pub(super) struct Large {
    free: BTreeMap<u32, Vec<u32>>,
    /// Bytes asked for, by place.
    sizes: HashMap<u32, usize>,
    /// Bytes asked for by all blocks in use.
    pub(super) bytes: usize,
    end: u32,
}

impl Large {
    /// Granules that `malloc(size)` occupies: 8 bytes of its own, rounded up.
    fn granules(size: usize) -> u32 {
        ((size + 8).div_ceil(GRANULE)) as u32
    }

    /// Blocks in use.
    pub(super) fn count(&self) -> usize {
        self.sizes.len()
    }

    pub(super) fn take(&mut self, size: usize) -> u32 {
        let granules = Large::granules(size);
        let place = match self.free.get_mut(&granules).and_then(Vec::pop) {
            Some(place) => place,
            None => {
                let place = self.end + 1;
                self.end += granules;
                place
            }
        };
        self.sizes.insert(place, size);
        self.bytes += size;
        place
    }

    pub(super) fn give(&mut self, place: u32) {
        let size = self.sizes.remove(&place).unwrap_or(0);
        self.bytes -= size;
        self.free.entry(Large::granules(size)).or_default().push(place);
    }
}
