//! The module `_struct` (`Modules/_struct.c`): values as packed bytes.

mod values;

use crate::algorithm::packing::{self, Layout};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::text_args;
use crate::vm::native::{Attribute, Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Raised, Result, Signature, Vm};
use std::rc::Rc;

pub(crate) static TYPES: &[&TypeDef] = &[&STRUCT, &UNPACK_ITERATOR];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_struct",
    functions: &[
        Native::new("_clearcache", Call::NoArgs(clear_cache)),
        Native::new("calcsize", Call::One(calculate_size)).shown("($module, format, /)"),
        Native::new("iter_unpack", Call::Fast(iter_unpack)).shown("($module, format, buffer, /)"),
        Native::new("pack", Call::Fast(pack)),
        Native::new("pack_into", Call::Fast(pack_into)),
        Native::new("unpack", Call::Fast(unpack)).shown("($module, format, buffer, /)"),
        Native::new("unpack_from", Call::Keywords(unpack_from))
            .shown("($module, format, /, buffer, offset=0)"),
    ],
    fill: Some(fill),
    doc: "Functions to convert between Python values and C structs.",
}];

// What the module keeps: the class of its errors, and the `Struct`s of formats that were used.
const ERROR: usize = 0;
const CACHE: usize = 1;

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    vm.ready_types(TYPES);
    vm.module_type(module, Kind::Struct);
    let error = vm.new_exception("error", "struct", &[ty::EXCEPTION])?;
    let (kept, cache) = (vm.own(error.id()).into_id(), vm.heap.new_dict().into_id());
    vm.module_set(module, "error", error);
    vm.modules_state.structs = Some(module);
    if let Some(m) = vm.heap.module_mut(module) {
        m.state = vec![kept, cache];
    }
    Ok(())
}

fn kept(vm: &Vm, which: usize) -> Field {
    let module = vm.modules_state.structs?;
    vm.heap.module(module)?.state.get(which).copied()
}

/// `struct.error`.
fn error(vm: &mut Vm, message: &str) -> Raised {
    let class = kept(vm, ERROR).unwrap_or(ty::VALUE_ERROR);
    vm.error(class, message)
}

static STRUCT: TypeDef = TypeDef {
    module: "_struct",
    basicsize: 56,
    is_base: true,
    gc: true,
    has_weakrefs: true,
    slots: Slots {
        getattro: Some(Vm::generic_get_attr),
        setattro: Some(Vm::generic_set_attr),
        new: Some(new),
        init: Some(init),
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: &[
        Native::new("iter_unpack", Call::One(iterator)).shown("($self, buffer, /)"),
        Native::new("pack", Call::Fast(packed)),
        Native::new("pack_into", Call::Fast(packed_into)),
        Native::new("unpack", Call::One(unpacked)).shown("($self, buffer, /)"),
        Native::new("unpack_from", Call::Keywords(unpacked_from)).shown("($self, /, buffer, offset=0)"),
        Native::new("__sizeof__", Call::NoArgs(size_of)),
    ],
    attributes: &[Attribute::read("format", format_text), Attribute::read("size", size_attribute)],
    doc: "Struct(fmt) --> compiled struct object",
    ..TypeDef::new(Kind::Struct)
};

static UNPACK_ITERATOR: TypeDef = TypeDef {
    module: "_struct",
    basicsize: 112,
    gc: true,
    no_new: true,
    slots: Slots { iter: Some(crate::modules::record::itself), iternext: Some(next), ..Slots::NONE },
    methods: &[Native::new("__length_hint__", Call::NoArgs(length_hint))],
    ..TypeDef::new(Kind::UnpackIterator)
};

/// Field of a `Struct`: its format as bytes.
const FORMAT: usize = 0;

fn new(vm: &mut Vm, class: ObjId, _args: Args) -> Result {
    let this = vm.record(class, Kind::Struct, vec![None], Vec::new());
    Ok(this)
}

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    static SIGNATURE: Signature<1> = Signature::new("Struct", ["format"], 0, 1, 1);
    let [format] = args.bind(vm, &SIGNATURE)?;
    let format = format.unwrap_or(fixed::NONE);
    let bytes = match vm.heap.text(format) {
        Some(text) => match text.as_ascii().map(|t| t.as_bytes().to_vec()) {
            Some(bytes) => vm.heap.bytes(&bytes),
            None => return Err(vm.unsupported("a struct format that is not ASCII")),
        },
        None if vm.heap.bytes_body(format).is_some() => vm.own(format),
        None => {
            let class = vm.type_name(format);
            let message = format!("Struct() argument 1 must be a str or bytes object, not {class}");
            return Err(vm.type_error(&message));
        }
    };
    let text = vm.heap.bytes_body(bytes.id()).map(|b| b.data.iter().map(|&c| c as char).collect::<String>());
    vm.set_field(this, FORMAT, Some(bytes));
    match packing::layout(&text.unwrap_or_default()) {
        Ok(layout) => {
            let rows = 1 + layout.codes.iter().map(|c| if c.size == 0 { 0 } else { 1 }).sum::<usize>();
            let mut old = vm.heap.record_mut(this).map(|r| std::mem::take(&mut r.buffer)).unwrap_or_default();
            vm.heap.give_buffer(&mut old);
            let codes = vm.heap.take_buffer(rows * CODE);
            vm.set_native(this, Rc::new(layout));
            if let Some(r) = vm.heap.record_mut(this) {
                r.buffer = codes;
            }
            Ok(())
        }
        Err(message) => Err(error(vm, message)),
    }
}

