//! How `copy` and `pickle` take these iterators apart (`*_reduce` of `Modules/itertoolsmodule.c`) and put them
//! together again (`*_setstate`). Deprecated since 3.12, and still there in 3.13. What is a tuple and no position has
//! no state: `pairwise` and `batched` can't be copied.

use super::{combine, tee};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::common::builtin;
use crate::vm::native::{Call, Native};
use crate::vm::{Result, Vm};

const ZERO: ObjId = match fixed::small_int(0) {
    Some(zero) => zero,
    None => fixed::NONE,
};

type Taken = fn(&mut Vm, ObjId) -> Result;
type Put = fn(&mut Vm, ObjId, ObjId) -> Result;

pub(super) const fn reduce(function: Taken) -> Native {
    Native::new("__reduce__", Call::NoArgs(function))
}

pub(super) const fn set_state(function: Put) -> Native {
    Native::new("__setstate__", Call::One(function))
}

/// `ITERTOOL_PICKLE_DEPRECATION`.
fn warn(vm: &mut Vm) -> Result<()> {
    vm.warn_deprecated("Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")
}

/// `(type, arguments[, state])`.
fn apart(vm: &mut Vm, this: ObjId, arguments: &[ObjId], state: Option<ObjId>) -> Own {
    let arguments = vm.heap.tuple_of(arguments);
    let mut parts = vec![vm.heap.type_of(this), arguments.id()];
    parts.extend(state);
    let result = vm.heap.tuple_of(&parts);
    vm.release(arguments);
    result
}

fn part(vm: &Vm, this: ObjId, at: usize) -> ObjId {
    vm.field(this, at).unwrap_or(fixed::NONE)
}

/// The fields as arguments, where there is nothing else.
fn fields(vm: &mut Vm, this: ObjId, at: [usize; 2]) -> Result {
    warn(vm)?;
    let arguments = at.map(|at| part(vm, this, at));
    Ok(apart(vm, this, &arguments, None))
}

/// `compress`, `filterfalse`, `starmap`, a group of `groupby`.
pub(super) fn two_fields(vm: &mut Vm, this: ObjId) -> Result {
    fields(vm, this, [0, 1])
}

/// `dropwhile` and `takewhile`: their number says whether they have started or ended.
pub(super) fn function_and_flag(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let state = vm.heap.int(vm.number(this, 0));
    let state = vm.keep(state);
    let arguments = [part(vm, this, 0), part(vm, this, 1)];
    Ok(apart(vm, this, &arguments, Some(state)))
}

pub(super) fn set_flag(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let flag = vm.truth(state)?;
    vm.set_number(this, 0, i64::from(flag));
    Ok(vm.none())
}

/// A new iterator of a type of this module.
fn made(vm: &mut Vm, kind: Kind, arguments: &[ObjId]) -> Result<ObjId> {
    let made = vm.call_positional(kind.id(), arguments)?;
    Ok(vm.keep(made))
}

/// `chain([first], iterator)`, kept.
fn chained(vm: &mut Vm, first: ObjId, iterator: ObjId) -> Result<ObjId> {
    let first = vm.heap.list_of(&[first]);
    let first = vm.keep(first);
    made(vm, Kind::Chain, &[first, iterator])
}

/// `accumulate`: an initial value that was not handed out stands before the iterator. A total of `None` can't be a
/// state, so the same is done with it, and then it is skipped.
pub(super) fn accumulate(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let (function, total, iterator, initial) =
        (part(vm, this, 0), vm.field(this, 1), part(vm, this, 2), part(vm, this, 3));
    if initial != fixed::NONE {
        let iterator = chained(vm, initial, iterator)?;
        return Ok(apart(vm, this, &[iterator, function], Some(fixed::NONE)));
    }
    if total == Some(fixed::NONE) {
        let iterator = chained(vm, fixed::NONE, iterator)?;
        let class = vm.heap.type_of(this);
        let again = vm.call_positional(class, &[iterator, function])?;
        let again = vm.keep(again);
        let one = vm.heap.int(1);
        let one = vm.keep(one);
        let arguments = vm.heap.tuple_of(&[again, one, fixed::NONE]);
        let arguments = vm.keep(arguments);
        return Ok(vm.heap.tuple_of(&[Kind::ISlice.id(), arguments]));
    }
    Ok(apart(vm, this, &[iterator, function], Some(total.unwrap_or(fixed::NONE))))
}

