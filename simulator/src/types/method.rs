//! `method` and `builtin_function_or_method` (`Objects/classobject.c`, `Objects/methodobject.c`).

use super::attributes::{or_none, stored};
use super::descriptor::of_class;
use super::object;
use super::signatures;
use crate::algorithm::hash;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::Part;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&METHOD, &BUILTIN];

static METHOD: TypeDef = TypeDef {
    kind: Kind::Method,
    basicsize: size::METHOD,
    gc: true,
    has_weakrefs: true,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        call: Some(call),
        vectorcall: true,
        getattro: Some(get_attr),
        richcompare: Some(compare),
        descr_get: Some(|vm, this, _, _| Ok(vm.own(this))),
        new: Some(new),
        ..Slots::NONE
    },
    methods: &[Native { signature: "($self, /)", ..Native::new("__reduce__", Call::NoArgs(reduce)) }],
    attributes: &[
        Attribute::member("__func__", |vm, this| {
            let (function, _) = parts(vm, this);
            Ok(vm.own(function))
        }),
        Attribute::member("__self__", |vm, this| {
            let (_, object) = parts(vm, this);
            Ok(vm.own(object))
        }),
        Attribute::read("__doc__", |vm, this| {
            let (function, _) = parts(vm, this);
            vm.get_attr(function, name::__doc__)
        }),
    ],
    doc: "Create a bound instance method object.",
    ..TypeDef::new(Kind::Method)
};

/// The function of a bound method, and what it is bound to.
pub(crate) fn parts(vm: &Vm, method: ObjId) -> (ObjId, ObjId) {
    match vm.heap.body(method) {
        Body::Method { function, this, .. } => (*function, *this),
        _ => (fixed::NONE, fixed::NONE),
    }
}

fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    args.count(vm, "method", 2, 2)?;
    let &[function, this] = args.positional else { return Err(vm.type_error("method expected 2 arguments")) };
    if !vm.is_callable(function) {
        return Err(vm.type_error("first argument must be callable"));
    }
    if this == fixed::NONE {
        return Err(vm.type_error("instance must not be None"));
    }
    let (function, this) = (vm.own(function), vm.own(this));
    Ok(vm.heap.method(function, this))
}

/// `method_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let (function, object) = parts(vm, this);
    let shown = super::function::shown_type(vm, this);
    if shown != ty::METHOD {
        let name = vm.heap.function(function).map(|f| vm.heap.text_lossy(f.name)).unwrap_or_default();
        let (class, place) = (vm.tp_name(vm.heap.type_of(object)), vm.place_text(object));
        let format = match shown {
            ty::METHOD_WRAPPER => "<method-wrapper '%s' of %s object at %p>",
            _ => "<built-in method %s of %s object at %p>",
        };
        return Ok(vm.text_of_format(format, &[&name, &class, &place]));
    }
    let name = match vm.find_attr(function, name::__qualname__)? {
        Some(name) => Some(name),
        None => vm.find_attr(function, name::__name__)?,
    };
    let name = name.map(|name| vm.keep(name)).filter(|&name| vm.heap.text(name).is_some());
    let name = name.map_or(Part::Text("?"), Part::Object);
    vm.text_of_parts("<bound method %V of %R>", &[name, Part::Object(object)])
}

/// `method_hash`: the object counts by its identity.
fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let (function, object) = parts(vm, this);
    let value = object::hash(vm, object)? ^ vm.hash(function)?;
    Ok(if value == -1 { -2 } else { value })
}

fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let (function, object) = parts(vm, this);
    let mut all = vec![object];
    all.extend_from_slice(args.positional);
    vm.call(function, Args { positional: &all, ..args })
}

/// `method_getattro`: its own attributes, then the function's.
fn get_attr(vm: &mut Vm, this: ObjId, attribute: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    if vm.type_lookup(class, attribute).is_some() {
        return vm.generic_get_attr(this, attribute);
    }
    let (function, _) = parts(vm, this);
    vm.get_attr(function, attribute)
}

/// `method_richcompare`: the same function bound to the same object.
fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    let comparable = matches!(operator, Comparison::Eq | Comparison::Ne);
    if !comparable || vm.heap.type_of(this) != ty::METHOD || vm.heap.type_of(other) != ty::METHOD {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let ((f, a), (g, b)) = (parts(vm, this), parts(vm, other));
    let equal = vm.equal(f, g)? && a == b;
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

/// `method___reduce___impl`: `getattr(self, name)`.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let (function, object) = parts(vm, this);
    let name = vm.get_attr(function, name::__name__)?;
    let name = vm.keep(name);
    reduce_to_getattr(vm, object, name)
}

/// `(getattr, (object, name))`.
pub(super) fn reduce_to_getattr(vm: &mut Vm, object: ObjId, name: ObjId) -> Result {
    let getattr = super::common::builtin(vm, name::getattr)?;
    let arguments = vm.heap.tuple_of(&[object, name]);
    Ok(vm.heap.tuple([getattr, arguments]))
}

