//! Decimal literals of more digits than may be converted (`parsenumber` in `Parser/pegen.c`).

use super::CompileError;
use super::location::Lines;
use super::syntax::{self, FoundBy, SyntaxError, SyntaxErrorKind};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::{Ranged, TextRange};

/// Refuses the first literal with more than `limit` digits. A limit of 0 is none.
pub(super) fn check(text: &str, lines: &Lines, tokens: &[Token], limit: usize) -> Result<(), CompileError> {
    let long = |token: &&Token| token.kind() == TokenKind::Int && token.range().len().to_usize() > limit;
    let decimals = tokens.iter().filter(long).filter_map(|token| {
        let literal = text.get(token.range().to_std_range())?;
        let digits = literal.bytes().filter(u8::is_ascii_digit).count();
        let is_decimal = literal.bytes().all(|b| b.is_ascii_digit() || b == b'_');
        (is_decimal && digits > limit).then_some((token.range(), digits))
    });
    match decimals.take(usize::from(limit > 0)).next() {
        Some((range, digits)) => Err(CompileError::Syntax(too_long(text, lines, range, digits, limit))),
        None => Ok(()),
    }
}

/// It stands at the start of its line, before the first column (`RAISE_ERROR_KNOWN_LOCATION` with columns of -1).
fn too_long(text: &str, lines: &Lines, range: TextRange, digits: usize, limit: usize) -> SyntaxError {
    let message = format!(
        "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; use \
         sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to \
         avoid decimal conversion limits."
    );
    let error =
        syntax::at(text, lines, SyntaxErrorKind::SyntaxError, message, TextRange::empty(range.start()));
    let shown = format!("{}\n", error.text.trim_end_matches('\n'));
    SyntaxError { column: 0, end_column: 0, text: shown, found_by: FoundBy::Parser, ..error }
}
