//! `coroutine`, and the iterator that its `__await__` gives (`Objects/genobject.c`).

use super::common::{field, size_of};
use super::generator::{self, BASICSIZE};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&COROUTINE, &WRAPPER];

static COROUTINE: TypeDef = TypeDef {
    kind: Kind::Coroutine,
    basicsize: BASICSIZE,
    itemsize: size::POINTER,
    gc: true,
    has_weakrefs: true,
    no_new: true,
    slots: Slots {
        repr: Some(generator::repr),
        finalize: Some(Vm::run_generator_finalizer),
        am_await: Some(wrapper),
        ..Slots::NONE
    },
    methods: &[
        Native::new("send", Call::One(generator::send)),
        Native::new("throw", Call::Fast(generator::throw)),
        Native::new("close", Call::NoArgs(|vm, this| vm.generator_close(this))),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
        Native::class("__class_getitem__", Call::One(Vm::generic_alias)),
    ],
    attributes: &[
        // Where it was made is not kept: `sys.set_coroutine_origin_tracking_depth` is refused.
        Attribute::member("cr_origin", |vm, _| Ok(vm.none())),
        Attribute::write("__name__", generator::name, generator::set_name),
        Attribute::write("__qualname__", generator::qualname, generator::set_qualname),
        Attribute::read("cr_await", generator::delegate),
        Attribute::read("cr_running", generator::running),
        Attribute::read("cr_frame", generator::frame),
        Attribute::read("cr_code", generator::code),
        Attribute::read("cr_suspended", generator::suspended),
    ],
    ..TypeDef::new(Kind::Coroutine)
};

static WRAPPER: TypeDef = TypeDef {
    kind: Kind::CoroutineWrapper,
    basicsize: WRAPPER_SIZE,
    gc: true,
    no_new: true,
    slots: Slots { iter: Some(|vm, this| Ok(vm.own(this))), iternext: Some(next), ..Slots::NONE },
    methods: &[
        Native::new(
            "send",
            Call::One(|vm, this, value| {
                let coroutine = wrapped(vm, this);
                generator::send(vm, coroutine, value)
            }),
        ),
        Native::new(
            "throw",
            Call::Fast(|vm, this, args| {
                let coroutine = wrapped(vm, this);
                generator::throw(vm, coroutine, args)
            }),
        ),
        Native::new(
            "close",
            Call::NoArgs(|vm, this| {
                let coroutine = wrapped(vm, this);
                vm.generator_close(coroutine)
            }),
        ),
    ],
    ..TypeDef::new(Kind::CoroutineWrapper)
};

/// `sizeof(PyCoroWrapper)`.
const WRAPPER_SIZE: usize = 24;

/// `coro_await`.
fn wrapper(vm: &mut Vm, this: ObjId) -> Result {
    let coroutine = vm.own(this);
    Ok(vm.heap.new_record(ty::COROUTINE_WRAPPER, WRAPPER_SIZE, vec![Some(coroutine)], Vec::new()))
}

fn wrapped(vm: &Vm, this: ObjId) -> ObjId {
    field(vm, this, 0).unwrap_or(fixed::NONE)
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let coroutine = wrapped(vm, this);
    generator::next(vm, coroutine)
}