/// `sizeof(formatcode)`.
const CODE: usize = 32;

/// The layout of a `Struct` that was initialised (`ENSURE_STRUCT_IS_READY`).
fn layout_of(vm: &mut Vm, this: ObjId) -> Result<Rc<Layout>> {
    match vm.native::<Rc<Layout>>(this) {
        Some(layout) => Ok(layout.clone()),
        None => Err(vm.runtime_error("Struct object is not initialized")),
    }
}

fn size_of(vm: &mut Vm, this: ObjId) -> Result {
    let class = vm.heap.type_of(this);
    let basicsize = vm.heap.class(class).map_or(STRUCT.basicsize, |t| t.basicsize);
    let codes = vm.heap.record(this).map_or(0, |r| r.buffer.size());
    Ok(vm.heap.size_int((basicsize + codes) as i64))
}

fn format_string(vm: &Vm, this: ObjId) -> String {
    let bytes = vm.field(this, FORMAT).and_then(|f| vm.heap.bytes_body(f));
    bytes.map(|b| b.data.iter().map(|&c| c as char).collect()).unwrap_or_default()
}

fn format_text(vm: &mut Vm, this: ObjId) -> Result {
    layout_of(vm, this)?;
    let text = format_string(vm, this);
    Ok(vm.heap.string(&text))
}

fn size_attribute(vm: &mut Vm, this: ObjId) -> Result {
    let size = layout_of(vm, this)?.size;
    Ok(vm.heap.size_int(size as i64))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    layout_of(vm, this)?;
    let class = vm.heap.type_of(this);
    let format = format_string(vm, this);
    let shown = crate::algorithm::quote::repr(&format.as_str().into());
    let text = format!("{}({shown})", vm.class_name(class));
    Ok(vm.heap.string(&text))
}

/// The `Struct` of a format, which is kept for the next time (`cache_struct_converter`).
fn cached(vm: &mut Vm, format: ObjId) -> Result<ObjId> {
    let Some(cache) = kept(vm, CACHE) else { return Err(vm.unsupported("struct without its module")) };
    if let Some(found) = vm.dict_find(cache, format)? {
        return Ok(vm.keep(found));
    }
    let made = vm.call_positional(ty::STRUCT, &[format])?;
    let made = vm.keep(made);
    if vm.heap.dict_len(cache) >= 100 {
        vm.dict_clear(cache);
    }
    vm.dict_set(cache, format, made)?;
    Ok(made)
}

