//! `batched`, and `groupby` with its groups.

use super::{iterator, reducing};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static BATCHED: TypeDef = iterator(Kind::Batched, 40, new_batched, batched);
pub(super) static GROUP_BY: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::group_by), reducing::set_state(reducing::set_group)],
    ..iterator(Kind::GroupBy, 72, new_group_by, group_by)
};
pub(super) static GROUPER: TypeDef = TypeDef {
    is_base: false,
    methods: &[reducing::reduce(reducing::grouper)],
    ..iterator(Kind::Grouper, 32, new_grouper, grouper)
};

/// Field: iterator. Numbers: items in a batch, whether a short one is an error.
fn new_batched(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("batched", ["iterable", "n", "strict"], 0, 2, 2);
    let [iterable, n, strict] = args.bind(vm, &SIGNATURE)?;
    let n = vm.size_argument(n.unwrap_or(fixed::NONE))? as i64;
    let strict = match strict {
        Some(strict) => vm.truth(strict)?,
        None => false,
    };
    if n < 1 {
        return Err(vm.value_error("n must be at least one"));
    }
    let iterator = vm.iter(iterable.unwrap_or(fixed::NONE))?;
    Ok(vm.record(class, Kind::Batched, vec![Some(iterator)], vec![n, i64::from(strict)]))
}

fn batched(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(iterator) = vm.field(this, 0) else { return Ok(None) };
    let n = vm.number(this, 0) as usize;
    if n > isize::MAX as usize / 16 {
        // `PyTuple_New` of the whole batch comes first.
        return Err(vm.error_without(ty::MEMORY_ERROR));
    }
    vm.room_for(n.saturating_mul(size::POINTER))?;
    // The tuple is there before its items; what ends it early leaves it another length.
    let tuple = vm.heap.new_tuple(n);
    let mut length = 0;
    let ended = loop {
        match vm.next(iterator) {
            Ok(Some(item)) => {
                let none = vm.heap.tuple_put(tuple.id(), length, item);
                vm.release_field(none);
                length += 1;
                if length == n {
                    return Ok(Some(tuple));
                }
            }
            ended => break ended,
        }
    };
    let strict = vm.number(this, 1) == 1;
    if ended.is_ok() && length > 0 && !strict {
        return Ok(Some(vm.resize_tuple(tuple, length)));
    }
    vm.set_field(this, 0, None);
    vm.release(tuple);
    match ended {
        Ok(_) if length > 0 => Err(vm.value_error("batched(): incomplete batch")),
        ended => ended,
    }
}

// `groupby`'s fields.
const ITERATOR: usize = 0;
const KEY_FUNCTION: usize = 1;
const TARGET: usize = 2;
const KEY: usize = 3;
const VALUE: usize = 4;

/// Number: the row of the group that may still be drawn from (`currgrouper`, not counted).
fn new_group_by(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("groupby", ["iterable", "key"], 0, 2, 1);
    let [iterable, key] = args.bind(vm, &SIGNATURE)?;
    let iterator = vm.iter(iterable.unwrap_or(fixed::NONE))?;
    let key = vm.own(key.unwrap_or(fixed::NONE));
    let fields = vec![Some(iterator), Some(key), None, None, None];
    Ok(vm.record(class, Kind::GroupBy, fields, vec![0]))
}

/// Draws the next value and its key (`groupby_step`). False at the end.
fn step(vm: &mut Vm, this: ObjId) -> Result<bool> {
    let Some(iterator) = vm.field(this, ITERATOR) else { return Ok(false) };
    let Some(value) = vm.next(iterator)? else { return Ok(false) };
    let key = match vm.field(this, KEY_FUNCTION) {
        Some(function) if function != fixed::NONE => match vm.call_positional(function, &[value.id()]) {
            Ok(key) => key,
            Err(raised) => {
                vm.release(value);
                return Err(raised);
            }
        },
        _ => vm.own(value.id()),
    };
    let before = vm.take_field(this, VALUE);
    vm.set_field(this, VALUE, Some(value));
    vm.set_field(this, KEY, Some(key));
    vm.release_field(before);
    Ok(true)
}

fn group_by(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    vm.set_number(this, 0, 0);
    loop {
        if let Some(key) = vm.field(this, KEY) {
            let Some(target) = vm.field(this, TARGET) else { break };
            if !equal_held(vm, target, key)? {
                break;
            }
        }
        if !step(vm, this)? {
            return Ok(None);
        }
    }
    let Some(key) = vm.field(this, KEY) else { return Ok(None) };
    let target = vm.own(key);
    vm.set_field(this, TARGET, Some(target));
    let (parent, target) = (vm.own(this), vm.own(key));
    let group = vm.record(ty::GROUPER, Kind::Grouper, vec![Some(parent), Some(target)], Vec::new());
    vm.set_number(this, 0, i64::from(group.id().number()));
    let pair = vm.heap.tuple_of(&[key, group.id()]);
    vm.release(group);
    Ok(Some(pair))
}

/// Keys that a comparison might otherwise replace are held for it (bpo-46615's cure).
fn equal_held(vm: &mut Vm, a: ObjId, b: ObjId) -> Result<bool> {
    if a == b {
        return Ok(true);
    }
    let result = vm.compare(a, b, crate::vm::slots::Comparison::Eq)?;
    vm.truth_of(result)
}

/// Fields: the `groupby` object, the group's key.
fn new_grouper(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.count(vm, "_grouper", 2, 2)?;
    let (parent, key) = (args.positional[0], args.positional[1]);
    if !vm.is_instance_of(parent, ty::GROUPBY) {
        let message = format!("argument 1 must be itertools.groupby, not {}", vm.type_name(parent));
        return Err(vm.type_error(&format!("_grouper() {message}")));
    }
    let fields = vec![Some(vm.own(parent)), Some(vm.own(key))];
    let group = vm.record(class, Kind::Grouper, fields, Vec::new());
    vm.set_number(parent, 0, i64::from(group.id().number()));
    Ok(group)
}

fn grouper(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(parent) = vm.field(this, 0) else { return Ok(None) };
    if vm.number(parent, 0) != i64::from(this.number()) {
        return Ok(None);
    }
    if vm.field(parent, VALUE).is_none() && !step(vm, parent)? {
        return Ok(None);
    }
    let (Some(target), Some(key)) = (vm.field(this, 1), vm.field(parent, KEY)) else { return Ok(None) };
    if !equal_held(vm, target, key)? {
        return Ok(None);
    }
    let value = vm.take_field(parent, VALUE);
    vm.set_field(parent, KEY, None);
    Ok(value)
}
