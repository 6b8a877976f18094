//! `tee`: iterators that share blocks of the items drawn so far, so that an item is dropped once all of them have
//! passed its block.

use super::{iterator, reducing};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

pub(super) static TEE: TypeDef = TypeDef {
    is_base: false,
    has_weakrefs: true,
    methods: &[
        Native::new("__copy__", Call::NoArgs(copy)),
        reducing::reduce(reducing::tee),
        reducing::set_state(reducing::set_tee),
    ],
    ..iterator(Kind::Tee, 48, new, next)
};
pub(super) static TEE_DATA: TypeDef = TypeDef {
    module: "itertools",
    basicsize: 496,
    gc: true,
    slots: Slots { getattro: Some(Vm::generic_get_attr), new: Some(new_from_items), ..Slots::NONE },
    methods: &[reducing::reduce(reducing::tee_block)],
    ..TypeDef::new(Kind::TeeData)
};

/// Items of a block (`LINKCELLS`).
pub(super) const CELLS: usize = 57;
// A block's fields: the iterator, the items, the next block. Numbers: items read, whether it is reading now.
pub(super) const ITERATOR: usize = 0;
pub(super) const ITEMS: usize = 1;
pub(super) const LINK: usize = ITEMS + CELLS;

/// `tee(iterable, n=2, /)`.
pub(super) fn tee(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "tee", 1, 2)?;
    let n = match args.get(1) {
        Some(&n) => vm.size_argument(n)?,
        None => 2,
    };
    if n < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if n > 1 << 28 {
        return Err(vm.error_without(ty::MEMORY_ERROR));
    }
    if n == 0 {
        return Ok(vm.own(fixed::EMPTY_TUPLE));
    }
    let iterator = vm.iter(args[0])?;
    let iterator = vm.keep(iterator);
    let name = vm.heap.intern("__copy__");
    let name = vm.keep(name);
    let (first, copy) = match vm.find_attr(iterator, name)? {
        Some(copy) => (vm.own(iterator), copy),
        None => {
            let first = from_iterable(vm, ty::TEE, iterator)?;
            let first_id = vm.keep_ref(first.id());
            match vm.get_attr(first_id, name) {
                Ok(copy) => (first, copy),
                Err(raised) => {
                    vm.release(first);
                    return Err(raised);
                }
            }
        }
    };
    let copy = vm.keep(copy);
    let mut all = vec![first];
    while all.len() < n as usize {
        match vm.call_positional(copy, &[]) {
            Ok(other) => all.push(other),
            Err(raised) => {
                all.into_iter().for_each(|one| vm.release(one));
                return Err(raised);
            }
        }
    }
    Ok(vm.heap.tuple(all))
}

fn new_block(vm: &mut Vm, iterator: Own) -> Own {
    let mut fields = Vec::with_capacity(LINK + 1);
    fields.push(Some(iterator));
    fields.resize_with(LINK + 1, || None);
    vm.record(ty::TEE_DATA, Kind::TeeData, fields, vec![0, 0])
}

/// `itertools_teedataobject_impl`: a block of items that were read from an iterator, and the next block.
fn new_from_items(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    args.count(vm, "teedataobject", 3, 3)?;
    let [iterator, items, next] = args.positional[..] else { return Ok(vm.none()) };
    if vm.heap.list(items).is_none() {
        let message = format!("teedataobject() argument 2 must be list, not {}", vm.type_name(items));
        return Err(vm.type_error(&message));
    }
    let items = vm.heap.list(items).map(|list| list.items.clone()).unwrap_or_default();
    if items.len() > CELLS {
        return Err(vm.value_error("Invalid arguments"));
    }
    if next != fixed::NONE && (items.len() < CELLS || vm.heap.type_of(next) != ty::TEE_DATA) {
        return Err(vm.value_error("Invalid arguments"));
    }
    let iterator = vm.own(iterator);
    let block = new_block(vm, iterator);
    for (i, item) in items.into_iter().enumerate() {
        let item = vm.own(item);
        vm.set_field(block.id(), ITEMS + i, Some(item));
    }
    if next != fixed::NONE {
        let next = vm.own(next);
        vm.set_field(block.id(), LINK, Some(next));
    }
    Ok(block)
}

/// Field: the block. Number: the position in it.
fn from_iterable(vm: &mut Vm, class: ObjId, iterable: ObjId) -> Result {
    let iterator = vm.iter(iterable)?;
    if vm.heap.type_of(iterator.id()) == ty::TEE {
        let result = copy(vm, iterator.id());
        vm.release(iterator);
        return result;
    }
    let block = new_block(vm, iterator);
    Ok(vm.record(class, Kind::Tee, vec![Some(block)], vec![0]))
}

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    args.count(vm, "_tee", 1, 1)?;
    from_iterable(vm, class, args.positional[0])
}

fn copy(vm: &mut Vm, this: ObjId) -> Result {
    let block = vm.field(this, 0).map(|block| vm.own(block));
    let index = vm.number(this, 0);
    let class = vm.heap.type_of(this);
    Ok(vm.record(class, Kind::Tee, vec![block], vec![index]))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(mut block) = vm.field(this, 0) else { return Ok(None) };
    if vm.number(this, 0) >= CELLS as i64 {
        if vm.field(block, LINK).is_none()
            && let Some(iterator) = vm.field(block, ITERATOR)
        {
            let iterator = vm.own(iterator);
            let link = new_block(vm, iterator);
            vm.set_field(block, LINK, Some(link));
        }
        let Some(link) = vm.field(block, LINK) else { return Ok(None) };
        block = link;
        let link = vm.own(link);
        vm.set_field(this, 0, Some(link));
        vm.set_number(this, 0, 0);
    }
    let index = vm.number(this, 0);
    let Some(value) = item(vm, block, index as usize)? else { return Ok(None) };
    vm.set_number(this, 0, index + 1);
    Ok(Some(value))
}

/// `teedataobject_getitem`.
fn item(vm: &mut Vm, block: ObjId, index: usize) -> Result<Option<Own>> {
    if let Some(value) = vm.field(block, ITEMS + index) {
        return Ok(Some(vm.own(value)));
    }
    if vm.number(block, 1) == 1 {
        return Err(vm.runtime_error("cannot re-enter the tee iterator"));
    }
    let Some(iterator) = vm.field(block, ITERATOR) else { return Ok(None) };
    vm.set_number(block, 1, 1);
    let value = vm.next(iterator);
    vm.set_number(block, 1, 0);
    let Some(value) = value? else { return Ok(None) };
    let result = vm.own(value.id());
    vm.set_field(block, ITEMS + index, Some(value));
    Ok(Some(result))
}