fn clear_cache(vm: &mut Vm, _module: ObjId) -> Result {
    if let Some(cache) = kept(vm, CACHE) {
        vm.dict_clear(cache);
    }
    Ok(vm.none())
}

fn calculate_size(vm: &mut Vm, _module: ObjId, format: ObjId) -> Result {
    let this = cached(vm, format)?;
    size_attribute(vm, this)
}

/// The `Struct` of the first argument.
fn with_format(vm: &mut Vm, args: &[ObjId]) -> Result<ObjId> {
    match args.first() {
        Some(&format) => cached(vm, format),
        None => Err(vm.type_error("missing format argument")),
    }
}

fn pack(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let this = with_format(vm, args)?;
    packed(vm, this, &args[1..])
}

fn pack_into(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    let this = with_format(vm, args)?;
    packed_into(vm, this, &args[1..])
}

fn unpack(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "unpack", 2, 2)?;
    let this = cached(vm, args[0])?;
    unpacked(vm, this, args[1])
}

fn iter_unpack(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "iter_unpack", 2, 2)?;
    let this = cached(vm, args[0])?;
    iterator(vm, this, args[1])
}

fn unpack_from(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<3> = Signature::new("unpack_from", ["", "buffer", "offset"], 1, 3, 2);
    let [format, buffer, offset] = args.bind(vm, &SIGNATURE)?;
    let this = cached(vm, format.unwrap_or(fixed::NONE))?;
    unpacked_at(vm, this, buffer.unwrap_or(fixed::NONE), offset)
}

fn packed(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let layout = layout_of(vm, this)?;
    expect_items(vm, &layout, args.len(), "pack")?;
    vm.room_for(layout.size)?;
    let mut bytes = vec![0; layout.size];
    values::put_all(vm, &layout, args, &mut bytes)?;
    Ok(vm.heap.new_bytes(bytes.into()))
}

fn expect_items(vm: &mut Vm, layout: &Layout, given: usize, function: &str) -> Result<()> {
    if given == layout.length {
        return Ok(());
    }
    let message = format!("{function} expected {} items for packing (got {given})", layout.length);
    Err(error(vm, &message))
}

fn packed_into(vm: &mut Vm, this: ObjId, args: &[ObjId]) -> Result {
    let layout = layout_of(vm, this)?;
    let &[buffer, offset, ref items @ ..] = args else {
        let missing = if args.is_empty() { "buffer" } else { "offset" };
        return Err(error(vm, &format!("pack_into expected {missing} argument")));
    };
    expect_items(vm, &layout, items.len(), "pack_into")?;
    let Some(length) = text_args::writable_buffer(vm, buffer).map(|b| b.len()) else {
        let class = vm.type_name(buffer);
        let message = format!("argument must be read-write bytes-like object, not {class}");
        return Err(vm.type_error(&message));
    };
    let offset = vm.index_isize(offset)?;
    let start = start(vm, &layout, offset, length, "pack_into", "pack")?;
    let mut bytes = vec![0; layout.size];
    if let Some(old) = text_args::writable_buffer(vm, buffer).and_then(|b| b.get(start..start + layout.size))
    {
        bytes.copy_from_slice(old);
    }
    values::put_all(vm, &layout, items, &mut bytes)?;
    if let Some(place) = text_args::writable_buffer(vm, buffer)
        && let Some(place) = place.get_mut(start..start + bytes.len())
    {
        place.copy_from_slice(&bytes);
    }
    Ok(vm.none())
}

