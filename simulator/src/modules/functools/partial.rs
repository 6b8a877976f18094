//! `partial`: a function with some of its arguments.

use super::super::record::CLASS_GETITEM;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::attributes::{dict, set_dict};
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

// Fields.
const FUNCTION: usize = 0;
const ARGS: usize = 1;
const KEYWORDS: usize = 2;

pub(super) static PARTIAL: TypeDef = TypeDef {
    module: "functools",
    basicsize: 64,
    is_base: true,
    gc: true,
    has_dict: true,
    has_weakrefs: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        setattro: Some(Vm::generic_set_attr),
        new: Some(new),
        repr: Some(repr),
        call: Some(call),
        vectorcall: true,
        descr_get: Some(bind),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__reduce__", Call::NoArgs(reduce)),
        Native::new("__setstate__", Call::One(set_state)),
        CLASS_GETITEM,
    ],
    attributes: &[
        Attribute::member("func", |vm, this| part(vm, this, FUNCTION)),
        Attribute::member("args", |vm, this| part(vm, this, ARGS)),
        Attribute::member("keywords", |vm, this| part(vm, this, KEYWORDS)),
        Attribute::write("__dict__", dict, set_dict),
    ],
    doc: "Create a new function with partial application of the given arguments and keywords.",
    ..TypeDef::new(Kind::Partial)
};

fn part(vm: &mut Vm, this: ObjId, at: usize) -> Result {
    let value = vm.field(this, at).unwrap_or(fixed::NONE);
    Ok(vm.own(value))
}

/// The function and the arguments of one that has no keywords.
pub(crate) fn parts(vm: &mut Vm, this: ObjId) -> Option<(ObjId, Vec<ObjId>)> {
    let keywords = vm.field(this, KEYWORDS).map_or(0, |keywords| vm.heap.dict_len(keywords));
    let args = vm.heap.tuple_items(vm.field(this, ARGS)?);
    Some((vm.field(this, FUNCTION)?, args)).filter(|_| keywords == 0)
}

/// A partial of a plain partial is one partial with the arguments of both.
fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let Some(mut function) = args.get(0) else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    let mut before = None;
    let same_call = vm
        .slots_for(function)
        .call
        .is_some_and(|f| std::ptr::fn_addr_eq(f, call as crate::vm::slots::Called));
    if same_call && vm.heap.record(function).is_some() && vm.heap.dict_of(function).is_none() {
        before = Some((vm.field(function, ARGS), vm.field(function, KEYWORDS)));
        function = vm.field(function, FUNCTION).unwrap_or(function);
    }
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let fields = vec![Some(vm.own(function)), None, None];
    let partial = vm.record(class, Kind::Partial, fields, Vec::new());
    let partial = vm.keep(partial);
    let own = vm.heap.tuple_of(&args.positional[1..]);
    let own = match before.and_then(|(args, _)| args) {
        Some(before) => joined(vm, before, own),
        None => own,
    };
    vm.set_field(partial, ARGS, Some(own));
    let keywords = match before.and_then(|(_, keywords)| keywords).filter(|&k| vm.heap.dict_len(k) > 0) {
        Some(before) => {
            let keywords = vm.dict_copy(before)?;
            let keywords = vm.keep(keywords);
            for (&name, &value) in args.names.iter().zip(args.named) {
                vm.dict_set(keywords, name, value)?;
            }
            vm.own(keywords)
        }
        None => match vm.packed_keywords(args)? {
            None => vm.heap.new_dict(),
            // Nobody else has it: a call made it.
            Some(given) if vm.heap.count(given.id()) == 1 + u32::from(args.dict.is_some()) => given,
            Some(given) => {
                let given = vm.keep(given);
                vm.dict_copy(given)?
            }
        },
    };
    vm.set_field(partial, KEYWORDS, Some(keywords));
    Ok(vm.own(partial))
}

/// One tuple of two (`tupleconcat`): with an empty one, the other serves.
fn joined(vm: &mut Vm, before: ObjId, after: Own) -> Own {
    let items = [vm.heap.tuple_items(before), vm.heap.tuple_items(after.id())];
    if items[0].is_empty() {
        return after;
    }
    let all = if items[1].is_empty() { vm.own(before) } else { vm.heap.tuple_of(&items.concat()) };
    vm.release(after);
    all
}

