//! `defaultdict`: a dictionary with a function for missing keys, which stands in its first slot.

use super::super::record::CLASS_GETITEM;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static DEFAULT_DICT: TypeDef = TypeDef {
    module: "collections",
    base: Kind::Dict,
    basicsize: 56,
    is_base: true,
    gc: true,
    match_mapping: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        init: Some(init),
        repr: Some(repr),
        or: Some(or),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__missing__", Call::One(missing)),
        Native::new("copy", Call::NoArgs(copy)),
        Native::new("__copy__", Call::NoArgs(copy)),
        Native::new("__reduce__", Call::NoArgs(reduce)),
        CLASS_GETITEM,
    ],
    attributes: &[Attribute {
        name: "default_factory",
        get: |vm, this| {
            let factory = vm.heap.slot(this, 0).unwrap_or(fixed::NONE);
            Ok(vm.own(factory))
        },
        set: Some(set_factory),
        member: true,
    }],
    fill: Some(|vm, class| {
        // The slot of the factory comes before any that a class adds.
        if let Some(t) = vm.heap.class_mut(class) {
            t.slot_count = 1;
        }
    }),
    ..TypeDef::new(Kind::DefaultDict)
};

fn set_factory(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = value.map(|v| vm.own(v).into_id());
    let old = vm.heap.set_slot(this, 0, value);
    vm.release_id(old);
    Ok(())
}

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    let factory = args.get(0);
    if let Some(factory) = factory
        && factory != fixed::NONE
        && !vm.is_callable(factory)
    {
        return Err(vm.type_error("first argument must be callable or None"));
    }
    // The factory is taken off the tuple of the arguments, and the one before lives until the items are there.
    let rest = args.rest();
    let rest = Args { tuple: Some(vm.pack(rest.positional)), ..rest };
    let new = factory.map(|factory| vm.own(factory).into_id());
    let old = vm.heap.set_slot(this, 0, new);
    let result = match vm.slots_of(ty::DICT).init {
        Some(init) => init(vm, this, rest),
        None => Ok(()),
    };
    vm.release_id(old);
    result
}

/// `__missing__`: the value that the factory makes is stored and returned.
fn missing(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    let factory = vm.heap.slot(this, 0).unwrap_or(fixed::NONE);
    if factory == fixed::NONE {
        return Err(vm.key_error(key));
    }
    let value = vm.call_positional(factory, &[])?;
    let done = vm.set_item(this, key, Some(value.id()));
    vm.completed(value, done)
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let factory = vm.heap.slot(this, 0).unwrap_or(fixed::NONE);
    vm.call_positional(class, &[factory, this])
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let factory = vm.heap.slot(this, 0).filter(|&f| f != fixed::NONE);
    let arguments = match factory {
        Some(factory) => vm.heap.tuple_of(&[factory]),
        None => vm.own(fixed::EMPTY_TUPLE),
    };
    let arguments = vm.keep(arguments);
    let items = vm.call_method(this, name::items, &[])?;
    let items = vm.keep(items);
    let iterator = vm.iter(items)?;
    let iterator = vm.keep(iterator);
    let class = vm.heap.type_of(this);
    Ok(vm.heap.tuple_of(&[class, arguments, fixed::NONE, fixed::NONE, iterator]))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let base = match vm.slots_of(ty::DICT).repr {
        Some(repr) => repr(vm, this)?,
        None => vm.heap.string("{}"),
    };
    let base = vm.keep(base);
    let factory = vm.heap.slot(this, 0);
    let factory_text = match factory {
        None => "None".to_owned(),
        Some(factory) if vm.repr_enter(factory) => "...".to_owned(),
        Some(factory) => {
            let text = vm.repr_text(factory);
            vm.repr_leave(factory);
            text?
        }
    };
    let class = vm.class_name(vm.heap.type_of(this));
    let text = format!("{class}({factory_text}, {})", vm.heap.text_lossy(base));
    Ok(vm.heap.string(&text))
}

/// `|`: of the type of the operand that is a `defaultdict`.
fn or(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    let is_default = |vm: &Vm, id| vm.is_instance_of(id, ty::DEFAULTDICT);
    let (this, other) = if is_default(vm, a) { (a, b) } else { (b, a) };
    if vm.heap.dict(other).is_none() {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    // The class of the one, the items of the left operand, then those of the right one.
    let class = vm.heap.type_of(this);
    let factory = vm.heap.slot(this, 0).unwrap_or(fixed::NONE);
    let new = vm.call_positional(class, &[factory, a])?;
    let done = vm.dict_merge(new.id(), b);
    vm.completed(new, done)
}
