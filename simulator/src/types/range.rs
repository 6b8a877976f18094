//! `range` and its iterators (`Objects/rangeobject.c`). A range's record holds its start, stop, step and length as
//! objects.

mod iterators;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

pub(super) static TYPES: &[&TypeDef] = &[&RANGE, &iterators::RANGE_ITERATOR, &iterators::LONGRANGE_ITERATOR];

static RANGE: TypeDef = TypeDef {
    basicsize: size::RANGE,
    vectorcall: true,
    match_sequence: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        new: Some(new),
        repr: Some(repr),
        hash: Some(hash),
        richcompare: Some(compare),
        iter: Some(iterators::iter),
        bool: Some(|vm, this| Ok(field(vm, this, LENGTH) != fixed::small_int(0).unwrap_or(fixed::FALSE))),
        sq_length: Some(len),
        sq_item: Some(|vm, this, index| item(vm, this, &BigInt::from(index))),
        sq_contains: Some(contains),
        mp_length: Some(len),
        mp_subscript: Some(subscript),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__reversed__", Call::NoArgs(iterators::reversed)).shown("($self, /)"),
        Native::new("__reduce__", Call::NoArgs(reduce)).shown("($self, /)"),
        Native::new("count", Call::One(count)).shown("($self, object, /)"),
        Native::new("index", Call::One(index)).shown("($self, object, /)"),
    ],
    attributes: &[
        Attribute::member("start", |vm, this| part(vm, this, START)),
        Attribute::member("stop", |vm, this| part(vm, this, STOP)),
        Attribute::member("step", |vm, this| part(vm, this, STEP)),
    ],
    doc: "range(stop) -> range object
range(start, stop[, step]) -> range object

Return an object that produces a sequence of integers from start (inclusive)
to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.
start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.
These are exactly the valid indices for a list of 4 elements.
When step is given, it specifies the increment (or decrement).",
    ..TypeDef::new(Kind::Range)
};

const START: usize = 0;
const STOP: usize = 1;
const STEP: usize = 2;
const LENGTH: usize = 3;

fn field(vm: &Vm, this: ObjId, which: usize) -> ObjId {
    vm.heap.record(this).and_then(|r| r.fields.get(which).copied().flatten()).unwrap_or(fixed::NONE)
}

fn part(vm: &mut Vm, this: ObjId, which: usize) -> Result {
    let part = field(vm, this, which);
    Ok(vm.own(part))
}

fn value(vm: &Vm, this: ObjId, which: usize) -> BigInt {
    vm.heap.as_int(field(vm, this, which)).unwrap_or_default()
}

fn is_one(vm: &Vm, object: ObjId) -> bool {
    vm.heap.as_i64(object) == Some(1)
}

fn new(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    args.count(vm, "range", 1, 3)?;
    let (start, stop, step) = match *args.positional {
        [stop] => (None, stop, None),
        [start, stop] => (Some(start), stop, None),
        [start, stop, step, ..] => (Some(start), stop, Some(step)),
        [] => return Err(vm.type_error("range expected at least 1 argument, got 0")),
    };
    let start = match start {
        Some(start) => vm.index_exact(start)?,
        None => vm.heap.int(0),
    };
    let start = vm.keep(start);
    let stop = vm.index_exact(stop)?;
    let stop = vm.keep(stop);
    let step = match step {
        Some(step) => vm.index_exact(step)?,
        None => vm.heap.int(1),
    };
    let step = vm.keep(step);
    if vm.heap.as_i64(step) == Some(0) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    let (start, stop, step) = (vm.own(start), vm.own(stop), vm.own(step));
    Ok(make(vm, start, stop, step))
}

