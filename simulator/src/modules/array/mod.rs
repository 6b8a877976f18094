//! The module `array` (`Modules/arraymodule.c`): items of one C type, packed.

mod change;
mod items;
mod reconstruct;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::common::search_bounds;
use crate::types::memory_view::export;
use crate::types::text_args;
use crate::vm::native::{Attribute, Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Vm};

pub(crate) static TYPES: &[&TypeDef] = &[&ARRAY, &ITERATOR];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "array",
    functions: &[Native::new("_array_reconstructor", Call::Fast(reconstruct::reconstruct))],
    fill: Some(fill),
    doc: "This module defines an object type which can efficiently represent\nan array of basic values: \
          characters, integers, floating-point\nnumbers.",
}];

/// The type codes in CPython's order.
const CODES: &str = "bBuwhHiIlLqQfd";

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    vm.ready_types(TYPES);
    vm.module_type(module, Kind::Array);
    let class = vm.own(ty::ARRAY);
    vm.module_set(module, "ArrayType", class);
    let codes = vm.heap.string(CODES);
    vm.module_set(module, "typecodes", codes);
    // `array_modexec`.
    let classes = vm.import("collections.abc")?;
    let classes = vm.keep(classes);
    let class = vm.get_attr_str(classes, "MutableSequence")?;
    let class = vm.keep(class);
    let registered = vm.call_method_str(class, "register", &[ty::ARRAY])?;
    vm.release(registered);
    Ok(())
}

static ARRAY: TypeDef = TypeDef {
    module: "array",
    basicsize: 64,
    is_base: true,
    gc: true,
    has_weakrefs: true,
    match_sequence: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        getbuffer: Some(export::of_builtin),
        releasebuffer: Some(export::release_of_builtin),
        new: Some(new),
        repr: Some(repr),
        richcompare: Some(compare),
        iter: Some(iter),
        sq_length: Some(length),
        sq_concat: Some(concat),
        sq_repeat: Some(repeat),
        sq_item: Some(item),
        sq_contains: Some(contains),
        sq_inplace_concat: Some(change::inplace_concat),
        sq_inplace_repeat: Some(change::inplace_repeat),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        mp_ass_subscript: Some(change::assign),
        ..Slots::NONE
    },
    methods: &[
        Native::new("append", Call::One(change::append)).shown("($self, v, /)"),
        Native::new("buffer_info", Call::NoArgs(buffer_info)).shown("($self, /)"),
        Native::new("byteswap", Call::NoArgs(change::byteswap)).shown("($self, /)"),
        Native::new("clear", Call::NoArgs(change::clear)).shown("($self, /)"),
        Native::new("__copy__", Call::NoArgs(copy)).shown("($self, /)"),
        Native::new("count", Call::One(count)).shown("($self, v, /)"),
        Native::new("__deepcopy__", Call::One(|vm, this, _| copy(vm, this))).shown("($self, unused, /)"),
        Native::new("extend", Call::Keywords(change::extend)).shown("($self, bb, /)"),
        Native::new("fromfile", Call::Fast(|vm, _, _| Err(vm.unsupported("array.fromfile")))),
        Native::new("fromlist", Call::One(change::from_list)).shown("($self, list, /)"),
        Native::new("frombytes", Call::One(change::from_bytes)).shown("($self, buffer, /)"),
        Native::new("fromunicode", Call::One(change::from_unicode)).shown("($self, ustr, /)"),
        Native::new("index", Call::Fast(index)).shown("($self, v, start=0, stop=sys.maxsize, /)"),
        Native::new("insert", Call::Fast(change::insert)).shown("($self, i, v, /)"),
        Native::new("pop", Call::Fast(change::pop)).shown("($self, i=-1, /)"),
        Native::new("__reduce_ex__", Call::One(reduce)).shown("($self, value, /)"),
        Native::new("remove", Call::One(change::remove)).shown("($self, v, /)"),
        Native::new("reverse", Call::NoArgs(change::reverse)).shown("($self, /)"),
        Native::new("tofile", Call::One(to_file)).shown("($self, f, /)"),
        Native::new("tolist", Call::NoArgs(to_list)).shown("($self, /)"),
        Native::new("tobytes", Call::NoArgs(to_bytes)).shown("($self, /)"),
        Native::new("tounicode", Call::NoArgs(to_unicode)).shown("($self, /)"),
        Native::new("__sizeof__", Call::NoArgs(size_of)).shown("($self, /)"),
        crate::modules::record::CLASS_GETITEM,
    ],
    attributes: &[
        Attribute::read("typecode", |vm, this| {
            let code = shape(vm, this).0.to_string();
            Ok(vm.heap.string(&code))
        }),
        Attribute::read("itemsize", |vm, this| {
            let size = shape(vm, this).1;
            Ok(vm.heap.size_int(size as i64))
        }),
    ],
    doc: "array(typecode [, initializer]) -> array",
    ..TypeDef::new(Kind::Array)
};

