//! `_io.TextIOWrapper`: the standard streams, whose text goes through `vm::streams`, and those that a program makes
//! around a binary stream of its own. The latter hold an object of `modules/python/io/text.py`, which does the work.

use super::attributes::{dict, set_dict};
use super::common::new_native;
use super::io_base::unsupported_operation;
use crate::Stream;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&TEXT_IO_WRAPPER];

static TEXT_IO_WRAPPER: TypeDef = TypeDef {
    module: "_io",
    base: Kind::TextIoBase,
    basicsize: 200,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        repr: Some(repr),
        iter: Some(iter),
        iternext: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__reduce__", Call::NoArgs(cannot_pickle)),
        Native::new("__reduce_ex__", Call::One(|vm, this, _| cannot_pickle(vm, this))),
        Native::new("write", Call::One(write)),
        Native::new("writelines", Call::One(write_lines)),
        Native::new("flush", Call::NoArgs(flush)),
        Native::new("isatty", Call::NoArgs(|vm, this| flag(vm, this, "isatty"))),
        Native::new("readable", Call::NoArgs(readable)),
        Native::new("writable", Call::NoArgs(writable)),
        Native::new("seekable", Call::NoArgs(|vm, this| flag(vm, this, "seekable"))),
        Native::new("fileno", Call::NoArgs(fileno)),
        Native::new("read", Call::Fast(read)),
        Native::new("readline", Call::Fast(read_line)),
        Native::new("readlines", Call::Fast(read_lines)),
        Native::new("close", Call::NoArgs(close)),
        Native::new("__enter__", Call::NoArgs(enter)),
        Native::new("__exit__", Call::Fast(exit)),
        Native::new("seek", Call::Fast(|vm, this, args| placed(vm, this, "seek", args))),
        Native::new("tell", Call::NoArgs(|vm, this| placed(vm, this, "tell", &[]))),
        Native::new("truncate", Call::Fast(|vm, this, args| placed(vm, this, "truncate", args))),
        Native::new("detach", Call::NoArgs(detach)),
        Native::new("reconfigure", Call::Keywords(reconfigure)),
    ],
    attributes: &[
        Attribute::member("encoding", |vm, this| {
            either(vm, this, "encoding", |vm| Ok(vm.heap.string("utf-8")))
        }),
        Attribute::read("name", |vm, this| either(vm, this, "name", |vm| name_of(vm, this))),
        Attribute::read("mode", mode),
        Attribute::read("errors", |vm, this| either(vm, this, "errors", |vm| errors(vm, this))),
        Attribute::read("closed", |vm, this| either(vm, this, "closed", |vm| Ok(vm.heap.bool(false)))),
        Attribute::write("__dict__", dict, set_dict),
        Attribute::read("newlines", |vm, this| either(vm, this, "newlines", |vm| Ok(vm.none()))),
        Attribute::member("line_buffering", |vm, this| {
            either(vm, this, "line_buffering", |vm| line_buffering(vm, this))
        }),
        Attribute::member("write_through", |vm, this| {
            either(vm, this, "write_through", |vm| Ok(vm.heap.bool(false)))
        }),
        Attribute::member("buffer", |vm, this| {
            let number = descriptor(vm, this);
            either(vm, this, "buffer", |vm| standard_buffer(vm, number))
        }),
    ],
    ..TypeDef::new(Kind::TextIoWrapper)
};

fn new(vm: &mut Vm, class: ObjId, _: Args) -> Result {
    let size = TEXT_IO_WRAPPER.basicsize;
    Ok(new_native(vm, class, Kind::TextIoWrapper, size, vec![None], vec![NEITHER]))
}

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if args.is_empty() && args.names.is_empty() {
        return Err(vm.type_error("TextIOWrapper() missing required argument 'buffer' (pos 1)"));
    }
    let module = vm.import("_io.text")?;
    let module = vm.keep(module);
    let class = vm.get_attr_str(module, "Text")?;
    let class = vm.keep(class);
    let state = vm.call(class, args)?;
    if let Some(field) = vm.heap.record_mut(this).and_then(|r| r.fields.first_mut()) {
        let before = field.replace(state.into_id());
        vm.release_id(before);
    } else {
        vm.release(state);
    }
    Ok(())
}

/// What does the work of a stream of the program.
fn state(vm: &Vm, this: ObjId) -> Option<ObjId> {
    vm.heap.record(this).and_then(|r| r.fields.first().copied().flatten())
}

