//! `deque`: the type's protocols and methods. Its two ends are in `vm/deque`.

use super::super::record::CLASS_GETITEM;
use super::deque_iter;
use crate::object::deque::{BLOCK_BYTES, BLOCK_ITEMS, DequeBody};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::common::search_bounds;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Signature, Vm};

pub(super) static DEQUE: TypeDef = TypeDef {
    module: "collections",
    basicsize: 216,
    is_base: true,
    gc: true,
    has_weakrefs: true,
    match_sequence: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        new: Some(new),
        init: Some(init),
        repr: Some(repr),
        richcompare: Some(compare),
        iter: Some(deque_iter::forwards),
        sq_length: Some(length),
        sq_concat: Some(concat),
        sq_repeat: Some(repeat),
        sq_item: Some(item),
        mp_ass_subscript: Some(assign),
        sq_contains: Some(contains),
        sq_inplace_concat: Some(inplace_concat),
        sq_inplace_repeat: Some(inplace_repeat),
        ..Slots::NONE
    },
    methods: &[
        Native::new("append", Call::One(|vm, this, item| append(vm, this, item, false))),
        Native::new("appendleft", Call::One(|vm, this, item| append(vm, this, item, true))),
        Native::new("clear", Call::NoArgs(clear)),
        Native::new("__copy__", Call::NoArgs(copy)),
        Native::new("copy", Call::NoArgs(copy)),
        Native::new("count", Call::One(count)),
        Native::new("extend", Call::One(|vm, this, items| extend(vm, this, items, false))),
        Native::new("extendleft", Call::One(|vm, this, items| extend(vm, this, items, true))),
        Native::new("index", Call::Fast(index)),
        Native::new("insert", Call::Fast(insert)),
        Native::new("pop", Call::NoArgs(pop)),
        Native::new("popleft", Call::NoArgs(pop_left)),
        Native::new("__reduce__", Call::NoArgs(reduce)),
        Native::new("remove", Call::One(remove)),
        Native::new("__reversed__", Call::NoArgs(deque_iter::backwards)),
        Native::new("reverse", Call::NoArgs(reverse)),
        Native::new("rotate", Call::Fast(rotate)),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
        CLASS_GETITEM,
    ],
    attributes: &[Attribute::read("maxlen", max_length)],
    doc: "A list-like sequence optimized for data accesses near its endpoints.",
    ..TypeDef::new(Kind::Deque)
};

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    let body = Body::Deque(Box::new(DequeBody::empty(Buffer::default())));
    let deque = if class == ty::DEQUE {
        let deque = vm.heap.put_gc(216, body);
        vm.heap.track(deque.id());
        deque
    } else {
        vm.new_derived(class, body)
    };
    let block = vm.heap.take_buffer(BLOCK_BYTES);
    if let Some(first) = vm.heap.deque_mut(deque.id()).and_then(|d| d.blocks.front_mut()) {
        *first = block;
    }
    Ok(deque)
}

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    static SIGNATURE: Signature<2> = Signature::new("deque", ["iterable", "maxlen"], 0, 2, 0);
    let [iterable, maxlen] = args.bind(vm, &SIGNATURE)?;
    let maxlen = match maxlen.filter(|&m| m != fixed::NONE) {
        None => None,
        Some(given) if !vm.is_int(given) => return Err(vm.type_error("an integer is required")),
        Some(given) => match vm.size_argument(given)? {
            most if most < 0 => return Err(vm.value_error("maxlen must be non-negative")),
            most => Some(most as usize),
        },
    };
    if let Some(d) = vm.heap.deque_mut(this) {
        d.maxlen = maxlen;
    }
    vm.deque_clear(this);
    match iterable {
        Some(iterable) => fill(vm, this, iterable, false),
        None => Ok(()),
    }
}

pub(super) fn items(vm: &Vm, this: ObjId) -> usize {
    vm.heap.deque(this).map_or(0, |d| d.items.len())
}

fn state(vm: &Vm, this: ObjId) -> u64 {
    vm.heap.deque(this).map_or(0, |d| d.state)
}

fn at(vm: &Vm, this: ObjId, index: usize) -> Field {
    vm.heap.deque(this).and_then(|d| d.items.get(index).copied())
}

