//! The blocks of deques (`Modules/_collectionsmodule.c`): which of them exist shows in sizes and addresses.

use super::body::{Buffer, Field};
use super::id::ObjId;
use std::collections::VecDeque;

/// Items in a block (`BLOCKLEN`).
pub const BLOCK_ITEMS: usize = 64;
/// Bytes of a block: its items and two links.
pub const BLOCK_BYTES: usize = (BLOCK_ITEMS + 2) * 8;
/// Blocks that a deque keeps for later (`MAXFREEBLOCKS`).
pub const MOST_SPARE: usize = 16;
/// Where the items of an empty deque are to start: to the right of the centre of its block.
pub const MIDDLE: usize = BLOCK_ITEMS / 2;

/// A deque (`dequeobject` in `Modules/_collectionsmodule.c`).
pub struct DequeBody {
    /// The items from the left, wherever their blocks are.
    pub items: VecDeque<ObjId>,
    /// The blocks, from the left, and those kept for later.
    pub blocks: VecDeque<Buffer>,
    /// Blocks that were left empty (`freeblocks`), at most [`MOST_SPARE`].
    pub spare: Vec<Buffer>,
    /// Place of the first item in the first block (`leftindex`).
    pub first: usize,
    /// Place behind the last item in the last block (`rightindex + 1`).
    pub end: usize,
    /// Changes whenever the deque does, so that iterators notice.
    pub state: u64,
    /// The most items it keeps; the others fall off at the far end.
    pub maxlen: Option<usize>,
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
}

impl DequeBody {
    /// An empty deque in its one block.
    pub fn empty(block: Buffer) -> DequeBody {
        DequeBody {
            items: VecDeque::new(),
            blocks: VecDeque::from([block]),
            spare: Vec::new(),
            first: MIDDLE,
            end: MIDDLE,
            state: 0,
            maxlen: None,
            weakrefs: None,
        }
    }

    /// Whether it holds more than `maxlen` allows.
    pub fn is_overfull(&self) -> bool {
        self.maxlen.is_some_and(|most| self.items.len() > most)
    }

    /// Bytes of the blocks in use, as `__sizeof__` counts them.
    pub fn block_bytes(&self) -> usize {
        (self.first + self.items.len()).div_ceil(BLOCK_ITEMS) * BLOCK_BYTES
    }
}
