//! The module `_string` (`Objects/unicodeobject.c`): formats of `str.format` taken apart, for `string.Formatter`.

use crate::algorithm::braces::{First, Markup, Numbering, Step, split_name};
use crate::algorithm::text::Text;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_string",
    functions: &[
        Native::new("formatter_field_name_split", Call::One(split_field_name)),
        Native::new("formatter_parser", Call::One(parse)),
    ],
    fill: None,
    doc: "string helper module",
}];

fn text_of(vm: &mut Vm, object: ObjId) -> Result<Text> {
    match vm.heap.text(object) {
        Some(text) => Ok(text.clone()),
        None => {
            let message = format!("expected str, got {}", vm.type_name(object));
            Err(vm.type_error(&message))
        }
    }
}

fn iterator(vm: &mut Vm, items: Vec<Own>) -> Result {
    let list = vm.heap.list_from(items);
    let list = vm.keep(list);
    vm.iter(list)
}

/// For each piece the text before a field, the field's name, its specification and its conversion.
fn parse(vm: &mut Vm, _module: ObjId, format: ObjId) -> Result {
    let text = text_of(vm, format)?;
    let units = text.to_wide();
    let mut pieces = Vec::new();
    for piece in Markup::new(&units, 0..units.len()) {
        let piece = match vm.computed(piece) {
            Ok(piece) => piece,
            Err(raised) => {
                for made in pieces {
                    vm.release(made);
                }
                return Err(raised);
            }
        };
        let part = |vm: &mut Vm, start, end| vm.heap.str(text.slice(start, end));
        let literal = part(vm, piece.literal.start, piece.literal.end);
        let [name, spec, conversion] = match piece.field {
            Some(field) => {
                let name = part(vm, field.name.start, field.name.end);
                let spec = part(vm, field.spec.start, field.spec.end);
                let conversion = match field.conversion {
                    Some(unit) => vm.heap.str(Text::from_unit(unit)),
                    None => vm.none(),
                };
                [name, spec, conversion]
            }
            None => [vm.none(), vm.none(), vm.none()],
        };
        pieces.push(vm.heap.tuple([literal, name, spec, conversion]));
    }
    iterator(vm, pieces)
}

/// The argument that a field's name begins with, and the steps from it: whether each is an attribute, and which.
fn split_field_name(vm: &mut Vm, _module: ObjId, name: ObjId) -> Result {
    let text = text_of(vm, name)?;
    let units = text.to_wide();
    let split = split_name(&units, 0..units.len(), &mut Numbering::default());
    let (first, steps) = vm.computed(split)?;
    let numbered = !matches!(units.first(), None | Some(0x2e | 0x5b));
    let first = match first {
        First::Position(index) if numbered => vm.heap.int(i64::try_from(index).unwrap_or(i64::MAX)),
        First::Position(_) => vm.heap.string(""),
        First::Keyword(range) => vm.heap.str(text.slice(range.start, range.end)),
    };
    let first = vm.keep(first);
    let mut parts = Vec::new();
    for step in steps {
        let step = match vm.computed(step) {
            Ok(step) => step,
            Err(raised) => {
                for made in parts {
                    vm.release(made);
                }
                return Err(raised);
            }
        };
        let (is_attribute, value) = match step {
            Step::Attribute(range) => (true, vm.heap.str(text.slice(range.start, range.end))),
            Step::Key(range) => (false, vm.heap.str(text.slice(range.start, range.end))),
            Step::Index(index) => (false, vm.heap.int(i64::try_from(index).unwrap_or(i64::MAX))),
        };
        let is_attribute = vm.heap.bool(is_attribute);
        parts.push(vm.heap.tuple([is_attribute, value]));
    }
    let rest = iterator(vm, parts)?;
    let rest = vm.keep(rest);
    Ok(vm.heap.tuple_of(&[first, rest]))
}
