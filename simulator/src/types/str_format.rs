//! `str.format`, `str.format_map` and `str.__format__` (`Objects/stringlib/unicode_format.h`).

use super::text_args::{must_be_str, room_for, text, type_name};
use crate::algorithm::braces::{self, Conversion, First, Markup, Numbering, Replacement, Step};
use crate::algorithm::format as specification;
use crate::algorithm::text::Text;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Vm};
use std::ops::Range;

/// `str.__format__` (`unicode__format__`, `_PyUnicode_FormatAdvancedWriter`).
pub(super) fn format_method(vm: &mut Vm, this: ObjId, spec: ObjId) -> Result {
    must_be_str(vm, "__format__", "argument", spec)?;
    if text(vm, spec).is_empty() {
        return if vm.heap.is_exact_str(this) { Ok(vm.own(this)) } else { vm.str(this) };
    }
    let spec = text(vm, spec).clone();
    match formatted_str(vm, this, &spec)? {
        Some(formatted) => Ok(vm.heap.str(formatted)),
        None => Ok(vm.own(this)),
    }
}

/// A string as a specification says; none if it needs neither cutting nor filling and is written as it stands.
fn formatted_str(vm: &mut Vm, this: ObjId, spec: &Text) -> Result<Option<Text>> {
    if spec.is_empty() {
        return Ok(None);
    }
    let name = type_name(vm, this);
    match specification::format_str(text(vm, this), spec, &name) {
        Ok(formatted) if !formatted.is_empty() && formatted == *text(vm, this) => Ok(None),
        Ok(formatted) => Ok(Some(formatted)),
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

/// The result of a format in the making. As long as one whole string was written and nothing can follow, it is the
/// result itself.
struct Writer {
    text: TextWriter,
    whole: Option<ObjId>,
}

impl Writer {
    /// `build_string`.
    fn new(units: &[u32]) -> Writer {
        Writer { text: TextWriter::growing(units.len() + 100), whole: None }
    }

    /// The string, if what was written came to its end.
    fn finish(self, vm: &mut Vm, outcome: Result<()>) -> Result {
        match self.whole {
            // It is the format, or kept on the stack until this call ends.
            Some(whole) => {
                self.text.forget(&mut vm.heap);
                outcome.map(|()| vm.own(whole))
            }
            None => vm.written(self.text, outcome),
        }
    }
}

fn build_format(vm: &mut Vm, this: ObjId, source: Source) -> Result {
    let format = text(vm, this).clone();
    let units = format.to_wide();
    let mut numbering = Numbering::default();
    let mut writer = Writer::new(&units);
    let all = 0..units.len();
    let outcome = build(vm, &format, &units, all, source, &mut numbering, braces::DEPTH, &mut writer);
    writer.finish(vm, outcome)
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
        if piece.field.is_none() && piece.literal.end == end {
            writer.text.ends();
        }
        let literal = format.slice(piece.literal.start, piece.literal.end);
        writer.text.push_text(&mut vm.heap, &literal);
        let Some(field) = piece.field else { continue };
        let last = field_end(units, &field, end) == end;
        if last {
            writer.text.ends();
        }
        let mark = vm.sp;
        let value = field_value(vm, format, units, &field, source, numbering)?;
        let value = match field.conversion {
            Some(unit) => converted(vm, value, unit)?,
            None => value,
        };
        let spec = match field.spec.clone() {
            spec if field.nested => {
                let mut inner = Writer::new(units);
                let outcome = build(vm, format, units, spec, source, numbering, depth - 1, &mut inner);
                let spec = inner.finish(vm, outcome)?;
                vm.keep(spec)
            }
            spec if matches!(vm.heap.type_of(value), ty::INT | ty::FLOAT) => {
                // Exact numbers need no object for the specification.
                let spec = format.slice(spec.start, spec.end);
                if spec.is_empty() && last && writer.text.is_empty() && vm.heap.type_of(value) == ty::FLOAT {
                    let shown = vm.str(value)?;
                    writer.whole = Some(vm.keep(shown));
                    return Ok(());
                }
                write_field(vm, &mut writer.text, value, &spec)?;
                vm.drain(mark);
                continue;
            }
            spec if vm.heap.is_exact_str(value) => {
                let spec = format.slice(spec.start, spec.end);
                if write_str(vm, writer, value, &spec, last)? {
                    return Ok(());
                }
                vm.drain(mark);
                continue;
            }
            spec => {
                let spec = vm.heap.str(format.slice(spec.start, spec.end));
                vm.keep(spec)
            }
        };
        if matches!(vm.heap.type_of(value), ty::INT | ty::FLOAT) {
            let spec = text(vm, spec).clone();
            write_field(vm, &mut writer.text, value, &spec)?;
            vm.drain(mark);
            continue;
        }
        if vm.heap.is_exact_str(value) {
            let spec = text(vm, spec).clone();
            if write_str(vm, writer, value, &spec, last)? {
                return Ok(());
            }
            vm.drain(mark);
            continue;
        }
        let formatted = vm.format(value, spec)?;
        let width = text(vm, formatted.id()).len() + writer.text.len();
        let formatted = vm.keep(formatted);
        room_for(vm, width.checked_mul(4))?;
        let number = vm.heap.type_of(value) == ty::COMPLEX;
        if last && !number && writer.text.is_empty() && !text(vm, formatted).is_empty() {
            writer.whole = Some(formatted);
            return Ok(());
        }
        writer.text.push_object(&mut vm.heap, formatted);
        vm.drain(mark);
    }
    Ok(())
}

/// Writes an exact string (`_PyUnicode_FormatAdvancedWriter`). True if the result is that string, which stays kept.
fn write_str(vm: &mut Vm, writer: &mut Writer, value: ObjId, spec: &Text, last: bool) -> Result<bool> {
    if let Some(formatted) = formatted_str(vm, value, spec)? {
        room_for(vm, (formatted.len() + writer.text.len()).checked_mul(4))?;
        writer.text.push_text(&mut vm.heap, &formatted);
    } else if last && writer.text.is_empty() && !text(vm, value).is_empty() {
        writer.whole = Some(value);
        return Ok(true);
    } else {
        writer.text.push_object(&mut vm.heap, value);
    }
    Ok(false)
}

/// Writes an exact number.
fn write_field(vm: &mut Vm, writer: &mut TextWriter, value: ObjId, spec: &Text) -> Result<()> {
    if !spec.is_empty() {
        return super::int::write_number(vm, writer, value, spec);
    }
    if vm.heap.type_of(value) == ty::FLOAT {
        let shown = vm.str(value)?;
        writer.push_object(&mut vm.heap, shown.id());
        vm.release(shown);
    } else {
        // An integer's digits do not even become a string.
        let digits = super::int::decimal(vm, value)?;
        let mut scratch = vm.heap.take_buffer(super::int::scratch_size(vm, value));
        writer.push_text(&mut vm.heap, &digits);
        vm.heap.give_buffer(&mut scratch);
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
            let found = keyword(vm, source, key.id());
            vm.release(key);
            found?
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
                let found = vm.get_attr(value, name.id());
                vm.release(name);
                found?
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
        Conversion::Ascii => vm.ascii(value)?,
    };
    Ok(vm.keep(made))
}
