//! The hashes of built-in values, as `PYTHONHASHSEED=0` makes them: `Python/pyhash.c` and each type's
//! `tp_hash`. A hash is never -1; CPython keeps -1 for "an exception is set" and answers -2 instead.

use num_bigint::{BigInt, Sign};

use super::text::Text;

/// A hash value (`Py_hash_t`).
pub type Hash = i64;

/// The prime modulus of numeric hashes, 2**61 - 1 (`_PyHASH_MODULUS`).
pub const MODULUS: u64 = (1 << 61) - 1;
/// The hash of positive infinity (`_PyHASH_INF`).
pub const INFINITY: Hash = 314_159;
/// The weight of the imaginary part (`_PyHASH_IMAG`).
pub const IMAGINARY: u64 = 1_000_003;
/// `hash(None)` since 3.12 (`_PyObject_HashNone`).
pub const NONE: Hash = 0xFCA8_6420;
/// The multipliers of xxHash (`_PyHASH_XXPRIME_1` and so on).
const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

fn never_minus_one(hash: u64) -> Hash {
    if hash == u64::MAX { -2 } else { hash as Hash }
}

/// `hash(b)` of a `bytes`, and of any buffer of bytes (`Py_HashBuffer`).
pub fn bytes(data: &[u8]) -> Hash {
    if data.is_empty() {
        return 0;
    }
    let mut words = data.chunks_exact(8);
    let mut state = SipHash13::new();
    for word in words.by_ref() {
        state.word(u64::from_le_bytes(word.try_into().expect("eight bytes")));
    }
    let mut last = [0; 8];
    last[..words.remainder().len()].copy_from_slice(words.remainder());
    never_minus_one(state.finish(u64::from_le_bytes(last), data.len()))
}

/// `hash(s)` of a `str`: its characters' storage is hashed, 1, 2 or 4 bytes for each by the largest
/// (`unicode_hash` over `PyUnicode_KIND`).
pub fn text(text: &Text) -> Hash {
    if let Some(ascii) = text.as_ascii() {
        return bytes(ascii.as_bytes());
    }
    let mut buffer = Vec::with_capacity(text.len() * text.kind());
    match text.kind() {
        1 => buffer.extend(text.units().map(|u| u as u8)),
        2 => text.units().for_each(|u| buffer.extend((u as u16).to_le_bytes())),
        _ => text.units().for_each(|u| buffer.extend(u.to_le_bytes())),
    }
    bytes(&buffer)
}

/// SipHash-1-3 under the all-zero key that `PYTHONHASHSEED=0` gives (`siphash13` in `Python/pyhash.c`).
struct SipHash13 {
    v: [u64; 4],
}

impl SipHash13 {
    fn new() -> SipHash13 {
        SipHash13 {
            v: [0x736f_6d65_7073_6575, 0x646f_7261_6e64_6f6d, 0x6c79_6765_6e65_7261, 0x7465_6462_7974_6573],
        }
    }

    fn round(&mut self) {
        let [a, b, c, d] = &mut self.v;
        *a = a.wrapping_add(*b);
        *b = b.rotate_left(13) ^ *a;
        *a = a.rotate_left(32);
        *c = c.wrapping_add(*d);
        *d = d.rotate_left(16) ^ *c;
        *a = a.wrapping_add(*d);
        *d = d.rotate_left(21) ^ *a;
        *c = c.wrapping_add(*b);
        *b = b.rotate_left(17) ^ *c;
        *c = c.rotate_left(32);
    }

    fn word(&mut self, word: u64) {
        self.v[3] ^= word;
        self.round();
        self.v[0] ^= word;
    }

    fn finish(mut self, last: u64, length: usize) -> u64 {
        self.word(last | (length as u64) << 56);
        self.v[2] ^= 0xff;
        self.round();
        self.round();
        self.round();
        self.v[0] ^ self.v[1] ^ self.v[2] ^ self.v[3]
    }
}

/// `hash(i)` of an integer that fits a machine word (`long_hash`). `bool`s hash as 0 and 1.
pub fn small_int(value: i64) -> Hash {
    let remainder = (value.unsigned_abs() % MODULUS) as Hash;
    never_minus_one(if value < 0 { -remainder } else { remainder } as u64)
}

/// `hash(i)` of any integer (`long_hash`).
pub fn int(value: &BigInt) -> Hash {
    // 2**61 is 1 modulo the modulus, so a 64-bit digit's weight is a rotation by 3 of 61 bits.
    let mut remainder = 0u64;
    for digit in value.iter_u64_digits().rev() {
        remainder = (remainder << 3) & MODULUS | remainder >> 58;
        remainder += digit % MODULUS;
        if remainder >= MODULUS {
            remainder -= MODULUS;
        }
    }
    let hash = remainder as Hash;
    never_minus_one(if value.sign() == Sign::Minus { -hash } else { hash } as u64)
}

