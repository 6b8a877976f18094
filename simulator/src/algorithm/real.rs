//! Functions of real numbers that CPython computes itself rather than by the C library (`Modules/mathmodule.c`), so
//! that every digit of their results is known.

use super::elementary;
use super::failure::{Failure, Outcome};
use super::float::ldexp;
use super::hash::frexp;
use std::f64::consts::PI;

/// `EDOM`.
pub fn domain() -> Failure {
    Failure::value("math domain error")
}

/// `ERANGE`.
pub fn range() -> Failure {
    Failure::overflow("math range error")
}

// Inverse hyperbolic functions in the terms that the C library puts them in; Rust's own have other last digits.

/// Not a number below 1: whoever calls it raises CPython's `ValueError`.
pub fn acosh(x: f64) -> f64 {
    if x < 1.0 { f64::NAN } else { libm::acosh(x) }
}

/// Defined everywhere; an infinity is its own.
pub fn asinh(x: f64) -> f64 {
    let size = x.abs();
    if !(2f64.powi(-28)..2f64.powi(28)).contains(&size) {
        return libm::asinh(x);
    }
    let square = size * size;
    let result = if size > 2.0 {
        elementary::ln(2.0 * size + 1.0 / ((square + 1.0).sqrt() + size))
    } else {
        (size + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
    };
    result.copysign(x)
}

/// Not a number from 1 on: whoever calls it raises CPython's `ValueError`.
pub fn atanh(x: f64) -> f64 {
    if x.abs() >= 1.0 { f64::NAN } else { libm::atanh(x) }
}

/// The cube root by one step from a polynomial, as the C library of the reference has it (glibc before 2.42), whose last
/// digit is not always right: 27 has the root 3.0000000000000004.
#[expect(clippy::excessive_precision, reason = "the digits are glibc's")]
pub fn cbrt(x: f64) -> f64 {
    const POLYNOMIAL: [f64; 7] = [
        0.354_895_765_043_919_86,
        1.508_191_937_815_848_96,
        -2.114_994_941_673_712_87,
        2.446_931_225_635_344_3,
        -1.834_692_774_836_130_86,
        0.784_932_344_976_639_262,
        -0.145_263_899_385_486_377,
    ];
    // The roots of a quarter, a half, 1, 2 and 4.
    const FACTORS: [f64; 5] = [
        1.0 / 1.587_401_051_968_199_5,
        1.0 / 1.259_921_049_894_873_2,
        1.0,
        1.259_921_049_894_873_2,
        1.587_401_051_968_199_5,
    ];
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let (m, exponent) = frexp(x.abs());
    let u = POLYNOMIAL.iter().rev().copied().reduce(|sum, term| sum * m + term).unwrap_or(m);
    let cube = u * u * u;
    let root = u * (cube + 2.0 * m) / (2.0 * cube + m) * FACTORS[(2 + exponent % 3) as usize];
    ldexp(root, i64::from(exponent / 3)).copysign(x)
}

/// The sine of pi times `x`, exact at the halves (`m_sinpi`).
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let r = match (2.0 * y).round() as i32 {
        0 => elementary::sin(PI * y),
        1 => elementary::cos(PI * (y - 0.5)),
        2 => elementary::sin(PI * (1.0 - y)),
        3 => -elementary::cos(PI * (y - 1.5)),
        _ => elementary::sin(PI * (y - 2.0)),
    };
    1f64.copysign(x) * r
}

// Lanczos' approximation with N = 13 and g as Boost publishes it.
const G: f64 = 6.024_680_040_776_73;
const G_MINUS_HALF: f64 = 5.524_680_040_776_73;
#[expect(clippy::excessive_precision, reason = "the digits are Boost's")]
const NUMERATOR: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];
const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut above, mut below) = (0.0, 0.0);
    if x < 5.0 {
        for i in (0..13).rev() {
            above = above * x + NUMERATOR[i];
            below = below * x + DENOMINATOR[i];
        }
    } else {
        for i in 0..13 {
            above = above / x + NUMERATOR[i];
            below = below / x + DENOMINATOR[i];
        }
    }
    above / below
}

/// `math.gamma(x)` (`m_tgamma`).
pub fn gamma(x: f64) -> Outcome<f64> {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { Ok(x) } else { Err(domain()) };
    }
    if x == 0.0 {
        return Err(domain());
    }
    if x == x.floor() {
        if x < 0.0 {
            return Err(domain());
        }
        if x <= 23.0 {
            return Ok((2..x as u64).map(|n| n as f64).product());
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        let r = 1.0 / x;
        return if r.is_infinite() { Err(range()) } else { Ok(r) };
    }
    if size > 200.0 {
        return if x < 0.0 { Ok(0.0 / sin_pi(x)) } else { Err(range()) };
    }
    let y = size + G_MINUS_HALF;
    // What rounding lost in `y`.
    let lost = if size > G_MINUS_HALF { (y - size) - G_MINUS_HALF } else { (y - G_MINUS_HALF) - size };
    let z = lost * G / y;
    let power = |exponent: f64, half: f64| {
        if size < 140.0 {
            (elementary::powf(y, exponent), 1.0)
        } else {
            (elementary::powf(y, half), elementary::powf(y, half))
        }
    };
    let (first, second) = power(size - 0.5, size / 2.0 - 0.25);
    let r = if x < 0.0 {
        let mut r = -PI / sin_pi(size) / size * elementary::exp(y) / lanczos_sum(size);
        r -= z * r;
        r / first / second
    } else {
        let mut r = lanczos_sum(size) / elementary::exp(y);
        r += z * r;
        r * first * second
    };
    if r.is_infinite() { Err(range()) } else { Ok(r) }
}

