//! `str` (`Objects/unicodeobject.c`): making, comparing, indexing and joining. The methods are in
//! [`super::str_methods`], formatting in [`super::str_format`] and [`super::percent`].

use super::str_codec;
use super::text_args::{self, room_for, text, type_name};
use crate::algorithm::quote;
use crate::algorithm::strings;
use crate::algorithm::text::{Text, TextBuilder};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&STR, &ASCII_ITERATOR, &ITERATOR];

static STR: TypeDef = TypeDef {
    // `PyUnicodeObject`: a class that extends it has its characters in a block of their own.
    basicsize: 64,
    is_base: true,
    vectorcall: true,
    slots: Slots {
        repr: Some(repr),
        str: Some(|vm, this| Ok(unchanged(vm, this))),
        hash: Some(|vm, this| Ok(vm.heap.str_hash(this))),
        richcompare: Some(compare),
        iter: Some(iter),
        new: Some(new),
        remainder: Some(super::percent::str_remainder),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        sq_length: Some(length),
        sq_concat: Some(concat),
        sq_repeat: Some(repeat),
        sq_item: Some(item),
        sq_contains: Some(contains),
        ..Slots::NONE
    },
    methods: super::str_methods::METHODS,
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n\
          Create a new string object from the given object. If encoding or\n\
          errors is specified, then the object must expose a data buffer\n\
          that will be decoded using the given encoding and error handler.\n\
          Otherwise, returns the result of object.__str__() (if defined)\n\
          or repr(object).\n\
          encoding defaults to 'utf-8'.\n\
          errors defaults to 'strict'.",
    ..TypeDef::new(Kind::Str)
};

/// The string as it is if it is exactly a `str`, otherwise a copy (`unicode_result_unchanged`).
pub(super) fn unchanged(vm: &mut Vm, this: ObjId) -> Own {
    if vm.heap.is_exact_str(this) {
        return vm.own(this);
    }
    let copy = text(vm, this).clone();
    vm.heap.new_str(copy)
}

/// `unicode_new`, `unicode_vectorcall`.
fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("str", ["object", "encoding", "errors"], 0, 3, 0);
    if args.names.is_empty() && args.len() > 3 {
        let message = format!("str expected at most 3 arguments, got {}", args.len());
        return Err(vm.type_error(&message));
    }
    let [object, encoding, errors] = args.bind(vm, &SIGNATURE)?;
    // With keywords, `unicode_vectorcall` packs the arguments after all.
    if let Some(named) = vm.packed_keywords(args)? {
        vm.keep(named);
        let packed = args.packed(vm);
        vm.keep(packed);
    }
    let direct = class == ty::STR && args.names.is_empty();
    let encoding = codec_argument(vm, direct, "encoding", encoding)?;
    let errors = codec_argument(vm, direct, "errors", errors)?;
    let made = match object {
        None => vm.own(fixed::EMPTY_STR),
        Some(object) if encoding.is_none() && errors.is_none() => vm.str(object)?,
        Some(object) => str_codec::decode_object(vm, object, encoding, errors)?,
    };
    if class == ty::STR {
        return Ok(made);
    }
    // `unicode_subtype_new`: the string is made first, then copied, and its characters stand in a block apart.
    let (copy, hash) =
        (text(vm, made.id()).clone(), vm.heap.str_body(made.id()).map_or(-1, |b| b.hash.get()));
    let size = (copy.len() + 1) * copy.kind();
    let body = vm.heap.text_body(copy);
    let object = vm.new_derived(class, body);
    let block = vm.heap.take_buffer(size);
    if let Body::Derived(derived) = vm.heap.body_mut(object.id()) {
        derived.block = block;
    }
    if let Some(body) = vm.heap.str_body(object.id()) {
        body.hash.set(hash);
    }
    vm.release(made);
    Ok(object)
}

/// `arg_as_utf8` of a direct call names the type even of `None`; `unicode_new` does not.
fn codec_argument(vm: &mut Vm, direct: bool, which: &str, given: Option<ObjId>) -> Result<Option<String>> {
    if direct && given == Some(fixed::NONE) {
        return Err(vm.type_error(&format!("str() argument '{which}' must be str, not NoneType")));
    }
    match given {
        Some(_) => text_args::name_argument(vm, "str", &format!("argument '{which}'"), given),
        None => Ok(None),
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let quoted = quote::repr(text(vm, this));
    Ok(vm.heap.new_str(quoted))
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    let (Some(left), Some(right)) = (vm.heap.text(a), vm.heap.text(b)) else {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    };
    let holds = match operator {
        _ if a == b => matches!(operator, Comparison::Eq | Comparison::Le | Comparison::Ge),
        Comparison::Eq => left == right,
        Comparison::Ne => left != right,
        _ => operator.holds(left.cmp(right)),
    };
    Ok(vm.heap.bool(holds))
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(text(vm, this).len())
}

/// `unicode_getitem`.
fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    let text = text(vm, this);
    match usize::try_from(index).ok().filter(|&i| i < text.len()) {
        Some(index) => {
            let unit = text.at(index);
            Ok(vm.heap.str(Text::from_unit(unit)))
        }
        None => Err(vm.index_error("string index out of range")),
    }
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if vm.heap.type_of(key) == ty::SLICE {
        let length = text(vm, this).len();
        let (start, _, step, count) = vm.slice_indices(key, length)?;
        if count == 0 {
            return Ok(vm.own(fixed::EMPTY_STR));
        }
        if step == 1 {
            return Ok(part(vm, this, start as usize, start as usize + count));
        }
        let slice = text(vm, this).slice_step(start as usize, step, count);
        return Ok(vm.heap.new_str(slice));
    }
    if vm.slots_for(key).index.is_none() {
        let message = format!("string indices must be integers, not '{}'", type_name(vm, key));
        return Err(vm.type_error(&message));
    }
    let index = vm.index_isize(key)?;
    let length = text(vm, this).len() as isize;
    item(vm, this, if index < 0 { index + length } else { index })
}

