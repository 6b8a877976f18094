//! Iterators that pass on some items of one iterable, or what a function makes of them.

use super::{iterator, reducing};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::common::count_in_new;
use crate::vm::native::TypeDef;
use crate::vm::{Args, Operator, Result, Signature, Vm};

pub(super) static ACCUMULATE: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::accumulate), reducing::set_state(reducing::set_total)],
    ..iterator(Kind::Accumulate, 56, new_accumulate, accumulate)
};
pub(super) static COMPRESS: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::two_fields)],
    ..iterator(Kind::Compress, 32, new_compress, compress)
};
pub(super) static DROP_WHILE: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::function_and_flag), reducing::set_state(reducing::set_flag)],
    ..iterator(Kind::DropWhile, 40, new_drop_while, drop_while)
};
pub(super) static TAKE_WHILE: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::function_and_flag), reducing::set_state(reducing::set_flag)],
    ..iterator(Kind::TakeWhile, 40, new_take_while, take_while)
};
pub(super) static FILTER_FALSE: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::two_fields)],
    ..iterator(Kind::FilterFalse, 32, new_filter_false, filter_false)
};
pub(super) static STAR_MAP: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::two_fields)],
    ..iterator(Kind::StarMap, 32, new_star_map, star_map)
};
pub(super) static ISLICE: TypeDef = TypeDef {
    methods: &[reducing::reduce(reducing::islice), reducing::set_state(reducing::set_taken)],
    ..iterator(Kind::ISlice, 56, new_islice, islice)
};
pub(super) static PAIRWISE: TypeDef = iterator(Kind::Pairwise, 40, new_pairwise, pairwise);

/// The next item of the iterator in field `at`.
fn next_of(vm: &mut Vm, this: ObjId, at: usize) -> Result<Option<Own>> {
    match vm.field(this, at) {
        Some(iterator) => vm.next(iterator),
        None => Ok(None),
    }
}

/// Whether `function(item)` is true; the item is released if the call fails.
fn passes(vm: &mut Vm, function: ObjId, item: Own) -> Result<(bool, Own)> {
    let answer = match vm.call_positional(function, &[item.id()]) {
        Ok(value) => vm.truth_of(value),
        Err(raised) => Err(raised),
    };
    match answer {
        Ok(answer) => Ok((answer, item)),
        Err(raised) => {
            vm.release(item);
            Err(raised)
        }
    }
}

/// `(function, iterable)` as fields.
fn function_and_iterator(vm: &mut Vm, class: ObjId, args: Args, kind: Kind, numbers: Vec<i64>) -> Result {
    count_in_new(vm, class, kind.id(), args, kind.name(), 2..=2)?;
    let iterator = vm.iter(args.positional[1])?;
    let function = vm.own(args.positional[0]);
    Ok(vm.record(class, kind, vec![Some(function), Some(iterator)], numbers))
}

/// Fields: function, total, iterator, initial value.
fn new_accumulate(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("accumulate", ["iterable", "func", "initial"], 0, 2, 1);
    let [iterable, function, initial] = args.bind(vm, &SIGNATURE)?;
    let iterator = vm.iter(iterable.unwrap_or(fixed::NONE))?;
    let function = function.filter(|&f| f != fixed::NONE).map(|f| vm.own(f));
    let initial = vm.own(initial.unwrap_or(fixed::NONE));
    let fields = vec![function, None, Some(iterator), Some(initial)];
    Ok(vm.record(class, Kind::Accumulate, fields, Vec::new()))
}

fn accumulate(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.field(this, 3).is_some_and(|initial| initial != fixed::NONE) {
        let none = vm.none();
        let initial = vm.take_field(this, 3);
        vm.set_field(this, 3, Some(none));
        let result = initial.as_ref().map(Own::id).map(|id| vm.own(id));
        vm.set_field(this, 1, initial);
        return Ok(result);
    }
    let Some(value) = next_of(vm, this, 2)? else { return Ok(None) };
    let total = match (vm.field(this, 1), vm.field(this, 0)) {
        (None, _) => {
            let total = vm.own(value.id());
            vm.set_field(this, 1, Some(total));
            return Ok(Some(value));
        }
        (Some(total), None) => vm.binary(Operator::Add, total, value.id(), false),
        (Some(total), Some(function)) => vm.call_positional(function, &[total, value.id()]),
    };
    vm.release(value);
    let total = total?;
    let result = vm.own(total.id());
    vm.set_field(this, 1, Some(total));
    Ok(Some(result))
}

