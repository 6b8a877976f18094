//! `int` (`Objects/longobject.c`). Values of a machine word take short ways; the results are CPython's either
//! way, and so are the sizes of the blocks asked for.

mod methods;
pub(super) use methods::{spec_argument, write_number};
pub(crate) mod new;

use crate::algorithm::hash;
use crate::algorithm::int::{self, DIGIT_BITS, Power, digit_count};
use crate::algorithm::radix::{self, Whole};
use crate::algorithm::text::Text;
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Result, Vm};
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{Signed, ToPrimitive, Zero};
use std::borrow::Cow;

pub(super) static TYPES: &[&TypeDef] = &[&INT];

static INT: TypeDef = TypeDef {
    basicsize: 24,
    itemsize: 4,
    is_base: true,
    vectorcall: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        new: Some(new::new),
        repr: Some(repr),
        hash: Some(hash),
        richcompare: Some(compare),
        add: Some(add),
        subtract: Some(subtract),
        multiply: Some(multiply),
        remainder: Some(remainder),
        divmod: Some(divmod),
        power: Some(power),
        negative: Some(negative),
        positive: Some(itself),
        absolute: Some(absolute),
        bool: Some(bool),
        invert: Some(invert),
        lshift: Some(lshift),
        rshift: Some(rshift),
        and: Some(and),
        xor: Some(xor),
        or: Some(or),
        int: Some(itself),
        float: Some(float),
        floor_divide: Some(floor_divide),
        true_divide: Some(true_divide),
        index: Some(itself),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    attributes: methods::ATTRIBUTES,
    doc: methods::DOC,
    ..TypeDef::new(Kind::Int)
};

impl Vm {
    /// Digits that `str(int)` and `int(str)` may have, 0 for any number (`sys.get_int_max_str_digits()`).
    pub(crate) fn max_str_digits(&self) -> usize {
        self.modules_state.int_max_str_digits.unwrap_or(radix::DEFAULT_MAX_DIGITS)
    }

    /// The value of an integer, without copying a large one.
    pub(crate) fn int_value(&self, object: ObjId) -> Option<Cow<'_, BigInt>> {
        match self.heap.body(object) {
            Body::Int(v) => Some(Cow::Owned(BigInt::from(*v))),
            Body::Bool(b) => Some(Cow::Owned(BigInt::from(*b))),
            Body::BigInt(b) => Some(Cow::Borrowed(b)),
            _ => None,
        }
    }

    /// The value of an integer, to be written; 0 of anything else.
    pub(crate) fn whole(&self, object: ObjId) -> Whole<'_> {
        match self.heap.body(object) {
            Body::BigInt(value) => Whole::Big(value),
            _ => Whole::Word(self.heap.as_i64(object).unwrap_or_default()),
        }
    }

    /// An integer as a float; `OverflowError` if it is too large (`PyLong_AsDouble`).
    pub(crate) fn int_to_f64(&mut self, object: ObjId) -> Result<Option<f64>> {
        if let Some(small) = self.heap.as_i64(object) {
            return Ok(Some(small as f64));
        }
        match self.int_value(object).map(|v| int::to_float(&v)) {
            Some(outcome) => self.computed(outcome).map(Some),
            None => Ok(None),
        }
    }

    /// An exact `int` of the same value: the object itself if it is one (`long_long`).
    pub(crate) fn exact_int(&mut self, object: ObjId) -> Own {
        match self.heap.outer(object) {
            Body::Int(_) | Body::BigInt(_) => self.own(object),
            _ => match self.heap.as_i64(object) {
                Some(small) => self.heap.int(small),
                None => {
                    let value = self.heap.as_int(object).unwrap_or_default();
                    self.heap.big_int(value)
                }
            },
        }
    }
}

pub(super) fn not_implemented(vm: &mut Vm) -> Result {
    Ok(vm.own(fixed::NOT_IMPLEMENTED))
}

