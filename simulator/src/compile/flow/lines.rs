//! The lines of instructions that have none of their own.

use super::{Graph, Instr, has_jump, is_block_push, is_scope_exit, is_unconditional};
use crate::compile::location::NOWHERE;
use crate::compile::opcode::op;

impl Graph {
    pub(super) fn resolve_line_numbers(&mut self) {
        self.duplicate_exits_without_line();
        self.propagate_lines();
    }

    /// PEP 626: an exit has a line, so an exit without one that several blocks jump to is copied for each.
    pub(super) fn duplicate_exits_without_line(&mut self) {
        let mut at = Some(self.entry);
        while let Some(id) = at {
            if let Some(last) = self.blocks[id].last().copied()
                && has_jump(last.op)
                && let Some(target) = self.next_nonempty(last.target)
                && self.blocks[target].is_exit_or_eval_check_without_line()
                && self.blocks[target].predecessors > 1
            {
                let mut copy = self.blocks[target].instrs.clone();
                copy[0].loc = last.loc;
                let new = self.add_after(target);
                self.blocks[new].instrs = copy;
                self.blocks[new].predecessors = 1;
                self.blocks[new].labelled = true;
                self.blocks[target].predecessors -= 1;
                if let Some(jump) = self.blocks[id].instrs.last_mut() {
                    jump.target = Some(new);
                }
            }
            at = self.blocks[id].next;
        }
        for id in self.order() {
            if let (true, Some(next), Some(last)) =
                (self.blocks[id].falls_through(), self.blocks[id].next, self.blocks[id].last().copied())
                && self.blocks[next].is_exit_or_eval_check_without_line()
            {
                self.blocks[next].instrs[0].loc = last.loc;
            }
        }
    }

    pub(super) fn propagate_lines(&mut self) {
        for id in self.order() {
            let Some(last) = self.blocks[id].last().copied() else { continue };
            let mut previous = NOWHERE;
            for instr in &mut self.blocks[id].instrs {
                if instr.loc.line < 0 {
                    instr.loc = previous;
                } else {
                    previous = instr.loc;
                }
            }
            let next = if self.blocks[id].falls_through() { self.blocks[id].next } else { None };
            let jump = if has_jump(last.op) { last.target } else { None };
            for target in next.into_iter().chain(jump) {
                let block = &mut self.blocks[target];
                if block.predecessors == 1
                    && let Some(first) = block.instrs.first_mut()
                    && first.loc.line < 0
                {
                    first.loc = previous;
                }
            }
        }
    }

    /// The height of the stack at each block's start, and the greatest (`calculate_stackdepth`).
    pub fn stack_depth(&mut self) -> i32 {
        use crate::compile::opcode::{effect, jump_effect};
        let mut greatest = 0;
        let mut worklist = vec![self.entry];
        self.blocks[self.entry].start_depth = Some(0);
        while let Some(id) = worklist.pop() {
            let mut depth = self.blocks[id].start_depth.unwrap_or(0);
            let mut next = self.blocks[id].next;
            let mut reached = Vec::new();
            for instr in &self.blocks[id].instrs {
                let after = depth + if is_block_push(instr.op) { 0 } else { effect(instr.op, instr.arg) };
                greatest = greatest.max(after);
                if let Some(target) = instr.target {
                    let at_target = depth + jump_effect(instr.op, instr.arg);
                    greatest = greatest.max(at_target);
                    reached.push((target, at_target));
                }
                depth = after;
                if is_unconditional(instr.op) || is_scope_exit(instr.op) {
                    next = None;
                    break;
                }
            }
            reached.extend(next.map(|n| (n, depth)));
            for (target, depth) in reached {
                let block = &mut self.blocks[target];
                if block.start_depth.is_none() {
                    block.start_depth = Some(depth);
                    worklist.push(target);
                }
            }
        }
        greatest
    }

    /// Turns what is left of the pseudo-instructions into real ones.
    pub fn convert_pseudo_ops(&mut self) {
        for block in &mut self.blocks {
            for instr in &mut block.instrs {
                match instr.op {
                    o if is_block_push(o) => {
                        instr.nop();
                        instr.target = None;
                    }
                    op::LOAD_CLOSURE => instr.op = op::LOAD_FAST,
                    op::STORE_FAST_MAYBE_NULL => instr.op = op::STORE_FAST,
                    _ => {}
                }
            }
        }
        self.remove_redundant_nops_and_jumps();
    }

    /// A conditional jump only goes forward: a backward one becomes the opposite test over a backward jump.
    pub fn normalize_jumps(&mut self) {
        self.clear_visited();
        let mut at = Some(self.entry);
        while let Some(id) = at {
            self.blocks[id].visited = true;
            if let Some(last) = self.blocks[id].last().copied()
                && let Some(target) = last.target
                && self.blocks[target].visited
            {
                let opposite = match last.op {
                    op::POP_JUMP_IF_NOT_NONE => Some(op::POP_JUMP_IF_NONE),
                    op::POP_JUMP_IF_NONE => Some(op::POP_JUMP_IF_NOT_NONE),
                    op::POP_JUMP_IF_FALSE => Some(op::POP_JUMP_IF_TRUE),
                    op::POP_JUMP_IF_TRUE => Some(op::POP_JUMP_IF_FALSE),
                    _ => None,
                };
                if let (Some(opposite), Some(next)) = (opposite, self.blocks[id].next) {
                    let jump = self.add_after(id);
                    let depth = self.blocks[target].start_depth;
                    let block = &mut self.blocks[jump];
                    block.start_depth = depth;
                    block.visited = true;
                    block.instrs.push(Instr { target: Some(target), ..Instr::new(op::JUMP, 0, last.loc) });
                    if let Some(test) = self.blocks[id].instrs.last_mut() {
                        test.op = opposite;
                        test.target = Some(next);
                    }
                    at = Some(next);
                    continue;
                }
            }
            at = self.blocks[id].next;
        }
    }
}
