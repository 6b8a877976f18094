//! The format specification mini-language: `format(value, spec)` of `int`, `float`, `complex` and `str`
//! (`Python/formatter_unicode.c`). The locale is always C's, so `n` is `d` or `g`.
//!
//! An empty specification is not this file's: it is `str(value)`.

use std::borrow::Cow;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::digits::{self, Layout};
use super::failure::{Failure, Outcome};
use super::radix::Whole;
use super::text::{Text, TextBuilder, Units};
use super::unicode;

/// Widths and precisions beyond this are refused with a `MemoryError`: CPython would try to build the text.
pub const MAX_WIDTH: usize = 1 << 28;

/// A parsed specification (`InternalFormatSpec`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spec {
    /// The character that fills up, a space unless it is given.
    pub fill: u32,
    /// Where the value stands in its width.
    pub align: Align,
    /// `+`, `-` or a space.
    pub sign: Option<char>,
    /// `z`: a zero is written without its sign.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    /// At least so many characters, at most [`MAX_WIDTH`].
    pub width: Option<usize>,
    /// What separates thousands, or four digits of another base.
    pub grouping: Option<Grouping>,
    /// Digits behind the point, or significant ones, or characters, as the type has it.
    pub precision: Option<usize>,
    /// The presentation type; `None` if the specification ends before it.
    pub code: Option<u32>,
}

impl Spec {
    /// Whether a number's digits are all that is written, and so are written at once.
    fn is_quick(&self) -> bool {
        !matches!(self.sign, Some('+' | ' ')) && self.width.is_none() && self.grouping.is_none()
    }
}

/// A formatted number.
pub struct Shown {
    /// What `format()` returns.
    pub text: Text,
    /// Its digits before they are laid out, with the sign and a prefix.
    pub draft: Text,
    /// Whether they are written at once; otherwise the draft is a string first.
    pub quick: bool,
}

impl Shown {
    fn direct(text: Text) -> Shown {
        Shown { draft: text.clone(), text, quick: true }
    }
}

/// Where a value stands in a width larger than it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: the padding stands between the sign and the digits.
    AfterSign,
}

/// What separates groups of digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    /// `,`
    Comma,
    /// `_`
    Underscore,
}

impl Align {
    fn from_unit(unit: u32) -> Option<Align> {
        match char::from_u32(unit)? {
            '<' => Some(Align::Left),
            '>' => Some(Align::Right),
            '^' => Some(Align::Center),
            '=' => Some(Align::AfterSign),
            _ => None,
        }
    }
}

/// Reads a specification for a value of the type named, which is aligned by `default`; `code` is its default
/// type, for the message (`parse_internal_render_format_spec`).
pub fn parse(spec: &Text, type_name: &str, default: Align, code: char) -> Outcome<Spec> {
    match spec.as_units() {
        Units::Ascii(units) => parse_units(units, spec, type_name, default, code),
        Units::Wide(units) => parse_units(units, spec, type_name, default, code),
    }
}

