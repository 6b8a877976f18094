//! The formats of `str.format` (`Objects/stringlib/unicode_format.h`): `{0.attr[key]!r:spec}` as plain data.
//!
//! [`Markup`] reads a format piece by piece, as CPython does, so that an error in a later piece comes after the
//! conversions of the earlier ones. f-strings are not read here: the parser takes them apart.

use std::ops::Range;

use super::failure::{Failure, Outcome};
use super::unicode;

/// How deep a replacement field may stand in the specification of another: build the format at depth 2, its
/// specifications at 1; at 0 it is [`too_deep`].
pub const DEPTH: usize = 2;

/// The failure of a field inside a field inside a field.
pub fn too_deep() -> Failure {
    Failure::value("Max string recursion exceeded")
}

/// A stretch of text, and the replacement field behind it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The text, without the second of two braces.
    pub literal: Range<usize>,
    /// None behind the last stretch, and where two braces stand for one.
    pub field: Option<Replacement>,
}

/// What stands between braces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Replacement {
    /// The name with its attributes and items: see [`split_name`].
    pub name: Range<usize>,
    /// The character behind `!`: see [`conversion`].
    pub conversion: Option<u32>,
    /// The specification, empty if there is none.
    pub spec: Range<usize>,
    /// The specification contains fields, and is a format itself.
    pub nested: bool,
}

/// Reads a format (`MarkupIterator_next`).
pub struct Markup<'a> {
    units: &'a [u32],
    at: usize,
    end: usize,
}

const OPEN: u32 = b'{' as u32;
const CLOSE: u32 = b'}' as u32;
const BRACKET: u32 = b'[' as u32;
const END_BRACKET: u32 = b']' as u32;
const DOT: u32 = b'.' as u32;
const COLON: u32 = b':' as u32;
const BANG: u32 = b'!' as u32;

impl<'a> Markup<'a> {
    /// The pieces of a part of a text.
    pub fn new(units: &'a [u32], range: Range<usize>) -> Markup<'a> {
        Markup { units, at: range.start, end: range.end }
    }

    fn take(&mut self) -> Option<u32> {
        let unit = self.units[..self.end].get(self.at).copied();
        self.at += usize::from(unit.is_some());
        unit
    }

    fn piece(&mut self) -> Outcome<Piece> {
        let start = self.at;
        let brace = loop {
            match self.take() {
                Some(brace @ (OPEN | CLOSE)) => break brace,
                Some(_) => {}
                None => return Ok(Piece { literal: start..self.at, field: None }),
            }
        };
        let next = self.units[..self.end].get(self.at).copied();
        if next == Some(brace) {
            self.at += 1;
            return Ok(Piece { literal: start..self.at - 1, field: None });
        }
        if brace == CLOSE {
            return Err(Failure::value("Single '}' encountered in format string"));
        }
        if next.is_none() {
            return Err(Failure::value("Single '{' encountered in format string"));
        }
        let literal = start..self.at - 1;
        Ok(Piece { literal, field: Some(self.replacement()?) })
    }

    fn replacement(&mut self) -> Outcome<Replacement> {
        let start = self.at;
        let (end, stop) = loop {
            match self.take() {
                Some(OPEN) => return Err(Failure::value("unexpected '{' in field name")),
                Some(BRACKET) => {
                    let rest = &self.units[self.at..self.end];
                    self.at += rest.iter().position(|&unit| unit == END_BRACKET).unwrap_or(rest.len());
                }
                Some(stop @ (CLOSE | COLON | BANG)) => break (self.at - 1, stop),
                Some(_) => {}
                None => return Err(Failure::value("expected '}' before end of string")),
            }
        };
        let mut field = Replacement { name: start..end, conversion: None, spec: end..end, nested: false };
        if stop == CLOSE {
            return Ok(field);
        }
        if stop == BANG {
            let missing = "end of string while looking for conversion specifier";
            field.conversion = Some(self.take().ok_or_else(|| Failure::value(missing))?);
            match self.take() {
                Some(CLOSE) => return Ok(field),
                Some(COLON) | None => {}
                Some(_) => return Err(Failure::value("expected ':' after conversion specifier")),
            }
        }
        let start = self.at;
        let mut depth = 1;
        while let Some(unit) = self.take() {
            field.nested |= unit == OPEN;
            depth += usize::from(unit == OPEN);
            depth -= usize::from(unit == CLOSE);
            if depth == 0 {
                field.spec = start..self.at - 1;
                return Ok(field);
            }
        }
        Err(Failure::value("unmatched '{' in format spec"))
    }
}

impl Iterator for Markup<'_> {
    type Item = Outcome<Piece>;

