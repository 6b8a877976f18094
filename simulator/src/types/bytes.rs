//! `bytes` (`Objects/bytesobject.c`). Most methods are [`super::byte_methods`].

use super::byte_methods::{self as common, converted, data, is_exact, tested, unchanged};
use super::text_args::{buffer, name_argument, room_for, type_name};
use super::{percent, str_codec, text_iter};
use crate::algorithm::failure::Failure;
use crate::algorithm::{hash, quote, search};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::memory_view::export;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&BYTES, &ITERATOR];

static BYTES: TypeDef = TypeDef {
    basicsize: size::BYTES,
    itemsize: 1,
    is_base: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        repr: Some(repr),
        str: Some(repr),
        hash: Some(hash_of),
        richcompare: Some(compare),
        iter: Some(iter),
        getbuffer: Some(export::of_builtin),
        new: Some(new),
        remainder: Some(remainder),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        sq_length: Some(length),
        sq_concat: Some(concat),
        sq_repeat: Some(repeat),
        sq_item: Some(item),
        sq_contains: Some(common::contains),
        ..Slots::NONE
    },
    methods: METHODS,
    doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n\
          bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n\
          bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n\
          bytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n\
          \x20 - an iterable yielding integers in range(256)\n\
          \x20 - a text string encoded using the specified encoding\n\
          \x20 - any object implementing the buffer API.\n\
          \x20 - an integer",
    ..TypeDef::new(Kind::Bytes)
};

static METHODS: &[Native] = &[
    Native::new("__getnewargs__", Call::NoArgs(getnewargs)),
    Native::new("__bytes__", Call::NoArgs(|vm, this| Ok(unchanged(vm, this)))),
    converted!("capitalize", common::capitalize),
    Native::new("center", Call::Fast(|vm, this, args| common::pad(vm, this, args, "center", search::center))),
    Native::new("count", Call::Fast(common::count_of)),
    Native::new("decode", Call::Keywords(str_codec::decode)),
    Native::new(
        "endswith",
        Call::Fast(|vm, this, args| common::tail_match(vm, this, args, "endswith", false)),
    ),
    Native::new("expandtabs", Call::Keywords(common::expandtabs)),
    Native::new("find", Call::Fast(|vm, this, args| common::found(vm, this, args, "find", search::find))),
    Native::class("fromhex", Call::One(fromhex)),
    Native::new("hex", Call::Keywords(common::hex)),
    Native::new("index", Call::Fast(|vm, this, args| common::index(vm, this, args, "index", search::find))),
    tested!("isalnum", |data| !data.is_empty() && data.iter().all(u8::is_ascii_alphanumeric)),
    tested!("isalpha", |data| !data.is_empty() && data.iter().all(u8::is_ascii_alphabetic)),
    tested!("isascii", <[u8]>::is_ascii),
    tested!("isdigit", |data| !data.is_empty() && data.iter().all(u8::is_ascii_digit)),
    tested!("islower", common::is_lower),
    tested!("isspace", |data| !data.is_empty() && data.iter().all(|&b| common::is_space(b))),
    tested!("istitle", common::is_title),
    tested!("isupper", common::is_upper),
    Native::new("join", Call::One(common::join)),
    Native::new(
        "ljust",
        Call::Fast(|vm, this, args| common::pad(vm, this, args, "ljust", |n, w| (0, w - n))),
    ),
    converted!("lower", <[u8]>::to_ascii_lowercase),
    Native::new("lstrip", Call::Fast(|vm, this, args| common::strip(vm, this, args, "lstrip", true, false))),
    Native::fixed("maketrans", Call::Fast(common::maketrans)),
    Native::new("partition", Call::One(|vm, this, by| common::partition(vm, this, by, false))),
    Native::new("replace", Call::Fast(common::replace)),
    Native::new("removeprefix", Call::One(common::removeprefix)),
    Native::new("removesuffix", Call::One(common::removesuffix)),
    Native::new("rfind", Call::Fast(|vm, this, args| common::found(vm, this, args, "rfind", search::rfind))),
    Native::new(
        "rindex",
        Call::Fast(|vm, this, args| common::index(vm, this, args, "rindex", search::rfind)),
    ),
    Native::new(
        "rjust",
        Call::Fast(|vm, this, args| common::pad(vm, this, args, "rjust", |n, w| (w - n, 0))),
    ),
    Native::new("rpartition", Call::One(|vm, this, by| common::partition(vm, this, by, true))),
    Native::new("rsplit", Call::Keywords(|vm, this, args| common::split(vm, this, args, "rsplit", true))),
    Native::new("rstrip", Call::Fast(|vm, this, args| common::strip(vm, this, args, "rstrip", false, true))),
    Native::new("split", Call::Keywords(|vm, this, args| common::split(vm, this, args, "split", false))),
    Native::new("splitlines", Call::Keywords(common::splitlines)),
    Native::new(
        "startswith",
        Call::Fast(|vm, this, args| common::tail_match(vm, this, args, "startswith", true)),
    ),
    Native::new("strip", Call::Fast(|vm, this, args| common::strip(vm, this, args, "strip", true, true))),
    converted!("swapcase", common::swapcase),
    converted!("title", common::title),
    Native::new("translate", Call::Keywords(common::translate)),
    converted!("upper", <[u8]>::to_ascii_uppercase),
    Native::new("zfill", Call::One(common::zfill)),
];

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let quoted = quote::repr_bytes(data(vm, this));
    Ok(vm.heap.string(&quoted))
}

