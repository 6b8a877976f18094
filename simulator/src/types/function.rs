//! `function` (`Objects/funcobject.c`). Calling one is `vm`'s; here are its attributes and how it binds.

use super::attributes::{dict, must_be_string, or_none, set_dict, stored};
use crate::compile::opcode::flag;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slot_table::SLOTS;
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] =
    &[&FUNCTION, &super::method_wrappers::STATICMETHOD, &super::method_wrappers::CLASSMETHOD];

static FUNCTION: TypeDef = TypeDef {
    kind: Kind::Function,
    basicsize: size::FUNCTION,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    method_descriptor: true,
    slots: Slots {
        repr: Some(repr),
        call: Some(call),
        vectorcall: true,
        descr_get: Some(bind),
        new: Some(new),
        ..Slots::NONE
    },
    attributes: ATTRIBUTES,
    doc: "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    \
          a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default \
          argument values\n  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n    \
          a dictionary that specifies the default keyword argument values",
    ..TypeDef::new(Kind::Function)
};

/// A member that holds an object and can be set to any, or deleted.
macro_rules! member {
    ($name:literal, $field:ident) => {
        Attribute {
            name: $name,
            get: |vm, this| {
                let field = vm.heap.function(this).and_then(|f| f.$field);
                or_none(vm, field)
            },
            set: Some(|vm, this, value| {
                let new = stored(vm, value);
                let old = vm.heap.function_mut(this).and_then(|f| std::mem::replace(&mut f.$field, new));
                vm.release_id(old);
                Ok(())
            }),
            member: true,
        }
    };
}

/// The function of the simulator whose docstring is the object's: itself, or what it wraps. No program can read that
/// docstring, so a wrapper takes over the function in its place (`modules/source.rs`), and reading it is refused.
pub(crate) fn withheld_doc(vm: &Vm, object: ObjId) -> Field {
    let is_native = |id: ObjId| matches!(vm.heap.outer(id), Body::Builtin(_) | Body::Descriptor(_));
    match vm.heap.function(object) {
        Some(function) => function.doc.filter(|&doc| is_native(doc)),
        None => Some(object).filter(|&object| is_native(object)),
    }
}

fn shown_doc(vm: &mut Vm, this: ObjId) -> Result {
    match withheld_doc(vm, this) {
        Some(function) => vm.get_attr(function, name::__doc__),
        None => {
            let doc = vm.heap.function(this).and_then(|f| f.doc);
            or_none(vm, doc)
        }
    }
}

static ATTRIBUTES: &[Attribute] = &[
    Attribute::member("__closure__", |vm, this| {
        let field = vm.heap.function(this).and_then(|f| f.closure);
        or_none(vm, field)
    }),
    Attribute { get: shown_doc, ..member!("__doc__", doc) },
    Attribute::member("__globals__", |vm, this| {
        let field = vm.heap.function(this).map(|f| f.globals);
        or_none(vm, field)
    }),
    member!("__module__", module),
    Attribute::member("__builtins__", |vm, this| {
        let field = vm.heap.function(this).map(|f| f.builtins);
        or_none(vm, field)
    }),
    Attribute::write("__code__", code, set_code),
    Attribute::write("__defaults__", defaults, set_defaults),
    Attribute::write("__kwdefaults__", kwdefaults, set_kwdefaults),
    Attribute::write("__annotations__", annotations, set_annotations),
    Attribute::write("__dict__", dict, set_dict),
    Attribute::write("__name__", name, set_name),
    Attribute::write("__qualname__", qualname, set_qualname),
    Attribute::write("__type_params__", type_params, set_type_params),
];

/// The type that a program is shown of an object: what stands for C's functions and methods says that it is one.
pub(crate) fn shown_type(vm: &Vm, object: ObjId) -> ObjId {
    let class = vm.heap.type_of(object);
    if class != ty::FUNCTION && class != ty::METHOD {
        return class;
    }
    let function = if class == ty::METHOD { super::method::parts(vm, object).0 } else { object };
    let Some(f) = vm.heap.function(function) else { return class };
    if !vm.heap.code(f.code).is_some_and(|code| code.native) {
        return class;
    }
    let is_slot = f.name != name::__new__ && SLOTS.iter().any(|slot| slot.name == f.name);
    match (class == ty::METHOD, is_slot) {
        (true, true) => ty::METHOD_WRAPPER,
        (true, false) => ty::BUILTIN_FUNCTION,
        (false, _) if is_of_c_module(vm, function) || f.name == name::__new__ => ty::BUILTIN_FUNCTION,
        (false, true) => ty::WRAPPER_DESCRIPTOR,
        (false, false) => ty::METHOD_DESCRIPTOR,
    }
}