/// `hash(x)` of a float (`_Py_HashDouble`), equal to the hash of an equal integer; `None` for a NaN, which
/// hashes as its object's address does ([`pointer()`]).
pub fn float(value: f64) -> Option<Hash> {
    if value.is_nan() {
        return None;
    }
    if value.is_infinite() {
        return Some(if value > 0.0 { INFINITY } else { -INFINITY });
    }
    let (mut mantissa, exponent) = frexp(value.abs());
    let mut exponent = i64::from(exponent);
    let mut x = 0u64;
    while mantissa != 0.0 {
        x = (x << 28) & MODULUS | x >> (61 - 28);
        mantissa *= 268_435_456.0; // 2**28
        exponent -= 28;
        let whole = mantissa as u64;
        mantissa -= whole as f64;
        x += whole;
        if x >= MODULUS {
            x -= MODULUS;
        }
    }
    let shift = exponent.rem_euclid(61) as u32;
    if shift != 0 {
        x = (x << shift) & MODULUS | x >> (61 - shift);
    }
    let hash = x as Hash;
    Some(never_minus_one(if value < 0.0 { -hash } else { hash } as u64))
}

/// C's `frexp`: the fraction in [0.5, 1) and the exponent of two; `(0, 0)` for zero.
pub fn frexp(value: f64) -> (f64, i32) {
    if value == 0.0 || !value.is_finite() {
        return (value, 0);
    }
    let bits = value.to_bits();
    match (bits >> 52 & 0x7ff) as i32 {
        0 => {
            let (fraction, exponent) = frexp(value * 18_014_398_509_481_984.0); // 2**54
            (fraction, exponent - 54)
        }
        biased => (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), biased - 1022),
    }
}

/// `hash(z)` of a complex number from the hashes of its parts (`complex_hash`).
pub fn complex(real: Hash, imaginary: Hash) -> Hash {
    never_minus_one((real as u64).wrapping_add(IMAGINARY.wrapping_mul(imaginary as u64)))
}

/// `hash(t)` of a tuple, item by item (`tuplehash`, a variant of xxHash).
pub struct Tuple {
    lanes: u64,
    length: usize,
}

impl Tuple {
    /// That of `()` in the making.
    pub const EMPTY: Tuple = Tuple { lanes: PRIME_5, length: 0 };

    /// The items so far.
    pub fn count(&self) -> usize {
        self.length
    }

    /// Adds the hash of the next item.
    pub fn push(&mut self, item: Hash) {
        let lanes = self.lanes.wrapping_add((item as u64).wrapping_mul(PRIME_2));
        self.lanes = lanes.rotate_left(31).wrapping_mul(PRIME_1);
        self.length += 1;
    }

    /// The hash of the items so far; more may follow.
    pub fn finish(&self) -> Hash {
        combined(self.lanes.wrapping_add(self.length as u64 ^ (PRIME_5 ^ 3_527_539)))
    }
}

/// `hash(s)` of a slice from the hashes of its start, stop and step (`slicehash`).
pub fn slice(start: Hash, stop: Hash, step: Hash) -> Hash {
    let mut items = Tuple::EMPTY;
    [start, stop, step].into_iter().for_each(|item| items.push(item));
    combined(items.lanes)
}

fn combined(hash: u64) -> Hash {
    if hash == u64::MAX { 1_546_275_796 } else { hash as Hash }
}

/// `hash(f)` of a frozenset from the hashes of its items in any order (`frozenset_hash_impl`).
pub fn frozenset(items: impl ExactSizeIterator<Item = Hash>) -> Hash {
    let length = items.len() as u64;
    let mut hash = items
        .map(|item| item as u64)
        .fold(0, |hash, item| hash ^ ((item ^ 89_869_747) ^ item << 16).wrapping_mul(3_644_798_167));
    hash ^= (length + 1).wrapping_mul(1_927_868_237);
    hash ^= hash >> 11 ^ hash >> 25;
    hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
    if hash == u64::MAX { 590_923_713 } else { hash as Hash }
}

/// The hash of an object that compares by identity, from its address: the low four bits are always alike, so
/// they are rotated to the top (`Py_HashPointer`).
pub fn pointer(address: u64) -> Hash {
    never_minus_one(address.rotate_right(4))
}

#[cfg(test)]
mod tests {
    use super::super::recorded;
    use super::*;

    #[test]
    fn hashes_are_cpythons() {
        recorded::check(include_str!("recorded/hashes.txt"), |fields| {
            let hashes = || fields[1..].iter().map(|f| f.parse::<Hash>().unwrap());
            match fields[0] {
                "str" => text(&recorded::text(fields[1])),
                "bytes" => bytes(&recorded::bytes(fields[1])),
                "int" => {
                    let big = int(&fields[1].parse().unwrap());
                    if let Ok(small) = fields[1].parse() {
                        assert_eq!(small_int(small), big);
                    }
                    big
                }
                "float" => float(recorded::float(fields[1])).unwrap(),
                "complex" => complex(hashes().next().unwrap(), hashes().nth(1).unwrap()),
                "tuple" => {
                    let mut whole = Tuple::EMPTY;
                    hashes().for_each(|item| whole.push(item));
                    whole.finish()
                }
                "frozenset" => frozenset(hashes().collect::<Vec<_>>().into_iter()),
                "slice" => {
                    slice(hashes().next().unwrap(), hashes().nth(1).unwrap(), hashes().nth(2).unwrap())
                }
                other => panic!("{other}"),
            }
            .to_string()
        });
        assert_eq!(float(f64::NAN), None);
        assert_eq!(pointer(0x7f00_0000_0010), 0x7f0_0000_0001);
        assert_eq!(pointer(!0), -2);
    }
}
