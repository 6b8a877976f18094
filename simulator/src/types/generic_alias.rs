//! `types.GenericAlias`, as in `list[int]` (`Objects/genericaliasobject.c`).

use super::union_type;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&GENERIC_ALIAS, &ITERATOR, &union_type::UNION_TYPE];

/// `sizeof(gaobject)`.
const BASICSIZE: usize = 64;
/// Places among the record's fields.
const ORIGIN: usize = 0;
const ARGS: usize = 1;
const PARAMETERS: usize = 2;
/// Place among the record's numbers: whether it is `*alias`, to be unpacked.
const STARRED: usize = 0;

static ITERATOR: TypeDef = TypeDef {
    kind: Kind::GenericAliasIterator,
    basicsize: 24,
    gc: true,
    no_new: true,
    slots: Slots { iter: Some(|vm, this| Ok(vm.own(this))), iternext: Some(next), ..Slots::NONE },
    ..TypeDef::new(Kind::GenericAliasIterator)
};

static GENERIC_ALIAS: TypeDef = TypeDef {
    kind: Kind::GenericAlias,
    module: "types",
    basicsize: BASICSIZE,
    is_base: true,
    gc: true,
    has_weakrefs: true,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        call: Some(call),
        vectorcall: true,
        getattro: Some(get_attr),
        richcompare: Some(compare),
        iter: Some(iter),
        new: Some(new),
        or: Some(union_type::union),
        mp_subscript: Some(|vm, this, item| {
            let parameters = parameters(vm, this)?;
            let parameters = vm.keep(parameters);
            let args = substitute(vm, this, field(vm, this, ARGS), parameters, item)?;
            let args = vm.keep(args);
            let starred = is_starred(vm, this);
            let alias = vm.generic_alias(field(vm, this, ORIGIN), args)?;
            set_starred(vm, alias.id(), starred);
            Ok(alias)
        }),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__mro_entries__",
            Call::One(|vm, this, _| {
                let origin = field(vm, this, ORIGIN);
                Ok(vm.heap.tuple_of(&[origin]))
            }),
        ),
        Native::new(
            "__instancecheck__",
            Call::One(|vm, _, _| {
                Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
            }),
        ),
        Native::new(
            "__subclasscheck__",
            Call::One(|vm, _, _| {
                Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
            }),
        ),
        Native::new("__reduce__", Call::NoArgs(reduce)),
        Native::new("__dir__", Call::NoArgs(dir)),
    ],
    attributes: &[
        Attribute::member("__origin__", |vm, this| {
            let origin = field(vm, this, ORIGIN);
            Ok(vm.own(origin))
        }),
        Attribute::member("__args__", |vm, this| {
            let args = field(vm, this, ARGS);
            Ok(vm.own(args))
        }),
        Attribute::member("__unpacked__", |vm, this| {
            let starred = is_starred(vm, this);
            Ok(vm.heap.bool(starred))
        }),
        Attribute::read("__parameters__", parameters),
        Attribute::read("__typing_unpacked_tuple_args__", |vm, this| {
            let unpacked = is_starred(vm, this) && field(vm, this, ORIGIN) == ty::TUPLE;
            let args = if unpacked { field(vm, this, ARGS) } else { fixed::NONE };
            Ok(vm.own(args))
        }),
    ],
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    ..TypeDef::new(Kind::GenericAlias)
};

/// Attributes that are the alias's own; all others are its origin's.
const OWN: &[&str] = &[
    "__class__",
    "__bases__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
];

fn field(vm: &Vm, this: ObjId, at: usize) -> ObjId {
    vm.heap.record(this).and_then(|r| r.fields.get(at).copied().flatten()).unwrap_or(fixed::NONE)
}

fn is_starred(vm: &Vm, this: ObjId) -> bool {
    vm.heap.record(this).and_then(|r| r.numbers.get(STARRED)).is_some_and(|&n| n != 0)
}

fn set_starred(vm: &mut Vm, this: ObjId, starred: bool) {
    if let Some(flag) = vm.heap.record_mut(this).and_then(|r| r.numbers.get_mut(STARRED)) {
        *flag = i64::from(starred);
    }
}

