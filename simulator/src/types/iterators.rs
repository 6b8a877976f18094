//! Iterators over lists, tuples, sets, sequences of any kind, and calls (`Objects/listobject.c`, `tupleobject.c`,
//! `setobject.c`, `iterobject.c`).

use super::common::*;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Next, Slots};
use crate::vm::{Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[
    &LIST_ITERATOR,
    &LIST_REVERSE_ITERATOR,
    &TUPLE_ITERATOR,
    &SET_ITERATOR,
    &SEQUENCE_ITERATOR,
    &CALLABLE_ITERATOR,
];

const fn slots(next: Next) -> Slots {
    Slots { iter: Some(self_iter), iternext: Some(next), ..Slots::NONE }
}

/// What an iterator iterates (empty once it is exhausted) and its position.
fn state(vm: &Vm, iterator: ObjId) -> (Field, usize) {
    match vm.heap.outer(iterator) {
        Body::Iterator { over, index, .. } => (*over, *index as usize),
        _ => (None, 0),
    }
}

pub(super) fn set_position(vm: &mut Vm, iterator: ObjId, position: usize) {
    if let Body::Iterator { index, .. } = vm.heap.body_mut(iterator) {
        *index = position as u32;
    }
}

/// The iterator forgets what it iterated.
fn exhaust(vm: &mut Vm, iterator: ObjId) {
    if let Body::Iterator { over, .. } = vm.heap.body_mut(iterator) {
        let over = over.take();
        vm.release_id(over);
    }
}

static LIST_ITERATOR: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    gc: true,
    no_new: true,
    slots: slots(list_next),
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(list_hint)),
        Native::new("__reduce__", Call::NoArgs(list_reduce)),
        Native::new("__setstate__", Call::One(set_state)),
    ],
    ..TypeDef::new(Kind::ListIterator)
};

fn list_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(list), position) = state(vm, this) else { return Ok(None) };
    match super::list::get(vm, list, position) {
        Some(item) => {
            set_position(vm, this, position + 1);
            Ok(Some(vm.own(item)))
        }
        None => {
            exhaust(vm, this);
            Ok(None)
        }
    }
}

/// The number of items in a list or tuple.
fn length(vm: &Vm, sequence: ObjId) -> usize {
    vm.heap.tuple_len(sequence).unwrap_or_else(|| super::list::len(vm, sequence))
}

fn list_hint(vm: &mut Vm, this: ObjId) -> Result {
    let (over, position) = state(vm, this);
    let left = over.map_or(0, |o| length(vm, o).saturating_sub(position));
    Ok(vm.heap.size_int(left as i64))
}

fn list_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let iter = builtin(vm, name::iter)?;
    let (over, position) = state(vm, this);
    let over = over.map(|o| vm.own(o));
    let args = match over {
        Some(over) => vm.heap.tuple([over]),
        None => {
            let empty = vm.heap.empty_list(0);
            let args = vm.heap.tuple([empty]);
            return Ok(vm.heap.tuple([iter, args]));
        }
    };
    let position = vm.heap.size_int(position as i64);
    Ok(vm.heap.tuple([iter, args, position]))
}

/// A position, for `__setstate__` (`PyLong_AsSsize_t`).
fn state_argument(vm: &mut Vm, state: ObjId) -> Result<i64> {
    if !vm.is_int(state) {
        return Err(vm.type_error("an integer is required"));
    }
    match vm.heap.as_i64(state) {
        Some(position) => Ok(position),
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

fn set_state(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let position = state_argument(vm, value)?;
    if let (Some(over), _) = state(vm, this) {
        let position = (position.max(0) as usize).min(length(vm, over));
        set_position(vm, this, position);
    }
    Ok(vm.none())
}

/// Its position is one more than the index of the next item, 0 at the end. It keeps the list then, as long as it
/// lives (`listreviter_next`).
static LIST_REVERSE_ITERATOR: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    gc: true,
    no_new: true,
    slots: slots(reverse_next),
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(reverse_hint)),
        Native::new("__reduce__", Call::NoArgs(reverse_reduce)),
        Native::new("__setstate__", Call::One(reverse_set_state)),
    ],
    ..TypeDef::new(Kind::ListReverseIterator)
};

fn reverse_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(list), position) = state(vm, this) else { return Ok(None) };
    let Some(index) = position.checked_sub(1) else { return Ok(None) };
    match super::list::get(vm, list, index) {
        Some(item) => {
            set_position(vm, this, index);
            Ok(Some(vm.own(item)))
        }
        None => {
            set_position(vm, this, 0);
            exhaust(vm, this);
            Ok(None)
        }
    }
}

