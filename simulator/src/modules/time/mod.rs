//! The module `time` (`Modules/timemodule.c`), on a clock of its own: a program reaches no clock of the host.
//!
//! The clock starts at the day when 3.13.0 came out. Executed steps advance it, a step by [`STEP`]; so does looking
//! at it, by [`LOOK`], so that a later moment is never the same; and `sleep` advances it without waiting. A run
//! therefore shows the same times each time. The time zone is UTC.

mod moments;

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::{Args, Result, Vm};
use num_traits::ToPrimitive;

/// The types that stand in this folder.
pub(crate) static TYPES: &[&TypeDef] = &[&moments::STRUCT_TIME];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "time",
    functions: &[
        Native::new("asctime", Call::Packed(moments::asctime)),
        Native::new("clock_getres", Call::One(|vm, _, _| Err(vm.unsupported("time.clock_getres")))),
        Native::new("clock_gettime", Call::One(|vm, _, _| Err(vm.unsupported("time.clock_gettime")))),
        Native::new("ctime", Call::Packed(moments::ctime)),
        Native::new("get_clock_info", Call::Packed(clock_info)),
        Native::new("gmtime", Call::Packed(|vm, _, args| moments::broken_down(vm, args, "gmtime", "GMT"))),
        Native::new(
            "localtime",
            Call::Packed(|vm, _, args| moments::broken_down(vm, args, "localtime", "UTC")),
        ),
        Native::new("mktime", Call::One(moments::mktime)),
        Native::new("monotonic", Call::NoArgs(|vm, _| seconds(vm, 0))),
        Native::new("monotonic_ns", Call::NoArgs(|vm, _| nanoseconds(vm, 0))),
        Native::new("perf_counter", Call::NoArgs(|vm, _| seconds(vm, 0))),
        Native::new("perf_counter_ns", Call::NoArgs(|vm, _| nanoseconds(vm, 0))),
        Native::new("process_time", Call::NoArgs(|vm, _| spent(vm, false))),
        Native::new("process_time_ns", Call::NoArgs(|vm, _| spent(vm, true))),
        Native::new("sleep", Call::One(sleep_or_wait)).shown("($module, object, /)"),
        Native::new("strftime", Call::Packed(moments::strftime)),
        Native::new("strptime", Call::Packed(strptime)),
        Native::new("thread_time", Call::NoArgs(|vm, _| spent(vm, false))),
        Native::new("thread_time_ns", Call::NoArgs(|vm, _| spent(vm, true))),
        Native::new("time", Call::NoArgs(|vm, _| seconds(vm, START))),
        Native::new("time_ns", Call::NoArgs(|vm, _| nanoseconds(vm, START))),
        Native::new("tzset", Call::NoArgs(|vm, _| Ok(vm.none()))),
    ],
    fill: Some(fill),
    doc: "This module provides various functions to manipulate time values.",
}];

/// 2024-10-07 12:00 UTC, in nanoseconds since 1970.
const START: i64 = 1_728_302_400 * 1_000_000_000;
/// Nanoseconds for a step of the interpreter, and for looking at the clock.
const STEP: u64 = 10;
const LOOK: u64 = 100;

/// What advances the clock apart from steps.
#[derive(Default)]
pub(crate) struct Clock {
    /// Nanoseconds of looking, and of steps that earlier runs in the session took.
    worked: u64,
    slept: u64,
}

impl Clock {
    /// The count of steps begins again.
    pub(crate) fn keep_steps(&mut self, steps: u64) {
        self.worked = self.worked.saturating_add(steps.saturating_mul(STEP));
    }
}

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    vm.ready_types(TYPES);
    vm.module_type(module, crate::object::layout::Kind::StructTime);
    for name in ["altzone", "daylight", "timezone"] {
        let zero = vm.heap.int(0);
        vm.module_set(module, name, zero);
    }
    let names = ["UTC", "UTC"].map(|name| vm.heap.string(name));
    let names = vm.heap.tuple(names);
    vm.module_set(module, "tzname", names);
    Ok(())
}

/// Nanoseconds of work since the start, and of sleep.
fn look(vm: &mut Vm) -> (u64, u64) {
    let clock = &mut vm.modules_state.clock;
    clock.worked = clock.worked.saturating_add(LOOK);
    (clock.worked.saturating_add(vm.steps.saturating_mul(STEP)), clock.slept)
}

/// Nanoseconds since 1970.
fn now(vm: &mut Vm) -> i64 {
    let (worked, slept) = look(vm);
    START.saturating_add_unsigned(worked).saturating_add_unsigned(slept)
}

/// A number that is another one each time, but the same in each run: what a program takes for chance.
pub(super) fn entropy(vm: &mut Vm) -> u64 {
    now(vm).unsigned_abs()
}

fn nanoseconds(vm: &mut Vm, start: i64) -> Result {
    let now = now(vm);
    Ok(vm.heap.int(now - START + start))
}

