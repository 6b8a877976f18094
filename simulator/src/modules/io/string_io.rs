//! `StringIO` (`Modules/_io/stringio.c`).

use super::{parts_of_state, position_of_state, set_dict_of_state, state_of, whence};
use crate::algorithm::text::Text;
use crate::heap::Heap;
use crate::object::layout::Kind;
use crate::object::*;
use crate::types::attributes::{dict, set_dict};
use crate::types::io_base::{optional_size, unsupported_operation};
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::text_writer::Room;
use crate::vm::{Args, Result, Signature, Vm};

/// The characters, and how lines end.
struct Stream {
    units: Vec<u32>,
    position: usize,
    closed: bool,
    /// Lines may end in three ways (`newline` is `None` or empty).
    universal: bool,
    /// Such ends become `\n` (`newline` is `None`).
    translated: bool,
    /// What ends a line, and what `\n` becomes when it is written.
    end: Vec<u32>,
    /// Ends that were seen while translating: `\r`, `\n`, both.
    seen: [bool; 3],
    /// While characters are only added at the end, they stand in a string in the making, whose block is the object's
    /// second one (`STATE_ACCUMULATING`); otherwise in an array of four bytes for each, which is the first one.
    accumulating: bool,
    /// Of that string in the making.
    room: usize,
    bound: u32,
}

pub(super) static STRING_IO: TypeDef = TypeDef {
    module: "_io",
    base: Kind::TextIoBase,
    basicsize: 168,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots { new: Some(new), init: Some(init), iternext: Some(next), ..Slots::NONE },
    methods: &[
        Native::new("close", Call::NoArgs(close)),
        Native::new("getvalue", Call::NoArgs(value)),
        Native::new("read", Call::Fast(read)),
        Native::new("readline", Call::Fast(read_line)),
        Native::new("tell", Call::NoArgs(tell)),
        Native::new("truncate", Call::Fast(truncate)),
        Native::new("seek", Call::Fast(seek)),
        Native::new("write", Call::One(write)),
        Native::new("seekable", Call::NoArgs(yes)),
        Native::new("readable", Call::NoArgs(yes)),
        Native::new("writable", Call::NoArgs(yes)),
        Native::new("__getstate__", Call::NoArgs(get_state)),
        Native::new("__setstate__", Call::One(set_state)),
    ],
    attributes: &[
        Attribute::read("closed", |vm, this| {
            let closed = vm.native::<Stream>(this).is_none_or(|s| s.closed);
            Ok(vm.heap.bool(closed))
        }),
        Attribute::read("newlines", newlines),
        Attribute::read("line_buffering", |vm, this| {
            open(vm, this)?;
            Ok(vm.heap.bool(false))
        }),
        Attribute::write("__dict__", dict, set_dict),
    ],
    doc: "Text I/O implementation using an in-memory buffer.",
    ..TypeDef::new(Kind::StringIo)
};

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    Ok(vm.record(class, Kind::StringIo, Vec::new(), Vec::new()))
}

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    static SIGNATURE: Signature<2> = Signature::new("StringIO", ["initial_value", "newline"], 0, 2, 0);
    let [initial, newline] = args.bind(vm, &SIGNATURE)?;
    let newline = match newline {
        Some(newline) if newline == fixed::NONE => None,
        Some(newline) => match vm.heap.text(newline).map(|t| t.to_string()) {
            Some(text) if matches!(text.as_str(), "" | "\n" | "\r" | "\r\n") => Some(text),
            Some(_) => {
                let shown = vm.repr_text(newline)?;
                return Err(vm.value_error(&format!("illegal newline value: {shown}")));
            }
            None => {
                let class = vm.type_name(newline);
                return Err(vm.type_error(&format!("newline must be str or None, not {class}")));
            }
        },
        None => Some("\n".to_owned()),
    };
    let initial = initial.filter(|&i| i != fixed::NONE);
    if let Some(initial) = initial
        && vm.heap.text(initial).is_none()
    {
        let class = vm.type_name(initial);
        return Err(vm.type_error(&format!("initial_value must be str or None, not {class}")));
    }
    let stream = Stream {
        units: Vec::new(),
        position: 0,
        closed: false,
        universal: newline.as_deref().is_none_or(str::is_empty),
        translated: newline.is_none(),
        end: match newline.as_deref() {
            None | Some("") => vec![10],
            Some(end) => end.chars().map(u32::from).collect(),
        },
        seen: [false; 3],
        accumulating: initial.is_none_or(|initial| vm.heap.text(initial).is_none_or(Text::is_empty)),
        room: 0,
        bound: 0,
    };
    vm.set_native(this, stream);
    forget_string(vm, this);
    resize_array(vm, this, 0);
    if let Some(initial) = initial {
        put(vm, this, initial)?;
        open(vm, this)?.position = 0;
    }
    Ok(())
}

