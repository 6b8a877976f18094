//! `FrameLocalsProxy`, through which a function's variables are read and written as a mapping (PEP 667,
//! `Objects/frameobject.c`).

use super::frame::{code_of, set_variable, variable};
use crate::compile::opcode::kind;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Vm};

const BASICSIZE: usize = 24;

pub(super) static PROXY: TypeDef = TypeDef {
    kind: Kind::FrameLocalsProxy,
    basicsize: BASICSIZE,
    gc: true,
    match_mapping: true,
    slots: Slots {
        repr: Some(repr),
        richcompare: Some(compare),
        iter: Some(|vm, this| {
            let keys = keys(vm, this)?;
            let keys = vm.keep(keys);
            vm.iter(keys)
        }),
        new: Some(new),
        or: Some(or),
        inplace_or: Some(|vm, this, other| {
            update(vm, this, other)?;
            Ok(vm.own(this))
        }),
        mp_length: Some(|vm, this| Ok(items(vm, this)?.len())),
        mp_subscript: Some(get_item),
        mp_ass_subscript: Some(set_item),
        sq_contains: Some(|vm, this, key| {
            let found = find(vm, this, key)?;
            let is_there = found.is_some();
            vm.release_field(found);
            Ok(is_there)
        }),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "update",
            Call::One(|vm, this, other| {
                update(vm, this, other)?;
                Ok(vm.none())
            }),
        ),
        Native::new("__reversed__", Call::NoArgs(reversed)),
        Native::new("copy", Call::NoArgs(to_dict)),
        Native::new("keys", Call::NoArgs(keys)),
        Native::new("values", Call::NoArgs(values)),
        Native::new("items", Call::NoArgs(pairs)),
        Native::new("get", Call::Fast(get)),
        Native::new("setdefault", Call::Fast(set_default)),
    ],
    ..TypeDef::new(Kind::FrameLocalsProxy)
};

/// `_PyFrameLocalsProxy_New`: it packs the frame into a tuple for the type's constructor.
pub(crate) fn new_proxy(vm: &mut Vm, frame: ObjId) -> Own {
    let items = [vm.own(frame)];
    let packed = vm.heap.tuple(items);
    let proxy = proxy_of(vm, frame);
    vm.release(packed);
    proxy
}

fn proxy_of(vm: &mut Vm, frame: ObjId) -> Own {
    let frame = vm.own(frame);
    vm.heap.new_record(ty::FRAME_LOCALS_PROXY, BASICSIZE, vec![Some(frame)], Vec::new())
}

fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    args.count(vm, "FrameLocalsProxy", 1, 1)?;
    match args.get(0) {
        Some(frame) if vm.heap.frame(frame).is_some() => Ok(proxy_of(vm, frame)),
        Some(other) => {
            let message = format!("expect frame, not {}", vm.type_name(other));
            Err(vm.type_error(&message))
        }
        None => Err(vm.type_error("expect frame")),
    }
}

fn frame_of(vm: &mut Vm, this: ObjId) -> Result<ObjId> {
    match vm.heap.record(this).and_then(|r| r.fields.first().copied().flatten()) {
        Some(frame) => Ok(frame),
        None => Err(vm.type_error("frame expected")),
    }
}

/// Variables that have a value, in the order of the frame, then names that were added; all borrowed.
fn items(vm: &mut Vm, this: ObjId) -> Result<Vec<(ObjId, ObjId)>> {
    let frame = frame_of(vm, this)?;
    let code = code_of(vm, frame)?;
    let variables = code.variables.iter().enumerate();
    let mut items: Vec<_> =
        variables.filter_map(|(i, &name)| Some((name, variable(vm, frame, &code, i)?))).collect();
    if let Some(extra) = vm.heap.frame(frame).and_then(|f| f.extra_locals) {
        items.extend(vm.heap.dict_items(extra).into_iter().map(|item| (item.key, item.value)));
    }
    Ok(items)
}

