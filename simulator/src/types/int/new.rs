//! `int(x, base)` (`long_new`, `PyNumber_Long` in `Objects/abstract.c`).

use crate::algorithm::elementary;
use crate::algorithm::int::DIGIT_BITS;
use crate::algorithm::radix;
use crate::algorithm::unicode;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Signature, Vm};
use num_bigint::BigInt;
use num_traits::ToPrimitive;

static SIGNATURE: Signature<2> = Signature::new("int", ["", "base"], 1, 2, 0);

pub(super) fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    if class == ty::INT && args.names.is_empty() {
        // `long_vectorcall` counts for itself.
        args.count(vm, "int", 0, 2)?;
        return make(vm, args.get(0), args.get(1));
    }
    let [x, base] = args.bind(vm, &SIGNATURE)?;
    let value = make(vm, x, base)?;
    if class == ty::INT {
        return Ok(value);
    }
    // `long_subtype_new`: the value is copied into the new object.
    let body = match vm.heap.body(value.id()) {
        Body::BigInt(v) => Body::BigInt(v.clone()),
        _ => Body::Int(vm.heap.as_i64(value.id()).unwrap_or(0)),
    };
    let object = vm.new_derived(class, body);
    vm.release(value);
    Ok(object)
}

fn make(vm: &mut Vm, x: Option<ObjId>, base: Option<ObjId>) -> Result {
    let Some(x) = x else {
        return match base {
            Some(_) => Err(vm.type_error("int() missing string argument")),
            None => Ok(vm.heap.int(0)),
        };
    };
    let Some(base) = base else { return vm.number_int(x) };
    let base = vm.index_clamped(base)?;
    if base != 0 && !(2..=36).contains(&base) {
        return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    // Not what else has bytes (`long_new_impl`).
    if !matches!(vm.heap.body(x), Body::Str { .. } | Body::Bytes(_) | Body::ByteArray(_)) {
        return Err(vm.type_error("int() can't convert non-string with explicit base"));
    }
    match vm.int_from_text(x, base as u32)? {
        Some(value) => Ok(value),
        None => Err(vm.type_error("int() can't convert non-string with explicit base")),
    }
}

impl Vm {
    /// `PyNumber_Long`.
    pub(crate) fn number_int(&mut self, object: ObjId) -> Result {
        if let Body::Int(_) | Body::BigInt(_) = self.heap.outer(object) {
            return Ok(self.own(object));
        }
        let slots = self.slots_for(object);
        let (int, index) = (slots.int, slots.index);
        if let Some(f) = int {
            let result = f(self, object)?;
            return self.exactly_int(result);
        }
        if index.is_some() {
            return self.index_exact(object);
        }
        if self.heap.type_of(object) != ty::STR
            && let Some(result) = self.call_bound_special(object, name::__trunc__, &[])?
        {
            self.warn_deprecated("The delegation of int() to __trunc__ is deprecated.")?;
            return self.integral(result);
        }
        if let Some(value) = self.int_from_text(object, 10)? {
            return Ok(value);
        }
        let message = format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            self.type_name(object)
        );
        Err(self.type_error(&message))
    }

    /// What `__int__` returned, as an exact `int`; one of a class that extends `int` is deprecated.
    fn exactly_int(&mut self, result: Own) -> Result {
        if self.heap.type_of(result.id()) == ty::INT {
            return Ok(result);
        }
        let class = self.type_name(result.id());
        if !self.is_int(result.id()) {
            self.release(result);
            return Err(self.type_error(&format!("__int__ returned non-int (type {class})")));
        }
        let result = self.keep(result);
        self.warn_deprecated(&format!(
            "__int__ returned non-int (type {class}).  The ability to return an instance of a strict subclass of int \
             is deprecated, and may be removed in a future version of Python."
        ))?;
        Ok(self.exact_int(result))
    }

    /// What `__trunc__` returned.
    fn integral(&mut self, result: Own) -> Result {
        let result = self.keep(result);
        if self.is_int(result) {
            return Ok(self.exact_int(result));
        }
        if self.slots_for(result).index.is_none() {
            let message = format!("__trunc__ returned non-Integral (type {})", self.type_name(result));
            return Err(self.type_error(&message));
        }
        let index = self.index(result)?;
        let index = self.keep(index);
        Ok(self.exact_int(index))
    }

    /// The integer that a `str`, `bytes` or `bytearray` spells; none for other objects.
    fn int_from_text(&mut self, object: ObjId, base: u32) -> Result<Option<Own>> {
        if let &Body::Str { at, .. } = self.heap.outer(object)
            && base == 10
            && let Some(text) = self.heap.texts.get(at).text.as_ascii()
            && let Some(word) = radix::parse_word(text)
        {
            let digits = text.len() - usize::from(word < 0);
            return Ok(Some(self.heap.word_in(word, room_of_digits(digits, base))));
        }
        let limit = self.max_str_digits();
        let (outcome, spelled) = match self.heap.body(object) {
            &Body::Str { at, .. } => {
                let text = &self.heap.texts.get(at).text;
                (radix::parse(text, base, limit), unicode::to_ascii_number(text).into_owned())
            }
            _ => match crate::types::text_args::buffer(self, object) {
                Some(bytes) => {
                    (radix::parse_bytes(bytes, base, limit), String::from_utf8_lossy(bytes).into_owned())
                }
                None => return Ok(None),
            },
        };
        let value = self.computed(outcome)?;
        let room = room_for(&spelled, base, &value);
        Ok(Some(self.heap.int_in(value, room)))
    }

    /// `PyNumber_Index` as an exact `int`.
    pub(crate) fn index_exact(&mut self, object: ObjId) -> Result {
        let index = self.index(object)?;
        let exact = self.exact_int(index.id());
        self.release(index);
        Ok(exact)
    }

    /// An index as a machine number; one out of range is the nearest that fits (`PyNumber_AsSsize_t` without an
    /// exception).
    pub(crate) fn index_clamped(&mut self, object: ObjId) -> Result<i64> {
        if let Some(value) = self.heap.as_i64(object) {
            return Ok(value);
        }
        let index = self.index(object)?;
        let value = self.int_value(index.id()).map(|v| {
            v.to_i64().unwrap_or(if v.sign() == num_bigint::Sign::Minus { i64::MIN } else { i64::MAX })
        });
        self.release(index);
        Ok(value.unwrap_or(0))
    }
}

/// The digits asked for before a number is read: as many as its text can need (`long_from_string_base`).
fn room_for(text: &str, base: u32, value: &BigInt) -> usize {
    let text = text.trim_matches(unicode::is_c_space).trim_start_matches(['+', '-']);
    let prefixed = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => Some(16),
        [b'0', b'o' | b'O', ..] => Some(8),
        [b'0', b'b' | b'B', ..] => Some(2),
        _ => None,
    };
    let actual = match (base, prefixed) {
        (0, Some(prefix)) => prefix,
        (0, None) => 10,
        _ => base,
    };
    let skipped = if prefixed == Some(actual) { 2 } else { 0 };
    let count = text.bytes().filter(|b| *b != b'_').count().saturating_sub(skipped);
    room_of_digits(count, actual).max(crate::algorithm::int::digit_count(value) as usize)
}

fn room_of_digits(count: usize, base: u32) -> usize {
    if base.is_power_of_two() {
        return (count * base.trailing_zeros() as usize).div_ceil(DIGIT_BITS as usize);
    }
    let bits = if base == 10 { std::f64::consts::LOG2_10 } else { elementary::log2(f64::from(base)) };
    (count as f64 * bits / DIGIT_BITS as f64 + 1.0) as usize
}
