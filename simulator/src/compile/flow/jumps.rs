//! Jumps, and what is left over of blocks: copies of small exits, unreachable blocks, NOPs, jumps to the next
//! instruction, jumps to jumps.

use super::{BlockId, Graph, Instr, has_jump, is_unconditional};
use crate::compile::opcode::op;

impl Graph {
    /// Replaces a jump to a small exit, or to a block without lines that does not fall through, by a copy of
    /// it, until nothing changes. (An endless `while` without lines cannot occur: its jump has one.)
    pub(super) fn inline_small_or_no_line_blocks(&mut self) {
        let order = self.order();
        let mut budget = 1_000 + 4 * self.blocks.len();
        loop {
            let mut changed = false;
            for &id in &order {
                if budget == 0 {
                    return;
                }
                let Some(last) = self.blocks[id].last().copied() else { continue };
                let (true, Some(target)) = (is_unconditional(last.op), last.target) else { continue };
                let copied = &self.blocks[target];
                let small_exit = copied.exits_scope() && copied.instrs.len() <= 4;
                let no_line = copied.has_no_line() && !copied.falls_through();
                if !small_exit && !no_line {
                    continue;
                }
                let copy = copied.instrs.clone();
                let block = &mut self.blocks[id];
                if let Some(jump) = block.instrs.last_mut() {
                    jump.nop();
                    jump.target = None;
                }
                block.instrs.extend(copy);
                if no_line
                    && last.op == op::JUMP
                    && let Some(end) = block.instrs.last_mut()
                    && is_unconditional(end.op)
                {
                    end.op = op::JUMP;
                }
                let target = &mut self.blocks[target];
                target.predecessors = target.predecessors.saturating_sub(1);
                changed = true;
                budget -= 1;
            }
            if !changed {
                return;
            }
        }
    }

    pub(super) fn remove_unreachable(&mut self) {
        self.clear_visited();
        for block in &mut self.blocks {
            block.predecessors = 0;
        }
        let mut worklist = vec![self.entry];
        self.blocks[self.entry].predecessors = 1;
        self.blocks[self.entry].visited = true;
        while let Some(id) = worklist.pop() {
            let block = &self.blocks[id];
            let mut reached: Vec<BlockId> =
                if block.falls_through() { block.next.into_iter().collect() } else { Vec::new() };
            reached.extend(block.instrs.iter().filter_map(|i| i.target));
            for target in reached {
                let target_block = &mut self.blocks[target];
                target_block.predecessors += 1;
                if !target_block.visited {
                    target_block.visited = true;
                    worklist.push(target);
                }
            }
        }
        for block in &mut self.blocks {
            if block.predecessors == 0 {
                block.instrs.clear();
                block.except_handler = false;
            }
        }
    }

    pub(super) fn remove_redundant_nops(&mut self) -> usize {
        let mut changes = 0;
        for id in self.order() {
            changes += self.remove_redundant_nops_in(id);
        }
        changes
    }

    /// A NOP may go when its line shows elsewhere: in the instruction before or after it.
    pub(super) fn remove_redundant_nops_in(&mut self, id: BlockId) -> usize {
        let next_line = self.next_nonempty(self.blocks[id].next).map(|next| {
            let instrs = &self.blocks[next].instrs;
            instrs.iter().find(|i| i.op != op::NOP || i.loc.line >= 0).map_or(-1, |i| i.loc.line)
        });
        let instrs = &mut self.blocks[id].instrs;
        let before = instrs.len();
        let mut kept = 0;
        let mut previous = -1;
        for index in 0..before {
            let instr = instrs[index];
            let line = instr.loc.line;
            if instr.op == op::NOP {
                if line < 0 || line == previous {
                    continue;
                }
                if index + 1 < before {
                    let following = instrs[index + 1].loc.line;
                    if following == line {
                        continue;
                    }
                    if following < 0 {
                        instrs[index + 1].loc = instr.loc;
                        continue;
                    }
                } else if next_line == Some(line) {
                    continue;
                }
            }
            instrs[kept] = instr;
            kept += 1;
            previous = line;
        }
        instrs.truncate(kept);
        before - kept
    }

    pub(super) fn remove_redundant_nops_and_pairs(&mut self) {
        let order = self.order();
        loop {
            let mut done = true;
            let mut previous: Option<(BlockId, usize)> = None;
            for &id in &order {
                self.remove_redundant_nops_in(id);
                if self.blocks[id].labelled {
                    previous = None;
                }
                for index in 0..self.blocks[id].instrs.len() {
                    if self.blocks[id].instrs[index].op == op::POP_TOP
                        && let Some((block, at)) = previous
                    {
                        let before = self.blocks[block].instrs[at];
                        if before.op == op::LOAD_CONST || (before.op == op::COPY && before.arg == 1) {
                            self.blocks[block].instrs[at].nop();
                            self.blocks[id].instrs[index].nop();
                            done = false;
                        }
                    }
                    previous = Some((id, index));
                }
                let jumps = previous.is_some_and(|(b, i)| has_jump(self.blocks[b].instrs[i].op));
                if jumps || !self.blocks[id].falls_through() {
                    previous = None;
                }
            }
            if done {
                return;
            }
        }
    }

    pub(super) fn remove_redundant_jumps(&mut self) -> usize {
        let mut changes = 0;
        for id in self.order() {
            let Some(last) = self.blocks[id].last().copied() else { continue };
            if is_unconditional(last.op) {
                let target = self.next_nonempty(last.target);
                let next = self.next_nonempty(self.blocks[id].next);
                if target.is_some()
                    && target == next
                    && let Some(jump) = self.blocks[id].instrs.last_mut()
                {
                    jump.nop();
                    jump.target = None;
                    changes += 1;
                }
            }
        }
        changes
    }

    pub(super) fn remove_redundant_nops_and_jumps(&mut self) {
        loop {
            let nops = self.remove_redundant_nops();
            if nops + self.remove_redundant_jumps() == 0 {
                return;
            }
        }
    }

    /// Jumps to `target`'s own target instead, leaving a NOP for the line. Whether it did.
    pub(super) fn thread_jump(&mut self, id: BlockId, index: usize, target: Instr, opcode: u8) -> bool {
        let instr = &mut self.blocks[id].instrs[index];
        if instr.target == target.target {
            return false;
        }
        let jump = Instr { op: opcode, arg: 0, loc: target.loc, target: target.target, except: None };
        instr.nop();
        instr.target = None;
        self.blocks[id].instrs.push(jump);
        true
    }
}
