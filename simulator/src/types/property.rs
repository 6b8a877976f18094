//! `property` (`Objects/descrobject.c`).

use super::attributes::{is_abstract, or_none, stored};
use super::common::new_native;
use super::function::withheld_doc;
use super::object;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Raised, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&PROPERTY];

const BASICSIZE: usize = 64;
/// Places among the record's fields, in `property_traverse`'s order.
const GET: usize = 0;
const SET: usize = 1;
const DELETE: usize = 2;
const DOC: usize = 3;
const NAME: usize = 4;
/// Place among the record's numbers: whether the docstring is the getter's.
const GETTER_DOC: usize = 0;

static PROPERTY: TypeDef = TypeDef {
    kind: Kind::Property,
    basicsize: BASICSIZE,
    is_base: true,
    gc: true,
    slots: Slots {
        descr_get: Some(get),
        descr_set: Some(set),
        init: Some(init),
        new: Some(new),
        getattro: Some(Vm::generic_get_attr),
        ..Slots::NONE
    },
    methods: &[
        Native { signature: "($self, object, /)", ..Native::new("getter", Call::One(with_getter)) },
        Native { signature: "($self, object, /)", ..Native::new("setter", Call::One(with_setter)) },
        Native { signature: "($self, object, /)", ..Native::new("deleter", Call::One(with_deleter)) },
        Native {
            signature: "($self, owner, name, /)",
            ..Native::new("__set_name__", Call::Packed(set_owner_name))
        },
    ],
    attributes: &[
        Attribute::member("fget", |vm, this| or_none(vm, field(vm, this, GET))),
        Attribute::member("fset", |vm, this| or_none(vm, field(vm, this, SET))),
        Attribute::member("fdel", |vm, this| or_none(vm, field(vm, this, DELETE))),
        Attribute {
            set: Some(|vm, this, value| {
                put(vm, this, DOC, value);
                Ok(())
            }),
            ..Attribute::member("__doc__", |vm, this| or_none(vm, field(vm, this, DOC)))
        },
        Attribute::write("__name__", get_name, |vm, this, value| {
            put(vm, this, NAME, value);
            Ok(())
        }),
        Attribute::read("__isabstractmethod__", |vm, this| {
            for part in [GET, SET, DELETE] {
                if is_abstract(vm, field(vm, this, part))? {
                    return Ok(vm.heap.bool(true));
                }
            }
            Ok(vm.heap.bool(false))
        }),
    ],
    doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be \
          used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    \
          docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return \
          self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, \
          setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones \
          easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return \
          self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        \
          del self._x",
    ..TypeDef::new(Kind::Property)
};

fn field(vm: &Vm, this: ObjId, at: usize) -> Field {
    vm.heap.record(this).and_then(|r| r.fields.get(at).copied().flatten())
}

/// Stores a new reference in a field and releases what was there.
fn put(vm: &mut Vm, this: ObjId, at: usize, value: Field) {
    let new = stored(vm, value);
    let old =
        vm.heap.record_mut(this).and_then(|r| r.fields.get_mut(at).and_then(|f| std::mem::replace(f, new)));
    vm.release_id(old);
}

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    Ok(new_native(vm, class, Kind::Property, BASICSIZE, vec![None, None, None, None, None], vec![0]))
}

static INIT: Signature<4> = Signature::new("property", ["fget", "fset", "fdel", "doc"], 0, 4, 0);

/// `property_init_impl`.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if args.len() + args.names.len() > 4 {
        let message =
            format!("property() takes at most 4 arguments ({} given)", args.len() + args.names.len());
        return Err(vm.type_error(&message));
    }
    let [getter, setter, deleter, doc] =
        args.bind(vm, &INIT)?.map(|value| value.filter(|&v| v != fixed::NONE));
    put(vm, this, GET, getter);
    put(vm, this, SET, setter);
    put(vm, this, DELETE, deleter);
    put(vm, this, DOC, None);
    put(vm, this, NAME, None);
    set_getter_doc(vm, this, false);
    let mut text = doc.map(|d| vm.own(d));
    if let (None, Some(getter)) = (doc, getter)
        && withheld_doc(vm, getter).is_none()
    {
        let Some(found) = vm.find_attr(getter, name::__doc__)? else { return Ok(()) };
        if found.id() == fixed::NONE {
            vm.release(found);
        } else {
            text = Some(found);
            set_getter_doc(vm, this, true);
        }
    }
    if vm.heap.type_of(this) == ty::PROPERTY {
        put(vm, this, DOC, text.as_ref().map(Own::id));
        vm.release_field(text);
        return Ok(());
    }
    // A subclass keeps the docstring in its instance's dictionary.
    let value = text.as_ref().map_or(fixed::NONE, Own::id);
    let result = vm.set_attr(this, name::__doc__, Some(value));
    vm.release_field(text);
    match result {
        Err(raised) if !has_getter_doc(vm, this) && vm.raised_is(ty::ATTRIBUTE_ERROR) => {
            vm.swallow(raised, ty::ATTRIBUTE_ERROR)
        }
        result => result,
    }
}

