//! The methods and attributes of `int`.

use crate::algorithm::format;
use crate::algorithm::int::{self, DIGIT_BITS};
use crate::algorithm::text::Text;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::common::size_of;
use crate::types::text_args::{bad_argument, room_for};
use crate::vm::native::{Attribute, Call, Native};
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Signature, Vm};
use num_traits::ToPrimitive;

pub(super) static METHODS: &[Native] = &[
    Native::new("conjugate", Call::NoArgs(super::itself)).shown("($self, /)"),
    Native::new("bit_length", Call::NoArgs(bit_length)).shown("($self, /)"),
    Native::new("bit_count", Call::NoArgs(bit_count)).shown("($self, /)"),
    Native::new("to_bytes", Call::Keywords(to_bytes))
        .shown("($self, /, length=1, byteorder='big', *, signed=False)"),
    Native::class("from_bytes", Call::Keywords(from_bytes))
        .shown("($type, /, bytes, byteorder='big', *, signed=False)"),
    Native::new("as_integer_ratio", Call::NoArgs(as_integer_ratio)).shown("($self, /)"),
    Native::new("__trunc__", Call::NoArgs(super::itself)).shown("($self, /)"),
    Native::new("__floor__", Call::NoArgs(super::itself)).shown("($self, /)"),
    Native::new("__ceil__", Call::NoArgs(super::itself)).shown("($self, /)"),
    Native::new("__round__", Call::Fast(round)).shown("($self, ndigits=<unrepresentable>, /)"),
    Native::new("__getnewargs__", Call::NoArgs(getnewargs)).shown("($self, /)"),
    Native::new("__format__", Call::One(format)).shown("($self, format_spec, /)"),
    Native::new("__sizeof__", Call::NoArgs(size_of)).shown("($self, /)"),
    Native::new("is_integer", Call::NoArgs(is_integer)).shown("($self, /)"),
];

pub(super) static ATTRIBUTES: &[Attribute] = &[
    Attribute::read("real", super::itself),
    Attribute::read("imag", |vm, _| Ok(vm.heap.int(0))),
    Attribute::read("numerator", super::itself),
    Attribute::read("denominator", |vm, _| Ok(vm.heap.int(1))),
];

pub(super) const DOC: &str = "int([x]) -> integer
int(x, base=10) -> integer

Convert a number or string to an integer, or return 0 if no arguments
are given.  If x is a number, return x.__int__().  For floating-point
numbers, this truncates towards zero.

If x is not a number or if base is given, then x must be a string,
bytes, or bytearray instance representing an integer literal in the
given base.  The literal can be preceded by '+' or '-' and be surrounded
by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
Base 0 means to interpret the base from the string as an integer literal.
>>> int('0b100', base=0)
4";

fn bit_length(vm: &mut Vm, this: ObjId) -> Result {
    let bits = vm.int_value(this).map_or(0, |v| int::bit_length(&v));
    Ok(vm.heap.size_int(bits as i64))
}

fn bit_count(vm: &mut Vm, this: ObjId) -> Result {
    let bits = vm.int_value(this).map_or(0, |v| int::bit_count(&v));
    Ok(vm.heap.size_int(bits as i64))
}

/// Results of more bytes than this are refused with a `MemoryError`.
const MAX_BYTES: i64 = (int::MAX_BITS / 8) as i64;

static TO_BYTES: Signature<3> = Signature::new("to_bytes", ["length", "byteorder", "signed"], 0, 2, 0);

fn to_bytes(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let [length, order, signed] = args.bind(vm, &TO_BYTES)?;
    let length = match length {
        Some(length) => vm.size_argument(length)? as i64,
        None => 1,
    };
    let order = order_argument(vm, "to_bytes", order)?;
    let signed = signed.map_or(Ok(false), |signed| vm.truth(signed))?;
    let big_endian = byte_order(vm, order)?;
    if length < 0 {
        return Err(vm.value_error("length argument must be non-negative"));
    }
    if length > MAX_BYTES {
        return Err(vm.error_without(ty::MEMORY_ERROR));
    }
    let outcome = vm.int_value(this).map(|v| int::to_bytes(&v, length as usize, big_endian, signed));
    let data = vm.computed(outcome.unwrap_or_else(|| Ok(Vec::new())))?;
    Ok(vm.heap.bytes(&data))
}

