//! The decimal digits of a float and how Python lays them out: the three modes of `_Py_dg_dtoa`
//! (`Python/dtoa.c`) and `PyOS_double_to_string` (`Python/pystrtod.c`). Always correctly rounded.

/// Decimal digits without trailing zeros, and the place of the decimal point counted from their left:
/// `("15", 1)` is 1.5. Zero is `("0", 1)`; a value that rounds to nothing has no digits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Digits {
    /// Characters from 0 to 9, without a sign.
    pub digits: String,
    /// Digits in front of the decimal point; below 0, so many zeros follow the point first.
    pub point: i32,
}

/// No finite double has more digits than this in its exact expansion, before the point, after it, or in all,
/// so a longer request only adds zeros.
const EXACT: usize = 1100;

fn from_exponent_form(text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once('e').expect("an exponent");
    let mut digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.truncate(digits.trim_end_matches('0').len());
    if digits.is_empty() {
        return Digits { digits: "0".to_owned(), point: 1 };
    }
    Digits { digits, point: exponent.parse::<i32>().expect("a small exponent") + 1 }
}

/// The shortest digits that read back as `value`, which is finite and taken without its sign (mode 0).
pub fn shortest(value: f64) -> Digits {
    let found = from_exponent_form(&format!("{:e}", value.abs()));
    if found.digits.len() < 15 {
        return found;
    }
    // Where two are equally near, CPython takes the even one. That needs more digits than a double keeps apart.
    let even = significant(value, found.digits.len());
    let text = format!("{}e{}", even.digits, even.point - even.digits.len() as i32);
    if even != found && text.parse() == Ok(value.abs()) { even } else { found }
}

/// The digits rounded half to even to `count` significant ones, at least one (mode 2).
pub fn significant(value: f64, count: usize) -> Digits {
    let count = count.clamp(1, EXACT);
    from_exponent_form(&format!("{:.*e}", count - 1, value.abs()))
}

/// The digits rounded half to even to `decimals` places after the decimal point, or before it if negative
/// (mode 3).
pub fn fixed(value: f64, decimals: i32) -> Digits {
    let value = value.abs();
    if value == 0.0 {
        return Digits { digits: "0".to_owned(), point: 1 };
    }
    if let Some(scaled) = u32::try_from(decimals).ok().and_then(|decimals| scaled(value, decimals)) {
        let mut digits = digits_of(scaled);
        let point = digits.len() as i32 - decimals;
        digits.truncate(digits.trim_end_matches('0').len());
        return if digits.is_empty() {
            Digits { digits, point: -decimals }
        } else {
            Digits { digits, point }
        };
    }
    if decimals >= 0 {
        let text = format!("{:.*}", (decimals as usize).min(EXACT), value);
        let whole = text.find('.').unwrap_or(text.len());
        let zeros = text.bytes().take_while(|b| matches!(b, b'0' | b'.')).count();
        let leading = zeros - usize::from(zeros > whole);
        let mut digits = text.replacen('.', "", 1);
        digits.drain(..leading);
        digits.truncate(digits.trim_end_matches('0').len());
        return match digits.is_empty() {
            true => Digits { digits, point: -decimals },
            false => Digits { digits, point: whole as i32 - leading as i32 },
        };
    }
    let exact = significant(value, EXACT);
    let keep = exact.point.saturating_add(decimals);
    if keep > 0 {
        return if (keep as usize) < exact.digits.len() { significant(value, keep as usize) } else { exact };
    }
    // Less than one unit of the last place: it is more than half a unit, or it is nothing.
    if keep == 0 && exact.digits.as_str() > "5" {
        return Digits { digits: "1".to_owned(), point: 1 - decimals };
    }
    Digits { digits: String::new(), point: -decimals }
}

/// `value * 10**decimals` rounded half to even, for a finite positive value, where the product fits a machine's widest
/// word: a double is a whole number of halves, quarters and so on, so that nothing but the last step rounds.
fn scaled(value: f64, decimals: u32) -> Option<u128> {
    const MANTISSA: u32 = f64::MANTISSA_DIGITS - 1;
    let bits = value.to_bits();
    let exponent = (bits >> MANTISSA) as i32 - 1075;
    // Neither a subnormal nor one without a fraction.
    if exponent <= -1074 || exponent >= 0 {
        return None;
    }
    let mantissa = bits & ((1 << MANTISSA) - 1) | 1 << MANTISSA;
    let product = 10u128.checked_pow(decimals)?.checked_mul(u128::from(mantissa))?;
    let halvings = exponent.unsigned_abs();
    if halvings >= u128::BITS {
        return None;
    }
    let (whole, rest, half) = (product >> halvings, product & ((1 << halvings) - 1), 1 << (halvings - 1));
    Some(whole + u128::from(rest > half || rest == half && whole & 1 == 1))
}

