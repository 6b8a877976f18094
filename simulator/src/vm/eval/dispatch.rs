//! The loop: it finds the function of the next instruction in `steps`. Everything else is in `general.rs`, which also
//! lets instructions specialise themselves, and `seldom.rs`.
//!
//! The frame's place (`next`, `sp`) stands in locals, so that it stays in registers.

use super::Exit;
use super::steps::{self, Place, Step};
use crate::compile::opcode::op;
use crate::vm::Vm;
use std::cell::Cell;
use std::rc::Rc;

impl Vm {
    /// Executes the innermost frame from `self.heap.at`, and the frames that it calls or returns to. The loop exists
    /// twice, so that a run that nobody watches does not ask at each instruction whether somebody does. It has to be a
    /// function of its own: see [`Vm::pause`].
    #[inline(never)]
    pub(super) fn run_frames<const WATCHED: bool>(&mut self) -> Exit {
        let Some(frame) = self.frames.last() else { return Exit::Raise };
        let mut code = Rc::clone(&frame.code);
        'frame: loop {
            let Some(frame) = self.frames.last() else { return Exit::Raise };
            if !Rc::ptr_eq(&code, &frame.code) {
                code = Rc::clone(&frame.code);
            }
            let words = &code.instructions[..];
            let place = Place {
                code: &code,
                words,
                base: frame.base,
                globals: frame.globals,
                builtins: frame.builtins,
                watched: WATCHED,
            };
            let mut next = self.heap.at;
            let mut sp = self.sp;
            // The instruction has specialised itself: the watcher has seen it.
            let mut again = false;
            // The last argument that did not fit its instruction, and where that one stands.
            let mut extended = (usize::MAX, 0);
            loop {
                let Some(word) = words.get(next).map(Cell::get) else {
                    match next {
                        Step::FRAME => continue 'frame,
                        Step::RAISE => return Exit::Raise,
                        Step::MISS => {}
                        _ => return self.exit.take().unwrap_or(Exit::Raise),
                    }
                    self.sp = sp;
                    let at = self.heap.at;
                    let word = words[at].get();
                    let arg = if extended.0 == at { extended.1 } else { usize::from(word >> 8) };
                    match self.general(&code, place.base, word as u8, arg, at + 1) {
                        // The function that was called may have set a trace function.
                        Ok(to) if !WATCHED && self.heap.collector.due && self.is_traced_at_all() => {
                            self.heap.at = to;
                            return Exit::Switch;
                        }
                        Ok(to) => next = to,
                        Err(Exit::Switch) => continue 'frame,
                        Err(Exit::Again) => {
                            next = self.heap.at - extensions(arg);
                            if WATCHED {
                                again = true;
                            }
                        }
                        Err(exit) => return exit,
                    }
                    sp = self.sp;
                    continue;
                };
                if cfg!(debug_assertions) {
                    self.sp = usize::MAX;
                }
                // Handlers and tracebacks look the instruction up by `at`; an argument's extension belongs to it.
                self.heap.at = next;
                if WATCHED && !std::mem::take(&mut again) {
                    self.sp = sp;
                    self.show(|watcher, vm| watcher.instruction(vm));
                    if self.is_traced_at_all() {
                        if self.trace_instruction(next).is_err() {
                            return Exit::Raise;
                        }
                        sp = self.sp;
                        if self.heap.at != next {
                            next = self.heap.at;
                            continue;
                        }
                    }
                }
                let mut opcode = word as u8;
                let mut arg = usize::from(word >> 8);
                next += 1;
                // Once more only for an instruction behind an EXTENDED_ARG.
                let step = loop {
                    macro_rules! step {
                        ($name:ident) => {
                            steps::$name(self, &place, arg, next, sp)
                        };
                    }
                    break match opcode {
                        op::EXTENDED_ARG => {
                            (opcode, arg, next) = self.extended(words, arg, next);
                            extended = (next - 1, arg);
                            continue;
                        }
                        op::NOP => step!(nop),
                        op::JUMP_FORWARD => step!(jump_forward),
                        op::JUMP_BACKWARD_NO_INTERRUPT => step!(jump_back),
                        op::RESUME | op::RESUME_CHECK => step!(resume),
                        op::LOAD_FAST | op::LOAD_FAST_CHECK => step!(load_fast),
                        op::LOAD_FAST_LOAD_FAST => step!(load_fast_load_fast),
                        op::LOAD_FAST_AND_CLEAR => step!(load_fast_and_clear),
                        op::LOAD_CONST => step!(load_const),
                        op::STORE_FAST | op::STORE_FAST_MAYBE_NULL => step!(store_fast),
                        op::STORE_FAST_LOAD_FAST => step!(store_fast_load_fast),
                        op::STORE_FAST_STORE_FAST => step!(store_fast_store_fast),
                        op::POP_TOP | op::END_FOR => step!(pop_top),
                        op::PUSH_NULL => step!(push_null),
                        op::COPY => step!(copy),
                        op::SWAP => step!(swap),
                        op::LOAD_NAME => step!(load_name),
                        op::STORE_NAME => step!(store_name),
                        op::LOAD_GLOBAL_MODULE => step!(load_global_module),
                        op::LOAD_GLOBAL_BUILTIN => step!(load_global_builtin),
                        op::LOAD_DEREF => step!(load_deref),
                        op::STORE_DEREF => step!(store_deref),
                        op::POP_JUMP_IF_FALSE => step!(pop_jump_if_false),
                        op::POP_JUMP_IF_TRUE => step!(pop_jump_if_true),
                        op::POP_JUMP_IF_NONE => step!(pop_jump_if_none),
                        op::POP_JUMP_IF_NOT_NONE => step!(pop_jump_if_not_none),
                        op::JUMP_BACKWARD => step!(jump_backward),
                        op::UNARY_NOT => step!(unary_not),
                        op::TO_BOOL => step!(to_bool),
                        op::BINARY_OP => step!(binary_op),
                        op::BINARY_OP_ADD_INT => step!(add_int),
                        op::BINARY_OP_SUBTRACT_INT => step!(subtract_int),
                        op::BINARY_OP_MULTIPLY_INT => step!(multiply_int),
                        op::BINARY_OP_ADD_FLOAT => step!(add_float),
                        op::BINARY_OP_SUBTRACT_FLOAT => step!(subtract_float),
                        op::BINARY_OP_MULTIPLY_FLOAT => step!(multiply_float),
                        op::COMPARE_OP_INT => step!(compare_int),
                        op::COMPARE_OP_FLOAT => step!(compare_float),
                        op::COMPARE_OP_STR => step!(compare_str),
                        op::IS_OP => step!(is_op),
                        op::BINARY_SUBSCR_LIST_INT => step!(list_item),
                        op::BINARY_SUBSCR_TUPLE_INT => step!(tuple_item),
                        op::BINARY_SUBSCR_STR_INT => step!(str_item),
                        op::BINARY_SUBSCR_DICT => step!(dict_item),
                        op::CONTAINS_OP => step!(contains),
                        op::STORE_SUBSCR => step!(store_item),
                        op::COPY_FREE_VARS => step!(copy_free_vars),
                        op::BUILD_TUPLE => step!(build_tuple),
                        op::BUILD_LIST => step!(build_list),
                        op::LIST_APPEND => step!(list_append),
                        op::UNPACK_SEQUENCE_TUPLE | op::UNPACK_SEQUENCE_TWO_TUPLE => step!(unpack_tuple),
                        op::UNPACK_SEQUENCE_LIST => step!(unpack_list),
                        op::LOAD_ATTR_INSTANCE_VALUE => step!(load_attr_instance_value),
                        op::LOAD_ATTR_SLOT => step!(load_attr_slot),
                        op::LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES => step!(load_attr_nondescriptor_with_values),
                        op::LOAD_ATTR_NONDESCRIPTOR_NO_DICT => step!(load_attr_nondescriptor_no_dict),
                        op::LOAD_ATTR_CLASS => step!(load_attr_class),
                        op::LOAD_ATTR_MODULE => step!(load_attr_module),
                        op::LOAD_ATTR_METHOD_WITH_VALUES => step!(load_method_with_values),
                        op::LOAD_ATTR_METHOD_NO_DICT => step!(load_method_no_dict),
                        op::STORE_ATTR_INSTANCE_VALUE => step!(store_attr_instance_value),
                        op::STORE_ATTR_SLOT => step!(store_attr_slot),
                        op::CALL_PY_EXACT_ARGS => step!(call_py_exact_args),
                        op::CALL_KW => step!(call_kw),
                        op::CALL_PY_GENERAL => step!(call_py_general),
                        op::CALL_BOUND_METHOD_EXACT_ARGS => step!(call_bound_method),
                        op::CALL_ALLOC_AND_ENTER_INIT => step!(call_alloc_and_enter_init),
                        op::CALL_LIST_APPEND => step!(call_list_append),
                        op::CALL_LEN | op::CALL_ISINSTANCE => step!(call_known),
                        op::CALL_BUILTIN_O
                        | op::CALL_BUILTIN_FAST
                        | op::CALL_BUILTIN_FAST_WITH_KEYWORDS
                        | op::CALL_METHOD_DESCRIPTOR_NOARGS
                        | op::CALL_METHOD_DESCRIPTOR_O
                        | op::CALL_METHOD_DESCRIPTOR_FAST
                        | op::CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS => step!(call_builtin),
                        op::FOR_ITER => step!(for_iter),
                        op::YIELD_VALUE => step!(yield_value),
                        op::RETURN_VALUE => step!(return_value),
                        op::RETURN_CONST => step!(return_const),
                        // Named one by one, so that no range has to be checked before the jump.
                        0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 12 | 13 | 14 | 15 | 16 | 17 | 18
                        | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 31 | 33 | 35 | 37 | 38
                        | 41 | 42 | 44 | 46 | 48 | 49 | 50 | 51 | 53 | 54 | 55 | 56 | 58 | 60 | 63 | 64
                        | 65 | 66 | 67 | 68 | 69 | 70 | 73 | 74 | 75 | 81 | 82 | 89 | 90 | 91 | 93 | 94
                        | 95 | 96 | 101 | 102 | 104 | 105 | 106 | 107 | 108 | 113 | 116 | 117 | 119 | 120
                        | 121 | 122 | 123 | 124 | 125 | 126 | 127 | 128 | 129 | 130 | 131 | 132 | 133
                        | 134 | 135 | 136 | 137 | 138 | 139 | 140 | 141 | 142 | 143 | 144 | 145 | 146
                        | 147 | 148 | 152 | 158 | 164 | 165 | 176 | 179 | 180 | 181 | 185 | 186 | 187
                        | 188 | 189 | 190 | 192 | 194 | 200 | 202 | 205 | 206 | 208 | 211 | 212 | 213
                        | 214 | 215 | 216 | 217 | 218 | 219 | 223 | 224 | 225 | 226 | 227 | 228 | 229
                        | 230 | 231 | 232 | 233 | 234 | 236 | 237 | 238 | 239 | 240 | 241 | 242 | 243
                        | 244 | 245 | 246 | 247 | 248 | 249 | 250 | 251 | 252 | 253 | 254 | 255 => {
                            Step { next: Step::MISS, sp }
                        }
                    };
                };
                (next, sp) = (step.next, step.sp);
            }
        }
    }

    /// Reads on behind an `EXTENDED_ARG`: the instruction that it belongs to, its argument and what follows it.
    #[cold]
    #[inline(never)]
    fn extended(
        &mut self,
        instructions: &[Cell<u16>],
        mut arg: usize,
        mut next: usize,
    ) -> (u8, usize, usize) {
        loop {
            let word = instructions[next].get();
            arg = arg << 8 | usize::from(word >> 8);
            self.heap.at = next;
            next += 1;
            if word as u8 != op::EXTENDED_ARG {
                return (word as u8, arg, next);
            }
        }
    }
}

/// How many `EXTENDED_ARG`s an argument takes.
fn extensions(arg: usize) -> usize {
    match arg {
        0..0x100 => 0,
        0x100..0x1_0000 => 1,
        0x1_0000..0x100_0000 => 2,
        _ => 3,
    }
}
