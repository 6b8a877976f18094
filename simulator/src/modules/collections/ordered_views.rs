//! The views of an `OrderedDict` and the iterator over it.

use super::super::record::itself;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::iterators::reduce_rest;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Slots, Unary};
use crate::vm::{Result, Vm};

/// What of the items is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Keys,
    Values,
    Items,
}

pub(super) static KEYS: TypeDef = view_type(
    Kind::OrderedDictKeys,
    Kind::DictKeys,
    |vm, this| iterate(vm, this, Part::Keys, false),
    &[Native::new("__reversed__", Call::NoArgs(|vm, this| iterate(vm, this, Part::Keys, true)))],
);
pub(super) static VALUES: TypeDef = view_type(
    Kind::OrderedDictValues,
    Kind::DictValues,
    |vm, this| iterate(vm, this, Part::Values, false),
    &[Native::new("__reversed__", Call::NoArgs(|vm, this| iterate(vm, this, Part::Values, true)))],
);
pub(super) static ITEMS: TypeDef = view_type(
    Kind::OrderedDictItems,
    Kind::DictItems,
    |vm, this| iterate(vm, this, Part::Items, false),
    &[Native::new("__reversed__", Call::NoArgs(|vm, this| iterate(vm, this, Part::Items, true)))],
);
pub(super) static ITERATOR: TypeDef = TypeDef {
    basicsize: 64,
    gc: true,
    no_new: true,
    slots: Slots { iter: Some(itself), iternext: Some(next), ..Slots::NONE },
    methods: &[Native::new("__reduce__", Call::NoArgs(reduce))],
    ..TypeDef::new(Kind::OrderedDictIterator)
};

/// `odictiter_reduce`: a list of what a copy of the iterator still has.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let numbers = vm.heap.record(this).map(|r| r.numbers.clone()).unwrap_or_default();
    let fields = [DICT, CURRENT].map(|at| vm.field(this, at)).map(|field| field.map(|id| vm.own(id)));
    let copy = vm.record(ty::ODICT_ITERATOR, Kind::OrderedDictIterator, fields.into(), numbers);
    reduce_rest(vm, copy)
}

const fn view_type(kind: Kind, base: Kind, iter: Unary, methods: &'static [Native]) -> TypeDef {
    TypeDef {
        base,
        basicsize: 24,
        gc: true,
        no_new: true,
        slots: Slots { iter: Some(iter), ..Slots::NONE },
        methods,
        ..TypeDef::new(kind)
    }
}

/// A view: a record of the dictionary, as a dictionary's own views are.
pub(super) fn view(vm: &mut Vm, dict: ObjId, part: Part) -> Own {
    let kind = match part {
        Part::Keys => Kind::OrderedDictKeys,
        Part::Values => Kind::OrderedDictValues,
        Part::Items => Kind::OrderedDictItems,
    };
    let dict = vm.own(dict);
    vm.record(kind.id(), kind, vec![Some(dict)], Vec::new())
}

fn iterate(vm: &mut Vm, view: ObjId, part: Part, backwards: bool) -> Result {
    match vm.field(view, 0) {
        Some(dict) => Ok(iterator(vm, dict, part, backwards)),
        None => Ok(vm.none()),
    }
}

// Fields: the dictionary, the next key, the pair to hand out again.
const DICT: usize = 0;
const CURRENT: usize = 1;
const PAIR: usize = 2;
// Numbers: what is seen, whether backwards, the dictionary's size and state at the start.
const SIZE: usize = 2;
const STATE: usize = 3;

/// `odictiter_new`.
pub(super) fn iterator(vm: &mut Vm, dict: ObjId, part: Part, backwards: bool) -> Own {
    let pair = (part == Part::Items).then(|| vm.heap.tuple_of(&[fixed::NONE, fixed::NONE]));
    let (first, state) = match vm.order(dict) {
        Some(order) => (if backwards { order.last() } else { order.first() }, order.state as i64),
        None => (None, 0),
    };
    let first = first.map(|key| vm.own(key));
    let numbers = vec![part as i64, i64::from(backwards), vm.heap.dict_len(dict) as i64, state];
    let dict = vm.own(dict);
    vm.record(ty::ODICT_ITERATOR, Kind::OrderedDictIterator, vec![Some(dict), first, pair], numbers)
}

/// `odictiter_nextkey`.
fn next_key(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(dict), Some(current)) = (vm.field(this, DICT), vm.field(this, CURRENT)) else {
        return Ok(None);
    };
    let state = vm.order(dict).map_or(0, |order| order.state as i64);
    if state != vm.number(this, STATE) {
        return Err(vm.runtime_error("OrderedDict mutated during iteration"));
    }
    if vm.heap.dict_len(dict) as i64 != vm.number(this, SIZE) {
        vm.set_number(this, SIZE, -1);
        return Err(vm.runtime_error("OrderedDict changed size during iteration"));
    }
    if vm.order(dict).is_none_or(|order| !order.contains(current)) {
        let raised = vm.key_error(current);
        vm.set_field(this, CURRENT, None);
        return Err(raised);
    }
    let backwards = vm.number(this, 1) == 1;
    let key = vm.take_field(this, CURRENT);
    let beside = vm.order(dict).and_then(|order| order.beside(current, backwards));
    let beside = beside.map(|key| vm.own(key));
    vm.set_field(this, CURRENT, beside);
    Ok(key)
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let key = match next_key(vm, this) {
        Ok(Some(key)) => key,
        end => {
            vm.set_field(this, DICT, None);
            return end;
        }
    };
    let part = vm.number(this, 0);
    if part == Part::Keys as i64 {
        return Ok(Some(key));
    }
    let Some(dict) = vm.field(this, DICT) else { return Ok(Some(key)) };
    let value = match vm.dict_find(dict, key.id()) {
        Ok(Some(value)) => value,
        missing => {
            let raised = match missing {
                Err(raised) => raised,
                _ => vm.key_error(key.id()),
            };
            vm.release(key);
            vm.set_field(this, DICT, None);
            return Err(raised);
        }
    };
    if part == Part::Values as i64 {
        vm.release(key);
        return Ok(Some(value));
    }
    match vm.field(this, PAIR).filter(|&pair| vm.heap.count(pair) == 1) {
        Some(pair) => {
            let result = vm.own(pair);
            let old = [vm.heap.tuple_put(pair, 0, key), vm.heap.tuple_put(pair, 1, value)];
            old.into_iter().for_each(|item| vm.release_field(item));
            vm.track_again(pair);
            Ok(Some(result))
        }
        None => Ok(Some(vm.heap.tuple([key, value]))),
    }
}
