//! Limits and switches.

use crate::modules::arguments;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Signature, Vm};

/// The least number of digits that conversions can be limited to (`_PY_LONG_MAX_STR_DIGITS_THRESHOLD`).
const LEAST_DIGITS: i32 = 640;

pub(super) fn recursion_limit(vm: &mut Vm, _module: ObjId) -> Result {
    let limit = vm.recursion_limit;
    Ok(vm.heap.int(limit as i64))
}

pub(super) fn set_recursion_limit(vm: &mut Vm, _module: ObjId, limit: ObjId) -> Result {
    let limit = arguments::c_int(vm, limit)?;
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = vm.frames.len();
    if depth >= limit as usize {
        let message = format!(
            "cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"
        );
        return Err(vm.error(ty::RECURSION_ERROR, &message));
    }
    vm.recursion_limit = limit as usize;
    Ok(vm.none())
}

pub(super) fn int_max_str_digits(vm: &mut Vm, _module: ObjId) -> Result {
    let digits = vm.max_str_digits();
    Ok(vm.heap.int(digits as i64))
}

pub(super) fn set_int_max_str_digits(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("set_int_max_str_digits", ["maxdigits"], 0, 1, 1);
    let [digits] = args.bind(vm, &SIGNATURE)?;
    let digits = arguments::c_int(vm, digits.unwrap_or(fixed::NONE))?;
    if digits != 0 && digits < LEAST_DIGITS {
        return Err(vm.value_error(&format!("maxdigits must be 0 or larger than {LEAST_DIGITS}")));
    }
    vm.modules_state.int_max_str_digits = Some(digits as usize);
    Ok(vm.none())
}

pub(super) fn is_finalizing(vm: &mut Vm, _module: ObjId) -> Result {
    let finalizing = vm.finalizing;
    Ok(vm.heap.bool(finalizing))
}

pub(super) fn asyncgen_hooks(vm: &mut Vm, _module: ObjId) -> Result {
    let hooks = vm.modules_state.asyncgen_hooks;
    let items = hooks.into_iter().map(|hook| vm.own(hook.unwrap_or(fixed::NONE))).collect();
    Ok(vm.new_struct(ty::ASYNCGEN_HOOKS, items))
}

/// `sys_set_asyncgen_hooks_impl`: a hook that is not given stays; `None` takes it away.
pub(super) fn set_asyncgen_hooks(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> =
        Signature::new("set_asyncgen_hooks", ["firstiter", "finalizer"], 0, 2, 0);
    let given = args.bind(vm, &SIGNATURE)?;
    for (what, at) in [("finalizer", 1), ("firstiter", 0)] {
        if let Some(hook) = given[at].filter(|&h| h != fixed::NONE)
            && !vm.is_callable(hook)
        {
            let message = format!("callable {what} expected, got {}", vm.type_name(hook));
            return Err(vm.type_error(&message));
        }
    }
    for at in [1, 0] {
        let Some(hook) = given[at] else { continue };
        let hook = (hook != fixed::NONE).then(|| vm.own(hook).into_id());
        let old = std::mem::replace(&mut vm.modules_state.asyncgen_hooks[at], hook);
        vm.release_id(old);
    }
    Ok(vm.none())
}

/// Kept in microseconds, though there is one thread and nothing switches (`_PyEval_SetSwitchInterval`).
pub(super) fn set_switch_interval(vm: &mut Vm, _module: ObjId, interval: ObjId) -> Result {
    let seconds = vm.number_f64(interval)?;
    if seconds <= 0.0 {
        return Err(vm.value_error("switch interval must be strictly positive"));
    }
    vm.modules_state.switch_interval = Some((1e6 * seconds) as u64);
    Ok(vm.none())
}

pub(super) fn switch_interval(vm: &mut Vm, _module: ObjId) -> Result {
    let microseconds = vm.modules_state.switch_interval.unwrap_or(5000);
    Ok(vm.heap.float(1e-6 * microseconds as f64))
}

pub(super) fn set_trace(vm: &mut Vm, _module: ObjId, function: ObjId) -> Result {
    vm.set_trace_function((function != fixed::NONE).then_some(function));
    Ok(vm.none())
}

pub(super) fn trace_function(vm: &mut Vm, _module: ObjId) -> Result {
    let function = vm.tracing.function();
    Ok(vm.own(function.unwrap_or(fixed::NONE)))
}

pub(super) fn set_profile(vm: &mut Vm, _module: ObjId, function: ObjId) -> Result {
    vm.set_profile_function((function != fixed::NONE).then_some(function));
    Ok(vm.none())
}

pub(super) fn profile_function(vm: &mut Vm, _module: ObjId) -> Result {
    let function = vm.profiling.function();
    Ok(vm.own(function.unwrap_or(fixed::NONE)))
}
