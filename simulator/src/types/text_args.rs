//! What the methods of `str`, `bytes` and `bytearray` share: their arguments, and errors that computations end in.

use crate::algorithm::search;
use crate::algorithm::text::Text;
use crate::modules::io::bytes_io;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::memory_view::export;
use crate::vm::{Raised, Result, Vm};
use std::ops::Range;

static EMPTY: Text = Text::EMPTY;

/// The characters of a string, which `id` must be.
pub(super) fn text(vm: &Vm, id: ObjId) -> &Text {
    vm.heap.text(id).unwrap_or(&EMPTY)
}

/// The bytes of an object with a buffer (`PyObject_CheckBuffer`).
pub(crate) fn buffer(vm: &Vm, id: ObjId) -> Option<&[u8]> {
    match vm.heap.body(id) {
        Body::Bytes(b) => Some(&b.data),
        Body::ByteArray(b) => Some(&b.data),
        _ => match vm.heap.typed_bytes(id) {
            Some(array) => Some(&array.bytes),
            None => super::memory_view::contents(vm, id),
        },
    }
}

/// The bytes of an object whose buffer may be written to (`PyBUF_WRITABLE`).
pub(crate) fn writable_buffer(vm: &mut Vm, id: ObjId) -> Option<&mut [u8]> {
    let (id, start, length) = match vm.heap.body(id) {
        Body::ByteArray(b) => (id, 0, b.data.len()),
        _ => match vm.heap.typed_bytes(id) {
            Some(array) => (id, 0, array.bytes.len()),
            None if let Some((_, used)) = bytes_io::viewed(vm, id) => (id, 0, used),
            None => super::memory_view::writable(vm, id)?,
        },
    };
    if let Some((bytes, used)) = bytes_io::viewed(vm, id) {
        let Body::Bytes(bytes) = vm.heap.body_mut(bytes) else { return None };
        return bytes.data.get_mut(start..(start + length).min(used));
    }
    if let Some(array) = vm.heap.typed_bytes(id) {
        let length = length.min(array.bytes.len());
        return vm.heap.typed_bytes_mut(id)?.bytes.get_mut(start..start + length);
    }
    vm.heap.bytearray_mut(id)?.data.get_mut(start..start + length)
}

/// The bytes of an argument; `TypeError` if it has none (`PyObject_GetBuffer`).
pub(crate) fn bytes_like(vm: &mut Vm, id: ObjId) -> Result<Vec<u8>> {
    if let Some(bytes) = export::bytes_in_python(vm, id, export::SIMPLE)? {
        return Ok(bytes);
    }
    check_buffer(vm, id)?;
    super::memory_view::check_contiguous(vm, id)?;
    Ok(buffer(vm, id).unwrap_or_default().to_vec())
}

/// `TypeError` for what has no buffer; one with gaps counts.
pub(crate) fn check_buffer(vm: &mut Vm, id: ObjId) -> Result<()> {
    if buffer(vm, id).is_some() {
        return Ok(());
    }
    if export::in_python(vm, id) {
        return Err(vm.unsupported("__buffer__() of a class here: take memoryview() of the object first"));
    }
    super::memory_view::check_released(vm, id)?;
    if vm.heap.type_of(id) == ty::MEMORYVIEW {
        return Ok(());
    }
    let message = format!("a bytes-like object is required, not '{}'", type_name(vm, id));
    Err(vm.type_error(&message))
}

/// `tp_name`: with the module for built-in types outside `builtins`.
pub(super) fn type_name(vm: &Vm, id: ObjId) -> String {
    vm.heap.class(vm.heap.type_of(id)).map_or_else(String::new, |t| t.name.to_string())
}

/// `_PyArg_BadArgument`: `find() argument 1 must be str, not int`.
pub(crate) fn bad_argument(vm: &mut Vm, function: &str, which: &str, expected: &str, given: ObjId) -> Raised {
    let class = if given == fixed::NONE { "None".to_owned() } else { type_name(vm, given) };
    vm.type_error(&format!("{function}() {which} must be {expected}, not {class}"))
}

/// Checks that an argument is a string.
pub(super) fn must_be_str(vm: &mut Vm, function: &str, which: &str, given: ObjId) -> Result<()> {
    if vm.heap.text(given).is_some() {
        return Ok(());
    }
    Err(bad_argument(vm, function, which, "str", given))
}

/// An optional encoding or error handler (`const char *`).
pub(super) fn name_argument(
    vm: &mut Vm,
    function: &str,
    which: &str,
    given: Option<ObjId>,
) -> Result<Option<String>> {
    let Some(given) = given else { return Ok(None) };
    must_be_str(vm, function, which, given)?;
    let name = vm.heap.text_lossy(given);
    if name.contains('\0') {
        return Err(vm.value_error("embedded null character"));
    }
    Ok(Some(name))
}

