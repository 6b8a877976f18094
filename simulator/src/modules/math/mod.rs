//! The module `math` (`Modules/mathmodule.c`). Elementary functions are the host's C library's, as CPython's are.

mod several;
mod whole;

use crate::algorithm::failure::Outcome;
use crate::algorithm::real::{self, domain, range};
use crate::algorithm::{elementary, error_function, float, hash, int};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Signature, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "math",
    functions: FUNCTIONS,
    fill: Some(fill),
    doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
}];

/// A function of one number, given as what computes it.
macro_rules! of_one {
    ($name:literal, $compute:expr) => {
        Native::new(
            $name,
            Call::One(|vm, _, x| {
                let x = vm.number_f64(x)?;
                let value = vm.computed($compute(x))?;
                Ok(vm.heap.float(value))
            }),
        )
        .shown("($module, x, /)")
    };
}

macro_rules! of_two {
    ($name:literal, $compute:expr) => {
        Native::new(
            $name,
            Call::Fast(|vm, _, args| {
                Args::positional(args).count(vm, $name, 2, 2)?;
                let (x, y) = (vm.number_f64(args[0])?, vm.number_f64(args[1])?);
                let value = vm.computed($compute(x, y))?;
                Ok(vm.heap.float(value))
            }),
        )
        .shown("($module, x, y, /)")
    };
}

macro_rules! test_of {
    ($name:literal, $test:expr) => {
        Native::new(
            $name,
            Call::One(|vm, _, x| {
                let x = vm.number_f64(x)?;
                let answer: bool = $test(x);
                Ok(vm.heap.bool(answer))
            }),
        )
        .shown("($module, x, /)")
    };
}

static FUNCTIONS: &[Native] = &[
    of_one!("acos", |x: f64| plain(x, elementary::acos(x))),
    of_one!("acosh", |x: f64| plain(x, real::acosh(x))),
    of_one!("asin", |x: f64| plain(x, elementary::asin(x))),
    of_one!("asinh", |x: f64| plain(x, real::asinh(x))),
    of_one!("atan", |x: f64| plain(x, elementary::atan(x))),
    of_two!("atan2", |y: f64, x: f64| Ok(elementary::atan2(y, x))),
    of_one!("atanh", |x: f64| plain(x, real::atanh(x))),
    of_one!("cbrt", |x: f64| plain(x, real::cbrt(x))),
    Native::new("ceil", Call::One(|vm, _, x| rounded(vm, x, "__ceil__", f64::ceil))).shown("($module, x, /)"),
    of_two!("copysign", |x: f64, y: f64| Ok(x.copysign(y))),
    of_one!("cos", |x: f64| plain(x, elementary::cos(x))),
    of_one!("cosh", |x: f64| growing(x, elementary::cosh(x))),
    of_one!("degrees", |x: f64| Ok(x * (180.0 / std::f64::consts::PI))),
    Native::new("dist", Call::Fast(several::dist)).shown("($module, p, q, /)"),
    of_one!("erf", |x: f64| plain(x, error_function::erf(x))),
    of_one!("erfc", |x: f64| plain(x, error_function::erfc(x))),
    of_one!("exp", |x: f64| growing(x, elementary::exp(x))),
    of_one!("exp2", |x: f64| growing(x, elementary::exp2(x))),
    of_one!("expm1", |x: f64| growing(x, x.exp_m1())),
    of_one!("fabs", |x: f64| Ok(x.abs())),
    Native::new("factorial", Call::One(whole::factorial)).shown("($module, n, /)"),
    Native::new("floor", Call::One(|vm, _, x| rounded(vm, x, "__floor__", f64::floor)))
        .shown("($module, x, /)"),
    Native::new("fma", Call::Fast(several::fused)).shown("($module, x, y, z, /)"),
    of_two!("fmod", modulo),
    Native::new("frexp", Call::One(frexp)).shown("($module, x, /)"),
    Native::new("fsum", Call::One(several::fsum)).shown("($module, seq, /)"),
    of_one!("gamma", real::gamma),
    Native::new("gcd", Call::Fast(whole::gcd)).shown("($module, *integers)"),
    Native::new("hypot", Call::Fast(several::hypot)),
    Native::new("isclose", Call::Keywords(is_close))
        .shown("($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)"),
    test_of!("isfinite", f64::is_finite),
    test_of!("isinf", f64::is_infinite),
    test_of!("isnan", f64::is_nan),
    Native::new("isqrt", Call::One(whole::isqrt)).shown("($module, n, /)"),
    Native::new("lcm", Call::Fast(whole::lcm)).shown("($module, *integers)"),
    Native::new("ldexp", Call::Fast(ldexp)).shown("($module, x, i, /)"),
    of_one!("lgamma", real::log_gamma),
    Native::new("log", Call::Fast(log)),
    of_one!("log1p", |x: f64| plain(x, if x <= -1.0 { f64::NAN } else { x.ln_1p() })),
    Native::new("log10", Call::One(|vm, _, x| logarithm(vm, x, elementary::log10).map(|v| vm.heap.float(v))))
        .shown("($module, x, /)"),
    Native::new("log2", Call::One(|vm, _, x| logarithm(vm, x, elementary::log2).map(|v| vm.heap.float(v))))
        .shown("($module, x, /)"),
    Native::new("modf", Call::One(modf)).shown("($module, x, /)"),
    Native::new("nextafter", Call::Keywords(next_after)).shown("($module, x, y, /, *, steps=None)"),
    Native::new("perm", Call::Fast(whole::perm)).shown("($module, n, k=None, /)"),
    Native::new("comb", Call::Fast(whole::comb)).shown("($module, n, k, /)"),
    of_two!("pow", power),
    Native::new("prod", Call::Keywords(several::prod)).shown("($module, iterable, /, *, start=1)"),
    of_one!("radians", |x: f64| Ok(x * (std::f64::consts::PI / 180.0))),
    of_two!("remainder", real::remainder),
    of_one!("sin", |x: f64| plain(x, elementary::sin(x))),
    of_one!("sinh", |x: f64| growing(x, elementary::sinh(x))),
    of_one!("sqrt", |x: f64| plain(x, x.sqrt())),
    Native::new("sumprod", Call::Fast(several::sumprod)).shown("($module, p, q, /)"),
    of_one!("tan", |x: f64| plain(x, elementary::tan(x))),
    of_one!("tanh", |x: f64| plain(x, elementary::tanh(x))),
    Native::new("trunc", Call::One(trunc)).shown("($module, x, /)"),
    Native::new("ulp", Call::One(ulp)).shown("($module, x, /)"),
];

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    use std::f64::consts::{E, PI, TAU};
    for (name, value) in [("pi", PI), ("e", E), ("tau", TAU), ("inf", f64::INFINITY), ("nan", f64::NAN)] {
        let value = vm.heap.float(value);
        vm.module_set(module, name, value);
    }
    Ok(())
}

