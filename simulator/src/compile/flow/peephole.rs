//! Instructions that become simpler within their block, and constants that are used no more.

use super::{BlockId, Graph, Instr, is_unconditional};
use crate::compile::code::Const;
use crate::compile::consts::ConstList;
use crate::compile::fold::is_true;
use crate::compile::opcode::{compare, op};
use crate::compile::swap::{apply_static_swaps, optimize_swaps};

impl Graph {
    /// `optimize_basic_block`.
    pub(super) fn optimize_block(&mut self, id: BlockId, consts: &mut ConstList) {
        let mut index = 0;
        let (mut opcode, mut oparg) = (0, 0);
        let mut target = None;
        let mut threaded = 0;
        while index < self.blocks[id].instrs.len() {
            let inst = self.blocks[id].instrs[index];
            let copies_const = opcode == op::LOAD_CONST && inst.op == op::COPY && inst.arg == 1;
            if !copies_const {
                opcode = inst.op;
                oparg = inst.arg;
                target = inst.target.and_then(|t| self.blocks[t].instrs.first().copied());
            }
            let target_op = target.map_or(op::NOP, |t| t.op);
            let next_op = self.blocks[id].instrs.get(index + 1).map_or(0, |i| i.op);
            match opcode {
                op::LOAD_CONST => index = self.optimize_load_const(id, index, next_op, oparg, consts),
                op::BUILD_TUPLE => {
                    let instrs = &mut self.blocks[id].instrs;
                    if next_op == op::UNPACK_SEQUENCE
                        && oparg == instrs[index + 1].arg
                        && (1..4).contains(&oparg)
                    {
                        instrs[index].nop();
                        if oparg == 1 {
                            instrs[index + 1].nop();
                        } else {
                            instrs[index + 1].op = op::SWAP;
                        }
                    } else if index >= oparg as usize {
                        fold_tuple(&mut instrs[index - oparg as usize..=index], consts);
                    }
                }
                op::POP_JUMP_IF_NOT_NONE
                | op::POP_JUMP_IF_NONE
                | op::POP_JUMP_IF_FALSE
                | op::POP_JUMP_IF_TRUE => {
                    if let Some(target) = target
                        && target_op == op::JUMP
                        && threaded < 1_000
                        && self.thread_jump(id, index, target, opcode)
                    {
                        threaded += 1;
                        continue;
                    }
                }
                op::JUMP | op::JUMP_NO_INTERRUPT => {
                    let replaced = if target_op == op::JUMP { op::JUMP } else { opcode };
                    if let Some(target) = target
                        && is_unconditional(target_op)
                        && threaded < 1_000
                        && self.thread_jump(id, index, target, replaced)
                    {
                        threaded += 1;
                        continue;
                    }
                }
                op::STORE_FAST => {
                    let instrs = &mut self.blocks[id].instrs;
                    if next_op == op::STORE_FAST
                        && oparg == instrs[index + 1].arg
                        && inst.loc.line == instrs[index + 1].loc.line
                    {
                        instrs[index].set(op::POP_TOP, 0);
                    }
                }
                op::SWAP if oparg == 1 => self.blocks[id].instrs[index].nop(),
                op::LOAD_GLOBAL if next_op == op::PUSH_NULL && oparg & 1 == 0 => {
                    let instrs = &mut self.blocks[id].instrs;
                    instrs[index].arg |= 1;
                    instrs[index + 1].nop();
                }
                op::COMPARE_OP if next_op == op::TO_BOOL => {
                    let instrs = &mut self.blocks[id].instrs;
                    instrs[index].nop();
                    instrs[index + 1].set(op::COMPARE_OP, oparg | compare::BOOL);
                }
                op::CONTAINS_OP | op::IS_OP if next_op == op::TO_BOOL => {
                    let instrs = &mut self.blocks[id].instrs;
                    instrs[index].nop();
                    instrs[index + 1].set(opcode, oparg);
                }
                op::TO_BOOL if next_op == op::UNARY_NOT => {
                    // `not x` always converts first; a second conversion of the operand changes nothing.
                }
                op::UNARY_NOT => {
                    let instrs = &mut self.blocks[id].instrs;
                    if next_op == op::TO_BOOL {
                        instrs[index].nop();
                        instrs[index + 1].set(op::UNARY_NOT, 0);
                    } else if next_op == op::UNARY_NOT {
                        instrs[index].nop();
                        instrs[index + 1].nop();
                    }
                }
                _ => {}
            }
            index += 1;
        }
        let mut index = 0;
        while index < self.blocks[id].instrs.len() {
            if self.blocks[id].instrs[index].op == op::SWAP {
                let last = optimize_swaps(&mut self.blocks[id].instrs[index..]);
                index += last;
                apply_static_swaps(&mut self.blocks[id].instrs, index);
            }
            index += 1;
        }
    }

