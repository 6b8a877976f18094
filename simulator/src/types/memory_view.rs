//! `memoryview` (`Objects/memoryobject.c`) of `bytes`, `bytearray` and other views: one dimension of unsigned bytes
//! without gaps. Steps, casts to other formats and objects of other kinds are absent, and refused by name.

use super::text_args::{buffer, bytes_like, type_name};
use super::{byte_methods, text_args};
use crate::algorithm::hash;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Raised, Result, Signature, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&MEMORY_VIEW, &ITERATOR, &MANAGED_BUFFER];

static MEMORY_VIEW: TypeDef = TypeDef {
    basicsize: 144,
    itemsize: 8,
    gc: true,
    has_weakrefs: true,
    match_sequence: true,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash_of),
        richcompare: Some(compare),
        iter: Some(iter),
        new: Some(new),
        mp_length: Some(length),
        mp_subscript: Some(subscript),
        mp_ass_subscript: Some(assign),
        sq_length: Some(length),
        sq_item: Some(item),
        ..Slots::NONE
    },
    methods: METHODS,
    attributes: ATTRIBUTES,
    doc: "Create a new memoryview object which references the given object.",
    ..TypeDef::new(Kind::MemoryView)
};

/// What views of one object share (`_PyManagedBufferObject`): they hold it, and it holds the object.
static MANAGED_BUFFER: TypeDef =
    TypeDef { basicsize: 112, gc: true, no_new: true, ..TypeDef::new(Kind::ManagedBuffer) };

static METHODS: &[Native] = &[
    Native::new("release", Call::NoArgs(release_method)),
    Native::new("tobytes", Call::Keywords(tobytes)),
    Native::new("hex", Call::Keywords(hex)),
    Native::new("tolist", Call::NoArgs(tolist)),
    Native::new("cast", Call::Keywords(cast)),
    Native::new("toreadonly", Call::NoArgs(toreadonly)),
    Native::new("__enter__", Call::NoArgs(enter)),
    Native::new("__exit__", Call::Packed(|vm, this, _| release_method(vm, this))),
];

static ATTRIBUTES: &[Attribute] = &[
    Attribute::read("obj", obj),
    Attribute::read("nbytes", |vm, this| view(vm, this).map(|v| vm.heap.int(v.length as i64))),
    Attribute::read("readonly", |vm, this| view(vm, this).map(|v| vm.heap.bool(v.readonly))),
    Attribute::read("itemsize", |vm, this| view(vm, this).map(|_| vm.heap.int(1))),
    Attribute::read("format", |vm, this| view(vm, this).map(|_| vm.heap.string("B"))),
    Attribute::read("ndim", |vm, this| view(vm, this).map(|_| vm.heap.int(1))),
    Attribute::read("shape", shape),
    Attribute::read("strides", |vm, this| view(vm, this).map(|_| vm.heap.tuple_of(&[ONE]))),
    Attribute::read("suboffsets", |vm, this| view(vm, this).map(|_| vm.own(fixed::EMPTY_TUPLE))),
    Attribute::read("c_contiguous", |vm, this| view(vm, this).map(|_| vm.heap.bool(true))),
    Attribute::read("f_contiguous", |vm, this| view(vm, this).map(|_| vm.heap.bool(true))),
    Attribute::read("contiguous", |vm, this| view(vm, this).map(|_| vm.heap.bool(true))),
];

const ONE: ObjId = match fixed::small_int(1) {
    Some(one) => one,
    None => fixed::NONE,
};

/// A view as it stands in the record's numbers: where it starts in the object's bytes, how many it shows, whether
/// they may be changed, whether it is released.
#[derive(Clone, Copy)]
struct View {
    managed: ObjId,
    start: usize,
    length: usize,
    readonly: bool,
}

/// A view that is not released (`CHECK_RELEASED`).
fn view(vm: &mut Vm, this: ObjId) -> Result<View> {
    match look(vm, this) {
        Some(view) => Ok(view),
        None => Err(released(vm)),
    }
}

fn look(vm: &Vm, this: ObjId) -> Option<View> {
    let r = vm.heap.record(this).filter(|r| r.class == ty::MEMORYVIEW)?;
    match (r.fields.as_slice(), r.numbers.as_slice()) {
        (&[Some(managed)], &[start, length, readonly, 0]) => {
            Some(View { managed, start: start as usize, length: length as usize, readonly: readonly != 0 })
        }
        _ => None,
    }
}

