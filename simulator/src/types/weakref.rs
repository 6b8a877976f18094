//! Weak references and proxies (`Objects/weakrefobject.c`).

use super::object::fully_qualified;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Operator, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&REFERENCE, &PROXY, &CALLABLE_PROXY];

static REFERENCE: TypeDef = TypeDef {
    module: "weakref",
    basicsize: size::WEAKREF,
    is_base: true,
    gc: true,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        call: Some(call),
        vectorcall: true,
        richcompare: Some(compare),
        init: Some(init),
        new: Some(new),
        ..Slots::NONE
    },
    methods: &[Native::class("__class_getitem__", Call::One(class_getitem))],
    attributes: &[Attribute::member("__callback__", callback)],
    ..TypeDef::new(Kind::WeakRef)
};

static PROXY: TypeDef = TypeDef {
    module: "weakref",
    basicsize: size::WEAKREF,
    gc: true,
    no_new: true,
    slots: PROXY_SLOTS,
    methods: PROXY_METHODS,
    ..TypeDef::new(Kind::WeakProxy)
};

static CALLABLE_PROXY: TypeDef = TypeDef {
    module: "weakref",
    basicsize: size::WEAKREF,
    gc: true,
    no_new: true,
    // Unlike the other, it has no methods.
    slots: Slots { call: Some(proxy_call), ..PROXY_SLOTS },
    ..TypeDef::new(Kind::WeakCallableProxy)
};

/// What a weak reference refers to, while it is alive.
fn target(vm: &Vm, this: ObjId) -> Field {
    vm.heap.weak_target(this)
}

/// A weak reference or proxy to `object`, which may be one that exists (`PyWeakref_NewRef`).
pub(crate) fn make(vm: &mut Vm, class: ObjId, object: ObjId, callback: Field) -> Result {
    let callback = callback.filter(|&c| c != fixed::NONE);
    if vm.heap.weak_head(object).is_none() {
        let message = format!("cannot create weak reference to '{}' object", vm.type_name(object));
        return Err(vm.type_error(&message));
    }
    let callback = callback.map(|c| vm.own(c));
    match vm.heap.new_weakref(class, object, callback) {
        Ok(reference) => Ok(reference),
        Err(()) => Err(vm.type_error("cannot create weak reference")),
    }
}

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let positional = Args { names: &[], named: &[], ..args };
    positional.count(vm, "__new__", 1, 2)?;
    make(vm, class, args.positional[0], args.get(1))
}

fn init(vm: &mut Vm, _this: ObjId, args: Args) -> Result<()> {
    args.no_keywords(vm, "ref")?;
    args.count(vm, "__init__", 1, 2)
}

fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    args.count(vm, "weakref", 0, 0)?;
    let object = target(vm, this).unwrap_or(fixed::NONE);
    Ok(vm.own(object))
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    if let Some(known) = vm.heap.weakref(this).map(|w| w.hash).filter(|&h| h != -1) {
        return Ok(known);
    }
    let Some(object) = target(vm, this) else {
        return Err(vm.type_error("weak object has gone away"));
    };
    let object = vm.keep_ref(object);
    let hash = vm.hash(object)?;
    if let Some(w) = vm.heap.weakref_mut(this) {
        w.hash = hash;
    }
    Ok(hash)
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let at = vm.place_text(this);
    let Some(object) = target(vm, this) else {
        return Ok(vm.text_of_format("<weakref at %p; dead>", &[&at]));
    };
    let object = vm.keep_ref(object);
    let (class, place) = (fully_qualified(vm, vm.heap.type_of(object)), vm.place_text(object));
    let found = vm.bound_special(object, name::__name__)?;
    let name = found.as_ref().and_then(|n| vm.heap.text(n.id())).map(|t| t.to_string());
    let text = match name {
        Some(name) => vm.text_of_format("<weakref at %p; to '%T' at %p (%U)>", &[&at, &class, &place, &name]),
        None => vm.text_of_format("<weakref at %p; to '%T' at %p>", &[&at, &class, &place]),
    };
    vm.release_field(found);
    Ok(text)
}

fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    let equality = matches!(operator, Comparison::Eq | Comparison::Ne);
    if !equality || vm.heap.weakref(this).is_none() || vm.heap.weakref(other).is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let (Some(a), Some(b)) = (target(vm, this), target(vm, other)) else {
        return Ok(vm.heap.bool((this == other) == (operator == Comparison::Eq)));
    };
    let (a, b) = (vm.keep_ref(a), vm.keep_ref(b));
    vm.compare(a, b, operator)
}

fn callback(vm: &mut Vm, this: ObjId) -> Result {
    let callback = vm.heap.weakref(this).and_then(|w| w.callback).unwrap_or(fixed::NONE);
    Ok(vm.own(callback))
}

fn class_getitem(vm: &mut Vm, this: ObjId, arguments: ObjId) -> Result {
    vm.generic_alias(this, arguments)
}

/// The object behind an operand that may be a proxy, held until the operation ends (`UNWRAP`).
fn unwrap(vm: &mut Vm, operand: ObjId) -> Result<ObjId> {
    if !vm.is_proxy(operand) {
        return Ok(vm.keep_ref(operand));
    }
    match target(vm, operand) {
        Some(object) => Ok(vm.keep_ref(object)),
        None => Err(vm.error(ty::REFERENCE_ERROR, "weakly-referenced object no longer exists")),
    }
}

macro_rules! binary {
    ($operator:ident, $in_place:literal) => {
        Some(|vm, a, b| {
            let (a, b) = (unwrap(vm, a)?, unwrap(vm, b)?);
            vm.binary(Operator::$operator, a, b, $in_place)
        })
    };
}

macro_rules! unary {
    ($slot:ident, $what:literal) => {
        Some(|vm, this| {
            let object = unwrap(vm, this)?;
            vm.unary(object, |s| s.$slot, $what)
        })
    };
}

/// A proxy can do what its object can; where that cannot, the error is the object's.
const PROXY_SLOTS: Slots = Slots {
    repr: Some(proxy_repr),
    str: Some(proxy_str),
    hash: Some(proxy_hash),
    getattro: Some(proxy_get),
    setattro: Some(proxy_set),
    richcompare: Some(proxy_compare),
    iter: Some(proxy_iter),
    iternext: Some(proxy_next),
    add: binary!(Add, false),
    subtract: binary!(Subtract, false),
    multiply: binary!(Multiply, false),
    remainder: binary!(Remainder, false),
    divmod: Some(proxy_divmod),
    power: Some(|vm, a, b, modulus| proxy_power(vm, a, b, modulus, false)),
    negative: unary!(negative, "unary -"),
    positive: unary!(positive, "unary +"),
    absolute: unary!(absolute, "abs()"),
    bool: Some(proxy_bool),
    invert: unary!(invert, "unary ~"),
    lshift: binary!(Lshift, false),
    rshift: binary!(Rshift, false),
    and: binary!(And, false),
    xor: binary!(Xor, false),
    or: binary!(Or, false),
    int: Some(|vm, this| proxy_number(vm, this, ty::INT)),
    float: Some(|vm, this| proxy_number(vm, this, ty::FLOAT)),
    index: Some(proxy_index),
    floor_divide: binary!(FloorDivide, false),
    true_divide: binary!(TrueDivide, false),
    matrix_multiply: binary!(MatrixMultiply, false),
    inplace_add: binary!(Add, true),
    inplace_subtract: binary!(Subtract, true),
    inplace_multiply: binary!(Multiply, true),
    inplace_remainder: binary!(Remainder, true),
    inplace_power: Some(|vm, a, b, modulus| proxy_power(vm, a, b, modulus, true)),
    inplace_lshift: binary!(Lshift, true),
    inplace_rshift: binary!(Rshift, true),
    inplace_and: binary!(And, true),
    inplace_xor: binary!(Xor, true),
    inplace_or: binary!(Or, true),
    inplace_floor_divide: binary!(FloorDivide, true),
    inplace_true_divide: binary!(TrueDivide, true),
    inplace_matrix_multiply: binary!(MatrixMultiply, true),
    mp_length: Some(proxy_len),
    mp_subscript: Some(proxy_get_item),
    mp_ass_subscript: Some(proxy_set_item),
    sq_length: Some(proxy_len),
    sq_contains: Some(proxy_contains),
    ..Slots::NONE
};

