//! The module `_collections` (`Modules/_collectionsmodule.c`, `Objects/odictobject.c`): what `collections` has in C.

mod default_dict;
mod deque;
mod deque_iter;
mod ordered_dict;
mod ordered_views;
mod tuple_getter;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::{Args, Operator, Result, Vm};

/// The types that stand in this folder.
pub(crate) static TYPES: &[&TypeDef] = &[
    &deque::DEQUE,
    &deque_iter::DEQUE_ITERATOR,
    &deque_iter::DEQUE_REVERSE_ITERATOR,
    &default_dict::DEFAULT_DICT,
    &tuple_getter::TUPLE_GETTER,
];

/// Types of the interpreter itself, which are there from the start (`static_types` in `Objects/object.c`).
pub(crate) static AT_START: &[&TypeDef] = &[
    &ordered_dict::ORDERED_DICT,
    &ordered_views::KEYS,
    &ordered_views::VALUES,
    &ordered_views::ITEMS,
    &ordered_views::ITERATOR,
];

pub(super) static MODULES: &[&ModuleDef] = &[&COLLECTIONS];

static COLLECTIONS: ModuleDef = ModuleDef {
    name: "_collections",
    functions: &[
        Native::new("_count_elements", Call::Fast(count_elements)).shown("($module, mapping, iterable, /)")
    ],
    fill: Some(fill),
    doc: "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n",
};

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    vm.ready_types(TYPES);
    for kind in [
        Kind::Deque,
        Kind::DefaultDict,
        Kind::OrderedDict,
        Kind::DequeIterator,
        Kind::DequeReverseIterator,
        Kind::TupleGetter,
    ] {
        vm.module_type(module, kind);
    }
    Ok(())
}

/// `_count_elements(mapping, iterable, /)`: the loop of `Counter.update`. A mapping that reads and writes items as
/// `dict` does is counted in directly.
fn count_elements(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_count_elements", 2, 2)?;
    let (mapping, iterable) = (args[0], args[1]);
    let class = vm.heap.type_of(mapping);
    let get_name = vm.heap.intern("get");
    let get_name = vm.keep(get_name);
    let direct = vm.heap.dict(mapping).is_some()
        && vm.type_lookup(class, get_name) == vm.type_lookup(ty::DICT, get_name)
        && vm.type_lookup(class, name::__setitem__) == vm.type_lookup(ty::DICT, name::__setitem__);
    let get = if direct {
        None
    } else {
        let get = vm.get_attr(mapping, get_name)?;
        Some(vm.keep(get))
    };
    vm.for_each(iterable, |vm, key| {
        let result = count_one(vm, mapping, key.id(), get);
        vm.release(key);
        result.map(|()| true)
    })?;
    Ok(vm.none())
}

fn count_one(vm: &mut Vm, mapping: ObjId, key: ObjId, get: Field) -> Result<()> {
    let [zero, one] = [0, 1].map(|n| fixed::small_int(n).unwrap_or(fixed::NONE));
    let Some(get) = get else {
        let hash = vm.hash(key)?;
        let found = vm.dict_lookup(mapping, key, hash)?;
        let Some(old) = found.and_then(|index| vm.heap.dict_value(mapping, index)) else {
            return vm.dict_set_hashed(mapping, key, hash, one);
        };
        let new = vm.binary(Operator::Add, old, one, false)?;
        let result = vm.dict_set_hashed(mapping, key, hash, new.id());
        vm.release(new);
        return result;
    };
    let old = vm.call_positional(get, &[key, zero])?;
    let new = vm.binary(Operator::Add, old.id(), one, false);
    vm.release(old);
    let new = new?;
    let result = vm.set_item(mapping, key, Some(new.id()));
    vm.release(new);
    result
}
