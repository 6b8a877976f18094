//! Exception handlers go behind everything else.

use super::{Block, BlockId, Graph, Instr, has_jump};
use crate::compile::location::NOWHERE;
use crate::compile::opcode::op;

impl Graph {
    pub(super) fn mark_warm_and_cold(&mut self) {
        self.clear_visited();
        let mut worklist = vec![self.entry];
        self.blocks[self.entry].visited = true;
        while let Some(id) = worklist.pop() {
            self.blocks[id].warm = true;
            self.push_successors(id, &mut worklist, |_| true);
        }
        self.clear_visited();
        for id in self.order() {
            if self.blocks[id].except_handler {
                self.blocks[id].visited = true;
                worklist.push(id);
            }
        }
        while let Some(id) = worklist.pop() {
            self.blocks[id].cold = true;
            self.push_successors(id, &mut worklist, |block| !block.warm);
        }
    }

    pub(super) fn push_successors(
        &mut self,
        id: BlockId,
        worklist: &mut Vec<BlockId>,
        wanted: fn(&Block) -> bool,
    ) {
        let block = &self.blocks[id];
        let next = if block.falls_through() { block.next } else { None };
        let jumps: Vec<BlockId> =
            block.instrs.iter().filter(|i| has_jump(i.op)).filter_map(|i| i.target).collect();
        for target in next.into_iter().chain(jumps) {
            let block = &mut self.blocks[target];
            if !block.visited && wanted(block) {
                block.visited = true;
                worklist.push(target);
            }
        }
    }

    /// Moves exception handlers behind everything else.
    pub(super) fn push_cold_blocks_to_end(&mut self) {
        if self.blocks[self.entry].next.is_none() {
            return;
        }
        self.mark_warm_and_cold();
        for id in self.order() {
            let block = &self.blocks[id];
            if let Some(next) = block.next
                && block.cold
                && block.falls_through()
                && self.blocks[next].warm
            {
                self.blocks[next].labelled = true;
                let jump = self.add_after(id);
                let block = &mut self.blocks[jump];
                block.cold = true;
                block.predecessors = 1;
                block
                    .instrs
                    .push(Instr { target: Some(next), ..Instr::new(op::JUMP_NO_INTERRUPT, 0, NOWHERE) });
            }
        }
        let order = self.order();
        let (cold, hot): (Vec<BlockId>, Vec<BlockId>) = order.iter().partition(|&&id| self.blocks[id].cold);
        if cold.is_empty() {
            return;
        }
        let moved: Vec<BlockId> = hot.into_iter().chain(cold).collect();
        for (at, &id) in moved.iter().enumerate() {
            self.blocks[id].next = moved.get(at + 1).copied();
        }
        self.remove_redundant_nops_and_jumps();
    }
}
