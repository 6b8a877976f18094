//! Items as objects, and objects as items (`unpack_single`, `pack_single`).

use crate::algorithm::packing;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Raised, Result, Vm};
use num_traits::ToPrimitive;

fn is_signed(letter: char) -> bool {
    letter.is_ascii_lowercase()
}

/// The object that an item's bytes stand for.
pub(super) fn unpack(vm: &mut Vm, letter: char, bytes: &[u8]) -> Result {
    Ok(match letter {
        'c' => vm.heap.new_bytes(bytes.into()),
        '?' => vm.heap.bool(bytes.iter().any(|&b| b != 0)),
        'e' | 'f' | 'd' => vm.heap.float(packing::get_float(bytes, false)),
        'b' | 'B' | 'h' | 'H' | 'i' | 'I' | 'l' | 'L' | 'q' | 'Q' | 'n' | 'N' | 'P' => {
            let signed = is_signed(letter) && letter != 'n';
            let value = packing::get_int(bytes, is_signed(letter), false);
            vm.heap.unpacked_int(value, signed, bytes.len())
        }
        _ => {
            let message = format!("memoryview: format {letter} not supported");
            return Err(vm.error(ty::NOT_IMPLEMENTED_ERROR, &message));
        }
    })
}

/// An object as an item's bytes.
pub(super) fn pack(vm: &mut Vm, letter: char, itemsize: usize, value: ObjId) -> Result<Vec<u8>> {
    let mut bytes = vec![0; itemsize];
    match letter {
        'c' => match vm.heap.bytes_body(value).map(|b| b.data.to_vec()) {
            Some(data) if data.len() == 1 => bytes = data,
            Some(_) => return Err(invalid(vm, letter, "value")),
            None => return Err(invalid(vm, letter, "type")),
        },
        '?' => bytes[0] = u8::from(vm.truth(value)?),
        'e' | 'f' | 'd' => {
            let number = match vm.number_f64(value) {
                Ok(number) => number,
                Err(raised) => return Err(reworded(vm, letter, raised)),
            };
            if letter == 'f' {
                // C converts, whatever becomes of it.
                bytes.copy_from_slice(&(number as f32).to_le_bytes());
            } else if packing::put_float(number, &mut bytes, false).is_none() {
                return Err(vm.overflow_error("float too large to pack with e format"));
            }
        }
        _ if super::layout::native_size(letter).is_some() => {
            let index = match vm.index(value) {
                Ok(index) => index,
                Err(raised) => return Err(reworded(vm, letter, raised)),
            };
            let whole = vm.heap.as_int(index.id()).and_then(|v| v.to_i128());
            vm.release(index);
            let (least, most) = packing::bounds(itemsize, is_signed(letter));
            match whole.filter(|v| (least..=most).contains(v)) {
                Some(value) => packing::put_int(value, &mut bytes, false),
                None => return Err(invalid(vm, letter, "value")),
            }
        }
        _ => {
            let message = format!("memoryview: format {letter} not supported");
            return Err(vm.error(ty::NOT_IMPLEMENTED_ERROR, &message));
        }
    }
    Ok(bytes)
}

/// `fix_error_int`: errors of conversion are told of the format.
fn reworded(vm: &mut Vm, letter: char, raised: Raised) -> Raised {
    let what = if vm.raised_is(ty::TYPE_ERROR) {
        "type"
    } else if vm.raised_is(ty::OVERFLOW_ERROR) || vm.raised_is(ty::VALUE_ERROR) {
        "value"
    } else {
        return raised;
    };
    let error = vm.take_raised(raised);
    vm.release_field(error);
    invalid(vm, letter, what)
}

fn invalid(vm: &mut Vm, letter: char, what: &str) -> Raised {
    let message = format!("memoryview: invalid {what} for format '{letter}'");
    if what == "type" { vm.type_error(&message) } else { vm.value_error(&message) }
}