static BUILTIN: TypeDef = TypeDef {
    kind: Kind::BuiltinFunction,
    basicsize: size::BUILTIN,
    gc: true,
    has_weakrefs: true,
    no_new: true,
    slots: Slots {
        repr: Some(builtin_repr),
        hash: Some(builtin_hash),
        call: Some(builtin_call),
        vectorcall: true,
        richcompare: Some(builtin_compare),
        ..Slots::NONE
    },
    methods: &[Native { signature: "($self, /)", ..Native::new("__reduce__", Call::NoArgs(builtin_reduce)) }],
    attributes: &[
        Attribute {
            set: Some(set_builtin_module),
            ..Attribute::member("__module__", |vm, this| {
                let module = vm.heap.builtin(this).and_then(|b| b.module);
                or_none(vm, module)
            })
        },
        Attribute::read("__doc__", |vm, _| Err(vm.unsupported("the __doc__ of a built-in function"))),
        Attribute::read("__name__", |vm, this| {
            // A string of its own each time (`meth_get__name__`).
            let name = definition(vm, this).map_or("?", |d| d.name);
            Ok(vm.heap.string(name))
        }),
        Attribute::read("__qualname__", builtin_qualname),
        Attribute::read("__self__", |vm, this| {
            let object = vm.heap.builtin(this).and_then(|b| b.this);
            or_none(vm, object)
        }),
        Attribute::read("__text_signature__", |vm, this| {
            let own = definition(vm, this).map_or("", |d| d.signature);
            let signature = if own.is_empty() { recorded_signature(vm, this) } else { own };
            text_signature(vm, signature)
        }),
    ],
    ..TypeDef::new(Kind::BuiltinFunction)
};

/// The parameters of a function of a module, or of a method that is bound to its object.
fn recorded_signature(vm: &Vm, function: ObjId) -> &'static str {
    let Some(name) = definition(vm, function).map(|d| d.name) else { return "" };
    let Some(this) = vm.heap.builtin(function).and_then(|b| b.this) else { return "" };
    if let Some(module) = vm.heap.module(this) {
        let module = vm.heap.dict_get_str(module.dict, name::__name__).map(|id| vm.heap.text_lossy(id));
        return signatures::of_function(&module.unwrap_or_default(), name);
    }
    let class = if vm.heap.class(this).is_some() { this } else { vm.heap.type_of(this) };
    let bases =
        vm.heap.class(class).and_then(|t| t.mro).map(|mro| vm.heap.tuple_items(mro)).unwrap_or_default();
    let found = bases.into_iter().map(|base| of_class(vm, base, name)).find(|found| !found.is_empty());
    found.unwrap_or("")
}

/// `__text_signature__`: `None` where there is none.
pub(super) fn text_signature(vm: &mut Vm, signature: &str) -> Result {
    if signature.is_empty() { Ok(vm.none()) } else { Ok(vm.heap.string(signature)) }
}

/// The definition of a function written in Rust.
fn definition(vm: &Vm, function: ObjId) -> Option<&'static Native> {
    vm.heap.builtin(function).and_then(|b| vm.natives.get(b.native as usize).copied())
}

fn set_builtin_module(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let new = stored(vm, value);
    let old = vm.heap.builtin_mut(this).and_then(|b| std::mem::replace(&mut b.module, new));
    vm.release_id(old);
    Ok(())
}

/// What the function is a method of; nothing for a function of a module.
fn bound_to(vm: &Vm, this: ObjId) -> Field {
    vm.heap.builtin(this).and_then(|b| b.this).filter(|&o| vm.heap.module(o).is_none())
}

/// `meth_repr`.
fn builtin_repr(vm: &mut Vm, this: ObjId) -> Result {
    let name = definition(vm, this).map_or("?", |d| d.name);
    Ok(match bound_to(vm, this) {
        None => vm.text_of_format("<built-in function %s>", &[name]),
        Some(object) => {
            let (class, place) = (vm.type_name(object), vm.place_text(object));
            vm.text_of_format("<built-in method %s of %s object at %p>", &[name, &class, &place])
        }
    })
}

/// `meth_get__qualname__`.
fn builtin_qualname(vm: &mut Vm, this: ObjId) -> Result {
    let name = definition(vm, this).map_or("?", |d| d.name);
    let Some(object) = bound_to(vm, this) else { return Ok(vm.heap.string(name)) };
    let class = if vm.heap.class(object).is_some() { object } else { vm.heap.type_of(object) };
    let qualname = vm.get_attr(class, name::__qualname__)?;
    let text = format!("{}.{name}", vm.heap.text_lossy(qualname.id()));
    vm.release(qualname);
    Ok(vm.heap.string(&text))
}

fn builtin_hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let object = vm.heap.builtin(this).and_then(|b| b.this);
    let function = definition(vm, this).map_or(0, |d| std::ptr::from_ref(d.name).cast::<u8>() as usize);
    // The function's address is the host's: only its low bits, which do not vary within a run, are used.
    let value =
        hash::pointer(function as u64 & 0xfff) ^ object.map_or(0, |o| hash::pointer(vm.heap.address(o)));
    Ok(if value == -1 { -2 } else { value })
}

fn builtin_call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let Some(b) = vm.heap.builtin(this) else { return Err(vm.type_error("builtin function expected")) };
    let (native, object) = (b.native, b.this.unwrap_or(fixed::NONE));
    vm.call_native(native, object, args)
}

/// `meth_richcompare`: the same function of the same object.
fn builtin_compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    let comparable = matches!(operator, Comparison::Eq | Comparison::Ne);
    let (Some(a), Some(b)) = (vm.heap.builtin(this), vm.heap.builtin(other)) else {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    };
    if !comparable {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let same = match (definition(vm, this), definition(vm, other)) {
        (Some(f), Some(g)) => std::ptr::eq(f, g),
        _ => false,
    };
    let equal = a.this == b.this && same;
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

/// `meth_reduce`.
fn builtin_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let name = definition(vm, this).map_or("?", |d| d.name);
    let name = vm.heap.intern(name);
    match bound_to(vm, this) {
        None => Ok(name),
        Some(object) => {
            let name = vm.keep(name);
            reduce_to_getattr(vm, object, name)
        }
    }
}
