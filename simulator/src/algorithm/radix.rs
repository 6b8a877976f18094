//! Integers as text, in and out (`PyLong_FromUnicodeObject`, `long_to_decimal_string_internal` and
//! `long_format_binary` in `Objects/longobject.c`).

use num_bigint::{BigInt, Sign};

use super::failure::{Failure, FailureKind, Outcome};
use super::quote;
use super::text::Text;
use super::unicode;

/// `sys.get_int_max_str_digits()` unless a program changes it; 0 is no limit.
pub const DEFAULT_MAX_DIGITS: usize = 4300;

/// `int(s, base)` of a `str`; `max_digits` is `sys.get_int_max_str_digits()`.
pub fn parse(text: &Text, base: u32, max_digits: usize) -> Outcome<BigInt> {
    parse_number(&unicode::to_ascii_number(text), base, max_digits, || quote::repr(text).to_string())
}

/// `int(s)` of what most numbers are: a minus at most, and digits that fit a machine word. `None` of anything else.
pub fn parse_word(text: &str) -> Option<i64> {
    /// So many digits always fit.
    const MOST: usize = 18;
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || digits.len() > MOST {
        return None;
    }
    let value = digits
        .bytes()
        .try_fold(0, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i64::from(byte - b'0')))?;
    Some(if digits.len() < text.len() { -value } else { value })
}

/// `int(b, base)` of bytes.
pub fn parse_bytes(bytes: &[u8], base: u32, max_digits: usize) -> Outcome<BigInt> {
    let ascii: String = bytes.iter().map(|&b| if b.is_ascii() { b as char } else { '?' }).collect();
    parse_number(&ascii, base, max_digits, || quote::repr_bytes(bytes))
}

fn parse_number(text: &str, base: u32, max_digits: usize, repr: impl Fn() -> String) -> Outcome<BigInt> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(Failure::value("int() base must be >= 2 and <= 36, or 0"));
    }
    let invalid = || {
        // The message shows at most 200 characters of the literal (`%.200R`).
        let shown: String = repr().chars().take(200).collect();
        let message = format!("invalid literal for int() with base {base}: {shown}");
        Failure::new(FailureKind::InvalidLiteral, message)
    };
    let text = text.trim_matches(unicode::is_c_space);
    let (negative, number) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let prefix = match number.as_bytes() {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let (actual, digits) = match base {
        0 if prefix != 0 => (prefix, after_prefix(number)),
        0 => (10, number),
        _ if prefix == base => (base, after_prefix(number)),
        _ => (base, number),
    };
    let mut values = Vec::with_capacity(digits.len());
    let mut no_digit = true;
    for c in digits.chars() {
        match c.to_digit(actual) {
            Some(digit) => values.push(digit as u8),
            None if c == '_' && !no_digit => {}
            None => return Err(invalid()),
        }
        no_digit = c == '_';
    }
    if no_digit || base == 0 && prefix == 0 && values[0] == 0 && values.iter().any(|&digit| digit != 0) {
        return Err(invalid());
    }
    if !actual.is_power_of_two() && max_digits > 0 && values.len() > max_digits {
        return Err(Failure::value(format!(
            "Exceeds the limit ({max_digits} digits) for integer string conversion: value has {} digits; \
             use sys.set_int_max_str_digits() to increase the limit",
            values.len()
        )));
    }
    let sign = if negative { Sign::Minus } else { Sign::Plus };
    BigInt::from_radix_be(sign, &values, actual).ok_or_else(invalid)
}

/// What follows a prefix; one underscore may stand behind the prefix.
fn after_prefix(number: &str) -> &str {
    let digits = &number[2..];
    digits.strip_prefix('_').unwrap_or(digits)
}

/// `str(i)`, within `max_digits` digits.
pub fn decimal(value: &BigInt, max_digits: usize) -> Outcome<String> {
    let failure = || {
        Failure::value(format!(
            "Exceeds the limit ({max_digits} digits) for integer string conversion; \
             use sys.set_int_max_str_digits() to increase the limit"
        ))
    };
    // 3.33 bits are more than a digit; beyond that, the number is too long without looking.
    if max_digits > 0 && value.bits() > (max_digits as u64).saturating_mul(333) / 100 + 4 {
        return Err(failure());
    }
    let text = value.to_string();
    let digits = text.len() - usize::from(text.starts_with('-'));
    if max_digits > 0 && digits > max_digits { Err(failure()) } else { Ok(text) }
}

/// An integer: a machine word, or one of any size.
#[derive(Clone, Copy)]
pub enum Whole<'a> {
    /// One that fits.
    Word(i64),
    /// One of any size.
    Big(&'a BigInt),
}

impl Whole<'_> {
    /// A copy without limits.
    pub fn to_big(self) -> BigInt {
        match self {
            Whole::Word(value) => BigInt::from(value),
            Whole::Big(value) => value.clone(),
        }
    }

    /// Whether it is below 0.
    pub fn is_negative(self) -> bool {
        match self {
            Whole::Word(value) => value < 0,
            Whole::Big(value) => value.sign() == Sign::Minus,
        }
    }

    /// The digits of its magnitude in base 2, 8, 10 or 16. `max_digits` is for base 10.
    pub fn digits(self, base: u32, max_digits: usize) -> Outcome<String> {
        Ok(match (self, base) {
            (Whole::Word(value), 2) => format!("{:b}", value.unsigned_abs()),
            (Whole::Word(value), 8) => format!("{:o}", value.unsigned_abs()),
            (Whole::Word(value), 16) => format!("{:x}", value.unsigned_abs()),
            (Whole::Word(value), _) => value.unsigned_abs().to_string(),
            (Whole::Big(value), 10) => decimal(value, max_digits)?.trim_start_matches('-').to_owned(),
            (Whole::Big(value), _) => value.magnitude().to_str_radix(base),
        })
    }

    /// `bin(i)`, `oct(i)` or `hex(i)`: base 2, 8 or 16, with the prefix.
    pub fn prefixed(self, base: u32) -> String {
        let sign = if self.is_negative() { "-" } else { "" };
        let prefix = match base {
            2 => "0b",
            8 => "0o",
            _ => "0x",
        };
        // No base but ten has a limit.
        format!("{sign}{prefix}{}", self.digits(base, 0).unwrap_or_default())
    }
}
