//! `range_iterator`, which counts in machine words, and `longrange_iterator`, which counts in objects.
//!
//! The first one holds the numbers start, step and length; the second holds the same as objects. Both forget the range
//! itself.

use super::{LENGTH, START, STEP, STOP, field, length_of, make, value};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::common::builtin;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Operator, Result, Vm};
use num_bigint::BigInt;
use num_traits::Signed;

/// `sizeof(_PyRangeIterObject)`, and of the long one.
const SIZE: usize = 40;

pub(super) static RANGE_ITERATOR: TypeDef = TypeDef {
    basicsize: SIZE,
    no_new: true,
    slots: Slots { iter: Some(|vm, this| Ok(vm.own(this))), iternext: Some(next), ..Slots::NONE },
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(length_hint)).shown("($self, /)"),
        Native::new("__reduce__", Call::NoArgs(reduce)).shown("($self, /)"),
        Native::new("__setstate__", Call::One(set_state)).shown("($self, object, /)"),
    ],
    ..TypeDef::new(Kind::RangeIterator)
};

pub(super) static LONGRANGE_ITERATOR: TypeDef = TypeDef {
    basicsize: SIZE,
    no_new: true,
    slots: Slots { iter: Some(|vm, this| Ok(vm.own(this))), iternext: Some(long_next), ..Slots::NONE },
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(|vm, this| super::part(vm, this, LONG_LENGTH)))
            .shown("($self, /)"),
        Native::new("__reduce__", Call::NoArgs(long_reduce)).shown("($self, /)"),
        Native::new("__setstate__", Call::One(long_set_state)).shown("($self, object, /)"),
    ],
    ..TypeDef::new(Kind::LongRangeIterator)
};

/// Fields of a `longrange_iterator`.
const LONG_START: usize = 0;
const LONG_STEP: usize = 1;
const LONG_LENGTH: usize = 2;

fn words(vm: &Vm, range: ObjId) -> Option<(i64, i64, i64)> {
    let of = |which| vm.heap.as_i64(field(vm, range, which));
    Some((of(START)?, of(STOP)?, of(STEP)?))
}

fn short(vm: &mut Vm, start: i64, step: i64, length: i64) -> Own {
    vm.heap.put(SIZE, Body::RangeIterator(Box::new([start, step, length])))
}

fn long(vm: &mut Vm, start: Own, step: Own, length: Own) -> Own {
    let fields = vec![Some(start), Some(step), Some(length)];
    vm.heap.new_record(ty::LONGRANGE_ITERATOR, SIZE, fields, Vec::new())
}

/// `range_iter`.
pub(super) fn iter(vm: &mut Vm, range: ObjId) -> Result {
    if let Some((start, stop, step)) = words(vm, range)
        && let Ok(length) = i64::try_from(length_of(start, stop, step))
        // The counter may step past the end by less than a step.
        && (length == 0
            || if step > 0 { stop <= i64::MAX - (step - 1) } else { stop >= i64::MIN + (-1 - step) })
    {
        return Ok(short(vm, start, step, length));
    }
    let [start, step, length] = [START, STEP, LENGTH].map(|which| field(vm, range, which));
    let (start, step, length) = (vm.own(start), vm.own(step), vm.own(length));
    Ok(long(vm, start, step, length))
}

/// `range_reverse`.
pub(super) fn reversed(vm: &mut Vm, range: ObjId) -> Result {
    if let Some((start, stop, step)) = words(vm, range)
        && let Some(new_stop) = start.checked_sub(step)
        && let Ok(length) = i64::try_from(length_of(start, stop, step))
    {
        let new_start = new_stop.wrapping_add(length.wrapping_mul(step));
        return Ok(short(vm, new_start, step.wrapping_neg(), length));
    }
    let step = value(vm, range, STEP);
    let start = value(vm, range, START) + (value(vm, range, LENGTH) - 1) * &step;
    let length = field(vm, range, LENGTH);
    let length = vm.own(length);
    let start = vm.heap.big_int(start);
    let step = vm.heap.big_int(-step);
    Ok(long(vm, start, step, length))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    Ok(vm.heap.next_of_range(this))
}

