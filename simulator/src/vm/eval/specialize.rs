//! Instructions that specialise themselves (`Python/specialize.c`). It is here for what a program can see of it:
//! a specialised call of `__init__`, a property or `__getitem__` moves its arguments into the frame, and
//! `s += t` grows a string in place. Counters are CPython's, so that it happens at the same execution.

use crate::compile::opcode::{nb, op};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::Vm;
use std::cell::Cell;

/// The counter of a fresh adaptive instruction: the second execution specialises (`adaptive_counter_warmup`).
const WARMUP: u16 = 1 << 4 | 1;
/// After specialising: so many misses until it tries again (`adaptive_counter_cooldown`).
const COOLDOWN: u16 = 52 << 4;
const MAX_BACKOFF: u16 = 12;

/// Wordcode with its adaptive counters set (`_PyCode_Quicken`).
pub(crate) fn quicken(instructions: &[u16]) -> Box<[Cell<u16>]> {
    use crate::compile::opcode::caches;
    let mut words: Vec<u16> = instructions.to_vec();
    let mut at = 0;
    while at < words.len() {
        let opcode = words[at] as u8;
        let entries = caches(opcode);
        let jump = matches!(
            opcode,
            op::JUMP_BACKWARD
                | op::POP_JUMP_IF_FALSE
                | op::POP_JUMP_IF_TRUE
                | op::POP_JUMP_IF_NONE
                | op::POP_JUMP_IF_NOT_NONE
        );
        if entries > 0 && !jump && at + 1 < words.len() {
            words[at + 1] = WARMUP;
        }
        at += 1 + entries;
    }
    words.into_iter().map(Cell::new).collect()
}

/// Counts an execution of an instruction that is not specialised; true if it should specialise now.
#[inline(always)]
pub(super) fn is_due(counter: &Cell<u16>) -> bool {
    if is_due_next(counter) {
        return true;
    }
    count_down(counter);
    false
}

/// Whether the next execution counted is the due one.
#[inline(always)]
pub(super) fn is_due_next(counter: &Cell<u16>) -> bool {
    counter.get() >> 4 == 0
}

/// Counts an execution that is not due.
#[inline(always)]
pub(super) fn count_down(counter: &Cell<u16>) {
    counter.set(counter.get() - (1 << 4));
}

/// A number that cache entries hold in two words.
#[inline(always)]
pub(super) fn read_u32(instructions: &[Cell<u16>], at: usize) -> u32 {
    u32::from(instructions[at].get()) | u32::from(instructions[at + 1].get()) << 16
}

fn write_u32(instructions: &[Cell<u16>], at: usize, value: u32) {
    instructions[at].set(value as u16);
    instructions[at + 1].set((value >> 16) as u16);
}

/// Makes the instruction at `at` the specialised `opcode`, or puts the next try off.
fn settle(instructions: &[Cell<u16>], at: usize, opcode: Option<u8>) {
    let counter = &instructions[at + 1];
    match opcode {
        Some(opcode) => {
            let word = instructions[at].get();
            instructions[at].set(word & 0xff00 | u16::from(opcode));
            counter.set(COOLDOWN);
        }
        None => {
            let backoff = ((counter.get() & 15) + 1).min(MAX_BACKOFF);
            counter.set(((1 << backoff) - 1) << 4 | backoff);
            let word = instructions[at].get();
            let generic = crate::compile::opcode::deopt(word as u8);
            instructions[at].set(word & 0xff00 | u16::from(generic));
        }
    }
}