const PROXY_METHODS: &[Native] = &[
    Native::new("__bytes__", Call::NoArgs(proxy_bytes)),
    Native::new("__reversed__", Call::NoArgs(proxy_reversed)),
];

fn proxy_repr(vm: &mut Vm, this: ObjId) -> Result {
    let at = vm.place_text(this);
    Ok(match target(vm, this) {
        Some(object) => {
            let (class, place) = (fully_qualified(vm, vm.heap.type_of(object)), vm.place_text(object));
            vm.text_of_format("<weakproxy at %p; to '%T' at %p>", &[&at, &class, &place])
        }
        None => vm.text_of_format("<weakproxy at %p; dead>", &[&at]),
    })
}

fn proxy_str(vm: &mut Vm, this: ObjId) -> Result {
    let object = unwrap(vm, this)?;
    vm.str(object)
}

fn proxy_hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let message = format!("unhashable type: '{}'", vm.type_name(this));
    Err(vm.type_error(&message))
}

fn proxy_get(vm: &mut Vm, this: ObjId, name: ObjId) -> Result {
    let object = unwrap(vm, this)?;
    vm.get_attr(object, name)
}

fn proxy_set(vm: &mut Vm, this: ObjId, name: ObjId, value: Option<ObjId>) -> Result<()> {
    let object = unwrap(vm, this)?;
    vm.set_attr(object, name, value)
}

fn proxy_compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    let (a, b) = (unwrap(vm, a)?, unwrap(vm, b)?);
    vm.compare(a, b, operator)
}

fn proxy_iter(vm: &mut Vm, this: ObjId) -> Result {
    let object = unwrap(vm, this)?;
    vm.iter(object)
}

fn proxy_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let object = unwrap(vm, this)?;
    if vm.slots_for(object).iternext.is_none() {
        let message = format!("Weakref proxy referenced a non-iterator '{}' object", vm.type_name(object));
        return Err(vm.type_error(&message));
    }
    vm.next(object)
}

fn proxy_divmod(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let (a, b) = (unwrap(vm, a)?, unwrap(vm, b)?);
    vm.divmod(a, b)
}

fn proxy_power(vm: &mut Vm, a: ObjId, b: ObjId, modulus: ObjId, in_place: bool) -> Result {
    let (a, b, modulus) = (unwrap(vm, a)?, unwrap(vm, b)?, unwrap(vm, modulus)?);
    vm.power(a, b, modulus, in_place)
}

fn proxy_bool(vm: &mut Vm, this: ObjId) -> Result<bool> {
    let object = unwrap(vm, this)?;
    vm.truth(object)
}

/// `PyNumber_Long`, `PyNumber_Float`: what calling the type with the object gives.
fn proxy_number(vm: &mut Vm, this: ObjId, class: ObjId) -> Result {
    let object = unwrap(vm, this)?;
    vm.call_positional(class, &[object])
}

fn proxy_index(vm: &mut Vm, this: ObjId) -> Result {
    let object = unwrap(vm, this)?;
    vm.index(object)
}

fn proxy_len(vm: &mut Vm, this: ObjId) -> Result<usize> {
    let object = unwrap(vm, this)?;
    vm.len(object)
}

fn proxy_get_item(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    let (object, key) = (unwrap(vm, this)?, unwrap(vm, key)?);
    vm.get_item(object, key)
}

fn proxy_set_item(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let object = unwrap(vm, this)?;
    vm.set_item(object, key, value)
}

fn proxy_contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    let object = unwrap(vm, this)?;
    vm.contains(object, value)
}

fn proxy_call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let object = unwrap(vm, this)?;
    vm.call(object, args)
}

fn proxy_bytes(vm: &mut Vm, this: ObjId) -> Result {
    let object = unwrap(vm, this)?;
    vm.call_method_str(object, "__bytes__", &[])
}

fn proxy_reversed(vm: &mut Vm, this: ObjId) -> Result {
    let object = unwrap(vm, this)?;
    vm.call_method_str(object, "__reversed__", &[])
}
