//! A row is used again when its object has died. Who watches a program from outside needs to tell the lives of one
//! row apart.

use super::TraceKind;
use crate::address::BlockId;
use crate::object::ObjId;

/// How many lives each row has had since somebody began to watch.
#[derive(Default)]
pub(crate) struct Lives {
    births: Vec<u32>,
}

impl Lives {
    pub(super) fn note(&mut self, block: BlockId, what: TraceKind) {
        if matches!(what, TraceKind::Taken { .. } | TraceKind::Reused) {
            self.begin(block);
        }
    }

    fn begin(&mut self, block: BlockId) {
        let row = block as usize;
        if row >= self.births.len() {
            self.births.resize((row + 1).next_power_of_two(), 0);
        }
        self.births[row] += 1;
    }

    /// The number of the row's life: 0 for what was there before.
    pub fn of(&self, id: ObjId) -> u32 {
        self.births.get(id.index()).copied().unwrap_or(0)
    }
}
