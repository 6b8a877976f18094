//! Specialised calls of what is written in Rust (`CALL_BUILTIN_*`, `CALL_METHOD_DESCRIPTOR_*`, `CALL_LEN`,
//! `CALL_ISINSTANCE`). They skip the general protocol. What a program can see of them: the arguments die before the
//! callable, and the last two do not look whether a collection is due.

use crate::compile::opcode::op;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, Native};
use crate::vm::{Args, Lent, Result, Vm};

/// The callables that have instructions of their own (`callable_cache`), borrowed from the built-ins.
pub(crate) struct Callables {
    /// `len`.
    pub len: ObjId,
    /// `isinstance`.
    pub isinstance: ObjId,
    /// `list.append`, the descriptor.
    pub list_append: ObjId,
}

impl Callables {
    /// Before `builtins` is filled: nothing is called by then.
    pub(crate) const NONE: Callables =
        Callables { len: fixed::NONE, isinstance: fixed::NONE, list_append: fixed::NONE };
}

/// The form of a call of a built-in function (`specialize_c_call`).
pub(super) fn function_form(native: &Native, given: usize) -> Option<u8> {
    match native.call {
        Call::One(_) if given == 1 => Some(op::CALL_BUILTIN_O),
        Call::One(_) => None,
        Call::Fast(_) => Some(op::CALL_BUILTIN_FAST),
        Call::Keywords(_) => Some(op::CALL_BUILTIN_FAST_WITH_KEYWORDS),
        Call::NoArgs(_) | Call::Packed(_) | Call::PackedKeywords(_) => Some(op::CALL_NON_PY_GENERAL),
    }
}

/// The form of a call of a built-in type's method, `given` including the object (`specialize_method_descriptor`).
pub(super) fn method_form(native: &Native, given: usize) -> Option<u8> {
    match native.call {
        Call::NoArgs(_) if given == 1 => Some(op::CALL_METHOD_DESCRIPTOR_NOARGS),
        Call::One(_) if given == 2 => Some(op::CALL_METHOD_DESCRIPTOR_O),
        Call::NoArgs(_) | Call::One(_) => None,
        Call::Fast(_) => Some(op::CALL_METHOD_DESCRIPTOR_FAST),
        Call::Keywords(_) => Some(op::CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS),
        Call::Packed(_) | Call::PackedKeywords(_) => Some(op::CALL_NON_PY_GENERAL),
    }
}

impl Vm {
    /// Finds the callables that have instructions of their own.
    pub(crate) fn find_callables(&mut self) {
        let found = [
            self.heap.dict_get_str(self.builtins, name::len),
            self.heap.dict_get_str(self.builtins, name::isinstance),
            self.type_lookup(ty::LIST, name::append),
        ];
        if let [Some(len), Some(isinstance), Some(list_append)] = found {
            self.callables = Callables { len, isinstance, list_append };
        }
    }

    /// Executes a specialised call. False if it was made for another callable or other arguments; nothing has
    /// happened then.
    #[inline(never)]
    pub(super) fn call_specialised(&mut self, opcode: u8, count: usize) -> Result<bool> {
        let bottom = self.sp - count - 2;
        let Some(callable) = self.stack[bottom] else { return Ok(false) };
        let first = bottom + 2 - usize::from(self.stack[bottom + 1].is_some());
        let given = self.sp - first;
        match opcode {
            op::CALL_LEN => {
                if given != 1 || callable != self.callables.len || self.fibers.any_runs() {
                    return Ok(false);
                }
                let length = match self.stack[first] {
                    Some(object) => self.len(object)?,
                    None => return Ok(false),
                };
                let result = self.heap.size_int(length as i64);
                self.finish_call(bottom, Ok(result))?;
                return Ok(true);
            }
            op::CALL_ISINSTANCE => {
                if given != 2 || callable != self.callables.isinstance {
                    return Ok(false);
                }
                let answer = match (self.stack[first], self.stack[first + 1]) {
                    (Some(object), Some(class)) => self.is_instance(object, class)?,
                    _ => return Ok(false),
                };
                let result = self.heap.bool(answer);
                self.end_call(first..self.sp, Some(bottom), bottom, Ok(result))?;
                return Ok(true);
            }
            _ => {}
        }
        let (call, this, from, form) = match self.heap.outer(callable) {
            // In a thread something in Python may be called for it.
            Body::Builtin(_) if self.fibers.any_runs() => return Ok(false),
            Body::Builtin(b) => {
                let native = self.natives[b.native as usize];
                (native.call, b.this.unwrap_or(fixed::NONE), first, function_form(native, given))
            }
            Body::Descriptor(d) if d.this.is_none() && given > 0 => {
                let (Access::Method(native), Some(this)) = (d.access, self.stack[first]) else {
                    return Ok(false);
                };
                if self.heap.type_of(this) != d.class {
                    return Ok(false);
                }
                let native = self.natives[native as usize];
                (native.call, this, first + 1, method_form(native, given))
            }
            _ => return Ok(false),
        };
        if form != Some(opcode) {
            return Ok(false);
        }
        self.enter_native(" while calling a Python object")?;
        let mark = self.sp;
        let mut room = Lent::room();
        let result = match call {
            Call::NoArgs(f) => f(self, this),
            Call::One(f) => {
                let argument = self.stack[from].unwrap_or(fixed::NONE);
                f(self, this, argument)
            }
            Call::Fast(f) => {
                let arguments = room.entries(&self.stack[from..mark]);
                f(self, this, arguments)
            }
            Call::Keywords(f) => {
                let arguments = room.entries(&self.stack[from..mark]);
                f(self, this, Args::positional(arguments))
            }
            // No form has them.
            Call::Packed(_) | Call::PackedKeywords(_) => Ok(self.none()),
        };
        self.drain(mark);
        self.leave_native();
        self.end_call(first..self.sp, Some(bottom), bottom, result)?;
        Ok(true)
    }
}
