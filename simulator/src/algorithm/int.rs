//! What `int` computes (`Objects/longobject.c`), over [`BigInt`]. Text to numbers and back is in
//! [`super::radix`].

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::elementary;
use super::failure::{Failure, Outcome};
use super::float::scaled;

/// The bits of CPython's digit (`PyLong_SHIFT`).
pub const DIGIT_BITS: u64 = 30;

/// A result of more bits (128 MiB) is refused with a `MemoryError`: CPython would try to allocate it, and a browser
/// would not survive that.
pub const MAX_BITS: u64 = 1 << 30;

/// The digits that CPython stores, 0 for zero. An `int` takes 24 bytes and 4 for each digit, at least one.
pub fn digit_count(value: &BigInt) -> u64 {
    value.bits().div_ceil(DIGIT_BITS)
}

/// [`digit_count`] of a machine word.
pub fn small_digit_count(value: i64) -> u64 {
    small_bit_length(value).div_ceil(DIGIT_BITS)
}

/// `i.bit_length()`.
pub fn bit_length(value: &BigInt) -> u64 {
    value.bits()
}

/// [`bit_length`] of a machine word.
pub fn small_bit_length(value: i64) -> u64 {
    u64::from(64 - value.unsigned_abs().leading_zeros())
}

/// `i.bit_count()`.
pub fn bit_count(value: &BigInt) -> u64 {
    value.iter_u64_digits().map(|digit| u64::from(digit.count_ones())).sum()
}

/// `a // b`.
pub fn floor_divide(a: &BigInt, b: &BigInt) -> Outcome<BigInt> {
    nonzero(b, "integer division or modulo by zero")?;
    Ok(a.div_floor(b))
}

/// `a % b`: the sign is `b`'s.
pub fn remainder(a: &BigInt, b: &BigInt) -> Outcome<BigInt> {
    nonzero(b, "integer modulo by zero")?;
    Ok(a.mod_floor(b))
}

/// `divmod(a, b)`.
pub fn divmod(a: &BigInt, b: &BigInt) -> Outcome<(BigInt, BigInt)> {
    nonzero(b, "integer division or modulo by zero")?;
    Ok(a.div_mod_floor(b))
}

/// `a // b` of machine words; `None` is the one quotient that does not fit.
pub fn small_floor_divide(a: i64, b: i64) -> Outcome<Option<i64>> {
    if b == 0 {
        return Err(Failure::zero_division("integer division or modulo by zero"));
    }
    Ok(a.checked_div(b).map(|quotient| quotient - i64::from(a.wrapping_rem(b) != 0 && (a < 0) != (b < 0))))
}

