//! What several built-in types do alike.

use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::{Args, Result, Vm, adjust_slice};

/// `__sizeof__` of the built-in types whose size varies.
pub(super) fn size_of(vm: &mut Vm, this: ObjId) -> Result {
    let size = vm.heap.size_without_front(this);
    Ok(vm.heap.size_int(size as i64))
}

/// Whether an object's type creates its instances as the built-in type does: then that type's `__init__` refuses
/// keyword arguments, since nothing else can have taken them.
pub(super) fn keeps_new(vm: &Vm, object: ObjId, builtin: ObjId) -> bool {
    match (vm.slots_for(object).new, vm.slots_of(builtin).new) {
        (Some(own), Some(builtin)) => std::ptr::fn_addr_eq(own, builtin),
        _ => false,
    }
}

/// Whether a class has the `__init__` of the built-in type: then that type's `__new__` refuses keyword arguments.
pub(super) fn keeps_init(vm: &Vm, class: ObjId, builtin: ObjId) -> bool {
    match (vm.slots_of(class).init, vm.slots_of(builtin).init) {
        (Some(own), Some(builtin)) => std::ptr::fn_addr_eq(own, builtin),
        (own, builtin) => own.is_none() && builtin.is_none(),
    }
}

/// Counts the positional arguments of a constructor. Keyword arguments are refused unless a class's own `__init__`
/// takes them.
pub(crate) fn count_in_new(
    vm: &mut Vm,
    class: ObjId,
    builtin: ObjId,
    args: Args,
    name: &str,
    bounds: std::ops::RangeInclusive<usize>,
) -> Result<()> {
    if keeps_init(vm, class, builtin) {
        args.no_keywords(vm, name)?;
    }
    Args::positional(args.positional).count(vm, name, *bounds.start(), *bounds.end())
}

/// `_PyIndex_Check`.
pub(super) fn is_index(vm: &Vm, object: ObjId) -> bool {
    vm.is_int(object) || vm.slots_for(object).index.is_some()
}

/// What a slice means for a sequence: start, stop, step and the number of items. The length is asked last.
pub(super) fn slice_of(
    vm: &mut Vm,
    sequence: ObjId,
    slice: ObjId,
    length: fn(&Vm, ObjId) -> usize,
) -> Result<(isize, isize, isize, usize)> {
    let (start, stop, step) = vm.slice_unpack(slice)?;
    Ok(adjust_slice(start, stop, step, length(vm, sequence)))
}

/// The bounds that `index(value, start, stop)` searches, of the arguments behind the value.
pub(crate) fn search_bounds(
    vm: &mut Vm,
    sequence: ObjId,
    args: &[ObjId],
    length: fn(&Vm, ObjId) -> usize,
) -> Result<(usize, usize)> {
    let mut bounds = [0, isize::MAX];
    for (bound, &arg) in bounds.iter_mut().zip(args.iter().skip(1)) {
        // `_PyEval_SliceIndexNotNone`
        if !is_index(vm, arg) {
            return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
        }
        *bound = vm.slice_bound(arg)?;
    }
    let length = length(vm, sequence) as isize;
    let [start, stop] = bounds.map(|b| if b < 0 { b.saturating_add(length).max(0) } else { b });
    Ok((start as usize, stop as usize))
}

/// A new object of a native type that is described by its fields, or of a class that extends the type.
pub(crate) fn new_native(
    vm: &mut Vm,
    class: ObjId,
    kind: Kind,
    basicsize: usize,
    fields: Vec<Option<Own>>,
    numbers: Vec<i64>,
) -> Own {
    if class == kind.id() {
        return vm.heap.new_record(class, basicsize, fields, numbers);
    }
    let fields = fields.into_iter().map(|f| f.map(Own::into_id)).collect();
    let payload = RecordBody::new(kind.id(), fields, numbers);
    vm.new_derived(class, Body::Record(Box::new(payload)))
}

