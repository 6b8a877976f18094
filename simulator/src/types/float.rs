//! `float` (`Objects/floatobject.c`).

mod methods;

use crate::algorithm::float::{self, Power};
use crate::algorithm::{hash, int};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&FLOAT];

static FLOAT: TypeDef = TypeDef {
    basicsize: size::FLOAT,
    is_base: true,
    vectorcall: true,
    slots: Slots {
        new: Some(new),
        repr: Some(repr),
        hash: Some(hash),
        richcompare: Some(compare),
        add: Some(|vm, a, b| exact(vm, a, b, |x, y| x + y)),
        subtract: Some(|vm, a, b| exact(vm, a, b, |x, y| x - y)),
        multiply: Some(|vm, a, b| exact(vm, a, b, |x, y| x * y)),
        remainder: Some(|vm, a, b| checked(vm, a, b, float::remainder)),
        divmod: Some(divmod),
        power: Some(power),
        negative: Some(|vm, this| unary(vm, this, |x| -x)),
        positive: Some(itself),
        absolute: Some(|vm, this| unary(vm, this, f64::abs)),
        bool: Some(|vm, this| Ok(vm.heap.as_f64(this) != Some(0.0))),
        int: Some(methods::trunc),
        float: Some(itself),
        floor_divide: Some(|vm, a, b| checked(vm, a, b, float::floor_divide)),
        true_divide: Some(|vm, a, b| checked(vm, a, b, float::divide)),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    attributes: methods::ATTRIBUTES,
    doc: "Convert a string or number to a floating-point number, if possible.",
    ..TypeDef::new(Kind::Float)
};

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    // A class with an `__init__` of its own may take keywords.
    if !vm.has_own_init(class, ty::FLOAT) {
        args.no_keywords(vm, "float")?;
    }
    Args::positional(args.positional).count(vm, "float", 0, 1)?;
    let value = match args.get(0) {
        Some(x) => vm.number_float(x)?,
        None => vm.heap.float(0.0),
    };
    if class == ty::FLOAT {
        return Ok(value);
    }
    // `float_subtype_new`.
    let number = vm.heap.as_f64(value.id()).unwrap_or(0.0);
    let object = vm.new_derived(class, Body::Float(number));
    vm.release(value);
    Ok(object)
}

impl Vm {
    /// `float(object)` (`PyNumber_Float`, and `PyFloat_FromString` of text).
    pub(crate) fn number_float(&mut self, object: ObjId) -> Result {
        if let Body::Float(_) = self.heap.outer(object) {
            return Ok(self.own(object));
        }
        let slots = self.slots_for(object);
        let (convert, index) = (slots.float, slots.index.is_some());
        if self.heap.is_exact_str(object) {
            return self.float_from_text(object);
        }
        if let Some(f) = convert {
            let result = f(self, object)?;
            if self.heap.type_of(result.id()) == ty::FLOAT {
                return Ok(result);
            }
            let (of, class) = (self.type_name(object), self.type_name(result.id()));
            let result = self.keep(result);
            let Some(value) = self.heap.as_f64(result) else {
                return Err(self.type_error(&format!("{of}.__float__ returned non-float (type {class})")));
            };
            self.warn_deprecated(&format!(
                "{of}.__float__ returned non-float (type {class}).  The ability to return an instance of a strict \
                 subclass of float is deprecated, and may be removed in a future version of Python."
            ))?;
            return Ok(self.heap.float(value));
        }
        if index {
            let index = self.index(object)?;
            let index = self.keep(index);
            let value = self.int_to_f64(index)?.unwrap_or(0.0);
            return Ok(self.heap.float(value));
        }
        if let Some(value) = self.heap.as_f64(object) {
            return Ok(self.heap.float(value));
        }
        self.float_from_text(object)
    }

    fn float_from_text(&mut self, object: ObjId) -> Result {
        let outcome = match self.heap.body(object) {
            &Body::Str { at, .. } => float::parse(&self.heap.texts.get(at).text),
            _ if let Some(bytes) = super::text_args::buffer(self, object) => {
                match float::parse_bytes(bytes) {
                    Ok(value) => Ok(value),
                    Err(_) => {
                        let shown = self.repr_text(object)?;
                        let message = format!("could not convert string to float: {shown}");
                        return Err(self.value_error(&message));
                    }
                }
            }
            _ => {
                let message = format!(
                    "float() argument must be a string or a real number, not '{}'",
                    self.type_name(object)
                );
                return Err(self.type_error(&message));
            }
        };
        let value = self.computed(outcome)?;
        Ok(self.heap.float(value))
    }

