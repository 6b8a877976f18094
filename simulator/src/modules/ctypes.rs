//! The module `_ctypes`, as far as programs look at objects with it: their words, read at their address. No other memory
//! is modelled, so reading anything else, and everything that C would do, is refused.

use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_ctypes",
    functions: &[Native::new("read", Call::Fast(read)), Native::new("object_at", Call::One(object_at))],
    fill: None,
    doc: "Create and manipulate C compatible data types in Python.",
}];

/// An address given as an `int`: 64 bits on every host.
fn address(vm: &mut Vm, value: ObjId) -> Result<u64> {
    match vm.heap.as_i64(value) {
        Some(address) => Ok(address as u64),
        None => Err(vm.unsupported("ctypes: an address that is no 64-bit integer")),
    }
}

/// The object at an address, or a refusal.
fn at(vm: &mut Vm, address: u64) -> Result<ObjId> {
    match vm.heap.object_at(address) {
        Some(object) => Ok(object),
        None => Err(vm.unsupported("ctypes: reading memory that is no living object's")),
    }
}

/// How far behind an object's address a word of its own is looked for.
const FARTHEST: u64 = 512;

/// `read(address, size)`: that many bytes as a number without sign. They must lie in one word of a living object, of
/// which the model knows the count, the type, and what follows in the simple built-in types.
fn read(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "read", 2, 2)?;
    let address = address(vm, args[0])?;
    let size = vm.size_argument(args[1])?;
    let within = address & 7;
    // Objects begin at multiples of 16.
    let first = address & !15;
    let owner = (0..=FARTHEST / 16).find_map(|back| {
        let object = vm.heap.object_at(first.checked_sub(16 * back)?)?;
        Some((object, address - within - vm.heap.address(object)))
    });
    let Some((object, offset)) = owner else {
        at(vm, address)?;
        return Ok(vm.none());
    };
    let fits = (1..=8).contains(&size) && within + size as u64 <= 8;
    match word(vm, object, offset).filter(|_| fits) {
        Some(word) => {
            let bits = 8 * size as u32;
            let value = u128::from(word >> (8 * within)) & ((1 << bits) - 1);
            Ok(vm.heap.big_int(value.into()))
        }
        None => Err(vm.unsupported("ctypes: reading this part of an object")),
    }
}

/// The word at an offset in an object.
fn word(vm: &Vm, object: ObjId, offset: u64) -> Option<u64> {
    match offset {
        0 => return Some(u64::from(vm.heap.count(object))),
        8 => return Some(vm.heap.address(vm.heap.type_of(object))),
        _ => {}
    }
    if let Some(value) = vm.heap.as_int(object) {
        let digits: Vec<u32> = digits(&value);
        let sign = if value.is_zero() { 1 } else { u64::from(value.is_negative()) * 2 };
        return match offset {
            // `lv_tag`.
            16 => Some((digits.len() as u64) << 3 | sign),
            _ => {
                let at = (offset - 24) as usize / 4;
                let digit = |at: usize| digits.get(at).map(|&digit| u64::from(digit));
                let first = if value.is_zero() && at == 0 { 0 } else { digit(at)? };
                Some(first | digit(at + 1).unwrap_or(0) << 32)
            }
        };
    }
    match (vm.heap.body(object), offset) {
        (Body::Float(value), 16) => Some(value.to_bits()),
        (&Body::Str { at, .. }, _) => word_of_string(vm.heap.texts.get(at), offset),
        (Body::Bytes(b), 16) => Some(b.data.len() as u64),
        (Body::Bytes(b), 24) => Some(b.hash.get() as u64),
        (Body::Bytes(b), _) => word_of_bytes(&b.data, offset - 32),
        (Body::ByteArray(b), 16) => Some(b.data.len() as u64),
        (Body::List { items, .. }, 16) => Some(items.len() as u64),
        (&Body::List { ref items, block, sorting }, 24 | 32) => {
            let list = List { items, block, sorting };
            Some(match offset {
                24 => vm.heap.buffer_address(&list.array()),
                _ => list.allocated() as u64,
            })
        }
        (Body::Dict(_), 16) => Some(vm.heap.dict_len(object) as u64),
        (Body::Tuple { length, .. }, 16) => Some(u64::from(*length)),
        (Body::Tuple { .. }, _) => {
            let item = vm.heap.tuple_item(object, (offset - 24) as usize / 8)?;
            Some(vm.heap.address(item))
        }
        _ => None,
    }
}

/// Where the characters of a string begin: of ASCII, and of others (`PyASCIIObject`, `PyCompactUnicodeObject`).
const CHARACTERS: [u64; 2] = [40, 56];

fn word_of_string(string: &StrBody, offset: u64) -> Option<u64> {
    let text = &string.text;
    let ascii = text.max() < 0x80;
    match offset {
        16 => return Some(text.len() as u64),
        24 => return Some(string.hash.get() as u64),
        _ => {}
    }
    let offset = offset.checked_sub(CHARACTERS[usize::from(!ascii)])?;
    let kind = text.kind();
    let data: Vec<u8> = text.units().flat_map(|unit| unit.to_le_bytes()[..kind].to_vec()).collect();
    word_of_bytes(&data, offset)
}

/// Eight bytes of data with a null behind it; what follows is nobody's.
fn word_of_bytes(data: &[u8], offset: u64) -> Option<u64> {
    let rest = data.get(offset as usize..)?;
    let mut word = [0; 8];
    let length = rest.len().min(8);
    word[..length].copy_from_slice(&rest[..length]);
    Some(u64::from_le_bytes(word))
}

/// Digits of 30 bits, the least significant first.
fn digits(value: &BigInt) -> Vec<u32> {
    let mut rest = value.magnitude().clone();
    let mut digits = Vec::new();
    while !rest.is_zero() {
        digits.push((&rest % (1u32 << 30)).to_u32().unwrap_or(0));
        rest >>= 30;
    }
    digits
}

fn object_at(vm: &mut Vm, _module: ObjId, place: ObjId) -> Result {
    let address = address(vm, place)?;
    let object = at(vm, address)?;
    Ok(vm.own(object))
}