impl Vm {
    /// `_Py_Specialize_BinaryOp`.
    #[cold]
    pub(super) fn specialize_binary_op(&self, instructions: &[Cell<u16>], base: usize, arg: usize) {
        let at = self.heap.at;
        let (Some(left), Some(right)) = (self.stack[self.sp - 2], self.stack[self.sp - 1]) else { return };
        let class = self.heap.type_of(left);
        let same = class == self.heap.type_of(right);
        let opcode = match (arg as u32, class) {
            _ if !same => None,
            (nb::NB_ADD | nb::NB_INPLACE_ADD, ty::STR) => {
                let next = instructions.get(at + 2).map_or(0, Cell::get);
                let stores = next as u8 == op::STORE_FAST
                    && self.stack.get(base + usize::from(next >> 8)).copied().flatten() == Some(left);
                Some(if stores { op::BINARY_OP_INPLACE_ADD_UNICODE } else { op::BINARY_OP_ADD_UNICODE })
            }
            (nb::NB_ADD | nb::NB_INPLACE_ADD, ty::INT) => Some(op::BINARY_OP_ADD_INT),
            (nb::NB_ADD | nb::NB_INPLACE_ADD, ty::FLOAT) => Some(op::BINARY_OP_ADD_FLOAT),
            (nb::NB_MULTIPLY | nb::NB_INPLACE_MULTIPLY, ty::INT) => Some(op::BINARY_OP_MULTIPLY_INT),
            (nb::NB_MULTIPLY | nb::NB_INPLACE_MULTIPLY, ty::FLOAT) => Some(op::BINARY_OP_MULTIPLY_FLOAT),
            (nb::NB_SUBTRACT | nb::NB_INPLACE_SUBTRACT, ty::INT) => Some(op::BINARY_OP_SUBTRACT_INT),
            (nb::NB_SUBTRACT | nb::NB_INPLACE_SUBTRACT, ty::FLOAT) => Some(op::BINARY_OP_SUBTRACT_FLOAT),
            _ => None,
        };
        settle(instructions, at, opcode);
    }

    /// `_Py_Specialize_CompareOp`.
    #[cold]
    pub(super) fn specialize_compare_op(&self, instructions: &[Cell<u16>], arg: usize) {
        let (Some(left), Some(right)) = (self.stack[self.sp - 2], self.stack[self.sp - 1]) else { return };
        let class = self.heap.type_of(left);
        let equality = matches!(arg >> 5, 2 | 3);
        let small = |id| self.heap.as_i64(id).is_some_and(|v| v.unsigned_abs() < 1 << 30);
        let opcode = match class {
            _ if class != self.heap.type_of(right) => None,
            ty::INT if small(left) && small(right) => Some(op::COMPARE_OP_INT),
            ty::FLOAT => Some(op::COMPARE_OP_FLOAT),
            ty::STR if equality => Some(op::COMPARE_OP_STR),
            _ => None,
        };
        settle(instructions, self.heap.at, opcode);
    }

    /// `_Py_Specialize_UnpackSequence`: until then, lists and tuples are unpacked by an iterator, too.
    #[cold]
    pub(super) fn specialize_unpack(&self, instructions: &[Cell<u16>], arg: usize) {
        let Some(sequence) = self.stack[self.sp - 1] else { return };
        let opcode = match self.heap.outer(sequence) {
            Body::Tuple { length: 2, .. } if arg == 2 => Some(op::UNPACK_SEQUENCE_TWO_TUPLE),
            Body::Tuple { length, .. } if *length as usize == arg => Some(op::UNPACK_SEQUENCE_TUPLE),
            Body::List { items, .. } if items.len() == arg => Some(op::UNPACK_SEQUENCE_LIST),
            _ => None,
        };
        settle(instructions, self.heap.at, opcode);
    }