static ITERATOR: TypeDef = TypeDef {
    module: "array",
    basicsize: 40,
    gc: true,
    no_new: true,
    slots: Slots { iter: Some(crate::modules::record::itself), iternext: Some(next), ..Slots::NONE },
    methods: &[
        Native::new("__reduce__", Call::NoArgs(reduce_iterator)),
        Native::new("__setstate__", Call::One(set_iterator)),
    ],
    ..TypeDef::new(Kind::ArrayIterator)
};

/// The code and the size of an item.
fn shape(vm: &Vm, this: ObjId) -> (char, usize) {
    vm.heap.typed_bytes(this).map_or(('b', 1), |a| (a.code, a.itemsize))
}

fn len(vm: &Vm, this: ObjId) -> usize {
    vm.heap.typed_bytes(this).map_or(0, TypedBytes::len)
}

fn is_array(vm: &Vm, id: ObjId) -> bool {
    vm.heap.typed_bytes(id).is_some()
}

/// A new array with these bytes; its block has exactly that size (`newarrayobject`).
fn array(vm: &mut Vm, class: ObjId, code: char, itemsize: usize, bytes: Vec<u8>) -> Own {
    let this = vm.record(class, Kind::Array, Vec::new(), Vec::new());
    let buffer = if bytes.is_empty() { Buffer::default() } else { vm.heap.take_buffer(bytes.len()) };
    let allocated = bytes.len() / itemsize;
    vm.set_native(this.id(), TypedBytes { code, itemsize, bytes, allocated, exports: 0 });
    if let Some(r) = vm.heap.record_mut(this.id()) {
        r.buffer = buffer;
    }
    this
}

/// `array_new`.
fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    if class == ty::ARRAY {
        args.no_keywords(vm, "array.array")?;
    }
    if args.is_empty() || args.len() > 2 {
        let (bound, number) = if args.is_empty() { ("at least", 1) } else { ("at most", 2) };
        let s = if number == 1 { "" } else { "s" };
        let given = args.len();
        return Err(vm.type_error(&format!("array() takes {bound} {number} argument{s} ({given} given)")));
    }
    let code = match vm.heap.text(args.positional[0]) {
        Some(text) if text.len() == 1 => char::from_u32(text.at(0)).unwrap_or('?'),
        _ => {
            let expected = "a unicode character";
            return Err(text_args::bad_argument(vm, "array", "argument 1", expected, args.positional[0]));
        }
    };
    let is_unicode = |code: char| matches!(code, 'u' | 'w');
    let initial = args.get(1);
    if code == 'u' {
        vm.warn_deprecated("The 'u' type code is deprecated and will be removed in Python 3.16")?;
    }
    if let Some(initial) = initial.filter(|_| !is_unicode(code)) {
        if vm.heap.text(initial).is_some() {
            let message = format!("cannot use a str to initialize an array with typecode '{code}'");
            return Err(vm.type_error(&message));
        }
        if is_array(vm, initial) && is_unicode(shape(vm, initial).0) {
            let message = format!("cannot use a unicode array to initialize an array with typecode '{code}'");
            return Err(vm.type_error(&message));
        }
    }
    let iterator = match initial {
        Some(initial) if !taken_at_once(vm, initial, code) => {
            let iterator = vm.iter(initial)?;
            Some(vm.keep(iterator))
        }
        _ => None,
    };
    let Some(itemsize) = items::size(code) else {
        return Err(vm.value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"));
    };
    let sequence = initial.filter(|&i| matches!(vm.heap.type_of(i), ty::LIST | ty::TUPLE));
    let length = match (sequence, initial) {
        (Some(sequence), _) => vm.heap.sequence_items(sequence).map_or(0, |i| i.len()),
        (None, Some(initial)) if iterator.is_none() && is_array(vm, initial) => len(vm, initial),
        // Characters get no room to grow.
        (None, Some(initial)) if is_unicode(code) => vm.heap.text(initial).map_or(0, |t| t.len()),
        _ => 0,
    };
    vm.room_for(length.saturating_mul(itemsize))?;
    let this = array(vm, class, code, itemsize, vec![0; length * itemsize]);
    let done = fill_from(vm, this.id(), initial, iterator);
    vm.completed(this, done)
}

