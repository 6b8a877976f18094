//! What stands in the dictionaries of built-in types, and members made by `__slots__` (`Objects/descrobject.c`).

use super::attributes::{dict, replace_dict};
use super::method::{reduce_to_getattr, text_signature};
use super::object;
use super::signatures;
use crate::algorithm::hash;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slot_table::SLOTS;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::Part;
use crate::vm::{Args, Raised, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[
    &METHOD_DESCRIPTOR,
    &CLASSMETHOD_DESCRIPTOR,
    &WRAPPER_DESCRIPTOR,
    &METHOD_WRAPPER,
    &GETSET_DESCRIPTOR,
    &MEMBER_DESCRIPTOR,
];

static METHOD_DESCRIPTOR: TypeDef = TypeDef {
    kind: Kind::MethodDescriptor,
    basicsize: 56,
    gc: true,
    no_new: true,
    method_descriptor: true,
    slots: Slots {
        repr: Some(|vm, this| repr(vm, this, "method")),
        call: Some(call_method),
        vectorcall: true,
        descr_get: Some(get_method),
        ..Slots::NONE
    },
    methods: REDUCE,
    attributes: FUNCTION_ATTRIBUTES,
    ..TypeDef::new(Kind::MethodDescriptor)
};

static CLASSMETHOD_DESCRIPTOR: TypeDef = TypeDef {
    kind: Kind::ClassMethodDescriptor,
    basicsize: 56,
    gc: true,
    no_new: true,
    slots: Slots {
        repr: Some(|vm, this| repr(vm, this, "method")),
        call: Some(call_class_method),
        descr_get: Some(get_class_method),
        ..Slots::NONE
    },
    attributes: FUNCTION_ATTRIBUTES,
    ..TypeDef::new(Kind::ClassMethodDescriptor)
};

static WRAPPER_DESCRIPTOR: TypeDef = TypeDef {
    kind: Kind::WrapperDescriptor,
    basicsize: 56,
    gc: true,
    no_new: true,
    method_descriptor: true,
    slots: Slots {
        repr: Some(|vm, this| repr(vm, this, "slot wrapper")),
        call: Some(call_wrapper),
        descr_get: Some(get_wrapper),
        ..Slots::NONE
    },
    methods: REDUCE,
    attributes: FUNCTION_ATTRIBUTES,
    ..TypeDef::new(Kind::WrapperDescriptor)
};

static METHOD_WRAPPER: TypeDef = TypeDef {
    kind: Kind::MethodWrapper,
    basicsize: METHOD_WRAPPER_SIZE,
    gc: true,
    no_new: true,
    slots: Slots {
        repr: Some(bound_repr),
        hash: Some(bound_hash),
        call: Some(call_bound),
        richcompare: Some(compare_bound),
        ..Slots::NONE
    },
    methods: &[Native { signature: "($self, /)", ..Native::new("__reduce__", Call::NoArgs(reduce_bound)) }],
    attributes: &[
        Attribute::member("__self__", |vm, this| {
            let object = vm.heap.descriptor(this).and_then(|d| d.this).unwrap_or(fixed::NONE);
            Ok(vm.own(object))
        }),
        Attribute::read("__objclass__", class),
        Attribute::read("__name__", name),
        Attribute::read("__qualname__", qualname),
        Attribute::read("__doc__", doc),
        Attribute::read("__text_signature__", signature),
    ],
    ..TypeDef::new(Kind::MethodWrapper)
};

static GETSET_DESCRIPTOR: TypeDef = TypeDef {
    kind: Kind::GetSetDescriptor,
    basicsize: 48,
    gc: true,
    no_new: true,
    slots: Slots {
        repr: Some(|vm, this| repr(vm, this, "attribute")),
        descr_get: Some(get_attribute),
        descr_set: Some(set_attribute),
        ..Slots::NONE
    },
    attributes: DATA_ATTRIBUTES,
    ..TypeDef::new(Kind::GetSetDescriptor)
};

static MEMBER_DESCRIPTOR: TypeDef = TypeDef {
    kind: Kind::MemberDescriptor,
    basicsize: 48,
    gc: true,
    no_new: true,
    slots: Slots {
        repr: Some(|vm, this| repr(vm, this, "member")),
        descr_get: Some(get_attribute),
        descr_set: Some(set_attribute),
        ..Slots::NONE
    },
    methods: REDUCE,
    attributes: DATA_ATTRIBUTES,
    ..TypeDef::new(Kind::MemberDescriptor)
};

const METHOD_WRAPPER_SIZE: usize = 32;

static REDUCE: &[Native] =
    &[Native { signature: "($self, /)", ..Native::new("__reduce__", Call::NoArgs(reduce)) }];

static DATA_ATTRIBUTES: &[Attribute] = &[
    Attribute::member("__objclass__", class),
    Attribute::member("__name__", name),
    Attribute::read("__doc__", doc),
    Attribute::read("__qualname__", qualname),
];

static FUNCTION_ATTRIBUTES: &[Attribute] = &[
    Attribute::member("__objclass__", class),
    Attribute::member("__name__", name),
    Attribute::read("__doc__", doc),
    Attribute::read("__qualname__", qualname),
    Attribute::read("__text_signature__", signature),
];

/// A descriptor's class, name and what it stands for.
fn parts(vm: &Vm, this: ObjId) -> (ObjId, ObjId, Access) {
    match vm.heap.descriptor(this) {
        Some(d) => (d.class, d.name, d.access),
        None => (ty::OBJECT, fixed::EMPTY_STR, Access::Dict),
    }
}

fn class(vm: &mut Vm, this: ObjId) -> Result {
    let (class, ..) = parts(vm, this);
    Ok(vm.own(class))
}

fn name(vm: &mut Vm, this: ObjId) -> Result {
    let (_, name, _) = parts(vm, this);
    Ok(vm.own(name))
}

/// `descr_get_qualname`.
fn qualname(vm: &mut Vm, this: ObjId) -> Result {
    let (class, name, _) = parts(vm, this);
    let text = format!("{}.{}", object::qualname_of(vm, class), vm.heap.text_lossy(name));
    Ok(vm.heap.string(&text))
}

fn doc(vm: &mut Vm, this: ObjId) -> Result {
    match parts(vm, this).2 {
        Access::Dict => Ok(vm.heap.string("dictionary for instance variables")),
        Access::WeakRefs => Ok(vm.heap.string("list of weak references to the object")),
        // Docstrings that `__slots__` gives are for `inspect.getdoc` to find.
        Access::Member(_) => Ok(vm.none()),
        _ => Err(vm.unsupported("the __doc__ of a built-in type's attribute")),
    }
}

/// The parameters of a method of a class, by the class's name without its module.
pub(super) fn of_class(vm: &Vm, class: ObjId, method: &str) -> &'static str {
    let class = vm.heap.class(class).map_or("", |t| &*t.name);
    signatures::of_function(class.rsplit('.').next().unwrap_or(class), method)
}

