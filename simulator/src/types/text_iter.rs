//! What the iterators of `str`, `bytes` and `bytearray` share.

use super::common::builtin;
use crate::object::*;
use crate::vm::native::{Call, Native};
use crate::vm::{Result, Vm};

pub(super) const METHODS: &[Native] = &[
    Native::new("__length_hint__", Call::NoArgs(length_hint)),
    Native::new("__reduce__", Call::NoArgs(reduce)),
    Native::new("__setstate__", Call::One(set_state)),
];

/// Moves an iterator to a position.
pub(super) fn move_to(vm: &mut Vm, this: ObjId, to: u32) {
    if let Body::Iterator { index, .. } = vm.heap.body_mut(this) {
        *index = to;
    }
}

/// The end: it lets go of what it iterates over.
pub(super) fn exhaust(vm: &mut Vm, this: ObjId) {
    let over = match vm.heap.body_mut(this) {
        Body::Iterator { over, .. } => over.take(),
        _ => None,
    };
    vm.release_id(over);
}

fn length(vm: &Vm, over: ObjId) -> usize {
    match vm.heap.body(over) {
        &Body::Str { at, .. } => vm.heap.texts.get(at).text.len(),
        Body::Bytes(b) => b.data.len(),
        Body::ByteArray(b) => b.data.len(),
        _ => 0,
    }
}

fn length_hint(vm: &mut Vm, this: ObjId) -> Result {
    let left = match *vm.heap.body(this) {
        Body::Iterator { over: Some(over), index, .. } => length(vm, over).saturating_sub(index as usize),
        _ => 0,
    };
    Ok(vm.heap.size_int(left as i64))
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let function = builtin(vm, name::iter)?;
    let Body::Iterator { kind, over, index } = *vm.heap.body(this) else { return Ok(function) };
    match over {
        Some(over) => {
            let over = vm.heap.tuple_of(&[over]);
            let index = vm.heap.int(i64::from(index));
            Ok(vm.heap.tuple([function, over, index]))
        }
        None => {
            let text = matches!(kind, layout::Kind::StrIterator | layout::Kind::StrAsciiIterator);
            let empty = vm.own(if text { fixed::EMPTY_STR } else { fixed::EMPTY_TUPLE });
            let empty = vm.heap.tuple([empty]);
            Ok(vm.heap.tuple([function, empty]))
        }
    }
}

fn set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    let Some(position) = vm.heap.as_i64(state) else {
        if vm.is_int(state) {
            return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
        }
        return Err(vm.type_error("an integer is required"));
    };
    if let Body::Iterator { over: Some(over), .. } = *vm.heap.body(this) {
        let to = usize::try_from(position).unwrap_or(0).min(length(vm, over));
        move_to(vm, this, to as u32);
    }
    Ok(vm.none())
}
