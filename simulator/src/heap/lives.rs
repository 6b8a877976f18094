//! A row is used again when its object has died. Who watches a program from outside needs to tell the lives of one
//! row apart.

use super::TraceKind;
use crate::address::BlockId;
use crate::object::ObjId;

/// A block taken from the allocator or given back to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change {
    /// Simulated, as `id()` shows it.
    pub address: u64,
    /// Bytes asked for; `None` if it was given back.
    pub size: Option<usize>,
}

/// The newest changes that are kept.
const KEPT: usize = 64;

/// Which life each row is in, and the last changes.
#[derive(Default)]
pub(crate) struct Lives {
    births: Vec<u32>,
    /// Lives that have begun since somebody began to watch.
    pub begun: u32,
    recent: Vec<Change>,
    /// Blocks taken since then.
    pub taken: u64,
    /// Blocks given back since then.
    pub given: u64,
}

impl Lives {
    pub(super) fn note(&mut self, block: BlockId, address: u64, what: TraceKind) {
        match what {
            TraceKind::Taken { size } => {
                self.begin(block);
                self.taken += 1;
                self.remember(Change { address, size: Some(size) });
            }
            TraceKind::Reused => self.begin(block),
            TraceKind::Given => {
                self.given += 1;
                self.remember(Change { address, size: None });
            }
            TraceKind::Moved { .. } => {}
        }
    }

    fn begin(&mut self, block: BlockId) {
        let row = block as usize;
        if row >= self.births.len() {
            self.births.resize((row + 1).next_power_of_two(), 0);
        }
        self.begun += 1;
        self.births[row] = self.begun;
    }

    fn remember(&mut self, change: Change) {
        if self.recent.len() >= 2 * KEPT {
            self.recent.drain(..KEPT);
        }
        self.recent.push(change);
    }

    /// The number of the row's life, in the order in which they began: 0 for what was there before.
    pub fn of(&self, id: ObjId) -> u32 {
        self.births.get(id.index()).copied().unwrap_or(0)
    }

    /// The last of `count` changes, as far as they are kept.
    pub fn last(&self, count: u64) -> &[Change] {
        let count = usize::try_from(count).unwrap_or(usize::MAX).min(KEPT);
        &self.recent[self.recent.len().saturating_sub(count)..]
    }
}
