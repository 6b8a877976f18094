//! The loop: the instructions that programs spend their time in. All others are in `seldom.rs`.
//!
//! The frame's place (`next`, `base`, `sp`) stands in locals, so that it stays in registers. Rust code outside the
//! loop reads [`Vm::sp`], which is therefore written before anything is called that may look at the stack, and read
//! again afterwards; `go!` and `release!` see to it. In debug builds `Vm::sp` is made invalid between instructions,
//! so that a place where that was forgotten shows at once.

use super::specialize::{is_due, read_u32};
use super::{Called, Exit};
use crate::compile::opcode::op;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::slots::Comparison;
use crate::vm::{Operator, Vm};
use std::rc::Rc;

impl Vm {
    /// Executes the innermost frame from `self.heap.at`, and the frames that it calls or returns to. The loop exists
    /// twice, so that a run that nobody watches does not ask at each instruction whether somebody does.
    #[allow(clippy::cognitive_complexity)]
    pub(super) fn run_frames<const WATCHED: bool>(&mut self) -> Exit {
        'frame: loop {
            let Some(frame) = self.frames.last() else { return Exit::Raise };
            let code = Rc::clone(&frame.code);
            let base = frame.base;
            let instructions = &code.instructions[..];
            let mut next = self.heap.at;
            let mut sp = self.sp;
            loop {
                if cfg!(debug_assertions) {
                    self.sp = usize::MAX;
                }
                // Handlers and tracebacks look the instruction up by `at`; an argument's extension belongs to it.
                self.heap.at = next;
                if WATCHED {
                    self.sp = sp;
                    self.show(|watcher, vm| watcher.instruction(vm));
                }
                let word = instructions[next].get();
                let mut opcode = word as u8;
                let mut arg = usize::from(word >> 8);
                next += 1;

                // Calls what may look at the stack.
                macro_rules! call {
                    ($call:expr) => {{
                        self.sp = sp;
                        let result = $call;
                        sp = self.sp;
                        result
                    }};
                }
                macro_rules! go {
                    ($result:expr) => {
                        match call!($result) {
                            Ok(value) => value,
                            Err(_) => return Exit::Raise,
                        }
                    };
                }
                macro_rules! broken {
                    ($what:literal) => {{
                        self.sp = sp;
                        return self.broken($what);
                    }};
                }
                macro_rules! pop_id {
                    () => {{
                        sp -= 1;
                        match self.stack[sp] {
                            Some(id) => id,
                            None => broken!("an empty entry on the evaluation stack"),
                        }
                    }};
                }
                macro_rules! top {
                    ($depth:expr) => {
                        match self.stack[sp - $depth] {
                            Some(id) => id,
                            None => broken!("an empty entry on the evaluation stack"),
                        }
                    };
                }
                macro_rules! push_field {
                    ($field:expr) => {{
                        self.stack[sp] = $field;
                        sp += 1;
                    }};
                }
                macro_rules! push {
                    ($own:expr) => {{
                        let own = $own;
                        push_field!(Some(own.into_id()));
                    }};
                }
                macro_rules! release_id {
                    ($id:expr) => {{
                        let id = $id;
                        if self.heap.decref(id) {
                            self.sp = sp;
                            self.dealloc(id);
                        }
                    }};
                }
                macro_rules! release_field {
                    ($field:expr) => {
                        if let Some(id) = $field {
                            release_id!(id);
                        }
                    };
                }
                // Replaces the topmost entries by a result, then releases them, the deepest first.
                macro_rules! replace_one {
                    ($own:expr) => {{
                        let result = $own.into_id();
                        let old = self.stack[sp - 1].replace(result);
                        release_field!(old);
                    }};
                }
                macro_rules! replace_two {
                    ($own:expr) => {{
                        let result = $own.into_id();
                        let right = self.stack[sp - 1];
                        let left = self.stack[sp - 2].replace(result);
                        sp -= 1;
                        release_field!(left);
                        release_field!(right);
                    }};
                }
                macro_rules! load_fast {
                    ($variable:expr) => {{
                        let variable = $variable;
                        match self.stack[base + variable] {
                            Some(id) => push!(self.own(id)),
                            None => {
                                self.sp = sp;
                                self.unbound_local(code.variables[variable]);
                                return Exit::Raise;
                            }
                        }
                    }};
                }
                macro_rules! store_fast {
                    ($variable:expr) => {{
                        sp -= 1;
                        let value = self.stack[sp];
                        let old = std::mem::replace(&mut self.stack[base + $variable], value);
                        release_field!(old);
                    }};
                }
                // What CPython does where it looks at its eval breaker after a call.
                macro_rules! check_due {
                    () => {
                        if self.heap.collector.due {
                            go!(self.check_breaker());
                        }
                    };
                }

                'dispatch: loop {
                    // The instruction specialises itself at its due execution, and is then dispatched anew.
                    macro_rules! adapt {
                        ($specialize:expr) => {
                            if is_due(&instructions[next]) {
                                self.sp = sp;
                                $specialize;
                                opcode = instructions[self.heap.at].get() as u8;
                                continue 'dispatch;
                            }
                        };
                    }
                    // A specialised form whose assumption does not hold: the generic one does it.
                    macro_rules! deopt {
                        () => {{
                            opcode = crate::compile::opcode::deopt(opcode);
                            continue 'dispatch;
                        }};
                    }
                    macro_rules! some_or_deopt {
                        ($option:expr) => {
                            match $option {
                                Some(value) => value,
                                None => deopt!(),
                            }
                        };
                    }
                    // The type of the topmost entry is still the one that the cache was made for.
                    macro_rules! check_type {
                        ($owner:expr) => {{
                            let class = self.heap.type_of($owner);
                            let version = self.heap.class(class).map_or(0, |t| t.version);
                            if version == 0 || version != read_u32(instructions, next + 1) {
                                deopt!();
                            }
                        }};
                    }
                    // The attribute replaces its owner; where it is to be called, an empty entry for `self` follows.
                    macro_rules! load_attr {
                        ($value:expr) => {{
                            let value = $value;
                            next += 9;
                            replace_one!(self.own(value));
                            if arg & 1 != 0 {
                                push_field!(None);
                            }
                        }};
                    }
                    macro_rules! enter {
                        ($entered:expr) => {{
                            self.sp = sp;
                            match $entered {
                                Ok(()) => continue 'frame,
                                Err(_) => return Exit::Raise,
                            }
                        }};
                    }

                    match opcode {
                        op::EXTENDED_ARG => {
                            let word = instructions[next].get();
                            opcode = word as u8;
                            arg = arg << 8 | usize::from(word >> 8);
                            self.heap.at = next;
                            next += 1;
                            continue 'dispatch;
                        }
                        op::NOP => {}
                        op::RESUME | op::RESUME_CHECK => {
                            if self.heap.collector.due || self.must_stop() {
                                go!(self.check_breaker());
                            }
                        }
                        op::LOAD_FAST | op::LOAD_FAST_CHECK => load_fast!(arg),
                        op::LOAD_FAST_LOAD_FAST => {
                            load_fast!(arg >> 4);
                            load_fast!(arg & 15);
                        }
                        op::LOAD_FAST_AND_CLEAR => push_field!(self.stack[base + arg].take()),
                        op::LOAD_CONST => push!(self.own(code.constants[arg])),
                        op::STORE_FAST | op::STORE_FAST_MAYBE_NULL => store_fast!(arg),
                        op::STORE_FAST_LOAD_FAST => {
                            store_fast!(arg >> 4);
                            load_fast!(arg & 15);
                        }
                        op::STORE_FAST_STORE_FAST => {
                            store_fast!(arg >> 4);
                            store_fast!(arg & 15);
                        }
                        op::POP_TOP | op::END_FOR => release_id!(pop_id!()),
                        op::PUSH_NULL => push_field!(None),
                        op::COPY => {
                            let field = self.stack[sp - arg];
                            if let Some(id) = field {
                                self.heap.incref(id);
                            }
                            push_field!(field);
                        }
                        op::SWAP => self.stack.swap(sp - 1, sp - arg),
                        op::UNARY_NOT => {
                            let result = fixed::boolean(top!(1) == fixed::FALSE);
                            replace_one!(self.own(result));
                        }
                        op::TO_BOOL => {
                            let value = top!(1);
                            let truth = match self.quick_truth(value) {
                                Some(truth) => truth,
                                None => go!(self.truth(value)),
                            };
                            next += 3;
                            replace_one!(self.heap.bool(truth));
                        }
                        op::BINARY_OP => {
                            adapt!(self.specialize_binary_op(instructions, base, arg));
                            let (left, right) = (top!(2), top!(1));
                            let result = match self.quick_binary(arg, left, right) {
                                Some(result) => result,
                                None => {
                                    let (operator, in_place) = Operator::of_instruction(arg);
                                    go!(self.binary(operator, left, right, in_place))
                                }
                            };
                            next += 1;
                            replace_two!(result);
                        }
                        op::BINARY_OP_ADD_INT | op::BINARY_OP_SUBTRACT_INT | op::BINARY_OP_MULTIPLY_INT => {
                            let (left, right) = (top!(2), top!(1));
                            let result = if let (&Body::Int(a), &Body::Int(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            {
                                match opcode {
                                    op::BINARY_OP_ADD_INT => self.add_words(a, b),
                                    op::BINARY_OP_SUBTRACT_INT => self.subtract_words(a, b),
                                    _ => self.multiply_words(a, b),
                                }
                            } else if self.heap.type_of(left) == ty::INT
                                && self.heap.type_of(right) == ty::INT
                            {
                                None
                            } else {
                                deopt!()
                            };
                            let result = match result {
                                Some(result) => result,
                                None => {
                                    let operator = Operator::of_instruction(arg).0;
                                    go!(self.binary(operator, left, right, false))
                                }
                            };
                            next += 1;
                            // The right operand goes first here (`_Py_DECREF_SPECIALIZED`).
                            self.stack[sp - 2] = Some(result.into_id());
                            sp -= 1;
                            release_id!(right);
                            release_id!(left);
                        }
                        op::BINARY_OP_ADD_FLOAT
                        | op::BINARY_OP_SUBTRACT_FLOAT
                        | op::BINARY_OP_MULTIPLY_FLOAT => {
                            let (left, right) = (top!(2), top!(1));
                            let (&Body::Float(a), &Body::Float(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                deopt!()
                            };
                            let value = match opcode {
                                op::BINARY_OP_ADD_FLOAT => a + b,
                                op::BINARY_OP_SUBTRACT_FLOAT => a - b,
                                _ => a * b,
                            };
                            next += 1;
                            sp -= 1;
                            let (result, spent) = self.float_result(left, right, value);
                            self.stack[sp - 1] = Some(result.into_id());
                            spent.into_iter().for_each(|id| release_field!(id));
                        }
                        op::BINARY_OP_ADD_UNICODE => {
                            let (left, right) = (top!(2), top!(1));
                            if !self.heap.is_exact_str(left) || !self.heap.is_exact_str(right) {
                                deopt!();
                            }
                            let result = go!(self.binary(Operator::Add, left, right, false));
                            next += 1;
                            replace_two!(result);
                        }
                        op::BINARY_OP_INPLACE_ADD_UNICODE => {
                            let (left, right) = (top!(2), top!(1));
                            let target = base + usize::from(instructions[next + 1].get() >> 8);
                            if !self.heap.is_exact_str(left)
                                || !self.heap.is_exact_str(right)
                                || self.stack[target] != Some(left)
                            {
                                deopt!();
                            }
                            sp -= 2;
                            // The variable alone holds it while it grows.
                            release_id!(left);
                            self.sp = sp;
                            let grown = self.append_string(Own::from_counted(left), right);
                            self.stack[target] = Some(grown.into_id());
                            release_id!(right);
                            // Past the STORE_FAST.
                            next += 2;
                        }
                        op::COMPARE_OP_INT => {
                            let (left, right) = (top!(2), top!(1));
                            let (Body::Int(a), Body::Int(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                deopt!()
                            };
                            let holds = Comparison::ALL[arg >> 5].holds(a.cmp(b));
                            next += 1;
                            replace_two!(self.heap.bool(holds));
                        }
                        op::COMPARE_OP_FLOAT => {
                            let (left, right) = (top!(2), top!(1));
                            let (Body::Float(a), Body::Float(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                deopt!()
                            };
                            let operator = Comparison::ALL[arg >> 5];
                            let holds = match a.partial_cmp(b) {
                                Some(ordering) => operator.holds(ordering),
                                None => operator == Comparison::Ne,
                            };
                            next += 1;
                            replace_two!(self.heap.bool(holds));
                        }
                        op::COMPARE_OP_STR => {
                            let (left, right) = (top!(2), top!(1));
                            let (Body::Str(a), Body::Str(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                deopt!()
                            };
                            let same = left == right || a.text == b.text;
                            let holds = same == (Comparison::ALL[arg >> 5] == Comparison::Eq);
                            next += 1;
                            replace_two!(self.heap.bool(holds));
                        }
                        op::COMPARE_OP => {
                            adapt!(self.specialize_compare_op(instructions, arg));
                            let operator = Comparison::ALL[arg >> 5];
                            let mut result = go!(self.compare(top!(2), top!(1), operator));
                            if arg & 16 != 0 {
                                let truth = go!(self.truth_of(result));
                                result = self.heap.bool(truth);
                            }
                            next += 1;
                            replace_two!(result);
                        }
                        op::IS_OP => {
                            let same = (top!(2) == top!(1)) != (arg != 0);
                            replace_two!(self.heap.bool(same));
                        }
                        op::CONTAINS_OP => {
                            let found = go!(self.contains(top!(1), top!(2))) != (arg != 0);
                            next += 1;
                            replace_two!(self.heap.bool(found));
                        }
                        op::BINARY_SUBSCR_LIST_INT | op::BINARY_SUBSCR_TUPLE_INT => {
                            let (container, key) = (top!(2), top!(1));
                            let Body::Int(index) = *self.heap.outer(key) else { deopt!() };
                            let Ok(index) = usize::try_from(index) else { deopt!() };
                            let item = match self.heap.outer(container) {
                                Body::List(l) if opcode == op::BINARY_SUBSCR_LIST_INT => {
                                    l.items.get(index).copied()
                                }
                                Body::Tuple { .. } if opcode == op::BINARY_SUBSCR_TUPLE_INT => {
                                    self.heap.tuple_item(container, index)
                                }
                                _ => None,
                            };
                            let item = some_or_deopt!(item);
                            next += 1;
                            self.heap.incref(item);
                            self.stack[sp - 2] = Some(item);
                            sp -= 1;
                            // The index goes first here.
                            release_id!(key);
                            release_id!(container);
                        }
                        op::BINARY_SUBSCR_DICT => {
                            let (container, key) = (top!(2), top!(1));
                            if self.heap.type_of(container) != ty::DICT {
                                deopt!();
                            }
                            let value = match go!(self.dict_find(container, key)) {
                                Some(value) => value,
                                None => {
                                    self.sp = sp;
                                    let _ = self.key_error(key);
                                    return Exit::Raise;
                                }
                            };
                            next += 1;
                            replace_two!(value);
                        }
                        op::BINARY_SUBSCR_GETITEM => {
                            let class = self.heap.type_of(top!(2));
                            let method = self.type_lookup(class, name::__getitem__);
                            let method = some_or_deopt!(method.filter(|&m| {
                                self.heap.class(class).is_some_and(|t| t.flags.heap)
                                    && self.takes_exactly(m, 2)
                            }));
                            enter!(self.enter_unheld(method, 2));
                        }
                        op::BINARY_SUBSCR => {
                            adapt!(self.specialize_subscr(instructions));
                            let result = go!(self.get_item(top!(2), top!(1)));
                            next += 1;
                            replace_two!(result);
                        }
                        op::STORE_SUBSCR => {
                            let (container, key, value) = (top!(2), top!(1), top!(3));
                            next += 1;
                            if let Some(old) = self.quick_store_item(container, key, value) {
                                // The list took the value over, and its old item goes before the rest.
                                sp -= 3;
                                release_id!(old);
                                release_id!(key);
                                release_id!(container);
                                break 'dispatch;
                            }
                            go!(self.set_item(container, key, Some(value)));
                            sp -= 3;
                            release_id!(value);
                            release_id!(container);
                            release_id!(key);
                        }
                        op::BUILD_TUPLE => {
                            self.sp = sp;
                            let items = self.take_top(arg);
                            sp = self.sp;
                            push!(self.heap.tuple(items));
                        }
                        op::BUILD_LIST => {
                            self.sp = sp;
                            let items = self.take_top(arg);
                            sp = self.sp;
                            push!(self.heap.list_from(items));
                        }
                        op::LIST_APPEND => {
                            let item = pop_id!();
                            self.heap.list_push(top!(arg), Own::from_counted(item));
                        }
                        op::LOAD_ATTR_INSTANCE_VALUE => {
                            let owner = top!(1);
                            check_type!(owner);
                            let index = usize::from(instructions[next + 3].get());
                            let value = some_or_deopt!(self.heap.inline_value(owner, index));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_SLOT => {
                            let owner = top!(1);
                            check_type!(owner);
                            let index = usize::from(instructions[next + 3].get());
                            let value = some_or_deopt!(self.heap.slot(owner, index));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES | op::LOAD_ATTR_NONDESCRIPTOR_NO_DICT => {
                            let owner = top!(1);
                            check_type!(owner);
                            if opcode == op::LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES
                                && !self.keys_are(owner, read_u32(instructions, next + 3))
                            {
                                deopt!();
                            }
                            let value = some_or_deopt!(ObjId::new(read_u32(instructions, next + 5)));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_CLASS => {
                            let Body::Type(class) = self.heap.outer(top!(1)) else { deopt!() };
                            if class.version == 0 || class.version != read_u32(instructions, next + 1) {
                                deopt!();
                            }
                            let value = some_or_deopt!(ObjId::new(read_u32(instructions, next + 5)));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_MODULE => {
                            let Body::Module(module) = self.heap.outer(top!(1)) else { deopt!() };
                            let table = some_or_deopt!(self.heap.own_table(module.dict));
                            if table.version != read_u32(instructions, next + 1) {
                                deopt!();
                            }
                            let index = usize::from(instructions[next + 3].get());
                            let value = some_or_deopt!(table.entries.get(index).and_then(|e| e.value));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_METHOD_WITH_VALUES | op::LOAD_ATTR_METHOD_NO_DICT => {
                            let owner = top!(1);
                            check_type!(owner);
                            if opcode == op::LOAD_ATTR_METHOD_WITH_VALUES
                                && !self.keys_are(owner, read_u32(instructions, next + 3))
                            {
                                deopt!();
                            }
                            let function = some_or_deopt!(ObjId::new(read_u32(instructions, next + 5)));
                            next += 9;
                            self.heap.incref(function);
                            self.stack[sp - 1] = Some(function);
                            push_field!(Some(owner));
                        }
                        op::LOAD_ATTR_PROPERTY => {
                            check_type!(top!(1));
                            let getter = some_or_deopt!(ObjId::new(read_u32(instructions, next + 5)));
                            if !self.takes_exactly(getter, 1) {
                                deopt!();
                            }
                            enter!(self.enter_unheld(getter, 1));
                        }
                        op::LOAD_ATTR => {
                            let name = code.names[arg >> 1];
                            adapt!(self.specialize_load_attr(instructions, name, arg));
                            next += 9;
                            if arg & 1 == 0 {
                                let value = go!(self.get_attr(top!(1), name));
                                replace_one!(value);
                            } else {
                                go!(self.load_method(top!(1), name));
                            }
                        }
                        op::STORE_ATTR_INSTANCE_VALUE => {
                            let (owner, value) = (top!(1), top!(2));
                            check_type!(owner);
                            let index = usize::from(instructions[next + 3].get());
                            if !self.heap.has_plain_values(owner, index) {
                                deopt!();
                            }
                            let old = self.heap.set_inline_value(owner, index, Some(value));
                            next += 4;
                            sp -= 2;
                            release_field!(old);
                            release_id!(owner);
                        }
                        op::STORE_ATTR_SLOT => {
                            let (owner, value) = (top!(1), top!(2));
                            check_type!(owner);
                            let index = usize::from(instructions[next + 3].get());
                            let old = self.heap.set_slot(owner, index, Some(value));
                            next += 4;
                            sp -= 2;
                            release_field!(old);
                            release_id!(owner);
                        }
                        op::STORE_ATTR => {
                            let name = code.names[arg];
                            adapt!(self.specialize_store_attr(instructions, name));
                            let (owner, value) = (top!(1), top!(2));
                            go!(self.set_attr(owner, name, Some(value)));
                            next += 4;
                            sp -= 2;
                            release_id!(value);
                            release_id!(owner);
                        }
                        op::LOAD_GLOBAL_MODULE | op::LOAD_GLOBAL_BUILTIN => {
                            let value = some_or_deopt!(self.cached_global(instructions, next, opcode));
                            self.heap.incref(value);
                            push_field!(Some(value));
                            if arg & 1 != 0 {
                                push_field!(None);
                            }
                            next += 4;
                        }
                        op::LOAD_GLOBAL => {
                            let name = code.names[arg >> 1];
                            adapt!(self.specialize_load_global(instructions, name));
                            let value = go!(self.load_global(name));
                            next += 4;
                            push!(value);
                            if arg & 1 != 0 {
                                push_field!(None);
                            }
                        }
                        op::LOAD_DEREF => {
                            let value = go!(self.load_cell(&code, base, arg));
                            push!(value);
                        }
                        op::STORE_DEREF => {
                            let value = pop_id!();
                            let old = self.set_cell(base + arg, Some(value));
                            release_field!(old);
                        }
                        op::POP_JUMP_IF_FALSE => {
                            // The compiler leaves only `True` and `False` here, which are immortal.
                            next += if pop_id!() == fixed::TRUE { 1 } else { 1 + arg };
                        }
                        op::POP_JUMP_IF_TRUE => {
                            next += if pop_id!() == fixed::TRUE { 1 + arg } else { 1 };
                        }
                        op::POP_JUMP_IF_NONE => {
                            let value = pop_id!();
                            next += if value == fixed::NONE { 1 + arg } else { 1 };
                            release_id!(value);
                        }
                        op::POP_JUMP_IF_NOT_NONE => {
                            let value = pop_id!();
                            next += if value == fixed::NONE { 1 } else { 1 + arg };
                            release_id!(value);
                        }
                        op::JUMP_FORWARD => next += arg,
                        op::JUMP_BACKWARD => {
                            next = next + 1 - arg;
                            self.steps += arg as u64;
                            if self.heap.collector.due || self.must_stop() {
                                go!(self.check_breaker());
                            }
                        }
                        op::JUMP_BACKWARD_NO_INTERRUPT => next -= arg,
                        op::GET_ITER => {
                            let iterator = go!(self.iter(top!(1)));
                            replace_one!(iterator);
                        }
                        op::FOR_ITER => {
                            let iterator = top!(1);
                            let item = match self.quick_next(iterator) {
                                Some(item) => Some(item),
                                None => go!(self.next(iterator)),
                            };
                            match item {
                                Some(item) => {
                                    next += 1;
                                    push!(item);
                                }
                                None => {
                                    // Past the END_FOR and POP_TOP that end the loop.
                                    next += arg + 3;
                                    release_id!(pop_id!());
                                }
                            }
                        }
                        op::UNPACK_SEQUENCE => {
                            next += 1;
                            let sequence = top!(1);
                            let length = match self.heap.outer(sequence) {
                                Body::Tuple { length, .. } => *length as usize,
                                Body::List(list) => list.items.len(),
                                _ => usize::MAX,
                            };
                            if length == arg {
                                sp -= 1;
                                for i in (0..length).rev() {
                                    let item = match self.heap.outer(sequence) {
                                        Body::List(list) => list.items.get(i).copied(),
                                        _ => self.heap.tuple_item(sequence, i),
                                    };
                                    if let Some(item) = item {
                                        self.heap.incref(item);
                                    }
                                    push_field!(item);
                                }
                                release_id!(sequence);
                            } else {
                                go!(self.unpack_sequence(sequence, arg));
                            }
                        }
                        op::CALL_PY_EXACT_ARGS => {
                            let bottom = sp - arg - 2;
                            let function = some_or_deopt!(self.stack[bottom]);
                            let first = bottom + 2 - usize::from(self.stack[bottom + 1].is_some());
                            if !self.takes_exactly(function, (sp - first) as u32) {
                                deopt!();
                            }
                            enter!(self.enter_exact(function, bottom, first));
                        }
                        op::CALL_ALLOC_AND_ENTER_INIT => {
                            let bottom = sp - arg - 2;
                            let class = some_or_deopt!(self.stack[bottom]);
                            let version = self.heap.class(class).map_or(0, |t| t.version);
                            if self.stack[bottom + 1].is_some()
                                || version == 0
                                || version != read_u32(instructions, next + 1)
                            {
                                deopt!();
                            }
                            enter!(self.enter_init(class, bottom));
                        }
                        op::CALL_TYPE_1 | op::CALL_STR_1 | op::CALL_TUPLE_1 => {
                            let (callable, value) = (top!(3), top!(1));
                            let expected = match opcode {
                                op::CALL_TYPE_1 => ty::TYPE,
                                op::CALL_STR_1 => ty::STR,
                                _ => ty::TUPLE,
                            };
                            if callable != expected || self.stack[sp - 2].is_some() {
                                deopt!();
                            }
                            let result = go!(match opcode {
                                op::CALL_TYPE_1 => {
                                    let class = self.heap.type_of(value);
                                    Ok(self.own(class))
                                }
                                op::CALL_STR_1 => self.str(value),
                                _ => self.tuple_from_iterable(value),
                            });
                            next += 3;
                            sp -= 3;
                            push!(result);
                            release_id!(value);
                            check_due!();
                        }
                        op::CALL => {
                            adapt!(self.specialize_call(instructions, arg));
                            match go!(self.call_instruction(arg)) {
                                Called::Entered => continue 'frame,
                                Called::Finished => {}
                            }
                            next += 3;
                            check_due!();
                        }
                        op::CALL_KW | op::CALL_FUNCTION_EX => {
                            let called = go!(match opcode {
                                op::CALL_KW => self.call_kw_instruction(arg),
                                _ => self.call_ex_instruction(arg),
                            });
                            match called {
                                Called::Entered => continue 'frame,
                                Called::Finished => {}
                            }
                            check_due!();
                        }
                        op::RETURN_VALUE => {
                            let value = Own::from_counted(pop_id!());
                            self.sp = sp;
                            match self.leave(value) {
                                None => continue 'frame,
                                Some(exit) => return exit,
                            }
                        }
                        op::RETURN_CONST => {
                            let value = self.own(code.constants[arg]);
                            self.sp = sp;
                            match self.leave(value) {
                                None => continue 'frame,
                                Some(exit) => return exit,
                            }
                        }
                        _ => {
                            self.sp = sp;
                            match self.seldom(&code, base, opcode, arg, next) {
                                Ok(to) => next = to,
                                Err(Exit::Switch) => continue 'frame,
                                Err(exit) => return exit,
                            }
                            sp = self.sp;
                        }
                    }
                    break;
                }
            }
        }
    }
}
