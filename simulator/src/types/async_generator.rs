//! `async_generator` and its awaitables: what `asend()`, `athrow()`, `aclose()` and `anext()` give, each of which runs
//! the generator up to its next `yield` (`Objects/genobject.c`).

use super::common::{field, number, set_number, size_of};
use super::generator::{self, BASICSIZE};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Raised, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&ASYNC_GENERATOR, &SEND, &THROW, &VALUE];

static ASYNC_GENERATOR: TypeDef = TypeDef {
    kind: Kind::AsyncGenerator,
    basicsize: BASICSIZE,
    itemsize: size::POINTER,
    gc: true,
    has_weakrefs: true,
    no_new: true,
    slots: Slots {
        repr: Some(generator::repr),
        finalize: Some(Vm::run_generator_finalizer),
        am_aiter: Some(|vm, this| Ok(vm.own(this))),
        am_anext: Some(|vm, this| new_send(vm, this, None)),
        ..Slots::NONE
    },
    methods: &[
        Native::new("asend", Call::One(|vm, this, value| new_send(vm, this, Some(value)))),
        Native::new(
            "athrow",
            Call::Packed(|vm, this, args| {
                generator::warn_several(vm, "athrow", args)?;
                let args = vm.heap.tuple_of(args);
                new_throw(vm, this, Some(args))
            }),
        ),
        Native::new("aclose", Call::NoArgs(|vm, this| new_throw(vm, this, None))),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
        Native::class("__class_getitem__", Call::One(Vm::generic_alias)),
    ],
    attributes: &[
        Attribute::member("ag_running", |vm, this| {
            let running = vm.heap.generator(this).is_some_and(|g| g.asynchronous.running);
            Ok(vm.heap.bool(running))
        }),
        Attribute::write("__name__", generator::name, generator::set_name),
        Attribute::write("__qualname__", generator::qualname, generator::set_qualname),
        Attribute::read("ag_await", generator::delegate),
        Attribute::read("ag_frame", generator::frame),
        Attribute::read("ag_code", generator::code),
        Attribute::read("ag_suspended", generator::suspended),
    ],
    ..TypeDef::new(Kind::AsyncGenerator)
};

/// What an asynchronous generator yields, as long as its awaitable has not taken it out: so it differs from what an
/// `await` in the generator hands on.
static VALUE: TypeDef = TypeDef {
    kind: Kind::AsyncValue,
    basicsize: VALUE_SIZE,
    gc: true,
    no_new: true,
    ..TypeDef::new(Kind::AsyncValue)
};

static SEND: TypeDef = TypeDef {
    kind: Kind::AsyncSend,
    basicsize: AWAITABLE_SIZE,
    gc: true,
    no_new: true,
    slots: Slots {
        iternext: Some(|vm, this| send(vm, this, fixed::NONE).map(Some)),
        finalize: Some(|vm, this| unawaited(vm, this, "asend")),
        ..AWAITABLE
    },
    methods: &[
        Native::new("send", Call::One(send)),
        Native::new("throw", Call::Fast(send_throw)),
        Native::new("close", Call::NoArgs(|vm, this| close(vm, this, send_throw))),
    ],
    ..TypeDef::new(Kind::AsyncSend)
};

static THROW: TypeDef = TypeDef {
    kind: Kind::AsyncThrow,
    basicsize: AWAITABLE_SIZE,
    gc: true,
    no_new: true,
    slots: Slots {
        iternext: Some(|vm, this| throw(vm, this, fixed::NONE).map(Some)),
        finalize: Some(|vm, this| {
            let method = if field(vm, this, PAYLOAD).is_some() { "athrow" } else { "aclose" };
            unawaited(vm, this, method);
        }),
        ..AWAITABLE
    },
    methods: &[
        Native::new("send", Call::One(throw)),
        Native::new("throw", Call::Fast(throw_throw)),
        Native::new("close", Call::NoArgs(|vm, this| close(vm, this, throw_throw))),
    ],
    ..TypeDef::new(Kind::AsyncThrow)
};

const AWAITABLE: Slots = Slots {
    iter: Some(|vm, this| Ok(vm.own(this))),
    am_await: Some(|vm, this| Ok(vm.own(this))),
    ..Slots::NONE
};

/// `sizeof(_PyAsyncGenWrappedValue)`, `sizeof(PyAsyncGenASend)` and that of `PyAsyncGenAThrow`.
const VALUE_SIZE: usize = 24;
const AWAITABLE_SIZE: usize = 40;