pub(super) fn set_total(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let total = vm.own(state);
    vm.set_field(this, 1, Some(total));
    Ok(vm.none())
}

/// Numbers are the next index wanted, stop, step, and the items taken so far. An exhausted one is that of no items.
pub(super) fn islice(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let Some(iterator) = vm.field(this, 0) else {
        let nothing = vm.heap.empty_list(0);
        let nothing = vm.keep(nothing);
        let iterator = vm.iter(nothing)?;
        let iterator = vm.keep(iterator);
        return Ok(apart(vm, this, &[iterator, ZERO], Some(ZERO)));
    };
    let [wanted, stop, step, taken] = [0, 1, 2, 3].map(|at| vm.number(this, at));
    let [wanted, step, taken] = [wanted, step, taken].map(|n| vm.heap.size_int(n));
    let [wanted, step, taken] = [wanted, step, taken].map(|own| vm.keep(own));
    let stop = if stop < 0 { vm.none() } else { vm.heap.size_int(stop) };
    let stop = vm.keep(stop);
    Ok(apart(vm, this, &[iterator, wanted, stop, step], Some(taken)))
}

pub(super) fn set_taken(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let taken = integer(vm, state)?;
    vm.set_number(this, 3, taken);
    Ok(vm.none())
}

/// Fields are the iterator being drawn from and the one over the iterables.
pub(super) fn chain(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let Some(source) = vm.field(this, 1) else { return Ok(apart(vm, this, &[], None)) };
    let mut state = vec![source];
    state.extend(vm.field(this, 0));
    let state = vm.heap.tuple_of(&state);
    let state = vm.keep(state);
    Ok(apart(vm, this, &[], Some(state)))
}

pub(super) fn set_sources(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let parts = state_parts(vm, state, 1, 2)?;
    if !parts.iter().all(|&part| vm.slots_for(part).iternext.is_some()) {
        return Err(vm.type_error("Arguments must be iterators."));
    }
    let active = parts.get(1).map(|&active| vm.own(active));
    let source = vm.own(parts[0]);
    vm.set_field(this, 1, Some(source));
    vm.set_field(this, 0, active);
    Ok(vm.none())
}

/// The items of a state that must be a tuple of so many (`PyArg_ParseTuple`).
fn state_parts(vm: &mut Vm, state: ObjId, least: usize, most: usize) -> Result<Vec<ObjId>> {
    if !vm.heap.is_tuple(state) {
        return Err(vm.type_error("state is not a tuple"));
    }
    let parts = vm.heap.tuple_items(state);
    if (least..=most).contains(&parts.len()) {
        return Ok(parts);
    }
    let bound = match (least == most, parts.len() < least) {
        (true, _) => format!("exactly {most}"),
        (false, true) => format!("at least {least}"),
        (false, false) => format!("at most {most}"),
    };
    let plural = if bound.ends_with(" 1") { "" } else { "s" };
    let given = parts.len();
    Err(vm.type_error(&format!("function takes {bound} argument{plural} ({given} given)")))
}

/// A count that is a plain number shows no step.
pub(super) fn count(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let step = part(vm, this, 1);
    match vm.field(this, 0) {
        Some(current) => Ok(apart(vm, this, &[current, step], None)),
        None => {
            let current = vm.heap.size_int(vm.number(this, 0));
            let current = vm.keep(current);
            Ok(apart(vm, this, &[current], None))
        }
    }
}

