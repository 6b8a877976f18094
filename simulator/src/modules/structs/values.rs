//! Single values and their bytes.

use super::error;
use crate::algorithm::packing::{self, Code, Kind, Layout};
use crate::object::*;
use crate::vm::{Result, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// Packs items, of which there are as many as the layout has values, into zeroed bytes of its size.
pub(super) fn put_all(vm: &mut Vm, layout: &Layout, items: &[ObjId], to: &mut [u8]) -> Result<()> {
    let mut items = items.iter();
    for code in &layout.codes {
        match code.kind {
            Kind::Bytes | Kind::Pascal => {
                let Some(&item) = items.next() else { continue };
                let Some(place) = to.get_mut(code.offset..code.offset + code.count) else { continue };
                put_bytes(vm, code, item, place)?;
            }
            _ => {
                for (i, &item) in items.by_ref().take(code.count).enumerate() {
                    let start = code.offset + i * code.size;
                    let Some(place) = to.get_mut(start..start + code.size) else { continue };
                    put(vm, layout, code, item, place)?;
                }
            }
        }
    }
    Ok(())
}

/// Bytes cut or filled to their number; the Pascal kind counts them in the first byte.
fn put_bytes(vm: &mut Vm, code: &Code, item: ObjId, to: &mut [u8]) -> Result<()> {
    let data = match vm.heap.body(item) {
        Body::Bytes(b) => b.data.to_vec(),
        Body::ByteArray(b) => b.data.clone(),
        _ => return Err(error(vm, &format!("argument for '{}' must be a bytes object", code.letter))),
    };
    to.fill(0);
    if code.kind == Kind::Bytes {
        to.iter_mut().zip(&data).for_each(|(place, &byte)| *place = byte);
    } else if let Some((count, rest)) = to.split_first_mut() {
        rest.iter_mut().zip(&data).for_each(|(place, &byte)| *place = byte);
        *count = data.len().min(rest.len()).min(255) as u8;
    }
    Ok(())
}

fn put(vm: &mut Vm, layout: &Layout, code: &Code, item: ObjId, to: &mut [u8]) -> Result<()> {
    let big = layout.big_endian;
    match code.kind {
        Kind::Char => match vm.heap.bytes_body(item).map(|b| &*b.data) {
            Some(&[byte]) => to.fill(byte),
            _ => return Err(error(vm, "char format requires a bytes object of length 1")),
        },
        Kind::Bool => to.fill(u8::from(vm.truth(item)?)),
        Kind::Float => {
            let value = match vm.number_f64(item) {
                Ok(value) => value,
                Err(raised) => {
                    let exception = vm.take_raised(raised);
                    vm.release_field(exception);
                    return Err(error(vm, "required argument is not a float"));
                }
            };
            if layout.native && code.size == 4 {
                // C converts, whatever becomes of it.
                to.copy_from_slice(&(value as f32).to_le_bytes());
            } else if packing::put_float(value, to, big).is_none() {
                if vm.heap.as_int(item).is_some() {
                    return Err(error(vm, "int too large to convert"));
                }
                let message = format!("float too large to pack with {} format", code.letter);
                return Err(vm.overflow_error(&message));
            }
        }
        Kind::Pointer => {
            let value = whole(vm, item)?;
            match value.to_i128().filter(|v| (i128::from(i64::MIN)..1 << 64).contains(v)) {
                Some(value) => packing::put_int(value, to, big),
                None => return Err(error(vm, "int too large to convert")),
            }
        }
        Kind::Signed | Kind::Unsigned => {
            let value = whole(vm, item)?;
            let (least, most) = packing::bounds(code.size, code.kind == Kind::Signed);
            match value.to_i128().filter(|v| (least..=most).contains(v)) {
                Some(value) => packing::put_int(value, to, big),
                None => {
                    let letter = code.letter;
                    let message = format!("'{letter}' format requires {least} <= number <= {most}");
                    return Err(error(vm, &message));
                }
            }
        }
        Kind::Pad | Kind::Bytes | Kind::Pascal => {}
    }
    Ok(())
}

/// `get_pylong`.
fn whole(vm: &mut Vm, item: ObjId) -> Result<BigInt> {
    if !vm.is_int(item) && vm.slots_for(item).index.is_none() {
        return Err(error(vm, "required argument is not an integer"));
    }
    let index = vm.index(item)?;
    let value = vm.heap.as_int(index.id()).unwrap_or_default();
    vm.release(index);
    Ok(value)
}

/// The values in bytes of the layout's size, as a tuple.
pub(super) fn get_all(vm: &mut Vm, layout: &Layout, from: &[u8]) -> Result {
    let mut values = Vec::with_capacity(layout.length);
    for code in &layout.codes {
        match code.kind {
            Kind::Bytes => values.push(vm.heap.bytes(part(from, code.offset, code.count))),
            Kind::Pascal => {
                let all = part(from, code.offset, code.count);
                let (count, rest) = all.split_first().map_or((0, all), |(&n, rest)| (n as usize, rest));
                values.push(vm.heap.bytes(&rest[..count.min(rest.len())]));
            }
            _ => {
                for i in 0..code.count {
                    let bytes = part(from, code.offset + i * code.size, code.size);
                    values.push(get(vm, layout, code, bytes));
                }
            }
        }
    }
    Ok(vm.heap.tuple(values))
}

fn part(from: &[u8], start: usize, length: usize) -> &[u8] {
    from.get(start..start + length).unwrap_or_default()
}

fn get(vm: &mut Vm, layout: &Layout, code: &Code, bytes: &[u8]) -> Own {
    let big = layout.big_endian;
    match code.kind {
        Kind::Char => vm.heap.bytes(bytes),
        Kind::Bool => vm.heap.bool(bytes.iter().any(|&byte| byte != 0)),
        Kind::Float => vm.heap.float(packing::get_float(bytes, big)),
        kind => {
            let signed = kind == Kind::Signed;
            let value = packing::get_int(bytes, signed, big);
            vm.heap.unpacked_int(value, signed, bytes.len())
        }
    }
}
