//! Numbers of twice a float's length, and what elementary functions need of them.

use std::f64::consts::LOG2_E;
use std::ops::{Add, Mul, Neg, Sub};

/// A number of some hundred binary digits: the sum of two, the second at most half a last place of the first.
#[derive(Clone, Copy)]
pub struct Long(pub f64, pub f64);

/// The natural logarithm of 2 as a sum. All but the last part have so few digits that a whole number below 2**20 times
/// one is exact.
pub const LN_2: [f64; 4] = [
    0.693_147_180_369_123_8,
    1.908_214_928_843_070_3e-10,
    4.275_175_589_728_178_4e-20,
    1.947_045_092_380_75e-31,
];
/// A quarter of a turn, likewise.
pub const QUARTER: [f64; 4] = [
    1.570_796_326_734_125_6,
    6.077_100_506_303_966e-11,
    2.022_266_248_711_166_5e-21,
    8.478_427_486_699_4e-32,
];

impl From<f64> for Long {
    fn from(x: f64) -> Long {
        Long(x, 0.0)
    }
}

impl Long {
    /// The sum of two numbers, the first not the smaller one.
    fn of(big: f64, small: f64) -> Long {
        let sum = big + small;
        Long(sum, small - (sum - big))
    }

    /// `whole` times a number that is given as a sum.
    pub fn times(whole: f64, parts: [f64; 4]) -> Long {
        parts.iter().rev().fold(Long(0.0, 0.0), |sum, part| sum + Long(whole * part, 0.0))
    }

    /// The exact product of two numbers (Dekker's; there need not be a fused multiplication).
    pub fn product(a: f64, b: f64) -> Long {
        let halves = |x: f64| {
            let much = x * 134_217_729.0;
            let high = much - (much - x);
            (high, x - high)
        };
        let ((a1, a2), (b1, b2), whole) = (halves(a), halves(b), a * b);
        Long(whole, ((a1 * b1 - whole) + a1 * b2 + a2 * b1) + a2 * b2)
    }

    /// Divided by a number.
    fn by(self, divisor: f64) -> Long {
        if divisor == 1.0 {
            return self;
        }
        let first = self.0 / divisor;
        let rest = self - Long::product(first, divisor);
        Long::of(first, rest.0 / divisor)
    }

    /// Divided by another of these.
    pub fn over(self, by: Long) -> Long {
        let first = self.0 / by.0;
        let rest = self - by * first.into();
        let second = rest.0 / by.0;
        let rest = rest - by * second.into();
        Long::of(first, second) + (rest.0 / by.0).into()
    }

    /// Times a power of two.
    pub fn scaled(self, by: f64) -> Long {
        Long(self.0 * by, self.1 * by)
    }

    /// The square root.
    pub fn root(self) -> Long {
        let first = self.0.sqrt();
        let rest = self - Long::product(first, first);
        Long::of(first, rest.0 / (2.0 * first))
    }

    /// The nearest float.
    pub fn rounded(self) -> f64 {
        self.0 + self.1
    }

    /// The exponential: a number near 1 and the power of two that it is to be multiplied with.
    pub fn exp(self) -> (Long, i32) {
        let power = (self.0 * LOG2_E).round();
        let small = (self - Long::times(power, LN_2)).scaled(1.0 / 256.0);
        // 1 is added at the end: beside it the last digits of what is small would be lost.
        let mut less_one = series(small, small, |n| (n + 1.0, 1.0));
        for _ in 0..8 {
            less_one = less_one.scaled(2.0) + less_one * less_one;
        }
        (Long(1.0, 0.0) + less_one, power as i32)
    }

    /// The sine and the cosine of an angle of at most an eighth of a turn.
    pub fn sin_cos(self) -> (Long, Long) {
        let square = -(self * self);
        let along =
            |first, from: f64| series(first, square, |n| ((2.0 * n + from) * (2.0 * n + from - 1.0), 1.0));
        (along(self, 1.0), along(Long(1.0, 0.0), 0.0))
    }

    /// Twice the area's inverse tangent, which is the logarithm of `(1 + self) / (1 - self)`.
    pub fn twice_atanh(self) -> Long {
        series(self, self * self, |n| (1.0, 2.0 * n + 1.0)).scaled(2.0)
    }
}

/// The sum of a series: each term is the one before it times `factor` and over the first divisor of its number, and
/// what is summed is the term over the second. The terms that cannot reach the first half of the sum are plain numbers.
fn series(first: Long, factor: Long, divisors: impl Fn(f64) -> (f64, f64)) -> Long {
    let (mut sum, mut term, mut number) = (first, first, 1.0);
    let share = first.0.abs();
    while term.0.abs() > share * 1e-16 {
        let (chained, own) = divisors(number);
        term = (term * factor).by(chained);
        sum = sum + term.by(own);
        number += 1.0;
    }
    let (mut rest, mut term) = (0.0, term.0);
    while term.abs() > share * 1e-33 {
        let (chained, own) = divisors(number);
        term = term * factor.0 / chained;
        rest += term / own;
        number += 1.0;
    }
    sum + rest.into()
}

impl Add for Long {
    type Output = Long;

    fn add(self, other: Long) -> Long {
        let sum = |a: f64, b: f64| {
            let whole = a + b;
            let part = whole - a;
            (whole, (a - (whole - part)) + (b - part))
        };
        let ((high, middle), (low, least)) = (sum(self.0, other.0), sum(self.1, other.1));
        let first = Long::of(high, middle + low);
        Long::of(first.0, first.1 + least)
    }
}

impl Neg for Long {
    type Output = Long;

    fn neg(self) -> Long {
        Long(-self.0, -self.1)
    }
}

impl Sub for Long {
    type Output = Long;

    fn sub(self, other: Long) -> Long {
        self + -other
    }
}

impl Mul for Long {
    type Output = Long;

    fn mul(self, other: Long) -> Long {
        let whole = Long::product(self.0, other.0);
        Long::of(whole.0, whole.1 + (self.0 * other.1 + self.1 * other.0))
    }
}
