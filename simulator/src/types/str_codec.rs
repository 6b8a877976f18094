//! Text to bytes and back: `str.encode`, `bytes.decode` and `str(bytes, encoding)` (`PyUnicode_AsEncodedString`,
//! `PyUnicode_FromEncodedObject`).

mod handlers;

use super::text_args::{buffer, name_argument, text, type_name};
use crate::algorithm::codec::{self, CodecFailure, Encoding, Errors};
use crate::algorithm::text::Text;
use crate::algorithm::{escapes, names};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Raised, Result, Signature, Vm};

/// Codecs that turn text into text or bytes into bytes, which these methods refuse.
const NOT_TEXT: &[&str] = &[
    "base64",
    "base_64",
    "base64_codec",
    "bz2",
    "bz2_codec",
    "hex",
    "hex_codec",
    "quopri",
    "quopri_codec",
    "quoted_printable",
    "quotedprintable",
    "rot13",
    "rot_13",
    "uu",
    "uu_codec",
    "zip",
    "zlib",
    "zlib_codec",
];

/// Encodings that are written in Python here as there.
const IN_PYTHON: &[&str] = &["idna", "punycode"];

/// Encodings of CPython's library that are absent here: their names, or how these begin.
const ABSENT: &[&str] = &[
    "big5",
    "charmap",
    "cp",
    "euc",
    "gb",
    "hz",
    "ibm",
    "iso2022",
    "iso8859",
    "iso_2022",
    "iso_8859",
    "iso_ir",
    "johab",
    "koi8",
    "kz1048",
    "latin10",
    "latin3",
    "latin4",
    "latin6",
    "latin7",
    "latin8",
    "latin_10",
    "latin_3",
    "latin_4",
    "latin_6",
    "latin_7",
    "latin_8",
    "mac",
    "mbcs",
    "oem",
    "palmos",
    "ptcp154",
    "shift",
    "shiftjis",
    "sjis",
    "tis",
    "undefined",
    "utf7",
    "utf_7",
    "windows",
];

/// The encoding of a name; without one it is UTF-8.
fn encoding(vm: &mut Vm, name: Option<&str>, direction: &str) -> Result<Encoding> {
    let Some(name) = name else { return Ok(Encoding::Utf8) };
    if let Some(encoding) = Encoding::named(name) {
        return Ok(encoding);
    }
    let normal = name.to_ascii_lowercase().replace(['-', ' '], "_");
    if NOT_TEXT.contains(&normal.as_str()) {
        let message =
            format!("'{name}' is not a text encoding; use codecs.{direction}() to handle arbitrary codecs");
        return Err(vm.error(ty::LOOKUP_ERROR, &message));
    }
    if ABSENT.iter().any(|prefix| normal.starts_with(prefix)) {
        return Err(vm.unsupported(&format!("the encoding {name}")));
    }
    Err(vm.error(ty::LOOKUP_ERROR, &format!("unknown encoding: {name}")))
}

/// Which function of a codec is asked.
#[derive(Clone, Copy)]
enum Direction {
    Encode,
    Decode,
}

/// What a codec makes of `object` that the program has registered (`codecs.register`); none if there is none of that name.
fn by_program(
    vm: &mut Vm,
    direction: Direction,
    object: ObjId,
    name: Option<&str>,
    errors: Option<&str>,
) -> Result<Option<Own>> {
    let Some(name) = name.filter(|name| Encoding::named(name).is_none()) else { return Ok(None) };
    if IN_PYTHON.contains(&name.to_ascii_lowercase().as_str()) {
        let module = vm.import("_codecs")?;
        vm.release(module);
    }
    let Some(module) = vm.made_module("_codecs") else { return Ok(None) };
    let which = vm.heap.int(direction as i64);
    let (name, errors) = (vm.heap.string(name), vm.heap.string(errors.unwrap_or("strict")));
    let made = vm.call_method_str(module, "_converted", &[which.id(), object, name.id(), errors.id()]);
    [which, name, errors].into_iter().for_each(|own| vm.release(own));
    let made = made?;
    let first = vm.heap.sequence_items(made.id()).and_then(|items| items.first().copied());
    let first = first.map(|first| vm.own(first));
    vm.release(made);
    Ok(first)
}

