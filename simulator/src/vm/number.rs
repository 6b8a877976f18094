//! Arithmetic operators (`Objects/abstract.c`).

use super::slots::{Binary, Slots};
use super::{Result, Vm};
use crate::object::*;

/// A binary operator, in the order of `BINARY_OP`'s argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Operator {
    /// `+`
    Add,
    /// `&`
    And,
    /// `//`
    FloorDivide,
    /// `<<`
    Lshift,
    /// `@`
    MatrixMultiply,
    /// `*`
    Multiply,
    /// `%`
    Remainder,
    /// `|`
    Or,
    /// `**`
    Power,
    /// `>>`
    Rshift,
    /// `-`
    Subtract,
    /// `/`
    TrueDivide,
    /// `^`
    Xor,
}

impl Operator {
    const ALL: [Operator; 13] = [
        Operator::Add,
        Operator::And,
        Operator::FloorDivide,
        Operator::Lshift,
        Operator::MatrixMultiply,
        Operator::Multiply,
        Operator::Remainder,
        Operator::Or,
        Operator::Power,
        Operator::Rshift,
        Operator::Subtract,
        Operator::TrueDivide,
        Operator::Xor,
    ];

    /// The operator of a `BINARY_OP` argument, and whether it is in place.
    pub(crate) fn of_instruction(arg: usize) -> (Operator, bool) {
        (Operator::ALL[arg % 13], arg >= 13)
    }

    fn symbol(self) -> &'static str {
        ["+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^"][self as usize]
    }

    fn slot(self, slots: &Slots) -> Option<Binary> {
        match self {
            Operator::Add => slots.add,
            Operator::And => slots.and,
            Operator::FloorDivide => slots.floor_divide,
            Operator::Lshift => slots.lshift,
            Operator::MatrixMultiply => slots.matrix_multiply,
            Operator::Multiply => slots.multiply,
            Operator::Remainder => slots.remainder,
            Operator::Or => slots.or,
            Operator::Power => None,
            Operator::Rshift => slots.rshift,
            Operator::Subtract => slots.subtract,
            Operator::TrueDivide => slots.true_divide,
            Operator::Xor => slots.xor,
        }
    }

    fn inplace_slot(self, slots: &Slots) -> Option<Binary> {
        match self {
            Operator::Add => slots.inplace_add,
            Operator::And => slots.inplace_and,
            Operator::FloorDivide => slots.inplace_floor_divide,
            Operator::Lshift => slots.inplace_lshift,
            Operator::MatrixMultiply => slots.inplace_matrix_multiply,
            Operator::Multiply => slots.inplace_multiply,
            Operator::Remainder => slots.inplace_remainder,
            Operator::Or => slots.inplace_or,
            Operator::Power => None,
            Operator::Rshift => slots.inplace_rshift,
            Operator::Subtract => slots.inplace_subtract,
            Operator::TrueDivide => slots.inplace_true_divide,
            Operator::Xor => slots.inplace_xor,
        }
    }
}

impl Vm {
    /// A binary operator, in place or not.
    pub fn binary(&mut self, operator: Operator, a: ObjId, b: ObjId, in_place: bool) -> Result {
        let mark = self.sp;
        let result = self.do_binary(operator, a, b, in_place);
        self.drain(mark);
        result
    }

