//! `set` and `frozenset` (`Objects/setobject.c`): their protocols and the algebra behind them. Which set is walked and
//! which is asked decides the order of the result, and what is compared; so that is CPython's everywhere.

use super::iterators::new_set_iterator;
use super::set_methods::{FROZENSET_METHODS, SET_METHODS};
use crate::algorithm::hash;
use crate::algorithm::text::Text;
use crate::object::layout::{Kind, ty};
use crate::object::set::SetBody;
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Raised, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&SET, &FROZENSET];

const SHARED: Slots = Slots {
    repr: Some(repr),
    richcompare: Some(compare),
    iter: Some(new_set_iterator),
    sq_length: Some(length),
    sq_contains: Some(contains),
    subtract: Some(subtract),
    and: Some(and),
    xor: Some(xor),
    or: Some(or),
    ..Slots::NONE
};

static SET: TypeDef = TypeDef {
    basicsize: size::SET,
    is_base: true,
    gc: true,
    has_weakrefs: true,
    vectorcall: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        init: Some(init),
        new: Some(new),
        inplace_subtract: Some(inplace_subtract),
        inplace_and: Some(inplace_and),
        inplace_xor: Some(inplace_xor),
        inplace_or: Some(inplace_or),
        ..SHARED
    },
    methods: SET_METHODS,
    doc: "Build an unordered collection of unique elements.",
    ..TypeDef::new(Kind::Set)
};

static FROZENSET: TypeDef = TypeDef {
    basicsize: size::SET,
    is_base: true,
    gc: true,
    has_weakrefs: true,
    vectorcall: true,
    slots: Slots { new: Some(new_frozen), hash: Some(hash_of), ..SHARED },
    methods: FROZENSET_METHODS,
    doc: "Build an immutable unordered collection of unique elements.",
    ..TypeDef::new(Kind::FrozenSet)
};

/// Items in a set.
pub(super) fn len(vm: &Vm, set: ObjId) -> usize {
    vm.heap.set(set).map_or(0, |s| s.used)
}

/// `PyAnySet_Check`.
pub(super) fn is_set(vm: &Vm, object: ObjId) -> bool {
    vm.heap.set(object).is_some()
}

/// `make_new_set` without items.
fn empty(vm: &mut Vm, class: ObjId) -> Own {
    match class {
        ty::SET => vm.new_set(false),
        ty::FROZENSET => vm.new_set(true),
        _ => {
            let frozen = vm.is_subtype(class, ty::FROZENSET);
            vm.new_derived(class, Body::Set(Box::new(SetBody::empty(frozen))))
        }
    }
}

/// `make_new_set`.
fn filled(vm: &mut Vm, class: ObjId, items: ObjId) -> Result {
    let set = empty(vm, class);
    let done = vm.set_update(set.id(), items);
    vm.completed(set, done)
}

/// A new set of the built-in type that a set is of (`make_new_set_basetype`).
fn empty_like(vm: &mut Vm, set: ObjId) -> Own {
    let frozen = vm.heap.set(set).is_some_and(|s| s.frozen);
    vm.new_set(frozen)
}

/// The same with items.
pub(super) fn filled_like(vm: &mut Vm, set: ObjId, items: ObjId) -> Result {
    let frozen = vm.heap.set(set).is_some_and(|s| s.frozen);
    filled(vm, if frozen { ty::FROZENSET } else { ty::SET }, items)
}

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    Ok(empty(vm, class))
}

/// `set_init`.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    args.no_keywords(vm, "set")?;
    let name = vm.type_name(this);
    Args::positional(args.positional).count(vm, &name, 0, 1)?;
    vm.set_clear(this);
    match args.get(0) {
        Some(items) => vm.set_update(this, items),
        None => Ok(()),
    }
}

/// `frozenset_new_impl`: of a frozenset, the same one.
fn new_frozen(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    if super::common::keeps_init(vm, class, ty::FROZENSET) {
        args.no_keywords(vm, "frozenset")?;
    }
    Args::positional(args.positional).count(vm, "frozenset", 0, 1)?;
    match args.get(0) {
        Some(items) if class == ty::FROZENSET && vm.heap.type_of(items) == ty::FROZENSET => Ok(vm.own(items)),
        Some(items) => filled(vm, class, items),
        None => Ok(empty(vm, class)),
    }
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(len(vm, this))
}

