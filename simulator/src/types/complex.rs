//! `complex` (`Objects/complexobject.c`).

use crate::algorithm::complex::{self, Complex, complex};
use crate::algorithm::failure::Outcome;
use crate::algorithm::{format, hash};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&COMPLEX];

static COMPLEX: TypeDef = TypeDef {
    basicsize: size::COMPLEX,
    is_base: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        new: Some(new),
        repr: Some(repr),
        hash: Some(hash),
        richcompare: Some(compare),
        add: Some(|vm, a, b| binary(vm, a, b, |x, y| Ok(x + y))),
        subtract: Some(|vm, a, b| binary(vm, a, b, |x, y| Ok(x - y))),
        multiply: Some(|vm, a, b| binary(vm, a, b, |x, y| Ok(x * y))),
        power: Some(power),
        negative: Some(|vm, this| unary(vm, this, |z| -z)),
        positive: Some(itself),
        absolute: Some(absolute),
        bool: Some(|vm, this| Ok(value(vm, this) != Complex::default())),
        true_divide: Some(|vm, a, b| binary(vm, a, b, complex::divide)),
        ..Slots::NONE
    },
    methods: METHODS,
    attributes: ATTRIBUTES,
    doc: "Create a complex number from a string or numbers.

If a string is given, parse it as a complex number.
If a single number is given, convert it to a complex number.
If the 'real' or 'imag' arguments are given, create a complex number
with the specified real and imaginary components.",
    ..TypeDef::new(Kind::Complex)
};

static METHODS: &[Native] = &[
    Native::new("conjugate", Call::NoArgs(|vm, this| unary(vm, this, |z| complex(z.real, -z.imaginary))))
        .shown("($self, /)"),
    Native::new("__complex__", Call::NoArgs(itself)).shown("($self, /)"),
    Native::new("__getnewargs__", Call::NoArgs(getnewargs)).shown("($self, /)"),
    Native::new("__format__", Call::One(format)).shown("($self, format_spec, /)"),
];

static ATTRIBUTES: &[Attribute] = &[
    Attribute::member("real", |vm, this| {
        let z = value(vm, this);
        Ok(vm.heap.float(z.real))
    }),
    Attribute::member("imag", |vm, this| {
        let z = value(vm, this);
        Ok(vm.heap.float(z.imaginary))
    }),
];

fn known(vm: &Vm, object: ObjId) -> Option<Complex> {
    match vm.heap.body(object) {
        Body::Complex(parts) => Some(complex(parts[0], parts[1])),
        _ => None,
    }
}

fn value(vm: &Vm, object: ObjId) -> Complex {
    known(vm, object).unwrap_or_default()
}

fn result(vm: &mut Vm, z: Complex) -> Own {
    vm.heap.complex(z.real, z.imaginary)
}

/// The complex number an operand stands for (`TO_COMPLEX`).
fn operand(vm: &mut Vm, object: ObjId) -> Result<Option<Complex>> {
    match known(vm, object) {
        Some(z) => Ok(Some(z)),
        None => Ok(vm.float_operand(object)?.map(|real| complex(real, 0.0))),
    }
}

fn binary(vm: &mut Vm, a: ObjId, b: ObjId, compute: fn(Complex, Complex) -> Outcome<Complex>) -> Result {
    let Some(x) = operand(vm, a)? else { return super::int::not_implemented(vm) };
    let Some(y) = operand(vm, b)? else { return super::int::not_implemented(vm) };
    let z = vm.computed(compute(x, y))?;
    Ok(result(vm, z))
}

pub(super) fn power(vm: &mut Vm, a: ObjId, b: ObjId, modulus: ObjId) -> Result {
    if modulus != fixed::NONE {
        // Operands that are no numbers come first.
        for object in [a, b] {
            if operand(vm, object)?.is_none() {
                return super::int::not_implemented(vm);
            }
        }
        return Err(vm.value_error("complex modulo"));
    }
    binary(vm, a, b, complex::power)
}

fn unary(vm: &mut Vm, this: ObjId, compute: fn(Complex) -> Complex) -> Result {
    let z = compute(value(vm, this));
    Ok(result(vm, z))
}

/// `+z`, `z.__complex__()`: the same object, unless it is of a class that extends `complex`.
fn itself(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.outer(this) {
        Body::Complex(_) => Ok(vm.own(this)),
        _ => unary(vm, this, |z| z),
    }
}