fn released(vm: &mut Vm) -> Raised {
    vm.value_error("operation forbidden on released memoryview object")
}

/// `ValueError` for a view that was released, where its bytes are wanted.
pub(super) fn check_released(vm: &mut Vm, id: ObjId) -> Result<()> {
    if vm.heap.type_of(id) == ty::MEMORYVIEW && look(vm, id).is_none() {
        return Err(released(vm));
    }
    Ok(())
}

/// The object that is looked at.
fn exporter(vm: &Vm, managed: ObjId) -> Option<ObjId> {
    vm.heap.record(managed).and_then(|r| r.fields.first().copied().flatten())
}

/// The bytes that a view shows.
pub(super) fn contents(vm: &Vm, id: ObjId) -> Option<&[u8]> {
    let view = look(vm, id)?;
    let data = match vm.heap.body(exporter(vm, view.managed)?) {
        Body::Bytes(b) => &b.data[..],
        Body::ByteArray(b) => &b.data[..],
        _ => return None,
    };
    data.get(view.start..view.start + view.length)
}

/// The object that a view shows, and which of its bytes, if they may be written to.
pub(super) fn writable(vm: &Vm, id: ObjId) -> Option<(ObjId, usize, usize)> {
    let view = look(vm, id).filter(|view| !view.readonly)?;
    Some((exporter(vm, view.managed)?, view.start, view.length))
}

/// A view, of a managed buffer that is given (`mbuf_add_view`).
fn add_view(vm: &mut Vm, managed: Own, start: usize, length: usize, readonly: bool) -> Own {
    change_exports(vm, managed.id(), 1);
    let numbers = vec![start as i64, length as i64, i64::from(readonly), 0];
    // With room for the shape, the strides and the suboffset of one dimension.
    vm.heap.new_record(ty::MEMORYVIEW, 144 + 3 * size::POINTER, vec![Some(managed)], numbers)
}

/// Changes the number of views of a managed buffer, and answers it.
fn change_exports(vm: &mut Vm, managed: ObjId, by: i64) -> i64 {
    match vm.heap.record_mut(managed).and_then(|r| r.numbers.first_mut()) {
        Some(exports) => {
            *exports += by;
            *exports
        }
        None => 0,
    }
}

/// `PyMemoryView_FromObject`.
fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("memoryview", ["object"], 0, 1, 1);
    if args.len() + args.names.len() > 1 {
        let given = args.len() + args.names.len();
        return Err(vm.type_error(&format!("memoryview() takes at most 1 argument ({given} given)")));
    }
    let [object] = args.bind(vm, &SIGNATURE)?;
    let object = object.unwrap_or(fixed::NONE);
    check_released(vm, object)?;
    if let Some(view) = look(vm, object) {
        let managed = vm.own(view.managed);
        return Ok(add_view(vm, managed, view.start, view.length, view.readonly));
    }
    let (length, readonly) = match vm.heap.body(object) {
        Body::Bytes(b) => (b.data.len(), true),
        Body::ByteArray(b) => (b.data.len(), false),
        _ => {
            let class = type_name(vm, object);
            return Err(vm.type_error(&format!("memoryview: a bytes-like object is required, not '{class}'")));
        }
    };
    if let Some(b) = vm.heap.bytearray_mut(object) {
        b.exports += 1;
    }
    let held = vm.own(object);
    let managed = vm.heap.new_record(ty::MANAGED_BUFFER, 112, vec![Some(held)], vec![0]);
    Ok(add_view(vm, managed, 0, length, readonly))
}

/// `_memory_release`: the last view lets go of the object. A dying view does so too.
pub(crate) fn release(vm: &mut Vm, this: ObjId) {
    let Some(view) = look(vm, this) else { return };
    if let Some(flag) = vm.heap.record_mut(this).and_then(|r| r.numbers.get_mut(3)) {
        *flag = 1;
    }
    if change_exports(vm, view.managed, -1) > 0 {
        return;
    }
    let object = vm.heap.record_mut(view.managed).and_then(|r| r.fields.first_mut()).and_then(Option::take);
    if let Some(b) = object.and_then(|o| vm.heap.bytearray_mut(o)) {
        b.exports = b.exports.saturating_sub(1);
    }
    vm.release_id(object);
}

