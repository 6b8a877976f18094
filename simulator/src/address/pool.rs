//! CPython's small-object allocator (`Objects/obmalloc.c`) as a model of addresses: size classes of 16 bytes,
//! pools of 16 KiB that hold blocks of one class, arenas of 1 MiB that hold pools.

use super::table::Head;
use super::{ARENA, ARENA_BASE, GRANULE, POOL, POOL_HEADER, Room, Rows, SMALL};

/// Number of size classes; pool numbers below it are the heads of the lists of used pools.
const CLASSES: usize = SMALL / GRANULE;
/// Pools that an arena has addresses for.
const POOLS_PER_ARENA: usize = ARENA / POOL;
/// Granules of a pool, as a shift: the pool of a block is its granule shifted right by this.
const SHIFT: u32 = (POOL / GRANULE).trailing_zeros();
/// The class of a pool that has never been used.
const FRESH: u16 = u16::MAX;
const NO_ARENA: u32 = u32::MAX;

/// A pool's header (`struct pool_header`). Links are pool numbers.
#[derive(Clone, Copy, Default)]
struct Pool {
    /// Its first free block, 0 if there is none.
    free: u32,
    /// Blocks in use (`ref.count`).
    used: u16,
    class: u16,
    next: u32,
    prev: u32,
    /// Granule within the pool of the next block never handed out (`nextoffset`).
    fresh: u16,
}

/// An arena (`struct arena_object`): its pools are numbered from `first`.
#[derive(Clone, Copy, Default)]
struct Arena {
    first: u32,
    /// Pools handed out at least once since the arena was taken.
    carved: u16,
    /// Free pools, those never carved included (`nfreepools`).
    free: u16,
    /// Freed pools, last freed first (`freepools`).
    freed: u32,
    next: u32,
    prev: u32,
}

/// A count of what the pools of one size class hold, in blocks and pools.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct ClassUse {
    /// Bytes of a block.
    pub size: usize,
    /// Pools of the class that hold a block in use.
    pub pools: usize,
    /// Blocks in use.
    pub used: usize,
    /// Blocks free in those pools.
    pub free: usize,
}

/// What one pool of an arena holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolUse {
    /// Its size class; `None` while no block of it is in use.
    pub class: Option<u8>,
    /// Blocks in use.
    pub used: u16,
    /// Blocks that there is room for.
    pub room: u16,
}

/// One pool with its list of free blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PoolList {
    /// Of the pool's first byte.
    pub address: u64,
    /// Bytes of a block, and the blocks that there is room for.
    pub size: usize,
    /// Blocks that it can hold.
    pub room: usize,
    /// Blocks in use.
    pub used: usize,
    /// Blocks that were given back, the next one to be taken first: the first few, and how many there are in all.
    pub free: Vec<u64>,
    /// How many there are in all; blocks never taken yet are not among them.
    pub listed: usize,
}

/// The pools and arenas. Blocks are rows of the table that is passed in.
pub struct Pools {
    /// The first [`CLASSES`] entries are list heads (`usedpools`), the rest real pools in arena order; pool
    /// numbers are offset by `CLASSES` so that both share one array.
    pools: Rows<Pool>,
    arenas: Vec<Arena>,
    room: Room,
    /// First arena with a free pool, fewest free pools first (`usable_arenas`).
    usable: u32,
    /// Arenas that were given back and may be taken again (`unused_arena_objects`).
    given_back: Vec<u32>,
    /// Rows that stand for no block now.
    spare: u32,
    /// Arenas that had been given back when [`Pools::forget_arenas`] last looked.
    seen_back: usize,
    /// Pools that hold blocks in use.
    pub in_use: usize,
    /// Arenas ever taken, and the most held at one time.
    pub arenas_taken: usize,
    /// Arenas held now.
    pub arenas_held: usize,
    /// The most that were held at one time (`narenas_highwater`).
    pub arenas_peak: usize,
}

impl Pools {
    pub(super) fn new(room: Room) -> Pools {
        let pools: Vec<Pool> =
            (0..CLASSES as u32).map(|i| Pool { next: i, prev: i, ..Pool::default() }).collect();
        Pools {
            pools: pools.into(),
            arenas: Vec::new(),
            room,
            usable: NO_ARENA,
            given_back: Vec::new(),
            spare: 0,
            seen_back: 0,
            in_use: 0,
            arenas_taken: 0,
            arenas_held: 0,
            arenas_peak: 0,
        }
    }

