//! Iterators over a deque, in both directions.

use super::super::record::itself;
use super::deque::items;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

// Field: the deque. Numbers: items left, the deque's state at the start.
const LEFT: usize = 0;
const STATE: usize = 1;

pub(super) static DEQUE_ITERATOR: TypeDef = iterator(Kind::DequeIterator, new_forwards, next);
pub(super) static DEQUE_REVERSE_ITERATOR: TypeDef =
    iterator(Kind::DequeReverseIterator, new_backwards, previous);

static METHODS: &[Native] = &[
    Native::new("__length_hint__", Call::NoArgs(length_hint)),
    Native::new("__reduce__", Call::NoArgs(reduce)),
];

const fn iterator(kind: Kind, new: crate::vm::slots::Called, next: crate::vm::slots::Next) -> TypeDef {
    TypeDef {
        module: "collections",
        basicsize: 56,
        gc: true,
        slots: Slots {
            getattro: Some(Vm::generic_get_attr),
            new: Some(new),
            iter: Some(itself),
            iternext: Some(next),
            ..Slots::NONE
        },
        methods: METHODS,
        ..TypeDef::new(kind)
    }
}

pub(super) fn forwards(vm: &mut Vm, deque: ObjId) -> Result {
    Ok(over(vm, deque, Kind::DequeIterator))
}

pub(super) fn backwards(vm: &mut Vm, deque: ObjId) -> Result {
    Ok(over(vm, deque, Kind::DequeReverseIterator))
}

fn over(vm: &mut Vm, deque: ObjId, kind: Kind) -> Own {
    let numbers = vec![items(vm, deque) as i64, state(vm, deque)];
    let deque = vm.own(deque);
    vm.record(kind.id(), kind, vec![Some(deque)], numbers)
}

fn state(vm: &Vm, deque: ObjId) -> i64 {
    vm.heap.deque(deque).map_or(0, |d| d.state as i64)
}

fn new_forwards(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    new(vm, args, Kind::DequeIterator)
}

fn new_backwards(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    new(vm, args, Kind::DequeReverseIterator)
}

/// `_deque_iterator(deque[, index])`, for unpickling.
fn new(vm: &mut Vm, args: Args, kind: Kind) -> Result {
    args.count(vm, kind.name(), 1, 2)?;
    let deque = args.positional[0];
    if !vm.is_instance_of(deque, ty::DEQUE) {
        let message = format!("argument 1 must be collections.deque, not {}", vm.type_name(deque));
        return Err(vm.type_error(&message));
    }
    let skipped = match args.get(1) {
        Some(index) => vm.size_argument(index)?.max(0) as i64,
        None => 0,
    };
    let iterator = over(vm, deque, kind);
    let left = vm.number(iterator.id(), LEFT);
    vm.set_number(iterator.id(), LEFT, (left - skipped).max(0));
    Ok(iterator)
}

/// The deque and the items left, unless it has changed since.
fn unchanged(vm: &mut Vm, this: ObjId) -> Result<Option<(ObjId, usize)>> {
    let Some(deque) = vm.field(this, 0) else { return Ok(None) };
    if vm.number(this, STATE) != state(vm, deque) {
        vm.set_number(this, LEFT, 0);
        return Err(vm.runtime_error("deque mutated during iteration"));
    }
    let left = vm.number(this, LEFT) as usize;
    if left == 0 {
        return Ok(None);
    }
    vm.set_number(this, LEFT, left as i64 - 1);
    Ok(Some((deque, left)))
}

fn item(vm: &mut Vm, deque: ObjId, index: Option<usize>) -> Option<Own> {
    let item = index.and_then(|index| vm.heap.deque(deque)?.items.get(index).copied());
    item.map(|item| vm.own(item))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some((deque, left)) = unchanged(vm, this)? else { return Ok(None) };
    let index = items(vm, deque).checked_sub(left);
    Ok(item(vm, deque, index))
}

fn previous(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some((deque, left)) = unchanged(vm, this)? else { return Ok(None) };
    Ok(item(vm, deque, Some(left - 1)))
}

fn length_hint(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.heap.size_int(vm.number(this, LEFT)))
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let Some(deque) = vm.field(this, 0) else { return Ok(vm.none()) };
    let passed = items(vm, deque) as i64 - vm.number(this, LEFT);
    let passed = vm.heap.size_int(passed);
    let passed = vm.keep(passed);
    let arguments = vm.heap.tuple_of(&[deque, passed]);
    let arguments = vm.keep(arguments);
    let class = vm.heap.type_of(this);
    Ok(vm.heap.tuple_of(&[class, arguments]))
}
