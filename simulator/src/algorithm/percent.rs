//! `%`-formatting of `str` and `bytes` (`unicode_format_arg_parse` and its neighbours in
//! `Objects/unicodeobject.c`, `_PyBytes_FormatEx`).
//!
//! [`Pieces`] reads the format piece by piece, as CPython does, so that an error in a later piece comes after the
//! conversions of the earlier ones. For each [`Field`] the caller looks up the key, takes the arguments of `*`
//! ([`Field::set_width`]), takes the value, and converts it with the functions below.

use std::ops::Range;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::digits::{self, Layout};
use super::failure::{Failure, Outcome};
use super::format::MAX_WIDTH;
use super::radix::Whole;
use super::text::{Text, TextBuilder, Units};

/// A part of a format.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Text to copy.
    Literal(Range<usize>),
    /// A conversion of the next argument, or of the key's value.
    Field(Field),
}

/// One conversion: `%(key)-*.3d`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Field {
    /// Where the mapping's key stands. With a key, the values come from a mapping.
    pub key: Option<Range<usize>>,
    /// `-`
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// A space: room for a sign.
    pub blank: bool,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
    /// At least so many characters; below 0 in an argument, it also means `-`.
    pub width: Amount,
    /// What stands behind the point.
    pub precision: Amount,
    /// The conversion: `d i u o x X e E f F g G c r s a` (`b` too in bytes), or one that is refused.
    pub conversion: u32,
    /// Where it stands, for the message.
    pub index: usize,
}

/// A width or a precision.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Amount {
    /// Nothing was said.
    #[default]
    Absent,
    /// A number in the format.
    Given(usize),
    /// `*`: the next argument.
    Argument,
}

/// Reads a format: that of a `str`, or bytes as Latin-1 text.
pub struct Pieces<'a> {
    text: &'a Text,
    at: usize,
    bytes: bool,
    mapping: bool,
}

impl<'a> Pieces<'a> {
    /// The pieces of a format of `str` or of `bytes`, whose messages differ. Only where the argument is a
    /// `mapping` (it has items, and is neither tuple nor text) may a field have a key.
    pub fn new(text: &'a Text, bytes: bool, mapping: bool) -> Pieces<'a> {
        Pieces { text, at: 0, bytes, mapping }
    }

    fn unit(&self) -> Option<u32> {
        (self.at < self.text.len()).then(|| self.text.at(self.at))
    }

    fn peek(&self) -> Option<char> {
        self.unit().map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn field(&mut self) -> Outcome<Field> {
        let mut field = Field::default();
        if self.peek() == Some('(') {
            if !self.mapping {
                return Err(Failure::type_error("format requires a mapping"));
            }
            field.key = Some(self.key()?);
        }
        while let Some(flag) = self.peek() {
            match flag {
                '-' => field.left = true,
                '+' => field.plus = true,
                ' ' => field.blank = true,
                '#' => field.alternate = true,
                '0' => field.zero = true,
                _ => break,
            }
            self.at += 1;
        }
        field.width = self.amount(i64::MAX as u64, "width too big")?;
        if self.peek() == Some('.') {
            self.at += 1;
            let message = if self.bytes { "prec too big" } else { "precision too big" };
            field.precision = match self.amount(i32::MAX as u64, message)? {
                Amount::Absent => Amount::Given(0),
                given => given,
            };
        }
        if matches!(self.peek(), Some('h' | 'l' | 'L')) {
            self.at += 1;
        }
        field.conversion = self.unit().ok_or_else(|| Failure::value("incomplete format"))?;
        field.index = self.at;
        self.at += 1;
        Ok(field)
    }

    fn key(&mut self) -> Outcome<Range<usize>> {
        let start = self.at + 1;
        let mut depth = 0;
        while let Some(c) = self.peek() {
            depth += i32::from(c == '(') - i32::from(c == ')');
            self.at += 1;
            if depth == 0 {
                return Ok(start..self.at - 1);
            }
        }
        Err(Failure::value("incomplete format key"))
    }

    fn amount(&mut self, most: u64, message: &str) -> Outcome<Amount> {
        if self.peek() == Some('*') {
            self.at += 1;
            return Ok(Amount::Argument);
        }
        let mut amount: Option<u64> = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            let value = amount.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(u64::from(digit)));
            let value = value.filter(|&v| v <= most);
            amount = Some(value.ok_or_else(|| Failure::value(message))?);
            self.at += 1;
        }
        Ok(amount.map_or(Amount::Absent, |v| Amount::Given(usize::try_from(v).unwrap_or(usize::MAX))))
    }
}