/// Fields of an awaitable: the generator, and the value to send or the arguments of `athrow` (none for `aclose`).
const GENERATOR: usize = 0;
const PAYLOAD: usize = 1;
/// Its number is its state (`AwaitableState`).
const STATE: usize = 0;
const INIT: i64 = 0;
const ITER: i64 = 1;
const CLOSED: i64 = 2;

/// `_PyAsyncGenValueWrapperNew`.
pub(crate) fn wrap(vm: &mut Vm, value: ObjId) -> Own {
    let value = vm.own(value);
    vm.heap.new_record(ty::ASYNC_VALUE, VALUE_SIZE, vec![Some(value)], Vec::new())
}

/// `async_gen_asend_new`.
fn new_send(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result {
    init_hooks(vm, this)?;
    let (generator, value) = (vm.own(this), value.map(|v| vm.own(v)));
    Ok(vm.heap.new_record(ty::ASYNC_SEND, AWAITABLE_SIZE, vec![Some(generator), value], vec![INIT]))
}

/// `async_gen_athrow_new`.
fn new_throw(vm: &mut Vm, this: ObjId, args: Option<Own>) -> Result {
    if let Err(raised) = init_hooks(vm, this) {
        vm.release_field(args);
        return Err(raised);
    }
    let generator = vm.own(this);
    Ok(vm.heap.new_record(ty::ASYNC_THROW, AWAITABLE_SIZE, vec![Some(generator), args], vec![INIT]))
}

/// `async_gen_init_hooks`: the first awaitable shows the generator to the hooks of `sys.set_asyncgen_hooks`.
fn init_hooks(vm: &mut Vm, this: ObjId) -> Result<()> {
    let [first, finalizer] = vm.modules_state.asyncgen_hooks;
    let finalizer = finalizer.map(|f| vm.own(f).into_id());
    match vm.heap.generator_mut(this) {
        Some(g) if !g.asynchronous.hooked => {
            g.asynchronous.hooked = true;
            g.finalizer = finalizer;
        }
        _ => {
            vm.release_id(finalizer);
            return Ok(());
        }
    }
    if let Some(first) = first {
        let first = vm.own(first);
        let result = vm.call_positional(first.id(), &[this]);
        vm.release(first);
        let result = result?;
        vm.release(result);
    }
    Ok(())
}

fn generator_of(vm: &Vm, awaitable: ObjId) -> ObjId {
    field(vm, awaitable, GENERATOR).unwrap_or(fixed::NONE)
}

fn set_running(vm: &mut Vm, generator: ObjId, running: bool) {
    if let Some(g) = vm.heap.generator_mut(generator) {
        g.asynchronous.running = running;
    }
}

fn is_running(vm: &Vm, generator: ObjId) -> bool {
    vm.heap.generator(generator).is_some_and(|g| g.asynchronous.running)
}

fn set_closed(vm: &mut Vm, generator: ObjId) {
    if let Some(g) = vm.heap.generator_mut(generator) {
        g.asynchronous.closed = true;
    }
}

/// What `gen_send` and `_gen_throw` return: at the generator's end, `StopAsyncIteration`.
fn yielded(vm: &mut Vm, outcome: Result<Option<Own>>) -> Result {
    match outcome? {
        Some(value) => Ok(value),
        None => {
            let value = vm.take_return_value();
            vm.release(value);
            Err(vm.error_without(ty::STOP_ASYNC_ITERATION))
        }
    }
}

/// `async_gen_unwrap_value`: what is yielded ends the awaitable with that value; anything else an inner `await` waits
/// for.
fn unwrap(vm: &mut Vm, generator: ObjId, result: Result) -> Result {
    let result = match result {
        Ok(result) => result,
        Err(raised) => {
            if vm.raised_is(ty::STOP_ASYNC_ITERATION) || vm.raised_is(ty::GENERATOR_EXIT) {
                set_closed(vm, generator);
            }
            set_running(vm, generator, false);
            return Err(raised);
        }
    };
    if vm.heap.type_of(result.id()) != ty::ASYNC_VALUE {
        return Ok(result);
    }
    let value = vm.own(field(vm, result.id(), 0).unwrap_or(fixed::NONE));
    let raised = vm.stop_iteration(value);
    vm.release(result);
    set_running(vm, generator, false);
    Err(raised)
}

/// An awaitable that was refused or that has ended is not to be used again.
fn refuse(vm: &mut Vm, this: ObjId, message: &str) -> Raised {
    set_number(vm, this, STATE, CLOSED);
    vm.runtime_error(message)
}

const SEND_REUSED: &str = "cannot reuse already awaited __anext__()/asend()";
const SEND_RUNNING: &str = "anext(): asynchronous generator is already running";
const THROW_REUSED: &str = "cannot reuse already awaited aclose()/athrow()";
const IGNORED_EXIT: &str = "async generator ignored GeneratorExit";

/// `async_gen_asend_send`.
fn send(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let generator = generator_of(vm, this);
    let mut value = value;
    match number(vm, this, STATE) {
        CLOSED => return Err(vm.runtime_error(SEND_REUSED)),
        INIT => {
            if is_running(vm, generator) {
                return Err(refuse(vm, this, SEND_RUNNING));
            }
            if value == fixed::NONE {
                value = field(vm, this, PAYLOAD).unwrap_or(fixed::NONE);
            }
            set_number(vm, this, STATE, ITER);
        }
        _ => {}
    }
    set_running(vm, generator, true);
    let value = vm.own(value);
    let outcome = vm.generator_resume(generator, value);
    finish_send(vm, this, generator, outcome)
}

/// `async_gen_asend_throw`.
fn send_throw(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let generator = generator_of(vm, this);
    match number(vm, this, STATE) {
        CLOSED => return Err(vm.runtime_error(SEND_REUSED)),
        INIT => {
            if is_running(vm, generator) {
                return Err(refuse(vm, this, SEND_RUNNING));
            }
            set_number(vm, this, STATE, ITER);
            set_running(vm, generator, true);
        }
        _ => {}
    }
    let outcome = match generator::to_throw(vm, "throw", args) {
        Ok(exception) => vm.generator_throw(generator, exception),
        Err(raised) => Err(raised),
    };
    finish_send(vm, this, generator, outcome)
}

fn finish_send(vm: &mut Vm, this: ObjId, generator: ObjId, outcome: Result<Option<Own>>) -> Result {
    let result = yielded(vm, outcome);
    let result = unwrap(vm, generator, result);
    if result.is_err() {
        set_number(vm, this, STATE, CLOSED);
    }
    result
}

/// `async_gen_athrow_send`.
fn throw(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let generator = generator_of(vm, this);
    if number(vm, this, STATE) == CLOSED {
        return Err(vm.runtime_error(THROW_REUSED));
    }
    if vm.heap.generator(generator).is_none_or(|g| g.state == GeneratorState::Finished) {
        set_number(vm, this, STATE, CLOSED);
        return Err(vm.error_without(ty::STOP_ITERATION));
    }
    let args = field(vm, this, PAYLOAD);
    if number(vm, this, STATE) == ITER {
        let value = vm.own(value);
        let outcome = vm.generator_resume(generator, value);
        let result = yielded(vm, outcome);
        return match args {
            Some(_) => unwrap(vm, generator, result),
            None => closing(vm, this, generator, result),
        };
    }
    if let Some(message) = refusal(vm, generator, args) {
        return Err(refuse(vm, this, message));
    }
    if vm.heap.generator(generator).is_some_and(|g| g.asynchronous.closed) {
        set_number(vm, this, STATE, CLOSED);
        return Err(vm.error_without(ty::STOP_ASYNC_ITERATION));
    }
    if value != fixed::NONE {
        return Err(vm.runtime_error("can't send non-None value to a just-started coroutine"));
    }
    set_number(vm, this, STATE, ITER);
    set_running(vm, generator, true);
    let exception = match args {
        Some(args) => {
            let several = vm.heap.tuple_items(args);
            match *several {
                [] => Err(vm.type_error("athrow expected at least 1 argument, got 0")),
                [class, ref rest @ ..] if rest.len() < 3 => {
                    generator::thrown(vm, class, rest.first().copied(), rest.get(1).copied())
                }
                _ => {
                    let message = format!("athrow expected at most 3 arguments, got {}", several.len());
                    Err(vm.type_error(&message))
                }
            }
        }
        None => {
            set_closed(vm, generator);
            let raised = vm.error_without(ty::GENERATOR_EXIT);
            vm.take_raised(raised).ok_or(raised)
        }
    };
    let outcome = match exception {
        Ok(exception) => vm.generator_throw_in(generator, exception, &[], false),
        Err(raised) => Err(raised),
    };
    let result = yielded(vm, outcome);
    match args {
        Some(_) => {
            let result = unwrap(vm, generator, result);
            result.map_err(|raised| failed(vm, this, generator, raised))
        }
        None => closing(vm, this, generator, result),
    }
}

/// Why an `athrow()` or `aclose()` may not begin now.
fn refusal(vm: &Vm, generator: ObjId, args: Field) -> Option<&'static str> {
    match (is_running(vm, generator), args) {
        (false, _) => None,
        (true, Some(_)) => Some("athrow(): asynchronous generator is already running"),
        (true, None) => Some("aclose(): asynchronous generator is already running"),
    }
}