/// `set_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let name = vm.type_name(this);
    if vm.repr_enter(this) {
        return Ok(vm.text_of_format("%s(...)", &[&name]));
    }
    let result = repr_items(vm, this, &name);
    vm.repr_leave(this);
    result
}

fn repr_items(vm: &mut Vm, this: ObjId, name: &str) -> Result {
    if len(vm, this) == 0 {
        return Ok(vm.text_of_format("%s()", &[name]));
    }
    let mark = vm.sp;
    let list = vm.list_from_iterable(this)?;
    let list = vm.keep(list);
    let repr = vm.repr(list)?;
    let items = match vm.heap.text(repr.id()) {
        Some(t) => t.slice(1, t.len().saturating_sub(1).max(1)),
        None => Text::EMPTY,
    };
    vm.drain(mark);
    let items = vm.heap.str(items);
    vm.release(repr);
    let items = vm.keep(items);
    // `PyUnicode_FromFormat` of these.
    let exact = vm.heap.type_of(this) == ty::SET;
    let mut writer = TextWriter::growing(100 + if exact { "{%U}" } else { "%s({%U})" }.len());
    if !exact {
        vm.write_decoded(&mut writer, name);
    }
    writer.push_str(&mut vm.heap, if exact { "{" } else { "({" });
    writer.push_object(&mut vm.heap, items);
    writer.ends();
    writer.push_str(&mut vm.heap, if exact { "}" } else { "})" });
    Ok(writer.finish(&mut vm.heap))
}

/// `frozenset_hash`: computed once.
fn hash_of(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let Some(body) = vm.heap.set_mut(this) else { return Err(vm.type_error("a set was expected")) };
    if body.hash == -1 {
        let hashes: Vec<i64> = body.table.iter().filter(|e| e.key.is_some()).map(|e| e.hash).collect();
        body.hash = hash::frozenset(hashes.into_iter());
    }
    Ok(body.hash)
}

/// `set_richcompare`.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !is_set(vm, b) || !is_set(vm, a) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let sizes = len(vm, a).cmp(&len(vm, b));
    let holds = match operator {
        Comparison::Eq => equal(vm, a, b)?,
        Comparison::Ne => !equal(vm, a, b)?,
        Comparison::Lt => sizes.is_lt() && is_subset(vm, a, b)?,
        Comparison::Le => is_subset(vm, a, b)?,
        Comparison::Gt => sizes.is_gt() && is_subset(vm, b, a)?,
        Comparison::Ge => is_subset(vm, b, a)?,
    };
    Ok(vm.heap.bool(holds))
}

fn equal(vm: &mut Vm, a: ObjId, b: ObjId) -> Result<bool> {
    if len(vm, a) != len(vm, b) {
        return Ok(false);
    }
    let hashes = [a, b].map(|s| vm.heap.set(s).map_or(-1, |s| s.hash));
    if hashes[0] != -1 && hashes[1] != -1 && hashes[0] != hashes[1] {
        return Ok(false);
    }
    is_subset(vm, a, b)
}

/// Calls `each` with every key of a set, held meanwhile, and its hash. `each` returns false to stop.
fn for_each_key(
    vm: &mut Vm,
    set: ObjId,
    mut each: impl FnMut(&mut Vm, ObjId, i64) -> Result<bool>,
) -> Result<()> {
    let mut slot = 0;
    while let Some((next, key, hash)) = vm.set_next(set, slot) {
        slot = next;
        let held = vm.own(key);
        let result = each(vm, key, hash);
        vm.release(held);
        if !result? {
            break;
        }
    }
    Ok(())
}

/// `set_issubset` of sets.
pub(super) fn is_subset(vm: &mut Vm, part: ObjId, whole: ObjId) -> Result<bool> {
    if len(vm, part) > len(vm, whole) {
        return Ok(false);
    }
    let mut all = true;
    for_each_key(vm, part, |vm, key, hash| {
        all = vm.set_contains_hashed(whole, key, hash)?;
        Ok(all)
    })?;
    Ok(all)
}