fn parse_units<U: Copy + Into<u32>>(
    units: &[U],
    spec: &Text,
    type_name: &str,
    default: Align,
    code: char,
) -> Outcome<Spec> {
    let unit = |at: usize| units.get(at).map(|&unit| unit.into());
    let mut at = 0;
    let next_is = |at: &mut usize, c: char| {
        let found = unit(*at) == Some(u32::from(c));
        *at += usize::from(found);
        found
    };
    let mut parsed = Spec {
        fill: u32::from(b' '),
        align: default,
        sign: None,
        no_negative_zero: false,
        alternate: false,
        width: None,
        grouping: None,
        precision: None,
        code: None,
    };
    let mut filled = false;
    let mut aligned = false;
    if let (Some(fill), Some(align)) = (unit(0), unit(1).and_then(Align::from_unit)) {
        parsed.fill = fill;
        parsed.align = align;
        (filled, aligned, at) = (true, true, 2);
    } else if let Some(align) = unit(0).and_then(Align::from_unit) {
        parsed.align = align;
        (aligned, at) = (true, 1);
    }
    parsed.sign = ['+', '-', ' '].into_iter().find(|&sign| next_is(&mut at, sign));
    parsed.no_negative_zero = next_is(&mut at, 'z');
    parsed.alternate = next_is(&mut at, '#');
    if !filled && next_is(&mut at, '0') {
        parsed.fill = u32::from(b'0');
        if !aligned && default == Align::Right {
            parsed.align = Align::AfterSign;
        }
    }
    parsed.width = integer(units, &mut at)?;
    let both = || Failure::value("Cannot specify both ',' and '_'.");
    if next_is(&mut at, ',') {
        parsed.grouping = Some(Grouping::Comma);
    }
    if next_is(&mut at, '_') {
        if parsed.grouping.is_some() {
            return Err(both());
        }
        parsed.grouping = Some(Grouping::Underscore);
    }
    if unit(at) == Some(u32::from(b',')) && parsed.grouping == Some(Grouping::Underscore) {
        return Err(both());
    }
    if next_is(&mut at, '.') {
        let missing = || Failure::value("Format specifier missing precision");
        parsed.precision = Some(integer(units, &mut at)?.ok_or_else(missing)?);
    }
    if units.len() - at > 1 {
        return Err(Failure::value(format!(
            "Invalid format specifier '{spec}' for object of type '{type_name}'"
        )));
    }
    parsed.code = unit(at);
    if let Some(grouping) = parsed.grouping {
        let shown = parsed.code.unwrap_or(u32::from(code));
        let fits = match char::from_u32(shown).unwrap_or('?') {
            'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0' => true,
            'b' | 'o' | 'x' | 'X' => grouping == Grouping::Underscore,
            _ => false,
        };
        if !fits {
            let separator = if grouping == Grouping::Comma { ',' } else { '_' };
            return Err(Failure::value(format!(
                "Cannot specify '{separator}' with '{}'.",
                shown_code(shown)
            )));
        }
    }
    Ok(parsed)
}

fn integer<U: Copy + Into<u32>>(units: &[U], at: &mut usize) -> Outcome<Option<usize>> {
    let mut value: Option<i64> = None;
    while let Some(digit) = units.get(*at).and_then(|&unit| unicode::decimal(unit.into())) {
        let next = value.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(i64::from(digit)));
        value = Some(next.ok_or_else(|| Failure::value("Too many decimal digits in format string"))?);
        *at += 1;
    }
    Ok(value.map(|v| usize::try_from(v).unwrap_or(usize::MAX)))
}

fn shown_code(code: u32) -> String {
    match code {
        33..128 => (code as u8 as char).to_string(),
        _ => format!("\\x{code:x}"),
    }
}

fn unknown_code(code: u32, type_name: &str) -> Failure {
    Failure::value(format!("Unknown format code '{}' for object of type '{type_name}'", shown_code(code)))
}

fn not_too_wide(length: Option<usize>) -> Outcome<()> {
    if length.unwrap_or(0) > MAX_WIDTH { Err(Failure::memory()) } else { Ok(()) }
}

/// Puts `content` among `width` characters.
fn padded(content: &Text, fill: u32, align: Align, width: Option<usize>) -> Text {
    let missing = width.unwrap_or(0).saturating_sub(content.len());
    if missing == 0 {
        return content.clone();
    }
    let left = match align {
        Align::Right => missing,
        Align::Center => missing / 2,
        Align::Left | Align::AfterSign => 0,
    };
    let mut to = TextBuilder::default();
    to.push_times(fill, left);
    to.push_text(content);
    to.push_times(fill, missing - left);
    to.finish()
}

