//! `bytearray` (`Objects/bytearrayobject.c`): what changes it. When its buffer grows is in
//! `heap/byte_arrays.rs`, the methods it shares with `bytes` in [`super::byte_methods`].

use super::byte_methods::{self as common, byte, converted, data, tested};
use super::bytes::{bind, iterator_of, length_argument, stepped};
use super::common::size_of;
use super::text_args::{buffer, count, room_for, size, type_name};
use super::{percent, str_codec, text_iter};
use crate::algorithm::text::Text;
use crate::algorithm::{quote, search};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::memory_view::export;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&BYTEARRAY, &ITERATOR];

static BYTEARRAY: TypeDef = TypeDef {
    basicsize: size::BYTEARRAY,
    is_base: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        repr: Some(repr),
        str: Some(repr),
        richcompare: Some(compare),
        iter: Some(iter),
        init: Some(init),
        getbuffer: Some(export::of_builtin),
        releasebuffer: Some(export::release_of_builtin),
        new: Some(new),
        remainder: Some(remainder),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        mp_ass_subscript: Some(assign),
        sq_length: Some(length),
        sq_concat: Some(concat),
        sq_repeat: Some(repeat),
        sq_item: Some(item),
        sq_contains: Some(common::contains),
        sq_inplace_concat: Some(inplace_concat),
        sq_inplace_repeat: Some(inplace_repeat),
        ..Slots::NONE
    },
    methods: METHODS,
    doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n\
          bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n\
          bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\n\
          bytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n\
          \x20 - an iterable yielding integers in range(256)\n\
          \x20 - a text string encoded using the specified encoding\n\
          \x20 - a bytes or a buffer object\n\
          \x20 - any object implementing the buffer API.\n\
          \x20 - an integer",
    ..TypeDef::new(Kind::ByteArray)
};

static METHODS: &[Native] = &[
    Native::new("__alloc__", Call::NoArgs(alloc)),
    Native::new("__reduce__", Call::NoArgs(|vm, this| reduce(vm, this, 2))),
    Native::new("__reduce_ex__", Call::Fast(reduce_ex)),
    Native::new("__sizeof__", Call::NoArgs(size_of)),
    Native::new("append", Call::One(append)),
    converted!("capitalize", common::capitalize),
    Native::new("center", Call::Fast(|vm, this, args| common::pad(vm, this, args, "center", search::center))),
    Native::new("clear", Call::NoArgs(clear)),
    Native::new("copy", Call::NoArgs(copy)),
    Native::new("count", Call::Fast(common::count_of)),
    Native::new("decode", Call::Keywords(str_codec::decode)),
    Native::new(
        "endswith",
        Call::Fast(|vm, this, args| common::tail_match(vm, this, args, "endswith", false)),
    ),
    Native::new("expandtabs", Call::Keywords(common::expandtabs)),
    Native::new("extend", Call::One(extend)),
    Native::new("find", Call::Fast(|vm, this, args| common::found(vm, this, args, "find", search::find))),
    Native::class("fromhex", Call::One(fromhex)),
    Native::new("hex", Call::Keywords(common::hex)),
    Native::new("index", Call::Fast(|vm, this, args| common::index(vm, this, args, "index", search::find))),
    Native::new("insert", Call::Fast(insert)),
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
    Native::new("pop", Call::Fast(pop)),
    Native::new("remove", Call::One(remove)),
    Native::new("replace", Call::Fast(common::replace)),
    Native::new("removeprefix", Call::One(common::removeprefix)),
    Native::new("removesuffix", Call::One(common::removesuffix)),
    Native::new("reverse", Call::NoArgs(reverse)),
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

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    if class == ty::BYTEARRAY {
        return Ok(vm.heap.bytearray_from(Vec::new()));
    }
    let body = vm.heap.bytearray_body(Vec::new());
    Ok(vm.new_derived(class, Body::ByteArray(Box::new(body))))
}

