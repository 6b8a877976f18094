//! `type`: making classes and reading them (`Objects/typeobject.c`).

mod members;

use self::members::{basicsize, dictoffset, flags, itemsize, weakrefoffset};
use super::common::size_of;
use super::signatures;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slot_table::slot_new;
use crate::vm::slots::{Called, Slots};
use crate::vm::{Args, Result, Vm, class_build};

pub(super) static TYPES: &[&TypeDef] = &[&TYPE];

static TYPE: TypeDef = TypeDef {
    basicsize: size::HEAP_TYPE,
    itemsize: 40,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    vectorcall: true,
    slots: Slots {
        repr: Some(repr),
        call: Some(call),
        // It packs them itself where a class has no vectorcall.
        vectorcall: true,
        getattro: Some(get_attribute),
        setattro: Some(set_attribute),
        init: Some(init),
        new: Some(new),
        or: Some(super::union_type::union),
        ..Slots::NONE
    },
    methods: &[
        Native::new("mro", Call::NoArgs(mro)),
        Native::new("__subclasses__", Call::NoArgs(subclasses)),
        Native::class("__prepare__", Call::Keywords(prepare)),
        Native::new("__instancecheck__", Call::One(instance_check)),
        Native::new("__subclasscheck__", Call::One(subclass_check)),
        Native::new("__dir__", Call::NoArgs(dir)),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
    ],
    attributes: &[
        Attribute::write("__name__", name_of, set_name),
        Attribute::write("__qualname__", qualname, set_qualname),
        Attribute::write("__module__", module, set_module),
        Attribute::write("__doc__", doc, set_doc),
        Attribute::read("__dict__", dict),
        Attribute::write("__bases__", bases, set_bases),
        Attribute::member("__base__", base),
        Attribute::read("__mro__", mro_tuple),
        Attribute::member("__basicsize__", basicsize),
        Attribute::member("__itemsize__", itemsize),
        Attribute::member("__flags__", flags),
        Attribute::member("__dictoffset__", dictoffset),
        Attribute::member("__weakrefoffset__", weakrefoffset),
        Attribute::write("__abstractmethods__", abstract_methods, set_abstract_methods),
        Attribute::write("__annotations__", annotations, set_annotations),
        Attribute::write("__type_params__", type_params, set_type_params),
        Attribute::read("__text_signature__", text_signature),
    ],
    ..TypeDef::new(Kind::Type)
};

/// `__new__` in a built-in type's dictionary (`tp_new_wrapper`); it is bound to the type.
pub(crate) static NEW: Native = Native::new("__new__", Call::PackedKeywords(new_wrapper));

fn new_wrapper(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let type_name = vm.class_name(this);
    let Some(class) = args.get(0) else {
        return Err(vm.type_error(&format!("{type_name}.__new__(): not enough arguments")));
    };
    if vm.heap.class(class).is_none() {
        let message = format!("{type_name}.__new__(X): X is not a type object ({})", vm.type_name(class));
        return Err(vm.type_error(&message));
    }
    if !vm.is_subtype(class, this) {
        let other = vm.class_name(class);
        let message = format!("{type_name}.__new__({other}): {other} is not a subtype of {type_name}");
        return Err(vm.type_error(&message));
    }
    // What makes the nearest base's instances, past classes with a `__new__` in Python, must be what makes this type's,
    // or their layout would be made wrongly.
    let mut base = class;
    while let Some(new) = vm.slots_of(base).new
        && std::ptr::fn_addr_eq(new, slot_new as Called)
        && let Some(next) = vm.heap.class(base).and_then(|t| t.base)
    {
        base = next;
    }
    if base != this && !same_layout(vm, base, this) {
        let (other, safe) = (vm.tp_name(class), vm.tp_name(base));
        let message = format!("{type_name}.__new__({other}) is not safe, use {safe}.__new__()");
        return Err(vm.type_error(&message));
    }
    match vm.slots_of(this).new {
        Some(new) => {
            let rest = vm.heap.tuple_of(args.rest().positional);
            let made = new(vm, class, Args { tuple: Some(rest.id()), ..args.rest() });
            vm.release(rest);
            made
        }
        None => Err(vm.type_error(&format!("cannot create '{type_name}' instances"))),
    }
}

