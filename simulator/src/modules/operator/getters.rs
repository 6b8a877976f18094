//! `itemgetter`, `attrgetter` and `methodcaller`.

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Called, Slots, Unary};
use crate::vm::{Args, Result, Vm};

const fn getter(kind: Kind, basicsize: usize, new: Called, call: Called, repr: Unary) -> TypeDef {
    TypeDef {
        module: "operator",
        basicsize,
        gc: true,
        slots: Slots { new: Some(new), call: Some(call), vectorcall: true, repr: Some(repr), ..Slots::NONE },
        methods: REDUCE,
        ..TypeDef::new(kind)
    }
}

static REDUCE: &[Native] = &[Native::new("__reduce__", Call::NoArgs(reduce))];

pub(super) static ITEM_GETTER: TypeDef =
    getter(Kind::ItemGetter, 48, new_item_getter, call_item_getter, repr_getter);
pub(super) static ATTR_GETTER: TypeDef =
    getter(Kind::AttrGetter, 40, new_attr_getter, call_attr_getter, repr_getter);
pub(super) static METHOD_CALLER: TypeDef =
    getter(Kind::MethodCaller, 64, new_method_caller, call_method_caller, repr_method_caller);

/// Field: the keys, in a tuple.
fn new_item_getter(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.no_keywords(vm, "itemgetter")?;
    if args.positional.is_empty() {
        return Err(vm.type_error("itemgetter expected 1 argument, got 0"));
    }
    let keys = args.packed(vm);
    Ok(vm.record(class, Kind::ItemGetter, vec![Some(keys)], Vec::new()))
}

/// The one argument of a call.
fn subject(vm: &mut Vm, name: &str, args: Args) -> Result<ObjId> {
    args.count(vm, name, 1, 1)?;
    Ok(args.positional[0])
}

/// One result as it is, several in a tuple.
fn collect(vm: &mut Vm, results: Vec<Own>) -> Own {
    let single = results.len() == 1;
    let mut results = results;
    match results.pop() {
        Some(only) if single => only,
        Some(last) => {
            results.push(last);
            vm.heap.tuple(results)
        }
        None => vm.heap.none(),
    }
}

fn gather(vm: &mut Vm, keys: Vec<ObjId>, mut get: impl FnMut(&mut Vm, ObjId) -> Result) -> Result {
    let mut results = Vec::with_capacity(keys.len());
    for key in keys {
        match get(vm, key) {
            Ok(value) => results.push(value),
            Err(raised) => {
                results.into_iter().rev().for_each(|value| vm.release(value));
                return Err(raised);
            }
        }
    }
    Ok(collect(vm, results))
}

fn keys(vm: &Vm, this: ObjId) -> Vec<ObjId> {
    vm.field(this, 0).map(|keys| vm.heap.tuple_items(keys)).unwrap_or_default()
}

fn call_item_getter(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let object = subject(vm, "itemgetter", args)?;
    gather(vm, keys(vm, this), |vm, key| vm.get_item(object, key))
}

/// Field: the interned names in a tuple; where a name has dots, its parts in a tuple.
fn new_attr_getter(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.no_keywords(vm, "attrgetter")?;
    if args.positional.is_empty() {
        return Err(vm.type_error("attrgetter expected 1 argument, got 0"));
    }
    if args.positional.iter().any(|&name| vm.heap.text(name).is_none()) {
        return Err(vm.type_error("attribute name must be a string"));
    }
    let mut names = Vec::with_capacity(args.len());
    for &name in args.positional {
        let text = vm.heap.text_lossy(name);
        names.push(if text.contains('.') {
            let parts: Vec<Own> = text.split('.').map(|part| vm.heap.intern(part)).collect();
            vm.heap.tuple(parts)
        } else {
            let name = vm.own(name);
            vm.heap.intern_object(name)
        });
    }
    let names = vm.heap.tuple(names);
    Ok(vm.record(class, Kind::AttrGetter, vec![Some(names)], Vec::new()))
}