/// `PyByteArray_Resize`: refused while somebody has a view of the bytes. New bytes are null.
fn resize(vm: &mut Vm, this: ObjId, wanted: usize) -> Result<()> {
    let length = data(vm, this).len();
    if wanted == length {
        return Ok(());
    }
    may_resize(vm, this)?;
    if wanted > length {
        room_for(vm, Some(wanted))?;
    }
    vm.heap.bytearray_set_room(this, length, wanted);
    if let Some(b) = vm.heap.bytearray_mut(this) {
        b.data.resize(wanted, 0);
    }
    Ok(())
}

/// `_canresize`.
fn may_resize(vm: &mut Vm, this: ObjId) -> Result<()> {
    if vm.heap.bytearray(this).is_some_and(|b| b.exports > 0) {
        return Err(vm.error(ty::BUFFER_ERROR, "Existing exports of data: object cannot be re-sized"));
    }
    Ok(())
}

/// Replaces the bytes from `low` to before `high` (`bytearray_setslice_linear`).
fn splice(vm: &mut Vm, this: ObjId, low: usize, high: usize, new: &[u8]) -> Result<()> {
    if new.len() != high.saturating_sub(low) {
        may_resize(vm, this)?;
        room_for(vm, data(vm, this).len().checked_add(new.len()))?;
    }
    vm.heap.bytearray_splice(this, low, high, new);
    Ok(())
}

/// `bytearray___init___impl`.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    static SIGNATURE: Signature<3> = Signature::new("bytearray", ["source", "encoding", "errors"], 0, 3, 0);
    resize(vm, this, 0)?;
    let (source, encoding, errors) = bind(vm, args, &SIGNATURE)?;
    let Some(source) = source else { return Ok(()) };
    if vm.heap.text(source).is_some() {
        if encoding.is_none() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        let bytes = str_codec::encoded(vm, source, encoding.as_deref(), errors.as_deref())?;
        return splice(vm, this, 0, 0, &bytes);
    }
    if vm.slots_for(source).index.is_some()
        && let Some(length) = length_argument(vm, source)?
    {
        return resize(vm, this, length);
    }
    if let Some(bytes) = export::bytes_in_python(vm, source, export::FULL_RO)? {
        return splice(vm, this, 0, 0, &bytes);
    }
    let gathered = super::memory_view::gathered(vm, source);
    if let Some(bytes) = gathered.or_else(|| buffer(vm, source).map(<[u8]>::to_vec)) {
        return splice(vm, this, 0, 0, &bytes);
    }
    if let Some(bytes) = from_ints(vm, source)? {
        return splice(vm, this, 0, 0, &bytes);
    }
    let Some(iterator) = iterator_of(vm, source)? else {
        let message = format!("cannot convert '{}' object to bytearray", type_name(vm, source));
        return Err(vm.type_error(&message));
    };
    let iterator = vm.keep(iterator);
    while let Some(item) = vm.next(iterator)? {
        let byte = byte(vm, item.id());
        vm.release(item);
        push(vm, this, byte?)?;
    }
    Ok(())
}

/// A list or tuple of nothing but exact ints is taken at once.
fn from_ints(vm: &mut Vm, source: ObjId) -> Result<Option<Vec<u8>>> {
    if !matches!(vm.heap.type_of(source), ty::LIST | ty::TUPLE) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    for item in vm.heap.sequence_items(source).unwrap_or_default() {
        if vm.heap.type_of(item) != ty::INT {
            return Ok(None);
        }
        bytes.push(byte(vm, item)?);
    }
    Ok(Some(bytes))
}

fn push(vm: &mut Vm, this: ObjId, byte: u8) -> Result<()> {
    let length = data(vm, this).len();
    resize(vm, this, length + 1)?;
    if let Some(last) = vm.heap.bytearray_mut(this).and_then(|b| b.data.last_mut()) {
        *last = byte;
    }
    Ok(())
}