/// `ga_iter`: iterating is how `*tuple[int]` in an annotation is evaluated.
fn iter(vm: &mut Vm, this: ObjId) -> Result {
    let this = vm.own(this);
    Ok(vm.heap.new_record(ty::GENERIC_ALIAS_ITERATOR, 24, vec![Some(this)], Vec::new()))
}

/// `ga_iternext`: the one item is the alias with a star.
fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(alias) = vm.heap.record_mut(this).and_then(|r| r.fields.first_mut().and_then(Option::take))
    else {
        return Ok(None);
    };
    let (origin, args) = (field(vm, alias, ORIGIN), field(vm, alias, ARGS));
    let starred = vm.generic_alias(origin, args)?;
    set_starred(vm, starred.id(), true);
    vm.release_id(Some(alias));
    Ok(Some(starred))
}

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.no_keywords(vm, "GenericAlias")?;
    args.count(vm, "GenericAlias", 2, 2)?;
    let &[origin, arguments] = args.positional else {
        return Err(vm.type_error("GenericAlias expected 2 arguments"));
    };
    let alias = vm.generic_alias(origin, arguments)?;
    if class == ty::GENERIC_ALIAS {
        return Ok(alias);
    }
    // The same of a class that extends it, as `collections.abc.Callable[...]` is.
    let arguments = vm.own(field(vm, alias.id(), ARGS));
    vm.release(alias);
    let fields = vec![Some(vm.own(origin).into_id()), Some(arguments.into_id()), None];
    let body = RecordBody::new(ty::GENERIC_ALIAS, fields, vec![0]);
    Ok(vm.new_derived(class, Body::Record(Box::new(body))))
}

/// `ga_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let mut text = if is_starred(vm, this) { "*".to_owned() } else { String::new() };
    text.push_str(&item_text(vm, field(vm, this, ORIGIN))?);
    let args = vm.heap.tuple_items(field(vm, this, ARGS));
    text.push('[');
    if args.is_empty() {
        text.push_str("()");
    }
    for (i, arg) in args.into_iter().enumerate() {
        if i > 0 {
            text.push_str(", ");
        }
        text.push_str(&item_text(vm, arg)?);
    }
    text.push(']');
    Ok(vm.heap.string(&text))
}

/// A class by its name, with its module unless that is `builtins`; a list by its items; anything else by its
/// `repr` (`_Py_typing_type_repr`).
pub(super) fn item_text(vm: &mut Vm, item: ObjId) -> Result<String> {
    if item == fixed::ELLIPSIS {
        return Ok("...".to_owned());
    }
    if let Some(items) = vm.heap.list(item).map(|l| l.items.clone()) {
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            let item = vm.keep_ref(item);
            texts.push(item_text(vm, item)?);
        }
        return Ok(format!("[{}]", texts.join(", ")));
    }
    // An alias, of typing's too, has the attributes of its origin.
    if find_given(vm, item, name::__origin__)?.is_some() && find_given(vm, item, name::__args__)?.is_some() {
        return vm.repr_text(item);
    }
    let Some(qualname) = vm.find_attr(item, name::__qualname__)? else { return vm.repr_text(item) };
    let qualname = vm.keep(qualname);
    let Some(module) = vm.find_attr(item, name::__module__)? else { return vm.repr_text(item) };
    let module = vm.keep(module);
    if module == fixed::NONE {
        return vm.repr_text(item);
    }
    let (qualname, module) = (vm.str_text(qualname)?, vm.str_text(module)?);
    Ok(if module == "builtins" { qualname } else { format!("{module}.{qualname}") })
}

fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let (origin, args) = (field(vm, this, ORIGIN), field(vm, this, ARGS));
    let value = vm.hash(origin)? ^ vm.hash(args)?;
    Ok(if value == -1 { -2 } else { value })
}

/// `ga_vectorcall`: calls the origin and tells the object what it was called as.
fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let origin = field(vm, this, ORIGIN);
    let object = vm.call(origin, args)?;
    if let Err(raised) = vm.set_attr(object.id(), name::__orig_class__, Some(this)) {
        if !vm.raised_is(ty::ATTRIBUTE_ERROR) && !vm.raised_is(ty::TYPE_ERROR) {
            vm.release(object);
            return Err(raised);
        }
        if let Some(exception) = vm.take_raised(raised) {
            vm.release(exception);
        }
    }
    Ok(object)
}

