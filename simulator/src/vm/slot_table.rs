//! The special methods and the slots behind them (`slotdefs` in `Objects/typeobject.c`): how a slot function of a
//! built-in type is called by its special name, and what a class that defines the name in Python puts into the slot.

use super::slots::{Comparison, Slots};
use super::{Args, Result, Vm};
use crate::object::layout::ty;
use crate::object::*;
use crate::types::memory_view::export;
use num_bigint::Sign;

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

/// All special methods with a slot, in CPython's order: the first row that has a name makes its wrapper.
pub(crate) static SLOTS: &[SlotDef] = &[
    row!(__repr__, repr, unary!(repr), |vm, this| required(vm, this, name::__repr__, &[])),
    row!(__hash__, hash, wrap_hash, slot_hash),
    SlotDef {
        copy: |from, to| {
            to.call = from.call;
            to.vectorcall = from.vectorcall;
        },
        ..row!(__call__, call, wrap_call, slot_call)
    },
    row!(__str__, str, unary!(str), |vm, this| required(vm, this, name::__str__, &[])),
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
    row!(__await__, am_await, unary!(am_await), |vm, this| required(vm, this, name::__await__, &[])),
    row!(__aiter__, am_aiter, unary!(am_aiter), |vm, this| required(vm, this, name::__aiter__, &[])),
    row!(__anext__, am_anext, unary!(am_anext), |vm, this| required(vm, this, name::__anext__, &[])),
    row!(__add__, add, binary!(add), |vm, a, b| binary(vm, a, b, name::__add__, name::__radd__)),
    row!(__radd__, add, reflected!(add), |vm, a, b| binary(vm, a, b, name::__add__, name::__radd__)),
    row!(__sub__, subtract, binary!(subtract), |vm, a, b| binary(vm, a, b, name::__sub__, name::__rsub__)),
    row!(__rsub__, subtract, reflected!(subtract), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__sub__,
        name::__rsub__
    )),
    row!(__mul__, multiply, binary!(multiply), |vm, a, b| binary(vm, a, b, name::__mul__, name::__rmul__)),
    row!(__rmul__, multiply, reflected!(multiply), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__mul__,
        name::__rmul__
    )),
    row!(__mod__, remainder, binary!(remainder), |vm, a, b| binary(vm, a, b, name::__mod__, name::__rmod__)),
    row!(__rmod__, remainder, reflected!(remainder), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__mod__,
        name::__rmod__
    )),
    row!(__divmod__, divmod, binary!(divmod), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__divmod__,
        name::__rdivmod__
    )),
    row!(__rdivmod__, divmod, reflected!(divmod), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__divmod__,
        name::__rdivmod__
    )),
    row!(__pow__, power, wrap_pow, slot_pow),
    row!(__rpow__, power, wrap_rpow, slot_pow),
    row!(__neg__, negative, unary!(negative), |vm, this| required(vm, this, name::__neg__, &[])),
    row!(__pos__, positive, unary!(positive), |vm, this| required(vm, this, name::__pos__, &[])),
    row!(__abs__, absolute, unary!(absolute), |vm, this| required(vm, this, name::__abs__, &[])),
    row!(__bool__, bool, wrap_bool, slot_bool),
    row!(__invert__, invert, unary!(invert), |vm, this| required(vm, this, name::__invert__, &[])),
    row!(__lshift__, lshift, binary!(lshift), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__lshift__,
        name::__rlshift__
    )),
    row!(__rlshift__, lshift, reflected!(lshift), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__lshift__,
        name::__rlshift__
    )),
    row!(__rshift__, rshift, binary!(rshift), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__rshift__,
        name::__rrshift__
    )),
    row!(__rrshift__, rshift, reflected!(rshift), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__rshift__,
        name::__rrshift__
    )),
    row!(__and__, and, binary!(and), |vm, a, b| binary(vm, a, b, name::__and__, name::__rand__)),
    row!(__rand__, and, reflected!(and), |vm, a, b| binary(vm, a, b, name::__and__, name::__rand__)),
    row!(__xor__, xor, binary!(xor), |vm, a, b| binary(vm, a, b, name::__xor__, name::__rxor__)),
    row!(__rxor__, xor, reflected!(xor), |vm, a, b| binary(vm, a, b, name::__xor__, name::__rxor__)),
    row!(__or__, or, binary!(or), |vm, a, b| binary(vm, a, b, name::__or__, name::__ror__)),
    row!(__ror__, or, reflected!(or), |vm, a, b| binary(vm, a, b, name::__or__, name::__ror__)),
    row!(__int__, int, unary!(int), |vm, this| required(vm, this, name::__int__, &[])),
    row!(__float__, float, unary!(float), |vm, this| required(vm, this, name::__float__, &[])),
    row!(__iadd__, inplace_add, binary!(inplace_add), |vm, a, b| required(vm, a, name::__iadd__, &[b])),
    row!(__isub__, inplace_subtract, binary!(inplace_subtract), |vm, a, b| required(
        vm,
        a,
        name::__isub__,
        &[b]
    )),
    row!(__imul__, inplace_multiply, binary!(inplace_multiply), |vm, a, b| required(
        vm,
        a,
        name::__imul__,
        &[b]
    )),
    row!(__imod__, inplace_remainder, binary!(inplace_remainder), |vm, a, b| required(
        vm,
        a,
        name::__imod__,
        &[b]
    )),
    row!(__ipow__, inplace_power, wrap_ipow, |vm, a, b, _| required(vm, a, name::__ipow__, &[b])),
    row!(__ilshift__, inplace_lshift, binary!(inplace_lshift), |vm, a, b| required(
        vm,
        a,
        name::__ilshift__,
        &[b]
    )),
    row!(__irshift__, inplace_rshift, binary!(inplace_rshift), |vm, a, b| required(
        vm,
        a,
        name::__irshift__,
        &[b]
    )),
    row!(__iand__, inplace_and, binary!(inplace_and), |vm, a, b| required(vm, a, name::__iand__, &[b])),
    row!(__ixor__, inplace_xor, binary!(inplace_xor), |vm, a, b| required(vm, a, name::__ixor__, &[b])),
    row!(__ior__, inplace_or, binary!(inplace_or), |vm, a, b| required(vm, a, name::__ior__, &[b])),
    row!(__floordiv__, floor_divide, binary!(floor_divide), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__floordiv__,
        name::__rfloordiv__
    )),
    row!(__rfloordiv__, floor_divide, reflected!(floor_divide), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__floordiv__,
        name::__rfloordiv__
    )),
    row!(__truediv__, true_divide, binary!(true_divide), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__truediv__,
        name::__rtruediv__
    )),
    row!(__rtruediv__, true_divide, reflected!(true_divide), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__truediv__,
        name::__rtruediv__
    )),
    row!(__ifloordiv__, inplace_floor_divide, binary!(inplace_floor_divide), |vm, a, b| required(
        vm,
        a,
        name::__ifloordiv__,
        &[b]
    )),
    row!(__itruediv__, inplace_true_divide, binary!(inplace_true_divide), |vm, a, b| required(
        vm,
        a,
        name::__itruediv__,
        &[b]
    )),
    row!(__index__, index, unary!(index), |vm, this| required(vm, this, name::__index__, &[])),
    row!(__matmul__, matrix_multiply, binary!(matrix_multiply), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__matmul__,
        name::__rmatmul__
    )),
    row!(__rmatmul__, matrix_multiply, reflected!(matrix_multiply), |vm, a, b| binary(
        vm,
        a,
        b,
        name::__matmul__,
        name::__rmatmul__
    )),
    row!(__imatmul__, inplace_matrix_multiply, binary!(inplace_matrix_multiply), |vm, a, b| required(
        vm,
        a,
        name::__imatmul__,
        &[b]
    )),
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

