//! Comparing and hashing (`Objects/object.c`).

use super::slots::Comparison;
use super::{Result, Vm};
use crate::object::*;
use std::cmp::Ordering;

impl Vm {
    /// `PyObject_RichCompare`.
    pub fn compare(&mut self, a: ObjId, b: ObjId, operator: Comparison) -> Result {
        self.enter_native(" in comparison")?;
        let mark = self.sp;
        let result = self.do_compare(a, b, operator);
        self.drain(mark);
        self.leave_native();
        result
    }

    fn do_compare(&mut self, a: ObjId, b: ObjId, operator: Comparison) -> Result {
        let (left, right) = (self.heap.type_of(a), self.heap.type_of(b));
        let mut reflected_tried = false;
        if left != right
            && self.is_subtype(right, left)
            && let Some(compare) = self.slots_of(right).richcompare
        {
            reflected_tried = true;
            let result = compare(self, b, a, operator.swapped())?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(result);
            }
            self.release(result);
        }
        if let Some(compare) = self.slots_of(left).richcompare {
            let result = compare(self, a, b, operator)?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(result);
            }
            self.release(result);
        }
        if !reflected_tried && let Some(compare) = self.slots_of(right).richcompare {
            let result = compare(self, b, a, operator.swapped())?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(result);
            }
            self.release(result);
        }
        match operator {
            Comparison::Eq => Ok(self.heap.bool(a == b)),
            Comparison::Ne => Ok(self.heap.bool(a != b)),
            _ => {
                let message = format!(
                    "'{}' not supported between instances of '{}' and '{}'",
                    operator.symbol(),
                    self.type_name(a),
                    self.type_name(b)
                );
                Err(self.type_error(&message))
            }
        }
    }

    /// `PyObject_RichCompareBool`: an object equals itself without asking.
    pub fn compare_bool(&mut self, a: ObjId, b: ObjId, operator: Comparison) -> Result<bool> {
        if a == b {
            match operator {
                Comparison::Eq => return Ok(true),
                Comparison::Ne => return Ok(false),
                _ => {}
            }
        }
        if let Some(order) = self.order_of_plain(a, b) {
            // As deep as any other.
            self.enter_native(" in comparison")?;
            self.leave_native();
            return Ok(operator.holds(order));
        }
        let result = self.compare(a, b, operator)?;
        self.truth_of(result)
    }

    /// How two whole numbers, floats or strings stand to each other, which takes neither a slot nor an object that says
    /// so. `None` for others, subclasses' instances too, and for floats that have no order.
    #[inline]
    pub(crate) fn order_of_plain(&self, a: ObjId, b: ObjId) -> Option<Ordering> {
        match (self.heap.outer(a), self.heap.outer(b)) {
            (Body::Int(a), Body::Int(b)) => Some(a.cmp(b)),
            (Body::Float(a), Body::Float(b)) => a.partial_cmp(b),
            (&Body::Str { at: a, .. }, &Body::Str { at: b, .. }) => {
                Some(self.heap.texts.get(a).text.cmp(&self.heap.texts.get(b).text))
            }
            _ => None,
        }
    }

    /// `a == b`, identity first (`PyObject_RichCompareBool`).
    pub fn equal(&mut self, a: ObjId, b: ObjId) -> Result<bool> {
        self.compare_bool(a, b, Comparison::Eq)
    }

    /// The truth of a value, which is released.
    pub fn truth_of(&mut self, value: Own) -> Result<bool> {
        let truth = self.truth(value.id());
        self.release(value);
        truth
    }

    /// `PyObject_Hash`.
    #[inline]
    pub fn hash(&mut self, object: ObjId) -> Result<i64> {
        if self.heap.is_exact_str(object) {
            return Ok(self.heap.str_hash(object));
        }
        // `long_hash` of what is below its modulus.
        if let Body::Int(value) = *self.heap.outer(object)
            && value.unsigned_abs() < (1 << 61) - 1
        {
            return Ok(if value == -1 { -2 } else { value });
        }
        let Some(hash) = self.slots_for(object).hash else {
            let message = format!("unhashable type: '{}'", self.type_name(object));
            return Err(self.type_error(&message));
        };
        let mark = self.sp;
        let result = hash(self, object);
        self.drain(mark);
        result
    }
}