/// A codec that makes something else than text of bytes, or bytes of text.
fn wrong_result(vm: &mut Vm, function: &str, name: Option<&str>, class: &str, wanted: &str) -> Raised {
    let name = name.unwrap_or_default();
    vm.type_error(&format!(
        "'{name}' {function}r returned '{class}' instead of '{wanted}'; use codecs.{function}() to {function} to \
         arbitrary types"
    ))
}

/// Does `work` with the error handler named. One that is unknown is an error only where it is needed.
fn handled<T>(
    vm: &mut Vm,
    errors: Option<&str>,
    work: impl Fn(Errors) -> std::result::Result<T, CodecFailure>,
) -> Result<std::result::Result<T, CodecFailure>> {
    match Errors::named(errors.unwrap_or("strict")) {
        Some(Errors::NameReplace) if !names::KNOWN => {
            let done = work(Errors::Strict);
            if done.is_err() {
                return Err(vm.unsupported(names::ABSENT));
            }
            Ok(done)
        }
        Some(errors) => Ok(work(errors)),
        None => match work(Errors::Strict) {
            Ok(done) => Ok(Ok(done)),
            Err(_) => {
                let message = format!("unknown error handler name '{}'", errors.unwrap_or_default());
                Err(vm.error(ty::LOOKUP_ERROR, &message))
            }
        },
    }
}

/// `UnicodeDecodeError` or `UnicodeEncodeError` with their five arguments.
fn codec_exception(vm: &mut Vm, class: ObjId, object: Own, failure: &CodecFailure) -> Result {
    let encoding = vm.heap.string(failure.encoding);
    let start = vm.heap.size_int(failure.start as i64);
    let end = vm.heap.size_int(failure.end as i64);
    let reason = vm.heap.string(failure.reason);
    let args = [encoding, object, start, end, reason];
    let exception = vm.call_positional(class, &args.each_ref().map(Own::id));
    args.into_iter().for_each(|arg| vm.release(arg));
    exception
}

