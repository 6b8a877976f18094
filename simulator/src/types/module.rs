//! `module` (`Objects/moduleobject.c`).

use super::attributes::or_none;
use crate::algorithm::quote;
use crate::modules::cpython_names;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&MODULE];

static MODULE: TypeDef = TypeDef {
    kind: Kind::Module,
    basicsize: size::MODULE,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots {
        repr: Some(repr),
        getattro: Some(get_attr),
        init: Some(init),
        new: Some(new),
        ..Slots::NONE
    },
    methods: &[Native::new("__dir__", Call::NoArgs(dir))],
    attributes: &[
        Attribute::member("__dict__", |vm, this| {
            let dict = vm.heap.dict_of(this);
            or_none(vm, dict)
        }),
        Attribute::write("__annotations__", annotations, set_annotations),
    ],
    doc: "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.",
    ..TypeDef::new(Kind::Module)
};

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    if vm.heap.class(class).is_some_and(|c| c.slot_count > 0) {
        return Err(vm.unsupported("__slots__ in a class that extends the module type"));
    }
    let dict = vm.heap.new_dict();
    Ok(put_of(vm, class, dict, None))
}

/// A module of this dictionary, which the collector knows from now on, before the module.
pub(crate) fn put(vm: &mut Vm, dict: Own, name: Option<Own>) -> Own {
    put_of(vm, ty::MODULE, dict, name)
}

fn put_of(vm: &mut Vm, class: ObjId, dict: Own, name: Option<Own>) -> Own {
    let dict = dict.into_id();
    if !vm.heap.is_tracked(dict) {
        vm.heap.track(dict);
    }
    let class = vm.own(class).into_id();
    let body = ModuleBody { class, dict, name: name.map(Own::into_id), weakrefs: None, state: Vec::new() };
    let module = vm.heap.put_gc(size::MODULE, Body::Module(Box::new(body)));
    vm.heap.track(module.id());
    module
}

static INIT: Signature<2> = Signature::new("module", ["name", "doc"], 0, 2, 1);

/// `module___init___impl`.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    let [name, doc] = args.bind(vm, &INIT)?;
    let Some(name) = name else { return Ok(()) };
    if vm.heap.text(name).is_none() {
        let message = format!("module() argument 'name' must be str, not {}", vm.type_name(name));
        return Err(vm.type_error(&message));
    }
    let Some(dict) = vm.heap.dict_of(this) else { return Ok(()) };
    let held = vm.own(name).into_id();
    let old = vm.heap.module_mut(this).and_then(|m| m.name.replace(held));
    vm.release_id(old);
    vm.dict_set(dict, name::__name__, name)?;
    vm.dict_set(dict, name::__doc__, doc.unwrap_or(fixed::NONE))?;
    for key in [name::__package__, name::__loader__, name::__spec__] {
        vm.dict_set(dict, key, fixed::NONE)?;
    }
    Ok(())
}

/// A string in a module's dictionary.
pub(crate) fn text_in(vm: &mut Vm, module: ObjId, key: &str) -> Option<crate::algorithm::text::Text> {
    let dict = vm.heap.dict_of(module)?;
    let key = vm.heap.intern(key);
    let value = vm.heap.dict_get_str(dict, key.id());
    vm.release(key);
    vm.heap.text(value?).cloned()
}

/// Modules that CPython starts with, whose code is compiled in (`Python/frozen.c`).
const FROZEN: [&str; 8] =
    ["_collections_abc", "abc", "codecs", "genericpath", "io", "os", "posixpath", "stat"];

