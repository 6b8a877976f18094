//! The module `_io` (`Modules/_io`): streams in memory. A program reaches no file, so buffers and files are absent, and
//! `open` refuses.

pub(crate) mod bytes_io;
mod string_io;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::io_base::unsupported_operation;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::unwind::Shown;
use crate::vm::{Args, Result, Vm};

/// The types that stand in this folder.
pub(crate) static TYPES: &[&TypeDef] =
    &[&RAW_IO_BASE, &BUFFERED_IO_BASE, &string_io::STRING_IO, &bytes_io::BYTES_IO, &bytes_io::BUFFER_OF];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_io",
    functions: &[
        Native::new("_print", Call::Fast(crate::types::text_io::print_bytes)),
        Native::new("open_code", Call::Fast(|vm, _, _| Err(vm.unsupported("io.open_code")))),
        Native::new(
            "text_encoding",
            Call::Fast(|vm, _, args| match args.first() {
                Some(&encoding) if encoding != fixed::NONE => Ok(vm.own(encoding)),
                _ => Ok(vm.heap.string("locale")),
            }),
        ),
    ],
    fill: Some(fill),
    doc: "The io module provides the Python interfaces to stream handling.",
}];

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    vm.ready_types(TYPES);
    for kind in [Kind::IoBase, Kind::RawIoBase, Kind::BufferedIoBase, Kind::TextIoBase] {
        vm.module_type(module, kind);
    }
    for kind in [Kind::StringIo, Kind::BytesIo, Kind::TextIoWrapper] {
        vm.module_type(module, kind);
    }
    let size = vm.heap.int(8192);
    vm.module_set(module, "DEFAULT_BUFFER_SIZE", size);
    let error = vm.new_exception("UnsupportedOperation", "io", &[ty::OS_ERROR, ty::VALUE_ERROR])?;
    vm.module_set(module, "UnsupportedOperation", error);
    let blocking = vm.own(ty::BLOCKING_IO_ERROR);
    vm.module_set(module, "BlockingIOError", blocking);
    let open = vm.heap.intern("open");
    if let Some(function) = vm.heap.dict_get_str(vm.builtins, open.id()) {
        let function = vm.own(function);
        vm.module_set(module, "open", function);
    }
    vm.release(open);
    Ok(())
}

static RAW_IO_BASE: TypeDef = TypeDef {
    module: "_io",
    base: Kind::IoBase,
    basicsize: 32,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots {
        new: Some(|vm, class, _: Args| Ok(vm.record(class, Kind::RawIoBase, Vec::new(), Vec::new()))),
        ..Slots::NONE
    },
    methods: &[
        Native::new("read", Call::Fast(read_raw)),
        Native::new("readall", Call::NoArgs(read_all)),
        Native::new("readinto", Call::One(not_implemented)),
        Native::new("write", Call::One(not_implemented)),
    ],
    doc: "Base class for raw binary I/O.",
    ..TypeDef::new(Kind::RawIoBase)
};

static BUFFERED_IO_BASE: TypeDef = TypeDef {
    module: "_io",
    base: Kind::IoBase,
    basicsize: 32,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots {
        new: Some(|vm, class, _: Args| Ok(vm.record(class, Kind::BufferedIoBase, Vec::new(), Vec::new()))),
        ..Slots::NONE
    },
    methods: &[
        Native::new("detach", Call::NoArgs(|vm, _| Err(unsupported_operation(vm, "detach")))),
        Native::new("read", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "read")))),
        Native::new("read1", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "read1")))),
        Native::new("write", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "write")))),
    ],
    doc: "Base class for buffered IO objects.",
    ..TypeDef::new(Kind::BufferedIoBase)
};

/// The dictionary of attributes, made when it is first wanted; streams have one.
fn state_of(vm: &mut Vm, parts: Vec<Own>, this: ObjId) -> Own {
    let dict = match vm.heap.dict_of(this) {
        Some(dict) => vm.own(dict),
        None => vm.none(),
    };
    let mut parts = parts;
    parts.push(dict);
    vm.heap.tuple(parts)
}

