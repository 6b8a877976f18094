//! `staticmethod` and `classmethod` (`Objects/funcobject.c`).

use super::attributes::{dict, is_abstract, or_none, set_dict};
use super::common::new_native;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

const BASICSIZE: usize = 32;
/// The wrapped callable's place among the fields.
const CALLABLE: usize = 0;

pub(super) static STATICMETHOD: TypeDef = TypeDef {
    kind: Kind::StaticMethod,
    basicsize: BASICSIZE,
    is_base: true,
    gc: true,
    has_dict: true,
    slots: Slots {
        repr: Some(|vm, this| repr(vm, this, "staticmethod")),
        call: Some(call),
        descr_get: Some(get_static),
        init: Some(|vm, this, args| init(vm, this, args, "staticmethod")),
        new: Some(|vm, class, _| new(vm, class, Kind::StaticMethod)),
        ..Slots::NONE
    },
    attributes: ATTRIBUTES,
    doc: "Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo \
          declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, \
          arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. \
          C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first \
          argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more \
          advanced concept, see the classmethod builtin.",
    ..TypeDef::new(Kind::StaticMethod)
};

pub(super) static CLASSMETHOD: TypeDef = TypeDef {
    kind: Kind::ClassMethod,
    basicsize: BASICSIZE,
    is_base: true,
    gc: true,
    has_dict: true,
    slots: Slots {
        repr: Some(|vm, this| repr(vm, this, "classmethod")),
        descr_get: Some(get_class),
        init: Some(|vm, this, args| init(vm, this, args, "classmethod")),
        new: Some(|vm, class, _| new(vm, class, Kind::ClassMethod)),
        ..Slots::NONE
    },
    attributes: ATTRIBUTES,
    doc: "Convert a function to be a class method.\n\nA class method receives the class as implicit first \
          argument,\njust like an instance method receives the instance.\nTo declare a class method, use this \
          idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be \
          called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except \
          for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as \
          the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want \
          those, see the staticmethod builtin.",
    ..TypeDef::new(Kind::ClassMethod)
};

static ATTRIBUTES: &[Attribute] = &[
    Attribute::member("__func__", function),
    Attribute::member("__wrapped__", function),
    Attribute::read("__isabstractmethod__", |vm, this| {
        let callable = callable(vm, this);
        let answer = is_abstract(vm, callable)?;
        Ok(vm.heap.bool(answer))
    }),
    Attribute::write("__dict__", dict, set_dict),
];

/// What a `staticmethod` or `classmethod` wraps, once `__init__` has run.
pub(crate) fn callable(vm: &Vm, this: ObjId) -> Field {
    vm.heap.record(this).and_then(|r| r.fields.get(CALLABLE).copied().flatten())
}

fn function(vm: &mut Vm, this: ObjId) -> Result {
    let callable = callable(vm, this);
    or_none(vm, callable)
}

/// A subclass's dictionary is the one that these have themselves, and goes with the rest of them.
fn new(vm: &mut Vm, class: ObjId, kind: Kind) -> Result {
    let shape = vm.heap.class(class).map(|t| (t.slot_count, t.basicsize));
    Ok(match shape {
        Some((0, size)) => vm.heap.new_record(class, size, vec![None], Vec::new()),
        _ => new_native(vm, class, kind, BASICSIZE, vec![None], Vec::new()),
    })
}

/// `cm_init`, `sm_init`.
fn init(vm: &mut Vm, this: ObjId, args: Args, class: &str) -> Result<()> {
    args.count(vm, class, 1, 1)?;
    let Some(wrapped) = args.get(0) else { return Ok(()) };
    let new = vm.own(wrapped).into_id();
    let old = vm.heap.record_mut(this).and_then(|r| r.fields.get_mut(CALLABLE).and_then(|f| f.replace(new)));
    vm.release_id(old);
    copy_names(vm, this, wrapped)
}

/// `functools_wraps`: the wrapper is called as what it wraps.
fn copy_names(vm: &mut Vm, this: ObjId, wrapped: ObjId) -> Result<()> {
    // A builtin function's docstring is not modelled; leaving it out keeps the wrapper usable.
    let documented = super::function::withheld_doc(vm, wrapped).is_none();
    for name in [name::__module__, name::__name__, name::__qualname__, name::__doc__, name::__annotations__] {
        if name == name::__doc__ && !documented {
            continue;
        }
        if let Some(value) = vm.find_attr(wrapped, name)? {
            let result = vm.set_attr(this, name, Some(value.id()));
            vm.release(value);
            result?;
        }
    }
    Ok(())
}

fn repr(vm: &mut Vm, this: ObjId, class: &str) -> Result {
    let callable = callable(vm, this).unwrap_or(fixed::NONE);
    let text = vm.repr_text(callable)?;
    Ok(vm.heap.string(&format!("<{class}({text})>")))
}

fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    match callable(vm, this) {
        Some(callable) => vm.call(callable, args),
        None => Err(vm.runtime_error("uninitialized staticmethod object")),
    }
}

fn get_static(vm: &mut Vm, this: ObjId, _object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    match callable(vm, this) {
        Some(callable) => Ok(vm.own(callable)),
        None => Err(vm.runtime_error("uninitialized staticmethod object")),
    }
}

/// `cm_descr_get`: the function bound to the class.
fn get_class(vm: &mut Vm, this: ObjId, object: Option<ObjId>, class: Option<ObjId>) -> Result {
    let Some(callable) = callable(vm, this) else {
        return Err(vm.runtime_error("uninitialized classmethod object"));
    };
    let class = class.or_else(|| object.map(|o| vm.heap.type_of(o))).unwrap_or(fixed::NONE);
    let (function, class) = (vm.own(callable), vm.own(class));
    Ok(vm.heap.method(function, class))
}

/// `staticmethod(function)`, as `type.__new__` makes one of `__new__`.
pub(crate) fn new_static_method(vm: &mut Vm, function: Own) -> Own {
    vm.heap.new_record(ty::STATICMETHOD, BASICSIZE, vec![Some(function)], Vec::new())
}

/// `classmethod(function)`, as `type.__new__` makes one of `__init_subclass__` and `__class_getitem__`.
pub(crate) fn new_class_method(vm: &mut Vm, function: Own) -> Own {
    vm.heap.new_record(ty::CLASSMETHOD, BASICSIZE, vec![Some(function)], Vec::new())
}
