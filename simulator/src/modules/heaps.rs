//! The module `_heapq` (`Modules/_heapqmodule.c`): lists as heaps, the smallest item first, or the largest for the
//! functions that end in `_max`.

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::slots::Comparison;
use crate::vm::{Args, Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_heapq",
    functions: &[
        Native::new("heappush", Call::Fast(push)).shown("($module, heap, item, /)"),
        Native::new("heappushpop", Call::Fast(push_pop)).shown("($module, heap, item, /)"),
        Native::new("heappop", Call::One(|vm, _, heap| pop(vm, heap, "heappop", Order::Least)))
            .shown("($module, heap, /)"),
        Native::new("heapreplace", Call::Fast(|vm, _, args| replace(vm, args, "heapreplace", Order::Least)))
            .shown("($module, heap, item, /)"),
        Native::new("heapify", Call::One(|vm, _, heap| heapify(vm, heap, "heapify", Order::Least)))
            .shown("($module, heap, /)"),
        Native::new("_heappop_max", Call::One(|vm, _, heap| pop(vm, heap, "_heappop_max", Order::Most)))
            .shown("($module, heap, /)"),
        Native::new("_heapify_max", Call::One(|vm, _, heap| heapify(vm, heap, "_heapify_max", Order::Most)))
            .shown("($module, heap, /)"),
        Native::new(
            "_heapreplace_max",
            Call::Fast(|vm, _, args| replace(vm, args, "_heapreplace_max", Order::Most)),
        )
        .shown("($module, heap, item, /)"),
    ],
    fill: None,
    doc: "Heap queue algorithm (a.k.a. priority queue).",
}];

/// Which item is on top.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    Least,
    Most,
}

fn must_be_list(vm: &mut Vm, heap: ObjId, function: &str, which: &str) -> Result<()> {
    if vm.heap.list(heap).is_some() {
        return Ok(());
    }
    Err(crate::types::text_args::bad_argument(vm, function, which, "list", heap))
}

fn length(vm: &Vm, heap: ObjId) -> usize {
    vm.heap.list(heap).map_or(0, |l| l.items.len())
}

fn at(vm: &Vm, heap: ObjId, index: usize) -> Option<ObjId> {
    vm.heap.list(heap)?.items.get(index).copied()
}

fn swap(vm: &mut Vm, heap: ObjId, a: usize, b: usize) {
    if let Some(l) = vm.heap.list_mut(heap)
        && a.max(b) < l.items.len()
    {
        l.items.swap(a, b);
    }
}

/// Whether the item at `a` belongs above the one at `b`, which are compared as `a < b` in a heap of the least and
/// as `b < a` in the other. A comparison that changes the list is refused.
fn above(vm: &mut Vm, heap: ObjId, a: usize, b: usize, order: Order) -> Result<bool> {
    let size = length(vm, heap);
    let (Some(x), Some(y)) = (at(vm, heap, a), at(vm, heap, b)) else {
        return Err(vm.index_error("index out of range"));
    };
    let (x, y) = (vm.own(x), vm.own(y));
    let answer = match order {
        Order::Least => vm.compare_bool(x.id(), y.id(), Comparison::Lt),
        Order::Most => vm.compare_bool(y.id(), x.id(), Comparison::Lt),
    };
    vm.release(x);
    vm.release(y);
    let answer = answer?;
    if size != length(vm, heap) {
        return Err(vm.runtime_error("list changed size during iteration"));
    }
    Ok(answer)
}

/// Lets the item at `place` rise as far as it belongs (`siftdown`, named for the index).
fn rise(vm: &mut Vm, heap: ObjId, top: usize, mut place: usize, order: Order) -> Result<()> {
    if place >= length(vm, heap) {
        return Err(vm.index_error("index out of range"));
    }
    while place > top {
        let parent = (place - 1) / 2;
        if !above(vm, heap, place, parent, order)? {
            break;
        }
        swap(vm, heap, place, parent);
        place = parent;
    }
    Ok(())
}

