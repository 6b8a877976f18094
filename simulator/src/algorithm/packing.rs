//! Formats of packed values (`Modules/_struct.c`): which codes there are, how large each is, where it stands, and its
//! bytes.

/// What a code stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// `x`: a zero byte, and no value.
    Pad,
    /// `c`: a `bytes` of one.
    Char,
    /// `b h i l q n`: two's complement.
    Signed,
    /// `B H I L Q N`.
    Unsigned,
    /// `?`: any byte but 0 is true.
    Bool,
    /// `e f d`: IEEE 754 in two, four or eight bytes.
    Float,
    /// Bytes of a fixed number.
    Bytes,
    /// The same with a byte in front that counts them.
    Pascal,
    /// `P`: an address, in a native format alone.
    Pointer,
}

/// A code of a format: `count` values of it, or bytes, from `offset` on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code {
    /// As in the format.
    pub letter: char,
    /// What it stands for.
    pub kind: Kind,
    /// Bytes of one value, or of all of a text.
    pub size: usize,
    /// Bytes in front of it, with what aligns it.
    pub offset: usize,
    /// 1, or the number in front of the letter.
    pub count: usize,
}

/// A format that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    /// The order of bytes, `>` or `!`.
    pub big_endian: bool,
    /// Native sizes and alignment (`@`).
    pub native: bool,
    /// Bytes altogether, as `struct.calcsize` says.
    pub size: usize,
    /// Values that it packs.
    pub length: usize,
    /// In the format's order.
    pub codes: Vec<Code>,
}

/// The kind and size of a letter; native sizes are those of 64-bit Linux.
fn letter(letter: char, native: bool) -> Option<(Kind, usize)> {
    Some(match letter {
        'x' => (Kind::Pad, 1),
        'c' => (Kind::Char, 1),
        's' => (Kind::Bytes, 1),
        'p' => (Kind::Pascal, 1),
        'b' => (Kind::Signed, 1),
        'B' => (Kind::Unsigned, 1),
        '?' => (Kind::Bool, 1),
        'h' => (Kind::Signed, 2),
        'H' => (Kind::Unsigned, 2),
        'i' => (Kind::Signed, 4),
        'I' => (Kind::Unsigned, 4),
        'l' => (Kind::Signed, if native { 8 } else { 4 }),
        'L' => (Kind::Unsigned, if native { 8 } else { 4 }),
        'q' => (Kind::Signed, 8),
        'Q' => (Kind::Unsigned, 8),
        'n' if native => (Kind::Signed, 8),
        'N' if native => (Kind::Unsigned, 8),
        'e' => (Kind::Float, 2),
        'f' => (Kind::Float, 4),
        'd' => (Kind::Float, 8),
        'P' if native => (Kind::Pointer, 8),
        _ => return None,
    })
}

/// Reads a format (`prepare_s`); the error is CPython's message.
pub fn layout(format: &str) -> Result<Layout, &'static str> {
    const TOO_LONG: &str = "total struct size too long";
    let (order, codes) = match format.chars().next() {
        Some(order @ ('@' | '=' | '<' | '>' | '!')) => (order, &format[1..]),
        _ => ('@', format),
    };
    let native = order == '@';
    let mut layout =
        Layout { big_endian: matches!(order, '>' | '!'), native, size: 0, length: 0, codes: Vec::new() };
    if format.contains('\0') {
        return Err("embedded null character");
    }
    let mut rest = codes.chars();
    while let Some(mut c) = rest.next() {
        if c.is_ascii_whitespace() {
            continue;
        }
        let mut count = None;
        while let Some(digit) = c.to_digit(10) {
            let so_far: usize = count.unwrap_or(0);
            count = Some(
                so_far
                    .checked_mul(10)
                    .and_then(|n| n.checked_add(digit as usize))
                    .filter(|&n| n <= isize::MAX as usize)
                    .ok_or(TOO_LONG)?,
            );
            c = rest.next().ok_or("repeat count given without format specifier")?;
        }
        let (kind, size) = letter(c, native).ok_or("bad char in struct format")?;
        let count = count.unwrap_or(1);
        if native && kind != Kind::Pad {
            layout.size = layout.size.checked_next_multiple_of(size).ok_or(TOO_LONG)?;
        }
        let code = Code { letter: c, kind, size, offset: layout.size, count };
        match kind {
            Kind::Pad => {}
            Kind::Bytes | Kind::Pascal => {
                layout.length += 1;
                layout.codes.push(code);
            }
            _ if count > 0 => {
                layout.length = layout.length.checked_add(count).ok_or(TOO_LONG)?;
                layout.codes.push(code);
            }
            _ => {}
        }
        let bytes = count.checked_mul(size).ok_or(TOO_LONG)?;
        layout.size = layout.size.checked_add(bytes).filter(|&n| n <= isize::MAX as usize).ok_or(TOO_LONG)?;
    }
    Ok(layout)
}