/// `bytearray_repr`: with the name of the class.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let quoted = quote::repr_bytearray(data(vm, this));
    let class = vm.type_name(this);
    let text = quoted.replacen("bytearray", &class, 1);
    Ok(vm.heap.string(&text))
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    match (buffer(vm, a), buffer(vm, b)) {
        (Some(left), Some(right)) => {
            let holds = operator.holds(left.cmp(right));
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
        None => Err(vm.index_error("bytearray index out of range")),
    }
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        let length = data(vm, this).len() as isize;
        return item(vm, this, if index < 0 { index + length } else { index });
    }
    let (start, _, step, count) = slice_of(vm, this, key)?;
    let slice = stepped(data(vm, this), start, step, count);
    Ok(vm.heap.bytearray_from(slice))
}

/// The bounds of a slice; anything else cannot be an index.
fn slice_of(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<(isize, isize, isize, usize)> {
    if vm.heap.type_of(key) != ty::SLICE {
        let message = format!("bytearray indices must be integers or slices, not {}", type_name(vm, key));
        return Err(vm.type_error(&message));
    }
    // `__index__` of a bound may change the length: it is read after them.
    let (start, stop, step) = vm.slice_unpack(key)?;
    Ok(crate::vm::adjust_slice(start, stop, step, data(vm, this).len()))
}

/// `bytearray_ass_subscript`.
fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let (start, stop, step, count) = if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        // Before the length is read: `__index__` may change it.
        let byte = value.map(|value| byte(vm, value)).transpose()?;
        let length = data(vm, this).len() as isize;
        let index = if index < 0 { index + length } else { index };
        if index < 0 || index >= length {
            return Err(vm.index_error("bytearray index out of range"));
        }
        if let (Some(byte), Some(b)) = (byte, vm.heap.bytearray_mut(this)) {
            b.data[index as usize] = byte;
            return Ok(());
        }
        (index, index + 1, 1, 1)
    } else {
        slice_of(vm, this, key)?
    };
    let new = match value {
        None => Vec::new(),
        Some(value) if value != this && vm.heap.bytearray(value).is_some() => data(vm, value).to_vec(),
        Some(value) => {
            let slots = vm.slots_for(value);
            let number = slots.int.is_some() || slots.index.is_some() || slots.float.is_some();
            if number || vm.heap.text(value).is_some() {
                let message = "can assign only bytes, buffers, or iterables of ints in range(0, 256)";
                return Err(vm.type_error(message));
            }
            let copy = vm.call_positional(ty::BYTEARRAY, &[value])?;
            let copy = vm.keep(copy);
            return assign(vm, this, key, Some(copy));
        }
    };
    let stop = if (step < 0 && start < stop) || (step > 0 && start > stop) { start } else { stop };
    if step == 1 {
        return splice(vm, this, start as usize, stop as usize, &new);
    }
    let places = (0..count).map(|i| start.wrapping_add(step.wrapping_mul(i as isize)) as usize);
    if new.is_empty() {
        may_resize(vm, this)?;
        let gone: rustc_hash::FxHashSet<usize> = places.collect();
        let length = data(vm, this).len();
        vm.heap.bytearray_set_room(this, length, length - gone.len());
        if let Some(b) = vm.heap.bytearray_mut(this) {
            let mut at = 0;
            b.data.retain(|_| {
                at += 1;
                !gone.contains(&(at - 1))
            });
        }
        return Ok(());
    }
    if new.len() != count {
        let given = new.len();
        let message = format!("attempt to assign bytes of size {given} to extended slice of size {count}");
        return Err(vm.value_error(&message));
    }
    if let Some(b) = vm.heap.bytearray_mut(this) {
        for (place, byte) in places.zip(new) {
            if let Some(at) = b.data.get_mut(place) {
                *at = byte;
            }
        }
    }
    Ok(())
}

/// `PyByteArray_Concat`.
fn concat(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if export::in_python(vm, b) {
        let view = export::get(vm, b, export::SIMPLE)?;
        let view = vm.keep(view);
        return concat(vm, a, view);
    }
    let Some(right) = buffer(vm, b) else { return Err(cannot_concat(vm, a, b)) };
    let length = data(vm, a).len() + right.len();
    room_for(vm, Some(length))?;
    let both = [data(vm, a), data(vm, b)].concat();
    Ok(vm.heap.bytearray_from(both))
}