fn append(vm: &mut Vm, this: ObjId, item: ObjId, left: bool) -> Result {
    let item = vm.own(item);
    vm.deque_append(this, item, left);
    Ok(vm.none())
}

fn extend(vm: &mut Vm, this: ObjId, iterable: ObjId, left: bool) -> Result {
    fill(vm, this, iterable, left)?;
    Ok(vm.none())
}

/// `deque_extend`, `deque_extendleft`.
fn fill(vm: &mut Vm, this: ObjId, iterable: ObjId, left: bool) -> Result<()> {
    if iterable == this {
        let copy = vm.list_from_iterable(this)?;
        let result = fill(vm, this, copy.id(), left);
        vm.release(copy);
        return result;
    }
    let iterator = vm.iter(iterable)?;
    let nothing = vm.heap.deque(this).is_some_and(|d| d.maxlen == Some(0));
    if items(vm, this) == 0
        && !nothing
        && let Some(d) = vm.heap.deque_mut(this)
    {
        // "Space saving heuristic": start from the far side of the block.
        let start = if left { BLOCK_ITEMS - 1 } else { 1 };
        (d.first, d.end) = (start, start);
    }
    let result = loop {
        match vm.next(iterator.id()) {
            Ok(Some(item)) if nothing => vm.release(item),
            Ok(Some(item)) => vm.deque_append(this, item, left),
            Ok(None) => break Ok(()),
            Err(raised) => break Err(raised),
        }
    };
    vm.release(iterator);
    result
}

fn pop(vm: &mut Vm, this: ObjId) -> Result {
    match vm.deque_pop_right(this) {
        Some(item) => Ok(item),
        None => Err(vm.index_error("pop from an empty deque")),
    }
}

fn pop_left(vm: &mut Vm, this: ObjId) -> Result {
    match vm.deque_pop_left(this) {
        Some(item) => Ok(item),
        None => Err(vm.index_error("pop from an empty deque")),
    }
}

fn clear(vm: &mut Vm, this: ObjId) -> Result {
    vm.deque_clear(this);
    Ok(vm.none())
}

/// A class that extends `deque` copies itself through its own constructor.
fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let maxlen = vm.heap.deque(this).and_then(|d| d.maxlen);
    if class != ty::DEQUE {
        let result = match maxlen {
            None => vm.call_positional(class, &[this])?,
            Some(maxlen) => {
                let maxlen = vm.heap.size_int(maxlen as i64);
                let maxlen = vm.keep(maxlen);
                vm.call_positional(class, &[this, maxlen])?
            }
        };
        if vm.heap.deque(result.id()).is_some() {
            return Ok(result);
        }
        let (class, other) = (vm.class_name(class), vm.type_name(result.id()));
        vm.release(result);
        return Err(vm.type_error(&format!("{class}() must return a deque, not {other}")));
    }
    let result = new(vm, class, Args::default())?;
    if let Some(d) = vm.heap.deque_mut(result.id()) {
        d.maxlen = maxlen;
    }
    let only = if items(vm, this) == 1 { at(vm, this, 0) } else { None };
    let done = match only {
        Some(only) => {
            let only = vm.own(only);
            vm.deque_append(result.id(), only, false);
            Ok(())
        }
        None => fill(vm, result.id(), this, false),
    };
    vm.completed(result, done)
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    Ok(items(vm, this))
}

fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    match usize::try_from(index).ok().and_then(|i| at(vm, this, i)) {
        Some(item) => Ok(vm.own(item)),
        None => Err(vm.index_error("deque index out of range")),
    }
}

/// `deque_ass_item`, through `PyObject_SetItem`'s way to sequences.
fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    if !vm.is_int(key) && vm.slots_for(key).index.is_none() {
        let message = format!("sequence index must be integer, not '{}'", vm.type_name(key));
        return Err(vm.type_error(&message));
    }
    let mut index = vm.index_isize(key)?;
    if index < 0 {
        index += items(vm, this) as isize;
    }
    let Some(index) = usize::try_from(index).ok().filter(|&i| i < items(vm, this)) else {
        return Err(vm.index_error("deque index out of range"));
    };
    match value {
        None => delete(vm, this, index),
        Some(value) => {
            let value = vm.own(value).into_id();
            let place = vm.heap.deque_mut(this).and_then(|d| d.items.get_mut(index));
            let old = place.map(|place| std::mem::replace(place, value));
            vm.release_id(old);
        }
    }
    Ok(())
}

