//! Syntax errors as data.

use super::location::Lines;
use super::{CompileError, Warning};
use ruff_text_size::TextRange;

/// Which exception class a syntax error is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SyntaxErrorKind {
    /// `SyntaxError` itself.
    SyntaxError,
    /// `IndentationError`.
    IndentationError,
    /// `TabError`: tabs and spaces do not agree.
    TabError,
    /// The text may go on (`PyCF_ALLOW_INCOMPLETE_INPUT`).
    Incomplete,
}

/// A syntax error as CPython's exception holds it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    /// The class.
    pub kind: SyntaxErrorKind,
    /// `msg`.
    pub message: String,
    /// `lineno`, counted as the source's lines are.
    pub line: u32,
    /// `offset`: the column in characters, from 1.
    pub column: u32,
    /// `end_lineno`.
    pub end_line: u32,
    /// `end_offset`; the tokenizer's errors have 0 or -1.
    pub end_column: i32,
    /// What is shown as the source line: with its newline only if CPython keeps it.
    pub text: String,
    /// Where CPython would have found it.
    pub found_by: FoundBy,
    /// What was warned about before it was found.
    pub warnings: Vec<Warning>,
}

/// Which part of CPython's compiler finds an error: it decides where the shown line comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FoundBy {
    /// The line stands in its buffer.
    Tokenizer,
    /// A file of that name comes first.
    Parser,
    /// It has no source at hand: only a file of that name has a line to show.
    Compiler,
    /// The same of the symbol table, whose exceptions are made of the message alone.
    SymbolTable,
    /// As the symbol table; it does not know where the statement ends.
    Future,
}

/// An error of the symbol table at a range of the source; [`super::compile`] looks up its lines.
pub(super) fn pending(message: String, range: TextRange) -> CompileError {
    CompileError::Pending(message, range, FoundBy::SymbolTable)
}

/// The finished error for a range. A range that starts with a line's end covers one column of that line.
pub(super) fn at(
    source: &str,
    lines: &Lines,
    kind: SyntaxErrorKind,
    message: String,
    range: TextRange,
) -> SyntaxError {
    let mut loc = lines.loc(range);
    let start = range.start().to_usize();
    if source.get(start..).is_none_or(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']))
        && !range.is_empty()
    {
        loc.end_line = loc.line;
        loc.end_column = loc.column + 1;
    }
    let column = |line: i32, bytes: i32| {
        let text = source[lines.range(line, source.len())].trim_end_matches(['\n', '\r']);
        let bytes = usize::try_from(bytes).unwrap_or(0);
        let before = text.char_indices().take_while(|&(at, _)| at < bytes).count();
        (before + bytes.saturating_sub(text.len())) as u32 + 1
    };
    SyntaxError {
        kind,
        message,
        line: loc.line.max(0) as u32,
        column: column(loc.line, loc.column),
        end_line: loc.end_line.max(0) as u32,
        end_column: column(loc.end_line, loc.end_column) as i32,
        text: source[lines.range(loc.line, source.len())].trim_end_matches(['\n', '\r']).to_string(),
        found_by: FoundBy::Parser,
        warnings: Vec::new(),
    }
}
