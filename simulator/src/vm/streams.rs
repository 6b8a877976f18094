//! The standard streams as a program can notice them (`Modules/_io/textio.c`). What is written is printed at once,
//! but the strings stay alive until CPython would hand them on to the file: it collects ASCII strings as they are,
//! and the bytes of others, up to 8192 bytes, first alone and then in a list that the collector knows. Standard
//! error hands on whole lines.

use super::{Result, Vm};
use crate::algorithm::codec;
use crate::object::layout::ty;
use crate::object::*;
use crate::{Printed, Stream};

/// `TextIOWrapper._CHUNK_SIZE`.
const CHUNK: usize = 8192;

/// What a stream holds back.
#[derive(Default)]
pub(crate) struct Pending {
    /// A string, bytes, or a list of such; owned.
    object: Field,
    bytes: usize,
}

/// The state of the standard streams.
#[derive(Default)]
pub(crate) struct Streams {
    pending: [Pending; 2],
    /// `sys.stdout` and `sys.stderr` as they are made, not counted: other objects under these names are a
    /// program's own.
    pub objects: [Field; 2],
}

impl Streams {
    /// The references that the streams own.
    pub fn held(&self) -> impl Iterator<Item = Field> + '_ {
        self.pending.iter().map(|p| p.object)
    }
}

fn number(stream: Stream) -> usize {
    match stream {
        Stream::Out => 0,
        Stream::Err => 1,
    }
}

impl Vm {
    /// Which standard stream an object is.
    pub(crate) fn standard_stream(&self, object: ObjId) -> Option<Stream> {
        let objects = self.modules_state.streams.objects;
        [Stream::Out, Stream::Err].into_iter().find(|&s| objects[number(s)] == Some(object))
    }

    /// `TextIOWrapper.write(text)` of a standard stream; `text` must be a string.
    pub(crate) fn write_stream(&mut self, stream: Stream, text: ObjId) -> Result<()> {
        let Some(written) = self.heap.text(text) else { return Ok(()) };
        let ascii = written.as_ascii().map(str::len);
        let has_line_end = written.units().any(|u| u == 10 || u == 13);
        let shown = match codec::utf8(written) {
            Ok(shown) => shown.into_owned(),
            Err(failure) => return Err(self.cannot_encode(text, &failure)),
        };
        self.print(stream, &shown)?;
        let (piece, size) = match ascii {
            Some(size) if size <= CHUNK && self.heap.is_exact_str(text) => (self.own(text), size),
            _ => {
                let size = shown.len();
                (self.heap.bytes(shown.as_bytes()), size)
            }
        };
        let at = number(stream);
        if size >= CHUNK {
            self.flush_stream(stream);
        }
        match self.modules_state.streams.pending[at].object {
            None => self.modules_state.streams.pending[at].object = Some(piece.into_id()),
            Some(list) if self.heap.list(list).is_some() => self.heap.list_push(list, piece),
            Some(first) => {
                let list = self.heap.list_from([Own::from_counted(first), piece]);
                self.modules_state.streams.pending[at].object = Some(list.into_id());
            }
        }
        self.modules_state.streams.pending[at].bytes += size;
        if self.modules_state.streams.pending[at].bytes >= CHUNK || stream == Stream::Err && has_line_end {
            self.flush_stream(stream);
        }
        Ok(())
    }

    /// Prints what is written to a stream's binary buffer: it goes before the text that the stream still holds back.
    pub(crate) fn print_bytes(&mut self, stream: Stream, text: &str) -> Result<()> {
        let mut waiting = self.modules_state.streams.pending[number(stream)].bytes;
        let mut held_back = Vec::new();
        for at in (0..self.printed.len()).rev() {
            if waiting == 0 {
                break;
            }
            let piece = &mut self.printed[at];
            let kept = piece.text.len().saturating_sub(waiting);
            if piece.stream != stream || !piece.text.is_char_boundary(kept) {
                continue;
            }
            waiting -= piece.text.len() - kept;
            let rest = piece.text.split_off(kept);
            held_back.push(Printed { stream, text: rest, line: piece.line });
        }
        let result = self.print(stream, text);
        self.printed.extend(held_back.into_iter().rev());
        result
    }