/// `a % b` of machine words.
pub fn small_remainder(a: i64, b: i64) -> Outcome<i64> {
    if b == 0 {
        return Err(Failure::zero_division("integer modulo by zero"));
    }
    let rest = a.wrapping_rem(b);
    Ok(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
}

fn nonzero(value: &BigInt, message: &str) -> Outcome<()> {
    if value.is_zero() { Err(Failure::zero_division(message)) } else { Ok(()) }
}

/// `a / b`, correctly rounded (`long_true_divide`).
pub fn true_divide(a: &BigInt, b: &BigInt) -> Outcome<f64> {
    nonzero(b, "division by zero")?;
    let negative = a.is_negative() != b.is_negative();
    let (a, b) = (a.magnitude(), b.magnitude());
    // A quotient of 60 to 62 bits; what is left over sets the lowest one.
    let shift = a.bits() as i64 - b.bits() as i64 - 61;
    let (quotient, rest) = if shift < 0 { (a << -shift).div_rem(b) } else { a.div_rem(&(b << shift)) };
    let mantissa = quotient.to_u64().unwrap_or(u64::MAX) | u64::from(!rest.is_zero());
    let value = scaled(mantissa, shift);
    if value.is_infinite() {
        return Err(Failure::overflow("integer division result too large for a float"));
    }
    Ok(if negative { -value } else { value })
}

/// `float(i)`, correctly rounded.
pub fn to_float(value: &BigInt) -> Outcome<f64> {
    let magnitude = value.magnitude();
    let shift = magnitude.bits().saturating_sub(64);
    let mut mantissa = (magnitude >> shift).to_u64().unwrap_or(u64::MAX);
    if magnitude.trailing_zeros().unwrap_or(0) < shift {
        mantissa |= 1;
    }
    let float = scaled(mantissa, shift as i64);
    if float.is_infinite() {
        return Err(Failure::overflow("int too large to convert to float"));
    }
    Ok(if value.is_negative() { -float } else { float })
}

/// `int(x)`: towards zero.
pub fn from_float(value: f64) -> Outcome<BigInt> {
    if value.is_nan() {
        return Err(Failure::value("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(Failure::overflow("cannot convert float infinity to integer"));
    }
    let bits = value.to_bits();
    let exponent = (bits >> 52 & 0x7ff) as i64 - 1075;
    let mantissa = BigInt::from(bits & ((1 << 52) - 1) | 1 << 52);
    let magnitude = match exponent {
        ..=-53 => BigInt::ZERO,
        -52..=0 => mantissa >> -exponent,
        _ => mantissa << exponent,
    };
    Ok(if value < 0.0 { -magnitude } else { magnitude })
}

/// How an integer compares with a float, exactly; `None` with a NaN (`float_richcompare`).
pub fn compare_float(value: &BigInt, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float.is_infinite() {
        return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = from_float(float).ok()?;
    Some(value.cmp(&whole).then_with(|| 0.0f64.partial_cmp(&float.fract()).unwrap_or(Ordering::Equal)))
}

/// What a power of integers is.
#[derive(Clone, PartialEq, Debug)]
pub enum Power {
    /// The exact power.
    Integer(BigInt),
    /// The exponent is negative: CPython goes on with [`super::float::power`] of both as floats.
    Float,
}

/// How many bits `a ** exponent` has, about.
pub fn power_bits(a: &BigInt, exponent: u64) -> u64 {
    let below = a.bits().saturating_sub(53);
    let leading = (a.magnitude() >> below).to_f64().unwrap_or(0.0).max(1.0);
    ((elementary::log2(leading) + below as f64) * exponent as f64) as u64
}

/// `a ** b`.
pub fn power(a: &BigInt, b: &BigInt) -> Outcome<Power> {
    if b.is_negative() {
        return Ok(Power::Float);
    }
    // A power of 0, 1 or -1 is as small as its base.
    if a.bits() <= 1 {
        let even = if b.is_zero() { BigInt::one() } else { a.abs() };
        return Ok(Power::Integer(if b.is_even() { even } else { a.clone() }));
    }
    match b.to_u32() {
        Some(exponent) if power_bits(a, exponent.into()) <= MAX_BITS => Ok(Power::Integer(a.pow(exponent))),
        _ => Err(Failure::memory()),
    }
}

/// `pow(a, b, modulus)`: the sign is the modulus's; a negative exponent inverts.
pub fn modular_power(a: &BigInt, b: &BigInt, modulus: &BigInt) -> Outcome<BigInt> {
    if modulus.is_zero() {
        return Err(Failure::value("pow() 3rd argument cannot be 0"));
    }
    let size = modulus.abs();
    let base = if b.is_negative() {
        let gcd = a.mod_floor(&size).extended_gcd(&size);
        if !gcd.gcd.is_one() {
            return Err(Failure::value("base is not invertible for the given modulus"));
        }
        gcd.x.mod_floor(&size)
    } else {
        a.mod_floor(&size)
    };
    if size.is_one() {
        return Ok(BigInt::ZERO);
    }
    let power = match (base.to_u64(), b.abs().to_u64(), size.to_u64()) {
        (Some(base), Some(exponent), Some(size)) => word_power(base, exponent, size).into(),
        _ => base.modpow(&b.abs(), &size),
    };
    Ok(power.mod_floor(modulus))
}

/// The same of words: many times faster than with digits in vectors.
fn word_power(mut base: u64, mut exponent: u64, size: u64) -> u64 {
    let product = |a: u64, b: u64| (u128::from(a) * u128::from(b) % u128::from(size)) as u64;
    let mut power = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = product(power, base);
        }
        base = product(base, base);
        exponent >>= 1;
    }
    power
}

/// `a << b`.
pub fn shift_left(a: &BigInt, b: &BigInt) -> Outcome<BigInt> {
    if b.is_negative() {
        return Err(Failure::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(BigInt::ZERO);
    }
    match b.to_u64() {
        Some(count) if count.saturating_add(a.bits()) <= MAX_BITS => Ok(a << count),
        Some(_) => Err(Failure::memory()),
        None => Err(Failure::overflow("too many digits in integer")),
    }
}

/// `a >> b`: towards negative infinity.
pub fn shift_right(a: &BigInt, b: &BigInt) -> Outcome<BigInt> {
    if b.is_negative() {
        return Err(Failure::value("negative shift count"));
    }
    Ok(match b.to_u64() {
        Some(count) if count < a.bits() => a >> count,
        _ if a.is_negative() => BigInt::from(-1),
        _ => BigInt::ZERO,
    })
}

/// `round(i, ndigits)`: to the multiple of a power of ten, half to even (`int___round___impl`).
pub fn round(value: &BigInt, ndigits: i64) -> BigInt {
    if ndigits >= 0 {
        return value.clone();
    }
    // Half of a power of ten above the value rounds it to zero; a digit is more than 3.3 bits.
    let places = ndigits.unsigned_abs();
    if places.saturating_mul(33) / 10 > value.bits() + 2 {
        return BigInt::ZERO;
    }
    let unit = BigInt::from(10).pow(places as u32);
    let (quotient, rest) = value.div_mod_floor(&unit);
    let up = match (rest << 1u32).cmp(&unit) {
        Ordering::Greater => true,
        Ordering::Equal => quotient.is_odd(),
        Ordering::Less => false,
    };
    (quotient + i32::from(up)) * unit
}

/// `i.to_bytes(length, byteorder, signed=signed)`.
pub fn to_bytes(value: &BigInt, length: usize, big_endian: bool, signed: bool) -> Outcome<Vec<u8>> {
    if value.is_negative() && !signed {
        return Err(Failure::overflow("can't convert negative int to unsigned"));
    }
    let mut bytes = match (value.is_zero(), signed) {
        (true, _) => Vec::new(),
        (false, true) => value.to_signed_bytes_le(),
        (false, false) => value.magnitude().to_bytes_le(),
    };
    if bytes.len() > length {
        return Err(Failure::overflow("int too big to convert"));
    }
    bytes.resize(length, if value.is_negative() { 0xff } else { 0 });
    if big_endian {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, byteorder, signed=signed)`.
pub fn from_bytes(bytes: &[u8], big_endian: bool, signed: bool) -> BigInt {
    match (big_endian, signed) {
        (true, true) => BigInt::from_signed_bytes_be(bytes),
        (false, true) => BigInt::from_signed_bytes_le(bytes),
        (true, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
        (false, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
    }
}

/// `math.isqrt(i)`.
pub fn isqrt(value: &BigInt) -> Outcome<BigInt> {
    if value.is_negative() {
        return Err(Failure::value("isqrt() argument must be nonnegative"));
    }
    Ok(value.sqrt())
}

/// `math.gcd(a, b)`, never negative.
pub fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    a.gcd(b)
}

/// `math.lcm(a, b)`, never negative.
pub fn lcm(a: &BigInt, b: &BigInt) -> BigInt {
    if a.is_zero() || b.is_zero() { BigInt::ZERO } else { a.lcm(b).abs() }
}

fn not_negative(value: &BigInt, name: &str) -> Outcome<()> {
    if value.is_negative() {
        return Err(Failure::value(format!("{name} must be a non-negative integer")));
    }
    Ok(())
}

/// `math.comb(n, k)`.
pub fn comb(n: &BigInt, k: &BigInt) -> Outcome<BigInt> {
    not_negative(n, "n")?;
    not_negative(k, "k")?;
    let rest = n - k;
    if rest.is_negative() {
        return Ok(BigInt::ZERO);
    }
    let Some(k) = k.min(&rest).to_i64() else {
        return Err(Failure::overflow("min(n - k, k) must not exceed 9223372036854775807"));
    };
    let k = k as u64;
    limited(n, k)?;
    Ok(product(&(n - k), 0, k) / product(&BigInt::ZERO, 1, k))
}

/// `math.perm(n, k)`; without a `k`, it is [`factorial`].
pub fn perm(n: &BigInt, k: &BigInt) -> Outcome<BigInt> {
    not_negative(n, "n")?;
    not_negative(k, "k")?;
    if n < k {
        return Ok(BigInt::ZERO);
    }
    let Some(k) = k.to_i64() else {
        return Err(Failure::overflow("k must not exceed 9223372036854775807"));
    };
    let k = k as u64;
    limited(n, k)?;
    Ok(product(&(n - k), 0, k))
}

/// The product of `k` factors up to `n` must not be too large.
fn limited(n: &BigInt, k: u64) -> Outcome<()> {
    if n.bits().saturating_mul(k) > MAX_BITS { Err(Failure::memory()) } else { Ok(()) }
}

/// `math.factorial(n)`.
pub fn factorial(n: &BigInt) -> Outcome<BigInt> {
    if n.is_negative() {
        return Err(Failure::value("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_i64() else {
        return Err(Failure::overflow("factorial() argument should not exceed 9223372036854775807"));
    };
    let whole = BigInt::from(n);
    limited(&whole, n as u64)?;
    Ok(product(&BigInt::ZERO, 1, n as u64))
}

/// The product of `base` plus each number above `low` up to `high`, halved again and again so that the factors stay
/// alike in size.
fn product(base: &BigInt, low: u64, high: u64) -> BigInt {
    match high.saturating_sub(low) {
        0 => BigInt::one(),
        1..=8 => (low + 1..=high).map(|i| base + i).product(),
        width => product(base, low, low + width / 2) * product(base, low + width / 2, high),
    }
}

/// One digit or none: CPython computes with it directly (`_PyLong_IsCompact`).
#[inline(always)]
pub fn is_word_compact(value: i64) -> bool {
    const MOST: i64 = (1 << DIGIT_BITS) - 1;
    value.wrapping_add(MOST) as u64 <= 2 * MOST as u64
}

/// Digits of a machine word.
#[inline]
pub fn word_digits(value: i64) -> usize {
    (u64::from(u64::BITS - value.unsigned_abs().leading_zeros())).div_ceil(DIGIT_BITS) as usize
}

/// The digits that `x_add` asks for if the magnitudes are added, or `x_sub` if they are subtracted.
#[inline]
pub fn sum_digits(x: i64, y: i64, adds: bool) -> usize {
    let (m, n) = (word_digits(x), word_digits(y));
    if adds {
        return m.max(n) + 1;
    }
    if m != n {
        return m.max(n);
    }
    // Of the same length: from the highest digit that differs.
    word_digits((x.unsigned_abs() ^ y.unsigned_abs()) as i64)
}

/// The digits that the product asks for (`k_mul`).
#[inline]
pub fn product_digits(x: i64, y: i64) -> usize {
    word_digits(x) + word_digits(y)
}

#[cfg(test)]
mod tests {
    use super::super::{float, radix, recorded};
    use super::*;

    fn written<T: ToString>(result: Outcome<T>) -> String {
        result.map_or_else(|e| e.to_string(), |value| value.to_string())
    }

    #[test]
    fn integers_are_cpythons() {
        recorded::check(include_str!("recorded/ints.txt"), |fields| {
            let number = |i: usize| fields[i].parse::<BigInt>().unwrap();
            let a = || number(1);
            let b = || number(2);
            let small = |i: usize| fields[i].parse::<i64>().unwrap();
            match fields[0] {
                "floordiv" => {
                    let result = floor_divide(&a(), &b());
                    if let (Ok(a), Ok(b)) = (fields[1].parse(), fields[2].parse()) {
                        let fast = small_floor_divide(a, b).map(|q| q.map(BigInt::from));
                        assert_eq!(fast.transpose().unwrap_or(result.clone()), result);
                    }
                    written(result)
                }
                "mod" => {
                    let result = remainder(&a(), &b());
                    if let (Ok(a), Ok(b)) = (fields[1].parse(), fields[2].parse()) {
                        assert_eq!(small_remainder(a, b).map(BigInt::from), result);
                    }
                    written(result)
                }
                "divmod" => written(divmod(&a(), &b()).map(|(q, r)| format!("{q} {r}"))),
                "truediv" => written(true_divide(&a(), &b()).map(float::repr)),
                "gcd" => gcd(&a(), &b()).to_string(),
                "lcm" => lcm(&a(), &b()).to_string(),
                "pow" => match power(&a(), &b()) {
                    Ok(Power::Integer(i)) => i.to_string(),
                    Ok(Power::Float) => "float".to_owned(),
                    Err(e) => e.to_string(),
                },
                "lshift" => written(shift_left(&a(), &b())),
                "rshift" => written(shift_right(&a(), &b())),
                "modpow" => written(modular_power(&a(), &b(), &number(3))),
                "float" => written(to_float(&a()).map(float::repr)),
                "compare" => {
                    let order = compare_float(&a(), recorded::float(fields[2]));
                    [Ordering::Less, Ordering::Equal, Ordering::Greater]
                        .map(|o| if order == Some(o) { "1" } else { "0" })
                        .concat()
                }
                "round" => round(&a(), small(2)).to_string(),
                "bits" => {
                    format!("{} {} {}", bit_length(&a()), bit_count(&a()), digit_count(&a()).max(1))
                }
                "radix" => [2, 8, 16].iter().fold(radix::decimal(&a(), 0).unwrap(), |text, &base| {
                    text + " " + &radix::Whole::Big(&a()).prefixed(base)
                }),
                "isqrt" => written(isqrt(&a())),
                "to_bytes" => {
                    let bytes = to_bytes(&a(), small(2) as usize, fields[3] == "big", fields[4] == "True");
                    written(bytes.map(|b| b.iter().map(|b| format!("{b:02x}")).collect::<String>()))
                }
                "from_bytes" => {
                    from_bytes(&recorded::bytes(fields[1]), fields[2] == "big", fields[3] == "True")
                        .to_string()
                }
                "comb" => written(comb(&a(), &b())),
                "perm" => written(perm(&a(), &b())),
                "factorial" => written(factorial(&a())),
                "parse" => {
                    let parsed = radix::parse(&recorded::text(fields[1]), small(2) as u32, 4300);
                    recorded::escaped(&written(parsed.map(|i| u8::from(!i.is_zero()))).into())
                }
                "parse_bytes" => {
                    let parsed = radix::parse_bytes(&recorded::bytes(fields[1]), 10, 4300);
                    recorded::escaped(&written(parsed.map(|i| u8::from(!i.is_zero()))).into())
                }
                "parse_value" => {
                    let parsed = radix::parse(&recorded::text(fields[1]), 16, 4300);
                    recorded::escaped(&written(parsed.map(|i| i.mod_floor(&1_000_000_000.into()))).into())
                }
                "limit" => {
                    let value = BigInt::from(10).pow(small(1).unsigned_abs() as u32);
                    let value = if small(1) < 0 { -value } else { value };
                    written(radix::decimal(&value, 4300).map(|text| text.len()))
                }
                other => panic!("{other}"),
            }
        });
    }

    #[test]
    fn results_too_large_to_build_are_refused() {
        let huge = BigInt::one() << 70;
        assert_eq!(written(shift_left(&BigInt::one(), &huge)), "OverflowError: too many digits in integer");
        assert_eq!(written(shift_left(&BigInt::one(), &(BigInt::one() << 40))), "MemoryError");
        assert_eq!(shift_right(&-&huge, &huge), Ok(BigInt::from(-1)));
        assert_eq!(power(&BigInt::from(2), &huge), Err(Failure::memory()));
        assert_eq!(power(&BigInt::from(-1), &(huge + 1)), Ok(Power::Integer(BigInt::from(-1))));
        assert_eq!(round(&BigInt::from(15), i64::MIN), BigInt::ZERO);
        assert_eq!(small_floor_divide(i64::MIN, -1), Ok(None));
        assert_eq!(small_remainder(i64::MIN, -1), Ok(0));
    }
}
