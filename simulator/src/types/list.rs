//! `list` (`Objects/listobject.c`): its protocols. Its methods are in `list_methods`, its sort in `list_sort`.

use super::common::{is_index, keeps_new, slice_of};
use super::list_methods::{METHODS, copy};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Vm, adjust_slice};

pub(super) static TYPES: &[&TypeDef] = &[&LIST];

static LIST: TypeDef = TypeDef {
    basicsize: size::LIST,
    is_base: true,
    gc: true,
    vectorcall: true,
    match_sequence: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        repr: Some(repr),
        richcompare: Some(compare),
        iter: Some(iter),
        init: Some(init),
        new: Some(new),
        sq_length: Some(length),
        sq_concat: Some(concat),
        sq_repeat: Some(repeat),
        sq_item: Some(item),
        sq_contains: Some(contains),
        sq_inplace_concat: Some(extend_in_place),
        sq_inplace_repeat: Some(inplace_repeat),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        mp_ass_subscript: Some(assign),
        ..Slots::NONE
    },
    methods: METHODS,
    doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
    ..TypeDef::new(Kind::List)
};

/// The number of items, 0 if it is no list.
pub(super) fn len(vm: &Vm, list: ObjId) -> usize {
    vm.heap.list(list).map_or(0, |l| l.items.len())
}

/// The item at a position, borrowed.
pub(super) fn get(vm: &Vm, list: ObjId, index: usize) -> Field {
    vm.heap.list(list)?.items.get(index).copied()
}

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    if class == ty::LIST {
        return Ok(vm.heap.fresh_list());
    }
    Ok(vm.new_derived(class, crate::heap::Heap::no_items()))
}

/// `list___init__`: a list that has items loses them first.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if keeps_new(vm, this, ty::LIST) {
        args.no_keywords(vm, "list")?;
    }
    Args::positional(args.positional).count(vm, "list", 0, 1)?;
    vm.clear_list_backwards(this);
    match args.get(0) {
        Some(iterable) => vm.list_extend(this, iterable),
        None => Ok(()),
    }
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(len(vm, this))
}

/// `list_repr`: the length may change while an item is represented.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if len(vm, this) == 0 {
        return Ok(vm.heap.string("[]"));
    }
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("[...]"));
    }
    // `[1, 2, 3]` at least.
    let mut writer = TextWriter::growing(3 * len(vm, this));
    let outcome = repr_items(vm, this, &mut writer);
    vm.repr_leave(this);
    vm.written(writer, outcome)
}

fn repr_items(vm: &mut Vm, this: ObjId, writer: &mut TextWriter) -> Result<()> {
    writer.push_str(&mut vm.heap, "[");
    let mut index = 0;
    while let Some(item) = get(vm, this, index) {
        if index > 0 {
            writer.push_str(&mut vm.heap, ", ");
        }
        vm.write_repr(writer, item)?;
        index += 1;
    }
    writer.ends();
    writer.push_str(&mut vm.heap, "]");
    Ok(())
}

/// `list_richcompare`.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if vm.heap.list(a).is_none() || vm.heap.list(b).is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    if len(vm, a) != len(vm, b) {
        match operator {
            Comparison::Eq => return Ok(vm.heap.bool(false)),
            Comparison::Ne => return Ok(vm.heap.bool(true)),
            _ => {}
        }
    }
    let mut index = 0;
    while let (Some(left), Some(right)) = (get(vm, a, index), get(vm, b, index)) {
        if left != right {
            let mark = vm.sp;
            vm.keep_ref(right);
            vm.keep_ref(left);
            if !vm.equal(left, right)? {
                // The lists may have changed meanwhile: what stands there now is compared, or else their lengths.
                vm.drain(mark);
                let (Some(left), Some(right)) = (get(vm, a, index), get(vm, b, index)) else { break };
                match operator {
                    Comparison::Eq => return Ok(vm.heap.bool(false)),
                    Comparison::Ne => return Ok(vm.heap.bool(true)),
                    _ => {}
                }
                vm.keep_ref(right);
                vm.keep_ref(left);
                return vm.compare(left, right, operator);
            }
            vm.drain(mark);
        }
        index += 1;
    }
    let holds = operator.holds(len(vm, a).cmp(&len(vm, b)));
    Ok(vm.heap.bool(holds))
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    let over = vm.own(this);
    Ok(vm.heap.iterator(Kind::ListIterator, over))
}

fn contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    let mut index = 0;
    while let Some(item) = get(vm, this, index) {
        if same(vm, item, value)? {
            return Ok(true);
        }
        index += 1;
    }
    Ok(false)
}

/// Whether an item equals a value; the item is held meanwhile, since the list may lose it.
pub(super) fn same(vm: &mut Vm, item: ObjId, value: ObjId) -> Result<bool> {
    if item == value {
        return Ok(true);
    }
    let held = vm.own(item);
    let result = vm.equal(item, value);
    vm.release(held);
    result
}

