//! The special methods and the slots behind them (`slotdefs` in `Objects/typeobject.c`): how a slot function of a
//! built-in type is called by its special name, and what a class that defines the name in Python puts into the slot.

mod dispatch;
mod wrap;

pub(crate) use self::dispatch::{getattr_hook, not_hashable, slot_new};
pub(super) use self::wrap::exactly;

use self::dispatch::*;
use self::wrap::*;
use super::slots::{Comparison, Slots};
use super::{Args, Result, Vm};
use crate::object::*;
use crate::types::memory_view::export;

/// A special method and its slot.
pub(crate) struct SlotDef {
    /// Its name, interned when the interpreter starts.
    pub name: ObjId,
    /// Whether the slot is filled.
    pub has: fn(&Slots) -> bool,
    /// Copies it from one type to another (`inherit_slots`).
    pub copy: fn(&Slots, &mut Slots),
    /// Puts in the function that calls the special method.
    pub dispatch: Option<fn(&mut Slots)>,
    /// Calls the slot function with the arguments of a call by name; the object is not among them.
    pub wrap: fn(&mut Vm, &Slots, ObjId, Args) -> Result,
}

macro_rules! row {
    ($name:ident, $field:ident, $wrap:expr) => {
        SlotDef {
            name: name::$name,
            has: |s| s.$field.is_some(),
            copy: |from, to| to.$field = from.$field,
            dispatch: None,
            wrap: $wrap,
        }
    };
    ($name:ident, $field:ident, $wrap:expr, $dispatch:expr) => {
        SlotDef { dispatch: Some(|s| s.$field = Some($dispatch)), ..row!($name, $field, $wrap) }
    };
}

macro_rules! unary {
    ($field:ident) => {
        |vm, slots, this, args| {
            exactly(vm, args, 0)?;
            absent(vm, slots.$field)?(vm, this)
        }
    };
}

macro_rules! binary {
    ($field:ident) => {
        |vm, slots, this, args| {
            exactly(vm, args, 1)?;
            absent(vm, slots.$field)?(vm, this, args.positional[0])
        }
    };
}

macro_rules! reflected {
    ($field:ident) => {
        |vm, slots, this, args| {
            exactly(vm, args, 1)?;
            absent(vm, slots.$field)?(vm, args.positional[0], this)
        }
    };
}

macro_rules! repeat {
    ($field:ident) => {
        |vm, slots, this, args| {
            // `wrap_indexargfunc` unpacks for a function without a name.
            if !args.names.is_empty() {
                exactly(vm, args, 1)?;
            }
            Args::positional(args.positional).count(vm, "", 1, 1)?;
            let times = vm.index_or_overflow(args.positional[0])?;
            absent(vm, slots.$field)?(vm, this, times)
        }
    };
}

macro_rules! length {
    ($field:ident) => {
        |vm, slots, this, args| {
            exactly(vm, args, 0)?;
            let length = absent(vm, slots.$field)?(vm, this)?;
            Ok(vm.heap.size_int(length as i64))
        }
    };
}

macro_rules! compare {
    ($operator:ident) => {
        |vm, slots, this, args| {
            exactly(vm, args, 1)?;
            absent(vm, slots.richcompare)?(vm, this, args.positional[0], Comparison::$operator)
        }
    };
}

/// A row whose special method is called with the object alone.
macro_rules! method {
    ($name:ident, $field:ident) => {
        row!($name, $field, unary!($field), |vm, this| required(vm, this, name::$name, &[]))
    };
}

/// The row of a binary operator's method; behind its name the one of the operands exchanged.
macro_rules! left {
    ($name:ident, $exchanged:ident, $field:ident) => {
        row!($name, $field, binary!($field), |vm, a, b| binary(vm, a, b, name::$name, name::$exchanged))
    };
}

/// The row of the method of the operands exchanged.
macro_rules! right {
    ($name:ident, $exchanged:ident, $field:ident) => {
        row!($exchanged, $field, reflected!($field), |vm, a, b| binary(
            vm,
            a,
            b,
            name::$name,
            name::$exchanged
        ))
    };
}

/// The row of an operator that may change its left operand.
macro_rules! in_place {
    ($name:ident, $field:ident) => {
        row!($name, $field, binary!($field), |vm, a, b| required(vm, a, name::$name, &[b]))
    };
}