/// Checks the number of positional arguments (`_PyArg_CheckPositional`).
pub(super) fn count(vm: &mut Vm, function: &str, args: &[ObjId], least: usize, most: usize) -> Result<()> {
    crate::vm::Args::positional(args).count(vm, function, least, most)
}

/// The part of `length` items that optional start and end arguments mean; none if it begins behind its end.
pub(super) struct Bounds(Option<i64>, Option<i64>);

impl Bounds {
    /// Of the two arguments behind the first (`_PyEval_SliceIndex` of each).
    pub fn new(vm: &mut Vm, args: &[ObjId]) -> Result<Bounds> {
        let mut bound = |index: usize| match args.get(index) {
            Some(&id) if id != fixed::NONE => vm.slice_bound(id).map(|v| Some(v as i64)),
            _ => Ok(None),
        };
        Ok(Bounds(bound(1)?, bound(2)?))
    }

    /// The part of a text of this length; `None` if it begins behind the end.
    pub fn part(&self, length: usize) -> Option<Range<usize>> {
        search::part(self.0, self.1, length)
    }
}

/// An optional size: `default` where it is not given (`Py_ssize_t`).
pub(super) fn size(vm: &mut Vm, given: Option<ObjId>, default: isize) -> Result<isize> {
    given.map_or(Ok(default), |id| vm.size_argument(id))
}

/// An optional C int.
pub(crate) fn c_int(vm: &mut Vm, given: Option<ObjId>, default: i32) -> Result<i32> {
    let Some(given) = given else { return Ok(default) };
    let index = vm.index(given)?;
    let value = vm.heap.as_i64(index.id());
    vm.release(index);
    match value.and_then(|v| i32::try_from(v).ok()) {
        Some(value) => Ok(value),
        None => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

/// Refuses to build what has no room: `MemoryError`, as CPython says when the allocator refuses.
pub(super) fn room_for(vm: &mut Vm, bytes: Option<usize>) -> Result<()> {
    let room = vm.limits.bytes.saturating_sub(vm.heap.held_bytes());
    match bytes {
        Some(bytes) if bytes as u64 <= room && bytes <= u32::MAX as usize => Ok(()),
        _ => Err(vm.error_without(ty::MEMORY_ERROR)),
    }
}

/// A list that was made with room for `room` items, filled with the parts of a split in the order in which
/// CPython makes them (`SPLIT_ADD`): the room first, then by appending. From the right, it is reversed after.
pub(super) fn list_of_parts<P>(
    vm: &mut Vm,
    room: usize,
    mut parts: Vec<P>,
    from_right: bool,
    mut make: impl FnMut(&mut Vm, P) -> Own,
) -> Own {
    let list = vm.heap.empty_list(room);
    if from_right {
        parts.reverse();
    }
    for (i, part) in parts.into_iter().enumerate() {
        let part = make(vm, part);
        if i >= room {
            vm.heap.list_push(list.id(), part);
        } else if let Some(l) = vm.heap.list_mut(list.id()) {
            l.items.push(part.into_id());
        }
    }
    if from_right && let Some(l) = vm.heap.list_mut(list.id()) {
        l.items.reverse();
    }
    list
}

/// Items a split's list has room for at first (`PREALLOC_SIZE`).
pub(super) fn split_room(most: usize) -> usize {
    if most >= 12 { 12 } else { most + 1 }
}

/// The iterable as a list or tuple (`PySequence_Fast` in `join`).
pub(super) fn fast_sequence(vm: &mut Vm, iterable: ObjId) -> Result {
    if matches!(vm.heap.type_of(iterable), ty::LIST | ty::TUPLE) {
        return Ok(vm.own(iterable));
    }
    let iterator = match vm.iter(iterable) {
        Ok(iterator) => iterator,
        Err(raised) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            return Err(vm.type_error("can only join an iterable"));
        }
    };
    let list = vm.list_from_iterable(iterator.id());
    vm.release(iterator);
    list
}

/// `PyNumber_Long` of a number.
pub(super) fn number_long(vm: &mut Vm, object: ObjId) -> Result {
    if vm.is_int(object) {
        return Ok(vm.own(object));
    }
    let Some(int) = vm.slots_for(object).int else { return vm.index(object) };
    let made = int(vm, object)?;
    if vm.is_int(made.id()) {
        return Ok(made);
    }
    let message = format!("__int__ returned non-int (type {})", type_name(vm, made.id()));
    vm.release(made);
    Err(vm.type_error(&message))
}