    /// Writes to what `sys.stderr` is now: the standard stream, or an object of the program.
    pub(crate) fn write_stderr(&mut self, text: &str) -> Result<()> {
        match self.replaced_stderr() {
            Some(None) => Ok(()),
            None => self.print(Stream::Err, text),
            Some(Some(file)) => {
                let file = self.own(file);
                let text = self.heap.string(text);
                let written = self.call_method_str(file.id(), "write", &[text.id()]);
                self.release(text);
                self.release(file);
                written.map(|w| self.release(w))
            }
        }
    }

    /// The same for a text that CPython writes in these pieces, each with what `end` has there if it is printed.
    pub(crate) fn write_pieces(&mut self, pieces: &[String], end: Option<&str>) -> Result<()> {
        if self.replaced_stderr().is_none() {
            return self.print(Stream::Err, &pieces.concat());
        }
        for piece in pieces {
            self.write_stderr(piece)?;
            end.map_or(Ok(()), |end| self.write_stderr(end))?;
        }
        Ok(())
    }

    /// What stands for `sys.stderr` if it is not the standard stream: an object of the program, or nothing.
    pub(crate) fn replaced_stderr(&mut self) -> Option<Field> {
        let found = self.heap.dict_get_str(self.sys, name::stderr).filter(|&file| file != fixed::NONE);
        match found {
            Some(file) if self.standard_stream(file) == Some(Stream::Err) => None,
            other => Some(other),
        }
    }

    /// Flushes what a program has put in the place of a standard stream (`flush_io`), at the end not if that is closed
    /// (`flush_std_files`). What the stream itself would do cannot be seen.
    pub(crate) fn flush_replaced(&mut self, name: ObjId, at_end: bool) -> Result<()> {
        let Some(file) = self.heap.dict_get_str(self.sys, name) else { return Ok(()) };
        if file == fixed::NONE || self.standard_stream(file).is_some() {
            return Ok(());
        }
        let mark = self.sp;
        let file = self.keep_ref(file);
        let closed = self.heap.intern("closed");
        let closed = self.keep(closed);
        let found = if at_end { self.find_attr(file, closed) } else { Ok(None) };
        let is_closed = found.and_then(|found| found.map_or(Ok(false), |found| self.truth_of(found)));
        let flushed = match is_closed {
            Ok(true) => Ok(()),
            unknown => {
                self.forget(unknown);
                self.call_method_str(file, "flush", &[]).map(|none| self.release(none))
            }
        };
        self.drain(mark);
        flushed
    }

    /// Forgets an exception, as C code does that has no use for it (`PyErr_Clear`).
    pub(crate) fn forget<T>(&mut self, result: Result<T>) -> bool {
        let Err(raised) = result else { return false };
        let error = self.take_raised(raised);
        self.release_field(error);
        true
    }

    /// A lone surrogate cannot be written (`UnicodeEncodeError`).
    fn cannot_encode(&mut self, text: ObjId, failure: &codec::CodecFailure) -> super::Raised {
        let encoding = self.heap.string("utf-8");
        let start = self.heap.size_int(failure.start as i64);
        let end = self.heap.size_int(failure.end as i64);
        let reason = self.heap.string(failure.reason);
        let arguments = [encoding.id(), text, start.id(), end.id(), reason.id()];
        let exception = self.call_positional(ty::UNICODE_ENCODE_ERROR, &arguments);
        [encoding, start, end, reason].into_iter().for_each(|own| self.release(own));
        match exception {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }

    /// Hands on what is held back (`_textiowrapper_writeflush`): as bytes, which are made of it if it is anything else.
    pub(crate) fn flush_stream(&mut self, stream: Stream) {
        let Pending { object, bytes } =
            std::mem::take(&mut self.modules_state.streams.pending[number(stream)]);
        let Some(object) = object else { return };
        let is_bytes = self.heap.bytes_body(object).is_some();
        let mut joined = if is_bytes { None } else { Some(self.heap.take_buffer(size::BYTES + bytes)) };
        self.release_id(Some(object));
        if let Some(joined) = &mut joined {
            self.heap.give_buffer(joined);
        }
    }
}
