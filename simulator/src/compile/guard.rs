//! Limits checked on the text before it is parsed, so that no input exhausts the host's stack: nested
//! brackets and indentation as CPython's tokenizer limits them, and chains of prefix operators.

use super::CompileError;
use super::location::Lines;
use super::syntax::{self, SyntaxError, SyntaxErrorKind};
use ruff_text_size::{TextRange, TextSize};

/// `MAXLEVEL` and `MAXINDENT` of `Parser/tokenizer`.
const MAX_BRACKETS: usize = 200;
const MAX_INDENTATION: usize = 100;
/// Operators, attribute dots and keywords between two commas of one bracket, summed over the brackets around:
/// an upper bound of how deep the tree is.
const MAX_CHAIN: usize = if cfg!(target_family = "wasm") { 4_000 } else { 100_000 };
/// Prefix operators in a row, for which the parser recurses; there are some functions of CPython's above them.
const MAX_PREFIX: usize = if cfg!(target_family = "wasm") { 300 } else { 6_000 - 33 };
/// What is too deep for a browser.
pub(super) const DEEP: &str = "expressions nested this deeply";

/// Checks the limits. Strings are skipped roughly: a quote inside a replacement field ends a formatted
/// string here, which only makes the count of brackets in it unreliable.
pub(super) fn check(text: &str, lines: &Lines) -> Result<(), CompileError> {
    let bytes = text.as_bytes();
    let mut open: Vec<usize> = Vec::new(); // the chain outside each open bracket
    let mut chain = 0usize;
    let mut sum = 0usize; // of `open`
    let mut prefix = 0usize;
    let mut indents: Vec<usize> = vec![0];
    let mut at = 0;
    let mut line_start = true;
    while let Some(&byte) = bytes.get(at) {
        if line_start && open.is_empty() {
            line_start = false;
            let start = at;
            while matches!(bytes.get(at), Some(b' ' | b'\t' | 0x0c)) {
                at += 1;
            }
            let blank = matches!(bytes.get(at), None | Some(b'\n' | b'\r' | b'#'));
            if !blank {
                let width = at - start;
                while indents.len() > 1 && indents.last().is_some_and(|&i| i > width) {
                    indents.pop();
                }
                if indents.last().is_some_and(|&i| width > i) {
                    indents.push(width);
                    if indents.len() > MAX_INDENTATION {
                        let message = "too many levels of indentation".to_string();
                        let kind = SyntaxErrorKind::IndentationError;
                        let error = syntax::at(text, lines, kind, message, range_of(at));
                        // The line's start, without an end (`tokenizer_error`).
                        return Err(CompileError::Syntax(SyntaxError { column: 1, end_column: 0, ..error }));
                    }
                }
                chain = 0;
                prefix = 0;
            }
            continue;
        }
        match byte {
            b'\n' => {
                line_start = true;
                at += 1;
            }
            b'#' => {
                while bytes.get(at).is_some_and(|&b| b != b'\n') {
                    at += 1;
                }
            }
            b'\'' | b'"' => {
                at = skip_string(bytes, at);
                prefix = 0;
            }
            b'(' | b'[' | b'{' => {
                sum += chain;
                open.push(chain + 1);
                sum += 1;
                chain = 0;
                if open.len() > MAX_BRACKETS {
                    let message = "too many nested parentheses".to_string();
                    return Err(error(text, lines, SyntaxErrorKind::SyntaxError, message, at));
                }
                at += 1;
            }
            b')' | b']' | b'}' => {
                chain = open.pop().unwrap_or(0);
                sum = sum.saturating_sub(chain);
                prefix = 0;
                at += 1;
            }
            b',' | b';' => {
                chain = 0;
                prefix = 0;
                at += 1;
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => {
                let start = at;
                while bytes.get(at).is_some_and(|&b| b == b'_' || b >= 0x80 || b.is_ascii_alphanumeric()) {
                    at += 1;
                }
                match &text.as_bytes()[start..at] {
                    // Two functions of the parser each.
                    b"lambda" => {
                        chain += 1;
                        prefix += 2;
                    }
                    b"not" | b"await" | b"if" | b"else" | b"and" | b"or" | b"in" | b"is" | b"yield"
                    | b"from" => {
                        chain += 1;
                        prefix += 1;
                    }
                    _ if bytes.get(at).is_some_and(|&b| b == b'\'' || b == b'"') => {}
                    _ => prefix = prefix.saturating_sub(usize::from(!follows_lambda(bytes, start))),
                }
            }
            b'0'..=b'9' => {
                prefix = 0;
                at += 1;
            }
            b' ' | b'\t' | b'\r' | 0x0c | b'\\' => at += 1,
            _ => {
                chain += 1;
                if matches!(byte, b'-' | b'+' | b'~' | b'*' | b'@') {
                    prefix += 1;
                }
                at += 1;
            }
        }
        if prefix > MAX_PREFIX && !cfg!(target_family = "wasm") {
            return Err(CompileError::ParserStack);
        }
        if chain + sum > MAX_CHAIN || prefix > MAX_PREFIX {
            let what = DEEP.to_owned();
            let line = lines.position(at as u32).0;
            return Err(CompileError::Unsupported { what, line: u32::try_from(line).unwrap_or(1) });
        }
    }
    Ok(())
}

/// A parameter name does not end a chain of `lambda x: lambda y: ...`; nor does the operand of `if ... else`.
fn follows_lambda(bytes: &[u8], at: usize) -> bool {
    let before = &bytes[at.saturating_sub(8)..at];
    before.ends_with(b"lambda ")
        || before.ends_with(b"else ")
        || before.ends_with(b"if ")
        || before.ends_with(b": ")
}

fn error(text: &str, lines: &Lines, kind: SyntaxErrorKind, message: String, at: usize) -> CompileError {
    CompileError::Syntax(syntax::at(text, lines, kind, message, range_of(at)))
}

fn range_of(at: usize) -> TextRange {
    TextRange::empty(TextSize::new(at as u32))
}

/// Where the string that starts with the quote at `at` ends.
fn skip_string(bytes: &[u8], at: usize) -> usize {
    let quote = bytes[at];
    let triple = bytes[at..].starts_with(&[quote, quote, quote]);
    let mut at = at + if triple { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'\n' if !triple => return at,
            _ if byte == quote => {
                if !triple {
                    return at + 1;
                }
                if bytes[at..].starts_with(&[quote, quote, quote]) {
                    return at + 3;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    bytes.len()
}
