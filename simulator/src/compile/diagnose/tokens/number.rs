//! Numbers (`tok_get_normal_mode` from its `Number` on, `verify_end_of_number`).

use super::{Token, TokenKind, Tokenizer, is_word};

impl<'a> Tokenizer<'a> {
    pub(super) fn number(&mut self, first: u8) -> Token<'a> {
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
            // Columns that are known beforehand are not turned into characters (`_syntaxerror_range`).
            let column = (self.start + 1 - self.line_start) as i32;
            let end = (zeros_end - self.line_start) as i32;
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
}
