//! Blocks above 512 bytes, which CPython asks of the C library: glibc's `malloc` as one thread sees it
//! (`malloc/malloc.c`). A string that grows shows where its block can be made larger, and where it moves.
//!
//! The memory is a row of chunks up to the top, which grows. A chunk that is given back waits in a cache for the next
//! request of its size; when the cache is full it grows together with free neighbours and waits among the unsorted ones.
//! The next request that looks for one sorts them by size. Very large blocks have a mapping of their own.
//!
//! What waits in the cache when CPython begins to read a script is there from the beginning.

mod mappings;

use super::GRANULE;
use mappings::{Mappings, PAGE};
use std::collections::{BTreeMap, VecDeque};

/// The least chunk that can stand free (`MINSIZE`), in granules.
const LEAST: u32 = 2;
/// Chunks of fewer granules have a bin for each size (`MIN_LARGE_SIZE`).
const SMALL: u32 = 64;
/// Chunks up to this size are cached (`MAX_TCACHE_SIZE`), so many of each (`TCACHE_FILL_COUNT`).
const CACHED: u32 = 65;
const CACHE: usize = 7;
/// What the top is made larger by besides (`DEFAULT_TOP_PAD`), and what it may be before it is made smaller
/// (`DEFAULT_TRIM_THRESHOLD`, `FASTBIN_CONSOLIDATION_THRESHOLD`).
const PAD: u32 = (128 << 10) / GRANULE as u32;
const MERGED: u32 = (64 << 10) / GRANULE as u32;
/// Requests from here on get a mapping (`DEFAULT_MMAP_THRESHOLD`) until one is given back: then they have to be larger
/// than that one, which may have so many granules (`DEFAULT_MMAP_THRESHOLD_MAX`).
const MAPPED: u32 = (128 << 10) / GRANULE as u32;
const MAPPED_AT_MOST: u32 = (32 << 20) / GRANULE as u32;

/// Granules of what CPython's start leaves in the cache, each between blocks in use. Above them it leaves nothing free. (Read
/// off the heap's memory in a debugger where `_PyParser_ASTFromFile` begins.)
const STARTED: [u32; 23] =
    [34, 36, 38, 45, 46, 47, 47, 47, 47, 47, 47, 47, 48, 50, 52, 56, 58, 58, 61, 61, 65, 65, 65];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Used,
    /// In the cache: to its neighbours it is in use.
    Cached,
    Unsorted,
    Binned,
}

#[derive(Clone, Copy, Debug)]
struct Chunk {
    granules: u32,
    /// Bytes that were asked for, while it is in use.
    asked: usize,
    state: State,
}

/// The raw allocator. A place is the address of a block in granules from the region's base.
pub(super) struct Large {
    /// All chunks below the top by their places.
    chunks: BTreeMap<u32, Chunk>,
    /// By size; the newest of each last.
    cache: [Vec<u32>; CACHED as usize + 1],
    /// The newest first.
    unsorted: VecDeque<u32>,
    /// By size; the oldest of each first.
    bins: BTreeMap<u32, Vec<u32>>,
    /// What is left of the chunk that was split last for a small request.
    last_remainder: u32,
    top: u32,
    top_granules: u32,
    mappings: Mappings,
    threshold: u32,
    blocks: usize,
    /// Bytes asked for by all blocks in use.
    pub(super) bytes: usize,
}

impl Default for Large {
    fn default() -> Large {
        Large {
            chunks: BTreeMap::new(),
            cache: std::array::from_fn(|_| Vec::new()),
            unsorted: VecDeque::new(),
            bins: BTreeMap::new(),
            last_remainder: 0,
            top: 1,
            top_granules: 0,
            mappings: Mappings::default(),
            threshold: MAPPED,
            blocks: 0,
            bytes: 0,
        }
    }
}

/// Granules of the chunk for a request: 8 bytes of its own, rounded up (`request2size`).
fn granules(size: usize) -> u32 {
    u32::try_from((size + 8).div_ceil(GRANULE)).unwrap_or(u32::MAX / 2).max(LEAST)
}

/// The bin of a large chunk (`largebin_index_64`).
fn bin(granules: u32) -> u32 {
    let size = u64::from(granules) * GRANULE as u64;
    let steps = [(6, 48, 48), (9, 20, 91), (12, 10, 110), (15, 4, 119), (18, 2, 124)];
    let found = steps.into_iter().find(|&(shift, most, _)| size >> shift <= most);
    found.map_or(126, |(shift, _, first)| first + (size >> shift) as u32)
}