fn absolute(vm: &mut Vm, this: ObjId) -> Result {
    let size = vm.computed(complex::absolute(value(vm, this)))?;
    Ok(vm.heap.float(size))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let z = value(vm, this);
    let (lead, parts, tail) = format::complex_parts(z.real, z.imaginary);
    let scratch = parts.each_ref().map(|part| match part.is_empty() {
        true => Buffer::default(),
        false => vm.heap.take_buffer(super::float::scratch_size(part)),
    });
    let [real, imaginary] = &parts;
    let text = vm.text_of_format("%s%s%sj%s", &[lead, real, imaginary, tail]);
    for mut part in scratch.into_iter().rev() {
        vm.heap.give_buffer(&mut part);
    }
    Ok(text)
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let z = value(vm, this);
    let of_part = |x: f64| hash::float(x).unwrap_or_else(|| hash::pointer(vm.heap.address(this)));
    Ok(hash::complex(of_part(z.real), of_part(z.imaginary)))
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !matches!(operator, Comparison::Eq | Comparison::Ne) {
        return super::int::not_implemented(vm);
    }
    let z = value(vm, a);
    let equal = match (known(vm, b), vm.heap.as_f64(b)) {
        (Some(other), _) => z == other,
        (None, Some(real)) => z.real == real && z.imaginary == 0.0,
        (None, None) => match vm.int_value(b) {
            // An integer is compared exactly.
            Some(whole) => {
                z.imaginary == 0.0
                    && crate::algorithm::int::compare_float(&whole, z.real) == Some(std::cmp::Ordering::Equal)
            }
            None => return super::int::not_implemented(vm),
        },
    };
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

fn getnewargs(vm: &mut Vm, this: ObjId) -> Result {
    let z = value(vm, this);
    let real = vm.heap.float(z.real);
    let imaginary = vm.heap.float(z.imaginary);
    Ok(vm.heap.tuple([real, imaginary]))
}

fn format(vm: &mut Vm, this: ObjId, spec: ObjId) -> Result {
    let Some(spec) = super::int::spec_argument(vm, spec)? else { return vm.str(this) };
    let name = vm.full_type_name(this);
    let z = value(vm, this);
    let text = vm.computed(format::format_complex(z.real, z.imaginary, &spec, &name))?;
    Ok(vm.heap.str(text))
}

static SIGNATURE: Signature<2> = Signature::new("complex", ["real", "imag"], 0, 2, 0);

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let [real, imaginary] = args.bind(vm, &SIGNATURE)?;
    // A lone complex is returned as it is; its class's own `__complex__` is not asked.
    if class == ty::COMPLEX
        && imaginary.is_none()
        && let Some(real) = real
        && let Body::Complex(_) = vm.heap.outer(real)
    {
        return Ok(vm.own(real));
    }
    if let Some(real) = real
        && let Some(text) = vm.heap.text(real)
    {
        let outcome = complex::parse(text);
        if imaginary.is_some() {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        let z = vm.computed(outcome)?;
        return make(vm, class, z);
    }
    if imaginary.is_some_and(|imaginary| vm.heap.text(imaginary).is_some()) {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let first = match real {
        None => Complex::default(),
        Some(real) => {
            let found = match part(vm, real, true)? {
                Some(z) => z,
                None => {
                    let message = format!(
                        "complex() first argument must be a string or a number, not '{}'",
                        vm.type_name(real)
                    );
                    return Err(vm.type_error(&message));
                }
            };
            found.0
        }
    };
    let Some(imaginary) = imaginary else { return make(vm, class, first) };
    let Some((second, is_complex)) = part(vm, imaginary, false)? else {
        let message =
            format!("complex() second argument must be a number, not '{}'", vm.type_name(imaginary));
        return Err(vm.type_error(&message));
    };
    // `first + second * 1j`, without letting a real second part touch a negative zero.
    let mut z = complex(first.real, second.real);
    if is_complex {
        z.real -= second.imaginary;
    }
    if real.is_some_and(|real| known(vm, real).is_some() || !is_real(vm, real)) {
        z.imaginary += first.imaginary;
    }
    make(vm, class, z)
}

/// Whether it is a plain real number, so that it has no imaginary part to add.
fn is_real(vm: &Vm, object: ObjId) -> bool {
    vm.heap.as_f64(object).is_some() || vm.is_int(object)
}

fn make(vm: &mut Vm, class: ObjId, z: Complex) -> Result {
    if class == ty::COMPLEX {
        return Ok(result(vm, z));
    }
    Ok(vm.new_derived(class, Body::Complex(Box::new([z.real, z.imaginary]))))
}

/// An argument as a complex number, and whether it is one rather than a real; none if it is no number. Only the
/// first argument's `__complex__` is asked (`try_complex_special_method`).
fn part(vm: &mut Vm, object: ObjId, ask: bool) -> Result<Option<(Complex, bool)>> {
    if let Body::Complex(_) = vm.heap.outer(object) {
        return Ok(Some((value(vm, object), true)));
    }
    if ask && let Some(found) = vm.call_bound_special(object, name::__complex__, &[])? {
        let found = vm.keep(found);
        let class = vm.type_name(found);
        let Some(z) = known(vm, found) else {
            return Err(vm.type_error(&format!("__complex__ returned non-complex (type {class})")));
        };
        if vm.heap.type_of(found) != ty::COMPLEX {
            vm.warn_deprecated(&format!(
                "__complex__ returned non-complex (type {class}).  The ability to return an instance of a strict \
                 subclass of complex is deprecated, and may be removed in a future version of Python."
            ))?;
        }
        return Ok(Some((z, true)));
    }
    if let Some(z) = known(vm, object) {
        return Ok(Some((z, true)));
    }
    let slots = vm.slots_for(object);
    if slots.float.is_none() && slots.index.is_none() {
        return Ok(None);
    }
    let real = vm.number_float(object)?;
    let number = vm.heap.as_f64(real.id()).unwrap_or(0.0);
    vm.release(real);
    Ok(Some((complex(number, 0.0), false)))
}
