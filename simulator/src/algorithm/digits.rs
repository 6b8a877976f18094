//! The decimal digits of a float: shortest, to a number of significant digits, or to a number of decimals
//! (the three modes of `_Py_dg_dtoa` in `Python/dtoa.c`), always correctly rounded.

/// Decimal digits without trailing zeros, and the place of the decimal point counted from their left:
/// `("15", 1)` is 1.5. Zero is `("0", 1)`; a fixed-point result that rounds to nothing is `("", -decimals)`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Digits {
    pub digits: String,
    pub point: i32,
}

/// No finite double has more significant digits than this in its exact expansion (767), so a longer request
/// only adds zeros.
const EXACT: usize = 770;

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
    from_exponent_form(&format!("{:e}", value.abs()))
}

/// The digits rounded to `count` significant ones, at least one (mode 2).
pub fn significant(value: f64, count: usize) -> Digits {
    let count = count.clamp(1, EXACT);
    from_exponent_form(&format!("{:.*e}", count - 1, value.abs()))
}

/// The digits rounded to `decimals` places after the decimal point; a negative number rounds before it
/// (mode 3).
pub fn fixed(value: f64, decimals: i32) -> Digits {
    let value = value.abs();
    if value == 0.0 {
        return Digits { digits: "0".to_owned(), point: 1 };
    }
    let exact = significant(value, EXACT);
    let keep = exact.point + decimals;
    if keep > 0 && (keep as usize) < exact.digits.len() {
        return significant(value, keep as usize);
    }
    if keep > 0 {
        return exact;
    }
    // Less than one unit of the last place: it is more than half a unit, or it is nothing.
    let nothing = Digits { digits: String::new(), point: -decimals };
    if keep < 0 {
        return nothing;
    }
    match exact.digits.as_str().cmp("5") {
        std::cmp::Ordering::Greater => Digits { digits: "1".to_owned(), point: 1 - decimals },
        _ => nothing,
    }
}