/// The parts of a state, which must be a tuple of so many, and the position among them.
fn parts_of_state(vm: &mut Vm, state: ObjId, type_name: &str, count: usize) -> Result<Vec<ObjId>> {
    if vm.heap.tuple_len(state) == Some(count) {
        return Ok(vm.heap.tuple_items(state));
    }
    let given = vm.type_name(state);
    let message = format!("_io.{type_name}.__setstate__ argument should be {count}-tuple, got {given}");
    Err(vm.type_error(&message))
}

/// A position in a state.
fn position_of_state(vm: &mut Vm, position: ObjId, wrong: &str) -> Result<usize> {
    if !vm.is_int(position) {
        let message = format!("{wrong}{}", vm.type_name(position));
        return Err(vm.type_error(&message));
    }
    let position = vm.size_argument(position)?;
    usize::try_from(position).map_err(|_| vm.value_error("position value cannot be negative"))
}

/// Takes over the attributes of a state, if there are any.
fn set_dict_of_state(vm: &mut Vm, this: ObjId, dict: ObjId, which: &str) -> Result {
    if dict == fixed::NONE {
        return Ok(vm.none());
    }
    if vm.heap.dict(dict).is_none() {
        let given = vm.type_name(dict);
        return Err(vm.type_error(&format!("{which} item of state should be a dict, got a {given}")));
    }
    let own = vm.get_attr_str(this, "__dict__")?;
    let own = vm.keep(own);
    let updated = vm.call_method_str(own, "update", &[dict])?;
    vm.release(updated);
    Ok(vm.none())
}

/// Where `seek` goes: the new position from a start that is none where only 0 is allowed.
fn whence(vm: &mut Vm, args: &[ObjId]) -> Result<(isize, i32)> {
    Args::positional(args).count(vm, "seek", 1, 2)?;
    let offset = vm.size_argument(args[0])?;
    let whence = args.get(1).map_or(Ok(0), |&whence| crate::modules::arguments::c_int(vm, whence))?;
    Ok((offset, whence))
}

/// `rawiobase_readinto` and `rawiobase_write`: a subclass has to say how.
fn not_implemented(vm: &mut Vm, _: ObjId, _: ObjId) -> Result {
    let exception = vm.make_exception(ty::NOT_IMPLEMENTED_ERROR, &[], Shown::Name)?;
    Err(vm.raise(exception))
}

/// `_io__RawIOBase_read_impl`: what `readinto` puts into as many bytes.
fn read_raw(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let Some(size) = crate::types::io_base::optional_size(vm, args, "read")? else {
        return vm.call_method_str(this, "readall", &[]);
    };
    vm.room_for(size)?;
    let buffer = vm.heap.bytearray_from(vec![0; size]);
    let buffer = vm.keep(buffer);
    let count = vm.call_method_str(this, "readinto", &[buffer])?;
    if count.id() == fixed::NONE {
        return Ok(count);
    }
    let number = vm.size_argument(count.id());
    vm.release(count);
    let data = vm.heap.bytearray(buffer).map(|b| b.data.clone()).unwrap_or_default();
    let end = (number?.max(0) as usize).min(data.len());
    Ok(vm.heap.bytes(&data[..end]))
}

/// `_io__RawIOBase_readall_impl`.
fn read_all(vm: &mut Vm, this: ObjId) -> Result {
    let size = vm.heap.int(8192);
    let size = vm.keep(size);
    let mut all = Vec::new();
    loop {
        let part = vm.call_method_str(this, "read", &[size])?;
        if part.id() == fixed::NONE && all.is_empty() {
            return Ok(part);
        }
        let none = part.id() == fixed::NONE;
        let data = vm.heap.bytes_body(part.id()).map(|b| b.data.to_vec());
        vm.release(part);
        match data {
            Some(data) if data.is_empty() => break,
            Some(data) => all.extend_from_slice(&data),
            None if none => break,
            None => return Err(vm.type_error("read() should return bytes")),
        }
        vm.room_for(all.len())?;
    }
    Ok(vm.heap.bytes(&all))
}
