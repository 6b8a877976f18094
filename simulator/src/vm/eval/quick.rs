//! Short ways for the commonest operands, by layout. Each answers only where it does what the general protocol would,
//! object for object; `None` means that the general way is to be taken.

use crate::algorithm::int::{is_word_compact, product_digits, sum_digits};
use crate::compile::opcode::nb;
use crate::object::*;
use crate::vm::Vm;

/// `BINARY_OP` of two integers of one digit.
#[inline(always)]
pub(super) fn quick_binary(arg: usize, a: i64, b: i64) -> Option<i64> {
    if !is_word_compact(a) || !is_word_compact(b) {
        return None;
    }
    Some(match arg as u32 {
        nb::NB_ADD | nb::NB_INPLACE_ADD => a + b,
        nb::NB_SUBTRACT | nb::NB_INPLACE_SUBTRACT => a - b,
        nb::NB_MULTIPLY | nb::NB_INPLACE_MULTIPLY => a * b,
        nb::NB_AND | nb::NB_INPLACE_AND => a & b,
        nb::NB_OR | nb::NB_INPLACE_OR => a | b,
        nb::NB_XOR | nb::NB_INPLACE_XOR => a ^ b,
        nb::NB_REMAINDER | nb::NB_INPLACE_REMAINDER if b > 0 => a.rem_euclid(b),
        nb::NB_FLOOR_DIVIDE | nb::NB_INPLACE_FLOOR_DIVIDE if b > 0 => a.div_euclid(b),
        nb::NB_RSHIFT | nb::NB_INPLACE_RSHIFT if b >= 0 => a >> b.min(63),
        nb::NB_LSHIFT | nb::NB_INPLACE_LSHIFT if (0..30).contains(&b) => a << b,
        _ => return None,
    })
}

/// `BINARY_OP` of two floats, where it is a division.
#[inline(always)]
pub(super) fn quick_quotient(arg: usize, a: f64, b: f64) -> Option<f64> {
    let divides = matches!(arg as u32, nb::NB_TRUE_DIVIDE | nb::NB_INPLACE_TRUE_DIVIDE) && b != 0.0;
    divides.then(|| a / b)
}

impl Vm {
    /// The truth of an object that needs no slot to be asked.
    #[inline(always)]
    pub(super) fn quick_truth(&self, object: ObjId) -> Option<bool> {
        match self.heap.outer(object) {
            Body::Bool(value) => Some(*value),
            Body::Int(value) => Some(*value != 0),
            Body::List { items, .. } => Some(!items.is_empty()),
            Body::Tuple { length, .. } => Some(*length != 0),
            Body::Str { at, .. } => Some(!self.heap.texts.get(*at).text.is_empty()),
            Body::Dict(dict) => Some(dict.used != 0),
            Body::Plain { .. } if object == fixed::NONE => Some(false),
            _ => None,
        }
    }

    /// The sum of two machine words, in the block that `long_add` asks for.
    #[inline(always)]
    pub(super) fn add_words(&mut self, a: i64, b: i64) -> Option<Own> {
        if is_word_compact(a) && is_word_compact(b) {
            return Some(self.heap.int(a + b));
        }
        let sum = a.checked_add(b)?;
        Some(self.heap.int_of_digits(sum, sum_digits(a, b, (a < 0) == (b < 0))))
    }

    /// Their difference (`long_sub`).
    #[inline(always)]
    pub(super) fn subtract_words(&mut self, a: i64, b: i64) -> Option<Own> {
        if is_word_compact(a) && is_word_compact(b) {
            return Some(self.heap.int(a - b));
        }
        let difference = a.checked_sub(b)?;
        Some(self.heap.int_of_digits(difference, sum_digits(a, b, (a < 0) != (b < 0))))
    }

    /// Their product (`long_mul`).
    #[inline(always)]
    pub(super) fn multiply_words(&mut self, a: i64, b: i64) -> Option<Own> {
        if is_word_compact(a) && is_word_compact(b) {
            return Some(self.heap.int(a * b));
        }
        let product = a.checked_mul(b)?;
        Some(self.heap.int_of_digits(product, product_digits(a, b)))
    }

    /// `list[index] = value`: takes the value over and returns the old item.
    #[inline(always)]
    pub(super) fn quick_store_item(&mut self, list: ObjId, index: usize, value: ObjId) -> Option<ObjId> {
        let Body::List { items, .. } = self.heap.body_mut(list) else { return None };
        Some(std::mem::replace(items.get_mut(index)?, value))
    }