    /// `_Py_Specialize_BinarySubscr`.
    #[cold]
    pub(super) fn specialize_subscr(&mut self, instructions: &[Cell<u16>]) {
        let (Some(container), Some(key)) = (self.stack[self.sp - 2], self.stack[self.sp - 1]) else { return };
        let index = self.heap.type_of(key) == ty::INT
            && self.heap.as_i64(key).is_some_and(|v| (0..1 << 30).contains(&v));
        let class = self.heap.type_of(container);
        let opcode = match class {
            ty::LIST if index => Some(op::BINARY_SUBSCR_LIST_INT),
            ty::TUPLE if index => Some(op::BINARY_SUBSCR_TUPLE_INT),
            ty::DICT => Some(op::BINARY_SUBSCR_DICT),
            ty::STR if index => Some(op::BINARY_SUBSCR_STR_INT),
            ty::LIST | ty::TUPLE | ty::STR => None,
            _ => match self.type_lookup(class, name::__getitem__) {
                Some(method)
                    if self.heap.class(class).is_some_and(|t| t.flags.heap)
                        && self.takes_exactly(method, 2) =>
                {
                    Some(op::BINARY_SUBSCR_GETITEM)
                }
                _ => None,
            },
        };
        settle(instructions, self.heap.at, opcode);
    }

    /// `_Py_Specialize_LoadAttr`, as far as it can be seen or pays.
    #[cold]
    pub(super) fn specialize_load_attr(&mut self, instructions: &[Cell<u16>], attribute: ObjId, arg: usize) {
        let Some(owner) = self.stack[self.sp - 1] else { return };
        let opcode = self.load_attr_form(instructions, owner, attribute, arg & 1 != 0);
        settle(instructions, self.heap.at, opcode);
    }

    fn load_attr_form(
        &mut self,
        instructions: &[Cell<u16>],
        owner: ObjId,
        attribute: ObjId,
        method: bool,
    ) -> Option<u8> {
        let at = self.heap.at;
        match self.heap.outer(owner) {
            Body::Module(_) => return self.module_attr_form(instructions, owner, attribute),
            Body::Type(_) => return self.class_attr_form(instructions, owner, attribute),
            _ => {}
        }
        let class = self.heap.type_of(owner);
        if let Some(reader) = self.type_lookup(class, name::__getattribute__)
            && matches!(self.heap.outer(reader), Body::Function(_))
        {
            let alone = self.type_lookup(class, name::__getattr__).is_none();
            if method || !alone || !self.takes_exactly(reader, 2) {
                return None;
            }
            let version = self.type_version(class);
            write_u32(instructions, at + 2, version);
            write_u32(instructions, at + 6, reader.number());
            return Some(op::LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN);
        }
        if !self.slots_of(class).generic_getattr || !self.heap.is_interned(attribute) {
            return None;
        }
        let found = self.type_lookup(class, attribute);
        let version = self.type_version(class);
        let Some(found) = found else {
            let index = self.inline_index(owner, attribute)?;
            write_u32(instructions, at + 2, version);
            instructions[at + 4].set(index);
            return Some(op::LOAD_ATTR_INSTANCE_VALUE);
        };
        if let Some(index) = self.member_index(owner, found) {
            write_u32(instructions, at + 2, version);
            instructions[at + 4].set(index);
            return Some(op::LOAD_ATTR_SLOT);
        }
        let kind = self.heap.type_of(found);
        if !method && kind == ty::PROPERTY {
            let getter = self.heap.record(found)?.fields.first().copied().flatten()?;
            if !self.takes_exactly(getter, 1) {
                return None;
            }
            write_u32(instructions, at + 2, version);
            write_u32(instructions, at + 6, getter.number());
            return Some(op::LOAD_ATTR_PROPERTY);
        }
        let binds = self.is_method_descriptor(found, kind);
        let slots = self.slots_of(kind);
        if binds != method || (!binds && (slots.descr_get.is_some() || slots.descr_set.is_some())) {
            return None;
        }
        // An attribute of the instance would hide what the class has: only forms that can rule it out.
        let with_values = match self.heap.instance(owner) {
            Some((.., shape, _)) if shape.valid => {
                let shared = self.heap.class(class)?.shared_keys;
                let hidden = self.heap.find_str(&self.heap.shared[shared as usize].table, attribute)?;
                if hidden.is_some() {
                    return None;
                }
                true
            }
            _ if !self.heap.class(class)?.has_dict => false,
            _ => return None,
        };
        let keys = self.heap.class(class).map_or(0, |t| self.keys_version(t.shared_keys));
        write_u32(instructions, at + 2, version);
        write_u32(instructions, at + 4, keys);
        write_u32(instructions, at + 6, found.number());
        Some(match (method, with_values) {
            (true, true) => op::LOAD_ATTR_METHOD_WITH_VALUES,
            (true, false) => op::LOAD_ATTR_METHOD_NO_DICT,
            (false, true) => op::LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES,
            (false, false) => op::LOAD_ATTR_NONDESCRIPTOR_NO_DICT,
        })
    }