/// `math.lgamma(x)` (`m_lgamma`).
pub fn log_gamma(x: f64) -> Outcome<f64> {
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(domain()) } else { Ok(0.0) };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Ok(-elementary::ln(size));
    }
    let mut r = elementary::ln(lanczos_sum(size)) - G;
    r += (size - 0.5) * (elementary::ln(size + G - 0.5) - 1.0);
    if x < 0.0 {
        const LOG_PI: f64 = 1.144_729_885_849_400_174_143_427_351_353_058_711_647;
        r = LOG_PI - elementary::ln(sin_pi(size).abs()) - elementary::ln(size) - r;
    }
    if r.is_infinite() { Err(range()) } else { Ok(r) }
}

/// IEEE 754's remainder: from the nearest multiple, even on ties (`m_remainder`).
pub fn remainder(x: f64, y: f64) -> Outcome<f64> {
    if x.is_finite() && y.is_finite() {
        if y == 0.0 {
            return Err(domain());
        }
        let (size, by) = (x.abs(), y.abs());
        let m = size % by;
        let c = by - m;
        let r = if m < c {
            m
        } else if m > c {
            -c
        } else {
            m - 2.0 * ((0.5 * (size - m)) % by)
        };
        return Ok(1f64.copysign(x) * r);
    }
    if x.is_nan() || y.is_nan() {
        return Ok(x + y);
    }
    if x.is_infinite() { Err(domain()) } else { Ok(x) }
}

/// A sum and what rounding lost of it (`dl_sum`).
fn sum(a: f64, b: f64) -> (f64, f64) {
    let x = a + b;
    let z = x - a;
    (x, (a - (x - z)) + (b - z))
}

/// A product and what rounding lost of it (`dl_mul`).
fn product(x: f64, y: f64) -> (f64, f64) {
    let z = x * y;
    (z, x.mul_add(y, -z))
}

/// The length of a vector, correctly rounded in nearly all cases (`vector_norm`). `largest` is the largest of its
/// entries, none of which is negative.
pub fn length(vector: &mut [f64]) -> f64 {
    let largest = vector.iter().fold(0.0, |a: f64, &b| if b > a { b } else { a });
    if largest.is_infinite() {
        return largest;
    }
    if vector.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || vector.len() <= 1 {
        return largest;
    }
    let (_, exponent) = frexp(largest);
    if exponent < -1023 {
        // The scale would overflow: subnormal entries become normal ones first.
        vector.iter_mut().for_each(|x| *x /= f64::MIN_POSITIVE);
        return f64::MIN_POSITIVE * length(vector);
    }
    let scale = ldexp(1.0, -i64::from(exponent));
    let (mut total, mut lost_squares, mut lost_sums) = (1.0, 0.0, 0.0);
    let mut add = |(high, low): (f64, f64), total: &mut f64| {
        let sum = *total + high;
        lost_sums += (*total - sum) + high;
        lost_squares += low;
        *total = sum;
        *total - 1.0 + (lost_squares + lost_sums)
    };
    let mut rest = 0.0;
    for &x in vector.iter() {
        let x = x * scale;
        rest = add(product(x, x), &mut total);
    }
    let h = f64::sqrt(rest);
    let x = add(product(-h, h), &mut total);
    (h + x / (2.0 * h)) / scale
}

/// The sum of products in triple length (`tl_fma`, for `math.sumprod`).
#[derive(Clone, Copy, Default)]
pub struct Products {
    high: f64,
    low: f64,
    tiny: f64,
}

impl Products {
    /// Adds a product; false if the sum would not be finite, which is left to plain arithmetic.
    pub fn add(&mut self, x: f64, y: f64) -> bool {
        let (high, low) = product(x, y);
        let (high, carried) = sum(self.high, high);
        if !high.is_finite() {
            return false;
        }
        let (first, lost) = sum(self.low, low);
        let (second, lost_too) = sum(first, carried);
        *self = Products { high, low: second, tiny: self.tiny + lost + lost_too };
        true
    }

    /// The sum of the products, rounded once.
    pub fn total(self) -> f64 {
        let (low, _) = sum(self.low, self.tiny);
        self.high + low
    }
}

/// The number `steps` floats from `x` towards `y` (`math_nextafter_impl`); all of the way if `steps` is none.
pub fn next_after(x: f64, y: f64, steps: Option<u64>) -> f64 {
    if steps == Some(0) {
        return x;
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    if x == y {
        return y;
    }
    // Floats in the order of their sizes are consecutive numbers; negative ones go the other way.
    let place = |f: f64| (f.abs().to_bits() as i128) * if f.is_sign_negative() { -1 } else { 1 };
    let (from, to) = (place(x), place(y));
    // A single step to zero keeps the sign, as C's `nextafter` does.
    let Some(steps) = steps.map(i128::from).filter(|&s| s == 1 || s < (to - from).abs()) else { return y };
    let at = from + if to > from { steps } else { -steps };
    let sign = if at < 0 || at == 0 && x.is_sign_negative() { -1.0 } else { 1.0 };
    f64::from_bits(at.unsigned_abs() as u64).copysign(sign)
}
