//! `UnicodeDecodeError`, `UnicodeEncodeError` and `UnicodeTranslateError` (`Objects/exceptions.c`): what could not
//! be converted, and where.

use super::exception::{exception, field, init, member, new, set_field};
use crate::algorithm::text::TextBuilder;
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Raised, Result, Vm};

/// `PyUnicodeErrorObject`.
const SIZE: usize = 112;
// The fields; `start` and `end` are the body's numbers.
const ENCODING: usize = 0;
const OBJECT: usize = 1;
const REASON: usize = 2;
const START: usize = 0;
const END: usize = 1;

static ATTRIBUTES: &[Attribute] = &[
    member!("encoding", ENCODING),
    member!("object", OBJECT),
    Attribute {
        name: "start",
        get: |vm, this| get_number(vm, this, START),
        set: Some(|vm, this, value| set_number(vm, this, START, value)),
        member: true,
    },
    Attribute {
        name: "end",
        get: |vm, this| get_number(vm, this, END),
        set: Some(|vm, this, value| set_number(vm, this, END, value)),
        member: true,
    },
    member!("reason", REASON),
];

macro_rules! unicode_error {
    ($name:ident, $kind:ident, $init:expr, $str:expr, $doc:literal) => {
        pub(super) static $name: TypeDef = TypeDef {
            attributes: ATTRIBUTES,
            ..exception(
                Kind::$kind,
                Kind::UnicodeError,
                SIZE,
                Slots { new: Some(unicode_error_new), init: Some($init), str: Some($str), ..Slots::NONE },
                $doc,
            )
        };
    };
}

unicode_error!(
    UNICODE_DECODE_ERROR,
    UnicodeDecodeError,
    decode_error_init,
    decode_error_str,
    "Unicode decoding error."
);
unicode_error!(
    UNICODE_ENCODE_ERROR,
    UnicodeEncodeError,
    encode_error_init,
    encode_error_str,
    "Unicode encoding error."
);
unicode_error!(
    UNICODE_TRANSLATE_ERROR,
    UnicodeTranslateError,
    translate_error_init,
    translate_error_str,
    "Unicode translation error."
);

fn get_number(vm: &mut Vm, this: ObjId, which: usize) -> Result {
    let value = vm.heap.exception(this).map_or(0, |e| e.numbers[which]);
    Ok(vm.heap.size_int(value as i64))
}

/// A `Py_T_PYSSIZET` member.
fn set_number(vm: &mut Vm, this: ObjId, which: usize, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("can't delete numeric/char attribute")) };
    if !vm.is_int(value) {
        return Err(vm.type_error("an integer is required"));
    }
    let value = vm.size_argument(value)?;
    if let Some(e) = vm.heap.exception_mut(this) {
        e.numbers[which] = value;
    }
    Ok(())
}

fn unicode_error_new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let made = new(vm, class, args)?;
    if let Some(e) = vm.heap.exception_mut(made.id()) {
        e.numbers = [0; 2];
    }
    Ok(made)
}

fn must_be_str(vm: &mut Vm, value: ObjId, position: usize) -> Result<()> {
    if vm.heap.text(value).is_some() {
        return Ok(());
    }
    Err(not_a_str(vm, value, position))
}

fn not_a_str(vm: &mut Vm, value: ObjId, position: usize) -> Raised {
    let class = if value == fixed::NONE { "None".to_owned() } else { vm.type_name(value) };
    vm.type_error(&format!("argument {position} must be str, not {class}"))
}

fn wrong_count(vm: &mut Vm, wanted: usize, given: usize) -> Raised {
    vm.type_error(&format!("function takes exactly {wanted} arguments ({given} given)"))
}

/// Sets the fields, the arguments' types having been checked.
fn fill(vm: &mut Vm, this: ObjId, parts: [Field; 3], start: isize, end: isize) {
    for (index, part) in parts.into_iter().enumerate() {
        set_field(vm, this, index, part);
    }
    if let Some(e) = vm.heap.exception_mut(this) {
        e.numbers = [start, end];
    }
}

/// `UnicodeDecodeError_init`: any bytes-like object, of which it keeps a copy if it is not `bytes`.
fn decode_error_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    init(vm, this, args)?;
    let &[encoding, object, start, end, reason] = args.positional else {
        return Err(wrong_count(vm, 5, args.positional.len()));
    };
    must_be_str(vm, encoding, 1)?;
    let (start, end) = (vm.size_argument(start)?, vm.size_argument(end)?);
    must_be_str(vm, reason, 5)?;
    let object = if vm.heap.bytes_body(object).is_some() {
        vm.own(object)
    } else if let Some(data) = vm.heap.bytearray(object).map(|b| b.data.clone()) {
        vm.heap.bytes(&data)
    } else {
        let message = format!("a bytes-like object is required, not '{}'", vm.type_name(object));
        return Err(vm.type_error(&message));
    };
    let object = vm.keep(object);
    fill(vm, this, [Some(encoding), Some(object), Some(reason)], start, end);
    Ok(())
}

