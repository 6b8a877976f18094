//! `super` (`Objects/typeobject.c`).

use super::attributes::{or_none, stored};
use super::common::new_native;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&SUPER];

const BASICSIZE: usize = 40;
/// Places among the record's fields: the object, the class after which to look, and whose MRO.
const OBJECT: usize = 0;
const CLASS: usize = 1;
const OBJECT_CLASS: usize = 2;

static SUPER: TypeDef = TypeDef {
    kind: Kind::Super,
    basicsize: BASICSIZE,
    is_base: true,
    gc: true,
    vectorcall: true,
    slots: Slots {
        repr: Some(repr),
        getattro: Some(get_attr),
        descr_get: Some(bind),
        init: Some(init),
        new: Some(new),
        ..Slots::NONE
    },
    attributes: &[
        Attribute::member("__thisclass__", |vm, this| or_none(vm, field(vm, this, CLASS))),
        Attribute::member("__self__", |vm, this| or_none(vm, field(vm, this, OBJECT))),
        Attribute::member("__self_class__", |vm, this| or_none(vm, field(vm, this, OBJECT_CLASS))),
    ],
    doc: "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> \
          bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires \
          issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, \
          arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def \
          cmeth(cls, arg):\n        super().cmeth(arg)\n",
    ..TypeDef::new(Kind::Super)
};

fn field(vm: &Vm, this: ObjId, at: usize) -> Field {
    vm.heap.record(this).and_then(|r| r.fields.get(at).copied().flatten())
}

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    Ok(new_native(vm, class, Kind::Super, BASICSIZE, vec![None, None, None], Vec::new()))
}

/// `super_init`.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    args.no_keywords(vm, "super")?;
    if args.len() > 2 {
        let message = format!("super() expected at most 2 arguments, got {}", args.len());
        return Err(vm.type_error(&message));
    }
    let (class, object) = match *args.positional {
        [] => {
            let (class, object) = vm.super_arguments()?;
            (class, Some(object))
        }
        [class, ref rest @ ..] => (class, rest.first().copied()),
    };
    if vm.heap.class(class).is_none() {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(&message));
    }
    let object = object.filter(|&o| o != fixed::NONE);
    let object_class = match object {
        Some(object) => Some(check(vm, class, object)?),
        None => None,
    };
    fill(vm, this, class, object, object_class);
    Ok(())
}

fn fill(vm: &mut Vm, this: ObjId, class: ObjId, object: Field, object_class: Field) {
    let new = [object, Some(class), object_class].map(|f| stored(vm, f));
    let old = vm.heap.record_mut(this).map(|r| std::mem::replace(&mut r.fields, new.to_vec()));
    old.into_iter().flatten().for_each(|f| vm.release_id(f));
}

/// `supercheck`: the class whose MRO is followed.
fn check(vm: &mut Vm, class: ObjId, object: ObjId) -> Result<ObjId> {
    let is_class = vm.heap.class(object).is_some();
    if is_class && vm.is_subtype(object, class) {
        return Ok(object);
    }
    let object_class = vm.heap.type_of(object);
    if vm.is_subtype(object_class, class) {
        return Ok(object_class);
    }
    // A proxy may say that it is of another class than its type.
    if let Some(claimed) = vm.find_attr(object, name::__class__)? {
        let claimed = vm.keep(claimed);
        if vm.heap.class(claimed).is_some() && claimed != object_class && vm.is_subtype(claimed, class) {
            return Ok(claimed);
        }
    }
    let (what, name) =
        if is_class { ("type", vm.tp_name(object)) } else { ("instance of", vm.tp_name(object_class)) };
    let message = format!(
        "super(type, obj): obj ({what} {name}) is not an instance or subtype of type ({}).",
        vm.tp_name(class)
    );
    Err(vm.type_error(&message))
}

