//! The module `_bisect` (`Modules/_bisectmodule.c`): places in sorted sequences.

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::slots::Comparison;
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_bisect",
    functions: &[
        Native::new("bisect_right", Call::Keywords(|vm, _, args| bisect(vm, args, &RIGHT, Side::Right)))
            .shown("($module, /, a, x, lo=0, hi=None, *, key=None)"),
        Native::new(
            "insort_right",
            Call::Keywords(|vm, _, args| insort(vm, args, &INSORT_RIGHT, Side::Right)),
        )
        .shown("($module, /, a, x, lo=0, hi=None, *, key=None)"),
        Native::new("bisect_left", Call::Keywords(|vm, _, args| bisect(vm, args, &LEFT, Side::Left)))
            .shown("($module, /, a, x, lo=0, hi=None, *, key=None)"),
        Native::new("insort_left", Call::Keywords(|vm, _, args| insort(vm, args, &INSORT_LEFT, Side::Left)))
            .shown("($module, /, a, x, lo=0, hi=None, *, key=None)"),
    ],
    fill: None,
    doc: "Bisection algorithms.",
}];

/// On which side of equal items.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

const NAMES: [&str; 5] = ["a", "x", "lo", "hi", "key"];
static RIGHT: Signature<5> = Signature::new("bisect_right", NAMES, 0, 4, 2);
static LEFT: Signature<5> = Signature::new("bisect_left", NAMES, 0, 4, 2);
static INSORT_RIGHT: Signature<5> = Signature::new("insort_right", NAMES, 0, 4, 2);
static INSORT_LEFT: Signature<5> = Signature::new("insort_left", NAMES, 0, 4, 2);

/// The part of the sequence to search, and the key function.
struct Search {
    sequence: ObjId,
    low: isize,
    high: Option<isize>,
    key: Field,
}

fn arguments(vm: &mut Vm, args: Args, signature: &Signature<5>) -> Result<(Search, ObjId)> {
    let [sequence, item, low, high, key] = args.bind(vm, signature)?;
    let given = |argument: Field| argument.filter(|&a| a != fixed::NONE);
    let low = low.map_or(Ok(0), |low| vm.size_argument(low))?;
    let high = match given(high) {
        Some(high) => Some(vm.size_argument(high)?).filter(|&high| high != -1),
        None => None,
    };
    let sequence = sequence.unwrap_or(fixed::NONE);
    Ok((Search { sequence, low, high, key: given(key) }, item.unwrap_or(fixed::NONE)))
}

fn place(vm: &mut Vm, search: &Search, item: ObjId, side: Side) -> Result<isize> {
    if search.low < 0 {
        return Err(vm.value_error("lo must be non-negative"));
    }
    let mut low = search.low;
    let mut high = match search.high {
        Some(high) => high,
        None => vm.len(search.sequence)? as isize,
    };
    if vm.slots_for(search.sequence).sq_item.is_none() {
        return Err(vm.not_indexable(search.sequence));
    }
    while low < high {
        let middle = ((low as usize + high as usize) / 2) as isize;
        let mut found = vm.sequence_item(search.sequence, middle)?;
        if let Some(key) = search.key {
            let made = vm.call_positional(key, &[found.id()]);
            vm.release(found);
            found = made?;
        }
        let less = match side {
            Side::Left => vm.compare_bool(found.id(), item, Comparison::Lt),
            Side::Right => vm.compare_bool(item, found.id(), Comparison::Lt),
        };
        vm.release(found);
        if less? == (side == Side::Left) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

fn bisect(vm: &mut Vm, args: Args, signature: &Signature<5>, side: Side) -> Result {
    let (search, item) = arguments(vm, args, signature)?;
    let place = place(vm, &search, item, side)?;
    Ok(vm.heap.size_int(place as i64))
}

fn insort(vm: &mut Vm, args: Args, signature: &Signature<5>, side: Side) -> Result {
    let (search, item) = arguments(vm, args, signature)?;
    let wanted = match search.key {
        None => item,
        Some(key) => {
            let made = vm.call_positional(key, &[item])?;
            vm.keep(made)
        }
    };
    let place = place(vm, &search, wanted, side)?;
    let index = vm.heap.size_int(place as i64);
    let index = vm.keep(index);
    let result = vm.call_method_str(search.sequence, "insert", &[index, item])?;
    vm.release(result);
    Ok(vm.none())
}