/// Whether a function stands for one of a module in C: those of classes there have the class in front of their names.
pub(crate) fn is_of_c_module(vm: &Vm, function: ObjId) -> bool {
    let Some(f) = vm.heap.function(function) else { return false };
    vm.heap.code(f.code).is_some_and(|code| code.native) && !vm.heap.text_lossy(f.qualname).contains('.')
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let qualname = vm.heap.function(this).map(|f| vm.heap.text_lossy(f.qualname)).unwrap_or_default();
    // What stands for a function of C's.
    let code = vm.heap.function(this).and_then(|f| vm.heap.code(f.code));
    let is_native = code.is_some_and(|code| code.native);
    if is_native {
        let kind = match shown_type(vm, this) {
            ty::WRAPPER_DESCRIPTOR => "slot wrapper",
            _ => "method",
        };
        let text = match qualname.rsplit_once('.') {
            Some((class, name)) => {
                let module = vm.heap.function(this).and_then(|f| f.module);
                let module = module.map(|module| vm.heap.text_lossy(module)).unwrap_or_default();
                format!("<{kind} '{name}' of '{module}.{class}' objects>")
            }
            None => format!("<built-in function {qualname}>"),
        };
        return Ok(vm.heap.string(&text));
    }
    let place = vm.place_text(this);
    Ok(vm.text_of_format("<function %U at %p>", &[&qualname, &place]))
}

fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    vm.call_function(this, args)
}

/// `func_descr_get`: read from an instance, a function becomes a bound method.
fn bind(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    match object.filter(|&o| o != fixed::NONE && !is_of_c_module(vm, this)) {
        None => Ok(vm.own(this)),
        Some(object) => {
            let (function, object) = (vm.own(this), vm.own(object));
            Ok(vm.heap.method(function, object))
        }
    }
}

static NEW: Signature<6> =
    Signature::new("function", ["code", "globals", "name", "argdefs", "closure", "kwdefaults"], 0, 6, 2);

/// `types.FunctionType(...)` (`func_new_impl`).
fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    let [code, globals, name, defaults, closure, kwdefaults] = args.bind(vm, &NEW)?;
    let given = |f: Field| f.filter(|&id| id != fixed::NONE);
    let (Some(code), Some(globals)) = (code, globals) else {
        return Err(vm.type_error("function() arguments"));
    };
    for (at, value, class, wanted) in
        [("code", code, ty::CODE, "code"), ("globals", globals, ty::DICT, "dict")]
    {
        if !vm.is_instance_of(value, class) {
            let message = format!("function() argument '{at}' must be {wanted}, not {}", vm.type_name(value));
            return Err(vm.type_error(&message));
        }
    }
    if given(name).is_some_and(|n| vm.heap.text(n).is_none()) {
        return Err(vm.type_error("arg 3 (name) must be None or string"));
    }
    if given(defaults).is_some_and(|d| !vm.heap.is_tuple(d)) {
        return Err(vm.type_error("arg 4 (defaults) must be None or tuple"));
    }
    let (frees, code_name) =
        vm.heap.code(code).map_or((0, String::new()), |c| (c.frees, vm.heap.text_lossy(c.name)));
    let closure = match closure {
        Some(closure) if vm.heap.is_tuple(closure) => Some(closure),
        Some(closure) if frees > 0 || closure != fixed::NONE => {
            let what = if frees > 0 {
                "arg 5 (closure) must be tuple"
            } else {
                "arg 5 (closure) must be None or tuple"
            };
            return Err(vm.type_error(what));
        }
        None if frees > 0 => return Err(vm.type_error("arg 5 (closure) must be tuple")),
        _ => None,
    };
    if given(kwdefaults).is_some_and(|d| vm.heap.dict(d).is_none()) {
        return Err(vm.type_error("arg 6 (kwdefaults) must be None or dict"));
    }
    let cells = closure.map(|c| vm.heap.tuple_items(c)).unwrap_or_default();
    if cells.len() != frees {
        let message = format!("{code_name} requires closure of length {frees}, not {}", cells.len());
        return Err(vm.value_error(&message));
    }
    for cell in cells {
        if vm.heap.type_of(cell) != ty::CELL {
            let message = format!("arg 5 (closure) expected cell, found {}", vm.type_name(cell));
            return Err(vm.type_error(&message));
        }
    }
    let builtins = vm.builtins_of(globals);
    let function = vm.new_function(code, globals, builtins);
    let name = stored(vm, given(name));
    let (defaults, closure) = (stored(vm, given(defaults)), stored(vm, closure));
    let kwdefaults = stored(vm, given(kwdefaults));
    let mut old = None;
    if let Some(f) = vm.heap.function_mut(function.id()) {
        (f.defaults, f.closure, f.kwdefaults) = (defaults, closure, kwdefaults);
        old = name.map(|name| std::mem::replace(&mut f.name, name));
    }
    vm.release_id(old);
    Ok(function)
}

fn code(vm: &mut Vm, this: ObjId) -> Result {
    let field = vm.heap.function(this).map(|f| f.code);
    or_none(vm, field)
}