/// Without keywords of its own the arguments are passed as they stand (`partial_vectorcall`); with them, in a tuple and
/// a dictionary made for the call (`partial_vectorcall_fallback`), which are put behind its own (`partial_call`).
pub(super) fn call(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    let function = vm.field(this, FUNCTION).unwrap_or(fixed::NONE);
    let own_tuple = vm.field(this, ARGS);
    let own = own_tuple.map(|a| vm.heap.tuple_items(a)).unwrap_or_default();
    let keywords = vm.field(this, KEYWORDS).filter(|&k| vm.heap.dict_len(k) > 0);
    let all = [own.as_slice(), args.positional].concat();
    let Some(keywords) = keywords else {
        // What takes no vectorcall gets the arguments that are kept in the tuple that keeps them (`partial_call`).
        let alone = args.positional.is_empty() && !vm.takes_vectorcall(function);
        return vm.call(function, Args { positional: &all, tuple: own_tuple.filter(|_| alone), ..args });
    };
    let passed = vm.pack(args.positional);
    if let Some(dict) = vm.packed_keywords(Args { dict: None, ..args })? {
        vm.keep(dict);
    }
    let merged = vm.dict_copy(keywords)?;
    let merged = vm.keep(merged);
    for (&name, &value) in args.names.iter().zip(args.named) {
        vm.dict_set(merged, name, value)?;
    }
    // Joined with an empty tuple, the other one serves.
    let tuple = match own_tuple.filter(|_| !own.is_empty()) {
        None => passed,
        Some(own_tuple) if args.positional.is_empty() => own_tuple,
        Some(_) => vm.pack(&all),
    };
    let items = vm.heap.dict_items(merged);
    let names: Vec<ObjId> = items.iter().map(|item| item.key).collect();
    let named: Vec<ObjId> = items.iter().map(|item| item.value).collect();
    let all = Args { positional: &all, names: &names, named: &named, tuple: Some(tuple), dict: Some(merged) };
    vm.call_packed(function, all)
}

/// `partial_descr_get`: found through an instance it will be bound one day, and warns.
fn bind(vm: &mut Vm, this: ObjId, object: Option<ObjId>, _class: Option<ObjId>) -> Result {
    if object.is_some_and(|o| o != fixed::NONE) {
        vm.warn(
            ty::FUTURE_WARNING,
            "functools.partial will be a method descriptor in future Python versions; \
             wrap it in staticmethod() if you want to preserve the old behavior",
        )?;
    }
    Ok(vm.own(this))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("..."));
    }
    let text = repr_parts(vm, this);
    vm.repr_leave(this);
    let text = text?;
    Ok(vm.heap.string(&text))
}

fn repr_parts(vm: &mut Vm, this: ObjId) -> Result<String> {
    let class = vm.heap.type_of(this);
    let name = vm.get_attr(class, name::__qualname__)?;
    let name = vm.keep(name);
    let module = vm.get_attr(class, name::__module__)?;
    let module = vm.keep(module);
    let mut text = format!("{}.{}(", vm.heap.text_lossy(module), vm.heap.text_lossy(name));
    text += &vm.repr_text(vm.field(this, FUNCTION).unwrap_or(fixed::NONE))?;
    for item in vm.field(this, ARGS).map(|a| vm.heap.tuple_items(a)).unwrap_or_default() {
        text += &format!(", {}", vm.repr_text(item)?);
    }
    for item in vm.field(this, KEYWORDS).map(|k| vm.heap.dict_items(k)).unwrap_or_default() {
        let value = vm.repr_text(item.value)?;
        // Whatever the key is: a program may put any into `keywords`.
        let key = vm.call_positional(ty::STR, &[item.key])?;
        text += &format!(", {}={value}", vm.heap.text_lossy(key.id()));
        vm.release(key);
    }
    text.push(')');
    Ok(text)
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let function = vm.field(this, FUNCTION).unwrap_or(fixed::NONE);
    let dict = vm.heap.dict_of(this).unwrap_or(fixed::NONE);
    let parts = [FUNCTION, ARGS, KEYWORDS].map(|at| vm.field(this, at).unwrap_or(fixed::NONE));
    let state = vm.heap.tuple_of(&[parts[0], parts[1], parts[2], dict]);
    let arguments = vm.heap.tuple_of(&[function]);
    let class = vm.own(class);
    Ok(vm.heap.tuple([class, arguments, state]))
}

fn set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    let items = vm.heap.tuple_items(state);
    let &[function, args, keywords, dict] = items.as_slice() else {
        return Err(vm.type_error("invalid partial state"));
    };
    let keywords_fit = keywords == fixed::NONE || vm.heap.dict(keywords).is_some();
    if !vm.is_callable(function) || !vm.heap.is_tuple(args) || !keywords_fit {
        return Err(vm.type_error("invalid partial state"));
    }
    let args = if vm.heap.type_of(args) == ty::TUPLE { vm.own(args) } else { vm.tuple_from_iterable(args)? };
    let keywords = match keywords {
        fixed::NONE => vm.heap.new_dict(),
        keywords if vm.heap.type_of(keywords) == ty::DICT => vm.own(keywords),
        keywords => vm.dict_copy(keywords)?,
    };
    let dict = Some(dict).filter(|&d| d != fixed::NONE).map(|d| vm.own(d).into_id());
    let function = vm.own(function);
    vm.set_field(this, FUNCTION, Some(function));
    vm.set_field(this, ARGS, Some(args));
    vm.set_field(this, KEYWORDS, Some(keywords));
    let old = vm.heap.set_dict_of(this, dict);
    vm.release_id(old);
    Ok(vm.none())
}
