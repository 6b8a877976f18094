//! The standard streams as objects (`_io.TextIOWrapper`). A program reaches no file, so these three are all there
//! are; what is written goes through `vm::streams`.

use super::io_base::unsupported_operation;
use crate::Stream;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&TEXT_IO_WRAPPER];

static TEXT_IO_WRAPPER: TypeDef = TypeDef {
    module: "_io",
    base: Kind::TextIoBase,
    basicsize: 216,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots { new: Some(new), repr: Some(repr), iter: Some(iter), iternext: Some(next), ..Slots::NONE },
    methods: &[
        Native::new("write", Call::One(write)),
        Native::new("writelines", Call::One(write_lines)),
        Native::new("flush", Call::NoArgs(flush)),
        Native::new("isatty", Call::NoArgs(no)),
        Native::new("readable", Call::NoArgs(readable)),
        Native::new("writable", Call::NoArgs(writable)),
        Native::new("seekable", Call::NoArgs(no)),
        Native::new("fileno", Call::NoArgs(fileno)),
        Native::new("read", Call::Fast(read)),
        Native::new("readline", Call::Fast(read)),
        Native::new("readlines", Call::Fast(read_lines)),
        Native::new("close", Call::NoArgs(close)),
        Native::new("__enter__", Call::NoArgs(enter)),
        Native::new("__exit__", Call::Fast(exit)),
    ],
    attributes: &[
        Attribute::member("encoding", |vm, _| Ok(vm.heap.string("utf-8"))),
        Attribute::read("name", name_of),
        Attribute::read("mode", mode),
        Attribute::read("errors", errors),
        Attribute::read("closed", |vm, _| Ok(vm.heap.bool(false))),
        Attribute::read("newlines", |vm, _| Ok(vm.none())),
        Attribute::member("line_buffering", line_buffering),
        Attribute::member("write_through", |vm, _| Ok(vm.heap.bool(false))),
        Attribute::member("buffer", buffer),
    ],
    ..TypeDef::new(Kind::TextIoWrapper)
};

/// There are only the standard streams: nothing else holds bytes that a program could read as text.
fn new(vm: &mut Vm, _: ObjId, _: Args) -> Result {
    Err(vm.unsupported("making an io.TextIOWrapper"))
}

/// File descriptors, as the object keeps its number.
const IN: i64 = 0;
const OUT: i64 = 1;

impl Vm {
    /// The object of a standard stream: 0, 1 or 2.
    pub(crate) fn new_standard_stream(&mut self, descriptor: i64) -> Own {
        self.heap.new_record(ty::TEXT_IO_WRAPPER, TEXT_IO_WRAPPER.basicsize, Vec::new(), vec![descriptor])
    }
}

fn descriptor(vm: &Vm, this: ObjId) -> i64 {
    vm.heap.record(this).and_then(|r| r.numbers.first().copied()).unwrap_or(OUT)
}

/// Whether an object is the standard input that the interpreter made.
pub(crate) fn is_standard_input(vm: &Vm, object: ObjId) -> bool {
    vm.heap.type_of(object) == ty::TEXT_IO_WRAPPER && descriptor(vm, object) == IN
}

fn stream(vm: &mut Vm, this: ObjId) -> Result<Stream> {
    match descriptor(vm, this) {
        IN => Err(unsupported_operation(vm, "not writable")),
        OUT => Ok(Stream::Out),
        _ => Ok(Stream::Err),
    }
}

fn name(vm: &Vm, this: ObjId) -> &'static str {
    match descriptor(vm, this) {
        IN => "<stdin>",
        OUT => "<stdout>",
        _ => "<stderr>",
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let mode = if descriptor(vm, this) == IN { 'r' } else { 'w' };
    let text = format!("<_io.TextIOWrapper name='{}' mode='{mode}' encoding='utf-8'>", name(vm, this));
    Ok(vm.heap.string(&text))
}

/// `_io_TextIOWrapper_write_impl`: the result is the number of characters.
fn write(vm: &mut Vm, this: ObjId, text: ObjId) -> Result {
    let Some(length) = vm.heap.text(text).map(|t| t.len()) else {
        let message = format!("write() argument must be str, not {}", vm.type_name(text));
        return Err(vm.type_error(&message));
    };
    let stream = stream(vm, this)?;
    vm.write_stream(stream, text)?;
    Ok(vm.heap.size_int(length as i64))
}

fn write_lines(vm: &mut Vm, this: ObjId, lines: ObjId) -> Result {
    vm.for_each(lines, |vm, line| {
        let written = vm.call_method_str(this, "write", &[line.id()]);
        vm.release(line);
        let written = written?;
        vm.release(written);
        Ok(true)
    })?;
    Ok(vm.none())
}

fn flush(vm: &mut Vm, this: ObjId) -> Result {
    if descriptor(vm, this) != IN {
        let stream = stream(vm, this)?;
        vm.flush_stream(stream);
    }
    Ok(vm.none())
}

fn no(vm: &mut Vm, _this: ObjId) -> Result {
    Ok(vm.heap.bool(false))
}

fn readable(vm: &mut Vm, this: ObjId) -> Result {
    let is = descriptor(vm, this) == IN;
    Ok(vm.heap.bool(is))
}

fn writable(vm: &mut Vm, this: ObjId) -> Result {
    let is = descriptor(vm, this) != IN;
    Ok(vm.heap.bool(is))
}

fn fileno(vm: &mut Vm, this: ObjId) -> Result {
    let number = descriptor(vm, this);
    Ok(vm.heap.int(number))
}

fn read(vm: &mut Vm, this: ObjId, _size: &[ObjId]) -> Result {
    if descriptor(vm, this) == IN {
        return Err(vm.unsupported("reading standard input"));
    }
    Err(unsupported_operation(vm, "not readable"))
}

fn read_lines(vm: &mut Vm, this: ObjId, hint: &[ObjId]) -> Result {
    read(vm, this, hint)
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.own(this))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    read(vm, this, &[]).map(Some)
}

fn close(vm: &mut Vm, _this: ObjId) -> Result {
    Err(vm.unsupported("closing a standard stream"))
}

fn enter(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.own(this))
}

fn exit(vm: &mut Vm, this: ObjId, _error: &[ObjId]) -> Result {
    close(vm, this)
}

fn name_of(vm: &mut Vm, this: ObjId) -> Result {
    let name = name(vm, this);
    Ok(vm.heap.string(name))
}

fn mode(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.heap.string(if descriptor(vm, this) == IN { "r" } else { "w" }))
}

fn errors(vm: &mut Vm, this: ObjId) -> Result {
    let text = if descriptor(vm, this) > OUT { "backslashreplace" } else { "strict" };
    Ok(vm.heap.string(text))
}

fn line_buffering(vm: &mut Vm, this: ObjId) -> Result {
    let is = descriptor(vm, this) > OUT;
    Ok(vm.heap.bool(is))
}

fn buffer(vm: &mut Vm, _this: ObjId) -> Result {
    Err(vm.unsupported("the binary buffer of a standard stream"))
}
