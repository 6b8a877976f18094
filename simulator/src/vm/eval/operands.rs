//! What an instruction that fails does with its operands.

use crate::compile::opcode::{deopt, op};
use crate::object::Field;
use crate::vm::{Raised, Vm};

/// How many operands an instruction gives back before its error goes on (`DECREF_INPUTS` before `ERROR_IF` in
/// `Python/bytecodes.c`). They die before the traceback has this frame, the deepest first; what other instructions leave
/// on the stack dies afterwards, the topmost first.
///
/// Calls do it themselves: how much of theirs is left depends on how far they came.
fn given_back(opcode: u8) -> usize {
    match deopt(opcode) {
        op::UNARY_NEGATIVE
        | op::UNARY_INVERT
        | op::TO_BOOL
        | op::LOAD_ATTR
        | op::DELETE_ATTR
        | op::GET_ITER
        | op::UNPACK_SEQUENCE => 1,
        op::BINARY_OP
        | op::BINARY_SUBSCR
        | op::COMPARE_OP
        | op::CONTAINS_OP
        | op::STORE_ATTR
        | op::DELETE_SUBSCR => 2,
        op::STORE_SUBSCR => 3,
        _ => 0,
    }
}

impl Vm {
    /// Gives back the operands of the current instruction, which has raised the current exception.
    pub(super) fn give_back_operands(&mut self) {
        let Some(frame) = self.frames.last() else { return };
        let words = frame.code.instructions.get(self.heap.at..).unwrap_or_default();
        let opcode = words.iter().map(|word| word.get() as u8).find(|&opcode| opcode != op::EXTENDED_ARG);
        let bottom = self.sp - opcode.map_or(0, given_back);
        self.give_back(bottom);
    }

    /// The same for a call, whose operands begin at `bottom`.
    #[cold]
    pub(super) fn failed_call(&mut self, bottom: usize, raised: Raised) -> Raised {
        self.give_back(bottom);
        raised
    }

    fn give_back(&mut self, bottom: usize) {
        if self.stop.is_some() || self.sp <= bottom {
            return;
        }
        // A finaliser that runs now must not see the exception.
        let saved: Field = self.current.take();
        for at in bottom..self.sp {
            let operand = self.stack[at].take();
            self.release_id(operand);
        }
        self.sp = bottom;
        self.current = saved;
    }
}