/// `func_set_code`: the new code must have as many free variables as the closure has cells.
fn set_code(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some((new, frees)) = value.and_then(|v| vm.heap.code(v).map(|c| (v, c.frees))) else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let Some(f) = vm.heap.function(this) else { return Ok(()) };
    let (name, closure) = (f.name, f.closure);
    let cells = closure.and_then(|c| vm.heap.tuple_len(c)).unwrap_or(0);
    if cells != frees {
        let message = format!(
            "{}() requires a code object with {cells} free vars, not {frees}",
            vm.heap.text_lossy(name)
        );
        return Err(vm.value_error(&message));
    }
    // A generator in the place of a plain function, and the like.
    let kind = |vm: &Vm, code: ObjId| {
        const KINDS: u32 = flag::GENERATOR | flag::COROUTINE | flag::ASYNC_GENERATOR;
        vm.heap.code(code).map(|c| c.unit.flags & KINDS)
    };
    let before = vm.heap.function(this).map_or(new, |f| f.code);
    if kind(vm, before) != kind(vm, new) {
        vm.warn_deprecated(
            "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)",
        )?;
    }
    let new = vm.own(new).into_id();
    let old = vm.heap.function_mut(this).map(|f| {
        f.version = 0;
        std::mem::replace(&mut f.code, new)
    });
    vm.release_id(old);
    Ok(())
}

fn defaults(vm: &mut Vm, this: ObjId) -> Result {
    let field = vm.heap.function(this).and_then(|f| f.defaults);
    or_none(vm, field)
}

/// Sets a field where `None` and deletion both empty it. `version` is what inline caches check.
fn set_field(
    vm: &mut Vm,
    this: ObjId,
    value: Option<ObjId>,
    message: &str,
    right: fn(&Vm, ObjId) -> bool,
    field: fn(&mut FunctionBody) -> &mut Field,
) -> Result<()> {
    let value = value.filter(|&v| v != fixed::NONE);
    if value.is_some_and(|v| !right(vm, v)) {
        return Err(vm.type_error(message));
    }
    let new = stored(vm, value);
    let old = vm.heap.function_mut(this).and_then(|f| {
        f.version = 0;
        std::mem::replace(field(f), new)
    });
    vm.release_id(old);
    Ok(())
}

fn set_defaults(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let message = "__defaults__ must be set to a tuple object";
    set_field(vm, this, value, message, |vm, v| vm.heap.is_tuple(v), |f| &mut f.defaults)
}

fn kwdefaults(vm: &mut Vm, this: ObjId) -> Result {
    let field = vm.heap.function(this).and_then(|f| f.kwdefaults);
    or_none(vm, field)
}

fn set_kwdefaults(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let message = "__kwdefaults__ must be set to a dict object";
    set_field(vm, this, value, message, |vm, v| vm.heap.dict(v).is_some(), |f| &mut f.kwdefaults)
}

/// `func_get_annotation_dict`: the compiler leaves a tuple of names and values, of which a dictionary is made when
/// it is first asked for.
fn annotations(vm: &mut Vm, this: ObjId) -> Result {
    let held = vm.heap.function(this).and_then(|f| f.annotations);
    match held {
        Some(held) if !vm.heap.is_tuple(held) => Ok(vm.own(held)),
        held => {
            let dict = vm.heap.new_dict();
            let items = held.map(|h| vm.heap.tuple_items(h)).unwrap_or_default();
            let done = items.chunks_exact(2).try_for_each(|pair| vm.dict_set(dict.id(), pair[0], pair[1]));
            let dict = vm.completed(dict, done)?;
            let stored = vm.own(dict.id()).into_id();
            let old = vm.heap.function_mut(this).and_then(|f| f.annotations.replace(stored));
            vm.release_id(old);
            Ok(dict)
        }
    }
}

fn set_annotations(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let message = "__annotations__ must be set to a dict object";
    set_field(vm, this, value, message, |vm, v| vm.heap.dict(v).is_some(), |f| &mut f.annotations)
}

fn name(vm: &mut Vm, this: ObjId) -> Result {
    let field = vm.heap.function(this).map(|f| f.name);
    or_none(vm, field)
}

fn set_name(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = must_be_string(vm, "__name__", value)?;
    let new = vm.own(value).into_id();
    let old = vm.heap.function_mut(this).map(|f| std::mem::replace(&mut f.name, new));
    vm.release_id(old);
    Ok(())
}

fn qualname(vm: &mut Vm, this: ObjId) -> Result {
    let field = vm.heap.function(this).map(|f| f.qualname);
    or_none(vm, field)
}

fn set_qualname(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = must_be_string(vm, "__qualname__", value)?;
    let new = vm.own(value).into_id();
    let old = vm.heap.function_mut(this).map(|f| std::mem::replace(&mut f.qualname, new));
    vm.release_id(old);
    Ok(())
}

fn type_params(vm: &mut Vm, this: ObjId) -> Result {
    let held = vm.heap.function(this).and_then(|f| f.type_params);
    Ok(vm.own(held.unwrap_or(fixed::EMPTY_TUPLE)))
}

fn set_type_params(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value.filter(|&v| vm.heap.is_tuple(v)) else {
        return Err(vm.type_error("__type_params__ must be set to a tuple"));
    };
    let new = vm.own(value).into_id();
    let old = vm.heap.function_mut(this).and_then(|f| f.type_params.replace(new));
    vm.release_id(old);
    Ok(())
}
