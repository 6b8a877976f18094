//! The methods of `list` (`Objects/listobject.c`).

use super::common::{search_bounds, size_of};
use super::list::{assign_slice, get, len, same, subscript};
use super::list_sort::sort;
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Call, Native};
use crate::vm::{Args, Result, Vm};

pub(super) static METHODS: &[Native] = &[
    Native::new("__getitem__", Call::One(subscript)),
    Native::new("__reversed__", Call::NoArgs(reversed)),
    Native::new("__sizeof__", Call::NoArgs(size_of)),
    Native::new("clear", Call::NoArgs(clear)),
    Native::new("copy", Call::NoArgs(copy)),
    Native::new("append", Call::One(append)),
    Native::new("insert", Call::Fast(insert)),
    Native::new("extend", Call::One(extend)),
    Native::new("pop", Call::Fast(pop)),
    Native::new("remove", Call::One(remove)),
    Native::new("index", Call::Fast(index)),
    Native::new("count", Call::One(count)),
    Native::new("reverse", Call::NoArgs(reverse)),
    Native::new("sort", Call::Keywords(sort)),
    Native::class("__class_getitem__", Call::One(Vm::generic_alias)),
];

fn reversed(vm: &mut Vm, this: ObjId) -> Result {
    let over = vm.own(this);
    let iterator = vm.heap.iterator(Kind::ListReverseIterator, over);
    super::iterators::set_position(vm, iterator.id(), len(vm, this));
    Ok(iterator)
}

fn clear(vm: &mut Vm, this: ObjId) -> Result {
    vm.clear_list_backwards(this);
    Ok(vm.none())
}

pub(super) fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let items = vm.heap.list(this).map(|l| l.items.clone()).unwrap_or_default();
    Ok(vm.heap.list_of(&items))
}

fn append(vm: &mut Vm, this: ObjId, item: ObjId) -> Result {
    let item = vm.own(item);
    vm.heap.list_push(this, item);
    Ok(vm.none())
}

/// `ins1`.
fn insert(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "insert", 2, 2)?;
    let at = vm.size_argument(args[0])?;
    let length = len(vm, this) as isize;
    vm.heap.list_resize_room(this, 1);
    let at = if at < 0 { at.saturating_add(length) } else { at }.clamp(0, length);
    vm.heap.incref(args[1]);
    if let Some(l) = vm.heap.list_mut(this) {
        l.items.insert(at as usize, args[1]);
    }
    Ok(vm.none())
}

fn extend(vm: &mut Vm, this: ObjId, iterable: ObjId) -> Result {
    vm.list_extend(this, iterable)?;
    Ok(vm.none())
}

fn pop(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "pop", 0, 1)?;
    let at = match args.first() {
        Some(&index) => vm.size_argument(index)?,
        None => -1,
    };
    let length = len(vm, this);
    if length == 0 {
        return Err(vm.index_error("pop from empty list"));
    }
    let at = if at < 0 { at.saturating_add(length as isize) } else { at };
    if at < 0 || at as usize >= length {
        return Err(vm.index_error("pop index out of range"));
    }
    if length == 1 {
        let item = get(vm, this, 0).unwrap_or(fixed::NONE);
        let item = vm.own(item);
        vm.clear_list_backwards(this);
        return Ok(item);
    }
    let item = match vm.heap.list_mut(this) {
        Some(l) => Own::from_counted(l.items.remove(at as usize)),
        None => return Ok(vm.none()),
    };
    vm.heap.list_set_room(this, length - 1);
    Ok(item)
}

fn remove(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let mut at = 0;
    while let Some(item) = get(vm, this, at) {
        if same(vm, item, value)? {
            assign_slice(vm, this, at as isize, at as isize + 1, None)?;
            return Ok(vm.none());
        }
        at += 1;
    }
    Err(vm.value_error("list.remove(x): x not in list"))
}

fn index(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "index", 1, 3)?;
    let (mut at, stop) = search_bounds(vm, this, args, len)?;
    while at < stop {
        let Some(item) = get(vm, this, at) else { break };
        if same(vm, item, args[0])? {
            return Ok(vm.heap.size_int(at as i64));
        }
        at += 1;
    }
    let message = format!("{} is not in list", vm.repr_text(args[0])?);
    Err(vm.value_error(&message))
}

fn count(vm: &mut Vm, this: ObjId, value: ObjId) -> Result {
    let (mut at, mut found) = (0, 0);
    while let Some(item) = get(vm, this, at) {
        found += i64::from(same(vm, item, value)?);
        at += 1;
    }
    Ok(vm.heap.size_int(found))
}

fn reverse(vm: &mut Vm, this: ObjId) -> Result {
    if let Some(l) = vm.heap.list_mut(this) {
        l.items.reverse();
    }
    Ok(vm.none())
}
