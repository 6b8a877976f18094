//! Blocks above 512 bytes, which CPython asks of the C library's `malloc`.

use super::GRANULE;
use hashbrown::HashTable;
use std::collections::BTreeMap;

/// Free places of fewer granules than this stand in an array; larger ones are seldom.
const LISTED: usize = 1 << 12;
/// Places that a row's address can tell apart: its two highest bits name the region.
const PLACES: u32 = (1 << 30) - 1;

/// A first model of the raw allocator: the block given back last is the first one taken again for the same
/// number of granules; otherwise memory grows at its end.
#[derive(Default)]
pub(super) struct Large {
    free: Free,
    /// Each place in use and the bytes that were asked for.
    sizes: HashTable<(u32, usize)>,
    /// Bytes asked for by all blocks in use.
    pub(super) bytes: usize,
    end: u32,
}

impl Large {
    /// Granules that `malloc(size)` occupies: 8 bytes of its own, rounded up.
    fn granules(size: usize) -> u32 {
        ((size + 8).div_ceil(GRANULE)) as u32
    }

    /// A place behind the last one; at the end of the region, from its start again.
    fn fresh(&mut self, granules: u32) -> u32 {
        loop {
            let place = self.end % PLACES + 1;
            self.end = (place - 1).saturating_add(granules);
            if self.sizes.find(spread(place), |&(other, _)| other == place).is_none() {
                return place;
            }
        }
    }

    /// Blocks in use.
    pub(super) fn count(&self) -> usize {
        self.sizes.len()
    }

    pub(super) fn take(&mut self, size: usize) -> u32 {
        let granules = Large::granules(size);
        let place = match self.free.pop(granules) {
            Some(place) => place,
            None => self.fresh(granules),
        };
        self.sizes.insert_unique(spread(place), (place, size), |&(place, _)| spread(place));
        self.bytes += size;
        place
    }

    pub(super) fn give(&mut self, place: u32) {
        let Ok(found) = self.sizes.find_entry(spread(place), |&(other, _)| other == place) else { return };
        let ((_, size), _) = found.remove();
        self.bytes -= size;
        self.free.push(Large::granules(size), place);
    }
}

/// Free places by their number of granules. A string that grows leaves one place of each size behind: the newest one of
/// a size stands in an array.
#[derive(Default)]
struct Free {
    /// The place given back last, with [`OLDER`] if there are others; 0 if there is none.
    newest: Vec<u32>,
    /// The others, and all of sizes beyond the array's.
    older: BTreeMap<u32, Vec<u32>>,
}

/// A place's highest bit, which none needs.
const OLDER: u32 = 1 << 31;

impl Free {
    fn push(&mut self, granules: u32, place: u32) {
        let listed = granules as usize;
        if listed >= LISTED {
            self.older.entry(granules).or_default().push(place);
            return;
        }
        if listed >= self.newest.len() {
            self.newest.resize(listed + 1, 0);
        }
        let newest = &mut self.newest[listed];
        let former = std::mem::replace(newest, place);
        if former != 0 {
            *newest |= OLDER;
            self.older.entry(granules).or_default().push(former & !OLDER);
        }
    }

    /// The place of so many granules that was given back last.
    fn pop(&mut self, granules: u32) -> Option<u32> {
        let listed = granules as usize;
        if listed >= LISTED {
            return self.older.get_mut(&granules)?.pop();
        }
        let newest = self.newest.get_mut(listed).filter(|newest| **newest != 0)?;
        let place = std::mem::take(newest);
        if place & OLDER != 0
            && let Some(older) = self.older.get_mut(&granules)
            && let Some(next) = older.pop()
        {
            *newest = if older.is_empty() { next } else { next | OLDER };
        }
        Some(place & !OLDER)
    }
}

/// A place as a hash: all its bits reach the upper ones.
fn spread(place: u32) -> u64 {
    u64::from(place).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32)
}
