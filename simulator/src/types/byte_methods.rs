//! The methods that `bytes` and `bytearray` share (`Objects/bytes_methods.c`, `Objects/stringlib/`). Results are
//! of the object's kind: `bytes` or `bytearray`, never a class that extends them.

use super::text_args::{
    Bounds, bad_argument, buffer, bytes_like, c_int, count, fast_sequence, list_of_parts, room_for, size,
    split_room, type_name,
};
use crate::algorithm::search;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::memory_view::export;
use crate::vm::{Args, Result, Signature, Vm};
use std::ops::Range;

/// The bytes of a `bytes` or `bytearray`.
pub(super) fn data(vm: &Vm, id: ObjId) -> &[u8] {
    buffer(vm, id).unwrap_or_default()
}

/// Whether results are bytearrays.
fn mutable(vm: &Vm, this: ObjId) -> bool {
    matches!(vm.heap.body(this), Body::ByteArray(_))
}

/// A result that is filled in after it was allocated.
pub(super) fn made(vm: &mut Vm, this: ObjId, data: Vec<u8>) -> Own {
    if mutable(vm, this) { vm.heap.bytearray_from(data) } else { vm.heap.new_bytes(data.into()) }
}

/// A copy of some of the bytes: of `bytes`, one byte is a shared object.
fn copied(vm: &mut Vm, this: ObjId, part: Range<usize>) -> Own {
    let data = data(vm, this).get(part).unwrap_or_default().to_vec();
    if mutable(vm, this) { vm.heap.bytearray_from(data) } else { vm.heap.bytes(&data) }
}

/// Whether the object is exactly of type `bytes`, which results may be.
pub(super) fn is_exact(vm: &Vm, this: ObjId) -> bool {
    matches!(vm.heap.outer(this), Body::Bytes(_))
}

/// The object itself if it is exactly `bytes`, otherwise a copy (`return_self`).
pub(super) fn unchanged(vm: &mut Vm, this: ObjId) -> Own {
    if is_exact(vm, this) {
        return vm.own(this);
    }
    let length = data(vm, this).len();
    copied(vm, this, 0..length)
}

/// The part of the bytes, which is the object itself if it is all of exact `bytes`.
pub(super) fn part(vm: &mut Vm, this: ObjId, part: Range<usize>) -> Own {
    if part == (0..data(vm, this).len()) { unchanged(vm, this) } else { copied(vm, this, part) }
}

/// C's `isspace`.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 9..=13 | 32)
}

/// A method that makes other bytes of each.
macro_rules! converted {
    ($name:literal, $convert:expr) => {
        Native::new(
            $name,
            Call::NoArgs(|vm, this| {
                let convert: fn(&[u8]) -> Vec<u8> = $convert;
                let converted = convert(super::byte_methods::data(vm, this));
                Ok(super::byte_methods::made(vm, this, converted))
            }),
        )
    };
}

macro_rules! tested {
    ($name:literal, $test:expr) => {
        Native::new(
            $name,
            Call::NoArgs(|vm, this| {
                let test: fn(&[u8]) -> bool = $test;
                let holds = test(super::byte_methods::data(vm, this));
                Ok(vm.heap.bool(holds))
            }),
        )
    };
}

pub(super) use {converted, tested};

pub(super) fn title(data: &[u8]) -> Vec<u8> {
    let mut inside = false;
    data.iter()
        .map(|&byte| {
            let result = if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
            inside = byte.is_ascii_alphabetic();
            result
        })
        .collect()
}

pub(super) fn capitalize(data: &[u8]) -> Vec<u8> {
    let mut result = data.to_ascii_lowercase();
    if let Some(first) = result.first_mut() {
        first.make_ascii_uppercase();
    }
    result
}

pub(super) fn swapcase(data: &[u8]) -> Vec<u8> {
    data.iter().map(|&b| if b.is_ascii_alphabetic() { b ^ 0x20 } else { b }).collect()
}

pub(super) fn is_title(data: &[u8]) -> bool {
    let (mut any, mut inside) = (false, false);
    for &byte in data {
        if byte.is_ascii_uppercase() && inside || byte.is_ascii_lowercase() && !inside {
            return false;
        }
        inside = byte.is_ascii_alphabetic();
        any |= inside;
    }
    any
}

pub(super) fn is_lower(data: &[u8]) -> bool {
    data.iter().any(u8::is_ascii_lowercase) && !data.iter().any(u8::is_ascii_uppercase)
}