/// Checks the arguments of a slot wrapper (`check_num_args`).
pub(super) fn exactly(vm: &mut Vm, args: Args, count: usize) -> Result<()> {
    if args.names.is_empty() && args.len() == count {
        return Ok(());
    }
    if !args.names.is_empty() {
        return Err(vm.type_error("wrapper takes no keyword arguments"));
    }
    let s = if count == 1 { "" } else { "s" };
    Err(vm.type_error(&format!("expected {count} argument{s}, got {}", args.len())))
}

/// The slot function; a wrapper exists only where there is one.
fn absent<F>(vm: &mut Vm, f: Option<F>) -> Result<F> {
    f.ok_or_else(|| vm.type_error("the slot is empty"))
}

/// Calls a special method that the type must define (`vectorcall_method`).
fn required(vm: &mut Vm, this: ObjId, method: ObjId, args: &[ObjId]) -> Result {
    match vm.call_special(this, method, args)? {
        Some(result) => Ok(result),
        None => Err(vm.no_attribute(this, method)),
    }
}

fn not_implemented(vm: &mut Vm) -> Own {
    vm.own(fixed::NOT_IMPLEMENTED)
}

/// Whether the type defines the method in Python (or by anything but a base's slot wrapper of that name).
fn defines(vm: &mut Vm, object: ObjId, method: ObjId) -> bool {
    let class = vm.heap.type_of(object);
    let Some(found) = vm.type_lookup(class, method) else { return false };
    match vm.heap.descriptor(found) {
        Some(d) if let Access::Slot(row) = d.access => {
            !vm.is_subtype(class, d.class) || SLOTS.get(row as usize).is_none_or(|slot| slot.name != method)
        }
        _ => true,
    }
}

