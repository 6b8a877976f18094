//! The parser's errors in CPython's words (`Parser/pegen_errors.c`, the `invalid_` rules of
//! `Grammar/python.gram`, `Parser/lexer`).

use super::location::Lines;
use super::syntax::{self, SyntaxError, SyntaxErrorKind};
use ruff_python_ast::token::{Token, TokenKind, Tokens};
use ruff_python_ast::{Expr, Number, UnaryOp};
use ruff_python_parser::{
    InterpolatedStringErrorType, LexicalErrorType, ParseError, ParseErrorType, UnsupportedSyntaxError,
    UnsupportedSyntaxErrorKind,
};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// What is known when the parser has failed.
struct Diagnosis<'a> {
    source: &'a str,
    lines: &'a Lines,
    tokens: Vec<Token>,
    errors: &'a [ParseError],
}

/// The first of the parser's errors as CPython reports it.
pub(super) fn diagnose(source: &str, lines: &Lines, tokens: &Tokens, errors: &[ParseError]) -> SyntaxError {
    let tokens = tokens.iter().filter(|t| !t.kind().is_trivia()).copied().collect();
    let diagnosis = Diagnosis { source, lines, tokens, errors };
    match errors.first() {
        Some(error) => diagnosis.report(error),
        None => diagnosis.syntax("invalid syntax", TextRange::default()),
    }
}

/// Whether the parser stopped at a `\N{...}` whose name it does not know.
pub(super) fn unknown_name(source: &str, error: &ParseError) -> bool {
    matches!(error.error, ParseErrorType::Lexical(LexicalErrorType::UnicodeError))
        && source.get(..error.location.start().to_usize()).is_some_and(|before| before.ends_with("\\N{"))
}

/// Syntax of a later Python than 3.13.
pub(super) fn newer_syntax(source: &str, lines: &Lines, error: &UnsupportedSyntaxError) -> SyntaxError {
    let message = match error.kind {
        UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes => {
            "multiple exception types must be parenthesized"
        }
        _ => "invalid syntax",
    };
    syntax::at(source, lines, SyntaxErrorKind::SyntaxError, message.to_string(), error.range)
}

type Range = TextRange;

