//! Combinations, permutations and products: a pool in a tuple, indices into it, and a result that is handed out
//! again where nobody else holds it.

use super::{iterator, reducing};
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::{Args, Result, Signature, Vm};

const METHODS: &[Native] = &[
    reducing::reduce(reducing::of_pool),
    reducing::set_state(reducing::set_indices),
    Native::new("__sizeof__", Call::NoArgs(size_of)),
];

pub(super) static COMBINATIONS: TypeDef =
    TypeDef { methods: METHODS, ..iterator(Kind::Combinations, 56, new_combinations, combinations) };
pub(super) static COMBINATIONS_WITH_REPLACEMENT: TypeDef = TypeDef {
    methods: METHODS,
    ..iterator(Kind::CombinationsWithReplacement, 56, new_with_replacement, with_replacement)
};
pub(super) static PERMUTATIONS: TypeDef =
    TypeDef { methods: METHODS, ..iterator(Kind::Permutations, 64, new_permutations, permutations) };
pub(super) static PRODUCT: TypeDef = TypeDef {
    methods: &[
        reducing::reduce(reducing::product),
        reducing::set_state(reducing::set_product),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
    ],
    ..iterator(Kind::Product, 48, new_product, product)
};

// Fields.
pub(super) const POOL: usize = 0;
pub(super) const RESULT: usize = 1;
// Numbers: the length of a result, whether it is over, then indices (and cycles).
pub(super) const LENGTH: usize = 0;
pub(super) const STOPPED: usize = 1;
pub(super) const INDICES: usize = 2;

/// The object and its arrays of indices.
fn size_of(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let basicsize = vm.heap.class(class).map_or(0, |t| t.basicsize);
    let numbers = vm.heap.record(this).map_or(0, |r| r.numbers.len() - INDICES);
    Ok(vm.heap.size_int((basicsize + numbers * size::POINTER) as i64))
}

/// A length that memory could hold, or `MemoryError`.
fn affordable(vm: &mut Vm, length: i64) -> Result<usize> {
    if length > 1 << 28 {
        return Err(vm.error_without(crate::object::layout::ty::MEMORY_ERROR));
    }
    Ok(length as usize)
}

fn new_of_pool(
    vm: &mut Vm,
    class: ObjId,
    kind: Kind,
    pool: Own,
    length: usize,
    stopped: bool,
    indices: impl IntoIterator<Item = i64>,
) -> Own {
    let numbers: Vec<i64> = [length as i64, i64::from(stopped)].into_iter().chain(indices).collect();
    // The indices stand in an array of their own, which is there before the object.
    let buffer = vm.heap.take_buffer((numbers.len() - INDICES) * size::POINTER);
    let made = vm.record(class, kind, vec![Some(pool), None], numbers);
    if let Some(record) = vm.heap.record_mut(made.id()) {
        record.buffer = buffer;
    }
    made
}

/// The iterable and the length of `combinations` and the like.
fn pool_and_length(vm: &mut Vm, args: Args, signature: &Signature<2>) -> Result<(Own, usize)> {
    let [iterable, r] = args.bind(vm, signature)?;
    let r = vm.size_argument(r.unwrap_or(fixed::NONE))? as i64;
    let pool = vm.tuple_from_iterable(iterable.unwrap_or(fixed::NONE))?;
    let length = if r < 0 { Err(vm.value_error("r must be non-negative")) } else { affordable(vm, r) };
    match length {
        Ok(length) => Ok((pool, length)),
        Err(raised) => {
            vm.release(pool);
            Err(raised)
        }
    }
}

/// The first result: the items that the indices name.
fn first(vm: &mut Vm, this: ObjId, items: Vec<ObjId>) -> Result<Option<Own>> {
    let result = vm.heap.tuple_of(&items);
    let out = vm.own(result.id());
    vm.set_field(this, RESULT, Some(result));
    Ok(Some(out))
}

fn pool_items(vm: &Vm, this: ObjId) -> Vec<ObjId> {
    vm.field(this, POOL).map(|pool| vm.heap.tuple_items(pool)).unwrap_or_default()
}