impl Large {
    /// What waits is what waits when CPython begins to read a script.
    pub(super) fn start(&mut self) {
        self.cache = std::array::from_fn(|_| Vec::new());
        self.unsorted.clear();
        self.bins.clear();
        self.chunks.values_mut().for_each(|chunk| chunk.state = State::Used);
        for granules in STARTED {
            let place = self.take_top(granules);
            self.take_top(LEAST);
            self.release(place, granules);
        }
    }

    /// Blocks in use.
    pub(super) fn count(&self) -> usize {
        self.blocks
    }

    /// `malloc(size)`.
    pub(super) fn take(&mut self, size: usize) -> u32 {
        let wanted = granules(size);
        let cached = self.cache.get_mut(wanted as usize).and_then(Vec::pop);
        let place = cached.unwrap_or_else(|| self.find(wanted));
        self.blocks += 1;
        self.bytes += size;
        self.put_to_use(place, size);
        place
    }

    /// `free`.
    pub(super) fn give(&mut self, place: u32) {
        self.blocks = self.blocks.saturating_sub(1);
        if let Some((size, granules)) = self.mappings.give(place) {
            self.bytes = self.bytes.saturating_sub(size);
            if granules > self.threshold && granules <= MAPPED_AT_MOST {
                self.threshold = granules;
            }
            return;
        }
        let Some(chunk) = self.chunks.get_mut(&place) else { return };
        self.bytes = self.bytes.saturating_sub(std::mem::take(&mut chunk.asked));
        let granules = chunk.granules;
        self.release(place, granules);
    }

    /// `realloc`: where the block is now.
    pub(super) fn resize(&mut self, place: u32, size: usize) -> u32 {
        let wanted = granules(size);
        if let Some((old, now)) = self.mappings.resize(place, size) {
            self.bytes = (self.bytes + size).saturating_sub(old);
            return now;
        }
        let Some(&Chunk { granules, asked, .. }) = self.chunks.get(&place) else { return place };
        self.bytes = (self.bytes + size).saturating_sub(asked);
        let now = self.resize_chunk(place, granules, wanted);
        self.put_to_use(now, size);
        now
    }

    fn put_to_use(&mut self, place: u32, size: usize) {
        if let Some(chunk) = self.chunks.get_mut(&place) {
            chunk.state = State::Used;
            chunk.asked = size;
        } else {
            self.mappings.put_to_use(place, size);
        }
    }

    /// `_int_realloc`.
    fn resize_chunk(&mut self, place: u32, old: u32, wanted: u32) -> u32 {
        let behind = place + old;
        if old >= wanted {
            self.cut(place, wanted);
            return place;
        }
        if behind == self.top && old.saturating_add(self.top_granules) >= wanted + LEAST {
            self.top_granules -= wanted - old;
            self.top = place + wanted;
            self.set_granules(place, wanted);
            return place;
        }
        if let Some(next) = self.free_at(behind)
            && old + next >= wanted
        {
            self.unlink(behind);
            self.set_granules(place, old + next);
            self.cut(place, wanted);
            return place;
        }
        let found = self.find(wanted);
        if found == behind {
            // The new one stands behind the old one, at what was the top: both are one now.
            let added = self.chunks.remove(&found).map_or(0, |chunk| chunk.granules);
            self.set_granules(place, old + added);
            self.cut(place, wanted);
            return place;
        }
        if let Some(chunk) = self.chunks.get_mut(&place) {
            chunk.asked = 0;
        }
        self.release(place, old);
        found
    }

    fn set_granules(&mut self, place: u32, granules: u32) {
        if let Some(chunk) = self.chunks.get_mut(&place) {
            chunk.granules = granules;
        }
    }

    /// Gives back what a chunk in use has too much.
    fn cut(&mut self, place: u32, wanted: u32) {
        let Some(chunk) = self.chunks.get_mut(&place) else { return };
        let rest = chunk.granules - wanted;
        if rest >= LEAST {
            chunk.granules = wanted;
            self.chunks.insert(place + wanted, Chunk { granules: rest, asked: 0, state: State::Used });
            self.release(place + wanted, rest);
        }
    }