fn hash_of(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let Some(body) = vm.heap.bytes_body(this) else { return Ok(0) };
    if body.hash.get() == -1 {
        body.hash.set(hash::bytes(&body.data));
    }
    Ok(body.hash.get())
}

/// `bytes_richcompare`; a bytearray on the right compares itself.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    match (vm.heap.bytes_body(a), vm.heap.bytes_body(b)) {
        (Some(left), Some(right)) => {
            let holds = operator.holds(left.data.cmp(&right.data));
            Ok(vm.heap.bool(holds))
        }
        _ => Ok(vm.own(fixed::NOT_IMPLEMENTED)),
    }
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(data(vm, this).len())
}

fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    match usize::try_from(index).ok().and_then(|i| data(vm, this).get(i).copied()) {
        Some(byte) => Ok(vm.heap.int(i64::from(byte))),
        None => Err(vm.index_error("index out of range")),
    }
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        let length = data(vm, this).len() as isize;
        return item(vm, this, if index < 0 { index + length } else { index });
    }
    if vm.heap.type_of(key) != ty::SLICE {
        let message = format!("byte indices must be integers or slices, not {}", type_name(vm, key));
        return Err(vm.type_error(&message));
    }
    let length = data(vm, this).len();
    let (start, _, step, count) = vm.slice_indices(key, length)?;
    if count == 0 {
        return Ok(vm.own(fixed::EMPTY_BYTES));
    }
    if step == 1 {
        return Ok(common::part(vm, this, start as usize..start as usize + count));
    }
    let slice = stepped(data(vm, this), start, step, count);
    Ok(vm.heap.new_bytes(slice.into()))
}

/// `count` bytes from `start`, each `step` after the one before.
pub(super) fn stepped(data: &[u8], start: isize, step: isize, count: usize) -> Vec<u8> {
    let at = |i: usize| start.wrapping_add(step.wrapping_mul(i as isize)) as usize;
    (0..count).filter_map(|i| data.get(at(i)).copied()).collect()
}

fn concat(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if export::in_python(vm, b) {
        let view = export::get(vm, b, export::SIMPLE)?;
        let view = vm.keep(view);
        return concat(vm, a, view);
    }
    let (Some(left), Some(right)) = (buffer(vm, a), buffer(vm, b)) else {
        let (other, this) = (type_name(vm, b), type_name(vm, a));
        return Err(vm.type_error(&format!("can't concat {other} to {this}")));
    };
    if left.is_empty() && is_exact(vm, b) {
        return Ok(vm.own(b));
    }
    if right.is_empty() && is_exact(vm, a) {
        return Ok(vm.own(a));
    }
    let length = left.len() + right.len();
    room_for(vm, Some(length))?;
    let both = [data(vm, a), data(vm, b)].concat();
    Ok(vm.heap.new_bytes(both.into()))
}

