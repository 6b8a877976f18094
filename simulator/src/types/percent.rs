//! `%` of `str`, `bytes` and `bytearray` (`PyUnicode_Format`, `_PyBytes_FormatEx`).

use super::text_args::{buffer, number_long, room_for, text, type_name};
use crate::algorithm::percent::{Amount, Field as Conversion, Piece, Pieces, failures};
use crate::algorithm::text::{Text, TextBuilder};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::text_writer::TextWriter;
use crate::vm::{Result, Vm};

/// The arguments of a format: a tuple's items one after the other, or one value.
struct Arguments {
    given: ObjId,
    /// The number of items; none if it is one value.
    length: Option<usize>,
    taken: usize,
    mapping: bool,
}

impl Arguments {
    fn new(vm: &Vm, given: ObjId, bytes: bool) -> Arguments {
        let length = vm.heap.tuple_len(given);
        let text = match vm.heap.body(given) {
            Body::Str { .. } => true,
            Body::Bytes(_) | Body::ByteArray(_) => bytes,
            _ => false,
        };
        let mapping = length.is_none() && !text && vm.slots_for(given).mp_subscript.is_some();
        Arguments { given, length, taken: 0, mapping }
    }

    /// The next argument, borrowed (`getnextarg`).
    fn next(&mut self, vm: &mut Vm) -> Result<ObjId> {
        let next = match self.length {
            Some(_) => vm.heap.tuple_item(self.given, self.taken),
            None => Some(self.given).filter(|_| self.taken == 0),
        };
        self.taken += 1;
        next.ok_or_else(|| vm.failure(failures::not_enough()))
    }

    /// A value of the mapping stands in for all arguments.
    fn replace(&mut self, value: ObjId) {
        (self.given, self.length, self.taken) = (value, None, 0);
    }

    fn all_taken(&self) -> bool {
        self.taken >= self.length.unwrap_or(1) || self.mapping
    }
}

/// What a format made: the text, or a string that is the result itself because it was written whole and nothing
/// came after it (`_PyUnicodeWriter`'s `readonly`).
struct Written {
    text: Sink,
    whole: Option<ObjId>,
}

/// Where the pieces of a format go.
enum Sink {
    Str(TextWriter),
    Bytes(TextBuilder),
}

impl Sink {
    fn len(&self) -> usize {
        match self {
            Sink::Str(writer) => writer.len(),
            Sink::Bytes(text) => text.len(),
        }
    }

    fn ends(&mut self) {
        if let Sink::Str(writer) = self {
            writer.ends();
        }
    }

    fn push(&mut self, vm: &mut Vm, text: &Text) {
        match self {
            Sink::Str(writer) => writer.push_text(&mut vm.heap, text),
            Sink::Bytes(to) => to.push_text(text),
        }
    }
}

/// `PyUnicode_Format`.
pub(super) fn str_remainder(vm: &mut Vm, format: ObjId, args: ObjId) -> Result {
    let Some(pattern) = vm.heap.text(format).cloned() else { return Ok(vm.own(fixed::NOT_IMPLEMENTED)) };
    let text = Sink::Str(TextWriter::growing(pattern.len() + 100));
    let mut written = Written { text, whole: None };
    let outcome = write(vm, format, &pattern, args, &mut written);
    let Sink::Str(writer) = written.text else { return Ok(vm.own(fixed::NOT_IMPLEMENTED)) };
    match written.whole {
        // It is the format, an argument, or kept on the stack.
        Some(whole) => {
            writer.forget(&mut vm.heap);
            outcome.map(|()| vm.own(whole))
        }
        None => vm.written(writer, outcome),
    }
}

/// `_PyBytes_FormatEx`: the bytes.
pub(super) fn bytes_remainder(vm: &mut Vm, format: ObjId, args: ObjId) -> Result<Vec<u8>> {
    let pattern = Text::from_latin1(buffer(vm, format).unwrap_or_default());
    let mut written = Written { text: Sink::Bytes(TextBuilder::default()), whole: None };
    write(vm, format, &pattern, args, &mut written)?;
    let Sink::Bytes(text) = written.text else { return Ok(Vec::new()) };
    Ok(text.finish().units().map(|unit| unit as u8).collect())
}