fn release_method(vm: &mut Vm, this: ObjId) -> Result {
    release(vm, this);
    Ok(vm.none())
}

fn enter(vm: &mut Vm, this: ObjId) -> Result {
    view(vm, this)?;
    Ok(vm.own(this))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let what = if look(vm, this).is_some() { "memory" } else { "released memory" };
    let text = format!("<{what} at {:#x}>", vm.heap.address(this));
    Ok(vm.heap.string(&text))
}

fn hash_of(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let view = view(vm, this)?;
    if !view.readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if let Some(object) = exporter(vm, view.managed) {
        vm.hash(object)?;
    }
    Ok(hash::bytes(contents(vm, this).unwrap_or_default()))
}

fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !matches!(operator, Comparison::Eq | Comparison::Ne) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let equal = match (buffer(vm, a), buffer(vm, b)) {
        _ if vm.heap.type_of(b) == ty::MEMORYVIEW && look(vm, b).is_none() => a == b,
        (None, _) => a == b,
        (Some(a), Some(b)) => a == b,
        (Some(_), None) => return Ok(vm.own(fixed::NOT_IMPLEMENTED)),
    };
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

fn length(vm: &mut Vm, this: ObjId) -> Result<usize> {
    view(vm, this).map(|v| v.length)
}

fn item(vm: &mut Vm, this: ObjId, index: isize) -> Result {
    let view = view(vm, this)?;
    let index = if index < 0 { index + view.length as isize } else { index };
    match usize::try_from(index).ok().and_then(|i| contents(vm, this)?.get(i).copied()) {
        Some(byte) => Ok(vm.heap.int(i64::from(byte))),
        None => Err(vm.index_error("index out of bounds on dimension 1")),
    }
}

/// The part that a slice of the view means.
fn slice_of(vm: &mut Vm, view: View, key: ObjId) -> Result<(usize, usize)> {
    let (start, _, step, count) = vm.slice_indices(key, view.length)?;
    if step != 1 && count > 1 {
        return Err(vm.unsupported("memoryview with steps"));
    }
    Ok((start as usize, count))
}

fn subscript(vm: &mut Vm, this: ObjId, key: ObjId) -> Result {
    let view = view(vm, this)?;
    if key == fixed::ELLIPSIS {
        return Ok(vm.own(this));
    }
    if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        return item(vm, this, index);
    }
    if vm.heap.type_of(key) == ty::SLICE {
        let (start, count) = slice_of(vm, view, key)?;
        let managed = vm.own(view.managed);
        return Ok(add_view(vm, managed, view.start + start, count, view.readonly));
    }
    Err(vm.type_error("memoryview: invalid slice key"))
}

/// `memory_ass_sub`.
fn assign(vm: &mut Vm, this: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
    let seen = view(vm, this)?;
    if seen.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    let Some(value) = value else { return Err(vm.type_error("cannot delete memory")) };
    let (start, new) = if vm.slots_for(key).index.is_some() {
        let index = vm.index_isize(key)?;
        let index = if index < 0 { index + seen.length as isize } else { index };
        let Some(index) = usize::try_from(index).ok().filter(|&i| i < seen.length) else {
            return Err(vm.index_error("index out of bounds on dimension 1"));
        };
        (index, vec![byte(vm, value)?])
    } else if vm.heap.type_of(key) == ty::SLICE {
        let new = bytes_like(vm, value)?;
        let (start, count) = slice_of(vm, seen, key)?;
        if new.len() != count {
            let message = "memoryview assignment: lvalue and rvalue have different structures";
            return Err(vm.value_error(message));
        }
        (start, new)
    } else {
        return Err(vm.type_error("memoryview: invalid slice key"));
    };
    // A value's `__index__` may have released the view.
    let seen = view(vm, this)?;
    let object = exporter(vm, seen.managed);
    if let Some(b) = object.and_then(|o| vm.heap.bytearray_mut(o)) {
        let start = seen.start + start;
        if let Some(part) = b.data.get_mut(start..start + new.len()) {
            part.copy_from_slice(&new);
        }
    }
    Ok(())
}