    /// `specialize_module_load_attr`: by the keys of its namespace.
    fn module_attr_form(
        &mut self,
        instructions: &[Cell<u16>],
        module: ObjId,
        attribute: ObjId,
    ) -> Option<u8> {
        if self.heap.type_of(module) != ty::MODULE {
            return None;
        }
        let dict = self.heap.module(module)?.dict;
        let table = self.heap.own_table(dict)?;
        let index = self.heap.find_str(table, attribute)??;
        // What a module of the library is described by is `None` until it is asked for (`types/module.rs`).
        if table.entries.get(index)?.value == Some(fixed::NONE) {
            return None;
        }
        let version = self.heap.keys_number(dict)?;
        write_u32(instructions, self.heap.at + 2, version);
        instructions[self.heap.at + 4].set(u16::try_from(index).ok()?);
        Some(op::LOAD_ATTR_MODULE)
    }

    /// `specialize_class_load_attr`: an attribute of a class that neither its metaclass nor a descriptor computes.
    fn class_attr_form(&mut self, instructions: &[Cell<u16>], class: ObjId, attribute: ObjId) -> Option<u8> {
        if self.heap.type_of(class) != ty::TYPE || !self.heap.is_interned(attribute) {
            return None;
        }
        if self.type_lookup(ty::TYPE, attribute).is_some() {
            return None;
        }
        let found = self.type_lookup(class, attribute)?;
        let kind = self.heap.type_of(found);
        let plain = self.slots_of(kind).descr_get.is_none() || kind == ty::FUNCTION;
        if !plain {
            return None;
        }
        let version = self.type_version(class);
        write_u32(instructions, self.heap.at + 2, version);
        write_u32(instructions, self.heap.at + 6, found.number());
        Some(op::LOAD_ATTR_CLASS)
    }

    /// Where an attribute stands among the values inside the instance.
    fn inline_index(&self, owner: ObjId, attribute: ObjId) -> Option<u16> {
        let (class, _, shape, _) = self.heap.instance(owner)?;
        if !shape.valid {
            return None;
        }
        let shared = self.heap.class(class)?.shared_keys;
        let index = self.heap.find_str(&self.heap.shared[shared as usize].table, attribute)??;
        if index < usize::from(shape.capacity) { u16::try_from(index).ok() } else { None }
    }

    /// The position of a `__slots__` member, if the descriptor is one of the owner's.
    fn member_index(&self, owner: ObjId, descriptor: ObjId) -> Option<u16> {
        let descriptor = self.heap.descriptor(descriptor)?;
        let is_its_own = self.is_subtype(self.heap.type_of(owner), descriptor.class);
        match descriptor.access {
            Access::Member(index) if is_its_own => Some(index),
            _ => None,
        }
    }

    /// `_Py_Specialize_StoreAttr`, as far as it pays.
    #[cold]
    pub(super) fn specialize_store_attr(&mut self, instructions: &[Cell<u16>], attribute: ObjId) {
        let Some(owner) = self.stack[self.sp - 1] else { return };
        let opcode = self.store_attr_form(instructions, owner, attribute);
        settle(instructions, self.heap.at, opcode);
    }