/// `_PyTime_AsSecondsDouble`.
/// `time.strptime()`, which is Python in CPython too (`Lib/_strptime.py`).
fn strptime(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let reader = vm.import("datetime.parsing")?;
    let reader = vm.keep(reader);
    vm.call_method_str(reader, "_strptime_time", args)
}

fn seconds(vm: &mut Vm, start: i64) -> Result {
    let now = now(vm);
    Ok(vm.heap.float((now - START + start) as f64 / 1e9))
}

/// The time of the processor: without sleep.
fn spent(vm: &mut Vm, whole: bool) -> Result {
    let (worked, _) = look(vm);
    Ok(if whole { vm.heap.int(worked as i64) } else { vm.heap.float(worked as f64 / 1e9) })
}

/// A number of seconds as nanoseconds, rounded up (`_PyTime_FromSecondsObject` with `_PyTime_ROUND_TIMEOUT`).
fn duration(vm: &mut Vm, argument: ObjId) -> Result<i64> {
    const TOO_LARGE: &str = "timestamp too large to convert to C PyTime_t";
    if let Some(value) = vm.heap.as_f64(argument) {
        if value.is_nan() {
            return Err(vm.value_error("Invalid value NaN (not a number)"));
        }
        let nanoseconds = value * 1e9;
        let nanoseconds = if nanoseconds >= 0.0 { nanoseconds.ceil() } else { nanoseconds.floor() };
        if !(-9.2e18..=9.2e18).contains(&nanoseconds) {
            return Err(vm.overflow_error(TOO_LARGE));
        }
        return Ok(nanoseconds as i64);
    }
    let index = vm.index(argument)?;
    let value =
        vm.heap.as_int(index.id()).and_then(|v| v.to_i64()).and_then(|v| v.checked_mul(1_000_000_000));
    vm.release(index);
    value.ok_or_else(|| vm.overflow_error(TOO_LARGE))
}

/// `time.sleep()`: threads go on meanwhile, if there are any.
fn sleep_or_wait(vm: &mut Vm, module: ObjId, seconds: ObjId) -> Result {
    let duration = duration(vm, seconds)?;
    if duration < 0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    let Some(pass) = passes_time(vm) else { return sleep(vm, module, seconds) };
    let leaves = vm.may_leave_fiber("sleep");
    let pass = vm.keep(pass);
    let flag = if leaves { fixed::TRUE } else { fixed::FALSE };
    let passed = vm.call_positional(pass, &[seconds, flag])?;
    if leaves {
        vm.release(passed);
        return Err(vm.leave_fiber());
    }
    Ok(passed)
}

/// Moves the clock on.
pub(super) fn sleep(vm: &mut Vm, _module: ObjId, seconds: ObjId) -> Result {
    let duration = duration(vm, seconds)?.unsigned_abs();
    vm.modules_state.clock.slept = vm.modules_state.clock.slept.saturating_add(duration);
    Ok(vm.none())
}

/// `_thread._pass`, which lets time pass while threads wait; none where no thread has begun that is not over.
fn passes_time(vm: &mut Vm) -> Option<Own> {
    let thread = vm.made_module("_thread").and_then(|module| vm.heap.dict_of(module))?;
    let key = vm.heap.find_interned(&"_pass".into())?;
    let pass = vm.heap.dict_get_str(thread, key).filter(|&pass| pass != fixed::NONE)?;
    Some(vm.own(pass))
}

/// What a program waits for at its end: all threads that are no daemons.
pub(crate) fn wait_for_threads(vm: &mut Vm) -> Option<Result> {
    let pass = passes_time(vm)?;
    let pass = vm.keep(pass);
    Some(vm.call_positional(pass, &[fixed::NONE, fixed::FALSE]))
}

/// `namespace(implementation=..., monotonic=..., adjustable=..., resolution=1e-09)`.
fn clock_info(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "get_clock_info", 1, 1)?;
    let (implementation, monotonic) = match vm.heap.text_lossy(args[0]).as_str() {
        "time" => ("clock_gettime(CLOCK_REALTIME)", false),
        "monotonic" | "perf_counter" => ("clock_gettime(CLOCK_MONOTONIC)", true),
        "process_time" => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true),
        "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true),
        _ => return Err(vm.value_error("unknown clock")),
    };
    let info = vm.heap.new_record(crate::object::layout::ty::SIMPLE_NAMESPACE, 24, Vec::new(), Vec::new());
    let attributes = vm.heap.new_dict();
    let text = vm.heap.string(implementation);
    vm.dict_set_text(attributes.id(), "implementation", text);
    for (name, value) in [("monotonic", monotonic), ("adjustable", !monotonic)] {
        let value = vm.heap.bool(value);
        vm.dict_set_text(attributes.id(), name, value);
    }
    let resolution = vm.heap.float(1e-9);
    vm.dict_set_text(attributes.id(), "resolution", resolution);
    let old = vm.heap.set_dict_of(info.id(), Some(attributes.into_id()));
    vm.release_id(old);
    Ok(info)
}
