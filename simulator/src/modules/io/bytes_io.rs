//! `BytesIO` (`Modules/_io/bytesio.c`). Its bytes are a bytes object, the one that it was made of until something is
//! written, with room for more behind them.

use super::{parts_of_state, position_of_state, set_dict_of_state, state_of, whence};
use crate::object::layout::Kind;
use crate::object::*;
use crate::types::attributes::{dict, set_dict};
use crate::types::io_base::optional_size;
use crate::types::memory_view::export;
use crate::types::text_args;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

/// Field: the bytes object; none once it is closed.
const BUFFER: usize = 0;
// Numbers: where it stands, how many of the bytes are used, and how many views there are of them.
const POSITION: usize = 0;
const SIZE: usize = 1;
const EXPORTS: usize = 2;

pub(super) static BYTES_IO: TypeDef = TypeDef {
    module: "_io",
    base: Kind::BufferedIoBase,
    basicsize: 64,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots { new: Some(new), init: Some(init), iter: Some(iter), iternext: Some(next), ..Slots::NONE },
    methods: &[
        Native::new("readable", Call::NoArgs(yes)),
        Native::new("seekable", Call::NoArgs(yes)),
        Native::new("writable", Call::NoArgs(yes)),
        Native::new("close", Call::NoArgs(close)),
        Native::new("flush", Call::NoArgs(flush)),
        Native::new("isatty", Call::NoArgs(no)),
        Native::new("tell", Call::NoArgs(tell)),
        Native::new("write", Call::One(write)),
        Native::new("writelines", Call::One(write_lines)),
        Native::new("readlines", Call::Fast(read_lines)),
        Native::new("read1", Call::Fast(read)),
        Native::new("readinto", Call::One(read_into)),
        Native::new("readline", Call::Fast(read_line)),
        Native::new("read", Call::Fast(read)),
        Native::new("getbuffer", Call::Fast(get_buffer)),
        Native::new("getvalue", Call::NoArgs(value)),
        Native::new("seek", Call::Fast(seek)),
        Native::new("truncate", Call::Fast(truncate)),
        Native::new("__getstate__", Call::NoArgs(get_state)),
        Native::new("__setstate__", Call::One(set_state)),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
    ],
    attributes: &[
        Attribute::read("closed", |vm, this| {
            let closed = vm.field(this, BUFFER).is_none();
            Ok(vm.heap.bool(closed))
        }),
        Attribute::write("__dict__", dict, set_dict),
    ],
    doc: "Buffered I/O implementation using an in-memory bytes buffer.",
    ..TypeDef::new(Kind::BytesIo)
};

/// What a view of the bytes looks at: field 0 is the stream (`bytesiobuf`).
pub(super) static BUFFER_OF: TypeDef = TypeDef {
    module: "_io",
    basicsize: 24,
    gc: true,
    no_new: true,
    slots: Slots {
        getbuffer: Some(export::of_builtin),
        releasebuffer: Some(export::release_of_builtin),
        ..Slots::NONE
    },
    ..TypeDef::new(Kind::BytesIoBuffer)
};

/// `_io_BytesIO_getbuffer_impl`.
fn get_buffer(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    if !args.is_empty() {
        return Err(vm.type_error("getbuffer() takes no arguments"));
    }
    open(vm, this)?;
    let stream = vm.own(this);
    let buffer = vm.record(Kind::BytesIoBuffer.id(), Kind::BytesIoBuffer, vec![Some(stream)], Vec::new());
    let buffer = vm.keep(buffer);
    vm.call_positional(Kind::MemoryView.id(), &[buffer])
}

/// The stream's own bytes object that a view may change, and how many bytes there are: a view shows those that it
/// was made of even if the stream forgets them.
pub(crate) fn viewed(vm: &Vm, buffer: ObjId) -> Option<(ObjId, usize)> {
    let stream = stream_of(vm, buffer)?;
    let bytes = vm.field(stream, BUFFER)?;
    Some((bytes, vm.heap.bytes_body(bytes).map_or(0, |b| b.data.len())))
}

/// How many bytes a new view shows.
pub(crate) fn shown(vm: &Vm, buffer: ObjId) -> Option<usize> {
    Some(vm.number(stream_of(vm, buffer)?, SIZE) as usize)
}

fn stream_of(vm: &Vm, buffer: ObjId) -> Option<ObjId> {
    if vm.heap.type_of(buffer) != Kind::BytesIoBuffer.id() { None } else { vm.field(buffer, 0) }
}

