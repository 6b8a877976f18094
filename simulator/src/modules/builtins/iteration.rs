//! Built-in functions of iterables.

use crate::object::layout::ty;
use crate::object::*;
use crate::vm::slots::Comparison;
use crate::vm::{Args, Result, Signature, Vm};

/// Whether `wanted` is the truth of some item.
fn some(vm: &mut Vm, iterable: ObjId, wanted: bool) -> Result<bool> {
    let mut found = false;
    vm.for_each(iterable, |vm, item| {
        found = vm.truth_of(item)? == wanted;
        Ok(!found)
    })?;
    Ok(found)
}

pub(super) fn all(vm: &mut Vm, _: ObjId, iterable: ObjId) -> Result {
    let answer = !some(vm, iterable, false)?;
    Ok(vm.heap.bool(answer))
}

pub(super) fn any(vm: &mut Vm, _: ObjId, iterable: ObjId) -> Result {
    let answer = some(vm, iterable, true)?;
    Ok(vm.heap.bool(answer))
}

pub(super) fn iter(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "iter", 1, 2)?;
    let Some(&sentinel) = args.get(1) else { return vm.iter(args[0]) };
    if !vm.is_callable(args[0]) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(crate::types::iterators::new_callable_iterator(vm, args[0], sentinel))
}

pub(super) fn next(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "next", 1, 2)?;
    let iterator = args[0];
    let Some(advance) = vm.slots_for(iterator).iternext else {
        let message = format!("'{}' object is not an iterator", vm.type_name(iterator));
        return Err(vm.type_error(&message));
    };
    match (advance(vm, iterator), args.get(1)) {
        (Ok(Some(item)), _) => Ok(item),
        (Ok(None), default) => {
            // What a generator returned goes into the exception.
            let value =
                if vm.heap.generator(iterator).is_some() { vm.take_return_value() } else { vm.none() };
            match default {
                Some(&default) => {
                    vm.release(value);
                    Ok(vm.own(default))
                }
                None => Err(vm.stop_iteration(value)),
            }
        }
        (Err(raised), Some(&default)) => {
            vm.swallow(raised, ty::STOP_ITERATION)?;
            Ok(vm.own(default))
        }
        (Err(raised), None) => Err(raised),
    }
}

/// `PyObject_GetAIter`.
pub(super) fn aiter(vm: &mut Vm, _: ObjId, iterable: ObjId) -> Result {
    let Some(getter) = vm.slots_for(iterable).am_aiter else {
        let message = format!("'{}' object is not an async iterable", vm.type_name(iterable));
        return Err(vm.type_error(&message));
    };
    let iterator = getter(vm, iterable)?;
    if vm.slots_for(iterator.id()).am_anext.is_none() {
        let message =
            format!("aiter() returned not an async iterator of type '{}'", vm.type_name(iterator.id()));
        vm.release(iterator);
        return Err(vm.type_error(&message));
    }
    Ok(iterator)
}

pub(super) fn anext(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "anext", 1, 2)?;
    let Some(getter) = vm.slots_for(args[0]).am_anext else {
        let message = format!("'{}' object is not an async iterator", vm.type_name(args[0]));
        return Err(vm.type_error(&message));
    };
    let awaitable = getter(vm, args[0])?;
    Ok(match args.get(1) {
        Some(&default) => crate::types::anext::with_default(vm, awaitable, default),
        None => awaitable,
    })
}

static MIN: Signature<2> = Signature::new("min", ["key", "default"], 0, 0, 0);
static MAX: Signature<2> = Signature::new("max", ["key", "default"], 0, 0, 0);

pub(super) fn min(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    extreme(vm, args, &MIN, Comparison::Lt)
}

pub(super) fn max(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    extreme(vm, args, &MAX, Comparison::Gt)
}

/// The best item so far and what it is compared by.
struct Best {
    item: Own,
    value: Own,
}

/// `min_max`.
fn extreme(vm: &mut Vm, args: Args, signature: &Signature<2>, operator: Comparison) -> Result {
    let name = signature.function;
    if args.positional.is_empty() {
        return Err(vm.type_error(&format!("{name} expected at least 1 argument, got 0")));
    }
    if !args.names.is_empty() {
        vm.keep_parser(signature);
    }
    let [key, default] = Args { positional: &[], ..args }.bind(vm, signature)?;
    let key = key.filter(|&key| key != fixed::NONE);
    let mut best = None;
    let result = if let [iterable] = *args.positional {
        vm.for_each(iterable, |vm, item| consider(vm, &mut best, item, key, operator).map(|()| true))
    } else if default.is_some() {
        let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
        Err(vm.type_error(&message))
    } else {
        args.positional.iter().try_for_each(|&item| {
            let item = vm.own(item);
            consider(vm, &mut best, item, key, operator)
        })
    };
    match (result, best) {
        (Ok(()), Some(best)) => {
            vm.release(best.value);
            Ok(best.item)
        }
        (Ok(()), None) => match default {
            Some(default) => Ok(vm.own(default)),
            None => Err(vm.value_error(&format!("{name}() iterable argument is empty"))),
        },
        (Err(raised), best) => {
            if let Some(best) = best {
                vm.release(best.value);
                vm.release(best.item);
            }
            Err(raised)
        }
    }
}

fn consider(
    vm: &mut Vm,
    best: &mut Option<Best>,
    item: Own,
    key: Option<ObjId>,
    operator: Comparison,
) -> Result<()> {
    let value = match key {
        None => Ok(vm.own(item.id())),
        Some(key) => vm.call_positional(key, &[item.id()]),
    };
    let value = match value {
        Ok(value) => value,
        Err(raised) => {
            vm.release(item);
            return Err(raised);
        }
    };
    let better = match best {
        None => Ok(true),
        Some(best) => vm.compare_bool(value.id(), best.value.id(), operator),
    };
    if better == Ok(true) {
        if let Some(old) = best.replace(Best { item, value }) {
            vm.release(old.value);
            vm.release(old.item);
        }
        return Ok(());
    }
    vm.release(item);
    vm.release(value);
    better.map(|_| ())
}

/// A new list, and its `sort` called with the keywords.
pub(super) fn sorted(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    Args::positional(args.positional).count(vm, "sorted", 1, 1)?;
    let list = vm.list_from_iterable(args.positional[0])?;
    let list = vm.keep(list);
    let sort = vm.get_attr(list, name::sort)?;
    let result = vm.call(sort.id(), args.rest());
    vm.release(sort);
    let none = result?;
    vm.release(none);
    Ok(vm.own(list))
}
