//! `memoryview` (`Objects/memoryobject.c`): absent. It is registered so that making one says so.

use crate::object::ObjId;
use crate::object::layout::Kind;
use crate::vm::native::TypeDef;
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&MEMORY_VIEW];

static MEMORY_VIEW: TypeDef = TypeDef {
    basicsize: 144,
    itemsize: 8,
    gc: true,
    slots: Slots { new: Some(new), ..Slots::NONE },
    ..TypeDef::new(Kind::MemoryView)
};

fn new(vm: &mut Vm, _class: ObjId, _args: Args) -> Result {
    Err(vm.unsupported("memoryview"))
}