    fn store_attr_form(&mut self, instructions: &[Cell<u16>], owner: ObjId, attribute: ObjId) -> Option<u8> {
        let class = self.heap.type_of(owner);
        if !self.slots_of(class).generic_setattr || !self.heap.is_interned(attribute) {
            return None;
        }
        let (opcode, index) = match self.type_lookup(class, attribute) {
            None => (op::STORE_ATTR_INSTANCE_VALUE, self.inline_index(owner, attribute)?),
            Some(found) => (op::STORE_ATTR_SLOT, self.member_index(owner, found)?),
        };
        let version = self.type_version(class);
        write_u32(instructions, self.heap.at + 2, version);
        instructions[self.heap.at + 4].set(index);
        Some(opcode)
    }

    /// `_Py_Specialize_LoadSuperAttr`.
    #[cold]
    pub(super) fn specialize_super_attr(&mut self, instructions: &[Cell<u16>], method: bool) {
        let (global, class) = (self.stack[self.sp - 3], self.stack[self.sp - 2]);
        let known = global == Some(ty::SUPER) && class.is_some_and(|c| self.heap.class(c).is_some());
        let form = if method { op::LOAD_SUPER_ATTR_METHOD } else { op::LOAD_SUPER_ATTR_ATTR };
        settle(instructions, self.heap.at, known.then_some(form));
    }

    /// `_Py_Specialize_LoadGlobal`.
    #[cold]
    pub(super) fn specialize_load_global(&mut self, instructions: &[Cell<u16>], name: ObjId) {
        let opcode = self.load_global_form(instructions, name);
        settle(instructions, self.heap.at, opcode);
    }

    fn load_global_form(&mut self, instructions: &[Cell<u16>], name: ObjId) -> Option<u8> {
        let frame = self.frames.last()?;
        let (globals, builtins) = (frame.globals, frame.builtins);
        let at = self.heap.at;
        let in_globals = self.heap.find_str(self.heap.own_table(globals)?, name)?;
        let (opcode, index) = match in_globals {
            Some(index) => (op::LOAD_GLOBAL_MODULE, index),
            None => {
                let index = self.heap.find_str(self.heap.own_table(builtins)?, name)??;
                let version = self.heap.keys_number(builtins)?;
                instructions[at + 4].set(u16::try_from(version).ok()?);
                (op::LOAD_GLOBAL_BUILTIN, index)
            }
        };
        let version = self.heap.keys_number(globals)?;
        instructions[at + 2].set(u16::try_from(index).ok()?);
        instructions[at + 3].set(u16::try_from(version).ok()?);
        Some(opcode)
    }

    /// A number that changes whenever shared keys are added (here: their count, which only grows).
    pub(super) fn keys_version(&self, shared: u32) -> u32 {
        if shared == 0 { 0 } else { self.heap.shared[shared as usize].table.entries.len() as u32 + 1 }
    }

    /// `_Py_Specialize_Call`.
    #[cold]
    pub(super) fn specialize_call(&mut self, instructions: &[Cell<u16>], count: usize) {
        let bottom = self.sp - count - 2;
        let Some(callable) = self.stack[bottom] else { return };
        let opcode = self.call_form(instructions, callable, bottom, count);
        settle(instructions, self.heap.at, opcode);
    }