/// Both operands, if both are integers (`CHECK_BINOP`).
fn pair(vm: &Vm, a: ObjId, b: ObjId) -> Option<(Cow<'_, BigInt>, Cow<'_, BigInt>)> {
    Some((vm.int_value(a)?, vm.int_value(b)?))
}

fn small_pair(vm: &Vm, a: ObjId, b: ObjId) -> Option<(i64, i64)> {
    Some((vm.heap.as_i64(a)?, vm.heap.as_i64(b)?))
}

/// One digit or none: CPython computes with it directly (`_PyLong_IsCompact`).
fn is_compact(value: i64) -> bool {
    value.unsigned_abs() >> DIGIT_BITS == 0
}

fn digits(value: &BigInt) -> usize {
    digit_count(value) as usize
}

/// Puts the result of long arithmetic into a block for `room` digits. The empty result is the shared zero.
fn result_in(vm: &mut Vm, value: BigInt, room: usize) -> Result {
    Ok(vm.heap.int_in(value, room))
}

fn add(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b)
        && is_compact(x)
        && is_compact(y)
    {
        return Ok(vm.heap.int(x + y));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let room = sum_digits(&x, &y, x.sign() == y.sign() || x.is_zero() || y.is_zero());
    let sum = &*x + &*y;
    result_in(vm, sum, room)
}

fn subtract(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b)
        && is_compact(x)
        && is_compact(y)
    {
        return Ok(vm.heap.int(x - y));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    // `long_sub` asks for the sign of each alone: zero counts as positive.
    let room = sum_digits(&x, &y, x.is_negative() != y.is_negative());
    let difference = &*x - &*y;
    result_in(vm, difference, room)
}

/// The digits that `x_add` and `x_sub` ask for.
fn sum_digits(x: &BigInt, y: &BigInt, adds: bool) -> usize {
    let (m, n) = (digits(x), digits(y));
    if adds {
        return m.max(n) + 1;
    }
    if m != n {
        return m.max(n);
    }
    // Of the same length: from the highest digit that differs.
    let difference = x.magnitude() ^ y.magnitude();
    difference.bits().div_ceil(DIGIT_BITS) as usize
}

fn multiply(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b)
        && is_compact(x)
        && is_compact(y)
    {
        return Ok(vm.heap.int(x * y));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let room = digits(&x) + digits(&y);
    if room as u64 * DIGIT_BITS > int::MAX_BITS {
        return Err(vm.failure(crate::algorithm::failure::Failure::memory()));
    }
    let product = &*x * &*y;
    vm.charge(room as u64)?;
    result_in(vm, product, room)
}

fn floor_divide(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b)
        && let Some(quotient) = vm.computed(int::small_floor_divide(x, y))?
    {
        return Ok(vm.heap.int(quotient));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let quotient = int::floor_divide(&x, &y);
    let room = quotient_room(&x, &y);
    let quotient = vm.computed(quotient)?;
    Ok(divided(vm, quotient, room))
}

/// A result of `long_divrem`, in a block of so many digits if it is that function's own.
fn divided(vm: &mut Vm, value: BigInt, room: Option<usize>) -> Own {
    match room {
        Some(room) => vm.heap.int_in(value, room),
        None => vm.heap.big_int(value),
    }
}

/// The digits that `long_divrem` makes room for in a quotient; none where both have one digit, where it is 0, or where
/// the signs differ and it is made again from that.
fn quotient_room(x: &BigInt, y: &BigInt) -> Option<usize> {
    let (m, n) = (digits(x), digits(y));
    if n == 0 || m < n.max(2) || x.is_negative() != y.is_negative() {
        return None;
    }
    if n == 1 {
        return Some(m);
    }
    // `x_divrem`: both are shifted until the divisor's first digit is full.
    let shift = DIGIT_BITS * n as u64 - y.bits();
    let (x, y) = (x.magnitude() << shift, y.magnitude() << shift);
    let most = x.bits().div_ceil(DIGIT_BITS) as usize;
    let top = |v: &BigUint, digits: usize| v >> (DIGIT_BITS * (digits as u64 - 1));
    let longer = most == m && top(&x, m) >= top(&y, n);
    Some(most.max(m) + usize::from(longer) - n).filter(|&room| room > 0)
}