pub(super) fn is_upper(data: &[u8]) -> bool {
    data.iter().any(u8::is_ascii_uppercase) && !data.iter().any(u8::is_ascii_lowercase)
}

/// What is looked for: bytes, or one as a number (`parse_args_finds_byte`).
fn needle(vm: &mut Vm, given: ObjId) -> Result<Vec<u8>> {
    if let Some(data) = export::bytes_in_python(vm, given, export::SIMPLE)? {
        return Ok(data);
    }
    if let Some(data) = buffer(vm, given) {
        return Ok(data.to_vec());
    }
    if vm.slots_for(given).index.is_none() {
        let message =
            format!("argument should be integer or bytes-like object, not '{}'", type_name(vm, given));
        return Err(vm.type_error(&message));
    }
    Ok(vec![byte(vm, given)?])
}

/// A byte as a number (`_getbytevalue`).
pub(super) fn byte(vm: &mut Vm, given: ObjId) -> Result<u8> {
    let index = vm.index(given)?;
    let value = vm.heap.as_i64(index.id()).and_then(|v| u8::try_from(v).ok());
    vm.release(index);
    value.ok_or_else(|| vm.value_error("byte must be in range(0, 256)"))
}

pub(super) type Search = fn(&[u8], &[u8]) -> Option<usize>;

fn search(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, search: Search) -> Result<Option<usize>> {
    count(vm, name, args, 1, 3)?;
    let bounds = Bounds::new(vm, args)?;
    let needle = needle(vm, args[0])?;
    let data = data(vm, this);
    let Some(part) = bounds.part(data.len()) else { return Ok(None) };
    Ok(search(&data[part.clone()], &needle).map(|place| part.start + place))
}

pub(super) fn found(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, how: Search) -> Result {
    let place = search(vm, this, args, name, how)?;
    Ok(vm.heap.size_int(place.map_or(-1, |place| place as i64)))
}

pub(super) fn index(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, how: Search) -> Result {
    match search(vm, this, args, name, how)? {
        Some(place) => Ok(vm.heap.size_int(place as i64)),
        None => Err(vm.value_error("subsection not found")),
    }
}

pub(super) fn count_of(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    count(vm, "count", args, 1, 3)?;
    let bounds = Bounds::new(vm, args)?;
    let needle = needle(vm, args[0])?;
    let data = data(vm, this);
    let found = bounds.part(data.len()).map_or(0, |part| search::count(&data[part], &needle));
    Ok(vm.heap.size_int(found as i64))
}

/// `_Py_bytes_contains`: whatever goes wrong with `__index__`, it is tried as bytes.
pub(super) fn contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    if vm.slots_for(value).index.is_some() {
        match vm.index(value) {
            Ok(index) => {
                let byte = vm.heap.as_i64(index.id()).and_then(|v| u8::try_from(v).ok());
                vm.release(index);
                return match byte {
                    Some(byte) => Ok(data(vm, this).contains(&byte)),
                    None => Err(vm.value_error("byte must be in range(0, 256)")),
                };
            }
            Err(raised) => vm.swallow(raised, ty::BASE_EXCEPTION)?,
        }
    }
    let needle = bytes_like(vm, value)?;
    Ok(search::find(data(vm, this), &needle).is_some())
}

/// `startswith` and `endswith` (`_Py_bytes_tailmatch`).
pub(super) fn tail_match(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, start: bool) -> Result {
    count(vm, name, args, 1, 3)?;
    let bounds = Bounds::new(vm, args)?;
    let matches = |vm: &Vm, tail: &[u8]| {
        let data = data(vm, this);
        let part = bounds.part(data.len()).map(|part| &data[part]);
        part.is_some_and(|part| if start { part.starts_with(tail) } else { part.ends_with(tail) })
    };
    if vm.heap.is_tuple(args[0]) {
        for tail in vm.heap.tuple_items(args[0]) {
            let tail = bytes_like(vm, tail)?;
            if matches(vm, &tail) {
                return Ok(vm.heap.bool(true));
            }
        }
        return Ok(vm.heap.bool(false));
    }
    let Some(tail) = buffer(vm, args[0]).map(<[u8]>::to_vec) else {
        let class = type_name(vm, args[0]);
        let message = format!("{name} first arg must be bytes or a tuple of bytes, not {class}");
        return Err(vm.type_error(&message));
    };
    let holds = matches(vm, &tail);
    Ok(vm.heap.bool(holds))
}