/// A function that is not defined everywhere and is never out of range (`math_1` without `can_overflow`).
fn plain(x: f64, value: f64) -> Outcome<f64> {
    if value.is_nan() && !x.is_nan() || value.is_infinite() && x.is_finite() {
        return Err(domain());
    }
    Ok(value)
}

/// A function whose result may be too large (`math_1` with `can_overflow`).
fn growing(x: f64, value: f64) -> Outcome<f64> {
    if value.is_infinite() && x.is_finite() {
        return Err(range());
    }
    plain(x, value)
}

fn modulo(x: f64, y: f64) -> Outcome<f64> {
    // C says what CPython makes sure of: a finite number is less than infinity.
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    let r = x % y;
    if r.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain()) } else { Ok(r) }
}

/// `math_pow_impl`.
fn power(x: f64, y: f64) -> Outcome<f64> {
    let r = elementary::powf(x, y);
    if x.is_finite() && y.is_finite() {
        if r.is_nan() || r.is_infinite() && x == 0.0 {
            return Err(domain());
        }
        if r.is_infinite() {
            return Err(range());
        }
    }
    Ok(r)
}

/// `math.floor` and `math.ceil`: of a float at once, else what the object says of itself.
fn rounded(vm: &mut Vm, x: ObjId, method: &str, round: fn(f64) -> f64) -> Result {
    if vm.heap.type_of(x) != ty::FLOAT {
        let method = vm.heap.intern(method);
        let method = vm.keep(method);
        if let Some(value) = vm.call_bound_special(x, method, &[])? {
            return Ok(value);
        }
    }
    let value = vm.number_f64(x)?;
    let whole = vm.computed(int::from_float(round(value)))?;
    Ok(vm.heap.big_int(whole))
}

fn trunc(vm: &mut Vm, _module: ObjId, x: ObjId) -> Result {
    if vm.heap.type_of(x) == ty::FLOAT {
        return vm.number_int(x);
    }
    match vm.call_bound_special(x, name::__trunc__, &[])? {
        Some(value) => Ok(value),
        None => {
            let message = format!("type {} doesn't define __trunc__ method", vm.type_name(x));
            Err(vm.type_error(&message))
        }
    }
}

fn frexp(vm: &mut Vm, _module: ObjId, x: ObjId) -> Result {
    let x = vm.number_f64(x)?;
    let (fraction, exponent) = hash::frexp(x);
    let (fraction, exponent) = (vm.heap.float(fraction), vm.heap.int(i64::from(exponent)));
    Ok(vm.heap.tuple([fraction, exponent]))
}