impl Iterator for Pieces<'_> {
    type Item = Outcome<Piece>;

    fn next(&mut self) -> Option<Outcome<Piece>> {
        let start = self.at;
        self.unit()?;
        let length = match self.text.as_units() {
            Units::Ascii(bytes) => bytes[start..].iter().position(|&byte| byte == b'%'),
            Units::Wide(units) => units[start..].iter().position(|&unit| unit == u32::from(b'%')),
        };
        if length != Some(0) {
            self.at = length.map_or(self.text.len(), |length| start + length);
            return Some(Ok(Piece::Literal(start..self.at)));
        }
        self.at += 1;
        if self.peek() == Some('%') {
            self.at += 1;
            return Some(Ok(Piece::Literal(start..start + 1)));
        }
        let field = self.field();
        if field.is_err() {
            self.at = self.text.len();
        }
        Some(field.map(Piece::Field))
    }
}

/// The failures of taking arguments.
pub mod failures {
    use super::super::failure::Failure;

    /// The tuple has fewer items than the format wants.
    pub fn not_enough() -> Failure {
        Failure::type_error("not enough arguments for format string")
    }

    /// Not raised for an argument that is a mapping (or anything with items that is neither tuple nor text).
    pub fn not_all_converted(bytes: bool) -> Failure {
        let kind = if bytes { "bytes" } else { "string" };
        Failure::type_error(format!("not all arguments converted during {kind} formatting"))
    }

    /// The argument of a `*` is no `int`.
    pub fn star_wants_int() -> Failure {
        Failure::type_error("* wants int")
    }

    /// The value of `d`, `i` or `u` is no number; of `o`, `x` or `X`, no integer.
    pub fn wants_number(conversion: char, type_name: &str) -> Failure {
        let wanted = if matches!(conversion, 'o' | 'x' | 'X') { "an integer" } else { "a real number" };
        Failure::type_error(format!("%{conversion} format: {wanted} is required, not {type_name}"))
    }

    /// The value of `e`, `f` or `g` is no number.
    pub fn wants_float(bytes: bool, type_name: &str) -> Failure {
        Failure::type_error(match bytes {
            true => format!("float argument required, not {type_name}"),
            false => format!("must be real number, not {type_name}"),
        })
    }

    /// The value of `c` is neither a number nor one character.
    pub fn wants_character(bytes: bool) -> Failure {
        Failure::type_error(match bytes {
            true => "%c requires an integer in range(256) or a single byte",
            false => "%c requires int or char",
        })
    }

    /// The number of `c` is no character.
    pub fn character_range(bytes: bool) -> Failure {
        let range = if bytes { "256" } else { "0x110000" };
        Failure::overflow(format!("%c arg not in range({range})"))
    }

    /// The value of `s` or `b` in bytes is not bytes.
    pub fn wants_bytes(type_name: &str) -> Failure {
        Failure::type_error(format!(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{type_name}'"
        ))
    }
}

impl Field {
    /// The conversion as a character; U+FFFD for a lone surrogate.
    pub fn code(&self) -> char {
        char::from_u32(self.conversion).unwrap_or('\u{fffd}')
    }

    /// The failure of a conversion that is none. It comes after the value has been taken.
    pub fn unsupported(&self) -> Failure {
        let shown = if (31..=126).contains(&self.conversion) { self.code() } else { '?' };
        let (code, index) = (self.conversion, self.index);
        Failure::value(format!("unsupported format character '{shown}' (0x{code:x}) at index {index}"))
    }