fn signature(vm: &mut Vm, this: ObjId) -> Result {
    match parts(vm, this).2 {
        Access::Method(native) | Access::ClassMethod(native) => {
            let (class, name, _) = parts(vm, this);
            let own = vm.natives.get(native as usize).map_or("", |n| n.signature);
            let name = vm.heap.text_lossy(name);
            let signature = if own.is_empty() { of_class(vm, class, &name) } else { own };
            text_signature(vm, signature)
        }
        _ => {
            let name = vm.heap.text_lossy(parts(vm, this).1);
            Ok(vm.heap.string(signatures::of_slot(&name)))
        }
    }
}

fn repr(vm: &mut Vm, this: ObjId, what: &str) -> Result {
    let (class, name, _) = parts(vm, this);
    let class = vm.tp_name(class);
    let format = format!("<{what} '%V' of '%s' objects>");
    vm.text_of_parts(&format, &[Part::Object(name), Part::Text(&class)])
}

/// `descr_reduce`.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let (class, name, _) = parts(vm, this);
    reduce_to_getattr(vm, class, name)
}

/// `descr_check`: a descriptor applies to instances of its class.
fn check(vm: &mut Vm, this: ObjId, object: ObjId) -> Result<()> {
    let (class, name, _) = parts(vm, this);
    if vm.is_instance_of(object, class) {
        return Ok(());
    }
    let message = format!(
        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
        vm.heap.text_lossy(name),
        vm.tp_name(class),
        vm.type_name(object)
    );
    Err(vm.type_error(&message))
}

#[cold]
fn needs_argument(vm: &mut Vm, this: ObjId) -> Raised {
    let (class, name, _) = parts(vm, this);
    let message = format!(
        "descriptor '{}' of '{}' object needs an argument",
        vm.heap.text_lossy(name),
        vm.tp_name(class)
    );
    vm.type_error(&message)
}

/// `method_get`.
fn get_method(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    let Some(object) = object else { return Ok(vm.own(this)) };
    check(vm, this, object)?;
    match parts(vm, this).2 {
        Access::Method(native) => Ok(vm.new_builtin_numbered(native, Some(object), None)),
        _ => Ok(vm.own(this)),
    }
}