fn repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let count = usize::try_from(times).unwrap_or(0);
    let length = data(vm, this).len();
    let Some(wanted) = length.checked_mul(count).filter(|&n| n <= isize::MAX as usize) else {
        return Err(vm.overflow_error("repeated bytes are too long"));
    };
    if wanted == length && is_exact(vm, this) {
        return Ok(vm.own(this));
    }
    room_for(vm, Some(wanted))?;
    let repeated = data(vm, this).repeat(count);
    // Not the empty singleton: `bytes_repeat` allocates before it looks.
    Ok(vm.heap.put_bytes(repeated.into()))
}

fn remainder(vm: &mut Vm, format: ObjId, args: ObjId) -> Result {
    if vm.heap.bytes_body(format).is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let data = percent::bytes_remainder(vm, format, args)?;
    Ok(vm.heap.bytes(&data))
}

fn getnewargs(vm: &mut Vm, this: ObjId) -> Result {
    let copy = data(vm, this).to_vec();
    let copy = vm.heap.bytes(&copy);
    Ok(vm.heap.tuple([copy]))
}

fn fromhex(vm: &mut Vm, class: ObjId, text: ObjId) -> Result {
    let data = common::from_hex(vm, text)?;
    let made = vm.heap.bytes(&data);
    if class == ty::BYTES {
        return Ok(made);
    }
    let object = vm.call_positional(class, &[made.id()]);
    vm.release(made);
    object
}

/// `bytes_new_impl`.
fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("bytes", ["source", "encoding", "errors"], 0, 3, 0);
    let (source, encoding, errors) = bind(vm, args, &SIGNATURE)?;
    let made = make(vm, source, encoding.as_deref(), errors.as_deref())?;
    if class == ty::BYTES {
        return Ok(made);
    }
    // `bytes_subtype_new`: the bytes are made first, then copied.
    let (copy, hash) =
        (data(vm, made.id()).into(), vm.heap.bytes_body(made.id()).map_or(-1, |b| b.hash.get()));
    let body = BytesBody { data: copy, hash: std::cell::Cell::new(hash) };
    let object = vm.new_derived(class, Body::Bytes(Box::new(body)));
    vm.release(made);
    Ok(object)
}

/// The arguments of `bytes()` and `bytearray()`.
pub(super) fn bind(
    vm: &mut Vm,
    args: Args,
    signature: &Signature<3>,
) -> Result<(Option<ObjId>, Option<String>, Option<String>)> {
    if args.len() + args.names.len() > 3 {
        let message = format!(
            "{}() takes at most 3 arguments ({} given)",
            signature.function,
            args.len() + args.names.len()
        );
        return Err(vm.type_error(&message));
    }
    let [source, encoding, errors] = args.bind(vm, signature)?;
    let encoding = name_argument(vm, signature.function, "argument 'encoding'", encoding)?;
    let errors = name_argument(vm, signature.function, "argument 'errors'", errors)?;
    let text = source.is_some_and(|s| vm.heap.text(s).is_some());
    if encoding.is_some() && !text {
        return Err(vm.type_error("encoding without a string argument"));
    }
    if errors.is_some() && !text {
        return Err(vm.type_error("errors without a string argument"));
    }
    Ok((source, encoding, errors))
}

fn make(vm: &mut Vm, source: Option<ObjId>, encoding: Option<&str>, errors: Option<&str>) -> Result {
    let Some(source) = source else { return Ok(vm.own(fixed::EMPTY_BYTES)) };
    if vm.heap.text(source).is_some() && encoding.is_some() {
        let data = str_codec::encoded(vm, source, encoding, errors)?;
        return Ok(vm.heap.bytes(&data));
    }
    if errors.is_none()
        && let Some(method) = vm.bound_special(source, name::__bytes__)?
    {
        let made = vm.call_positional(method.id(), &[]);
        vm.release(method);
        let made = made?;
        if vm.heap.bytes_body(made.id()).is_some() {
            return Ok(made);
        }
        let message = format!("__bytes__ returned non-bytes (type {})", type_name(vm, made.id()));
        vm.release(made);
        return Err(vm.type_error(&message));
    }
    if vm.heap.text(source).is_some() {
        return Err(vm.type_error("string argument without an encoding"));
    }
    if vm.slots_for(source).index.is_some()
        && let Some(length) = length_argument(vm, source)?
    {
        return Ok(vm.heap.new_bytes(vec![0; length].into()));
    }
    from_object(vm, source)
}

