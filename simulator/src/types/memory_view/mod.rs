//! `memoryview` (`Objects/memoryobject.c`) of `bytes`, `bytearray`, arrays and other views.

mod access;
pub(crate) mod export;
mod items;
mod layout;

use super::text_args::buffer;
use super::{byte_methods, text_args};
use crate::algorithm::hash;
use crate::modules::io::bytes_io;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Raised, Result, Signature, Vm};
use access::{assign, item, length, subscript};
use layout::{Layout, MOST_DIMENSIONS, native_size};

pub(super) static TYPES: &[&TypeDef] = &[&MEMORY_VIEW, &ITERATOR, &MANAGED_BUFFER];

static MEMORY_VIEW: TypeDef = TypeDef {
    basicsize: 144,
    itemsize: 8,
    gc: true,
    has_weakrefs: true,
    match_sequence: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        repr: Some(repr),
        hash: Some(hash_of),
        richcompare: Some(compare),
        iter: Some(iter),
        getbuffer: Some(export::of_builtin),
        releasebuffer: Some(export::release_of_builtin),
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
    TypeDef { basicsize: MANAGED_SIZE, gc: true, no_new: true, ..TypeDef::new(Kind::ManagedBuffer) };

const MANAGED_SIZE: usize = 112;

static METHODS: &[Native] = &[
    Native::new("release", Call::NoArgs(release_method)),
    Native::new("tobytes", Call::Keywords(tobytes)),
    Native::new("hex", Call::Keywords(hex)),
    Native::new("tolist", Call::NoArgs(tolist)),
    Native::new("cast", Call::Keywords(cast)),
    Native::new("toreadonly", Call::NoArgs(toreadonly)),
    Native::new("__enter__", Call::NoArgs(enter)),
    Native::class("_from_flags", Call::Keywords(export::from_flags)),
    Native::new("__exit__", Call::Packed(|vm, this, _| release_method(vm, this))),
];

static ATTRIBUTES: &[Attribute] = &[
    Attribute::read("obj", obj),
    Attribute::read("nbytes", |vm, this| view(vm, this).map(|v| vm.heap.size_int(v.layout.bytes() as i64))),
    Attribute::read("readonly", |vm, this| view(vm, this).map(|v| vm.heap.bool(v.readonly))),
    Attribute::read("itemsize", |vm, this| {
        view(vm, this).map(|v| vm.heap.size_int(v.layout.itemsize as i64))
    }),
    Attribute::read("format", |vm, this| {
        view(vm, this).map(|v| vm.heap.string(&v.layout.letter.to_string()))
    }),
    Attribute::read("ndim", |vm, this| view(vm, this).map(|v| vm.heap.size_int(v.layout.shape.len() as i64))),
    Attribute::read("shape", |vm, this| {
        let view = view(vm, this)?;
        Ok(numbers(vm, view.layout.shape.iter().map(|&n| n as i64)))
    }),
    Attribute::read("strides", |vm, this| {
        let view = view(vm, this)?;
        Ok(numbers(vm, view.layout.strides.iter().map(|&n| n as i64)))
    }),
    Attribute::read("suboffsets", |vm, this| view(vm, this).map(|_| vm.own(fixed::EMPTY_TUPLE))),
    Attribute::read("c_contiguous", |vm, this| {
        view(vm, this).map(|v| vm.heap.bool(v.layout.is_contiguous(false)))
    }),
    Attribute::read("f_contiguous", |vm, this| {
        view(vm, this).map(|v| vm.heap.bool(v.layout.is_contiguous(true)))
    }),
    Attribute::read("contiguous", |vm, this| view(vm, this).map(|v| vm.heap.bool(v.is_contiguous()))),
];

fn numbers(vm: &mut Vm, values: impl Iterator<Item = i64>) -> Own {
    let values: Vec<Own> = values.map(|value| vm.heap.size_int(value)).collect();
    vm.heap.tuple(values)
}

/// Places among the record's numbers: whether the view may be written to, and whether it is released. The third is how
/// many dimensions it has, which its size depends on, and the fourth its hash. Its layout is kept beside them.
const READONLY: usize = 0;
const RELEASED: usize = 1;
const HASH: usize = 3;
/// The hash is not known yet: no hash is this number.
const NO_HASH: i64 = -1;

/// A view: the managed buffer, where its items are, and whether they may be changed.
struct View {
    managed: ObjId,
    layout: Layout,
    readonly: bool,
}

impl View {
    fn is_contiguous(&self) -> bool {
        self.layout.is_contiguous(false) || self.layout.is_contiguous(true)
    }
}

/// A view that is not released (`CHECK_RELEASED`).
fn view(vm: &mut Vm, this: ObjId) -> Result<View> {
    match look(vm, this) {
        Some(view) => Ok(view),
        None => Err(released(vm)),
    }
}

fn look(vm: &Vm, this: ObjId) -> Option<View> {
    let r =
        vm.heap.record(this).filter(|r| r.class == ty::MEMORYVIEW && r.numbers.get(RELEASED) == Some(&0))?;
    let managed = r.fields.first().copied().flatten()?;
    let layout = r.native.as_ref()?.downcast_ref::<Layout>()?.clone();
    Some(View { managed, layout, readonly: r.numbers.get(READONLY) != Some(&0) })
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

/// All bytes of the object that is looked at.
fn all_bytes<'a>(vm: &'a Vm, view: &View) -> Option<&'a [u8]> {
    let object = exporter(vm, view.managed)?;
    Some(match vm.heap.body(object) {
        Body::Bytes(b) => &b.data[..],
        Body::ByteArray(b) => &b.data[..],
        _ if let Some((bytes, used)) = bytes_io::viewed(vm, object) => {
            vm.heap.bytes_body(bytes)?.data.get(..used)?
        }
        _ => &vm.heap.typed_bytes(object)?.bytes,
    })
}