/// A binary operator of classes that define it (`SLOT1BINFULL`).
fn binary(vm: &mut Vm, a: ObjId, b: ObjId, method: ObjId, reflected: ObjId) -> Result {
    let (ta, tb) = (vm.heap.type_of(a), vm.heap.type_of(b));
    let mut other = ta != tb && (defines(vm, b, reflected) || defines(vm, b, method));
    if defines(vm, a, method) || defines(vm, a, reflected) {
        if other && vm.is_subtype(tb, ta) && vm.type_lookup(tb, reflected) != vm.type_lookup(ta, reflected) {
            if let Some(result) = vm.call_special(b, reflected, &[a])? {
                if result.id() != fixed::NOT_IMPLEMENTED {
                    return Ok(result);
                }
                vm.release(result);
            }
            other = false;
        }
        if let Some(result) = vm.call_special(a, method, &[b])? {
            if result.id() != fixed::NOT_IMPLEMENTED || ta == tb {
                return Ok(result);
            }
            vm.release(result);
        }
    }
    if other && let Some(result) = vm.call_special(b, reflected, &[a])? {
        return Ok(result);
    }
    Ok(not_implemented(vm))
}

fn slot_pow(vm: &mut Vm, a: ObjId, b: ObjId, modulus: ObjId) -> Result {
    if modulus == fixed::NONE {
        return binary(vm, a, b, name::__pow__, name::__rpow__);
    }
    match vm.call_special(a, name::__pow__, &[b, modulus])? {
        Some(result) => Ok(result),
        None => Ok(not_implemented(vm)),
    }
}

fn slot_hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let Some((function, unbound)) = vm.find_special(this, name::__hash__)? else {
        return not_hashable(vm, this);
    };
    if function.id() == fixed::NONE {
        vm.release(function);
        return not_hashable(vm, this);
    }
    let args: &[ObjId] = if unbound { &[this] } else { &[] };
    let result = vm.call_positional(function.id(), args);
    vm.release(function);
    let result = result?;
    let hash = match vm.heap.body(result.id()) {
        Body::Int(v) if *v != -1 => Some(*v),
        Body::Int(_) => Some(-2),
        Body::Bool(b) => Some(i64::from(*b)),
        Body::BigInt(b) => Some(crate::algorithm::hash::int(b)),
        _ => None,
    };
    vm.release(result);
    hash.ok_or_else(|| vm.type_error("__hash__ method should return an integer"))
}

/// The hash of a type whose `__hash__` is `None` (`PyObject_HashNotImplemented`).
pub(crate) fn not_hashable(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let message = format!("unhashable type: '{}'", vm.type_name(this));
    Err(vm.type_error(&message))
}

