//! A string in the making (`_PyUnicodeWriter` in `Objects/unicodeobject.c`): it grows in a block that has room for more
//! than was written, and is cut at the end. How large that block is meanwhile shows in tracemalloc's peaks, and which
//! blocks are free afterwards.

use super::{Result, Vm};
use crate::algorithm::text::{Text, TextBuilder};
use crate::heap::Heap;
use crate::object::*;

/// The block of a string in the making.
#[derive(Default)]
pub(crate) struct Room {
    /// Its block; none before the first character.
    pub block: Buffer,
    /// The characters for which the block has room.
    pub room: usize,
    /// The greatest character that fits its kind.
    pub bound: u32,
    /// The characters for which the first block has room at least.
    pub least: usize,
    /// Whether a block is taken larger than needed.
    pub generous: bool,
}

impl Room {
    /// Makes room for `length` characters up to `bound` behind those that are there (`_PyUnicodeWriter_PrepareInternal`).
    pub fn prepare(&mut self, heap: &mut Heap, there: usize, length: usize, bound: u32) {
        let wanted = there + length;
        if length == 0 || bound <= self.bound && wanted <= self.room {
            return;
        }
        let wider = bound > self.bound;
        if !self.block.exists() || wanted > self.room {
            let spare = if self.generous { wanted / 4 } else { 0 };
            self.room = (wanted + spare).max(self.least);
        }
        self.bound = self.bound.max(bound);
        let size = size::str(self.room, self.bound);
        if wider {
            let mut old = std::mem::replace(&mut self.block, heap.take_buffer(size));
            heap.give_buffer(&mut old);
        } else {
            heap.resize_buffer(&mut self.block, size);
        }
    }

    /// The string of the characters that were written (`_PyUnicodeWriter_Finish`).
    pub fn finish(mut self, heap: &mut Heap, text: Text) -> Own {
        let length = text.len();
        if length != self.room && self.block.exists() && length > 0 {
            heap.resize_buffer(&mut self.block, size::str(length, self.bound));
        }
        if length == 0 || length == 1 && text.at(0) < 256 {
            heap.give_buffer(&mut self.block);
            return heap.str(text);
        }
        heap.str_in(self.block, text)
    }
}

/// To be ended by [`TextWriter::finish`] or [`TextWriter::forget`].
#[derive(Default)]
pub(crate) struct TextWriter {
    text: TextBuilder,
    room: Room,
}

impl TextWriter {
    /// A writer to which more will be written than the first piece: `least` characters at least.
    pub fn growing(least: usize) -> TextWriter {
        TextWriter { room: Room { least, generous: true, ..Room::default() }, ..TextWriter::default() }
    }

    /// A writer for a format of `PyUnicode_FromFormat`'s.
    pub fn formatting(format: &str) -> TextWriter {
        TextWriter::growing(format.len() + 100)
    }

    /// Characters so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What is written next is the last piece.
    pub fn ends(&mut self) {
        self.room.generous = false;
    }

    /// Makes room for `length` characters more up to `bound`.
    pub fn prepare(&mut self, heap: &mut Heap, length: usize, bound: u32) {
        self.room.prepare(heap, self.text.len(), length, bound);
    }

    /// Writes ASCII text (`_PyUnicodeWriter_WriteASCIIString`).
    pub fn push_str(&mut self, heap: &mut Heap, text: &str) {
        if !self.room.generous && !self.room.block.exists() {
            // It is all: a string of its own, which the result is; of one character, the one that there is.
            self.room.least = 0;
        }
        if self.room.generous || self.room.block.exists() || text.len() != 1 {
            self.prepare(heap, text.len(), 127);
        }
        self.text.push_str(text);
    }

    /// Writes one character (`_PyUnicodeWriter_WriteCharInline`).
    pub fn push_unit(&mut self, heap: &mut Heap, unit: u32) {
        let bound = match unit {
            0..0x80 => 127,
            0x80..0x100 => 255,
            0x100..0x1_0000 => 65535,
            _ => 0x10_FFFF,
        };
        self.prepare(heap, 1, bound);
        self.text.push(unit);
    }

    /// Writes a text.
    pub fn push_text(&mut self, heap: &mut Heap, text: &Text) {
        self.prepare(heap, text.len(), text.bound());
        self.text.push_text(text);
    }

    /// Writes the characters of a string (`_PyUnicodeWriter_WriteStr`).
    pub fn push_object(&mut self, heap: &mut Heap, string: ObjId) {
        let Some((length, bound)) = heap.text(string).map(|text| (text.len(), text.bound())) else { return };
        self.prepare(heap, length, bound);
        if let Some(text) = heap.text(string) {
            self.text.push_text(text);
        }
    }

    /// The string.
    pub fn finish(self, heap: &mut Heap) -> Own {
        self.room.finish(heap, self.text.finish())
    }

    /// Gives up what was written.
    pub fn forget(mut self, heap: &mut Heap) {
        heap.give_buffer(&mut self.room.block);
    }
}

/// What stands in the place of a directive.
pub(crate) enum Part<'a> {
    /// Copied as it is.
    Text(&'a str),
    /// Its `str()` or `repr()`, as the directive says.
    Object(ObjId),
}

