//! `list.sort` (`list_sort_impl` in `Objects/listobject.c`): which comparisons are made, and what a comparison that
//! looks at the list sees.

use crate::algorithm::sort::{Order, sort as sort_by};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::args::Signature;
use crate::vm::slots::{Compare, Comparison};
use crate::vm::{Args, Raised, Result, Vm};

static SORT: Signature<2> = Signature::new("sort", ["key", "reverse"], 0, 0, 0);

/// How many objects a merge has room for on the C stack (`MERGESTATE_TEMP_SIZE`). A sort by keys shares it between keys
/// and items, and puts fewer keys than half of it there.
const ROOM_ON_STACK: usize = 256;

pub(super) fn sort(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let [key, reverse] = args.bind(vm, &SORT)?;
    let key = key.filter(|&k| k != fixed::NONE);
    let reverse = match reverse {
        Some(value) => vm.truth(value)?,
        None => false,
    };
    sort_list(vm, this, key, reverse)?;
    Ok(vm.none())
}

/// Sorts a list in place. It is empty meanwhile, so that comparisons cannot change what is being sorted.
pub(crate) fn sort_list(vm: &mut Vm, this: ObjId, key: Field, reverse: bool) -> Result<()> {
    let Some(mut list) = vm.heap.list_mut(this) else { return Ok(()) };
    let (mut items, buffer) = list.take();
    *list.sorting = true;
    let result = sort_items(vm, this, &mut items, key, reverse);
    // What was put into the list meanwhile dies when the list is whole again.
    let Some(mut list) = vm.heap.list_mut(this) else { return result };
    let (added, mut added_buffer) = list.take();
    (*list.items, *list.block, *list.sorting) = (items, buffer.block(), false);
    for item in added.into_iter().rev() {
        vm.release(Own::from_counted(item));
    }
    vm.heap.give_buffer(&mut added_buffer);
    result
}

/// What is moved with what is compared.
#[derive(Clone, Copy)]
struct Pair {
    /// Of two keys, the one that begins with the lesser number is the lesser one; see [`beginning`].
    begin: u64,
    key: ObjId,
    item: ObjId,
}

fn sort_items(vm: &mut Vm, this: ObjId, items: &mut [ObjId], key: Field, reverse: bool) -> Result<()> {
    let mut pairs: Vec<Pair> = items.iter().map(|&item| Pair { begin: 0, key: item, item }).collect();
    let mut buffer = Buffer::default();
    if let Some(key) = key {
        if pairs.len() >= ROOM_ON_STACK / 2 {
            buffer = vm.heap.take_buffer(pairs.len() * size::POINTER);
        }
        if let Err(raised) = make_keys(vm, key, &mut pairs) {
            vm.heap.give_buffer(&mut buffer);
            return Err(raised);
        }
    }
    // Reversing before and after keeps equal items in their order.
    if reverse {
        pairs.reverse();
    }
    let how = choose(vm, &mut pairs);
    // `merge_init`
    let (each, room) = match key {
        Some(_) => (2 * size::POINTER, pairs.len().div_ceil(2).min(ROOM_ON_STACK / 2)),
        None => (size::POINTER, ROOM_ON_STACK),
    };
    let mut merge = Merge { vm, how, each, room, buffer: Buffer::default() };
    let mut result = sort_by(&mut pairs, &mut merge);
    let Merge { vm, buffer: mut set_aside, .. } = merge;
    if key.is_some() {
        for &Pair { key, .. } in &pairs {
            vm.release(Own::from_counted(key));
        }
        vm.heap.give_buffer(&mut buffer);
    }
    if result.is_ok() && vm.heap.list(this).is_some_and(|l| !l.sorting) {
        result = Err(vm.value_error("list modified during sort"));
    }
    vm.heap.give_buffer(&mut set_aside);
    if reverse {
        pairs.reverse();
    }
    for (place, Pair { item, .. }) in items.iter_mut().zip(pairs) {
        *place = item;
    }
    result
}

/// Calls the key function for every item, in order. If it raises, the keys made die, the last one first.
fn make_keys(vm: &mut Vm, function: ObjId, pairs: &mut [Pair]) -> Result<()> {
    for at in 0..pairs.len() {
        match vm.call_positional(function, &[pairs[at].item]) {
            Ok(key) => pairs[at].key = key.into_id(),
            Err(raised) => {
                for &Pair { key, .. } in pairs[..at].iter().rev() {
                    vm.release(Own::from_counted(key));
                }
                return Err(raised);
            }
        }
    }
    Ok(())
}

/// How two keys are compared, chosen once from all keys' types (the pre-sort check). It shows where `__lt__` returns
/// `NotImplemented`, and in which items of tuples are compared.
#[derive(Clone, Copy)]
enum How {
    Any,
    /// All keys are of one type, with this slot function.
    OneType(Compare),
    /// Tuples that are not empty.
    Tuples(Option<Compare>),
}

