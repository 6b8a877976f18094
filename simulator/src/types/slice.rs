//! `slice` (`Objects/sliceobject.c`).

use crate::algorithm::hash;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::Part;
use crate::vm::{Args, Result, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};

pub(super) static TYPES: &[&TypeDef] = &[&SLICE];

static SLICE: TypeDef = TypeDef {
    basicsize: size::SLICE,
    gc: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        new: Some(new),
        repr: Some(repr),
        hash: Some(hash),
        richcompare: Some(compare),
        ..Slots::NONE
    },
    methods: &[
        Native::new("indices", Call::One(indices)).shown("($self, object, /)"),
        Native::new("__reduce__", Call::NoArgs(reduce)).shown("($self, /)"),
    ],
    attributes: &[
        Attribute::member("start", |vm, this| part(vm, this, 0)),
        Attribute::member("stop", |vm, this| part(vm, this, 1)),
        Attribute::member("step", |vm, this| part(vm, this, 2)),
    ],
    doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  \
          This is used for extended slicing (e.g. a[0:10:2]).",
    ..TypeDef::new(Kind::Slice)
};

fn parts(vm: &Vm, this: ObjId) -> [ObjId; 3] {
    match vm.heap.body(this) {
        Body::Slice(fields) => fields.map(|f| f.unwrap_or(fixed::NONE)),
        _ => [fixed::NONE; 3],
    }
}

fn part(vm: &mut Vm, this: ObjId, which: usize) -> Result {
    let part = parts(vm, this)[which];
    Ok(vm.own(part))
}

fn new(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    args.count(vm, "slice", 1, 3)?;
    let [start, stop, step] = match *args.positional {
        [stop] => [fixed::NONE, stop, fixed::NONE],
        [start, stop] => [start, stop, fixed::NONE],
        _ => [args.positional[0], args.positional[1], args.positional[2]],
    };
    let (start, stop, step) = (vm.own(start), vm.own(stop), vm.own(step));
    Ok(vm.heap.slice(start, stop, step))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let [start, stop, step] = parts(vm, this);
    vm.text_of_parts("slice(%R, %R, %R)", &[start, stop, step].map(Part::Object))
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let [start, stop, step] = parts(vm, this);
    let (start, stop, step) = (vm.hash(start)?, vm.hash(stop)?, vm.hash(step)?);
    Ok(hash::slice(start, stop, step))
}

/// Slices compare as the tuples of their parts do.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if vm.heap.type_of(a) != ty::SLICE || vm.heap.type_of(b) != ty::SLICE {
        return super::int::not_implemented(vm);
    }
    if a == b {
        return Ok(vm.heap.bool(matches!(operator, Comparison::Eq | Comparison::Le | Comparison::Ge)));
    }
    let left = vm.heap.tuple_of(&parts(vm, a));
    let left = vm.keep(left);
    let right = vm.heap.tuple_of(&parts(vm, b));
    let right = vm.keep(right);
    vm.compare(left, right, operator)
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.own(ty::SLICE);
    let arguments = vm.heap.tuple_of(&parts(vm, this));
    Ok(vm.heap.tuple([class, arguments]))
}

/// A bound as an integer (`evaluate_slice_index`).
fn evaluate(vm: &mut Vm, bound: ObjId) -> Result<BigInt> {
    if vm.slots_for(bound).index.is_none() {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    let index = vm.index(bound)?;
    let value = vm.heap.as_int(index.id()).unwrap_or_default();
    vm.release(index);
    Ok(value)
}

/// `_PySlice_GetLongIndices`: for sequences of any length.
fn indices(vm: &mut Vm, this: ObjId, length: ObjId) -> Result {
    let length = vm.index(length)?;
    let length = vm.keep(length);
    let count = vm.heap.as_int(length).unwrap_or_default();
    if count.is_negative() {
        return Err(vm.value_error("length should not be negative"));
    }
    let given = parts(vm, this);
    let [start, stop, step] = given;
    let step = if step == fixed::NONE { BigInt::from(1) } else { evaluate(vm, step)? };
    if step.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let backwards = step.is_negative();
    let (lower, upper) =
        if backwards { (BigInt::from(-1), &count - 1) } else { (BigInt::ZERO, count.clone()) };
    let bound = |vm: &mut Vm, given: ObjId, missing: &BigInt| -> Result<BigInt> {
        if given == fixed::NONE {
            return Ok(missing.clone());
        }
        let at = evaluate(vm, given)?;
        Ok(if at.is_negative() { (at + &count).max(lower.clone()) } else { at.min(upper.clone()) })
    };
    let start = bound(vm, start, if backwards { &upper } else { &lower })?;
    let stop = bound(vm, stop, if backwards { &lower } else { &upper })?;
    let mut items = Vec::with_capacity(given.len());
    for (value, given) in [start, stop, step].into_iter().zip(given) {
        // A bound that stays as it is, and the length where it is the bound, are those objects themselves.
        let same = [given, length]
            .into_iter()
            .find(|&id| vm.heap.type_of(id) == ty::INT && vm.heap.as_int(id).as_ref() == Some(&value));
        items.push(match same {
            Some(same) => vm.own(same),
            None => vm.heap.big_int(value),
        });
    }
    Ok(vm.heap.tuple(items))
}