    fn next(&mut self) -> Option<Outcome<Piece>> {
        if self.at >= self.end {
            return None;
        }
        let piece = self.piece();
        if piece.is_err() {
            self.at = self.end;
        }
        Some(piece)
    }
}

/// What `!r`, `!s` and `!a` ask for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    /// `!r`
    Repr,
    /// `!s`
    Str,
    /// `!a`
    Ascii,
}

/// The conversion that a character names. It is looked at when the value is known (`do_conversion`).
pub fn conversion(unit: u32) -> Outcome<Conversion> {
    match char::from_u32(unit) {
        Some('r') => Ok(Conversion::Repr),
        Some('s') => Ok(Conversion::Str),
        Some('a') => Ok(Conversion::Ascii),
        Some(c @ '!'..='~') => Err(Failure::value(format!("Unknown conversion specifier {c}"))),
        _ => Err(Failure::value(format!("Unknown conversion specifier \\x{unit:x}"))),
    }
}

/// Whether a format numbers its fields itself; one for the whole format, specifications included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Numbering {
    /// No field has begun with an argument yet.
    #[default]
    Unknown,
    /// `{}`: the number that comes next.
    Automatic(usize),
    /// `{0}`
    Manual,
}

/// Which argument a field begins with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum First {
    /// `0`: a positional argument, given or counted.
    Position(usize),
    /// `name`: where in the format it stands.
    Keyword(Range<usize>),
}

/// A step from a value to a part of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// `.name`
    Attribute(Range<usize>),
    /// `[0]`
    Index(usize),
    /// `[key]`
    Key(Range<usize>),
}

/// Splits a field's name into the argument and the steps from it (`field_name_split`).
pub fn split_name<'a>(
    units: &'a [u32],
    name: Range<usize>,
    numbering: &mut Numbering,
) -> Outcome<(First, Steps<'a>)> {
    let length = units[name.clone()].iter().position(|&unit| matches!(unit, DOT | BRACKET));
    let first = name.start..name.start + length.unwrap_or(name.len());
    let steps = Steps { units, at: first.end, end: name.end };
    let given = integer(&units[first.clone()])?;
    if given.is_none() && !first.is_empty() {
        return Ok((First::Keyword(first), steps));
    }
    match (*numbering, given) {
        (Numbering::Manual, None) => {
            Err(Failure::value("cannot switch from manual field specification to automatic field numbering"))
        }
        (Numbering::Automatic(_), Some(_)) => {
            Err(Failure::value("cannot switch from automatic field numbering to manual field specification"))
        }
        (_, Some(position)) => {
            *numbering = Numbering::Manual;
            Ok((First::Position(position), steps))
        }
        (before, None) => {
            let position = if let Numbering::Automatic(next) = before { next } else { 0 };
            *numbering = Numbering::Automatic(position + 1);
            Ok((First::Position(position), steps))
        }
    }
}

/// A name that is a decimal number, in any script's digits.
fn integer(units: &[u32]) -> Outcome<Option<usize>> {
    let mut value: Option<i64> = None;
    for &unit in units {
        let Some(digit) = unicode::decimal(unit) else { return Ok(None) };
        let next = value.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(i64::from(digit)));
        value = Some(next.ok_or_else(|| Failure::value("Too many decimal digits in format string"))?);
    }
    Ok(value.map(|v| usize::try_from(v).unwrap_or(usize::MAX)))
}

/// The steps of a field's name (`FieldNameIterator_next`).
pub struct Steps<'a> {
    units: &'a [u32],
    at: usize,
    end: usize,
}