/// After the first pass there is an iterator over the items seen, set to the one that comes next.
pub(super) fn cycle(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let saved = part(vm, this, 1);
    let (iterator, over) = match vm.field(this, 0) {
        Some(iterator) => (iterator, vm.number(this, 1) == 1),
        None => {
            let iterator = vm.iter(saved)?;
            let iterator = vm.keep(iterator);
            let index = vm.number(this, 0);
            if index > 0 {
                let index = vm.heap.size_int(index);
                let index = vm.keep(index);
                let done = vm.call_method_str(iterator, "__setstate__", &[index])?;
                vm.release(done);
            }
            (iterator, true)
        }
    };
    let over = if over { fixed::TRUE } else { fixed::FALSE };
    let state = vm.heap.tuple_of(&[saved, over]);
    let state = vm.keep(state);
    Ok(apart(vm, this, &[iterator], Some(state)))
}

pub(super) fn set_saved(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let parts = state_parts(vm, state, 2, 2)?;
    if vm.heap.list(parts[0]).is_none() {
        let message = format!("argument 1 must be list, not {}", vm.type_name(parts[0]));
        return Err(vm.type_error(&message));
    }
    let over = vm.index_clamped(parts[1])? != 0;
    let saved = vm.own(parts[0]);
    vm.set_field(this, 1, Some(saved));
    vm.set_number(this, 0, 0);
    vm.set_number(this, 1, i64::from(over));
    Ok(vm.none())
}

pub(super) fn repeat(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let element = part(vm, this, 0);
    let left = vm.number(this, 0);
    if left < 0 {
        return Ok(apart(vm, this, &[element], None));
    }
    let left = vm.heap.size_int(left);
    let left = vm.keep(left);
    Ok(apart(vm, this, &[element, left], None))
}

/// Fields are the iterators, the last result, the fill value; nothing stands for an exhausted iterator.
pub(super) fn zip_longest(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let iterators = part(vm, this, 0);
    let count = vm.heap.tuple_len(iterators).unwrap_or(0);
    let arguments: Vec<ObjId> =
        (0..count).map(|i| vm.heap.tuple_item(iterators, i).unwrap_or(fixed::EMPTY_TUPLE)).collect();
    let fill = part(vm, this, 2);
    Ok(apart(vm, this, &arguments, Some(fill)))
}

pub(super) fn set_fill(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let fill = vm.own(state);
    vm.set_field(this, 2, Some(fill));
    Ok(vm.none())
}

/// `groupby`: fields are iterator, key function, target, key, value.
pub(super) fn group_by(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let arguments = [part(vm, this, 0), part(vm, this, 1)];
    let (Some(target), Some(key), Some(value)) = (vm.field(this, 2), vm.field(this, 3), vm.field(this, 4))
    else {
        return Ok(apart(vm, this, &arguments, None));
    };
    let state = vm.heap.tuple_of(&[key, value, target]);
    let state = vm.keep(state);
    Ok(apart(vm, this, &arguments, Some(state)))
}

pub(super) fn set_group(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let parts = state_parts(vm, state, 3, 3)?;
    for (at, part) in [(3, parts[0]), (4, parts[1]), (2, parts[2])] {
        let part = vm.own(part);
        vm.set_field(this, at, Some(part));
    }
    Ok(vm.none())
}

/// A group that may not be drawn from any more is an iterator of nothing.
pub(super) fn grouper(vm: &mut Vm, this: ObjId) -> Result {
    let parent = part(vm, this, 0);
    if vm.number(parent, 0) == i64::from(this.number()) {
        return two_fields(vm, this);
    }
    warn(vm)?;
    let iter = builtin(vm, name::iter)?;
    let iter = vm.keep(iter);
    let nothing = vm.heap.tuple_of(&[fixed::EMPTY_TUPLE]);
    let nothing = vm.keep(nothing);
    Ok(vm.heap.tuple_of(&[iter, nothing]))
}

