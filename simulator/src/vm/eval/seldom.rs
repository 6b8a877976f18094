//! The instructions that are executed seldom, or whose work is long beside the way here. They use the stack through
//! [`Vm::sp`].

use super::Exit;
use crate::compile::opcode::{convert, flag, op};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::{Lent, Vm};
use std::rc::Rc;

impl Vm {
    /// Executes one instruction. Returns the index of the next one.
    #[inline(never)]
    pub(super) fn seldom(
        &mut self,
        code: &Rc<Code>,
        base: usize,
        opcode: u8,
        arg: usize,
        mut next: usize,
    ) -> Result<usize, Exit> {
        match opcode {
            op::DELETE_FAST => match self.stack[base + arg].take() {
                Some(id) => self.release(Own::from_counted(id)),
                None => {
                    self.unbound_local(code.variables[arg]);
                    return Err(Exit::Raise);
                }
            },
            op::END_SEND => {
                let value = pop!(self);
                let receiver = pop!(self);
                push!(self, value);
                self.release(receiver);
            }
            op::UNARY_NEGATIVE => {
                let result = go!(self.unary(top!(self, 1), |s| s.negative, "unary -"));
                replace!(self, 1, result);
            }
            op::UNARY_INVERT => {
                let result = go!(self.unary(top!(self, 1), |s| s.invert, "unary ~"));
                replace!(self, 1, result);
            }
            op::DELETE_SUBSCR => {
                go!(self.set_item(top!(self, 2), top!(self, 1), None));
                self.drop_top(2);
            }
            op::BINARY_SLICE => {
                let (stop, start) = (pop!(self), pop!(self));
                let none = self.none();
                let slice = self.heap.slice(start, stop, none);
                let result = self.get_item(top!(self, 1), slice.id());
                self.release(slice);
                let result = go!(result);
                replace!(self, 1, result);
            }
            op::STORE_SLICE => {
                let (stop, start) = (pop!(self), pop!(self));
                let none = self.none();
                let slice = self.heap.slice(start, stop, none);
                let result = self.set_item(top!(self, 1), slice.id(), Some(top!(self, 2)));
                self.release(slice);
                go!(result);
                self.drop_top(2);
            }
            op::BUILD_SLICE => {
                let step = if arg == 3 { pop!(self) } else { self.none() };
                let (stop, start) = (pop!(self), pop!(self));
                push!(self, self.heap.slice(start, stop, step));
            }
            op::BUILD_MAP => go!(self.build_map(arg)),
            op::BUILD_CONST_KEY_MAP => go!(self.build_const_key_map(arg)),
            op::BUILD_SET => go!(self.build_set(arg)),
            op::BUILD_STRING => {
                let mut room = Lent::room();
                let pieces = room.entries(&self.stack[self.sp - arg..self.sp]);
                let result = go!(crate::types::str::join_pieces(self, pieces));
                replace!(self, arg, result);
            }
            op::SET_ADD => {
                let item = pop!(self);
                let set = top!(self, arg);
                let result = self.set_add(set, item.id());
                self.release(item);
                go!(result);
            }
            op::MAP_ADD => {
                let value = pop!(self);
                let key = pop!(self);
                let dict = top!(self, arg);
                let result = self.dict_set(dict, key.id(), value.id());
                self.release(key);
                self.release(value);
                go!(result);
            }
            op::LIST_EXTEND => {
                let list = top!(self, 1 + arg);
                go!(self.extend_display(list, top!(self, 1)));
                self.drop_top(1);
            }
            op::SET_UPDATE => {
                let set = top!(self, 1 + arg);
                go!(self.set_update(set, top!(self, 1)));
                self.drop_top(1);
            }
            op::DICT_UPDATE => {
                let dict = top!(self, 1 + arg);
                go!(self.update_display(dict, top!(self, 1)));
                self.drop_top(1);
            }
            op::DICT_MERGE => {
                let dict = top!(self, 1 + arg);
                let callable = top!(self, 4 + arg);
                go!(self.merge_keywords(dict, top!(self, 1), callable));
                self.drop_top(1);
            }
            op::DELETE_ATTR => {
                go!(self.set_attr(top!(self, 1), code.names[arg], None));
                self.drop_top(1);
            }
            op::STORE_GLOBAL => {
                let globals = self.frames.last().map_or(self.builtins, |f| f.globals);
                go!(self.dict_set(globals, code.names[arg], top!(self, 1)));
                self.drop_top(1);
            }
            op::DELETE_GLOBAL => go!(self.delete_global(code.names[arg])),
            op::LOAD_NAME => {
                let value = go!(self.load_name(code.names[arg]));
                push!(self, value);
            }
            op::STORE_NAME => {
                go!(self.store_name(code.names[arg], top!(self, 1)));
                self.drop_top(1);
            }
            op::DELETE_NAME => go!(self.delete_name(code.names[arg])),
            op::LOAD_LOCALS => {
                let locals = go!(self.frame_locals());
                push!(self, self.own(locals));
            }
            op::LOAD_FROM_DICT_OR_GLOBALS => {
                let value = go!(self.load_from_or_globals(top!(self, 1), code.names[arg]));
                replace!(self, 1, value);
            }
            op::LOAD_FROM_DICT_OR_DEREF => {
                let found = go!(self.find_item(top!(self, 1), code.variables[arg]));
                let value = match found {
                    Some(value) => value,
                    None => go!(self.load_cell(code, base, arg)),
                };
                replace!(self, 1, value);
            }
            op::MAKE_CELL => {
                let value = self.stack[base + arg].take().map(Own::from_counted);
                let cell = self.heap.cell(value);
                self.stack[base + arg] = Some(cell.into_id());
            }
            op::COPY_FREE_VARS => self.copy_free_variables(base, code),
            op::DELETE_DEREF => match self.set_cell(base + arg, None) {
                Some(old) => self.release(Own::from_counted(old)),
                None => {
                    self.unbound_cell(code, arg);
                    return Err(Exit::Raise);
                }
            },
            op::GET_YIELD_FROM_ITER => {
                let iterable = top!(self, 1);
                match self.generator_kind(iterable) {
                    Some(Kind::Generator) => {}
                    Some(Kind::Coroutine) => {
                        if code.unit.flags & (flag::COROUTINE | flag::ITERABLE_COROUTINE) == 0 {
                            let message =
                                "cannot 'yield from' a coroutine object in a non-coroutine generator";
                            go!(Err::<(), _>(self.type_error(message)));
                        }
                    }
                    _ => {
                        let iterator = go!(self.iter(iterable));
                        replace!(self, 1, iterator);
                    }
                }
            }
            op::GET_AWAITABLE => {
                let iterator = go!(self.get_awaitable(top!(self, 1), arg));
                replace!(self, 1, iterator);
            }
            op::GET_AITER => {
                let iterator = go!(self.get_aiter(top!(self, 1)));
                replace!(self, 1, iterator);
            }
            op::GET_ANEXT => {
                let awaitable = go!(self.get_anext(top!(self, 1)));
                push!(self, awaitable);
            }
            op::BEFORE_ASYNC_WITH => go!(self.before_async_with()),
            op::END_ASYNC_FOR => {
                let exception = top!(self, 1);
                if !self.is_instance_of(exception, ty::STOP_ASYNC_ITERATION) {
                    let exception = pop!(self);
                    let _ = self.set_current(exception);
                    return Err(Exit::Reraise { from: self.heap.at as u32 });
                }
                self.drop_top(2);
            }
            op::SEND => {
                let value = pop!(self);
                let receiver = top!(self, 1);
                let may_take = value.id() == fixed::NONE
                    || !matches!(self.heap.generator(receiver), Some(g) if g.state == GeneratorState::Created);
                if may_take && self.is_suspended(receiver) {
                    go!(self.enter_generator(receiver, value, next + arg + 1));
                    return Err(Exit::Switch);
                }
                next += 1;
                match go!(self.send(receiver, value)) {
                    Some(value) => push!(self, value),
                    None => {
                        push!(self, self.take_return_value());
                        next += arg;
                    }
                }
            }
            op::RETURN_GENERATOR => {
                let entry = self.frames.last().is_none_or(|f| f.entry);
                self.heap.at = next;
                let generator = self.make_generator();
                if entry {
                    return Err(Exit::Done(generator));
                }
                self.resume_caller(generator);
                return Err(Exit::Switch);
            }
            op::CLEANUP_THROW => {
                // The exception stands above the receiver and the last value sent.
                let exception = top!(self, 1);
                if self.is_instance_of(exception, ty::STOP_ITERATION) {
                    let value = self
                        .heap
                        .exception(exception)
                        .and_then(|e| e.fields.first().copied().flatten())
                        .unwrap_or(fixed::NONE);
                    let value = self.own(value);
                    self.drop_top(3);
                    let none = self.none();
                    push!(self, none);
                    push!(self, value);
                } else {
                    let exception = pop!(self);
                    let _ = self.set_current(exception);
                    return Err(Exit::Reraise { from: self.heap.at as u32 });
                }
            }
            op::CALL_INTRINSIC_1 => {
                let result = go!(self.intrinsic_1(arg, top!(self, 1)));
                replace!(self, 1, result);
            }
            op::CALL_INTRINSIC_2 => {
                let result = go!(self.intrinsic_2(arg, top!(self, 2), top!(self, 1)));
                replace!(self, 2, result);
            }
            op::MAKE_FUNCTION => {
                let function = self.make_function(top!(self, 1));
                replace!(self, 1, function);
            }
            op::SET_FUNCTION_ATTRIBUTE => {
                let function = pop!(self);
                let value = pop!(self);
                self.set_function_attribute(function.id(), arg as u32, value);
                push!(self, function);
            }
            op::LOAD_BUILD_CLASS => match go!(self.find_builtin(name::__build_class__)) {
                Some(builder) => push!(self, builder),
                None => {
                    let _ =
                        self.name_error(ty::NAME_ERROR, name::__build_class__, "__build_class__ not found");
                    return Err(Exit::Raise);
                }
            },
            op::LOAD_ASSERTION_ERROR => push!(self, self.own(ty::ASSERTION_ERROR)),
            op::SETUP_ANNOTATIONS => go!(self.setup_annotations()),
            op::UNPACK_EX => {
                let sequence = top!(self, 1);
                let items = go!(self.unpack(sequence, arg & 255, Some(arg >> 8)));
                self.drop_top(1);
                items.into_iter().rev().for_each(|item| {
                    self.keep(item);
                });
            }
            op::CONVERT_VALUE => {
                let value = top!(self, 1);
                let result = go!(match arg as u32 {
                    convert::STR => self.str(value),
                    convert::REPR => self.repr(value),
                    _ => self.ascii(value),
                });
                replace!(self, 1, result);
            }
            op::FORMAT_SIMPLE => {
                if !self.heap.is_exact_str(top!(self, 1)) {
                    let result = go!(self.format(top!(self, 1), fixed::EMPTY_STR));
                    replace!(self, 1, result);
                }
            }
            op::FORMAT_WITH_SPEC => {
                let result = go!(self.format(top!(self, 2), top!(self, 1)));
                replace!(self, 2, result);
            }
            op::IMPORT_NAME => {
                let (level, from) = (top!(self, 2), top!(self, 1));
                let mark = self.sp;
                let module = go!(self.import_name(code.names[arg], from, level));
                self.drain(mark);
                replace!(self, 2, module);
            }
            op::IMPORT_FROM => {
                let mark = self.sp;
                let value = go!(self.import_from(top!(self, 1), code.names[arg]));
                self.drain(mark);
                push!(self, value);
            }
            op::RAISE_VARARGS => {
                let cause = if arg == 2 { Some(pop!(self)) } else { None };
                let exception = if arg >= 1 { Some(pop!(self)) } else { None };
                return Err(match self.do_raise(exception, cause) {
                    Ok(_) => Exit::Raise,
                    Err(_) => Exit::Reraise { from: self.heap.at as u32 },
                });
            }
            op::RERAISE => {
                let exception = pop!(self);
                let from = self.heap.at as u32;
                if arg > 0 {
                    // The instruction that raised it stands below.
                    if let Some(lasti) = self.stack[self.sp - arg].and_then(|id| self.heap.as_i64(id)) {
                        self.heap.at = lasti as usize;
                    }
                }
                let _ = self.set_current(exception);
                return Err(Exit::Reraise { from });
            }
            op::PUSH_EXC_INFO => {
                let exception = pop!(self);
                let Some(level) = self.handled.last_mut() else {
                    return Err(self.broken("no handled exceptions"));
                };
                let previous = level.replace(exception.id());
                match previous {
                    Some(id) => push!(self, Own::from_counted(id)),
                    None => push!(self, self.none()),
                }
                let held = self.own(exception.id());
                push!(self, exception);
                // The level's own reference.
                let _ = held.into_id();
            }
            op::POP_EXCEPT => {
                // `None` is immortal: it needs no release.
                let previous = Some(pop!(self).into_id()).filter(|&id| id != fixed::NONE);
                let Some(level) = self.handled.last_mut() else {
                    return Err(self.broken("no handled exceptions"));
                };
                let old = std::mem::replace(level, previous);
                self.release_id(old);
            }
            op::CHECK_EXC_MATCH => {
                let matches = go!(self.exception_matches(top!(self, 2), top!(self, 1)));
                replace!(self, 1, self.heap.bool(matches));
            }
            op::CHECK_EG_MATCH => {
                let (rest, matched) = go!(self.exception_group_match(top!(self, 2), top!(self, 1)));
                self.drop_top(2);
                push!(self, rest);
                push!(self, matched);
            }
            op::BEFORE_WITH => {
                if go!(self.before_with()) {
                    return Err(Exit::Switch);
                }
            }
            op::WITH_EXCEPT_START => {
                let result = go!(self.with_except_start());
                push!(self, result);
            }
            op::GET_LEN => {
                let length = go!(self.len(top!(self, 1)));
                push!(self, self.heap.size_int(length as i64));
            }
            op::MATCH_MAPPING | op::MATCH_SEQUENCE => {
                let class = self.heap.type_of(top!(self, 1));
                let flags = self.heap.class(class).map(|t| t.flags).unwrap_or_default();
                let matches =
                    if opcode == op::MATCH_MAPPING { flags.match_mapping } else { flags.match_sequence };
                push!(self, self.heap.bool(matches));
            }
            op::MATCH_KEYS => {
                let mark = self.sp;
                let values = go!(self.match_keys(top!(self, 2), top!(self, 1)));
                self.drain(mark);
                push!(self, values);
            }
            op::MATCH_CLASS => {
                let mark = self.sp;
                let result = go!(self.match_class(top!(self, 3), top!(self, 2), arg, top!(self, 1)));
                self.drain(mark);
                replace!(self, 3, result);
            }
            op::EXIT_INIT_CHECK | op::INTERPRETER_EXIT => return Err(self.broken("a shim's instruction")),
            other => {
                let name = crate::compile::opcode::name(other);
                let _ = self.unsupported(&format!("the instruction {name}"));
                return Err(Exit::Raise);
            }
        }
        Ok(next)
    }
}