    /// `pymalloc_alloc`: the first free block of the first used pool of the class.
    #[inline(always)]
    pub(super) fn take(&mut self, heads: &mut Rows<Head>, size: usize) -> u32 {
        let class = (size - 1) / GRANULE;
        let mut number = self.pools[class].next;
        if number as usize == class {
            number = self.new_pool(heads, class);
        }
        let pool = &mut self.pools[number as usize];
        let id = pool.free;
        let head = &mut heads[id as usize];
        pool.used += 1;
        pool.free = head.next;
        head.next = 0;
        head.prev = 0;
        if pool.free == 0 {
            self.extend(heads, number, class);
        }
        id
    }

    /// `pymalloc_free`: the block becomes the first free one of its pool.
    #[inline]
    pub(super) fn give(&mut self, heads: &mut Rows<Head>, id: u32) {
        let number = (heads[id as usize].granule() >> SHIFT) + CLASSES as u32;
        let pool = &mut self.pools[number as usize];
        let was_full = pool.free == 0;
        let head = &mut heads[id as usize];
        head.next = pool.free;
        head.prev = 0;
        head.count = 0;
        pool.free = id;
        pool.used -= 1;
        if was_full || pool.used == 0 {
            self.give_slow(number, was_full);
        }
    }

    /// `insert_to_usedpool`, `insert_to_freepool`.
    #[cold]
    #[inline(never)]
    fn give_slow(&mut self, number: u32, was_full: bool) {
        let pool = self.pools[number as usize];
        if was_full {
            // A full pool is in no list; it goes to the front of its class's, so that its block is the next one taken.
            let head = u32::from(pool.class);
            let first = self.pools[head as usize].next;
            self.pools[number as usize].next = first;
            self.pools[number as usize].prev = head;
            self.pools[first as usize].prev = number;
            self.pools[head as usize].next = number;
            if pool.used > 0 {
                return;
            }
        }
        self.unlink(number);
        self.in_use -= 1;
        let a = self.arena_of(number);
        let arena = &mut self.arenas[a as usize];
        self.pools[number as usize].next = arena.freed;
        arena.freed = number;
        arena.free += 1;
        let free = arena.free;
        if free == self.room.arena && arena.next != NO_ARENA {
            self.unlink_arena(a);
            self.given_back.push(a);
            self.arenas_held -= 1;
        } else if free == 1 {
            // It had no free pool, so it was in no list: it has the fewest, so it comes first.
            let first = self.usable;
            self.arenas[a as usize].next = first;
            self.arenas[a as usize].prev = NO_ARENA;
            if first != NO_ARENA {
                self.arenas[first as usize].prev = a;
            }
            self.usable = a;
        } else {
            self.sort_arena(a);
        }
    }

    /// Moves an arena towards the end past those with fewer free pools, so that nearly empty arenas come last
    /// and have the best chance of becoming empty.
    fn sort_arena(&mut self, a: u32) {
        let free = self.arenas[a as usize].free;
        let mut after = NO_ARENA;
        let mut next = self.arenas[a as usize].next;
        while next != NO_ARENA && self.arenas[next as usize].free < free {
            after = next;
            next = self.arenas[next as usize].next;
        }
        if after == NO_ARENA {
            return;
        }
        self.unlink_arena(a);
        let follow = self.arenas[after as usize].next;
        self.arenas[after as usize].next = a;
        self.arenas[a as usize].prev = after;
        self.arenas[a as usize].next = follow;
        if follow != NO_ARENA {
            self.arenas[follow as usize].prev = a;
        }
    }

    fn unlink_arena(&mut self, a: u32) {
        let Arena { next, prev, .. } = self.arenas[a as usize];
        if prev == NO_ARENA {
            self.usable = next;
        } else {
            self.arenas[prev as usize].next = next;
        }
        if next != NO_ARENA {
            self.arenas[next as usize].prev = prev;
        }
    }

    fn arena_of(&self, number: u32) -> u32 {
        (number - CLASSES as u32) / POOLS_PER_ARENA as u32
    }