/// All special methods with a slot, in CPython's order: the first row that has a name makes its wrapper.
pub(crate) static SLOTS: &[SlotDef] = &[
    method!(__repr__, repr),
    row!(__hash__, hash, wrap_hash, slot_hash),
    SlotDef {
        copy: |from, to| {
            to.call = from.call;
            to.vectorcall = from.vectorcall;
        },
        ..row!(__call__, call, wrap_call, slot_call)
    },
    method!(__str__, str),
    row!(__getattribute__, getattro, wrap_getattr, |vm, this, attribute| required(
        vm,
        this,
        name::__getattribute__,
        &[attribute]
    )),
    row!(__setattr__, setattro, wrap_setattr, slot_setattr),
    row!(__delattr__, setattro, wrap_delattr, slot_setattr),
    row!(__lt__, richcompare, compare!(Lt), slot_compare),
    row!(__le__, richcompare, compare!(Le), slot_compare),
    row!(__eq__, richcompare, compare!(Eq), slot_compare),
    row!(__ne__, richcompare, compare!(Ne), slot_compare),
    row!(__gt__, richcompare, compare!(Gt), slot_compare),
    row!(__ge__, richcompare, compare!(Ge), slot_compare),
    row!(__iter__, iter, unary!(iter), slot_iter),
    row!(__next__, iternext, wrap_next, slot_next),
    row!(__get__, descr_get, wrap_get, slot_get),
    row!(__set__, descr_set, wrap_set, slot_set),
    row!(__delete__, descr_set, wrap_delete, slot_set),
    row!(__init__, init, wrap_init, slot_init),
    row!(__del__, finalize, wrap_del, slot_finalize),
    row!(__buffer__, getbuffer, export::wrap_get, export::of_class),
    row!(__release_buffer__, releasebuffer, export::wrap_release, export::release_of_class),
    method!(__await__, am_await),
    method!(__aiter__, am_aiter),
    method!(__anext__, am_anext),
    left!(__add__, __radd__, add),
    right!(__add__, __radd__, add),
    left!(__sub__, __rsub__, subtract),
    right!(__sub__, __rsub__, subtract),
    left!(__mul__, __rmul__, multiply),
    right!(__mul__, __rmul__, multiply),
    left!(__mod__, __rmod__, remainder),
    right!(__mod__, __rmod__, remainder),
    left!(__divmod__, __rdivmod__, divmod),
    right!(__divmod__, __rdivmod__, divmod),
    row!(__pow__, power, wrap_pow, slot_pow),
    row!(__rpow__, power, wrap_rpow, slot_pow),
    method!(__neg__, negative),
    method!(__pos__, positive),
    method!(__abs__, absolute),
    row!(__bool__, bool, wrap_bool, slot_bool),
    method!(__invert__, invert),
    left!(__lshift__, __rlshift__, lshift),
    right!(__lshift__, __rlshift__, lshift),
    left!(__rshift__, __rrshift__, rshift),
    right!(__rshift__, __rrshift__, rshift),
    left!(__and__, __rand__, and),
    right!(__and__, __rand__, and),
    left!(__xor__, __rxor__, xor),
    right!(__xor__, __rxor__, xor),
    left!(__or__, __ror__, or),
    right!(__or__, __ror__, or),
    method!(__int__, int),
    method!(__float__, float),
    in_place!(__iadd__, inplace_add),
    in_place!(__isub__, inplace_subtract),
    in_place!(__imul__, inplace_multiply),
    in_place!(__imod__, inplace_remainder),
    row!(__ipow__, inplace_power, wrap_ipow, |vm, a, b, _| required(vm, a, name::__ipow__, &[b])),
    in_place!(__ilshift__, inplace_lshift),
    in_place!(__irshift__, inplace_rshift),
    in_place!(__iand__, inplace_and),
    in_place!(__ixor__, inplace_xor),
    in_place!(__ior__, inplace_or),
    left!(__floordiv__, __rfloordiv__, floor_divide),
    right!(__floordiv__, __rfloordiv__, floor_divide),
    left!(__truediv__, __rtruediv__, true_divide),
    right!(__truediv__, __rtruediv__, true_divide),
    in_place!(__ifloordiv__, inplace_floor_divide),
    in_place!(__itruediv__, inplace_true_divide),
    method!(__index__, index),
    left!(__matmul__, __rmatmul__, matrix_multiply),
    right!(__matmul__, __rmatmul__, matrix_multiply),
    in_place!(__imatmul__, inplace_matrix_multiply),
    row!(__len__, mp_length, length!(mp_length), slot_length),
    row!(__getitem__, mp_subscript, binary!(mp_subscript), |vm, this, key| required(
        vm,
        this,
        name::__getitem__,
        &[key]
    )),
    row!(__setitem__, mp_ass_subscript, wrap_setitem, slot_assign),
    row!(__delitem__, mp_ass_subscript, wrap_delitem, slot_assign),
    row!(__len__, sq_length, length!(sq_length), slot_length),
    row!(__add__, sq_concat, binary!(sq_concat)),
    row!(__mul__, sq_repeat, repeat!(sq_repeat)),
    row!(__rmul__, sq_repeat, repeat!(sq_repeat)),
    row!(__getitem__, sq_item, wrap_item, slot_item),
    row!(__contains__, sq_contains, wrap_contains, slot_contains),
    row!(__iadd__, sq_inplace_concat, binary!(sq_inplace_concat)),
    row!(__imul__, sq_inplace_repeat, repeat!(sq_inplace_repeat)),
];