    /// Whether `class` has another `tp_init` than the built-in type it extends.
    pub(crate) fn has_own_init(&self, class: ObjId, base: ObjId) -> bool {
        match (self.slots_of(class).init, self.slots_of(base).init) {
            (Some(own), Some(of_base)) => !std::ptr::fn_addr_eq(own, of_base),
            (own, of_base) => own.is_some() != of_base.is_some(),
        }
    }

    /// The float an operand stands for: a float or an integer (`CONVERT_TO_DOUBLE`).
    pub(crate) fn float_operand(&mut self, object: ObjId) -> Result<Option<f64>> {
        match self.heap.as_f64(object) {
            Some(value) => Ok(Some(value)),
            None => self.int_to_f64(object),
        }
    }
}

fn operands(vm: &mut Vm, a: ObjId, b: ObjId) -> Result<Option<(f64, f64)>> {
    let Some(x) = vm.float_operand(a)? else { return Ok(None) };
    let Some(y) = vm.float_operand(b)? else { return Ok(None) };
    Ok(Some((x, y)))
}

fn exact(vm: &mut Vm, a: ObjId, b: ObjId, compute: fn(f64, f64) -> f64) -> Result {
    match operands(vm, a, b)? {
        Some((x, y)) => Ok(vm.heap.float(compute(x, y))),
        None => super::int::not_implemented(vm),
    }
}

fn checked(
    vm: &mut Vm,
    a: ObjId,
    b: ObjId,
    compute: fn(f64, f64) -> crate::algorithm::failure::Outcome<f64>,
) -> Result {
    match operands(vm, a, b)? {
        Some((x, y)) => {
            let value = vm.computed(compute(x, y))?;
            Ok(vm.heap.float(value))
        }
        None => super::int::not_implemented(vm),
    }
}

fn divmod(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let Some((x, y)) = operands(vm, a, b)? else { return super::int::not_implemented(vm) };
    let (quotient, rest) = vm.computed(float::divmod(x, y))?;
    let quotient = vm.heap.float(quotient);
    let rest = vm.heap.float(rest);
    Ok(vm.heap.tuple([quotient, rest]))
}

pub(super) fn power(vm: &mut Vm, a: ObjId, b: ObjId, modulus: ObjId) -> Result {
    if modulus != fixed::NONE {
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    let Some((x, y)) = operands(vm, a, b)? else { return super::int::not_implemented(vm) };
    match vm.computed(float::power(x, y))? {
        Power::Real(value) => Ok(vm.heap.float(value)),
        Power::Complex => super::complex::power(vm, a, b, modulus),
    }
}

fn unary(vm: &mut Vm, this: ObjId, compute: fn(f64) -> f64) -> Result {
    let value = vm.heap.as_f64(this).unwrap_or(0.0);
    Ok(vm.heap.float(compute(value)))
}

/// `float(x)`, `+x`: the same object, unless it is of a class that extends `float`.
fn itself(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.outer(this) {
        Body::Float(_) => Ok(vm.own(this)),
        _ => unary(vm, this, |x| x),
    }
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let value = vm.heap.as_f64(this).unwrap_or(0.0);
    Ok(hash::float(value).unwrap_or_else(|| hash::pointer(vm.heap.address(this))))
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    let Some(x) = vm.heap.as_f64(a) else { return super::int::not_implemented(vm) };
    let ordering = match vm.heap.as_f64(b) {
        Some(y) => x.partial_cmp(&y),
        None => match vm.int_value(b) {
            Some(y) => int::compare_float(&y, x).map(std::cmp::Ordering::reverse),
            None => return super::int::not_implemented(vm),
        },
    };
    // Nothing but `!=` holds of a NaN.
    let holds = ordering.map_or(operator == Comparison::Ne, |o| operator.holds(o));
    Ok(vm.heap.bool(holds))
}

/// The bytes of the buffer in which a float is written (`format_float_short`): a sign, a point, the digits, an exponent
/// and the final null.
pub(super) fn scratch_size(text: &str) -> usize {
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, ""), |parts| parts);
    match mantissa.bytes().filter(u8::is_ascii_digit).count() {
        // Infinities, and what is no number.
        0 => 5,
        digits => 3 + digits + if exponent.is_empty() { 0 } else { 5 },
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let text = float::repr(vm.heap.as_f64(this).unwrap_or(0.0));
    let mut scratch = vm.heap.take_buffer(scratch_size(&text));
    let object = vm.heap.string(&text);
    vm.heap.give_buffer(&mut scratch);
    Ok(object)
}
