//! What CPython's parser and compiler warn about: code that is right, and hardly what its author meant
//! (`Parser/string_parser.c`, `Parser/lexer/lexer.c`, `compiler_warn` in `Python/compile.c`).

use super::Mode;
use super::code::Const;
use super::emit::Compiler;
use super::location::Lines;
use super::syntax::{self, FoundBy, SyntaxError, SyntaxErrorKind};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_ast::{CmpOp, Expr, ExprCompare, ExprSubscript};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// A `SyntaxWarning`: the program runs all the same, unless a filter makes errors of warnings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    /// Where it is warned of, counted as the source's lines are.
    pub line: u32,
    /// What the error would be (`compiler_warn`, `parser_warn`, `warn_invalid_escape_sequence`).
    pub error: SyntaxError,
}

impl Warning {
    fn new(source: &str, lines: &Lines, message: String, range: TextRange, found_by: FoundBy) -> Warning {
        let error = syntax::at(source, lines, SyntaxErrorKind::SyntaxError, message, range);
        Warning { line: error.line, error: SyntaxError { found_by, ..error } }
    }

    /// About a token that the parser has just read. While the tokenizer is in the same line, that is shown with its
    /// end, which the last line of a file has, too; later the line stands alone
    /// (`get_error_line_from_tokenizer_buffers`).
    fn of_parser(source: &str, lines: &Lines, mode: Mode, message: String, range: TextRange) -> Warning {
        let mut warning = Warning::new(source, lines, message, range, FoundBy::Parser);
        let error = &mut warning.error;
        if error.end_line > error.line {
            error.end_column = error.end_column.min(error.text.chars().count() as i32 + 1);
        } else if mode != Mode::Eval || source[range.start().to_usize()..].contains('\n') {
            error.text.push('\n');
        }
        warning
    }

    /// About a part of a formatted string: its parts are looked at when all of it is read, so the error stands at its end,
    /// and its lines are shown.
    fn of_part(
        source: &str,
        lines: &Lines,
        message: String,
        part: TextRange,
        start: TextSize,
        end: TextRange,
    ) -> Warning {
        let line = |at: TextSize| lines.loc(TextRange::empty(at)).line;
        let mut warning = Warning::new(source, lines, message, end, FoundBy::Parser);
        warning.line = u32::try_from(line(part.start())).unwrap_or(1);
        let first = lines.range(line(start), source.len()).start;
        let last = lines.range(line(end.start()), source.len()).end;
        let text = source.get(first..last).unwrap_or("").trim_end_matches(['\n', '\r']);
        warning.error.text = format!("{text}\n");
        warning
    }
}

/// The warnings of the tokenizer and the parser, in the order of the text. Of a formatted string whose end is not among
/// the tokens, and of what is in it, there are none.
pub(super) fn of_tokens(source: &str, lines: &Lines, mode: Mode, tokens: &[Token]) -> Vec<Warning> {
    let mut all = Vec::new();
    // How many warnings there were before each formatted string that is open.
    let mut open = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let text = source.get(token.range().to_std_range()).unwrap_or("");
        let warning = match token.kind() {
            TokenKind::FStringStart => {
                open.push((all.len(), token.start()));
                None
            }
            TokenKind::FStringEnd => {
                open.pop();
                None
            }
            TokenKind::String => escape(*token, text)
                .map(|message| Warning::of_parser(source, lines, mode, message, token.range())),
            TokenKind::FStringMiddle => escape(*token, text).map(|message| {
                let start = open.last().map_or(token.start(), |&(_, start)| start);
                let end = tokens[index..].iter().find(|t| t.kind() == TokenKind::FStringEnd).unwrap_or(token);
                Warning::of_part(source, lines, message, token.range(), start, end.range())
            }),
            TokenKind::Int | TokenKind::Float | TokenKind::Complex => {
                let rest = source.get(token.range().end().to_usize()..).unwrap_or("");
                // The tokenizer names the column of the number's last character.
                let last = TextRange::empty(token.range().end() - TextSize::from(1));
                number(text, rest)
                    .map(|message| Warning::new(source, lines, message, last, FoundBy::Tokenizer))
            }
            _ => None,
        };
        all.extend(warning);
    }
    all.truncate(open.first().map_or(all.len(), |&(count, _)| count));
    all
}

/// The first escape of a literal that stands for itself, or for a character that is no byte
/// (`warn_invalid_escape_sequence`).
fn escape(token: Token, text: &str) -> Option<String> {
    let flags = token.string_flags()?;
    if flags.is_raw_string() {
        return None;
    }
    let bytes = flags.is_byte_string();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let escaped = &rest[at + 1..];
        // The text before a replacement field may end with a backslash.
        let first = escaped.chars().next().unwrap_or('{');
        let digits = escaped.bytes().take(3).take_while(|b| (b'0'..b'8').contains(b)).count();
        if digits == 3 && first > '3' {
            return Some(format!("invalid octal escape sequence '\\{}'", &escaped[..3]));
        }
        let known = match first {
            '\n' | '\r' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' | '0'..='7' => {
                true
            }
            'N' | 'u' | 'U' => !bytes,
            // CPython has written such a backslash as `\u005c` by then.
            first => !first.is_ascii(),
        };
        if !known {
            return Some(format!("invalid escape sequence '\\{first}'"));
        }
        rest = &escaped[first.len_utf8()..];
    }
    None
}

