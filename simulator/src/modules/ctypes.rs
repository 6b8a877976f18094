//! The module `_ctypes`, as far as programs look at reference counts with it: the first words of an object, read at
//! its address. No other memory is modelled, so reading anything else, and everything that C would do, is refused.

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_ctypes",
    functions: &[
        Native::new("read_word", Call::Fast(read_word)),
        Native::new("object_at", Call::One(object_at)),
    ],
    fill: None,
    doc: "Create and manipulate C compatible data types in Python.",
}];

/// An address given as an `int`: 64 bits on every host.
fn address(vm: &mut Vm, value: ObjId) -> Result<u64> {
    match vm.heap.as_i64(value) {
        Some(address) => Ok(address as u64),
        None => Err(vm.unsupported("ctypes: an address that is no 64-bit integer")),
    }
}

/// The object at an address, or a refusal.
fn at(vm: &mut Vm, address: u64) -> Result<ObjId> {
    match vm.heap.object_at(address) {
        Some(object) => Ok(object),
        None => Err(vm.unsupported("ctypes: reading memory that is no living object's")),
    }
}

/// `read_word(address, size, signed)`: the count stands at an object's address, and the address of its type behind it.
fn read_word(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "read_word", 3, 3)?;
    let address = address(vm, args[0])?;
    let size = vm.size_argument(args[1])?;
    let signed = vm.truth(args[2])?;
    let word = if let Some(object) = vm.heap.object_at(address) {
        u64::from(vm.heap.count(object))
    } else {
        let object = at(vm, address.wrapping_sub(8))?;
        let class = vm.heap.type_of(object);
        vm.heap.address(class)
    };
    let value = match (size, signed) {
        (8, true) => i128::from(word as i64),
        (8, false) => i128::from(word),
        (4, true) => i128::from(word as u32 as i32),
        (4, false) => i128::from(word as u32),
        _ => return Err(vm.unsupported("ctypes: reading a part of a word")),
    };
    Ok(vm.heap.big_int(value.into()))
}

fn object_at(vm: &mut Vm, _module: ObjId, place: ObjId) -> Result {
    let address = address(vm, place)?;
    let object = at(vm, address)?;
    Ok(vm.own(object))
}