/// The digits that it makes room for in a remainder: those of the divisor.
fn remainder_room(x: &BigInt, y: &BigInt) -> Option<usize> {
    let room = digits(y);
    (room > 1 && digits(x) >= room && x.is_negative() == y.is_negative()).then_some(room)
}

fn remainder(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b) {
        let rest = vm.computed(int::small_remainder(x, y))?;
        // A smaller dividend of the divisor's sign is the remainder itself, unless both have one digit.
        if rest == x && !(is_compact(x) && is_compact(y)) && is_short_of(vm, a, b) {
            return Ok(vm.exact_int(a));
        }
        return Ok(vm.heap.int(rest));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let rest = int::remainder(&x, &y);
    let same = rest.as_ref().is_ok_and(|r| *r == *x);
    let room = remainder_room(&x, &y);
    let rest = vm.computed(rest)?;
    if same && is_short_of(vm, a, b) {
        return Ok(vm.exact_int(a));
    }
    Ok(divided(vm, rest, room))
}

/// Whether the division is over before it begins: fewer digits, or a smaller first one (`long_rem`).
fn is_short_of(vm: &Vm, a: ObjId, b: ObjId) -> bool {
    let Some((x, y)) = pair(vm, a, b) else { return false };
    let (m, n) = (digits(&x), digits(&y));
    let top = |v: &BigInt, count: usize| v.magnitude() >> (DIGIT_BITS * (count.max(1) as u64 - 1));
    m < n || m == n && top(&x, m) < top(&y, n)
}

fn divmod(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let outcome = int::divmod(&x, &y);
    let same = outcome.as_ref().is_ok_and(|(_, rest)| *rest == *x);
    let rooms = (quotient_room(&x, &y), remainder_room(&x, &y));
    let (quotient, rest) = vm.computed(outcome)?;
    let quotient = divided(vm, quotient, rooms.0);
    let compact = |id| vm.heap.as_i64(id).is_some_and(is_compact);
    let rest = if same && !(compact(a) && compact(b)) && is_short_of(vm, a, b) {
        vm.exact_int(a)
    } else {
        divided(vm, rest, rooms.1)
    };
    Ok(vm.heap.tuple([quotient, rest]))
}

