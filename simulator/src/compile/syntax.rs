//! Syntax errors in CPython's wording.

use super::CompileError;
use super::location::Lines;
use ruff_python_parser::ParseError;
use ruff_text_size::TextRange;

/// Which exception class a syntax error is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SyntaxErrorKind {
    SyntaxError,
    IndentationError,
    TabError,
}

/// A syntax error as CPython's exception holds it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    pub kind: SyntaxErrorKind,
    pub message: String,
    /// The line, counted as the source's lines are.
    pub line: u32,
    /// `offset`: the column in characters, from 1.
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    /// The source line, without its newline.
    pub text: String,
}

/// An error at a range of the source, whose lines [`complete`] fills in.
pub(super) fn pending(message: String, range: TextRange) -> CompileError {
    CompileError::Pending(message, range)
}

/// The finished error for a range.
pub(super) fn at(
    source: &str,
    lines: &Lines,
    kind: SyntaxErrorKind,
    message: String,
    range: TextRange,
) -> SyntaxError {
    let loc = lines.loc(range);
    let column = |line: i32, bytes: i32| {
        let text = &source[lines.range(line, source.len())];
        text.char_indices().take_while(|&(at, _)| at < bytes as usize).count() as u32 + 1
    };
    SyntaxError {
        kind,
        message,
        line: loc.line.max(0) as u32,
        column: column(loc.line, loc.column),
        end_line: loc.end_line.max(0) as u32,
        end_column: column(loc.end_line, loc.end_column),
        text: source[lines.range(loc.line, source.len())].trim_end_matches(['\n', '\r']).to_string(),
    }
}

/// The parser's error in CPython's words.
pub(super) fn from_parser(source: &str, lines: &Lines, error: &ParseError) -> SyntaxError {
    at(source, lines, SyntaxErrorKind::SyntaxError, "invalid syntax".to_string(), error.location)
}
