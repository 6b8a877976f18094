//! The module `_operator` (`Modules/_operator.c`): operators as functions.

mod getters;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::Comparison;
use crate::vm::{Args, Operator, Result, Vm};

/// The types that stand in this folder.
pub(crate) static TYPES: &[&TypeDef] =
    &[&getters::ATTR_GETTER, &getters::ITEM_GETTER, &getters::METHOD_CALLER];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_operator",
    functions: FUNCTIONS,
    fill: Some(|vm, module| {
        vm.ready_types(TYPES);
        for kind in [Kind::ItemGetter, Kind::AttrGetter, Kind::MethodCaller] {
            vm.module_type(module, kind);
        }
        Ok(())
    }),
    doc: "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.",
}];

/// A function of two operands.
macro_rules! binary {
    ($name:literal, $operator:ident, $in_place:literal) => {
        Native::new(
            $name,
            Call::Fast(|vm, _, args| {
                Args::positional(args).count(vm, $name, 2, 2)?;
                vm.binary(Operator::$operator, args[0], args[1], $in_place)
            }),
        )
        .shown("($module, a, b, /)")
    };
}

macro_rules! compare {
    ($name:literal, $comparison:ident) => {
        Native::new(
            $name,
            Call::Fast(|vm, _, args| {
                Args::positional(args).count(vm, $name, 2, 2)?;
                vm.compare(args[0], args[1], Comparison::$comparison)
            }),
        )
        .shown("($module, a, b, /)")
    };
}

macro_rules! unary {
    ($name:literal, $slot:ident, $what:literal) => {
        Native::new($name, Call::One(|vm, _, a| vm.unary(a, |slots| slots.$slot, $what)))
            .shown("($module, a, /)")
    };
}

static FUNCTIONS: &[Native] = &[
    Native::new("truth", Call::One(truth)).shown("($module, a, /)"),
    Native::new("contains", Call::Fast(contains)).shown("($module, a, b, /)"),
    Native::new("indexOf", Call::Fast(index_of)).shown("($module, a, b, /)"),
    Native::new("countOf", Call::Fast(count_of)).shown("($module, a, b, /)"),
    Native::new("is_", Call::Fast(|vm, _, args| identity(vm, args, "is_", true))).shown("($module, a, b, /)"),
    Native::new("is_not", Call::Fast(|vm, _, args| identity(vm, args, "is_not", false)))
        .shown("($module, a, b, /)"),
    binary!("add", Add, false),
    binary!("sub", Subtract, false),
    binary!("mul", Multiply, false),
    binary!("matmul", MatrixMultiply, false),
    binary!("floordiv", FloorDivide, false),
    binary!("truediv", TrueDivide, false),
    binary!("mod", Remainder, false),
    unary!("neg", negative, "unary -"),
    unary!("pos", positive, "unary +"),
    unary!("abs", absolute, "abs()"),
    unary!("inv", invert, "unary ~"),
    unary!("invert", invert, "unary ~"),
    binary!("lshift", Lshift, false),
    binary!("rshift", Rshift, false),
    Native::new("not_", Call::One(not)).shown("($module, a, /)"),
    binary!("and_", And, false),
    binary!("xor", Xor, false),
    binary!("or_", Or, false),
    binary!("iadd", Add, true),
    binary!("isub", Subtract, true),
    binary!("imul", Multiply, true),
    binary!("imatmul", MatrixMultiply, true),
    binary!("ifloordiv", FloorDivide, true),
    binary!("itruediv", TrueDivide, true),
    binary!("imod", Remainder, true),
    binary!("ilshift", Lshift, true),
    binary!("irshift", Rshift, true),
    binary!("iand", And, true),
    binary!("ixor", Xor, true),
    binary!("ior", Or, true),
    Native::new("concat", Call::Fast(|vm, _, args| concat(vm, args, false))).shown("($module, a, b, /)"),
    Native::new("iconcat", Call::Fast(|vm, _, args| concat(vm, args, true))).shown("($module, a, b, /)"),
    Native::new("getitem", Call::Fast(get_item)).shown("($module, a, b, /)"),
    Native::new("setitem", Call::Fast(set_item)).shown("($module, a, b, c, /)"),
    Native::new("delitem", Call::Fast(delete_item)).shown("($module, a, b, /)"),
    binary!("pow", Power, false),
    binary!("ipow", Power, true),
    compare!("lt", Lt),
    compare!("le", Le),
    compare!("eq", Eq),
    compare!("ne", Ne),
    compare!("gt", Gt),
    compare!("ge", Ge),
    Native::new("index", Call::One(index)).shown("($module, a, /)"),
    Native::new("length_hint", Call::Fast(length_hint)).shown("($module, obj, default=0, /)"),
    Native::new("call", Call::Keywords(call)),
];