    /// Sets the width that a `*` took; a negative one aligns left.
    pub fn set_width(&mut self, width: &BigInt) -> Outcome<()> {
        let Some(width) = width.to_i64() else {
            return Err(Failure::overflow("Python int too large to convert to C ssize_t"));
        };
        self.left |= width < 0;
        self.width = Amount::Given(usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX));
        Ok(())
    }

    /// Sets the precision that a `*` took; a negative one is 0.
    pub fn set_precision(&mut self, precision: &BigInt) -> Outcome<()> {
        let Some(precision) = precision.to_i32() else {
            return Err(Failure::overflow("Python int too large to convert to C int"));
        };
        self.precision = Amount::Given(usize::try_from(precision).unwrap_or(0));
        Ok(())
    }

    fn precision(&self) -> Outcome<Option<usize>> {
        match self.precision {
            Amount::Given(precision) if precision > MAX_WIDTH => Err(Failure::memory()),
            Amount::Given(precision) => Ok(Some(precision)),
            _ => Ok(None),
        }
    }

    /// Lays out the text of a value; a `number` has a sign of its own and may be filled with zeros.
    fn lay_out(&self, body: Text, number: bool, prefixed: bool) -> Outcome<Text> {
        let width = match self.width {
            Amount::Given(width) if width > MAX_WIDTH => return Err(Failure::memory()),
            Amount::Given(width) => width,
            _ => 0,
        };
        let negative = number && !body.is_empty() && body.at(0) == u32::from(b'-');
        let sign = match number {
            true if negative => "-",
            true if self.plus => "+",
            true if self.blank => " ",
            _ => "",
        };
        if width <= body.len() && (negative || sign.is_empty()) {
            return Ok(body);
        }
        let mut rest = body.slice(usize::from(negative), body.len());
        let missing = width.saturating_sub(rest.len() + sign.len());
        let mut to = TextBuilder::default();
        if self.left {
            to.push_str(sign);
            to.push_text(&rest);
            to.push_times(32, missing);
        } else if self.zero && number {
            to.push_str(sign);
            if prefixed {
                to.push_text(&rest.slice(0, 2));
                rest = rest.slice(2, rest.len());
            }
            to.push_times(48, missing);
            to.push_text(&rest);
        } else {
            to.push_times(32, missing);
            to.push_str(sign);
            to.push_text(&rest);
        }
        Ok(to.finish())
    }

    /// `%s`, `%r`, `%a` (and `%b` in bytes) of the value's text, cut to the precision.
    pub fn format_text(&self, value: &Text) -> Outcome<Text> {
        match self.precision()? {
            Some(precision) if precision < value.len() => {
                self.lay_out(value.slice(0, precision), false, false)
            }
            _ => self.lay_out(value.clone(), false, false),
        }
    }

    /// Whether a number's digits are all that is written, and so are written at once.
    pub fn is_plain(&self) -> bool {
        !self.plus && !self.blank && self.width == Amount::Absent && self.precision == Amount::Absent
    }

    /// `%c` of one character.
    pub fn format_character(&self, unit: u32) -> Outcome<Text> {
        self.lay_out(Text::from_unit(unit), false, false)
    }

    /// The digits of `%d`, `%i`, `%u`, `%o`, `%x`, `%X` (`_PyUnicode_FormatLong`), for [`Field::format_number`].
    pub fn int_text(&self, value: Whole, max_digits: usize) -> Outcome<Text> {
        let (base, prefix) = match self.code() {
            'o' => (8, "0o"),
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            _ => (10, ""),
        };
        let mut digits = value.digits(base, max_digits)?;
        if self.code() == 'X' {
            digits.make_ascii_uppercase();
        }
        let sign = if value.is_negative() { "-" } else { "" };
        let prefix = if self.alternate { prefix } else { "" };
        let zeros = self.precision()?.unwrap_or(0).saturating_sub(digits.len());
        if sign.len() + prefix.len() + zeros > 0 {
            digits.insert_str(0, &format!("{sign}{prefix}{}", "0".repeat(zeros)));
        }
        Ok(digits.into())
    }

    /// The digits of `%e`, `%f`, `%g` and their capitals, for [`Field::format_number`].
    pub fn float_text(&self, value: f64) -> Outcome<Text> {
        let layout = Layout { alternate: self.alternate, ..Layout::default() };
        let text = digits::to_string(value, self.code(), self.precision()?.unwrap_or(6), layout);
        Ok(text.into())
    }

    /// A number of these digits, with sign and filling.
    pub fn format_number(&self, digits: Text) -> Outcome<Text> {
        let prefixed = self.alternate && matches!(self.code(), 'o' | 'x' | 'X');
        self.lay_out(digits, true, prefixed)
    }
}