/// Whether an array is made of the object without iterating it.
fn taken_at_once(vm: &Vm, initial: ObjId, code: char) -> bool {
    let unicode = matches!(code, 'u' | 'w');
    matches!(vm.heap.type_of(initial), ty::LIST | ty::TUPLE | ty::BYTEARRAY | ty::BYTES)
        || vm.heap.bytes_body(initial).is_some()
        || vm.heap.bytearray(initial).is_some()
        || unicode && vm.heap.text(initial).is_some()
        || is_array(vm, initial) && shape(vm, initial).0 == code
}

fn fill_from(vm: &mut Vm, this: ObjId, initial: Field, iterator: Field) -> Result<()> {
    if let Some(iterator) = iterator {
        // Which is asked for an iterator once more (`array_iter_extend`).
        let again = vm.iter(iterator)?;
        let again = vm.keep(again);
        return change::extend_from_iterator(vm, this, again);
    }
    let Some(initial) = initial else { return Ok(()) };
    if matches!(vm.heap.type_of(initial), ty::LIST | ty::TUPLE) || is_array(vm, initial) {
        for at in 0..len(vm, this) {
            let value = vm.sequence_item(initial, at as isize)?;
            let put = items::put(vm, this, at, value.id());
            vm.release(value);
            put?;
        }
        return Ok(());
    }
    let none = if vm.heap.text(initial).is_some() {
        change::put_unicode(vm, this, 0, initial)?
    } else {
        change::from_bytes(vm, this, initial)?
    };
    vm.release(none);
    Ok(())
}

/// `array_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let name = vm.class_name(class);
    let code = shape(vm, this).0;
    let text = if len(vm, this) == 0 {
        format!("{name}('{code}')")
    } else {
        let items = if matches!(code, 'u' | 'w') { to_unicode(vm, this)? } else { to_list(vm, this)? };
        let items = vm.keep(items);
        let mut text = crate::algorithm::text::TextBuilder::default();
        text.push_str(&format!("{name}('{code}', "));
        vm.push_repr(&mut text, items)?;
        text.push_str(")");
        return Ok(vm.heap.str(text.finish()));
    };
    Ok(vm.heap.string(&text))
}

/// `array_richcompare`: items are compared as objects, and then the lengths.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !is_array(vm, a) || !is_array(vm, b) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let (n, m) = (len(vm, a), len(vm, b));
    if n != m && matches!(operator, Comparison::Eq | Comparison::Ne) {
        return Ok(vm.heap.bool(operator == Comparison::Ne));
    }
    for at in 0..n.min(m) {
        let x = items::get(vm, a, at)?;
        let x = vm.keep(x);
        let y = items::get(vm, b, at)?;
        let y = vm.keep(y);
        if !vm.equal(x, y)? {
            return match operator {
                Comparison::Eq => Ok(vm.heap.bool(false)),
                Comparison::Ne => Ok(vm.heap.bool(true)),
                operator => vm.compare(x, y, operator),
            };
        }
    }
    let holds = operator.holds(len(vm, a).cmp(&len(vm, b)));
    Ok(vm.heap.bool(holds))
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(len(vm, this))
}

fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    match usize::try_from(index).ok().filter(|&i| i < len(vm, this)) {
        Some(index) => items::get(vm, this, index),
        None => Err(vm.index_error("array index out of range")),
    }
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        let index = if index < 0 { index + len(vm, this) as isize } else { index };
        return item(vm, this, index);
    }
    if vm.heap.type_of(key) != ty::SLICE {
        return Err(vm.type_error("array indices must be integers"));
    }
    let (start, stop, step) = vm.slice_unpack(key)?;
    let (start, _, step, count) = crate::vm::adjust_slice(start, stop, step, len(vm, this));
    let (code, size) = shape(vm, this);
    let mut bytes = Vec::with_capacity(count * size);
    for i in 0..count as isize {
        bytes.extend_from_slice(items::bytes(vm, this, (start + i * step) as usize));
    }
    Ok(array(vm, ty::ARRAY, code, size, bytes))
}

fn concat(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if !is_array(vm, b) {
        let class = vm.type_name(b);
        return Err(vm.type_error(&format!("can only append array (not \"{class}\") to array")));
    }
    let (code, size) = shape(vm, a);
    if shape(vm, b).0 != code {
        return Err(vm.type_error("bad argument type for built-in operation"));
    }
    let bytes = [all_bytes(vm, a), all_bytes(vm, b)].concat();
    Ok(array(vm, ty::ARRAY, code, size, bytes))
}

fn all_bytes(vm: &Vm, this: ObjId) -> &[u8] {
    vm.heap.typed_bytes(this).map_or(&[], |a| &a.bytes)
}

fn repeat(vm: &mut Vm, this: ObjId, count: isize) -> Result {
    let (code, size) = shape(vm, this);
    let count = count.max(0) as usize;
    vm.room_for(all_bytes(vm, this).len().saturating_mul(count))?;
    let bytes = all_bytes(vm, this).repeat(count);
    Ok(array(vm, ty::ARRAY, code, size, bytes))
}

/// Calls `each` with the positions of items that equal a value, until it returns false.
fn positions(
    vm: &mut Vm,
    this: ObjId,
    value: ObjId,
    range: std::ops::Range<usize>,
    mut each: impl FnMut(usize) -> bool,
) -> Result<()> {
    for at in range {
        if at >= len(vm, this) {
            break;
        }
        let item = items::get(vm, this, at)?;
        let same = vm.equal(item.id(), value);
        vm.release(item);
        if same? && !each(at) {
            break;
        }
    }
    Ok(())
}

fn first(vm: &mut Vm, this: ObjId, value: ObjId, range: std::ops::Range<usize>) -> Result<Option<usize>> {
    let mut found = None;
    positions(vm, this, value, range, |at| {
        found = Some(at);
        false
    })?;
    Ok(found)
}

fn contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    Ok(first(vm, this, value, 0..usize::MAX)?.is_some())
}

fn count(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let mut count = 0;
    positions(vm, this, value, 0..usize::MAX, |_| {
        count += 1;
        true
    })?;
    Ok(vm.heap.size_int(count))
}

fn index(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "index", 1, 3)?;
    let (start, stop) = search_bounds(vm, this, args, len)?;
    match first(vm, this, args[0], start..stop)? {
        Some(at) => Ok(vm.heap.size_int(at as i64)),
        None => Err(vm.value_error("array.index(x): x not in array")),
    }
}

fn buffer_info(vm: &mut Vm, this: ObjId) -> Result {
    let block = vm.heap.record(this).map_or(0, |r| vm.heap.buffer_address(&r.buffer));
    let items = [vm.heap.size_int(block as i64), vm.heap.size_int(len(vm, this) as i64)];
    Ok(vm.heap.tuple(items))
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let (code, size) = shape(vm, this);
    let bytes = all_bytes(vm, this).to_vec();
    Ok(array(vm, ty::ARRAY, code, size, bytes))
}