/// How an `aclose()` goes on: a generator that yields has ignored the exception, and one that ends is closed.
fn closing(vm: &mut Vm, this: ObjId, generator: ObjId, result: Result) -> Result {
    match result {
        Ok(value) if vm.heap.type_of(value.id()) == ty::ASYNC_VALUE => {
            vm.release(value);
            set_running(vm, generator, false);
            Err(refuse(vm, this, IGNORED_EXIT))
        }
        Ok(value) => Ok(value),
        Err(raised) => Err(failed(vm, this, generator, raised)),
    }
}

/// `check_error` of `async_gen_athrow_send`: that the generator has ended is what `aclose()` is for.
fn failed(vm: &mut Vm, this: ObjId, generator: ObjId, raised: Raised) -> Raised {
    set_running(vm, generator, false);
    set_number(vm, this, STATE, CLOSED);
    let ended = vm.raised_is(ty::STOP_ASYNC_ITERATION) || vm.raised_is(ty::GENERATOR_EXIT);
    if ended && field(vm, this, PAYLOAD).is_none() {
        let exception = vm.take_raised(raised);
        vm.release_field(exception);
        return vm.error_without(ty::STOP_ITERATION);
    }
    raised
}

/// `async_gen_athrow_throw`.
fn throw_throw(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let generator = generator_of(vm, this);
    let payload = field(vm, this, PAYLOAD);
    match number(vm, this, STATE) {
        CLOSED => return Err(vm.runtime_error(THROW_REUSED)),
        INIT => {
            if let Some(message) = refusal(vm, generator, payload) {
                return Err(refuse(vm, this, message));
            }
            set_number(vm, this, STATE, ITER);
            set_running(vm, generator, true);
        }
        _ => {}
    }
    let outcome = match generator::to_throw(vm, "throw", args) {
        Ok(exception) => vm.generator_throw(generator, exception),
        Err(raised) => Err(raised),
    };
    let result = yielded(vm, outcome);
    if payload.is_some() {
        let result = unwrap(vm, generator, result);
        if result.is_err() {
            set_number(vm, this, STATE, CLOSED);
        }
        return result;
    }
    if let Ok(value) = &result
        && vm.heap.type_of(value.id()) != ty::ASYNC_VALUE
    {
        return result;
    }
    closing(vm, this, generator, result)
}