fn numbers(vm: &Vm, this: ObjId) -> (i64, i64, i64) {
    match vm.heap.outer(this) {
        Body::RangeIterator(range) => (range[0], range[1], range[2]),
        _ => (0, 1, 0),
    }
}

fn length_hint(vm: &mut Vm, this: ObjId) -> Result {
    let (_, _, length) = numbers(vm, this);
    Ok(vm.heap.int(length))
}

/// `iter`, a range of what is left, and no state.
fn reduced(vm: &mut Vm, start: Own, stop: Own, step: Own) -> Result {
    let range = make(vm, start, stop, step);
    let iter = match builtin(vm, name::iter) {
        Ok(iter) => iter,
        Err(raised) => {
            vm.release(range);
            return Err(raised);
        }
    };
    let arguments = vm.heap.tuple([range]);
    let none = vm.none();
    Ok(vm.heap.tuple([iter, arguments, none]))
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let (start, step, length) = numbers(vm, this);
    let stop = start.wrapping_add(length.wrapping_mul(step));
    let (start, stop, step) = (vm.heap.int(start), vm.heap.int(stop), vm.heap.int(step));
    reduced(vm, start, stop, step)
}

/// Moves the iterator on, as far as its length goes.
fn set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    let index = vm.size_argument(state)? as i64;
    let (start, step, length) = numbers(vm, this);
    let index = index.clamp(0, length.max(0));
    if let Body::RangeIterator(range) = vm.heap.body_mut(this) {
        **range = [start.wrapping_add(index.wrapping_mul(step)), step, length - index];
    }
    Ok(vm.none())
}

fn replace(vm: &mut Vm, this: ObjId, which: usize, new: Own) -> Field {
    let slot = vm.heap.record_mut(this).and_then(|r| r.fields.get_mut(which));
    match slot {
        Some(slot) => slot.replace(new.into_id()),
        None => Some(new.into_id()),
    }
}

/// `longrangeiter_next`.
fn long_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (start, step, length) =
        (field(vm, this, LONG_START), field(vm, this, LONG_STEP), field(vm, this, LONG_LENGTH));
    let Some(left) = vm.heap.as_int(length).filter(Signed::is_positive) else { return Ok(None) };
    let next = vm.binary(Operator::Add, start, step, false)?;
    let left = vm.heap.big_int(left - 1);
    let result = replace(vm, this, LONG_START, next);
    let old = replace(vm, this, LONG_LENGTH, left);
    vm.release_id(old);
    Ok(result.map(Own::from_counted))
}

fn long_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let (start, step) = (value(vm, this, LONG_START), value(vm, this, LONG_STEP));
    let stop = start + &step * value(vm, this, LONG_LENGTH);
    let start = super::part(vm, this, LONG_START)?;
    let stop = vm.heap.big_int(stop);
    let step = super::part(vm, this, LONG_STEP)?;
    reduced(vm, start, stop, step)
}

fn long_set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    if !vm.is_int(state) {
        let message = format!("state must be an int, not {}", vm.type_name(state));
        return Err(vm.type_error(&message));
    }
    let length = value(vm, this, LONG_LENGTH);
    let index = vm.heap.as_int(state).unwrap_or_default().clamp(BigInt::ZERO, length.clone());
    let start = value(vm, this, LONG_START) + &index * value(vm, this, LONG_STEP);
    let start = vm.heap.big_int(start);
    let left = vm.heap.big_int(length - index);
    for (which, new) in [(LONG_START, start), (LONG_LENGTH, left)] {
        let old = replace(vm, this, which, new);
        vm.release_id(old);
    }
    Ok(vm.none())
}