/// `PyUnicode_Substring`: all of an exact `str` is the string itself.
pub(super) fn part(vm: &mut Vm, this: ObjId, start: usize, end: usize) -> Own {
    let text = text(vm, this);
    if start == 0 && end == text.len() {
        return unchanged(vm, this);
    }
    let slice = text.slice(start, end);
    vm.heap.str(slice)
}

/// `PyUnicode_Concat`.
fn concat(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let (left, Some(right)) = (text(vm, a), vm.heap.text(b)) else {
        let message = format!("can only concatenate str (not \"{}\") to str", type_name(vm, b));
        return Err(vm.type_error(&message));
    };
    if left.is_empty() {
        return Ok(unchanged(vm, b));
    }
    if right.is_empty() {
        return Ok(unchanged(vm, a));
    }
    let width = left.kind().max(right.kind());
    let bytes = (left.len() + right.len()).checked_mul(width);
    room_for(vm, bytes)?;
    let both = text(vm, a).concat(text(vm, b));
    Ok(vm.heap.new_str(both))
}

/// `unicode_repeat`.
fn repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let count = usize::try_from(times).unwrap_or(0);
    let text = text(vm, this);
    if count == 0 || text.is_empty() {
        return Ok(vm.own(fixed::EMPTY_STR));
    }
    if count == 1 {
        return Ok(unchanged(vm, this));
    }
    let (length, width) = (text.len().checked_mul(count), text.kind());
    if length.is_none_or(|n| n > isize::MAX as usize) {
        return Err(vm.overflow_error("repeated string is too long"));
    }
    room_for(vm, length.and_then(|n| n.checked_mul(width)))?;
    let repeated = self::text(vm, this).repeat(count);
    Ok(vm.heap.new_str(repeated))
}

fn contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    match vm.heap.text(value) {
        Some(needle) => Ok(strings::contains(text(vm, this), needle)),
        None => {
            let class = type_name(vm, value);
            Err(vm.type_error(&format!("'in <string>' requires string as left operand, not {class}")))
        }
    }
}

/// Joins the strings of `BUILD_STRING` (`_PyUnicode_JoinArray` with nothing between).
pub(crate) fn join_pieces(vm: &mut Vm, pieces: &[ObjId]) -> Result {
    join_array(vm, fixed::EMPTY_STR, pieces)
}

/// `_PyUnicode_JoinArray`: one string of exactly type `str` is the result itself.
pub(super) fn join_array(vm: &mut Vm, separator: ObjId, items: &[ObjId]) -> Result {
    match *items {
        [] => return Ok(vm.own(fixed::EMPTY_STR)),
        [one] if vm.heap.is_exact_str(one) => return Ok(vm.own(one)),
        _ => {}
    }
    let between = text(vm, separator);
    let (mut bytes, mut width) = (between.len().saturating_mul(items.len() - 1), between.kind());
    for (i, &item) in items.iter().enumerate() {
        let Some(text) = vm.heap.text(item) else {
            let class = type_name(vm, item);
            let message = format!("sequence item {i}: expected str instance, {class} found");
            return Err(vm.type_error(&message));
        };
        bytes = bytes.saturating_add(text.len());
        width = width.max(text.kind());
    }
    room_for(vm, bytes.checked_mul(width))?;
    let mut builder = TextBuilder::with_capacity(bytes);
    for (i, &item) in items.iter().enumerate() {
        if i > 0 {
            builder.push_text(text(vm, separator));
        }
        builder.push_text(text(vm, item));
    }
    Ok(vm.heap.new_str(builder.finish()))
}

fn iter(vm: &mut Vm, this: ObjId) -> Result {
    // `PyUnicode_IS_COMPACT_ASCII`: not of a subclass.
    let ascii = vm.heap.is_exact_str(this) && text(vm, this).as_ascii().is_some();
    let over = vm.own(this);
    Ok(vm.heap.iterator(if ascii { Kind::StrAsciiIterator } else { Kind::StrIterator }, over))
}

static ASCII_ITERATOR: TypeDef = iterator(Kind::StrAsciiIterator);
static ITERATOR: TypeDef = iterator(Kind::StrIterator);

const fn iterator(kind: Kind) -> TypeDef {
    TypeDef {
        basicsize: size::ITERATOR,
        gc: true,
        no_new: true,
        slots: Slots { iter: Some(|vm, this| Ok(vm.own(this))), iternext: Some(next), ..Slots::NONE },
        methods: super::text_iter::METHODS,
        ..TypeDef::new(kind)
    }
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Body::Iterator { over: Some(over), index, .. } = *vm.heap.body(this) else { return Ok(None) };
    let text = text(vm, over);
    if (index as usize) < text.len() {
        let unit = text.at(index as usize);
        super::text_iter::move_to(vm, this, index + 1);
        return Ok(Some(vm.heap.str(Text::from_unit(unit))));
    }
    super::text_iter::exhaust(vm, this);
    Ok(None)
}

/// `str.__sizeof__`.
pub(super) fn sizeof(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.heap.size_int(vm.heap.size_without_front(this) as i64))
}