/// A text wrapper that a program made.
pub(super) fn is_programs_own(vm: &Vm, this: ObjId) -> bool {
    vm.heap.type_of(this) == ty::TEXT_IO_WRAPPER && state(vm, this).is_some()
}

/// Calls the method of that name of the stream's state; none for a standard stream.
fn handed_on(vm: &mut Vm, this: ObjId, name: &str, args: &[ObjId]) -> Option<Result> {
    if let Some(state) = state(vm, this) {
        return Some(vm.call_method_str(state, name, args));
    }
    (descriptor(vm, this) == NEITHER).then(|| Err(vm.value_error("I/O operation on uninitialized object")))
}

/// An attribute of the stream's state, or what it is for a standard stream.
fn either(vm: &mut Vm, this: ObjId, name: &str, standard: impl FnOnce(&mut Vm) -> Result) -> Result {
    match state(vm, this) {
        Some(state) => vm.get_attr_str(state, name),
        None if descriptor(vm, this) == NEITHER => {
            Err(vm.value_error("I/O operation on uninitialized object"))
        }
        None => standard(vm),
    }
}

/// File descriptors, as the object keeps its number.
const IN: i64 = 0;
const OUT: i64 = 1;
/// The number of a program's own stream.
const NEITHER: i64 = -1;

impl Vm {
    /// The object of a standard stream: 0, 1 or 2.
    pub(crate) fn new_standard_stream(&mut self, descriptor: i64) -> Own {
        self.heap.new_record(ty::TEXT_IO_WRAPPER, TEXT_IO_WRAPPER.basicsize, Vec::new(), vec![descriptor])
    }
}

fn descriptor(vm: &Vm, this: ObjId) -> i64 {
    vm.heap.record(this).and_then(|r| r.numbers.first().copied()).unwrap_or(OUT)
}

/// `buffer` of a standard stream (`modules/python/io/standard.py`).
fn standard_buffer(vm: &mut Vm, descriptor: i64) -> Result {
    if descriptor == IN {
        return Err(vm.unsupported("the bytes of sys.stdin"));
    }
    let module = vm.import("_io.standard")?;
    let module = vm.keep(module);
    let number = vm.heap.int(descriptor);
    let buffer = vm.call_method_str(module, "buffer", &[number.id()]);
    vm.release(number);
    buffer
}

/// Prints bytes as they are: `os.write(1, data)` and its like.
pub(crate) fn print_bytes(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let &[descriptor, data] = args else { return Err(vm.type_error("a stream and bytes are wanted")) };
    let stream = if vm.heap.as_i64(descriptor) == Some(OUT) { Stream::Out } else { Stream::Err };
    let data = super::text_args::buffer(vm, data).map(<[u8]>::to_vec).unwrap_or_default();
    match String::from_utf8(data) {
        Ok(text) => vm.print_bytes(stream, &text)?,
        Err(_) => return Err(vm.unsupported("printing bytes that are not UTF-8")),
    }
    Ok(vm.none())
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
    let class = vm.tp_name(vm.heap.type_of(this));
    let class = vm.heap.string(&class);
    let class = vm.keep(class);
    if let Some(result) = handed_on(vm, this, "show", &[class]) {
        return result;
    }
    let mode = if descriptor(vm, this) == IN { 'r' } else { 'w' };
    let text = format!("<_io.TextIOWrapper name='{}' mode='{mode}' encoding='utf-8'>", name(vm, this));
    Ok(vm.heap.string(&text))
}

/// `_io_TextIOWrapper_write_impl`: the result is the number of characters.
fn write(vm: &mut Vm, this: ObjId, text: ObjId) -> Result {
    if let Some(result) = handed_on(vm, this, "write", &[text]) {
        return result;
    }
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
    if let Some(result) = handed_on(vm, this, "flush", &[]) {
        return result;
    }
    if descriptor(vm, this) != IN {
        let stream = stream(vm, this)?;
        vm.flush_stream(stream);
    }
    Ok(vm.none())
}

/// What no standard stream is.
fn flag(vm: &mut Vm, this: ObjId, name: &str) -> Result {
    match handed_on(vm, this, name, &[]) {
        Some(result) => result,
        None => Ok(vm.heap.bool(false)),
    }
}

