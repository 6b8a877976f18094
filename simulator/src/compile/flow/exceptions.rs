//! Which handler each instruction has: the blocks are walked with the stack of pushed handlers.

use super::{BlockId, Graph, has_jump, is_block_push};
use crate::compile::opcode::op;

impl Graph {
    pub(super) fn mark_except_handlers(&mut self) {
        for id in 0..self.blocks.len() {
            for index in 0..self.blocks[id].instrs.len() {
                let instr = self.blocks[id].instrs[index];
                if let (true, Some(target)) = (is_block_push(instr.op), instr.target) {
                    self.blocks[target].except_handler = true;
                }
            }
        }
    }

    /// Finds each instruction's handler by walking the blocks with the stack of pushed handlers.
    pub(super) fn label_exception_targets(&mut self) {
        self.clear_visited();
        let mut worklist: Vec<(BlockId, Vec<BlockId>)> = vec![(self.entry, Vec::new())];
        self.blocks[self.entry].visited = true;
        while let Some((id, mut stack)) = worklist.pop() {
            let mut last_yield_depth = None;
            for index in 0..self.blocks[id].instrs.len() {
                let handler = stack.last().copied();
                let instr = &mut self.blocks[id].instrs[index];
                let (opcode, target) = (instr.op, instr.target);
                match opcode {
                    _ if is_block_push(opcode) => {
                        let target = target.unwrap_or(id);
                        if opcode != op::SETUP_FINALLY {
                            self.blocks[target].preserve_lasti = true;
                        }
                        if !self.blocks[target].visited {
                            self.blocks[target].visited = true;
                            worklist.push((target, stack.clone()));
                        }
                        stack.push(target);
                    }
                    op::POP_BLOCK => {
                        stack.pop();
                        instr.nop();
                    }
                    _ if has_jump(opcode) => {
                        instr.except = handler;
                        let target = target.unwrap_or(id);
                        if !self.blocks[target].visited {
                            self.blocks[target].visited = true;
                            worklist.push((target, stack.clone()));
                        }
                    }
                    op::YIELD_VALUE => {
                        instr.except = handler;
                        last_yield_depth = Some(stack.len());
                    }
                    op::RESUME => {
                        instr.except = handler;
                        if instr.arg != crate::compile::opcode::resume::AT_FUNC_START {
                            if last_yield_depth == Some(1) {
                                instr.arg |= crate::compile::opcode::resume::DEPTH1;
                            }
                            last_yield_depth = None;
                        }
                    }
                    _ => instr.except = handler,
                }
            }
            if self.blocks[id].falls_through()
                && let Some(next) = self.blocks[id].next
                && !self.blocks[next].visited
            {
                self.blocks[next].visited = true;
                worklist.push((next, stack));
            }
        }
    }
}
