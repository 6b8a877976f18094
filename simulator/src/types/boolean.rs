//! `bool` (`Objects/boolobject.c`).

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&BOOL];

static BOOL: TypeDef = TypeDef {
    base: Kind::Int,
    basicsize: 24,
    itemsize: 4,
    vectorcall: true,
    slots: Slots {
        new: Some(new),
        repr: Some(repr),
        invert: Some(invert),
        and: Some(and),
        xor: Some(xor),
        or: Some(or),
        ..Slots::NONE
    },
    doc: "Returns True when the argument is true, False otherwise.\n\
          The builtins True and False are the only two instances of the class bool.\n\
          The class bool is a subclass of the class int, and cannot be subclassed.",
    ..TypeDef::new(Kind::Bool)
};

fn new(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    args.count(vm, "bool", 0, 1)?;
    let truth = match args.get(0) {
        Some(x) => vm.truth(x)?,
        None => false,
    };
    Ok(vm.heap.bool(truth))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let text = if this == fixed::TRUE { name::True } else { name::False };
    Ok(vm.own(text))
}

/// What `bool_invert` says, to the compiler's folding too.
pub(crate) fn warn_of_inversion(vm: &mut Vm) -> Result<()> {
    vm.warn_deprecated(
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise \
         inversion of the underlying int object and is usually not what you expect from negating a bool. Use the \
         'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying \
         int.",
    )
}

fn invert(vm: &mut Vm, this: ObjId) -> Result {
    warn_of_inversion(vm)?;
    Ok(vm.heap.int(if this == fixed::TRUE { -2 } else { -1 }))
}

/// The result of two bools is one; with another integer it is `int`'s.
fn logical(
    vm: &mut Vm,
    a: ObjId,
    b: ObjId,
    of_bools: fn(bool, bool) -> bool,
    of_ints: fn(&Slots) -> Option<crate::vm::slots::Binary>,
) -> Result {
    if let (Body::Bool(x), Body::Bool(y)) = (vm.heap.outer(a), vm.heap.outer(b)) {
        let result = of_bools(*x, *y);
        return Ok(vm.heap.bool(result));
    }
    match of_ints(vm.slots_of(ty::INT)) {
        Some(f) => f(vm, a, b),
        None => super::int::not_implemented(vm),
    }
}

fn and(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    logical(vm, a, b, |x, y| x & y, |s| s.and)
}

fn xor(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    logical(vm, a, b, |x, y| x ^ y, |s| s.xor)
}

fn or(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    logical(vm, a, b, |x, y| x | y, |s| s.or)
}
