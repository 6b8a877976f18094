//! The methods and attributes of `float`.

use crate::algorithm::failure::Outcome;
use crate::algorithm::{float, int};
use crate::object::layout::ty;
use crate::object::*;
use crate::types::text_args::bad_argument;
use crate::vm::native::{Attribute, Call, Native};
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Vm};
use num_bigint::BigInt;

pub(super) static METHODS: &[Native] = &[
    Native::new("conjugate", Call::NoArgs(super::itself)).shown("($self, /)"),
    Native::new("__trunc__", Call::NoArgs(trunc)).shown("($self, /)"),
    Native::new("__floor__", Call::NoArgs(|vm, this| whole(vm, this, f64::floor))).shown("($self, /)"),
    Native::new("__ceil__", Call::NoArgs(|vm, this| whole(vm, this, f64::ceil))).shown("($self, /)"),
    Native::new("__round__", Call::Fast(round)).shown("($self, ndigits=None, /)"),
    Native::new("as_integer_ratio", Call::NoArgs(as_integer_ratio)).shown("($self, /)"),
    Native::class("fromhex", Call::One(from_hex)).shown("($type, string, /)"),
    Native::new("hex", Call::NoArgs(hex)).shown("($self, /)"),
    Native::new("is_integer", Call::NoArgs(is_integer)).shown("($self, /)"),
    Native::new("__getnewargs__", Call::NoArgs(getnewargs)).shown("($self, /)"),
    Native::class("__getformat__", Call::One(get_format)).shown("($type, typestr, /)"),
    Native::new("__format__", Call::One(format)).shown("($self, format_spec, /)"),
];

pub(super) static ATTRIBUTES: &[Attribute] =
    &[Attribute::read("real", super::itself), Attribute::read("imag", |vm, _| Ok(vm.heap.float(0.0)))];

fn value(vm: &Vm, this: ObjId) -> f64 {
    vm.heap.as_f64(this).unwrap_or(0.0)
}

/// An integer from a computation.
fn integer(vm: &mut Vm, outcome: Outcome<BigInt>) -> Result {
    let number = vm.computed(outcome)?;
    Ok(vm.heap.big_int(number))
}

/// The float rounded to a whole number, as an `int` (`PyLong_FromDouble`).
fn whole(vm: &mut Vm, this: ObjId, to: fn(f64) -> f64) -> Result {
    let number = to(value(vm, this));
    integer(vm, int::from_float(number))
}

pub(super) fn trunc(vm: &mut Vm, this: ObjId) -> Result {
    whole(vm, this, f64::trunc)
}

fn round(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "__round__", 0, 1)?;
    match args.first().copied().filter(|&places| places != fixed::NONE) {
        None => whole(vm, this, float::round_half_even),
        Some(places) => {
            let places = vm.index_clamped(places)?;
            let rounded = vm.computed(float::round(value(vm, this), places))?;
            Ok(vm.heap.float(rounded))
        }
    }
}

fn as_integer_ratio(vm: &mut Vm, this: ObjId) -> Result {
    let (numerator, denominator) = vm.computed(float::as_integer_ratio(value(vm, this)))?;
    let numerator = vm.heap.big_int(numerator);
    let denominator = vm.heap.big_int(denominator);
    Ok(vm.heap.tuple([numerator, denominator]))
}

fn from_hex(vm: &mut Vm, class: ObjId, string: ObjId) -> Result {
    let Some(text) = vm.heap.text(string) else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    let outcome = float::from_hex(text);
    let number = vm.computed(outcome)?;
    let number = vm.heap.float(number);
    if class == ty::FLOAT {
        return Ok(number);
    }
    let result = vm.call_positional(class, &[number.id()]);
    vm.release(number);
    result
}

fn hex(vm: &mut Vm, this: ObjId) -> Result {
    let text = float::hex(value(vm, this));
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => ("-", unsigned),
        None => ("", &*text),
    };
    match unsigned.strip_prefix("0x").and_then(|digits| digits.split_once('p')) {
        Some((digits, exponent)) if digits != "0.0" => {
            let exponent = exponent.split_at(1);
            Ok(vm.text_of_format(&format!("{sign}0x%sp%c%d"), &[digits, exponent.0, exponent.1]))
        }
        _ => Ok(vm.heap.string(&text)),
    }
}

fn is_integer(vm: &mut Vm, this: ObjId) -> Result {
    let answer = float::is_integer(value(vm, this));
    Ok(vm.heap.bool(answer))
}

fn getnewargs(vm: &mut Vm, this: ObjId) -> Result {
    let copy = vm.heap.float(value(vm, this));
    Ok(vm.heap.tuple([copy]))
}

fn get_format(vm: &mut Vm, _: ObjId, kind: ObjId) -> Result {
    match vm.heap.text(kind).map(ToString::to_string).as_deref() {
        Some("double" | "float") => Ok(vm.heap.string("IEEE, little-endian")),
        Some(_) => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
        None => Err(bad_argument(vm, "__getformat__", "argument", "str", kind)),
    }
}

fn format(vm: &mut Vm, this: ObjId, spec: ObjId) -> Result {
    let Some(spec) = crate::types::int::spec_argument(vm, spec)? else { return vm.str(this) };
    let mut writer = TextWriter::default();
    let outcome = crate::types::int::write_number(vm, &mut writer, this, &spec);
    vm.written(writer, outcome)
}
