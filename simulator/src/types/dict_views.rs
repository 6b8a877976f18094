//! The views of dictionaries (`Objects/dictobject.c`): each is a record of the dictionary.

use super::common::*;
use super::dict_iterators::{Side, new_iterator};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Contains, Slots, Unary};
use crate::vm::text_writer::Part;
use crate::vm::{Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&KEYS, &VALUES, &ITEMS];

static KEYS: TypeDef = set_like(
    Kind::DictKeys,
    keys_iter,
    keys_contain,
    &[
        Native::new("isdisjoint", Call::One(isdisjoint)),
        Native::new("__reversed__", Call::NoArgs(keys_reversed)),
    ],
);

static ITEMS: TypeDef = set_like(
    Kind::DictItems,
    items_iter,
    items_contain,
    &[
        Native::new("isdisjoint", Call::One(isdisjoint)),
        Native::new("__reversed__", Call::NoArgs(items_reversed)),
    ],
);

static VALUES: TypeDef = TypeDef {
    basicsize: SIZE,
    gc: true,
    no_new: true,
    slots: Slots { repr: Some(repr), iter: Some(values_iter), sq_length: Some(length), ..Slots::NONE },
    methods: &[Native::new("__reversed__", Call::NoArgs(values_reversed))],
    attributes: ATTRIBUTES,
    ..TypeDef::new(Kind::DictValues)
};

const SIZE: usize = 24;

static ATTRIBUTES: &[Attribute] = &[Attribute::read("mapping", mapping)];

const fn set_like(kind: Kind, iter: Unary, contains: Contains, methods: &'static [Native]) -> TypeDef {
    TypeDef {
        basicsize: SIZE,
        gc: true,
        no_new: true,
        slots: Slots {
            repr: Some(repr),
            richcompare: Some(compare),
            iter: Some(iter),
            sq_length: Some(length),
            sq_contains: Some(contains),
            subtract: Some(subtract),
            and: Some(intersect),
            xor: Some(symmetric_difference),
            or: Some(union),
            ..Slots::NONE
        },
        methods,
        attributes: ATTRIBUTES,
        ..TypeDef::new(kind)
    }
}

pub(super) fn new_view(vm: &mut Vm, dict: ObjId, side: Side) -> Own {
    let class = match side {
        Side::Keys => ty::DICT_KEYS,
        Side::Values => ty::DICT_VALUES,
        Side::Items => ty::DICT_ITEMS,
    };
    let dict = vm.own(dict);
    vm.heap.new_record(class, SIZE, vec![Some(dict)], Vec::new())
}

/// The dictionary that is viewed.
fn dict_of(vm: &Vm, view: ObjId) -> ObjId {
    field(vm, view, 0).unwrap_or(fixed::NONE)
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(vm.heap.dict_len(dict_of(vm, this)))
}

/// `dictview_mapping`.
fn mapping(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(super::mapping_proxy::new_mapping_proxy(vm, dict))
}

fn keys_iter(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(new_iterator(vm, dict, Side::Keys, false))
}

fn values_iter(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(new_iterator(vm, dict, Side::Values, false))
}

fn items_iter(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(new_iterator(vm, dict, Side::Items, false))
}

fn keys_reversed(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(new_iterator(vm, dict, Side::Keys, true))
}

fn values_reversed(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(new_iterator(vm, dict, Side::Values, true))
}

fn items_reversed(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(new_iterator(vm, dict, Side::Items, true))
}

fn keys_contain(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<bool> {
    vm.dict_contains(dict_of(vm, this), key)
}

/// `dictitems_contains`.
fn items_contain(vm: &mut Vm, this: ObjId, pair: ObjId) -> Result<bool> {
    if vm.heap.tuple_len(pair) != Some(2) {
        return Ok(false);
    }
    let (Some(key), Some(value)) = (vm.heap.tuple_item(pair, 0), vm.heap.tuple_item(pair, 1)) else {
        return Ok(false);
    };
    match vm.dict_find(dict_of(vm, this), key)? {
        Some(found) => {
            let same = vm.equal(found.id(), value);
            vm.release(found);
            same
        }
        None => Ok(false),
    }
}

/// `dictview_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("..."));
    }
    let result = repr_list(vm, this);
    vm.repr_leave(this);
    result
}

fn repr_list(vm: &mut Vm, this: ObjId) -> Result {
    let list = vm.list_from_iterable(this)?;
    let list = vm.keep(list);
    let class = vm.type_name(this);
    vm.text_of_parts("%s(%R)", &[Part::Text(&class), Part::Object(list)])
}

/// Keys or items, which are like sets (`PyDictViewSet_Check`).
fn is_set_like(vm: &Vm, object: ObjId) -> bool {
    matches!(vm.heap.type_of(object), ty::DICT_KEYS | ty::DICT_ITEMS)
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if vm.heap.set(b).is_none() && !is_set_like(vm, b) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let sizes = vm.len(a)?.cmp(&vm.len(b)?);
    let holds = match operator {
        Comparison::Eq => sizes.is_eq() && all_in(vm, a, b)?,
        Comparison::Ne => !(sizes.is_eq() && all_in(vm, a, b)?),
        Comparison::Lt => sizes.is_lt() && all_in(vm, a, b)?,
        Comparison::Le => sizes.is_le() && all_in(vm, a, b)?,
        Comparison::Gt => sizes.is_gt() && all_in(vm, b, a)?,
        Comparison::Ge => sizes.is_ge() && all_in(vm, b, a)?,
    };
    Ok(vm.heap.bool(holds))
}

