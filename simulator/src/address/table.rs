//! The table of blocks: one row for each block that exists, with its address and its links.

use super::large::Large;
use super::pool::Pools;
use super::{ARENA_BASE, GRANULE, LARGE_BASE, POOL, Room, Rows, SMALL, STATIC_BASE};

/// The number of a row. 0 is never a block: it ends lists.
pub type BlockId = u32;

/// A block's row. For a block that holds an object these are the words in front of its body.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head {
    /// Reference count; [`Head::IMMORTAL`] never changes. 0 for a block that holds no object.
    pub count: u32,
    /// The next object of the same generation, 0 if untracked; in a free block the next free one of its pool.
    pub next: u32,
    /// The previous object of the same generation with the collector's flags, or `gc_refs` while collecting.
    pub prev: u32,
    /// The address in granules from the region's base. The two highest bits tell the region.
    place: u32,
}

impl Head {
    /// `_Py_IMMORTAL_REFCNT` of a 64-bit build: what `sys.getrefcount(None)` shows.
    pub const IMMORTAL: u32 = u32::MAX;

    /// The address in bytes at which the block starts.
    pub fn address(&self) -> u64 {
        let offset = u64::from(self.place & !REGION) * GRANULE as u64;
        match self.place & REGION {
            IN_POOL => ARENA_BASE + offset,
            IN_LARGE => LARGE_BASE + offset,
            _ => STATIC_BASE + offset,
        }
    }

    pub(super) fn in_pool(granule: u32, next: u32) -> Head {
        Head { place: granule, next, ..Head::default() }
    }

    pub(super) fn granule(&self) -> u32 {
        self.place & !REGION
    }

    pub(super) fn place_in_pool(&mut self, granule: u32) {
        self.place = granule;
    }
}

const REGION: u32 = 3 << 30;
const IN_POOL: u32 = 0;
const IN_LARGE: u32 = 1 << 30;
const IN_STATIC: u32 = 2 << 30;

/// Rows that there is room for at once: somewhat more than there are when a program starts. The host's memory for rows
/// that are not used yet is never touched, while a table that grows is copied.
pub const FIRST_ROWS: usize = 1 << 14;

/// All blocks. Allocation and release are a pop and a push on the free list of a pool, which runs through
/// the rows' own `next`: a free row *is* a link of its pool's list, so there is no second list to keep.
pub struct Blocks {
    /// A row for each block, free ones too; a body of the same number stands in the heap.
    pub heads: Rows<Head>,
    pools: Pools,
    large: Large,
    statics: u32,
}

impl Blocks {
    /// A table whose first rows, one for each of `statics` bytes, are statically allocated; row 0 is unused.
    pub fn new(room: Room) -> Blocks {
        Blocks {
            heads: vec![Head::default()].into(),
            pools: Pools::new(room),
            large: Large::default(),
            statics: 0,
        }
    }

    /// A row for `size` statically allocated bytes. They are never released.
    pub fn take_static(&mut self, size: usize) -> BlockId {
        let id = self.heads.len() as u32;
        self.heads.push(Head { place: self.statics | IN_STATIC, count: Head::IMMORTAL, ..Head::default() });
        self.statics += size.div_ceil(GRANULE) as u32;
        id
    }

    /// A row that stands for nothing in memory, such as the head of a generation's list.
    pub fn take_bare(&mut self) -> BlockId {
        let id = self.heads.len() as u32;
        self.heads.push(Head { place: IN_STATIC, count: Head::IMMORTAL, next: id, prev: id });
        id
    }

    /// A block of `size` bytes, as `PyObject_Malloc(size)` would choose it. Its `next`, `prev` and `count` are 0.
    #[inline(always)]
    pub fn take(&mut self, size: usize) -> BlockId {
        // The pools serve no empty blocks either (`pymalloc_alloc`).
        match size {
            1..=SMALL => self.pools.take(&mut self.heads, size),
            _ => self.take_large(size),
        }
    }