/// Fields: data, selectors.
fn new_compress(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("compress", ["data", "selectors"], 0, 2, 2);
    let [data, selectors] = args.bind(vm, &SIGNATURE)?;
    let data = vm.iter(data.unwrap_or(fixed::NONE))?;
    match vm.iter(selectors.unwrap_or(fixed::NONE)) {
        Ok(selectors) => Ok(vm.record(class, Kind::Compress, vec![Some(data), Some(selectors)], Vec::new())),
        Err(raised) => {
            vm.release(data);
            Err(raised)
        }
    }
}

fn compress(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    loop {
        let Some(datum) = next_of(vm, this, 0)? else { return Ok(None) };
        let chosen = match next_of(vm, this, 1) {
            Ok(Some(selector)) => vm.truth_of(selector).map(Some),
            Ok(None) => Ok(None),
            Err(raised) => Err(raised),
        };
        if let Ok(Some(true)) = chosen {
            return Ok(Some(datum));
        }
        vm.release(datum);
        if chosen?.is_none() {
            return Ok(None);
        }
    }
}

fn new_drop_while(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    function_and_iterator(vm, class, args, Kind::DropWhile, vec![0])
}

fn drop_while(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    loop {
        let Some(item) = next_of(vm, this, 1)? else { return Ok(None) };
        if vm.number(this, 0) == 1 {
            return Ok(Some(item));
        }
        let Some(function) = vm.field(this, 0) else { return Ok(Some(item)) };
        let (dropped, item) = passes(vm, function, item)?;
        if !dropped {
            vm.set_number(this, 0, 1);
            return Ok(Some(item));
        }
        vm.release(item);
    }
}

fn new_take_while(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    function_and_iterator(vm, class, args, Kind::TakeWhile, vec![0])
}

fn take_while(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.number(this, 0) == 1 {
        return Ok(None);
    }
    let Some(item) = next_of(vm, this, 1)? else { return Ok(None) };
    let Some(function) = vm.field(this, 0) else { return Ok(Some(item)) };
    let (taken, item) = passes(vm, function, item)?;
    if taken {
        return Ok(Some(item));
    }
    vm.release(item);
    vm.set_number(this, 0, 1);
    Ok(None)
}

fn new_filter_false(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    function_and_iterator(vm, class, args, Kind::FilterFalse, Vec::new())
}

fn filter_false(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    loop {
        let Some(item) = next_of(vm, this, 1)? else { return Ok(None) };
        let (truth, item) = match vm.field(this, 0) {
            Some(function) if function != fixed::NONE && function != ty::BOOL => passes(vm, function, item)?,
            _ => match vm.truth(item.id()) {
                Ok(truth) => (truth, item),
                Err(raised) => {
                    vm.release(item);
                    return Err(raised);
                }
            },
        };
        if !truth {
            return Ok(Some(item));
        }
        vm.release(item);
    }
}

fn new_star_map(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    function_and_iterator(vm, class, args, Kind::StarMap, Vec::new())
}

fn star_map(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(item) = next_of(vm, this, 1)? else { return Ok(None) };
    let arguments = if vm.heap.type_of(item.id()) == ty::TUPLE {
        item
    } else {
        let tuple = vm.tuple_from_iterable(item.id());
        vm.release(item);
        tuple?
    };
    let items = vm.heap.tuple_items(arguments.id());
    let result = vm.call_positional(vm.field(this, 0).unwrap_or(fixed::NONE), &items);
    vm.release(arguments);
    result.map(Some)
}

