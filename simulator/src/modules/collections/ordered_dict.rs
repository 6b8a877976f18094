//! `OrderedDict`: a dictionary that keeps its order apart, so that it can be changed.

use super::ordered_views::{self, Part};
use crate::object::layout::{Kind, ty};
use crate::object::order::NODE_BYTES;
use crate::object::*;
use crate::types::attributes::{dict, set_dict};
use crate::types::pickle_support;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static ORDERED_DICT: TypeDef = TypeDef {
    module: "collections",
    base: Kind::Dict,
    basicsize: 112,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    match_mapping: true,
    slots: Slots {
        init: Some(init),
        repr: Some(repr),
        richcompare: Some(compare),
        iter: Some(|vm, this| Ok(ordered_views::iterator(vm, this, Part::Keys, false))),
        or: Some(or),
        inplace_or: Some(inplace_or),
        mp_ass_subscript: Some(assign),
        ..Slots::NONE
    },
    methods: &[
        Native::class("fromkeys", Call::Keywords(from_keys)),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
        Native::new("__reduce__", Call::NoArgs(reduce)),
        Native::new("setdefault", Call::Keywords(set_default)),
        Native::new("pop", Call::Keywords(pop)),
        Native::new("popitem", Call::Keywords(pop_item)),
        Native::new("keys", Call::NoArgs(|vm, this| Ok(ordered_views::view(vm, this, Part::Keys)))),
        Native::new("values", Call::NoArgs(|vm, this| Ok(ordered_views::view(vm, this, Part::Values)))),
        Native::new("items", Call::NoArgs(|vm, this| Ok(ordered_views::view(vm, this, Part::Items)))),
        Native::new("update", Call::PackedKeywords(update_method)),
        Native::new("clear", Call::NoArgs(clear)),
        Native::new("copy", Call::NoArgs(copy)),
        Native::new(
            "__reversed__",
            Call::NoArgs(|vm, this| Ok(ordered_views::iterator(vm, this, Part::Keys, true))),
        ),
        Native::new("move_to_end", Call::Keywords(move_to_end)),
    ],
    attributes: &[Attribute::write("__dict__", dict, set_dict)],
    doc: "Dictionary that remembers insertion order",
    ..TypeDef::new(Kind::OrderedDict)
};

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if args.len() > 1 {
        let message = format!("expected at most 1 arguments, got {}", args.len());
        return Err(vm.type_error(&message));
    }
    update(vm, this, args)
}

fn update_method(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    if args.len() > 1 {
        let message = format!("update() takes at most 1 positional argument ({} given)", args.len());
        return Err(vm.type_error(&message));
    }
    update(vm, this, args)?;
    Ok(vm.none())
}

/// `mutablemapping_update`.
fn update(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if let Some(other) = args.get(0) {
        update_from(vm, this, other)?;
    }
    match args.dict {
        Some(keywords) if !args.names.is_empty() => update_from_dict(vm, this, keywords),
        _ => args.names.iter().zip(args.named).try_for_each(|(&name, &value)| {
            // Rust called it, without a dictionary.
            vm.set_item(this, name, Some(value))
        }),
    }
}

/// `mutablemapping_update_arg`: a dictionary, something with keys, something with items, or pairs.
fn update_from(vm: &mut Vm, this: ObjId, other: ObjId) -> Result<()> {
    if vm.heap.type_of(other) == ty::DICT {
        return update_from_dict(vm, this, other);
    }
    if let Some(keys) = vm.find_attr(other, name::keys)? {
        let keys = vm.keep(keys);
        let all = vm.call_positional(keys, &[])?;
        let all = vm.keep(all);
        return vm.for_each(all, |vm, key| {
            let result = match vm.get_item(other, key.id()) {
                Ok(value) => {
                    let result = vm.set_item(this, key.id(), Some(value.id()));
                    vm.release(value);
                    result
                }
                Err(raised) => Err(raised),
            };
            vm.release(key);
            result.map(|()| true)
        });
    }
    if let Some(items) = vm.find_attr(other, name::items)? {
        let items = vm.keep(items);
        let pairs = vm.call_positional(items, &[])?;
        let pairs = vm.keep(pairs);
        return add_pairs(vm, this, pairs);
    }
    add_pairs(vm, this, other)
}

fn update_from_dict(vm: &mut Vm, this: ObjId, dict: ObjId) -> Result<()> {
    let pairs = vm.dict_pairs(dict);
    let result = add_pairs(vm, this, pairs.id());
    vm.release(pairs);
    result
}

/// `mutablemapping_add_pairs`.
fn add_pairs(vm: &mut Vm, this: ObjId, pairs: ObjId) -> Result<()> {
    vm.for_each(pairs, |vm, pair| {
        let result = add_pair(vm, this, pair.id());
        vm.release(pair);
        result.map(|()| true)
    })
}

