//! `enumerate`, `zip`, `map`, `filter` and `reversed` (`Objects/enumobject.c`, `Python/bltinmodule.c`).

use super::common::*;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::{Called, Next, Slots};
use crate::vm::{Args, Operator, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&ENUMERATE, &ZIP, &MAP, &FILTER, &REVERSED];

const fn slots(new: Called, next: Next) -> Slots {
    Slots {
        getattro: Some(Vm::generic_get_attr),
        new: Some(new),
        iter: Some(self_iter),
        iternext: Some(next),
        ..Slots::NONE
    }
}

/// A record: the iterator, the result tuple, the counter once it is too large for a machine number; the counter.
static ENUMERATE: TypeDef = TypeDef {
    basicsize: ENUMERATE_SIZE,
    is_base: true,
    gc: true,
    vectorcall: true,
    slots: slots(new_enumerate, enumerate_next),
    methods: &[
        Native::new("__reduce__", Call::NoArgs(enumerate_reduce)),
        Native::class("__class_getitem__", Call::One(Vm::generic_alias)),
    ],
    ..TypeDef::new(Kind::Enumerate)
};

const ENUMERATE_SIZE: usize = 56;

/// `enumerate_vectorcall`.
fn new_enumerate(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let given = args.len() + args.names.len();
    if given > 2 {
        return Err(vm.type_error(&format!("enumerate() takes at most 2 arguments ({given} given)")));
    }
    if given == 0 {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    }
    // A name must be the one that is missing at its place; only two names may stand the other way round.
    let names: Vec<String> = args.names.iter().map(|&name| vm.heap.text_lossy(name)).collect();
    let is_swapped = names.len() == 2 && names[0] == "start";
    let wanted = if is_swapped { ["start", "iterable"] } else { ["iterable", "start"] };
    if let Some((wrong, _)) =
        names.iter().zip(&wanted[args.len()..]).find(|(given, wanted)| given.as_str() != **wanted)
    {
        let message = format!("'{wrong}' is an invalid keyword argument for enumerate()");
        return Err(vm.type_error(&message));
    }
    let iterable = args.get(0).or_else(|| args.keyword(vm, "iterable")).unwrap_or(fixed::NONE);
    let start = args.get(1).or_else(|| args.keyword(vm, "start"));
    let this = new_native(vm, class, Kind::Enumerate, ENUMERATE_SIZE, vec![None, None, None], vec![0]);
    let done = fill_enumerate(vm, this.id(), iterable, start);
    vm.completed(this, done)
}

fn fill_enumerate(vm: &mut Vm, this: ObjId, iterable: ObjId, start: Field) -> Result<()> {
    if let Some(start) = start {
        let start = vm.index(start)?;
        match vm.heap.as_i64(start.id()) {
            Some(value) => {
                set_number(vm, this, 0, value);
                vm.release(start);
            }
            None => {
                set_number(vm, this, 0, i64::MAX);
                set_field(vm, this, 2, Some(start));
            }
        }
    }
    let iterator = vm.iter(iterable)?;
    set_field(vm, this, 0, Some(iterator));
    let result = vm.heap.tuple_of(&[fixed::NONE, fixed::NONE]);
    set_field(vm, this, 1, Some(result));
    Ok(())
}

fn enumerate_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(iterator) = field(vm, this, 0) else { return Ok(None) };
    let Some(item) = next_of(vm, iterator)? else { return Ok(None) };
    let at = number(vm, this, 0);
    let index = if at == i64::MAX {
        match next_long(vm, this) {
            Ok(index) => index,
            Err(raised) => {
                vm.release(item);
                return Err(raised);
            }
        }
    } else {
        set_number(vm, this, 0, at + 1);
        vm.heap.size_int(at)
    };
    let kept = field(vm, this, 1);
    Ok(Some(reuse_pair(vm, kept, index, item)))
}

/// `increment_longindex_lock_held`.
fn next_long(vm: &mut Vm, this: ObjId) -> Result {
    if field(vm, this, 2).is_none() {
        let first = vm.heap.int(i64::MAX);
        set_field(vm, this, 2, Some(first));
    }
    let now = field(vm, this, 2).unwrap_or(fixed::NONE);
    let one = vm.heap.int(1);
    let next = vm.binary(Operator::Add, now, one.id(), false);
    vm.release(one);
    let next = next?;
    // The counter's reference becomes the caller's.
    let now = set_field(vm, this, 2, Some(next)).unwrap_or(fixed::NONE);
    Ok(Own::from_counted(now))
}

