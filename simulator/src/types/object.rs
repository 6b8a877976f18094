//! `object`, the base of everything (`Objects/typeobject.c`).

use super::{pickle_support, text_args};
use crate::algorithm::{hash, int};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&OBJECT];

static OBJECT: TypeDef = TypeDef {
    kind: Kind::Object,
    basicsize: size::OBJECT,
    is_base: true,
    slots: Slots {
        repr: Some(repr),
        str: Some(str),
        hash: Some(hash),
        getattro: Some(Vm::generic_get_attr),
        setattro: Some(Vm::generic_set_attr),
        richcompare: Some(compare),
        init: Some(init),
        new: Some(new),
        generic_getattr: true,
        generic_setattr: true,
        ..Slots::NONE
    },
    methods: METHODS,
    attributes: &[Attribute::write("__class__", class, set_class)],
    doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new \
          featureless\ninstance that has no instance attributes and cannot be given any.\n",
    ..TypeDef::new(Kind::Object)
};

static METHODS: &[Native] = &[
    Native {
        signature: "($self, protocol, /)",
        ..Native::new("__reduce_ex__", Call::One(pickle_support::reduce_ex))
    },
    Native { signature: "($self, /)", ..Native::new("__reduce__", Call::NoArgs(pickle_support::reduce)) },
    Native { signature: "($self, /)", ..Native::new("__getstate__", Call::NoArgs(pickle_support::getstate)) },
    Native { signature: "($type, object, /)", ..Native::class("__subclasshook__", Call::One(subclass_hook)) },
    Native { signature: "($type, /)", ..Native::class("__init_subclass__", Call::NoArgs(init_subclass)) },
    Native { signature: "($self, format_spec, /)", ..Native::new("__format__", Call::One(format)) },
    Native { signature: "($self, /)", ..Native::new("__sizeof__", Call::NoArgs(sizeof)) },
    Native { signature: "($self, /)", ..Native::new("__dir__", Call::NoArgs(dir)) },
];

/// Whether a class finds `object`'s own `__init__` (`tp_init == object_init`).
fn inherits_init(vm: &mut Vm, class: ObjId) -> bool {
    let found = vm.type_lookup(class, name::__init__);
    found.and_then(|f| vm.heap.descriptor(f)).is_some_and(|d| d.class == ty::OBJECT)
}

/// Whether a class finds `object`'s own `__new__` (`tp_new == object_new`). One that makes no instances has none.
fn inherits_new(vm: &mut Vm, class: ObjId) -> bool {
    if vm.slots_of(class).new.is_none() {
        return false;
    }
    let found = vm.type_lookup(class, name::__new__);
    found.and_then(|f| vm.heap.builtin(f)).is_some_and(|b| b.this == Some(ty::OBJECT))
}

/// `object_new`.
pub(crate) fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    if !args.is_empty() {
        if !inherits_new(vm, class) {
            return Err(
                vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)")
            );
        }
        if inherits_init(vm, class) {
            let message = format!("{}() takes no arguments", vm.tp_name(class));
            return Err(vm.type_error(&message));
        }
    }
    if vm.heap.class(class).is_some_and(|t| t.flags.is_abstract) {
        return Err(abstract_class(vm, class));
    }
    if class == ty::OBJECT {
        return Ok(vm.heap.plain_object());
    }
    Ok(vm.heap.new_instance(class))
}

/// The message for an abstract class names its methods in alphabetical order.
#[cold]
fn abstract_class(vm: &mut Vm, class: ObjId) -> crate::vm::Raised {
    let methods = match vm.get_attr(class, name::__abstractmethods__) {
        Ok(methods) => methods,
        Err(raised) => return raised,
    };
    let names = vm.list_from_iterable(methods.id());
    vm.release(methods);
    let names = match names {
        Ok(names) => names,
        Err(raised) => return raised,
    };
    let items = vm.heap.sequence_items(names.id()).unwrap_or_default();
    let mut texts: Vec<_> = items.iter().filter_map(|&n| vm.heap.text(n).cloned()).collect();
    vm.release(names);
    texts.sort_unstable();
    let s = if texts.len() > 1 { "s" } else { "" };
    let joined: Vec<String> = texts.iter().map(|t| t.to_string()).collect();
    let message = format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{s} '{}'",
        vm.tp_name(class),
        joined.join("', '")
    );
    vm.type_error(&message)
}

/// `object_init`: arguments are an error unless `__new__` took them.
fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if args.is_empty() {
        return Ok(());
    }
    let class = vm.heap.type_of(this);
    if !inherits_init(vm, class) {
        return Err(
            vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)")
        );
    }
    if inherits_new(vm, class) {
        let name = vm.tp_name(class);
        let message = format!("{name}.__init__() takes exactly one argument (the instance to initialize)");
        return Err(vm.type_error(&message));
    }
    Ok(())
}

/// A class's `__module__` as text, if it is a string (`type_module`).
pub(crate) fn module_of(vm: &Vm, class: ObjId) -> Option<String> {
    let t = vm.heap.class(class)?;
    if t.flags.heap {
        let value = vm.heap.dict_get_str(t.dict?, name::__module__)?;
        return vm.heap.text(value).map(|t| t.to_string());
    }
    Some(t.name.rsplit_once('.').map_or_else(|| "builtins".to_owned(), |(module, _)| module.to_owned()))
}