fn same_layout(vm: &Vm, base: ObjId, this: ObjId) -> bool {
    match (vm.slots_of(base).new, vm.slots_of(this).new) {
        (Some(a), Some(b)) => std::ptr::fn_addr_eq(a, b),
        _ => false,
    }
}

fn new(vm: &mut Vm, metaclass: ObjId, args: Args) -> Result {
    if args.len() != 3 {
        let message = format!("type.__new__() takes exactly 3 arguments ({} given)", args.len());
        return Err(vm.type_error(&message));
    }
    class_build::new_type(vm, metaclass, args)
}

fn init(vm: &mut Vm, _this: ObjId, args: Args) -> Result<()> {
    if args.len() == 1 && !args.names.is_empty() {
        return Err(vm.type_error("type.__init__() takes no keyword arguments"));
    }
    if args.len() != 1 && args.len() != 3 {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(())
}

/// `type_call`: `type` alone answers the class of one argument.
fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    if this == ty::TYPE && args.len() != 3 {
        return match *args.positional {
            [object] if args.names.is_empty() => {
                let class = super::function::shown_type(vm, object);
                Ok(vm.own(class))
            }
            [_] => Err(vm.type_error("type() takes no keyword arguments")),
            _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
        };
    }
    vm.call_type(this, args)
}

fn body(vm: &Vm, this: ObjId) -> Option<&TypeBody> {
    vm.heap.class(this)
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let module = module(vm, this)?;
    let module = vm.keep(module);
    let module_text = vm.heap.text(module).map(|t| t.to_string());
    let qualname = qualname(vm, this)?;
    let name = vm.heap.text_lossy(qualname.id());
    let shown = match module_text {
        Some(module) if module != "builtins" => vm.text_of_format("<class '%U.%U'>", &[&module, &name]),
        _ => {
            let name = vm.tp_name(this);
            vm.text_of_format("<class '%s'>", &[&name])
        }
    };
    vm.release(qualname);
    Ok(shown)
}

/// `_Py_type_getattro`: a data descriptor of the metaclass, then the class and its bases, then the metaclass.
fn get_attribute(vm: &mut Vm, this: ObjId, name: ObjId) -> Result {
    match find_attribute(vm, this, name)? {
        Some(value) => Ok(value),
        None => Err(vm.no_attribute(this, name)),
    }
}

/// The same without an error where there is none (`_Py_type_getattro_impl` with `suppress_missing_attribute`).
pub(crate) fn find_attribute(vm: &mut Vm, this: ObjId, name: ObjId) -> Result<Option<Own>> {
    let metaclass = vm.heap.type_of(this);
    let meta = vm.type_lookup(metaclass, name);
    let mut meta_get = None;
    if let Some(descriptor) = meta {
        let slots = vm.slots_for(descriptor);
        meta_get = slots.descr_get;
        if let (Some(get), Some(_)) = (slots.descr_get, slots.descr_set) {
            let held = vm.keep_ref(descriptor);
            return get(vm, held, Some(this), Some(metaclass)).map(Some);
        }
    }
    if let Some(value) = vm.type_lookup(this, name) {
        let held = vm.keep_ref(value);
        return match vm.slots_for(held).descr_get {
            Some(get) => get(vm, held, None, Some(this)).map(Some),
            None => Ok(Some(vm.own(held))),
        };
    }
    match (meta, meta_get) {
        (Some(descriptor), Some(get)) => {
            let held = vm.keep_ref(descriptor);
            get(vm, held, Some(this), Some(metaclass)).map(Some)
        }
        (Some(value), None) => Ok(Some(vm.own(value))),
        (None, _) => Ok(None),
    }
}

