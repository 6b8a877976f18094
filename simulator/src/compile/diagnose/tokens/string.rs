//! Strings, and formatted strings with their fields (`tok_get_fstring_mode`).

use super::{FString, MAX_FSTRINGS, MAX_NESTED_FIELDS, Token, TokenKind, Tokenizer};

impl<'a> Tokenizer<'a> {
    pub(super) fn string(&mut self, quote: u8) -> Token<'a> {
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

    pub(super) fn fstring(&mut self, quote: u8, raw: bool) -> Token<'a> {
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
    pub(super) fn fstring_text(&mut self) -> Token<'a> {
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

    pub(super) fn open_field(&mut self) -> Option<Token<'a>> {
        let f = self.fstrings.last_mut()?;
        f.field += 1;
        if f.field >= MAX_NESTED_FIELDS {
            return Some(self.fail("f-string: expressions nested too deeply"));
        }
        f.regular = true;
        f.in_format_spec = false;
        None
    }

    pub(super) fn unterminated_fstring(&mut self, quotes: usize) -> Token<'a> {
        let detected = self.line;
        if let Some(f) = self.fstrings.last() {
            self.at = f.start + 1;
            self.line_start = f.start_line_start;
            self.line = f.start_line;
        }
        let triple = if quotes == 3 { "triple-quoted " } else { "" };
        self.fail(format!("unterminated {triple}f-string literal (detected at line {detected})"))
    }
}
