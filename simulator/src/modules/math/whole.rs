//! Functions of whole numbers.

use crate::algorithm::failure::Outcome;
use crate::algorithm::int::{self, DIGIT_BITS};
use crate::object::*;
use crate::vm::{Args, Result, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// An argument as a whole number (`PyNumber_Index`).
fn whole(vm: &mut Vm, argument: ObjId) -> Result<BigInt> {
    let index = vm.index(argument)?;
    let value = vm.heap.as_int(index.id()).unwrap_or_default();
    vm.release(index);
    Ok(value)
}

/// What fits a machine word is computed in one (`PyLong_FromUnsignedLongLong`).
fn result(vm: &mut Vm, outcome: Outcome<BigInt>) -> Result {
    let value = vm.computed(outcome)?;
    Ok(match value.to_i64() {
        Some(word) => vm.heap.size_int(word),
        None => vm.heap.big_int(value),
    })
}

/// Counts the work of a product of `k` factors up to `n`.
fn charge(vm: &mut Vm, n: &BigInt, k: &BigInt) -> Result<()> {
    let bits = k.to_u64().unwrap_or(0).saturating_mul(n.bits());
    vm.charge(bits / DIGIT_BITS)
}

pub(super) fn factorial(vm: &mut Vm, _module: ObjId, n: ObjId) -> Result {
    let n = whole(vm, n)?;
    charge(vm, &n, &n)?;
    result(vm, int::factorial(&n))
}

pub(super) fn isqrt(vm: &mut Vm, _module: ObjId, n: ObjId) -> Result {
    let n = whole(vm, n)?;
    result(vm, int::isqrt(&n))
}

pub(super) fn comb(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "comb", 2, 2)?;
    let (n, k) = (whole(vm, args[0])?, whole(vm, args[1])?);
    charge(vm, &n, (&k).min(&(&n - &k)))?;
    result(vm, int::comb(&n, &k))
}

/// Without a second argument, the factorial.
pub(super) fn perm(vm: &mut Vm, module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "perm", 1, 2)?;
    match args.get(1).filter(|&&k| k != fixed::NONE) {
        None => factorial(vm, module, args[0]),
        Some(&k) => {
            let (n, k) = (whole(vm, args[0])?, whole(vm, k)?);
            charge(vm, &n, &k)?;
            result(vm, int::perm(&n, &k))
        }
    }
}

fn folded(vm: &mut Vm, args: &[ObjId], start: i64, join: fn(&BigInt, &BigInt) -> BigInt) -> Result {
    let mut value = BigInt::from(start);
    for &argument in args {
        let next = whole(vm, argument)?;
        value = join(&value, &next);
    }
    Ok(vm.heap.big_int(value))
}

pub(super) fn gcd(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    folded(vm, args, 0, int::gcd)
}

pub(super) fn lcm(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    folded(vm, args, 1, int::lcm)
}
