//! Arguments that CPython converts to C numbers.

use crate::object::ObjId;
use crate::vm::{Result, Vm};

/// An argument for a C `int` (`PyLong_AsInt`).
pub(crate) fn c_int(vm: &mut Vm, argument: ObjId) -> Result<i32> {
    let index = vm.index(argument)?;
    let value = vm.heap.as_i64(index.id()).and_then(|v| i32::try_from(v).ok());
    vm.release(index);
    value.ok_or_else(|| vm.overflow_error("Python int too large to convert to C int"))
}

/// The same by the letter `i` of a format (`PyArg_ParseTuple`), whose errors say more.
pub(crate) fn format_int(vm: &mut Vm, argument: ObjId) -> Result<i32> {
    let index = vm.index(argument)?;
    let value = vm.heap.as_i64(index.id());
    vm.release(index);
    let Some(value) = value else {
        return Err(vm.overflow_error("Python int too large to convert to C long"));
    };
    i32::try_from(value).map_err(|_| {
        let side = if value < 0 { "less than minimum" } else { "greater than maximum" };
        vm.overflow_error(&format!("signed integer is {side}"))
    })
}