fn add_pair(vm: &mut Vm, this: ObjId, pair: ObjId) -> Result<()> {
    // The iterator lives until the pair is stored.
    let iterator = vm.iter(pair)?;
    let mut parts = Vec::new();
    let drawn = loop {
        match vm.next(iterator.id()) {
            Ok(Some(part)) => parts.push(part),
            Ok(None) => break Ok(()),
            Err(raised) => break Err(raised),
        }
        if parts.len() > 2 {
            break Ok(());
        }
    };
    let result = match (drawn, parts.as_slice()) {
        (Err(raised), _) => Err(raised),
        (Ok(()), [key, value]) => {
            let (key, value) = (key.id(), value.id());
            vm.set_item(this, key, Some(value))
        }
        (Ok(()), [_, _, ..]) => Err(vm.value_error("too many values to unpack (expected 2)")),
        (Ok(()), [_]) => Err(vm.value_error("need more than 1 value to unpack")),
        (Ok(()), _) => Err(vm.value_error("need more than 0 values to unpack")),
    };
    vm.release(iterator);
    parts.into_iter().for_each(|part| vm.release(part));
    result
}

fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else {
        let hash = vm.hash(key)?;
        vm.ordered_forget(this, key, hash)?;
        return match vm.dict_delete(this, key)? {
            true => Ok(()),
            false => Err(vm.key_error(key)),
        };
    };
    vm.ordered_set(this, key, value)
}

/// The items in order, borrowed.
fn items(vm: &mut Vm, this: ObjId) -> Result<Vec<(ObjId, ObjId)>> {
    let keys: Vec<ObjId> = vm.order(this).map(|order| order.keys().collect()).unwrap_or_default();
    let mut items = Vec::with_capacity(keys.len());
    for key in keys {
        let hash = vm.hash(key)?;
        let index = vm.dict_lookup(this, key, hash)?;
        match index.and_then(|index| vm.heap.dict_value(this, index)) {
            Some(value) => items.push((key, value)),
            None => return Err(vm.key_error(key)),
        }
    }
    Ok(items)
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.class_name(vm.heap.type_of(this));
    if vm.heap.dict_len(this) == 0 {
        return Ok(vm.heap.string(&format!("{class}()")));
    }
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("..."));
    }
    let text = repr_of_items(vm, this);
    vm.repr_leave(this);
    text
}

fn repr_of_items(vm: &mut Vm, this: ObjId) -> Result {
    let plain = vm.heap.new_dict();
    let plain = vm.keep(plain);
    vm.dict_merge(plain, this)?;
    vm.called_repr(this, "%s(%R)", plain, ")")
}

/// Equal as dictionaries, and in the same order where both are ordered.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    let equality = matches!(operator, Comparison::Eq | Comparison::Ne);
    if !equality || vm.heap.dict(b).is_none() || !vm.is_instance_of(a, ty::ORDERED_DICT) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let Some(as_dicts) = vm.slots_of(ty::DICT).richcompare else { return Ok(vm.own(fixed::NOT_IMPLEMENTED)) };
    let same = as_dicts(vm, a, b, Comparison::Eq)?;
    let mut same = vm.truth_of(same)?;
    if same && vm.is_instance_of(b, ty::ORDERED_DICT) {
        same = equal_orders(vm, a, b)?;
    }
    Ok(vm.heap.bool(same == (operator == Comparison::Eq)))
}

/// `_odict_keys_equal`: a comparison may change what is compared.
fn equal_orders(vm: &mut Vm, a: ObjId, b: ObjId) -> Result<bool> {
    let states = |vm: &Vm| [a, b].map(|id| vm.order(id).map(|order| order.state));
    let next = |vm: &Vm, id: ObjId, key: Field| {
        let order = vm.order(id)?;
        key.map_or_else(|| order.first(), |key| order.beside(key, false))
    };
    let before = states(vm);
    let mut at = (None, None);
    loop {
        at = (next(vm, a, at.0), next(vm, b, at.1));
        let (x, y) = match at {
            (Some(x), Some(y)) => (x, y),
            (x, y) => return Ok(x == y),
        };
        let mark = vm.sp;
        vm.keep_ref(x);
        vm.keep_ref(y);
        let equal = vm.equal(x, y);
        vm.drain(mark);
        let equal = equal?;
        if states(vm) != before {
            return Err(vm.runtime_error("OrderedDict mutated during iteration"));
        }
        if !equal {
            return Ok(false);
        }
    }
}

fn or(vm: &mut Vm, left: ObjId, right: ObjId) -> Result {
    let ordered = |vm: &Vm, id| vm.is_instance_of(id, ty::ORDERED_DICT);
    let (this, other) = if ordered(vm, left) { (left, right) } else { (right, left) };
    if vm.heap.dict(other).is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let class = vm.heap.type_of(this);
    let new = vm.call_positional(class, &[left])?;
    let done = update_from(vm, new.id(), right);
    vm.completed(new, done)
}

fn inplace_or(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    update_from(vm, this, other)?;
    Ok(vm.own(this))
}