/// `set_isdisjoint`: of two sets the smaller one is walked.
pub(super) fn is_disjoint(vm: &mut Vm, a: ObjId, b: ObjId) -> Result<bool> {
    if a == b {
        return Ok(len(vm, a) == 0);
    }
    let mut disjoint = true;
    if matches!(vm.heap.type_of(b), ty::SET | ty::FROZENSET) {
        let (whole, walked) = if len(vm, b) > len(vm, a) { (b, a) } else { (a, b) };
        for_each_key(vm, walked, |vm, key, hash| {
            disjoint = !vm.set_contains_hashed(whole, key, hash)?;
            Ok(disjoint)
        })?;
    } else {
        vm.for_each(b, |vm, item| {
            let found = vm.set_contains(a, item.id());
            vm.release(item);
            disjoint = !found?;
            Ok(disjoint)
        })?;
    }
    Ok(disjoint)
}

/// Whether an error means that the key is a set, which may be looked for as a frozenset.
fn is_unhashable_set(vm: &Vm, key: ObjId) -> bool {
    vm.heap.set(key).is_some() && vm.is_instance_of(key, ty::SET) && vm.raised_is(ty::TYPE_ERROR)
}

/// Forgets the error and makes the frozenset.
fn frozen_key(vm: &mut Vm, raised: Raised, key: ObjId) -> Result {
    vm.swallow(raised, ty::TYPE_ERROR)?;
    filled(vm, ty::FROZENSET, key)
}