    fn unlink(&mut self, number: u32) {
        let Pool { next, prev, .. } = self.pools[number as usize];
        self.pools[prev as usize].next = next;
        self.pools[next as usize].prev = prev;
    }

    /// `pymalloc_pool_extend`: the next untouched block, or the pool is full and leaves its list.
    #[cold]
    #[inline(never)]
    fn extend(&mut self, heads: &mut Rows<Head>, number: u32, class: usize) {
        let width = class + 1;
        if self.pools[number as usize].fresh as usize + width <= usize::from(self.room.pool) {
            self.carve(heads, number, width);
        } else {
            self.unlink(number);
        }
    }

    /// A row for the pool's next untouched block, which becomes its first free one.
    fn carve(&mut self, heads: &mut Rows<Head>, number: u32, width: usize) {
        let pool = &mut self.pools[number as usize];
        let granule = ((number - CLASSES as u32) << SHIFT) + u32::from(pool.fresh);
        pool.fresh += width as u16;
        let next = pool.free;
        let id = match self.spare {
            0 => {
                heads.push(Head::in_pool(granule, next));
                heads.len() as u32 - 1
            }
            id => {
                let head = &mut heads[id as usize];
                self.spare = head.next;
                head.place_in_pool(granule);
                head.next = next;
                id
            }
        };
        self.pools[number as usize].free = id;
    }

    /// `allocate_from_new_pool`: a freed pool of the arena with the fewest free pools, or its next untouched one.
    #[cold]
    #[inline(never)]
    fn new_pool(&mut self, heads: &mut Rows<Head>, class: usize) -> u32 {
        if self.usable == NO_ARENA {
            self.new_arena(heads);
        }
        let a = self.usable;
        let arena = &mut self.arenas[a as usize];
        let number = if arena.freed != 0 {
            let number = arena.freed;
            arena.freed = self.pools[number as usize].next;
            number
        } else {
            arena.carved += 1;
            arena.first + u32::from(arena.carved) - 1
        };
        self.in_use += 1;
        arena.free -= 1;
        if arena.free == 0 {
            self.unlink_arena(a);
        }
        let head = class as u32;
        let pool = &mut self.pools[number as usize];
        let same_class = pool.class == class as u16;
        pool.next = head;
        pool.prev = head;
        self.pools[class].next = number;
        self.pools[class].prev = number;
        if !same_class {
            self.forget_blocks(heads, number);
            let width = class + 1;
            let start = (POOL_HEADER / GRANULE) as u16;
            let pool = &mut self.pools[number as usize];
            pool.class = class as u16;
            pool.used = 0;
            // The second block is on the free list before the first one is handed out.
            pool.fresh = start + width as u16;
            self.carve(heads, number, width);
            let fresh = self.pools[number as usize].fresh;
            self.pools[number as usize].fresh = start;
            self.carve(heads, number, width);
            self.pools[number as usize].fresh = fresh;
        }
        number
    }

    /// The rows of a free pool stand for no block once the pool is carved anew.
    fn forget_blocks(&mut self, heads: &mut Rows<Head>, number: u32) {
        let mut id = std::mem::take(&mut self.pools[number as usize].free);
        while id != 0 {
            let next = heads[id as usize].next;
            self.spare(heads, id);
            id = next;
        }
    }

    fn forget_arena(&mut self, heads: &mut Rows<Head>, a: u32) {
        let first = self.arenas[a as usize].first;
        for number in first..first + POOLS_PER_ARENA as u32 {
            self.forget_blocks(heads, number);
            self.pools[number as usize].class = FRESH;
        }
    }

    /// Makes the rows of the arenas that were given back spare ones. Nothing, and false, while these are few: since this
    /// was last done less than a quarter of all arenas.
    pub(super) fn forget_arenas(&mut self, heads: &mut Rows<Head>) -> bool {
        let back = self.arenas_taken - self.arenas_held;
        if back - self.seen_back < (self.arenas.len() / 4).max(16) {
            return false;
        }
        self.seen_back = back;
        for i in 0..self.given_back.len() {
            self.forget_arena(heads, self.given_back[i]);
        }
        true
    }

