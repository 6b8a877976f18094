//! How a slot function of a built-in type is called by its special name (`wrap_*` in `Objects/typeobject.c`).

use crate::object::layout::ty;
use crate::object::*;
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

/// Checks the arguments of a slot wrapper (`check_num_args`).
pub(in crate::vm) fn exactly(vm: &mut Vm, args: Args, count: usize) -> Result<()> {
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
pub(super) fn absent<F>(vm: &mut Vm, f: Option<F>) -> Result<F> {
    f.ok_or_else(|| vm.type_error("the slot is empty"))
}

pub(super) fn wrap_hash(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    let hash = absent(vm, slots.hash)?(vm, this)?;
    Ok(vm.heap.size_int(hash))
}

pub(super) fn wrap_call(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    absent(vm, slots.call)?(vm, this, args)
}

/// Refuses a call that jumps over an override of a built-in class in between, such as `object.__setattr__(str, ..)`
/// (`hackcheck`).
pub(super) fn hack_check(vm: &mut Vm, slots: &Slots, this: ObjId, name: ObjId, what: &str) -> Result<()> {
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
pub(super) fn wrap_getattr(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    vm.check_attribute_name(args.positional[0])?;
    absent(vm, slots.getattro)?(vm, this, args.positional[0])
}

pub(super) fn wrap_setattr(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 2, 2)?;
    hack_check(vm, slots, this, args.positional[0], "__setattr__")?;
    absent(vm, slots.setattro)?(vm, this, args.positional[0], Some(args.positional[1]))?;
    Ok(vm.none())
}

pub(super) fn wrap_delattr(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    hack_check(vm, slots, this, args.positional[0], "__delattr__")?;
    absent(vm, slots.setattro)?(vm, this, args.positional[0], None)?;
    Ok(vm.none())
}

pub(super) fn wrap_next(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    match absent(vm, slots.iternext)?(vm, this)? {
        Some(item) => Ok(item),
        None => Err(vm.error_without(ty::STOP_ITERATION)),
    }
}

pub(super) fn wrap_get(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    let given = |i: usize| args.get(i).filter(|&o| o != fixed::NONE);
    if given(0).is_none() && given(1).is_none() {
        return Err(vm.type_error("__get__(None, None) is invalid"));
    }
    absent(vm, slots.descr_get)?(vm, this, given(0), given(1))
}

pub(super) fn wrap_set(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 2, 2)?;
    absent(vm, slots.descr_set)?(vm, this, args.positional[0], Some(args.positional[1]))?;
    Ok(vm.none())
}

pub(super) fn wrap_delete(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    absent(vm, slots.descr_set)?(vm, this, args.positional[0], None)?;
    Ok(vm.none())
}

pub(super) fn wrap_init(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    absent(vm, slots.init)?(vm, this, args)?;
    Ok(vm.none())
}

pub(super) fn wrap_del(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    absent(vm, slots.finalize)?(vm, this);
    Ok(vm.none())
}

pub(super) fn wrap_pow(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    absent(vm, slots.power)?(vm, this, args.positional[0], args.get(1).unwrap_or(fixed::NONE))
}

pub(super) fn wrap_rpow(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    absent(vm, slots.power)?(vm, args.positional[0], this, args.get(1).unwrap_or(fixed::NONE))
}

pub(super) fn wrap_ipow(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 1, 2)?;
    absent(vm, slots.inplace_power)?(vm, this, args.positional[0], args.get(1).unwrap_or(fixed::NONE))
}

pub(super) fn wrap_bool(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 0)?;
    let truth = absent(vm, slots.bool)?(vm, this)?;
    Ok(vm.heap.bool(truth))
}

pub(super) fn wrap_setitem(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    args.count(vm, "", 2, 2)?;
    absent(vm, slots.mp_ass_subscript)?(vm, this, args.positional[0], Some(args.positional[1]))?;
    Ok(vm.none())
}

pub(super) fn wrap_delitem(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    absent(vm, slots.mp_ass_subscript)?(vm, this, args.positional[0], None)?;
    Ok(vm.none())
}

pub(super) fn wrap_item(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    let index = vm.sequence_index(this, args.positional[0])?;
    absent(vm, slots.sq_item)?(vm, this, index)
}

pub(super) fn wrap_contains(vm: &mut Vm, slots: &Slots, this: ObjId, args: Args) -> Result {
    exactly(vm, args, 1)?;
    let found = absent(vm, slots.sq_contains)?(vm, this, args.positional[0])?;
    Ok(vm.heap.bool(found))
}