/// A class's qualified name without its module (`type_qualname`).
pub(crate) fn qualname_of(vm: &Vm, class: ObjId) -> String {
    match vm.heap.class(class).and_then(|t| t.qualname) {
        Some(qualname) => vm.heap.text_lossy(qualname),
        None => vm.class_name(class),
    }
}

/// A class's name with its module, unless that is `builtins`: as `repr` shows instances.
pub(crate) fn full_name(vm: &Vm, class: ObjId) -> String {
    match module_of(vm, class) {
        Some(module) if module != "builtins" => format!("{module}.{}", qualname_of(vm, class)),
        _ => vm.tp_name(class),
    }
}

/// A class's name with its module, unless that is `builtins` or the script (`PyType_GetFullyQualifiedName`).
pub(crate) fn fully_qualified(vm: &Vm, class: ObjId) -> String {
    match module_of(vm, class) {
        Some(module) if module == "__main__" => qualname_of(vm, class),
        _ => full_name(vm, class),
    }
}

/// `object_repr`.
pub(crate) fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let place = vm.place_text(this);
    let qualname = super::class::qualname(vm, class)?;
    let shown = match module_of(vm, class) {
        Some(module) if module != "builtins" => {
            let name = vm.heap.text_lossy(qualname.id());
            vm.text_of_format("<%U.%U object at %p>", &[&module, &name, &place])
        }
        _ => {
            let name = vm.tp_name(class);
            vm.text_of_format("<%s object at %p>", &[&name, &place])
        }
    };
    vm.release(qualname);
    Ok(shown)
}

/// `object_str`: what `repr` shows, by the type's own slot.
fn str(vm: &mut Vm, this: ObjId) -> Result {
    match vm.slots_for(this).repr {
        Some(f) => f(vm, this),
        None => repr(vm, this),
    }
}

/// By identity (`PyObject_GenericHash`).
pub(crate) fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    Ok(hash::pointer(vm.heap.address(this)))
}

/// `object_richcompare`: an object equals itself, and `!=` is what `==` is not.
fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    match operator {
        Comparison::Eq if this == other => Ok(vm.heap.bool(true)),
        Comparison::Ne => {
            let Some(compare) = vm.slots_for(this).richcompare else {
                return Ok(vm.own(fixed::NOT_IMPLEMENTED));
            };
            let equal = compare(vm, this, other, Comparison::Eq)?;
            if equal.id() == fixed::NOT_IMPLEMENTED {
                return Ok(equal);
            }
            let equal = vm.truth_of(equal)?;
            Ok(vm.heap.bool(!equal))
        }
        _ => Ok(vm.own(fixed::NOT_IMPLEMENTED)),
    }
}

fn class(vm: &mut Vm, this: ObjId) -> Result {
    let class = super::function::shown_type(vm, this);
    Ok(vm.own(class))
}

/// `object_set_class`.
fn set_class(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(new) = value else { return Err(vm.type_error("can't delete __class__ attribute")) };
    let Some(to) = vm.heap.class(new) else {
        let message = format!("__class__ must be set to a class, not '{}' object", vm.type_name(new));
        return Err(vm.type_error(&message));
    };
    let old = vm.heap.type_of(this);
    let heap = to.flags.heap && vm.heap.class(old).is_some_and(|t| t.flags.heap);
    let modules = vm.is_subtype(new, ty::MODULE) && vm.is_subtype(old, ty::MODULE);
    if !heap && !modules {
        return Err(
            vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses")
        );
    }
    if !compatible(vm, old, new) {
        let message = format!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            vm.tp_name(new),
            vm.tp_name(old)
        );
        return Err(vm.type_error(&message));
    }
    if vm.heap.class(old).is_some_and(|t| t.flags.inline_values) {
        // The new class shares other keys: the values move to a dictionary.
        vm.heap.materialize_dict(this);
        vm.heap.detach_dict(this);
    }
    let class = vm.own(new).into_id();
    let old = vm.heap.set_class_of(this, class);
    vm.release_id(old);
    Ok(())
}

/// `compatible_for_assignment`: instances of the two classes hold the same things in the same places.
pub(super) fn compatible(vm: &mut Vm, old: ObjId, new: ObjId) -> bool {
    let (from, to) = (layout_base(vm, old), layout_base(vm, new));
    if from != to && !same_slots_added(vm, from, to) {
        return false;
    }
    match (vm.heap.class(old), vm.heap.class(new)) {
        (Some(a), Some(b)) => {
            a.flags.inline_values == b.flags.inline_values
                && a.flags.managed_dict == b.flags.managed_dict
                && a.flags.managed_weakrefs == b.flags.managed_weakrefs
                && a.flags.gc == b.flags.gc
        }
        _ => false,
    }
}