/// A tuple of indices.
fn numbers(vm: &mut Vm, this: ObjId, range: std::ops::Range<usize>) -> ObjId {
    let numbers: Vec<Own> =
        range.map(|at| vm.heap.size_int(vm.number(this, combine::INDICES + at))).collect();
    let tuple = vm.heap.tuple(numbers);
    vm.keep(tuple)
}

/// `combinations`, also with replacement, and `permutations`: nothing is handed out any more, nothing was yet, or the
/// indices say where it stands; behind those of a permutation stand its cycles.
pub(super) fn of_pool(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let pool = part(vm, this, combine::POOL);
    let length = vm.number(this, combine::LENGTH);
    let r = vm.heap.size_int(length);
    let r = vm.keep(r);
    if vm.field(this, combine::RESULT).is_none() {
        return Ok(apart(vm, this, &[pool, r], None));
    }
    if vm.number(this, combine::STOPPED) == 1 {
        return Ok(apart(vm, this, &[fixed::EMPTY_TUPLE, r], None));
    }
    let (indices, cycles) = halves(vm, this);
    let state = numbers(vm, this, 0..indices);
    let state = if cycles == 0 {
        state
    } else {
        let cycles = numbers(vm, this, indices..indices + cycles);
        let both = vm.heap.tuple_of(&[state, cycles]);
        vm.keep(both)
    };
    Ok(apart(vm, this, &[pool, r], Some(state)))
}

/// `PyLong_AsSsize_t`.
fn integer(vm: &mut Vm, number: ObjId) -> Result<i64> {
    if !vm.is_int(number) {
        return Err(vm.type_error("an integer is required"));
    }
    Ok(vm.size_argument(number)? as i64)
}

/// How many indices there are, and how many cycles behind them.
fn halves(vm: &Vm, this: ObjId) -> (usize, usize) {
    let all = vm.heap.record(this).map_or(0, |r| r.numbers.len().saturating_sub(combine::INDICES));
    let length = vm.number(this, combine::LENGTH) as usize;
    if vm.heap.record(this).is_some_and(|r| r.class == Kind::Permutations.id()) {
        (all.saturating_sub(length), length)
    } else {
        (all, 0)
    }
}

pub(super) fn product(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    if vm.number(this, combine::STOPPED) == 1 {
        return Ok(apart(vm, this, &[fixed::EMPTY_TUPLE], None));
    }
    let pools = vm.heap.tuple_items(part(vm, this, combine::POOL));
    if vm.field(this, combine::RESULT).is_none() {
        return Ok(apart(vm, this, &pools, None));
    }
    let state = numbers(vm, this, 0..pools.len());
    Ok(apart(vm, this, &pools, Some(state)))
}

/// Puts indices of a state where they belong, each cut to what is possible there.
fn put_numbers(vm: &mut Vm, this: ObjId, first: usize, state: ObjId, bounds: &[(i64, i64)]) -> Result<()> {
    if vm.heap.tuple_len(state) != Some(bounds.len()) {
        return Err(vm.value_error("invalid arguments"));
    }
    for (at, (&number, &(least, most))) in vm.heap.tuple_items(state).iter().zip(bounds).enumerate() {
        let number = integer(vm, number)?.min(most).max(least);
        vm.set_number(this, combine::INDICES + first + at, number);
    }
    Ok(())
}

/// The result that the indices name, so that the next one follows from it.
fn put_result(
    vm: &mut Vm,
    this: ObjId,
    length: usize,
    item: impl Fn(&Vm, usize, usize) -> Option<ObjId>,
) -> Result {
    let items: Vec<ObjId> =
        (0..length).filter_map(|i| item(vm, i, vm.number(this, combine::INDICES + i) as usize)).collect();
    let result = vm.heap.tuple_of(&items);
    vm.set_field(this, combine::RESULT, Some(result));
    Ok(vm.none())
}

