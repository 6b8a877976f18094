//! Items and parts of a view, read and written.

use super::layout::Layout;
use super::{View, add_view, all_bytes, compared, exporter, items, view};
use crate::object::layout::ty;
use crate::object::*;
use crate::types::text_args;
use crate::vm::{Result, Vm};

pub(super) fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    match view(vm, this)?.layout.shape.first() {
        Some(&count) => Ok(count),
        None => Err(vm.type_error("0-dim memory has no length")),
    }
}

/// The item at a place that exists.
fn item_at(vm: &mut Vm, view: &View, place: usize) -> Result {
    let Layout { letter, itemsize, .. } = view.layout;
    let bytes =
        all_bytes(vm, view).and_then(|all| all.get(place..place + itemsize)).unwrap_or_default().to_vec();
    items::unpack(vm, letter, &bytes)
}

/// Where the item with these indices stands.
fn place_of(vm: &mut Vm, view: &View, indices: &[isize]) -> Result<usize> {
    view.layout
        .place(indices)
        .map_err(|dimension| vm.index_error(&format!("index out of bounds on dimension {dimension}")))
}

pub(super) fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    let view = view(vm, this)?;
    match view.layout.shape.len() {
        1 => {
            let place = place_of(vm, &view, &[index])?;
            item_at(vm, &view, place)
        }
        0 => Err(vm.type_error("invalid indexing of 0-dim memory")),
        _ => Err(vm.error(ty::NOT_IMPLEMENTED_ERROR, "multi-dimensional sub-views are not implemented")),
    }
}

/// What a key means.
enum Key {
    /// One item, at this place.
    Item(usize),
    /// A part of the only dimension.
    Part(Layout),
    /// The view itself.
    All,
}

/// `memory_subscript` and `memory_ass_sub`: whole numbers, a tuple of them, or a slice.
fn key_of(vm: &mut Vm, view: &View, key: ObjId) -> Result<Key> {
    let dimensions = view.layout.shape.len();
    let not_yet = |vm: &mut Vm, what: &str| Err(vm.error(ty::NOT_IMPLEMENTED_ERROR, what));
    if dimensions == 0 {
        if key == fixed::ELLIPSIS {
            return Ok(Key::All);
        }
        if vm.heap.tuple_len(key) == Some(0) {
            return Ok(Key::Item(view.layout.start));
        }
        return Err(vm.type_error("invalid indexing of 0-dim memory"));
    }
    if key == fixed::ELLIPSIS {
        return Ok(Key::All);
    }
    if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        if dimensions > 1 {
            return not_yet(vm, "multi-dimensional sub-views are not implemented");
        }
        return place_of(vm, view, &[index]).map(Key::Item);
    }
    if vm.heap.type_of(key) == ty::SLICE {
        if dimensions > 1 {
            return not_yet(vm, "multi-dimensional slicing is not implemented");
        }
        let (start, _, step, count) = vm.slice_indices(key, view.layout.shape[0])?;
        return Ok(Key::Part(view.layout.sliced(start, step, count)));
    }
    if vm.heap.is_tuple(key) {
        let parts = vm.heap.tuple_items(key);
        if parts.iter().all(|&part| vm.slots_for(part).index.is_some()) {
            if parts.len() < dimensions {
                return not_yet(vm, "sub-views are not implemented");
            }
            if parts.len() > dimensions {
                let given = parts.len();
                let message = format!("cannot index {dimensions}-dimension view with {given}-element tuple");
                return Err(vm.type_error(&message));
            }
            let indices = parts.iter().map(|&part| vm.index_isize(part)).collect::<Result<Vec<isize>>>()?;
            return place_of(vm, view, &indices).map(Key::Item);
        }
        if parts.iter().all(|&part| vm.heap.type_of(part) == ty::SLICE) {
            return not_yet(vm, "multi-dimensional slicing is not implemented");
        }
    }
    Err(vm.type_error("memoryview: invalid slice key"))
}

pub(super) fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    let seen = view(vm, this)?;
    if vm.heap.type_of(key) == ty::SLICE && seen.layout.shape.len() == 1 {
        // The part holds the buffer before the slice's bounds are asked for.
        let part = add_view(vm, seen.managed, seen.layout.clone(), seen.readonly);
        return match key_of(vm, &seen, key) {
            Ok(Key::Part(layout)) => {
                if let Some(record) = vm.heap.record_mut(part.id()) {
                    record.native = Some(Box::new(layout));
                }
                Ok(part)
            }
            Ok(_) => Ok(part),
            Err(raised) => {
                vm.release(part);
                Err(raised)
            }
        };
    }
    let key = key_of(vm, &seen, key)?;
    // A key's `__index__` may have released the view.
    let view = view(vm, this)?;
    match key {
        Key::Item(place) => item_at(vm, &view, place),
        Key::Part(layout) => Ok(add_view(vm, view.managed, layout, view.readonly)),
        Key::All => Ok(vm.own(this)),
    }
}

const OTHER_STRUCTURE: &str = "memoryview assignment: lvalue and rvalue have different structures";

/// `memory_ass_sub`.
pub(super) fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let seen = view(vm, this)?;
    if seen.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    let Some(value) = value else { return Err(vm.type_error("cannot delete memory")) };
    let (places, new) = match key_of(vm, &seen, key)? {
        Key::Item(place) => (vec![place], items::pack(vm, seen.layout.letter, seen.layout.itemsize, value)?),
        Key::Part(part) => {
            text_args::check_buffer(vm, value)?;
            let Some((layout, bytes)) = compared(vm, value) else {
                return Err(vm.value_error(OTHER_STRUCTURE));
            };
            if layout.letter != part.letter || layout.shape != part.shape {
                return Err(vm.value_error(OTHER_STRUCTURE));
            }
            (part.places(false), bytes)
        }
        Key::All => {
            let message = "memoryview slice assignments are currently restricted to ndim = 1";
            return Err(vm.error(ty::NOT_IMPLEMENTED_ERROR, message));
        }
    };
    // A value's `__index__` may have released the view.
    let seen = view(vm, this)?;
    let itemsize = seen.layout.itemsize;
    if let Some(data) = exporter(vm, seen.managed).and_then(|o| text_args::writable_buffer(vm, o)) {
        for (place, bytes) in places.into_iter().zip(new.chunks(itemsize)) {
            if let Some(part) = data.get_mut(place..place + itemsize) {
                part.copy_from_slice(bytes);
            }
        }
    }
    Ok(())
}
