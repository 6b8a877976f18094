//! What `complex` computes (`Objects/complexobject.c`). Its `repr` and `format` are in [`super::format`].

use super::elementary;
use super::failure::{Failure, Outcome};
use super::quote;
use super::text::Text;
use super::unicode;

/// A complex number (`Py_complex`).
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Complex {
    /// `real`.
    pub real: f64,
    /// `imag`.
    pub imaginary: f64,
}

/// The complex number of these parts.
pub fn complex(real: f64, imaginary: f64) -> Complex {
    Complex { real, imaginary }
}

impl std::ops::Add for Complex {
    type Output = Complex;
    fn add(self, other: Complex) -> Complex {
        complex(self.real + other.real, self.imaginary + other.imaginary)
    }
}

impl std::ops::Sub for Complex {
    type Output = Complex;
    fn sub(self, other: Complex) -> Complex {
        complex(self.real - other.real, self.imaginary - other.imaginary)
    }
}

impl std::ops::Neg for Complex {
    type Output = Complex;
    fn neg(self) -> Complex {
        complex(-self.real, -self.imaginary)
    }
}

/// The plain product (`_Py_c_prod`): infinities are not mended.
impl std::ops::Mul for Complex {
    type Output = Complex;
    fn mul(self, other: Complex) -> Complex {
        complex(
            self.real * other.real - self.imaginary * other.imaginary,
            self.real * other.imaginary + self.imaginary * other.real,
        )
    }
}

/// `a / b`, by Smith's method (`_Py_c_quot`).
pub fn divide(a: Complex, b: Complex) -> Outcome<Complex> {
    if b.real == 0.0 && b.imaginary == 0.0 {
        return Err(Failure::zero_division("complex division by zero"));
    }
    Ok(quotient(a, b))
}

fn quotient(a: Complex, b: Complex) -> Complex {
    if b.real.abs() >= b.imaginary.abs() {
        let ratio = b.imaginary / b.real;
        let whole = b.real + b.imaginary * ratio;
        complex((a.real + a.imaginary * ratio) / whole, (a.imaginary - a.real * ratio) / whole)
    } else if b.imaginary.abs() >= b.real.abs() {
        let ratio = b.real / b.imaginary;
        let whole = b.real * ratio + b.imaginary;
        complex((a.real * ratio + a.imaginary) / whole, (a.imaginary * ratio - a.real) / whole)
    } else {
        complex(f64::NAN, f64::NAN)
    }
}

/// `a ** b` (`complex_pow`). Its functions are the platform's, so that the last digits in a browser may differ.
pub fn power(a: Complex, b: Complex) -> Outcome<Complex> {
    let domain = || Err(Failure::zero_division("0.0 to a negative or complex power"));
    let result = if b.imaginary == 0.0 && b.real == b.real.floor() && b.real.abs() <= 100.0 {
        let whole = whole_power(a, b.real.abs() as u32);
        match b.real > 0.0 {
            true => whole,
            false if whole.real == 0.0 && whole.imaginary == 0.0 => return domain(),
            false => quotient(complex(1.0, 0.0), whole),
        }
    } else if a.real == 0.0 && a.imaginary == 0.0 {
        if b.imaginary != 0.0 || b.real < 0.0 {
            return domain();
        }
        Complex::default()
    } else {
        let size = elementary::hypot(a.real, a.imaginary);
        let angle = elementary::atan2(a.imaginary, a.real);
        let mut length = elementary::powf(size, b.real);
        let mut phase = angle * b.real;
        if b.imaginary != 0.0 {
            length /= elementary::exp(angle * b.imaginary);
            phase += b.imaginary * elementary::ln(size);
        }
        if phase.is_infinite() {
            return domain();
        }
        complex(length * elementary::cos(phase), length * elementary::sin(phase))
    };
    if result.real.is_infinite() || result.imaginary.is_infinite() {
        return Err(Failure::overflow("complex exponentiation"));
    }
    Ok(result)
}

/// A power by squaring (`c_powu`).
fn whole_power(a: Complex, exponent: u32) -> Complex {
    let mut result = complex(1.0, 0.0);
    let mut square = a;
    let mut rest = exponent;
    while rest > 0 {
        if rest & 1 == 1 {
            result = result * square;
        }
        rest >>= 1;
        square = square * square;
    }
    result
}

