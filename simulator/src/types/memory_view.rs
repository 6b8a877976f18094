//! `memoryview` (`Objects/memoryobject.c`).

use crate::object::ObjId;
use crate::vm::Vm;
use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];

/// The bytes that a view shows.
pub(super) fn contents(_vm: &Vm, _id: ObjId) -> Option<&[u8]> {
    None
}