/// A field of such an object, borrowed.
#[inline]
pub(super) fn field(vm: &Vm, object: ObjId, index: usize) -> Field {
    vm.heap.record(object)?.fields.get(index).copied().flatten()
}

/// Replaces a field. Returns the old value, still counted.
pub(super) fn set_field(vm: &mut Vm, object: ObjId, index: usize, value: Option<Own>) -> Field {
    let value = value.map(Own::into_id);
    match vm.heap.record_mut(object).and_then(|r| r.fields.get_mut(index)) {
        Some(place) => std::mem::replace(place, value),
        None => value,
    }
}

/// Empties a field and releases what was in it (`Py_CLEAR`).
pub(super) fn clear_field(vm: &mut Vm, object: ObjId, index: usize) {
    let old = set_field(vm, object, index, None);
    vm.release_id(old);
}

/// A number of such an object.
#[inline]
pub(super) fn number(vm: &Vm, object: ObjId, index: usize) -> i64 {
    vm.heap.record(object).and_then(|r| r.numbers.get(index).copied()).unwrap_or(0)
}

pub(super) fn set_number(vm: &mut Vm, object: ObjId, index: usize, value: i64) {
    if let Some(place) = vm.heap.record_mut(object).and_then(|r| r.numbers.get_mut(index)) {
        *place = value;
    }
}

/// The next item of an iterator that another iterator takes its items from. A chain of them has any length: where
/// CPython's stack would overflow, this is a `RecursionError`.
#[inline]
pub(super) fn next_of(vm: &mut Vm, iterator: ObjId) -> Result<Option<Own>> {
    vm.count_step()?;
    if let Some(item) = vm.quick_next(iterator) {
        return Ok(Some(item));
    }
    vm.enter_native(" while iterating")?;
    let item = vm.next_counted(iterator);
    vm.leave_native();
    item
}

/// `PyObject_SelfIter`.
pub(super) fn self_iter(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.own(this))
}

/// A function of `builtins` (`_PyEval_GetBuiltin`), for `__reduce__`.
pub(crate) fn builtin(vm: &mut Vm, name: ObjId) -> Result {
    match vm.find_builtin(name)? {
        Some(function) => Ok(function),
        None => {
            let name = vm.own(name);
            Err(vm.error_with(crate::object::layout::ty::ATTRIBUTE_ERROR, name))
        }
    }
}

/// The result tuple that an iterator keeps, if nobody else has it: `items` replace the old ones, which die
/// afterwards in order. Otherwise a new tuple (`enum_next`, `dictiter_iternextitem`). The result belongs to the
/// caller.
pub(super) fn reuse_pair(vm: &mut Vm, kept: Field, first: Own, second: Own) -> Own {
    match kept.filter(|&t| vm.heap.count(t) == 1) {
        Some(tuple) => {
            let result = vm.own(tuple);
            let old = [vm.heap.tuple_put(tuple, 0, first), vm.heap.tuple_put(tuple, 1, second)];
            old.into_iter().for_each(|item| vm.release_field(item));
            track_again(vm, tuple);
            result
        }
        None => vm.heap.tuple([first, second]),
    }
}

/// The collector may have untracked a tuple that held nothing it knows.
pub(super) fn track_again(vm: &mut Vm, tuple: ObjId) {
    if !vm.heap.is_tracked(tuple) {
        vm.heap.track(tuple);
    }
}

/// A special method looked up on the type and bound to the object (`_PyObject_LookupSpecial`): while it is called, it
/// has a reference to the object.
pub(super) fn bound_special(vm: &mut Vm, object: ObjId, name: ObjId) -> Result<Option<Own>> {
    let class = vm.heap.type_of(object);
    let Some(found) = vm.type_lookup(class, name) else { return Ok(None) };
    match vm.slots_for(found).descr_get {
        Some(get) => {
            let held = vm.own(found);
            let bound = get(vm, found, Some(object), Some(class));
            vm.release(held);
            bound.map(Some)
        }
        None => Ok(Some(vm.own(found))),
    }
}
