//! Constant folding (`Python/ast_opt.c`). CPython rewrites the tree; here the tree stays and every visit asks
//! whether a node is a constant, which comes to the same.

use super::code::Const;
use crate::algorithm;
use crate::algorithm::text::Text;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use ruff_python_ast::{
    CmpOp, Expr, ExprBinOp, ExprCompare, ExprContext, ExprUnaryOp, Number, Operator, StringLiteral, UnaryOp,
};
use rustc_hash::FxHashMap as HashMap;
use std::cell::{Cell, RefCell};

/// Answers by node, so that a long chain of operators is not folded anew at each level.
#[derive(Default)]
pub(super) struct Folder {
    known: RefCell<HashMap<usize, Option<Const>>>,
    /// How often `~` has been folded of a `bool`, of which `bool` itself warns.
    pub inverted: Cell<u32>,
    /// As in [`super::Settings`].
    pub optimize: u8,
}

impl Folder {
    /// For a level of optimisation, as in `-O`.
    pub fn new(optimize: u8) -> Folder {
        Folder { optimize, ..Folder::default() }
    }

    /// The value of `expr` if CPython's optimised tree has a `Constant` in its place.
    pub fn constant(&self, source: &str, expr: &Expr) -> Option<Const> {
        match expr {
            Expr::StringLiteral(s) => Some(Const::Str(string(source, s.value.as_slice()))),
            Expr::BytesLiteral(b) => Some(Const::Bytes(b.value.bytes().collect())),
            Expr::NumberLiteral(n) => Some(number(&n.value)),
            Expr::BooleanLiteral(b) => Some(Const::Bool(b.value)),
            Expr::NoneLiteral(_) => Some(Const::None),
            Expr::EllipsisLiteral(_) => Some(Const::Ellipsis),
            Expr::Name(n) if n.id == "__debug__" && n.ctx == ExprContext::Load => {
                Some(Const::Bool(self.optimize == 0))
            }
            Expr::UnaryOp(_) | Expr::BinOp(_) | Expr::Subscript(_) => self.remembered(source, expr),
            Expr::Tuple(t) if t.ctx == ExprContext::Load => self.remembered(source, expr),
            _ => None,
        }
    }

    fn remembered(&self, source: &str, expr: &Expr) -> Option<Const> {
        let address = std::ptr::from_ref(expr).addr();
        if let Some(known) = self.known.borrow().get(&address) {
            return known.clone();
        }
        let value = self.compute(source, expr);
        self.known.borrow_mut().insert(address, value.clone());
        value
    }

    fn compute(&self, source: &str, expr: &Expr) -> Option<Const> {
        match expr {
            Expr::UnaryOp(u) => self.unary(source, u),
            Expr::BinOp(b) => self.binary(source, b),
            Expr::Tuple(t) => self.all(source, &t.elts).map(|items| Const::Tuple(items.into())),
            Expr::Subscript(s) if s.ctx == ExprContext::Load => {
                let value = self.constant(source, &s.value)?;
                subscript(&value, &self.constant(source, &s.slice)?)
            }
            _ => None,
        }
    }

    /// The values if every element is constant.
    pub fn all(&self, source: &str, elements: &[Expr]) -> Option<Vec<Const>> {
        elements.iter().map(|e| self.constant(source, e)).collect()
    }

    fn unary(&self, source: &str, u: &ExprUnaryOp) -> Option<Const> {
        let operand = self.constant(source, &u.operand)?;
        match u.op {
            UnaryOp::Not => Some(Const::Bool(!is_true(&operand))),
            UnaryOp::Invert => {
                self.inverted.update(|count| count + u32::from(matches!(operand, Const::Bool(_))));
                Some(Const::Int(!integer(&operand)?))
            }
            UnaryOp::UAdd => match operand {
                Const::Float(_) | Const::Complex(..) => Some(operand),
                _ => Some(Const::Int(integer(&operand)?)),
            },
            UnaryOp::USub => match operand {
                Const::Float(f) => Some(Const::Float(-f)),
                Const::Complex(a, b) => Some(Const::Complex(-a, -b)),
                _ => Some(Const::Int(-integer(&operand)?)),
            },
        }
    }

    fn binary(&self, source: &str, b: &ExprBinOp) -> Option<Const> {
        let left = self.constant(source, &b.left)?;
        let right = self.constant(source, &b.right)?;
        operate(b.op, &left, &right)
    }

