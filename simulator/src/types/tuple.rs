//! `tuple` (`Objects/tupleobject.c`).

use super::common::{is_index, keeps_init, search_bounds, slice_of};
use crate::algorithm::hash;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&TUPLE];

static TUPLE: TypeDef = TypeDef {
    basicsize: size::TUPLE,
    itemsize: size::POINTER,
    is_base: true,
    gc: true,
    vectorcall: true,
    match_sequence: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        repr: Some(repr),
        hash: Some(hash_of),
        richcompare: Some(compare),
        iter: Some(iter),
        new: Some(new),
        sq_length: Some(length),
        sq_concat: Some(concat),
        sq_repeat: Some(repeat),
        sq_item: Some(item),
        sq_contains: Some(contains),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__getnewargs__", Call::NoArgs(getnewargs)),
        Native::new("index", Call::Fast(index)),
        Native::new("count", Call::One(count)),
        Native::class("__class_getitem__", Call::One(Vm::generic_alias)),
    ],
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
    ..TypeDef::new(Kind::Tuple)
};

fn len(vm: &Vm, tuple: ObjId) -> usize {
    vm.heap.tuple_len(tuple).unwrap_or(0)
}

fn is_exact(vm: &Vm, tuple: ObjId) -> bool {
    vm.heap.type_of(tuple) == ty::TUPLE
}

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    // A class that takes keyword arguments in its `__init__` gets them there.
    if keeps_init(vm, class, ty::TUPLE) {
        args.no_keywords(vm, "tuple")?;
    }
    Args::positional(args.positional).count(vm, "tuple", 0, 1)?;
    let tuple = match args.get(0) {
        Some(iterable) => vm.tuple_from_iterable(iterable)?,
        None => vm.own(fixed::EMPTY_TUPLE),
    };
    if class == ty::TUPLE {
        return Ok(tuple);
    }
    // `tuple_subtype_new` copies a tuple made first.
    let items = vm.heap.tuple_items(tuple.id());
    let payload = vm.heap.tuple_body(&items);
    let object = vm.new_derived(class, payload);
    vm.release(tuple);
    Ok(object)
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(len(vm, this))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if len(vm, this) == 0 {
        return Ok(vm.heap.string("()"));
    }
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("(...)"));
    }
    // `(1, 2, 3)` or `(1,)` at least.
    let mut writer = TextWriter::growing((3 * len(vm, this)).max(4));
    let outcome = repr_items(vm, this, &mut writer);
    vm.repr_leave(this);
    vm.written(writer, outcome)
}

fn repr_items(vm: &mut Vm, this: ObjId, writer: &mut TextWriter) -> Result<()> {
    writer.push_str(&mut vm.heap, "(");
    for index in 0..len(vm, this) {
        if index > 0 {
            writer.push_str(&mut vm.heap, ", ");
        }
        if let Some(item) = vm.heap.tuple_item(this, index) {
            vm.write_repr(writer, item)?;
        }
    }
    writer.ends();
    let end = if len(vm, this) > 1 { ")" } else { ",)" };
    writer.push_str(&mut vm.heap, end);
    Ok(())
}

/// `tuplehash`. CPython's stack has room for tuples in tuples many thousand deep; here they are taken one by one.
fn hash_of(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let (mut tuple, mut items) = (this, hash::Tuple::EMPTY);
    // The tuples around that one, with the hashes of their items so far.
    let mut outer = Vec::new();
    loop {
        match vm.heap.tuple_item(tuple, items.count()) {
            Some(item) if vm.heap.type_of(item) == ty::TUPLE => {
                outer.push((tuple, items));
                (tuple, items) = (item, hash::Tuple::EMPTY);
            }
            Some(item) => items.push(vm.hash(item)?),
            None => {
                let whole = items.finish();
                let Some(around) = outer.pop() else { return Ok(whole) };
                (tuple, items) = around;
                items.push(whole);
            }
        }
    }
}