fn cannot_concat(vm: &mut Vm, a: ObjId, b: ObjId) -> crate::vm::Raised {
    let (other, this) = (type_name(vm, b), type_name(vm, a));
    vm.type_error(&format!("can't concat {other} to {this}"))
}

fn inplace_concat(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if export::in_python(vm, b) {
        let view = export::get(vm, b, export::SIMPLE)?;
        let view = vm.keep(view);
        return inplace_concat(vm, a, view);
    }
    let Some(new) = buffer(vm, b).map(<[u8]>::to_vec) else { return Err(cannot_concat(vm, a, b)) };
    if a == b && !new.is_empty() {
        // It is looked at while it should grow.
        return Err(vm.error(ty::BUFFER_ERROR, "Existing exports of data: object cannot be re-sized"));
    }
    let length = data(vm, a).len();
    splice(vm, a, length, length, &new)?;
    Ok(vm.own(a))
}

fn repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let count = usize::try_from(times).unwrap_or(0);
    let length = data(vm, this).len().checked_mul(count);
    room_for(vm, length)?;
    let repeated = data(vm, this).repeat(count);
    Ok(vm.heap.bytearray_from(repeated))
}

fn inplace_repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let count = usize::try_from(times).unwrap_or(0);
    let length = data(vm, this).len();
    let wanted = length.checked_mul(count);
    room_for(vm, wanted)?;
    let repeated = data(vm, this).repeat(count);
    resize(vm, this, repeated.len())?;
    if let Some(b) = vm.heap.bytearray_mut(this) {
        b.data = repeated;
    }
    Ok(vm.own(this))
}

fn remainder(vm: &mut Vm, format: ObjId, args: ObjId) -> Result {
    if vm.heap.bytearray(format).is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let data = percent::bytes_remainder(vm, format, args)?;
    Ok(vm.heap.bytearray_from(data))
}

fn alloc(vm: &mut Vm, this: ObjId) -> Result {
    let allocated = vm.heap.bytearray(this).map_or(0, |b| b.buffer.size());
    Ok(vm.heap.size_int(allocated as i64))
}

fn append(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let byte = byte(vm, value)?;
    push(vm, this, byte)?;
    Ok(vm.none())
}

fn clear(vm: &mut Vm, this: ObjId) -> Result {
    resize(vm, this, 0)?;
    Ok(vm.none())
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let copy = data(vm, this).to_vec();
    Ok(vm.heap.bytearray_from(copy))
}

fn reverse(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(b) = vm.heap.bytearray_mut(this) {
        b.data.reverse();
    }
    Ok(vm.none())
}

/// `bytearray_extend`: what is no buffer is gathered in a bytearray of its own first.
fn extend(vm: &mut Vm, this: ObjId, iterable: ObjId) -> Result {
    let length = data(vm, this).len();
    if let Some(new) = buffer(vm, iterable).map(<[u8]>::to_vec) {
        splice(vm, this, length, length, &new)?;
        return Ok(vm.none());
    }
    let Some(iterator) = iterator_of(vm, iterable)? else {
        let message = format!("can't extend bytearray with {}", type_name(vm, iterable));
        return Err(vm.type_error(&message));
    };
    let iterator = vm.keep(iterator);
    let hint = vm.length_hint(iterable, 32)?;
    room_for(vm, Some(hint))?;
    let gathered = vm.heap.bytearray_from(vec![0; hint]);
    let gathered = vm.keep(gathered);
    let (mut taken, mut room) = (0, hint);
    while let Some(item) = vm.next(iterator)? {
        let value = byte(vm, item.id());
        vm.release(item);
        let value = match value {
            Ok(value) => value,
            Err(raised) if vm.heap.text(iterable).is_some() => {
                vm.swallow(raised, ty::TYPE_ERROR)?;
                return Err(vm.type_error("expected iterable of integers; got: 'str'"));
            }
            Err(raised) => return Err(raised),
        };
        if taken >= room {
            // An iterable that promised nothing has no room for its first byte, which is written all the same.
            room = taken + 1;
            resize(vm, gathered, room)?;
        }
        if let Some(b) = vm.heap.bytearray_mut(gathered) {
            b.data[taken] = value;
        }
        taken += 1;
        if taken >= room {
            room = taken + (taken >> 1) + 1;
            resize(vm, gathered, room)?;
        }
    }
    resize(vm, gathered, taken)?;
    let new = data(vm, gathered).to_vec();
    let length = data(vm, this).len();
    splice(vm, this, length, length, &new)?;
    Ok(vm.none())
}