    /// What stands for a list or set display that is only iterated or searched (`fold_iter`).
    pub fn iterable(&self, source: &str, expr: &Expr) -> Option<Const> {
        match expr {
            Expr::List(l) if l.ctx == ExprContext::Load => {
                self.all(source, &l.elts).map(|items| Const::Tuple(items.into()))
            }
            Expr::Set(s) => self.all(source, &s.elts).map(frozenset),
            _ => self.constant(source, expr),
        }
    }
}

/// A `frozenset` constant: equal elements once.
pub(super) fn frozenset(items: Vec<Const>) -> Const {
    let mut unique: Vec<Const> = Vec::with_capacity(items.len());
    for item in items {
        if !unique.iter().any(|u| same_value(u, &item)) {
            unique.push(item);
        }
    }
    Const::FrozenSet(unique.into())
}

/// `==` as a set sees it: `1`, `1.0` and `True` are one.
fn same_value(a: &Const, b: &Const) -> bool {
    if a == b {
        return !matches!(a, Const::Float(f) if f.is_nan());
    }
    match (a, b) {
        (Const::Tuple(a), Const::Tuple(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same_value(a, b))
        }
        _ => match (integer(a), integer(b)) {
            (Some(a), Some(b)) => a == b,
            (Some(i), None) => matches!(b, Const::Float(f) if i.to_f64() == Some(*f)),
            (None, Some(i)) => matches!(a, Const::Float(f) if i.to_f64() == Some(*f)),
            (None, None) => matches!((a, b), (Const::Float(a), Const::Float(b)) if a == b),
        },
    }
}

/// `not (a is b)` is `a is not b`, and so for `in`: the operator to use instead (`fold_unaryop`).
pub(super) fn negated(compare: &ExprCompare) -> Option<CmpOp> {
    match *compare.ops {
        [CmpOp::Is] => Some(CmpOp::IsNot),
        [CmpOp::IsNot] => Some(CmpOp::Is),
        [CmpOp::In] => Some(CmpOp::NotIn),
        [CmpOp::NotIn] => Some(CmpOp::In),
        _ => None,
    }
}

pub(super) fn number(value: &Number) -> Const {
    match value {
        Number::Int(i) => Const::Int(i.as_u64().map_or_else(|| big(&i.to_string()), BigInt::from)),
        Number::Float(f) => Const::Float(*f),
        Number::Complex { real, imag } => Const::Complex(*real, *imag),
    }
}

fn big(text: &str) -> BigInt {
    let text = text.replace('_', "");
    let (digits, radix) = match text.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("0x") => (&text[2..], 16),
        Some("0o") => (&text[2..], 8),
        Some("0b") => (&text[2..], 2),
        _ => (&text[..], 10),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default()
}

/// The text of adjacent string literals. The parser's value cannot hold a lone surrogate, so a literal with
/// a replacement character is decoded again from the source.
pub(super) fn string(source: &str, parts: &[StringLiteral]) -> Text {
    if let [part] = parts
        && !part.value.contains('\u{fffd}')
    {
        return Text::from(&*part.value);
    }
    let mut units: Vec<u32> = Vec::new();
    for part in parts {
        if part.value.contains('\u{fffd}') && !part.flags.prefix().is_raw() {
            units.extend(decode(&source[part.content_range()], &part.value));
        } else {
            units.extend(part.value.chars().map(u32::from));
        }
    }
    Text::from_units(units)
}

/// The text of `{expr=}`, whose escapes CPython decodes as it does those around it (`_PyPegen_decode_fstring_part`). None
/// if there are none.
pub(super) fn unescaped(text: &str) -> Option<Vec<u32>> {
    if !text.contains('\\') {
        return None;
    }
    let quotes = ["\"\"\"", "'''"].into_iter().find(|quotes| !text.contains(quotes))?;
    // A space keeps its own quotes apart from those at the end.
    let literal = format!("{quotes}{text} {quotes}");
    let parsed = ruff_python_parser::parse_expression(&literal).ok()?;
    let ruff_python_ast::Expr::StringLiteral(string) = parsed.expr() else { return None };
    let mut units = decode(&literal, string.value.to_str());
    units.pop();
    Some(units)
}

