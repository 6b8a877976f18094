//! What changes an array.

use super::{all_bytes, bytes_like, is_array, items, len, shape};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Signature, Vm};

/// Replaces the items from `low` to before `high` by bytes of whole items, and sees to the block's size
/// (`array_resize`).
fn splice(vm: &mut Vm, this: ObjId, low: usize, high: usize, new: &[u8]) -> Result<()> {
    let (_, size) = shape(vm, this);
    let length = len(vm, this);
    let wanted = length - (high - low) + new.len() / size;
    if wanted != length {
        if vm.heap.typed_bytes(this).is_some_and(|a| a.exports > 0) {
            return Err(vm.error(ty::BUFFER_ERROR, "cannot resize an array that is exporting buffers"));
        }
        vm.room_for(wanted.saturating_mul(size))?;
    }
    if let Some(a) = vm.heap.typed_bytes_mut(this) {
        a.bytes.splice(low * size..high * size, new.iter().copied());
    }
    if wanted != length {
        set_room(vm, this, length, wanted, size);
    }
    Ok(())
}

fn set_room(vm: &mut Vm, this: ObjId, length: usize, wanted: usize, size: usize) {
    let allocated = vm.heap.typed_bytes(this).map_or(0, |a| a.allocated);
    if allocated >= wanted && length < wanted + 16 && allocated > 0 {
        return;
    }
    let room = if wanted == 0 { 0 } else { (wanted >> 4) + if length < 8 { 3 } else { 7 } + wanted };
    let mut buffer = vm.heap.record_mut(this).map(|r| std::mem::take(&mut r.buffer)).unwrap_or_default();
    if room == 0 {
        vm.heap.give_buffer(&mut buffer);
    } else {
        vm.heap.resize_buffer(&mut buffer, room * size);
    }
    if let Some(r) = vm.heap.record_mut(this) {
        r.buffer = buffer;
    }
    if let Some(a) = vm.heap.typed_bytes_mut(this) {
        a.allocated = room;
    }
}

/// `ins1`: the item is asked for its value once there is room.
fn insert_at(vm: &mut Vm, this: ObjId, at: usize, value: ObjId) -> Result<()> {
    let (code, size) = shape(vm, this);
    let packed = items::pack(vm, code, size, value)?;
    let at = at.min(len(vm, this));
    splice(vm, this, at, at, &packed[..size])
}

pub(super) fn append(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    insert_at(vm, this, usize::MAX, value)?;
    Ok(vm.none())
}

pub(super) fn insert(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "insert", 2, 2)?;
    let index = vm.size_argument(args[0])?;
    let length = len(vm, this) as isize;
    let index = if index < 0 { index.saturating_add(length).max(0) } else { index };
    insert_at(vm, this, index as usize, args[1])?;
    Ok(vm.none())
}

pub(super) fn extend_from_iterator(vm: &mut Vm, this: ObjId, iterator: ObjId) -> Result<()> {
    while let Some(item) = vm.next(iterator)? {
        let inserted = insert_at(vm, this, usize::MAX, item.id());
        vm.release(item);
        inserted?;
    }
    Ok(())
}

/// `array_do_extend`.
fn extend_by(vm: &mut Vm, this: ObjId, other: ObjId) -> Result<()> {
    if is_array(vm, other) {
        if shape(vm, this).0 != shape(vm, other).0 {
            return Err(vm.type_error("can only extend with array of same kind"));
        }
        let bytes = all_bytes(vm, other).to_vec();
        let end = len(vm, this);
        return splice(vm, this, end, end, &bytes);
    }
    let iterator = vm.iter(other)?;
    let iterator = vm.keep(iterator);
    extend_from_iterator(vm, this, iterator)
}

pub(super) fn extend(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("extend", [""], 1, 1, 1);
    let [other] = args.bind(vm, &SIGNATURE)?;
    extend_by(vm, this, other.unwrap_or(fixed::NONE))?;
    Ok(vm.none())
}

pub(super) fn inplace_concat(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    if !is_array(vm, other) {
        let class = vm.type_name(other);
        return Err(vm.type_error(&format!("can only extend array with array (not \"{class}\")")));
    }
    extend_by(vm, this, other)?;
    Ok(vm.own(this))
}

pub(super) fn inplace_repeat(vm: &mut Vm, this: ObjId, count: isize) -> Result {
    let count = count.max(0) as usize;
    let end = len(vm, this);
    vm.room_for(all_bytes(vm, this).len().saturating_mul(count))?;
    let bytes = all_bytes(vm, this).repeat(count);
    splice(vm, this, 0, end, &bytes)?;
    Ok(vm.own(this))
}

pub(super) fn byteswap(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(a) = vm.heap.typed_bytes_mut(this) {
        let size = a.itemsize;
        a.bytes.chunks_exact_mut(size).for_each(<[u8]>::reverse);
    }
    Ok(vm.none())
}

pub(super) fn clear(vm: &mut Vm, this: ObjId) -> Result {
    let end = len(vm, this);
    splice(vm, this, 0, end, &[])?;
    Ok(vm.none())
}

/// What was added is taken away again if an item is of no use.
pub(super) fn from_list(vm: &mut Vm, this: ObjId, list: ObjId) -> Result {
    let Some(count) = vm.heap.list(list).map(|l| l.items.len()) else {
        return Err(vm.type_error("arg must be list"));
    };
    let end = len(vm, this);
    let (_, size) = shape(vm, this);
    splice(vm, this, end, end, &vec![0; count * size])?;
    for i in 0..count {
        let Some(value) = vm.heap.list(list).and_then(|l| l.items.get(i).copied()) else { break };
        let value = vm.own(value);
        let put = items::put(vm, this, end + i, value.id());
        vm.release(value);
        if let Err(raised) = put {
            let now = len(vm, this);
            splice(vm, this, end.min(now), now, &[])?;
            return Err(raised);
        }
        if vm.heap.list(list).is_none_or(|l| l.items.len() != count) {
            return Err(vm.runtime_error("list changed size during iteration"));
        }
    }
    Ok(vm.none())
}

