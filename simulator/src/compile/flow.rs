//! Basic blocks and their optimisation (`Python/flowgraph.c`). The passes run in CPython's order, since the
//! order decides which constants stay, where jumps end up and which line an instruction belongs to.

use super::code::Const;
use super::consts::ConstList;
use super::fold::is_true;
use super::location::{Loc, NOWHERE};
use super::opcode::{compare, op};
use super::swap::{apply_static_swaps, optimize_swaps};

/// An instruction as the code generator emits it: a jump's argument is a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    pub op: u8,
    pub arg: u32,
    pub loc: Loc,
}

/// The number of a block in [`Graph::blocks`]; it never changes, the order is in [`Block::next`].
pub(super) type BlockId = usize;

#[derive(Clone, Copy, Debug)]
pub(super) struct Instr {
    pub op: u8,
    pub arg: u32,
    pub loc: Loc,
    /// The block that a jump or a block-pushing instruction names.
    pub target: Option<BlockId>,
    /// The handler that an exception raised here goes to.
    pub except: Option<BlockId>,
}

impl Instr {
    pub fn new(op: u8, arg: u32, loc: Loc) -> Instr {
        Instr { op, arg, loc, target: None, except: None }
    }

    pub fn set(&mut self, op: u8, arg: u32) {
        self.op = op;
        self.arg = arg;
    }

    pub fn nop(&mut self) {
        self.set(op::NOP, 0);
    }
}

#[derive(Default, Debug)]
pub(super) struct Block {
    pub instrs: Vec<Instr>,
    pub next: Option<BlockId>,
    /// Some jump named this block when the code was generated.
    labelled: bool,
    predecessors: usize,
    visited: bool,
    pub start_depth: Option<i32>,
    pub preserve_lasti: bool,
    except_handler: bool,
    cold: bool,
    warm: bool,
    /// Bit i: local i may be unbound on entry.
    unsafe_locals: u64,
}

pub(super) struct Graph {
    pub blocks: Vec<Block>,
    pub entry: BlockId,
}

pub(super) fn has_jump(o: u8) -> bool {
    matches!(
        o,
        op::JUMP
            | op::JUMP_NO_INTERRUPT
            | op::JUMP_FORWARD
            | op::JUMP_BACKWARD
            | op::JUMP_BACKWARD_NO_INTERRUPT
            | op::POP_JUMP_IF_FALSE
            | op::POP_JUMP_IF_TRUE
            | op::POP_JUMP_IF_NONE
            | op::POP_JUMP_IF_NOT_NONE
            | op::FOR_ITER
            | op::SEND
    )
}

fn is_block_push(o: u8) -> bool {
    matches!(o, op::SETUP_FINALLY | op::SETUP_CLEANUP | op::SETUP_WITH)
}

pub(super) fn has_target(o: u8) -> bool {
    has_jump(o) || is_block_push(o)
}

fn is_unconditional(o: u8) -> bool {
    matches!(o, op::JUMP | op::JUMP_NO_INTERRUPT)
}

fn is_scope_exit(o: u8) -> bool {
    matches!(o, op::RETURN_VALUE | op::RETURN_CONST | op::RAISE_VARARGS | op::RERAISE)
}

fn is_terminator(o: u8) -> bool {
    has_jump(o) || is_scope_exit(o)
}

/// Instructions at which the loop looks for signals and collections; such a block needs a line of its own.
fn has_eval_break(o: u8) -> bool {
    matches!(o, op::CALL | op::CALL_FUNCTION_EX | op::CALL_KW | op::JUMP | op::JUMP_BACKWARD | op::RESUME)
}

impl Block {
    fn last(&self) -> Option<&Instr> {
        self.instrs.last()
    }

    fn falls_through(&self) -> bool {
        self.last().is_none_or(|i| !is_scope_exit(i.op) && !is_unconditional(i.op))
    }

    fn exits_scope(&self) -> bool {
        self.last().is_some_and(|i| is_scope_exit(i.op))
    }

    fn has_no_line(&self) -> bool {
        self.instrs.iter().all(|i| i.loc.line < 0)
    }

    fn is_exit_or_eval_check_without_line(&self) -> bool {
        (self.exits_scope() || self.instrs.iter().any(|i| has_eval_break(i.op))) && self.has_no_line()
    }
}

impl Graph {
    /// Splits the sequence at its labels and after its terminators (`_PyCfg_FromInstructionSequence`).
    pub fn new(sequence: &[Raw], labels: &[usize]) -> Graph {
        let mut labelled = vec![false; sequence.len() + 1];
        for raw in sequence {
            if has_target(raw.op) {
                labelled[labels[raw.arg as usize]] = true;
            }
        }
        let mut graph = Graph { blocks: vec![Block::default()], entry: 0 };
        let mut block_at = vec![0; sequence.len() + 1];
        let mut current = 0;
        for (index, raw) in sequence.iter().enumerate() {
            let block = &graph.blocks[current];
            let ended = block.last().is_some_and(|i| is_terminator(i.op));
            let starts = labelled[index] && (block.last().is_some() || block.labelled);
            if ended || starts {
                current = graph.add_after(current);
            }
            if labelled[index] {
                graph.blocks[current].labelled = true;
            }
            block_at[index] = current;
            graph.blocks[current].instrs.push(Instr::new(raw.op, raw.arg, raw.loc));
        }
        for block in &mut graph.blocks {
            for instr in &mut block.instrs {
                if has_target(instr.op) {
                    instr.target = Some(block_at[labels[instr.arg as usize]]);
                    instr.arg = 0;
                }
            }
        }
        graph
    }