fn reverse_hint(vm: &mut Vm, this: ObjId) -> Result {
    let (over, position) = state(vm, this);
    let left = if over.is_some_and(|o| length(vm, o) >= position) { position } else { 0 };
    Ok(vm.heap.size_int(left as i64))
}

fn reverse_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let reversed = builtin(vm, name::reversed)?;
    if let (Some(over), position @ 1..) = state(vm, this) {
        let args = vm.heap.tuple_of(&[over]);
        let position = vm.heap.size_int(position as i64 - 1);
        return Ok(vm.heap.tuple([reversed, args, position]));
    }
    let empty = vm.heap.empty_list(0);
    let args = vm.heap.tuple([empty]);
    Ok(vm.heap.tuple([reversed, args]))
}

fn reverse_set_state(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let index = state_argument(vm, value)?;
    if let (Some(over), _) = state(vm, this) {
        let last = length(vm, over) as i64 - 1;
        set_position(vm, this, (index.clamp(-1, last.max(-1)) + 1) as usize);
    }
    Ok(vm.none())
}

static TUPLE_ITERATOR: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    gc: true,
    no_new: true,
    slots: slots(tuple_next),
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(list_hint)),
        Native::new("__reduce__", Call::NoArgs(tuple_reduce)),
        Native::new("__setstate__", Call::One(set_state)),
    ],
    ..TypeDef::new(Kind::TupleIterator)
};

fn tuple_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(tuple), position) = state(vm, this) else { return Ok(None) };
    match vm.heap.tuple_item(tuple, position) {
        Some(item) => {
            set_position(vm, this, position + 1);
            Ok(Some(vm.own(item)))
        }
        None => {
            exhaust(vm, this);
            Ok(None)
        }
    }
}

fn tuple_reduce(vm: &mut Vm, this: ObjId) -> Result {
    if state(vm, this).0.is_some() {
        return list_reduce(vm, this);
    }
    let iter = builtin(vm, name::iter)?;
    let args = vm.heap.tuple_of(&[fixed::EMPTY_TUPLE]);
    Ok(vm.heap.tuple([iter, args]))
}

/// A record: the set; its size at the start (-1 after an error), the position, the number of items to come.
static SET_ITERATOR: TypeDef = TypeDef {
    basicsize: SET_ITERATOR_SIZE,
    gc: true,
    no_new: true,
    slots: slots(set_next),
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(set_hint)),
        Native::new("__reduce__", Call::NoArgs(set_reduce)),
    ],
    ..TypeDef::new(Kind::SetIterator)
};

const SET_ITERATOR_SIZE: usize = 48;

/// `set_iter`.
pub(super) fn new_set_iterator(vm: &mut Vm, set: ObjId) -> Result {
    let used = vm.heap.set(set).map_or(0, |s| s.used) as i64;
    let set = vm.own(set);
    Ok(vm.heap.new_record(ty::SET_ITERATOR, SET_ITERATOR_SIZE, vec![Some(set)], vec![used, 0, used]))
}

fn set_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(set) = field(vm, this, 0) else { return Ok(None) };
    let Some(body) = vm.heap.set(set) else { return Ok(None) };
    if number(vm, this, 0) != body.used as i64 {
        set_number(vm, this, 0, -1);
        return Err(vm.runtime_error("Set changed size during iteration"));
    }
    let from = number(vm, this, 1).max(0) as usize;
    let found = body.table.iter().enumerate().skip(from).find_map(|(slot, entry)| Some((slot, entry.key?)));
    match found {
        Some((slot, key)) => {
            set_number(vm, this, 1, slot as i64 + 1);
            let left = number(vm, this, 2);
            set_number(vm, this, 2, left - 1);
            Ok(Some(vm.own(key)))
        }
        None => {
            clear_field(vm, this, 0);
            Ok(None)
        }
    }
}

fn set_hint(vm: &mut Vm, this: ObjId) -> Result {
    let used = field(vm, this, 0).and_then(|s| vm.heap.set(s)).map(|s| s.used as i64);
    let left = if used == Some(number(vm, this, 0)) { number(vm, this, 2) } else { 0 };
    Ok(vm.heap.size_int(left))
}