/// `format(s, spec)` of a `str`; `type_name` is the class's, which an error shows.
pub fn format_str(value: &Text, spec: &Text, type_name: &str) -> Outcome<Text> {
    let spec = parse(spec, type_name, Align::Left, 's')?;
    if let Some(code) = spec.code.filter(|&code| code != u32::from(b's')) {
        return Err(unknown_code(code, type_name));
    }
    if let Some(sign) = spec.sign {
        let name = if sign == ' ' { "Space" } else { "Sign" };
        return Err(Failure::value(format!("{name} not allowed in string format specifier")));
    }
    let refused = |what: &str| Err(Failure::value(format!("{what} not allowed in string format specifier")));
    if spec.no_negative_zero {
        return refused("Negative zero coercion (z)");
    }
    if spec.alternate {
        return refused("Alternate form (#)");
    }
    if spec.align == Align::AfterSign {
        return refused("'=' alignment");
    }
    not_too_wide(spec.width)?;
    match spec.precision {
        Some(precision) if precision < value.len() => {
            Ok(padded(&value.slice(0, precision), spec.fill, spec.align, spec.width))
        }
        _ => Ok(padded(value, spec.fill, spec.align, spec.width)),
    }
}

/// A number in its parts, ready to be laid out.
struct Number<'a> {
    negative: bool,
    prefix: &'a str,
    digits: &'a str,
    /// The decimal point and what follows, the exponent, `%`; or all of `inf`, `nan` and a character.
    rest: Text,
}

/// Lays a number out as the specification says, grouped by `group` digits (`calc_number_widths`,
/// `fill_number`).
fn lay_out(number: &Number, spec: &Spec, group: usize) -> Outcome<Text> {
    not_too_wide(spec.width)?;
    let sign = match (number.negative, spec.sign) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        _ => "",
    };
    let other = sign.len() + number.prefix.len() + number.rest.len();
    let width = spec.width.unwrap_or(0);
    let filled = spec.fill == u32::from(b'0') && spec.align == Align::AfterSign;
    let wanted = if filled { width.saturating_sub(other) } else { 0 };
    let (zeros, digits) = match spec.grouping {
        _ if number.digits.is_empty() => (0, Cow::Borrowed("")),
        None => (wanted.saturating_sub(number.digits.len()), Cow::Borrowed(number.digits)),
        Some(grouping) => {
            let separator = if grouping == Grouping::Comma { ',' } else { '_' };
            (0, Cow::Owned(grouped(number.digits, separator, group, wanted)))
        }
    };
    let content = other + zeros + digits.len();
    let missing = width.saturating_sub(content);
    let [left, inside] = match spec.align {
        Align::Right => [missing, 0],
        Align::Center => [missing / 2, 0],
        Align::AfterSign => [0, missing],
        Align::Left => [0, 0],
    };
    let mut to = TextBuilder::with_capacity(content + missing);
    to.push_times(spec.fill, left);
    to.push_str(sign);
    to.push_str(number.prefix);
    to.push_times(spec.fill, inside);
    to.push_times(u32::from(b'0'), zeros);
    to.push_str(&digits);
    to.push_text(&number.rest);
    to.push_times(spec.fill, missing - left - inside);
    Ok(to.finish())
}