    fn add_after(&mut self, block: BlockId) -> BlockId {
        let id = self.blocks.len();
        let next = self.blocks[block].next;
        self.blocks.push(Block { next, ..Block::default() });
        self.blocks[block].next = Some(id);
        id
    }

    /// The blocks in order.
    pub fn order(&self) -> Vec<BlockId> {
        let mut order = Vec::with_capacity(self.blocks.len());
        let mut at = Some(self.entry);
        while let Some(id) = at {
            order.push(id);
            at = self.blocks[id].next;
        }
        order
    }

    fn next_nonempty(&self, mut at: Option<BlockId>) -> Option<BlockId> {
        while let Some(id) = at {
            if !self.blocks[id].instrs.is_empty() {
                break;
            }
            at = self.blocks[id].next;
        }
        at
    }

    fn clear_visited(&mut self) {
        for block in &mut self.blocks {
            block.visited = false;
        }
    }

    /// `_PyCfg_OptimizeCodeUnit`.
    pub fn optimize(&mut self, consts: &mut ConstList, locals: usize, params: usize) {
        self.mark_except_handlers();
        self.label_exception_targets();
        self.optimize_cfg(consts);
        self.remove_unused_consts(consts);
        self.add_checks_for_uninitialized_loads(locals, params);
        self.insert_superinstructions();
        self.push_cold_blocks_to_end();
        self.resolve_line_numbers();
    }

