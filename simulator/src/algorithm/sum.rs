//! Sums of floats: `sum()` and `math.fsum()`.

use super::failure::{Failure, Outcome};

/// `sum()` of floats since 3.12: Neumaier's compensated sum (`cs_add` in `Python/bltinmodule.c`).
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Compensated {
    high: f64,
    low: f64,
}

impl Compensated {
    /// With the start value of `sum()`, uncompensated.
    pub fn new(start: f64) -> Compensated {
        Compensated { high: start, low: 0.0 }
    }

    /// Adds a float.
    pub fn add(&mut self, x: f64) {
        let total = self.high + x;
        self.low +=
            if self.high.abs() >= x.abs() { (self.high - total) + x } else { (x - total) + self.high };
        self.high = total;
    }

    /// Adds an integer among floats, which 3.13 does without compensation.
    pub fn add_int(&mut self, x: f64) {
        self.high += x;
    }

    /// The sum with what rounding had lost.
    pub fn total(self) -> f64 {
        // A compensation that is not finite would turn an infinite sum into a NaN.
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}

/// `math.fsum()`: the exact sum, rounded once (Shewchuk's partial sums; `math_fsum`).
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Exact {
    /// Sums that do not overlap, the largest last.
    partials: Vec<f64>,
    special: f64,
    infinities: f64,
}

impl Exact {
    /// Adds a float; an `OverflowError` if the sum of finite ones passes the largest (`math_fsum`).
    pub fn add(&mut self, value: f64) -> Outcome<()> {
        let mut x = value;
        let mut kept = 0;
        for i in 0..self.partials.len() {
            let mut y = self.partials[i];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                self.partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        self.partials.truncate(kept);
        if x == 0.0 {
            return Ok(());
        }
        if x.is_finite() {
            self.partials.push(x);
            return Ok(());
        }
        if value.is_finite() {
            return Err(Failure::overflow("intermediate overflow in fsum"));
        }
        if value.is_infinite() {
            self.infinities += value;
        }
        self.special += value;
        self.partials.clear();
        Ok(())
    }

    /// The sum, rounded once; a `ValueError` if infinities of both signs are among the numbers.
    pub fn total(&self) -> Outcome<f64> {
        if self.special != 0.0 {
            return match self.infinities.is_nan() {
                true => Err(Failure::value("-inf + inf in fsum")),
                false => Ok(self.special),
            };
        }
        let mut rest = self.partials.clone();
        let Some(mut high) = rest.pop() else { return Ok(0.0) };
        let mut low = 0.0;
        while let Some(y) = rest.pop() {
            let x = high;
            high = x + y;
            low = y - (high - x);
            if low != 0.0 {
                break;
            }
        }
        // Half an even unit is rounded by what the next partial sum says.
        if let Some(&next) = rest.last()
            && (low < 0.0 && next < 0.0 || low > 0.0 && next > 0.0)
        {
            let y = low * 2.0;
            let x = high + y;
            if y == x - high {
                high = x;
            }
        }
        Ok(high)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{float, recorded};
    use super::*;

    #[test]
    fn sums_are_cpythons() {
        recorded::check(include_str!("recorded/sums.txt"), |fields| {
            let numbers = fields[1].split(' ').filter(|f| !f.is_empty());
            match fields[0] {
                "sum" => {
                    let mut sum = Compensated::default();
                    numbers.for_each(|f| match f.strip_prefix('i') {
                        Some(int) => sum.add_int(int.parse().unwrap()),
                        None => sum.add(recorded::float(f)),
                    });
                    float::repr(sum.total())
                }
                _ => {
                    let mut sum = Exact::default();
                    let result = numbers.map(recorded::float).try_for_each(|x| sum.add(x));
                    result.and_then(|()| sum.total()).map_or_else(|e| e.to_string(), float::repr)
                }
            }
        });
    }
}