fn reduce(vm: &mut Vm, this: ObjId, protocol: ObjId) -> Result {
    if vm.heap.as_i64(protocol).is_none_or(|p| p > 2) {
        return reconstruct::reduce(vm, this);
    }
    let list = to_list(vm, this)?;
    let code = shape(vm, this).0.to_string();
    let arguments = [vm.heap.string(&code), list];
    let arguments = vm.heap.tuple(arguments);
    let class = vm.heap.type_of(this);
    let state = vm.heap.dict_of(this).unwrap_or(fixed::NONE);
    let parts = [vm.own(class), arguments, vm.own(state)];
    Ok(vm.heap.tuple(parts))
}

fn to_file(vm: &mut Vm, this: ObjId, file: ObjId) -> Result {
    let data = to_bytes(vm, this)?;
    let data = vm.keep(data);
    let written = vm.call_method_str(file, "write", &[data])?;
    vm.release(written);
    Ok(vm.none())
}

fn to_list(vm: &mut Vm, this: ObjId) -> Result {
    let length = len(vm, this);
    let list = vm.heap.empty_list(length);
    let list = vm.keep(list);
    for at in 0..length {
        let item = items::get(vm, this, at)?;
        vm.heap.list_push(list, item);
    }
    Ok(vm.own(list))
}

fn to_bytes(vm: &mut Vm, this: ObjId) -> Result {
    let bytes = all_bytes(vm, this).to_vec();
    Ok(vm.heap.bytes(&bytes))
}

fn to_unicode(vm: &mut Vm, this: ObjId) -> Result {
    if !matches!(shape(vm, this).0, 'u' | 'w') {
        let message = "tounicode() may only be called on unicode type arrays ('u' or 'w')";
        return Err(vm.value_error(message));
    }
    let units = all_bytes(vm, this)
        .chunks_exact(4)
        .map(|c| crate::algorithm::packing::get_int(c, false, false) as u32)
        .collect();
    Ok(vm.heap.str(crate::algorithm::text::Text::from_units(units)))
}

fn size_of(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let basicsize = vm.heap.class(class).map_or(ARRAY.basicsize, |t| t.basicsize);
    let room = vm.heap.typed_bytes(this).map_or(0, |a| a.allocated * a.itemsize);
    Ok(vm.heap.size_int((basicsize + room) as i64))
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    let held = vm.own(this);
    Ok(vm.record(ty::ARRAY_ITERATOR, Kind::ArrayIterator, vec![Some(held)], vec![0]))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(over) = vm.field(this, 0) else { return Ok(None) };
    let at = vm.number(this, 0);
    if (at as usize) < len(vm, over) {
        vm.set_number(this, 0, at + 1);
        return items::get(vm, over, at as usize).map(Some);
    }
    vm.set_field(this, 0, None);
    Ok(None)
}

fn reduce_iterator(vm: &mut Vm, this: ObjId) -> Result {
    let function = crate::types::common::builtin(vm, name::iter)?;
    let Some(over) = vm.field(this, 0) else {
        let empty = vm.heap.empty_list(0);
        let arguments = vm.heap.tuple([empty]);
        return Ok(vm.heap.tuple([function, arguments]));
    };
    let arguments = vm.heap.tuple_of(&[over]);
    let parts = [function, arguments, vm.heap.int(vm.number(this, 0))];
    Ok(vm.heap.tuple(parts))
}

fn set_iterator(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    let index = vm.size_argument(state)?.max(0);
    if let Some(over) = vm.field(this, 0) {
        let index = index.min(len(vm, over) as isize);
        vm.set_number(this, 0, index as i64);
    }
    Ok(vm.none())
}

/// The bytes of an argument that has some.
fn bytes_like(vm: &mut Vm, id: ObjId) -> Result<Vec<u8>> {
    text_args::bytes_like(vm, id)
}