/// The stream, if it is initialised and open.
fn open(vm: &mut Vm, this: ObjId) -> Result<&mut Stream> {
    match vm.native::<Stream>(this).map(|s| s.closed) {
        None => Err(vm.value_error("I/O operation on uninitialized object")),
        Some(true) => Err(vm.value_error("I/O operation on closed file")),
        Some(false) => match vm.native_mut::<Stream>(this) {
            Some(stream) => Ok(stream),
            None => Err(crate::vm::Raised(())),
        },
    }
}

fn text(vm: &mut Vm, units: Vec<u32>) -> Own {
    vm.heap.str(Text::from_units(units))
}

/// `resize_buffer`: the array has room for so many characters and the end of a line.
fn resize_array(vm: &mut Vm, this: ObjId, characters: usize) {
    let Some(mut array) = vm.heap.record_mut(this).map(|r| std::mem::take(&mut r.buffer)) else { return };
    let there = array.size() / 4;
    let needed = characters + 1;
    let room = if needed < there / 2 {
        needed + 1
    } else if needed < there {
        there
    } else if needed * 8 < there * 9 {
        needed + needed / 8 + if needed < 9 { 3 } else { 6 }
    } else {
        needed + 1
    };
    if room != there {
        vm.heap.resize_buffer(&mut array, 4 * room);
    }
    if let Some(record) = vm.heap.record_mut(this) {
        record.buffer = array;
    }
}

/// Calls `act` with the block of the string in the making and its length.
fn with_string<T>(vm: &mut Vm, this: ObjId, act: impl FnOnce(&mut Heap, &mut Room, usize) -> T) -> T {
    let block = vm.heap.record_mut(this).map(|r| std::mem::take(&mut r.second)).unwrap_or_default();
    let mut room = Room { block, generous: true, ..Room::default() };
    let mut length = 0;
    if let Some(stream) = vm.native::<Stream>(this) {
        (room.room, room.bound, length) = (stream.room, stream.bound, stream.units.len());
    }
    let result = act(&mut vm.heap, &mut room, length);
    if let Some(stream) = vm.native_mut::<Stream>(this) {
        (stream.room, stream.bound) = (room.room, room.bound);
    }
    if let Some(record) = vm.heap.record_mut(this) {
        record.second = room.block;
    }
    result
}

fn forget_string(vm: &mut Vm, this: ObjId) {
    with_string(vm, this, |heap, room, _| {
        heap.give_buffer(&mut room.block);
        *room = Room::default();
    });
}

/// The string in the making is finished (`make_intermediate`, but for what is made anew).
fn finish_string(vm: &mut Vm, this: ObjId) -> Own {
    let units = vm.native::<Stream>(this).map(|s| s.units.clone()).unwrap_or_default();
    with_string(vm, this, |heap, room, _| std::mem::take(room).finish(heap, Text::from_units(units)))
}

/// `make_intermediate`: the string so far, and a copy of it to go on with.
fn intermediate(vm: &mut Vm, this: ObjId) -> Own {
    let string = finish_string(vm, this);
    let bound = vm.heap.text(string.id()).map_or(0, Text::bound);
    with_string(vm, this, |heap, room, length| room.prepare(heap, 0, length, bound));
    string
}

/// `realize`: from now on the characters stand in the array.
fn realize(vm: &mut Vm, this: ObjId) -> Result<()> {
    let stream = open(vm, this)?;
    if std::mem::take(&mut stream.accumulating) {
        let length = stream.units.len();
        let string = finish_string(vm, this);
        resize_array(vm, this, length);
        vm.release(string);
    }
    Ok(())
}

fn close(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(stream) = vm.native_mut::<Stream>(this) {
        stream.closed = true;
        stream.units = Vec::new();
        resize_array(vm, this, 0);
        forget_string(vm, this);
    }
    Ok(vm.none())
}

