//! `types.SimpleNamespace` (`Objects/namespaceobject.c`): a record with nothing but a dictionary.

use super::common::new_native;
use crate::algorithm::text::TextBuilder;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&SIMPLE_NAMESPACE];

static SIMPLE_NAMESPACE: TypeDef = TypeDef {
    module: "types",
    basicsize: SIZE,
    is_base: true,
    gc: true,
    has_dict: true,
    slots: Slots {
        repr: Some(repr),
        richcompare: Some(compare),
        init: Some(init),
        new: Some(new),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__reduce__", Call::NoArgs(reduce)),
        Native::new("__replace__", Call::PackedKeywords(replace)),
    ],
    attributes: &[Attribute::member("__dict__", dict)],
    doc: "A simple attribute-based namespace.",
    ..TypeDef::new(Kind::SimpleNamespace)
};

const SIZE: usize = 24;

/// `namespace_new`: the dictionary is there from the start.
fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    let this = new_native(vm, class, Kind::SimpleNamespace, SIZE, Vec::new(), Vec::new());
    vm.heap.materialize_dict(this.id());
    Ok(this)
}

fn dict_of(vm: &mut Vm, this: ObjId) -> ObjId {
    vm.heap.materialize_dict(this)
}

fn dict(vm: &mut Vm, this: ObjId) -> Result {
    let dict = dict_of(vm, this);
    Ok(vm.own(dict))
}

/// `namespace_init`: from a mapping or pairs, then from keyword arguments.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    // `_PyType_Name`: without the module.
    let name = vm.class_name(vm.heap.type_of(this));
    Args::positional(args.positional).count(vm, &name, 0, 1)?;
    let dict = dict_of(vm, this);
    if let Some(source) = args.get(0) {
        let items = if vm.heap.type_of(source) == ty::DICT {
            vm.own(source)
        } else {
            vm.call_positional(ty::DICT, &[source])?
        };
        let items = vm.keep(items);
        // `PyArg_ValidateKeywordArguments`
        if vm.heap.dict_items(items).iter().any(|item| vm.heap.text(item.key).is_none()) {
            return Err(vm.type_error("keywords must be strings"));
        }
        vm.dict_merge(dict, items)?;
    }
    match vm.packed_keywords(args)? {
        Some(keywords) => {
            let keywords = vm.keep(keywords);
            vm.dict_merge(dict, keywords)
        }
        None => Ok(()),
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let name = if class == ty::SIMPLE_NAMESPACE { "namespace".to_owned() } else { vm.class_name(class) };
    if vm.repr_enter(this) {
        return Ok(vm.heap.string(&format!("{name}(...)")));
    }
    let result = repr_items(vm, this, &name);
    vm.repr_leave(this);
    let text = result?.finish();
    Ok(vm.heap.str(text))
}

fn repr_items(vm: &mut Vm, this: ObjId, name: &str) -> Result<TextBuilder> {
    let mut text = TextBuilder::default();
    text.push_str(name);
    text.push_str("(");
    let dict = dict_of(vm, this);
    let mut first = true;
    for item in vm.heap.dict_items(dict) {
        let Some(key) = vm.heap.text(item.key).filter(|t| !t.is_empty()).cloned() else { continue };
        // It may have gone while others were represented.
        let Some(value) = vm.heap.dict_get_str(dict, item.key) else { continue };
        if !std::mem::take(&mut first) {
            text.push_str(", ");
        }
        text.push_text(&key);
        text.push_str("=");
        // Borrowed, as in `namespace_repr`.
        vm.push_repr(&mut text, value)?;
    }
    text.push_str(")");
    Ok(text)
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !vm.is_instance_of(a, ty::SIMPLE_NAMESPACE) || !vm.is_instance_of(b, ty::SIMPLE_NAMESPACE) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let (a, b) = (dict_of(vm, a), dict_of(vm, b));
    vm.compare(a, b, operator)
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let (class, dict) = (vm.heap.type_of(this), dict_of(vm, this));
    Ok(vm.heap.tuple_of(&[class, fixed::EMPTY_TUPLE, dict]))
}

/// `namespace_replace`.
fn replace(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    if !args.positional.is_empty() {
        return Err(vm.type_error("__replace__() takes no positional arguments"));
    }
    let class = vm.heap.type_of(this);
    let result = vm.call_positional(class, &[])?;
    let result = vm.keep(result);
    let (from, to) = (dict_of(vm, this), dict_of(vm, result));
    vm.dict_merge(to, from)?;
    for (&name, &value) in args.names.iter().zip(args.named) {
        vm.dict_set(to, name, value)?;
    }
    Ok(vm.own(result))
}