/// `ga_getattro`.
fn get_attr(vm: &mut Vm, this: ObjId, attribute: ObjId) -> Result {
    let own = vm.heap.text(attribute).and_then(|t| t.as_ascii()).is_some_and(|text| OWN.contains(&text));
    if own {
        return vm.generic_get_attr(this, attribute);
    }
    let origin = field(vm, this, ORIGIN);
    vm.get_attr(origin, attribute)
}

fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    let comparable = matches!(operator, Comparison::Eq | Comparison::Ne);
    if !comparable || ![this, other].iter().all(|&each| vm.is_instance_of(each, ty::GENERIC_ALIAS)) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let mut equal = is_starred(vm, this) == is_starred(vm, other);
    for part in [ORIGIN, ARGS] {
        let (a, b) = (field(vm, this, part), field(vm, other, part));
        equal = equal && vm.equal(a, b)?;
    }
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

/// `ga_parameters`, computed once.
fn parameters(vm: &mut Vm, this: ObjId) -> Result {
    let known = vm.heap.record(this).and_then(|r| r.fields.get(PARAMETERS).copied().flatten());
    if let Some(known) = known {
        return Ok(vm.own(known));
    }
    let args = vm.heap.tuple_items(field(vm, this, ARGS));
    let made = make_parameters(vm, &args)?;
    let held = vm.own(made.id()).into_id();
    let old =
        vm.heap.record_mut(this).and_then(|r| r.fields.get_mut(PARAMETERS).and_then(|f| f.replace(held)));
    vm.release_id(old);
    Ok(made)
}

/// The type variables among some arguments (`_Py_make_parameters`).
pub(super) fn make_parameters(vm: &mut Vm, args: &[ObjId]) -> Result {
    let mut found: Vec<ObjId> = Vec::new();
    for &arg in args {
        if vm.heap.class(arg).is_some() {
            continue;
        }
        if let Some(method) = vm.find_attr(arg, name::__typing_subst__)? {
            vm.release(method);
            if !found.contains(&arg) {
                found.push(arg);
            }
        } else if let Some(inner) = vm.find_attr(arg, name::__parameters__)? {
            let inner = vm.keep(inner);
            for parameter in vm.heap.tuple_items(inner) {
                if !found.contains(&parameter) {
                    found.push(parameter);
                }
            }
        }
    }
    Ok(vm.heap.tuple_of(&found))
}

/// An attribute that a class may lack, and that counts as lacking if it is `None`. It stays on the stack.
fn find_given(vm: &mut Vm, object: ObjId, attribute: ObjId) -> Result<Field> {
    let Some(value) = vm.find_attr(object, attribute)? else { return Ok(None) };
    let value = vm.keep(value);
    Ok(Some(value).filter(|&v| v != fixed::NONE))
}

/// The arguments of an alias with its parameters replaced by the items of a subscript (`_Py_subs_parameters`).
pub(super) fn substitute(vm: &mut Vm, this: ObjId, args: ObjId, parameters: ObjId, item: ObjId) -> Result {
    let names = vm.heap.tuple_items(parameters);
    if names.is_empty() {
        let message = format!("{} is not a generic class", vm.repr_text(this)?);
        return Err(vm.type_error(&message));
    }
    let mut item = unpack_items(vm, item)?;
    for &parameter in &names {
        if let Some(prepare) = find_given(vm, parameter, name::__typing_prepare_subst__)? {
            let prepared = vm.call_positional(prepare, &[this, item])?;
            item = vm.keep(prepared);
            if !vm.heap.is_tuple(item) {
                let kind = vm.type_name(item);
                return Err(
                    vm.type_error(&format!("__typing_prepare_subst__ must return a tuple, not {kind}"))
                );
            }
        }
    }
    let values = vm.heap.tuple_items(item);
    if values.len() != names.len() {
        let word = if values.len() > names.len() { "many" } else { "few" };
        let (actual, expected) = (values.len(), names.len());
        let this = vm.repr_text(this)?;
        let message = format!("Too {word} arguments for {this}; actual {actual}, expected {expected}");
        return Err(vm.type_error(&message));
    }
    let mut replaced = Vec::new();
    for arg in vm.heap.tuple_items(args) {
        if vm.heap.class(arg).is_some() {
            replaced.push(arg);
            continue;
        }
        let unpack = match find_given(vm, arg, name::__typing_is_unpacked_typevartuple__)? {
            Some(flag) => vm.truth(flag)?,
            None => false,
        };
        let new = match find_given(vm, arg, name::__typing_subst__)? {
            Some(subst) => match names.iter().position(|&n| n == arg) {
                Some(at) => vm.call_positional(subst, &[values[at]])?,
                None => return Err(vm.type_error("a type parameter is none of its alias's")),
            },
            None => substitute_inside(vm, arg, &names, &values)?,
        };
        let new = vm.keep(new);
        match unpack && vm.heap.is_tuple(new) {
            true => replaced.extend(vm.heap.tuple_items(new)),
            false => replaced.push(new),
        }
    }
    Ok(vm.heap.tuple_of(&replaced))
}