/// `deque_del_item`: the item is rotated to the end and taken there.
fn delete(vm: &mut Vm, this: ObjId, index: usize) {
    vm.deque_rotate(this, -(index as isize));
    let item = vm.deque_pop_left(this);
    vm.deque_rotate(this, index as isize);
    vm.release_field(item);
}

/// Compares items with `value` from `start` to `stop`; `each` is told of every match and says whether to go on.
fn search(
    vm: &mut Vm,
    this: ObjId,
    value: ObjId,
    (start, stop): (usize, usize),
    mut each: impl FnMut(usize) -> bool,
) -> Result<()> {
    let before = state(vm, this);
    for index in start..stop {
        let Some(item) = at(vm, this, index) else { return Ok(()) };
        let held = vm.own(item);
        let same = vm.equal(item, value);
        vm.release(held);
        let same = same?;
        if same && !each(index) {
            return Ok(());
        }
        if state(vm, this) != before {
            return Err(vm.runtime_error("deque mutated during iteration"));
        }
    }
    Ok(())
}

fn contains(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<bool> {
    let mut found = false;
    let all = (0, items(vm, this));
    search(vm, this, value, all, |_| {
        found = true;
        false
    })?;
    Ok(found)
}

fn count(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let mut times = 0;
    let all = (0, items(vm, this));
    search(vm, this, value, all, |_| {
        times += 1;
        true
    })?;
    Ok(vm.heap.size_int(times))
}

fn index(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "index", 1, 3)?;
    let (start, stop) = search_bounds(vm, this, args, items)?;
    let length = items(vm, this);
    let part = (start.min(length), stop.min(length));
    let mut found = None;
    search(vm, this, args[0], part, |index| {
        found = Some(index);
        false
    })?;
    match found {
        Some(index) => Ok(vm.heap.size_int(index as i64)),
        None => Err(not_in(vm, args[0])),
    }
}

fn not_in(vm: &mut Vm, value: ObjId) -> crate::vm::Raised {
    match vm.repr_text(value) {
        Ok(text) => vm.value_error(&format!("{text} is not in deque")),
        Err(raised) => raised,
    }
}

fn insert(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "insert", 2, 2)?;
    let index = vm.index_isize(args[0])?;
    let length = items(vm, this) as isize;
    if vm.heap.deque(this).is_some_and(|d| d.maxlen == Some(length as usize)) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    if index >= length {
        return append(vm, this, args[1], false);
    }
    if index <= -length || index == 0 {
        return append(vm, this, args[1], true);
    }
    vm.deque_rotate(this, -index);
    let item = vm.own(args[1]);
    vm.deque_append(this, item, index >= 0);
    vm.deque_rotate(this, index);
    Ok(vm.none())
}

fn remove(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let length = items(vm, this);
    for index in 0..length {
        let Some(item) = at(vm, this, index) else { break };
        let held = vm.own(item);
        let same = vm.equal(item, value);
        vm.release(held);
        let same = same?;
        if items(vm, this) != length {
            return Err(vm.index_error("deque mutated during iteration"));
        }
        if same {
            delete(vm, this, index);
            return Ok(vm.none());
        }
    }
    Err(not_in(vm, value))
}

fn reverse(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(d) = vm.heap.deque_mut(this) {
        d.items.make_contiguous().reverse();
    }
    Ok(vm.none())
}

fn rotate(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "rotate", 0, 1)?;
    let n = match args.first() {
        Some(&n) => vm.size_argument(n)?,
        None => 1,
    };
    vm.deque_rotate(this, n);
    Ok(vm.none())
}

fn concat(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    if !vm.is_instance_of(other, ty::DEQUE) {
        let message = format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(other));
        return Err(vm.type_error(&message));
    }
    let result = copy(vm, this)?;
    let done = fill(vm, result.id(), other, false);
    vm.completed(result, done)
}

fn inplace_concat(vm: &mut Vm, this: ObjId, other: ObjId) -> Result {
    fill(vm, this, other, false)?;
    Ok(vm.own(this))
}

fn repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let copy = copy(vm, this)?;
    let result = inplace_repeat(vm, copy.id(), times);
    vm.release(copy);
    result
}