/// Replaces the replacement characters in `value` by the surrogates that the source's escapes name.
pub(super) fn decode(content: &str, value: &str) -> Vec<u32> {
    let mut escaped = Vec::new();
    let mut chars = content.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\u{fffd}' {
            escaped.push(0xfffd);
        } else if c == '\\' {
            let Some((_, kind)) = chars.next() else { break };
            let digits = match kind {
                'u' => 4,
                'U' => 8,
                _ => continue,
            };
            let hex = content.get(at + 2..at + 2 + digits).unwrap_or("");
            match u32::from_str_radix(hex, 16) {
                Ok(unit) if (0xd800..0xe000).contains(&unit) || unit == 0xfffd => escaped.push(unit),
                _ => {}
            }
        }
    }
    let mut escaped = escaped.into_iter();
    value
        .chars()
        .map(|c| if c == '\u{fffd}' { escaped.next().unwrap_or(0xfffd) } else { u32::from(c) })
        .collect()
}

fn integer(value: &Const) -> Option<BigInt> {
    match value {
        Const::Int(i) => Some(i.clone()),
        Const::Bool(b) => Some(BigInt::from(u8::from(*b))),
        _ => None,
    }
}

fn float(value: &Const) -> Option<f64> {
    match value {
        Const::Float(f) => Some(*f),
        _ => integer(value)?.to_f64().filter(|f| f.is_finite()),
    }
}

fn complex(value: &Const) -> Option<(f64, f64)> {
    match value {
        Const::Complex(a, b) => Some((*a, *b)),
        _ => Some((float(value)?, 0.0)),
    }
}

/// `left op right`, or nothing where CPython leaves the operation to run time (it fails, or it is too large).
pub(super) fn operate(op: Operator, left: &Const, right: &Const) -> Option<Const> {
    match (left, right) {
        (Const::Str(a), Const::Str(b)) if op == Operator::Add => {
            return Some(Const::Str(Text::from_units(a.units().chain(b.units()).collect())));
        }
        (Const::Bytes(a), Const::Bytes(b)) if op == Operator::Add => {
            return Some(Const::Bytes(a.iter().chain(b.iter()).copied().collect()));
        }
        (Const::Tuple(a), Const::Tuple(b)) if op == Operator::Add => {
            return Some(Const::Tuple(a.iter().chain(b.iter()).cloned().collect()));
        }
        _ => {}
    }
    if op == Operator::Mult {
        if let (Some(n), true) = (integer(left), is_sequence(right)) {
            return repeat(right, &n);
        }
        if let (true, Some(n)) = (is_sequence(left), integer(right)) {
            return repeat(left, &n);
        }
    }
    if let (Some(a), Some(b)) = (integer(left), integer(right)) {
        if let (Const::Bool(a), Const::Bool(b)) = (left, right) {
            match op {
                Operator::BitAnd => return Some(Const::Bool(a & b)),
                Operator::BitOr => return Some(Const::Bool(a | b)),
                Operator::BitXor => return Some(Const::Bool(a ^ b)),
                _ => {}
            }
        }
        return operate_int(op, &a, &b);
    }
    if matches!(left, Const::Complex(..)) || matches!(right, Const::Complex(..)) {
        return operate_complex(op, complex(left)?, complex(right)?);
    }
    operate_float(op, float(left)?, float(right)?)
}

fn is_sequence(value: &Const) -> bool {
    matches!(value, Const::Str(_) | Const::Bytes(_) | Const::Tuple(_))
}

/// Limits of `safe_multiply`.
const MAX_INT_SIZE: u64 = 128;
const MAX_COLLECTION_SIZE: usize = 256;
const MAX_STR_SIZE: usize = 4096;
const MAX_TOTAL_ITEMS: i64 = 1024;

fn repeat(value: &Const, n: &BigInt) -> Option<Const> {
    let (size, limit) = match value {
        Const::Str(s) => (s.len(), MAX_STR_SIZE),
        Const::Bytes(b) => (b.len(), MAX_STR_SIZE),
        Const::Tuple(t) => (t.len(), MAX_COLLECTION_SIZE),
        _ => return None,
    };
    if size > 0 {
        if n.is_negative() || n.to_usize().is_none_or(|n| n > limit / size) {
            return None;
        }
        if !n.is_zero() && matches!(value, Const::Tuple(_)) && complexity(value, MAX_TOTAL_ITEMS) < 0 {
            return None;
        }
    }
    let n = n.to_usize().unwrap_or(0).min(MAX_STR_SIZE);
    Some(match value {
        Const::Str(s) => Const::Str(Text::from_units((0..n).flat_map(|_| s.units()).collect())),
        Const::Bytes(b) => Const::Bytes(b.repeat(n).into()),
        Const::Tuple(t) => Const::Tuple((0..n).flat_map(|_| t.iter().cloned()).collect()),
        _ => return None,
    })
}

