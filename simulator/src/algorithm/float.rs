//! What `float` computes (`Objects/floatobject.c`).

use num_bigint::BigInt;

use super::digits::{self, Layout};
use super::elementary;
use super::failure::{Failure, FailureKind, Outcome};
use super::hash::frexp;
use super::quote;
use super::text::Text;
use super::unicode;

/// `repr(x)` and `str(x)`: the shortest digits that read back as `x`.
pub fn repr(value: f64) -> String {
    digits::to_string(value, 'r', 0, Layout { dot_zero: true, ..Layout::default() })
}

/// `float(s)` of a `str`.
pub fn parse(text: &Text) -> Outcome<f64> {
    from_number(&unicode::to_ascii_number(text))
        .ok_or_else(|| no_float(&unicode::to_ascii_number(text), &quote::repr(text).to_string()))
}

/// `float(b)` of bytes.
pub fn parse_bytes(bytes: &[u8]) -> Outcome<f64> {
    std::str::from_utf8(bytes)
        .ok()
        .filter(|s| s.is_ascii())
        .and_then(from_number)
        .ok_or_else(|| no_float(&String::from_utf8_lossy(bytes), &quote::repr_bytes(bytes)))
}

/// What `shown` is refused with. `PyOS_string_to_double` raises that where no number begins, and then `float_from_string_inner`
/// does; where one begins, and between underscores, it is raised once.
fn no_float(text: &str, shown: &str) -> Failure {
    let digits = text.trim_matches(unicode::is_c_space).trim_start_matches(['+', '-']).to_ascii_lowercase();
    let begins = digits.starts_with("inf") || digits.starts_with("nan");
    let begins = begins || digits.trim_start_matches('.').starts_with(|c: char| c.is_ascii_digit());
    let kind =
        if begins || text.contains('_') { FailureKind::ValueError } else { FailureKind::InvalidLiteral };
    Failure::new(kind, format!("could not convert string to float: {shown}"))
}

fn from_number(text: &str) -> Option<f64> {
    let text = text.trim_matches(unicode::is_c_space);
    if !text.contains('_') {
        return from_digits(text);
    }
    // An underscore stands between two digits.
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let fits = |i: usize| bytes[i] != b'_' || i > 0 && digit(i - 1) && digit(i + 1);
    if !(0..bytes.len()).all(fits) {
        return None;
    }
    from_digits(&text.replace('_', ""))
}

