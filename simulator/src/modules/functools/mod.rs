//! The module `_functools` (`Modules/_functoolsmodule.c`): what `functools` has in C.

mod lru_cache;
pub(crate) mod partial;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};

/// The types that stand in this folder.
pub(crate) static TYPES: &[&TypeDef] =
    &[&partial::PARTIAL, &lru_cache::LRU_CACHE, &KEY_WRAPPER, &lru_cache::LINK];

pub(super) static MODULES: &[&ModuleDef] = &[&FUNCTOOLS];

static FUNCTOOLS: ModuleDef = ModuleDef {
    name: "_functools",
    functions: &[
        Native::new("reduce", Call::Packed(reduce)),
        Native::new("cmp_to_key", Call::Keywords(cmp_to_key)).shown("($module, mycmp)"),
    ],
    fill: Some(fill),
    doc: "Tools that operate on functions.",
};

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    vm.ready_types(TYPES);
    vm.module_type(module, Kind::Partial);
    vm.module_type(module, Kind::LruCache);
    let mark = vm.heap.plain_object().into_id();
    vm.held.push(mark);
    vm.modules_state.keyword_mark = Some(mark);
    Ok(())
}

/// `reduce(function, iterable[, initial], /)`. The two arguments of each call stand in one tuple, which keeps them
/// until the next.
fn reduce(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "reduce", 2, 3)?;
    let (function, sequence) = (args[0], args[1]);
    let iterator = match vm.iter(sequence) {
        Ok(iterator) => vm.keep(iterator),
        Err(raised) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            return Err(vm.type_error("reduce() arg 2 must support iteration"));
        }
    };
    let mut result = args.get(2).map(|&initial| vm.own(initial));
    let pair = vm.heap.tuple_of(&[fixed::NONE, fixed::NONE]);
    let mut pair = vm.keep(pair);
    loop {
        if vm.heap.count(pair) > 1 {
            let fresh = vm.heap.tuple_of(&[fixed::NONE, fixed::NONE]);
            pair = vm.keep(fresh);
        }
        let item = match vm.next(iterator) {
            Ok(Some(item)) => item,
            Ok(None) => break,
            Err(raised) => {
                vm.release_field(result);
                return Err(raised);
            }
        };
        let Some(so_far) = result.take() else {
            result = Some(item);
            continue;
        };
        let (a, b) = (so_far.id(), item.id());
        vm.replace_item(pair, 0, so_far);
        vm.replace_item(pair, 1, item);
        result = Some(vm.call_positional(function, &[a, b])?);
        vm.track_again(pair);
    }
    match result {
        Some(result) => Ok(result),
        None => Err(vm.type_error("reduce() of empty iterable with no initial value")),
    }
}

/// `cmp_to_key(mycmp)`. Fields: the comparison, the object.
fn cmp_to_key(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("cmp_to_key", ["mycmp"], 0, 1, 1);
    let [comparison] = args.bind(vm, &SIGNATURE)?;
    let comparison = comparison.map(|c| vm.own(c));
    Ok(vm.record(ty::KEY_WRAPPER, Kind::KeyWrapper, vec![comparison, None], Vec::new()))
}

static KEY_WRAPPER: TypeDef = TypeDef {
    module: "functools",
    basicsize: 32,
    gc: true,
    no_new: true,
    slots: Slots { call: Some(call_key), richcompare: Some(compare_keys), ..Slots::NONE },
    attributes: &[Attribute::member("obj", |vm, this| {
        let object = vm.field(this, 1).unwrap_or(fixed::NONE);
        Ok(vm.own(object))
    })],
    ..TypeDef::new(Kind::KeyWrapper)
};

fn call_key(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("K", ["obj"], 0, 1, 1);
    let [object] = args.bind(vm, &SIGNATURE)?;
    let comparison = vm.field(this, 0).map(|c| vm.own(c));
    let object = object.map(|o| vm.own(o));
    Ok(vm.record(ty::KEY_WRAPPER, Kind::KeyWrapper, vec![comparison, object], Vec::new()))
}

fn compare_keys(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    if vm.heap.type_of(other) != ty::KEY_WRAPPER {
        return Err(vm.type_error("other argument must be K instance"));
    }
    let (Some(a), Some(b), Some(comparison)) = (vm.field(this, 1), vm.field(other, 1), vm.field(this, 0))
    else {
        return Err(vm.error(ty::ATTRIBUTE_ERROR, "object"));
    };
    let order = vm.call_positional(comparison, &[a, b])?;
    let zero = vm.heap.int(0);
    let result = vm.compare(order.id(), zero.id(), operator);
    vm.release(order);
    vm.release(zero);
    result
}
