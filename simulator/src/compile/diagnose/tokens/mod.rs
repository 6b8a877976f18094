//! CPython's tokenizer (`Parser/lexer/lexer.c`), for programs that are known to be wrong: where it stops, and
//! where it stands then, decides what the error says.

mod number;
mod string;

use super::super::syntax::SyntaxErrorKind;
use super::{Raised, Shown};
use crate::algorithm::text::Text;
use crate::algorithm::unicode;

/// `MAXFSTRINGLEVEL` and `MAX_EXPR_NESTING`.
const MAX_FSTRINGS: usize = 150;
const MAX_NESTED_FIELDS: i32 = 3;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum TokenKind {
    Name,
    Keyword,
    Number,
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    Newline,
    Indent,
    Dedent,
    End,
    Operator,
    Error,
}

/// A token and where it stands: lines counted from 1, columns in bytes from 0, -1 where CPython knows none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// What sort of token.
    pub kind: TokenKind,
    /// As in the source.
    pub text: &'a str,
    /// Where it begins.
    pub line: i32,
    /// In that line.
    pub column: i32,
    /// Where it ends.
    pub end_line: i32,
    /// Behind its last byte.
    pub end_column: i32,
    /// How many brackets are open behind it.
    pub level: usize,
}

impl Token<'_> {
    /// Whether it is this keyword or operator. The text of a string, or of a piece of one, may look like it.
    pub fn is_word(&self, text: &str) -> bool {
        let word = matches!(self.kind, TokenKind::Name | TokenKind::Keyword | TokenKind::Operator);
        word && self.text == text
    }
}

/// Why the tokenizer stands still (`tok->done`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Done {
    No,
    EndOfFile,
    /// The error has been raised.
    Raised,
    Dedent,
    TabSpace,
    LineContinuation,
}

/// A formatted string that is being read.
struct FString {
    quote: u8,
    quotes: usize,
    raw: bool,
    start: usize,
    start_line_start: usize,
    start_line: i32,
    /// Reading an expression rather than text.
    regular: bool,
    brackets: i32,
    field: i32,
    in_format_spec: bool,
}

/// A bracket that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    /// `(`, `[` or `{`, or the brace of a replacement field.
    pub bracket: u8,
    /// From 1.
    pub line: i32,
    /// In bytes from 0.
    pub column: i32,
}

pub(super) struct Tokenizer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// The next byte, and the end of the line that has been read.
    pub at: usize,
    /// Where the line that has been read ends.
    pub line_end: usize,
    /// Where the line begins that is being read.
    pub line_start: usize,
    /// Where the first line starts that the token in work has begun on: what an error shows as its line.
    pub buffer: usize,
    in_token: bool,
    /// The number of the line that was read last.
    pub line: i32,
    /// Why there is no token any more, or [`Done::No`].
    pub done: Done,
    /// The error itself, where it was raised here.
    pub raised: Option<Raised>,
    /// Brackets that are open, the innermost last.
    pub open: Vec<Open>,
    at_line_start: bool,
    pending: i32,
    indents: Vec<(usize, usize)>,
    fstrings: Vec<FString>,
    start: usize,
    start_line_start: usize,
    start_line: i32,
}

impl<'a> Tokenizer<'a> {
    /// `text` has `\n` as its only line ends. `first_line` is the number of its first line.
    pub fn new(text: &'a str, first_line: i32) -> Tokenizer<'a> {
        Tokenizer {
            text,
            bytes: text.as_bytes(),
            at: 0,
            line_end: 0,
            line_start: 0,
            buffer: 0,
            in_token: false,
            line: first_line - 1,
            done: Done::No,
            raised: None,
            open: Vec::new(),
            at_line_start: true,
            pending: 0,
            indents: vec![(0, 0)],
            fstrings: Vec::new(),
            start: 0,
            start_line_start: 0,
            start_line: first_line,
        }
    }

    /// Whether a formatted string is being read.
    pub fn in_fstring(&self) -> bool {
        !self.fstrings.is_empty()
    }

    /// All open blocks end here: a statement at a prompt is complete.
    pub fn dedent_all(&mut self) {
        self.pending = -(self.indents.len() as i32 - 1);
        self.indents.truncate(1);
    }

    /// `tok_nextc`.
    fn next_byte(&mut self) -> Option<u8> {
        if self.at == self.line_end {
            if self.done != Done::No {
                return None;
            }
            if self.at == self.bytes.len() {
                self.done = Done::EndOfFile;
                return None;
            }
            self.line += 1;
            self.line_start = self.at;
            if !self.in_token {
                self.buffer = self.at;
            }
            let rest = &self.bytes[self.at..];
            self.line_end = self.at + rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |i| i + 1);
        }
        self.at += 1;
        Some(self.bytes[self.at - 1])
    }

