//! `dict` (`Objects/dictobject.c`).

use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::Slots;
use crate::vm::{Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&DICT];

static DICT: TypeDef = TypeDef {
    basicsize: size::DICT,
    is_base: true,
    gc: true,
    slots: Slots { mp_subscript: Some(get), mp_ass_subscript: Some(set), ..Slots::NONE },
    ..TypeDef::new(Kind::Dict)
};
fn get(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    match vm.dict_find(this, key)? {
        Some(v) => Ok(v),
        None => Err(vm.key_error(key)),
    }
}
fn set(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    match value {
        Some(v) => vm.dict_set(this, key, v),
        None => vm.dict_delete(this, key).map(|_| ()),
    }
}