fn value(vm: &mut Vm, this: ObjId) -> Result {
    let stream = open(vm, this)?;
    if stream.accumulating {
        return Ok(intermediate(vm, this));
    }
    let units = stream.units.clone();
    Ok(text(vm, units))
}

fn read(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let size = optional_size(vm, args, "read")?;
    let stream = open(vm, this)?;
    let start = stream.position.min(stream.units.len());
    let end = size.map_or(stream.units.len(), |size| start.saturating_add(size).min(stream.units.len()));
    let all = stream.accumulating && stream.position == 0 && end == stream.units.len();
    stream.position = stream.position.max(end);
    if all {
        return Ok(intermediate(vm, this));
    }
    realize(vm, this)?;
    let units = open(vm, this)?.units[start..end].to_vec();
    Ok(text(vm, units))
}

/// `_stringio_readline`.
fn line(vm: &mut Vm, this: ObjId, most: Option<usize>) -> Result {
    realize(vm, this)?;
    let stream = open(vm, this)?;
    let start = stream.position.min(stream.units.len());
    let rest = &stream.units[start..];
    let ends_at = |i: usize| -> Option<usize> {
        if stream.universal {
            match rest[i] {
                10 => Some(i + 1),
                13 if rest.get(i + 1) == Some(&10) && !stream.translated => Some(i + 2),
                13 if !stream.translated => Some(i + 1),
                _ => None,
            }
        } else {
            rest[i..].starts_with(&stream.end).then_some(i + stream.end.len())
        }
    };
    let length = (0..rest.len()).find_map(ends_at).unwrap_or(rest.len());
    let length = length.min(most.unwrap_or(usize::MAX));
    let units = rest[..length].to_vec();
    stream.position = start + length;
    Ok(text(vm, units))
}

fn read_line(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let most = optional_size(vm, args, "readline")?;
    line(vm, this, most)
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    open(vm, this)?;
    let class = vm.heap.type_of(this);
    let line = if class == Kind::StringIo.id() {
        line(vm, this, None)?
    } else {
        // A class of its own may read lines otherwise.
        let line = vm.call_method_str(this, "readline", &[])?;
        if vm.heap.text(line.id()).is_none() {
            let class = vm.type_name(line.id());
            vm.release(line);
            let message = format!("readline() should have returned a str object, not '{class}'");
            return Err(vm.error(crate::object::layout::ty::OS_ERROR, &message));
        }
        line
    };
    if vm.heap.text(line.id()).is_some_and(|t| t.is_empty()) {
        vm.release(line);
        return Ok(None);
    }
    Ok(Some(line))
}

fn tell(vm: &mut Vm, this: ObjId) -> Result {
    let position = open(vm, this)?.position;
    Ok(vm.heap.size_int(position as i64))
}

fn truncate(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let position = open(vm, this)?.position;
    Args::positional(args).count(vm, "truncate", 0, 1)?;
    let size = match args.first().filter(|&&size| size != fixed::NONE) {
        Some(&size) => vm.size_argument(size)?,
        None => position as isize,
    };
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.value_error(&format!("Negative size value {size}")));
    };
    realize(vm, this)?;
    let stream = open(vm, this)?;
    if size < stream.units.len() {
        stream.units.truncate(size);
        resize_array(vm, this, size);
    }
    Ok(vm.heap.size_int(size as i64))
}

fn seek(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let (offset, whence) = whence(vm, args)?;
    let stream = open(vm, this)?;
    let end = stream.units.len();
    let now = stream.position;
    if !(0..=2).contains(&whence) {
        return Err(vm.value_error(&format!("Invalid whence ({whence}, should be 0, 1 or 2)")));
    }
    if offset < 0 && whence == 0 {
        return Err(vm.value_error(&format!("Negative seek position {offset}")));
    }
    if whence != 0 && offset != 0 {
        let class = crate::object::layout::ty::OS_ERROR;
        return Err(vm.error(class, "Can't do nonzero cur-relative seeks"));
    }
    let position = match whence {
        0 => offset as usize,
        1 => now,
        _ => end,
    };
    open(vm, this)?.position = position;
    Ok(vm.heap.size_int(position as i64))
}

