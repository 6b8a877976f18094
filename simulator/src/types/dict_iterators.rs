//! Iterators over dictionaries, forwards and backwards (`Objects/dictobject.c`).
//!
//! Each is a record: the dictionary (empty once it is exhausted) and the result tuple of the items' iterators; the
//! dictionary's size at the start (-1 after an error), the position, and the number of items to come.

use super::common::*;
use super::iterators::reduce_rest;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Result, Vm};

pub(super) static TYPES: &[&TypeDef] =
    &[&KEYS, &VALUES, &ITEMS, &REVERSE_KEYS, &REVERSE_VALUES, &REVERSE_ITEMS];

static KEYS: TypeDef = definition(Kind::DictKeyIterator);
static VALUES: TypeDef = definition(Kind::DictValueIterator);
static ITEMS: TypeDef = definition(Kind::DictItemIterator);
static REVERSE_KEYS: TypeDef = definition(Kind::DictReverseKeyIterator);
static REVERSE_VALUES: TypeDef = definition(Kind::DictReverseValueIterator);
static REVERSE_ITEMS: TypeDef = definition(Kind::DictReverseItemIterator);

const SIZE: usize = 56;

const fn definition(kind: Kind) -> TypeDef {
    TypeDef {
        basicsize: SIZE,
        gc: true,
        no_new: true,
        slots: Slots { iter: Some(self_iter), iternext: Some(next), ..Slots::NONE },
        methods: METHODS,
        ..TypeDef::new(kind)
    }
}

static METHODS: &[Native] =
    &[Native::new("__length_hint__", Call::NoArgs(hint)), Native::new("__reduce__", Call::NoArgs(reduce))];

/// What of the entries is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Keys,
    Values,
    Items,
}

fn class_of(side: Side, backwards: bool) -> ObjId {
    match (side, backwards) {
        (Side::Keys, false) => ty::DICT_KEYITERATOR,
        (Side::Values, false) => ty::DICT_VALUEITERATOR,
        (Side::Items, false) => ty::DICT_ITEMITERATOR,
        (Side::Keys, true) => ty::DICT_REVERSEKEYITERATOR,
        (Side::Values, true) => ty::DICT_REVERSEVALUEITERATOR,
        (Side::Items, true) => ty::DICT_REVERSEITEMITERATOR,
    }
}

fn kind_of(class: ObjId) -> (Side, bool) {
    match class {
        ty::DICT_VALUEITERATOR => (Side::Values, false),
        ty::DICT_ITEMITERATOR => (Side::Items, false),
        ty::DICT_REVERSEKEYITERATOR => (Side::Keys, true),
        ty::DICT_REVERSEVALUEITERATOR => (Side::Values, true),
        ty::DICT_REVERSEITEMITERATOR => (Side::Items, true),
        _ => (Side::Keys, false),
    }
}

/// `dictiter_new`: the iterator's block comes before the result tuple's; it is tracked after it.
pub(super) fn new_iterator(vm: &mut Vm, dict: ObjId, side: Side, backwards: bool) -> Own {
    let used = vm.heap.dict_len(dict) as i64;
    let start = if backwards { vm.heap.dict_end(dict) as i64 } else { 0 };
    let held = vm.own(dict);
    let fields = vec![Some(held), None];
    let iterator = vm.heap.new_record(class_of(side, backwards), SIZE, fields, vec![used, start, used]);
    if side == Side::Items {
        vm.heap.untrack(iterator.id());
        let result = vm.heap.tuple_of(&[fixed::NONE, fixed::NONE]);
        set_field(vm, iterator.id(), 1, Some(result));
        vm.heap.track(iterator.id());
    }
    iterator
}

/// `dictiter_iternextkey` and its kin, `dictreviter_iternext`.
fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(iterator) = vm.heap.record(this) else { return Ok(None) };
    let (&[Some(dict), kept, ..], &[length, position, left, ..]) =
        (&iterator.fields[..], &iterator.numbers[..])
    else {
        return Ok(None);
    };
    let (side, backwards) = kind_of(iterator.class);
    if length != vm.heap.dict_len(dict) as i64 {
        set_number(vm, this, 0, -1);
        return Err(vm.runtime_error("dictionary changed size during iteration"));
    }
    let position = position.max(0) as usize;
    let found =
        if backwards { vm.heap.dict_previous(dict, position) } else { vm.heap.dict_next(dict, position) };
    let Some((position, item)) = found else {
        clear_field(vm, this, 0);
        return Ok(None);
    };
    if left == 0 && !backwards {
        // Keys were exchanged for others.
        clear_field(vm, this, 0);
        return Err(vm.runtime_error("dictionary keys changed during iteration"));
    }
    if let Some(iterator) = vm.heap.record_mut(this) {
        iterator.numbers[1] = position as i64;
        iterator.numbers[2] = left - 1;
    }
    Ok(Some(match side {
        Side::Keys => vm.own(item.key),
        Side::Values => vm.own(item.value),
        Side::Items => {
            let (key, value) = (vm.own(item.key), vm.own(item.value));
            reuse_pair(vm, kept, key, value)
        }
    }))
}

fn hint(vm: &mut Vm, this: ObjId) -> Result {
    let intact = field(vm, this, 0).is_some_and(|d| vm.heap.dict_len(d) as i64 == number(vm, this, 0));
    let left = if intact { number(vm, this, 2) } else { 0 };
    Ok(vm.heap.size_int(left))
}

/// `dictiter_reduce`: a list of what a copy of the iterator still has.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let numbers = vm.heap.record(this).map(|r| r.numbers.clone()).unwrap_or_default();
    let fields = [field(vm, this, 0), field(vm, this, 1)];
    let fields = fields.map(|f| f.map(|id| vm.own(id))).into_iter().collect();
    let copy = vm.heap.new_record(class, SIZE, fields, numbers);
    reduce_rest(vm, copy)
}