/// The byte order must be a string, as `Argument Clinic` checks it before other arguments are looked at.
fn order_argument(vm: &mut Vm, function: &str, order: Option<ObjId>) -> Result<Option<ObjId>> {
    if let Some(order) = order
        && vm.heap.text(order).is_none()
    {
        return Err(bad_argument(vm, function, "argument 'byteorder'", "str", order));
    }
    Ok(order)
}

/// Whether the byte order is "big".
fn byte_order(vm: &mut Vm, order: Option<ObjId>) -> Result<bool> {
    match order.map(|order| vm.heap.text_lossy(order)).as_deref() {
        None | Some("big") => Ok(true),
        Some("little") => Ok(false),
        Some(_) => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

static FROM_BYTES: Signature<3> = Signature::new("from_bytes", ["bytes", "byteorder", "signed"], 0, 2, 1);

fn from_bytes(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let [data, order, signed] = args.bind(vm, &FROM_BYTES)?;
    let order = order_argument(vm, "from_bytes", order)?;
    let signed = signed.map_or(Ok(false), |signed| vm.truth(signed))?;
    let big_endian = byte_order(vm, order)?;
    let Some(data) = data else {
        return Err(vm.type_error("from_bytes() missing required argument 'bytes' (pos 1)"));
    };
    let data = object_bytes(vm, data)?;
    let zero = if signed { data.last_or_first(big_endian) >> 7 } else { 0 };
    let value = int::from_bytes(&data.0, big_endian, signed);
    // The digits that the bytes in use need (`_PyLong_FromByteArray`).
    let filler = if zero == 1 { 0xff } else { 0 };
    let is_filler = |b: &&u8| **b == filler;
    let unused = if big_endian {
        data.0.iter().take_while(is_filler).count()
    } else {
        data.0.iter().rev().take_while(is_filler).count()
    };
    let used = data.0.len() - unused + usize::from(zero == 1 && unused > 0);
    let room = (used * 8).div_ceil(DIGIT_BITS as usize);
    let value = vm.heap.int_in(value, room.max(1));
    if class == ty::INT {
        return Ok(value);
    }
    let result = vm.call_positional(class, &[value.id()]);
    vm.release(value);
    result
}

/// The bytes an object stands for.
struct Data(Vec<u8>);

impl Data {
    /// The byte that holds the sign.
    fn last_or_first(&self, big_endian: bool) -> u8 {
        let byte = if big_endian { self.0.first() } else { self.0.last() };
        byte.copied().unwrap_or(0)
    }
}

/// `PyObject_Bytes`.
fn object_bytes(vm: &mut Vm, object: ObjId) -> Result<Data> {
    let direct = match vm.heap.outer(object) {
        Body::Bytes(b) => Some(b.data.to_vec()),
        Body::ByteArray(b) => Some(b.data.clone()),
        _ => None,
    };
    if let Some(data) = direct {
        return Ok(Data(data));
    }
    let slots = vm.slots_for(object);
    let iterable = slots.iter.is_some() || slots.sq_item.is_some();
    let converts = vm.type_lookup(vm.heap.type_of(object), name::__bytes__).is_some();
    // Unlike `bytes()`, it takes no number for a size.
    let is_bytes_like = crate::types::text_args::buffer(vm, object).is_some();
    if vm.heap.text(object).is_some() || !(iterable || converts || is_bytes_like) {
        let class = vm.type_name(object);
        return Err(vm.type_error(&format!("cannot convert '{class}' object to bytes")));
    }
    let bytes = vm.call_positional(ty::BYTES, &[object])?;
    let data = vm.heap.bytes_body(bytes.id()).map(|b| b.data.to_vec()).unwrap_or_default();
    vm.release(bytes);
    Ok(Data(data))
}

fn as_integer_ratio(vm: &mut Vm, this: ObjId) -> Result {
    let numerator = vm.exact_int(this);
    let one = vm.heap.int(1);
    Ok(vm.heap.tuple([numerator, one]))
}

fn round(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "__round__", 0, 1)?;
    let Some(&places) = args.first() else { return super::itself(vm, this) };
    let places = vm.index(places)?;
    // More places than fit a word before the point are more than any number has.
    let count = vm
        .int_value(places.id())
        .map_or(0, |v| v.to_i64().unwrap_or(if v.sign() == num_bigint::Sign::Minus { i64::MIN } else { 0 }));
    vm.release(places);
    if count >= 0 {
        return super::itself(vm, this);
    }
    let value = vm.int_value(this).map(|v| int::round(&v, count)).unwrap_or_default();
    Ok(vm.heap.big_int(value))
}

fn getnewargs(vm: &mut Vm, this: ObjId) -> Result {
    // `_PyLong_Copy` makes a new object even of an exact `int`, unless it is a small one.
    let copy = match vm.heap.as_i64(this) {
        Some(small) => vm.heap.int(small),
        None => {
            let value = vm.heap.as_int(this).unwrap_or_default();
            vm.heap.big_int(value)
        }
    };
    Ok(vm.heap.tuple([copy]))
}

fn format(vm: &mut Vm, this: ObjId, spec: ObjId) -> Result {
    let Some(spec) = spec_argument(vm, spec)? else { return vm.str(this) };
    let mut writer = TextWriter::default();
    let outcome = write_number(vm, &mut writer, this, &spec);
    vm.written(writer, outcome)
}

/// Writes a number as its format says (`_PyLong_FormatAdvancedWriter`, `_PyFloat_FormatAdvancedWriter`). What that needs
/// besides is there meanwhile: an integer of decimal digits, a buffer for a float's, or all digits as a string.
pub(in crate::types) fn write_number(
    vm: &mut Vm,
    writer: &mut TextWriter,
    number: ObjId,
    spec: &Text,
) -> Result<()> {
    // `format_int_or_long`: what is shown as a float is made one first.
    let kind = spec.units().next_back().and_then(char::from_u32);
    let is_float = matches!(vm.heap.body(number), Body::Float(_));
    let as_float = !is_float && kind.is_some_and(|kind| "eEfFgG%".contains(kind));
    let shown = match vm.heap.body(number) {
        &Body::Float(value) => {
            let name = vm.full_type_name(number);
            vm.computed(format::format_float(value, spec, &name))?
        }
        _ => shown(vm, number, spec)?,
    };
    room_for(vm, shown.text.len().checked_mul(4))?;
    let converted = match as_float {
        true => {
            let value = vm.number_f64(number)?;
            Some(vm.heap.float(value))
        }
        false => None,
    };
    let digits = match kind {
        _ if is_float || as_float => crate::types::float::scratch_size(&shown.draft.to_string()),
        Some('b' | 'o' | 'x' | 'X' | 'c') => 0,
        _ => super::scratch_size(vm, number),
    };
    let mut scratch = if digits > 0 { vm.heap.take_buffer(digits) } else { Buffer::default() };
    if shown.quick {
        match shown.text.as_ascii() {
            Some(ascii) if is_float || as_float => writer.push_str(&mut vm.heap, ascii),
            _ => writer.push_text(&mut vm.heap, &shown.text),
        }
        vm.heap.give_buffer(&mut scratch);
    } else {
        let draft = vm.heap.str_apart(shown.draft);
        vm.heap.give_buffer(&mut scratch);
        writer.push_text(&mut vm.heap, &shown.text);
        vm.release(draft);
    }
    if let Some(float) = converted {
        vm.release(float);
    }
    Ok(())
}

fn shown(vm: &mut Vm, this: ObjId, text: &Text) -> Result<format::Shown> {
    let limit = vm.max_str_digits();
    let name = vm.full_type_name(this);
    let formatted = format::format_int(vm.whole(this), text, &name, limit);
    vm.computed(formatted)
}

/// The specification given to a number's `__format__`; none if it is empty.
pub(in crate::types) fn spec_argument(
    vm: &mut Vm,
    spec: ObjId,
) -> Result<Option<crate::algorithm::text::Text>> {
    match vm.heap.text(spec) {
        Some(text) if text.is_empty() => Ok(None),
        Some(text) => Ok(Some(text.clone())),
        None => Err(bad_argument(vm, "__format__", "argument", "str", spec)),
    }
}

fn is_integer(vm: &mut Vm, _: ObjId) -> Result {
    Ok(vm.heap.bool(true))
}

impl Vm {
    /// `tp_name` as it stands: with the module for built-in types outside `builtins`.
    pub(crate) fn full_type_name(&self, object: ObjId) -> String {
        self.heap.class(self.heap.type_of(object)).map_or_else(String::new, |t| t.name.to_string())
    }
}