    pub(super) fn optimize_load_const(
        &mut self,
        id: BlockId,
        index: usize,
        next_op: u8,
        oparg: u32,
        consts: &mut ConstList,
    ) -> usize {
        let instrs = &mut self.blocks[id].instrs;
        match next_op {
            op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE => {
                let truth = is_true(consts.get(oparg));
                instrs[index].nop();
                if truth == (next_op == op::POP_JUMP_IF_TRUE) {
                    instrs[index + 1].op = op::JUMP;
                } else {
                    instrs[index + 1].nop();
                    instrs[index + 1].target = None;
                }
            }
            op::IS_OP if matches!(consts.get(oparg), Const::None) => {
                let mut jump = index + 2;
                if instrs.get(jump).is_some_and(|i| i.op == op::TO_BOOL) {
                    instrs[jump].nop();
                    jump += 1;
                }
                let invert = instrs[index + 1].arg == 1;
                let if_not_none = match instrs.get(jump).map(|i| i.op) {
                    Some(op::POP_JUMP_IF_FALSE) => !invert,
                    Some(op::POP_JUMP_IF_TRUE) => invert,
                    _ => return index,
                };
                instrs[index].nop();
                instrs[index + 1].nop();
                instrs[jump].op = if if_not_none { op::POP_JUMP_IF_NOT_NONE } else { op::POP_JUMP_IF_NONE };
            }
            op::RETURN_VALUE => {
                instrs[index].nop();
                instrs[index + 1].set(op::RETURN_CONST, oparg);
                return index + 1;
            }
            op::TO_BOOL => {
                let truth = is_true(consts.get(oparg));
                instrs[index].nop();
                instrs[index + 1].set(op::LOAD_CONST, consts.add_folded(Const::Bool(truth)));
            }
            _ => {}
        }
        index
    }

    pub(super) fn remove_unused_consts(&mut self, consts: &mut ConstList) {
        let uses = |o: u8| matches!(o, op::LOAD_CONST | op::RETURN_CONST);
        let mut used = vec![false; consts.len()];
        if let Some(first) = used.first_mut() {
            *first = true; // it may be the docstring
        }
        let order = self.order();
        for &id in &order {
            for instr in &self.blocks[id].instrs {
                if uses(instr.op) {
                    used[instr.arg as usize] = true;
                }
            }
        }
        let map = consts.retain(&used);
        for &id in &order {
            for instr in &mut self.blocks[id].instrs {
                if uses(instr.op) {
                    instr.arg = map[instr.arg as usize];
                }
            }
        }
    }
}

/// LOAD_CONST ... BUILD_TUPLE becomes one LOAD_CONST; `instrs` ends with the BUILD_TUPLE.
fn fold_tuple(instrs: &mut [Instr], consts: &mut ConstList) {
    let Some((build, loads)) = instrs.split_last_mut() else { return };
    if loads.iter().any(|i| i.op != op::LOAD_CONST) {
        return;
    }
    let items = loads.iter().map(|i| consts.get(i.arg).clone()).collect();
    build.set(op::LOAD_CONST, consts.add_folded(Const::Tuple(items)));
    for load in loads {
        load.nop();
    }
}
