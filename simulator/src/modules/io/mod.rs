//! The module `_io` (`Modules/_io`): streams in memory. A program reaches no file, so buffers and files are absent, and
//! `open` refuses.

mod bytes_io;
mod string_io;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::io_base::unsupported_operation;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(crate) static TYPES: &[&TypeDef] =
    &[&RAW_IO_BASE, &BUFFERED_IO_BASE, &string_io::STRING_IO, &bytes_io::BYTES_IO];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_io",
    functions: &[
        Native::new("open_code", Call::Fast(|vm, _, _| Err(vm.unsupported("io.open_code")))),
        Native::new("text_encoding", Call::Fast(|vm, _, args| match args.first() {
            Some(&encoding) if encoding != fixed::NONE => Ok(vm.own(encoding)),
            _ => Ok(vm.heap.string("locale")),
        })),
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
        Native::new("read", Call::Fast(|vm, _, _| Err(vm.unsupported("read of a raw stream")))),
        Native::new("readall", Call::NoArgs(|vm, _| Err(vm.unsupported("readall of a raw stream")))),
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

/// Where `seek` goes: the new position from a start that is none where only 0 is allowed.
fn whence(vm: &mut Vm, args: &[ObjId]) -> Result<(isize, i32)> {
    Args::positional(args).count(vm, "seek", 1, 2)?;
    let offset = vm.size_argument(args[0])?;
    let whence = args.get(1).map_or(Ok(0), |&whence| crate::modules::arguments::c_int(vm, whence))?;
    Ok((offset, whence))
}
