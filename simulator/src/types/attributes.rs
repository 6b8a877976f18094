//! What attributes of many built-in types have in common: members that hold an object, and `__dict__`.

use crate::object::*;
use crate::vm::{Result, Vm};

/// A field as an attribute: `None` where it is empty (`_Py_T_OBJECT`).
pub(crate) fn or_none(vm: &mut Vm, field: Field) -> Result {
    Ok(vm.own(field.unwrap_or(fixed::NONE)))
}

/// A new reference to store in a field.
pub(crate) fn stored(vm: &mut Vm, value: Option<ObjId>) -> Field {
    value.map(|v| vm.own(v).into_id())
}

/// `PyObject_GenericGetDict`.
pub(crate) fn dict(vm: &mut Vm, this: ObjId) -> Result {
    let dict = vm.heap.materialize_dict(this);
    Ok(vm.own(dict))
}

/// `PyObject_GenericSetDict`: it cannot be deleted.
pub(crate) fn set_dict(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    if value.is_none() {
        return Err(vm.type_error("cannot delete __dict__"));
    }
    replace_dict(vm, this, value)
}

/// Gives an object another dictionary, or none (`_PyObject_SetManagedDict`).
pub(crate) fn replace_dict(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    if let Some(new) = value
        && vm.heap.dict(new).is_none()
    {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(new));
        return Err(vm.type_error(&message));
    }
    let new = stored(vm, value);
    let mut values = Vec::new();
    if let Some((_, _, shape, dict)) = vm.heap.instance(this)
        && shape.valid
    {
        if dict.is_some() {
            vm.heap.detach_dict(this);
        } else {
            values.extend((0..usize::from(shape.capacity)).filter_map(|i| vm.heap.inline_value(this, i)));
            vm.heap.forget_inline_values(this);
        }
    }
    let old = vm.heap.set_dict_of(this, new);
    values.into_iter().for_each(|v| vm.release_id(Some(v)));
    vm.release_id(old);
    Ok(())
}

/// Checks that a name set as an attribute is a string: `__name__ must be set to a string object`.
pub(crate) fn must_be_string(vm: &mut Vm, attribute: &str, value: Option<ObjId>) -> Result<ObjId> {
    match value {
        Some(value) if vm.heap.text(value).is_some() => Ok(value),
        _ => Err(vm.type_error(&format!("{attribute} must be set to a string object"))),
    }
}

/// `_PyObject_IsAbstract`: whether the object says that it is an abstract method.
pub(crate) fn is_abstract(vm: &mut Vm, object: Field) -> Result<bool> {
    let Some(object) = object else { return Ok(false) };
    match vm.find_attr(object, name::__isabstractmethod__)? {
        Some(value) => vm.truth_of(value),
        None => Ok(false),
    }
}