fn enumerate_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let class = vm.own(class);
    let index = match field(vm, this, 2) {
        Some(long) => vm.own(long),
        None => {
            let at = number(vm, this, 0);
            vm.heap.size_int(at)
        }
    };
    let iterator = vm.own(field(vm, this, 0).unwrap_or(fixed::NONE));
    let args = vm.heap.tuple([iterator, index]);
    Ok(vm.heap.tuple([class, args]))
}

/// A record: the tuple of iterators and the result tuple; whether it is strict.
static ZIP: TypeDef = TypeDef {
    basicsize: ZIP_SIZE,
    is_base: true,
    gc: true,
    slots: slots(new_zip, zip_next),
    methods: &[
        Native::new("__reduce__", Call::NoArgs(zip_reduce)),
        Native::new("__setstate__", Call::One(zip_set_state)),
    ],
    ..TypeDef::new(Kind::Zip)
};

const ZIP_SIZE: usize = 48;

fn new_zip(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let mut strict = false;
    if args.names.len() > 1 {
        let given = args.names.len();
        return Err(vm.type_error(&format!("zip() takes at most 1 keyword argument ({given} given)")));
    }
    for (&name, &value) in args.names.iter().zip(args.named) {
        let text = vm.heap.text_lossy(name);
        if text != "strict" {
            return Err(vm.type_error(&format!("zip() got an unexpected keyword argument '{text}'")));
        }
        strict = vm.truth(value)?;
    }
    let iterators = iterators_of(vm, args.positional)?;
    let count = args.len();
    let result = vm.heap.tuple_of(&vec![fixed::NONE; count]);
    let fields = vec![Some(iterators), Some(result)];
    Ok(new_native(vm, class, Kind::Zip, ZIP_SIZE, fields, vec![i64::from(strict)]))
}

/// A tuple of iterators over these objects.
fn iterators_of(vm: &mut Vm, iterables: &[ObjId]) -> Result {
    let iterators = vm.heap.new_tuple(iterables.len());
    for (index, &iterable) in iterables.iter().enumerate() {
        match vm.iter(iterable) {
            Ok(iterator) => {
                let none = vm.heap.tuple_put(iterators.id(), index, iterator);
                vm.release_field(none);
            }
            Err(raised) => {
                vm.release(iterators);
                return Err(raised);
            }
        }
    }
    Ok(iterators)
}

fn zip_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(iterators), Some(kept)) = (field(vm, this, 0), field(vm, this, 1)) else { return Ok(None) };
    let count = vm.heap.tuple_len(iterators).unwrap_or(0);
    if count == 0 {
        return Ok(None);
    }
    let reuse = vm.heap.count(kept) == 1;
    let result = if reuse { vm.own(kept) } else { vm.heap.new_tuple(count) };
    for at in 0..count {
        let iterator = vm.heap.tuple_item(iterators, at).unwrap_or(fixed::NONE);
        match next_of(vm, iterator) {
            Ok(Some(item)) => {
                let old = vm.heap.tuple_put(result.id(), at, item);
                vm.release_field(old);
            }
            Ok(None) => {
                vm.release(result);
                return if number(vm, this, 0) != 0 { zip_check(vm, iterators, at, count) } else { Ok(None) };
            }
            Err(raised) => {
                vm.release(result);
                return Err(raised);
            }
        }
    }
    if reuse {
        track_again(vm, kept);
    }
    Ok(Some(result))
}

/// Iterator `at` of a strict zip has ended: all others must end, too.
fn zip_check(vm: &mut Vm, iterators: ObjId, at: usize, count: usize) -> Result<Option<Own>> {
    let plural = |i: usize| if i == 1 { " " } else { "s 1-" };
    if at > 0 {
        let message = format!("zip() argument {} is shorter than argument{}{at}", at + 1, plural(at));
        return Err(vm.value_error(&message));
    }
    for i in 1..count {
        let iterator = vm.heap.tuple_item(iterators, i).unwrap_or(fixed::NONE);
        if let Some(item) = next_of(vm, iterator)? {
            vm.release(item);
            let message = format!("zip() argument {} is longer than argument{}{i}", i + 1, plural(i));
            return Err(vm.value_error(&message));
        }
    }
    Ok(None)
}

