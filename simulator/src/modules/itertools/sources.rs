//! Iterators that draw from several iterables, from one again and again, or from none.

use super::super::record::CLASS_GETITEM;
use super::{iterator, reducing};
use crate::object::layout::Kind;
use crate::object::*;
use crate::types::common::count_in_new;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::text_writer::Part;
use crate::vm::{Args, Operator, Result, Signature, Vm};

pub(super) static CHAIN: TypeDef = TypeDef {
    methods: &[
        Native::class("from_iterable", Call::One(from_iterable)),
        CLASS_GETITEM,
        reducing::reduce(reducing::chain),
        reducing::set_state(reducing::set_sources),
    ],
    ..iterator(Kind::Chain, 32, new_chain, chain)
};
pub(super) static COUNT: TypeDef = {
    let base = iterator(Kind::Count, 40, new_count, count);
    TypeDef {
        methods: &[reducing::reduce(reducing::count)],
        slots: Slots { repr: Some(repr_count), ..base.slots },
        ..base
    }
};
pub(super) static CYCLE: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::cycle), reducing::set_state(reducing::set_saved)],
    ..iterator(Kind::Cycle, 48, new_cycle, cycle)
};
pub(super) static REPEAT: TypeDef = {
    let base = iterator(Kind::Repeat, 32, new_repeat, repeat);
    TypeDef {
        methods: &[
            Native::new("__length_hint__", Call::NoArgs(repeat_length_hint)),
            reducing::reduce(reducing::repeat),
        ],
        slots: Slots { repr: Some(repr_repeat), ..base.slots },
        ..base
    }
};
pub(super) static ZIP_LONGEST: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::zip_longest), reducing::set_state(reducing::set_fill)],
    ..iterator(Kind::ZipLongest, 56, new_zip_longest, zip_longest)
};

/// Fields: the iterator being drawn from, the iterator over the iterables.
fn new_chain(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    count_in_new(vm, class, Kind::Chain.id(), args, "chain", 0..=usize::MAX)?;
    let iterables = args.packed(vm);
    let source = vm.iter(iterables.id());
    vm.release(iterables);
    let source = source?;
    Ok(vm.record(class, Kind::Chain, vec![None, Some(source)], Vec::new()))
}

fn from_iterable(vm: &mut Vm, class: ObjId, iterable: ObjId) -> Result {
    let source = vm.iter(iterable)?;
    Ok(vm.record(class, Kind::Chain, vec![None, Some(source)], Vec::new()))
}

fn chain(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    while let Some(source) = vm.field(this, 1) {
        if vm.field(this, 0).is_none() {
            let active = match vm.next(source) {
                Ok(Some(iterable)) => {
                    let iterator = vm.iter(iterable.id());
                    vm.release(iterable);
                    iterator.map(Some)
                }
                Ok(None) => Ok(None),
                Err(raised) => Err(raised),
            };
            match active {
                Ok(Some(active)) => vm.set_field(this, 0, Some(active)),
                end => {
                    vm.set_field(this, 1, None);
                    return end;
                }
            }
        }
        let Some(active) = vm.field(this, 0) else { continue };
        if let Some(item) = vm.next(active)? {
            return Ok(Some(item));
        }
        vm.set_field(this, 0, None);
    }
    Ok(None)
}

/// The count is a plain number, without an object of its own (`fast_mode`), until it is `SLOW`.
const SLOW: i64 = i64::MAX;