/// Field: iterator. Numbers: the index of the next item wanted, stop (-1 for none), step, items taken so far.
fn new_islice(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    count_in_new(vm, class, Kind::ISlice.id(), args, "islice", 2..=4)?;
    const STOP: &str = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let (mut start, mut stop, mut step) = (0, -1, 1);
    let wanted = |vm: &mut Vm, argument: ObjId| bound(vm, argument);
    match *args.positional {
        [_, last] if last != fixed::NONE => {
            stop = wanted(vm, last)?;
            if stop == -1 {
                return Err(vm.value_error(STOP));
            }
        }
        [_, first, last, ..] => {
            if first != fixed::NONE {
                start = wanted(vm, first)?;
            }
            if last != fixed::NONE {
                stop = wanted(vm, last)?;
                if stop == -1 {
                    return Err(vm.value_error(STOP));
                }
            }
        }
        _ => {}
    }
    if start < 0 || stop < -1 {
        return Err(vm.value_error("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
    }
    if let Some(argument) = args.get(3).filter(|&a| a != fixed::NONE) {
        step = wanted(vm, argument)?;
    }
    if step < 1 {
        return Err(vm.value_error("Step for islice() must be a positive integer or None."));
    }
    let iterator = vm.iter(args.positional[0])?;
    Ok(vm.record(class, Kind::ISlice, vec![Some(iterator)], vec![start, stop, step, 0]))
}

/// A bound of `islice`: whatever is wrong with it, -1 stands for it.
fn bound(vm: &mut Vm, argument: ObjId) -> Result<i64> {
    match vm.size_argument(argument) {
        Ok(value) => Ok(value as i64),
        Err(raised) => {
            vm.swallow(raised, ty::EXCEPTION)?;
            Ok(-1)
        }
    }
}

fn islice(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.field(this, 0).is_none() {
        return Ok(None);
    }
    let stop = vm.number(this, 1);
    let result = loop {
        let (wanted, taken) = (vm.number(this, 0), vm.number(this, 3));
        if taken >= wanted && stop != -1 && taken >= stop {
            break Ok(None);
        }
        match next_of(vm, this, 0) {
            Ok(Some(item)) => {
                vm.set_number(this, 3, taken + 1);
                if taken < wanted {
                    vm.release(item);
                    continue;
                }
                break Ok(Some(item));
            }
            end => break end,
        }
    };
    match result {
        Ok(Some(item)) => {
            let next = vm.number(this, 0).checked_add(vm.number(this, 2));
            let next = next.filter(|&n| stop == -1 || n <= stop).unwrap_or(stop);
            vm.set_number(this, 0, if next < 0 { i64::MAX } else { next });
            Ok(Some(item))
        }
        end => {
            vm.set_field(this, 0, None);
            end
        }
    }
}

/// Fields: iterator, the item before, the pair to hand out again.
fn new_pairwise(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.count(vm, "pairwise", 1, 1)?;
    let iterator = vm.iter(args.positional[0])?;
    let pair = vm.heap.tuple_of(&[fixed::NONE, fixed::NONE]);
    Ok(vm.record(class, Kind::Pairwise, vec![Some(iterator), None, Some(pair)], Vec::new()))
}

fn pairwise(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.field(this, 0).is_none() {
        return Ok(None);
    }
    if vm.field(this, 1).is_none() {
        let first = next_of(vm, this, 0);
        let (first, failed) = match first {
            Ok(first) => (first, None),
            Err(raised) => (None, Some(raised)),
        };
        let ended = first.is_none();
        vm.set_field(this, 1, first);
        if ended {
            vm.set_field(this, 0, None);
            return failed.map_or(Ok(None), Err);
        }
        if vm.field(this, 0).is_none() {
            vm.set_field(this, 1, None);
            return Ok(None);
        }
    }
    let Some(old) = vm.field(this, 1) else { return Ok(None) };
    let old = vm.own(old);
    let new = match next_of(vm, this, 0) {
        Ok(Some(new)) => new,
        end => {
            vm.set_field(this, 0, None);
            vm.set_field(this, 1, None);
            vm.release(old);
            return end;
        }
    };
    let pair = match vm.field(this, 2).filter(|&pair| vm.heap.count(pair) == 1) {
        Some(pair) => {
            let result = vm.own(pair);
            let (first, second) = (vm.own(old.id()), vm.own(new.id()));
            let before = [vm.heap.tuple_put(pair, 0, first), vm.heap.tuple_put(pair, 1, second)];
            before.into_iter().for_each(|item| vm.release_field(item));
            vm.track_again(pair);
            result
        }
        None => vm.heap.tuple_of(&[old.id(), new.id()]),
    };
    vm.set_field(this, 1, Some(new));
    vm.release(old);
    Ok(Some(pair))
}
