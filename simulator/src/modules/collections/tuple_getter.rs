//! `_tuplegetter`: the descriptor behind each field of a named tuple.

use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static TUPLE_GETTER: TypeDef = TypeDef {
    module: "collections",
    basicsize: 32,
    gc: true,
    slots: Slots {
        new: Some(new),
        repr: Some(repr),
        descr_get: Some(get),
        descr_set: Some(set),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", Call::NoArgs(reduce))],
    attributes: &[Attribute {
        name: "__doc__",
        get: |vm, this| {
            let doc = vm.field(this, 0).unwrap_or(fixed::NONE);
            Ok(vm.own(doc))
        },
        set: Some(|vm, this, value| {
            let value = value.map(|v| vm.own(v));
            vm.set_field(this, 0, value);
            Ok(())
        }),
        member: true,
    }],
    ..TypeDef::new(Kind::TupleGetter)
};

/// Field: the documentation. Number: the index.
fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.count(vm, "_tuplegetter", 2, 2)?;
    let index = vm.size_argument(args.positional[0])? as i64;
    let doc = vm.own(args.positional[1]);
    Ok(vm.record(class, Kind::TupleGetter, vec![Some(doc)], vec![index]))
}

fn get(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    let Some(object) = object else { return Ok(vm.own(this)) };
    let index = vm.number(this, 0);
    let Some(length) = vm.heap.tuple_len(object) else {
        if object == fixed::NONE {
            return Ok(vm.own(this));
        }
        let message = format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{}' object",
            vm.type_name(object)
        );
        return Err(vm.type_error(&message));
    };
    match usize::try_from(index).ok().filter(|&i| i < length).and_then(|i| vm.heap.tuple_item(object, i)) {
        Some(item) => Ok(vm.own(item)),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

fn set(vm: &mut Vm, _this: ObjId, _object: ObjId, value: Option<ObjId>) -> Result<()> {
    let message = if value.is_some() { "can't set attribute" } else { "can't delete attribute" };
    Err(vm.error(crate::object::layout::ty::ATTRIBUTE_ERROR, message))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let doc = vm.repr_text(vm.field(this, 0).unwrap_or(fixed::NONE))?;
    let text = format!("_tuplegetter({}, {doc})", vm.number(this, 0));
    Ok(vm.heap.string(&text))
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let index = vm.heap.int(vm.number(this, 0));
    let index = vm.keep(index);
    let doc = vm.field(this, 0).unwrap_or(fixed::NONE);
    let arguments = vm.heap.tuple_of(&[index, doc]);
    let arguments = vm.keep(arguments);
    let class = vm.heap.type_of(this);
    Ok(vm.heap.tuple_of(&[class, arguments]))
}