/// A value to store as an unsigned byte (`pack_single`).
fn byte(vm: &mut Vm, value: ObjId) -> Result<u8> {
    let index = match vm.index(value) {
        Ok(index) => index,
        Err(raised) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            return Err(vm.type_error("memoryview: invalid type for format 'B'"));
        }
    };
    let byte = vm.heap.as_i64(index.id()).and_then(|v| u8::try_from(v).ok());
    vm.release(index);
    byte.ok_or_else(|| vm.value_error("memoryview: invalid value for format 'B'"))
}

fn tobytes(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("tobytes", ["order"], 0, 1, 0);
    let [order] = args.bind(vm, &SIGNATURE)?;
    view(vm, this)?;
    if let Some(order) = order.filter(|&o| o != fixed::NONE) {
        let Some(order) = vm.heap.text(order).map(ToString::to_string) else {
            return Err(text_args::bad_argument(vm, "tobytes", "argument 'order'", "str or None", order));
        };
        if !matches!(order.as_str(), "C" | "F" | "A") {
            return Err(vm.value_error("order must be 'C', 'F' or 'A'"));
        }
    }
    let copy: Box<[u8]> = contents(vm, this).unwrap_or_default().into();
    Ok(vm.heap.new_bytes(copy))
}

fn hex(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    view(vm, this)?;
    byte_methods::hex(vm, this, args)
}

fn tolist(vm: &mut Vm, this: ObjId) -> Result {
    view(vm, this)?;
    let items = contents(vm, this).unwrap_or_default().to_vec();
    let items: Vec<Own> = items.into_iter().map(|byte| vm.heap.int(i64::from(byte))).collect();
    Ok(vm.heap.list_from(items))
}

fn cast(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("cast", ["format", "shape"], 0, 2, 1);
    let [format, shape] = args.bind(vm, &SIGNATURE)?;
    let view = view(vm, this)?;
    if shape.is_some() || format.map(|f| vm.heap.text_lossy(f)).as_deref() != Some("B") {
        return Err(vm.unsupported("memoryview.cast to another format or shape"));
    }
    let managed = vm.own(view.managed);
    Ok(add_view(vm, managed, view.start, view.length, view.readonly))
}

fn toreadonly(vm: &mut Vm, this: ObjId) -> Result {
    let view = view(vm, this)?;
    let managed = vm.own(view.managed);
    Ok(add_view(vm, managed, view.start, view.length, true))
}

fn obj(vm: &mut Vm, this: ObjId) -> Result {
    let view = view(vm, this)?;
    let object = exporter(vm, view.managed).unwrap_or(fixed::NONE);
    Ok(vm.own(object))
}

fn shape(vm: &mut Vm, this: ObjId) -> Result {
    let view = view(vm, this)?;
    let length = vm.heap.int(view.length as i64);
    Ok(vm.heap.tuple([length]))
}

static ITERATOR: TypeDef = TypeDef {
    basicsize: 48,
    gc: true,
    no_new: true,
    slots: Slots { iter: Some(|vm, this| Ok(vm.own(this))), iternext: Some(next), ..Slots::NONE },
    ..TypeDef::new(Kind::MemoryIterator)
};

/// `memory_iter`: the length is that of now.
fn iter(vm: &mut Vm, this: ObjId) -> Result {
    let view = view(vm, this)?;
    let over = vm.own(this);
    Ok(vm.heap.new_record(ty::MEMORY_ITERATOR, 48, vec![Some(over)], vec![0, view.length as i64]))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let Some(r) = vm.heap.record(this) else { return Ok(None) };
    let (&[Some(over)], &[index, length]) = (r.fields.as_slice(), r.numbers.as_slice()) else {
        return Ok(None);
    };
    if index < length {
        view(vm, over)?;
        if let Some(at) = vm.heap.record_mut(this).and_then(|r| r.numbers.first_mut()) {
            *at += 1;
        }
        return item(vm, over, index as isize).map(Some);
    }
    let over = vm.heap.record_mut(this).and_then(|r| r.fields.first_mut()).and_then(Option::take);
    vm.release_id(over);
    Ok(None)
}