fn inplace_repeat(vm: &mut Vm, this: ObjId, times: isize) -> Result {
    let length = items(vm, this);
    if length == 0 || times == 1 {
        return Ok(vm.own(this));
    }
    if times <= 0 {
        vm.deque_clear(this);
        return Ok(vm.own(this));
    }
    let mut times = times as usize;
    if length.checked_mul(times).is_none_or(|n| n as u64 > 1 << 32)
        && vm.heap.deque(this).is_some_and(|d| d.maxlen.is_none())
    {
        return Err(vm.error_without(ty::MEMORY_ERROR));
    }
    if let Some(most) = vm.heap.deque(this).and_then(|d| d.maxlen) {
        // Repetitions that would be pushed out again are not made.
        times = times.min(most.div_ceil(length) + 1);
    }
    let once: Vec<ObjId> = vm.heap.deque(this).map(|d| d.items.iter().copied().collect()).unwrap_or_default();
    let list = vm.heap.list_of(&once);
    for _ in 1..times {
        for &item in &once {
            let item = vm.own(item);
            vm.deque_append(this, item, false);
        }
    }
    vm.release(list);
    Ok(vm.own(this))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    if vm.repr_enter(this) {
        return Ok(vm.heap.string("[...]"));
    }
    let text = match vm.list_from_iterable(this) {
        Ok(list) => {
            let most = vm.heap.deque(this).and_then(|d| d.maxlen);
            let end = most.map_or(")".to_owned(), |most| format!(", maxlen={most})"));
            let format = if most.is_some() { "%s(%R, maxlen=%zd)" } else { "%s(%R)" };
            let text = vm.called_repr(this, format, list.id(), &end);
            vm.release(list);
            text
        }
        Err(raised) => Err(raised),
    };
    vm.repr_leave(this);
    text
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !vm.is_instance_of(a, ty::DEQUE) || !vm.is_instance_of(b, ty::DEQUE) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let (left, right) = (items(vm, a), items(vm, b));
    let equality = matches!(operator, Comparison::Eq | Comparison::Ne);
    if equality && (a == b || left != right) {
        let answer = (a == b) == (operator == Comparison::Eq);
        return Ok(vm.heap.bool(answer));
    }
    // Both are iterated, so that a change on the way is noticed.
    let (one, other) = (vm.iter(a)?, vm.iter(b)?);
    let (one, other) = (vm.keep(one), vm.keep(other));
    loop {
        let x = vm.next(one)?;
        let x = x.map(|x| vm.keep(x));
        let y = vm.next(other)?;
        let y = y.map(|y| vm.keep(y));
        match (x, y) {
            (Some(x), Some(y)) => {
                if !vm.equal(x, y)? {
                    return match operator {
                        Comparison::Eq => Ok(vm.heap.bool(false)),
                        Comparison::Ne => Ok(vm.heap.bool(true)),
                        _ => vm.compare(x, y, operator),
                    };
                }
            }
            (x, y) => {
                let answer = operator.holds(x.is_some().cmp(&y.is_some()));
                return Ok(vm.heap.bool(answer));
            }
        }
    }
}

fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let state = vm.call_method(this, name::__getstate__, &[])?;
    let state = vm.keep(state);
    let iterator = vm.iter(this)?;
    let iterator = vm.keep(iterator);
    let arguments = match vm.heap.deque(this).and_then(|d| d.maxlen) {
        None => vm.own(fixed::EMPTY_TUPLE),
        Some(most) => {
            let most = vm.heap.size_int(most as i64);
            let most = vm.keep(most);
            vm.heap.tuple_of(&[fixed::EMPTY_TUPLE, most])
        }
    };
    let arguments = vm.keep(arguments);
    Ok(vm.heap.tuple_of(&[class, arguments, state, iterator]))
}

fn size_of(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let basicsize = vm.heap.class(class).map_or(0, |t| t.basicsize);
    let blocks = vm.heap.deque(this).map_or(0, DequeBody::block_bytes);
    Ok(vm.heap.size_int((basicsize + blocks) as i64))
}

fn max_length(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.deque(this).and_then(|d| d.maxlen) {
        Some(most) => Ok(vm.heap.size_int(most as i64)),
        None => Ok(vm.none()),
    }
}