fn codec_error(vm: &mut Vm, class: ObjId, object: Own, failure: &CodecFailure) -> Raised {
    match codec_exception(vm, class, object, failure) {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

/// The bytes of a string in an encoding.
pub(crate) fn encoded(vm: &mut Vm, this: ObjId, name: Option<&str>, errors: Option<&str>) -> Result<Vec<u8>> {
    if let Some(made) = by_program(vm, Direction::Encode, this, name, errors)? {
        let bytes = vm.heap.bytes_body(made.id()).map(|b| b.data.to_vec());
        let class = vm.type_name(made.id());
        vm.release(made);
        return bytes.ok_or_else(|| wrong_result(vm, "encode", name, &class, "bytes"));
    }
    let encoding = encoding(vm, name, "encode")?;
    let text = text(vm, this).clone();
    if let Some(handler) = handlers::registered(vm, errors)? {
        return handlers::encoded(vm, this, &text, encoding, handler);
    }
    match handled(vm, errors, |errors| codec::encode(&text, encoding, errors))? {
        Ok(bytes) => Ok(bytes),
        Err(failure) => {
            let object = vm.own(this);
            Err(codec_error(vm, ty::UNICODE_ENCODE_ERROR, object, &failure))
        }
    }
}

/// `str.encode`.
pub(super) fn encode(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("encode", ["encoding", "errors"], 0, 2, 0);
    let [name, errors] = args.bind(vm, &SIGNATURE)?;
    let name = name_argument(vm, "encode", "argument 'encoding'", name)?;
    let errors = name_argument(vm, "encode", "argument 'errors'", errors)?;
    let bytes = encoded(vm, this, name.as_deref(), errors.as_deref())?;
    if name.as_deref().is_none_or(|name| Encoding::named(name) == Some(Encoding::Utf8)) {
        pass_room_for_bytes(vm, this);
    }
    Ok(vm.heap.bytes(&bytes))
}

/// `bytes.decode` and `bytearray.decode`.
pub(super) fn decode(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    static SIGNATURE: Signature<2> = Signature::new("decode", ["encoding", "errors"], 0, 2, 0);
    let [name, errors] = args.bind(vm, &SIGNATURE)?;
    let name = name_argument(vm, "decode", "argument 'encoding'", name)?;
    let errors = name_argument(vm, "decode", "argument 'errors'", errors)?;
    decode_object(vm, this, name, errors)
}

/// `PyUnicode_FromEncodedObject`: nothing is looked up for no bytes.
pub(crate) fn decode_object(
    vm: &mut Vm,
    object: ObjId,
    name: Option<String>,
    errors: Option<String>,
) -> Result {
    if vm.heap.text(object).is_some() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    let Some(data) = buffer(vm, object) else {
        let message = format!("decoding to str: need a bytes-like object, {} found", type_name(vm, object));
        return Err(vm.type_error(&message));
    };
    if data.is_empty() {
        return Ok(vm.own(fixed::EMPTY_STR));
    }
    let data = data.to_vec();
    if let Some(made) = by_program(vm, Direction::Decode, object, name.as_deref(), errors.as_deref())? {
        if vm.heap.text(made.id()).is_some() {
            return Ok(made);
        }
        let class = vm.type_name(made.id());
        vm.release(made);
        return Err(wrong_result(vm, "decode", name.as_deref(), &class, "str"));
    }
    let encoding = encoding(vm, name.as_deref(), "decode")?;
    if let Some(handler) = handlers::registered(vm, errors.as_deref())? {
        return handlers::decoded(vm, &data, encoding, handler);
    }
    if encoding == (Encoding::Escapes { raw: false }) {
        warn_of_escapes(vm, &data)?;
    }
    match handled(vm, errors.as_deref(), |errors| codec::decode(&data, encoding, errors))? {
        Ok(text) => {
            if encoding == Encoding::Utf8 {
                pass_narrower_texts(vm, &text, data.len());
            }
            Ok(vm.heap.str(text))
        }
        Err(failure) => {
            let object = vm.heap.bytes(&data);
            Err(codec_error(vm, ty::UNICODE_DECODE_ERROR, object, &failure))
        }
    }
}

/// What `unicode_decode_utf8` takes before the text is there: a text of ASCII with a character for each byte, and as long a
/// one anew for each character that needs a wider kind. The last is cut.
fn pass_narrower_texts(vm: &mut Vm, text: &Text, bytes: usize) {
    let mut widest = 0x7f;
    let mut room = Buffer::default();
    for unit in text.units() {
        if unit > widest {
            if widest == 0x7f {
                room = vm.heap.take_buffer(size::str(bytes, widest));
            }
            widest = match unit {
                0..0x100 => 0xff,
                0x100..0x10000 => 0xffff,
                _ => 0x10ffff,
            };
            let mut wider = vm.heap.take_buffer(size::str(bytes, widest));
            std::mem::swap(&mut room, &mut wider);
            vm.heap.give_buffer(&mut wider);
        }
    }
    vm.heap.give_buffer(&mut room);
}

/// Where `unicode_encode_utf8` writes the bytes of a text that is not ASCII: room for the longest that they can be, unless
/// the stack has it (`_PyBytesWriter`).
fn pass_room_for_bytes(vm: &mut Vm, this: ObjId) {
    const ON_THE_STACK: usize = 512;
    let text = text(vm, this);
    let widest = match text.bound() {
        0..0x80 => return,
        0x80..0x100 => 2,
        0x100..0x10000 => 3,
        _ => 4,
    };
    let most = widest * text.len();
    if most > ON_THE_STACK {
        let mut room = vm.heap.take_buffer(size::BYTES + most);
        vm.heap.give_buffer(&mut room);
    }
}

/// `_PyUnicode_DecodeUnicodeEscapeStateful`: the first sequence that means nothing is warned of.
fn warn_of_escapes(vm: &mut Vm, data: &[u8]) -> Result<()> {
    let Some((octal, sequence)) = escapes::first_invalid(data) else { return Ok(()) };
    let kind = if octal { "octal escape" } else { "escape" };
    let sequence: String = sequence.iter().map(|&byte| char::from(byte)).collect();
    vm.warn_deprecated(&format!("invalid {kind} sequence '{sequence}'"))
}
