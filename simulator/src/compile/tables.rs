//! What a build without the parser's table of Unicode names has to refuse.

use super::CompileError;
use super::location::Lines;
use crate::algorithm::names::{ABSENT, KNOWN as THERE};
use ruff_python_parser::{LexicalErrorType, ParseError, ParseErrorType};

/// Refuses a program that the parser could not read for want of a character's name.
pub(super) fn check(text: &str, lines: &Lines, errors: &[ParseError]) -> Result<(), CompileError> {
    let unknown = |error: &&ParseError| {
        let before = text.get(..error.location.start().to_usize()).unwrap_or_default();
        matches!(error.error, ParseErrorType::Lexical(LexicalErrorType::UnicodeError))
            && before.ends_with("\\N{")
    };
    match errors.iter().find(unknown) {
        Some(error) if !THERE => Err(CompileError::Unsupported {
            what: ABSENT.into(),
            line: u32::try_from(lines.loc(error.location).line).unwrap_or(1),
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Mode, Settings, compile};
    use super::*;

    #[test]
    fn what_needs_the_table() {
        for (text, needs) in [("a = '\\N{BULLET}'\n", true), ("a = '\\xe9'\n", false)] {
            let found = compile(text, "a.py", 1, Mode::File, Settings::default());
            let refused =
                matches!(&found, Err(CompileError::Unsupported { what, .. }) if what.contains("table"));
            assert_eq!(refused, needs && !THERE, "{text}: {found:?}");
        }
    }
}
