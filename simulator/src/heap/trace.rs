//! What tracemalloc is told (`Python/tracemalloc.c`): each block taken, moved and given back, with the instruction
//! that was running. Who reads it knows the frames.

use super::Heap;
use crate::address::BlockId;

/// Something that happened to a block. Sizes are those asked of the allocator.
#[derive(Clone, Copy, Debug)]
pub struct TraceEvent {
    /// The block, which may have been given back since.
    pub block: BlockId,
    /// What happened to it.
    pub what: TraceKind,
    /// Index of the instruction of the innermost frame.
    pub at: u32,
}

/// What happened to a block.
#[derive(Clone, Copy, Debug)]
pub enum TraceKind {
    /// It was taken from the allocator.
    Taken {
        /// Bytes asked for.
        size: usize,
    },
    /// The block went to another place, or stays with another size.
    Moved {
        /// The block that the contents are in now.
        to: BlockId,
        /// Bytes asked for.
        size: usize,
    },
    /// It was given back.
    Given,
    /// An object from a free list starts a new life in its old block (`_PyTraceMalloc_TraceRef`).
    Reused,
}

/// Events that wait to be read before the program is asked to pause at its next branch or call.
const MANY: usize = 1 << 16;

impl Heap {
    #[cold]
    #[inline(never)]
    pub(super) fn note(&mut self, block: BlockId, what: TraceKind) {
        let at = self.at as u32;
        if let Some(lives) = &mut self.lives {
            lives.note(block, self.blocks.heads[block as usize].address(), what);
        }
        let what = match what {
            TraceKind::Taken { .. } if self.trace_paused => return,
            TraceKind::Moved { .. } if self.trace_paused => TraceKind::Given,
            what => what,
        };
        if let Some(trace) = &mut self.trace {
            trace.push(TraceEvent { block, what, at });
            if trace.len() >= MANY {
                self.collector.due = true;
            }
        }
    }

    /// Starts or ends tracing.
    pub(crate) fn set_trace(&mut self, on: bool) {
        self.trace = on.then(Vec::new);
        self.noting = self.trace.is_some() || self.lives.is_some();
    }

    /// Starts or ends telling the lives of rows apart.
    pub(crate) fn set_lives(&mut self, on: bool) {
        self.lives = on.then(Box::default);
        self.noting = self.trace.is_some() || self.lives.is_some();
    }

    /// Whether so many events wait that they should be read.
    pub(crate) fn has_long_trace(&self) -> bool {
        self.trace.as_ref().is_some_and(|trace| trace.len() >= MANY)
    }
}