/// The attribute found behind `class` in the MRO of `object_class`, bound (`do_super_lookup`).
fn look_up(
    vm: &mut Vm,
    class: ObjId,
    object: ObjId,
    object_class: ObjId,
    name: ObjId,
) -> Result<Option<Own>> {
    let Some(mro) = vm.heap.class(object_class).and_then(|t| t.mro) else { return Ok(None) };
    let mro = vm.keep_ref(mro);
    let items = vm.heap.tuple_items(mro);
    let Some(at) = items.iter().position(|&c| c == class) else { return Ok(None) };
    for &base in items.get(at + 1..).unwrap_or_default() {
        let Some(dict) = vm.heap.class(base).and_then(|t| t.dict) else { continue };
        let Some(found) = vm.heap.dict_get_str(dict, name) else { continue };
        let found = vm.keep_ref(found);
        let Some(get) = vm.slots_for(found).descr_get else { return Ok(Some(vm.own(found))) };
        let instance = if object == object_class { None } else { Some(object) };
        return get(vm, found, instance, Some(object_class)).map(Some);
    }
    Ok(None)
}

/// `_PySuper_Lookup`: what `super(class, this).name` is, without the `super` object; for a call, true with a function
/// that takes `this` as its first argument. `None` if the `super` object itself has to be asked.
pub(crate) fn super_attribute(
    vm: &mut Vm,
    class: ObjId,
    this: ObjId,
    attribute: ObjId,
    call: bool,
) -> Result<Option<(Own, bool)>> {
    if attribute == name::__class__ {
        return Ok(None);
    }
    let object_class = check(vm, class, this)?;
    if call && this != object_class && vm.slots_for(this).generic_getattr {
        let found = behind(vm, class, object_class, attribute);
        let unbound = |vm: &Vm, id| vm.is_method_descriptor(id, vm.heap.type_of(id));
        if let Some(function) = found.filter(|&id| unbound(vm, id)) {
            return Ok(Some((vm.own(function), true)));
        }
    }
    let mark = vm.sp;
    let found = look_up(vm, class, this, object_class, attribute);
    vm.drain(mark);
    Ok(found?.map(|value| (value, false)))
}

/// The first definition behind `class` in the MRO of `object_class`, borrowed.
fn behind(vm: &Vm, class: ObjId, object_class: ObjId, name: ObjId) -> Field {
    let mro = vm.heap.class(object_class)?.mro?;
    let length = vm.heap.tuple_len(mro)?;
    let at = (0..length).find(|&i| vm.heap.tuple_item(mro, i) == Some(class))?;
    (at + 1..length).find_map(|i| {
        let dict = vm.heap.class(vm.heap.tuple_item(mro, i)?)?.dict?;
        vm.heap.dict_get_str(dict, name)
    })
}

/// `super_getattro`. `__class__` is that of the `super` object itself.
fn get_attr(vm: &mut Vm, this: ObjId, attribute: ObjId) -> Result {
    let is_class = vm.heap.text(attribute).and_then(|t| t.as_ascii()) == Some("__class__");
    if let (Some(class), Some(object), Some(object_class), false) =
        (field(vm, this, CLASS), field(vm, this, OBJECT), field(vm, this, OBJECT_CLASS), is_class)
        && let Some(found) = look_up(vm, class, object, object_class, attribute)?
    {
        return Ok(found);
    }
    vm.generic_get_attr(this, attribute)
}

/// `super_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let class = field(vm, this, CLASS).map_or_else(|| "NULL".to_owned(), |c| vm.tp_name(c));
    Ok(match field(vm, this, OBJECT_CLASS) {
        Some(object_class) => {
            let of = vm.tp_name(object_class);
            vm.text_of_format("<super: <class '%s'>, <%s object>>", &[&class, &of])
        }
        None => vm.text_of_format("<super: <class '%s'>, NULL>", &[&class]),
    })
}

/// `super_descr_get`: an unbound `super` object in a class is bound when it is read from an instance.
fn bind(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    let object = object.filter(|&o| o != fixed::NONE);
    let (Some(object), None) = (object, field(vm, this, OBJECT)) else { return Ok(vm.own(this)) };
    let Some(class) = field(vm, this, CLASS) else { return Ok(vm.own(this)) };
    let own_class = vm.heap.type_of(this);
    if own_class != ty::SUPER {
        return vm.call_positional(own_class, &[class, object]);
    }
    let object_class = check(vm, class, object)?;
    let bound = new(vm, ty::SUPER, Args::default())?;
    fill(vm, bound.id(), class, Some(object), Some(object_class));
    Ok(bound)
}
