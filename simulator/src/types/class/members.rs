//! The members of a type's structure that are numbers: sizes, flags and offsets (`type_members` in `Objects/typeobject.c`).

use super::body;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::{Result, Vm};

fn number(vm: &mut Vm, this: ObjId, f: fn(&TypeBody) -> i64) -> Result {
    let value = body(vm, this).map_or(0, f);
    Ok(vm.heap.int(value))
}

pub(super) fn basicsize(vm: &mut Vm, this: ObjId) -> Result {
    number(vm, this, |t| t.basicsize as i64)
}

pub(super) fn itemsize(vm: &mut Vm, this: ObjId) -> Result {
    number(vm, this, |t| t.itemsize as i64)
}

/// `tp_flags`: the bits that programs look at.
pub(super) fn flags(vm: &mut Vm, this: ObjId) -> Result {
    let Some(t) = body(vm, this) else { return Ok(vm.heap.int(0)) };
    let f = t.flags;
    let mut bits = 1i64 << 12;
    for (set, bit) in [
        (f.inline_values, 2),
        (f.managed_weakrefs, 3),
        (f.managed_dict, 4),
        (f.match_sequence, 5),
        (f.match_mapping, 6),
        (f.disallow_instantiation, 7),
        (f.immutable, 8),
        (f.heap || f.from_spec, 9),
        (f.base, 10),
        (f.gc, 14),
        (f.method_descriptor, 17),
        (!f.heap && !f.from_spec, 1),
        (f.is_abstract, 20),
        (has_vectorcall(vm, this), 11),
    ] {
        if set {
            bits |= 1 << bit;
        }
    }
    // `_Py_TPFLAGS_MATCH_SELF`
    let matched = [ty::BYTEARRAY, ty::FLOAT, ty::FROZENSET, ty::SET].iter();
    for (base, bit) in matched.map(|&base| (base, 22)).chain([
        (ty::INT, 24),
        (ty::LIST, 25),
        (ty::TUPLE, 26),
        (ty::BYTES, 27),
        (ty::STR, 28),
        (ty::DICT, 29),
        (ty::BASE_EXCEPTION, 30),
        (ty::TYPE, 31),
    ]) {
        if vm.is_subtype(this, base) {
            bits |= 1 << bit;
            match bit {
                24..=29 => bits |= 1 << 22,
                // `_Py_TPFLAGS_ITEMS_AT_END`
                31 => bits |= 1 << 23,
                _ => {}
            }
        }
    }
    Ok(vm.heap.size_int(bits))
}

/// `Py_TPFLAGS_HAVE_VECTORCALL`, which a class inherits unless it has a `__call__` of its own (`inherit_slots`).
fn has_vectorcall(vm: &Vm, this: ObjId) -> bool {
    let mut at = Some(this);
    while let Some(class) = at
        && let Some(t) = vm.heap.class(class)
    {
        if !t.flags.heap {
            return matches!(
                t.kind,
                Kind::Function
                    | Kind::BuiltinFunction
                    | Kind::Method
                    | Kind::MethodDescriptor
                    | Kind::GenericAlias
                    | Kind::WeakRef
                    | Kind::Type
                    | Kind::Partial
            );
        }
        if t.dict.is_some_and(|dict| vm.heap.dict_get_str(dict, name::__call__).is_some()) {
            return false;
        }
        at = t.base;
    }
    false
}

/// Where the structures of built-in types have their dictionary and their list of weak references.
fn offsets(kind: Kind) -> (i64, i64) {
    match kind {
        Kind::Type => (264, 368),
        Kind::BaseException => (16, 0),
        Kind::Function => (88, 96),
        Kind::StaticMethod | Kind::ClassMethod => (24, 0),
        Kind::Module => (16, 40),
        Kind::Set | Kind::FrozenSet => (0, 192),
        Kind::Method => (0, 32),
        Kind::BuiltinFunction | Kind::GenericAlias => (0, 40),
        Kind::Code => (0, 144),
        Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator => (0, 16),
        Kind::MemoryView => (0, 136),
        Kind::SimpleNamespace => (16, 0),
        Kind::IoBase | Kind::RawIoBase | Kind::BufferedIoBase | Kind::TextIoBase => (16, 24),
        Kind::BytesIo => (40, 48),
        Kind::StringIo => (144, 152),
        Kind::TextIoWrapper => (184, 176),
        Kind::Partial => (40, 48),
        Kind::LruCache => (136, 144),
        Kind::Tee => (0, 32),
        Kind::Deque => (0, 208),
        Kind::OrderedDict => (96, 104),
        Kind::Array | Kind::Struct => (0, 48),
        Kind::Pattern => (0, 64),
        _ => (0, 0),
    }
}

/// The nearest built-in base that says where a part of the structure is.
fn inherited_offset(vm: &Vm, this: ObjId, part: fn((i64, i64)) -> i64) -> i64 {
    let mut at = Some(this);
    while let Some(class) = at {
        let offset = vm.heap.kind_of_type(class).map_or(0, |kind| part(offsets(kind)));
        if offset != 0 {
            return offset;
        }
        at = vm.heap.class(class).and_then(|t| t.base);
    }
    0
}

pub(super) fn dictoffset(vm: &mut Vm, this: ObjId) -> Result {
    let managed = body(vm, this).is_some_and(|t| t.flags.managed_dict);
    let offset = if managed { -1 } else { inherited_offset(vm, this, |(dict, _)| dict) };
    Ok(vm.heap.size_int(offset))
}

pub(super) fn weakrefoffset(vm: &mut Vm, this: ObjId) -> Result {
    let managed = body(vm, this).is_some_and(|t| t.flags.managed_weakrefs);
    let offset = if managed { -32 } else { inherited_offset(vm, this, |(_, weakrefs)| weakrefs) };
    Ok(vm.heap.size_int(offset))
}