#[cfg(test)]
mod tests {
    use super::super::recorded;
    use super::*;

    /// Formats one value, an argument for each `*` being the number 7.
    fn formatted(format: &Text, value: &Value) -> Outcome<Text> {
        let mut to = TextBuilder::default();
        for piece in Pieces::new(format, false, false) {
            let mut field = match piece? {
                Piece::Literal(range) => {
                    to.push_text(&format.slice(range.start, range.end));
                    continue;
                }
                Piece::Field(field) => field,
            };
            if field.width == Amount::Argument {
                field.set_width(&7.into())?;
            }
            if field.precision == Amount::Argument {
                field.set_precision(&7.into())?;
            }
            let code = field.code();
            to.push_text(&match (code, value) {
                ('d' | 'i' | 'u' | 'o' | 'x' | 'X', Value::Int(i)) => {
                    field.format_number(field.int_text(Whole::Big(i), 4300)?)?
                }
                ('d' | 'i' | 'u' | 'o' | 'x' | 'X', Value::Float(_)) if !matches!(code, 'd' | 'i' | 'u') => {
                    return Err(failures::wants_number(code, "float"));
                }
                ('d' | 'i' | 'u', Value::Float(x)) => field
                    .format_number(field.int_text(Whole::Big(&super::super::int::from_float(*x)?), 4300)?)?,
                ('d' | 'i' | 'u' | 'o' | 'x' | 'X', Value::Text(_)) => {
                    return Err(failures::wants_number(code, "str"));
                }
                ('e' | 'E' | 'f' | 'F' | 'g' | 'G', Value::Int(i)) => {
                    field.format_number(field.float_text(super::super::int::to_float(i)?)?)?
                }
                ('e' | 'E' | 'f' | 'F' | 'g' | 'G', Value::Float(x)) => {
                    field.format_number(field.float_text(*x)?)?
                }
                ('e' | 'E' | 'f' | 'F' | 'g' | 'G', Value::Text(_)) => {
                    return Err(failures::wants_float(false, "str"));
                }
                ('c', Value::Int(i)) => match i.to_u32() {
                    Some(unit @ 0..0x11_0000) => field.format_character(unit)?,
                    _ => return Err(failures::character_range(false)),
                },
                ('c', Value::Text(s)) if s.len() == 1 => field.format_character(s.at(0))?,
                ('c', _) => return Err(failures::wants_character(false)),
                ('s', Value::Text(s)) => field.format_text(s)?,
                ('s', Value::Int(i)) => field.format_text(&i.to_string().into())?,
                ('s', Value::Float(x)) => field.format_text(&super::super::float::repr(*x).into())?,
                _ => return Err(field.unsupported()),
            });
        }
        Ok(to.finish())
    }

    enum Value {
        Int(BigInt),
        Float(f64),
        Text(Text),
    }

    #[test]
    fn percent_formatting_is_cpythons() {
        recorded::check(include_str!("recorded/percent.txt"), |fields| {
            let value = match fields[0] {
                "int" => Value::Int(fields[2].parse().unwrap()),
                "float" => Value::Float(recorded::float(fields[2])),
                _ => Value::Text(recorded::text(fields[2])),
            };
            let result = formatted(&recorded::text(fields[1]), &value);
            recorded::escaped(&result.unwrap_or_else(|e| e.to_string().into()))
        });
    }

    #[test]
    fn keys_nest() {
        let pieces: Vec<_> = Pieces::new(&"%(a(b))s%%".into(), false, true).map(Result::unwrap).collect();
        assert!(matches!(&pieces[0], Piece::Field(f) if f.key == Some(2..6) && f.code() == 's'));
        assert_eq!(pieces[1], Piece::Literal(8..9));
    }
}