/// The least and largest integer of a size.
pub fn bounds(size: usize, signed: bool) -> (i128, i128) {
    let bits = 8 * size as u32;
    if signed { (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) } else { (0, (1 << bits) - 1) }
}

/// An integer, which must be in bounds, as bytes.
pub fn put_int(value: i128, to: &mut [u8], big_endian: bool) {
    let bytes = value.to_le_bytes();
    for (place, &byte) in to.iter_mut().zip(&bytes) {
        *place = byte;
    }
    if big_endian {
        to.reverse();
    }
}

/// The integer that bytes spell.
pub fn get_int(from: &[u8], signed: bool, big_endian: bool) -> i128 {
    let next = |value: i128, byte: &u8| value << 8 | i128::from(*byte);
    let value = if big_endian { from.iter().fold(0, next) } else { from.iter().rev().fold(0, next) };
    let bits = 8 * from.len() as u32;
    if signed && bits > 0 && value >> (bits - 1) & 1 == 1 { value - (1 << bits) } else { value }
}

/// A float as bytes; none if it is too large for so few.
pub fn put_float(value: f64, to: &mut [u8], big_endian: bool) -> Option<()> {
    match to.len() {
        2 => to.copy_from_slice(&half(value)?.to_le_bytes()),
        4 => {
            let single = value as f32;
            if single.is_infinite() && value.is_finite() {
                return None;
            }
            to.copy_from_slice(&single.to_le_bytes());
        }
        _ => to.copy_from_slice(&value.to_le_bytes()),
    }
    if big_endian {
        to.reverse();
    }
    Some(())
}

/// The float that bytes spell.
pub fn get_float(from: &[u8], big_endian: bool) -> f64 {
    let bits = get_int(from, false, big_endian) as u64;
    match from.len() {
        2 => from_half(bits as u16),
        4 => f64::from(f32::from_bits(bits as u32)),
        _ => f64::from_bits(bits),
    }
}

/// A float in 16 bits, rounded half to even (`PyFloat_Pack2`).
fn half(value: f64) -> Option<u16> {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    let size = value.abs();
    if size.is_nan() {
        return Some(sign | 0x7e00);
    }
    if size.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // In units of the last place: of the exponent that it has, or of the least.
    let exponent = super::hash::frexp(size).1.max(-13);
    let units = super::float::round_half_even(super::float::ldexp(size, i64::from(11 - exponent)));
    let bits = if units == 0.0 { 0 } else { ((exponent + 13) as u32) * 1024 + units as u32 };
    // A normal number has its leading bit in the exponent's place.
    (bits < 0x7c00).then_some(sign | bits as u16)
}

fn from_half(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i64::from(bits >> 10 & 31), f64::from(bits & 1023));
    sign * match exponent {
        0 => super::float::ldexp(fraction, -24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => super::float::ldexp(fraction + 1024.0, exponent - 25),
    }
}