fn digits_of(scaled: u128) -> String {
    // The division of a word is many times faster.
    u64::try_from(scaled).map_or_else(|_| scaled.to_string(), |word| word.to_string())
}

/// What [`scaled`] answered, with its point.
fn with_decimals(negative: bool, scaled: u128, decimals: usize) -> String {
    let digits = digits_of(scaled);
    let sign = if negative { "-" } else { "" };
    match digits.len().checked_sub(decimals) {
        _ if decimals == 0 => format!("{sign}{digits}"),
        Some(whole @ 1..) => format!("{sign}{}.{}", &digits[..whole], &digits[whole..]),
        _ => format!("{sign}0.{digits:0>decimals$}"),
    }
}

/// How a float is written: the flags of `PyOS_double_to_string`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    /// Always show the decimal point, and with `g` the zeros at the end (`Py_DTSF_ALT`).
    pub alternate: bool,
    /// Put `.0` behind what would look like an integer (`Py_DTSF_ADD_DOT_0`).
    pub dot_zero: bool,
    /// Write a zero without its sign (`Py_DTSF_NO_NEG_0`).
    pub no_negative_zero: bool,
}

/// `PyOS_double_to_string`: `code` is one of `e E f F g G r`; `r` is the shortest, and ignores `precision`.
pub fn to_string(value: f64, code: char, precision: usize, layout: Layout) -> String {
    let upper = code.is_ascii_uppercase();
    if !value.is_finite() {
        let name = match (value.is_nan(), upper) {
            (true, false) => "nan",
            (true, true) => "NAN",
            (false, false) => "inf",
            (false, true) => "INF",
        };
        return if value < 0.0 { format!("-{name}") } else { name.to_owned() };
    }
    let code = code.to_ascii_lowercase();
    if code == 'f' && precision <= EXACT && !layout.dot_zero {
        let scaled = u32::try_from(precision).ok().and_then(|decimals| scaled(value.abs(), decimals));
        let mut text = match scaled {
            Some(scaled) => with_decimals(value.is_sign_negative(), scaled, precision),
            None => format!("{value:.precision$}"),
        };
        if layout.no_negative_zero && text.bytes().all(|b| matches!(b, b'-' | b'0' | b'.')) {
            text = text.trim_start_matches('-').to_owned();
        }
        if layout.alternate && precision == 0 {
            text.push('.');
        }
        return text;
    }
    let precision = if code == 'g' { precision.max(1) } else { precision };
    let places = i64::try_from(precision).unwrap_or(i64::MAX >> 1);
    let found = match code {
        'e' => significant(value, precision.saturating_add(1)),
        'f' => fixed(value, i32::try_from(precision).unwrap_or(i32::MAX)),
        'g' => significant(value, precision),
        _ => shortest(value),
    };
    let count = found.digits.len() as i64;
    let point = i64::from(found.point);
    let (exponent, end) = match code {
        'e' => (true, places + 1),
        'f' => (false, point + places),
        'g' => {
            let largest = places - i64::from(layout.dot_zero);
            (point <= -4 || point > largest, if layout.alternate { places } else { count })
        }
        _ => (point <= -4 || point > 16, count),
    };
    let shown = if exponent { 1 } else { point };
    let start = if shown <= 0 { shown - 1 } else { 0 };
    let end = end.max(if layout.dot_zero && !exponent { shown + 1 } else { shown });

    let mut text = String::new();
    let is_zero = found.digits.bytes().all(|b| b == b'0');
    if value.is_sign_negative() && !(layout.no_negative_zero && is_zero) {
        text.push('-');
    }
    let digits = found.digits.as_bytes();
    for place in start..end {
        if place == shown {
            text.push('.');
        }
        text.push(usize::try_from(place).ok().and_then(|i| digits.get(i)).map_or('0', |&b| b as char));
    }
    if layout.alternate && end == shown {
        text.push('.');
    }
    if exponent {
        let power = point - 1;
        let sign = if power < 0 { '-' } else { '+' };
        text += &format!("{}{sign}{:02}", if upper { 'E' } else { 'e' }, power.abs());
    }
    text
}
