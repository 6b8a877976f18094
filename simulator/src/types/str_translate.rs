//! `str.translate` and `str.maketrans` (`_PyUnicode_TranslateCharmap`, `unicode_maketrans_impl`).

use super::text_args::{count, must_be_str, text};
use crate::algorithm::text::Text;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::text_writer::TextWriter;
use crate::vm::{Result, Vm};

/// What a mapping says of a character.
#[derive(Clone)]
enum Translated {
    Same,
    Deleted,
    Unit(u32),
    Text(Text),
}

/// `charmaptranslate_lookup`.
fn look_up(vm: &mut Vm, mapping: ObjId, unit: u32) -> Result<Translated> {
    let key = vm.heap.int(i64::from(unit));
    let found = vm.get_item(mapping, key.id());
    vm.release(key);
    let found = match found {
        Ok(found) => found,
        Err(raised) => {
            vm.swallow(raised, ty::LOOKUP_ERROR)?;
            return Ok(Translated::Same);
        }
    };
    let translated = match vm.heap.body(found.id()) {
        &Body::Str { at, .. } => Some(Translated::Text(vm.heap.texts.get(at).text.clone())),
        _ if found.id() == fixed::NONE => Some(Translated::Deleted),
        Body::Int(_) | Body::Bool(_) | Body::BigInt(_) => {
            let value = vm.heap.as_i64(found.id()).and_then(|v| u32::try_from(v).ok());
            let Some(unit) = value.filter(|&v| v < 0x11_0000) else {
                vm.release(found);
                return Err(vm.value_error("character mapping must be in range(0x110000)"));
            };
            Some(Translated::Unit(unit))
        }
        _ => None,
    };
    vm.release(found);
    translated.ok_or_else(|| vm.type_error("character mapping must return integer, None or str"))
}

/// `unicode_fast_translate`: as long as an ASCII text becomes ASCII, each character is looked up once. What it
/// had made when it met something else, it made: the rest starts there and looks up anew.
fn translate_ascii(vm: &mut Vm, whole: &str, mapping: ObjId, to: &mut TextWriter) -> Result<usize> {
    let mut known: Vec<Option<Translated>> = vec![None; 128];
    for (i, byte) in whole.bytes().enumerate() {
        let translated = match known[usize::from(byte) & 127].clone() {
            Some(translated) => translated,
            None => {
                let found = look_up(vm, mapping, u32::from(byte))?;
                let found = match found {
                    Translated::Text(text) if text.len() == 1 && text.at(0) < 128 => {
                        Translated::Unit(text.at(0))
                    }
                    Translated::Text(_) => return Ok(i),
                    Translated::Unit(unit) if unit >= 128 => return Ok(i),
                    found => found,
                };
                known[usize::from(byte) & 127] = Some(found.clone());
                found
            }
        };
        push(vm, to, u32::from(byte), translated);
    }
    Ok(whole.len())
}

fn push(vm: &mut Vm, to: &mut TextWriter, unit: u32, translated: Translated) {
    match translated {
        Translated::Same => to.push_unit(&mut vm.heap, unit),
        Translated::Deleted => {}
        Translated::Unit(unit) => to.push_unit(&mut vm.heap, unit),
        Translated::Text(text) => to.push_text(&mut vm.heap, &text),
    }
}

pub(super) fn translate(vm: &mut Vm, this: ObjId, mapping: ObjId) -> Result {
    let whole = text(vm, this).clone();
    if whole.is_empty() {
        return Ok(vm.own(fixed::EMPTY_STR));
    }
    // Room for a text of the same length.
    let mut to = TextWriter::default();
    to.prepare(&mut vm.heap, whole.len(), 127);
    let outcome = write(vm, &whole, mapping, &mut to);
    vm.written(to, outcome)
}

fn write(vm: &mut Vm, whole: &Text, mapping: ObjId, to: &mut TextWriter) -> Result<()> {
    let from = match whole.as_ascii() {
        Some(ascii) => translate_ascii(vm, ascii, mapping, to)?,
        None => 0,
    };
    for unit in whole.units().skip(from) {
        let translated = look_up(vm, mapping, unit)?;
        push(vm, to, unit, translated);
    }
    Ok(())
}

pub(super) fn maketrans(vm: &mut Vm, _class: ObjId, args: &[ObjId]) -> Result {
    count(vm, "maketrans", args, 1, 3)?;
    for (i, &arg) in args.iter().enumerate().skip(1) {
        must_be_str(vm, "maketrans", &format!("argument {}", i + 1), arg)?;
    }
    let made = vm.heap.new_dict();
    let table = vm.keep(made);
    match *args {
        [from, to, ..] => between_texts(vm, table, from, to, args.get(2).copied())?,
        [mapping] => from_dict(vm, table, mapping)?,
        [] => {}
    }
    Ok(vm.own(table))
}

fn between_texts(vm: &mut Vm, table: ObjId, from: ObjId, to: ObjId, deleted: Option<ObjId>) -> Result<()> {
    if vm.heap.text(from).is_none() {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    }
    if text(vm, from).len() != text(vm, to).len() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for i in 0..text(vm, from).len() {
        let (from, to) = (text(vm, from).at(i), text(vm, to).at(i));
        let key = vm.heap.int(i64::from(from));
        let value = vm.heap.int(i64::from(to));
        let result = vm.dict_set(table, key.id(), value.id());
        vm.release(key);
        vm.release(value);
        result?;
    }
    let deleted = deleted.map(|d| text(vm, d).to_wide().into_owned()).unwrap_or_default();
    for unit in deleted {
        let key = vm.heap.int(i64::from(unit));
        let result = vm.dict_set(table, key.id(), fixed::NONE);
        vm.release(key);
        result?;
    }
    Ok(())
}

fn from_dict(vm: &mut Vm, table: ObjId, mapping: ObjId) -> Result<()> {
    if vm.heap.type_of(mapping) != ty::DICT {
        return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
    }
    let mut position = 0;
    while let Some((next, item)) = vm.heap.dict_next(mapping, position) {
        position = next;
        let (key, value) = (item.key, item.value);
        if let Some(text) = vm.heap.text(key) {
            if text.len() != 1 {
                return Err(vm.value_error("string keys in translate table must be of length 1"));
            }
            let unit = text.at(0);
            let key = vm.heap.int(i64::from(unit));
            let result = vm.dict_set(table, key.id(), value);
            vm.release(key);
            result?;
        } else if vm.is_int(key) {
            vm.dict_set(table, key, value)?;
        } else {
            return Err(vm.type_error("keys in translate table must be strings or integers"));
        }
    }
    Ok(())
}