/// A number of null bytes; none if it is no number after all, because `__index__` raised a `TypeError`.
pub(super) fn length_argument(vm: &mut Vm, source: ObjId) -> Result<Option<usize>> {
    let index = match vm.index(source) {
        Ok(index) => index,
        Err(raised) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            return Ok(None);
        }
    };
    let value = vm.heap.as_i64(index.id());
    vm.release(index);
    let Some(value) = value else {
        let class = type_name(vm, source);
        return Err(vm.overflow_error(&format!("cannot fit '{class}' into an index-sized integer")));
    };
    let Ok(length) = usize::try_from(value) else { return Err(vm.value_error("negative count")) };
    room_for(vm, Some(length))?;
    Ok(Some(length))
}

/// `PyBytes_FromObject`.
fn from_object(vm: &mut Vm, source: ObjId) -> Result {
    if let Some(data) = export::bytes_in_python(vm, source, export::FULL_RO)? {
        return Ok(vm.heap.new_bytes(data.into()));
    }
    if let Some(data) = buffer(vm, source) {
        let data = data.into();
        return Ok(vm.heap.new_bytes(data));
    }
    if let Some(data) = super::memory_view::gathered(vm, source) {
        return Ok(vm.heap.new_bytes(data.into()));
    }
    let class = vm.heap.type_of(source);
    if matches!(class, ty::LIST | ty::TUPLE) {
        let mut data = Vec::new();
        let mut at = 0;
        // `__index__` may change a list.
        while let Some(item) = sequence_item(vm, source, at) {
            let item = vm.own(item);
            let byte = byte_of(vm, item.id());
            vm.release(item);
            data.push(byte?);
            at += 1;
        }
        return Ok(if class == ty::TUPLE { vm.heap.new_bytes(data.into()) } else { vm.heap.bytes(&data) });
    }
    let iterator = if vm.heap.text(source).is_some() { Ok(None) } else { iterator_of(vm, source) };
    let Some(iterator) = iterator? else {
        let message = format!("cannot convert '{}' object to bytes", type_name(vm, source));
        return Err(vm.type_error(&message));
    };
    let iterator = vm.keep(iterator);
    vm.length_hint(source, 64)?;
    let mut data = Vec::new();
    while let Some(item) = vm.next(iterator)? {
        let byte = byte_of(vm, item.id());
        vm.release(item);
        data.push(byte?);
        if data.len() % 4096 == 0 {
            room_for(vm, Some(data.len()))?;
        }
    }
    Ok(vm.heap.bytes(&data))
}

fn sequence_item(vm: &Vm, sequence: ObjId, at: usize) -> Option<ObjId> {
    match vm.heap.list(sequence) {
        Some(list) => list.items.get(at).copied(),
        None => vm.heap.tuple_item(sequence, at),
    }
}

/// The iterator of an object, none if it is not iterable.
pub(super) fn iterator_of(vm: &mut Vm, source: ObjId) -> Result<Option<Own>> {
    match vm.iter(source) {
        Ok(iterator) => Ok(Some(iterator)),
        Err(raised) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            Ok(None)
        }
    }
}

fn byte_of(vm: &mut Vm, item: ObjId) -> Result<u8> {
    let index = vm.index(item)?;
    let value = vm.heap.as_i64(index.id()).and_then(|v| u8::try_from(v).ok());
    vm.release(index);
    match value {
        Some(byte) => Ok(byte),
        None => Err(vm.failure(Failure::value("bytes must be in range(0, 256)"))),
    }
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    let over = vm.own(this);
    Ok(vm.heap.iterator(Kind::BytesIterator, over))
}

static ITERATOR: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    gc: true,
    no_new: true,
    slots: Slots { iter: Some(|vm, this| Ok(vm.own(this))), iternext: Some(next), ..Slots::NONE },
    methods: text_iter::METHODS,
    ..TypeDef::new(Kind::BytesIterator)
};

/// The next byte, of bytearrays too.
pub(super) fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Body::Iterator { over: Some(over), index, .. } = *vm.heap.body(this) else { return Ok(None) };
    match data(vm, over).get(index as usize).copied() {
        Some(byte) => {
            text_iter::move_to(vm, this, index + 1);
            Ok(Some(vm.heap.int(i64::from(byte))))
        }
        None => {
            text_iter::exhaust(vm, this);
            Ok(None)
        }
    }
}
