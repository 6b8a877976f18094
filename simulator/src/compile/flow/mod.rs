//! Basic blocks and their optimisation (`Python/flowgraph.c`). The passes run in CPython's order, since the
//! order decides which constants stay, where jumps end up and which line an instruction belongs to.

mod cold;
mod exceptions;
mod jumps;
mod lines;
mod locals;
mod peephole;

use super::consts::ConstList;
use super::location::Loc;
use super::opcode::op;

/// An instruction as the code generator emits it: a jump's argument is a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw {
    /// Its number.
    pub op: u8,
    /// A jump's label, or the argument.
    pub arg: u32,
    /// Where in the source it comes from.
    pub loc: Loc,
}

/// The number of a block in [`Graph::blocks`]; it never changes, the order is in [`Block::next`].
pub(super) type BlockId = usize;

#[derive(Clone, Copy, Debug)]
pub(super) struct Instr {
    /// Its number.
    pub op: u8,
    /// The argument; of a jump, unused until the end.
    pub arg: u32,
    /// Where in the source it comes from.
    pub loc: Loc,
    /// The block that a jump or a block-pushing instruction names.
    pub target: Option<BlockId>,
    /// The handler that an exception raised here goes to.
    pub except: Option<BlockId>,
}

impl Instr {
    /// One that goes nowhere.
    pub fn new(op: u8, arg: u32, loc: Loc) -> Instr {
        Instr { op, arg, loc, target: None, except: None }
    }

    /// Makes another one of it, in its place.
    pub fn set(&mut self, op: u8, arg: u32) {
        self.op = op;
        self.arg = arg;
    }

    /// Makes it do nothing; a later pass takes it out unless its line needs it.
    pub fn nop(&mut self) {
        self.set(op::NOP, 0);
    }
}

#[derive(Default, Debug)]
pub(super) struct Block {
    /// In order.
    pub instrs: Vec<Instr>,
    /// The block that stands behind it (`b_next`).
    pub next: Option<BlockId>,
    /// Some jump named this block when the code was generated.
    labelled: bool,
    predecessors: usize,
    visited: bool,
    /// Height of the stack at its beginning, once known (`b_startdepth`).
    pub start_depth: Option<i32>,
    /// A handler that has the raising instruction's position pushed (`b_preserve_lasti`).
    pub preserve_lasti: bool,
    except_handler: bool,
    cold: bool,
    warm: bool,
    /// Bit i: local i may be unbound on entry.
    unsafe_locals: u64,
}

pub(super) struct Graph {
    /// By number, dead ones too.
    pub blocks: Vec<Block>,
    /// Where execution begins.
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
}