fn choose(vm: &Vm, pairs: &mut [Pair]) -> How {
    let [Pair { key: first, .. }, _, ..] = *pairs else { return How::Any };
    // A key, or its first item where all keys are tuples.
    let filled_tuple = |key: ObjId| match vm.heap.type_of(key) {
        ty::TUPLE => vm.heap.tuple_item(key, 0),
        _ => None,
    };
    let in_tuples = pairs.iter().all(|pair| filled_tuple(pair.key).is_some());
    if !in_tuples && filled_tuple(first).is_some() {
        return How::Any;
    }
    let compared = |key: ObjId| if in_tuples { filled_tuple(key).unwrap_or(key) } else { key };
    let class = vm.heap.type_of(compared(first));
    let one_type = pairs.iter().all(|pair| vm.heap.type_of(compared(pair.key)) == class);
    if one_type && pairs.iter().all(|pair| beginning(vm, compared(pair.key)).is_some()) {
        pairs.iter_mut().for_each(|pair| pair.begin = beginning(vm, compared(pair.key)).unwrap_or(0));
    }
    let slot = if one_type { vm.slots_of(class).richcompare } else { None };
    match (in_tuples, slot) {
        (true, _) if class == ty::TUPLE => How::Tuples(None),
        (true, slot) => How::Tuples(slot),
        (false, Some(slot)) => How::OneType(slot),
        (false, None) => How::Any,
    }
}

/// A number in which the order of plain values of one type begins: comparing them runs nothing that could be seen, so
/// the objects need be looked at only where it is equal. `None` for those without one.
fn beginning(vm: &Vm, object: ObjId) -> Option<u64> {
    const SIGN: u64 = 1 << 63;
    match vm.heap.outer(object) {
        Body::Int(value) => Some(value.cast_unsigned() ^ SIGN),
        Body::Float(value) if !value.is_nan() => {
            // Zero has one beginning, whatever its sign.
            let bits = (value + 0.0).to_bits();
            Some(if bits & SIGN == 0 { bits | SIGN } else { !bits })
        }
        &Body::Str { at, .. } => {
            let text = vm.heap.texts.get(at).text.as_ascii()?.as_bytes();
            Some(text.iter().chain(&[0; 8]).take(8).fold(0, |begin, &byte| begin << 8 | u64::from(byte)))
        }
        _ => None,
    }
}

/// A sort under way, and the memory that it copies runs to (`MergeState`).
struct Merge<'a> {
    vm: &'a mut Vm,
    how: How,
    /// What an item takes there, with its key.
    each: usize,
    room: usize,
    buffer: Buffer,
}

impl Order<Pair> for &mut Merge<'_> {
    type Error = Raised;

    #[inline]
    fn less(&mut self, a: Pair, b: Pair) -> Result<bool> {
        if a.begin == b.begin { is_less(self.vm, self.how, a.key, b.key) } else { Ok(a.begin < b.begin) }
    }

    fn set_aside(&mut self, items: usize) {
        if items > self.room {
            self.vm.heap.give_buffer(&mut self.buffer);
            (self.room, self.buffer) = (items, self.vm.heap.take_buffer(items * self.each));
        }
    }
}

fn is_less(vm: &mut Vm, how: How, a: ObjId, b: ObjId) -> Result<bool> {
    match how {
        How::Any => vm.compare_bool(a, b, Comparison::Lt),
        How::OneType(slot) => is_less_by(vm, slot, a, b),
        How::Tuples(slot) => {
            let mut at = 0;
            let (left, right) = loop {
                let (Some(x), Some(y)) = (vm.heap.tuple_item(a, at), vm.heap.tuple_item(b, at)) else {
                    return Ok(vm.heap.tuple_len(a) < vm.heap.tuple_len(b));
                };
                if !vm.equal(x, y)? {
                    break (x, y);
                }
                at += 1;
            };
            match slot {
                Some(slot) if at == 0 => is_less_by(vm, slot, left, right),
                _ => vm.compare_bool(left, right, Comparison::Lt),
            }
        }
    }
}

/// `unsafe_object_compare`: the slot function itself is asked first.
fn is_less_by(vm: &mut Vm, slot: Compare, a: ObjId, b: ObjId) -> Result<bool> {
    if let Some(order) = vm.order_of_plain(a, b) {
        return Ok(order.is_lt());
    }
    // A comparison may have given an item another class.
    if !vm.slots_for(a).richcompare.is_some_and(|f| std::ptr::fn_addr_eq(f, slot)) {
        return vm.compare_bool(a, b, Comparison::Lt);
    }
    let mark = vm.sp;
    let result = slot(vm, a, b, Comparison::Lt);
    vm.drain(mark);
    let result = result?;
    if result.id() == fixed::NOT_IMPLEMENTED {
        vm.release(result);
        return vm.compare_bool(a, b, Comparison::Lt);
    }
    vm.truth_of(result)
}