pub(super) fn from_bytes(vm: &mut Vm, this: ObjId, data: ObjId) -> Result {
    let data = bytes_like(vm, data)?;
    if data.len() % shape(vm, this).1 != 0 {
        return Err(vm.value_error("bytes length not a multiple of item size"));
    }
    let end = len(vm, this);
    splice(vm, this, end, end, &data)?;
    Ok(vm.none())
}

pub(super) fn from_unicode(vm: &mut Vm, this: ObjId, text: ObjId) -> Result {
    if vm.heap.text(text).is_none() {
        let message = "fromunicode() argument must be str";
        let class = if text == fixed::NONE { "None".to_owned() } else { vm.type_name(text) };
        return Err(vm.type_error(&format!("{message}, not {class}")));
    }
    if !matches!(shape(vm, this).0, 'u' | 'w') {
        let message = "fromunicode() may only be called on unicode type arrays ('u' or 'w')";
        return Err(vm.value_error(message));
    }
    let end = len(vm, this);
    put_unicode(vm, this, end, text)
}

/// Puts characters in the place of the items from one on.
pub(super) fn put_unicode(vm: &mut Vm, this: ObjId, from: usize, text: ObjId) -> Result {
    let units = vm.heap.text(text).into_iter().flat_map(|t| t.units());
    let bytes: Vec<u8> = units.flat_map(u32::to_le_bytes).collect();
    let end = len(vm, this);
    splice(vm, this, from, end, &bytes)?;
    Ok(vm.none())
}

pub(super) fn pop(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "pop", 0, 1)?;
    let index = args.first().map_or(Ok(-1), |&index| vm.size_argument(index))?;
    let length = len(vm, this);
    if length == 0 {
        return Err(vm.index_error("pop from empty array"));
    }
    let index = if index < 0 { index + length as isize } else { index };
    let Some(index) = usize::try_from(index).ok().filter(|&i| i < length) else {
        return Err(vm.index_error("pop index out of range"));
    };
    let item = items::get(vm, this, index)?;
    let done = splice(vm, this, index, index + 1, &[]);
    vm.completed(item, done)
}

pub(super) fn remove(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    match super::first(vm, this, value, 0..usize::MAX)? {
        Some(at) => {
            splice(vm, this, at, at + 1, &[])?;
            Ok(vm.none())
        }
        None => Err(vm.value_error("array.remove(x): x not in array")),
    }
}

pub(super) fn reverse(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(a) = vm.heap.typed_bytes_mut(this) {
        // Backwards by bytes, then each item forwards again.
        let size = a.itemsize;
        a.bytes.reverse();
        a.bytes.chunks_exact_mut(size).for_each(<[u8]>::reverse);
    }
    Ok(vm.none())
}

/// `array_ass_subscr`.
pub(super) fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let (code, size) = shape(vm, this);
    if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        let length = len(vm, this);
        let index = if index < 0 { index + length as isize } else { index };
        let Some(index) = usize::try_from(index).ok().filter(|&i| i < length) else {
            return Err(vm.index_error("array assignment index out of range"));
        };
        return match value {
            Some(value) => items::put(vm, this, index, value),
            None => splice(vm, this, index, index + 1, &[]),
        };
    }
    if vm.heap.type_of(key) != ty::SLICE {
        return Err(vm.type_error("array indices must be integers"));
    }
    let (start, stop, step) = vm.slice_unpack(key)?;
    let (start, stop, step, count) = crate::vm::adjust_slice(start, stop, step, len(vm, this));
    let new = match value {
        None => None,
        Some(value) if !is_array(vm, value) => {
            let class = vm.type_name(value);
            let message = format!("can only assign array (not \"{class}\") to array slice");
            return Err(vm.type_error(&message));
        }
        Some(value) if shape(vm, value).0 != code => {
            return Err(vm.type_error("bad argument type for built-in operation"));
        }
        Some(value) => Some(all_bytes(vm, value).to_vec()),
    };
    if step == 1 {
        let (start, stop) = (start as usize, stop.max(start) as usize);
        return splice(vm, this, start, stop, &new.unwrap_or_default());
    }
    let places = (0..count as isize).map(|i| (start + i * step) as usize);
    match new {
        None => {
            // What is left, in one piece.
            let mut gone: Vec<usize> = places.collect();
            gone.sort_unstable();
            let (from, mut kept) = (gone.first().copied().unwrap_or(0), Vec::new());
            for at in from..len(vm, this) {
                if gone.binary_search(&at).is_err() {
                    kept.extend_from_slice(items::bytes(vm, this, at));
                }
            }
            let end = len(vm, this);
            if gone.is_empty() { Ok(()) } else { splice(vm, this, from, end, &kept) }
        }
        Some(new) if new.len() / size != count => {
            let given = new.len() / size;
            let message =
                format!("attempt to assign array of size {given} to extended slice of size {count}");
            Err(vm.value_error(&message))
        }
        Some(new) => {
            if let Some(a) = vm.heap.typed_bytes_mut(this) {
                for (at, item) in places.zip(new.chunks_exact(size)) {
                    if let Some(place) = a.bytes.get_mut(at * size..(at + 1) * size) {
                        place.copy_from_slice(item);
                    }
                }
            }
            Ok(())
        }
    }
}
