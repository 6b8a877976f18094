//! `dict` (`Objects/dictobject.c`): its protocols. Its methods are in `dict_methods`; storage and look-up are the
//! heap's and `vm`'s.

use super::common::bound_special;
use super::dict_iterators::{Side, new_iterator};
use super::dict_methods::METHODS;
use crate::heap::dicts::Item;
use crate::object::dict::DictBody;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&DICT];

static DICT: TypeDef = TypeDef {
    basicsize: size::DICT,
    is_base: true,
    gc: true,
    vectorcall: true,
    match_mapping: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        repr: Some(repr),
        richcompare: Some(compare),
        iter: Some(iter),
        init: Some(init),
        new: Some(new),
        or: Some(or),
        inplace_or: Some(inplace_or),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        mp_ass_subscript: Some(assign),
        sq_contains: Some(contains),
        ..Slots::NONE
    },
    methods: METHODS,
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
    ..TypeDef::new(Kind::Dict)
};

/// `dict_new`: a block of its own, and a dictionary of exactly this type is not tracked yet.
fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    if class == ty::DICT {
        return Ok(vm.heap.fresh_dict());
    }
    let order = vm.is_subtype(class, ty::ORDERED_DICT).then(Box::default);
    Ok(vm.new_derived(class, Body::Dict(Box::new(DictBody { order, ..DictBody::empty() }))))
}

/// `dict_vectorcall` sets the keyword arguments one by one; `dict_init` of a class gets them as a dictionary.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if vm.heap.type_of(this) != ty::DICT {
        return update_common(vm, this, args, "dict");
    }
    Args::positional(args.positional).count(vm, "dict", 0, 1)?;
    if let Some(source) = args.get(0) {
        update_from(vm, this, source)?;
    }
    for (&name, &value) in args.names.iter().zip(args.named) {
        vm.dict_set(this, name, value)?;
    }
    Ok(())
}

/// `dict_update_common`: of a call that packed its keyword arguments.
pub(super) fn update_common(vm: &mut Vm, this: ObjId, args: Args, function: &str) -> Result<()> {
    Args::positional(args.positional).count(vm, function, 0, 1)?;
    let keywords = match args.names {
        [] => None,
        _ if args.dict.is_some() => args.dict,
        _ => {
            let keywords = vm.heap.new_dict_presized(args.names.len(), true);
            let keywords = vm.keep(keywords);
            for (&name, &value) in args.names.iter().zip(args.named) {
                vm.dict_set(keywords, name, value)?;
            }
            Some(keywords)
        }
    };
    if let Some(source) = args.get(0) {
        update_from(vm, this, source)?;
    }
    match keywords {
        Some(keywords) => vm.dict_merge(this, keywords),
        None => Ok(()),
    }
}

/// `dict_update_arg`: from a mapping, or from pairs.
pub(super) fn update_from(vm: &mut Vm, this: ObjId, source: ObjId) -> Result<()> {
    if vm.heap.type_of(source) == ty::DICT {
        return vm.dict_merge(this, source);
    }
    if let Some(keys) = vm.find_attr(source, name::keys)? {
        vm.release(keys);
        return vm.dict_merge(this, source);
    }
    update_from_pairs(vm, this, source)
}

/// `PyDict_MergeFromSeq2`.
fn update_from_pairs(vm: &mut Vm, this: ObjId, pairs: ObjId) -> Result<()> {
    let iterator = vm.iter(pairs)?;
    let iterator = vm.keep(iterator);
    let mut index = 0;
    while let Some(item) = vm.next(iterator)? {
        let mark = vm.sp;
        let item = vm.keep(item);
        let result = update_from_pair(vm, this, item, index);
        vm.drain(mark);
        result?;
        index += 1;
    }
    Ok(())
}

fn update_from_pair(vm: &mut Vm, this: ObjId, item: ObjId, index: usize) -> Result<()> {
    let fast = match vm.sequence_fast(item, "") {
        Ok(fast) => vm.keep(fast),
        Err(raised) if vm.raised_is(ty::TYPE_ERROR) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            let message = format!("cannot convert dictionary update sequence element #{index} to a sequence");
            return Err(vm.type_error(&message));
        }
        Err(raised) => return Err(raised),
    };
    let pair = match vm.heap.body(fast) {
        Body::List { items, .. } => (items.len(), items.first().copied(), items.get(1).copied()),
        _ => {
            let length = vm.heap.tuple_len(fast).unwrap_or(0);
            (length, vm.heap.tuple_item(fast, 0), vm.heap.tuple_item(fast, 1))
        }
    };
    match pair {
        (2, Some(key), Some(value)) => {
            vm.keep_ref(value);
            vm.keep_ref(key);
            vm.dict_set(this, key, value)
        }
        (length, ..) => {
            let message =
                format!("dictionary update sequence element #{index} has length {length}; 2 is required");
            Err(vm.value_error(&message))
        }
    }
}