/// A number in `PyOS_string_to_double`'s syntax, which is Rust's.
fn from_digits(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// A `mantissa * 2**exponent` correctly rounded, infinite if too large. A mantissa cut off from a longer one has
/// its lowest bit set if anything was lost ("sticky"), and at least 55 bits then.
pub fn scaled(mantissa: u64, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let bits = i64::from(64 - mantissa.leading_zeros());
    let target = exponent.saturating_add(bits - 53).max(-1074);
    if target > 1023 {
        return f64::INFINITY;
    }
    let drop = target - exponent;
    let rounded = match drop {
        65.. => 0,
        1..=64 => {
            let wide = u128::from(mantissa);
            let (whole, part) = (wide >> drop, wide & ((1 << drop) - 1));
            let half = 1u128 << (drop - 1);
            (whole + u128::from(part > half || part == half && whole & 1 == 1)) as u64
        }
        // Exact: there are fewer than 53 bits.
        _ => mantissa << -drop.max(-63),
    };
    rounded as f64 * power_of_two(target as i32)
}

/// 2**exponent for -1074..=1023.
fn power_of_two(exponent: i32) -> f64 {
    if exponent >= -1022 {
        f64::from_bits(((exponent + 1023) as u64) << 52)
    } else {
        f64::from_bits(1 << (exponent + 1074))
    }
}

/// C's `ldexp`, for finite values; infinite if too large.
pub fn ldexp(value: f64, exponent: i64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let (fraction, power) = frexp(value.abs());
    let scaled =
        scaled((fraction * 9_007_199_254_740_992.0) as u64, exponent.saturating_add(i64::from(power) - 53));
    scaled.copysign(value)
}

/// `x.hex()`.
pub fn hex(value: f64) -> String {
    if !value.is_finite() {
        return repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match (bits >> 52 & 0x7ff) as i32 {
        0 => format!("{sign}0x0.{fraction:013x}p-1022"),
        biased => format!("{sign}0x1.{fraction:013x}p{:+}", biased - 1023),
    }
}

/// `float.fromhex(s)`.
pub fn from_hex(text: &Text) -> Outcome<f64> {
    let invalid = || Failure::value("invalid hexadecimal floating-point string");
    let text = text.as_ascii().ok_or_else(invalid)?;
    let text = text.trim_matches(unicode::is_c_space);
    let (negative, unsigned) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let value = match unsigned.to_ascii_lowercase().as_str() {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => f64::NAN,
        number => {
            let number = number.strip_prefix("0x").unwrap_or(number);
            let (mantissa, exponent) = number.split_once('p').unwrap_or((number, "0"));
            from_hex_parts(mantissa, parse_exponent(exponent).ok_or_else(invalid)?).ok_or_else(invalid)?
        }
    };
    if value.is_infinite() && !unsigned.starts_with(['i', 'I']) {
        return Err(Failure::overflow("hexadecimal value too large to represent as a float"));
    }
    Ok(if negative { -value } else { value })
}

fn parse_exponent(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value = digits.bytes().fold(0i64, |sum, b| (sum * 10 + i64::from(b - b'0')).min(1 << 50));
    Some(sign * value)
}

fn from_hex_parts(mantissa: &str, exponent: i64) -> Option<f64> {
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.len() + part.len() == 0 {
        return None;
    }
    let mut kept = 0u64;
    let mut dropped = 0i64;
    for c in whole.chars().chain(part.chars()) {
        let digit = u64::from(c.to_digit(16)?);
        if kept >> 60 == 0 {
            kept = kept << 4 | digit;
        } else {
            kept |= u64::from(digit != 0);
            dropped += 1;
        }
    }
    Some(scaled(kept, exponent + 4 * (dropped - part.len() as i64)))
}

/// `x.as_integer_ratio()`.
pub fn as_integer_ratio(value: f64) -> Outcome<(BigInt, BigInt)> {
    if value.is_nan() {
        return Err(Failure::value("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(Failure::overflow("cannot convert Infinity to integer ratio"));
    }
    let (mut fraction, mut exponent) = frexp(value);
    while fraction != fraction.floor() {
        fraction *= 2.0;
        exponent -= 1;
    }
    let numerator = BigInt::from(fraction as i64);
    Ok(match exponent {
        0.. => (numerator << exponent, BigInt::from(1)),
        _ => (numerator, BigInt::from(1) << -exponent),
    })
}

/// `x.is_integer()`.
pub fn is_integer(value: f64) -> bool {
    value.is_finite() && value.floor() == value
}

/// `round(x, ndigits)` with a number of digits: the decimal expansion is rounded half to even, exactly
/// (`float___round___impl`, `double_round`). An `ndigits` beyond an `i64` may be clamped to it.
pub fn round(value: f64, ndigits: i64) -> Outcome<f64> {
    if !value.is_finite() || ndigits > 323 {
        return Ok(value);
    }
    if ndigits < -308 {
        return Ok(0.0f64.copysign(value));
    }
    let found = digits::fixed(value, ndigits as i32);
    if found.digits.is_empty() {
        return Ok(0.0f64.copysign(value));
    }
    let text = format!("{}e{}", found.digits, found.point - found.digits.len() as i32);
    let rounded: f64 = text.parse().expect("digits and an exponent");
    if rounded.is_infinite() {
        return Err(Failure::overflow("rounded value too large to represent"));
    }
    Ok(rounded.copysign(value))
}

/// `round(x)`, still as a float: half to even.
pub fn round_half_even(value: f64) -> f64 {
    value.round_ties_even()
}

fn modulo(v: f64, w: f64) -> f64 {
    let rest = v % w;
    if rest == 0.0 {
        0.0f64.copysign(w)
    } else if (w < 0.0) != (rest < 0.0) {
        rest + w
    } else {
        rest
    }
}

fn divided(v: f64, w: f64) -> (f64, f64) {
    let rest = v % w;
    let mut quotient = (v - rest) / w;
    if rest != 0.0 && (w < 0.0) != (rest < 0.0) {
        quotient -= 1.0;
    }
    let floor = if quotient == 0.0 {
        0.0f64.copysign(v / w)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    };
    (floor, modulo(v, w))
}

/// `v / w`.
pub fn divide(v: f64, w: f64) -> Outcome<f64> {
    if w == 0.0 { Err(Failure::zero_division("float division by zero")) } else { Ok(v / w) }
}

/// `v % w`.
pub fn remainder(v: f64, w: f64) -> Outcome<f64> {
    if w == 0.0 { Err(Failure::zero_division("float modulo by zero")) } else { Ok(modulo(v, w)) }
}

/// `v // w`.
pub fn floor_divide(v: f64, w: f64) -> Outcome<f64> {
    if w == 0.0 { Err(Failure::zero_division("float floor division by zero")) } else { Ok(divided(v, w).0) }
}

/// `divmod(v, w)`.
pub fn divmod(v: f64, w: f64) -> Outcome<(f64, f64)> {
    if w == 0.0 { Err(Failure::zero_division("float divmod()")) } else { Ok(divided(v, w)) }
}

/// What a power of floats is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Power {
    /// A float, infinite ones included.
    Real(f64),
    /// A negative number to a broken power: CPython goes on with [`super::complex::power`].
    Complex,
}

/// `v ** w` (`float_pow`).
pub fn power(v: f64, w: f64) -> Outcome<Power> {
    let real = |x| Ok(Power::Real(x));
    if w == 0.0 || v == 1.0 {
        return real(1.0);
    }
    if v.is_nan() || w.is_nan() {
        return real(f64::NAN);
    }
    let odd = w.is_finite() && (w % 2.0).abs() == 1.0;
    if w.is_infinite() {
        let grows = (w > 0.0) == (v.abs() > 1.0);
        return real(if v.abs() == 1.0 {
            1.0
        } else if grows {
            f64::INFINITY
        } else {
            0.0
        });
    }
    if v.is_infinite() {
        return real(match w > 0.0 {
            true if odd => v,
            true => f64::INFINITY,
            false if odd => 0.0f64.copysign(v),
            false => 0.0,
        });
    }
    if v == 0.0 {
        if w < 0.0 {
            return Err(Failure::zero_division("0.0 cannot be raised to a negative power"));
        }
        return real(if odd { v } else { 0.0 });
    }
    if v < 0.0 && w.floor() != w {
        return Ok(Power::Complex);
    }
    let result = elementary::powf(v, w);
    if result.is_infinite() { Err(Failure::out_of_range()) } else { real(result) }
}

#[cfg(test)]
mod tests {
    use super::super::{int, recorded};
    use super::*;

    #[test]
    fn floats_are_cpythons() {
        recorded::check(include_str!("recorded/floats.txt"), |fields| {
            let x = || recorded::float(fields[1]);
            let y = || recorded::float(fields[2]);
            let written = |result: Outcome<f64>| result.map_or_else(|e| e.to_string(), repr);
            match fields[0] {
                "repr" => {
                    let text = repr(x());
                    assert_eq!(parse(&text.as_str().into()).unwrap().to_bits(), x().to_bits());
                    text
                }
                "hex" => {
                    assert_eq!(from_hex(&hex(x()).into()).unwrap().to_bits(), x().to_bits());
                    hex(x())
                }
                "ratio" => as_integer_ratio(x()).map_or_else(|e| e.to_string(), |(a, b)| format!("{a}/{b}")),
                "round" => written(round(x(), fields[2].parse().unwrap())),
                "int" => int::from_float(x()).map_or_else(|e| e.to_string(), |i| i.to_string()),
                "is_integer" => if is_integer(x()) { "True" } else { "False" }.to_owned(),
                "floordiv" => written(floor_divide(x(), y())),
                "mod" => written(remainder(x(), y())),
                "divmod" => divmod(x(), y())
                    .map_or_else(|e| e.to_string(), |(a, b)| format!("({}, {})", repr(a), repr(b))),
                "pow" => match power(x(), y()) {
                    Ok(Power::Complex) => "complex".to_owned(),
                    Ok(Power::Real(x)) => repr(x),
                    Err(e) => e.to_string(),
                },
                "parse" => recorded::escaped(&written(parse(&recorded::text(fields[1]))).into()),
                "parse_bytes" => recorded::escaped(&written(parse_bytes(&recorded::bytes(fields[1]))).into()),
                "fromhex" => written(from_hex(&recorded::text(fields[1]))),
                "format" => {
                    let layout = Layout { alternate: fields[4] == "1", ..Layout::default() };
                    let code = fields[2].chars().next().unwrap();
                    digits::to_string(x(), code, fields[3].parse().unwrap(), layout)
                }
                other => panic!("{other}"),
            }
        });
    }

    #[test]
    fn ldexp_rounds_once() {
        assert_eq!(ldexp(1.5, 3), 12.0);
        assert_eq!(ldexp(-1.0, -1074), -5e-324);
        assert_eq!(ldexp(1.5, -1075), 5e-324);
        assert_eq!(ldexp(1.0, 1024), f64::INFINITY);
    }
}
