//! `sys.UnraisableHookArgs`: what the hook for errors that nobody can catch is told (`Python/errors.c`).

use super::struct_sequence::repr;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&UNRAISABLE_HOOK_ARGS];

/// A structure sequence: a tuple whose items have names.
static UNRAISABLE_HOOK_ARGS: TypeDef = TypeDef {
    base: Kind::Tuple,
    basicsize: size::TUPLE,
    itemsize: size::POINTER,
    gc: true,
    no_new: true,
    slots: Slots { repr: Some(repr), ..Slots::NONE },
    attributes: &[
        Attribute::member(NAMES[0], |vm, this| item(vm, this, 0)),
        Attribute::member(NAMES[1], |vm, this| item(vm, this, 1)),
        Attribute::member(NAMES[2], |vm, this| item(vm, this, 2)),
        Attribute::member(NAMES[3], |vm, this| item(vm, this, 3)),
        Attribute::member(NAMES[4], |vm, this| item(vm, this, 4)),
    ],
    ..TypeDef::new(Kind::UnraisableHookArgs)
};

const NAMES: [&str; 5] = ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"];

fn item(vm: &mut Vm, this: ObjId, index: usize) -> Result {
    match vm.heap.tuple_item(this, index) {
        Some(value) => Ok(vm.own(value)),
        None => Ok(vm.none()),
    }
}

impl Vm {
    /// The hook's argument (`make_unraisable_hook_args`).
    pub(crate) fn new_unraisable_args(&mut self, items: [ObjId; 5]) -> Own {
        let start = self.heap.words.take(items.len());
        for (index, item) in items.into_iter().enumerate() {
            self.heap.incref(item);
            self.heap.words.set(start + index as u32, item.number());
        }
        let payload = Body::Tuple { length: items.len() as u32, start };
        self.new_derived_of(ty::UNRAISABLE_HOOK_ARGS, payload, items.len() * size::POINTER)
    }
}