/// Another view of the bytes, or one less (`bytesiobuf_getbuffer`, `bytesiobuf_releasebuffer`). The first one has
/// a bytes object that nobody else holds.
pub(crate) fn change_views(vm: &mut Vm, buffer: ObjId, by: i64) {
    let Some(stream) = stream_of(vm, buffer) else { return };
    if by > 0 && room(vm, stream).1 {
        let size = vm.number(stream, SIZE) as usize;
        set_room(vm, stream, size);
    }
    let views = vm.number(stream, EXPORTS) + by;
    vm.set_number(stream, EXPORTS, views);
}

/// Whether it is such a stream whose bytes a view shows.
pub(crate) fn is_viewed(vm: &Vm, this: ObjId) -> bool {
    vm.heap.type_of(this) == Kind::BytesIo.id() && vm.number(this, EXPORTS) > 0
}

/// `check_exports`.
fn unviewed(vm: &mut Vm, this: ObjId) -> Result<()> {
    if vm.number(this, EXPORTS) > 0 {
        let message = "Existing exports of data: object cannot be re-sized";
        return Err(vm.error(crate::object::layout::ty::BUFFER_ERROR, message));
    }
    Ok(())
}

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    let empty = vm.own(fixed::EMPTY_BYTES);
    Ok(vm.record(class, Kind::BytesIo, vec![Some(empty)], vec![0, 0, 0]))
}

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    static SIGNATURE: Signature<1> = Signature::new("BytesIO", ["initial_bytes"], 0, 1, 0);
    let [initial] = args.bind(vm, &SIGNATURE)?;
    vm.set_number(this, POSITION, 0);
    vm.set_number(this, SIZE, 0);
    unviewed(vm, this)?;
    let Some(initial) = initial.filter(|&i| i != fixed::NONE) else { return Ok(()) };
    if vm.heap.type_of(initial) == crate::object::layout::ty::BYTES {
        let length = vm.heap.bytes_body(initial).map_or(0, |b| b.data.len());
        let held = vm.own(initial);
        vm.set_field(this, BUFFER, Some(held));
        vm.set_number(this, SIZE, length as i64);
        return Ok(());
    }
    let data = text_args::bytes_like(vm, initial)?;
    put(vm, this, &data)?;
    vm.set_number(this, POSITION, 0);
    Ok(())
}

fn open(vm: &mut Vm, this: ObjId) -> Result<(usize, usize)> {
    match vm.field(this, BUFFER) {
        Some(_) => Ok((vm.number(this, POSITION) as usize, vm.number(this, SIZE) as usize)),
        None => Err(vm.value_error("I/O operation on closed file.")),
    }
}

/// The bytes in use.
fn data(vm: &Vm, this: ObjId) -> &[u8] {
    let size = vm.number(this, SIZE) as usize;
    let buffer = vm.field(this, BUFFER).and_then(|b| vm.heap.bytes_body(b));
    buffer.and_then(|b| b.data.get(..size)).unwrap_or_default()
}

/// The room of the bytes object, and whether somebody else has it too.
fn room(vm: &Vm, this: ObjId) -> (usize, bool) {
    let Some(buffer) = vm.field(this, BUFFER) else { return (0, false) };
    let length = vm.heap.bytes_body(buffer).map_or(0, |b| b.data.len());
    (length, vm.heap.count(buffer) > 1)
}

/// Room for so many bytes, of which the first ones are kept: in another object if somebody else has this one, too
/// (`unshare_buffer`), and otherwise with `realloc` (`_PyBytes_Resize`).
fn set_room(vm: &mut Vm, this: ObjId, wanted: usize) {
    let mut bytes = data(vm, this).to_vec();
    bytes.resize(wanted, 0);
    let (allocated, shared) = room(vm, this);
    let own = vm.heap.record_mut(this).filter(|_| !shared).and_then(|r| r.fields.get_mut(BUFFER)?.take());
    let buffer = match own.map(Own::from_counted) {
        Some(own) => {
            if let Body::Bytes(b) = vm.heap.body_mut(own.id()) {
                b.data = bytes.into();
            }
            vm.heap.resize_object(own, size::BYTES + allocated, size::BYTES + wanted)
        }
        None => vm.heap.new_bytes(bytes.into()),
    };
    vm.set_field(this, BUFFER, Some(buffer));
}

