//! The methods of `set` and `frozenset` (`Objects/setobject.c`).

use super::common::size_of;
use super::set::*;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, Native};
use crate::vm::{Result, Vm};

const CONTAINS: Native = Native::new("__contains__", Call::One(contains_method));
const DIFFERENCE: Native = Native::new("difference", Call::Packed(difference_multi));
const INTERSECTION: Native = Native::new("intersection", Call::Packed(intersection_method));
const ISDISJOINT: Native = Native::new("isdisjoint", Call::One(isdisjoint));
const ISSUBSET: Native = Native::new("issubset", Call::One(issubset));
const ISSUPERSET: Native = Native::new("issuperset", Call::One(issuperset));
const REDUCE: Native = Native::new("__reduce__", Call::NoArgs(reduce));
const SIZEOF: Native = Native::new("__sizeof__", Call::NoArgs(size_of));
const SYMMETRIC_DIFFERENCE: Native = Native::new("symmetric_difference", Call::One(symmetric_difference));
const UNION: Native = Native::new("union", Call::Packed(union));
const CLASS_GETITEM: Native = Native::class("__class_getitem__", Call::One(Vm::generic_alias));

pub(super) static SET_METHODS: &[Native] = &[
    Native::new("add", Call::One(add)),
    Native::new("clear", Call::NoArgs(clear)),
    CONTAINS,
    Native::new("copy", Call::NoArgs(copy)),
    Native::new("discard", Call::One(discard_method)),
    DIFFERENCE,
    Native::new("difference_update", Call::Packed(difference_update_multi)),
    INTERSECTION,
    Native::new("intersection_update", Call::Packed(intersection_update)),
    ISDISJOINT,
    ISSUBSET,
    ISSUPERSET,
    Native::new("pop", Call::NoArgs(pop)),
    REDUCE,
    Native::new("remove", Call::One(remove)),
    SIZEOF,
    SYMMETRIC_DIFFERENCE,
    Native::new("symmetric_difference_update", Call::One(symmetric_difference_update_method)),
    UNION,
    Native::new("update", Call::Packed(update)),
    CLASS_GETITEM,
];

pub(super) static FROZENSET_METHODS: &[Native] = &[
    CONTAINS,
    Native::new("copy", Call::NoArgs(frozen_copy)),
    DIFFERENCE,
    INTERSECTION,
    ISDISJOINT,
    ISSUBSET,
    ISSUPERSET,
    REDUCE,
    SIZEOF,
    SYMMETRIC_DIFFERENCE,
    UNION,
    CLASS_GETITEM,
];

fn add(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    vm.set_add(this, key)?;
    Ok(vm.none())
}

fn clear(vm: &mut Vm, this: ObjId) -> Result {
    vm.set_clear(this);
    Ok(vm.none())
}

fn contains_method(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    let found = contains(vm, this, key)?;
    Ok(vm.heap.bool(found))
}

fn discard_method(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    discard(vm, this, key)?;
    Ok(vm.none())
}

fn remove(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if discard(vm, this, key)? { Ok(vm.none()) } else { Err(vm.key_error(key)) }
}

fn frozen_copy(vm: &mut Vm, this: ObjId) -> Result {
    if vm.heap.type_of(this) == ty::FROZENSET {
        return Ok(vm.own(this));
    }
    copy(vm, this)
}

/// `set_pop`: the search goes on where the last one ended.
fn pop(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(body) = vm.heap.set_mut(this)
        && body.used > 0
    {
        let slots = body.table.len();
        let start = body.finger & (slots - 1);
        let found = (start..slots).chain(0..start).find(|&at| body.table[at].key.is_some());
        if let Some(slot) = found
            && let Some(key) = body.remove(slot)
        {
            body.finger = slot + 1;
            return Ok(Own::from_counted(key));
        }
    }
    let message = vm.heap.string("pop from an empty set");
    Err(vm.error_with(ty::KEY_ERROR, message))
}

fn union(vm: &mut Vm, this: ObjId, others: &[ObjId]) -> Result {
    let result = copy(vm, this)?;
    finish(vm, result, |vm, result| {
        others.iter().filter(|&&other| other != this).try_for_each(|&other| vm.set_update(result, other))
    })
}

fn update(vm: &mut Vm, this: ObjId, others: &[ObjId]) -> Result {
    others.iter().try_for_each(|&other| vm.set_update(this, other))?;
    Ok(vm.none())
}

fn difference_multi(vm: &mut Vm, this: ObjId, others: &[ObjId]) -> Result {
    let [first, rest @ ..] = others else { return copy(vm, this) };
    let result = difference(vm, this, *first)?;
    finish(vm, result, |vm, result| rest.iter().try_for_each(|&other| difference_update(vm, result, other)))
}

fn difference_update_multi(vm: &mut Vm, this: ObjId, others: &[ObjId]) -> Result {
    others.iter().try_for_each(|&other| difference_update(vm, this, other))?;
    Ok(vm.none())
}

fn intersection_multi(vm: &mut Vm, this: ObjId, others: &[ObjId]) -> Result {
    if others.is_empty() {
        return copy(vm, this);
    }
    let mut result = vm.own(this);
    for &other in others {
        let next = intersection(vm, result.id(), other);
        vm.release(result);
        result = next?;
    }
    Ok(result)
}

fn intersection_method(vm: &mut Vm, this: ObjId, others: &[ObjId]) -> Result {
    intersection_multi(vm, this, others)
}

fn intersection_update(vm: &mut Vm, this: ObjId, others: &[ObjId]) -> Result {
    let both = intersection_multi(vm, this, others)?;
    vm.set_swap(this, both.id());
    vm.release(both);
    Ok(vm.none())
}

fn symmetric_difference_update_method(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    symmetric_difference_update(vm, this, other)?;
    Ok(vm.none())
}

fn isdisjoint(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    let disjoint = is_disjoint(vm, this, other)?;
    Ok(vm.heap.bool(disjoint))
}

/// `set_issubset`: of anything else than a set, what both have is counted.
fn issubset(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    if is_set(vm, other) {
        let all = is_subset(vm, this, other)?;
        return Ok(vm.heap.bool(all));
    }
    let both = intersection(vm, this, other)?;
    let all = len(vm, both.id()) == len(vm, this);
    vm.release(both);
    Ok(vm.heap.bool(all))
}

fn issuperset(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    if is_set(vm, other) {
        let all = is_subset(vm, other, this)?;
        return Ok(vm.heap.bool(all));
    }
    let mut all = true;
    vm.for_each(other, |vm, item| {
        let found = vm.set_contains(this, item.id());
        vm.release(item);
        all = found?;
        Ok(all)
    })?;
    Ok(vm.heap.bool(all))
}

/// `set_reduce`: `(type, ([items],), state)`.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let keys = vm.list_from_iterable(this)?;
    let args = vm.heap.tuple([keys]);
    let args = vm.keep(args);
    let state = vm.call_method(this, name::__getstate__, &[])?;
    let class = vm.heap.type_of(this);
    let (class, args) = (vm.own(class), vm.own(args));
    Ok(vm.heap.tuple([class, args, state]))
}