/// `method_vectorcall_*`; `vm::call` takes the usual way past it.
fn call_method(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let Some(object) = args.get(0) else {
        let (class, name, _) = parts(vm, this);
        let (class, name) = (vm.tp_name(class), vm.heap.text_lossy(name));
        return Err(vm.type_error(&format!("unbound method {class}.{name}() needs an argument")));
    };
    check(vm, this, object)?;
    match parts(vm, this).2 {
        Access::Method(native) => {
            let owner = parts(vm, this).0;
            vm.call_native_of(native, Some(owner), object, args.rest())
        }
        _ => Err(vm.type_error("method descriptor expected")),
    }
}

/// `classmethod_get`.
fn get_class_method(vm: &mut Vm, this: ObjId, object: Option<ObjId>, class: Option<ObjId>) -> Result {
    let (owner, name, access) = parts(vm, this);
    let Some(class) = class.or_else(|| object.map(|o| vm.heap.type_of(o))) else {
        let message = format!(
            "descriptor '{}' for type '{}' needs either an object or a type",
            vm.heap.text_lossy(name),
            vm.tp_name(owner)
        );
        return Err(vm.type_error(&message));
    };
    if vm.heap.class(class).is_none() {
        let message = format!(
            "descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2",
            vm.heap.text_lossy(name),
            vm.tp_name(owner),
            vm.type_name(class)
        );
        return Err(vm.type_error(&message));
    }
    if !vm.is_subtype(class, owner) {
        let message = format!(
            "descriptor '{}' requires a subtype of '{}' but received '{}'",
            vm.heap.text_lossy(name),
            vm.tp_name(owner),
            vm.tp_name(class)
        );
        return Err(vm.type_error(&message));
    }
    match access {
        Access::ClassMethod(native) => Ok(vm.new_builtin_numbered(native, Some(class), None)),
        _ => Ok(vm.own(this)),
    }
}

/// `classmethoddescr_call`.
fn call_class_method(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let Some(class) = args.get(0) else { return Err(needs_argument(vm, this)) };
    let bound = get_class_method(vm, this, None, Some(class))?;
    let bound = vm.keep(bound);
    vm.call(bound, args.rest())
}

/// `wrapperdescr_get`: a `method-wrapper`.
fn get_wrapper(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    let Some(object) = object else { return Ok(vm.own(this)) };
    check(vm, this, object)?;
    let (class, name, access) = parts(vm, this);
    let (class, name) = (vm.own(class).into_id(), vm.own(name).into_id());
    let (object, wrapped) = (vm.own(object).into_id(), vm.own(this).into_id());
    let body = DescriptorBody { class, name, access, this: Some(object), wrapped: Some(wrapped) };
    let wrapper = vm.heap.put_gc(METHOD_WRAPPER_SIZE, Body::Descriptor(Box::new(body)));
    vm.heap.track(wrapper.id());
    Ok(wrapper)
}

/// `wrapperdescr_call`.
fn call_wrapper(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let Some(object) = args.get(0) else { return Err(needs_argument(vm, this)) };
    let (class, name, _) = parts(vm, this);
    if !vm.is_instance_of(object, class) {
        let message = format!(
            "descriptor '{}' requires a '{}' object but received a '{}'",
            vm.heap.text_lossy(name),
            vm.tp_name(class),
            vm.type_name(object)
        );
        return Err(vm.type_error(&message));
    }
    // The descriptor takes the object off the tuple again (`PyTuple_GetSlice`).
    let rest = vm.heap.tuple_of(args.rest().positional);
    let result = call_slot(vm, this, object, Args { tuple: Some(rest.id()), ..args.rest() });
    vm.release(rest);
    result
}

/// `wrapperdescr_raw_call`: the slot function of the descriptor's own class.
fn call_slot(vm: &mut Vm, this: ObjId, object: ObjId, args: Args) -> Result {
    let (class, name, access) = parts(vm, this);
    let Access::Slot(row) = access else { return Err(vm.type_error("slot wrapper expected")) };
    let Some(definition) = SLOTS.get(usize::from(row)) else { return Err(vm.type_error("no such slot")) };
    if !args.names.is_empty() && !matches!(name, name::__init__ | name::__call__) {
        let message = format!("wrapper {}() takes no keyword arguments", vm.heap.text_lossy(name));
        return Err(vm.type_error(&message));
    }
    let slots = *vm.slots_of(class);
    (definition.wrap)(vm, &slots, object, args)
}

fn bound_parts(vm: &Vm, this: ObjId) -> (ObjId, ObjId) {
    match vm.heap.descriptor(this) {
        Some(d) => (d.wrapped.unwrap_or(this), d.this.unwrap_or(fixed::NONE)),
        None => (this, fixed::NONE),
    }
}

fn call_bound(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let (wrapped, object) = bound_parts(vm, this);
    call_slot(vm, wrapped, object, args)
}