/// `_module_repr` in `importlib._bootstrap`: where the module is from. Modules of the simulator have no
/// `__spec__` until it is asked for; those that CPython has compiled in say so.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let name = text_in(vm, this, "__name__");
    let described = |key| {
        vm.heap
            .dict_of(this)
            .and_then(|dict| vm.heap.dict_get_str(dict, key))
            .is_some_and(|found| found != fixed::NONE)
    };
    let of_program = name.as_ref().is_none_or(|n| vm.made_module(&n.to_string()) != Some(this));
    if of_program && this != vm.main && (described(name::__spec__) || described(name::__loader__)) {
        return vm.unnoticed(|vm| {
            let helper = vm.import("_frozen_importlib")?;
            let helper = vm.keep(helper);
            vm.call_method_str(helper, "_module_repr", &[this])
        });
    }
    let shown = name.as_ref().map_or_else(|| "'?'".to_owned(), |n| quote::repr(n).to_string());
    let text = match text_in(vm, this, "__file__") {
        Some(_) if name.as_ref().is_some_and(|n| FROZEN.contains(&n.to_string().as_str())) => {
            format!("<module {shown} (frozen)>")
        }
        Some(file) => format!("<module {shown} from {}>", quote::repr(&file)),
        None if name.is_some_and(|n| crate::modules::exists(&n.to_string())) => {
            format!("<module {shown} (built-in)>")
        }
        None => format!("<module {shown}>"),
    };
    // The importer is asked by a word of C's, which the cache of types' attributes keeps (`PyObject_CallMethod`).
    let asked = vm.heap.string("_module_repr");
    vm.type_lookup(ty::MODULE, asked.id());
    vm.release(asked);
    Ok(vm.heap.string(&text))
}

/// Describes a module of the library as `importlib` does (`_init_module_attrs`), if that is asked for for the first time.
/// So modules that nobody asks cost nothing.
fn describe(vm: &mut Vm, module: ObjId, attribute: ObjId) -> Result<bool> {
    let asked = vm.heap.text_lossy(attribute);
    let spec = vm.heap.dict_of(module).and_then(|dict| vm.heap.dict_get_str(dict, name::__spec__));
    if !matches!(&*asked, "__spec__" | "__loader__" | "__path__" | "__cached__") || spec != Some(fixed::NONE)
    {
        return Ok(false);
    }
    let Some(name) = text_in(vm, module, "__name__").map(|name| name.to_string()) else { return Ok(false) };
    if !crate::modules::exists(&name) || vm.made_module(&name) != Some(module) {
        return Ok(false);
    }
    vm.unnoticed(|vm| {
        let helper = vm.import("_frozen_importlib")?;
        let helper = vm.keep(helper);
        let function = vm.heap.intern("_init_module_attrs");
        let function = vm.keep(function);
        let function = vm.get_attr(helper, function)?;
        let function = vm.keep(function);
        let frozen = fixed::boolean(FROZEN.contains(&&*name));
        let none = vm.call_positional(function, &[module, frozen])?;
        vm.release(none);
        Ok(true)
    })
}

/// `_Py_module_getattro_impl`: its attributes, then the function `__getattr__` in it.
fn get_attr(vm: &mut Vm, this: ObjId, attribute: ObjId) -> Result {
    let found = vm.generic_find_attr(this, attribute)?;
    if found.as_ref().is_none_or(|value| value.id() == fixed::NONE) && describe(vm, this, attribute)? {
        found.into_iter().for_each(|none| vm.release(none));
        return get_attr(vm, this, attribute);
    }
    if let Some(value) = found {
        return Ok(value);
    }
    let missing = vm.heap.text_lossy(attribute);
    let own_name = text_in(vm, this, "__name__").map(|name| name.to_string());
    if let Some(name) = own_name.filter(|name| vm.is_asleep(name, this) && !missing.starts_with("__")) {
        let module = vm.import(&name)?;
        let module = vm.keep(module);
        return vm.get_attr(module, attribute);
    }
    let hook = vm.heap.dict_of(this).and_then(|d| vm.heap.dict_get_str(d, name::__getattr__));
    if let Some(hook) = hook {
        let hook = vm.keep_ref(hook);
        return vm.call_positional(hook, &[attribute]);
    }
    if vm.heap.dict_of(this) == Some(vm.sys)
        && let Some(value) = crate::modules::sys::names(vm, &missing)?
    {
        return Ok(value);
    }
    // What CPython's module has and the simulator's lacks, unless the program itself took it away.
    if let Some(name) = text_in(vm, this, "__name__").map(|name| name.to_string())
        && crate::modules::is_in_library(&name)
        && !crate::modules::definition(&name).is_some_and(|d| d.functions.iter().any(|f| f.name == missing))
        && cpython_names::has(&name, &missing) == Some(true)
    {
        if let Some(expression) = cpython_names::expression(&name, &missing) {
            return vm.unnoticed(|vm| made(vm, this, attribute, [&name, &missing, expression]));
        }
        if !missing.starts_with("__") {
            return Err(vm.unsupported(&format!("{name}.{missing}")));
        }
    }
    let message = match text_in(vm, this, "__name__") {
        Some(name) => format!("module '{name}' has no attribute '{missing}'"),
        None => format!("module has no attribute '{missing}'"),
    };
    Err(vm.attribute_error(this, attribute, &message))
}