/// The variable of this name that the frame has (`framelocalsproxy_getkeyindex`). For reading it must have a value. What
/// is no plain string is compared by its own methods.
fn index_of(vm: &mut Vm, frame: ObjId, key: ObjId, reading: bool) -> Result<Option<usize>> {
    let code = code_of(vm, frame)?;
    let hash = if vm.heap.is_exact_str(key) { None } else { Some(vm.hash(key)?) };
    for (i, &name) in code.variables.iter().enumerate().take(code.variables_count()) {
        let named = match hash {
            None => name == key || vm.heap.text(name) == vm.heap.text(key),
            Some(hash) => vm.hash(name)? == hash && vm.equal(name, key)?,
        };
        let hidden = code.unit.locals_plus.get(i).is_some_and(|l| l.kind & kind::HIDDEN != 0);
        if named && if reading { variable(vm, frame, &code, i).is_some() } else { !hidden } {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

fn find(vm: &mut Vm, this: ObjId, key: ObjId) -> Result<Option<Own>> {
    let frame = frame_of(vm, this)?;
    if let Some(index) = index_of(vm, frame, key, true)? {
        let code = code_of(vm, frame)?;
        let value = variable(vm, frame, &code, index);
        return Ok(value.map(|v| vm.own(v)));
    }
    match vm.heap.frame(frame).and_then(|f| f.extra_locals) {
        Some(extra) => vm.dict_find(extra, key),
        None => Ok(None),
    }
}

fn get_item(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    if let Some(value) = find(vm, this, key)? {
        return Ok(value);
    }
    let key = vm.repr_text(key)?;
    Err(vm.error(ty::KEY_ERROR, &format!("local variable '{key}' is not defined")))
}

fn set_item(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("cannot remove variables from FrameLocalsProxy"));
    };
    let frame = frame_of(vm, this)?;
    if let Some(index) = index_of(vm, frame, key, false)? {
        let code = code_of(vm, frame)?;
        set_variable(vm, frame, &code, index, value);
        return Ok(());
    }
    let extra = match vm.heap.frame(frame).and_then(|f| f.extra_locals) {
        Some(extra) => extra,
        None => {
            let extra = vm.heap.new_dict().into_id();
            if let Some(f) = vm.heap.frame_mut(frame) {
                f.extra_locals = Some(extra);
            }
            extra
        }
    };
    vm.dict_set(extra, key, value)
}

/// A list that has grown item by item.
fn appended(vm: &mut Vm, items: impl Iterator<Item = ObjId>) -> Own {
    let list = vm.heap.empty_list(0);
    for item in items {
        let item = vm.own(item);
        vm.heap.list_push(list.id(), item);
    }
    list
}

fn keys(vm: &mut Vm, this: ObjId) -> Result {
    let keys = items(vm, this)?.into_iter().map(|(key, _)| key);
    Ok(appended(vm, keys))
}

fn reversed(vm: &mut Vm, this: ObjId) -> Result {
    let keys = items(vm, this)?.into_iter().rev().map(|(key, _)| key);
    Ok(appended(vm, keys))
}

fn values(vm: &mut Vm, this: ObjId) -> Result {
    let values = items(vm, this)?.into_iter().map(|(_, value)| value);
    Ok(appended(vm, values))
}

fn pairs(vm: &mut Vm, this: ObjId) -> Result {
    let list = vm.heap.empty_list(0);
    for (key, value) in items(vm, this)? {
        let pair = vm.heap.tuple_of(&[key, value]);
        vm.heap.list_push(list.id(), pair);
    }
    Ok(list)
}

/// A dictionary of the variables as they are now.
pub(crate) fn to_dict(vm: &mut Vm, this: ObjId) -> Result {
    let dict = vm.heap.new_dict();
    let dict = vm.keep(dict);
    merge(vm, dict, this)?;
    Ok(vm.own(dict))
}

/// `PyDict_Update` of a proxy: it goes through a list of the names.
fn merge(vm: &mut Vm, dict: ObjId, this: ObjId) -> Result<()> {
    let names = keys(vm, this)?;
    let outcome = items(vm, this)
        .and_then(|items| items.into_iter().try_for_each(|(key, value)| vm.dict_set(dict, key, value)));
    vm.release(names);
    outcome
}

fn get(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "get", 1, 2)?;
    let Some((&key, rest)) = args.split_first() else { return Ok(vm.none()) };
    match find(vm, this, key)? {
        Some(value) => Ok(value),
        None => Ok(vm.own(rest.first().copied().unwrap_or(fixed::NONE))),
    }
}

fn set_default(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "setdefault", 1, 2)?;
    let Some((&key, rest)) = args.split_first() else { return Ok(vm.none()) };
    if let Some(value) = find(vm, this, key)? {
        return Ok(value);
    }
    let value = rest.first().copied().unwrap_or(fixed::NONE);
    set_item(vm, this, key, Some(value))?;
    Ok(vm.own(value))
}

fn is_proxy(vm: &Vm, object: ObjId) -> bool {
    vm.heap.type_of(object) == ty::FRAME_LOCALS_PROXY
}

fn update(vm: &mut Vm, this: ObjId, other: ObjId) -> Result<()> {
    if vm.heap.dict(other).is_none() && !is_proxy(vm, other) {
        return Err(vm.type_error("update() argument must be dict or another FrameLocalsProxy"));
    }
    let pairs = if is_proxy(vm, other) {
        items(vm, other)?
    } else {
        vm.heap.dict_items(other).into_iter().map(|item| (item.key, item.value)).collect()
    };
    let pairs: Vec<_> = pairs.into_iter().map(|(k, v)| (vm.keep_ref(k), vm.keep_ref(v))).collect();
    for (key, value) in pairs {
        set_item(vm, this, key, Some(value))?;
    }
    Ok(())
}

/// `framelocalsproxy_or`: a new dictionary.
fn or(vm: &mut Vm, left: ObjId, right: ObjId) -> Result {
    let mergeable = |vm: &Vm, o: ObjId| vm.heap.dict(o).is_some() || is_proxy(vm, o);
    if !mergeable(vm, left) || !mergeable(vm, right) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let result = vm.heap.new_dict();
    let result = vm.keep(result);
    for side in [left, right] {
        if is_proxy(vm, side) {
            merge(vm, result, side)?;
        } else {
            vm.dict_merge(result, side)?;
        }
    }
    Ok(vm.own(result))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("{...}"));
    }
    let dict = to_dict(vm, this);
    let result = dict.and_then(|dict| {
        let dict = vm.keep(dict);
        vm.repr(dict)
    });
    vm.repr_leave(this);
    result
}

/// Proxies of one frame are equal; with a dictionary, the contents are compared.
fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    if !matches!(operator, Comparison::Eq | Comparison::Ne) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    if is_proxy(vm, other) {
        let same = frame_of(vm, this)? == frame_of(vm, other)?;
        return Ok(vm.heap.bool(same == (operator == Comparison::Eq)));
    }
    if vm.heap.dict(other).is_some() {
        let dict = to_dict(vm, this)?;
        let dict = vm.keep(dict);
        return vm.compare(dict, other, operator);
    }
    Ok(vm.own(fixed::NOT_IMPLEMENTED))
}
