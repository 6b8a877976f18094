//! CPython's tokenizer (`Parser/lexer/lexer.c`), for programs that are known to be wrong: where it stops, and
//! where it stands then, decides what the error says.

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
    pub kind: TokenKind,
    pub text: &'a str,
    pub line: i32,
    pub column: i32,
    pub end_line: i32,
    pub end_column: i32,
    /// How many brackets are open behind it.
    pub level: usize,
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
    pub bracket: u8,
    pub line: i32,
    pub column: i32,
}

pub(super) struct Tokenizer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// The next byte, and the end of the line that has been read.
    pub at: usize,
    pub line_end: usize,
    pub line_start: usize,
    /// Where the first line starts that the token in work has begun on: what an error shows as its line.
    pub buffer: usize,
    in_token: bool,
    pub line: i32,
    pub done: Done,
    pub raised: Option<Raised>,
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

    fn number(&mut self, first: u8) -> Token<'a> {
        match self.number_end(first) {
            Ok(()) => self.token(TokenKind::Number, self.at),
            Err(token) => token,
        }
    }

    fn number_end(&mut self, first: u8) -> Result<(), Token<'a>> {
        if first == b'.' {
            let byte = self.next_byte();
            return self.fraction(byte);
        }
        if first != b'0' {
            let byte = self.digits()?;
            return self.decimal(byte);
        }
        let mut byte = self.next_byte();
        match byte {
            Some(b'x' | b'X') => return self.radix("hexadecimal", |b| b.is_ascii_hexdigit()),
            Some(b'o' | b'O') => return self.radix("octal", |b| (b'0'..b'8').contains(&b)),
            Some(b'b' | b'B') => return self.radix("binary", |b| matches!(b, b'0' | b'1')),
            _ => {}
        }
        loop {
            if byte == Some(b'_') {
                byte = self.next_byte();
                if !byte.is_some_and(|b| b.is_ascii_digit()) {
                    self.back(byte);
                    return Err(self.fail("invalid decimal literal"));
                }
            }
            if byte != Some(b'0') {
                break;
            }
            byte = self.next_byte();
        }
        let zeros_end = self.at;
        let digits = byte.is_some_and(|b| b.is_ascii_digit());
        if digits {
            byte = self.digits()?;
        }
        if digits && !matches!(byte, Some(b'.' | b'e' | b'E' | b'j' | b'J')) {
            self.back(byte);
            let column = characters(&self.bytes[self.line_start..self.start + 1]);
            let end = characters(&self.bytes[self.line_start..zeros_end]);
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            return Err(self.fail_at(message.to_string(), column, end));
        }
        self.decimal(byte)
    }

    /// `tok_decimal_tail`: digits with single underscores between them, and the byte behind them.
    fn digits(&mut self) -> Result<Option<u8>, Token<'a>> {
        loop {
            let mut byte = self.next_byte();
            while byte.is_some_and(|b| b.is_ascii_digit()) {
                byte = self.next_byte();
            }
            if byte != Some(b'_') {
                return Ok(byte);
            }
            byte = self.next_byte();
            if !byte.is_some_and(|b| b.is_ascii_digit()) {
                self.back(byte);
                return Err(self.fail("invalid decimal literal"));
            }
        }
    }

    fn decimal(&mut self, byte: Option<u8>) -> Result<(), Token<'a>> {
        if byte == Some(b'.') {
            let byte = self.next_byte();
            return self.fraction(byte);
        }
        self.exponent(byte)
    }

    fn fraction(&mut self, mut byte: Option<u8>) -> Result<(), Token<'a>> {
        if byte.is_some_and(|b| b.is_ascii_digit()) {
            byte = self.digits()?;
        }
        self.exponent(byte)
    }

    fn exponent(&mut self, mut byte: Option<u8>) -> Result<(), Token<'a>> {
        if let Some(b'e' | b'E') = byte {
            let letter = byte;
            byte = self.next_byte();
            if let Some(b'+' | b'-') = byte {
                byte = self.next_byte();
                if !byte.is_some_and(|b| b.is_ascii_digit()) {
                    self.back(byte);
                    return Err(self.fail("invalid decimal literal"));
                }
            } else if !byte.is_some_and(|b| b.is_ascii_digit()) {
                self.back(byte);
                return self.number_ends(letter, "decimal");
            }
            byte = self.digits()?;
        }
        if let Some(b'j' | b'J') = byte {
            byte = self.next_byte();
            return self.number_ends(byte, "imaginary");
        }
        self.number_ends(byte, "decimal")
    }

    fn radix(&mut self, name: &str, digit: fn(u8) -> bool) -> Result<(), Token<'a>> {
        let mut byte = self.next_byte();
        loop {
            if byte == Some(b'_') {
                byte = self.next_byte();
            }
            if !byte.is_some_and(digit) {
                if let Some(wrong) = byte.filter(u8::is_ascii_digit) {
                    let wrong = char::from(wrong);
                    return Err(self.fail(format!("invalid digit '{wrong}' in {name} literal")));
                }
                self.back(byte);
                return Err(self.fail(format!("invalid {name} literal")));
            }
            while byte.is_some_and(digit) {
                byte = self.next_byte();
            }
            if byte != Some(b'_') {
                break;
            }
        }
        if let Some(wrong) = byte.filter(u8::is_ascii_digit) {
            let wrong = char::from(wrong);
            return Err(self.fail(format!("invalid digit '{wrong}' in {name} literal")));
        }
        self.number_ends(byte, name)
    }

    /// `verify_end_of_number`: only some keywords may stand directly behind a number. `byte`, the one behind it,
    /// has been read.
    fn number_ends(&mut self, byte: Option<u8>, name: &str) -> Result<(), Token<'a>> {
        let Some(byte) = byte else { return Ok(()) };
        let rest = &self.bytes[self.at..];
        let word = |tail: &[u8]| rest.starts_with(tail) && !rest.get(tail.len()).is_some_and(|&b| is_word(b));
        let keyword = match byte {
            b'a' => word(b"nd"),
            b'e' => word(b"lse"),
            b'f' => word(b"or"),
            b'i' => matches!(rest.first(), Some(b'f' | b'n' | b's')),
            b'o' => word(b"r"),
            b'n' => word(b"ot"),
            _ => false,
        };
        self.at -= 1;
        if !keyword && byte.is_ascii() && is_word(byte) {
            return Err(self.fail(format!("invalid {name} literal")));
        }
        Ok(())
    }

    fn string(&mut self, quote: u8) -> Token<'a> {
        let mut quotes = 1;
        let mut ending = 0;
        let mut escaped = false;
        if self.peek() == Some(quote) {
            self.next_byte();
            if self.peek() == Some(quote) {
                self.next_byte();
                quotes = 3;
            } else {
                ending = 1;
            }
        }
        while ending != quotes {
            let byte = self.next_byte();
            if byte.is_none() || (quotes == 1 && byte == Some(b'\n')) {
                return self.unterminated(quote, quotes, escaped);
            }
            if byte == Some(quote) {
                ending += 1;
                continue;
            }
            ending = 0;
            if byte == Some(b'\\') {
                escaped |= self.next_byte() == Some(quote);
            }
        }
        self.token(TokenKind::String, self.at)
    }

    fn unterminated(&mut self, quote: u8, quotes: usize, escaped: bool) -> Token<'a> {
        let detected = self.line;
        self.at = self.start + 1;
        self.line_start = self.start_line_start;
        self.line = self.start_line;
        if self.fstrings.last().is_some_and(|f| f.quote == quote && f.quotes == quotes) {
            return self.fail("f-string: expecting '}'");
        }
        if quotes == 3 {
            return self
                .fail(format!("unterminated triple-quoted string literal (detected at line {detected})"));
        }
        let hint = if escaped { "; perhaps you escaped the end quote?" } else { "" };
        self.fail(format!("unterminated string literal (detected at line {detected}){hint}"))
    }

    fn fstring(&mut self, quote: u8, raw: bool) -> Token<'a> {
        let mut quotes = 1;
        if self.bytes[self.at..].starts_with(&[quote, quote]) {
            self.at += 2;
            quotes = 3;
        }
        if self.fstrings.len() + 1 >= MAX_FSTRINGS {
            return self.fail("too many nested f-strings");
        }
        let token = self.token(TokenKind::FStringStart, self.at);
        self.fstrings.push(FString {
            quote,
            quotes,
            raw,
            start: self.start,
            start_line_start: self.start_line_start,
            start_line: self.start_line,
            regular: false,
            brackets: 0,
            field: -1,
            in_format_spec: false,
        });
        token
    }

    /// `tok_get_fstring_mode`.
    fn fstring_text(&mut self) -> Token<'a> {
        self.start_here();
        let Some(f) = self.fstrings.last() else { return self.regular() };
        let (quote, quotes, raw) = (f.quote, f.quotes, f.raw);
        let in_spec = f.in_format_spec && f.field >= 0;
        if self.peek() == Some(b'{') && self.bytes.get(self.at + 1) != Some(&b'{') {
            return match self.open_field() {
                Some(token) => token,
                None => self.regular(),
            };
        }
        let ending = &[quote; 3][..quotes];
        if self.bytes[self.at..].starts_with(ending) {
            self.at += quotes;
            let token = self.token(TokenKind::FStringEnd, self.at);
            self.fstrings.pop();
            return token;
        }
        let mut ending = 0;
        let mut named_escape = false;
        while ending != quotes {
            let byte = self.next_byte();
            if byte.is_none() || (quotes == 1 && byte == Some(b'\n')) {
                if in_spec && byte == Some(b'\n') {
                    self.back(byte);
                    if let Some(f) = self.fstrings.last_mut() {
                        f.regular = true;
                        f.in_format_spec = false;
                    }
                    return self.token(TokenKind::FStringMiddle, self.at);
                }
                return self.unterminated_fstring(quotes);
            }
            if byte == Some(quote) {
                ending += 1;
                continue;
            }
            ending = 0;
            match byte {
                Some(b'{') => {
                    if self.peek() != Some(b'{') || in_spec {
                        self.at -= 1;
                        if let Some(token) = self.open_field() {
                            return token;
                        }
                        return self.token(TokenKind::FStringMiddle, self.at);
                    }
                    self.at += 1;
                    return self.token(TokenKind::FStringMiddle, self.at - 1);
                }
                Some(b'}') => {
                    if named_escape {
                        return self.token(TokenKind::FStringMiddle, self.at);
                    }
                    let top = self.fstrings.last().is_some_and(|f| f.brackets == 0);
                    if self.peek() == Some(b'}') && !in_spec && top {
                        self.at += 1;
                        return self.token(TokenKind::FStringMiddle, self.at - 1);
                    }
                    self.at -= 1;
                    if let Some(f) = self.fstrings.last_mut() {
                        f.regular = true;
                        f.in_format_spec = false;
                    }
                    return self.token(TokenKind::FStringMiddle, self.at);
                }
                Some(b'\\') => match self.next_byte() {
                    Some(b'{' | b'}') => self.at -= 1,
                    Some(b'N') if !raw && self.peek() == Some(b'{') => {
                        self.at += 1;
                        named_escape = true;
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        self.at -= quotes;
        self.token(TokenKind::FStringMiddle, self.at)
    }

    fn open_field(&mut self) -> Option<Token<'a>> {
        let f = self.fstrings.last_mut()?;
        f.field += 1;
        if f.field >= MAX_NESTED_FIELDS {
            return Some(self.fail("f-string: expressions nested too deeply"));
        }
        f.regular = true;
        f.in_format_spec = false;
        None
    }

    fn unterminated_fstring(&mut self, quotes: usize) -> Token<'a> {
        let detected = self.line;
        if let Some(f) = self.fstrings.last() {
            self.at = f.start + 1;
            self.line_start = f.start_line_start;
            self.line = f.start_line;
        }
        let triple = if quotes == 3 { "triple-quoted " } else { "" };
        self.fail(format!("unterminated {triple}f-string literal (detected at line {detected})"))
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