/// Fields: the count as an object, the step. Number: the count while it is a plain number.
fn new_count(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("count", ["start", "step"], 0, 2, 0);
    let [start, step] = args.bind(vm, &SIGNATURE)?;
    for given in [start, step].into_iter().flatten() {
        let slots = vm.slots_for(given);
        let number = slots.index.is_some() || slots.int.is_some() || slots.float.is_some();
        if !number && !matches!(vm.heap.body(given), Body::Complex(_)) {
            return Err(vm.type_error("a number is required"));
        }
    }
    let mut fast = [start, step].into_iter().flatten().all(|id| vm.is_int(id));
    let mut number = 0;
    if let Some(start) = start.filter(|_| fast) {
        match vm.heap.as_i64(start) {
            Some(value) => number = value,
            None => fast = false,
        }
    }
    let step = match step {
        Some(step) => vm.own(step),
        None => vm.heap.int(1),
    };
    fast = fast && vm.heap.as_i64(step.id()) == Some(1);
    let object = match start {
        _ if fast => None,
        Some(start) => Some(vm.own(start)),
        None => Some(vm.heap.int(0)),
    };
    let number = if fast { number } else { SLOW };
    Ok(vm.record(class, Kind::Count, vec![object, Some(step)], vec![number]))
}

fn count(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let number = vm.number(this, 0);
    if number != SLOW {
        vm.set_number(this, 0, number + 1);
        return Ok(Some(vm.heap.size_int(number)));
    }
    let current = match vm.take_field(this, 0) {
        Some(current) => current,
        None => vm.heap.int(SLOW),
    };
    let step = vm.field(this, 1).unwrap_or(fixed::NONE);
    match vm.binary(Operator::Add, current.id(), step, false) {
        Ok(next) => {
            vm.set_field(this, 0, Some(next));
            Ok(Some(current))
        }
        Err(raised) => {
            vm.set_field(this, 0, Some(current));
            Err(raised)
        }
    }
}

fn repr_count(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.class_name(vm.heap.type_of(this));
    let class = Part::Text(&class);
    let Some(current) = vm.field(this, 0) else {
        let count = vm.number(this, 0).to_string();
        return vm.text_of_parts("%s(%zd)", &[class, Part::Text(&count)]);
    };
    match vm.field(this, 1) {
        Some(step) if !(vm.is_int(step) && vm.heap.as_i64(step) == Some(1)) => {
            vm.text_of_parts("%s(%R, %R)", &[class, Part::Object(current), Part::Object(step)])
        }
        _ => vm.text_of_parts("%s(%R)", &[class, Part::Object(current)]),
    }
}

/// Fields: iterator, the items seen. Numbers: the index of the next one to repeat; whether the items seen are all
/// there although the iterator is not at its end, as after `__setstate__`.
fn new_cycle(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    count_in_new(vm, class, Kind::Cycle.id(), args, "cycle", 1..=1)?;
    let iterator = vm.iter(args.positional[0])?;
    let saved = vm.heap.empty_list(0);
    Ok(vm.record(class, Kind::Cycle, vec![Some(iterator), Some(saved)], vec![0, 0]))
}

fn cycle(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if let Some(iterator) = vm.field(this, 0) {
        if let Some(item) = vm.next(iterator)? {
            if let (0, Some(saved)) = (vm.number(this, 1), vm.field(this, 1)) {
                let held = vm.own(item.id());
                vm.heap.list_push(saved, held);
            }
            return Ok(Some(item));
        }
        vm.set_field(this, 0, None);
    }
    let index = vm.number(this, 0) as usize;
    let saved = vm.field(this, 1).and_then(|saved| vm.heap.list(saved));
    let Some((item, length)) = saved.and_then(|list| Some((*list.items.get(index)?, list.items.len())))
    else {
        return Ok(None);
    };
    vm.set_number(this, 0, if index + 1 < length { index as i64 + 1 } else { 0 });
    Ok(Some(vm.own(item)))
}

/// Field: element. Number: times left, -1 for ever.
fn new_repeat(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("repeat", ["object", "times"], 0, 2, 1);
    let [object, times] = args.bind(vm, &SIGNATURE)?;
    let times = match times {
        Some(times) => {
            // An argument is held while it is converted (`vgetargskeywords`).
            let times = vm.keep_ref(times);
            vm.size_argument(times)?.max(0) as i64
        }
        None => -1,
    };
    let object = vm.own(object.unwrap_or(fixed::NONE));
    Ok(vm.record(class, Kind::Repeat, vec![Some(object)], vec![times]))
}

