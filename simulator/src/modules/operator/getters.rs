//! `itemgetter`, `attrgetter` and `methodcaller`.

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Called, Slots, Unary};
use crate::vm::{Args, Result, Vm};

const fn getter(kind: Kind, basicsize: usize, new: Called, call: Called, repr: Unary) -> TypeDef {
    TypeDef {
        module: "operator",
        basicsize,
        gc: true,
        slots: Slots {
            getattro: Some(Vm::generic_get_attr),
            new: Some(new),
            call: Some(call),
            vectorcall: true,
            repr: Some(repr),
            ..Slots::NONE
        },
        methods: REDUCE,
        attributes: SIGNATURE,
        ..TypeDef::new(kind)
    }
}

static SIGNATURE: &[Attribute] =
    &[Attribute::member("__text_signature__", |vm, _| Ok(vm.heap.string("(obj, /)")))];

static REDUCE: &[Native] = &[Native::new("__reduce__", Call::NoArgs(reduce))];

pub(super) static ITEM_GETTER: TypeDef =
    getter(Kind::ItemGetter, 48, new_item_getter, call_item_getter, repr_getter);
pub(super) static ATTR_GETTER: TypeDef =
    getter(Kind::AttrGetter, 40, new_attr_getter, call_attr_getter, repr_getter);
pub(super) static METHOD_CALLER: TypeDef =
    getter(Kind::MethodCaller, 64, new_method_caller, call_method_caller, repr_method_caller);

/// Field: the key, or several in a tuple. Number: how many.
fn new_item_getter(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.no_keywords(vm, "itemgetter")?;
    let item = match args.positional {
        [] => return Err(vm.type_error("itemgetter expected 1 argument, got 0")),
        [item] => vm.own(*item),
        _ => args.packed(vm),
    };
    Ok(vm.record(class, Kind::ItemGetter, vec![Some(item)], vec![args.len() as i64]))
}

/// The one argument of a call.
fn subject(vm: &mut Vm, name: &str, args: Args) -> Result<ObjId> {
    args.count(vm, name, 1, 1)?;
    Ok(args.positional[0])
}

/// What is got by one key as it is, by several in a tuple.
fn gather(vm: &mut Vm, keys: &[ObjId], mut get: impl FnMut(&mut Vm, ObjId) -> Result) -> Result {
    if let [key] = keys {
        return get(vm, *key);
    }
    let results = vm.heap.new_tuple(keys.len());
    let results = vm.keep(results);
    for (at, &key) in keys.iter().enumerate() {
        let value = get(vm, key)?;
        let before = vm.heap.tuple_put(results, at, value);
        before.into_iter().for_each(|before| vm.release(before));
    }
    Ok(vm.own(results))
}

fn keys(vm: &Vm, this: ObjId) -> Vec<ObjId> {
    let Some(keys) = vm.field(this, 0) else { return Vec::new() };
    let single = vm.heap.type_of(this) == ty::ITEMGETTER && vm.number(this, 0) == 1;
    if single { vec![keys] } else { vm.heap.tuple_items(keys) }
}

fn call_item_getter(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let object = subject(vm, "itemgetter", args)?;
    gather(vm, &keys(vm, this), |vm, key| vm.get_item(object, key))
}

/// Field: the interned names in a tuple; where a name has dots, its parts in a tuple.
fn new_attr_getter(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.no_keywords(vm, "attrgetter")?;
    if args.positional.is_empty() {
        return Err(vm.type_error("attrgetter expected 1 argument, got 0"));
    }
    let names = vm.heap.new_tuple(args.len());
    let names = vm.keep(names);
    for (at, &name) in args.positional.iter().enumerate() {
        if vm.heap.text(name).is_none() {
            return Err(vm.type_error("attribute name must be a string"));
        }
        let text = vm.heap.text_lossy(name);
        let part = if text.contains('.') {
            let chain = vm.heap.new_tuple(text.split('.').count());
            for (at, part) in text.split('.').enumerate() {
                let part = vm.heap.intern(part);
                let before = vm.heap.tuple_put(chain.id(), at, part);
                before.into_iter().for_each(|before| vm.release(before));
            }
            chain
        } else {
            let name = vm.own(name);
            vm.heap.intern_object(name)
        };
        let before = vm.heap.tuple_put(names, at, part);
        before.into_iter().for_each(|before| vm.release(before));
    }
    let names = vm.own(names);
    Ok(vm.record(class, Kind::AttrGetter, vec![Some(names)], Vec::new()))
}