/// The letters of a keyword directly behind a number (`verify_end_of_number`).
fn number(text: &str, rest: &str) -> Option<String> {
    if !["and", "else", "for", "if", "in", "is", "not", "or"].iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    let kind = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => "hexadecimal",
        [b'0', b'o' | b'O', ..] => "octal",
        [b'0', b'b' | b'B', ..] => "binary",
        [.., b'j' | b'J'] => "imaginary",
        _ => "decimal",
    };
    Some(format!("invalid {kind} literal"))
}

impl Compiler<'_> {
    fn warn(&mut self, message: String, range: TextRange) {
        let warning = Warning::new(self.source, &self.lines, message, range, FoundBy::Compiler);
        self.warnings.push(warning);
        self.scopes.scratch.warn();
    }

    /// `is` with a literal (`check_compare`), by the operators that the optimised tree has.
    pub(super) fn check_compare(&mut self, c: &ExprCompare, operators: &[CmpOp]) {
        let mut left = &*c.left;
        for (operator, right) in operators.iter().zip(&c.comparators) {
            let meant = match operator {
                CmpOp::Is => Some(("is", "==")),
                CmpOp::IsNot => Some(("is not", "!=")),
                _ => None,
            };
            let literal = [left, right].into_iter().find(|e| self.is_literal(e));
            if let (Some((written, meant)), Some(literal)) = (meant, literal) {
                let class = self.inferred(literal).unwrap_or("object");
                let message = format!("\"{written}\" with '{class}' literal. Did you mean \"{meant}\"?");
                return self.warn(message, c.range());
            }
            left = right;
        }
    }

    fn is_literal(&self, expr: &Expr) -> bool {
        let singleton = |c: &Const| matches!(c, Const::None | Const::Bool(_) | Const::Ellipsis);
        self.constant(expr).is_some_and(|c| !singleton(&c))
    }

    /// A call of what cannot be called: most often a comma is missing (`check_caller`).
    pub(super) fn check_caller(&mut self, function: &Expr) {
        let displays = matches!(
            function,
            Expr::Tuple(_)
                | Expr::List(_)
                | Expr::ListComp(_)
                | Expr::Dict(_)
                | Expr::DictComp(_)
                | Expr::Set(_)
                | Expr::SetComp(_)
                | Expr::Generator(_)
                | Expr::FString(_)
        );
        if (displays || self.constant(function).is_some())
            && let Some(class) = self.inferred(function)
        {
            let message = format!("'{class}' object is not callable; perhaps you missed a comma?");
            self.warn(message, function.range());
        }
    }

    /// `check_subscripter` and `check_index`.
    pub(super) fn check_subscript(&mut self, s: &ExprSubscript) {
        let value = self.constant(&s.value);
        let without_items = match &value {
            Some(constant) => {
                !matches!(constant, Const::Str(_) | Const::Bytes(_) | Const::Tuple(_) | Const::Bool(_))
            }
            None => {
                matches!(*s.value, Expr::Set(_) | Expr::SetComp(_) | Expr::Generator(_) | Expr::Lambda(_))
            }
        };
        let Some(class) = self.inferred(&s.value) else { return };
        if without_items || matches!(value, Some(Const::Bool(_))) {
            let message = format!("'{class}' object is not subscriptable; perhaps you missed a comma?");
            return self.warn(message, s.value.range());
        }
        let sequence = match value {
            Some(constant) => matches!(constant, Const::Str(_) | Const::Bytes(_) | Const::Tuple(_)),
            None => matches!(*s.value, Expr::Tuple(_) | Expr::List(_) | Expr::ListComp(_) | Expr::FString(_)),
        };
        if sequence
            && let Some(index) = self.inferred(&s.slice)
            && !matches!(index, "int" | "bool" | "slice")
        {
            let message = format!(
                "{class} indices must be integers or slices, not {index}; perhaps you missed a comma?"
            );
            self.warn(message, s.value.range());
        }
    }

    /// A tuple is always true unless it is empty.
    pub(super) fn check_assertion(&mut self, test: &Expr, statement: TextRange) {
        let display = matches!(test, Expr::Tuple(t) if !t.elts.is_empty());
        if display || matches!(self.constant(test), Some(Const::Tuple(items)) if !items.is_empty()) {
            self.warn("assertion is always true, perhaps remove parentheses?".to_string(), statement);
        }
    }

    /// The class of an expression's value, if the expression alone tells it (`infer_type`).
    fn inferred(&self, expr: &Expr) -> Option<&'static str> {
        if let Some(constant) = self.constant(expr) {
            return Some(match constant {
                Const::None => "NoneType",
                Const::Ellipsis => "ellipsis",
                Const::Bool(_) => "bool",
                Const::Int(_) => "int",
                Const::Float(_) => "float",
                Const::Complex(..) => "complex",
                Const::Str(_) => "str",
                Const::Bytes(_) => "bytes",
                Const::Tuple(_) => "tuple",
                Const::FrozenSet(_) => "frozenset",
                Const::Code(_) => "code",
            });
        }
        Some(match expr {
            Expr::Tuple(_) => "tuple",
            Expr::List(_) | Expr::ListComp(_) => "list",
            Expr::Dict(_) | Expr::DictComp(_) => "dict",
            Expr::Set(_) | Expr::SetComp(_) => "set",
            Expr::Generator(_) => "generator",
            Expr::Lambda(_) => "function",
            Expr::FString(_) => "str",
            _ => return None,
        })
    }
}