fn wrap_hash(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    let hash = absent(vm, slots.hash)?(vm, this)?;
    Ok(vm.heap.size_int(hash))
}

fn slot_call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let Some((function, unbound)) = vm.find_special(this, name::__call__)? else {
        return Err(vm.no_attribute(this, name::__call__));
    };
    let result = if unbound {
        vm.call_prepended(function.id(), this, args)
    } else {
        vm.call_packed(function.id(), args)
    };
    vm.release(function);
    result
}

fn wrap_call(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    absent(vm, slots.call)?(vm, this, args)
}

/// Attribute access of a class that defines `__getattr__` (`slot_tp_getattr_hook`).
pub(crate) fn getattr_hook(vm: &mut Vm, this: ObjId, attribute: ObjId) -> Result {
    let result = if defines(vm, this, name::__getattribute__) {
        required(vm, this, name::__getattribute__, &[attribute])
    } else {
        let class = vm.heap.type_of(this);
        match vm
            .type_lookup(class, name::__getattribute__)
            .and_then(|f| vm.heap.descriptor(f))
            .map(|d| d.class)
        {
            base if base.is_none_or(|base| vm.slots_of(base).generic_getattr) => {
                match vm.generic_find_attr(this, attribute) {
                    Ok(Some(value)) => return Ok(value),
                    Ok(None) => return required(vm, this, name::__getattr__, &[attribute]),
                    Err(raised) => Err(raised),
                }
            }
            base => match base.and_then(|base| vm.slots_of(base).getattro) {
                Some(f) => f(vm, this, attribute),
                None => Err(vm.no_attribute(this, attribute)),
            },
        }
    };
    match result {
        Ok(value) => Ok(value),
        Err(raised) => {
            vm.swallow(raised, ty::ATTRIBUTE_ERROR)?;
            required(vm, this, name::__getattr__, &[attribute])
        }
    }
}

fn slot_setattr(vm: &mut Vm, this: ObjId, attribute: ObjId, value: Option<ObjId>) -> Result<()> {
    let result = match value {
        Some(value) => required(vm, this, name::__setattr__, &[attribute, value]),
        None => required(vm, this, name::__delattr__, &[attribute]),
    };
    result.map(|r| vm.release(r))
}

/// Refuses a call that jumps over an override of a built-in class in between, such as `object.__setattr__(str, ..)`
/// (`hackcheck`).
fn hack_check(vm: &mut Vm, slots: &Slots, this: ObjId, name: ObjId, what: &str) -> Result<()> {
    let class = vm.heap.type_of(this);
    let mro = vm.heap.class(class).and_then(|t| t.mro).map(|m| vm.heap.tuple_items(m)).unwrap_or_default();
    let nearest = mro.into_iter().find(|&base| vm.heap.is_builtin_type(base));
    let same = match (nearest.and_then(|base| vm.slots_of(base).setattro), slots.setattro) {
        (Some(its), Some(called)) => std::ptr::fn_addr_eq(its, called),
        _ => true,
    };
    if !same {
        let message = format!("can't apply this {what} to {} object", vm.class_name(class));
        return Err(vm.type_error(&message));
    }
    vm.check_attribute_name(name)
}

/// The functions in the slot look at the name themselves (`_PyObject_GenericGetAttrWithDict`, `_Py_type_getattro_impl`).
fn wrap_getattr(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    vm.check_attribute_name(args.positional[0])?;
    absent(vm, slots.getattro)?(vm, this, args.positional[0])
}

fn wrap_setattr(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 2, 2)?;
    hack_check(vm, slots, this, args.positional[0], "__setattr__")?;
    absent(vm, slots.setattro)?(vm, this, args.positional[0], Some(args.positional[1]))?;
    Ok(vm.none())
}

fn wrap_delattr(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    hack_check(vm, slots, this, args.positional[0], "__delattr__")?;
    absent(vm, slots.setattro)?(vm, this, args.positional[0], None)?;
    Ok(vm.none())
}