fn index(vm: &Vm, this: ObjId, at: usize) -> usize {
    vm.number(this, INDICES + at) as usize
}

fn set_index(vm: &mut Vm, this: ObjId, at: usize, value: usize) {
    vm.set_number(this, INDICES + at, value as i64);
}

/// Puts the item at `at` of the pool into the result.
fn put(vm: &mut Vm, this: ObjId, result: ObjId, place: usize, at: usize) {
    let item = vm.field(this, POOL).and_then(|pool| vm.heap.tuple_item(pool, at));
    if let Some(item) = item {
        let item = vm.own(item);
        vm.replace_item(result, place, item);
    }
}

fn over(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    vm.set_number(this, STOPPED, 1);
    Ok(None)
}

fn new_combinations(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("combinations", ["iterable", "r"], 0, 2, 2);
    let (pool, r) = pool_and_length(vm, args, &SIGNATURE)?;
    let stopped = r > vm.heap.tuple_len(pool.id()).unwrap_or(0);
    Ok(new_of_pool(vm, class, Kind::Combinations, pool, r, stopped, 0..r as i64))
}

fn combinations(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.number(this, STOPPED) == 1 {
        return Ok(None);
    }
    let r = vm.number(this, LENGTH) as usize;
    if vm.field(this, RESULT).is_none() {
        let pool = pool_items(vm, this);
        let items = (0..r).filter_map(|i| pool.get(i).copied()).collect();
        return first(vm, this, items);
    }
    let n = vm.field(this, POOL).and_then(|pool| vm.heap.tuple_len(pool)).unwrap_or(0);
    let Some(result) = vm.reusable_result(this, RESULT) else { return Ok(None) };
    let Some(i) = (0..r).rev().find(|&i| index(vm, this, i) + r != i + n) else {
        return over(vm, this);
    };
    let next = index(vm, this, i) + 1;
    for place in i..r {
        set_index(vm, this, place, next + place - i);
    }
    for place in i..r {
        put(vm, this, result, place, next + place - i);
    }
    Ok(Some(vm.own(result)))
}

fn new_with_replacement(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> =
        Signature::new("combinations_with_replacement", ["iterable", "r"], 0, 2, 2);
    let (pool, r) = pool_and_length(vm, args, &SIGNATURE)?;
    let stopped = r > 0 && vm.heap.tuple_len(pool.id()) == Some(0);
    let kind = Kind::CombinationsWithReplacement;
    Ok(new_of_pool(vm, class, kind, pool, r, stopped, vec![0; r]))
}

fn with_replacement(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.number(this, STOPPED) == 1 {
        return Ok(None);
    }
    let r = vm.number(this, LENGTH) as usize;
    let pool = pool_items(vm, this);
    if vm.field(this, RESULT).is_none() {
        let items = (0..r).filter_map(|_| pool.first().copied()).collect();
        return first(vm, this, items);
    }
    let Some(result) = vm.reusable_result(this, RESULT) else { return Ok(None) };
    let Some(i) = (0..r).rev().find(|&i| index(vm, this, i) + 1 != pool.len()) else {
        return over(vm, this);
    };
    let next = index(vm, this, i) + 1;
    for place in i..r {
        set_index(vm, this, place, next);
        put(vm, this, result, place, next);
    }
    Ok(Some(vm.own(result)))
}

fn new_permutations(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("permutations", ["iterable", "r"], 0, 2, 1);
    let [iterable, r] = args.bind(vm, &SIGNATURE)?;
    let pool = vm.tuple_from_iterable(iterable.unwrap_or(fixed::NONE))?;
    let n = vm.heap.tuple_len(pool.id()).unwrap_or(0);
    let length = match r.filter(|&r| r != fixed::NONE) {
        None => Ok(n as i64),
        Some(r) if vm.is_int(r) => vm.size_argument(r).map(|r| r as i64),
        Some(_) => Err(vm.type_error("Expected int as r")),
    };
    let length = match length {
        Ok(r) if r < 0 => Err(vm.value_error("r must be non-negative")),
        Ok(r) => affordable(vm, r),
        Err(raised) => Err(raised),
    };
    let r = match length {
        Ok(r) => r,
        Err(raised) => {
            vm.release(pool);
            return Err(raised);
        }
    };
    let numbers = (0..n as i64).chain((0..r).map(|i| n as i64 - i as i64));
    Ok(new_of_pool(vm, class, Kind::Permutations, pool, r, r > n, numbers))
}