    fn call_form(
        &mut self,
        instructions: &[Cell<u16>],
        callable: ObjId,
        bottom: usize,
        count: usize,
    ) -> Option<u8> {
        let has_self = self.stack[bottom + 1].is_some();
        let total = count + usize::from(has_self);
        match self.heap.outer(callable) {
            Body::Function(_) => Some(self.function_form(callable, total, op::CALL_PY_EXACT_ARGS)),
            Body::Method { function, .. } => match self.heap.outer(*function) {
                Body::Function(_) => {
                    Some(self.function_form(*function, total + 1, op::CALL_BOUND_METHOD_EXACT_ARGS))
                }
                _ => None,
            },
            Body::Builtin(_) if callable == self.callables.len && total == 1 => Some(op::CALL_LEN),
            Body::Builtin(_) if callable == self.callables.isinstance && total == 2 => {
                Some(op::CALL_ISINSTANCE)
            }
            Body::Builtin(b) => super::builtin_calls::function_form(self.natives[b.native as usize], total),
            Body::Descriptor(d) if d.this.is_none() => match d.access {
                Access::Method(native) => {
                    let dropped =
                        instructions.get(self.heap.at + 4).is_some_and(|w| w.get() as u8 == op::POP_TOP);
                    if callable == self.callables.list_append && count == 1 && total == 2 && dropped {
                        return Some(op::CALL_LIST_APPEND);
                    }
                    super::builtin_calls::method_form(self.natives[native as usize], total)
                }
                _ => Some(op::CALL_NON_PY_GENERAL),
            },
            Body::Type(_) => self.class_form(instructions, callable, has_self, count),
            _ => Some(op::CALL_NON_PY_GENERAL),
        }
    }

    /// `specialize_py_call`: `exact` where the arguments are just those of the function.
    fn function_form(&self, function: ObjId, given: usize, exact: u8) -> u8 {
        match (self.takes_exactly(function, given as u32), exact) {
            (true, _) => exact,
            (false, op::CALL_PY_EXACT_ARGS) => op::CALL_PY_GENERAL,
            (false, _) => op::CALL_BOUND_METHOD_GENERAL,
        }
    }

    /// `specialize_class_call`.
    fn class_form(
        &mut self,
        instructions: &[Cell<u16>],
        class: ObjId,
        has_self: bool,
        count: usize,
    ) -> Option<u8> {
        let t = self.heap.class(class)?;
        if t.flags.immutable {
            return Some(match self.heap.kind_of_type(class) {
                Some(Kind::Type) if !has_self && count == 1 => op::CALL_TYPE_1,
                Some(Kind::Str) if !has_self && count == 1 => op::CALL_STR_1,
                Some(Kind::Tuple) if !has_self && count == 1 => op::CALL_TUPLE_1,
                _ if self.has_vectorcall(class) => op::CALL_BUILTIN_CLASS,
                _ => op::CALL_NON_PY_GENERAL,
            });
        }
        let plain = t.class == ty::TYPE
            && t.flags.inline_values
            && self.type_lookup(class, name::__new__) == self.type_lookup(ty::OBJECT, name::__new__);
        let init = if plain { self.type_lookup(class, name::__init__) } else { None };
        let takes = |vm: &Vm, init: ObjId| {
            let Body::Function(f) = vm.heap.outer(init) else { return None };
            vm.heap.code(f.code)?.exact_arguments
        };
        match init.and_then(|init| takes(self, init)) {
            None => Some(op::CALL_NON_PY_GENERAL),
            Some(taken) if has_self || taken as usize != count + 1 => None,
            Some(_) => {
                let version = self.type_version(class);
                write_u32(instructions, self.heap.at + 2, version);
                Some(op::CALL_ALLOC_AND_ENTER_INIT)
            }
        }
    }

    /// The string that `BINARY_OP_INPLACE_ADD_UNICODE` leaves in the variable (`PyUnicode_Append`): grown in place
    /// if nobody else has it. Takes over the variable's reference.
    pub(super) fn append_string(&mut self, left: Own, right: ObjId) -> Own {
        let can_grow = self.heap.can_grow_string(left.id());
        let (Some(a), Some(b)) = (self.heap.text(left.id()), self.heap.text(right)) else { return left };
        if b.is_empty() {
            return left;
        }
        if a.is_empty() {
            let result = self.own(right);
            self.release(left);
            return result;
        }
        if can_grow && b.bound() <= a.bound() {
            let right = b.clone();
            return self.heap.grow_string(left, &right);
        }
        let text = a.concat(b);
        let result = self.heap.str(text);
        self.release(left);
        result
    }
}