fn insert(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    count(vm, "insert", args, 2, 2)?;
    let index = vm.size_argument(args[0])?;
    let byte = byte(vm, args[1])?;
    let length = data(vm, this).len();
    let at = if index < 0 { index.saturating_add(length as isize).max(0) } else { index };
    resize(vm, this, length + 1)?;
    if let Some(b) = vm.heap.bytearray_mut(this) {
        let at = (at as usize).min(length);
        b.data[at..].rotate_right(1);
        b.data[at] = byte;
    }
    Ok(vm.none())
}

fn pop(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    count(vm, "pop", args, 0, 1)?;
    let index = size(vm, args.first().copied(), -1)?;
    let length = data(vm, this).len();
    if length == 0 {
        return Err(vm.index_error("pop from empty bytearray"));
    }
    let at = if index < 0 { index.saturating_add(length as isize) } else { index };
    let Some(byte) = usize::try_from(at).ok().and_then(|at| data(vm, this).get(at).copied()) else {
        return Err(vm.index_error("pop index out of range"));
    };
    take_out(vm, this, at as usize)?;
    Ok(vm.heap.int(i64::from(byte)))
}

fn remove(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let byte = byte(vm, value)?;
    let Some(at) = data(vm, this).iter().position(|&b| b == byte) else {
        return Err(vm.value_error("value not found in bytearray"));
    };
    take_out(vm, this, at)?;
    Ok(vm.none())
}

fn take_out(vm: &mut Vm, this: ObjId, at: usize) -> Result<()> {
    may_resize(vm, this)?;
    if let Some(b) = vm.heap.bytearray_mut(this) {
        b.data[at..].rotate_left(1);
    }
    let length = data(vm, this).len();
    resize(vm, this, length - 1)
}

fn fromhex(vm: &mut Vm, class: ObjId, text: ObjId) -> Result {
    let data = common::from_hex(vm, text)?;
    let made = vm.heap.bytearray_from(data);
    if class == ty::BYTEARRAY {
        return Ok(made);
    }
    let object = vm.call_positional(class, &[made.id()]);
    vm.release(made);
    object
}

fn reduce_ex(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    count(vm, "__reduce_ex__", args, 0, 1)?;
    let protocol = super::text_args::c_int(vm, args.first().copied(), 0)?;
    reduce(vm, this, protocol)
}

/// `_common_reduce`: as Latin-1 text for old protocols.
fn reduce(vm: &mut Vm, this: ObjId, protocol: i32) -> Result {
    let class = vm.heap.type_of(this);
    let state =
        if class == ty::BYTEARRAY { vm.none() } else { vm.call_method_str(this, "__getstate__", &[])? };
    let bytes = data(vm, this).to_vec();
    let args = if bytes.is_empty() {
        vm.own(fixed::EMPTY_TUPLE)
    } else if protocol < 3 {
        let text = vm.heap.str(Text::from_latin1(&bytes));
        let encoding = vm.heap.string("latin-1");
        vm.heap.tuple([text, encoding])
    } else {
        let bytes = vm.heap.bytes(&bytes);
        vm.heap.tuple([bytes])
    };
    let class = vm.own(class);
    Ok(vm.heap.tuple([class, args, state]))
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    let over = vm.own(this);
    Ok(vm.heap.iterator(Kind::ByteArrayIterator, over))
}

static ITERATOR: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    gc: true,
    no_new: true,
    slots: Slots {
        iter: Some(|vm, this| Ok(vm.own(this))),
        iternext: Some(super::bytes::next),
        ..Slots::NONE
    },
    methods: text_iter::METHODS,
    ..TypeDef::new(Kind::ByteArrayIterator)
};
