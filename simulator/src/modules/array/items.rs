//! Single items and their bytes.

use super::shape;
use crate::algorithm::packing;
use crate::object::*;
use crate::vm::{Result, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

/// The size of an item.
pub(super) fn size(code: char) -> Option<usize> {
    Some(match code {
        'b' | 'B' => 1,
        'h' | 'H' => 2,
        'i' | 'I' | 'f' | 'u' | 'w' => 4,
        'l' | 'L' | 'q' | 'Q' | 'd' => 8,
        _ => return None,
    })
}

pub(super) fn bytes(vm: &Vm, this: ObjId, at: usize) -> &[u8] {
    let array = vm.heap.typed_bytes(this);
    array.and_then(|a| a.bytes.get(at * a.itemsize..(at + 1) * a.itemsize)).unwrap_or_default()
}

/// The item at a place that exists.
pub(super) fn get(vm: &mut Vm, this: ObjId, at: usize) -> Result {
    let code = shape(vm, this).0;
    let bytes = bytes(vm, this, at);
    Ok(match code {
        'f' | 'd' => {
            let value = packing::get_float(bytes, false);
            vm.heap.float(value)
        }
        'u' | 'w' => {
            let unit = packing::get_int(bytes, false, false) as u32;
            vm.heap.str(crate::algorithm::text::Text::from_unit(unit))
        }
        _ => {
            let signed = code.is_ascii_lowercase();
            let value = packing::get_int(bytes, signed, false);
            vm.heap.unpacked_int(value, signed, bytes.len())
        }
    })
}

/// Puts an object at a place, if it is still there once the object was asked for its value.
pub(super) fn put(vm: &mut Vm, this: ObjId, at: usize, value: ObjId) -> Result<()> {
    let (code, size) = shape(vm, this);
    let packed = pack(vm, code, size, value)?;
    if let Some(place) =
        vm.heap.typed_bytes_mut(this).and_then(|a| a.bytes.get_mut(at * size..(at + 1) * size))
    {
        place.copy_from_slice(&packed[..size]);
    }
    Ok(())
}

/// An object as an item's bytes.
pub(super) fn pack(vm: &mut Vm, code: char, size: usize, value: ObjId) -> Result<[u8; 8]> {
    let mut bytes = [0; 8];
    match code {
        'd' => bytes = vm.number_f64(value)?.to_le_bytes(),
        'f' => bytes[..4].copy_from_slice(&(vm.number_f64(value)? as f32).to_le_bytes()),
        'u' | 'w' => {
            let Some(unit) = vm.heap.text(value).filter(|t| t.len() == 1).map(|t| t.at(0)) else {
                return Err(vm.type_error("array item must be unicode character"));
            };
            bytes[..4].copy_from_slice(&unit.to_le_bytes());
        }
        _ => {
            let index = vm.index(value)?;
            let whole = vm.heap.as_int(index.id()).unwrap_or_default();
            vm.release(index);
            let (least, most) = packing::bounds(size, code.is_ascii_lowercase());
            match whole.to_i128().filter(|v| (least..=most).contains(v)) {
                Some(value) => packing::put_int(value, &mut bytes[..size], false),
                None => {
                    let message = out_of_range(code, &whole);
                    return Err(vm.overflow_error(&message));
                }
            }
        }
    }
    Ok(bytes)
}

/// What `PyArg_Parse` or the item's own check says; some types are parsed as a larger one first.
fn out_of_range(code: char, value: &BigInt) -> String {
    let (below, above) = ("less than minimum", "greater than maximum");
    let which = if value.is_negative() { below } else { above };
    let fits = |size| {
        let (least, most) = packing::bounds(size, true);
        value.to_i128().is_some_and(|v| (least..=most).contains(&v))
    };
    if code != 'q' && code != 'Q' && !code.is_ascii_uppercase() && !fits(8)
        || matches!(code, 'B' | 'H') && !fits(8)
    {
        return "Python int too large to convert to C long".to_owned();
    }
    match code {
        'b' if !fits(2) => format!("signed short integer is {which}"),
        'b' => format!("signed char is {which}"),
        'B' => format!("unsigned byte integer is {which}"),
        'h' => format!("signed short integer is {which}"),
        'H' if !fits(4) => format!("signed integer is {which}"),
        'H' => format!("unsigned short is {which}"),
        'i' => format!("signed integer is {which}"),
        'I' | 'L' if value.is_negative() => "can't convert negative value to unsigned int".to_owned(),
        'I' if value.bits() <= 64 => "unsigned int is greater than maximum".to_owned(),
        'I' | 'L' => "Python int too large to convert to C unsigned long".to_owned(),
        'Q' if value.is_negative() => "can't convert negative int to unsigned".to_owned(),
        _ => "int too big to convert".to_owned(),
    }
}