/// What CPython's module has by a name and the simulator's lacks (`python/_names.py`); from now on the module has it.
fn made(vm: &mut Vm, this: ObjId, attribute: ObjId, words: [&str; 3]) -> Result {
    let names = vm.import("_names")?;
    let names = vm.keep(names);
    let maker = vm.get_attr_str(names, "made")?;
    let maker = vm.keep(maker);
    let words = words.map(|word| {
        let word = vm.heap.string(word);
        vm.keep(word)
    });
    let made = vm.call_positional(maker, &words)?;
    if let Some(dict) = vm.heap.dict_of(this) {
        vm.dict_set(dict, attribute, made.id())?;
    }
    Ok(made)
}

/// `module___dir___impl`: a function `__dir__` in it, or the names in its dictionary. Of a module of the library they
/// are those that CPython's has.
fn dir(vm: &mut Vm, this: ObjId) -> Result {
    let dict = vm.get_attr(this, name::__dict__)?;
    let dict = vm.keep(dict);
    if vm.heap.dict(dict).is_none() {
        return Err(vm.type_error("<module>.__dict__ is not a dictionary"));
    }
    if let Some(hook) = vm.heap.dict_get_str(dict, name::__dir__) {
        let hook = vm.keep_ref(hook);
        return vm.call_positional(hook, &[]);
    }
    let keys: Vec<ObjId> = vm.heap.dict_items(dict).into_iter().map(|item| item.key).collect();
    // A module that a program has made may have the name of one of the library.
    let own_name = text_in(vm, this, "__name__").map(|name| name.to_string()).unwrap_or_default();
    let imported = vm.heap.intern(&own_name);
    let is_imported = vm.heap.dict_get_str(vm.modules, imported.id()) == Some(this);
    vm.release(imported);
    let own_name =
        if is_imported && crate::modules::is_in_library(&own_name) { own_name.as_str() } else { "" };
    let names = vm.heap.empty_list(0);
    let mut there = Vec::new();
    for key in keys {
        let text = vm.heap.text_lossy(key);
        if !cpython_names::is_ours(own_name, &text) {
            let key = vm.own(key);
            vm.heap.list_push(names.id(), key);
            there.push(text);
        }
    }
    for missing in cpython_names::all(own_name).into_iter().flatten() {
        if !there.iter().any(|name| name == missing) {
            let missing = vm.heap.intern(missing);
            vm.heap.list_push(names.id(), missing);
        }
    }
    Ok(names)
}

/// `module_get_annotations`: an empty dictionary is made when it is first asked for.
fn annotations(vm: &mut Vm, this: ObjId) -> Result {
    let Some(dict) = vm.heap.dict_of(this) else { return Ok(vm.heap.new_dict()) };
    if let Some(found) = vm.heap.dict_get_str(dict, name::__annotations__) {
        return Ok(vm.own(found));
    }
    let made = vm.heap.new_dict();
    let held = vm.own(made.id());
    vm.dict_set_name(dict, name::__annotations__, held);
    Ok(made)
}

fn set_annotations(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(dict) = vm.heap.dict_of(this) else { return Ok(()) };
    match value {
        Some(value) => vm.dict_set(dict, name::__annotations__, value),
        None => match vm.dict_delete(dict, name::__annotations__)? {
            true => Ok(()),
            false => {
                let key = vm.own(name::__annotations__);
                Err(vm.error_with(ty::ATTRIBUTE_ERROR, key))
            }
        },
    }
}