/// `resize_buffer`.
fn make_room(vm: &mut Vm, this: ObjId, size: usize) -> Result<()> {
    let (allocated, _) = room(vm, this);
    let wanted = if size < allocated / 2 {
        size + 1
    } else if size < allocated {
        return Ok(());
    } else if size as f64 <= allocated as f64 * 1.125 {
        size + (size >> 3) + if size < 9 { 3 } else { 6 }
    } else {
        size + 1
    };
    vm.room_for(wanted)?;
    set_room(vm, this, wanted);
    Ok(())
}

/// `write_bytes`.
fn put(vm: &mut Vm, this: ObjId, new: &[u8]) -> Result<()> {
    let (position, size) = open(vm, this)?;
    if new.is_empty() {
        return Ok(());
    }
    let end = position.saturating_add(new.len());
    let (allocated, shared) = room(vm, this);
    if end > allocated {
        make_room(vm, this, end)?;
    } else if shared {
        // `unshare_buffer`.
        set_room(vm, this, end.max(size));
    }
    let buffer = vm.field(this, BUFFER);
    if let Some(Body::Bytes(b)) = buffer.map(|b| vm.heap.body_mut(b)) {
        if position > size
            && let Some(gap) = b.data.get_mut(size..position)
        {
            gap.fill(0);
        }
        if let Some(place) = b.data.get_mut(position..end) {
            place.copy_from_slice(new);
        }
    }
    vm.set_number(this, POSITION, end as i64);
    vm.set_number(this, SIZE, size.max(end) as i64);
    Ok(())
}

fn write(vm: &mut Vm, this: ObjId, argument: ObjId) -> Result {
    open(vm, this)?;
    unviewed(vm, this)?;
    let data = text_args::bytes_like(vm, argument)?;
    put(vm, this, &data)?;
    Ok(vm.heap.size_int(data.len() as i64))
}

/// `_io_BytesIO_readlines_impl`.
fn read_lines(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "readlines", 0, 1)?;
    let hint = args.first().copied().unwrap_or(fixed::NONE);
    if hint != fixed::NONE && !vm.is_instance_of(hint, Kind::Int.id()) {
        let message = format!("integer argument expected, got '{}'", vm.type_name(hint));
        return Err(vm.type_error(&message));
    }
    crate::types::io_base::read_lines(vm, this, args)
}

fn write_lines(vm: &mut Vm, this: ObjId, lines: ObjId) -> Result {
    open(vm, this)?;
    vm.for_each(lines, |vm, line| {
        let written = write(vm, this, line.id());
        vm.release(line);
        let written = written?;
        vm.release(written);
        Ok(true)
    })?;
    Ok(vm.none())
}

/// The bytes from where it stands, at most so many.
fn take(vm: &mut Vm, this: ObjId, most: Option<usize>) -> Result<Vec<u8>> {
    let (position, _) = open(vm, this)?;
    let rest = data(vm, this).get(position..).unwrap_or_default();
    let taken = rest[..most.unwrap_or(rest.len()).min(rest.len())].to_vec();
    vm.set_number(this, POSITION, (position + taken.len()) as i64);
    Ok(taken)
}

fn read(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let size = optional_size(vm, args, "read")?;
    let (position, used) = open(vm, this)?;
    // All of the bytes object is itself.
    if let (0, Some(buffer)) = (position, vm.field(this, BUFFER))
        && size.is_none_or(|size| size >= used)
        && used > 1
        && vm.number(this, EXPORTS) == 0
        && vm.heap.bytes_body(buffer).is_some_and(|b| b.data.len() == used)
    {
        vm.set_number(this, POSITION, used as i64);
        return Ok(vm.own(buffer));
    }
    let taken = take(vm, this, size)?;
    Ok(vm.heap.bytes(&taken))
}

fn line(vm: &mut Vm, this: ObjId, most: Option<usize>) -> Result {
    let (position, _) = open(vm, this)?;
    let rest = data(vm, this).get(position..).unwrap_or_default();
    let length = rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |at| at + 1);
    let taken = take(vm, this, Some(length.min(most.unwrap_or(usize::MAX))))?;
    Ok(vm.heap.bytes(&taken))
}

fn read_line(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let most = optional_size(vm, args, "readline")?;
    line(vm, this, most)
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    open(vm, this)?;
    Ok(vm.own(this))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let line = line(vm, this, None)?;
    if vm.heap.bytes_body(line.id()).is_some_and(|b| b.data.is_empty()) {
        vm.release(line);
        return Ok(None);
    }
    Ok(Some(line))
}