/// `_PyDict_FromKeys`.
fn from_keys(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("fromkeys", ["iterable", "value"], 0, 2, 1);
    let [iterable, value] = args.bind(vm, &SIGNATURE)?;
    let value = value.unwrap_or(fixed::NONE);
    let new = vm.call_positional(class, &[])?;
    let new_id = vm.keep(new);
    vm.for_each(iterable.unwrap_or(fixed::NONE), |vm, key| {
        let result = vm.set_item(new_id, key.id(), Some(value));
        vm.release(key);
        result.map(|()| true)
    })?;
    Ok(vm.own(new_id))
}

/// `odict_sizeof`: the dictionary's own size, the table of nodes and the nodes.
fn size_of(vm: &mut Vm, this: ObjId) -> Result {
    let sizeof = vm.heap.intern("__sizeof__");
    let sizeof = vm.keep(sizeof);
    let Some(of_dict) = vm.type_lookup(ty::DICT, sizeof) else { return Ok(vm.heap.int(0)) };
    let own = vm.call_positional(of_dict, &[this])?;
    let mut bytes = vm.heap.as_i64(own.id()).unwrap_or(0);
    vm.release(own);
    if let Some(order) = vm.order(this) {
        bytes += (order.fast.size() + order.len() * NODE_BYTES) as i64;
    }
    Ok(vm.heap.size_int(bytes))
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let state = pickle_support::state_of(vm, this, false)?;
    let state = vm.keep(state);
    let items = vm.call_method(this, name::items, &[])?;
    let items = vm.keep(items);
    let iterator = vm.iter(items)?;
    let iterator = vm.keep(iterator);
    let class = vm.heap.type_of(this);
    Ok(vm.heap.tuple_of(&[class, fixed::EMPTY_TUPLE, state, fixed::NONE, iterator]))
}

fn set_default(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("setdefault", ["key", "default"], 0, 2, 1);
    let [key, default] = args.bind(vm, &SIGNATURE)?;
    let (key, default) = (key.unwrap_or(fixed::NONE), default.unwrap_or(fixed::NONE));
    if vm.heap.type_of(this) == ty::ORDERED_DICT {
        if let Some(value) = vm.dict_find(this, key)? {
            return Ok(value);
        }
        vm.ordered_set(this, key, default)?;
        return Ok(vm.own(default));
    }
    if vm.contains(this, key)? {
        return vm.get_item(this, key);
    }
    vm.set_item(this, key, Some(default))?;
    Ok(vm.own(default))
}

/// `_odict_popkey_hash`: the value, or none.
fn take(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<Option<Own>> {
    let hash = vm.hash(key)?;
    vm.ordered_forget(this, key, hash)?;
    vm.dict_pop(this, key)
}

fn pop(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("pop", ["key", "default"], 0, 2, 1);
    let [key, default] = args.bind(vm, &SIGNATURE)?;
    let key = key.unwrap_or(fixed::NONE);
    match (take(vm, this, key)?, default) {
        (Some(value), _) => Ok(value),
        (None, Some(default)) => Ok(vm.own(default)),
        (None, None) => Err(vm.error_of(ty::KEY_ERROR, key)),
    }
}

fn pop_item(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("popitem", ["last"], 0, 1, 0);
    let [last] = args.bind(vm, &SIGNATURE)?;
    let last = match last {
        Some(last) => vm.truth(last)?,
        None => true,
    };
    let key = vm.order(this).and_then(|order| if last { order.last() } else { order.first() });
    let Some(key) = key else {
        let message = vm.heap.string("dictionary is empty");
        return Err(vm.error_with(ty::KEY_ERROR, message));
    };
    let key = vm.keep_ref(key);
    match take(vm, this, key)? {
        Some(value) => {
            let key = vm.own(key);
            Ok(vm.heap.tuple([key, value]))
        }
        None => Err(vm.key_error(key)),
    }
}

fn clear(vm: &mut Vm, this: ObjId) -> Result {
    vm.dict_clear(this);
    vm.ordered_clear(this);
    Ok(vm.none())
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let new = vm.call_positional(class, &[])?;
    let new_id = vm.keep(new);
    for (key, value) in items(vm, this)? {
        if class == ty::ORDERED_DICT {
            vm.ordered_set(new_id, key, value)?;
        } else {
            vm.set_item(new_id, key, Some(value))?;
        }
    }
    Ok(vm.own(new_id))
}

fn move_to_end(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("move_to_end", ["key", "last"], 0, 2, 1);
    let [key, last] = args.bind(vm, &SIGNATURE)?;
    let key = key.unwrap_or(fixed::NONE);
    let last = match last {
        Some(last) => vm.truth(last)?,
        None => true,
    };
    let hash = vm.hash(key)?;
    let Some(own) = vm.ordered_key(this, key, hash)? else { return Err(vm.error_of(ty::KEY_ERROR, key)) };
    let end = vm.order(this).and_then(|order| if last { order.last() } else { order.first() });
    if end != Some(own)
        && let Some(order) = vm.order_mut(this)
    {
        order.move_to(own, last);
    }
    Ok(vm.none())
}
