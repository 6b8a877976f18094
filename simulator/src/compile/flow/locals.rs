//! Local variables: loads that must check, and superinstructions.

use super::{BlockId, Graph, has_jump};
use crate::compile::opcode::op;

impl Graph {
    pub(super) fn add_checks_for_uninitialized_loads(&mut self, locals: usize, params: usize) {
        if locals == 0 {
            return;
        }
        let order = self.order();
        if locals > 64 {
            self.scan_many_locals(&order, locals);
        }
        self.clear_visited();
        let mut worklist = Vec::new();
        let mut start = 0u64;
        for local in params..locals.min(64) {
            start |= 1 << local;
        }
        self.push_unsafe(self.entry, start, &mut worklist);
        for &id in &order {
            self.scan_locals(id, &mut worklist);
        }
        while let Some(id) = worklist.pop() {
            self.blocks[id].visited = false;
            self.scan_locals(id, &mut worklist);
        }
    }

    pub(super) fn push_unsafe(&mut self, id: BlockId, mask: u64, worklist: &mut Vec<BlockId>) {
        let block = &mut self.blocks[id];
        let both = block.unsafe_locals | mask;
        if both != block.unsafe_locals {
            block.unsafe_locals = both;
            if !block.visited {
                block.visited = true;
                worklist.push(id);
            }
        }
    }

    pub(super) fn scan_locals(&mut self, id: BlockId, worklist: &mut Vec<BlockId>) {
        let mut mask = self.blocks[id].unsafe_locals;
        for index in 0..self.blocks[id].instrs.len() {
            let instr = self.blocks[id].instrs[index];
            if let Some(handler) = instr.except {
                self.push_unsafe(handler, mask, worklist);
            }
            if instr.arg >= 64 {
                continue;
            }
            let bit = 1u64 << instr.arg;
            match instr.op {
                op::DELETE_FAST | op::LOAD_FAST_AND_CLEAR | op::STORE_FAST_MAYBE_NULL => mask |= bit,
                op::STORE_FAST | op::LOAD_FAST_CHECK => mask &= !bit,
                op::LOAD_FAST => {
                    if mask & bit != 0 {
                        self.blocks[id].instrs[index].op = op::LOAD_FAST_CHECK;
                    }
                    mask &= !bit;
                }
                _ => {}
            }
        }
        if self.blocks[id].falls_through()
            && let Some(next) = self.blocks[id].next
        {
            self.push_unsafe(next, mask, worklist);
        }
        if let Some(last) = self.blocks[id].last().copied()
            && has_jump(last.op)
            && let Some(target) = last.target
        {
            self.push_unsafe(target, mask, worklist);
        }
    }

    /// Beyond the first 64 locals each block is looked at alone (`fast_scan_many_locals`).
    pub(super) fn scan_many_locals(&mut self, order: &[BlockId], locals: usize) {
        let mut states = vec![0usize; locals - 64];
        for (number, &id) in order.iter().enumerate() {
            let number = number + 1;
            for instr in &mut self.blocks[id].instrs {
                let Some(local) = (instr.arg as usize).checked_sub(64) else { continue };
                match instr.op {
                    op::DELETE_FAST | op::LOAD_FAST_AND_CLEAR | op::STORE_FAST_MAYBE_NULL => {
                        states[local] = number - 1;
                    }
                    op::STORE_FAST => states[local] = number,
                    op::LOAD_FAST => {
                        if states[local] != number {
                            instr.op = op::LOAD_FAST_CHECK;
                        }
                        states[local] = number;
                    }
                    _ => {}
                }
            }
        }
    }

    pub(super) fn insert_superinstructions(&mut self) {
        for id in self.order() {
            let instrs = &mut self.blocks[id].instrs;
            for index in 1..instrs.len() {
                let (first, second) = (instrs[index - 1], instrs[index]);
                let pair = match (first.op, second.op) {
                    (op::LOAD_FAST, op::LOAD_FAST) => op::LOAD_FAST_LOAD_FAST,
                    (op::STORE_FAST, op::LOAD_FAST) => op::STORE_FAST_LOAD_FAST,
                    (op::STORE_FAST, op::STORE_FAST) => op::STORE_FAST_STORE_FAST,
                    _ => continue,
                };
                let (line, other) = (first.loc.line, second.loc.line);
                if (line >= 0 && other >= 0 && line != other) || first.arg >= 16 || second.arg >= 16 {
                    continue;
                }
                instrs[index - 1].set(pair, first.arg << 4 | second.arg);
                instrs[index].nop();
            }
        }
        self.remove_redundant_nops();
    }
}