    fn do_binary(&mut self, operator: Operator, a: ObjId, b: ObjId, in_place: bool) -> Result {
        if operator == Operator::Power {
            return self.power(a, b, fixed::NONE, in_place);
        }
        if in_place && let Some(f) = operator.inplace_slot(self.slots_for(a)) {
            let result = f(self, a, b)?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(result);
            }
            self.release(result);
        }
        let pair = (operator.slot(self.slots_for(a)), operator.slot(self.slots_for(b)));
        if let Some(result) = self.try_both(a, b, pair)? {
            return Ok(result);
        }
        let left = *self.slots_for(a);
        match operator {
            Operator::Add => {
                if in_place && let Some(f) = left.sq_inplace_concat {
                    return f(self, a, b);
                }
                if let Some(f) = left.sq_concat {
                    return f(self, a, b);
                }
            }
            Operator::Multiply => {
                if in_place && let Some(f) = left.sq_inplace_repeat {
                    let times = self.repeat_count(b)?;
                    return f(self, a, times);
                }
                if let Some(f) = left.sq_repeat {
                    let times = self.repeat_count(b)?;
                    return f(self, a, times);
                }
                // In place, the right operand is asked only if the left one is no sequence at all.
                if !(in_place && self.has_sequence_slots(a))
                    && let Some(f) = self.slots_for(b).sq_repeat
                {
                    let times = self.repeat_count(a)?;
                    return f(self, b, times);
                }
            }
            _ => {}
        }
        let equals = if in_place { "=" } else { "" };
        Err(self.bad_operands(a, b, &format!("{}{equals}", operator.symbol())))
    }

    /// Whether the type has a table of a sequence's slots (`tp_as_sequence`); classes of a program have one, if empty.
    fn has_sequence_slots(&self, object: ObjId) -> bool {
        let slots = self.slots_for(object);
        let class = self.heap.class(self.heap.type_of(object));
        slots.sq_length.is_some()
            || slots.sq_item.is_some()
            || slots.sq_contains.is_some()
            || class.is_some_and(|class| class.flags.heap)
    }

    /// `binary_op1`: the right operand goes first if its type derives from the left one's and differs in the slot.
    fn try_both(
        &mut self,
        a: ObjId,
        b: ObjId,
        pair: (Option<Binary>, Option<Binary>),
    ) -> Result<Option<Own>> {
        let (left, mut right) = pair;
        let (ta, tb) = (self.heap.type_of(a), self.heap.type_of(b));
        if ta == tb {
            right = None;
        } else if let (Some(l), Some(r)) = (left, right)
            && std::ptr::fn_addr_eq(l, r)
        {
            right = None;
        }
        if let Some(f) = left {
            if let Some(r) = right
                && self.is_subtype(tb, ta)
            {
                let result = r(self, a, b)?;
                if result.id() != fixed::NOT_IMPLEMENTED {
                    return Ok(Some(result));
                }
                self.release(result);
                right = None;
            }
            let result = f(self, a, b)?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(Some(result));
            }
            self.release(result);
        }
        if let Some(f) = right {
            let result = f(self, a, b)?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(Some(result));
            }
            self.release(result);
        }
        Ok(None)
    }

    fn repeat_count(&mut self, count: ObjId) -> Result<isize> {
        if self.slots_for(count).index.is_none() {
            let message = format!("can't multiply sequence by non-int of type '{}'", self.type_name(count));
            return Err(self.type_error(&message));
        }
        let index = self.index(count)?;
        let value = self.heap.as_i64(index.id());
        self.release(index);
        match value {
            Some(v) => Ok(super::convert::to_isize(v)),
            None => Err(self.overflow_error("cannot fit 'int' into an index-sized integer")),
        }
    }

    #[cold]
    fn bad_operands(&mut self, a: ObjId, b: ObjId, symbol: &str) -> super::Raised {
        let mut message = format!(
            "unsupported operand type(s) for {symbol}: '{}' and '{}'",
            self.type_name(a),
            self.type_name(b)
        );
        // `binary_op`: the print statement of Python 2.
        if symbol == ">>"
            && self.heap.builtin(a).is_some_and(|f| self.natives[f.native as usize].name == "print")
        {
            message += ". Did you mean \"print(<message>, file=<output_stream>)\"?";
        }
        self.type_error(&message)
    }

    /// `PyNumber_Power`, with `None` for a missing modulus.
    pub fn power(&mut self, a: ObjId, b: ObjId, modulus: ObjId, in_place: bool) -> Result {
        if in_place && let Some(f) = self.slots_for(a).inplace_power {
            let result = f(self, a, b, modulus)?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(result);
            }
            self.release(result);
        }
        let (ta, tb) = (self.heap.type_of(a), self.heap.type_of(b));
        let left = self.slots_of(ta).power;
        let mut right = if ta == tb { None } else { self.slots_of(tb).power };
        if let (Some(l), Some(r)) = (left, right)
            && std::ptr::fn_addr_eq(l, r)
        {
            right = None;
        }
        // The modulus's type is asked last (`ternary_op`).
        let third = match modulus {
            fixed::NONE => None,
            _ => self
                .slots_for(modulus)
                .power
                .filter(|&z| ![left, right].into_iter().flatten().any(|f| std::ptr::fn_addr_eq(f, z))),
        };
        let mut order = [left, right, third];
        if right.is_some() && self.is_subtype(tb, ta) {
            order = [right, left, third];
        }
        for f in order.into_iter().flatten() {
            let result = f(self, a, b, modulus)?;
            if result.id() != fixed::NOT_IMPLEMENTED {
                return Ok(result);
            }
            self.release(result);
        }
        if modulus == fixed::NONE {
            let symbol = if in_place { "**=" } else { "** or pow()" };
            return Err(self.bad_operands(a, b, symbol));
        }
        let message = format!(
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            self.type_name(a),
            self.type_name(b),
            self.type_name(modulus)
        );
        Err(self.type_error(&message))
    }

    /// `divmod()`.
    pub fn divmod(&mut self, a: ObjId, b: ObjId) -> Result {
        let pair = (self.slots_for(a).divmod, self.slots_for(b).divmod);
        match self.try_both(a, b, pair)? {
            Some(result) => Ok(result),
            None => Err(self.bad_operands(a, b, "divmod()")),
        }
    }

    /// Unary `-`, `+`, `~` and `abs()`.
    pub fn unary(&mut self, a: ObjId, slot: fn(&Slots) -> Option<super::slots::Unary>, what: &str) -> Result {
        match slot(self.slots_for(a)) {
            Some(f) => {
                let mark = self.sp;
                let result = f(self, a);
                self.drain(mark);
                result
            }
            None => {
                let message = format!("bad operand type for {what}: '{}'", self.type_name(a));
                Err(self.type_error(&message))
            }
        }
    }
}