    /// `dict[key] = value` of a key that a plain dictionary has: takes the value over and returns the old one.
    #[inline(always)]
    pub(super) fn quick_store_value(&mut self, dict: ObjId, key: ObjId, value: ObjId) -> Option<ObjId> {
        let entry = self.quick_entry(dict, key)??;
        self.heap.track_for(dict, value);
        self.heap.dict_replace(dict, entry, Own::from_counted(value)).map(Own::into_id)
    }

    /// The value of a key that a plain dictionary has.
    #[inline(always)]
    pub(super) fn quick_value(&self, dict: ObjId, key: ObjId) -> Field {
        let entry = self.quick_entry(dict, key)??;
        self.heap.own_table(dict)?.entries[entry].value
    }

    /// `item in container`.
    #[inline(never)]
    pub(super) fn quick_contains(&self, container: ObjId, item: ObjId) -> Option<bool> {
        match self.heap.outer(container) {
            Body::Dict(_) => self.quick_entry(container, item).map(|entry| entry.is_some()),
            Body::Set(set) => {
                let hash = self.quick_hash(item)?;
                let mut probe = set.probe(hash);
                while let Ok(slot) = set.next(&mut probe, hash) {
                    if let Some(other) = set.table[slot].key
                        && self.quick_equal(other, item)?
                    {
                        return Some(true);
                    }
                }
                Some(false)
            }
            Body::List { items, .. } => self.is_among(items, item),
            _ => None,
        }
    }

    fn is_among(&self, items: &[ObjId], item: ObjId) -> Option<bool> {
        for &other in items {
            if self.quick_equal(other, item)? {
                return Some(true);
            }
        }
        Some(false)
    }

    /// The entry of a key in the table of a plain dictionary, if it has one.
    #[inline(never)]
    fn quick_entry(&self, dict: ObjId, key: ObjId) -> Option<Option<usize>> {
        let table = self.heap.own_table(dict)?;
        let mut sure = true;
        let found = table.find(key, self.quick_hash(key)?, |other| {
            let equal = self.quick_equal(other, key);
            sure &= equal.is_some();
            equal == Some(true)
        });
        (found.is_some() || sure).then_some(found)
    }

    /// The hash of a string, or of an integer below the modulus of `long_hash`.
    #[inline(always)]
    fn quick_hash(&self, key: ObjId) -> Option<i64> {
        match *self.heap.outer(key) {
            Body::Str { .. } => Some(self.heap.str_hash(key)),
            Body::Int(-1) => Some(-2),
            Body::Int(value) if value.unsigned_abs() < (1 << 61) - 1 => Some(value),
            _ => None,
        }
    }

    /// Whether two objects are one, or two strings or integers equal.
    #[inline(always)]
    fn quick_equal(&self, a: ObjId, b: ObjId) -> Option<bool> {
        if a == b {
            return Some(true);
        }
        match (self.heap.outer(a), self.heap.outer(b)) {
            (Body::Int(a), Body::Int(b)) => Some(a == b),
            (&Body::Str { at: a, .. }, &Body::Str { at: b, .. }) => {
                Some(self.heap.texts.get(a).text == self.heap.texts.get(b).text)
            }
            _ => None,
        }
    }

    /// `LOAD_NAME` where all namespaces are plain dictionaries of strings.
    #[inline(never)]
    pub(super) fn quick_name(&self, name: ObjId) -> Field {
        let frame = self.frames.last()?;
        let locals = frame.locals?;
        // At module level the first two are one.
        let globals = (frame.globals != locals).then_some(frame.globals);
        for dict in [Some(locals), globals, Some(frame.builtins)].into_iter().flatten() {
            let table = self.heap.own_table(dict)?;
            if let Some(index) = self.heap.find_str(table, name)? {
                return table.entries[index].value;
            }
        }
        None
    }

    /// `STORE_NAME` of a name that the plain dictionary has: takes the value over and returns the old one.
    #[inline(never)]
    pub(super) fn quick_store_name(&mut self, name: ObjId, value: ObjId) -> Option<ObjId> {
        let dict = self.frames.last()?.locals?;
        let table = self.heap.own_table(dict)?;
        let index = self.heap.find_str(table, name)??;
        self.heap.track_for(dict, value);
        self.heap.dict_replace(dict, index, Own::from_counted(value)).map(Own::into_id)
    }
}
