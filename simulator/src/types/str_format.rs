//! `str.format`, `str.format_map` and `str.__format__` (`Objects/stringlib/unicode_format.h`).

use super::text_args::{must_be_str, room_for, text, type_name};
use crate::algorithm::braces::{self, Conversion, First, Markup, Numbering, Replacement, Step};
use crate::algorithm::format as specification;
use crate::algorithm::quote;
use crate::algorithm::text::{Text, TextBuilder};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Vm};
use std::ops::Range;

/// `str.__format__` (`unicode__format__`, `_PyUnicode_FormatAdvancedWriter`).
pub(super) fn format_method(vm: &mut Vm, this: ObjId, spec: ObjId) -> Result {
    must_be_str(vm, "__format__", "argument", spec)?;
    if text(vm, spec).is_empty() {
        return if vm.heap.is_exact_str(this) { Ok(vm.own(this)) } else { vm.str(this) };
    }
    let name = type_name(vm, this);
    match specification::format_str(text(vm, this), text(vm, spec), &name) {
        // What needs neither cutting nor filling is written as it stands: the object itself.
        Ok(formatted) if !formatted.is_empty() && formatted == *text(vm, this) => Ok(vm.own(this)),
        Ok(formatted) => Ok(vm.heap.str(formatted)),
        Err(failure) => Err(vm.failure(failure)),
    }
}

/// Where the fields of a format take their values from.
#[derive(Clone, Copy)]
struct Source<'a> {
    format: ObjId,
    args: Args<'a>,
    /// `format_map`'s argument: there are no positional ones.
    mapping: Option<ObjId>,
}

pub(super) fn format(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    build_format(vm, this, Source { format: this, args, mapping: None })
}

pub(super) fn format_map(vm: &mut Vm, this: ObjId, mapping: ObjId) -> Result {
    build_format(vm, this, Source { format: this, args: Args::default(), mapping: Some(mapping) })
}

/// The result of a format in the making (`_PyUnicodeWriter`). As long as one whole string was written and
/// nothing can follow, it is the result itself.
#[derive(Default)]
struct Writer {
    text: TextBuilder,
    whole: Option<ObjId>,
}

fn build_format(vm: &mut Vm, this: ObjId, source: Source) -> Result {
    let format = text(vm, this).clone();
    let units = format.to_wide();
    let mut numbering = Numbering::default();
    let mut writer = Writer::default();
    build(vm, &format, &units, 0..units.len(), source, &mut numbering, braces::DEPTH, &mut writer)?;
    match writer.whole {
        // It is the format, or kept on the stack until this call ends.
        Some(whole) => Ok(vm.own(whole)),
        None => Ok(vm.heap.str(writer.text.finish())),
    }
}

/// `do_markup`.
#[allow(clippy::too_many_arguments, reason = "the state of one format, which recursion passes on")]
fn build(
    vm: &mut Vm,
    format: &Text,
    units: &[u32],
    range: Range<usize>,
    source: Source,
    numbering: &mut Numbering,
    depth: usize,
    writer: &mut Writer,
) -> Result<()> {
    let end = range.end;
    if depth == 0 {
        return Err(vm.failure(braces::too_deep()));
    }
    for piece in Markup::new(units, range) {
        let piece = vm.computed(piece)?;
        if piece.field.is_none() && piece.literal == (0..units.len()) && !units.is_empty() {
            writer.whole = Some(source.format);
            return Ok(());
        }
        writer.text.push_text(&format.slice(piece.literal.start, piece.literal.end));
        let Some(field) = piece.field else { continue };
        let last = field_end(units, &field, end) == end;
        let mark = vm.sp;
        let value = field_value(vm, format, units, &field, source, numbering)?;
        let value = match field.conversion {
            Some(unit) => converted(vm, value, unit)?,
            None => value,
        };
        let spec = match field.spec.clone() {
            spec if field.nested => {
                let mut inner = Writer::default();
                build(vm, format, units, spec, source, numbering, depth - 1, &mut inner)?;
                match inner.whole {
                    Some(whole) => vm.keep_ref(whole),
                    None => {
                        let spec = vm.heap.str(inner.text.finish());
                        vm.keep(spec)
                    }
                }
            }
            spec => {
                let spec = vm.heap.str(format.slice(spec.start, spec.end));
                vm.keep(spec)
            }
        };
        let formatted = vm.format(value, spec)?;
        let width = text(vm, formatted.id()).len() + writer.text.len();
        let formatted = vm.keep(formatted);
        room_for(vm, width.checked_mul(4))?;
        // Exact numbers write their digits without a string of their own.
        let number = matches!(vm.heap.type_of(value), ty::INT | ty::FLOAT | ty::COMPLEX);
        if last && !number && writer.text.is_empty() && !text(vm, formatted).is_empty() {
            writer.whole = Some(formatted);
            return Ok(());
        }
        let piece = text(vm, formatted).clone();
        writer.text.push_text(&piece);
        vm.drain(mark);
    }
    Ok(())
}