/// `set_contains`.
pub(super) fn contains(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<bool> {
    match vm.set_contains(this, key) {
        Err(raised) if is_unhashable_set(vm, key) => {
            let frozen = frozen_key(vm, raised, key)?;
            let result = vm.set_contains(this, frozen.id());
            vm.release(frozen);
            result
        }
        result => result,
    }
}

/// `set_remove` and `set_discard`: whether the key was there.
pub(super) fn discard(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<bool> {
    match vm.set_discard(this, key) {
        Err(raised) if is_unhashable_set(vm, key) => {
            let frozen = frozen_key(vm, raised, key)?;
            let result = vm.set_discard(this, frozen.id());
            vm.release(frozen);
            result
        }
        result => result,
    }
}

/// `set_copy`.
pub(super) fn copy(vm: &mut Vm, this: ObjId) -> Result {
    filled_like(vm, this, this)
}

/// `set_difference`: a copy without the other's items where the other is much smaller, else what the other has not.
pub(super) fn difference(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    let dict = vm.heap.type_of(other) == ty::DICT;
    let size = if is_set(vm, other) {
        Some(len(vm, other))
    } else if dict {
        Some(vm.heap.dict_len(other))
    } else {
        None
    };
    if size.is_none_or(|size| (len(vm, this) >> 2) > size) {
        let result = copy(vm, this)?;
        return finish(vm, result, |vm, set| difference_update(vm, set, other));
    }
    let result = empty_like(vm, this);
    finish(vm, result, |vm, result| {
        for_each_key(vm, this, |vm, key, hash| {
            let found = if dict {
                let found = vm.dict_lookup(other, key, hash)?;
                found.is_some_and(|i| vm.heap.dict_value(other, i).is_some())
            } else {
                vm.set_contains_hashed(other, key, hash)?
            };
            if !found {
                vm.set_add_hashed(result, key, hash)?;
            }
            Ok(true)
        })
    })
}

/// A new set that something is still to be done to.
pub(super) fn finish(vm: &mut Vm, set: Own, work: impl FnOnce(&mut Vm, ObjId) -> Result<()>) -> Result {
    let done = work(vm, set.id());
    vm.completed(set, done)
}

/// `set_difference_update_internal`.
pub(super) fn difference_update(vm: &mut Vm, this: ObjId, other: ObjId) -> Result<()> {
    if this == other {
        vm.set_clear(this);
        return Ok(());
    }
    if is_set(vm, other) {
        // A much larger set is replaced by what both have.
        let walked = if (len(vm, other) >> 3) > len(vm, this) {
            intersection(vm, this, other)?
        } else {
            vm.own(other)
        };
        let result = for_each_key(vm, walked.id(), |vm, key, hash| {
            vm.set_discard_hashed(this, key, hash)?;
            Ok(true)
        });
        vm.release(walked);
        result?;
    } else {
        vm.for_each(other, |vm, item| {
            let result = vm.set_discard(this, item.id());
            vm.release(item);
            result.map(|_| true)
        })?;
    }
    vm.set_tidy(this);
    Ok(())
}

/// `set_intersection`: of two sets the smaller one is walked.
pub(super) fn intersection(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    if this == other {
        return copy(vm, this);
    }
    let result = empty_like(vm, this);
    finish(vm, result, |vm, result| {
        if is_set(vm, other) {
            let (whole, walked) = if len(vm, other) > len(vm, this) { (other, this) } else { (this, other) };
            return for_each_key(vm, walked, |vm, key, hash| {
                if vm.set_contains_hashed(whole, key, hash)? {
                    vm.set_add_hashed(result, key, hash)?;
                }
                Ok(true)
            });
        }
        vm.for_each(other, |vm, item| {
            let more = intersect_item(vm, this, result, item.id());
            vm.release(item);
            more
        })
    })
}

/// False once the result has everything that the set has.
fn intersect_item(vm: &mut Vm, this: ObjId, result: ObjId, key: ObjId) -> Result<bool> {
    let hash = vm.hash(key)?;
    if vm.set_contains_hashed(this, key, hash)? {
        vm.set_add_hashed(result, key, hash)?;
        return Ok(len(vm, result) < len(vm, this));
    }
    Ok(true)
}

/// `set_symmetric_difference_update`.
pub(super) fn symmetric_difference_update(vm: &mut Vm, this: ObjId, other: ObjId) -> Result<()> {
    if this == other {
        vm.set_clear(this);
        return Ok(());
    }
    if vm.heap.type_of(other) == ty::DICT {
        let mut position = 0;
        while let Some((next, item)) = vm.heap.dict_next(other, position) {
            position = next;
            let held = vm.own(item.key);
            let result = toggle(vm, this, item.key, item.hash);
            vm.release(held);
            result?;
        }
        return Ok(());
    }
    let walked = if is_set(vm, other) { vm.own(other) } else { filled_like(vm, this, other)? };
    let result = for_each_key(vm, walked.id(), |vm, key, hash| {
        toggle(vm, this, key, hash)?;
        Ok(true)
    });
    vm.release(walked);
    result
}

fn toggle(vm: &mut Vm, set: ObjId, key: ObjId, hash: i64) -> Result<()> {
    if !vm.set_discard_hashed(set, key, hash)? {
        vm.set_add_hashed(set, key, hash)?;
    }
    Ok(())
}

/// `set_symmetric_difference`: the other's items, toggled by this set's.
pub(super) fn symmetric_difference(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    let result = filled_like(vm, this, other)?;
    finish(vm, result, |vm, result| symmetric_difference_update(vm, result, this))
}

type Operation = fn(&mut Vm, ObjId, ObjId) -> Result;

/// An operator: both operands must be sets.
fn operator(vm: &mut Vm, a: ObjId, b: ObjId, operation: Operation) -> Result {
    if !is_set(vm, a) || !is_set(vm, b) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    operation(vm, a, b)
}

fn subtract(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    operator(vm, a, b, difference)
}

fn and(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    operator(vm, a, b, intersection)
}

fn xor(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    operator(vm, a, b, symmetric_difference)
}

fn or(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    operator(vm, a, b, |vm, a, b| {
        let result = copy(vm, a)?;
        if a == b {
            return Ok(result);
        }
        finish(vm, result, |vm, result| vm.set_update(result, b))
    })
}

/// An operator in place: the other operand must be a set.
fn in_place(vm: &mut Vm, this: ObjId, other: ObjId, work: fn(&mut Vm, ObjId, ObjId) -> Result<()>) -> Result {
    if !is_set(vm, other) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    work(vm, this, other)?;
    Ok(vm.own(this))
}

fn inplace_subtract(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    in_place(vm, this, other, difference_update)
}

fn inplace_and(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    in_place(vm, this, other, |vm, this, other| {
        let both = intersection(vm, this, other)?;
        vm.set_swap(this, both.id());
        vm.release(both);
        Ok(())
    })
}

fn inplace_xor(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    in_place(vm, this, other, symmetric_difference_update)
}

fn inplace_or(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    in_place(vm, this, other, Vm::set_update)
}