fn concat(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let Some(other) = vm.heap.list(b) else {
        let message = format!("can only concatenate list (not \"{}\") to list", vm.type_name(b));
        return Err(vm.type_error(&message));
    };
    let first = vm.heap.list(a).map_or(&[][..], |l| l.items);
    let mut items = Items::with_capacity(first.len() + other.items.len());
    items.extend_from_slice(first);
    items.extend_from_slice(other.items);
    Ok(vm.heap.list_of_items(items))
}

fn repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let room = len(vm, this).saturating_mul(times.max(0) as usize);
    vm.room_for(room.saturating_mul(size::POINTER))?;
    let mut items = Items::with_capacity(room);
    match vm.heap.list(this).map_or(&[][..], |l| l.items) {
        &[item] => items.resize(room, item),
        [] => {}
        all => (0..times).for_each(|_| items.extend_from_slice(all)),
    }
    Ok(vm.heap.list_of_items(items))
}

fn inplace_repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    repeat_in_place(vm, this, times)?;
    Ok(vm.own(this))
}

/// `list_inplace_repeat_lock_held`.
pub(crate) fn repeat_in_place(vm: &mut Vm, this: ObjId, times: isize) -> Result<()> {
    let count = len(vm, this);
    if count == 0 || times == 1 {
        return Ok(());
    }
    if times < 1 {
        vm.clear_list_backwards(this);
        return Ok(());
    }
    vm.room_for(count.saturating_mul(times as usize).saturating_mul(size::POINTER))?;
    vm.heap.list_set_room(this, count * times as usize);
    let items = vm.heap.list(this).map(|l| l.items.repeat(times as usize - 1)).unwrap_or_default();
    items.iter().for_each(|&item| vm.heap.incref(item));
    if let Some(l) = vm.heap.list_mut(this) {
        l.items.extend_from_slice(&items);
    }
    Ok(())
}

fn extend_in_place(vm: &mut Vm, this: ObjId, iterable: ObjId) -> Result {
    vm.list_extend(this, iterable)?;
    Ok(vm.own(this))
}

fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    match usize::try_from(index).ok().and_then(|i| get(vm, this, i)) {
        Some(item) => Ok(vm.own(item)),
        None => {
            let message = vm.own(name::str_list_err);
            Err(vm.error_with(ty::INDEX_ERROR, message))
        }
    }
}

fn bad_index(vm: &mut Vm, key: ObjId) -> crate::vm::Raised {
    let message = format!("list indices must be integers or slices, not {}", vm.type_name(key));
    vm.type_error(&message)
}

/// `list_subscript`.
pub(super) fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if is_index(vm, key) {
        let index = vm.index_isize(key)?;
        let index = if index < 0 { index.saturating_add(len(vm, this) as isize) } else { index };
        return item(vm, this, index);
    }
    if !matches!(vm.heap.body(key), Body::Slice(_)) {
        return Err(bad_index(vm, key));
    }
    let (start, _, step, count) = slice_of(vm, this, key, len)?;
    let Some(l) = vm.heap.list(this) else { return Err(bad_index(vm, key)) };
    let mut items = Items::with_capacity(count);
    if step == 1 && count > 0 {
        items.extend_from_slice(l.items.get(start as usize..start as usize + count).unwrap_or_default());
    } else {
        items.extend((0..count as isize).filter_map(|i| l.items.get((start + i * step) as usize).copied()));
    }
    Ok(vm.heap.list_of_items(items))
}

/// `list_ass_subscript`.
fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    if is_index(vm, key) {
        let index = vm.index_isize(key)?;
        let index = if index < 0 { index.saturating_add(len(vm, this) as isize) } else { index };
        return assign_item(vm, this, index, value);
    }
    if !matches!(vm.heap.body(key), Body::Slice(_)) {
        return Err(bad_index(vm, key));
    }
    let Some(value) = value else {
        let (start, stop, step, count) = slice_of(vm, this, key, len)?;
        return match step {
            1 => assign_slice(vm, this, start, stop, None),
            _ => delete_steps(vm, this, start, step, count),
        };
    };
    // The bounds are asked before the value, and the length is read behind it: both may change the list.
    let (start, stop, step) = vm.slice_unpack(key)?;
    let sequence = if value == this {
        copy(vm, this)?
    } else {
        vm.sequence_fast(value, "must assign iterable to extended slice")?
    };
    let sequence = vm.keep(sequence);
    let (start, stop, step, count) = adjust_slice(start, stop, step, len(vm, this));
    match step {
        1 => assign_slice(vm, this, start, stop, Some(sequence)),
        _ => assign_steps(vm, this, start, step, count, sequence),
    }
}