/// `type_setattro`.
fn set_attribute(vm: &mut Vm, this: ObjId, name: ObjId, value: Option<ObjId>) -> Result<()> {
    if refuses_changes(vm, this) {
        let message = format!(
            "cannot set '{}' attribute of immutable type '{}'",
            vm.heap.text_lossy(name),
            vm.tp_name(this)
        );
        return Err(vm.type_error(&message));
    }
    let interned = vm.own(name);
    let interned = vm.heap.intern_object(interned);
    let name = vm.keep(interned);
    vm.type_modified(this);
    let result = vm.generic_set_attr(this, name, value);
    vm.type_modified(this);
    vm.update_slots(this, name);
    result
}

fn mro(vm: &mut Vm, this: ObjId) -> Result {
    let bases = body(vm, this).and_then(|t| t.bases).map(|b| vm.heap.tuple_items(b)).unwrap_or_default();
    let mro = vm.compute_mro(this, &bases)?;
    // `mro_implementation` makes a tuple.
    let tuple = vm.heap.tuple_of(&mro);
    let list = vm.list_from_iterable(tuple.id());
    vm.release(tuple);
    list
}

/// A list of the subclasses that live (`_PyType_GetSubclasses`).
pub(super) fn subclasses(vm: &mut Vm, this: ObjId) -> Result {
    if vm.heap.is_builtin_type(this) {
        vm.show_start_objects();
    }
    let list = vm.heap.empty_list(0);
    for class in vm.subclasses(this) {
        let class = vm.own(class);
        vm.heap.list_push(list.id(), class);
    }
    Ok(list)
}

fn prepare(vm: &mut Vm, _this: ObjId, _args: Args) -> Result {
    Ok(vm.heap.new_dict())
}

fn instance_check(vm: &mut Vm, this: ObjId, object: ObjId) -> Result {
    let is = vm.is_real_instance(object, this)?;
    Ok(vm.heap.bool(is))
}

fn subclass_check(vm: &mut Vm, this: ObjId, class: ObjId) -> Result {
    let is = vm.is_real_subclass(class, this)?;
    Ok(vm.heap.bool(is))
}

/// `type___dir___impl`: the attributes of the class and of its bases.
fn dir(vm: &mut Vm, this: ObjId) -> Result {
    let dict = vm.heap.new_dict();
    let dict = vm.keep(dict);
    super::object::merge_class_names(vm, dict, this)?;
    let keys: Vec<ObjId> = vm.heap.dict_items(dict).iter().map(|i| i.key).collect();
    Ok(vm.heap.list_of(&keys))
}

fn name_of(vm: &mut Vm, this: ObjId) -> Result {
    match body(vm, this).and_then(|t| t.name_object) {
        Some(name) => Ok(vm.own(name)),
        None => {
            let text = vm.class_name(this);
            Ok(vm.heap.string(&text))
        }
    }
}

/// Whether the type is immutable (`Py_TPFLAGS_IMMUTABLETYPE`). What stands for C code here may finish types of its own.
fn refuses_changes(vm: &Vm, this: ObjId) -> bool {
    body(vm, this).is_some_and(|t| t.flags.immutable && !(t.layout.is_some() && vm.is_in_native_code()))
}

fn refuse_built_in(vm: &mut Vm, this: ObjId, attribute: &str) -> Result<()> {
    if refuses_changes(vm, this) {
        let message = format!("cannot set '{attribute}' attribute of immutable type '{}'", vm.tp_name(this));
        return Err(vm.type_error(&message));
    }
    Ok(())
}

fn not_deletable(vm: &mut Vm, this: ObjId, attribute: &str) -> crate::vm::Raised {
    // CPython says so of any class (`check_set_special_type_attr`).
    let message = format!("cannot delete '{attribute}' attribute of immutable type '{}'", vm.tp_name(this));
    vm.type_error(&message)
}