pub(super) fn strip(vm: &mut Vm, this: ObjId, args: &[ObjId], name: &str, left: bool, right: bool) -> Result {
    count(vm, name, args, 0, 1)?;
    let off = match args.first() {
        Some(&off) if off != fixed::NONE => Some(bytes_like(vm, off)?),
        _ => None,
    };
    let off = |byte: u8| off.as_ref().map_or_else(|| is_space(byte), |off| off.contains(&byte));
    let rest = search::strip(data(vm, this), off, left, right);
    Ok(part(vm, this, rest))
}

pub(super) fn removeprefix(vm: &mut Vm, this: ObjId, prefix: ObjId) -> Result {
    let prefix = bytes_like(vm, prefix)?;
    let data = data(vm, this);
    let rest = if data.starts_with(&prefix) { prefix.len()..data.len() } else { 0..data.len() };
    Ok(part(vm, this, rest))
}

pub(super) fn removesuffix(vm: &mut Vm, this: ObjId, suffix: ObjId) -> Result {
    let suffix = bytes_like(vm, suffix)?;
    let data = data(vm, this);
    let rest = if data.ends_with(&suffix) { 0..data.len() - suffix.len() } else { 0..data.len() };
    Ok(part(vm, this, rest))
}

/// `center`, `ljust` and `rjust`: how many fill bytes go to the left and the right.
pub(super) fn pad(
    vm: &mut Vm,
    this: ObjId,
    args: &[ObjId],
    name: &str,
    sides: fn(usize, usize) -> (usize, usize),
) -> Result {
    count(vm, name, args, 1, 2)?;
    let width = usize::try_from(vm.size_argument(args[0])?).unwrap_or(0);
    let fill = match args.get(1) {
        None => b' ',
        Some(&fill) => match (vm.heap.body(fill), buffer(vm, fill)) {
            (Body::Bytes(_) | Body::ByteArray(_), Some(&[fill])) => fill,
            _ => return Err(bad_argument(vm, name, "argument 2", "a byte string of length 1", fill)),
        },
    };
    if width <= data(vm, this).len() {
        return Ok(unchanged(vm, this));
    }
    room_for(vm, Some(width))?;
    let (left, right) = sides(data(vm, this).len(), width);
    let mut padded = vec![fill; left];
    padded.extend_from_slice(data(vm, this));
    padded.resize(left + data(vm, this).len() + right, fill);
    Ok(made(vm, this, padded))
}

pub(super) fn zfill(vm: &mut Vm, this: ObjId, width: ObjId) -> Result {
    let width = usize::try_from(vm.size_argument(width)?).unwrap_or(0);
    if width <= data(vm, this).len() {
        return Ok(unchanged(vm, this));
    }
    room_for(vm, Some(width))?;
    let data = data(vm, this);
    let (at, zeros) = search::zfill(data.first().map(|&b| u32::from(b)), data.len(), width);
    let mut filled = data.to_vec();
    filled.splice(at..at, std::iter::repeat_n(b'0', zeros));
    Ok(made(vm, this, filled))
}

pub(super) fn expandtabs(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("expandtabs", ["tabsize"], 0, 1, 0);
    let [tabsize] = args.bind(vm, &SIGNATURE)?;
    let tabsize = usize::try_from(c_int(vm, tabsize, 8)?).unwrap_or(0);
    let data = data(vm, this);
    let tabs = data.iter().filter(|&&byte| byte == b'\t').count();
    let length = tabs.checked_mul(tabsize).and_then(|n| n.checked_add(data.len()));
    room_for(vm, length)?;
    let expanded = search::expandtabs(self::data(vm, this), tabsize);
    Ok(made(vm, this, expanded))
}

pub(super) fn split(vm: &mut Vm, this: ObjId, args: Args, name: &'static str, from_right: bool) -> Result {
    let signature: Signature<2> = Signature::new(name, ["sep", "maxsplit"], 0, 2, 0);
    let [separator, most] = args.bind(vm, &signature)?;
    let limit = search::limit(size(vm, most, -1)? as i64);
    let parts = match separator.filter(|&s| s != fixed::NONE) {
        None if from_right => search::rsplit_space(data(vm, this), is_space, limit),
        None => search::split_space(data(vm, this), is_space, limit),
        Some(separator) => {
            let separator = bytes_like(vm, separator)?;
            if separator.is_empty() {
                return Err(vm.value_error("empty separator"));
            }
            if from_right {
                search::rsplit(data(vm, this), &separator, limit)
            } else {
                search::split(data(vm, this), &separator, limit)
            }
        }
    };
    let spaces = separator.is_none_or(|s| s == fixed::NONE);
    Ok(list_of_parts(vm, split_room(limit), parts, from_right, |vm, range| {
        // Without a split allowed, the rest between white space is copied even if it is all.
        if spaces && limit == 0 { copied(vm, this, range) } else { part(vm, this, range) }
    }))
}

