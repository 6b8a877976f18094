//! `SyntaxError` and its subclasses (`Objects/exceptions.c`), and making one of what the compiler says.

use super::exception::{exception, field, init, member, set_field};
use super::str_codec;
use crate::algorithm::text::TextBuilder;
use crate::compile::{CompileError, FoundBy, SyntaxError, SyntaxErrorKind};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::TypeDef;
use crate::vm::report::source_line;
use crate::vm::slots::Slots;
use crate::vm::{Args, Raised, Result, Vm};
use num_traits::ToPrimitive;

/// `PySyntaxErrorObject`.
const SIZE: usize = 136;

/// Its fields, in the structure's order.
pub(crate) mod at {
    /// The message.
    pub const MSG: usize = 0;
    /// The file, or `None`.
    pub const FILENAME: usize = 1;
    /// From 1.
    pub const LINENO: usize = 2;
    /// In characters, from 1.
    pub const OFFSET: usize = 3;
    /// Where it ends.
    pub const END_LINENO: usize = 4;
    /// The first column behind it.
    pub const END_OFFSET: usize = 5;
    /// The source's line.
    pub const TEXT: usize = 6;
    /// What the printer of tracebacks asks for (`print_file_and_line`).
    pub const PRINT_FILE_AND_LINE: usize = 7;
}

const SLOTS: Slots = Slots { init: Some(syntax_error_init), ..Slots::NONE };

pub(super) static SYNTAX_ERROR: TypeDef = TypeDef {
    attributes: &[
        member!("msg", at::MSG),
        member!("filename", at::FILENAME),
        member!("lineno", at::LINENO),
        member!("offset", at::OFFSET),
        member!("text", at::TEXT),
        member!("end_lineno", at::END_LINENO),
        member!("end_offset", at::END_OFFSET),
        member!("print_file_and_line", at::PRINT_FILE_AND_LINE),
    ],
    ..exception(
        Kind::SyntaxError,
        Kind::Exception,
        SIZE,
        Slots { str: Some(syntax_error_str), ..SLOTS },
        "Invalid syntax.",
    )
};

pub(super) static INDENTATION_ERROR: TypeDef =
    exception(Kind::IndentationError, Kind::SyntaxError, SIZE, SLOTS, "Improper indentation.");
pub(super) static INCOMPLETE_INPUT_ERROR: TypeDef =
    exception(Kind::IncompleteInputError, Kind::SyntaxError, SIZE, SLOTS, "incomplete input.");
pub(super) static TAB_ERROR: TypeDef =
    exception(Kind::TabError, Kind::IndentationError, SIZE, SLOTS, "Improper mixture of spaces and tabs.");

/// `SyntaxError_init`: a message, and a tuple of where it is.
fn syntax_error_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    init(vm, this, args)?;
    if let Some(message) = args.get(0) {
        set_field(vm, this, at::MSG, Some(message));
    }
    let &[_, info] = args.positional else { return Ok(()) };
    let info = vm.tuple_from_iterable(info)?;
    let info = vm.keep(info);
    let items = vm.heap.tuple_items(info);
    set_field(vm, this, at::END_LINENO, None);
    set_field(vm, this, at::END_OFFSET, None);
    let given = items.len();
    if !(4..=6).contains(&given) {
        let (bound, number) = if given < 4 { ("least", 4) } else { ("most", 6) };
        let message = format!("function takes at {bound} {number} arguments ({given} given)");
        return Err(vm.type_error(&message));
    }
    let order = [at::FILENAME, at::LINENO, at::OFFSET, at::TEXT, at::END_LINENO, at::END_OFFSET];
    for (&field, &item) in order.iter().zip(&items) {
        set_field(vm, this, field, Some(item));
    }
    if given == 5 {
        return Err(vm.type_error("end_offset must be provided when end_lineno is provided"));
    }
    Ok(())
}

/// `SyntaxError_str`: with the file's name and the line, as far as they are known.
fn syntax_error_str(vm: &mut Vm, this: ObjId) -> Result {
    let message = field(vm, this, at::MSG).unwrap_or(fixed::NONE);
    let line = field(vm, this, at::LINENO).filter(|&id| vm.heap.type_of(id) == ty::INT);
    // `PyLong_AsLongAndOverflow`.
    let line = line.map(|id| vm.heap.as_int(id).and_then(|v| v.to_i64()).unwrap_or(-1));
    let filename = field(vm, this, at::FILENAME).and_then(|id| vm.heap.text(id)).map(|text| {
        let start = text.units().enumerate().rfind(|&(_, u)| u == u32::from(b'/'));
        text.slice(start.map_or(0, |(at, _)| at + 1), text.len())
    });
    if filename.is_none() && line.is_none() {
        return vm.str(message);
    }
    let text = vm.str(message)?;
    let mut to = TextBuilder::default();
    if let Some(text) = vm.heap.text(text.id()) {
        to.push_text(text);
    }
    vm.release(text);
    to.push_str(" (");
    if let Some(filename) = &filename {
        to.push_text(filename);
    }
    if let Some(line) = line {
        to.push_str(if filename.is_some() { ", line " } else { "line " });
        to.push_str(&line.to_string());
    }
    to.push_str(")");
    Ok(vm.heap.str(to.finish()))
}