/// A piece of a format.
enum Piece<'a> {
    Literal(&'a str),
    /// The letter that a directive ends with, behind digits and what says how long an integer is.
    Directive(char),
}

/// The pieces of a format, and whether each is the last one.
fn pieces(format: &str) -> impl Iterator<Item = (Piece<'_>, bool)> {
    let mut rest = format;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let piece = match rest.strip_prefix('%') {
            Some(directive) => {
                let end = directive.find(|c: char| c.is_ascii_alphabetic() && c != 'z');
                let letter = end.and_then(|end| directive[end..].chars().next())?;
                rest = &directive[end? + 1..];
                Piece::Directive(letter)
            }
            None => {
                let (literal, behind) = rest.split_at(rest.find('%').unwrap_or(rest.len()));
                rest = behind;
                Piece::Literal(literal)
            }
        };
        Some((piece, rest.is_empty()))
    })
}

impl Vm {
    /// The string of a writer, if what was written to it came to its end.
    pub(crate) fn written(&mut self, writer: TextWriter, outcome: Result<()>) -> Result {
        match outcome {
            Ok(()) => Ok(writer.finish(&mut self.heap)),
            Err(raised) => {
                writer.forget(&mut self.heap);
                Err(raised)
            }
        }
    }

    /// The string of a format and of the texts in the places of its directives (`PyUnicode_FromFormat`). The format is
    /// CPython's own: the block has room for it and 100 characters more, whatever is written.
    pub(crate) fn text_of_format(&mut self, format: &str, texts: &[&str]) -> Own {
        let mut writer = TextWriter::formatting(format);
        let mut texts = texts.iter();
        for (piece, last) in pieces(format) {
            if last {
                writer.ends();
            }
            match piece {
                Piece::Literal(text) => writer.push_str(&mut self.heap, text),
                Piece::Directive(letter) => {
                    let Some(text) = texts.next() else { continue };
                    self.write_text(&mut writer, letter, text);
                }
            }
        }
        writer.finish(&mut self.heap)
    }

    /// The same where objects stand in some places: `%R` is an object's `repr`, any other directive its text.
    pub(crate) fn text_of_parts(&mut self, format: &str, parts: &[Part]) -> Result {
        let mut writer = TextWriter::formatting(format);
        let outcome = self.write_parts(&mut writer, format, parts);
        self.written(writer, outcome)
    }

    fn write_parts(&mut self, writer: &mut TextWriter, format: &str, parts: &[Part]) -> Result<()> {
        let mut parts = parts.iter();
        for (piece, last) in pieces(format) {
            if last {
                writer.ends();
            }
            match piece {
                Piece::Literal(text) => writer.push_str(&mut self.heap, text),
                Piece::Directive(letter) => match parts.next() {
                    Some(&Part::Object(object)) if letter == 'R' => self.write_repr(writer, object)?,
                    Some(&Part::Object(object)) => writer.push_object(&mut self.heap, object),
                    Some(Part::Text(text)) => self.write_text(writer, letter, text),
                    None => {}
                },
            }
        }
        Ok(())
    }

    /// `%s` is what C has as bytes.
    fn write_text(&mut self, writer: &mut TextWriter, letter: char, text: &str) {
        match letter {
            's' => self.write_decoded(writer, text),
            _ => writer.push_text(&mut self.heap, &Text::from(text)),
        }
    }

    /// Writes what C has as bytes: it is decoded first (`unicode_fromformat_write_utf8`).
    pub(crate) fn write_decoded(&mut self, writer: &mut TextWriter, text: &str) {
        let text = Text::from(text);
        let mut decoded = match text.len() {
            0 => Buffer::default(),
            1 if text.bound() < 256 => Buffer::default(),
            length => self.heap.take_buffer(size::str(length, text.bound())),
        };
        writer.push_text(&mut self.heap, &text);
        self.heap.give_buffer(&mut decoded);
    }

    /// An object's address as formats show it (`%p`).
    pub(crate) fn place_text(&self, object: ObjId) -> String {
        format!("{:#x}", self.heap.address(object))
    }

    /// The class of `this`, and in parentheses the `repr` of `content` up to `end`, by a format of CPython's.
    pub(crate) fn called_repr(&mut self, this: ObjId, format: &str, content: ObjId, end: &str) -> Result {
        let class = self.class_name(self.heap.type_of(this));
        let mut writer = TextWriter::formatting(format);
        self.write_decoded(&mut writer, &class);
        writer.push_str(&mut self.heap, "(");
        let outcome = self.write_repr(&mut writer, content);
        writer.ends();
        if outcome.is_ok() {
            writer.push_str(&mut self.heap, end);
        }
        self.written(writer, outcome)
    }

    /// Writes an object's `repr`.
    pub(crate) fn write_repr(&mut self, writer: &mut TextWriter, object: ObjId) -> Result<()> {
        let repr = self.repr(object)?;
        writer.push_object(&mut self.heap, repr.id());
        self.release(repr);
        Ok(())
    }
}
