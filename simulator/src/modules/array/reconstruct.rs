//! How arrays are pickled from protocol 3 on: their bytes, and a number that says what the bytes mean on every machine
//! (`array__array_reconstructor_impl` of `Modules/arraymodule.c`).

use super::{CODES, shape};
use crate::object::layout::ty;
use crate::object::*;
use crate::types::text_args;
use crate::vm::{Args, Result, Vm};

/// `typecode_to_mformat_code` where integers have their lowest byte first: types of one format stand behind one
/// another, those to read it with first.
const FORMATS: [(char, i64); 14] = [
    ('B', 0),
    ('b', 1),
    ('H', 2),
    ('h', 4),
    ('I', 6),
    ('i', 8),
    ('L', 10),
    ('Q', 10),
    ('l', 12),
    ('q', 12),
    ('f', 14),
    ('d', 16),
    ('u', 20),
    ('w', 20),
];
const LAST_FORMAT: i64 = 21;

/// `(_array_reconstructor, (type, code, format, bytes), state)`.
pub(super) fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let code = shape(vm, this).0;
    let module = vm.import("array")?;
    let module = vm.keep(module);
    let function = vm.get_attr_str(module, "_array_reconstructor")?;
    let function = vm.keep(function);
    let format = FORMATS.iter().find(|(known, _)| *known == code).map_or(-1, |(_, format)| *format);
    let class = vm.heap.type_of(this);
    let code = vm.heap.string(&code.to_string());
    let code = vm.keep(code);
    let format = vm.heap.int(format);
    let format = vm.keep(format);
    let bytes = super::to_bytes(vm, this)?;
    let bytes = vm.keep(bytes);
    let arguments = vm.heap.tuple_of(&[class, code, format, bytes]);
    let arguments = vm.keep(arguments);
    let state = vm.heap.dict_of(this).unwrap_or(fixed::NONE);
    Ok(vm.heap.tuple_of(&[function, arguments, state]))
}

/// `_array_reconstructor(type, typecode, mformat_code, items)`.
pub(super) fn reconstruct(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "_array_reconstructor", 4, 4)?;
    let [class, code, format, items] = args[..] else { return Ok(vm.none()) };
    let character = vm.heap.text(code).filter(|text| text.len() == 1).map(|text| text.to_string());
    let Some(character) = character else {
        let expected = "a unicode character";
        return Err(text_args::bad_argument(vm, "_array_reconstructor", "argument 2", expected, code));
    };
    let format = vm.size_argument(format)? as i64;
    if !vm.is_subtype(class, ty::ARRAY) {
        let name = vm.heap.class(class).map_or_else(|| vm.type_name(class), |t| t.name.to_string());
        return Err(vm.type_error(&format!("{name} is not a subtype of array.array")));
    }
    if !CODES.contains(&character) {
        return Err(vm.value_error("second argument must be a valid type code"));
    }
    if !(0..=LAST_FORMAT).contains(&format) {
        return Err(vm.value_error("third argument must be a valid machine format code."));
    }
    if vm.heap.bytes_body(items).is_none() {
        let message = format!("fourth argument should be bytes, not {}", vm.type_name(items));
        return Err(vm.type_error(&message));
    }
    // The type that was pickled if it has that format here, else one that has.
    let fits = |known: char| FORMATS.contains(&(known, format));
    let chosen = character.chars().next().filter(|&known| fits(known));
    let Some(chosen) = chosen.or_else(|| FORMATS.iter().find(|(_, f)| *f == format).map(|(known, _)| *known))
    else {
        return Err(vm.unsupported("an array pickled on a machine whose highest bytes come first"));
    };
    let chosen = vm.heap.string(&chosen.to_string());
    let chosen = vm.keep(chosen);
    vm.call_positional(class, &[chosen, items])
}