/// `async_gen_asend_close` and `async_gen_athrow_close`.
fn close(vm: &mut Vm, this: ObjId, throw: fn(&mut Vm, ObjId, &[ObjId]) -> Result) -> Result {
    if number(vm, this, STATE) == CLOSED {
        return Ok(vm.none());
    }
    match throw(vm, this, &[ty::GENERATOR_EXIT]) {
        Ok(value) => {
            vm.release(value);
            Err(vm.runtime_error("coroutine ignored GeneratorExit"))
        }
        Err(raised) => {
            let ends = [ty::STOP_ITERATION, ty::STOP_ASYNC_ITERATION, ty::GENERATOR_EXIT];
            if !ends.into_iter().any(|end| vm.raised_is(end)) {
                return Err(raised);
            }
            let exception = vm.take_raised(raised);
            vm.release_field(exception);
            Ok(vm.none())
        }
    }
}

/// `async_gen_asend_finalize`: an awaitable that nobody awaited.
fn unawaited(vm: &mut Vm, this: ObjId, method: &str) {
    if number(vm, this, STATE) != INIT {
        return;
    }
    let saved = vm.current.take();
    let qualname = vm.heap.generator(generator_of(vm, this)).map_or(fixed::EMPTY_STR, |g| g.qualname);
    let name = vm.heap.text_lossy(qualname);
    vm.warn_unawaited(this, &format!("coroutine method '{method}' of '{name}' was never awaited"));
    let now = std::mem::replace(&mut vm.current, saved);
    vm.release_id(now);
}