fn complexity(value: &Const, mut limit: i64) -> i64 {
    if let Const::Tuple(items) | Const::FrozenSet(items) = value {
        limit -= items.len() as i64;
        for item in items.iter() {
            if limit < 0 {
                break;
            }
            limit = complexity(item, limit);
        }
    }
    limit
}

fn operate_int(op: Operator, a: &BigInt, b: &BigInt) -> Option<Const> {
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => {
            if !a.is_zero() && !b.is_zero() && a.bits() + b.bits() > MAX_INT_SIZE {
                return None;
            }
            a * b
        }
        Operator::Div => return algorithm::int::true_divide(a, b).ok().map(Const::Float),
        Operator::FloorDiv if b.is_zero() => return None,
        Operator::FloorDiv => a.div_floor(b),
        Operator::Mod if b.is_zero() => return None,
        Operator::Mod => a.mod_floor(b),
        Operator::Pow => {
            if b.is_negative() {
                return operate_float(op, a.to_f64()?, b.to_f64()?);
            }
            if !a.is_zero() && !b.is_zero() && b.to_u64().is_none_or(|w| w > MAX_INT_SIZE / a.bits()) {
                return None;
            }
            a.pow(b.to_u32().filter(|_| !a.is_zero()).unwrap_or(u32::from(!b.is_zero())))
        }
        Operator::LShift => {
            let shift = b.to_u64()?;
            if !a.is_zero() && (shift > MAX_INT_SIZE || a.bits() > MAX_INT_SIZE - shift) {
                return None;
            }
            if a.is_zero() { BigInt::ZERO } else { a << shift }
        }
        Operator::RShift => match b.to_u64() {
            Some(shift) => a >> shift,
            None if b.is_negative() => return None,
            None => BigInt::from(if a.is_negative() { -1 } else { 0 }),
        },
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        Operator::BitAnd => a & b,
        Operator::MatMult => return None,
    };
    Some(Const::Int(value))
}

fn operate_float(op: Operator, a: f64, b: f64) -> Option<Const> {
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div => algorithm::float::divide(a, b).ok()?,
        Operator::FloorDiv => algorithm::float::floor_divide(a, b).ok()?,
        Operator::Mod => algorithm::float::remainder(a, b).ok()?,
        Operator::Pow => match algorithm::float::power(a, b).ok()? {
            algorithm::float::Power::Real(value) => value,
            algorithm::float::Power::Complex => return operate_complex(op, (a, 0.0), (b, 0.0)),
        },
        _ => return None,
    };
    Some(Const::Float(value))
}

fn operate_complex(op: Operator, (a, b): (f64, f64), (c, d): (f64, f64)) -> Option<Const> {
    let (left, right) = (algorithm::complex::complex(a, b), algorithm::complex::complex(c, d));
    let value = match op {
        Operator::Add => left + right,
        Operator::Sub => left - right,
        Operator::Mult => left * right,
        Operator::Div => algorithm::complex::divide(left, right).ok()?,
        Operator::Pow => algorithm::complex::power(left, right).ok()?,
        _ => return None,
    };
    Some(Const::Complex(value.real, value.imaginary))
}

fn subscript(value: &Const, index: &Const) -> Option<Const> {
    let index = integer(index)?.to_i64()?;
    let at = |length: usize| {
        let index = if index < 0 { index + length as i64 } else { index };
        usize::try_from(index).ok().filter(|&i| i < length)
    };
    match value {
        Const::Tuple(items) => at(items.len()).map(|i| items[i].clone()),
        Const::Str(s) => at(s.len()).map(|i| Const::Str(s.slice(i, i + 1))),
        Const::Bytes(b) => at(b.len()).map(|i| Const::Int(BigInt::from(b[i]))),
        _ => None,
    }
}

/// `PyObject_IsTrue` of a constant.
pub(super) fn is_true(value: &Const) -> bool {
    match value {
        Const::None => false,
        Const::Ellipsis | Const::Code(_) => true,
        Const::Bool(b) => *b,
        Const::Int(i) => i.sign() != num_bigint::Sign::NoSign,
        Const::Float(f) => *f != 0.0,
        Const::Complex(a, b) => *a != 0.0 || *b != 0.0,
        Const::Str(s) => !s.is_empty(),
        Const::Bytes(b) => !b.is_empty(),
        Const::Tuple(t) | Const::FrozenSet(t) => !t.is_empty(),
    }
}