    /// `_int_free` of a chunk in use: it is cached, or grows together with its free neighbours.
    fn release(&mut self, mut place: u32, mut granules: u32) {
        if let Some(cache) = self.cache.get_mut(granules as usize)
            && cache.len() < CACHE
        {
            cache.push(place);
            if let Some(chunk) = self.chunks.get_mut(&place) {
                chunk.state = State::Cached;
            }
            return;
        }
        self.chunks.remove(&place);
        if let Some((&before, chunk)) = self.chunks.range(..place).next_back()
            && matches!(chunk.state, State::Unsorted | State::Binned)
            && before + chunk.granules == place
        {
            granules += chunk.granules;
            place = before;
            self.unlink(before);
        }
        let behind = place + granules;
        if behind == self.top {
            self.top = place;
            self.top_granules += granules;
            self.trim();
            return;
        }
        if let Some(next) = self.free_at(behind) {
            self.unlink(behind);
            granules += next;
        }
        self.add_unsorted(place, granules);
    }

    /// Gives pages of the top back (`systrim`).
    fn trim(&mut self) {
        let limit = if self.threshold == MAPPED { MAPPED } else { 2 * self.threshold };
        if self.top_granules >= MERGED && self.top_granules >= limit && self.top_granules > PAD + LEAST {
            self.top_granules -= (self.top_granules - PAD - LEAST - 1) / PAGE * PAGE;
        }
    }

    fn add_unsorted(&mut self, place: u32, granules: u32) {
        self.chunks.insert(place, Chunk { granules, asked: 0, state: State::Unsorted });
        self.unsorted.push_front(place);
    }

    /// The granules of a free chunk at a place.
    fn free_at(&self, place: u32) -> Option<u32> {
        let chunk = self.chunks.get(&place)?;
        matches!(chunk.state, State::Unsorted | State::Binned).then_some(chunk.granules)
    }

    /// Takes a free chunk out of where it waits; it is none any more.
    fn unlink(&mut self, place: u32) {
        let Some(chunk) = self.chunks.remove(&place) else { return };
        if chunk.state == State::Unsorted {
            self.unsorted.retain(|&other| other != place);
        } else if let Some(bin) = self.bins.get_mut(&chunk.granules) {
            bin.retain(|&other| other != place);
            if bin.is_empty() {
                self.bins.remove(&chunk.granules);
            }
        }
    }

    /// `_int_malloc`: a chunk in use of so many granules.
    fn find(&mut self, wanted: u32) -> u32 {
        let small = wanted < SMALL;
        if small && let Some(place) = self.take_exact(wanted) {
            return place;
        }
        if let Some(place) = self.sort(wanted) {
            return place;
        }
        if let Some((&size, waiting)) = self.bins.range_mut(wanted..).next() {
            // Of equal ones in its own bin the newest but the first, in a larger one the oldest but the first.
            let at = match waiting.len() {
                0 | 1 => 0,
                _ if size < SMALL => 0,
                all if !small && bin(size) == bin(wanted) => all - 1,
                _ => 1,
            };
            let place = waiting.remove(at);
            if waiting.is_empty() {
                self.bins.remove(&size);
            }
            let rest = self.split(place, size, wanted);
            if small {
                self.last_remainder = rest.unwrap_or(self.last_remainder);
            }
            return place;
        }
        self.take_top(wanted)
    }

    /// The oldest free chunk of a small size; the others of this size go to the cache.
    fn take_exact(&mut self, wanted: u32) -> Option<u32> {
        let waiting = self.bins.get_mut(&wanted)?;
        let place = waiting.remove(0);
        let cache = self.cache.get_mut(wanted as usize)?;
        let moved = waiting.len().min(CACHE.saturating_sub(cache.len()));
        for other in waiting.drain(..moved) {
            cache.push(other);
            if let Some(chunk) = self.chunks.get_mut(&other) {
                chunk.state = State::Cached;
            }
        }
        if waiting.is_empty() {
            self.bins.remove(&wanted);
        }
        self.use_chunk(place);
        Some(place)
    }

    /// Puts the unsorted chunks into their bins, the oldest first, up to one that fits exactly.
    fn sort(&mut self, wanted: u32) -> Option<u32> {
        let mut cached = false;
        while let Some(&place) = self.unsorted.back() {
            let size = self.chunks.get(&place).map_or(0, |chunk| chunk.granules);
            let alone = self.unsorted.len() == 1 && place == self.last_remainder;
            self.unsorted.pop_back();
            if wanted < SMALL && alone && size > wanted + LEAST {
                // Small requests that follow each other stand beside each other.
                self.last_remainder = self.split(place, size, wanted).unwrap_or(0);
                return Some(place);
            }
            if size == wanted {
                match self.cache.get_mut(wanted as usize).filter(|cache| cache.len() < CACHE) {
                    Some(cache) => cache.push(place),
                    None => {
                        self.use_chunk(place);
                        return Some(place);
                    }
                }
                cached = true;
            } else {
                self.bins.entry(size).or_default().push(place);
            }
            if let Some(chunk) = self.chunks.get_mut(&place) {
                chunk.state = if size == wanted { State::Cached } else { State::Binned };
            }
        }
        let place = cached.then(|| self.cache.get_mut(wanted as usize)?.pop())??;
        self.use_chunk(place);
        Some(place)
    }