impl Diagnosis<'_> {
    fn syntax(&self, message: impl Into<String>, range: Range) -> SyntaxError {
        syntax::at(self.source, self.lines, SyntaxErrorKind::SyntaxError, message.into(), range)
    }

    /// An error of the tokenizer: it has no end of its own.
    fn lexical(&self, message: impl Into<String>, at: TextSize, end_column: Option<i32>) -> SyntaxError {
        let mut error = self.syntax(message, Range::empty(at));
        error.end_column = end_column.unwrap_or(error.column as i32);
        error
    }

    fn indentation(&self, message: impl Into<String>, range: Range) -> SyntaxError {
        SyntaxError { kind: SyntaxErrorKind::IndentationError, ..self.syntax(message, range) }
    }

    fn text(&self, range: Range) -> &str {
        self.source.get(range.to_std_range()).unwrap_or("")
    }

    fn line(&self, at: TextSize) -> i32 {
        self.lines.position(at.into()).0
    }

    /// The index of the first token that ends after `at`.
    fn token_at(&self, at: TextSize) -> usize {
        self.tokens.iter().position(|t| t.range().end() > at).unwrap_or(self.tokens.len().saturating_sub(1))
    }

    fn kind(&self, index: usize) -> TokenKind {
        self.tokens.get(index).map_or(TokenKind::EndOfFile, |t| t.kind())
    }

    fn range(&self, index: usize) -> Range {
        self.tokens.get(index).map_or_else(Range::default, |t| t.range())
    }

    /// The first bracket that closes wrongly before `limit`, and the brackets open there.
    fn brackets(&self, limit: TextSize) -> Result<Vec<(TokenKind, TextSize)>, SyntaxError> {
        let mut open: Vec<(TokenKind, TextSize)> = Vec::new();
        for token in &self.tokens {
            let at = token.range().start();
            if at > limit {
                break;
            }
            let opener = match token.kind() {
                kind @ (TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace) => {
                    open.push((kind, at));
                    continue;
                }
                TokenKind::Rpar => TokenKind::Lpar,
                TokenKind::Rsqb => TokenKind::Lsqb,
                TokenKind::Rbrace => TokenKind::Lbrace,
                _ => continue,
            };
            let closing = self.text(token.range());
            match open.pop() {
                None => return Err(self.lexical(format!("unmatched '{closing}'"), at, None)),
                Some((kind, start)) if kind != opener => {
                    let opening = self.text(Range::at(start, TextSize::new(1)));
                    let mut message = format!(
                        "closing parenthesis '{closing}' does not match opening parenthesis '{opening}'"
                    );
                    if self.line(start) != self.line(at) {
                        message.push_str(&format!(" on line {}", self.line(start)));
                    }
                    return Err(self.lexical(message, at, None));
                }
                Some(_) => {}
            }
        }
        Ok(open)
    }

    fn report(&self, error: &ParseError) -> SyntaxError {
        let range = error.location;
        if let Some(error) = self.tabs(range) {
            return error;
        }
        if let ParseErrorType::Lexical(kind) = &error.error
            && let Some(error) = self.lexical_error(kind, range)
        {
            return error;
        }
        let open = match self.brackets(range.start()) {
            Ok(open) => open,
            Err(error) => return error,
        };
        if let Some(error) = self.specific(&error.error, range) {
            return error;
        }
        self.generic(range, &open)
    }

    fn lexical_error(&self, kind: &LexicalErrorType, range: Range) -> Option<SyntaxError> {
        Some(match kind {
            LexicalErrorType::UnclosedStringError | LexicalErrorType::StringError => {
                self.unclosed_string(range)
            }
            LexicalErrorType::IndentationError => {
                // CPython has read the whole line by then.
                let line = self.lines.range(self.line(range.end()), self.source.len());
                let text = self.source[line.clone()].trim_end_matches(['\n', '\r']);
                let at = TextSize::new((line.start + text.len()) as u32);
                let error = self.lexical("unindent does not match any outer indentation level", at, Some(-1));
                SyntaxError { kind: SyntaxErrorKind::IndentationError, ..error }
            }
            LexicalErrorType::UnrecognizedToken { tok } if !tok.is_ascii() => self.lexical(
                format!("invalid character '{tok}' (U+{:04X})", u32::from(*tok)),
                range.start(),
                None,
            ),
            LexicalErrorType::UnrecognizedToken { .. } => return None,
            LexicalErrorType::LineContinuationError => {
                let line = self.lines.range(self.line(range.start()), self.source.len());
                let at = range.start().to_usize();
                let slash = self.source[line.start..line.end].find('\\').map_or(at, |i| line.start + i);
                let message = "unexpected character after line continuation character";
                self.lexical(message, TextSize::new(slash as u32 + 1), Some(0))
            }
            LexicalErrorType::InvalidByteLiteral => {
                let token = self.range(self.token_at(range.start()));
                self.syntax("bytes can only contain ASCII literal characters", token)
            }
            LexicalErrorType::OtherError(message) => self.number_error(message, range),
            LexicalErrorType::FStringError(error) | LexicalErrorType::TStringError(error) => {
                self.fstring_error(error, range)?
            }
            LexicalErrorType::UnicodeError
            | LexicalErrorType::MissingUnicodeLbrace
            | LexicalErrorType::MissingUnicodeRbrace => {
                let token = self.range(self.token_at(range.start()));
                let message = "(unicode error) 'unicodeescape' codec can't decode bytes: malformed escape";
                self.syntax(message, token)
            }
            LexicalErrorType::Eof => return None,
        })
    }

    fn unclosed_string(&self, range: Range) -> SyntaxError {
        let text = self.text(Range::new(range.start(), TextSize::new(self.source.len() as u32)));
        let quotes = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        if quotes.starts_with("\"\"\"") || quotes.starts_with("'''") {
            let end = self.source.trim_end_matches('\n').len();
            let last = self.line(TextSize::new(end as u32));
            let message = format!("unterminated triple-quoted string literal (detected at line {last})");
            return self.lexical(message, range.start(), None);
        }
        let line = self.line(range.start());
        let message = format!("unterminated string literal (detected at line {line})");
        self.lexical(message, range.start(), None)
    }

    fn number_error(&self, message: &str, range: Range) -> SyntaxError {
        let text = self.text(range);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if text.starts_with('0') && digits > 1 {
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            let zeros = text.bytes().take_while(|&b| b == b'0').count();
            return self.syntax(message, Range::at(range.start(), TextSize::new(zeros as u32)));
        }
        let message = if message.contains("decimal") || message.is_empty() {
            "invalid decimal literal".to_string()
        } else {
            let mut chars = message.chars();
            chars.next().map(|c| c.to_ascii_lowercase()).into_iter().chain(chars).collect()
        };
        let last = range.end().to_usize().saturating_sub(1).max(range.start().to_usize());
        self.lexical(message, TextSize::new(last as u32), None)
    }

    fn fstring_error(&self, error: &InterpolatedStringErrorType, range: Range) -> Option<SyntaxError> {
        Some(match error {
            InterpolatedStringErrorType::UnclosedLbrace => {
                let index = self.token_at(range.start());
                if index > 0 && ends_operand(self.kind(index - 1)) && starts_operand(self.kind(index)) {
                    return None;
                }
                let at = if self.kind(index) == TokenKind::FStringEnd {
                    self.range(index).start()
                } else {
                    range.start()
                };
                self.lexical("f-string: expecting '}'", at, None)
            }
            InterpolatedStringErrorType::SingleRbrace => {
                self.lexical("f-string: single '}' is not allowed", range.start(), None)
            }
            InterpolatedStringErrorType::InvalidConversionFlag => {
                let index = self.token_at(range.start());
                let text = self.text(self.range(index));
                let message =
                    format!("f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
                self.syntax(message, self.range(index))
            }
            InterpolatedStringErrorType::UnterminatedString => {
                let start = self.fstring_start(range);
                let message =
                    format!("unterminated f-string literal (detected at line {})", self.line(range.start()));
                self.lexical(message, start, None)
            }
            InterpolatedStringErrorType::UnterminatedTripleQuotedString => {
                let start = self.fstring_start(range);
                let last = self.line(TextSize::new(self.source.trim_end_matches('\n').len() as u32));
                let message =
                    format!("unterminated triple-quoted f-string literal (detected at line {last})");
                self.lexical(message, start, None)
            }
            _ => return None,
        })
    }

    fn fstring_start(&self, range: Range) -> TextSize {
        let before = self.tokens.iter().take_while(|t| t.range().start() <= range.start());
        before
            .filter(|t| t.kind() == TokenKind::FStringStart)
            .last()
            .map_or(range.start(), |t| t.range().start())
    }

    /// CPython refuses a line whose indentation depends on the width of a tab.
    fn tabs(&self, limit: Range) -> Option<SyntaxError> {
        let mut stack = vec![(0usize, 0usize)];
        let mut open = 0usize;
        let mut starts = true;
        for token in &self.tokens {
            if token.range().start() > limit.end() {
                return None;
            }
            match token.kind() {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open += 1,
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => open = open.saturating_sub(1),
                TokenKind::Newline => {
                    starts = true;
                    continue;
                }
                TokenKind::Indent | TokenKind::Dedent => continue,
                _ => {}
            }
            if !starts || open > 1 {
                continue;
            }
            starts = false;
            let line = self.lines.range(self.line(token.range().start()), self.source.len());
            let (mut wide, mut narrow) = (0, 0);
            for c in self.source[line.start..].bytes() {
                match c {
                    b' ' => {
                        wide += 1;
                        narrow += 1;
                    }
                    b'\t' => {
                        wide = (wide / 8 + 1) * 8;
                        narrow += 1;
                    }
                    _ => break,
                }
            }
            while stack.len() > 1 && stack.last().is_some_and(|&(w, _)| w > wide) {
                stack.pop();
            }
            let (last_wide, last_narrow) = *stack.last()?;
            let agrees = match wide.cmp(&last_wide) {
                std::cmp::Ordering::Equal => narrow == last_narrow,
                std::cmp::Ordering::Greater => {
                    stack.push((wide, narrow));
                    narrow > last_narrow
                }
                std::cmp::Ordering::Less => true,
            };
            if !agrees {
                let at = TextSize::new(line.start as u32);
                let mut error =
                    self.lexical("inconsistent use of tabs and spaces in indentation", at, Some(0));
                error.kind = SyntaxErrorKind::TabError;
                return Some(error);
            }
        }
        None
    }

    /// The errors that CPython has a rule for.
    fn specific(&self, error: &ParseErrorType, range: Range) -> Option<SyntaxError> {
        let index = self.token_at(range.start());
        Some(match error {
            ParseErrorType::FStringError(error) | ParseErrorType::TStringError(error) => {
                self.fstring_error(error, range)?
            }
            ParseErrorType::UnexpectedIndentation => {
                let line = self.lines.range(self.line(range.end()), self.source.len());
                let indent = self.source[line.clone()].len() - self.source[line.clone()].trim_start().len();
                let at = TextSize::new((line.start + indent).saturating_sub(1) as u32);
                let mut error = self.indentation("unexpected indent", Range::empty(at));
                error.end_column = -1;
                error
            }
            ParseErrorType::InvalidAssignmentTarget => self.assignment(range, index),
            ParseErrorType::InvalidAugmentedAssignmentTarget => {
                let name = self.expression_name(range)?;
                self.syntax(format!("'{name}' is an illegal expression for augmented assignment"), range)
            }
            ParseErrorType::InvalidNamedAssignmentTarget => {
                let name = self.expression_name(range)?;
                self.syntax(format!("cannot use assignment expressions with {name}"), range)
            }
            ParseErrorType::InvalidAnnotatedAssignmentTarget => match self.expression_name(range)? {
                name @ ("tuple" | "list") => {
                    self.syntax(format!("only single target (not {name}) can be annotated"), range)
                }
                _ => self.syntax("illegal target for annotation", range),
            },
            ParseErrorType::InvalidDeleteTarget => {
                let name = self.expression_name(range)?;
                self.syntax(format!("cannot delete {name}"), range)
            }
            ParseErrorType::PositionalAfterKeywordArgument => {
                self.after_arguments("positional argument follows keyword argument", range)
            }
            ParseErrorType::PositionalAfterKeywordUnpacking => {
                self.after_arguments("positional argument follows keyword argument unpacking", range)
            }
            ParseErrorType::InvalidArgumentUnpackingOrder => {
                self.syntax("iterable argument unpacking follows keyword argument unpacking", range)
            }
            ParseErrorType::NonDefaultParamAfterDefaultParam => {
                self.syntax("parameter without a default follows parameter with a default", range)
            }
            ParseErrorType::ExpectedKeywordParam => {
                let star = (0..=index).rev().find(|&i| self.kind(i) == TokenKind::Star).unwrap_or(index);
                self.syntax("named arguments must follow bare *", self.range(star))
            }
            ParseErrorType::VarParameterWithDefault => {
                self.syntax("var-positional argument cannot have default value", range)
            }
            ParseErrorType::ParamAfterVarKeywordParam => {
                self.syntax("arguments cannot follow var-keyword argument", range)
            }
            ParseErrorType::UnparenthesizedGeneratorExpression => {
                self.syntax("Generator expression must be parenthesized", range)
            }
            ParseErrorType::EmptyImportNames => {
                let at =
                    self.range(index.saturating_sub(usize::from(self.kind(index) != TokenKind::Newline)));
                let at =
                    if self.kind(index) == TokenKind::Newline { self.range(index).start() } else { at.end() };
                self.syntax("Expected one or more names after 'import'", Range::empty(at))
            }
            ParseErrorType::ExpectedToken { expected: TokenKind::Colon, found } => {
                self.expected_colon(*found, index)?
            }
            ParseErrorType::ExpectedToken { expected: TokenKind::Else, .. } => self.expected_else(index)?,
            ParseErrorType::OtherError(message) => self.other(message, range, index)?,
            _ => return None,
        })
    }

    fn other(&self, message: &str, range: Range, index: usize) -> Option<SyntaxError> {
        if let Some(clause) = message.strip_prefix("Expected an indented block after ") {
            return Some(self.missing_block(clause, index));
        }
        if message.contains("`except` or `finally`") {
            return Some(self.missing_handler(index));
        }
        if message.starts_with("Only single target") {
            return Some(self.syntax(message.replace("Only", "only"), range));
        }
        if message == "Expected a parameter name" {
            let equal = (index..self.tokens.len()).find(|&i| self.kind(i) == TokenKind::Equal)?;
            let whole = Range::new(range.start(), self.range(equal).end());
            return Some(match self.expression_name(range) {
                Some(name @ ("True" | "False" | "None")) => {
                    self.syntax(format!("cannot assign to {name}"), whole)
                }
                _ => self.syntax("expression cannot contain assignment, perhaps you meant \"==\"?", whole),
            });
        }
        if message.starts_with("Expected an import name") || message.starts_with("Expected one or more") {
            let previous = self.kind(index.saturating_sub(1));
            if previous == TokenKind::Import {
                let at = self.range(index).start();
                return Some(self.syntax("Expected one or more names after 'import'", Range::empty(at)));
            }
        }
        None
    }

    /// The header of the block that is missing its body is the last logical line with a colon at its end.
    fn missing_block(&self, clause: &str, index: usize) -> SyntaxError {
        let mut header = index;
        while header > 0 && self.kind(header - 1) != TokenKind::Colon {
            header -= 1;
        }
        while header > 0
            && !matches!(self.kind(header - 1), TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent)
        {
            header -= 1;
        }
        let line = self.line(self.range(header).start());
        let clause = clause.replace("`", "'");
        let clause = match clause.as_str() {
            _ if clause.contains("definition") => clause.replace('\'', ""),
            _ if self.kind(header) == TokenKind::Except && clause.contains("finally") => {
                "'finally' statement".into()
            }
            _ => clause
                .replace("'else' clause", "'else' statement")
                .replace("'case' block", "'case' statement"),
        };
        let clause = clause.replace(" clause", " statement");
        let mut at = index;
        while matches!(self.kind(at), TokenKind::Newline | TokenKind::Dedent | TokenKind::Indent)
            && at + 1 < self.tokens.len()
        {
            at += 1;
        }
        let message = format!("expected an indented block after {clause} on line {line}");
        if self.kind(at) == TokenKind::EndOfFile {
            let end = TextSize::new(self.source.trim_end_matches(['\n', '\r']).len() as u32);
            let mut error = self.indentation(message, Range::empty(end));
            error.end_column = -1;
            return error;
        }
        self.indentation(message, self.range(at))
    }

    fn missing_handler(&self, index: usize) -> SyntaxError {
        let mut at = index;
        while matches!(self.kind(at), TokenKind::Newline | TokenKind::Dedent) && at + 1 < self.tokens.len() {
            at += 1;
        }
        let message = "expected 'except' or 'finally' block";
        if matches!(self.kind(at), TokenKind::EndOfFile | TokenKind::Dedent | TokenKind::Newline) {
            let end = TextSize::new(self.source.trim_end_matches(['\n', '\r']).len() as u32);
            return self.lexical(message, end, Some(-1));
        }
        self.syntax(message, self.range(at))
    }

    fn expected_colon(&self, found: TokenKind, index: usize) -> Option<SyntaxError> {
        match found {
            TokenKind::Equal => {
                let start = self.expression_start(index);
                let left = Range::new(start, self.range(index - 1).end());
                let end = self.expression_end(index + 1);
                if self.expression_name(left) == Some("name") {
                    let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                    return Some(self.syntax(message, Range::new(start, end)));
                }
                let name = self.expression_name(left)?;
                let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
                Some(self.syntax(message, left))
            }
            TokenKind::Newline => {
                // Only a header's colon is asked for by name.
                let mut start = index;
                while start > 0
                    && !matches!(
                        self.kind(start - 1),
                        TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::Semi
                    )
                {
                    start -= 1;
                }
                let header = matches!(
                    self.kind(start),
                    TokenKind::If
                        | TokenKind::Elif
                        | TokenKind::Else
                        | TokenKind::For
                        | TokenKind::While
                        | TokenKind::With
                        | TokenKind::Try
                        | TokenKind::Except
                        | TokenKind::Finally
                        | TokenKind::Def
                        | TokenKind::Class
                        | TokenKind::Async
                        | TokenKind::Match
                        | TokenKind::Case
                );
                header.then(|| self.syntax("expected ':'", self.range(index)))
            }
            _ => None,
        }
    }

    fn expected_else(&self, index: usize) -> Option<SyntaxError> {
        let start = self.expression_start(index);
        let end = self.range(index.checked_sub(1)?).end();
        Some(self.syntax("expected 'else' after 'if' expression", Range::new(start, end)))
    }

    fn after_arguments(&self, message: &str, range: Range) -> SyntaxError {
        // CPython marks the parenthesis that ends the arguments.
        let mut depth = 0;
        for token in self.tokens.iter().filter(|t| t.range().start() >= range.start()) {
            match token.kind() {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace if depth == 0 => {
                    return self.syntax(message, token.range());
                }
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth -= 1,
                _ => {}
            }
        }
        self.syntax(message, range)
    }

    fn assignment(&self, range: Range, index: usize) -> SyntaxError {
        let name = self.expression_name(range).unwrap_or("expression");
        if name == "yield expression" || self.text(range).starts_with("yield") {
            return self.syntax("assignment to yield expression not possible", range);
        }
        let mut after = index;
        while self.range(after).start() < range.end() && after + 1 < self.tokens.len() {
            after += 1;
        }
        let assigned = self.kind(after) == TokenKind::Equal;
        let plain = matches!(
            name,
            "True"
                | "False"
                | "None"
                | "ellipsis"
                | "comparison"
                | "lambda"
                | "conditional expression"
                | "tuple"
        );
        if assigned && !plain && name != "generator expression" {
            let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
            return self.syntax(message, range);
        }
        self.syntax(format!("cannot assign to {name}"), range)
    }

    /// Where the expression before the token at `index` starts: after a bracket, comma, operator of
    /// assignment or keyword on the same level.
    fn expression_start(&self, index: usize) -> TextSize {
        let mut depth = 0;
        let mut at = index;
        while at > 0 {
            match self.kind(at - 1) {
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth += 1,
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace if depth == 0 => break,
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth -= 1,
                TokenKind::Comma
                | TokenKind::Equal
                | TokenKind::Colon
                | TokenKind::ColonEqual
                | TokenKind::Newline
                | TokenKind::Indent
                | TokenKind::Dedent
                | TokenKind::Semi
                | TokenKind::If
                | TokenKind::Elif
                | TokenKind::While
                | TokenKind::Return
                | TokenKind::In
                | TokenKind::For
                | TokenKind::Assert
                | TokenKind::FStringMiddle
                    if depth == 0
                        && !(self.kind(at - 1) == TokenKind::If
                            && self.kind(index) == TokenKind::Newline) =>
                {
                    break;
                }
                _ => {}
            }
            at -= 1;
        }
        self.range(at).start()
    }

    /// Where the expression that starts with the token at `index` ends.
    fn expression_end(&self, index: usize) -> TextSize {
        let mut depth = 0;
        let mut at = index;
        let mut operand = false;
        while at < self.tokens.len() {
            let kind = self.kind(at);
            match kind {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace if depth == 0 => break,
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth -= 1,
                TokenKind::Comma
                | TokenKind::Equal
                | TokenKind::Colon
                | TokenKind::Newline
                | TokenKind::Semi
                | TokenKind::EndOfFile
                | TokenKind::For
                    if depth == 0 =>
                {
                    break;
                }
                _ if depth == 0 && operand && starts_operand(kind) => break,
                _ => {}
            }
            operand = depth == 0 && ends_operand(kind) || depth > 0 && operand;
            at += 1;
        }
        self.range(at.saturating_sub(1).max(index)).end()
    }

    /// The error where no rule has a better one.
    fn generic(&self, range: Range, open: &[(TokenKind, TextSize)]) -> SyntaxError {
        let index = self.token_at(range.start());
        let at = self.range(index);
        if let Some(error) = self.missing_parentheses(index) {
            return error;
        }
        let kind = self.kind(index);
        let previous = self.kind(index.saturating_sub(1));
        let in_bracket = !open.is_empty() || self.in_replacement_field(index);
        if in_bracket
            && index > 0
            && ends_operand(previous)
            && starts_operand(kind)
            && !(previous == TokenKind::Name && kind == TokenKind::String)
        {
            let start = self.expression_start(index);
            let closed = self.brackets(TextSize::new(self.source.len() as u32)).is_ok_and(|o| o.is_empty());
            let end = self.expression_end(index);
            if closed || self.line(end) == self.line(start) {
                return self.syntax("invalid syntax. Perhaps you forgot a comma?", Range::new(start, end));
            }
        }
        if let Some(&(bracket, start)) = open.last() {
            let past = kind == TokenKind::EndOfFile || self.line(at.start()) > self.line(start);
            let unclosed = self
                .brackets(TextSize::new(self.source.len() as u32))
                .is_ok_and(|all| all.contains(&(bracket, start)));
            if past && unclosed {
                let text = self.text(Range::at(start, TextSize::new(1)));
                return self.lexical(format!("'{text}' was never closed"), start, Some(0));
            }
        }
        if let Some(error) = self.by_tokens(index, open) {
            return error;
        }
        // CPython reads on to the end, and an error of the tokenizer there is the better one.
        let lexical = self.errors.iter().skip(1).find_map(|e| match &e.error {
            ParseErrorType::Lexical(kind) => self.lexical_error(kind, e.location),
            _ => None,
        });
        lexical.unwrap_or_else(|| self.syntax("invalid syntax", at))
    }

    /// Rules that need only look at the tokens around the one that is not understood.
    fn by_tokens(&self, index: usize, open: &[(TokenKind, TextSize)]) -> Option<SyntaxError> {
        let kind = self.kind(index);
        let at = self.range(index);
        let previous = index.checked_sub(1)?;
        if self.kind(previous) == TokenKind::Int
            && self.range(previous).end() == at.start()
            && matches!(kind, TokenKind::Name)
        {
            let back = u32::from(!self.text(at).starts_with('_'));
            return Some(self.lexical("invalid decimal literal", at.start() - TextSize::new(back), None));
        }
        if kind == TokenKind::Rbrace
            && self.kind(previous) == TokenKind::Lbrace
            && self.in_replacement_field(index)
        {
            return Some(self.syntax("f-string: valid expression required before '}'", at));
        }
        if kind.as_augmented_assign_operator().is_some() {
            let mut start = index;
            while start > 0
                && !matches!(
                    self.kind(start - 1),
                    TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::Semi
                )
            {
                start -= 1;
            }
            let target = Range::new(self.range(start).start(), self.range(previous).end());
            let name = self.expression_name(target)?;
            let message = format!("'{name}' is an illegal expression for augmented assignment");
            return Some(self.syntax(message, target));
        }
        let (TokenKind::Lbrace, brace) = *open.last()? else { return None };
        if self.kind(previous) == TokenKind::Colon && matches!(kind, TokenKind::Comma | TokenKind::Rbrace) {
            let message = "expression expected after dictionary key and ':'";
            return Some(self.syntax(message, self.range(previous)));
        }
        let has_colon = self.tokens[self.token_at(brace)..index].iter().any(|t| t.kind() == TokenKind::Colon);
        if has_colon
            && matches!(kind, TokenKind::Comma | TokenKind::Rbrace)
            && ends_operand(self.kind(previous))
        {
            let last = self.range(previous).end() - TextSize::new(1);
            return Some(self.lexical("':' expected after dictionary key", last, Some(0)));
        }
        None
    }

    fn in_replacement_field(&self, index: usize) -> bool {
        self.tokens[..index].iter().filter(|t| t.kind() == TokenKind::FStringStart).count()
            > self.tokens[..index].iter().filter(|t| t.kind() == TokenKind::FStringEnd).count()
    }

    /// `print x`, `exec "..."` (`invalid_legacy_expression`).
    fn missing_parentheses(&self, index: usize) -> Option<SyntaxError> {
        let name = self.range(index.checked_sub(1)?);
        let word = self.text(name);
        if !matches!(word, "print" | "exec") || !starts_operand(self.kind(index)) {
            return None;
        }
        let mut end = index;
        while !matches!(
            self.kind(end),
            TokenKind::Newline | TokenKind::Semi | TokenKind::EndOfFile | TokenKind::Rpar
        ) {
            end += 1;
        }
        let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        Some(self.syntax(message, Range::new(name.start(), self.range(end - 1).end())))
    }

    /// What CPython calls the expression at `range` (`_PyPegen_get_expr_name`).
    fn expression_name(&self, range: Range) -> Option<&'static str> {
        let parsed = ruff_python_parser::parse_expression(self.text(range)).ok()?;
        Some(match parsed.expr() {
            Expr::Attribute(_) => "attribute",
            Expr::Subscript(_) => "subscript",
            Expr::Starred(_) => "starred",
            Expr::Name(_) => "name",
            Expr::List(_) => "list",
            Expr::Tuple(_) => "tuple",
            Expr::Lambda(_) => "lambda",
            Expr::Call(_) => "function call",
            Expr::UnaryOp(u) if u.op == UnaryOp::USub && is_number(&u.operand) => "expression",
            Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
            Expr::Generator(_) => "generator expression",
            Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
            Expr::Await(_) => "await expression",
            Expr::ListComp(_) => "list comprehension",
            Expr::SetComp(_) => "set comprehension",
            Expr::DictComp(_) => "dict comprehension",
            Expr::Dict(_) => "dict literal",
            Expr::Set(_) => "set display",
            Expr::FString(_) | Expr::TString(_) => "f-string expression",
            Expr::NoneLiteral(_) => "None",
            Expr::BooleanLiteral(b) => {
                if b.value {
                    "True"
                } else {
                    "False"
                }
            }
            Expr::EllipsisLiteral(_) => "ellipsis",
            Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => "literal",
            Expr::Compare(_) => "comparison",
            Expr::If(_) => "conditional expression",
            Expr::Named(_) => "named expression",
            Expr::Slice(_) | Expr::IpyEscapeCommand(_) => "expression",
        })
    }
}

fn is_number(expr: &Expr) -> bool {
    matches!(expr, Expr::NumberLiteral(n) if !matches!(n.value, Number::Complex { .. }))
}

fn ends_operand(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringEnd
            | TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::True
            | TokenKind::False
            | TokenKind::None
            | TokenKind::Ellipsis
    )
}

fn starts_operand(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringStart
            | TokenKind::True
            | TokenKind::False
            | TokenKind::None
            | TokenKind::Ellipsis
            | TokenKind::Lbrace
            | TokenKind::Lambda
    )
}
