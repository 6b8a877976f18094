//! What `anext()` with a default gives (`anextawaitableobject` in `Objects/iterobject.c`).

use super::common::field;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Raised, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&ANEXT_AWAITABLE];

const BASICSIZE: usize = 32;

/// Fields: what `__anext__` gave, and the default.
const WRAPPED: usize = 0;
const DEFAULT: usize = 1;

static ANEXT_AWAITABLE: TypeDef = TypeDef {
    kind: Kind::AnextAwaitable,
    basicsize: BASICSIZE,
    gc: true,
    no_new: true,
    slots: Slots {
        iter: Some(|vm, this| Ok(vm.own(this))),
        iternext: Some(next),
        am_await: Some(|vm, this| Ok(vm.own(this))),
        ..Slots::NONE
    },
    methods: &[
        Native::new("send", Call::One(|vm, this, value| proxy(vm, this, name::send, &[value]))),
        Native::new("throw", Call::Packed(|vm, this, args| proxy(vm, this, name::throw, args))),
        Native::new("close", Call::NoArgs(|vm, this| proxy(vm, this, name::close, &[]))),
    ],
    ..TypeDef::new(Kind::AnextAwaitable)
};

/// `PyAnextAwaitable_New`. Takes over the awaitable.
pub(crate) fn with_default(vm: &mut Vm, awaitable: Own, default: ObjId) -> Own {
    let default = vm.own(default);
    vm.heap.new_record(ty::ANEXT_AWAITABLE, BASICSIZE, vec![Some(awaitable), Some(default)], Vec::new())
}

/// `anextawaitable_getiter`: an iterator that runs the awaitable.
fn iterator(vm: &mut Vm, this: ObjId) -> Result {
    let wrapped = field(vm, this, WRAPPED).unwrap_or(fixed::NONE);
    let awaitable = vm.awaitable_iterator(wrapped)?;
    if vm.slots_for(awaitable.id()).iternext.is_some() {
        return Ok(awaitable);
    }
    // Of what it may be, a coroutine alone is no iterator.
    let Some(getter) = vm.slots_for(awaitable.id()).am_await else { return Ok(awaitable) };
    let iterator = getter(vm, awaitable.id());
    vm.release(awaitable);
    let iterator = iterator?;
    if vm.slots_for(iterator.id()).iternext.is_none() {
        vm.release(iterator);
        return Err(vm.type_error("__await__ returned a non-iterable"));
    }
    Ok(iterator)
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let iterator = iterator(vm, this)?;
    let result = match vm.slots_for(iterator.id()).iternext {
        Some(advance) => advance(vm, iterator.id()),
        None => Ok(None),
    };
    vm.release(iterator);
    result.map_err(|raised| or_default(vm, this, raised))
}

/// At the end of the iteration the awaited value is the default.
fn or_default(vm: &mut Vm, this: ObjId, raised: Raised) -> Raised {
    if !vm.raised_is(ty::STOP_ASYNC_ITERATION) {
        return raised;
    }
    let exception = vm.take_raised(raised);
    vm.release_field(exception);
    let default = vm.own(field(vm, this, DEFAULT).unwrap_or(fixed::NONE));
    vm.stop_iteration(default)
}

/// `anextawaitable_proxy`.
fn proxy(vm: &mut Vm, this: ObjId, method: ObjId, args: &[ObjId]) -> Result {
    let iterator = iterator(vm, this)?;
    let result = vm.call_method(iterator.id(), method, args);
    vm.release(iterator);
    result.map_err(|raised| or_default(vm, this, raised))
}