impl Steps<'_> {
    fn step(&mut self) -> Outcome<Step> {
        let start = self.at + 1;
        let rest = &self.units[start..self.end];
        let step = match self.units[self.at] {
            DOT => {
                let length = rest.iter().position(|&unit| matches!(unit, DOT | BRACKET));
                self.at = start + length.unwrap_or(rest.len());
                Step::Attribute(start..self.at)
            }
            BRACKET => {
                let Some(length) = rest.iter().position(|&unit| unit == END_BRACKET) else {
                    return Err(Failure::value("Missing ']' in format string"));
                };
                self.at = start + length + 1;
                match integer(&rest[..length])? {
                    Some(index) => Step::Index(index),
                    None => Step::Key(start..start + length),
                }
            }
            _ => {
                let message = "Only '.' or '[' may follow ']' in format field specifier";
                return Err(Failure::value(message));
            }
        };
        match &step {
            Step::Attribute(range) | Step::Key(range) if range.is_empty() => {
                Err(Failure::value("Empty attribute in format string"))
            }
            _ => Ok(step),
        }
    }
}

impl Iterator for Steps<'_> {
    type Item = Outcome<Step>;

    fn next(&mut self) -> Option<Outcome<Step>> {
        if self.at >= self.end {
            return None;
        }
        let step = self.step();
        if step.is_err() {
            self.at = self.end;
        }
        Some(step)
    }
}

#[cfg(test)]
mod tests {
    use super::super::recorded;
    use super::super::text::Text;
    use super::*;

    fn written<T>(results: impl Iterator<Item = Outcome<T>>, write: impl Fn(T) -> String) -> String {
        results.map(|result| result.map_or_else(|e| e.to_string(), &write) + "|").collect()
    }

    #[test]
    fn formats_are_read_as_cpython_reads_them() {
        recorded::check(include_str!("recorded/braces.txt"), |fields| {
            let text = recorded::text(fields[1]);
            let units = text.to_wide();
            let part = |range: &Range<usize>| text.slice(range.start, range.end).to_string();
            let answer = match fields[0] {
                "parse" => written(Markup::new(&units, 0..units.len()), |piece| match piece.field {
                    None => format!("{},None", part(&piece.literal)),
                    Some(field) => format!(
                        "{},{},{},{}",
                        part(&piece.literal),
                        part(&field.name),
                        part(&field.spec),
                        field.conversion.map_or("None".to_owned(), |c| Text::from_unit(c).to_string())
                    ),
                }),
                _ => match split_name(&units, 0..units.len(), &mut Numbering::default()) {
                    Err(e) => e.to_string(),
                    Ok((first, steps)) => {
                        let first = match first {
                            First::Position(_) if units.is_empty() => String::new(),
                            First::Position(i) => i.to_string(),
                            First::Keyword(range) if range.is_empty() => String::new(),
                            First::Keyword(range) => part(&range),
                        };
                        let first = if first == "0" && !text.to_string().starts_with('0') {
                            String::new()
                        } else {
                            first
                        };
                        first
                            + ":"
                            + &written(steps, |step| match step {
                                Step::Attribute(range) => format!("True {}", part(&range)),
                                Step::Index(i) => format!("False {i}"),
                                Step::Key(range) => format!("False {}", part(&range)),
                            })
                    }
                },
            };
            recorded::escaped(&answer.into())
        });
    }

    #[test]
    fn numbering_is_manual_or_automatic() {
        let mut numbering = Numbering::default();
        let none: &[u32] = &[];
        assert_eq!(split_name(none, 0..0, &mut numbering).unwrap().0, First::Position(0));
        assert_eq!(split_name(none, 0..0, &mut numbering).unwrap().0, First::Position(1));
        let message = split_name(&[48], 0..1, &mut numbering).err().unwrap().message;
        assert_eq!(message, "cannot switch from automatic field numbering to manual field specification");
        assert_eq!(conversion(120).unwrap_err().message, "Unknown conversion specifier x");
    }
}