    /// Gives back a block that [`Blocks::take`] returned.
    #[inline]
    pub fn give(&mut self, id: BlockId) {
        if self.heads[id as usize].place & REGION == IN_POOL {
            self.pools.give(&mut self.heads, id);
        } else {
            self.give_large(id);
        }
    }

    /// Gives the host the rows at the end of the table that stand for no block, as CPython gives it arenas. It looks at
    /// every row, and does so only when enough arenas have been given back since; then it says how many rows are left.
    pub fn shorten(&mut self) -> Option<usize> {
        self.pools.forget_arenas(&mut self.heads).then(|| {
            self.pools.shorten(&mut self.heads);
            self.heads.len()
        })
    }

    /// What waits of large blocks is what CPython's start leaves.
    pub fn start_large(&mut self) {
        self.large.start();
    }

    #[cold]
    #[inline(never)]
    fn take_large(&mut self, size: usize) -> BlockId {
        let granule = self.large.take(size);
        let head = Head { place: granule | IN_LARGE, ..Head::default() };
        match self.pools.spare_row(&mut self.heads) {
            Some(id) => {
                self.heads[id as usize] = head;
                id
            }
            None => {
                self.heads.push(head);
                self.heads.len() as u32 - 1
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn give_large(&mut self, id: BlockId) {
        self.large.give(self.heads[id as usize].granule());
        self.pools.spare(&mut self.heads, id);
    }

    /// `PyObject_Realloc` of a block from `old` to `new` bytes, as far as its row stays: within the pools it does if the
    /// new size still needs at least three quarters of the old one (`pymalloc_realloc`). A large block stays one, whatever
    /// its size, and the row follows it to its new place. False if the caller has to take another block.
    pub fn resize(&mut self, id: BlockId, old: usize, new: usize) -> bool {
        let head = &mut self.heads[id as usize];
        if head.place & REGION == IN_LARGE {
            head.place = self.large.resize(head.granule(), new) | IN_LARGE;
            return true;
        }
        let class = |n: usize| n.max(1).div_ceil(GRANULE) * GRANULE;
        new <= class(old) && 4 * new > 3 * class(old)
    }

    /// Blocks in use that are too large for the pools (`raw_allocated_blocks`).
    pub fn large_blocks(&self) -> usize {
        self.large.count()
    }

    /// Bytes of the pools in use and of the blocks too large for them.
    pub fn held_bytes(&self) -> usize {
        self.pools.in_use * POOL + self.large.bytes
    }

    /// Arenas, pools and blocks in use, for `sys._debugmallocstats()` and the allocator's picture.
    pub fn pools(&self) -> &Pools {
        &self.pools
    }
}

impl Default for Blocks {
    fn default() -> Self {
        Blocks::new(Room::FULL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of arenas that were given back are dropped at the end of the table, and those before a block in use are taken
    /// again.
    #[test]
    fn rows_of_arenas_given_back_are_dropped() {
        let mut blocks = Blocks::default();
        let some = |blocks: &mut Blocks| (0..100_000).map(|_| blocks.take(SMALL)).collect::<Vec<_>>();
        let (first, last) = (some(&mut blocks), some(&mut blocks));
        let rows = blocks.heads.len();
        assert_eq!(blocks.shorten(), None);
        for id in last {
            blocks.give(id);
        }
        let kept = blocks.shorten().expect("arenas were given back");
        assert!(kept < rows - 90_000 && kept > 100_000, "{kept} of {rows} rows");
        assert_eq!(blocks.shorten(), None);
        let (front, held) = first.split_at(99_999);
        for &id in front {
            blocks.give(id);
        }
        // A block in use near the end holds its row, and with it all before it.
        let kept = blocks.shorten().expect("arenas were given back");
        assert!(kept > held[0] as usize && kept < held[0] as usize + 5000, "{kept} rows");
        for _ in 0..90_000 {
            blocks.take(SMALL);
        }
        assert_eq!(blocks.heads.len(), kept);
    }
}
