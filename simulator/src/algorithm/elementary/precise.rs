//! The functions by long numbers, rounded once at the end: glibc's are nearly always the float next to the true value
//! (`sysdeps/ieee754/dbl-64`). Those that glibc makes of others in plain floats (`log10`, `cosh`, `sinh`, `tanh`) are made of
//! them here as there.
//!
//! Where a result is not finite, or is its argument, and for angles beyond a million quarters of a turn, the machine's
//! own function answers.

#![expect(clippy::disallowed_methods, reason = "the machine's own are the first approximation")]

use std::f64::consts::SQRT_2;

use super::long::{LN_2, Long, QUARTER};

/// The largest number of quarters that [`QUARTER`] can be taken off an angle.
const MOST_QUARTERS: f64 = 1_048_576.0;

/// Two to a power for which that is a normal number.
fn two_to(power: i32) -> f64 {
    f64::from_bits(((1023 + power) as u64) << 52)
}

/// The exponent of a normal number, and the number with the exponent 0.
fn apart(x: f64) -> (f64, f64) {
    let (x, below) = if x < f64::MIN_POSITIVE { (x * two_to(54), 54) } else { (x, 0) };
    let bits = x.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1023 - below;
    (f64::from(exponent), f64::from_bits(bits & ((1 << 52) - 1) | 1023 << 52))
}

/// A number near 1 times a power of two, rounded once.
fn scaled((x, power): (Long, i32)) -> f64 {
    match power {
        -1021.. => x.rounded() * two_to(power / 2) * two_to(power - power / 2),
        // Below the normal numbers there are fewer digits. Beside a number with as many digits less they round off.
        -1100..-1021 => {
            let coarse = two_to(-22);
            let sum = Long::from(coarse) + x.scaled(two_to(power + 1000));
            (sum.0 - coarse) * two_to(-1000)
        }
        _ => 0.0,
    }
}

/// The logarithm of a positive number: the power of two in it, and the logarithm of the rest.
fn ln_apart(x: f64) -> (f64, Long) {
    let (mut power, mut rest) = apart(x);
    if rest > SQRT_2 {
        (rest, power) = (rest / 2.0, power + 1.0);
    }
    let above = Long::from(rest - 1.0);
    (power, above.over(Long::from(2.0) + above).twice_atanh())
}

fn ln_long(x: f64) -> Long {
    let (power, rest) = ln_apart(x);
    Long::times(power, LN_2) + rest
}

/// The sine and the cosine of an angle, unless it is too large, zero or no number.
fn sin_cos(x: f64) -> Option<(Long, Long)> {
    let quarters = (x / QUARTER[0]).round();
    if x == 0.0 || !quarters.is_finite() || quarters.abs() > MOST_QUARTERS {
        return None;
    }
    let (sin, cos) = (Long::from(x) - Long::times(quarters, QUARTER)).sin_cos();
    Some(match quarters as i64 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    })
}

fn is_usual(x: f64) -> bool {
    x > 0.0 && x < f64::INFINITY
}

/// The exponential.
pub fn exp(x: f64) -> f64 {
    if x.abs() < 746.0 { scaled(Long::from(x).exp()) } else { x.exp() }
}

/// A power of two.
pub fn exp2(x: f64) -> f64 {
    if x.is_nan() || x.abs() > 1080.0 {
        return x.exp2();
    }
    let whole = x.round();
    let (near, power) = (Long::from(x - whole) * Long::times(1.0, LN_2)).exp();
    scaled((near, power + whole as i32))
}

/// The natural logarithm.
pub fn ln(x: f64) -> f64 {
    if is_usual(x) { ln_long(x).rounded() } else { x.ln() }
}

/// The logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    if !is_usual(x) {
        return x.log2();
    }
    let (power, rest) = ln_apart(x);
    (Long::from(power) + rest.over(Long::times(1.0, LN_2))).rounded()
}

/// `__ieee754_log10`.
pub fn log10(x: f64) -> f64 {
    if !is_usual(x) {
        return x.log10();
    }
    let (mut power, mut rest) = apart(x);
    if power < 0.0 {
        (power, rest) = (power + 1.0, rest / 2.0);
    }
    let low = power * 3.694_239_077_158_931e-13 + std::f64::consts::LOG10_E * ln(rest);
    low + power * 0.301_029_995_663_611_77
}

/// A power. The logarithm is taken with all its digits, since the exponent enlarges what it lacks.
pub fn powf(x: f64, y: f64) -> f64 {
    if y == 0.5 && is_usual(x) {
        return x.sqrt();
    }
    let usual = is_usual(x.abs()) && x != 1.0 && is_usual(y.abs()) && y.abs() < 1e300;
    if !usual || x < 0.0 && y.trunc() != y {
        return x.powf(y);
    }
    let exponent = ln_long(x.abs()) * y.into();
    if exponent.0.abs() > 746.0 {
        return x.powf(y);
    }
    let size = scaled(exponent.exp());
    if x < 0.0 && y % 2.0 != 0.0 { -size } else { size }
}

/// The sine of an angle in radians.
pub fn sin(x: f64) -> f64 {
    sin_cos(x).map_or_else(|| x.sin(), |(sin, _)| sin.rounded())
}

/// The cosine.
pub fn cos(x: f64) -> f64 {
    sin_cos(x).map_or_else(|| x.cos(), |(_, cos)| cos.rounded())
}

/// The tangent.
pub fn tan(x: f64) -> f64 {
    sin_cos(x).map_or_else(|| x.tan(), |(sin, cos)| sin.over(cos).rounded())
}