/// An argument that has parameters of its own, subscripted with their values (`subs_tvars`).
fn substitute_inside(vm: &mut Vm, arg: ObjId, names: &[ObjId], values: &[ObjId]) -> Result {
    let inner = find_given(vm, arg, name::__parameters__)?;
    let inner = inner.filter(|&p| vm.heap.is_tuple(p)).map_or(Vec::new(), |p| vm.heap.tuple_items(p));
    if inner.is_empty() {
        return Ok(vm.own(arg));
    }
    let mut given = Vec::with_capacity(inner.len());
    for parameter in inner {
        match names.iter().position(|&n| n == parameter).map(|at| values[at]) {
            // What a `TypeVarTuple` stands for.
            Some(value) if vm.heap.is_tuple(value) && vm.slots_for(parameter).iter.is_some() => {
                given.extend(vm.heap.tuple_items(value));
            }
            Some(value) => given.push(value),
            None => given.push(parameter),
        }
    }
    let given = vm.heap.tuple_of(&given);
    let given = vm.keep(given);
    vm.get_item(arg, given)
}

/// The items of a subscript as a tuple, with `*tuple[int, str]` replaced by its own (`_unpack_args`).
fn unpack_items(vm: &mut Vm, item: ObjId) -> Result<ObjId> {
    let given = if vm.heap.is_tuple(item) { vm.heap.tuple_items(item) } else { vec![item] };
    let mut flat = Vec::with_capacity(given.len());
    for item in given {
        if vm.heap.class(item).is_none()
            && let Some(inner) = find_given(vm, item, name::__typing_unpacked_tuple_args__)?
            && vm.heap.is_tuple(inner)
        {
            let inner = vm.heap.tuple_items(inner);
            if inner.last() != Some(&fixed::ELLIPSIS) {
                flat.extend(inner);
                continue;
            }
        }
        flat.push(item);
    }
    let flat = vm.heap.tuple_of(&flat);
    Ok(vm.keep(flat))
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let (origin, args) = (field(vm, this, ORIGIN), field(vm, this, ARGS));
    if is_starred(vm, this) {
        let alias = vm.generic_alias(origin, args)?;
        let alias = vm.keep(alias);
        let iterator = iter(vm, alias)?;
        let iterator = vm.keep(iterator);
        let text = vm.heap.intern("next");
        let text = vm.keep(text);
        let next = super::common::builtin(vm, text)?;
        let arguments = vm.heap.tuple_of(&[iterator]);
        return Ok(vm.heap.tuple([next, arguments]));
    }
    let arguments = vm.heap.tuple_of(&[origin, args]);
    let arguments = vm.keep(arguments);
    Ok(vm.heap.tuple_of(&[ty::GENERIC_ALIAS, arguments]))
}

/// `ga_dir`: the origin's names and the alias's own.
fn dir(vm: &mut Vm, this: ObjId) -> Result {
    let origin = field(vm, this, ORIGIN);
    let Some(list) = vm.call_bound_special(origin, name::__dir__, &[])? else {
        return Ok(vm.heap.empty_list(0));
    };
    let list = vm.keep(list);
    let names = vm.list_from_iterable(list)?;
    for &own in OWN {
        let text = vm.heap.intern(own);
        let known = vm.heap.list(names.id()).is_some_and(|l| l.items.contains(&text.id()));
        if known { vm.release(text) } else { vm.heap.list_push(names.id(), text) }
    }
    Ok(names)
}