fn slot_compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    let method = [name::__lt__, name::__le__, name::__eq__, name::__ne__, name::__gt__, name::__ge__]
        [operator as usize];
    // `slot_tp_richcompare`: a look-up that fails says that the operator is not implemented.
    let found = match vm.find_special(a, method) {
        Ok(found) => found,
        Err(raised) if vm.stop.is_none() => {
            let error = vm.take_raised(raised);
            vm.release_field(error);
            None
        }
        Err(raised) => return Err(raised),
    };
    let Some((function, unbound)) = found else { return Ok(not_implemented(vm)) };
    let args: &[ObjId] = if unbound { &[a, b] } else { &[b] };
    let result = vm.call_positional(function.id(), args);
    vm.release(function);
    result
}

fn slot_iter(vm: &mut Vm, this: ObjId) -> Result {
    let found = vm.find_special(this, name::__iter__)?;
    if let Some((function, unbound)) = found {
        if function.id() == fixed::NONE {
            vm.release(function);
            let message = format!("'{}' object is not iterable", vm.type_name(this));
            return Err(vm.type_error(&message));
        }
        let args: &[ObjId] = if unbound { &[this] } else { &[] };
        let result = vm.call_positional(function.id(), args);
        vm.release(function);
        return result;
    }
    let message = format!("'{}' object is not iterable", vm.type_name(this));
    Err(vm.type_error(&message))
}

fn slot_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    required(vm, this, name::__next__, &[]).map(Some)
}

fn wrap_next(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    match absent(vm, slots.iternext)?(vm, this)? {
        Some(item) => Ok(item),
        None => Err(vm.error_without(ty::STOP_ITERATION)),
    }
}

fn slot_get(vm: &mut Vm, this: ObjId, object: Option<ObjId>, class: Option<ObjId>) -> Result {
    let or_none = |o: Option<ObjId>| o.unwrap_or(fixed::NONE);
    required(vm, this, name::__get__, &[or_none(object), or_none(class)])
}

fn wrap_get(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    let given = |i: usize| args.get(i).filter(|&o| o != fixed::NONE);
    if given(0).is_none() && given(1).is_none() {
        return Err(vm.type_error("__get__(None, None) is invalid"));
    }
    absent(vm, slots.descr_get)?(vm, this, given(0), given(1))
}

fn slot_set(vm: &mut Vm, this: ObjId, object: ObjId, value: Option<ObjId>) -> Result<()> {
    let (method, args) = match value {
        Some(value) => (name::__set__, vec![object, value]),
        None => (name::__delete__, vec![object]),
    };
    match vm.call_special(this, method, &args)? {
        Some(result) => {
            vm.release(result);
            Ok(())
        }
        None => {
            let text = vm.heap.text_lossy(method);
            let attribute = vm.heap.intern(&text);
            let raised = vm.error_with(ty::ATTRIBUTE_ERROR, attribute);
            Err(raised)
        }
    }
}

fn wrap_set(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 2, 2)?;
    absent(vm, slots.descr_set)?(vm, this, args.positional[0], Some(args.positional[1]))?;
    Ok(vm.none())
}

fn wrap_delete(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    absent(vm, slots.descr_set)?(vm, this, args.positional[0], None)?;
    Ok(vm.none())
}

fn slot_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    let Some((function, unbound)) = vm.find_special(this, name::__init__)? else {
        return Err(vm.no_attribute(this, name::__init__));
    };
    let result = if unbound {
        vm.call_prepended(function.id(), this, args)
    } else {
        vm.call_packed(function.id(), args)
    };
    vm.release(function);
    let result = result?;
    if result.id() == fixed::NONE {
        vm.release(result);
        return Ok(());
    }
    let class = vm.type_name(result.id());
    vm.release(result);
    Err(vm.type_error(&format!("__init__() should return None, not '{class}'")))
}

fn wrap_init(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    absent(vm, slots.init)?(vm, this, args)?;
    Ok(vm.none())
}

/// `__new__` defined in Python (`slot_tp_new`).
pub(crate) fn slot_new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let function = vm.get_attr(class, name::__new__)?;
    let result = vm.call_prepended(function.id(), class, args);
    vm.release(function);
    result
}