/// The angle with the sine `y` and the cosine `x`, up to a factor, by one step of Newton's from one near it.
fn angle(near: f64, y: f64, x: f64) -> f64 {
    let Some((sin, cos)) = sin_cos(near) else { return near };
    let (y, x) = (Long::from(y), Long::from(x));
    (Long::from(near) + (y * cos - x * sin).over(x * cos + y * sin)).rounded()
}

/// The angle of a tangent, within a quarter turn to both sides.
pub fn atan(x: f64) -> f64 {
    if (1e-100..1e100).contains(&x.abs()) { angle(x.atan(), x, 1.0) } else { x.atan() }
}

/// The angle of a point, as C has it: signs of zeros and infinities tell the quadrant.
pub fn atan2(y: f64, x: f64) -> f64 {
    let near = y.atan2(x);
    let size = x.abs().max(y.abs());
    if !(1e-290..f64::INFINITY).contains(&size) || near.abs() < 1e-100 {
        return near;
    }
    let unit = f64::from_bits(size.to_bits() & 0x7ff << 52);
    angle(near, y / unit, x / unit)
}

/// The angle of a sine.
pub fn asin(x: f64) -> f64 {
    let near = x.asin();
    match sin_cos(near) {
        Some((sin, cos)) if x.abs() < 1.0 => (Long::from(near) + (Long::from(x) - sin).over(cos)).rounded(),
        _ => near,
    }
}

/// The angle of a cosine.
pub fn acos(x: f64) -> f64 {
    let near = x.acos();
    match sin_cos(near) {
        Some((sin, cos)) if x.abs() < 1.0 => (Long::from(near) + (cos - Long::from(x)).over(sin)).rounded(),
        _ => near,
    }
}

/// `__ieee754_cosh`.
pub fn cosh(x: f64) -> f64 {
    let size = x.abs();
    if size < 0.5 * std::f64::consts::LN_2 {
        let above = size.exp_m1();
        let near = 1.0 + above;
        return if size < two_to(-55) { near } else { 1.0 + (above * above) / (near + near) };
    }
    if size < 22.0 {
        let most = exp(size);
        return 0.5 * most + 0.5 / most;
    }
    grown(0.5, size)
}

/// `__ieee754_sinh`.
pub fn sinh(x: f64) -> f64 {
    let (size, half) = (x.abs(), 0.5f64.copysign(x));
    if size < two_to(-28) || !size.is_finite() {
        return x;
    }
    if size < 22.0 {
        let above = size.exp_m1();
        let next = above + 1.0;
        return half * if size < 1.0 { 2.0 * above - above * above / next } else { above + above / next };
    }
    grown(half, size)
}

/// Half of a large number's exponential, whose own may be infinite.
fn grown(half: f64, size: f64) -> f64 {
    if size < 709.0 {
        return half * exp(size);
    }
    let root = exp(0.5 * size);
    half * root * root
}

/// `__tanh`.
pub fn tanh(x: f64) -> f64 {
    let size = x.abs();
    let result = if size < two_to(-55) || size.is_nan() {
        return x * (1.0 + x);
    } else if size < 1.0 {
        let below = (-2.0 * size).exp_m1();
        -below / (below + 2.0)
    } else if size < 22.0 {
        1.0 - 2.0 / ((2.0 * size).exp_m1() + 2.0)
    } else {
        1.0
    };
    result.copysign(x)
}

/// The length of the way to a point, without overflow in between.
pub fn hypot(x: f64, y: f64) -> f64 {
    let (big, small) = (x.abs().max(y.abs()), x.abs().min(y.abs()));
    let usual = !x.is_nan() && !y.is_nan() && (f64::MIN_POSITIVE..f64::INFINITY).contains(&big);
    if !usual || small < big * two_to(-60) {
        return x.hypot(y);
    }
    let unit = f64::from_bits(big.to_bits() & 0x7ff << 52);
    let (big, small) = (big / unit, small / unit);
    (Long::product(big, big) + Long::product(small, small)).root().rounded() * unit
}

#[cfg(test)]
mod tests {
    use super::super::super::recorded;
    use super::*;

    /// What CPython has by glibc is met exactly in all but a few results, and those are one step away.
    #[test]
    fn functions_agree_with_the_recorded_ones() {
        let (mut all, mut wrong) = (0, Vec::new());
        for fields in recorded::lines(include_str!("../recorded/elementary.txt")) {
            let [name, x, y, expected] = fields[..] else { panic!("four fields in {fields:?}") };
            let (x, expected) = (recorded::float(x), recorded::float(expected));
            let y = if y.is_empty() { 0.0 } else { recorded::float(y) };
            let got = match name {
                "exp" => exp(x),
                "exp2" => exp2(x),
                "ln" => ln(x),
                "log2" => log2(x),
                "log10" => log10(x),
                "sin" => sin(x),
                "cos" => cos(x),
                "tan" => tan(x),
                "asin" => asin(x),
                "acos" => acos(x),
                "atan" => atan(x),
                "cosh" => cosh(x),
                "sinh" => sinh(x),
                "tanh" => tanh(x),
                "powf" => powf(x, y),
                "atan2" => atan2(x, y),
                "hypot" => hypot(x, y),
                _ => panic!("no function {name}"),
            };
            all += 1;
            let steps = got.to_bits().abs_diff(expected.to_bits());
            if steps > 0 && !(got.is_nan() && expected.is_nan()) {
                assert!(steps == 1, "{name}({x:e}, {y:e}): CPython {expected:e}, here {got:e}");
                wrong.push((name, x, y));
            }
        }
        assert!(all > 1000 && wrong.len() * 300 < all, "{} of {all} differ: {wrong:?}", wrong.len());
    }
}