/// What is left in the buffer when a line has been read into it piece by piece (`err_programtext`).
fn last_piece(line: String) -> String {
    const PIECE: usize = 999;
    if line.len() <= PIECE {
        return line;
    }
    let piece = line.as_bytes().chunks(PIECE).next_back().unwrap_or_default();
    String::from_utf8_lossy(piece).into_owned()
}

impl Vm {
    /// Raises what the compiler says as the exception that CPython's compiler raises
    /// (`RAISE_ERROR_KNOWN_LOCATION`).
    pub(crate) fn raise_compile_error(&mut self, error: CompileError, filename: &str) -> Raised {
        let error = match error {
            CompileError::Syntax(error) => error,
            CompileError::Unsupported { what, line } => {
                return self.give_up(crate::Ending::Unsupported { what, line: Some(line) });
            }
            CompileError::Surrogate(text) => {
                let text = self.heap.str(text);
                let text = self.keep(text);
                let encoded = str_codec::encoded(self, text, None, None);
                return encoded
                    .err()
                    .unwrap_or_else(|| self.value_error("a docstring without lone surrogates"));
            }
            CompileError::Internal(message) => return self.error(ty::SYSTEM_ERROR, &message),
            CompileError::TooDeep(doing) => {
                let message = format!("maximum recursion depth exceeded during {doing}");
                return self.error(ty::RECURSION_ERROR, &message);
            }
            CompileError::ParserStack => {
                let message = "Parser stack overflowed - Python source too complex to parse";
                return self.error(ty::MEMORY_ERROR, message);
            }
            // `compile` answers neither of these.
            CompileError::Pending(message, ..) => return self.error(ty::SYNTAX_ERROR, &message),
            CompileError::PendingDepth(what, _) => return self.unsupported(what),
        };
        if let Err(raised) = self.warn_compiled(&error.warnings, filename) {
            return raised;
        }
        let class = match error.kind {
            SyntaxErrorKind::SyntaxError => ty::SYNTAX_ERROR,
            SyntaxErrorKind::IndentationError => ty::INDENTATION_ERROR,
            SyntaxErrorKind::TabError => ty::TAB_ERROR,
            SyntaxErrorKind::Incomplete => ty::INCOMPLETE_INPUT_ERROR,
        };
        // `_PyErr_ProgramDecodedTextObject`: the line of the file, with its newline.
        let in_file = source_line(self, filename, error.line).map(|line| last_piece(format!("{line}\n")));
        // `_PyPegen_byte_offset_to_character_offset`.
        let room = in_file.as_ref().filter(|_| error.found_by == FoundBy::Parser);
        let room = room.map_or(u32::MAX, |line| line.chars().count() as u32 + 1);
        let text = match &error.found_by {
            FoundBy::Tokenizer => Some(error.text.clone()),
            FoundBy::Parser => Some(in_file.unwrap_or_else(|| error.text.clone())),
            _ => in_file,
        };
        if matches!(error.found_by, FoundBy::SymbolTable | FoundBy::Future) {
            return self.raise_with_place(error, filename, text);
        }
        let items = [
            self.heap.string(filename),
            self.heap.int(i64::from(error.line)),
            self.heap.int(i64::from(error.column.min(room))),
            match text {
                Some(text) => self.heap.string(&text),
                None => self.none(),
            },
            self.heap.int(i64::from(error.end_line)),
            self.heap.int(i64::from(error.end_column).min(i64::from(room))),
        ];
        let place = self.heap.tuple(items);
        let message = self.heap.string(&error.message);
        let exception = self.call_positional(class, &[message.id(), place.id()]);
        self.release(message);
        self.release(place);
        match exception {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }
    /// An exception of the message alone, which is told its place afterwards (`PyErr_RangedSyntaxLocationObject`).
    fn raise_with_place(&mut self, error: SyntaxError, filename: &str, text: Option<String>) -> Raised {
        let message = self.heap.string(&error.message);
        let exception = self.call_positional(ty::SYNTAX_ERROR, &[message.id()]);
        self.release(message);
        let exception = match exception {
            Ok(exception) => exception,
            Err(raised) => return raised,
        };
        let end_column = match error.found_by {
            FoundBy::Future => self.none(),
            _ => self.heap.int(i64::from(error.end_column)),
        };
        let text = match text {
            Some(text) => self.heap.string(&text),
            None => self.none(),
        };
        let fields = [
            (at::LINENO, self.heap.int(i64::from(error.line))),
            (at::OFFSET, self.heap.int(i64::from(error.column))),
            (at::END_LINENO, self.heap.int(i64::from(error.end_line))),
            (at::END_OFFSET, end_column),
            (at::FILENAME, self.heap.string(filename)),
            (at::TEXT, text),
            (at::PRINT_FILE_AND_LINE, self.none()),
        ];
        for (field, value) in fields {
            set_field(self, exception.id(), field, Some(value.id()));
            self.release(value);
        }
        self.raise(exception)
    }
}
