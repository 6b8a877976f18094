//! `generator`, and what coroutines and asynchronous generators share with it (`Objects/genobject.c`). How they run is
//! `vm::generator`'s.

use super::attributes::must_be_string;
use super::common::size_of;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::unwind::Shown;
use crate::vm::{Args, Raised, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&GENERATOR];

pub(super) const BASICSIZE: usize = 144;

static GENERATOR: TypeDef = TypeDef {
    kind: Kind::Generator,
    basicsize: BASICSIZE,
    itemsize: size::POINTER,
    gc: true,
    has_weakrefs: true,
    no_new: true,
    slots: Slots {
        repr: Some(repr),
        iter: Some(|vm, this| Ok(vm.own(this))),
        iternext: Some(next),
        finalize: Some(Vm::run_generator_finalizer),
        ..Slots::NONE
    },
    methods: METHODS,
    attributes: &[
        Attribute::write("__name__", name, set_name),
        Attribute::write("__qualname__", qualname, set_qualname),
        Attribute::read("gi_yieldfrom", delegate),
        Attribute::read("gi_running", running),
        Attribute::read("gi_frame", frame),
        Attribute::read("gi_suspended", suspended),
        Attribute::read("gi_code", code),
    ],
    ..TypeDef::new(Kind::Generator)
};

static METHODS: &[Native] = &[
    Native { signature: "($self, object, /)", ..Native::new("send", Call::One(send)) },
    Native::new("throw", Call::Fast(throw)),
    Native {
        signature: "($self, /)",
        ..Native::new("close", Call::NoArgs(|vm, this| vm.generator_close(this)))
    },
    Native::new("__sizeof__", Call::NoArgs(size_of)),
    Native {
        signature: "($type, object, /)",
        ..Native::class("__class_getitem__", Call::One(Vm::generic_alias))
    },
];

/// `gen_repr`.
pub(super) fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let qualname = vm.heap.generator(this).map(|g| vm.heap.text_lossy(g.qualname)).unwrap_or_default();
    let format = format!("<{} object %S at %p>", vm.type_name(this));
    let place = vm.place_text(this);
    Ok(vm.text_of_format(&format, &[&qualname, &place]))
}

/// `gen_iternext`: the end carries a value only if there is one.
pub(super) fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let none = vm.none();
    if let Some(value) = vm.generator_resume(this, none)? {
        return Ok(Some(value));
    }
    let value = vm.take_return_value();
    if value.id() == fixed::NONE {
        vm.release(value);
        return Ok(None);
    }
    Err(vm.stop_iteration(value))
}

/// What a method that runs the generator returns: at the end, `StopIteration`.
pub(super) fn yielded(vm: &mut Vm, outcome: Result<Option<Own>>) -> Result {
    match outcome? {
        Some(value) => Ok(value),
        None => {
            let value = vm.take_return_value();
            Err(vm.stop_iteration(value))
        }
    }
}

pub(super) fn send(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let value = vm.own(value);
    let outcome = vm.generator_resume(this, value);
    yielded(vm, outcome)
}

/// `gen_throw`.
pub(super) fn throw(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let exception = to_throw(vm, "throw", args)?;
    let outcome = vm.generator_throw_given(this, exception, args);
    yielded(vm, outcome)
}

/// The exception that the arguments of a method `throw` give; more than one of them are deprecated.
pub(super) fn to_throw(vm: &mut Vm, method: &str, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, method, 1, 3)?;
    warn_several(vm, method, args)?;
    thrown(vm, args[0], args.get(1).copied(), args.get(2).copied())
}

pub(super) fn warn_several(vm: &mut Vm, method: &str, args: &[ObjId]) -> Result<()> {
    if args.len() < 2 {
        return Ok(());
    }
    vm.warn_deprecated(&format!(
        "the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead."
    ))
}