    fn mark_except_handlers(&mut self) {
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
    fn label_exception_targets(&mut self) {
        self.clear_visited();
        let mut todo: Vec<(BlockId, Vec<BlockId>)> = vec![(self.entry, Vec::new())];
        self.blocks[self.entry].visited = true;
        while let Some((id, mut stack)) = todo.pop() {
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
                            todo.push((target, stack.clone()));
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
                            todo.push((target, stack.clone()));
                        }
                    }
                    op::YIELD_VALUE => {
                        instr.except = handler;
                        last_yield_depth = Some(stack.len());
                    }
                    op::RESUME => {
                        instr.except = handler;
                        if instr.arg != super::opcode::resume::AT_FUNC_START {
                            if last_yield_depth == Some(1) {
                                instr.arg |= super::opcode::resume::DEPTH1;
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
                todo.push((next, stack));
            }
        }
    }

    fn optimize_cfg(&mut self, consts: &mut ConstList) {
        self.inline_small_or_no_line_blocks();
        self.remove_unreachable();
        self.resolve_line_numbers();
        for id in self.order() {
            self.optimize_block(id, consts);
        }
        self.remove_redundant_nops_and_pairs();
        self.remove_unreachable();
        self.remove_redundant_nops_and_jumps();
    }

    /// Replaces a jump to a small exit, or to a block without lines that does not fall through, by a copy of
    /// it, until nothing changes. (An endless `while` without lines cannot occur: its jump has one.)
    fn inline_small_or_no_line_blocks(&mut self) {
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

    fn remove_unreachable(&mut self) {
        self.clear_visited();
        for block in &mut self.blocks {
            block.predecessors = 0;
        }
        let mut todo = vec![self.entry];
        self.blocks[self.entry].predecessors = 1;
        self.blocks[self.entry].visited = true;
        while let Some(id) = todo.pop() {
            let block = &self.blocks[id];
            let mut reached: Vec<BlockId> =
                if block.falls_through() { block.next.into_iter().collect() } else { Vec::new() };
            reached.extend(block.instrs.iter().filter_map(|i| i.target));
            for target in reached {
                let target_block = &mut self.blocks[target];
                target_block.predecessors += 1;
                if !target_block.visited {
                    target_block.visited = true;
                    todo.push(target);
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

    fn remove_redundant_nops(&mut self) -> usize {
        let mut changes = 0;
        for id in self.order() {
            changes += self.remove_redundant_nops_in(id);
        }
        changes
    }

    /// A NOP may go when its line shows elsewhere: in the instruction before or after it.
    fn remove_redundant_nops_in(&mut self, id: BlockId) -> usize {
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

    fn remove_redundant_nops_and_pairs(&mut self) {
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

    fn remove_redundant_jumps(&mut self) -> usize {
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

    fn remove_redundant_nops_and_jumps(&mut self) {
        loop {
            let nops = self.remove_redundant_nops();
            if nops + self.remove_redundant_jumps() == 0 {
                return;
            }
        }
    }

    /// Jumps to `target`'s own target instead, leaving a NOP for the line. Whether it did.
    fn thread_jump(&mut self, id: BlockId, index: usize, target: Instr, opcode: u8) -> bool {
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

    /// `optimize_basic_block`.
    fn optimize_block(&mut self, id: BlockId, consts: &mut ConstList) {
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

    fn optimize_load_const(
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
                instrs[index + 1].set(op::LOAD_CONST, consts.add(Const::Bool(truth)));
            }
            _ => {}
        }
        index
    }

    fn remove_unused_consts(&mut self, consts: &mut ConstList) {
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

    fn add_checks_for_uninitialized_loads(&mut self, locals: usize, params: usize) {
        if locals == 0 {
            return;
        }
        let order = self.order();
        if locals > 64 {
            self.scan_many_locals(&order, locals);
        }
        self.clear_visited();
        let mut todo = Vec::new();
        let mut start = 0u64;
        for local in params..locals.min(64) {
            start |= 1 << local;
        }
        self.push_unsafe(self.entry, start, &mut todo);
        for &id in &order {
            self.scan_locals(id, &mut todo);
        }
        while let Some(id) = todo.pop() {
            self.blocks[id].visited = false;
            self.scan_locals(id, &mut todo);
        }
    }

    fn push_unsafe(&mut self, id: BlockId, mask: u64, todo: &mut Vec<BlockId>) {
        let block = &mut self.blocks[id];
        let both = block.unsafe_locals | mask;
        if both != block.unsafe_locals {
            block.unsafe_locals = both;
            if !block.visited {
                block.visited = true;
                todo.push(id);
            }
        }
    }

    fn scan_locals(&mut self, id: BlockId, todo: &mut Vec<BlockId>) {
        let mut mask = self.blocks[id].unsafe_locals;
        for index in 0..self.blocks[id].instrs.len() {
            let instr = self.blocks[id].instrs[index];
            if let Some(handler) = instr.except {
                self.push_unsafe(handler, mask, todo);
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
            self.push_unsafe(next, mask, todo);
        }
        if let Some(last) = self.blocks[id].last().copied()
            && has_jump(last.op)
            && let Some(target) = last.target
        {
            self.push_unsafe(target, mask, todo);
        }
    }

    /// Beyond the first 64 locals each block is looked at alone (`fast_scan_many_locals`).
    fn scan_many_locals(&mut self, order: &[BlockId], locals: usize) {
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

    fn insert_superinstructions(&mut self) {
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

    fn mark_warm_and_cold(&mut self) {
        self.clear_visited();
        let mut todo = vec![self.entry];
        self.blocks[self.entry].visited = true;
        while let Some(id) = todo.pop() {
            self.blocks[id].warm = true;
            self.push_successors(id, &mut todo, |_| true);
        }
        self.clear_visited();
        for id in self.order() {
            if self.blocks[id].except_handler {
                self.blocks[id].visited = true;
                todo.push(id);
            }
        }
        while let Some(id) = todo.pop() {
            self.blocks[id].cold = true;
            self.push_successors(id, &mut todo, |block| !block.warm);
        }
    }

    fn push_successors(&mut self, id: BlockId, todo: &mut Vec<BlockId>, wanted: fn(&Block) -> bool) {
        let block = &self.blocks[id];
        let next = if block.falls_through() { block.next } else { None };
        let jumps: Vec<BlockId> =
            block.instrs.iter().filter(|i| has_jump(i.op)).filter_map(|i| i.target).collect();
        for target in next.into_iter().chain(jumps) {
            let block = &mut self.blocks[target];
            if !block.visited && wanted(block) {
                block.visited = true;
                todo.push(target);
            }
        }
    }

    /// Moves exception handlers behind everything else.
    fn push_cold_blocks_to_end(&mut self) {
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

    fn resolve_line_numbers(&mut self) {
        self.duplicate_exits_without_line();
        self.propagate_lines();
    }

    /// PEP 626: an exit has a line, so an exit without one that several blocks jump to is copied for each.
    fn duplicate_exits_without_line(&mut self) {
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

    fn propagate_lines(&mut self) {
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
        use super::opcode::{effect, jump_effect};
        let mut greatest = 0;
        let mut todo = vec![self.entry];
        self.blocks[self.entry].start_depth = Some(0);
        while let Some(id) = todo.pop() {
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
                    todo.push(target);
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

/// LOAD_CONST ... BUILD_TUPLE becomes one LOAD_CONST; `instrs` ends with the BUILD_TUPLE.
fn fold_tuple(instrs: &mut [Instr], consts: &mut ConstList) {
    let Some((build, loads)) = instrs.split_last_mut() else { return };
    if loads.iter().any(|i| i.op != op::LOAD_CONST) {
        return;
    }
    let items = loads.iter().map(|i| consts.get(i.arg).clone()).collect();
    build.set(op::LOAD_CONST, consts.add(Const::Tuple(items)));
    for load in loads {
        load.nop();
    }
}
