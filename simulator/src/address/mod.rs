//! Numbers only: where CPython's allocators would put each block. Nothing here knows what a block holds.
//!
//! Invariant: no object, no body and no Python value is reachable from this room.

mod large;
mod pool;
mod table;

pub use pool::{ClassUse, PoolUse, Pools};
pub use table::{BlockId, Blocks, Head};

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

/// Where the first arena lies. CPython's arenas come from `mmap`; the number only has to look like one.
pub(crate) const ARENA_BASE: u64 = 0x7f00_0000_0000;
/// Where immortal, statically allocated objects lie (`None`, small integers, built-in types).
pub(crate) const STATIC_BASE: u64 = 0x5500_0000_0000;
/// Where blocks from the raw allocator lie.
pub(crate) const LARGE_BASE: u64 = 0x7e00_0000_0000;