fn call_attr_getter(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let object = subject(vm, "attrgetter", args)?;
    gather(vm, keys(vm, this), |vm, name| {
        if !vm.heap.is_tuple(name) {
            return vm.get_attr(object, name);
        }
        let mut at = vm.own(object);
        for part in vm.heap.tuple_items(name) {
            let next = vm.get_attr(at.id(), part);
            vm.release(at);
            at = next?;
        }
        Ok(at)
    })
}

/// The keys or names as they were given.
fn given(vm: &mut Vm, this: ObjId) -> Vec<ObjId> {
    let mut all = Vec::new();
    for key in keys(vm, this) {
        let dotted = vm.heap.type_of(this) == ty::ATTRGETTER && vm.heap.is_tuple(key);
        all.push(if dotted {
            let parts: Vec<String> =
                vm.heap.tuple_items(key).iter().map(|&p| vm.heap.text_lossy(p)).collect();
            let name = vm.heap.string(&parts.join("."));
            vm.keep(name)
        } else {
            key
        });
    }
    all
}

fn repr_getter(vm: &mut Vm, this: ObjId) -> Result {
    let mut parts = Vec::new();
    for key in given(vm, this) {
        parts.push(vm.repr_text(key)?);
    }
    let text = format!("{}({})", vm.type_name(this), parts.join(", "));
    Ok(vm.heap.string(&text))
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    if class == ty::METHODCALLER {
        return Err(vm.unsupported("copying a methodcaller"));
    }
    let arguments = given(vm, this);
    let arguments = vm.heap.tuple_of(&arguments);
    let arguments = vm.keep(arguments);
    Ok(vm.heap.tuple_of(&[class, arguments]))
}

/// Fields: the name, the positional arguments, the keywords.
fn new_method_caller(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let Some(name) = args.get(0) else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    if vm.heap.text(name).is_none() {
        return Err(vm.type_error("method name must be a string"));
    }
    let name = vm.own(name);
    let name = vm.heap.intern_object(name);
    let arguments = vm.heap.tuple_of(&args.positional[1..]);
    let keywords = vm.heap.new_dict();
    for (&key, &value) in args.names.iter().zip(args.named) {
        let value = vm.own(value);
        vm.dict_set_name(keywords.id(), key, value);
    }
    let fields = vec![Some(name), Some(arguments), Some(keywords)];
    Ok(vm.record(class, Kind::MethodCaller, fields, Vec::new()))
}

fn call_method_caller(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let object = subject(vm, "methodcaller", args)?;
    let name = vm.field(this, 0).unwrap_or(fixed::EMPTY_STR);
    let positional = vm.field(this, 1).map(|a| vm.heap.tuple_items(a)).unwrap_or_default();
    let keywords = vm.field(this, 2).map(|k| vm.heap.dict_items(k)).unwrap_or_default();
    let names: Vec<ObjId> = keywords.iter().map(|item| item.key).collect();
    let named: Vec<ObjId> = keywords.iter().map(|item| item.value).collect();
    let method = vm.get_attr(object, name)?;
    let result = vm
        .call(method.id(), Args { positional: &positional, names: &names, named: &named, ..Args::default() });
    vm.release(method);
    result
}

fn repr_method_caller(vm: &mut Vm, this: ObjId) -> Result {
    let mut text = format!("{}(", vm.type_name(this));
    text += &vm.repr_text(vm.field(this, 0).unwrap_or(fixed::EMPTY_STR))?;
    for item in vm.field(this, 1).map(|a| vm.heap.tuple_items(a)).unwrap_or_default() {
        text += &format!(", {}", vm.repr_text(item)?);
    }
    for item in vm.field(this, 2).map(|k| vm.heap.dict_items(k)).unwrap_or_default() {
        let value = vm.repr_text(item.value)?;
        text += &format!(", {}={value}", vm.heap.text_lossy(item.key));
    }
    text.push(')');
    Ok(vm.heap.string(&text))
}