fn call_attr_getter(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let object = subject(vm, "attrgetter", args)?;
    gather(vm, &keys(vm, this), |vm, name| {
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
    if class == ty::METHODCALLER
        && let Some(keywords) = vm.field(this, KEYWORDS)
        && vm.heap.dict_len(keywords) > 0
    {
        return reduce_with_keywords(vm, this, keywords);
    }
    let arguments = if class == ty::METHODCALLER {
        vm.field(this, ARGUMENTS).map(|a| vm.heap.tuple_items(a)).unwrap_or_default()
    } else {
        given(vm, this)
    };
    let arguments = vm.heap.tuple_of(&arguments);
    let arguments = vm.keep(arguments);
    Ok(vm.heap.tuple_of(&[class, arguments]))
}

/// `methodcaller_reduce`: a partial call has the name and the keywords, and takes the other arguments.
fn reduce_with_keywords(vm: &mut Vm, this: ObjId, keywords: ObjId) -> Result {
    let functools = vm.import("functools")?;
    let functools = vm.keep(functools);
    let name = vm.heap.intern("partial");
    let name = vm.keep(name);
    let partial = vm.get_attr(functools, name)?;
    let partial = vm.keep(partial);
    let class = vm.heap.type_of(this);
    let arguments = vm.field(this, ARGUMENTS).map(|a| vm.heap.tuple_items(a)).unwrap_or_default();
    let (called, rest) = arguments.split_at(usize::from(!arguments.is_empty()));
    let (names, named): (Vec<_>, Vec<_>) =
        vm.heap.dict_items(keywords).iter().map(|item| (item.key, item.value)).unzip();
    let positional = [&[class], called].concat();
    let args = Args { positional: &positional, names: &names, named: &named, ..Args::default() };
    let function = vm.call(partial, args)?;
    let function = vm.keep(function);
    let rest = vm.heap.tuple_of(rest);
    let rest = vm.keep(rest);
    Ok(vm.heap.tuple_of(&[function, rest]))
}

// Fields of a method caller. The names of the keywords are there from the first call on.
const NAME: usize = 0;
const ARGUMENTS: usize = 1;
const KEYWORDS: usize = 2;
const NAMES: usize = 3;

/// The arguments are kept as they came, the name among them.
fn new_method_caller(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let Some(name) = args.get(0) else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    if vm.heap.text(name).is_none() {
        return Err(vm.type_error("method name must be a string"));
    }
    let name = vm.own(name);
    let name = vm.heap.intern_object(name);
    let name = vm.keep(name);
    let arguments = args.packed(vm);
    let arguments = vm.keep(arguments);
    let keywords = vm.packed_keywords(args)?;
    let fields = vec![Some(vm.own(name)), Some(vm.own(arguments)), keywords, None];
    Ok(vm.record(class, Kind::MethodCaller, fields, Vec::new()))
}

/// What a first call makes for all calls: an array of the arguments, and the keywords' names in a tuple
/// (`_methodcaller_initialize_vectorcall`).
fn prepare(vm: &mut Vm, this: ObjId, arguments: usize, names: &[ObjId]) {
    if vm.heap.record(this).is_none_or(|r| r.buffer.exists()) {
        return;
    }
    let array = vm.heap.take_buffer((arguments + names.len()) * size::POINTER);
    if let Some(record) = vm.heap.record_mut(this) {
        record.buffer = array;
    }
    if vm.field(this, KEYWORDS).is_some() {
        let names = vm.heap.tuple_of(names);
        vm.set_field(this, NAMES, Some(names));
    }
}

fn call_method_caller(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let object = subject(vm, "methodcaller", args)?;
    let mut positional = vm.field(this, ARGUMENTS).map(|a| vm.heap.tuple_items(a)).unwrap_or_default();
    let keywords = vm.field(this, KEYWORDS).map(|k| vm.heap.dict_items(k)).unwrap_or_default();
    let names: Vec<ObjId> = keywords.iter().map(|item| item.key).collect();
    let named: Vec<ObjId> = keywords.iter().map(|item| item.value).collect();
    prepare(vm, this, positional.len(), &names);
    // The object stands in the array where the name is among the arguments.
    if let Some(first) = positional.first_mut() {
        *first = object;
    }
    let name = vm.field(this, NAME).unwrap_or(fixed::EMPTY_STR);
    let (method, unbound) = vm.get_method(object, name)?;
    let positional = if unbound { &positional[..] } else { positional.get(1..).unwrap_or_default() };
    let result = vm.call(method.id(), Args { positional, names: &names, named: &named, ..Args::default() });
    vm.release(method);
    result
}

fn repr_method_caller(vm: &mut Vm, this: ObjId) -> Result {
    let mut text = format!("{}(", vm.type_name(this));
    text += &vm.repr_text(vm.field(this, NAME).unwrap_or(fixed::EMPTY_STR))?;
    for item in vm.field(this, ARGUMENTS).map(|a| vm.heap.tuple_items(a)).unwrap_or_default().iter().skip(1) {
        text += &format!(", {}", vm.repr_text(*item)?);
    }
    for item in vm.field(this, KEYWORDS).map(|k| vm.heap.dict_items(k)).unwrap_or_default() {
        let value = vm.repr_text(item.value)?;
        text += &format!(", {}={value}", vm.heap.text_lossy(item.key));
    }
    text.push(')');
    Ok(vm.heap.string(&text))
}
