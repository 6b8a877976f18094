//! The types of `None`, `Ellipsis` and `NotImplemented` (`Objects/object.c`, `Objects/sliceobject.c`).

use crate::algorithm::hash;
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&NONE, &ELLIPSIS, &NOT_IMPLEMENTED];

static NONE: TypeDef = TypeDef {
    slots: Slots {
        new: Some(|vm, _, args| singleton(vm, args, "NoneType", fixed::NONE)),
        repr: Some(|vm, _| Ok(vm.heap.string("None"))),
        hash: Some(|_, _| Ok(hash::NONE)),
        // `none_richcompare` is `object`'s, under a slot of its own (`_Py_BaseObject_RichCompare`).
        richcompare: Some(compare),
        bool: Some(|_, _| Ok(false)),
        ..Slots::NONE
    },
    doc: "The type of the None singleton.",
    ..TypeDef::new(Kind::NoneType)
};

static ELLIPSIS: TypeDef = TypeDef {
    slots: Slots {
        new: Some(|vm, _, args| singleton(vm, args, "EllipsisType", fixed::ELLIPSIS)),
        repr: Some(|vm, _| Ok(vm.heap.string("Ellipsis"))),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__reduce__", Call::NoArgs(|vm, _| Ok(vm.heap.string("Ellipsis")))).shown("($self, /)")
    ],
    doc: "The type of the Ellipsis singleton.",
    ..TypeDef::new(Kind::Ellipsis)
};

static NOT_IMPLEMENTED: TypeDef = TypeDef {
    slots: Slots {
        new: Some(|vm, _, args| singleton(vm, args, "NotImplementedType", fixed::NOT_IMPLEMENTED)),
        repr: Some(|vm, _| Ok(vm.heap.string("NotImplemented"))),
        bool: Some(not_implemented_bool),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", Call::NoArgs(|vm, _| Ok(vm.heap.string("NotImplemented"))))],
    doc: "The type of the NotImplemented singleton.",
    ..TypeDef::new(Kind::NotImplemented)
};

fn singleton(vm: &mut Vm, args: Args, name: &str, only: ObjId) -> Result {
    if !args.is_empty() {
        return Err(vm.type_error(&format!("{name} takes no arguments")));
    }
    Ok(vm.own(only))
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: crate::vm::slots::Comparison) -> Result {
    use crate::vm::slots::Comparison;
    Ok(match operator {
        Comparison::Eq if a == b => vm.heap.bool(true),
        Comparison::Ne if a == b => vm.heap.bool(false),
        _ => vm.own(fixed::NOT_IMPLEMENTED),
    })
}

fn not_implemented_bool(vm: &mut Vm, _: ObjId) -> Result<bool> {
    vm.warn_deprecated("NotImplemented should not be used in a boolean context")?;
    Ok(true)
}