fn write(vm: &mut Vm, format: ObjId, pattern: &Text, args: ObjId, written: &mut Written) -> Result<()> {
    let bytes = matches!(written.text, Sink::Bytes(_));
    let mut arguments = Arguments::new(vm, args, bytes);
    let mapping = arguments.mapping;
    for piece in Pieces::new(pattern, bytes, mapping) {
        let mark = vm.sp;
        match piece {
            Ok(Piece::Literal(range)) if range.len() == pattern.len() && !bytes => {
                written.whole = Some(format)
            }
            Ok(Piece::Literal(range)) => {
                if range.end == pattern.len() {
                    written.text.ends();
                }
                written.text.push(vm, &pattern.slice(range.start, range.end));
            }
            Ok(Piece::Field(mut field)) => {
                if let Some(key) = field.key.clone() {
                    let value = value_of_key(vm, args, pattern.slice(key.start, key.end), bytes)?;
                    arguments.replace(value);
                }
                if field.width == Amount::Argument {
                    let width = star(vm, &mut arguments)?;
                    vm.computed(field.set_width(&width))?;
                }
                if field.precision == Amount::Argument {
                    let precision = star(vm, &mut arguments)?;
                    vm.computed(field.set_precision(&precision))?;
                }
                let value = arguments.next(vm)?;
                let ends = field.index + 1 == pattern.len();
                if ends {
                    written.text.ends();
                }
                let last = ends && written.text.len() == 0 && !bytes;
                match convert(vm, &field, value, bytes)? {
                    Converted::Text(text) => {
                        let size = (written.text.len() + text.len()).checked_mul(4);
                        room_for(vm, size)?;
                        written.text.push(vm, &text);
                    }
                    Converted::Number { text, scratch, at_once } => {
                        let size = (written.text.len() + text.len()).checked_mul(4);
                        room_for(vm, size)?;
                        let mut scratch = match scratch {
                            0 => Buffer::default(),
                            size => vm.heap.take_buffer(size),
                        };
                        match (&mut written.text, text.as_ascii()) {
                            (Sink::Str(writer), Some(ascii)) if at_once => {
                                writer.push_str(&mut vm.heap, ascii)
                            }
                            (sink, _) => sink.push(vm, &text),
                        }
                        vm.heap.give_buffer(&mut scratch);
                    }
                    Converted::Whole(string) if last && !text(vm, string).is_empty() => {
                        written.whole = Some(string);
                        // It may stand on the stack only, which must then not be cleared.
                        break;
                    }
                    Converted::Whole(string) => {
                        let text = text(vm, string).clone();
                        written.text.push(vm, &text);
                    }
                }
                if !mapping {
                    vm.drain(mark);
                }
            }
            Err(failure) => return Err(vm.failure(failure)),
        }
    }
    if !arguments.all_taken() {
        return Err(vm.failure(failures::not_all_converted(bytes)));
    }
    Ok(())
}

/// The value of a key in parentheses, kept on the stack.
fn value_of_key(vm: &mut Vm, mapping: ObjId, key: Text, bytes: bool) -> Result<ObjId> {
    let key = if bytes {
        let key: Vec<u8> = key.units().map(|unit| unit as u8).collect();
        vm.heap.bytes(&key)
    } else {
        vm.heap.str(key)
    };
    let value = vm.get_item(mapping, key.id());
    vm.release(key);
    let value = value?;
    Ok(vm.keep(value))
}

fn star(vm: &mut Vm, arguments: &mut Arguments) -> Result<num_bigint::BigInt> {
    let value = arguments.next(vm)?;
    vm.heap.as_int(value).ok_or_else(|| vm.failure(failures::star_wants_int()))
}

/// A converted value.
enum Converted {
    Text(Text),
    /// The text of this string, as it stands.
    Whole(ObjId),
    /// A number's text, for which so many bytes are needed while it is written.
    Number {
        text: Text,
        scratch: usize,
        /// Whether it comes as a whole (`_PyUnicodeWriter_WriteASCIIString`), and not digit by digit.
        at_once: bool,
    },
}

