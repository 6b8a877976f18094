//! How the parser raises what it has found wrong: the message, where it is, and which line is shown (`Parser/pegen_errors.c`).

use super::*;

impl<'a> Parser<'a> {
    /// `_Pypegen_tokenizer_error`.
    pub(super) fn tokenizer_error(&mut self) {
        if let Some(raised) = self.tokenizer.raised.take() {
            self.error = Some(raised);
            return;
        }
        let line = self.tokenizer.line;
        let raised = |kind, message: &str, column: i32| Raised {
            kind,
            message: message.to_string(),
            line,
            column,
            end_line: line,
            end_column: 0,
            shown: self.shown(line),
        };
        self.error = Some(match self.tokenizer.done {
            Done::EndOfFile if !self.tokenizer.open.is_empty() => self.never_closed(),
            Done::Dedent => {
                let message = "unindent does not match any outer indentation level";
                return self.raise_here(SyntaxErrorKind::IndentationError, message.to_string());
            }
            Done::TabSpace => {
                let message = "inconsistent use of tabs and spaces in indentation";
                raised(SyntaxErrorKind::TabError, message, 1)
            }
            Done::LineContinuation => {
                let t = &self.tokenizer;
                let column = t.at.saturating_sub(t.line_start) as i32;
                let message = "unexpected character after line continuation character";
                raised(SyntaxErrorKind::SyntaxError, message, column)
            }
            _ => {
                let message = "unexpected EOF while parsing".to_string();
                return self.raise_here(SyntaxErrorKind::SyntaxError, message);
            }
        });
    }

    /// The error of the bracket that was opened last.
    pub fn never_closed(&self) -> Raised {
        let open = self.tokenizer.open.last().copied();
        let (bracket, line, column) = open.map_or((b'(', 1, 0), |o| (o.bracket, o.line, o.column));
        Raised {
            kind: SyntaxErrorKind::SyntaxError,
            message: format!("'{}' was never closed", char::from(bracket)),
            line,
            column: column + 1,
            end_line: line,
            end_column: 0,
            shown: self.shown(line),
        }
    }

    /// `RAISE_SYNTAX_ERROR`: at the last token that has been read.
    pub fn raise_here(&mut self, kind: SyntaxErrorKind, message: String) {
        if let Some(token) = self.tokens.last().copied() {
            self.raise_at_token(kind, message, token);
        }
    }

    /// `_PyPegen_raise_error`. A token without columns stands where the tokenizer stands: at the end of a file, in a
    /// line that is empty, unless the file ends behind a backslash.
    pub fn raise_at_token(&mut self, kind: SyntaxErrorKind, message: String, token: Token<'a>) {
        let column = if token.column >= 0 {
            token.column + 1
        } else if self.mode == Mode::Script
            && self.tokenizer.done == Done::EndOfFile
            && (token.kind != TokenKind::Error || self.tokens.len() == 1)
        {
            0
        } else {
            self.tokenizer.at.saturating_sub(self.tokenizer.line_start) as i32
        };
        let end_column = if token.end_column >= 0 { token.end_column + 1 } else { -1 };
        self.raise(Raised {
            kind,
            message,
            line: token.line,
            column,
            end_line: token.end_line,
            end_column,
            shown: Shown::Line,
        });
    }

    fn raise(&mut self, raised: Raised) {
        if self.error.is_none() {
            self.error = Some(Raised { shown: self.shown(raised.line), ..raised });
        }
    }

    /// `_PyPegen_raise_error_known_location`: which text is shown depends on how far the tokenizer has read.
    fn shown(&self, line: i32) -> Shown {
        let t = &self.tokenizer;
        if t.line <= line { Shown::Buffer(t.buffer..t.line_end) } else { Shown::FileLine }
    }

    /// `RAISE_SYNTAX_ERROR_KNOWN_LOCATION` of a token.
    pub fn raise_known(&mut self, message: String, token: Token<'a>) {
        self.raise_from(message, token, (token.end_line, token.end_column));
    }

    /// `RAISE_SYNTAX_ERROR_KNOWN_RANGE`.
    pub fn raise_span(&mut self, message: String, from: Value, to: Value) {
        let (first, last) = (self.first(from), self.last(to));
        let (Some(&first), Some(&last)) = (self.tokens.get(first), self.tokens.get(last)) else { return };
        self.raise_from(message, first, (last.end_line, last.end_column));
    }

    /// `RAISE_SYNTAX_ERROR_STARTING_FROM`: to where the tokenizer stands.
    pub fn raise_since(&mut self, message: String, from: Value) {
        let Some(&first) = self.tokens.get(self.first(from)) else { return };
        let t = &self.tokenizer;
        let column = t.at.saturating_sub(t.line_start) as i32;
        self.raise_from(message, first, (t.line, column - 1));
    }

    /// From a token's start to a line and a column, which counts from 0.
    fn raise_from(&mut self, message: String, first: Token<'a>, (end_line, end_column): (i32, i32)) {
        self.raise(Raised {
            kind: SyntaxErrorKind::SyntaxError,
            message,
            line: first.line,
            column: first.column + 1,
            end_line,
            end_column: end_column + 1,
            shown: Shown::Line,
        });
    }

    /// `RAISE_SYNTAX_ERROR_ON_NEXT_TOKEN`.
    pub(super) fn raise_next(&mut self, message: String) {
        if let Some(token) = self.current() {
            self.raise_at_token(SyntaxErrorKind::SyntaxError, message, token);
        }
    }

    pub(super) fn raise_at(&mut self, message: String, place: &Place, captures: &Captures) {
        match *place {
            Place::Span(from, to) => {
                let (from, to) = (self.part(from, captures), self.part(to, captures));
                self.raise_span(message, from, to);
            }
            Place::Since(from) => self.raise_since(message, self.part(from, captures)),
            Place::Here => self.raise_here(SyntaxErrorKind::SyntaxError, message),
            Place::Indent => self.raise_here(SyntaxErrorKind::IndentationError, message),
            Place::Next => self.raise_next(message),
        }
    }

    pub(super) fn message(&self, pattern: &str, captures: &Captures) -> String {
        let mut message = pattern.replace("\\\"", "\"");
        for &(name, value) in captures {
            let token = self.tokens.get(self.first(value));
            let facts = [
                (format!("{{{name}}}"), self.expression_name(value).to_string()),
                (format!("{{{name}.text}}"), token.map_or("", |t| t.text).to_string()),
                (format!("{{{name}.line}}"), token.map_or(0, |t| t.line).to_string()),
            ];
            for (hole, fact) in facts {
                if message.contains(&hole) {
                    message = message.replace(&hole, &fact);
                }
            }
        }
        message
    }

    /// Where a column in bytes, counted from 1, stands in characters.
    pub fn column(line: &str, column: i32) -> i32 {
        if column <= 0 {
            return column;
        }
        let bytes = line.as_bytes();
        let column = (column as usize).min(bytes.len() + 1);
        if column > bytes.len() { characters(bytes) + 1 } else { characters(&bytes[..column]) }
    }
}
