//! Functions of several numbers.

use crate::algorithm::real::{self, Products};
use crate::algorithm::sum::Exact;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Operator, Result, Signature, Vm};

pub(super) fn fsum(vm: &mut Vm, _module: ObjId, sequence: ObjId) -> Result {
    let mut sum = Exact::default();
    vm.for_each(sequence, |vm, item| {
        let value = vm.number_f64(item.id());
        vm.release(item);
        let added = sum.add(value?);
        vm.computed(added)?;
        Ok(true)
    })?;
    let total = vm.computed(sum.total())?;
    Ok(vm.heap.float(total))
}

pub(super) fn hypot(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let mut vector = Vec::with_capacity(args.len());
    for &argument in args {
        vector.push(vm.number_f64(argument)?.abs());
    }
    Ok(vm.heap.float(real::length(&mut vector)))
}

pub(super) fn dist(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "dist", 2, 2)?;
    let p = vm.tuple_from_iterable(args[0])?;
    let p = vm.keep(p);
    let q = vm.tuple_from_iterable(args[1])?;
    let q = vm.keep(q);
    let (p, q) = (vm.heap.tuple_items(p), vm.heap.tuple_items(q));
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut vector = Vec::with_capacity(p.len());
    for (&a, &b) in p.iter().zip(&q) {
        let (a, b) = (vm.number_f64(a)?, vm.number_f64(b)?);
        vector.push((a - b).abs());
    }
    Ok(vm.heap.float(real::length(&mut vector)))
}

pub(super) fn fused(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "fma", 3, 3)?;
    let (x, y, z) = (vm.number_f64(args[0])?, vm.number_f64(args[1])?, vm.number_f64(args[2])?);
    let value = x.mul_add(y, z);
    if value.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if value.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(vm.heap.float(value))
}

/// Each product is an object, as CPython's fast paths for ints and floats show in nothing but speed.
pub(super) fn prod(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("prod", ["", "start"], 1, 1, 1);
    let [iterable, start] = args.bind(vm, &SIGNATURE)?;
    let mut result = match start {
        Some(start) => Some(vm.own(start)),
        None => Some(vm.heap.int(1)),
    };
    let outcome = vm.for_each(iterable.unwrap_or(fixed::NONE), |vm, item| {
        let Some(so_far) = result.take() else { return Ok(false) };
        let product = vm.binary(Operator::Multiply, so_far.id(), item.id(), false);
        vm.release(item);
        vm.release(so_far);
        result = Some(product?);
        Ok(true)
    });
    match (outcome, result) {
        (Ok(()), Some(result)) => Ok(result),
        (Ok(()), None) => Ok(vm.none()),
        (Err(raised), result) => {
            vm.release_field(result);
            Err(raised)
        }
    }
}

/// A number that `math.sumprod` adds up as a float.
fn as_float(vm: &Vm, id: ObjId) -> Option<f64> {
    match *vm.heap.outer(id) {
        Body::Float(value) => Some(value),
        _ => None,
    }
}

/// `math_sumprod_impl`: ints exactly, floats in triple length, and anything by its operators.
pub(super) fn sumprod(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "sumprod", 2, 2)?;
    let p = vm.iter(args[0])?;
    let p = vm.keep(p);
    let q = vm.iter(args[1])?;
    let q = vm.keep(q);
    let mut total = vm.heap.int(0);
    let mut floats: Option<Products> = None;
    loop {
        let pair = next_pair(vm, p, q);
        let (a, b) = match pair {
            Ok(Some((a, b))) => (vm.keep(a), vm.keep(b)),
            Ok(None) => break,
            Err(raised) => {
                vm.release(total);
                return Err(raised);
            }
        };
        let number = |id: ObjId| {
            let is_whole = matches!(vm.heap.type_of(id), ty::INT | ty::BOOL);
            let whole = is_whole.then(|| vm.heap.as_i64(id)).flatten();
            as_float(vm, id).or(whole.filter(|n| n.unsigned_abs() < 1 << 53).map(|n| n as f64))
        };
        let is_float = as_float(vm, a).is_some() || as_float(vm, b).is_some();
        if let (Some(x), Some(y), true) = (number(a), number(b), is_float)
            && floats.get_or_insert_default().add(x, y)
        {
            continue;
        }
        let mut added = Ok(());
        if let Some(products) = floats.take() {
            let float = vm.heap.float(products.total());
            added = add(vm, &mut total, float);
        }
        let product = added.and_then(|()| vm.binary(Operator::Multiply, a, b, false));
        let added = product.and_then(|product| add(vm, &mut total, product));
        total = vm.completed(total, added)?;
    }
    if let Some(products) = floats {
        let float = vm.heap.float(products.total());
        let added = add(vm, &mut total, float);
        total = vm.completed(total, added)?;
    }
    Ok(total)
}

/// Adds a term to the total.
fn add(vm: &mut Vm, total: &mut Own, term: Own) -> Result<()> {
    let sum = vm.binary(Operator::Add, total.id(), term.id(), false);
    vm.release(term);
    let old = std::mem::replace(total, sum?);
    vm.release(old);
    Ok(())
}

/// The next item of each; none when both are at their end.
fn next_pair(vm: &mut Vm, p: ObjId, q: ObjId) -> Result<Option<(Own, Own)>> {
    let a = vm.next(p)?;
    let b = match vm.next(q) {
        Ok(b) => b,
        Err(raised) => {
            vm.release_field(a);
            return Err(raised);
        }
    };
    match (a, b) {
        (Some(a), Some(b)) => Ok(Some((a, b))),
        (None, None) => Ok(None),
        (a, b) => {
            vm.release_field(a);
            vm.release_field(b);
            Err(vm.value_error("Inputs are not the same length"))
        }
    }
}