/// `abs(z)` (`_Py_c_abs`).
pub fn absolute(z: Complex) -> Outcome<f64> {
    let size = elementary::hypot(z.real, z.imaginary);
    if size.is_infinite() && z.real.is_finite() && z.imaginary.is_finite() {
        return Err(Failure::overflow("absolute value too large"));
    }
    Ok(size)
}

/// `complex(s)` of a `str` (`complex_from_string_inner`).
pub fn parse(text: &Text) -> Outcome<Complex> {
    let ascii = unicode::to_ascii_number(text);
    let bytes = ascii.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    // What is read ends with the first character that is in no number.
    let read = bytes.iter().position(|&byte| byte == b'?').unwrap_or(bytes.len());
    if (0..read).any(|i| bytes[i] == b'_' && !(i > 0 && digit(i - 1) && digit(i + 1))) {
        let shown = quote::repr(text);
        return Err(Failure::value(format!("could not convert string to complex: {shown}")));
    }
    let plain = ascii.replace('_', "");
    let space = unicode::is_c_space;
    let inside = plain.trim_matches(space);
    let inside = match inside.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')').map(|number| number.trim_matches(space)),
        None => Some(inside),
    };
    inside.and_then(parse_parts).ok_or_else(|| Failure::value("complex() arg is a malformed string"))
}

fn parse_parts(text: &str) -> Option<Complex> {
    let (first, rest) = text.split_at(number_length(text));
    if first.is_empty() {
        // Only a bare unit is left: `j`, `+j` or `-j`.
        return match text {
            "j" | "J" | "+j" | "+J" => Some(complex(0.0, 1.0)),
            "-j" | "-J" => Some(complex(0.0, -1.0)),
            _ => None,
        };
    }
    let first = first.parse().ok()?;
    match rest {
        "" => return Some(complex(first, 0.0)),
        "j" | "J" => return Some(complex(0.0, first)),
        _ => {}
    }
    let (second, unit) = rest.split_at(number_length(rest));
    match (rest.as_bytes()[0], second, unit) {
        (b'+', "", "+j" | "+J") => Some(complex(first, 1.0)),
        (b'-', "", "-j" | "-J") => Some(complex(first, -1.0)),
        (b'+' | b'-', _, "j" | "J") if !second.is_empty() => Some(complex(first, second.parse().ok()?)),
        _ => None,
    }
}

/// How much of the text's front is a number (`_Py_parse_inf_or_nan`, `_PyOS_ascii_strtod`).
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    for name in ["infinity", "inf", "nan"] {
        if text.get(sign..sign + name.len()).is_some_and(|front| front.eq_ignore_ascii_case(name)) {
            return sign + name.len();
        }
    }
    let digits =
        |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|b| b.is_ascii_digit()).count();
    let whole = digits(sign);
    let mut at = sign + whole;
    let mut count = whole;
    if bytes.get(at) == Some(&b'.') {
        let part = digits(at + 1);
        count += part;
        at += 1 + part;
    }
    if count == 0 {
        return 0;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let signed = at + 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        let exponent = digits(signed);
        if exponent > 0 {
            at = signed + exponent;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::{format::complex_repr, recorded};
    use super::*;

    #[test]
    fn complex_numbers_are_cpythons() {
        let shown =
            |z: Outcome<Complex>| z.map_or_else(|e| e.to_string(), |z| complex_repr(z.real, z.imaginary));
        recorded::check(include_str!("recorded/complexes.txt"), |fields| {
            let z = |i: usize| complex(recorded::float(fields[i]), recorded::float(fields[i + 1]));
            match fields[0] {
                "parse" => recorded::escaped(&shown(parse(&recorded::text(fields[1]))).into()),
                "add" => shown(Ok(z(1) + z(3))),
                "sub" => shown(Ok(z(1) - z(3))),
                "mul" => shown(Ok(z(1) * z(3))),
                "div" => shown(divide(z(1), z(3))),
                "pow" => shown(power(z(1), z(3))),
                "abs" => absolute(z(1)).map_or_else(|e| e.to_string(), super::super::float::repr),
                other => panic!("{other}"),
            }
        });
    }
}