/// Sinks the item at `place` to a leaf, then lets it rise again (`siftup`).
fn sink(vm: &mut Vm, heap: ObjId, place: usize, order: Order) -> Result<()> {
    let end = length(vm, heap);
    if place >= end {
        return Err(vm.index_error("index out of range"));
    }
    let (top, mut place) = (place, place);
    while place < end / 2 {
        let mut child = 2 * place + 1;
        if child + 1 < end && !above(vm, heap, child, child + 1, order)? {
            child += 1;
        }
        swap(vm, heap, child, place);
        place = child;
    }
    rise(vm, heap, top, place, order)
}

fn push(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "heappush", 2, 2)?;
    let (heap, item) = (args[0], args[1]);
    must_be_list(vm, heap, "heappush", "argument 1")?;
    let held = vm.own(item);
    vm.heap.list_push(heap, held);
    let last = length(vm, heap) - 1;
    rise(vm, heap, 0, last, Order::Least)?;
    Ok(vm.none())
}

/// Puts another item in the place of one, which is handed out.
fn exchange(vm: &mut Vm, heap: ObjId, index: usize, item: Own) -> Own {
    match vm.heap.list_mut(heap).and_then(|l| l.items.get_mut(index)) {
        Some(place) => {
            let new = item.into_id();
            Own::from_counted(std::mem::replace(place, new))
        }
        None => item,
    }
}

fn pop(vm: &mut Vm, heap: ObjId, function: &str, order: Order) -> Result {
    must_be_list(vm, heap, function, "argument")?;
    let Some(last) = vm.heap.list_mut(heap).and_then(|l| l.items.pop()) else {
        return Err(vm.index_error("index out of range"));
    };
    let left = length(vm, heap);
    vm.heap.list_set_room(heap, left);
    let last = Own::from_counted(last);
    if left == 0 {
        return Ok(last);
    }
    let first = exchange(vm, heap, 0, last);
    let done = sink(vm, heap, 0, order);
    vm.completed(first, done)
}

fn replace(vm: &mut Vm, args: &[ObjId], function: &str, order: Order) -> Result {
    Args::positional(args).count(vm, function, 2, 2)?;
    let (heap, item) = (args[0], args[1]);
    must_be_list(vm, heap, function, "argument 1")?;
    if length(vm, heap) == 0 {
        return Err(vm.index_error("index out of range"));
    }
    let item = vm.own(item);
    let first = exchange(vm, heap, 0, item);
    let done = sink(vm, heap, 0, order);
    vm.completed(first, done)
}

fn push_pop(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "heappushpop", 2, 2)?;
    let (heap, item) = (args[0], args[1]);
    must_be_list(vm, heap, "heappushpop", "argument 1")?;
    let Some(top) = at(vm, heap, 0) else { return Ok(vm.own(item)) };
    let held = vm.own(top);
    let less = vm.compare_bool(top, item, Comparison::Lt);
    vm.release(held);
    if !less? {
        return Ok(vm.own(item));
    }
    if length(vm, heap) == 0 {
        return Err(vm.index_error("index out of range"));
    }
    replace(vm, args, "heappushpop", Order::Least)
}

/// Large lists are gone through so that parents come soon after their children (`cache_friendly_heapify`).
fn heapify(vm: &mut Vm, heap: ObjId, function: &str, order: Order) -> Result {
    must_be_list(vm, heap, function, "argument")?;
    let half = length(vm, heap) / 2;
    if half <= 1250 {
        for i in (0..half).rev() {
            sink(vm, heap, i, order)?;
        }
        return Ok(vm.none());
    }
    // The leftmost place of the last full row of parents.
    let leftmost = (1 << (half + 1).ilog2()) - 1;
    let inner = half / 2;
    for i in (inner..leftmost).rev().chain((leftmost..half).rev()) {
        let mut j = i;
        loop {
            sink(vm, heap, j, order)?;
            if j & 1 == 0 {
                break;
            }
            j >>= 1;
        }
    }
    Ok(vm.none())
}