fn repeat(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let left = vm.number(this, 0);
    if left == 0 {
        return Ok(None);
    }
    if left > 0 {
        vm.set_number(this, 0, left - 1);
    }
    Ok(vm.field(this, 0).map(|element| vm.own(element)))
}

fn repr_repeat(vm: &mut Vm, this: ObjId) -> Result {
    let element = Part::Object(vm.field(this, 0).unwrap_or(fixed::NONE));
    let class = vm.class_name(vm.heap.type_of(this));
    match vm.number(this, 0) {
        -1 => vm.text_of_parts("%s(%R)", &[Part::Text(&class), element]),
        left => {
            let left = left.to_string();
            vm.text_of_parts("%s(%R, %zd)", &[Part::Text(&class), element, Part::Text(&left)])
        }
    }
}

fn repeat_length_hint(vm: &mut Vm, this: ObjId) -> Result {
    match vm.number(this, 0) {
        -1 => Err(vm.type_error("len() of unsized object")),
        left => Ok(vm.heap.size_int(left)),
    }
}

/// Fields: the iterators in a tuple, the result to hand out again, the fill value. Number: iterators not exhausted.
fn new_zip_longest(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let mut fill = fixed::NONE;
    for (&name, &value) in args.names.iter().zip(args.named) {
        if vm.heap.text_lossy(name) != "fillvalue" {
            return Err(vm.type_error("zip_longest() got an unexpected keyword argument"));
        }
        fill = value;
    }
    let count = args.positional.len();
    let iterators = vm.heap.new_tuple(count);
    for (i, &iterable) in args.positional.iter().enumerate() {
        match vm.iter(iterable) {
            Ok(iterator) => {
                let none = vm.heap.tuple_put(iterators.id(), i, iterator);
                vm.release_field(none);
            }
            Err(raised) => {
                vm.release(iterators);
                return Err(raised);
            }
        }
    }
    let result = vm.heap.tuple_of(&vec![fixed::NONE; count]);
    let fill = vm.own(fill);
    let fields = vec![Some(iterators), Some(result), Some(fill)];
    Ok(vm.record(class, Kind::ZipLongest, fields, vec![count as i64]))
}

fn zip_longest(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(iterators), Some(old)) = (vm.field(this, 0), vm.field(this, 1)) else { return Ok(None) };
    let count = vm.heap.tuple_len(iterators).unwrap_or(0);
    if count == 0 || vm.number(this, 0) == 0 {
        return Ok(None);
    }
    // Nobody else has the last result: it is filled anew.
    let again = vm.heap.count(old) == 1;
    let result = if again { vm.own(old) } else { vm.heap.new_tuple(count) };
    for i in 0..count {
        match next_or_fill(vm, this, i) {
            Ok(Some(item)) => {
                let old = vm.heap.tuple_put(result.id(), i, item);
                vm.release_field(old);
            }
            end => {
                vm.release(result);
                return end;
            }
        }
    }
    if again {
        vm.track_again(old);
    }
    Ok(Some(result))
}

/// The item at position `i`; none once all iterators are exhausted.
fn next_or_fill(vm: &mut Vm, this: ObjId, i: usize) -> Result<Option<Own>> {
    let fill = vm.field(this, 2).unwrap_or(fixed::NONE);
    let iterators = vm.field(this, 0).unwrap_or(fixed::EMPTY_TUPLE);
    let Some(iterator) = vm.heap.tuple_item(iterators, i) else { return Ok(Some(vm.own(fill))) };
    match vm.next(iterator) {
        Ok(Some(item)) => Ok(Some(item)),
        Ok(None) => {
            let left = vm.number(this, 0) - 1;
            vm.set_number(this, 0, left);
            if left == 0 {
                return Ok(None);
            }
            let exhausted = vm.take_item(iterators, i);
            vm.release_field(exhausted);
            Ok(Some(vm.own(fill)))
        }
        Err(raised) => {
            vm.set_number(this, 0, 0);
            Err(raised)
        }
    }
}
