//! `types.UnionType`, as in `int | str` (`Objects/unionobject.c`).

use super::generic_alias::{item_text, make_parameters, substitute};
use crate::algorithm::hash;
use crate::algorithm::text::Text;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::number::Operator;
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Result, Vm};

const BASICSIZE: usize = 32;
/// Places among the record's fields.
const ARGS: usize = 0;
const PARAMETERS: usize = 1;

pub(super) static UNION_TYPE: TypeDef = TypeDef {
    kind: Kind::UnionType,
    module: "types",
    basicsize: BASICSIZE,
    gc: true,
    no_new: true,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        getattro: Some(Vm::generic_get_attr),
        richcompare: Some(compare),
        or: Some(union),
        mp_subscript: Some(|vm, this, item| {
            let parameters = parameters(vm, this)?;
            let parameters = vm.keep(parameters);
            let args = arguments(vm, this).unwrap_or(fixed::EMPTY_TUPLE);
            let args = substitute(vm, this, args, parameters, item)?;
            let args = vm.keep(args);
            // `union_getitem`: joined again, as their operators have it.
            let mut members = vm.heap.tuple_items(args).into_iter();
            let Some(first) = members.next() else { return Ok(vm.own(this)) };
            let mut joined = vm.keep_ref(first);
            for member in members {
                let next = vm.binary(Operator::Or, joined, member, false)?;
                joined = vm.keep(next);
            }
            Ok(vm.own(joined))
        }),
        ..Slots::NONE
    },
    attributes: &[
        Attribute::member("__args__", |vm, this| {
            let args = arguments(vm, this).unwrap_or(fixed::EMPTY_TUPLE);
            Ok(vm.own(args))
        }),
        Attribute::read("__parameters__", parameters),
    ],
    doc: "Represent a PEP 604 union type\n\nE.g. for int | str",
    ..TypeDef::new(Kind::UnionType)
};

/// The tuple of a union's members; none if it is no union. `isinstance` and `issubclass` take it in the union's
/// place (`_Py_union_args`).
pub(crate) fn arguments(vm: &Vm, object: ObjId) -> Field {
    if vm.heap.type_of(object) != ty::UNION_TYPE {
        return None;
    }
    vm.heap.record(object).and_then(|r| r.fields.get(ARGS).copied().flatten())
}

/// Whether a `type` statement made the object: its class is Python here (`modules/python/_typing.py`).
fn is_type_alias(vm: &Vm, object: ObjId) -> bool {
    let attribute = |dict, name| vm.heap.dict_get_str(dict, vm.heap.find_interned(&Text::from(name))?);
    let made = vm.made_module("_typing").and_then(|module| vm.heap.dict_of(module));
    made.and_then(|dict| attribute(dict, "TypeAliasType")) == Some(vm.heap.type_of(object))
}

/// `is_unionable`.
fn is_unionable(vm: &Vm, object: ObjId) -> bool {
    object == fixed::NONE
        || vm.heap.class(object).is_some()
        || vm.heap.type_of(object) == ty::UNION_TYPE
        || vm.is_instance_of(object, ty::GENERIC_ALIAS)
        || is_type_alias(vm, object)
}

/// `a | b` of types (`_Py_union_type_or`): members once each, and a single one by itself.
pub(crate) fn union(vm: &mut Vm, a: ObjId, b: ObjId) -> Result {
    if !is_unionable(vm, a) || !is_unionable(vm, b) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let mut members: Vec<ObjId> = Vec::new();
    for side in [a, b] {
        let flat = match arguments(vm, side) {
            Some(args) => vm.heap.tuple_items(args),
            None if side == fixed::NONE => vec![ty::NONE_TYPE],
            None => vec![side],
        };
        for member in flat {
            if !contains(vm, &members, member)? {
                members.push(member);
            }
        }
    }
    if let [one] = members[..] {
        return Ok(vm.own(one));
    }
    let args = vm.heap.tuple_of(&members);
    Ok(vm.heap.new_record(ty::UNION_TYPE, BASICSIZE, vec![Some(args), None], Vec::new()))
}

/// Aliases are compared, classes are the same or not (`dedup_and_flatten_args`).
fn contains(vm: &mut Vm, members: &[ObjId], new: ObjId) -> Result<bool> {
    let is_alias = vm.heap.type_of(new) == ty::GENERIC_ALIAS;
    for &member in members {
        let same = if is_alias && vm.heap.type_of(member) == ty::GENERIC_ALIAS {
            vm.equal(member, new)?
        } else {
            member == new
        };
        if same {
            return Ok(true);
        }
    }
    Ok(false)
}

fn members(vm: &Vm, this: ObjId) -> Vec<ObjId> {
    arguments(vm, this).map(|args| vm.heap.tuple_items(args)).unwrap_or_default()
}

/// `union_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let mut texts = Vec::new();
    for member in members(vm, this) {
        texts.push(if member == ty::NONE_TYPE { "None".to_owned() } else { item_text(vm, member)? });
    }
    Ok(vm.heap.string(&texts.join(" | ")))
}

/// As the set of its members.
fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let mut hashes = Vec::new();
    for member in members(vm, this) {
        hashes.push(vm.hash(member)?);
    }
    Ok(hash::frozenset(hashes.into_iter()))
}

/// Unions with the same members are equal, in whatever order they are.
fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    let comparable = matches!(operator, Comparison::Eq | Comparison::Ne);
    if !comparable || vm.heap.type_of(other) != ty::UNION_TYPE || vm.heap.type_of(this) != ty::UNION_TYPE {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let (a, b) = (members(vm, this), members(vm, other));
    let mut equal = a.len() == b.len();
    for &member in &a {
        equal = equal && contains(vm, &b, member)?;
    }
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

fn parameters(vm: &mut Vm, this: ObjId) -> Result {
    let known = vm.heap.record(this).and_then(|r| r.fields.get(PARAMETERS).copied().flatten());
    if let Some(known) = known {
        return Ok(vm.own(known));
    }
    let args = members(vm, this);
    let made = make_parameters(vm, &args)?;
    let held = vm.own(made.id()).into_id();
    let old =
        vm.heap.record_mut(this).and_then(|r| r.fields.get_mut(PARAMETERS).and_then(|f| f.replace(held)));
    vm.release_id(old);
    Ok(made)
}