/// Runs `__del__`; its errors are reported and forgotten (`slot_tp_finalize`).
fn slot_finalize(vm: &mut Vm, this: ObjId) {
    let saved = vm.current.take();
    let result = match vm.find_special(this, name::__del__) {
        Ok(Some((function, unbound))) => {
            let args: &[ObjId] = if unbound { &[this] } else { &[] };
            let result = vm.call_positional(function.id(), args);
            if let Err(raised) = result {
                vm.write_unraisable(raised, Some(function.id()));
            } else if let Ok(value) = result {
                vm.release(value);
            }
            vm.release(function);
            Ok(())
        }
        Ok(None) => Ok(()),
        Err(raised) => Err(raised),
    };
    if let Err(raised) = result {
        vm.write_unraisable(raised, None);
    }
    let now = std::mem::replace(&mut vm.current, saved);
    vm.release_id(now);
}

fn wrap_del(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    absent(vm, slots.finalize)?(vm, this);
    Ok(vm.none())
}

fn wrap_pow(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    absent(vm, slots.power)?(vm, this, args.positional[0], args.get(1).unwrap_or(fixed::NONE))
}

fn wrap_rpow(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    absent(vm, slots.power)?(vm, args.positional[0], this, args.get(1).unwrap_or(fixed::NONE))
}

fn wrap_ipow(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    absent(vm, slots.inplace_power)?(vm, this, args.positional[0], args.get(1).unwrap_or(fixed::NONE))
}

fn slot_bool(vm: &mut Vm, this: ObjId) -> Result<bool> {
    let (method, by_length) = match vm.find_special(this, name::__bool__)? {
        Some((function, unbound)) => (Some((function, unbound)), false),
        None => (vm.find_special(this, name::__len__)?, true),
    };
    let Some((function, unbound)) = method else { return Ok(true) };
    let args: &[ObjId] = if unbound { &[this] } else { &[] };
    let result = vm.call_positional(function.id(), args);
    vm.release(function);
    let result = result?;
    if by_length {
        return vm.truth_of(result);
    }
    let truth = match vm.heap.body(result.id()) {
        Body::Bool(b) => Some(*b),
        _ => None,
    };
    let class = vm.type_name(result.id());
    vm.release(result);
    truth.ok_or_else(|| vm.type_error(&format!("__bool__ should return bool, returned {class}")))
}

fn wrap_bool(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    let truth = absent(vm, slots.bool)?(vm, this)?;
    Ok(vm.heap.bool(truth))
}

fn slot_length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    let result = required(vm, this, name::__len__, &[])?;
    let index = vm.index(result.id());
    vm.release(result);
    let index = index?;
    let value = match vm.heap.body(index.id()) {
        Body::BigInt(v) if v.sign() == Sign::Minus => Some(-1),
        _ => vm.heap.as_i64(index.id()),
    };
    vm.release(index);
    match value {
        Some(v) if v < 0 => Err(vm.value_error("__len__() should return >= 0")),
        Some(v) => Ok(v as usize),
        None => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
    }
}

fn slot_assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let result = match value {
        Some(value) => required(vm, this, name::__setitem__, &[key, value]),
        None => required(vm, this, name::__delitem__, &[key]),
    };
    result.map(|r| vm.release(r))
}

fn wrap_setitem(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 2, 2)?;
    absent(vm, slots.mp_ass_subscript)?(vm, this, args.positional[0], Some(args.positional[1]))?;
    Ok(vm.none())
}

fn wrap_delitem(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    absent(vm, slots.mp_ass_subscript)?(vm, this, args.positional[0], None)?;
    Ok(vm.none())
}

fn slot_item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    let index = vm.heap.int(index as i64);
    let result = required(vm, this, name::__getitem__, &[index.id()]);
    vm.release(index);
    result
}

fn wrap_item(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    let index = vm.sequence_index(this, args.positional[0])?;
    absent(vm, slots.sq_item)?(vm, this, index)
}

fn slot_contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    let result = required(vm, this, name::__contains__, &[value])?;
    vm.truth_of(result)
}

fn wrap_contains(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    let found = absent(vm, slots.sq_contains)?(vm, this, args.positional[0])?;
    Ok(vm.heap.bool(found))
}