/// `list_ass_item_lock_held`.
fn assign_item(vm: &mut Vm, this: ObjId, index: isize, value: Option<ObjId>) -> Result<()> {
    if index < 0 || index as usize >= len(vm, this) {
        return Err(vm.index_error("list assignment index out of range"));
    }
    let Some(value) = value else {
        // The array keeps its size.
        let item = vm.heap.list_mut(this).map(|l| Own::from_counted(l.items.remove(index as usize)));
        vm.release_field(item);
        return Ok(());
    };
    let value = vm.own(value);
    let old = match vm.heap.list_mut(this).and_then(|l| l.items.get_mut(index as usize)) {
        Some(place) => Own::from_counted(std::mem::replace(place, value.into_id())),
        None => value,
    };
    vm.release(old);
    Ok(())
}

/// `list[low:high] = value`, or `del` (`list_ass_slice_lock_held`): the list is whole again before the old items die,
/// the last one first.
pub(super) fn assign_slice(
    vm: &mut Vm,
    this: ObjId,
    low: isize,
    high: isize,
    value: Option<ObjId>,
) -> Result<()> {
    let value = match value {
        None => None,
        // A copy, if the list is assigned to itself.
        Some(value) if value == this => {
            let items = vm.heap.list(this).map(|l| l.items.clone()).unwrap_or_default();
            let copy = vm.heap.list_of(&items);
            Some(vm.keep(copy))
        }
        Some(value) => {
            let fast = vm.sequence_fast(value, "must assign iterable to extended slice")?;
            Some(vm.keep(fast))
        }
    };
    let new = value.and_then(|v| vm.heap.sequence_items(v)).unwrap_or_default();
    let length = len(vm, this);
    let low = low.clamp(0, length as isize) as usize;
    let high = high.clamp(low as isize, length as isize) as usize;
    let after = length - (high - low) + new.len();
    if after == 0 {
        vm.clear_list_backwards(this);
        return Ok(());
    }
    // More than eight old items are put aside in a block of their own.
    let mut aside = Buffer::default();
    if high - low > 8 {
        aside = vm.heap.take_buffer((high - low) * size::POINTER);
    }
    new.iter().for_each(|&item| vm.heap.incref(item));
    if after > length {
        vm.heap.list_set_room(this, after);
    }
    // Not by `splice`, which takes more room than there is to be.
    let mut old = Items::new();
    if let Some(l) = vm.heap.list_mut(this) {
        let tail = l.items.split_off(high);
        old = l.items.split_off(low);
        l.items.extend_from_slice(&new);
        l.items.extend_from_slice(&tail);
    }
    if after < length {
        vm.heap.list_set_room(this, after);
    }
    for item in old.into_iter().rev() {
        vm.release(Own::from_counted(item));
    }
    vm.heap.give_buffer(&mut aside);
    Ok(())
}

/// `del list[start::step]`: what is cut out dies in the order of positions.
fn delete_steps(vm: &mut Vm, this: ObjId, start: isize, step: isize, count: usize) -> Result<()> {
    if count == 0 {
        return Ok(());
    }
    let (first, step) = if step < 0 {
        (start + step * (count as isize - 1), step.unsigned_abs())
    } else {
        (start, step as usize)
    };
    let mut garbage = vm.heap.take_buffer(count * size::POINTER);
    let mut old = Vec::with_capacity(count);
    if let Some(l) = vm.heap.list_mut(this) {
        let mut next = first as usize;
        let mut at = 0;
        l.items.retain(|&item| {
            let cut = at == next && old.len() < count;
            if cut {
                old.push(item);
                next = next.saturating_add(step);
            }
            at += 1;
            !cut
        });
    }
    let after = len(vm, this);
    vm.heap.list_set_room(this, after);
    old.into_iter().for_each(|item| vm.release(Own::from_counted(item)));
    vm.heap.give_buffer(&mut garbage);
    Ok(())
}

/// `list[start::step] = sequence`, of a list or tuple.
fn assign_steps(
    vm: &mut Vm,
    this: ObjId,
    start: isize,
    step: isize,
    count: usize,
    sequence: ObjId,
) -> Result<()> {
    let new = vm.heap.sequence_items(sequence).unwrap_or_default();
    if new.len() != count {
        let message =
            format!("attempt to assign sequence of size {} to extended slice of size {count}", new.len());
        return Err(vm.value_error(&message));
    }
    if count == 0 {
        return Ok(());
    }
    let mut garbage = vm.heap.take_buffer(count * size::POINTER);
    let mut old = Vec::with_capacity(count);
    for (i, item) in new.into_iter().enumerate() {
        let item = vm.own(item);
        let at = (start + i as isize * step) as usize;
        old.push(match vm.heap.list_mut(this).and_then(|l| l.items.get_mut(at)) {
            Some(place) => Own::from_counted(std::mem::replace(place, item.into_id())),
            None => item,
        });
    }
    old.into_iter().for_each(|item| vm.release(item));
    vm.heap.give_buffer(&mut garbage);
    Ok(())
}