/// `dict_repr`: keys and values are held while they are represented.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("{...}"));
    }
    if vm.heap.dict_len(this) == 0 {
        vm.repr_leave(this);
        return Ok(vm.heap.string("{}"));
    }
    // `{1: 2, 3: 4}` at least.
    let mut writer = TextWriter::growing(6 * vm.heap.dict_len(this));
    let outcome = repr_items(vm, this, &mut writer);
    vm.repr_leave(this);
    vm.written(writer, outcome)
}

fn repr_items(vm: &mut Vm, this: ObjId, writer: &mut TextWriter) -> Result<()> {
    writer.push_str(&mut vm.heap, "{");
    let mut position = 0;
    while let Some((next, item)) = vm.heap.dict_next(this, position) {
        if writer.len() > 1 {
            writer.push_str(&mut vm.heap, ", ");
        }
        position = next;
        let mark = vm.sp;
        vm.keep_ref(item.value);
        vm.keep_ref(item.key);
        vm.write_repr(writer, item.key)?;
        writer.push_str(&mut vm.heap, ": ");
        vm.write_repr(writer, item.value)?;
        vm.drain(mark);
    }
    writer.ends();
    writer.push_str(&mut vm.heap, "}");
    Ok(())
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    let comparable = vm.heap.dict(a).is_some() && vm.heap.dict(b).is_some();
    match operator {
        Comparison::Eq | Comparison::Ne if comparable => {
            let equal = equal(vm, a, b)?;
            Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
        }
        _ => Ok(vm.own(fixed::NOT_IMPLEMENTED)),
    }
}

/// `dict_equal`: every key of `a`, in the order of its table, is looked up in `b`.
fn equal(vm: &mut Vm, a: ObjId, b: ObjId) -> Result<bool> {
    if vm.heap.dict_len(a) != vm.heap.dict_len(b) {
        return Ok(false);
    }
    let mut index = 0;
    while let Some(entry) = vm.heap.dict_table(a).and_then(|t| t.entries.get(index)).copied() {
        let value = vm.heap.dict_value(a, index);
        index += 1;
        let (Some(key), Some(value)) = (entry.key, value) else { continue };
        let mark = vm.sp;
        vm.keep_ref(value);
        vm.keep_ref(key);
        let found = vm.dict_lookup(b, key, entry.hash)?;
        let Some(other) = found.and_then(|i| vm.heap.dict_value(b, i)) else { return Ok(false) };
        vm.keep_ref(other);
        if !vm.equal(other, value)? {
            return Ok(false);
        }
        vm.drain(mark);
    }
    Ok(true)
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    Ok(new_iterator(vm, this, Side::Keys, false))
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(vm.heap.dict_len(this))
}

/// `dict_subscript`: a class may have `__missing__`.
pub(super) fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if let Some(value) = vm.dict_find(this, key)? {
        return Ok(value);
    }
    if vm.heap.type_of(this) != ty::DICT
        && let Some(missing) = bound_special(vm, this, name::__missing__)?
    {
        let result = vm.call_positional(missing.id(), &[key]);
        vm.release(missing);
        return result;
    }
    Err(vm.key_error(key))
}

fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    match value {
        Some(value) => vm.dict_set(this, key, value),
        None if vm.dict_delete(this, key)? => Ok(()),
        None => Err(vm.key_error(key)),
    }
}

fn contains(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<bool> {
    vm.dict_contains(this, key)
}

fn or(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if vm.heap.dict(a).is_none() || vm.heap.dict(b).is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let new = vm.dict_copy(a)?;
    let done = update_from(vm, new.id(), b);
    vm.completed(new, done)
}

fn inplace_or(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    update_from(vm, this, other)?;
    Ok(vm.own(this))
}

/// The item before the end, for `popitem`: taken out with its references.
pub(super) fn pop_last(vm: &mut Vm, this: ObjId) -> Option<Item> {
    if let Some(log2) = vm.heap.dict_table(this).map(|t| t.log2) {
        use crate::object::dict::Keys;
        if matches!(vm.heap.dict(this).map(|d| &d.keys), Some(Keys::Split { .. })) {
            vm.heap.resize_dict(this, log2, true);
        }
        let d = vm.heap.dict_mut(this)?;
        if let Keys::Combined(table) = &mut d.keys {
            let entry = table.pop()?;
            d.used -= 1;
            return Some(Item { hash: entry.hash, key: entry.key?, value: entry.value? });
        }
    }
    None
}