/// `all_contained_in`.
fn all_in(vm: &mut Vm, part: ObjId, whole: ObjId) -> Result<bool> {
    let mut all = true;
    vm.for_each(part, |vm, item| {
        let found = vm.contains(whole, item.id());
        vm.release(item);
        all = found?;
        Ok(all)
    })?;
    Ok(all)
}

/// `dictviews_to_set`: keys of a `dict` come with their hashes.
fn to_set(vm: &mut Vm, view: ObjId) -> Result {
    let dict = dict_of(vm, view);
    let keys_of_dict = vm.heap.type_of(view) == ty::DICT_KEYS && vm.heap.type_of(dict) == ty::DICT;
    let set = vm.new_set(false);
    let done = vm.set_update(set.id(), if keys_of_dict { dict } else { view });
    vm.completed(set, done)
}

/// A set of the left operand after a method of sets was called with the right one.
fn set_after(vm: &mut Vm, a: ObjId, b: ObjId, method: ObjId) -> Result {
    // The left operand may be anything, if the view stands on the right.
    let set = match vm.heap.record(a) {
        Some(_) if is_set_like(vm, a) => to_set(vm, a)?,
        _ => {
            let set = vm.new_set(false);
            let done = vm.set_update(set.id(), a);
            vm.completed(set, done)?
        }
    };
    let done = vm.call_method(set.id(), method, &[b]).map(|none| vm.release(none));
    vm.completed(set, done)
}

fn subtract(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    set_after(vm, a, b, name::difference_update)
}

fn union(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let set = if is_set_like(vm, a) { to_set(vm, a)? } else { vm.new_set(false) };
    let set = vm.keep(set);
    if !is_set_like(vm, a) {
        vm.set_update(set, a)?;
    }
    vm.set_update(set, b)?;
    Ok(vm.own(set))
}

fn symmetric_difference(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if vm.heap.type_of(a) == ty::DICT_ITEMS && vm.heap.type_of(b) == ty::DICT_ITEMS {
        return items_xor(vm, a, b);
    }
    set_after(vm, a, b, name::symmetric_difference_update)
}

/// `dictitems_xor`.
fn items_xor(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let (first, second) = (dict_of(vm, a), dict_of(vm, b));
    let rest = vm.dict_copy(first)?;
    let rest = vm.keep(rest);
    let result = vm.new_set(false);
    let result = vm.keep(result);
    let mut position = 0;
    while let Some((next, item)) = vm.heap.dict_next(second, position) {
        position = next;
        let mark = vm.sp;
        vm.keep_ref(item.value);
        vm.keep_ref(item.key);
        let found = vm.dict_lookup(rest, item.key, item.hash)?;
        let same = match found.and_then(|i| vm.heap.dict_value(rest, i)) {
            Some(value) => {
                vm.keep_ref(value);
                vm.equal(value, item.value)?
            }
            None => false,
        };
        if same {
            vm.dict_delete(rest, item.key)?;
        } else {
            let pair = vm.heap.tuple_of(&[item.key, item.value]);
            let pair = vm.keep(pair);
            vm.set_add(result, pair)?;
        }
        vm.drain(mark);
    }
    let remaining = new_view(vm, rest, Side::Items);
    let remaining = vm.keep(remaining);
    vm.set_update(result, remaining)?;
    Ok(vm.own(result))
}

/// `_PyDictView_Intersect`: which operand is iterated depends on their sizes.
fn intersect(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let (mut view, mut other) = if is_set_like(vm, a) { (a, b) } else { (b, a) };
    let length = vm.heap.dict_len(dict_of(vm, view));
    if vm.heap.type_of(other) == ty::SET && length <= vm.len(other)? {
        return vm.call_method(other, name::intersection, &[view]);
    }
    if is_set_like(vm, other) && vm.heap.dict_len(dict_of(vm, other)) > length {
        (view, other) = (other, view);
    }
    let result = vm.new_set(false);
    let result = vm.keep(result);
    let contains = if vm.heap.type_of(view) == ty::DICT_KEYS { keys_contain } else { items_contain };
    vm.for_each(other, |vm, key| {
        let mark = vm.sp;
        let key = vm.keep(key);
        if contains(vm, view, key)? {
            vm.set_add(result, key)?;
        }
        vm.drain(mark);
        Ok(true)
    })?;
    Ok(vm.own(result))
}

/// `dictviews_isdisjoint`: the shorter one is iterated, if both are like sets.
fn isdisjoint(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    if this == other {
        let empty = vm.heap.dict_len(dict_of(vm, this)) == 0;
        return Ok(vm.heap.bool(empty));
    }
    let (mut whole, mut iterated) = (this, other);
    let exact_set = matches!(vm.heap.type_of(other), ty::SET | ty::FROZENSET);
    if (exact_set || is_set_like(vm, other)) && vm.len(other)? > vm.heap.dict_len(dict_of(vm, this)) {
        (whole, iterated) = (other, this);
    }
    let mut disjoint = true;
    vm.for_each(iterated, |vm, item| {
        let found = vm.contains(whole, item.id());
        vm.release(item);
        disjoint = !found?;
        Ok(disjoint)
    })?;
    Ok(vm.heap.bool(disjoint))
}
