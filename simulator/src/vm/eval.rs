//! The loop (`Python/bytecodes.c`): an arm decodes, calls one protocol, stores. It knows no types.

use super::slots::Comparison;
use super::specialize::{is_due, read_u32};
use super::{Operator, Raised, Result, Vm};
use crate::compile::opcode::flag;
use crate::compile::opcode::{convert, function_attribute, op};
use crate::object::*;
use std::rc::Rc;

/// How the loop leaves a frame's instructions.
enum Exit {
    /// Another frame is the innermost one now.
    Switch,
    /// An exception was raised by the current instruction.
    Raise,
    /// The same, but the traceback has this frame already (`RERAISE`).
    Reraise { from: usize },
    /// The frame ended with this value.
    Return(Own),
    /// The generator's frame has left the stack with this value.
    Yield(Own),
    /// The entry frame has become a generator, which is the result of the call.
    Done(Own),
}

impl Vm {
    /// Runs the innermost frame, which must be an entry frame, until it ends or yields.
    pub(crate) fn run(&mut self) -> Result {
        self.execute(None)
    }

    /// The same, beginning with an exception at its current instruction.
    pub(crate) fn run_raising(&mut self, raised: Raised) -> Result {
        self.execute(Some(raised))
    }

    fn execute(&mut self, raised: Option<Raised>) -> Result {
        let mut exit = if raised.is_some() {
            // A generator that is thrown into is at its RESUME: the exception belongs to the YIELD_VALUE before it.
            self.heap.at = self.heap.at.saturating_sub(1);
            Some(Exit::Raise)
        } else {
            None
        };
        loop {
            let next = match exit.take() {
                Some(e) => e,
                None if self.watcher.is_some() => self.run_frame::<true>(),
                None => self.run_frame::<false>(),
            };
            match next {
                Exit::Switch => {}
                Exit::Return(value) => {
                    let entry = self.frames.last().is_none_or(|f| f.entry);
                    let instance = self.frames.last_mut().and_then(|f| f.instance.take());
                    if self.frames.last().is_some_and(|f| f.generator.is_some()) {
                        self.end_generator();
                    } else {
                        self.pop_frame();
                    }
                    let value = match instance {
                        None => value,
                        Some(instance) if value.id() == fixed::NONE => {
                            self.release(value);
                            Own::from_counted(instance)
                        }
                        Some(instance) => {
                            self.sp = self.frames.last().map_or(0, |f| f.sp);
                            let message = format!(
                                "__init__() should return None, not '{}'",
                                self.type_name(value.id())
                            );
                            self.release(value);
                            self.release(Own::from_counted(instance));
                            let _ = self.type_error(&message);
                            exit = Some(Exit::Raise);
                            continue;
                        }
                    };
                    if entry {
                        return Ok(value);
                    }
                    self.resume_caller(value);
                }
                Exit::Done(value) => return Ok(value),
                Exit::Yield(value) => {
                    self.yielded = true;
                    return Ok(value);
                }
                Exit::Raise | Exit::Reraise { .. } => {
                    let from = match next {
                        Exit::Reraise { from } => from,
                        _ => {
                            self.add_traceback();
                            self.heap.at
                        }
                    };
                    match self.find_handler(from) {
                        Some(target) => self.heap.at = target,
                        None => {
                            let entry = self.frames.last().is_none_or(|f| f.entry);
                            self.unwind_frame();
                            if entry {
                                return Err(Raised(()));
                            }
                            self.sp = self.frames.last().map_or(0, |f| f.sp);
                            exit = Some(Exit::Raise);
                        }
                    }
                }
            }
        }
    }

    /// The caller goes on behind its call, with the result on its stack.
    fn resume_caller(&mut self, value: Own) {
        let Some(frame) = self.frames.last() else {
            self.release(value);
            return;
        };
        self.sp = frame.sp;
        let call = frame.code.instructions[frame.at].get();
        self.heap.at = frame.at + 1 + crate::compile::opcode::caches(call as u8);
        self.keep(value);
    }

