//! Built-in functions of numbers and characters.

use crate::algorithm::sum::Compensated;
use crate::algorithm::text::Text;
use crate::object::*;
use crate::vm::{Args, Operator, Result, Signature, Vm};
use num_traits::ToPrimitive;

pub(super) fn abs(vm: &mut Vm, _: ObjId, x: ObjId) -> Result {
    vm.unary(x, |slots| slots.absolute, "abs()")
}

/// `bin`, `oct` and `hex` (`PyNumber_ToBase`).
pub(super) fn in_base(vm: &mut Vm, number: ObjId, base: u32) -> Result {
    let index = vm.index(number)?;
    let text = vm.whole(index.id()).prefixed(base);
    vm.release(index);
    Ok(vm.heap.string(&text))
}

pub(super) fn chr(vm: &mut Vm, _: ObjId, code: ObjId) -> Result {
    let index = vm.index(code)?;
    let unit = vm.int_value(index.id()).and_then(|v| v.to_u32());
    vm.release(index);
    match unit {
        Some(unit @ 0..0x11_0000) => Ok(vm.heap.str(Text::from_unit(unit))),
        _ => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

pub(super) fn ord(vm: &mut Vm, _: ObjId, c: ObjId) -> Result {
    let (length, first) = match vm.heap.body(c) {
        &Body::Str { at, .. } => {
            let text = &vm.heap.texts.get(at).text;
            (text.len(), text.units().next())
        }
        Body::Bytes(b) => (b.data.len(), b.data.first().map(|&b| u32::from(b))),
        Body::ByteArray(b) => (b.data.len(), b.data.first().map(|&b| u32::from(b))),
        _ => {
            let message = format!("ord() expected string of length 1, but {} found", vm.type_name(c));
            return Err(vm.type_error(&message));
        }
    };
    match first {
        Some(unit) if length == 1 => Ok(vm.heap.int(i64::from(unit))),
        _ => {
            let message = format!("ord() expected a character, but string of length {length} found");
            Err(vm.type_error(&message))
        }
    }
}

pub(super) fn divmod(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "divmod", 2, 2)?;
    vm.divmod(args[0], args[1])
}

static POW: Signature<3> = Signature::new("pow", ["base", "exp", "mod"], 0, 3, 2);

pub(super) fn pow(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [base, exponent, modulus] = args.bind(vm, &POW)?;
    let none = fixed::NONE;
    vm.power(base.unwrap_or(none), exponent.unwrap_or(none), modulus.unwrap_or(none), false)
}

static ROUND: Signature<2> = Signature::new("round", ["number", "ndigits"], 0, 2, 1);

pub(super) fn round(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [number, places] = args.bind(vm, &ROUND)?;
    let number = number.unwrap_or(fixed::NONE);
    let places = places.filter(|&places| places != fixed::NONE);
    match vm.call_bound_special(number, name::__round__, places.as_slice())? {
        Some(rounded) => Ok(rounded),
        None => {
            let message = format!("type {} doesn't define __round__ method", vm.type_name(number));
            Err(vm.type_error(&message))
        }
    }
}

static SUM: Signature<2> = Signature::new("sum", ["", "start"], 1, 2, 1);

pub(super) fn sum(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [iterable, start] = args.bind(vm, &SUM)?;
    let mark = vm.sp;
    let iterator = vm.iter(iterable.unwrap_or(fixed::NONE))?;
    let iterator = vm.keep(iterator);
    let total = match start {
        None => vm.heap.int(0),
        Some(start) => {
            let refused = match vm.heap.body(start) {
                Body::Str { .. } => Some("sum() can't sum strings [use ''.join(seq) instead]"),
                Body::Bytes(_) => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
                Body::ByteArray(_) => Some("sum() can't sum bytearray [use b''.join(seq) instead]"),
                _ => None,
            };
            if let Some(message) = refused {
                return Err(vm.type_error(message));
            }
            vm.own(start)
        }
    };
    let partial = match sum_ints(vm, iterator, total)? {
        Partial::Open(total) => sum_floats(vm, iterator, total)?,
        done => done,
    };
    // The iterator is gone before the number is an object.
    match partial {
        Partial::Int(total) => {
            vm.drain(mark);
            Ok(vm.heap.size_int(total))
        }
        Partial::Float(total) => {
            vm.drain(mark);
            Ok(vm.heap.float(total))
        }
        Partial::Open(total) => sum_any(vm, iterator, total),
    }
}

/// What a short way of adding came to.
enum Partial {
    Int(i64),
    Float(f64),
    /// The sum so far; there is more to add, in another way.
    Open(Own),
}

/// Adds as long as everything is an exact integer and the sum fits a machine word.
fn sum_ints(vm: &mut Vm, iterator: ObjId, start: Own) -> Result<Partial> {
    let Body::Int(first) = *vm.heap.outer(start.id()) else { return Ok(Partial::Open(start)) };
    vm.release(start);
    let mut total = first;
    loop {
        let Some(item) = vm.next(iterator)? else { return Ok(Partial::Int(total)) };
        let added = match vm.heap.outer(item.id()) {
            Body::Int(v) => total.checked_add(*v),
            Body::Bool(b) => total.checked_add(i64::from(*b)),
            _ => None,
        };
        match added {
            Some(sum) => {
                total = sum;
                vm.release(item);
            }
            None => {
                let total = vm.heap.size_int(total);
                return add(vm, total, item).map(Partial::Open);
            }
        }
    }
}

/// Adds floats, and integers among them, with a compensation for what rounding loses.
fn sum_floats(vm: &mut Vm, iterator: ObjId, start: Own) -> Result<Partial> {
    let Body::Float(first) = *vm.heap.outer(start.id()) else { return Ok(Partial::Open(start)) };
    vm.release(start);
    let mut total = Compensated::new(first);
    loop {
        let Some(item) = vm.next(iterator)? else { return Ok(Partial::Float(total.total())) };
        match vm.heap.outer(item.id()) {
            Body::Float(x) => total.add(*x),
            _ => match vm.heap.as_i64(item.id()) {
                Some(v) => total.add_int(v as f64),
                None => {
                    let total = vm.heap.float(total.total());
                    return add(vm, total, item).map(Partial::Open);
                }
            },
        }
        vm.release(item);
    }
}

fn sum_any(vm: &mut Vm, iterator: ObjId, start: Own) -> Result {
    let mut total = start;
    loop {
        match vm.next(iterator) {
            Ok(Some(item)) => total = add(vm, total, item)?,
            Ok(None) => return Ok(total),
            Err(raised) => {
                vm.release(total);
                return Err(raised);
            }
        }
    }
}

/// `total + item`, which are released.
fn add(vm: &mut Vm, total: Own, item: Own) -> Result {
    let sum = vm.binary(Operator::Add, total.id(), item.id(), false);
    vm.release(total);
    vm.release(item);
    sum
}