/// The bytes that a view shows, if there are no gaps between them.
pub(super) fn contents(vm: &Vm, id: ObjId) -> Option<&[u8]> {
    let view = look(vm, id).filter(|view| view.layout.is_contiguous(false))?;
    let start = view.layout.start;
    all_bytes(vm, &view)?.get(start..start + view.layout.bytes())
}

/// The bytes of a view's items one after the other, the last index running fastest, or the first.
fn gathered_in(vm: &Vm, view: &View, first_fastest: bool) -> Vec<u8> {
    let Some(all) = all_bytes(vm, view) else { return Vec::new() };
    if view.layout.is_contiguous(first_fastest) {
        let start = view.layout.start;
        return all.get(start..start + view.layout.bytes()).unwrap_or_default().to_vec();
    }
    let item = |place: usize| all.get(place..place + view.layout.itemsize).unwrap_or_default();
    view.layout.places(first_fastest).into_iter().flat_map(item).copied().collect()
}

/// The bytes of a view with gaps, copied together; none if `id` is no such view.
pub(super) fn gathered(vm: &Vm, id: ObjId) -> Option<Vec<u8>> {
    let view = look(vm, id).filter(|view| !view.layout.is_contiguous(false))?;
    Some(gathered_in(vm, &view, false))
}

/// `BufferError` for a view with gaps where its bytes are wanted as they stand.
pub(super) fn check_contiguous(vm: &mut Vm, id: ObjId) -> Result<()> {
    if look(vm, id).is_some_and(|view| !view.layout.is_contiguous(false)) {
        return Err(vm.error(ty::BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous"));
    }
    Ok(())
}

/// The object that a view shows, and which of its bytes, if they may be written to.
pub(super) fn writable(vm: &Vm, id: ObjId) -> Option<(ObjId, usize, usize)> {
    let view = look(vm, id).filter(|view| !view.readonly && view.layout.is_contiguous(false))?;
    Some((exporter(vm, view.managed)?, view.layout.start, view.layout.bytes()))
}

/// A view, of a managed buffer that is given (`mbuf_add_view`).
fn add_view(vm: &mut Vm, managed: ObjId, layout: Layout, readonly: bool) -> Own {
    change_exports(vm, managed, 1);
    let managed = vm.own(managed);
    let dimensions = layout.shape.len();
    let numbers = vec![i64::from(readonly), 0, dimensions as i64, NO_HASH];
    // With room for the shape, the strides and the suboffset of each dimension.
    let size = 144 + 3 * size::POINTER * dimensions;
    let view = vm.heap.new_record(ty::MEMORYVIEW, size, vec![Some(managed)], numbers);
    if let Some(record) = vm.heap.record_mut(view.id()) {
        record.native = Some(Box::new(layout));
    }
    view
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
    export::get(vm, object.unwrap_or(fixed::NONE), export::FULL_RO)
}

/// How many views forbid an object to change its size.
fn exports_of(vm: &mut Vm, object: ObjId) -> Option<&mut u32> {
    if vm.heap.typed_bytes(object).is_some() {
        return vm.heap.typed_bytes_mut(object).map(|a| &mut a.exports);
    }
    vm.heap.bytearray_mut(object).map(|b| &mut b.exports)
}

/// `_memory_release`: the last view lets go of the object. A dying view does so too.
pub(crate) fn release(vm: &mut Vm, this: ObjId) {
    let Some(view) = look(vm, this) else { return };
    if let Some(flag) = vm.heap.record_mut(this).and_then(|r| r.numbers.get_mut(RELEASED)) {
        *flag = 1;
    }
    export::let_go(vm, view.managed);
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
    let format = if look(vm, this).is_some() { "<memory at %p>" } else { "<released memory at %p>" };
    let place = vm.place_text(this);
    Ok(vm.text_of_format(format, &[&place]))
}

/// `memory_hash`: once known, it stays, even if the view is released.
fn hash_of(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let known = vm.heap.record(this).and_then(|r| r.numbers.get(HASH).copied()).filter(|&h| h != NO_HASH);
    if let Some(known) = known {
        return Ok(known);
    }
    let view = view(vm, this)?;
    if !view.readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(view.layout.letter, 'B' | 'b' | 'c') {
        return Err(vm.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    if let Some(object) = exporter(vm, view.managed) {
        vm.hash(object)?;
    }
    let hash = hash::bytes(&gathered_in(vm, &view, false));
    if let Some(place) = vm.heap.record_mut(this).and_then(|r| r.numbers.get_mut(HASH)) {
        *place = hash;
    }
    Ok(hash)
}

/// What is compared of an object: the shape and the format of its items, and their bytes.
fn compared(vm: &Vm, object: ObjId) -> Option<(Layout, Vec<u8>)> {
    if let Some(view) = look(vm, object) {
        let bytes = gathered_in(vm, &view, false);
        return Some((view.layout, bytes));
    }
    let layout = match vm.heap.typed_bytes(object) {
        Some(array) => {
            Layout::flat(if array.code == 'u' { 'w' } else { array.code }, array.itemsize, array.len())
        }
        None => Layout::flat('B', 1, buffer(vm, object)?.len()),
    };
    Some((layout, buffer(vm, object)?.to_vec()))
}

/// `memory_richcompare`: equal shapes and equal values, whatever the formats.
fn compare(vm: &mut Vm, a: ObjId, b: ObjId, operator: Comparison) -> Result {
    if !matches!(operator, Comparison::Eq | Comparison::Ne) {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let wanted = operator == Comparison::Eq;
    if look(vm, a).is_none() || vm.heap.type_of(b) == ty::MEMORYVIEW && look(vm, b).is_none() {
        return Ok(vm.heap.bool((a == b) == wanted));
    }
    let (Some((left, left_bytes)), Some((right, right_bytes))) = (compared(vm, a), compared(vm, b)) else {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    };
    let known = native_size(left.letter).is_some() && native_size(right.letter).is_some();
    let mut equal = known && left.shape == right.shape;
    let same_form = left.letter == right.letter && !matches!(left.letter, 'e' | 'f' | 'd' | '?');
    if equal && same_form {
        equal = left_bytes == right_bytes;
    } else if equal {
        let pairs = left_bytes.chunks(left.itemsize).zip(right_bytes.chunks(right.itemsize));
        for (x, y) in pairs {
            let x = items::unpack(vm, left.letter, x)?;
            let x = vm.keep(x);
            let y = items::unpack(vm, right.letter, y)?;
            let y = vm.keep(y);
            equal = vm.equal(x, y)?;
            if !equal {
                break;
            }
        }
    }
    Ok(vm.heap.bool(equal == wanted))
}

fn tobytes(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<1> = Signature::new("tobytes", ["order"], 0, 1, 0);
    let [order] = args.bind(vm, &SIGNATURE)?;
    let view = view(vm, this)?;
    let mut first_fastest = false;
    if let Some(order) = order.filter(|&o| o != fixed::NONE) {
        let Some(order) = vm.heap.text(order).map(ToString::to_string) else {
            return Err(text_args::bad_argument(vm, "tobytes", "argument 'order'", "str or None", order));
        };
        first_fastest = match order.as_str() {
            "C" => false,
            "F" => true,
            // As it stands, if that is in order.
            "A" => view.layout.is_contiguous(true) && !view.layout.is_contiguous(false),
            _ => return Err(vm.value_error("order must be 'C', 'F' or 'A'")),
        };
    }
    let copy = gathered_in(vm, &view, first_fastest);
    Ok(vm.heap.new_bytes(copy.into()))
}

fn hex(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    view(vm, this)?;
    match gathered(vm, this) {
        Some(bytes) => {
            let copy = vm.heap.new_bytes(bytes.into());
            let copy = vm.keep(copy);
            byte_methods::hex(vm, copy, args)
        }
        None => byte_methods::hex(vm, this, args),
    }
}

fn tolist(vm: &mut Vm, this: ObjId) -> Result {
    let view = view(vm, this)?;
    let bytes = gathered_in(vm, &view, false);
    nested(vm, &view.layout, 0, &bytes)
}

/// The items of one dimension and those inside it, as lists (`tolist_rec`); without dimensions, the item.
fn nested(vm: &mut Vm, layout: &Layout, dimension: usize, bytes: &[u8]) -> Result {
    let Some(&count) = layout.shape.get(dimension) else { return items::unpack(vm, layout.letter, bytes) };
    let mut inner = Vec::with_capacity(count);
    for part in bytes.chunks((bytes.len() / count.max(1)).max(1)) {
        match nested(vm, layout, dimension + 1, part) {
            Ok(item) => inner.push(item),
            Err(raised) => {
                inner.into_iter().for_each(|item| vm.release(item));
                return Err(raised);
            }
        }
    }
    Ok(vm.heap.list_from(inner))
}

/// `memory_cast`: the same bytes as other items, or in another shape.
fn cast(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("cast", ["format", "shape"], 0, 2, 1);
    let [format, shape] = args.bind(vm, &SIGNATURE)?;
    let format = format.unwrap_or(fixed::NONE);
    let Some(text) = vm.heap.text(format).map(ToString::to_string) else {
        return Err(text_args::bad_argument(vm, "cast", "argument 'format'", "str", format));
    };
    let view = view(vm, this)?;
    if !view.layout.is_contiguous(false) {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || view.layout.shape.len() != 1) && view.layout.shape.contains(&0) {
        return Err(vm.type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    let shape = shape.map(|shape| shape_of(vm, &view, shape)).transpose()?;
    let flat = flat_cast(vm, &view, &text)?;
    let Some(shape) = shape else { return Ok(add_view(vm, view.managed, flat, view.readonly)) };
    let layout = flat.shaped(flat.letter, flat.itemsize, shape);
    if layout.shape.iter().try_fold(flat.itemsize, |n, &d| n.checked_mul(d)) != Some(view.layout.bytes()) {
        return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size"));
    }
    Ok(add_view(vm, view.managed, layout, view.readonly))
}

/// The lengths of dimensions that `cast` is given.
fn shape_of(vm: &mut Vm, view: &View, shape: ObjId) -> Result<Vec<usize>> {
    let Some(lengths) = vm.heap.sequence_items(shape) else {
        return Err(vm.type_error("shape must be a list or a tuple"));
    };
    if lengths.len() > MOST_DIMENSIONS {
        let message = format!("memoryview: number of dimensions must not exceed {MOST_DIMENSIONS}");
        return Err(vm.value_error(&message));
    }
    if view.layout.shape.len() != 1 && lengths.len() != 1 {
        return Err(vm.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
    }
    let mut shape = Vec::with_capacity(lengths.len());
    for length in lengths {
        if !vm.is_int(length) {
            return Err(vm.type_error("memoryview.cast(): elements of shape must be integers"));
        }
        match vm.heap.as_i64(length).and_then(|n| usize::try_from(n).ok()).filter(|&n| n > 0) {
            Some(length) => shape.push(length),
            None => {
                return Err(vm.value_error("memoryview.cast(): elements of shape must be integers > 0"));
            }
        }
    }
    Ok(shape)
}

/// `cast_to_1D`: one dimension of other items.
fn flat_cast(vm: &mut Vm, view: &View, format: &str) -> Result<Layout> {
    let letter = format.strip_prefix('@').unwrap_or(format);
    let one = letter.chars().next().filter(|_| letter.chars().count() == 1);
    let Some((letter, itemsize)) = one.and_then(|letter| Some((letter, native_size(letter)?))) else {
        return Err(vm.value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    if native_size(view.layout.letter).is_none() {
        return Err(vm.value_error(
            "memoryview: source format must be a native single character format prefixed with an optional '@'",
        ));
    }
    let is_byte = |letter| matches!(letter, 'b' | 'B' | 'c');
    if !is_byte(letter) && !is_byte(view.layout.letter) {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let bytes = view.layout.bytes();
    if !bytes.is_multiple_of(itemsize) {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    Ok(view.layout.shaped(letter, itemsize, vec![bytes / itemsize]))
}

fn toreadonly(vm: &mut Vm, this: ObjId) -> Result {
    let view = view(vm, this)?;
    Ok(add_view(vm, view.managed, view.layout, true))
}

fn obj(vm: &mut Vm, this: ObjId) -> Result {
    let view = view(vm, this)?;
    let object = exporter(vm, view.managed).unwrap_or(fixed::NONE);
    Ok(vm.own(object))
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
    let length = match view.layout.shape[..] {
        [] => return Err(vm.type_error("invalid indexing of 0-dim memory")),
        [length] => length as i64,
        _ => {
            let message = "multi-dimensional sub-views are not implemented";
            return Err(vm.error(ty::NOT_IMPLEMENTED_ERROR, message));
        }
    };
    let over = vm.own(this);
    Ok(vm.heap.new_record(ty::MEMORY_ITERATOR, 48, vec![Some(over)], vec![0, length]))
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