fn set_name(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    refuse_built_in(vm, this, "__name__")?;
    let Some(value) = value else { return Err(not_deletable(vm, this, "__name__")) };
    let Some(text) = vm.heap.text(value).map(|t| t.to_string()) else {
        let message = format!(
            "can only assign string to {}.__name__, not '{}'",
            vm.class_name(this),
            vm.type_name(value)
        );
        return Err(vm.type_error(&message));
    };
    if text.contains('\0') {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    super::str_codec::encoded(vm, value, None, None)?;
    vm.heap.keep_utf8(value);
    let new = vm.own(value).into_id();
    let old = vm.heap.class_mut(this).and_then(|t| {
        t.name = text.into();
        t.name_object.replace(new)
    });
    vm.release_id(old);
    Ok(())
}

pub(super) fn qualname(vm: &mut Vm, this: ObjId) -> Result {
    match body(vm, this).and_then(|t| t.qualname) {
        Some(q) => Ok(vm.own(q)),
        None => name_of(vm, this),
    }
}

fn set_qualname(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    refuse_built_in(vm, this, "__qualname__")?;
    let Some(value) = value else { return Err(not_deletable(vm, this, "__qualname__")) };
    if vm.heap.text(value).is_none() {
        let message = format!(
            "can only assign string to {}.__qualname__, not '{}'",
            vm.class_name(this),
            vm.type_name(value)
        );
        return Err(vm.type_error(&message));
    }
    let new = vm.own(value).into_id();
    let old = vm.heap.class_mut(this).and_then(|t| t.qualname.replace(new));
    vm.release_id(old);
    Ok(())
}

/// `type_module`: of a built-in type, what stands before the last dot of its name.
fn module(vm: &mut Vm, this: ObjId) -> Result {
    if body(vm, this).is_some_and(|t| t.flags.heap) {
        let found = vm.heap.dict_of(this).and_then(|d| vm.heap.dict_get_str(d, name::__module__));
        return match found {
            Some(module) => Ok(vm.own(module)),
            None => Err(vm.no_attribute(this, name::__module__)),
        };
    }
    let name = body(vm, this).map(|t| t.name.clone());
    let module = name.as_deref().and_then(|n| n.rsplit_once('.')).map_or("builtins", |(m, _)| m);
    Ok(vm.heap.intern(module))
}

fn set_in_dict(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>, text: &str) -> Result<()> {
    refuse_built_in(vm, this, text)?;
    let Some(value) = value else { return Err(not_deletable(vm, this, text)) };
    vm.type_modified(this);
    match vm.heap.dict_of(this) {
        Some(dict) => vm.dict_set(dict, key, value),
        None => Ok(()),
    }
}

/// `type_set_module`: the line is that of another module.
fn set_module(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    set_in_dict(vm, this, name::__module__, value, "__module__")?;
    if let Some(dict) = vm.heap.dict_of(this) {
        vm.dict_delete(dict, name::__firstlineno__)?;
    }
    Ok(())
}

fn doc(vm: &mut Vm, this: ObjId) -> Result {
    let found = vm.heap.dict_of(this).and_then(|d| vm.heap.dict_get_str(d, name::__doc__));
    match found {
        Some(value) => {
            let held = vm.keep_ref(value);
            match vm.slots_for(held).descr_get {
                Some(get) => get(vm, held, None, Some(this)),
                None => Ok(vm.own(held)),
            }
        }
        None => Ok(vm.none()),
    }
}

fn set_doc(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    set_in_dict(vm, this, name::__doc__, value, "__doc__")
}

fn dict(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.dict_of(this) {
        Some(dict) => Ok(super::mapping_proxy::new_mapping_proxy(vm, dict)),
        None => Ok(vm.none()),
    }
}

fn field(vm: &mut Vm, value: Field) -> Result {
    Ok(vm.own(value.unwrap_or(fixed::NONE)))
}

fn bases(vm: &mut Vm, this: ObjId) -> Result {
    let value = body(vm, this).and_then(|t| t.bases);
    field(vm, value)
}

fn set_bases(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    refuse_built_in(vm, this, "__bases__")?;
    match value {
        Some(value) => super::class_bases::set_bases(vm, this, value),
        None => Err(not_deletable(vm, this, "__bases__")),
    }
}

fn base(vm: &mut Vm, this: ObjId) -> Result {
    let value = body(vm, this).and_then(|t| t.base);
    field(vm, value)
}

fn mro_tuple(vm: &mut Vm, this: ObjId) -> Result {
    let value = body(vm, this).and_then(|t| t.mro);
    field(vm, value)
}

fn abstract_methods(vm: &mut Vm, this: ObjId) -> Result {
    let found = vm.heap.dict_of(this).and_then(|d| vm.heap.dict_get_str(d, name::__abstractmethods__));
    match found.filter(|_| this != ty::TYPE) {
        Some(value) => Ok(vm.own(value)),
        None => {
            let message = "__abstractmethods__";
            Err(vm.error(ty::ATTRIBUTE_ERROR, message))
        }
    }
}

fn set_abstract_methods(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(dict) = vm.heap.dict_of(this) else { return Ok(()) };
    vm.type_modified(this);
    let is_abstract = match value {
        Some(value) => {
            let truth = vm.truth(value)?;
            vm.dict_set(dict, name::__abstractmethods__, value)?;
            truth
        }
        None => {
            if !vm.dict_delete(dict, name::__abstractmethods__)? {
                return Err(vm.error(ty::ATTRIBUTE_ERROR, "__abstractmethods__"));
            }
            false
        }
    };
    if let Some(t) = vm.heap.class_mut(this) {
        t.flags.is_abstract = is_abstract;
    }
    Ok(())
}

fn annotations(vm: &mut Vm, this: ObjId) -> Result {
    let Some(dict) = vm.heap.dict_of(this) else { return Ok(vm.none()) };
    if !body(vm, this).is_some_and(|t| t.flags.heap) {
        let message = format!("type object '{}' has no attribute '__annotations__'", vm.class_name(this));
        return Err(vm.attribute_error(this, name::__annotations__, &message));
    }
    if let Some(found) = vm.heap.dict_get_str(dict, name::__annotations__) {
        return Ok(vm.own(found));
    }
    let new = vm.heap.new_dict();
    let held = vm.own(new.id());
    vm.dict_set_name(dict, name::__annotations__, held);
    vm.type_modified(this);
    Ok(new)
}

fn set_annotations(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    if value.is_some() {
        return set_in_dict(vm, this, name::__annotations__, value, "__annotations__");
    }
    refuse_built_in(vm, this, "__annotations__")?;
    vm.type_modified(this);
    let deleted = match vm.heap.dict_of(this) {
        Some(dict) => vm.dict_delete(dict, name::__annotations__)?,
        None => false,
    };
    match deleted {
        true => Ok(()),
        false => Err(vm.error(ty::ATTRIBUTE_ERROR, "__annotations__")),
    }
}

fn type_params(vm: &mut Vm, this: ObjId) -> Result {
    // `type` itself has the attribute there and no parameters.
    let own = if this == ty::TYPE { None } else { vm.heap.dict_of(this) };
    let found = own.and_then(|d| vm.heap.dict_get_str(d, name::__type_params__));
    Ok(vm.own(found.unwrap_or(fixed::EMPTY_TUPLE)))
}

fn set_type_params(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    set_in_dict(vm, this, name::__type_params__, value, "__type_params__")
}

/// `type_get_text_signature`: of a type in C, if its documentation starts with one.
fn text_signature(vm: &mut Vm, this: ObjId) -> Result {
    let known = vm.heap.class(this).filter(|class| !class.flags.heap || class.name.contains('.'));
    match known.and_then(|class| signatures::of_type(&class.name)) {
        Some(signature) => Ok(vm.heap.string(&signature)),
        None => Ok(vm.none()),
    }
}