/// `wrapper_repr`.
fn bound_repr(vm: &mut Vm, this: ObjId) -> Result {
    let (_, object) = bound_parts(vm, this);
    let (_, name, _) = parts(vm, this);
    let (name, class, place) = (vm.heap.text_lossy(name), vm.type_name(object), vm.place_text(object));
    Ok(vm.text_of_format("<method-wrapper '%s' of %s object at %p>", &[&name, &class, &place]))
}

fn bound_hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let (wrapped, object) = bound_parts(vm, this);
    let value = hash::pointer(vm.heap.address(object)) ^ hash::pointer(vm.heap.address(wrapped));
    Ok(if value == -1 { -2 } else { value })
}

fn compare_bound(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    let comparable = matches!(operator, Comparison::Eq | Comparison::Ne);
    if !comparable
        || vm.heap.type_of(other) != ty::METHOD_WRAPPER
        || vm.heap.type_of(this) != ty::METHOD_WRAPPER
    {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let equal = bound_parts(vm, this) == bound_parts(vm, other);
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

fn reduce_bound(vm: &mut Vm, this: ObjId) -> Result {
    let (_, object) = bound_parts(vm, this);
    let (_, name, _) = parts(vm, this);
    reduce_to_getattr(vm, object, name)
}

/// `getset_get`, `member_get`.
fn get_attribute(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    let Some(object) = object else { return Ok(vm.own(this)) };
    check(vm, this, object)?;
    let (_, name, access) = parts(vm, this);
    match access {
        Access::Attribute(number) | Access::Field(number) => match vm.attributes.get(number as usize) {
            Some(attribute) => (attribute.get)(vm, object),
            None => Err(vm.no_attribute(object, name)),
        },
        Access::Member(index) => match vm.heap.slot(object, usize::from(index)) {
            Some(value) => Ok(vm.own(value)),
            None => {
                let message = format!(
                    "'{}' object has no attribute '{}'",
                    object::fully_qualified(vm, vm.heap.type_of(object)),
                    vm.heap.text_lossy(name)
                );
                Err(vm.attribute_error(object, name, &message))
            }
        },
        Access::Dict => match dict_of_base(vm, object) {
            Some(descriptor) => get_attribute(vm, descriptor, Some(object), None),
            None => dict(vm, object),
        },
        Access::WeakRefs => {
            let first = vm.heap.weak_head(object).flatten().unwrap_or(fixed::NONE);
            Ok(vm.own(first))
        }
        _ => Ok(vm.own(this)),
    }
}

/// `getset_set`, `member_set`.
fn set_attribute(vm: &mut Vm, this: ObjId, object: ObjId, value: Option<ObjId>) -> Result<()> {
    check(vm, this, object)?;
    let (class, name, access) = parts(vm, this);
    match access {
        Access::Attribute(number) | Access::Field(number) => {
            let attribute = vm.attributes.get(number as usize).copied();
            match attribute.and_then(|a| a.set) {
                Some(set) => set(vm, object, value),
                None if attribute.is_some_and(|a| a.member) => {
                    Err(vm.error(ty::ATTRIBUTE_ERROR, "readonly attribute"))
                }
                None => Err(not_writable(vm, class, name)),
            }
        }
        Access::Member(index) => {
            let index = usize::from(index);
            if value.is_none() && vm.heap.slot(object, index).is_none() {
                let name = vm.own(name);
                return Err(vm.error_with(ty::ATTRIBUTE_ERROR, name));
            }
            let new = value.map(|v| vm.own(v).into_id());
            let old = vm.heap.set_slot(object, index, new);
            vm.release_id(old);
            Ok(())
        }
        // `subtype_setdict`: unlike other dictionaries, an instance's may be deleted.
        Access::Dict => match dict_of_base(vm, object) {
            Some(descriptor) => set_attribute(vm, descriptor, object, value),
            None => replace_dict(vm, object, value),
        },
        _ => Err(not_writable(vm, class, name)),
    }
}

/// `get_builtin_base_with_dict`: the dictionary of a class, a module or an exception is looked after by its built-in base,
/// also where a class that comes first in the order has a `__dict__` of its own.
fn dict_of_base(vm: &Vm, object: ObjId) -> Field {
    let mut class = vm.heap.class(vm.heap.type_of(object))?;
    loop {
        if !class.flags.heap
            && let Some(descriptor) = class.dict.and_then(|dict| vm.heap.dict_get_str(dict, name::__dict__))
        {
            return Some(descriptor);
        }
        class = vm.heap.class(class.base?)?;
    }
}

#[cold]
fn not_writable(vm: &mut Vm, class: ObjId, name: ObjId) -> Raised {
    let message = format!(
        "attribute '{}' of '{}' objects is not writable",
        vm.heap.text_lossy(name),
        vm.tp_name(class)
    );
    vm.error(ty::ATTRIBUTE_ERROR, &message)
}