/// The exception to throw, made of what was given (`_gen_throw`, `PyErr_NormalizeException`).
pub(super) fn thrown(vm: &mut Vm, class: ObjId, value: Field, traceback: Field) -> Result {
    let traceback = traceback.filter(|&t| t != fixed::NONE);
    if traceback.is_some_and(|t| vm.heap.traceback(t).is_none()) {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    let value = value.filter(|&v| v != fixed::NONE);
    let exception = if vm.is_exception_class(class) {
        match value {
            Some(value) if vm.is_instance_of(value, class) => vm.own(value),
            Some(value) if vm.heap.type_of(value) == ty::TUPLE => {
                let several = vm.heap.tuple_items(value);
                normalized(vm, class, &several)?
            }
            Some(value) => normalized(vm, class, &[value])?,
            None => normalized(vm, class, &[])?,
        }
    } else if vm.heap.exception(class).is_some() {
        if value.is_some() {
            return Err(vm.type_error("instance exception may not have a separate value"));
        }
        vm.own(class)
    } else {
        return Err(not_an_exception(vm, class));
    };
    if let Some(traceback) = traceback {
        let new = vm.own(traceback).into_id();
        let old = vm.heap.exception_mut(exception.id()).and_then(|e| e.traceback.replace(new));
        vm.release_id(old);
    }
    Ok(exception)
}

/// An instance of an exception's class. What goes wrong as it is made is thrown in its place.
fn normalized(vm: &mut Vm, class: ObjId, args: &[ObjId]) -> Result {
    let raised = match vm.make_exception(class, args, Shown::Name) {
        Err(raised) if vm.stop.is_none() => raised,
        made => return made,
    };
    match vm.take_raised(raised) {
        Some(error) => Ok(error),
        None => Err(vm.runtime_error("error return without exception set")),
    }
}

#[cold]
fn not_an_exception(vm: &mut Vm, class: ObjId) -> Raised {
    let message = format!(
        "exceptions must be classes or instances deriving from BaseException, not {}",
        vm.type_name(class)
    );
    vm.type_error(&message)
}

pub(super) fn name(vm: &mut Vm, this: ObjId) -> Result {
    let name = vm.heap.generator(this).map_or(fixed::NONE, |g| g.name);
    Ok(vm.own(name))
}

pub(super) fn set_name(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = must_be_string(vm, "__name__", value)?;
    let new = vm.own(value).into_id();
    let old = vm.heap.generator_mut(this).map(|g| std::mem::replace(&mut g.name, new));
    vm.release_id(old);
    Ok(())
}

pub(super) fn qualname(vm: &mut Vm, this: ObjId) -> Result {
    let qualname = vm.heap.generator(this).map_or(fixed::NONE, |g| g.qualname);
    Ok(vm.own(qualname))
}

pub(super) fn set_qualname(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = must_be_string(vm, "__qualname__", value)?;
    let new = vm.own(value).into_id();
    let old = vm.heap.generator_mut(this).map(|g| std::mem::replace(&mut g.qualname, new));
    vm.release_id(old);
    Ok(())
}

pub(super) fn delegate(vm: &mut Vm, this: ObjId) -> Result {
    let delegate = vm.delegate_of(this).unwrap_or(fixed::NONE);
    Ok(vm.own(delegate))
}

fn state(vm: &Vm, this: ObjId) -> GeneratorState {
    vm.heap.generator(this).map_or(GeneratorState::Finished, |g| g.state)
}

pub(super) fn running(vm: &mut Vm, this: ObjId) -> Result {
    let running = state(vm, this) == GeneratorState::Running;
    Ok(vm.heap.bool(running))
}

pub(super) fn suspended(vm: &mut Vm, this: ObjId) -> Result {
    let suspended = matches!(state(vm, this), GeneratorState::Suspended | GeneratorState::Delegating);
    Ok(vm.heap.bool(suspended))
}

pub(super) fn code(vm: &mut Vm, this: ObjId) -> Result {
    let code = vm.heap.generator(this).map_or(fixed::NONE, |g| g.code_id);
    Ok(vm.own(code))
}

pub(super) fn frame(vm: &mut Vm, this: ObjId) -> Result {
    match super::frame::of_generator(vm, this) {
        Some(frame) => Ok(frame),
        None => Ok(vm.none()),
    }
}