fn truth(vm: &mut Vm, _module: ObjId, a: ObjId) -> Result {
    let truth = vm.truth(a)?;
    Ok(vm.heap.bool(truth))
}

fn not(vm: &mut Vm, _module: ObjId, a: ObjId) -> Result {
    let truth = vm.truth(a)?;
    Ok(vm.heap.bool(!truth))
}

fn identity(vm: &mut Vm, args: &[ObjId], name: &str, same: bool) -> Result {
    Args::positional(args).count(vm, name, 2, 2)?;
    Ok(vm.heap.bool((args[0] == args[1]) == same))
}

fn contains(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "contains", 2, 2)?;
    let found = vm.contains(args[0], args[1])?;
    Ok(vm.heap.bool(found))
}

/// Calls `each` with the positions where an iterable's items equal `value`, until it returns false.
fn positions(vm: &mut Vm, iterable: ObjId, value: ObjId, mut each: impl FnMut(i64) -> bool) -> Result<()> {
    let mut index = 0;
    let iterator = vm.iter_to_search(iterable)?;
    vm.for_each_of(iterator, |vm, item| {
        let same = vm.equal(item.id(), value);
        vm.release(item);
        let go_on = !same? || each(index);
        index += 1;
        Ok(go_on)
    })
}

/// `PyNumber_Index`: an `int` itself, even of an object whose class extends it.
fn index(vm: &mut Vm, _module: ObjId, a: ObjId) -> Result {
    let index = vm.index(a)?;
    if vm.heap.type_of(index.id()) == ty::INT {
        return Ok(index);
    }
    let value = vm.heap.as_int(index.id()).unwrap_or_default();
    vm.release(index);
    Ok(vm.heap.big_int(value))
}

fn index_of(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "indexOf", 2, 2)?;
    let mut found = None;
    positions(vm, args[0], args[1], |index| {
        found = Some(index);
        false
    })?;
    match found {
        Some(index) => Ok(vm.heap.size_int(index)),
        None => Err(vm.value_error("sequence.index(x): x not in sequence")),
    }
}

fn count_of(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "countOf", 2, 2)?;
    let mut count = 0;
    positions(vm, args[0], args[1], |_| {
        count += 1;
        true
    })?;
    Ok(vm.heap.size_int(count))
}

fn concat(vm: &mut Vm, args: &[ObjId], in_place: bool) -> Result {
    Args::positional(args).count(vm, if in_place { "iconcat" } else { "concat" }, 2, 2)?;
    let sequence = |vm: &Vm, id| {
        let slots = vm.slots_for(id);
        slots.sq_concat.is_some() || slots.sq_item.is_some() && vm.heap.dict(id).is_none()
    };
    if !sequence(vm, args[0]) {
        let message = format!("'{}' object can't be concatenated", vm.type_name(args[0]));
        return Err(vm.type_error(&message));
    }
    vm.binary(Operator::Add, args[0], args[1], in_place)
}

fn get_item(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "getitem", 2, 2)?;
    vm.get_item(args[0], args[1])
}

fn set_item(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "setitem", 3, 3)?;
    vm.set_item(args[0], args[1], Some(args[2]))?;
    Ok(vm.none())
}

fn delete_item(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "delitem", 2, 2)?;
    vm.set_item(args[0], args[1], None)?;
    Ok(vm.none())
}

fn length_hint(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "length_hint", 1, 2)?;
    let default = match args.get(1) {
        Some(&default) => vm.size_argument(default)?,
        None => 0,
    };
    // A default below zero is handed back as it is; no hint is.
    let hint = vm.length_hint_if_any(args[0])?.map_or(default, |hint| hint as isize);
    Ok(vm.heap.size_int(hint as i64))
}

fn call(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    match args.get(0) {
        Some(callable) => vm.call(callable, args.rest()),
        None => Err(vm.type_error("call expected at least 1 argument, got 0")),
    }
}