    fn back(&mut self, byte: Option<u8>) {
        if byte.is_some() {
            self.at -= 1;
        }
    }

    /// `tok_backup` over a line's end is never needed: a peek reads on only where the line goes on.
    fn peek(&mut self) -> Option<u8> {
        let byte = self.next_byte();
        self.back(byte);
        byte
    }

    fn token(&self, kind: TokenKind, end: usize) -> Token<'a> {
        Token {
            kind,
            text: self.text.get(self.start..end).unwrap_or(""),
            line: self.start_line,
            column: (self.start - self.start_line_start) as i32,
            end_line: self.line,
            end_column: (self.at - self.line_start) as i32,
            level: self.open.len(),
        }
    }

    /// A token without a text: CPython gives it no columns.
    fn mark(&self, kind: TokenKind) -> Token<'a> {
        Token {
            kind,
            text: "",
            line: self.line,
            column: -1,
            end_line: self.line,
            end_column: -1,
            level: self.open.len(),
        }
    }

    fn stop(&mut self, done: Done) -> Token<'a> {
        self.done = done;
        self.mark(TokenKind::Error)
    }

    /// `_PyTokenizer_syntaxerror`: the error stands at the last byte that was read.
    fn fail(&mut self, message: impl Into<String>) -> Token<'a> {
        let column = characters(&self.bytes[self.line_start..self.at]);
        self.fail_at(message.into(), column, column)
    }

    fn fail_at(&mut self, message: String, column: i32, end_column: i32) -> Token<'a> {
        self.raised = Some(Raised {
            kind: SyntaxErrorKind::SyntaxError,
            message,
            line: self.line,
            column,
            end_line: self.line,
            end_column,
            shown: Shown::Line,
        });
        self.stop(Done::Raised)
    }

    /// `_PyTokenizer_Get`.
    pub fn next(&mut self) -> Token<'a> {
        match self.fstrings.last() {
            Some(f) if !f.regular => self.fstring_text(),
            _ => self.regular(),
        }
    }

    /// Where the token begins that is being read, or that was read last: its line, and its column in bytes.
    pub fn token_start(&self) -> (i32, i32) {
        (self.start_line, (self.start - self.start_line_start) as i32)
    }

    fn start_here(&mut self) {
        self.in_token = true;
        self.start = self.at;
        self.start_line = self.line;
        self.start_line_start = self.line_start;
    }

    fn regular(&mut self) -> Token<'a> {
        loop {
            self.in_token = false;
            let mut blank = false;
            if self.at_line_start {
                match self.indentation() {
                    Ok(b) => blank = b,
                    Err(token) => return token,
                }
            }
            self.start_here();
            if self.pending != 0 {
                let dedent = self.pending < 0;
                self.pending += if dedent { 1 } else { -1 };
                return self.mark(if dedent { TokenKind::Dedent } else { TokenKind::Indent });
            }
            if let Some(token) = self.in_line(blank) {
                return token;
            }
        }
    }

    /// The spaces at the start of a line; answers whether the line is blank.
    fn indentation(&mut self) -> Result<bool, Token<'a>> {
        self.at_line_start = false;
        let (mut wide, mut narrow, mut continued) = (0usize, 0usize, 0usize);
        let byte = loop {
            match self.next_byte() {
                Some(b' ') => {
                    wide += 1;
                    narrow += 1;
                }
                Some(b'\t') => {
                    wide = (wide / 8 + 1) * 8;
                    narrow += 1;
                }
                Some(0x0c) => (wide, narrow) = (0, 0),
                Some(b'\\') => {
                    if continued == 0 {
                        continued = wide;
                    }
                    self.continuation()?;
                }
                other => break other,
            }
        };
        self.back(byte);
        let blank = matches!(byte, Some(b'#' | b'\n'));
        if blank || !self.open.is_empty() {
            return Ok(blank);
        }
        if continued > 0 {
            (wide, narrow) = (continued, continued);
        }
        let (last_wide, last_narrow) = *self.indents.last().unwrap_or(&(0, 0));
        if wide == last_wide {
            if narrow != last_narrow {
                return Err(self.inconsistent());
            }
        } else if wide > last_wide {
            if narrow <= last_narrow {
                return Err(self.inconsistent());
            }
            self.pending += 1;
            self.indents.push((wide, narrow));
        } else {
            while self.indents.len() > 1 && self.indents.last().is_some_and(|&(w, _)| w > wide) {
                self.pending -= 1;
                self.indents.pop();
            }
            let (last_wide, last_narrow) = *self.indents.last().unwrap_or(&(0, 0));
            if wide != last_wide {
                self.at = self.line_end;
                return Err(self.stop(Done::Dedent));
            }
            if narrow != last_narrow {
                return Err(self.inconsistent());
            }
        }
        Ok(blank)
    }

    fn inconsistent(&mut self) -> Token<'a> {
        self.at = self.line_end;
        self.stop(Done::TabSpace)
    }

    /// `tok_continuation_line`: behind a backslash.
    fn continuation(&mut self) -> Result<(), Token<'a>> {
        if self.next_byte() != Some(b'\n') {
            return Err(self.stop(Done::LineContinuation));
        }
        let byte = self.next_byte();
        if byte.is_none() {
            self.done = Done::EndOfFile;
            self.at = self.line_end;
            return Err(self.mark(TokenKind::Error));
        }
        self.back(byte);
        Ok(())
    }

    /// The next token of the line; `None` at the end of a line that is no end of a statement.
    fn in_line(&mut self, blank: bool) -> Option<Token<'a>> {
        loop {
            self.in_token = false;
            let mut byte = self.next_byte();
            while matches!(byte, Some(b' ' | b'\t' | 0x0c)) {
                byte = self.next_byte();
            }
            self.back(byte);
            self.start_here();
            byte = self.next_byte();
            if byte == Some(b'#') {
                while !matches!(byte, None | Some(b'\n')) {
                    byte = self.next_byte();
                }
            }
            let Some(byte) = byte else {
                let end = self.open.is_empty() && self.done == Done::EndOfFile;
                return Some(self.mark(if end { TokenKind::End } else { TokenKind::Error }));
            };
            if byte == b'\\' {
                match self.continuation() {
                    Ok(()) => continue,
                    Err(token) => return Some(token),
                }
            }
            if byte == b'\n' {
                self.at_line_start = true;
                if blank || !self.open.is_empty() {
                    return None;
                }
                return Some(self.token(TokenKind::Newline, self.at - 1));
            }
            return Some(self.word_or_sign(byte));
        }
    }

    fn word_or_sign(&mut self, byte: u8) -> Token<'a> {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(byte),
            b'0'..=b'9' => self.number(byte),
            b'.' => {
                let next = self.peek();
                if next.is_some_and(|b| b.is_ascii_digit()) {
                    self.number(byte)
                } else if self.bytes[self.at..].starts_with(b"..") {
                    self.at += 2;
                    self.token(TokenKind::Operator, self.at)
                } else {
                    self.token(TokenKind::Operator, self.at)
                }
            }
            b'"' | b'\'' => self.string(byte),
            _ => self.sign(byte),
        }
    }

    fn word(&mut self, first: u8) -> Token<'a> {
        let (mut bytes, mut raw, mut unicode, mut formatted) = (false, false, false, false);
        let mut byte = Some(first);
        loop {
            match byte {
                Some(b'b' | b'B') if !(bytes || unicode || formatted) => bytes = true,
                Some(b'u' | b'U') if !(bytes || unicode || raw || formatted) => unicode = true,
                Some(b'r' | b'R') if !(raw || unicode) => raw = true,
                Some(b'f' | b'F') if !(formatted || bytes || unicode) => formatted = true,
                _ => break,
            }
            byte = self.next_byte();
            if let Some(quote @ (b'"' | b'\'')) = byte {
                return if formatted { self.fstring(quote, raw) } else { self.string(quote) };
            }
        }
        let mut ascii = true;
        while let Some(b) = byte.filter(|&b| is_word(b)) {
            ascii &= b.is_ascii();
            byte = self.next_byte();
        }
        self.back(byte);
        let text = &self.text[self.start..self.at];
        if !ascii && let Some(token) = self.wrong_character(text) {
            return token;
        }
        let kind = if is_keyword(text) { TokenKind::Keyword } else { TokenKind::Name };
        self.token(kind, self.at)
    }

    /// `verify_identifier`.
    fn wrong_character(&mut self, text: &str) -> Option<Token<'a>> {
        let valid = |at: usize, c: char| {
            let start = if at == 0 { "" } else { "a" };
            unicode::is_identifier(&Text::from(format!("{start}{c}")))
        };
        let (at, wrong) = text.char_indices().find(|&(at, c)| !valid(at, c))?;
        self.at = self.start + at + wrong.len_utf8();
        let code = u32::from(wrong);
        Some(if unicode::is_printable(code) {
            self.fail(format!("invalid character '{wrong}' (U+{code:04X})"))
        } else {
            self.fail(format!("invalid non-printable character U+{code:04X}"))
        })
    }

    fn sign(&mut self, byte: u8) -> Token<'a> {
        if byte == b':' && self.fstrings.last().is_some_and(|f| f.field >= 0 && f.brackets - 1 == f.field) {
            if let Some(f) = self.fstrings.last_mut() {
                f.regular = false;
                f.in_format_spec = true;
            }
            return self.token(TokenKind::Operator, self.at);
        }
        let rest = &self.text[self.at - 1..];
        const LONG: [&str; 25] = [
            "**=", "//=", "<<=", ">>=", "...", "!=", "<>", "**", "//", "<<", ">>", "<=", ">=", "==", "->",
            "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=",
        ];
        if let Some(long) = LONG.iter().find(|l| rest.starts_with(**l)) {
            self.at += long.len() - 1;
            return self.token(TokenKind::Operator, self.at);
        }
        match byte {
            b'(' | b'[' | b'{' => {
                let column = (self.start - self.line_start) as i32;
                self.open.push(Open { bracket: byte, line: self.line, column });
                if let Some(f) = self.fstrings.last_mut() {
                    f.brackets += 1;
                }
            }
            b')' | b']' | b'}' => {
                if let Some(token) = self.close(byte) {
                    return token;
                }
            }
            _ => {}
        }
        if !unicode::is_printable(u32::from(byte)) {
            return self.fail(format!("invalid non-printable character U+{byte:04X}"));
        }
        self.token(TokenKind::Operator, self.at)
    }

    fn close(&mut self, byte: u8) -> Option<Token<'a>> {
        let closing = char::from(byte);
        if byte == b'}' && self.fstrings.last().is_some_and(|f| f.brackets == 0) {
            return Some(self.fail("f-string: single '}' is not allowed"));
        }
        let Some(open) = self.open.pop() else {
            return Some(self.fail(format!("unmatched '{closing}'")));
        };
        if !matches!((open.bracket, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            if open.bracket == b'{' && self.fstrings.last().is_some_and(|f| f.brackets - 1 == f.field) {
                return Some(self.fail(format!("f-string: unmatched '{closing}'")));
            }
            let opening = char::from(open.bracket);
            let mut message =
                format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'");
            if open.line != self.line {
                message.push_str(&format!(" on line {}", open.line));
            }
            return Some(self.fail(message));
        }
        if let Some(f) = self.fstrings.last_mut() {
            f.brackets -= 1;
            if f.brackets < 0 {
                return Some(self.fail(format!("f-string: unmatched '{closing}'")));
            }
            if byte == b'}' && f.brackets == f.field {
                f.field -= 1;
                f.regular = false;
                f.in_format_spec = false;
            }
        }
        None
    }
}

/// How many characters the bytes are; a character that is cut off counts as one.
pub(super) fn characters(bytes: &[u8]) -> i32 {
    bytes.iter().filter(|&&b| b & 0xc0 != 0x80).count() as i32
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

fn is_keyword(word: &str) -> bool {
    const KEYWORDS: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
        "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in",
        "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];
    KEYWORDS.binary_search(&word).is_ok()
}
