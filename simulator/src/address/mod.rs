//! Numbers only: where CPython's allocators would put each block. Nothing here knows what a block holds.
//!
//! Invariant: no object, no body and no Python value is reachable from this room.

mod large;
mod pool;
mod rows;
mod table;

pub use pool::{ClassUse, PoolList, PoolUse};
pub use rows::Rows;
pub use table::{BlockId, Blocks, FIRST_ROWS, Head};

/// Addresses are multiples of this (`ALIGNMENT` in `Objects/obmalloc.c`), in bytes.
pub const GRANULE: usize = 16;
/// The largest request that the pools serve, in bytes (`SMALL_REQUEST_THRESHOLD`).
pub const SMALL: usize = 512;
/// Bytes of a pool (`POOL_SIZE`).
pub const POOL: usize = 16 << 10;
/// Bytes of an arena (`ARENA_SIZE`).
pub const ARENA: usize = 1 << 20;
/// Bytes at a pool's start that hold its header (`POOL_OVERHEAD`).
pub const POOL_HEADER: usize = 48;

/// Where the first arena lies. CPython's arenas come from `mmap`; the number only has to look like one. The order of the
/// three regions is Linux's: sorting by `id` shows it.
pub(crate) const ARENA_BASE: u64 = 0x7f00_0000_0000;
/// Where immortal, statically allocated objects lie (`None`, small integers, built-in types): in the library, which was
/// mapped before any arena, above them.
pub(crate) const STATIC_BASE: u64 = 0x7f80_0000_0000;
/// Where blocks from the raw allocator lie: behind the program, far below.
pub(crate) const LARGE_BASE: u64 = 0x5500_0000_0000;

/// How much of an arena and of a pool is used. Less than everything is for a stress test: pools then fill, empty and
/// change hands all the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Granules of a pool, its header included.
    pub pool: u16,
    /// Pools of an arena.
    pub arena: u16,
}

impl Room {
    /// As CPython has it.
    pub const FULL: Room = Room { pool: (POOL / GRANULE) as u16, arena: (ARENA / POOL) as u16 };
    /// The least: a pool holds two blocks of the largest size class.
    pub const LEAST: Room = Room { pool: ((POOL_HEADER + 2 * SMALL) / GRANULE) as u16, arena: 8 };

    /// Blocks of `size` bytes that a pool holds.
    pub fn blocks(self, size: usize) -> usize {
        (usize::from(self.pool) * GRANULE - POOL_HEADER) / size
    }
}