/// The items to come, from a copy of the iterator (`setiter_reduce`).
fn set_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let numbers = vm.heap.record(this).map(|r| r.numbers.clone()).unwrap_or_default();
    let set = field(vm, this, 0).map(|s| vm.own(s));
    let copy = vm.heap.new_record(ty::SET_ITERATOR, SET_ITERATOR_SIZE, vec![set], numbers);
    reduce_rest(vm, copy)
}

/// `(iter, ([...],))` with what is left in a copy of an iterator.
pub(crate) fn reduce_rest(vm: &mut Vm, copy: Own) -> Result {
    let list = vm.list_from_iterable(copy.id());
    vm.release(copy);
    let args = vm.heap.tuple([list?]);
    let args = vm.keep(args);
    let iter = builtin(vm, name::iter)?;
    let args = vm.own(args);
    Ok(vm.heap.tuple([iter, args]))
}

static SEQUENCE_ITERATOR: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    gc: true,
    no_new: true,
    slots: slots(sequence_next),
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(sequence_hint)),
        Native::new("__reduce__", Call::NoArgs(tuple_reduce)),
        Native::new("__setstate__", Call::One(sequence_set_state)),
    ],
    ..TypeDef::new(Kind::SequenceIterator)
};

/// `iter_iternext`: the sequence ends with an `IndexError` or `StopIteration`.
fn sequence_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(sequence), position) = state(vm, this) else { return Ok(None) };
    match vm.sequence_item(sequence, position as isize) {
        Ok(item) => {
            set_position(vm, this, position + 1);
            Ok(Some(item))
        }
        Err(raised) => {
            let end = if vm.raised_is(ty::INDEX_ERROR) { ty::INDEX_ERROR } else { ty::STOP_ITERATION };
            vm.swallow(raised, end)?;
            exhaust(vm, this);
            Ok(None)
        }
    }
}

fn sequence_hint(vm: &mut Vm, this: ObjId) -> Result {
    let (Some(sequence), position) = state(vm, this) else { return Ok(vm.heap.int(0)) };
    let slots = vm.slots_for(sequence);
    if slots.mp_length.is_none() && slots.sq_length.is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let length = vm.len(sequence)?;
    Ok(vm.heap.size_int(length.saturating_sub(position) as i64))
}

fn sequence_set_state(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let position = state_argument(vm, value)?;
    if state(vm, this).0.is_some() {
        set_position(vm, this, position.clamp(0, i64::from(u32::MAX)) as usize);
    }
    Ok(vm.none())
}

/// A record: the callable and the sentinel, both empty once it is exhausted.
static CALLABLE_ITERATOR: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    gc: true,
    no_new: true,
    slots: slots(callable_next),
    methods: &[Native::new("__reduce__", Call::NoArgs(callable_reduce))],
    ..TypeDef::new(Kind::CallableIterator)
};

/// `iter(callable, sentinel)`.
pub(crate) fn new_callable_iterator(vm: &mut Vm, callable: ObjId, sentinel: ObjId) -> Own {
    let fields = vec![Some(vm.own(callable)), Some(vm.own(sentinel))];
    vm.heap.new_record(ty::CALLABLE_ITERATOR, size::ITERATOR, fields, Vec::new())
}

fn callable_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(callable) = field(vm, this, 0) else { return Ok(None) };
    match vm.call_positional(callable, &[]) {
        Ok(result) => {
            // Its call may have exhausted the iterator.
            let Some(sentinel) = field(vm, this, 1) else {
                vm.release(result);
                return Ok(None);
            };
            match vm.equal(sentinel, result.id()) {
                Ok(false) => return Ok(Some(result)),
                Ok(true) => {
                    clear_field(vm, this, 0);
                    clear_field(vm, this, 1);
                    vm.release(result);
                }
                Err(raised) => {
                    vm.release(result);
                    return Err(raised);
                }
            }
        }
        Err(raised) => {
            vm.swallow(raised, ty::STOP_ITERATION)?;
            clear_field(vm, this, 0);
            clear_field(vm, this, 1);
        }
    }
    Ok(None)
}

fn callable_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let iter = builtin(vm, name::iter)?;
    let args = match (field(vm, this, 0), field(vm, this, 1)) {
        (Some(callable), Some(sentinel)) => vm.heap.tuple_of(&[callable, sentinel]),
        _ => vm.heap.tuple_of(&[fixed::EMPTY_TUPLE]),
    };
    Ok(vm.heap.tuple([iter, args]))
}