    /// Executes instructions of the innermost frame from `self.heap.at`. The loop exists twice, so that a run that
    /// nobody watches does not ask at each instruction whether somebody does.
    #[allow(clippy::cognitive_complexity)]
    fn run_frame<const WATCHED: bool>(&mut self) -> Exit {
        let Some(frame) = self.frames.last() else { return Exit::Raise };
        let code = Rc::clone(&frame.code);
        let base = frame.base;
        let instructions = &code.instructions[..];
        let mut next = self.heap.at;
        loop {
            // The handlers and tracebacks look the instruction up by `at`; an argument's extension belongs to it.
            self.heap.at = next;
            if WATCHED {
                self.show(|watcher, vm| watcher.instruction(vm));
            }
            let word = instructions[next].get();
            let mut opcode = word as u8;
            let mut arg = usize::from(word >> 8);
            next += 1;
            while opcode == op::EXTENDED_ARG {
                let word = instructions[next].get();
                opcode = word as u8;
                arg = arg << 8 | usize::from(word >> 8);
                self.heap.at = next;
                next += 1;
            }

            macro_rules! go {
                ($result:expr) => {
                    match $result {
                        Ok(value) => value,
                        Err(_) => return Exit::Raise,
                    }
                };
            }
            macro_rules! pop {
                () => {{
                    self.sp -= 1;
                    match self.stack[self.sp].take() {
                        Some(id) => Own::from_counted(id),
                        None => return self.broken("an empty entry on the evaluation stack"),
                    }
                }};
            }
            macro_rules! top {
                ($depth:expr) => {
                    match self.stack[self.sp - $depth] {
                        Some(id) => id,
                        None => return self.broken("an empty entry on the evaluation stack"),
                    }
                };
            }
            macro_rules! push {
                ($own:expr) => {{
                    let own = $own;
                    self.stack[self.sp] = Some(own.into_id());
                    self.sp += 1;
                }};
            }
            // Releases the topmost entries, the deepest first, and pushes the result.
            macro_rules! replace {
                ($count:expr, $own:expr) => {{
                    let result = $own;
                    self.replace_top($count, result);
                }};
            }

            'dispatch: loop {
                // The instruction specialises itself at its due execution, and is then dispatched anew.
                macro_rules! adapt {
                    ($specialize:expr) => {
                        if is_due(&instructions[next]) {
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

                match opcode {
                    op::NOP => {}
                    op::RESUME | op::RESUME_CHECK => {
                        if self.heap.collector.due || self.must_stop() {
                            go!(self.check_breaker());
                        }
                    }
                    op::LOAD_FAST | op::LOAD_FAST_CHECK => match self.stack[base + arg] {
                        Some(id) => push!(self.own(id)),
                        None => {
                            self.unbound_local(code.variables[arg]);
                            return Exit::Raise;
                        }
                    },
                    op::LOAD_FAST_AND_CLEAR => {
                        self.stack[self.sp] = self.stack[base + arg].take();
                        self.sp += 1;
                    }
                    op::LOAD_FAST_LOAD_FAST => {
                        for variable in [arg >> 4, arg & 15] {
                            match self.stack[base + variable] {
                                Some(id) => push!(self.own(id)),
                                None => {
                                    self.unbound_local(code.variables[variable]);
                                    return Exit::Raise;
                                }
                            }
                        }
                    }
                    op::LOAD_CONST => push!(self.own(code.constants[arg])),
                    op::STORE_FAST => {
                        self.sp -= 1;
                        let value = self.stack[self.sp].take();
                        let old = std::mem::replace(&mut self.stack[base + arg], value);
                        self.release_id(old);
                    }
                    op::STORE_FAST_MAYBE_NULL => {
                        self.sp -= 1;
                        let value = self.stack[self.sp].take();
                        let old = std::mem::replace(&mut self.stack[base + arg], value);
                        self.release_id(old);
                    }
                    op::STORE_FAST_LOAD_FAST => {
                        self.sp -= 1;
                        let value = self.stack[self.sp].take();
                        let old = std::mem::replace(&mut self.stack[base + (arg >> 4)], value);
                        self.release_id(old);
                        match self.stack[base + (arg & 15)] {
                            Some(id) => push!(self.own(id)),
                            None => return self.broken("an unbound variable in STORE_FAST_LOAD_FAST"),
                        }
                    }
                    op::STORE_FAST_STORE_FAST => {
                        for variable in [arg >> 4, arg & 15] {
                            self.sp -= 1;
                            let value = self.stack[self.sp].take();
                            let old = std::mem::replace(&mut self.stack[base + variable], value);
                            self.release_id(old);
                        }
                    }
                    op::DELETE_FAST => match self.stack[base + arg].take() {
                        Some(id) => self.release(Own::from_counted(id)),
                        None => {
                            self.unbound_local(code.variables[arg]);
                            return Exit::Raise;
                        }
                    },
                    op::POP_TOP => {
                        let value = pop!();
                        self.release(value);
                    }
                    op::PUSH_NULL => {
                        self.stack[self.sp] = None;
                        self.sp += 1;
                    }
                    op::END_FOR => {
                        let value = pop!();
                        self.release(value);
                    }
                    op::END_SEND => {
                        let value = pop!();
                        let receiver = pop!();
                        push!(value);
                        self.release(receiver);
                    }
                    op::COPY => {
                        let id = self.stack[self.sp - arg];
                        if let Some(id) = id {
                            self.heap.incref(id);
                        }
                        self.stack[self.sp] = id;
                        self.sp += 1;
                    }
                    op::SWAP => {
                        let sp = self.sp;
                        self.stack.swap(sp - 1, sp - arg);
                    }
                    op::UNARY_NEGATIVE => {
                        let result = go!(self.unary(top!(1), |s| s.negative, "unary -"));
                        replace!(1, result);
                    }
                    op::UNARY_INVERT => {
                        let result = go!(self.unary(top!(1), |s| s.invert, "unary ~"));
                        replace!(1, result);
                    }
                    op::UNARY_NOT => {
                        let result = fixed::boolean(top!(1) == fixed::FALSE);
                        replace!(1, self.own(result));
                    }
                    op::TO_BOOL => {
                        let truth = go!(self.truth(top!(1)));
                        next += 3;
                        replace!(1, self.heap.bool(truth));
                    }
                    op::BINARY_OP => {
                        adapt!(self.specialize_binary_op(instructions, base, arg));
                        let (operator, in_place) = Operator::of_instruction(arg);
                        let result = go!(self.binary(operator, top!(2), top!(1), in_place));
                        next += 1;
                        replace!(2, result);
                    }
                    op::BINARY_OP_ADD_INT | op::BINARY_OP_SUBTRACT_INT | op::BINARY_OP_MULTIPLY_INT => {
                        let (left, right) = (top!(2), top!(1));
                        let (Body::Int(a), Body::Int(b)) = (self.heap.outer(left), self.heap.outer(right))
                        else {
                            if self.heap.type_of(left) == crate::object::layout::ty::INT
                                && self.heap.type_of(right) == crate::object::layout::ty::INT
                            {
                                let result =
                                    go!(self.binary(Operator::of_instruction(arg).0, left, right, false));
                                next += 1;
                                replace!(2, result);
                                break 'dispatch;
                            }
                            deopt!()
                        };
                        let result = match opcode {
                            op::BINARY_OP_ADD_INT => a.checked_add(*b),
                            op::BINARY_OP_SUBTRACT_INT => a.checked_sub(*b),
                            _ => a.checked_mul(*b),
                        };
                        let result = match result {
                            Some(value) => self.heap.int(value),
                            None => go!(self.binary(Operator::of_instruction(arg).0, left, right, false)),
                        };
                        next += 1;
                        replace!(2, result);
                    }
                    op::BINARY_OP_ADD_FLOAT | op::BINARY_OP_SUBTRACT_FLOAT | op::BINARY_OP_MULTIPLY_FLOAT => {
                        let (left, right) = (top!(2), top!(1));
                        let (Body::Float(a), Body::Float(b)) =
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
                        self.store_float(left, right, value);
                    }
                    op::BINARY_OP_ADD_UNICODE => {
                        let (left, right) = (top!(2), top!(1));
                        if !self.heap.is_exact_str(left) || !self.heap.is_exact_str(right) {
                            deopt!();
                        }
                        let result = go!(self.binary(Operator::Add, left, right, false));
                        next += 1;
                        replace!(2, result);
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
                        let right = pop!();
                        let left = pop!();
                        // The variable alone holds it while it grows.
                        self.release(left);
                        if let Some(variable) = self.stack[target].take() {
                            let grown = self.append_string(Own::from_counted(variable), right.id());
                            self.stack[target] = Some(grown.into_id());
                        }
                        self.release(right);
                        // Past the STORE_FAST.
                        next += 2;
                    }
                    op::COMPARE_OP_INT => {
                        let (Body::Int(a), Body::Int(b)) =
                            (self.heap.outer(top!(2)), self.heap.outer(top!(1)))
                        else {
                            deopt!()
                        };
                        let holds = Comparison::ALL[arg >> 5].holds(a.cmp(b));
                        next += 1;
                        replace!(2, self.heap.bool(holds));
                    }
                    op::COMPARE_OP_FLOAT => {
                        let (Body::Float(a), Body::Float(b)) =
                            (self.heap.outer(top!(2)), self.heap.outer(top!(1)))
                        else {
                            deopt!()
                        };
                        let operator = Comparison::ALL[arg >> 5];
                        let holds = match a.partial_cmp(b) {
                            Some(ordering) => operator.holds(ordering),
                            None => operator == Comparison::Ne,
                        };
                        next += 1;
                        replace!(2, self.heap.bool(holds));
                    }
                    op::COMPARE_OP_STR => {
                        let (Body::Str(a), Body::Str(b)) =
                            (self.heap.outer(top!(2)), self.heap.outer(top!(1)))
                        else {
                            deopt!()
                        };
                        let same = a.text == b.text;
                        let holds = same == (Comparison::ALL[arg >> 5] == Comparison::Eq);
                        next += 1;
                        replace!(2, self.heap.bool(holds));
                    }
                    op::COMPARE_OP => {
                        adapt!(self.specialize_compare_op(instructions, arg));
                        let operator = Comparison::ALL[arg >> 5];
                        let mut result = go!(self.compare(top!(2), top!(1), operator));
                        if arg & 16 != 0 {
                            let truth = self.truth(result.id());
                            self.release(result);
                            result = self.heap.bool(go!(truth));
                        }
                        next += 1;
                        replace!(2, result);
                    }
                    op::IS_OP => {
                        let same = (top!(2) == top!(1)) != (arg != 0);
                        replace!(2, self.heap.bool(same));
                    }
                    op::CONTAINS_OP => {
                        let found = go!(self.contains(top!(1), top!(2))) != (arg != 0);
                        next += 1;
                        replace!(2, self.heap.bool(found));
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
                        let Some(item) = item else { deopt!() };
                        next += 1;
                        let item = self.own(item);
                        // The index goes first here.
                        let (container, key) =
                            (self.stack[self.sp - 2].take(), self.stack[self.sp - 1].take());
                        self.stack[self.sp - 2] = Some(item.into_id());
                        self.sp -= 1;
                        self.release_id(key);
                        self.release_id(container);
                    }
                    op::BINARY_SUBSCR_DICT => {
                        let (container, key) = (top!(2), top!(1));
                        if self.heap.type_of(container) != crate::object::layout::ty::DICT {
                            deopt!();
                        }
                        let found = go!(self.dict_find(container, key));
                        let value = match found {
                            Some(value) => value,
                            None => {
                                let _ = self.key_error(key);
                                return Exit::Raise;
                            }
                        };
                        next += 1;
                        replace!(2, value);
                    }
                    op::BINARY_SUBSCR_GETITEM => {
                        let class = self.heap.type_of(top!(2));
                        let method = self.type_lookup(class, name::__getitem__);
                        let Some(method) = method.filter(|&m| {
                            self.heap.class(class).is_some_and(|t| t.flags.heap) && self.takes_exactly(m, 2)
                        }) else {
                            deopt!()
                        };
                        go!(self.enter_simple(method, 2));
                        return Exit::Switch;
                    }
                    op::BINARY_SUBSCR => {
                        adapt!(self.specialize_subscr(instructions));
                        let result = go!(self.get_item(top!(2), top!(1)));
                        next += 1;
                        replace!(2, result);
                    }
                    op::STORE_SUBSCR => {
                        go!(self.set_item(top!(2), top!(1), Some(top!(3))));
                        next += 1;
                        self.drop_top(3);
                    }
                    op::DELETE_SUBSCR => {
                        go!(self.set_item(top!(2), top!(1), None));
                        self.drop_top(2);
                    }
                    op::BINARY_SLICE => {
                        let (stop, start) = (pop!(), pop!());
                        let none = self.none();
                        let slice = self.heap.slice(start, stop, none);
                        let result = self.get_item(top!(1), slice.id());
                        self.release(slice);
                        let result = go!(result);
                        replace!(1, result);
                    }
                    op::STORE_SLICE => {
                        let (stop, start) = (pop!(), pop!());
                        let none = self.none();
                        let slice = self.heap.slice(start, stop, none);
                        let result = self.set_item(top!(1), slice.id(), Some(top!(2)));
                        self.release(slice);
                        go!(result);
                        self.drop_top(2);
                    }
                    op::BUILD_SLICE => {
                        let step = if arg == 3 { pop!() } else { self.none() };
                        let (stop, start) = (pop!(), pop!());
                        push!(self.heap.slice(start, stop, step));
                    }
                    op::BUILD_TUPLE => {
                        let items = self.take_top(arg);
                        push!(self.heap.tuple(items));
                    }
                    op::BUILD_LIST => {
                        let items = self.take_top(arg);
                        push!(self.heap.list_from(items));
                    }
                    op::BUILD_MAP => go!(self.build_map(arg)),
                    op::BUILD_CONST_KEY_MAP => go!(self.build_const_key_map(arg)),
                    op::BUILD_SET => go!(self.build_set(arg)),
                    op::BUILD_STRING => {
                        let pieces: Vec<ObjId> =
                            self.stack[self.sp - arg..self.sp].iter().flatten().copied().collect();
                        let result = go!(crate::types::str::join_pieces(self, &pieces));
                        replace!(arg, result);
                    }
                    op::LIST_APPEND => {
                        let item = pop!();
                        let list = top!(arg);
                        self.heap.list_push(list, item);
                    }
                    op::SET_ADD => {
                        let item = pop!();
                        let set = top!(arg);
                        let result = self.set_add(set, item.id());
                        self.release(item);
                        go!(result);
                    }
                    op::MAP_ADD => {
                        let value = pop!();
                        let key = pop!();
                        let dict = top!(arg);
                        let result = self.dict_set(dict, key.id(), value.id());
                        self.release(key);
                        self.release(value);
                        go!(result);
                    }
                    op::LIST_EXTEND => {
                        let list = top!(1 + arg);
                        go!(self.extend_display(list, top!(1)));
                        self.drop_top(1);
                    }
                    op::SET_UPDATE => {
                        let set = top!(1 + arg);
                        go!(self.set_update(set, top!(1)));
                        self.drop_top(1);
                    }
                    op::DICT_UPDATE => {
                        let dict = top!(1 + arg);
                        go!(self.update_display(dict, top!(1)));
                        self.drop_top(1);
                    }
                    op::DICT_MERGE => {
                        let dict = top!(1 + arg);
                        let callable = top!(4 + arg);
                        go!(self.merge_keywords(dict, top!(1), callable));
                        self.drop_top(1);
                    }
                    op::LOAD_ATTR_INSTANCE_VALUE => {
                        let owner = top!(1);
                        let Body::Instance { class, .. } = *self.heap.outer(owner) else { deopt!() };
                        let version = self.heap.class(class).map_or(0, |t| t.version);
                        if version == 0 || version != read_u32(instructions, next + 1) {
                            deopt!();
                        }
                        let index = usize::from(instructions[next + 3].get());
                        let Some(value) = self.heap.inline_value(owner, index) else { deopt!() };
                        next += 9;
                        replace!(1, self.own(value));
                    }
                    op::LOAD_ATTR_METHOD_WITH_VALUES | op::LOAD_ATTR_METHOD_NO_DICT => {
                        let owner = top!(1);
                        let class = self.heap.type_of(owner);
                        let Some(t) = self.heap.class(class) else { deopt!() };
                        if t.version == 0 || t.version != read_u32(instructions, next + 1) {
                            deopt!();
                        }
                        if opcode == op::LOAD_ATTR_METHOD_WITH_VALUES
                            && (self.keys_version(t.shared_keys) != read_u32(instructions, next + 3)
                                || !self.heap.instance(owner).is_some_and(|(.., shape, _)| shape.valid))
                        {
                            deopt!();
                        }
                        let Some(function) = ObjId::new(read_u32(instructions, next + 5)) else { deopt!() };
                        next += 9;
                        let function = self.own(function);
                        let owner = pop!();
                        push!(function);
                        push!(owner);
                    }
                    op::LOAD_ATTR_PROPERTY => {
                        let class = self.heap.type_of(top!(1));
                        let version = self.heap.class(class).map_or(0, |t| t.version);
                        if version == 0 || version != read_u32(instructions, next + 1) {
                            deopt!();
                        }
                        let Some(getter) = ObjId::new(read_u32(instructions, next + 5)) else { deopt!() };
                        if !self.takes_exactly(getter, 1) {
                            deopt!();
                        }
                        go!(self.enter_simple(getter, 1));
                        return Exit::Switch;
                    }
                    op::LOAD_ATTR => {
                        let name = code.names[arg >> 1];
                        adapt!(self.specialize_load_attr(instructions, name, arg));
                        let owner = top!(1);
                        next += 9;
                        if arg & 1 == 0 {
                            let value = go!(self.get_attr(owner, name));
                            replace!(1, value);
                        } else {
                            let (function, unbound) = go!(self.get_method(owner, name));
                            if unbound {
                                let owner = pop!();
                                push!(function);
                                push!(owner);
                            } else {
                                let owner = pop!();
                                push!(function);
                                self.stack[self.sp] = None;
                                self.sp += 1;
                                self.release(owner);
                            }
                        }
                    }
                    op::LOAD_SUPER_ATTR => {
                        let name = code.names[arg >> 2];
                        let (global, class, this) = (top!(3), top!(2), top!(1));
                        let args: &[ObjId] = if arg & 2 != 0 { &[class, this] } else { &[] };
                        let object = go!(self.call_positional(global, args));
                        next += 1;
                        let value = self.get_attr(object.id(), name);
                        self.release(object);
                        let value = go!(value);
                        replace!(3, value);
                        if arg & 1 != 0 {
                            self.stack[self.sp] = None;
                            self.sp += 1;
                        }
                    }
                    op::STORE_ATTR => {
                        go!(self.set_attr(top!(1), code.names[arg], Some(top!(2))));
                        next += 4;
                        self.drop_top(2);
                    }
                    op::DELETE_ATTR => {
                        go!(self.set_attr(top!(1), code.names[arg], None));
                        self.drop_top(1);
                    }
                    op::LOAD_GLOBAL => {
                        let value = go!(self.load_global(code.names[arg >> 1]));
                        next += 4;
                        push!(value);
                        if arg & 1 != 0 {
                            self.stack[self.sp] = None;
                            self.sp += 1;
                        }
                    }
                    op::STORE_GLOBAL => {
                        let globals = self.frames.last().map_or(self.builtins, |f| f.globals);
                        go!(self.dict_set(globals, code.names[arg], top!(1)));
                        self.drop_top(1);
                    }
                    op::DELETE_GLOBAL => go!(self.delete_global(code.names[arg])),
                    op::LOAD_NAME => {
                        let value = go!(self.load_name(code.names[arg]));
                        push!(value);
                    }
                    op::STORE_NAME => {
                        go!(self.store_name(code.names[arg], top!(1)));
                        self.drop_top(1);
                    }
                    op::DELETE_NAME => go!(self.delete_name(code.names[arg])),
                    op::LOAD_LOCALS => {
                        let locals = go!(self.frame_locals());
                        push!(self.own(locals));
                    }
                    op::LOAD_FROM_DICT_OR_GLOBALS => {
                        let value = go!(self.load_from_or_globals(top!(1), code.names[arg]));
                        replace!(1, value);
                    }
                    op::LOAD_FROM_DICT_OR_DEREF => {
                        let found = go!(self.find_item(top!(1), code.variables[arg]));
                        let value = match found {
                            Some(value) => value,
                            None => go!(self.load_cell(&code, base, arg)),
                        };
                        replace!(1, value);
                    }
                    op::MAKE_CELL => {
                        let value = self.stack[base + arg].take().map(Own::from_counted);
                        let cell = self.heap.cell(value);
                        self.stack[base + arg] = Some(cell.into_id());
                    }
                    op::COPY_FREE_VARS => self.copy_free_variables(base, &code),
                    op::LOAD_DEREF => {
                        let value = go!(self.load_cell(&code, base, arg));
                        push!(value);
                    }
                    op::STORE_DEREF => {
                        let value = pop!();
                        let old = self.set_cell(base + arg, Some(value.into_id()));
                        self.release_id(old);
                    }
                    op::DELETE_DEREF => match self.set_cell(base + arg, None) {
                        Some(old) => self.release(Own::from_counted(old)),
                        None => {
                            self.unbound_cell(&code, arg);
                            return Exit::Raise;
                        }
                    },
                    op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE => {
                        let condition = pop!();
                        next += 1;
                        if (condition.id() == fixed::TRUE) == (opcode == op::POP_JUMP_IF_TRUE) {
                            next += arg;
                        }
                        self.release(condition);
                    }
                    op::POP_JUMP_IF_NONE | op::POP_JUMP_IF_NOT_NONE => {
                        let value = pop!();
                        next += 1;
                        if (value.id() == fixed::NONE) == (opcode == op::POP_JUMP_IF_NONE) {
                            next += arg;
                        }
                        self.release(value);
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
                        replace!(1, iterator);
                    }
                    op::FOR_ITER => match go!(self.next(top!(1))) {
                        Some(item) => {
                            next += 1;
                            push!(item);
                        }
                        None => {
                            // Past the END_FOR and POP_TOP that END the loop.
                            next += 1 + arg;
                            let iterator = pop!();
                            self.release(iterator);
                            next += 2;
                        }
                    },
                    op::GET_YIELD_FROM_ITER => {
                        let iterable = top!(1);
                        if self.heap.generator(iterable).is_none() {
                            let iterator = go!(self.iter(iterable));
                            replace!(1, iterator);
                        }
                    }
                    op::SEND => {
                        let value = pop!();
                        let receiver = top!(1);
                        next += 1;
                        match go!(self.send(receiver, value)) {
                            Some(value) => push!(value),
                            None => {
                                push!(self.take_return_value());
                                next += arg;
                            }
                        }
                    }
                    op::RETURN_GENERATOR => {
                        if code.unit.flags & (flag::COROUTINE | flag::ASYNC_GENERATOR) != 0 {
                            go!(Err::<(), _>(self.unsupported("async functions")));
                        }
                        let entry = self.frames.last().is_none_or(|f| f.entry);
                        self.heap.at = next;
                        let generator = self.make_generator();
                        if entry {
                            return Exit::Done(generator);
                        }
                        self.resume_caller(generator);
                        return Exit::Switch;
                    }
                    op::YIELD_VALUE => {
                        let value = pop!();
                        let delegating = instructions.get(next).is_some_and(|w| {
                            usize::from(w.get() >> 8) & 3
                                == crate::compile::opcode::resume::AFTER_YIELD_FROM as usize
                        });
                        let state =
                            if delegating { GeneratorState::Delegating } else { GeneratorState::Suspended };
                        self.suspend_generator(state, next);
                        return Exit::Yield(value);
                    }
                    op::CLEANUP_THROW => {
                        // The exception stands above the receiver and the last value sent.
                        let exception = top!(1);
                        if self.is_instance_of(exception, crate::object::layout::ty::STOP_ITERATION) {
                            let value = self
                                .heap
                                .exception(exception)
                                .and_then(|e| e.fields.first().copied().flatten())
                                .unwrap_or(fixed::NONE);
                            let value = self.own(value);
                            self.drop_top(3);
                            let none = self.none();
                            push!(none);
                            push!(value);
                        } else {
                            let exception = pop!();
                            let _ = self.set_current(exception);
                            return Exit::Reraise { from: self.heap.at };
                        }
                    }
                    op::CALL_ALLOC_AND_ENTER_INIT => {
                        let bottom = self.sp - arg - 2;
                        let Some(class) = self.stack[bottom] else { deopt!() };
                        let version = self.heap.class(class).map_or(0, |t| t.version);
                        if self.stack[bottom + 1].is_some()
                            || version == 0
                            || version != read_u32(instructions, next + 1)
                        {
                            deopt!();
                        }
                        go!(self.enter_init(class, bottom));
                        return Exit::Switch;
                    }
                    op::CALL_TYPE_1 | op::CALL_STR_1 | op::CALL_TUPLE_1 => {
                        let (callable, value) = (top!(3), top!(1));
                        let expected = match opcode {
                            op::CALL_TYPE_1 => crate::object::layout::ty::TYPE,
                            op::CALL_STR_1 => crate::object::layout::ty::STR,
                            _ => crate::object::layout::ty::TUPLE,
                        };
                        if callable != expected || self.stack[self.sp - 2].is_some() {
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
                        let value = pop!();
                        self.sp -= 2;
                        push!(result);
                        self.release(value);
                        if self.heap.collector.due {
                            go!(self.check_breaker());
                        }
                    }
                    op::CALL | op::CALL_PY_EXACT_ARGS => {
                        if opcode == op::CALL {
                            adapt!(self.specialize_call(instructions, arg));
                        }
                        if let Some(exit) = go!(self.call_instruction(arg, next)) {
                            return exit_of(exit);
                        }
                        next += 3;
                        if self.heap.collector.due {
                            go!(self.check_breaker());
                        }
                    }
                    op::CALL_KW => {
                        if let Some(exit) = go!(self.call_kw_instruction(arg)) {
                            return exit_of(exit);
                        }
                        if self.heap.collector.due {
                            go!(self.check_breaker());
                        }
                    }
                    op::CALL_FUNCTION_EX => {
                        if let Some(exit) = go!(self.call_ex_instruction(arg)) {
                            return exit_of(exit);
                        }
                        if self.heap.collector.due {
                            go!(self.check_breaker());
                        }
                    }
                    op::CALL_INTRINSIC_1 => {
                        let result = go!(self.intrinsic_1(arg, top!(1)));
                        replace!(1, result);
                    }
                    op::CALL_INTRINSIC_2 => {
                        let result = go!(self.intrinsic_2(arg, top!(2), top!(1)));
                        replace!(2, result);
                    }
                    op::RETURN_VALUE => return Exit::Return(pop!()),
                    op::RETURN_CONST => return Exit::Return(self.own(code.constants[arg])),
                    op::MAKE_FUNCTION => {
                        let function = self.make_function(top!(1));
                        replace!(1, function);
                    }
                    op::SET_FUNCTION_ATTRIBUTE => {
                        let function = pop!();
                        let value = pop!();
                        self.set_function_attribute(function.id(), arg as u32, value);
                        push!(function);
                    }
                    op::LOAD_BUILD_CLASS => {
                        match self.heap.dict_get_str(self.builtins, name::__build_class__) {
                            Some(builder) => push!(self.own(builder)),
                            None => {
                                let _ = self.name_error(
                                    crate::object::layout::ty::NAME_ERROR,
                                    name::__build_class__,
                                    "__build_class__ not found",
                                );
                                return Exit::Raise;
                            }
                        }
                    }
                    op::LOAD_ASSERTION_ERROR => push!(self.own(crate::object::layout::ty::ASSERTION_ERROR)),
                    op::SETUP_ANNOTATIONS => go!(self.setup_annotations()),
                    op::UNPACK_SEQUENCE => {
                        let sequence = top!(1);
                        let items = go!(self.unpack(sequence, arg, None));
                        next += 1;
                        self.drop_top(1);
                        items.into_iter().rev().for_each(|item| {
                            self.keep(item);
                        });
                    }
                    op::UNPACK_EX => {
                        let sequence = top!(1);
                        let items = go!(self.unpack(sequence, arg & 255, Some(arg >> 8)));
                        self.drop_top(1);
                        items.into_iter().rev().for_each(|item| {
                            self.keep(item);
                        });
                    }
                    op::CONVERT_VALUE => {
                        let value = top!(1);
                        let result = go!(match arg as u32 {
                            convert::STR => self.str(value),
                            convert::REPR => self.repr(value),
                            _ => crate::types::str_format::ascii(self, value),
                        });
                        replace!(1, result);
                    }
                    op::FORMAT_SIMPLE => {
                        if !self.heap.is_exact_str(top!(1)) {
                            let result = go!(self.format(top!(1), fixed::EMPTY_STR));
                            replace!(1, result);
                        }
                    }
                    op::FORMAT_WITH_SPEC => {
                        let result = go!(self.format(top!(2), top!(1)));
                        replace!(2, result);
                    }
                    op::IMPORT_NAME => {
                        let (level, from) = (top!(2), top!(1));
                        let mark = self.sp;
                        let module = go!(self.import_name(code.names[arg], from, level));
                        self.drain(mark);
                        replace!(2, module);
                    }
                    op::IMPORT_FROM => {
                        let mark = self.sp;
                        let value = go!(self.import_from(top!(1), code.names[arg]));
                        self.drain(mark);
                        push!(value);
                    }
                    op::RAISE_VARARGS => {
                        let cause = if arg == 2 { Some(pop!()) } else { None };
                        let exception = if arg >= 1 { Some(pop!()) } else { None };
                        return match self.do_raise(exception, cause) {
                            Ok(_) => Exit::Raise,
                            Err(_) => Exit::Reraise { from: self.heap.at },
                        };
                    }
                    op::RERAISE => {
                        let exception = pop!();
                        let from = self.heap.at;
                        if arg > 0 {
                            // The instruction that raised it stands below.
                            if let Some(lasti) = self.stack[self.sp - arg].and_then(|id| self.heap.as_i64(id))
                            {
                                self.heap.at = lasti as usize;
                            }
                        }
                        let _ = self.set_current(exception);
                        return Exit::Reraise { from };
                    }
                    op::PUSH_EXC_INFO => {
                        let exception = pop!();
                        let Some(level) = self.handled.last_mut() else {
                            return self.broken("no handled exceptions");
                        };
                        let previous = level.replace(exception.id());
                        match previous {
                            Some(id) => push!(Own::from_counted(id)),
                            None => push!(self.none()),
                        }
                        let held = self.own(exception.id());
                        push!(exception);
                        // The level's own reference.
                        let _ = held.into_id();
                    }
                    op::POP_EXCEPT => {
                        // `None` is immortal: it needs no release.
                        let previous = Some(pop!().into_id()).filter(|&id| id != fixed::NONE);
                        let Some(level) = self.handled.last_mut() else {
                            return self.broken("no handled exceptions");
                        };
                        let old = std::mem::replace(level, previous);
                        self.release_id(old);
                    }
                    op::CHECK_EXC_MATCH => {
                        let matches = go!(self.exception_matches(top!(2), top!(1)));
                        replace!(1, self.heap.bool(matches));
                    }
                    op::CHECK_EG_MATCH => {
                        let (rest, matched) = go!(self.exception_group_match(top!(2), top!(1)));
                        self.drop_top(2);
                        push!(rest);
                        push!(matched);
                    }
                    op::BEFORE_WITH => go!(self.before_with()),
                    op::WITH_EXCEPT_START => {
                        let result = go!(self.with_except_start());
                        push!(result);
                    }
                    op::GET_LEN => {
                        let length = go!(self.len(top!(1)));
                        push!(self.heap.int(length as i64));
                    }
                    op::MATCH_MAPPING | op::MATCH_SEQUENCE => {
                        let class = self.heap.type_of(top!(1));
                        let flags = self.heap.class(class).map(|t| t.flags).unwrap_or_default();
                        let matches = if opcode == op::MATCH_MAPPING {
                            flags.match_mapping
                        } else {
                            flags.match_sequence
                        };
                        push!(self.heap.bool(matches));
                    }
                    op::MATCH_KEYS => {
                        let mark = self.sp;
                        let values = go!(self.match_keys(top!(2), top!(1)));
                        self.drain(mark);
                        push!(values);
                    }
                    op::MATCH_CLASS => {
                        let mark = self.sp;
                        let result = go!(self.match_class(top!(3), top!(2), arg, top!(1)));
                        self.drain(mark);
                        replace!(3, result);
                    }
                    op::EXIT_INIT_CHECK | op::INTERPRETER_EXIT => return self.broken("a shim's instruction"),
                    other => {
                        let name = crate::compile::opcode::name(other);
                        let _ = self.unsupported(&format!("the instruction {name}"));
                        return Exit::Raise;
                    }
                }
                break;
            }
        }
    }

    /// An invariant of the loop does not hold: a defect of the simulator or its compiler.
    #[cold]
    #[inline(never)]
    fn broken(&mut self, what: &str) -> Exit {
        let _ = self.give_up(crate::Ending::Internal(what.to_owned()));
        Exit::Raise
    }

    /// Replaces the `count` topmost entries by `result` and then releases them, the deepest first.
    #[inline]
    fn replace_top(&mut self, count: usize, result: Own) {
        let bottom = self.sp - count;
        if count == 1 {
            let old = self.stack[bottom].replace(result.into_id());
            self.release_id(old);
            return;
        }
        if count == 2 {
            let (a, b) = (self.stack[bottom].take(), self.stack[bottom + 1].take());
            self.stack[bottom] = Some(result.into_id());
            self.sp = bottom + 1;
            self.release_id(a);
            self.release_id(b);
            return;
        }
        let old: Vec<Field> = self.stack[bottom..self.sp].iter_mut().map(Option::take).collect();
        self.sp = bottom;
        self.keep(result);
        old.into_iter().for_each(|id| self.release_id(id));
    }

    /// Releases the `count` topmost entries, the deepest first.
    #[inline]
    fn drop_top(&mut self, count: usize) {
        let bottom = self.sp - count;
        let mut old = [None; 4];
        for (slot, entry) in old.iter_mut().zip(&mut self.stack[bottom..self.sp]) {
            *slot = entry.take();
        }
        self.sp = bottom;
        old.into_iter().for_each(|id| self.release_id(id));
    }

    /// Takes the `count` topmost entries, in order.
    fn take_top(&mut self, count: usize) -> Vec<Own> {
        let bottom = self.sp - count;
        let items =
            self.stack[bottom..self.sp].iter_mut().filter_map(Option::take).map(Own::from_counted).collect();
        self.sp = bottom;
        items
    }

    /// The result of float arithmetic, in the left operand's object, or the right one's, if nobody else has it
    /// (`DECREF_INPUTS_AND_REUSE_FLOAT`).
    fn store_float(&mut self, left: ObjId, right: ObjId, value: f64) {
        let (keep, drop) = if self.heap.count(left) == 1 {
            (left, right)
        } else if self.heap.count(right) == 1 {
            (right, left)
        } else {
            let result = self.heap.float(value);
            self.replace_top(2, result);
            return;
        };
        if let Body::Float(old) = self.heap.body_mut(keep) {
            *old = value;
        }
        self.stack[self.sp - 1] = None;
        self.stack[self.sp - 2] = Some(keep);
        self.sp -= 1;
        if drop == keep {
            return;
        }
        self.release(Own::from_counted(drop));
    }

    #[inline]
    fn must_stop(&self) -> bool {
        self.steps > self.limits.steps || self.heap.live > self.limits.objects || self.stop.is_some()
    }

    /// What CPython does when its eval breaker is set: here collections and limits (`_Py_HandlePending`).
    #[cold]
    #[inline(never)]
    pub(crate) fn check_breaker(&mut self) -> Result<()> {
        if self.stop.is_some() {
            return Err(Raised(()));
        }
        let line = self.line_of_source();
        if self.steps > self.limits.steps {
            let value = self.limits.steps;
            return Err(self.give_up(crate::Ending::Limit { name: "steps", value, line }));
        }
        if self.heap.live > self.limits.objects {
            let value = self.limits.objects as u64;
            return Err(self.give_up(crate::Ending::Limit { name: "objects", value, line }));
        }
        if self.heap.held_bytes() > self.limits.bytes {
            let value = self.limits.bytes;
            return Err(self.give_up(crate::Ending::Limit { name: "bytes", value, line }));
        }
        if self.heap.collector.due {
            self.collect_if_due();
        }
        if self.stop.is_some() { Err(Raised(())) } else { Ok(()) }
    }

    #[cold]
    fn unbound_local(&mut self, variable: ObjId) {
        let text = self.heap.text_lossy(variable);
        let message =
            format!("cannot access local variable '{text}' where it is not associated with a value");
        let _ = self.name_error(crate::object::layout::ty::UNBOUND_LOCAL_ERROR, variable, &message);
    }

    /// `SET_FUNCTION_ATTRIBUTE`.
    fn set_function_attribute(&mut self, function: ObjId, which: u32, value: Own) {
        let value = value.into_id();
        let old = match self.heap.function_mut(function) {
            Some(f) => match which {
                function_attribute::CLOSURE => f.closure.replace(value),
                function_attribute::ANNOTATIONS => f.annotations.replace(value),
                function_attribute::KWDEFAULTS => f.kwdefaults.replace(value),
                _ => f.defaults.replace(value),
            },
            None => Some(value),
        };
        self.release_id(old);
    }
}

/// What a call instruction did, if it did not simply leave its result on the stack.
pub(super) enum Called {
    /// It pushed a frame.
    Entered,
}

fn exit_of(called: Called) -> Exit {
    match called {
        Called::Entered => Exit::Switch,
    }
}