fn modf(vm: &mut Vm, _module: ObjId, x: ObjId) -> Result {
    let x = vm.number_f64(x)?;
    let whole = x.trunc();
    let rest = if x.is_infinite() { 0f64.copysign(x) } else { (x - whole).copysign(x) };
    let (rest, whole) = (vm.heap.float(rest), vm.heap.float(if x.is_nan() { x } else { whole }));
    Ok(vm.heap.tuple([rest, whole]))
}

fn ldexp(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "ldexp", 2, 2)?;
    let x = vm.number_f64(args[0])?;
    let Some(exponent) = vm.heap.as_int(args[1]) else {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    };
    let most = if exponent.is_negative() { i64::MIN } else { i64::MAX };
    let value = float::ldexp(x, exponent.to_i64().unwrap_or(most));
    if value.is_infinite() && x.is_finite() {
        return Err(vm.failure(range()));
    }
    Ok(vm.heap.float(value))
}

/// `loghelper`: integers have logarithms even where no float is as large.
fn logarithm(vm: &mut Vm, x: ObjId, log: fn(f64) -> f64) -> Result<f64> {
    let value = match vm.heap.as_int(x) {
        Some(whole) if !whole.is_positive() => return Err(vm.failure(domain())),
        Some(whole) => match int::to_float(&whole) {
            Ok(value) => value,
            Err(_) => return Ok(log_of_large(&whole, log)),
        },
        None => vm.number_f64(x)?,
    };
    let outcome = if value == 0.0 { Err(domain()) } else { plain(value, log(value)) };
    vm.computed(outcome)
}

fn log_of_large(whole: &BigInt, log: fn(f64) -> f64) -> f64 {
    let exponent = whole.bits();
    // The highest bits, rounded half to even as `_PyLong_Frexp` does; the rest only breaks ties.
    let shift = exponent.saturating_sub(64);
    let high = whole >> shift;
    let sticky = BigInt::from(u8::from((&high << shift) != *whole));
    let fraction = float::ldexp(int::to_float(&(high | sticky)).unwrap_or(0.0), -64);
    log(fraction) + log(2.0) * exponent as f64
}

fn log(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "log", 1, 2)?;
    let value = logarithm(vm, args[0], elementary::ln)?;
    let Some(&base) = args.get(1) else { return Ok(vm.heap.float(value)) };
    let base = logarithm(vm, base, elementary::ln)?;
    // As floats divide, errors included.
    let quotient = vm.computed(float::divide(value, base))?;
    Ok(vm.heap.float(quotient))
}

fn is_close(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<4> = Signature::new("isclose", ["a", "b", "rel_tol", "abs_tol"], 0, 2, 2);
    let [a, b, relative, absolute] = args.bind(vm, &SIGNATURE)?;
    let mut number = |argument: Field, default: f64| match argument {
        Some(argument) => vm.number_f64(argument),
        None => Ok(default),
    };
    let (a, b) = (number(a, 0.0)?, number(b, 0.0)?);
    let (relative, absolute) = (number(relative, 1e-9)?, number(absolute, 0.0)?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    let difference = (b - a).abs();
    let close = a == b
        || !a.is_infinite()
            && !b.is_infinite()
            && (difference <= (relative * b).abs()
                || difference <= (relative * a).abs()
                || difference <= absolute);
    Ok(vm.heap.bool(close))
}

fn next_after(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("nextafter", ["", "", "steps"], 2, 2, 2);
    let [x, y, steps] = args.bind(vm, &SIGNATURE)?;
    let x = vm.number_f64(x.unwrap_or(fixed::NONE))?;
    let y = vm.number_f64(y.unwrap_or(fixed::NONE))?;
    let steps = match steps.filter(|&s| s != fixed::NONE) {
        None => Some(1),
        Some(steps) => {
            let index = vm.index(steps)?;
            let steps = vm.heap.as_int(index.id()).unwrap_or_default();
            vm.release(index);
            if steps.is_negative() {
                return Err(vm.value_error("steps must be a non-negative integer"));
            }
            steps.to_u64()
        }
    };
    Ok(vm.heap.float(real::next_after(x, y, steps)))
}

fn ulp(vm: &mut Vm, _module: ObjId, x: ObjId) -> Result {
    let x = vm.number_f64(x)?.abs();
    let value = if x.is_nan() || x.is_infinite() {
        x
    } else if x == f64::MAX {
        x - x.next_down()
    } else {
        x.next_up() - x
    };
    Ok(vm.heap.float(value))
}