fn has_getter_doc(vm: &Vm, this: ObjId) -> bool {
    vm.heap.record(this).and_then(|r| r.numbers.get(GETTER_DOC)).is_some_and(|&n| n != 0)
}

fn set_getter_doc(vm: &mut Vm, this: ObjId, value: bool) {
    if let Some(flag) = vm.heap.record_mut(this).and_then(|r| r.numbers.get_mut(GETTER_DOC)) {
        *flag = i64::from(value);
    }
}

/// `property_copy`: a new property of the same class with some functions exchanged.
fn copy(vm: &mut Vm, this: ObjId, at: usize, function: ObjId) -> Result {
    let mut functions = [GET, SET, DELETE].map(|i| field(vm, this, i).unwrap_or(fixed::NONE));
    if function != fixed::NONE {
        functions[at] = function;
    }
    let doc = if has_getter_doc(vm, this) && functions[GET] != fixed::NONE {
        fixed::NONE
    } else {
        field(vm, this, DOC).unwrap_or(fixed::NONE)
    };
    let class = vm.heap.type_of(this);
    let [get, set, delete] = functions;
    let new = vm.call_positional(class, &[get, set, delete, doc])?;
    if vm.is_instance_of(new.id(), ty::PROPERTY) {
        let name = field(vm, this, NAME);
        put(vm, new.id(), NAME, name);
    }
    Ok(new)
}

fn with_getter(vm: &mut Vm, this: ObjId, function: ObjId) -> Result {
    copy(vm, this, GET, function)
}

fn with_setter(vm: &mut Vm, this: ObjId, function: ObjId) -> Result {
    copy(vm, this, SET, function)
}

fn with_deleter(vm: &mut Vm, this: ObjId, function: ObjId) -> Result {
    copy(vm, this, DELETE, function)
}

fn set_owner_name(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let &[_, name] = args else {
        let message = format!("__set_name__() takes 2 positional arguments but {} were given", args.len());
        return Err(vm.type_error(&message));
    };
    put(vm, this, NAME, Some(name));
    Ok(vm.none())
}

/// `property_name`: the name it was assigned to, or its getter's.
fn known_name(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if let Some(name) = field(vm, this, NAME) {
        return Ok(Some(vm.own(name)));
    }
    match field(vm, this, GET) {
        Some(getter) => vm.find_attr(getter, name::__name__),
        None => Ok(None),
    }
}

fn get_name(vm: &mut Vm, this: ObjId) -> Result {
    match known_name(vm, this)? {
        Some(name) => Ok(name),
        None => {
            let message = format!("'{}' object has no attribute '__name__'", vm.type_name(this));
            Err(vm.attribute_error(this, name::__name__, &message))
        }
    }
}

/// `property 'x' of 'C' object has no setter`.
#[cold]
fn missing(vm: &mut Vm, this: ObjId, object: ObjId, what: &str) -> Raised {
    let name = match known_name(vm, this) {
        Ok(name) => name,
        Err(raised) => return raised,
    };
    let class = vm.heap.type_of(object);
    // What stands for a type in C has attributes that C defines (`descr_setcheck`).
    let getter = field(vm, this, GET).and_then(|getter| vm.heap.function(getter));
    let is_native = getter.and_then(|getter| vm.heap.code(getter.code)).is_some_and(|code| code.native);
    let name = match name {
        Some(name) if is_native => {
            let text = vm.heap.text_lossy(name.id());
            vm.release(name);
            let message = format!("attribute '{text}' of '{}' objects is not writable", vm.tp_name(class));
            return vm.error(ty::ATTRIBUTE_ERROR, &message);
        }
        name => name,
    };
    let qualname = object::qualname_of(vm, class);
    let qualname = crate::algorithm::quote::repr(&qualname.as_str().into());
    let message = match name {
        Some(name) => {
            let text = vm.repr_text(name.id());
            vm.release(name);
            match text {
                Ok(text) => format!("property {text} of {qualname} object has no {what}"),
                Err(raised) => return raised,
            }
        }
        None => format!("property of {qualname} object has no {what}"),
    };
    vm.error(ty::ATTRIBUTE_ERROR, &message)
}

/// `property_descr_get`.
fn get(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    let Some(object) = object.filter(|&o| o != fixed::NONE) else { return Ok(vm.own(this)) };
    match field(vm, this, GET) {
        Some(getter) => vm.call_positional(getter, &[object]),
        None => Err(missing(vm, this, object, "getter")),
    }
}

/// `property_descr_set`.
fn set(vm: &mut Vm, this: ObjId, object: ObjId, value: Option<ObjId>) -> Result<()> {
    let (part, what) = if value.is_some() { (SET, "setter") } else { (DELETE, "deleter") };
    let Some(function) = field(vm, this, part) else { return Err(missing(vm, this, object, what)) };
    let result = match value {
        Some(value) => vm.call_positional(function, &[object, value])?,
        None => vm.call_positional(function, &[object])?,
    };
    vm.release(result);
    Ok(())
}