pub(super) fn set_indices(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let pool = part(vm, this, combine::POOL);
    let n = vm.heap.tuple_len(pool).unwrap_or(0) as i64;
    let r = vm.number(this, combine::LENGTH);
    match vm.heap.record(this).map(|r| r.class) {
        Some(class) if class == Kind::Permutations.id() => {
            let parts = state_parts(vm, state, 2, 2)?;
            if let Some(&part) = parts.iter().find(|&&part| !vm.heap.is_tuple(part)) {
                let at = 1 + usize::from(part != parts[0]);
                let message = format!("argument {at} must be tuple, not {}", vm.type_name(part));
                return Err(vm.type_error(&message));
            }
            let indices: Vec<(i64, i64)> = vec![(0, n - 1); n as usize];
            let cycles: Vec<(i64, i64)> = (0..r).map(|i| (1, n - i)).collect();
            put_numbers(vm, this, 0, parts[0], &indices)?;
            put_numbers(vm, this, n as usize, parts[1], &cycles)?;
        }
        Some(class) if class == Kind::Combinations.id() => {
            let bounds: Vec<(i64, i64)> = (0..r).map(|i| (0, i + n - r)).collect();
            put_numbers(vm, this, 0, state, &bounds)?;
        }
        _ => {
            let bounds = vec![(0, n - 1); r as usize];
            put_numbers(vm, this, 0, state, &bounds)?;
        }
    }
    put_result(vm, this, r as usize, |vm, _, at| vm.heap.tuple_item(pool, at))
}

pub(super) fn set_product(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let pools = vm.heap.tuple_items(part(vm, this, combine::POOL));
    let sizes: Vec<i64> = pools.iter().map(|&pool| vm.heap.tuple_len(pool).unwrap_or(0) as i64).collect();
    if vm.heap.tuple_len(state) != Some(pools.len()) {
        return Err(vm.value_error("invalid arguments"));
    }
    if sizes.contains(&0) {
        vm.set_number(this, combine::STOPPED, 1);
        return Ok(vm.none());
    }
    let bounds: Vec<(i64, i64)> = sizes.iter().map(|&size| (0, size - 1)).collect();
    put_numbers(vm, this, 0, state, &bounds)?;
    put_result(vm, this, pools.len(), |vm, i, at| vm.heap.tuple_item(pools[i], at))
}

/// A `tee` is one of nothing that is then set to a block and a position in it.
pub(super) fn tee(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let index = vm.heap.size_int(vm.number(this, 0));
    let index = vm.keep(index);
    let state = vm.heap.tuple_of(&[part(vm, this, 0), index]);
    let state = vm.keep(state);
    Ok(apart(vm, this, &[fixed::EMPTY_TUPLE], Some(state)))
}

pub(super) fn set_tee(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    warn(vm)?;
    let parts = state_parts(vm, state, 2, 2)?;
    if vm.heap.type_of(parts[0]) != ty::TEE_DATA {
        let message = format!("argument 1 must be itertools._tee_dataobject, not {}", vm.type_name(parts[0]));
        return Err(vm.type_error(&message));
    }
    let index = vm.size_argument(parts[1])?;
    if !(0..=tee::CELLS as isize).contains(&index) {
        return Err(vm.value_error("Index out of range"));
    }
    let block = vm.own(parts[0]);
    vm.set_field(this, 0, Some(block));
    vm.set_number(this, 0, index as i64);
    Ok(vm.none())
}

/// A block: the iterator, the items read from it, and the next block.
pub(super) fn tee_block(vm: &mut Vm, this: ObjId) -> Result {
    warn(vm)?;
    let items: Vec<ObjId> = (0..tee::CELLS).map_while(|i| vm.field(this, tee::ITEMS + i)).collect();
    let items = vm.heap.list_of(&items);
    let items = vm.keep(items);
    let arguments = [part(vm, this, tee::ITERATOR), items, part(vm, this, tee::LINK)];
    Ok(apart(vm, this, &arguments, None))
}