    fn use_chunk(&mut self, place: u32) {
        if let Some(chunk) = self.chunks.get_mut(&place) {
            chunk.state = State::Used;
        }
    }

    /// Uses the beginning of a chunk that waits nowhere; the rest waits unsorted, unless it is too small to stand free.
    fn split(&mut self, place: u32, size: u32, wanted: u32) -> Option<u32> {
        let rest = size - wanted;
        let apart = rest >= LEAST;
        let granules = if apart { wanted } else { size };
        self.chunks.insert(place, Chunk { granules, asked: 0, state: State::Used });
        if apart {
            self.add_unsorted(place + wanted, rest);
        }
        apart.then_some(place + wanted)
    }

    /// Takes a chunk of the top, which grows if that is needed (`sysmalloc`), or makes a mapping.
    fn take_top(&mut self, wanted: u32) -> u32 {
        if self.top_granules < wanted + LEAST {
            if wanted >= self.threshold
                && let Some(place) = self.mappings.take(wanted)
            {
                return place;
            }
            self.top_granules += (wanted + PAD + LEAST - self.top_granules).next_multiple_of(PAGE);
        }
        let place = self.top;
        self.top = place.saturating_add(wanted);
        self.top_granules -= wanted;
        self.chunks.insert(place, Chunk { granules: wanted, asked: 0, state: State::Used });
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_one_grows_where_it_is() {
        let mut large = Large::default();
        let first = large.take(600);
        let last = large.take(600);
        assert_ne!(large.resize(first, 5000), first);
        let moved = large.take(600);
        assert_eq!(large.resize(moved, 600), moved);
        assert_eq!(large.resize(last, 100), last);
        assert_eq!((large.count(), large.bytes), (3, 5700));
    }

    #[test]
    fn neighbours_grow_together() {
        let mut large = Large::default();
        let places: Vec<u32> = (0..4).map(|_| large.take(2000)).collect();
        large.give(places[1]);
        large.give(places[0]);
        assert_eq!(large.take(4000), places[0]);
        large.give(places[2]);
        large.give(places[3]);
        assert_eq!(large.take(2000), places[2]);
    }

    #[test]
    fn the_cache_hands_out_the_newest() {
        let mut large = Large::default();
        let places: Vec<u32> = (0..9).map(|_| large.take(700)).collect();
        places[..8].iter().for_each(|&place| large.give(place));
        assert_eq!(large.take(700), places[6]);
        assert_eq!(large.take(700), places[5]);
    }

    #[test]
    fn what_is_mapped_moves_below() {
        let mut large = Large::default();
        let first = large.take(200_000);
        let second = large.take(200_000);
        assert!(second < first);
        assert_eq!(large.resize(second, 200_100), second);
        let moved = large.resize(second, 300_000);
        assert!(moved < second);
        assert_eq!(large.resize(moved, 400_000), moved);
        large.give(first);
        large.give(moved);
        assert_eq!((large.count(), large.bytes), (0, 0));
    }

    #[test]
    fn any_order_leaves_everything_free() {
        let mut large = Large::default();
        let mut held: Vec<u32> = Vec::new();
        let mut number = 1u64;
        for turn in 0..20_000u32 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let size = 1 + (number >> 33) as usize % if turn % 50 == 0 { 300_000 } else { 4000 };
            let at = (number >> 20) as usize % held.len().max(1);
            match turn % 5 {
                0 | 1 => held.push(large.take(size)),
                2 if !held.is_empty() => held[at] = large.resize(held[at], size),
                3 if !held.is_empty() => large.give(held.swap_remove(at)),
                _ => {}
            }
            let mut places = held.clone();
            places.sort_unstable();
            places.dedup();
            assert_eq!(places.len(), held.len());
        }
        held.drain(..).for_each(|place| large.give(place));
        assert_eq!((large.count(), large.bytes), (0, 0));
        let free: u32 = large.chunks.values().map(|chunk| chunk.granules).sum();
        assert_eq!(1 + free, large.top);
    }
}