fn convert(vm: &mut Vm, field: &Conversion, value: ObjId, bytes: bool) -> Result<Converted> {
    let code = field.code();
    let made = match code {
        's' | 'b' if bytes => bytes_of(vm, value).map(|data| field.format_text(&Text::from_latin1(&data)))?,
        // `_PyLong_FormatWriter`.
        's' | 'r' | 'a' if !bytes && field.is_plain() && vm.heap.type_of(value) == ty::INT => {
            let text = super::int::decimal(vm, value)?;
            let scratch = super::int::scratch_size(vm, value);
            return Ok(Converted::Number { text, scratch, at_once: false });
        }
        's' => return string(vm, field, value, |vm| vm.str(value)),
        'r' if !bytes => return string(vm, field, value, |vm| vm.repr(value)),
        'r' | 'a' => return string(vm, field, value, |vm| vm.ascii(value)),
        'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
            // Bytes say `d` for `i` in the message.
            let made = integer(vm, if bytes && code == 'i' { 'd' } else { code }, value)?;
            let number = made.as_ref().map_or(value, Own::id);
            let converted = match bytes {
                true => digits_for_bytes(vm, field, number).map(Converted::Text),
                false => digits(vm, field, number, made.is_none()),
            };
            if let Some(made) = made {
                vm.release(made);
            }
            return converted;
        }
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let number = match vm.number_f64(value) {
                Ok(number) => number,
                Err(raised) if bytes => {
                    vm.swallow(raised, ty::TYPE_ERROR)?;
                    let class = type_name(vm, value);
                    return Err(vm.failure(failures::wants_float(true, &class)));
                }
                Err(raised) => return Err(raised),
            };
            if !bytes {
                let digits = vm.computed(field.float_text(number))?;
                let scratch = super::float::scratch_size(digits.as_ascii().unwrap_or_default());
                if field.is_plain() {
                    return Ok(Converted::Number { text: digits, scratch, at_once: true });
                }
                return through(vm, field, digits, scratch);
            }
            field.float_text(number).and_then(|digits| field.format_number(digits))
        }
        'c' => {
            let unit = character(vm, value, bytes)?;
            field.format_character(unit)
        }
        _ => Err(field.unsupported()),
    };
    match made {
        Ok(text) => Ok(Converted::Text(text)),
        Err(failure) => Err(vm.failure(failure)),
    }
}

/// The digits of an integer (`mainformatlong`). Those of the value itself are written as they come, unless they are to be
/// changed; what stands for a value of another type is a string first.
fn digits(vm: &mut Vm, field: &Conversion, number: ObjId, itself: bool) -> Result<Converted> {
    let code = field.code();
    let limit = vm.max_str_digits();
    let text = field.int_text(vm.whole(number), limit);
    let text = vm.computed(text)?;
    let scratch = match code {
        'o' | 'x' | 'X' => 0,
        _ => super::int::scratch_size(vm, number),
    };
    if itself && vm.heap.type_of(number) == ty::INT && field.is_plain() && code != 'X' {
        return Ok(Converted::Number { text, scratch, at_once: false });
    }
    through(vm, field, text, scratch)
}

fn digits_for_bytes(vm: &mut Vm, field: &Conversion, number: ObjId) -> Result<Text> {
    if matches!(field.code(), 'd' | 'i' | 'u') {
        let mut scratch = vm.heap.take_buffer(super::int::scratch_size(vm, number));
        vm.heap.give_buffer(&mut scratch);
    }
    let digits = field.int_text(vm.whole(number), vm.max_str_digits());
    vm.computed(digits.and_then(|digits| field.format_number(digits)))
}

/// A number whose digits are a string first: that string itself where it need not be cut or filled
/// (`unicode_format_arg_output`).
fn through(vm: &mut Vm, field: &Conversion, digits: Text, scratch: usize) -> Result<Converted> {
    let text = vm.computed(field.format_number(digits.clone()))?;
    let whole = text == digits && !field.plus && !field.blank && fits(field, digits.len());
    let mut scratch = if scratch > 0 { vm.heap.take_buffer(scratch) } else { Buffer::default() };
    let digits = vm.heap.str_apart(digits);
    vm.heap.give_buffer(&mut scratch);
    let digits = vm.keep(digits);
    Ok(if whole { Converted::Whole(digits) } else { Converted::Text(text) })
}