/// `tuplerichcompare`: lengths count only where all items are equal.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !vm.heap.is_tuple(a) || !vm.heap.is_tuple(b) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let mut index = 0;
    while let (Some(left), Some(right)) = (vm.heap.tuple_item(a, index), vm.heap.tuple_item(b, index)) {
        if !vm.equal(left, right)? {
            return match operator {
                Comparison::Eq => Ok(vm.heap.bool(false)),
                Comparison::Ne => Ok(vm.heap.bool(true)),
                _ => vm.compare(left, right, operator),
            };
        }
        index += 1;
    }
    let holds = operator.holds(len(vm, a).cmp(&len(vm, b)));
    Ok(vm.heap.bool(holds))
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    let over = vm.own(this);
    Ok(vm.heap.iterator(Kind::TupleIterator, over))
}

fn contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    for item in vm.heap.tuple_items(this) {
        if vm.equal(item, value)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `tupleconcat`: one operand itself where the other is empty.
fn concat(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if len(vm, a) == 0 && is_exact(vm, b) {
        return Ok(vm.own(b));
    }
    if !vm.heap.is_tuple(b) {
        let message = format!("can only concatenate tuple (not \"{}\") to tuple", vm.type_name(b));
        return Err(vm.type_error(&message));
    }
    if len(vm, b) == 0 && is_exact(vm, a) {
        return Ok(vm.own(a));
    }
    let mut items = vm.heap.tuple_items(a);
    items.extend(vm.heap.tuple_items(b));
    Ok(vm.heap.tuple_of(&items))
}

fn repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let count = len(vm, this);
    if (count == 0 || times == 1) && is_exact(vm, this) {
        return Ok(vm.own(this));
    }
    if count == 0 || times <= 0 {
        return Ok(vm.own(fixed::EMPTY_TUPLE));
    }
    vm.room_for(count.saturating_mul(times as usize).saturating_mul(size::POINTER))?;
    let items = vm.heap.tuple_items(this).repeat(times as usize);
    Ok(vm.heap.tuple_of(&items))
}

fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    match usize::try_from(index).ok().and_then(|i| vm.heap.tuple_item(this, i)) {
        Some(item) => Ok(vm.own(item)),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

/// `tuplesubscript`.
fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if is_index(vm, key) {
        let index = vm.index_isize(key)?;
        let index = if index < 0 { index.saturating_add(len(vm, this) as isize) } else { index };
        return item(vm, this, index);
    }
    if !matches!(vm.heap.body(key), Body::Slice(_)) {
        let message = format!("tuple indices must be integers or slices, not {}", vm.type_name(key));
        return Err(vm.type_error(&message));
    }
    let (start, _, step, count) = slice_of(vm, this, key, len)?;
    if start == 0 && step == 1 && count == len(vm, this) && is_exact(vm, this) {
        return Ok(vm.own(this));
    }
    let pick = |i: isize| vm.heap.tuple_item(this, (start + i * step) as usize);
    let items: Vec<ObjId> = (0..count as isize).filter_map(pick).collect();
    Ok(vm.heap.tuple_of(&items))
}

fn getnewargs(vm: &mut Vm, this: ObjId) -> Result {
    let items = vm.heap.tuple_items(this);
    // A copy even of an exact tuple: `tuple_slice` takes the object itself only if it is exact.
    let copy = if is_exact(vm, this) { vm.own(this) } else { vm.heap.tuple_of(&items) };
    Ok(vm.heap.tuple([copy]))
}

fn index(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "index", 1, 3)?;
    let (start, stop) = search_bounds(vm, this, args, len)?;
    for at in start..stop.min(len(vm, this)) {
        if let Some(item) = vm.heap.tuple_item(this, at)
            && vm.equal(item, args[0])?
        {
            return Ok(vm.heap.size_int(at as i64));
        }
    }
    Err(vm.value_error("tuple.index(x): x not in tuple"))
}

fn count(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let mut found = 0;
    for item in vm.heap.tuple_items(this) {
        found += i64::from(vm.equal(item, value)?);
    }
    Ok(vm.heap.size_int(found))
}