/// `make_range_object`.
fn make(vm: &mut Vm, start: Own, stop: Own, step: Own) -> Own {
    let length = match (vm.heap.as_i64(start.id()), vm.heap.as_i64(stop.id()), vm.heap.as_i64(step.id())) {
        (Some(a), Some(b), Some(c)) => match i64::try_from(length_of(a, b, c)) {
            Ok(n) => vm.heap.int(n),
            Err(_) => vm.heap.big_int(BigInt::from(length_of(a, b, c))),
        },
        _ => {
            let of = |own: &Own| vm.heap.as_int(own.id()).unwrap_or_default();
            let (a, b, c) = (of(&start), of(&stop), of(&step));
            let (span, stride) = if c.is_negative() { (&a - &b, -&c) } else { (&b - &a, c) };
            let n = if span.is_positive() && !stride.is_zero() {
                (span - 1u32) / stride + 1u32
            } else {
                BigInt::ZERO
            };
            vm.heap.big_int(n)
        }
    };
    let fields = vec![Some(start), Some(stop), Some(step), Some(length)];
    vm.heap.new_record(ty::RANGE, size::RANGE, fields, Vec::new())
}

/// `get_len_range`.
fn length_of(start: i64, stop: i64, step: i64) -> u64 {
    if step > 0 && start < stop {
        (stop.wrapping_sub(start) as u64 - 1) / step.unsigned_abs() + 1
    } else if step < 0 && start > stop {
        (start.wrapping_sub(stop) as u64 - 1) / step.unsigned_abs() + 1
    } else {
        0
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let shown = if is_one(vm, field(vm, this, STEP)) { 2 } else { 3 };
    let format = if shown == 2 { "range(%R, %R)" } else { "range(%R, %R, %R)" };
    let mut writer = TextWriter::formatting(format);
    for which in START..shown {
        writer.push_str(&mut vm.heap, if which > START { ", " } else { "range(" });
        let part = field(vm, this, which);
        if let Err(raised) = vm.write_repr(&mut writer, part) {
            writer.forget(&mut vm.heap);
            return Err(raised);
        }
    }
    writer.ends();
    writer.push_str(&mut vm.heap, ")");
    Ok(writer.finish(&mut vm.heap))
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let length = value(vm, this, LENGTH);
    let mut parts = [field(vm, this, LENGTH), fixed::NONE, fixed::NONE];
    if !length.is_zero() {
        parts[1] = field(vm, this, START);
        if length != BigInt::from(1) {
            parts[2] = field(vm, this, STEP);
        }
    }
    let tuple = vm.heap.tuple_of(&parts);
    let hash = vm.hash(tuple.id());
    vm.release(tuple);
    hash
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if vm.heap.type_of(b) != ty::RANGE || !matches!(operator, Comparison::Eq | Comparison::Ne) {
        return super::int::not_implemented(vm);
    }
    let same = |which| value(vm, a, which) == value(vm, b, which);
    let length = value(vm, a, LENGTH);
    let equal = a == b
        || same(LENGTH) && (length.is_zero() || same(START) && (length == BigInt::from(1) || same(STEP)));
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

fn len(vm: &mut Vm, this: ObjId) -> Result<usize> {
    match vm.heap.as_i64(field(vm, this, LENGTH)) {
        Some(length) => match usize::try_from(length) {
            Ok(length) => Ok(length),
            Err(_) => Err(vm.unsupported("a length of more than 32 bits on a host with 32-bit addresses")),
        },
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

/// The item at a position that is known to be in the range, or one of its ends (`compute_item`).
fn at(vm: &mut Vm, this: ObjId, position: &BigInt) -> Own {
    let item = value(vm, this, START) + position * value(vm, this, STEP);
    vm.heap.big_int(item)
}

fn item(vm: &mut Vm, this: ObjId, index: &BigInt) -> Result {
    let length = value(vm, this, LENGTH);
    let position = if index.is_negative() { index + &length } else { index.clone() };
    if position.is_negative() || position >= length {
        return Err(vm.index_error("range object index out of range"));
    }
    Ok(at(vm, this, &position))
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if vm.slots_for(key).index.is_some() {
        let index = vm.index(key)?;
        let position = vm.heap.as_int(index.id()).unwrap_or_default();
        vm.release(index);
        return item(vm, this, &position);
    }
    if let Body::Slice(_) = vm.heap.body(key) {
        let length = field(vm, this, LENGTH);
        // The bounds as objects, in a tuple of start, stop and step.
        let bounds = vm.call_method_str(key, "indices", &[length])?;
        let of = |i| vm.heap.tuple_item(bounds.id(), i).and_then(|b| vm.heap.as_int(b)).unwrap_or_default();
        let (start, stop, step) = (of(0), of(1), of(2));
        vm.release(bounds);
        let step = step * value(vm, this, STEP);
        let start = at(vm, this, &start);
        let stop = at(vm, this, &stop);
        let step = vm.heap.big_int(step);
        return Ok(make(vm, start, stop, step));
    }
    let message = format!("range indices must be integers or slices, not {}", vm.type_name(key));
    Err(vm.type_error(&message))
}

/// Whether an exact integer (or bool) is in the range (`range_contains_long`); none for other objects, which must
/// be compared with every item.
fn has_int(vm: &Vm, this: ObjId, object: ObjId) -> Option<bool> {
    if !matches!(vm.heap.outer(object), Body::Int(_) | Body::BigInt(_) | Body::Bool(_)) {
        return None;
    }
    let wanted = vm.heap.as_int(object)?;
    let (start, stop, step) = (value(vm, this, START), value(vm, this, STOP), value(vm, this, STEP));
    let inside =
        if step.is_positive() { start <= wanted && wanted < stop } else { stop < wanted && wanted <= start };
    Some(inside && (wanted - start).is_multiple_of(&step))
}

/// Compares every item (`_PySequence_IterSearch`): calls `found` with the position of each that is equal, until
/// it answers false.
fn search(vm: &mut Vm, this: ObjId, object: ObjId, mut found: impl FnMut(i64) -> bool) -> Result<()> {
    let mut position = 0;
    vm.for_each(this, |vm, item| {
        let equal = vm.equal(item.id(), object);
        vm.release(item);
        let go_on = !equal? || found(position);
        position += 1;
        Ok(go_on)
    })
}

fn contains(vm: &mut Vm, this: ObjId, object: ObjId) -> Result<bool> {
    if let Some(answer) = has_int(vm, this, object) {
        return Ok(answer);
    }
    let mut answer = false;
    search(vm, this, object, |_| {
        answer = true;
        false
    })?;
    Ok(answer)
}

fn count(vm: &mut Vm, this: ObjId, object: ObjId) -> Result {
    if let Some(answer) = has_int(vm, this, object) {
        return Ok(vm.heap.int(i64::from(answer)));
    }
    let mut count = 0;
    search(vm, this, object, |_| {
        count += 1;
        true
    })?;
    Ok(vm.heap.int(count))
}

fn index(vm: &mut Vm, this: ObjId, object: ObjId) -> Result {
    match has_int(vm, this, object) {
        Some(true) => {
            let wanted = vm.heap.as_int(object).unwrap_or_default();
            let position = (wanted - value(vm, this, START)) / value(vm, this, STEP);
            Ok(vm.heap.big_int(position))
        }
        Some(false) => {
            let message = format!("{} is not in range", vm.repr_text(object)?);
            Err(vm.value_error(&message))
        }
        None => {
            let mut position = None;
            search(vm, this, object, |at| {
                position = Some(at);
                false
            })?;
            match position {
                Some(at) => Ok(vm.heap.int(at)),
                None => Err(vm.value_error("sequence.index(x): x not in sequence")),
            }
        }
    }
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.own(ty::RANGE);
    let parts = [START, STOP, STEP].map(|which| field(vm, this, which));
    let arguments = vm.heap.tuple_of(&parts);
    Ok(vm.heap.tuple([class, arguments]))
}