/// Whether so many characters are written as they are.
fn fits(field: &Conversion, length: usize) -> bool {
    let holds = |amount: Amount, holds: fn(usize, usize) -> bool| match amount {
        Amount::Given(amount) => holds(amount, length),
        _ => true,
    };
    holds(field.width, |width, length| width <= length)
        && holds(field.precision, |most, length| most >= length)
}

/// `%s`, `%r` and `%a`: the string itself where it need not be cut or filled (`unicode_format_arg_output`).
fn string(
    vm: &mut Vm,
    field: &Conversion,
    value: ObjId,
    make: impl Fn(&mut Vm) -> Result,
) -> Result<Converted> {
    let made = make(vm)?;
    let made = vm.keep(made);
    if vm.heap.type_of(value) == ty::INT && (field.width, field.precision) == (Amount::Absent, Amount::Absent)
    {
        // An int writes its digits without a string of its own.
        return Ok(Converted::Text(text(vm, made).clone()));
    }
    if fits(field, text(vm, made).len()) {
        return Ok(Converted::Whole(made));
    }
    let formatted = field.format_text(text(vm, made));
    vm.computed(formatted.map(Converted::Text))
}

/// `%s` in bytes (`format_obj`).
fn bytes_of(vm: &mut Vm, value: ObjId) -> Result<Vec<u8>> {
    if let Body::Bytes(_) | Body::ByteArray(_) = vm.heap.body(value) {
        return Ok(buffer(vm, value).unwrap_or_default().to_vec());
    }
    if let Some(method) = vm.bound_special(value, name::__bytes__)? {
        let made = vm.call_positional(method.id(), &[]);
        vm.release(method);
        let made = made?;
        let made = vm.keep(made);
        return match vm.heap.bytes_body(made) {
            Some(b) => Ok(b.data.to_vec()),
            None => {
                let class = type_name(vm, made);
                Err(vm.type_error(&format!("__bytes__ returned non-bytes (type {class})")))
            }
        };
    }
    match buffer(vm, value) {
        Some(data) => Ok(data.to_vec()),
        None => {
            let class = type_name(vm, value);
            Err(vm.failure(failures::wants_bytes(&class)))
        }
    }
}

/// The value of `%d` and its like (`mainformatlong`).
/// The integer that stands for a value; none if it is one.
fn integer(vm: &mut Vm, code: char, value: ObjId) -> Result<Option<Own>> {
    if vm.heap.as_int(value).is_some() {
        return Ok(None);
    }
    let slots = vm.slots_for(value);
    let complex = matches!(vm.heap.body(value), Body::Complex(_));
    let number = slots.int.is_some() || slots.index.is_some() || slots.float.is_some() || complex;
    if number {
        let made = if matches!(code, 'o' | 'x' | 'X') { vm.index(value) } else { number_long(vm, value) };
        match made {
            Ok(made) => return Ok(Some(made)),
            Err(raised) => vm.swallow(raised, ty::TYPE_ERROR)?,
        }
    }
    let class = type_name(vm, value);
    Err(vm.failure(failures::wants_number(code, &class)))
}

/// The character of `%c` (`formatchar`, `byte_converter`).
fn character(vm: &mut Vm, value: ObjId, bytes: bool) -> Result<u32> {
    if !bytes && let Some(text) = vm.heap.text(value) {
        if text.len() == 1 {
            return Ok(text.at(0));
        }
        return Err(vm.failure(failures::wants_character(false)));
    }
    if bytes && let Body::Bytes(_) | Body::ByteArray(_) = vm.heap.body(value) {
        return match buffer(vm, value) {
            Some(&[byte]) => Ok(u32::from(byte)),
            _ => Err(vm.failure(failures::wants_character(true))),
        };
    }
    let index = match vm.index(value) {
        Ok(index) => index,
        Err(raised) => {
            vm.swallow(raised, ty::TYPE_ERROR)?;
            return Err(vm.failure(failures::wants_character(bytes)));
        }
    };
    let number = vm.heap.as_i64(index.id());
    vm.release(index);
    let limit = if bytes { 256 } else { 0x11_0000 };
    match number.and_then(|n| u32::try_from(n).ok()).filter(|&n| n < limit) {
        Some(unit) => Ok(unit),
        None => Err(vm.failure(failures::character_range(bytes))),
    }
}
