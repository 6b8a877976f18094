//! The common instructions in their general form, which asks the object protocols, and specialised forms that need
//! not stand in the loop. They use the stack through [`Vm::sp`].

use super::specialize::{is_due, read_u32};
use super::{Called, Exit};
use crate::compile::opcode::{deopt, op};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::slots::Comparison;
use crate::vm::{Operator, Vm};
use std::rc::Rc;

impl Vm {
    /// Executes one instruction. Returns the index of the next one.
    #[inline(never)]
    pub(super) fn general(
        &mut self,
        code: &Rc<Code>,
        base: usize,
        opcode: u8,
        arg: usize,
        next: usize,
    ) -> Result<usize, Exit> {
        let instructions = &code.instructions[..];
        // The instruction specialises itself at its due execution, and is then executed anew.
        macro_rules! adapt {
            ($specialize:expr) => {
                if is_due(&instructions[next]) {
                    $specialize;
                    return Err(Exit::Again);
                }
            };
        }
        // A specialised form whose assumption does not hold: the generic one does it.
        macro_rules! deopt {
            () => {
                return self.general(code, base, deopt(opcode), arg, next)
            };
        }
        if self.fibers.any_runs()
            && let Some((function, count)) = self.instruction_in_fiber(code, opcode, arg)
        {
            self.enter_unheld(function, count)?;
            return Err(Exit::Switch);
        }
        match opcode {
            op::BINARY_OP => {
                adapt!(self.specialize_binary_op(instructions, base, arg));
                let (operator, in_place) = Operator::of_instruction(arg);
                let result = self.binary(operator, top!(self, 2), top!(self, 1), in_place)?;
                self.replace_top(2, result);
                Ok(next + 1)
            }
            // Integers whose result fits no word.
            op::BINARY_OP_ADD_INT | op::BINARY_OP_SUBTRACT_INT | op::BINARY_OP_MULTIPLY_INT => {
                let (left, right) = (top!(self, 2), top!(self, 1));
                if self.heap.type_of(left) != ty::INT || self.heap.type_of(right) != ty::INT {
                    deopt!();
                }
                let result = self.binary(Operator::of_instruction(arg).0, left, right, false)?;
                self.stack[self.sp - 2] = Some(result.into_id());
                self.sp -= 1;
                self.release(Own::from_counted(right));
                self.release(Own::from_counted(left));
                Ok(next + 1)
            }
            op::BINARY_OP_ADD_UNICODE => {
                let (left, right) = (top!(self, 2), top!(self, 1));
                if !self.heap.is_exact_str(left) || !self.heap.is_exact_str(right) {
                    deopt!();
                }
                let result = self.binary(Operator::Add, left, right, false)?;
                self.replace_top(2, result);
                Ok(next + 1)
            }
            op::BINARY_OP_INPLACE_ADD_UNICODE => {
                let (left, right) = (top!(self, 2), top!(self, 1));
                let target = base + usize::from(instructions[next + 1].get() >> 8);
                if !self.heap.is_exact_str(left)
                    || !self.heap.is_exact_str(right)
                    || self.stack[target] != Some(left)
                {
                    deopt!();
                }
                self.sp -= 2;
                // The variable alone holds it while it grows.
                self.release(Own::from_counted(left));
                let grown = self.append_string(Own::from_counted(left), right);
                self.stack[target] = Some(grown.into_id());
                self.release(Own::from_counted(right));
                // Past the STORE_FAST.
                Ok(next + 2)
            }
            op::COMPARE_OP => {
                adapt!(self.specialize_compare_op(instructions, arg));
                let operator = Comparison::ALL[arg >> 5];
                let mut result = self.compare(top!(self, 2), top!(self, 1), operator)?;
                if arg & 16 != 0 {
                    let truth = self.truth_of(result)?;
                    result = self.heap.bool(truth);
                }
                self.replace_top(2, result);
                Ok(next + 1)
            }
            op::CONTAINS_OP => {
                let found = self.contains(top!(self, 1), top!(self, 2))? != (arg != 0);
                let result = self.heap.bool(found);
                self.replace_top(2, result);
                Ok(next + 1)
            }
            op::BINARY_SUBSCR_DICT => {
                let (container, key) = (top!(self, 2), top!(self, 1));
                if self.heap.type_of(container) != ty::DICT {
                    deopt!();
                }
                let Some(value) = self.dict_find(container, key)? else {
                    return Err(self.key_error(key).into());
                };
                self.replace_top(2, value);
                Ok(next + 1)
            }
            op::BINARY_SUBSCR_GETITEM => {
                let class = self.heap.type_of(top!(self, 2));
                let method = self.type_lookup(class, name::__getitem__);
                let method = method.filter(|&m| {
                    self.heap.class(class).is_some_and(|t| t.flags.heap) && self.takes_exactly(m, 2)
                });
                let Some(method) = method else { deopt!() };
                self.enter_unheld(method, 2)?;
                Err(Exit::Switch)
            }
            op::BINARY_SUBSCR => {
                adapt!(self.specialize_subscr(instructions));
                let result = self.get_item(top!(self, 2), top!(self, 1))?;
                self.replace_top(2, result);
                Ok(next + 1)
            }
            op::STORE_SUBSCR => {
                self.set_item(top!(self, 2), top!(self, 1), Some(top!(self, 3)))?;
                self.drop_top(3);
                Ok(next + 1)
            }
            op::TO_BOOL => {
                let truth = self.truth(top!(self, 1))?;
                let result = self.heap.bool(truth);
                self.replace_top(1, result);
                Ok(next + 3)
            }
            // The getter of a property, or a `__getattribute__`, which is given the name too.
            op::LOAD_ATTR_PROPERTY | op::LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN => {
                let given = if opcode == op::LOAD_ATTR_PROPERTY { 1 } else { 2 };
                let class = self.heap.type_of(top!(self, 1));
                let version = self.heap.class(class).map_or(0, |t| t.version);
                let getter = ObjId::new(read_u32(instructions, next + 5));
                match getter {
                    Some(getter)
                        if version != 0
                            && version == read_u32(instructions, next + 1)
                            && self.takes_exactly(getter, given) =>
                    {
                        if given == 2 {
                            self.keep_ref(code.names[arg >> 1]);
                        }
                        self.enter_unheld(getter, given as usize)?;
                        Err(Exit::Switch)
                    }
                    _ => deopt!(),
                }
            }
            op::LOAD_ATTR => {
                let name = code.names[arg >> 1];
                adapt!(self.specialize_load_attr(instructions, name, arg));
                if arg & 1 == 0 {
                    let value = self.get_attr(top!(self, 1), name)?;
                    self.replace_top(1, value);
                } else {
                    self.load_method(top!(self, 1), name)?;
                }
                Ok(next + 9)
            }
            op::LOAD_SUPER_ATTR_METHOD | op::LOAD_SUPER_ATTR_ATTR => {
                let (global, class, this) = (top!(self, 3), top!(self, 2), top!(self, 1));
                let method = opcode == op::LOAD_SUPER_ATTR_METHOD;
                if global != ty::SUPER || self.heap.class(class).is_none() {
                    deopt!();
                }
                let Some((value, unbound)) = crate::types::super_object::super_attribute(
                    self,
                    class,
                    this,
                    code.names[arg >> 2],
                    method,
                )?
                else {
                    deopt!()
                };
                self.stack[self.sp - 1] = None;
                if unbound {
                    // The object itself goes on to the call.
                    self.sp -= 1;
                    self.replace_top(2, value);
                    push!(self, Own::from_counted(this));
                } else {
                    self.sp -= 1;
                    self.replace_top(2, value);
                    self.release(Own::from_counted(this));
                    if method {
                        self.stack[self.sp] = None;
                        self.sp += 1;
                    }
                }
                Ok(next + 1)
            }
            op::LOAD_SUPER_ATTR => {
                let name = code.names[arg >> 2];
                adapt!(self.specialize_super_attr(instructions, arg & 1 != 0));
                let (global, class, this) = (top!(self, 3), top!(self, 2), top!(self, 1));
                let args: &[ObjId] = if arg & 2 != 0 { &[class, this] } else { &[] };
                let object = self.call_positional(global, args)?;
                let value = self.get_attr(object.id(), name);
                self.release(object);
                self.replace_top(3, value?);
                if arg & 1 != 0 {
                    self.stack[self.sp] = None;
                    self.sp += 1;
                }
                Ok(next + 1)
            }
            op::STORE_ATTR => {
                let name = code.names[arg];
                adapt!(self.specialize_store_attr(instructions, name));
                self.set_attr(top!(self, 1), name, Some(top!(self, 2)))?;
                self.drop_top(2);
                Ok(next + 4)
            }
            op::LOAD_GLOBAL => {
                let name = code.names[arg >> 1];
                adapt!(self.specialize_load_global(instructions, name));
                let value = self.load_global(name)?;
                push!(self, value);
                if arg & 1 != 0 {
                    self.stack[self.sp] = None;
                    self.sp += 1;
                }
                Ok(next + 4)
            }
            op::LOAD_DEREF => {
                let value = self.load_cell(code, base, arg)?;
                push!(self, value);
                Ok(next)
            }
            op::GET_ITER => {
                let iterator = self.iter(top!(self, 1))?;
                self.replace_top(1, iterator);
                Ok(next)
            }
            op::UNPACK_SEQUENCE_LIST | op::UNPACK_SEQUENCE_TUPLE | op::UNPACK_SEQUENCE_TWO_TUPLE => deopt!(),
            op::UNPACK_SEQUENCE => {
                adapt!(self.specialize_unpack(instructions, arg));
                let items = self.unpack(top!(self, 1), arg, None)?;
                self.drop_top(1);
                items.into_iter().rev().for_each(|item| {
                    self.keep(item);
                });
                Ok(next + 1)
            }
            op::CALL_TYPE_1 | op::CALL_STR_1 | op::CALL_TUPLE_1 => {
                let (callable, value) = (top!(self, 3), top!(self, 1));
                let expected = match opcode {
                    op::CALL_TYPE_1 => ty::TYPE,
                    op::CALL_STR_1 => ty::STR,
                    _ => ty::TUPLE,
                };
                if callable != expected || self.stack[self.sp - 2].is_some() || self.fibers.any_runs() {
                    deopt!();
                }
                let result = match opcode {
                    op::CALL_TYPE_1 => {
                        let class = crate::types::function::shown_type(self, value);
                        self.own(class)
                    }
                    op::CALL_STR_1 => self.str(value)?,
                    _ => self.tuple_from_iterable(value)?,
                };
                self.sp -= 3;
                push!(self, result);
                self.release(Own::from_counted(value));
                if opcode != op::CALL_TYPE_1 {
                    self.check_due()?;
                }
                Ok(next + 3)
            }
            op::CALL_PY_GENERAL
            | op::CALL_BOUND_METHOD_EXACT_ARGS
            | op::CALL_BOUND_METHOD_GENERAL
            | op::CALL_BUILTIN_CLASS
            | op::CALL_NON_PY_GENERAL => {
                let callable = self.stack[self.sp - arg - 2].map(|id| self.heap.outer(id));
                let fits = match opcode {
                    op::CALL_PY_GENERAL => matches!(callable, Some(Body::Function(_))),
                    op::CALL_BUILTIN_CLASS => matches!(callable, Some(Body::Type(_))),
                    op::CALL_NON_PY_GENERAL => {
                        !matches!(callable, Some(Body::Function(_) | Body::Method { .. }))
                    }
                    _ => matches!(callable, Some(Body::Method { .. })),
                };
                if !fits {
                    deopt!();
                }
                self.call_instruction(opcode, arg)?.then_check(self)?;
                Ok(next + 3)
            }
            op::CALL => {
                adapt!(self.specialize_call(instructions, arg));
                self.call_instruction(opcode, arg)?.then_check(self)?;
                Ok(next + 3)
            }
            op::CALL_KW => {
                self.call_kw_instruction(arg)?.then_check(self)?;
                Ok(next)
            }
            op::CALL_FUNCTION_EX => {
                self.call_ex_instruction(arg)?.then_check(self)?;
                Ok(next)
            }
            specialised if deopt(specialised) != specialised => deopt!(),
            _ => self.seldom(code, base, opcode, arg, next),
        }
    }

    /// What CPython does where it looks at its eval breaker after a call.
    #[inline(always)]
    fn check_due(&mut self) -> crate::vm::Result<()> {
        if self.heap.collector.due { self.check_breaker() } else { Ok(()) }
    }
}

impl Called {
    #[inline(always)]
    fn then_check(self, vm: &mut Vm) -> Result<(), Exit> {
        match self {
            Called::Entered => Err(Exit::Switch),
            Called::Finished => Ok(vm.check_due()?),
        }
    }
}
