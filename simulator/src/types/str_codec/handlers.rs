//! Error handlers that a program has registered (`codecs.register_error`): they are asked where a codec cannot go on
//! (`unicode_encode_call_errorhandler` and its like in `Objects/unicodeobject.c`).

use super::codec_exception;
use crate::algorithm::codec::{self, CodecFailure, Encoding, Errors};
use crate::algorithm::text::{Text, TextBuilder};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Result, Vm};

/// The handler of a name that is none of CPython's own; it is kept for the call.
pub(super) fn registered(vm: &mut Vm, name: Option<&str>) -> Result<Option<ObjId>> {
    let Some(name) = name.filter(|name| Errors::named(name).is_none()) else { return Ok(None) };
    let Some(module) = vm.made_module("_codecs") else { return Ok(None) };
    let name = vm.heap.string(name);
    let found = vm.call_method_str(module, "_handler", &[name.id()]);
    vm.release(name);
    let found = vm.keep(found?);
    Ok((found != fixed::NONE).then_some(found))
}

/// What a handler puts in the place of what is wrong.
enum Replacement {
    Text(Text),
    Bytes(Vec<u8>),
}

/// Asks the handler: its replacement, and where to go on.
fn ask(
    vm: &mut Vm,
    handler: ObjId,
    exception: ObjId,
    length: usize,
    encodes: bool,
) -> Result<(Replacement, usize)> {
    let answer = vm.call_positional(handler, &[exception])?;
    let answer = vm.keep(answer);
    let items = match vm.heap.body(answer) {
        Body::Tuple { .. } => vm.heap.tuple_items(answer),
        _ => Vec::new(),
    };
    let replacement = match items.first().map(|&first| vm.heap.body(first)) {
        Some(&Body::Str { at, .. }) => Some(Replacement::Text(vm.heap.texts.get(at).text.clone())),
        Some(Body::Bytes(bytes)) if encodes => Some(Replacement::Bytes(bytes.data.to_vec())),
        _ => None,
    };
    let place = items.get(1).copied().filter(|&place| items.len() == 2 && vm.is_int(place));
    let (Some(replacement), Some(place)) = (replacement, place) else {
        return Err(vm.type_error(match encodes {
            true => "encoding error handler must return (str/bytes, int) tuple",
            false => "decoding error handler must return (str, int) tuple",
        }));
    };
    let given = vm.size_argument(place)? as i64;
    let place = if given < 0 { given.saturating_add(length as i64) } else { given };
    match usize::try_from(place).ok().filter(|&place| place <= length) {
        Some(place) => Ok((replacement, place)),
        None => Err(vm.index_error(&format!("position {place} from error handler out of bounds"))),
    }
}

/// The bytes of a string, with the handler's answers where it has none.
pub(super) fn encoded(
    vm: &mut Vm,
    this: ObjId,
    text: &Text,
    encoding: Encoding,
    handler: ObjId,
) -> Result<Vec<u8>> {
    // A mark of the bytes' order stands at the beginning alone.
    let mut bytes = codec::encode(&Text::from(""), encoding, Errors::Strict).unwrap_or_default();
    let (_, plain) = codec::settled(&[], encoding);
    let piece = |from: usize, to: usize| codec::encode(&text.slice(from, to), plain, Errors::Strict);
    let mut at = 0;
    loop {
        let failure = match piece(at, text.len()) {
            Ok(rest) => {
                bytes.extend(rest);
                return Ok(bytes);
            }
            Err(failure) => failure,
        };
        let (start, end) = (at + failure.start, at + failure.end);
        bytes.extend(piece(at, start).unwrap_or_default());
        let failure = CodecFailure { encoding: encoding.name(), start, end, ..failure };
        let object = vm.own(this);
        let exception = codec_exception(vm, ty::UNICODE_ENCODE_ERROR, object, &failure)?;
        let exception = vm.keep(exception);
        let (replacement, next) = ask(vm, handler, exception, text.len(), true)?;
        match replacement {
            Replacement::Bytes(given) => bytes.extend(given),
            Replacement::Text(given) => match codec::encode(&given, plain, Errors::Strict) {
                Ok(given) => bytes.extend(given),
                Err(_) => {
                    let exception = vm.own(exception);
                    return Err(vm.raise(exception));
                }
            },
        }
        vm.room_for(bytes.len())?;
        at = next;
    }
}

/// The text of bytes, with the handler's answers where they mean nothing.
pub(super) fn decoded(vm: &mut Vm, data: &[u8], encoding: Encoding, handler: ObjId) -> Result {
    let mut to = TextBuilder::default();
    let (mut at, plain) = codec::settled(data, encoding);
    let mut length = 0;
    loop {
        let failure = match codec::decode(&data[at..], plain, Errors::Strict) {
            Ok(rest) => {
                to.push_text(&rest);
                return Ok(vm.heap.str(to.finish()));
            }
            Err(failure) => failure,
        };
        let (start, end) = (at + failure.start, at + failure.end);
        if let Ok(before) = codec::decode(&data[at..start], plain, Errors::Strict) {
            to.push_text(&before);
            length += before.len();
        }
        let failure = CodecFailure { start, end, ..failure };
        let object = vm.heap.bytes(data);
        let exception = codec_exception(vm, ty::UNICODE_DECODE_ERROR, object, &failure)?;
        let exception = vm.keep(exception);
        let (replacement, next) = ask(vm, handler, exception, data.len(), false)?;
        if let Replacement::Text(given) = replacement {
            to.push_text(&given);
            length += given.len();
        }
        vm.room_for(length)?;
        at = next;
    }
}
