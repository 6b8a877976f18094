//! The methods of `dict` (`Objects/dictobject.c`).

use super::common::size_of;
use super::dict::{pop_last, subscript, update_common};
use super::dict_iterators::{Side, new_iterator};
use super::dict_views::new_view;
use crate::object::dict::log2_for_items;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, Native};
use crate::vm::{Args, Result, Vm};

pub(super) static METHODS: &[Native] = &[
    Native::new("__contains__", Call::One(contains)),
    Native::new("__getitem__", Call::One(subscript)),
    Native::new("__sizeof__", Call::NoArgs(size_of)),
    Native::new("get", Call::Fast(get)),
    Native::new("setdefault", Call::Fast(setdefault)),
    Native::new("pop", Call::Fast(pop)),
    Native::new("popitem", Call::NoArgs(popitem)),
    Native::new("keys", Call::NoArgs(keys)),
    Native::new("items", Call::NoArgs(items)),
    Native::new("values", Call::NoArgs(values)),
    Native::new("update", Call::PackedKeywords(update)),
    Native::class("fromkeys", Call::Fast(fromkeys)),
    Native::new("clear", Call::NoArgs(clear)),
    Native::new("copy", Call::NoArgs(copy)),
    Native::new("__reversed__", Call::NoArgs(reversed)),
    Native::class("__class_getitem__", Call::One(Vm::generic_alias)),
];

fn contains(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    let found = vm.dict_contains(this, key)?;
    Ok(vm.heap.bool(found))
}

fn get(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "get", 1, 2)?;
    match vm.dict_find(this, args[0])? {
        Some(value) => Ok(value),
        None => Ok(vm.own(args.get(1).copied().unwrap_or(fixed::NONE))),
    }
}

/// `dict_setdefault_ref_lock_held`.
fn setdefault(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "setdefault", 1, 2)?;
    let key = args[0];
    let default = args.get(1).copied().unwrap_or(fixed::NONE);
    let hash = vm.hash(key)?;
    if !vm.heap.is_exact_str(key) {
        vm.heap.generalize(this);
    }
    let found = vm.dict_lookup(this, key, hash)?;
    if let Some(value) = found.and_then(|index| vm.heap.dict_value(this, index)) {
        return Ok(vm.own(value));
    }
    let value = vm.own(default);
    let old = vm.heap.dict_store(this, key, hash, value, found);
    vm.release_field(old);
    Ok(vm.own(default))
}

fn pop(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "pop", 1, 2)?;
    // An empty dictionary does not ask for the hash.
    let found = if vm.heap.dict_len(this) == 0 { None } else { vm.dict_pop(this, args[0])? };
    match (found, args.get(1)) {
        (Some(value), _) => Ok(value),
        (None, Some(&default)) => Ok(vm.own(default)),
        (None, None) => Err(vm.key_error(args[0])),
    }
}

/// `dict_popitem_impl`: the result is there before the dictionary is looked at.
fn popitem(vm: &mut Vm, this: ObjId) -> Result {
    let result = vm.heap.new_tuple(2);
    match pop_last(vm, this) {
        Some(item) => {
            for (index, id) in [item.key, item.value].into_iter().enumerate() {
                let none = vm.heap.tuple_put(result.id(), index, Own::from_counted(id));
                vm.release_field(none);
            }
            Ok(result)
        }
        None => {
            vm.release(result);
            let message = vm.heap.string("popitem(): dictionary is empty");
            Err(vm.error_with(ty::KEY_ERROR, message))
        }
    }
}

fn keys(vm: &mut Vm, this: ObjId) -> Result {
    Ok(new_view(vm, this, Side::Keys))
}

fn items(vm: &mut Vm, this: ObjId) -> Result {
    Ok(new_view(vm, this, Side::Items))
}

fn values(vm: &mut Vm, this: ObjId) -> Result {
    Ok(new_view(vm, this, Side::Values))
}

fn update(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    update_common(vm, this, args, "update")?;
    Ok(vm.none())
}

/// `_PyDict_FromKeys`: a new `dict` takes the keys of a dictionary or set with their hashes.
fn fromkeys(vm: &mut Vm, class: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "fromkeys", 1, 2)?;
    let iterable = args[0];
    let value = args.get(1).copied().unwrap_or(fixed::NONE);
    let dict = vm.call_positional(class, &[])?;
    let dict = vm.keep(dict);
    let exact = vm.heap.type_of(dict) == ty::DICT;
    match vm.heap.type_of(iterable) {
        ty::DICT if exact => {
            let unicode = vm.heap.dict_table(dict).is_some_and(|t| t.unicode || t.is_static())
                && vm.heap.dict_table(iterable).is_some_and(|t| t.unicode || t.is_static());
            let count = vm.heap.dict_len(iterable);
            vm.heap.resize_dict(dict, log2_for_items(count), unicode);
            let mut position = 0;
            while let Some((next, item)) = vm.heap.dict_next(iterable, position) {
                position = next;
                vm.dict_set_hashed(dict, item.key, item.hash, value)?;
            }
        }
        ty::SET | ty::FROZENSET if exact => {
            let count = vm.heap.set(iterable).map_or(0, |s| s.used);
            vm.heap.resize_dict(dict, log2_for_items(count), false);
            let mut slot = 0;
            while let Some(entry) = vm.heap.set(iterable).and_then(|s| s.table.get(slot)).copied() {
                slot += 1;
                if let Some(key) = entry.key {
                    vm.dict_set_hashed(dict, key, entry.hash, value)?;
                }
            }
        }
        _ => vm.for_each(iterable, |vm, key| {
            let result = if exact {
                vm.dict_set(dict, key.id(), value)
            } else {
                vm.set_item(dict, key.id(), Some(value))
            };
            vm.release(key);
            result.map(|()| true)
        })?,
    }
    Ok(vm.own(dict))
}

fn clear(vm: &mut Vm, this: ObjId) -> Result {
    vm.dict_clear(this);
    Ok(vm.none())
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    vm.dict_copy(this)
}

fn reversed(vm: &mut Vm, this: ObjId) -> Result {
    Ok(new_iterator(vm, this, Side::Keys, true))
}