fn permutations(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.number(this, STOPPED) == 1 {
        return Ok(None);
    }
    let r = vm.number(this, LENGTH) as usize;
    let pool = pool_items(vm, this);
    let n = pool.len();
    if vm.field(this, RESULT).is_none() {
        let items = pool.into_iter().take(r).collect();
        return first(vm, this, items);
    }
    if n == 0 {
        return over(vm, this);
    }
    let Some(result) = vm.reusable_result(this, RESULT) else { return Ok(None) };
    // Cycles stand behind the `n` indices.
    for i in (0..r).rev() {
        let cycle = index(vm, this, n + i) - 1;
        if cycle == 0 {
            let moved = index(vm, this, i);
            for j in i..n - 1 {
                let next = index(vm, this, j + 1);
                set_index(vm, this, j, next);
            }
            set_index(vm, this, n - 1, moved);
            set_index(vm, this, n + i, n - i);
            continue;
        }
        set_index(vm, this, n + i, cycle);
        let (a, b) = (index(vm, this, i), index(vm, this, n - cycle));
        set_index(vm, this, i, b);
        set_index(vm, this, n - cycle, a);
        for place in i..r {
            let at = index(vm, this, place);
            put(vm, this, result, place, at);
        }
        return Ok(Some(vm.own(result)));
    }
    over(vm, this)
}

fn new_product(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("product", ["repeat"], 0, 0, 0);
    let mut repeat = 1;
    if let [Some(times)] = (Args { positional: &[], ..args }).bind(vm, &SIGNATURE)? {
        repeat = vm.size_argument(times)? as i64;
        if repeat < 0 {
            return Err(vm.value_error("repeat argument cannot be negative"));
        }
    }
    let given = if repeat == 0 { &[][..] } else { args.positional };
    let count = match (given.len() as i64).checked_mul(repeat) {
        Some(count) => affordable(vm, count)?,
        None => return Err(vm.overflow_error("repeat argument too large")),
    };
    let mut pools = Vec::with_capacity(count);
    for &iterable in given {
        match vm.tuple_from_iterable(iterable) {
            Ok(pool) => pools.push(pool),
            Err(raised) => {
                pools.into_iter().for_each(|pool| vm.release(pool));
                return Err(raised);
            }
        }
    }
    while pools.len() < count {
        let again = pools[pools.len() - given.len()].id();
        pools.push(vm.own(again));
    }
    let pools = vm.heap.tuple(pools);
    Ok(new_of_pool(vm, class, Kind::Product, pools, count, false, vec![0; count]))
}

fn product(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    if vm.number(this, STOPPED) == 1 {
        return Ok(None);
    }
    let pools = pool_items(vm, this);
    if vm.field(this, RESULT).is_none() {
        let items: Vec<ObjId> = pools.iter().filter_map(|&pool| vm.heap.tuple_item(pool, 0)).collect();
        if items.len() < pools.len() {
            return over(vm, this);
        }
        return first(vm, this, items);
    }
    let Some(result) = vm.reusable_result(this, RESULT) else { return Ok(None) };
    for (i, &pool) in pools.iter().enumerate().rev() {
        let next = index(vm, this, i) + 1;
        let wrapped = Some(next) == vm.heap.tuple_len(pool);
        let at = if wrapped { 0 } else { next };
        set_index(vm, this, i, at);
        if let Some(item) = vm.heap.tuple_item(pool, at) {
            let item = vm.own(item);
            vm.replace_item(result, i, item);
        }
        if !wrapped {
            return Ok(Some(vm.own(result)));
        }
    }
    over(vm, this)
}