fn zip_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let iterators = field(vm, this, 0).unwrap_or(fixed::EMPTY_TUPLE);
    let parts = [class, iterators, fixed::TRUE];
    Ok(vm.heap.tuple_of(if number(vm, this, 0) != 0 { &parts } else { &parts[..2] }))
}

fn zip_set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    let strict = vm.truth(state)?;
    set_number(vm, this, 0, i64::from(strict));
    Ok(vm.none())
}

/// A record: the tuple of iterators and the function.
static MAP: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    is_base: true,
    gc: true,
    vectorcall: true,
    slots: slots(new_map, map_next),
    methods: &[Native::new("__reduce__", Call::NoArgs(map_reduce))],
    ..TypeDef::new(Kind::Map)
};

/// Keyword arguments are refused unless a class's own `__init__` takes them.
fn refuse_keywords(vm: &mut Vm, class: ObjId, exact: ObjId, args: Args, name: &str) -> Result<()> {
    if keeps_init(vm, class, exact) { args.no_keywords(vm, name) } else { Ok(()) }
}

fn new_map(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    refuse_keywords(vm, class, ty::MAP, args, "map")?;
    let [function, iterables @ ..] = args.positional else {
        return Err(vm.type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let iterators = iterators_of(vm, iterables)?;
    let function = vm.own(*function);
    let fields = vec![Some(iterators), Some(function)];
    Ok(new_native(vm, class, Kind::Map, size::ITERATOR, fields, Vec::new()))
}

fn map_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(iterators), Some(function)) = (field(vm, this, 0), field(vm, this, 1)) else { return Ok(None) };
    let count = vm.heap.tuple_len(iterators).unwrap_or(0);
    let mut args: Vec<ObjId> = Vec::with_capacity(count);
    let mut result = Ok(None);
    for at in 0..count {
        let iterator = vm.heap.tuple_item(iterators, at).unwrap_or(fixed::NONE);
        match next_of(vm, iterator) {
            Ok(Some(item)) => args.push(item.into_id()),
            Ok(None) => break,
            Err(raised) => {
                result = Err(raised);
                break;
            }
        }
    }
    if args.len() == count {
        result = vm.call_positional(function, &args).map(Some);
    }
    args.into_iter().for_each(|item| vm.release(Own::from_counted(item)));
    result
}

fn map_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let mut args = vec![field(vm, this, 1).unwrap_or(fixed::NONE)];
    args.extend(field(vm, this, 0).map(|t| vm.heap.tuple_items(t)).unwrap_or_default());
    reduce_with(vm, this, &args)
}

/// `(type(self), args)`.
fn reduce_with(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let args = vm.heap.tuple_of(args);
    let class = vm.heap.type_of(this);
    let class = vm.own(class);
    Ok(vm.heap.tuple([class, args]))
}

/// A record: the function and the iterator.
static FILTER: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    is_base: true,
    gc: true,
    vectorcall: true,
    slots: slots(new_filter, filter_next),
    methods: &[Native::new("__reduce__", Call::NoArgs(filter_reduce))],
    ..TypeDef::new(Kind::Filter)
};

fn new_filter(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    refuse_keywords(vm, class, ty::FILTER, args, "filter")?;
    Args::positional(args.positional).count(vm, "filter", 2, 2)?;
    let iterator = vm.iter(args.positional[1])?;
    let function = vm.own(args.positional[0]);
    let fields = vec![Some(function), Some(iterator)];
    Ok(new_native(vm, class, Kind::Filter, size::ITERATOR, fields, Vec::new()))
}