/// Digits in groups, with zeros in front up to at least `width` characters; a separator never comes first
/// (`_PyUnicode_InsertThousandsGrouping`).
fn grouped(digits: &str, separator: char, group: usize, width: usize) -> String {
    let mut count = digits.len();
    while count + (count - 1) / group < width {
        count += 1;
    }
    let mut text = String::with_capacity(count + count / group);
    let zeros = std::iter::repeat_n('0', count - digits.len());
    for (i, digit) in zeros.chain(digits.chars()).enumerate() {
        if i > 0 && (count - i).is_multiple_of(group) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// `format(i, spec)` of an `int` (and of a `bool`, unless the specification is empty). `max_digits` is
/// `sys.get_int_max_str_digits()`.
pub fn format_int(value: Whole, spec: &Text, type_name: &str, max_digits: usize) -> Outcome<Shown> {
    let spec = parse(spec, type_name, Align::Right, 'd')?;
    let code = spec.code.unwrap_or(u32::from(b'd'));
    let shown = char::from_u32(code).unwrap_or('\u{fffd}');
    let base = match shown {
        'd' | 'n' | 'c' => 10,
        'b' => 2,
        'o' => 8,
        'x' | 'X' => 16,
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
            return float_from_spec(super::int::to_float(&value.to_big())?, &spec);
        }
        _ => return Err(unknown_code(code, type_name)),
    };
    if spec.precision.is_some() {
        return Err(Failure::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Failure::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if shown == 'c' {
        return format_character(&value.to_big(), &spec).map(Shown::direct);
    }
    let text = value.digits(base, max_digits)?;
    let text = if shown == 'X' { text.to_ascii_uppercase() } else { text };
    let prefix = match shown {
        'b' => "0b",
        'o' => "0o",
        'x' => "0x",
        'X' => "0X",
        _ => "",
    };
    let number = Number {
        negative: value.is_negative(),
        prefix: if spec.alternate { prefix } else { "" },
        digits: &text,
        rest: Text::EMPTY,
    };
    let sign = if number.negative { "-" } else { "" };
    let draft = format!("{sign}{prefix}{}", number.digits);
    let text = lay_out(&number, &spec, if base == 10 { 3 } else { 4 })?;
    let quick = spec.is_quick() && !matches!(shown, 'X' | 'n');
    Ok(Shown { text, draft: draft.into(), quick })
}

fn format_character(value: &BigInt, spec: &Spec) -> Outcome<Text> {
    let refused = |what| Err(Failure::value(format!("{what} not allowed with integer format specifier 'c'")));
    if spec.sign.is_some() {
        return refused("Sign");
    }
    if spec.alternate {
        return refused("Alternate form (#)");
    }
    let Some(code) = value.to_i64() else {
        return Err(Failure::overflow("Python int too large to convert to C long"));
    };
    match u32::try_from(code) {
        Ok(unit @ 0..0x11_0000) => {
            let number = Number { negative: false, prefix: "", digits: "", rest: Text::from_unit(unit) };
            lay_out(&number, spec, 3)
        }
        _ => Err(Failure::overflow("%c arg not in range(0x110000)")),
    }
}

/// `format(x, spec)` of a `float`.
pub fn format_float(value: f64, spec: &Text, type_name: &str) -> Outcome<Shown> {
    let spec = parse(spec, type_name, Align::Right, '\0')?;
    match spec.code.map(|code| char::from_u32(code).unwrap_or('\u{fffd}')) {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%') => float_from_spec(value, &spec),
        Some(_) => Err(unknown_code(spec.code.unwrap_or(0), type_name)),
    }
}

fn precision_of(spec: &Spec) -> Outcome<Option<usize>> {
    match spec.precision {
        Some(precision) if precision > i32::MAX as usize => Err(Failure::value("precision too big")),
        precision => not_too_wide(precision).map(|()| precision),
    }
}

/// The code and precision for [`digits::to_string`]: no code is the shortest, or `g` with a precision.
fn code_and_precision(code: Option<char>, precision: Option<usize>) -> (char, usize) {
    match (code, precision) {
        (None, None) => ('r', 0),
        (None, Some(precision)) => ('g', precision),
        (Some(code), precision) => (if code == 'n' { 'g' } else { code }, precision.unwrap_or(6)),
    }
}

fn float_from_spec(value: f64, spec: &Spec) -> Outcome<Shown> {
    let precision = precision_of(spec)?;
    let code = spec.code.and_then(char::from_u32);
    let layout = Layout {
        alternate: spec.alternate,
        dot_zero: code.is_none(),
        no_negative_zero: spec.no_negative_zero,
    };
    let percent = code == Some('%');
    let (plain, precision) = code_and_precision(if percent { Some('f') } else { code }, precision);
    let value = if percent { value * 100.0 } else { value };
    let mut text = digits::to_string(value, plain, precision, layout);
    if percent {
        text.push('%');
    }
    let shown = lay_out(&number(&text), spec, 3)?;
    Ok(Shown { text: shown, draft: text.into(), quick: spec.is_quick() && code != Some('n') })
}

fn number(text: &str) -> Number<'_> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let end = unsigned.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(unsigned.len());
    Number {
        negative: unsigned.len() < text.len(),
        prefix: "",
        digits: &unsigned[..end],
        rest: Text::from(&unsigned[end..]),
    }
}

/// `format(z, spec)` of a `complex`.
pub fn format_complex(real: f64, imaginary: f64, spec: &Text, type_name: &str) -> Outcome<Text> {
    let spec = parse(spec, type_name, Align::Right, '\0')?;
    let code = spec.code.map(|code| char::from_u32(code).unwrap_or('\u{fffd}'));
    if !matches!(code, None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n')) {
        return Err(unknown_code(spec.code.unwrap_or(0), type_name));
    }
    let precision = precision_of(&spec)?;
    if spec.fill == u32::from(b'0') {
        return Err(Failure::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Failure::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    let layout =
        Layout { alternate: spec.alternate, dot_zero: false, no_negative_zero: spec.no_negative_zero };
    let (plain, precision) = code_and_precision(code, precision);
    // Without a code, it looks as `str` writes it: no real part of positive zero, else parentheses.
    let skip_real = code.is_none() && real == 0.0 && real.is_sign_positive();
    let parentheses = code.is_none() && !skip_real;
    let part = Spec { fill: 0, align: Align::Left, width: None, ..spec.clone() };
    let written =
        |value, spec: &Spec| lay_out(&number(&digits::to_string(value, plain, precision, layout)), spec, 3);
    let mut content = TextBuilder::default();
    if parentheses {
        content.push_str("(");
    }
    if skip_real {
        content.push_text(&written(imaginary, &part)?);
    } else {
        content.push_text(&written(real, &part)?);
        content.push_text(&written(imaginary, &Spec { sign: Some('+'), ..part })?);
    }
    content.push_str(if parentheses { "j)" } else { "j" });
    not_too_wide(spec.width)?;
    Ok(padded(&content.finish(), spec.fill, spec.align, spec.width))
}

/// `repr(z)` of a `complex`, for what is recorded of it.
#[cfg(test)]
pub fn complex_repr(real: f64, imaginary: f64) -> String {
    let (lead, [real, imaginary], tail) = complex_parts(real, imaginary);
    format!("{lead}{real}{imaginary}j{tail}")
}

/// The parts of `repr(z)` and `str(z)` of a `complex` (`complex_repr`): what stands in front, both numbers, and what
/// stands behind the `j`.
pub fn complex_parts(real: f64, imaginary: f64) -> (&'static str, [String; 2], &'static str) {
    let part = |value| digits::to_string(value, 'r', 0, Layout::default());
    if real == 0.0 && real.is_sign_positive() {
        return ("", [String::new(), part(imaginary)], "");
    }
    let sign = if part(imaginary).starts_with('-') { "" } else { "+" };
    ("(", [part(real), format!("{sign}{}", part(imaginary))], ")")
}

#[cfg(test)]
mod tests {
    use super::super::recorded;
    use super::*;

    #[test]
    fn formatting_is_cpythons() {
        recorded::check(include_str!("recorded/formats.txt"), |fields| {
            let spec = recorded::text(fields[1]);
            let result = match fields[0] {
                "int" => format_int(Whole::Big(&fields[2].parse().unwrap()), &spec, "int", 4300)
                    .map(|shown| shown.text),
                "float" => format_float(recorded::float(fields[2]), &spec, "float").map(|shown| shown.text),
                "str" => format_str(&recorded::text(fields[2]), &spec, "str"),
                "complex" => {
                    format_complex(recorded::float(fields[2]), recorded::float(fields[3]), &spec, "complex")
                }
                "complex_repr" => {
                    Ok(complex_repr(recorded::float(fields[2]), recorded::float(fields[3])).into())
                }
                other => panic!("{other}"),
            };
            recorded::escaped(&result.unwrap_or_else(|e| e.to_string().into()))
        });
    }
}
