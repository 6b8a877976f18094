//! `mappingproxy` (`Objects/descrobject.c`): a read-only view of a mapping. A record of the mapping.

use super::common::{bound_special, field};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::args::Signature;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Operator, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&MAPPING_PROXY];

static MAPPING_PROXY: TypeDef = TypeDef {
    basicsize: SIZE,
    gc: true,
    match_mapping: true,
    slots: Slots {
        repr: Some(repr),
        str: Some(str),
        hash: Some(hash),
        richcompare: Some(compare),
        iter: Some(iter),
        new: Some(new),
        or: Some(or),
        inplace_or: Some(inplace_or),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        sq_contains: Some(contains),
        ..Slots::NONE
    },
    methods: &[
        Native::new("get", Call::Fast(get)),
        Native::new("keys", Call::NoArgs(|vm, this| forward(vm, this, name::keys))),
        Native::new("values", Call::NoArgs(|vm, this| forward(vm, this, name::values))),
        Native::new("items", Call::NoArgs(|vm, this| forward(vm, this, name::items))),
        Native::new("copy", Call::NoArgs(|vm, this| forward(vm, this, name::copy))),
        Native::class("__class_getitem__", Call::One(Vm::generic_alias)),
        Native::new("__reversed__", Call::NoArgs(|vm, this| forward(vm, this, name::__reversed__))),
    ],
    ..TypeDef::new(Kind::MappingProxy)
};

const SIZE: usize = 24;

/// `PyDictProxy_New`.
pub(crate) fn new_mapping_proxy(vm: &mut Vm, mapping: ObjId) -> Own {
    let mapping = vm.own(mapping);
    vm.heap.new_record(ty::MAPPINGPROXY, SIZE, vec![Some(mapping)], Vec::new())
}

static NEW: Signature<1> = Signature::new("mappingproxy", ["mapping"], 0, 1, 1);

fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    let mapping = args.bind(vm, &NEW)?[0].unwrap_or(fixed::NONE);
    // `mappingproxy_check_mapping`
    let is_sequence = matches!(vm.heap.body(mapping), Body::List { .. } | Body::Tuple { .. });
    if vm.slots_for(mapping).mp_subscript.is_none() || is_sequence {
        let message = format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(mapping));
        return Err(vm.type_error(&message));
    }
    Ok(new_mapping_proxy(vm, mapping))
}

/// The mapping that is shown.
fn mapping(vm: &Vm, this: ObjId) -> ObjId {
    field(vm, this, 0).unwrap_or(fixed::NONE)
}

/// The mapping behind all proxies: what is asked of it is the same, however many there are.
fn innermost(vm: &Vm, this: ObjId) -> ObjId {
    let mut at = mapping(vm, this);
    while vm.heap.type_of(at) == ty::MAPPINGPROXY {
        at = mapping(vm, at);
    }
    at
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let mut text = crate::algorithm::text::TextBuilder::default();
    text.push_str("mappingproxy(");
    let mapping = mapping(vm, this);
    vm.push_repr(&mut text, mapping)?;
    text.push_str(")");
    Ok(vm.heap.str(text.finish()))
}

fn str(vm: &mut Vm, this: ObjId) -> Result {
    vm.str(innermost(vm, this))
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    vm.hash(innermost(vm, this))
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    vm.compare(mapping(vm, a), b, operator)
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    vm.iter(innermost(vm, this))
}

/// `mappingproxy_or`: of the mappings behind the proxies.
fn or(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let behind = |vm: &Vm, object| {
        if vm.heap.type_of(object) == ty::MAPPINGPROXY { mapping(vm, object) } else { object }
    };
    let (a, b) = (behind(vm, a), behind(vm, b));
    vm.binary(Operator::Or, a, b, false)
}

fn inplace_or(vm: &mut Vm, this: ObjId, _other: ObjId) -> Result {
    let message = format!("'|=' is not supported by {}; use '|' instead", vm.type_name(this));
    Err(vm.type_error(&message))
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    vm.len(innermost(vm, this))
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    vm.get_item(innermost(vm, this), key)
}

fn contains(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<bool> {
    let mapping = innermost(vm, this);
    if vm.heap.type_of(mapping) == ty::DICT {
        vm.dict_contains(mapping, key)
    } else {
        vm.contains(mapping, key)
    }
}

fn get(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "get", 1, 2)?;
    let default = args.get(1).copied().unwrap_or(fixed::NONE);
    vm.call_method(innermost(vm, this), name::get, &[args[0], default])
}

/// Calls the mapping's method of that name.
fn forward(vm: &mut Vm, this: ObjId, method: ObjId) -> Result {
    let mapping = innermost(vm, this);
    if method == name::__reversed__
        && let Some(bound) = bound_special(vm, mapping, method)?
    {
        let result = vm.call_positional(bound.id(), &[]);
        vm.release(bound);
        return result;
    }
    vm.call_method(mapping, method, &[])
}