fn true_divide(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    /// Up to here a float holds every integer exactly.
    const EXACT: u64 = 1 << 53;
    if let Some((x, y)) = small_pair(vm, a, b)
        && x.unsigned_abs() <= EXACT
        && y.unsigned_abs() <= EXACT
        && y != 0
    {
        return Ok(vm.heap.float(x as f64 / y as f64));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let quotient = int::true_divide(&x, &y);
    let quotient = vm.computed(quotient)?;
    Ok(vm.heap.float(quotient))
}

fn power(vm: &mut Vm, a: ObjId, b: ObjId, modulus: ObjId) -> Result {
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    if modulus != fixed::NONE {
        let Some(z) = vm.int_value(modulus) else { return not_implemented(vm) };
        let result = int::modular_power(&x, &y, &z);
        let result = vm.computed(result)?;
        return Ok(vm.heap.big_int(result));
    }
    if let Some(exponent) = y.to_u64().filter(|&e| int::power_bits(&x, e) <= int::MAX_BITS) {
        return multiplied(vm, a, exponent);
    }
    let result = int::power(&x, &y);
    match vm.computed(result)? {
        Power::Integer(value) => Ok(vm.heap.big_int(value)),
        Power::Float => super::float::power(vm, a, b, modulus),
    }
}

/// `long_pow` without a modulus: squares and products from the exponent's highest bit down, each an object.
fn multiplied(vm: &mut Vm, base: ObjId, exponent: u64) -> Result {
    let step = |vm: &mut Vm, power: Own, factor: ObjId| {
        let next = multiply(vm, power.id(), factor);
        vm.release(power);
        next
    };
    match exponent {
        0 => Ok(vm.heap.int(1)),
        1 => multiply(vm, base, fixed::TRUE),
        2 => multiply(vm, base, base),
        3 => {
            let square = multiply(vm, base, base)?;
            step(vm, square, base)
        }
        _ => {
            let mut power = vm.own(base);
            for bit in (0..exponent.ilog2()).rev() {
                let square = multiply(vm, power.id(), power.id());
                vm.release(power);
                power = square?;
                if exponent >> bit & 1 == 1 {
                    power = step(vm, power, base)?;
                }
            }
            Ok(power)
        }
    }
}

fn lshift(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b)
        && is_compact(x)
        && (0..DIGIT_BITS as i64).contains(&y)
    {
        return Ok(vm.heap.int(x << y));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let shifted = int::shift_left(&x, &y);
    let count = y.to_u64().unwrap_or(0);
    let room = digits(&x) + (count / DIGIT_BITS) as usize + usize::from(count % DIGIT_BITS != 0);
    let shifted = vm.computed(shifted)?;
    result_in(vm, shifted, room)
}

fn rshift(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b)
        && y >= 0
    {
        return Ok(vm.heap.int(x >> y.min(63)));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let shifted = int::shift_right(&x, &y);
    let room = digits(&x).saturating_sub((y.to_u64().unwrap_or(0) / DIGIT_BITS) as usize);
    let shifted = vm.computed(shifted)?;
    result_in(vm, shifted, room)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Bits {
    And,
    Or,
    Xor,
}

fn and(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    bitwise(vm, Bits::And, a, b)
}

fn or(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    bitwise(vm, Bits::Or, a, b)
}

fn xor(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    bitwise(vm, Bits::Xor, a, b)
}

fn bitwise(vm: &mut Vm, operation: Bits, a: ObjId, b: ObjId) -> Result {
    if let Some((x, y)) = small_pair(vm, a, b)
        && is_compact(x)
        && is_compact(y)
    {
        return Ok(vm.heap.int(match operation {
            Bits::And => x & y,
            Bits::Or => x | y,
            Bits::Xor => x ^ y,
        }));
    }
    if let Some((x, y)) = small_pair(vm, a, b)
        && x >= 0
        && y >= 0
    {
        let (m, n) = (int::word_digits(x), int::word_digits(y));
        let (value, room) = match operation {
            Bits::And => (x & y, m.min(n)),
            Bits::Or => (x | y, m.max(n)),
            Bits::Xor => (x ^ y, m.max(n)),
        };
        return Ok(vm.heap.word_in(value, room.max(1)));
    }
    let Some((x, y)) = pair(vm, a, b) else { return not_implemented(vm) };
    let value = match operation {
        Bits::And => &*x & &*y,
        Bits::Or => &*x | &*y,
        Bits::Xor => &*x ^ &*y,
    };
    // `long_bitwise`: a negative operand's complement is a number of its own, and a negative result has a digit more.
    let sizes = [&x, &y].map(|operand| (digits(operand), operand.is_negative()));
    let mut complements = sizes.map(|(digits, negative)| match negative {
        true => vm.heap.take_buffer(size::int(digits)),
        false => Buffer::default(),
    });
    let [(long, _), (short, of_short)] = if sizes[0].0 < sizes[1].0 { [sizes[1], sizes[0]] } else { sizes };
    let room = match operation {
        Bits::Xor => long,
        Bits::And => {
            if of_short {
                long
            } else {
                short
            }
        }
        Bits::Or => {
            if of_short {
                short
            } else {
                long
            }
        }
    };
    let room = room + usize::from(value.is_negative());
    let result = vm.heap.int_in(value, room.max(1));
    complements.iter_mut().for_each(|complement| vm.heap.give_buffer(complement));
    Ok(result)
}

fn negative(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(v) = vm.heap.as_i64(this).and_then(i64::checked_neg) {
        return Ok(vm.heap.int(v));
    }
    let value = -vm.heap.as_int(this).unwrap_or_default();
    Ok(vm.heap.big_int(value))
}

/// `int(x)`, `+x`, `x.__index__()`: the same object, unless it is of a class that extends `int`.
pub(super) fn itself(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.exact_int(this))
}

fn absolute(vm: &mut Vm, this: ObjId) -> Result {
    let is_negative = match vm.heap.body(this) {
        Body::Int(v) => *v < 0,
        Body::BigInt(v) => v.sign() == Sign::Minus,
        _ => false,
    };
    if is_negative { negative(vm, this) } else { itself(vm, this) }
}

fn invert(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.as_i64(this) {
        Some(v) => Ok(vm.heap.int(!v)),
        None => {
            // The sum with 1, its sign turned.
            let value = vm.heap.as_int(this).unwrap_or_default();
            let room = sum_digits(&value, &BigInt::from(1), !value.is_negative());
            result_in(vm, !value, room)
        }
    }
}

fn bool(vm: &mut Vm, this: ObjId) -> Result<bool> {
    Ok(vm.heap.as_i64(this) != Some(0))
}

fn float(vm: &mut Vm, this: ObjId) -> Result {
    let value = vm.int_to_f64(this)?.unwrap_or(0.0);
    Ok(vm.heap.float(value))
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    Ok(match vm.heap.body(this) {
        Body::Int(v) => hash::small_int(*v),
        Body::Bool(b) => i64::from(*b),
        Body::BigInt(v) => hash::int(v),
        _ => 0,
    })
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    let ordering = match (vm.heap.body(a), vm.heap.body(b)) {
        (Body::BigInt(x), Body::BigInt(y)) => x.cmp(y),
        // A value that does not fit a machine word is beyond every one that does.
        (Body::BigInt(x), _) if vm.is_int(b) => x.sign().cmp(&Sign::NoSign),
        (_, Body::BigInt(y)) if vm.is_int(a) => Sign::NoSign.cmp(&y.sign()),
        _ => match small_pair(vm, a, b) {
            Some((x, y)) => x.cmp(&y),
            None => return not_implemented(vm),
        },
    };
    Ok(vm.heap.bool(operator.holds(ordering)))
}

/// `repr(i)`: a string of its own even for one digit (`long_to_decimal_string_internal`).
pub(super) fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(small) = vm.heap.as_i64(this) {
        return Ok(decimal_text(vm, int::small_digit_count(small) as usize, Text::decimal(small)));
    }
    let digits = vm.int_value(this).map_or(0, |v| int::digit_count(&v) as usize);
    let text = decimal(vm, this)?;
    Ok(decimal_text(vm, digits, text))
}