    /// Drops the spare rows at the end of the table.
    pub(super) fn shorten(&mut self, heads: &mut Rows<Head>) {
        let mut is_spare = vec![false; heads.len()];
        while let Some(id) = self.spare_row(heads) {
            is_spare[id as usize] = true;
        }
        let kept = is_spare.iter().rposition(|spare| !spare).map_or(0, |last| last + 1);
        heads.shorten(kept);
        // The first one is the next taken, so that the last ones stay spare.
        for id in (0..kept).rev().filter(|&id| is_spare[id]) {
            self.spare(heads, id as u32);
        }
    }

    /// `new_arena`. An arena that is taken again starts with untouched pools.
    fn new_arena(&mut self, heads: &mut Rows<Head>) {
        let a = match self.given_back.pop() {
            Some(a) => {
                self.forget_arena(heads, a);
                a
            }
            None => {
                let first = self.pools.len() as u32;
                let fresh = Pool { class: FRESH, ..Pool::default() };
                self.pools.resize(self.pools.len() + POOLS_PER_ARENA, fresh);
                self.arenas.push(Arena { first, ..Arena::default() });
                self.arenas.len() as u32 - 1
            }
        };
        let arena = &mut self.arenas[a as usize];
        *arena = Arena {
            first: arena.first,
            carved: 0,
            free: self.room.arena,
            freed: 0,
            next: NO_ARENA,
            prev: NO_ARENA,
        };
        self.usable = a;
        self.arenas_taken += 1;
        self.arenas_held += 1;
        self.arenas_peak = self.arenas_peak.max(self.arenas_held);
    }

    pub(super) fn spare_row(&mut self, heads: &mut Rows<Head>) -> Option<u32> {
        let id = self.spare;
        (id != 0).then(|| {
            self.spare = heads[id as usize].next;
            id
        })
    }

    pub(super) fn spare(&mut self, heads: &mut Rows<Head>, id: u32) {
        heads[id as usize] = Head::in_pool(0, self.spare);
        self.spare = id;
    }

    /// The pools of each arena that is held, in the order of their addresses.
    pub fn arenas(&self) -> Vec<Vec<PoolUse>> {
        let pool = |pool: &Pool| {
            let in_use = pool.class != FRESH && pool.used > 0;
            let room = if in_use { self.room.blocks(GRANULE * (usize::from(pool.class) + 1)) } else { 0 };
            PoolUse { class: in_use.then_some(pool.class as u8), used: pool.used, room: room as u16 }
        };
        let held = (0..self.arenas.len() as u32).filter(|arena| !self.given_back.contains(arena));
        let pools = |arena: u32| {
            let first = self.arenas[arena as usize].first as usize;
            self.pools[first..first + usize::from(self.room.arena)].iter().map(pool).collect()
        };
        held.map(pools).collect()
    }

    /// The pool that holds the block at `address`, with up to `most` of its free blocks; `None` if no block of it is in
    /// use or the address is in no pool.
    pub fn pool_at(&self, heads: &[Head], address: u64, most: usize) -> Option<PoolList> {
        let index = usize::try_from(address.checked_sub(ARENA_BASE)? / POOL as u64).ok()?;
        let pool = self.pools.get(index + CLASSES).filter(|p| p.class != FRESH && p.used > 0)?;
        let size = GRANULE * (usize::from(pool.class) + 1);
        let room = self.room.blocks(size);
        let (mut free, mut listed, mut row) = (Vec::new(), 0, pool.free);
        while row != 0 && listed < room {
            let head = heads.get(row as usize)?;
            if listed < most {
                free.push(head.address());
            }
            listed += 1;
            row = head.next;
        }
        let address = ARENA_BASE + index as u64 * POOL as u64;
        Some(PoolList { address, size, room, used: usize::from(pool.used), free, listed })
    }

    /// What each size class holds now; entry `i` is for blocks of `16 * (i + 1)` bytes.
    pub fn classes(&self) -> Vec<ClassUse> {
        let mut classes: Vec<ClassUse> =
            (1..=CLASSES).map(|width| ClassUse { size: width * GRANULE, ..ClassUse::default() }).collect();
        for pool in self.pools.iter().skip(CLASSES).filter(|p| p.class != FRESH && p.used > 0) {
            let class = &mut classes[pool.class as usize];
            class.pools += 1;
            class.used += pool.used as usize;
            class.free += self.room.blocks(class.size) - pool.used as usize;
        }
        classes
    }
}
