//! The loop: the instructions that programs spend their time in, for the operands they mostly meet. Everything else
//! is in `general.rs`, which also lets instructions specialise themselves, and `seldom.rs`.
//!
//! The frame's place (`next`, `base`, `sp`) stands in locals, so that it stays in registers. Rust code outside the
//! loop reads [`Vm::sp`], which is therefore written before anything is called that may look at the stack, and read
//! again afterwards; `go!` and `release!` see to it. In debug builds `Vm::sp` is made invalid between instructions,
//! so that a place where that was forgotten shows at once.

use super::Exit;
use super::specialize::{count_down, is_due_next, read_u32};
use crate::compile::opcode::op;
use crate::object::*;
use crate::vm::Vm;
use crate::vm::slots::Comparison;
use std::cell::Cell;
use std::rc::Rc;

impl Vm {
    /// Executes the innermost frame from `self.heap.at`, and the frames that it calls or returns to. The loop exists
    /// twice, so that a run that nobody watches does not ask at each instruction whether somebody does.
    #[allow(clippy::cognitive_complexity)]
    pub(super) fn run_frames<const WATCHED: bool>(&mut self) -> Exit {
        'frame: loop {
            let Some(frame) = self.frames.last() else { return Exit::Raise };
            let code = Rc::clone(&frame.code);
            let (base, globals, builtins) = (frame.base, frame.globals, frame.builtins);
            let instructions = &code.instructions[..];
            let mut next = self.heap.at;
            let mut sp = self.sp;
            // The instruction has specialised itself: the watcher has seen it.
            let mut again = false;
            'next: loop {
                if cfg!(debug_assertions) {
                    self.sp = usize::MAX;
                }
                // Handlers and tracebacks look the instruction up by `at`; an argument's extension belongs to it.
                self.heap.at = next;
                if WATCHED && !std::mem::take(&mut again) {
                    self.sp = sp;
                    self.show(|watcher, vm| watcher.instruction(vm));
                }
                let word = instructions[next].get();
                let mut opcode = word as u8;
                let mut arg = usize::from(word >> 8);
                next += 1;
                if opcode == op::EXTENDED_ARG {
                    (opcode, arg, next) = self.extended(instructions, arg, next);
                }

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
                // An instruction that has come to its end goes on with the next one; one that meets what is not quick
                // breaks off before it has changed anything, and the general way does it.
                'quick: {
                    macro_rules! some_or_miss {
                        ($option:expr) => {
                            match $option {
                                Some(value) => value,
                                None => break 'quick,
                            }
                        };
                    }
                    // The type of the topmost entry is still the one that the cache was made for.
                    macro_rules! check_type {
                        ($owner:expr) => {{
                            let class = self.heap.type_of($owner);
                            let version = self.heap.class(class).map_or(0, |t| t.version);
                            if version == 0 || version != read_u32(instructions, next + 1) {
                                break 'quick;
                            }
                        }};
                    }
                    // The truth replaces the two topmost entries, both of which are released. A jump that tests it comes
                    // next in most programs: it is done here, and the truth never gets to the stack.
                    macro_rules! test_two {
                        ($truth:expr) => {{
                            let truth = $truth;
                            let (right, left) = (self.stack[sp - 1], self.stack[sp - 2]);
                            let jump = instructions[next].get();
                            let taken = match jump as u8 {
                                op::POP_JUMP_IF_FALSE if !WATCHED => Some(!truth),
                                op::POP_JUMP_IF_TRUE if !WATCHED => Some(truth),
                                _ => None,
                            };
                            match taken {
                                Some(taken) => {
                                    next += 2 + if taken { usize::from(jump >> 8) } else { 0 };
                                    sp -= 2;
                                }
                                None => {
                                    self.stack[sp - 2] = Some(fixed::boolean(truth));
                                    sp -= 1;
                                }
                            }
                            release_field!(left);
                            release_field!(right);
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
                            let object = top!(1);
                            let truth = some_or_miss!(self.quick_truth(object));
                            next += 3;
                            self.stack[sp - 1] = Some(fixed::boolean(truth));
                            release_id!(object);
                        }
                        op::BINARY_OP => {
                            // Due to specialise itself, or of other operands: the general way.
                            let counter = &instructions[next];
                            if is_due_next(counter) {
                                break 'quick;
                            }
                            let result = some_or_miss!(self.quick_binary(arg, top!(2), top!(1)));
                            count_down(counter);
                            next += 1;
                            replace_two!(result);
                        }
                        op::BINARY_OP_ADD_INT | op::BINARY_OP_SUBTRACT_INT | op::BINARY_OP_MULTIPLY_INT => {
                            let (left, right) = (top!(2), top!(1));
                            let (&Body::Int(a), &Body::Int(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                break 'quick;
                            };
                            let result = match opcode {
                                op::BINARY_OP_ADD_INT => self.add_words(a, b),
                                op::BINARY_OP_SUBTRACT_INT => self.subtract_words(a, b),
                                _ => self.multiply_words(a, b),
                            };
                            let result = some_or_miss!(result);
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
                                break 'quick;
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
                        op::COMPARE_OP_INT => {
                            let (left, right) = (top!(2), top!(1));
                            let (Body::Int(a), Body::Int(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                break 'quick;
                            };
                            let holds = Comparison::ALL[arg >> 5].holds(a.cmp(b));
                            next += 1;
                            test_two!(holds);
                        }
                        op::COMPARE_OP_FLOAT => {
                            let (left, right) = (top!(2), top!(1));
                            let (Body::Float(a), Body::Float(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                break 'quick;
                            };
                            let operator = Comparison::ALL[arg >> 5];
                            let holds = match a.partial_cmp(b) {
                                Some(ordering) => operator.holds(ordering),
                                None => operator == Comparison::Ne,
                            };
                            next += 1;
                            test_two!(holds);
                        }
                        op::COMPARE_OP_STR => {
                            let (left, right) = (top!(2), top!(1));
                            let (Body::Str(a), Body::Str(b)) =
                                (self.heap.outer(left), self.heap.outer(right))
                            else {
                                break 'quick;
                            };
                            let same = left == right || a.text == b.text;
                            let holds = same == (Comparison::ALL[arg >> 5] == Comparison::Eq);
                            next += 1;
                            test_two!(holds);
                        }
                        op::IS_OP => {
                            let same = (top!(2) == top!(1)) != (arg != 0);
                            test_two!(same);
                        }
                        op::BINARY_SUBSCR_LIST_INT | op::BINARY_SUBSCR_TUPLE_INT => {
                            let (container, key) = (top!(2), top!(1));
                            let Body::Int(index) = *self.heap.outer(key) else { break 'quick };
                            let Ok(index) = usize::try_from(index) else { break 'quick };
                            let item = match self.heap.outer(container) {
                                Body::List(l) if opcode == op::BINARY_SUBSCR_LIST_INT => {
                                    l.items.get(index).copied()
                                }
                                Body::Tuple { .. } if opcode == op::BINARY_SUBSCR_TUPLE_INT => {
                                    self.heap.tuple_item(container, index)
                                }
                                _ => None,
                            };
                            let item = some_or_miss!(item);
                            next += 1;
                            self.heap.incref(item);
                            self.stack[sp - 2] = Some(item);
                            sp -= 1;
                            // The index goes first here.
                            release_id!(key);
                            release_id!(container);
                        }
                        op::STORE_SUBSCR => {
                            let (list, index, value) = (top!(2), top!(1), top!(3));
                            // The list takes the value over, and its old item goes before the rest.
                            let old = some_or_miss!(self.quick_store_item(list, index, value));
                            next += 1;
                            sp -= 3;
                            release_id!(old);
                            release_id!(index);
                            release_id!(list);
                        }
                        op::BUILD_TUPLE => {
                            let tuple = self.heap.tuple_of_fields(&self.stack[sp - arg..sp]);
                            sp -= arg;
                            push!(tuple);
                        }
                        op::BUILD_LIST => {
                            let list = self.heap.list_of_fields(&self.stack[sp - arg..sp]);
                            sp -= arg;
                            push!(list);
                        }
                        op::LIST_APPEND => {
                            let item = pop_id!();
                            self.heap.list_push(top!(arg), Own::from_counted(item));
                        }
                        op::LOAD_ATTR_INSTANCE_VALUE => {
                            let owner = top!(1);
                            check_type!(owner);
                            let index = usize::from(instructions[next + 3].get());
                            let value = some_or_miss!(self.heap.inline_value(owner, index));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_SLOT => {
                            let owner = top!(1);
                            check_type!(owner);
                            let index = usize::from(instructions[next + 3].get());
                            let value = some_or_miss!(self.heap.slot(owner, index));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES | op::LOAD_ATTR_NONDESCRIPTOR_NO_DICT => {
                            let owner = top!(1);
                            check_type!(owner);
                            if opcode == op::LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES
                                && !self.keys_are(owner, read_u32(instructions, next + 3))
                            {
                                break 'quick;
                            }
                            let value = some_or_miss!(ObjId::new(read_u32(instructions, next + 5)));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_CLASS => {
                            let Body::Type(class) = self.heap.outer(top!(1)) else { break 'quick };
                            if class.version == 0 || class.version != read_u32(instructions, next + 1) {
                                break 'quick;
                            }
                            let value = some_or_miss!(ObjId::new(read_u32(instructions, next + 5)));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_MODULE => {
                            let Body::Module(module) = self.heap.outer(top!(1)) else { break 'quick };
                            let table = some_or_miss!(self.heap.own_table(module.dict));
                            if table.version != read_u32(instructions, next + 1) {
                                break 'quick;
                            }
                            let index = usize::from(instructions[next + 3].get());
                            let value = some_or_miss!(table.entries.get(index).and_then(|e| e.value));
                            load_attr!(value);
                        }
                        op::LOAD_ATTR_METHOD_WITH_VALUES | op::LOAD_ATTR_METHOD_NO_DICT => {
                            let owner = top!(1);
                            check_type!(owner);
                            if opcode == op::LOAD_ATTR_METHOD_WITH_VALUES
                                && !self.keys_are(owner, read_u32(instructions, next + 3))
                            {
                                break 'quick;
                            }
                            let function = some_or_miss!(ObjId::new(read_u32(instructions, next + 5)));
                            next += 9;
                            self.heap.incref(function);
                            self.stack[sp - 1] = Some(function);
                            push_field!(Some(owner));
                        }
                        op::STORE_ATTR_INSTANCE_VALUE => {
                            let (owner, value) = (top!(1), top!(2));
                            check_type!(owner);
                            let index = usize::from(instructions[next + 3].get());
                            if !self.heap.has_plain_values(owner, index) {
                                break 'quick;
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
                        op::LOAD_GLOBAL_MODULE | op::LOAD_GLOBAL_BUILTIN => {
                            let value = some_or_miss!(self.cached_global(
                                instructions,
                                next,
                                opcode,
                                [globals, builtins]
                            ));
                            self.heap.incref(value);
                            push_field!(Some(value));
                            if arg & 1 != 0 {
                                push_field!(None);
                            }
                            next += 4;
                        }
                        op::LOAD_NAME => {
                            let value = some_or_miss!(self.quick_name(code.names[arg]));
                            push!(self.own(value));
                        }
                        op::STORE_NAME => {
                            let value = top!(1);
                            let old = some_or_miss!(self.quick_store_name(code.names[arg], value));
                            sp -= 1;
                            release_id!(old);
                        }
                        op::LOAD_DEREF => {
                            let cell = some_or_miss!(self.stack[base + arg]);
                            let Body::Cell(Some(value)) = *self.heap.outer(cell) else { break 'quick };
                            push!(self.own(value));
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
                        op::FOR_ITER => {
                            let iterator = top!(1);
                            if let Some(item) = self.quick_next(iterator) {
                                next += 1;
                                push!(item);
                            } else if self.is_suspended(iterator) {
                                // What it returns is for the END_FOR.
                                enter!(self.enter_generator(iterator, self.none(), next + arg + 1));
                            } else {
                                break 'quick;
                            }
                        }
                        op::UNPACK_SEQUENCE_LIST
                        | op::UNPACK_SEQUENCE_TUPLE
                        | op::UNPACK_SEQUENCE_TWO_TUPLE => {
                            let sequence = top!(1);
                            let length = match self.heap.outer(sequence) {
                                Body::Tuple { length, .. } if opcode != op::UNPACK_SEQUENCE_LIST => {
                                    *length as usize
                                }
                                Body::List(list) if opcode == op::UNPACK_SEQUENCE_LIST => list.items.len(),
                                _ => usize::MAX,
                            };
                            if length != arg {
                                break 'quick;
                            }
                            next += 1;
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
                        }
                        op::CALL_PY_EXACT_ARGS => {
                            let bottom = sp - arg - 2;
                            let function = some_or_miss!(self.stack[bottom]);
                            let first = bottom + 2 - usize::from(self.stack[bottom + 1].is_some());
                            if !self.takes_exactly(function, (sp - first) as u32) {
                                break 'quick;
                            }
                            enter!(self.enter_exact(function, bottom, first));
                        }
                        op::CALL_LIST_APPEND => {
                            let (callable, list, item) =
                                (top!(3), some_or_miss!(self.stack[sp - 2]), top!(1));
                            if callable != self.callables.list_append || self.heap.list(list).is_none() {
                                break 'quick;
                            }
                            // Past the POP_TOP.
                            next += 4;
                            sp -= 3;
                            self.heap.list_push(list, Own::from_counted(item));
                            release_id!(list);
                            release_id!(callable);
                        }
                        op::CALL_LEN | op::CALL_ISINSTANCE => {
                            if !go!(self.call_specialised(opcode, arg)) {
                                break 'quick;
                            }
                            next += 3;
                        }
                        op::CALL_BUILTIN_O
                        | op::CALL_BUILTIN_FAST
                        | op::CALL_BUILTIN_FAST_WITH_KEYWORDS
                        | op::CALL_METHOD_DESCRIPTOR_NOARGS
                        | op::CALL_METHOD_DESCRIPTOR_O
                        | op::CALL_METHOD_DESCRIPTOR_FAST
                        | op::CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS => {
                            if !go!(self.call_specialised(opcode, arg)) {
                                break 'quick;
                            }
                            next += 3;
                            if self.heap.collector.due {
                                go!(self.check_breaker());
                            }
                        }
                        op::CALL_ALLOC_AND_ENTER_INIT => {
                            let bottom = sp - arg - 2;
                            let class = some_or_miss!(self.stack[bottom]);
                            let version = self.heap.class(class).map_or(0, |t| t.version);
                            if self.stack[bottom + 1].is_some()
                                || version == 0
                                || version != read_u32(instructions, next + 1)
                            {
                                break 'quick;
                            }
                            enter!(self.enter_init(class, bottom));
                        }
                        op::YIELD_VALUE => {
                            let value = Own::from_counted(pop_id!());
                            self.sp = sp;
                            match self.yield_value(instructions, next, value) {
                                None => continue 'frame,
                                Some(exit) => return exit,
                            }
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
                        _ => break 'quick,
                    }
                    continue 'next;
                }
                self.sp = sp;
                match self.general(&code, base, opcode, arg, next) {
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