/// Where in a buffer of `length` bytes an offset is, if there is room behind it.
fn start(
    vm: &mut Vm,
    layout: &Layout,
    offset: isize,
    length: usize,
    function: &str,
    doing: &str,
) -> Result<usize> {
    let size = layout.size;
    let mut start = offset;
    if offset < 0 {
        if offset.saturating_add_unsigned(size) > 0 {
            let message = match doing {
                "pack" => format!("no space to pack {size} bytes at offset {offset}"),
                _ => format!("not enough data to unpack {size} bytes at offset {offset}"),
            };
            return Err(error(vm, &message));
        }
        start = offset.saturating_add_unsigned(length);
        if start < 0 {
            let message = format!("offset {offset} out of range for {length}-byte buffer");
            return Err(error(vm, &message));
        }
    }
    let start = start as usize;
    if length < start || length - start < size {
        let preposition = if doing == "pack" { "packing" } else { "unpacking" };
        let message = format!(
            "{function} requires a buffer of at least {} bytes for {preposition} {size} bytes at offset {start} \
             (actual buffer size is {length})",
            start.saturating_add(size)
        );
        return Err(error(vm, &message));
    }
    Ok(start)
}

fn unpacked(vm: &mut Vm, this: ObjId, buffer: ObjId) -> Result {
    let layout = layout_of(vm, this)?;
    let data = text_args::bytes_like(vm, buffer)?;
    if data.len() != layout.size {
        return Err(error(vm, &format!("unpack requires a buffer of {} bytes", layout.size)));
    }
    values::get_all(vm, &layout, &data)
}

fn unpacked_from(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("unpack_from", ["buffer", "offset"], 0, 2, 1);
    let [buffer, offset] = args.bind(vm, &SIGNATURE)?;
    unpacked_at(vm, this, buffer.unwrap_or(fixed::NONE), offset)
}

fn unpacked_at(vm: &mut Vm, this: ObjId, buffer: ObjId, offset: Field) -> Result {
    let layout = layout_of(vm, this)?;
    let offset = offset.map_or(Ok(0), |offset| vm.size_argument(offset))?;
    let data = text_args::bytes_like(vm, buffer)?;
    let start = start(vm, &layout, offset, data.len(), "unpack_from", "unpack")?;
    values::get_all(vm, &layout, data.get(start..start + layout.size).unwrap_or_default())
}

// Fields of an iterator, both let go at its end, and its number: the offset of the next values.
const OF: usize = 0;
const BUFFER: usize = 1;
const OFFSET: usize = 0;

fn iterator(vm: &mut Vm, this: ObjId, buffer: ObjId) -> Result {
    let layout = layout_of(vm, this)?;
    if layout.size == 0 {
        return Err(error(vm, "cannot iteratively unpack with a struct of length 0"));
    }
    let length = text_args::bytes_like(vm, buffer)?.len();
    if length % layout.size != 0 {
        let message = format!("iterative unpacking requires a buffer of a multiple of {} bytes", layout.size);
        return Err(error(vm, &message));
    }
    let fields = vec![Some(vm.own(this)), Some(vm.own(buffer))];
    Ok(vm.record(ty::UNPACK_ITERATOR, Kind::UnpackIterator, fields, vec![0]))
}

fn next(vm: &mut Vm, this: ObjId) -> Result<Option<Own>> {
    let (Some(of), Some(buffer)) = (vm.field(this, OF), vm.field(this, BUFFER)) else { return Ok(None) };
    let layout = layout_of(vm, of)?;
    let start = vm.number(this, OFFSET) as usize;
    let part =
        text_args::buffer(vm, buffer).and_then(|b| b.get(start..start + layout.size)).map(<[u8]>::to_vec);
    let Some(part) = part else {
        vm.set_field(this, OF, None);
        vm.set_field(this, BUFFER, None);
        return Ok(None);
    };
    vm.set_number(this, OFFSET, (start + layout.size) as i64);
    values::get_all(vm, &layout, &part).map(Some)
}

fn length_hint(vm: &mut Vm, this: ObjId) -> Result {
    let left = match (vm.field(this, OF), vm.field(this, BUFFER)) {
        (Some(of), Some(buffer)) => {
            let size = layout_of(vm, of)?.size.max(1);
            let length = text_args::buffer(vm, buffer).map_or(0, <[u8]>::len);
            length.saturating_sub(vm.number(this, OFFSET) as usize) / size
        }
        _ => 0,
    };
    Ok(vm.heap.size_int(left as i64))
}