fn write(vm: &mut Vm, this: ObjId, argument: ObjId) -> Result {
    open(vm, this)?;
    let Some(length) = vm.heap.text(argument).map(Text::len) else {
        let class = vm.type_name(argument);
        return Err(vm.type_error(&format!("string argument expected, got '{class}'")));
    };
    if length > 0 {
        put(vm, this, argument)?;
    }
    Ok(vm.heap.size_int(length as i64))
}

/// `write_str`: line ends are translated both ways.
fn put(vm: &mut Vm, this: ObjId, argument: ObjId) -> Result<()> {
    let Some(text) = vm.heap.text(argument) else { return Ok(()) };
    let (mut units, bound) = (text.units().collect::<Vec<u32>>(), text.bound());
    let stream = open(vm, this)?;
    let end = stream.position.saturating_add(units.len()).saturating_mul(4);
    vm.room_for(end)?;
    let stream = open(vm, this)?;
    if stream.universal {
        let mut at = 0;
        let mut joined = Vec::with_capacity(units.len());
        while let Some(&unit) = units.get(at) {
            let both = unit == 13 && units.get(at + 1) == Some(&10);
            match unit {
                13 if both => stream.seen[2] = true,
                13 => stream.seen[0] = true,
                10 => stream.seen[1] = true,
                _ => {}
            }
            if stream.translated {
                joined.push(if unit == 13 { 10 } else { unit });
                at += 1 + usize::from(both);
            } else {
                joined.push(unit);
                if both {
                    joined.push(10);
                }
                at += 1 + usize::from(both);
            }
        }
        units = joined;
    } else if stream.end != [10] {
        let end = stream.end.clone();
        units = units.into_iter().flat_map(|u| if u == 10 { end.clone() } else { vec![u] }).collect();
    }
    let (start, end) = (stream.position, stream.position + units.len());
    let old = stream.units.len();
    if stream.accumulating && start == old {
        with_string(vm, this, |heap, room, there| room.prepare(heap, there, units.len(), bound));
    } else {
        realize(vm, this)?;
        if end > old {
            resize_array(vm, this, end);
        }
    }
    let stream = open(vm, this)?;
    if end > stream.units.len() {
        stream.units.resize(end, 0);
    }
    stream.units[start..end].copy_from_slice(&units);
    stream.position = end;
    Ok(())
}

fn yes(vm: &mut Vm, this: ObjId) -> Result {
    open(vm, this)?;
    Ok(vm.heap.bool(true))
}

fn newlines(vm: &mut Vm, this: ObjId) -> Result {
    let seen = open(vm, this)?.seen;
    let ends: Vec<Own> = ["\r", "\n", "\r\n"]
        .into_iter()
        .zip(seen)
        .filter(|&(_, seen)| seen)
        .map(|(end, _)| vm.heap.string(end))
        .collect();
    let mut ends = ends;
    match ends.len() {
        0 => Ok(vm.none()),
        1 => ends.pop().ok_or_else(|| unsupported_operation(vm, "newlines")),
        _ => Ok(vm.heap.tuple(ends)),
    }
}

/// `_io_StringIO___setstate__`: the text as it stands in the buffer, newline, position, attributes.
fn set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    let parts = parts_of_state(vm, state, "StringIO", 4)?;
    init(vm, this, Args::positional(&[fixed::NONE, parts[1]]))?;
    let Some(units) = vm.heap.text(parts[0]).map(|text| text.units().collect::<Vec<u32>>()) else {
        let given = vm.type_name(parts[0]);
        return Err(vm.type_error(&format!("initial_value must be str or None, not {given}")));
    };
    let position = position_of_state(vm, parts[2], "third item of state must be an integer, got ")?;
    realize(vm, this)?;
    resize_array(vm, this, units.len());
    let stream = open(vm, this)?;
    stream.units = units;
    stream.position = position;
    set_dict_of_state(vm, this, parts[3], "fourth")
}

fn get_state(vm: &mut Vm, this: ObjId) -> Result {
    let stream = open(vm, this)?;
    let (units, end, position) = (stream.units.clone(), stream.end.clone(), stream.position);
    let (universal, translated) = (stream.universal, stream.translated);
    let newline = match (translated, universal) {
        (true, _) => vm.none(),
        (_, true) => vm.heap.string(""),
        _ => text(vm, end),
    };
    let parts = vec![text(vm, units), newline, vm.heap.size_int(position as i64)];
    Ok(state_of(vm, parts, this))
}
