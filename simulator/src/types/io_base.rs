//! What all streams are: `_io._IOBase` and `_io._TextIOBase` (`Modules/_io/iobase.c`, `Modules/_io/textio.c`). The
//! standard streams extend them; the other streams are in `modules/io`.

use super::common::new_native;
use crate::modules::io::bytes_io;
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Raised, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&IO_BASE, &TEXT_IO_BASE];

static IO_BASE: TypeDef = TypeDef {
    module: "_io",
    basicsize: 32,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots {
        new: Some(|vm, class, _| Ok(new_native(vm, class, Kind::IoBase, 32, Vec::new(), Vec::new()))),
        iter: Some(iter),
        iternext: Some(next),
        finalize: Some(finalize),
        ..Slots::NONE
    },
    methods: &[
        Native::new("seek", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "seek")))),
        Native::new(
            "tell",
            Call::NoArgs(|vm, this| vm.call_method_str(this, "seek", &[fixed::FALSE, fixed::TRUE])),
        ),
        Native::new("truncate", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "truncate")))),
        Native::new("flush", Call::NoArgs(flush)),
        Native::new("close", Call::NoArgs(close)),
        Native::new("seekable", Call::NoArgs(no)),
        Native::new("readable", Call::NoArgs(no)),
        Native::new("writable", Call::NoArgs(no)),
        Native::new("_checkClosed", Call::Fast(|vm, this, _| checked(vm, this))),
        Native::new("fileno", Call::NoArgs(|vm, _| Err(unsupported_operation(vm, "fileno")))),
        Native::new("isatty", Call::NoArgs(is_a_tty)),
        Native::new("__enter__", Call::NoArgs(enter)),
        Native::new("__exit__", Call::Fast(|vm, this, _| vm.call_method_str(this, "close", &[]))),
        Native::new("readline", Call::Fast(read_line)),
        Native::new("readlines", Call::Fast(read_lines)),
        Native::new("writelines", Call::One(write_lines)),
    ],
    attributes: &[Attribute::read("closed", |vm, this| {
        let closed = flag(vm, this)?;
        Ok(vm.heap.bool(closed))
    })],
    doc: "The abstract base class for all I/O classes.",
    ..TypeDef::new(Kind::IoBase)
};

static TEXT_IO_BASE: TypeDef = TypeDef {
    module: "_io",
    base: Kind::IoBase,
    basicsize: 32,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots {
        new: Some(|vm, class, _| Ok(new_native(vm, class, Kind::TextIoBase, 32, Vec::new(), Vec::new()))),
        ..Slots::NONE
    },
    methods: &[
        Native::new("detach", Call::NoArgs(|vm, _| Err(unsupported_operation(vm, "detach")))),
        Native::new("read", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "read")))),
        Native::new("readline", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "readline")))),
        Native::new("write", Call::Fast(|vm, _, _| Err(unsupported_operation(vm, "write")))),
    ],
    attributes: &[
        Attribute::read("encoding", |vm, _| Ok(vm.none())),
        Attribute::read("newlines", |vm, _| Ok(vm.none())),
        Attribute::read("errors", |vm, _| Ok(vm.none())),
    ],
    doc: "Base class for text I/O.",
    ..TypeDef::new(Kind::TextIoBase)
};

const ONE: ObjId = match fixed::small_int(1) {
    Some(one) => one,
    None => fixed::NONE,
};

/// Raises `io.UnsupportedOperation`.
pub(crate) fn unsupported_operation(vm: &mut Vm, message: &str) -> Raised {
    let module = match vm.import("_io") {
        Ok(module) => module,
        Err(raised) => return raised,
    };
    let class = vm.get_attr_str(module.id(), "UnsupportedOperation");
    vm.release(module);
    match class {
        Ok(class) => {
            let raised = vm.error(class.id(), message);
            vm.release(class);
            raised
        }
        Err(raised) => raised,
    }
}

/// Whether `close` of the base was called, as the object itself remembers it.
fn flag(vm: &mut Vm, this: ObjId) -> Result<bool> {
    let name = vm.heap.intern("__IOBase_closed");
    let found = vm.find_attr(this, name.id());
    vm.release(name);
    Ok(match found? {
        Some(value) => {
            vm.release(value);
            true
        }
        None => false,
    })
}

/// What the attribute `closed` of the object says (`iobase_is_closed` by way of a class's own).
pub(crate) fn is_closed(vm: &mut Vm, this: ObjId) -> Result<bool> {
    let closed = vm.get_attr_str(this, "closed")?;
    vm.truth_of(closed)
}

/// Raises the `ValueError` of a closed stream (`iobase_check_closed`).
pub(crate) fn check_closed(vm: &mut Vm, this: ObjId) -> Result<()> {
    match is_closed(vm, this)? {
        true => Err(vm.value_error("I/O operation on closed file.")),
        false => Ok(()),
    }
}

fn checked(vm: &mut Vm, this: ObjId) -> Result {
    check_closed(vm, this)?;
    Ok(vm.none())
}

