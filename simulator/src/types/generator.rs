//! `generator` and `coroutine` (`Objects/genobject.c`). How they run is `vm::generator`'s.

use super::attributes::must_be_string;
use super::common::size_of;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::unwind::Shown;
use crate::vm::{Raised, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&GENERATOR, &COROUTINE];

const BASICSIZE: usize = 144;

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

static COROUTINE: TypeDef = TypeDef {
    kind: Kind::Coroutine,
    basicsize: BASICSIZE,
    itemsize: size::POINTER,
    gc: true,
    has_weakrefs: true,
    no_new: true,
    slots: Slots { repr: Some(repr), ..Slots::NONE },
    methods: METHODS,
    attributes: &[
        Attribute::write("__name__", name, set_name),
        Attribute::write("__qualname__", qualname, set_qualname),
        Attribute::read("cr_await", delegate),
        Attribute::read("cr_running", running),
        Attribute::read("cr_frame", frame),
        Attribute::read("cr_code", code),
        Attribute::read("cr_suspended", suspended),
    ],
    ..TypeDef::new(Kind::Coroutine)
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
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let qualname = vm.heap.generator(this).map(|g| vm.heap.text_lossy(g.qualname)).unwrap_or_default();
    let text = format!("<{} object {qualname} at {:#x}>", vm.type_name(this), vm.heap.address(this));
    Ok(vm.heap.string(&text))
}

/// `gen_iternext`: the end carries a value only if there is one.
fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
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
fn yielded(vm: &mut Vm, outcome: Result<Option<Own>>) -> Result {
    match outcome? {
        Some(value) => Ok(value),
        None => {
            let value = vm.take_return_value();
            Err(vm.stop_iteration(value))
        }
    }
}

fn send(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let value = vm.own(value);
    let outcome = vm.generator_resume(this, value);
    yielded(vm, outcome)
}

/// `gen_throw`.
fn throw(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let exception = match *args {
        [one] => thrown(vm, one, None, None)?,
        [class, value] => thrown(vm, class, Some(value), None)?,
        [class, value, traceback] => thrown(vm, class, Some(value), Some(traceback))?,
        [] => return Err(vm.type_error("throw expected at least 1 argument, got 0")),
        _ => {
            let message = format!("throw expected at most 3 arguments, got {}", args.len());
            return Err(vm.type_error(&message));
        }
    };
    let outcome = vm.generator_throw(this, exception);
    yielded(vm, outcome)
}

/// The exception to throw, made of what was given (`_gen_throw`, `PyErr_NormalizeException`).
fn thrown(vm: &mut Vm, class: ObjId, value: Field, traceback: Field) -> Result {
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

fn name(vm: &mut Vm, this: ObjId) -> Result {
    let name = vm.heap.generator(this).map_or(fixed::NONE, |g| g.name);
    Ok(vm.own(name))
}

fn set_name(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = must_be_string(vm, "__name__", value)?;
    let new = vm.own(value).into_id();
    let old = vm.heap.generator_mut(this).map(|g| std::mem::replace(&mut g.name, new));
    vm.release_id(old);
    Ok(())
}

fn qualname(vm: &mut Vm, this: ObjId) -> Result {
    let qualname = vm.heap.generator(this).map_or(fixed::NONE, |g| g.qualname);
    Ok(vm.own(qualname))
}

fn set_qualname(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = must_be_string(vm, "__qualname__", value)?;
    let new = vm.own(value).into_id();
    let old = vm.heap.generator_mut(this).map(|g| std::mem::replace(&mut g.qualname, new));
    vm.release_id(old);
    Ok(())
}

fn delegate(vm: &mut Vm, this: ObjId) -> Result {
    let delegate = vm.delegate_of(this).unwrap_or(fixed::NONE);
    Ok(vm.own(delegate))
}

fn state(vm: &Vm, this: ObjId) -> GeneratorState {
    vm.heap.generator(this).map_or(GeneratorState::Finished, |g| g.state)
}

fn running(vm: &mut Vm, this: ObjId) -> Result {
    let running = state(vm, this) == GeneratorState::Running;
    Ok(vm.heap.bool(running))
}

fn suspended(vm: &mut Vm, this: ObjId) -> Result {
    let suspended = matches!(state(vm, this), GeneratorState::Suspended | GeneratorState::Delegating);
    Ok(vm.heap.bool(suspended))
}

fn code(vm: &mut Vm, this: ObjId) -> Result {
    let code = vm.heap.generator(this).map_or(fixed::NONE, |g| g.code_id);
    Ok(vm.own(code))
}

fn frame(vm: &mut Vm, this: ObjId) -> Result {
    match super::frame::of_generator(vm, this) {
        Some(frame) => Ok(frame),
        None => Ok(vm.none()),
    }
}