/// Where a field ends in its format: behind the closing brace.
fn field_end(units: &[u32], field: &Replacement, end: usize) -> usize {
    let from = field.spec.end.max(field.name.end);
    let brace = units.get(from..end).and_then(|rest| rest.iter().position(|&unit| unit == u32::from(b'}')));
    brace.map_or(end, |brace| from + brace + 1)
}

/// `get_field_object`: kept on the stack.
fn field_value(
    vm: &mut Vm,
    format: &Text,
    units: &[u32],
    field: &Replacement,
    source: Source,
    numbering: &mut Numbering,
) -> Result<ObjId> {
    let (first, steps) = vm.computed(braces::split_name(units, field.name.clone(), numbering))?;
    let mut value = match first {
        First::Keyword(name) => {
            let key = vm.heap.str(format.slice(name.start, name.end));
            let key = vm.keep(key);
            keyword(vm, source, key)?
        }
        First::Position(_) if source.mapping.is_some() => {
            return Err(vm.value_error("Format string contains positional fields"));
        }
        First::Position(index) => match source.args.get(index) {
            Some(value) => vm.keep_ref(value),
            None => {
                let message = format!("Replacement index {index} out of range for positional args tuple");
                return Err(vm.index_error(&message));
            }
        },
    };
    for step in steps {
        let step = vm.computed(step)?;
        let next = match step {
            Step::Attribute(name) => {
                let name = vm.heap.str(format.slice(name.start, name.end));
                let name = vm.keep(name);
                vm.get_attr(value, name)?
            }
            Step::Index(index) => {
                let sequence = vm.slots_for(value).sq_item.is_some() && vm.heap.dict(value).is_none();
                match i64::try_from(index) {
                    Ok(index) if sequence => vm.sequence_item(value, index as isize)?,
                    index => {
                        let index = vm.heap.int(index.unwrap_or(i64::MAX));
                        let index = vm.keep(index);
                        vm.get_item(value, index)?
                    }
                }
            }
            Step::Key(key) => {
                let key = vm.heap.str(format.slice(key.start, key.end));
                let key = vm.keep(key);
                vm.get_item(value, key)?
            }
        };
        value = vm.keep(next);
    }
    Ok(value)
}

/// The value of a keyword, kept on the stack.
fn keyword(vm: &mut Vm, source: Source, key: ObjId) -> Result<ObjId> {
    if let Some(mapping) = source.mapping {
        let value = vm.get_item(mapping, key)?;
        return Ok(vm.keep(value));
    }
    let named = source.args.names.iter().zip(source.args.named);
    let found = named.into_iter().find(|&(&name, _)| vm.heap.text(name) == vm.heap.text(key));
    match found {
        Some((_, &value)) => Ok(vm.keep_ref(value)),
        None => Err(vm.key_error(key)),
    }
}

/// `do_conversion`: kept on the stack.
fn converted(vm: &mut Vm, value: ObjId, unit: u32) -> Result<ObjId> {
    let conversion = vm.computed(braces::conversion(unit))?;
    let made = match conversion {
        Conversion::Repr => vm.repr(value)?,
        Conversion::Str => vm.str(value)?,
        Conversion::Ascii => ascii(vm, value)?,
    };
    Ok(vm.keep(made))
}

/// `PyObject_ASCII`.
pub(crate) fn ascii(vm: &mut Vm, value: ObjId) -> Result {
    let repr = vm.repr(value)?;
    if text(vm, repr.id()).as_ascii().is_some() {
        return Ok(repr);
    }
    let escaped = quote::escape_non_ascii(text(vm, repr.id()));
    vm.release(repr);
    Ok(vm.heap.str(escaped))
}