pub(super) fn splitlines(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("splitlines", ["keepends"], 0, 1, 0);
    let [keepends] = args.bind(vm, &SIGNATURE)?;
    let keepends = match keepends {
        Some(keepends) => vm.truth(keepends)?,
        None => false,
    };
    let parts = search::splitlines(data(vm, this), |byte| matches!(byte, b'\n' | b'\r'), keepends);
    Ok(list_of_parts(vm, 0, parts, false, |vm, range| part(vm, this, range)))
}

/// `partition` and `rpartition`. The separator of a bytearray's is a copy.
pub(super) fn partition(vm: &mut Vm, this: ObjId, by: ObjId, from_right: bool) -> Result {
    let separator = bytes_like(vm, by)?;
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let find = if from_right { search::rfind } else { search::find };
    let (length, place) = (data(vm, this).len(), find(data(vm, this), &separator));
    let mutable = mutable(vm, this);
    let parts = match place {
        None if mutable => {
            let whole = copied(vm, this, 0..length);
            let (one, two) = (vm.heap.bytearray_from(Vec::new()), vm.heap.bytearray_from(Vec::new()));
            if from_right { [one, two, whole] } else { [whole, one, two] }
        }
        None => {
            let whole = vm.own(this);
            let empty = || Own::from_counted(fixed::EMPTY_BYTES);
            if from_right { [empty(), empty(), whole] } else { [whole, empty(), empty()] }
        }
        Some(place) => {
            let before = copied(vm, this, 0..place);
            let by = if mutable { vm.heap.bytearray_from(separator.clone()) } else { vm.own(by) };
            let behind = copied(vm, this, place + separator.len()..length);
            [before, by, behind]
        }
    };
    Ok(vm.heap.tuple(parts))
}

pub(super) fn replace(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    count(vm, "replace", args, 2, 3)?;
    let old = bytes_like(vm, args[0])?;
    let new = bytes_like(vm, args[1])?;
    let limit = search::limit(size(vm, args.get(2).copied(), -1)? as i64);
    let whole = data(vm, this);
    let places = search::matches(whole, &old).take(limit).count();
    let length = places.checked_mul(new.len()).and_then(|n| n.checked_add(whole.len()));
    room_for(vm, length)?;
    if places == 0 {
        return Ok(unchanged(vm, this));
    }
    let whole = data(vm, this);
    let replaced = search::replace(whole, &old, &new, limit).unwrap_or_else(|| whole.to_vec());
    Ok(made(vm, this, replaced))
}

/// `STRINGLIB(bytes_join)`. A `bytearray` may not change meanwhile.
pub(super) fn join(vm: &mut Vm, this: ObjId, iterable: ObjId) -> Result {
    if let Some(b) = vm.heap.bytearray_mut(this) {
        b.exports += 1;
    }
    let joined = join_items(vm, this, iterable);
    if let Some(b) = vm.heap.bytearray_mut(this) {
        b.exports -= 1;
    }
    joined
}

fn join_items(vm: &mut Vm, this: ObjId, iterable: ObjId) -> Result {
    let sequence = fast_sequence(vm, iterable)?;
    let sequence = vm.keep(sequence);
    let items = vm.heap.sequence_items(sequence).unwrap_or_default();
    if let [one] = *items
        && is_exact(vm, one)
        && !mutable(vm, this)
    {
        return Ok(vm.own(one));
    }
    // A view of each, in an array of its own if they are many (`NB_STATIC_BUFFERS`).
    let mut views = (items.len() > 10).then(|| vm.heap.take_buffer(80 * items.len()));
    let joined = joined(vm, this, &items);
    views.iter_mut().for_each(|views| vm.heap.give_buffer(views));
    joined
}

fn joined(vm: &mut Vm, this: ObjId, items: &[ObjId]) -> Result {
    let between = data(vm, this).to_vec();
    let mut joined = Vec::new();
    for (i, &item) in items.iter().enumerate() {
        let item = match export::in_python(vm, item) {
            true => {
                let view = export::get(vm, item, export::SIMPLE)?;
                vm.keep(view)
            }
            false => item,
        };
        let Some(data) = buffer(vm, item) else {
            let class = type_name(vm, item);
            let message = format!("sequence item {i}: expected a bytes-like object, {class} found");
            return Err(vm.type_error(&message));
        };
        let length = joined.len() + between.len() + data.len();
        if i > 0 {
            joined.extend_from_slice(&between);
        }
        joined.extend_from_slice(data);
        room_for(vm, Some(length))?;
    }
    Ok(made(vm, this, joined))
}