/// An integer's decimal digits.
pub(super) fn decimal(vm: &mut Vm, this: ObjId) -> Result<Text> {
    if let Some(small) = vm.heap.as_i64(this) {
        return Ok(Text::decimal(small));
    }
    let limit = vm.max_str_digits();
    let text = vm.int_value(this).map(|v| radix::decimal(&v, limit)).unwrap_or_else(|| Ok(String::new()));
    Ok(vm.computed(text)?.into())
}

/// The bytes of the integer of decimal digits that writing an integer needs.
pub(super) fn scratch_size(vm: &Vm, this: ObjId) -> usize {
    scratch_of(match vm.heap.as_i64(this) {
        Some(small) => int::small_digit_count(small) as usize,
        None => vm.int_value(this).map_or(0, |value| int::digit_count(&value) as usize),
    })
}

fn scratch_of(digits: usize) -> usize {
    /// Decimal digits in a digit of the scratch integer (`_PyLong_DECIMAL_SHIFT`).
    const SHIFT: usize = 9;
    size::int(1 + digits + digits / ((33 * SHIFT) / (10 * 30 - 33 * SHIFT)))
}

/// The string of an integer of `digits` digits, which is turned into one of decimal digits in between.
fn decimal_text(vm: &mut Vm, digits: usize, text: Text) -> Own {
    let mut scratch = vm.heap.take_buffer(scratch_of(digits));
    let text = vm.heap.str_apart(text);
    vm.heap.give_buffer(&mut scratch);
    text
}