/// What asks for a place in the stream; a standard stream has none.
fn placed(vm: &mut Vm, this: ObjId, name: &str, args: &[ObjId]) -> Result {
    match handed_on(vm, this, name, args) {
        Some(result) => result,
        None => Err(unsupported_operation(vm, "underlying stream is not seekable")),
    }
}

fn detach(vm: &mut Vm, this: ObjId) -> Result {
    match handed_on(vm, this, "detach", &[]) {
        Some(result) => result,
        None => Err(vm.unsupported("detaching a standard stream")),
    }
}

/// A standard stream stays as it is: an encoding other than UTF-8 is refused.
fn reconfigure(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<5> = Signature::new(
        "reconfigure",
        ["encoding", "errors", "newline", "line_buffering", "write_through"],
        0,
        0,
        0,
    );
    if let Some(state) = state(vm, this) {
        let method = vm.get_attr_str(state, "reconfigure")?;
        let method = vm.keep(method);
        return vm.call(method, args);
    }
    let [encoding, errors, newline, line_buffering, write_through] = args.bind(vm, &SIGNATURE)?;
    let encoding = encoding.filter(|&e| e != fixed::NONE).map(|e| vm.heap.text_lossy(e).to_lowercase());
    let same = encoding.is_none_or(|e| matches!(e.as_str(), "utf-8" | "utf8" | "utf_8"));
    if !same || [errors, newline, line_buffering, write_through].iter().flatten().any(|&o| o != fixed::NONE) {
        return Err(vm.unsupported("changing a standard stream with reconfigure()"));
    }
    flush(vm, this)
}

fn readable(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(result) = handed_on(vm, this, "readable", &[]) {
        return result;
    }
    let is = descriptor(vm, this) == IN;
    Ok(vm.heap.bool(is))
}

fn writable(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(result) = handed_on(vm, this, "writable", &[]) {
        return result;
    }
    let is = descriptor(vm, this) != IN;
    Ok(vm.heap.bool(is))
}

fn fileno(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(result) = handed_on(vm, this, "fileno", &[]) {
        return result;
    }
    let number = descriptor(vm, this);
    Ok(vm.heap.int(number))
}

fn read(vm: &mut Vm, this: ObjId, size: &[ObjId]) -> Result {
    if let Some(result) = handed_on(vm, this, "read", size) {
        return result;
    }
    if descriptor(vm, this) == IN {
        return Err(vm.unsupported("reading standard input"));
    }
    Err(unsupported_operation(vm, "not readable"))
}

fn read_line(vm: &mut Vm, this: ObjId, size: &[ObjId]) -> Result {
    match handed_on(vm, this, "readline", size) {
        Some(result) => result,
        None => read(vm, this, size),
    }
}

fn read_lines(vm: &mut Vm, this: ObjId, hint: &[ObjId]) -> Result {
    match state(vm, this) {
        Some(_) => super::io_base::read_lines(vm, this, hint),
        None => read(vm, this, hint),
    }
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.own(this))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(line) = handed_on(vm, this, "next", &[]) else { return read(vm, this, &[]).map(Some) };
    let line = line?;
    if vm.truth(line.id())? {
        return Ok(Some(line));
    }
    vm.release(line);
    Ok(None)
}

fn close(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(result) = handed_on(vm, this, "close", &[]) {
        return result;
    }
    Err(vm.unsupported("closing a standard stream"))
}

fn enter(vm: &mut Vm, this: ObjId) -> Result {
    super::io_base::check_closed(vm, this)?;
    Ok(vm.own(this))
}

fn exit(vm: &mut Vm, this: ObjId, _error: &[ObjId]) -> Result {
    vm.call_method_str(this, "close", &[])
}

fn name_of(vm: &mut Vm, this: ObjId) -> Result {
    let name = name(vm, this);
    Ok(vm.heap.string(name))
}

fn mode(vm: &mut Vm, this: ObjId) -> Result {
    if descriptor(vm, this) == NEITHER {
        let class = vm.tp_name(vm.heap.type_of(this));
        let message = format!("'{class}' object has no attribute 'mode'");
        return Err(vm.error(ty::ATTRIBUTE_ERROR, &message));
    }
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

/// `_PyIOBase_cannot_pickle`.
fn cannot_pickle(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let message = format!("cannot pickle '{}' instances", vm.class_name(class));
    Err(vm.type_error(&message))
}