fn read_into(vm: &mut Vm, this: ObjId, target: ObjId) -> Result {
    let Some(length) = text_args::writable_buffer(vm, target).map(|b| b.len()) else {
        let expected = "read-write bytes-like object";
        return Err(text_args::bad_argument(vm, "readinto", "argument", expected, target));
    };
    let taken = take(vm, this, Some(length))?;
    if let Some(place) = text_args::writable_buffer(vm, target).and_then(|b| b.get_mut(..taken.len())) {
        place.copy_from_slice(&taken);
    }
    Ok(vm.heap.size_int(taken.len() as i64))
}

/// `_io_BytesIO_getvalue_impl`: the bytes object itself, cut to what is used.
fn value(vm: &mut Vm, this: ObjId) -> Result {
    let (_, size) = open(vm, this)?;
    if room(vm, this).0 != size && vm.number(this, EXPORTS) == 0 {
        set_room(vm, this, size);
    }
    if vm.number(this, EXPORTS) > 0 {
        // What views may change is not handed out.
        let copy = data(vm, this).to_vec();
        return Ok(vm.heap.bytes(&copy));
    }
    let buffer = vm.field(this, BUFFER).unwrap_or(fixed::EMPTY_BYTES);
    Ok(vm.own(buffer))
}

fn tell(vm: &mut Vm, this: ObjId) -> Result {
    let (position, _) = open(vm, this)?;
    Ok(vm.heap.size_int(position as i64))
}

fn seek(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let (offset, whence) = whence(vm, args)?;
    let (position, size) = open(vm, this)?;
    let start = match whence {
        0 if offset < 0 => return Err(vm.value_error(&format!("negative seek value {offset}"))),
        0 => 0,
        1 => position,
        2 => size,
        _ => return Err(vm.value_error(&format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    };
    let position = (start as isize).saturating_add(offset).max(0);
    vm.set_number(this, POSITION, position as i64);
    Ok(vm.heap.size_int(position as i64))
}

fn truncate(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let (position, used) = open(vm, this)?;
    unviewed(vm, this)?;
    Args::positional(args).count(vm, "truncate", 0, 1)?;
    let size = match args.first().filter(|&&size| size != fixed::NONE) {
        Some(&size) => vm.size_argument(size)?,
        None => position as isize,
    };
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.value_error(&format!("negative size value {size}")));
    };
    if size < used {
        vm.set_number(this, SIZE, size as i64);
        make_room(vm, this, size)?;
    }
    Ok(vm.heap.size_int(size as i64))
}

fn close(vm: &mut Vm, this: ObjId) -> Result {
    unviewed(vm, this)?;
    vm.set_field(this, BUFFER, None);
    Ok(vm.none())
}

fn flush(vm: &mut Vm, this: ObjId) -> Result {
    open(vm, this)?;
    Ok(vm.none())
}

fn yes(vm: &mut Vm, this: ObjId) -> Result {
    open(vm, this)?;
    Ok(vm.heap.bool(true))
}

fn no(vm: &mut Vm, this: ObjId) -> Result {
    open(vm, this)?;
    Ok(vm.heap.bool(false))
}

fn get_state(vm: &mut Vm, this: ObjId) -> Result {
    let value = value(vm, this)?;
    let position = vm.heap.size_int(vm.number(this, POSITION));
    Ok(state_of(vm, vec![value, position], this))
}

/// `_io_BytesIO___setstate__`: bytes, position, attributes.
fn set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    unviewed(vm, this)?;
    let parts = parts_of_state(vm, state, "BytesIO", 3)?;
    vm.set_number(this, POSITION, 0);
    vm.set_number(this, SIZE, 0);
    let data = text_args::bytes_like(vm, parts[0])?;
    put(vm, this, &data)?;
    let position = position_of_state(vm, parts[1], "second item of state must be an integer, not ")?;
    vm.set_number(this, POSITION, position as i64);
    set_dict_of_state(vm, this, parts[2], "third")
}

/// A bytes object that it has for itself counts.
fn size_of(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let mut size = vm.heap.class(class).map_or(BYTES_IO.basicsize, |t| t.basicsize);
    let (room, shared) = room(vm, this);
    if vm.field(this, BUFFER).is_some() && !shared {
        size += size::BYTES + room;
    }
    Ok(vm.heap.size_int(size as i64))
}