pub(super) fn translate(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("translate", ["", "delete"], 1, 2, 1);
    let [table, deleted] = args.bind(vm, &SIGNATURE)?;
    let table = match table.filter(|&t| t != fixed::NONE) {
        Some(table) => {
            let table = bytes_like(vm, table)?;
            if table.len() != 256 {
                return Err(vm.value_error("translation table must be 256 characters long"));
            }
            Some(table)
        }
        None => None,
    };
    let deleted = match deleted {
        Some(deleted) => bytes_like(vm, deleted)?,
        None => Vec::new(),
    };
    let whole = data(vm, this);
    let mapped = |byte: u8| table.as_ref().map_or(byte, |t| t[usize::from(byte)]);
    let translated: Vec<u8> = whole.iter().filter(|b| !deleted.contains(b)).map(|&b| mapped(b)).collect();
    if translated == whole && is_exact(vm, this) {
        return Ok(vm.own(this));
    }
    Ok(made(vm, this, translated))
}

pub(super) fn maketrans(vm: &mut Vm, _class: ObjId, args: &[ObjId]) -> Result {
    count(vm, "maketrans", args, 2, 2)?;
    let from = bytes_like(vm, args[0])?;
    let to = bytes_like(vm, args[1])?;
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (&from, &to) in from.iter().zip(&to) {
        table[usize::from(from)] = to;
    }
    Ok(vm.heap.bytes(&table))
}

/// `hex` (`_Py_strhex_impl`).
pub(super) fn hex(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("hex", ["sep", "bytes_per_sep"], 0, 2, 0);
    let [separator, group] = args.bind(vm, &SIGNATURE)?;
    let group = c_int(vm, group, 1)?;
    let separator = match separator {
        None => None,
        Some(separator) => {
            if vm.len(separator)? != 1 {
                return Err(vm.value_error("sep must be length 1."));
            }
            let unit = match vm.heap.body(separator) {
                &Body::Str { at, .. } => vm.heap.texts.get(at).text.at(0),
                Body::Bytes(b) => b.data.first().map_or(0, |&b| u32::from(b)),
                _ => return Err(vm.type_error("sep must be str or bytes.")),
            };
            if unit >= 128 {
                return Err(vm.value_error("sep must be ASCII."));
            }
            Some(unit as u8 as char)
        }
    };
    let length = data(vm, this).len();
    room_for(vm, length.checked_mul(3))?;
    let data = data(vm, this);
    let size = group.unsigned_abs() as usize;
    let mut text = String::with_capacity(data.len() * 2);
    for (i, byte) in data.iter().enumerate() {
        // Groups are counted from the right unless the size is negative.
        let at_group = size > 0 && i > 0 && (if group > 0 { (data.len() - i) % size } else { i % size }) == 0;
        if let Some(separator) = separator.filter(|_| at_group) {
            text.push(separator);
        }
        text.extend(
            [byte >> 4, byte & 15].map(|digit| char::from_digit(u32::from(digit), 16).unwrap_or('0')),
        );
    }
    Ok(vm.heap.string(&text))
}

/// The bytes of `fromhex` (`_PyBytes_FromHex`).
pub(super) fn from_hex(vm: &mut Vm, text: ObjId) -> Result<Vec<u8>> {
    super::text_args::must_be_str(vm, "fromhex", "argument", text)?;
    let units = super::text_args::text(vm, text).to_wide().into_owned();
    let digit = |at: usize| units.get(at).and_then(|&unit| char::from_u32(unit)?.to_digit(16));
    let mut data = Vec::with_capacity(units.len() / 2);
    let mut at = 0;
    let bad = loop {
        while units.get(at).is_some_and(|&unit| u8::try_from(unit).is_ok_and(is_space)) {
            at += 1;
        }
        if at >= units.len() {
            return Ok(data);
        }
        match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => data.push((high << 4 | low) as u8),
            (Some(_), None) => break at + 1,
            _ => break at,
        }
        at += 2;
    };
    // Characters that are not ASCII are complained of before all others.
    let bad = units.iter().position(|&unit| unit >= 128).unwrap_or(bad);
    Err(vm.value_error(&format!("non-hexadecimal number found in fromhex() arg at position {bad}")))
}