fn filter_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(function), Some(iterator)) = (field(vm, this, 0), field(vm, this, 1)) else { return Ok(None) };
    loop {
        let Some(item) = next_of(vm, iterator)? else { return Ok(None) };
        let good = if function == fixed::NONE || function == ty::BOOL {
            vm.truth(item.id())
        } else {
            match vm.call_positional(function, &[item.id()]) {
                Ok(result) => vm.truth_of(result),
                Err(raised) => Err(raised),
            }
        };
        match good {
            Ok(true) => return Ok(Some(item)),
            Ok(false) => vm.release(item),
            Err(raised) => {
                vm.release(item);
                return Err(raised);
            }
        }
    }
}

fn filter_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let args = [field(vm, this, 0), field(vm, this, 1)].map(|f| f.unwrap_or(fixed::NONE));
    reduce_with(vm, this, &args)
}

/// A record: the sequence, empty once it is exhausted; the index of the next item, -1 at the end.
static REVERSED: TypeDef = TypeDef {
    basicsize: size::ITERATOR,
    is_base: true,
    gc: true,
    vectorcall: true,
    slots: slots(new_reversed, reversed_next),
    methods: &[
        Native::new("__length_hint__", Call::NoArgs(reversed_hint)),
        Native::new("__reduce__", Call::NoArgs(reversed_reduce)),
        Native::new("__setstate__", Call::One(reversed_set_state)),
    ],
    ..TypeDef::new(Kind::Reversed)
};

/// `reversed_new_impl`: `__reversed__` decides, where there is one.
fn new_reversed(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    refuse_keywords(vm, class, ty::REVERSED, args, "reversed")?;
    Args::positional(args.positional).count(vm, "reversed", 1, 1)?;
    let sequence = args.positional[0];
    if let Some(method) = bound_special(vm, sequence, name::__reversed__)? {
        if method.id() == fixed::NONE {
            vm.release(method);
            return Err(not_reversible(vm, sequence));
        }
        let result = vm.call_positional(method.id(), &[]);
        vm.release(method);
        return result;
    }
    if vm.heap.dict(sequence).is_some() || vm.slots_for(sequence).sq_item.is_none() {
        return Err(not_reversible(vm, sequence));
    }
    let length = vm.len(sequence)?;
    let sequence = vm.own(sequence);
    let numbers = vec![length as i64 - 1];
    Ok(new_native(vm, class, Kind::Reversed, size::ITERATOR, vec![Some(sequence)], numbers))
}

fn not_reversible(vm: &mut Vm, object: ObjId) -> crate::vm::Raised {
    let message = format!("'{}' object is not reversible", vm.type_name(object));
    vm.type_error(&message)
}

fn reversed_next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(sequence) = field(vm, this, 0) else { return Ok(None) };
    let index = number(vm, this, 0);
    if index >= 0 {
        match vm.sequence_item(sequence, index as isize) {
            Ok(item) => {
                set_number(vm, this, 0, index - 1);
                return Ok(Some(item));
            }
            Err(raised) => {
                let end = if vm.raised_is(ty::INDEX_ERROR) { ty::INDEX_ERROR } else { ty::STOP_ITERATION };
                vm.swallow(raised, end)?;
            }
        }
    }
    set_number(vm, this, 0, -1);
    clear_field(vm, this, 0);
    Ok(None)
}

fn reversed_hint(vm: &mut Vm, this: ObjId) -> Result {
    let Some(sequence) = field(vm, this, 0) else { return Ok(vm.heap.int(0)) };
    let length = vm.len(sequence)? as i64;
    let left = number(vm, this, 0) + 1;
    Ok(vm.heap.size_int(if length < left { 0 } else { left }))
}

fn reversed_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let class = vm.own(class);
    match field(vm, this, 0) {
        Some(sequence) => {
            let args = vm.heap.tuple_of(&[sequence]);
            let at = number(vm, this, 0);
            let index = vm.heap.int(at);
            Ok(vm.heap.tuple([class, args, index]))
        }
        None => {
            let args = vm.heap.tuple_of(&[fixed::EMPTY_TUPLE]);
            Ok(vm.heap.tuple([class, args]))
        }
    }
}

fn reversed_set_state(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    let index = vm.size_argument(state)? as i64;
    if let Some(sequence) = field(vm, this, 0) {
        let length = vm.len(sequence)? as i64;
        set_number(vm, this, 0, index.clamp(-1, (length - 1).max(-1)));
    }
    Ok(vm.none())
}
