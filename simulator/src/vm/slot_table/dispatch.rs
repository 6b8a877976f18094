//! What a class that defines a special method in Python has in the slot: a function that looks the method up and calls it
//! (`slot_*` in `Objects/typeobject.c`).

use super::SLOTS;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::slots::Comparison;
use crate::vm::{Args, Result, Vm};
use num_bigint::Sign;

/// Calls a special method that the type must define (`vectorcall_method`).
pub(super) fn required(vm: &mut Vm, this: ObjId, method: ObjId, args: &[ObjId]) -> Result {
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
pub(super) fn binary(vm: &mut Vm, a: ObjId, b: ObjId, method: ObjId, reflected: ObjId) -> Result {
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

pub(super) fn slot_pow(vm: &mut Vm, a: ObjId, b: ObjId, modulus: ObjId) -> Result {
    if modulus == fixed::NONE {
        return binary(vm, a, b, name::__pow__, name::__rpow__);
    }
    match vm.call_special(a, name::__pow__, &[b, modulus])? {
        Some(result) => Ok(result),
        None => Ok(not_implemented(vm)),
    }
}

pub(super) fn slot_hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
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

pub(super) fn slot_call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
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
            // Another type's own is called as a bound method, which holds the object (`call_attribute`).
            _ => {
                let found = vm.type_lookup(class, name::__getattribute__);
                let get = found.and_then(|found| vm.slots_for(found).descr_get);
                match (found, get) {
                    (Some(found), Some(get)) => {
                        let bound = get(vm, found, Some(this), Some(class))?;
                        let result = vm.call_positional(bound.id(), &[attribute]);
                        vm.release(bound);
                        result
                    }
                    _ => Err(vm.no_attribute(this, attribute)),
                }
            }
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

pub(super) fn slot_setattr(vm: &mut Vm, this: ObjId, attribute: ObjId, value: Option<ObjId>) -> Result<()> {
    let result = match value {
        Some(value) => required(vm, this, name::__setattr__, &[attribute, value]),
        None => required(vm, this, name::__delattr__, &[attribute]),
    };
    result.map(|r| vm.release(r))
}

pub(super) fn slot_compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
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

pub(super) fn slot_iter(vm: &mut Vm, this: ObjId) -> Result {
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

pub(super) fn slot_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    required(vm, this, name::__next__, &[]).map(Some)
}

pub(super) fn slot_get(vm: &mut Vm, this: ObjId, object: Option<ObjId>, class: Option<ObjId>) -> Result {
    let or_none = |o: Option<ObjId>| o.unwrap_or(fixed::NONE);
    required(vm, this, name::__get__, &[or_none(object), or_none(class)])
}

pub(super) fn slot_set(vm: &mut Vm, this: ObjId, object: ObjId, value: Option<ObjId>) -> Result<()> {
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

pub(super) fn slot_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
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

/// `__new__` defined in Python (`slot_tp_new`).
pub(crate) fn slot_new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let function = vm.get_attr(class, name::__new__)?;
    let result = vm.call_prepended(function.id(), class, args);
    vm.release(function);
    result
}

/// Runs `__del__`; its errors are reported and forgotten (`slot_tp_finalize`).
pub(super) fn slot_finalize(vm: &mut Vm, this: ObjId) {
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

pub(super) fn slot_bool(vm: &mut Vm, this: ObjId) -> Result<bool> {
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

pub(super) fn slot_length(vm: &mut Vm, this: ObjId) -> Result<usize> {
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

pub(super) fn slot_assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let result = match value {
        Some(value) => required(vm, this, name::__setitem__, &[key, value]),
        None => required(vm, this, name::__delitem__, &[key]),
    };
    result.map(|r| vm.release(r))
}

pub(super) fn slot_item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    let index = vm.heap.int(index as i64);
    let result = required(vm, this, name::__getitem__, &[index.id()]);
    vm.release(index);
    result
}

pub(super) fn slot_contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    let result = required(vm, this, name::__contains__, &[value])?;
    vm.truth_of(result)
}