fn encode_error_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    init(vm, this, args)?;
    let &[encoding, object, start, end, reason] = args.positional else {
        return Err(wrong_count(vm, 5, args.positional.len()));
    };
    must_be_str(vm, encoding, 1)?;
    must_be_str(vm, object, 2)?;
    let (start, end) = (vm.size_argument(start)?, vm.size_argument(end)?);
    must_be_str(vm, reason, 5)?;
    fill(vm, this, [Some(encoding), Some(object), Some(reason)], start, end);
    Ok(())
}

fn translate_error_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    init(vm, this, args)?;
    let &[object, start, end, reason] = args.positional else {
        return Err(wrong_count(vm, 4, args.positional.len()));
    };
    must_be_str(vm, object, 1)?;
    let (start, end) = (vm.size_argument(start)?, vm.size_argument(end)?);
    must_be_str(vm, reason, 4)?;
    fill(vm, this, [None, Some(object), Some(reason)], start, end);
    Ok(())
}

/// `'ENCODING' codec WHAT in position N: REASON`. `one` is the single character or byte, where there is one.
fn describe(vm: &mut Vm, this: ObjId, one: Option<String>, many: &str, codec: Option<&str>) -> Result {
    let mut to = TextBuilder::default();
    if let Some(verb) = codec {
        to.push_str("'");
        match field(vm, this, ENCODING) {
            Some(encoding) => {
                let text = vm.str(encoding)?;
                if let Some(text) = vm.heap.text(text.id()) {
                    to.push_text(text);
                }
                vm.release(text);
            }
            None => to.push_str("<NULL>"),
        }
        to.push_str(&format!("' codec can't {verb} "));
    } else {
        to.push_str("can't translate ");
    }
    let [start, end] = vm.heap.exception(this).map_or([0; 2], |e| e.numbers);
    match one {
        Some(one) => to.push_str(&format!("{one} in position {start}: ")),
        None => to.push_str(&format!("{many} in position {start}-{}: ", end.wrapping_sub(1))),
    }
    let reason = field(vm, this, REASON).unwrap_or(fixed::NONE);
    let text = vm.str(reason)?;
    if let Some(text) = vm.heap.text(text.id()) {
        to.push_text(text);
    }
    vm.release(text);
    Ok(vm.heap.str(to.finish()))
}

/// The position of the only unit that is meant, if it is only one and lies before `length`.
fn only(vm: &Vm, this: ObjId, length: usize) -> Option<usize> {
    let [start, end] = vm.heap.exception(this)?.numbers;
    let at = usize::try_from(start).ok()?;
    (at < length && end == start.wrapping_add(1)).then_some(at)
}

fn decode_error_str(vm: &mut Vm, this: ObjId) -> Result {
    let Some(object) = field(vm, this, OBJECT) else { return Ok(vm.heap.string("")) };
    let length = vm.heap.bytes_body(object).map_or(0, |b| b.data.len());
    let byte = only(vm, this, length).and_then(|at| vm.heap.bytes_body(object)?.data.get(at).copied());
    describe(vm, this, byte.map(|b| format!("byte 0x{b:02x}")), "bytes", Some("decode"))
}

/// The character of an encoding or translation error, escaped as in a string literal.
fn character(vm: &Vm, this: ObjId, object: ObjId) -> Option<String> {
    let text = vm.heap.text(object)?;
    let at = only(vm, this, text.len())?;
    Some(match text.at(at) {
        unit @ 0..=0xff => format!("character '\\x{unit:02x}'"),
        unit @ 0x100..=0xffff => format!("character '\\u{unit:04x}'"),
        unit => format!("character '\\U{unit:08x}'"),
    })
}

fn encode_error_str(vm: &mut Vm, this: ObjId) -> Result {
    let Some(object) = field(vm, this, OBJECT) else { return Ok(vm.heap.string("")) };
    let one = character(vm, this, object);
    describe(vm, this, one, "characters", Some("encode"))
}

fn translate_error_str(vm: &mut Vm, this: ObjId) -> Result {
    let Some(object) = field(vm, this, OBJECT) else { return Ok(vm.heap.string("")) };
    let one = character(vm, this, object);
    describe(vm, this, one, "characters", None)
}