/// The highest base with the same layout (`compatible_with_tp_base`).
fn layout_base(vm: &Vm, class: ObjId) -> ObjId {
    let mut at = class;
    while let Some(t) = vm.heap.class(at)
        && let Some(base) = t.base
        && let Some(b) = vm.heap.class(base)
        && (t.basicsize, t.itemsize, t.has_dict, t.has_weakrefs, t.flags.gc, t.slot_count)
            == (b.basicsize, b.itemsize, b.has_dict, b.has_weakrefs, b.flags.gc, b.slot_count)
    {
        at = base;
    }
    at
}

/// `same_slots_added`: both extend one base by members of the same names.
fn same_slots_added(vm: &mut Vm, a: ObjId, b: ObjId) -> bool {
    let (Some(x), Some(y)) = (vm.heap.class(a), vm.heap.class(b)) else { return false };
    if x.base != y.base || !x.flags.heap || !y.flags.heap {
        return false;
    }
    let same = (x.basicsize, x.has_dict, x.has_weakrefs, x.slot_count)
        == (y.basicsize, y.has_dict, y.has_weakrefs, y.slot_count);
    let names = |field: Field| -> Vec<String> {
        let items = field.map(|f| vm.heap.tuple_items(f)).unwrap_or_default();
        items.into_iter().map(|n| vm.heap.text_lossy(n)).collect()
    };
    same && names(x.slot_names) == names(y.slot_names)
}

fn subclass_hook(vm: &mut Vm, _class: ObjId, _other: ObjId) -> Result {
    Ok(vm.own(fixed::NOT_IMPLEMENTED))
}

fn init_subclass(vm: &mut Vm, _class: ObjId) -> Result {
    Ok(vm.none())
}

/// `object___format___impl`.
fn format(vm: &mut Vm, this: ObjId, spec: ObjId) -> Result {
    match vm.heap.text(spec).map(|t| t.is_empty()) {
        Some(true) => vm.str(this),
        Some(false) => {
            let message = format!("unsupported format string passed to {}.__format__", vm.type_name(this));
            Err(vm.type_error(&message))
        }
        None => Err(text_args::bad_argument(vm, "__format__", "argument", "str", spec)),
    }
}

/// `object___sizeof___impl`: the type's size and its items'.
fn sizeof(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let (basic, item) = vm.heap.class(class).map_or((size::OBJECT, 0), |t| (t.basicsize, t.itemsize));
    let items = match vm.heap.body(this) {
        _ if item == 0 => 0,
        Body::Tuple { length, .. } => *length as usize,
        Body::Bytes(b) => b.data.len(),
        Body::Bool(value) => int_size_field(usize::from(*value), false),
        Body::Int(value) => int_size_field(int::small_digit_count(*value) as usize, *value < 0),
        Body::BigInt(value) => {
            int_size_field(int::digit_count(value) as usize, value.sign() == num_bigint::Sign::Minus)
        }
        // It counts code units, which is what its own `__sizeof__` does too, and then rounds.
        Body::Code(code) => return Ok(vm.heap.size_int((basic + 2 * code.unit.instructions.len()) as i64)),
        _ if class == ty::MEMORYVIEW => (vm.heap.size_without_front(this) - basic) / item,
        _ => 0,
    };
    Ok(vm.heap.size_int((basic + item * items) as i64))
}

/// What stands where other objects of varying size have their number of items: digits, and in the lowest bits the sign
/// (`lv_tag` of `_PyLongValue`).
fn int_size_field(digits: usize, negative: bool) -> usize {
    let sign = match (digits, negative) {
        (0, _) => 1,
        (_, true) => 2,
        _ => 0,
    };
    digits << 3 | sign
}

/// `object___dir___impl`: the names of the instance's dictionary, then those of its class and bases.
fn dir(vm: &mut Vm, this: ObjId) -> Result {
    let own = vm.find_attr(this, name::__dict__)?;
    let names = match own {
        Some(own) if vm.heap.dict(own.id()).is_some() => {
            let copy = vm.dict_copy(own.id());
            vm.release(own);
            copy?
        }
        own => {
            vm.release_field(own);
            vm.heap.new_dict()
        }
    };
    let names = vm.keep(names);
    if let Some(class) = vm.find_attr(this, name::__class__)? {
        let class = vm.keep(class);
        merge_class_names(vm, names, class)?;
    }
    let keys: Vec<ObjId> = vm.heap.dict_items(names).into_iter().map(|item| item.key).collect();
    Ok(vm.heap.list_of(&keys))
}

/// Adds the names of a class and, depth first, of its bases (`merge_class_dict`). A class's `__dict__` is a proxy, so
/// its names go through a list.
pub(crate) fn merge_class_names(vm: &mut Vm, names: ObjId, class: ObjId) -> Result<()> {
    if let Some(dict) = vm.find_attr(class, name::__dict__)? {
        let merged = vm.dict_merge(names, dict.id());
        vm.release(dict);
        merged?;
    }
    let Some(bases) = vm.find_attr(class, name::__bases__)? else { return Ok(()) };
    let bases = vm.keep(bases);
    for base in vm.heap.tuple_items(bases) {
        merge_class_names(vm, names, base)?;
    }
    Ok(())
}