/// `_io__IOBase_flush_impl` looks at the base's own flag.
fn flush(vm: &mut Vm, this: ObjId) -> Result {
    match flag(vm, this)? {
        true => Err(vm.value_error("I/O operation on closed file.")),
        false => Ok(vm.none()),
    }
}

fn close(vm: &mut Vm, this: ObjId) -> Result {
    if flag(vm, this)? {
        return Ok(vm.none());
    }
    let flushed = vm.call_method_str(this, "flush", &[]);
    let name = vm.heap.intern("__IOBase_closed");
    let set = vm.set_attr(this, name.id(), Some(fixed::TRUE));
    vm.release(name);
    let flushed = flushed?;
    vm.release(flushed);
    set?;
    Ok(vm.none())
}

fn no(vm: &mut Vm, _this: ObjId) -> Result {
    Ok(vm.heap.bool(false))
}

fn is_a_tty(vm: &mut Vm, this: ObjId) -> Result {
    check_closed(vm, this)?;
    no(vm, this)
}

fn enter(vm: &mut Vm, this: ObjId) -> Result {
    check_closed(vm, this)?;
    Ok(vm.own(this))
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    check_closed(vm, this)?;
    Ok(vm.own(this))
}

/// `iobase_iternext`: a line that is not empty.
fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let line = vm.call_method_str(this, "readline", &[])?;
    let line = vm.keep(line);
    match vm.len(line)? {
        0 => Ok(None),
        _ => Ok(Some(vm.own(line))),
    }
}

/// `_io__IOBase_readline_impl` without a `peek`: byte by byte.
fn read_line(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let most = optional_size(vm, args, "readline")?.unwrap_or(usize::MAX);
    let mut line = Vec::new();
    while line.len() < most {
        let part = vm.call_method_str(this, "read", &[ONE])?;
        let data = vm.heap.bytes_body(part.id()).map(|b| b.data.to_vec());
        let class = vm.type_name(part.id());
        vm.release(part);
        let Some(data) = data else {
            let message = format!("read() should have returned a bytes object, not '{class}'");
            return Err(vm.error(crate::object::layout::ty::OS_ERROR, &message));
        };
        line.extend_from_slice(&data);
        vm.room_for(line.len())?;
        if data.is_empty() || data.last() == Some(&b'\n') {
            break;
        }
    }
    Ok(vm.heap.bytes(&line))
}

/// `readlines`: whole lines until they have so many characters, or all.
pub(crate) fn read_lines(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let most = match args.first().filter(|&&hint| hint != fixed::NONE) {
        Some(&hint) => vm.optional_size(hint)?,
        None => -1,
    };
    let list = vm.heap.empty_list(0);
    let list = vm.keep(list);
    let iterator = vm.iter(this)?;
    let iterator = vm.keep(iterator);
    let mut length = 0;
    while let Some(line) = vm.next(iterator)? {
        let size = vm.len(line.id());
        vm.heap.list_push(list, line);
        length += size? as isize;
        if most > 0 && length >= most {
            break;
        }
    }
    Ok(vm.own(list))
}

fn write_lines(vm: &mut Vm, this: ObjId, lines: ObjId) -> Result {
    check_closed(vm, this)?;
    vm.for_each(lines, |vm, line| {
        let written = vm.call_method_str(this, "write", &[line.id()]);
        vm.release(line);
        let written = written?;
        vm.release(written);
        Ok(true)
    })?;
    Ok(vm.none())
}

/// `iobase_finalize`: a stream is closed when it dies. Only where that shows: of a class of the program's own, of a text
/// wrapper, and of bytes that a view forbids to go.
fn finalize(vm: &mut Vm, this: ObjId) {
    let class = vm.heap.type_of(this);
    let heap = vm.heap.class(class).is_some_and(|t| t.flags.heap);
    if !heap && !super::text_io::is_programs_own(vm, this) && !bytes_io::is_viewed(vm, this) {
        return;
    }
    let before = vm.current.take();
    // A stream that can't say is left alone.
    let closed = match is_closed(vm, this) {
        Ok(closed) => closed,
        Err(raised) => {
            let exception = vm.take_raised(raised);
            vm.release_field(exception);
            true
        }
    };
    if !closed {
        match vm.call_method_str(this, "close", &[]) {
            Ok(none) => vm.release(none),
            Err(raised) => vm.write_unraisable(raised, Some(this)),
        }
    }
    vm.current = before;
}

/// `_Py_convert_optional_to_ssize_t`: a size, where `None` and no argument mean all.
pub(crate) fn optional_size(vm: &mut Vm, args: &[ObjId], function: &str) -> Result<Option<usize>> {
    Args::positional(args).count(vm, function, 0, 1)?;
    let Some(&size) = args.first().filter(|&&size| size != fixed::NONE) else { return Ok(None) };
    Ok(usize::try_from(vm.optional_size(size)?).ok())
}
