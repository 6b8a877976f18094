//! A compiled code object as plain data.

use super::locations::Locations;
use crate::algorithm::text::Text;
use num_bigint::BigInt;
use std::sync::Arc;

/// What CPython's code object holds (`Include/cpython/code.h`).
#[derive(Clone, PartialEq, Debug)]
pub struct CodeUnit {
    pub name: Arc<str>,
    pub qualname: Arc<str>,
    pub filename: Arc<str>,
    pub first_line: u32,
    /// Positional parameters, the positional-only ones included.
    pub arg_count: u32,
    pub posonly_count: u32,
    pub kwonly_count: u32,
    /// `CO_*` flags as in `inspect`.
    pub flags: u32,
    /// `co_stacksize`, in entries.
    pub stack_size: u32,
    /// Wordcode: the low byte is the opcode, the high byte its argument. Inline cache entries are zero.
    pub instructions: Vec<u16>,
    pub consts: Vec<Const>,
    pub names: Vec<Arc<str>>,
    /// Locals, then cells, then free variables (`co_localsplusnames` with `co_localspluskinds`).
    pub locals_plus: Vec<Local>,
    pub exception_table: Vec<Handler>,
    /// One for each code unit of `instructions`.
    pub locations: Locations,
}

/// A variable of a frame's fast locals.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Local {
    pub name: Arc<str>,
    /// `CO_FAST_LOCAL` 0x20, `CO_FAST_CELL` 0x40, `CO_FAST_FREE` 0x80, `CO_FAST_HIDDEN` 0x10.
    pub kind: u8,
}

/// A row of the exception table; positions count code units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub depth: u32,
    pub lasti: bool,
}

/// Where an instruction comes from. Lines count from 1, columns are byte offsets from 0; a part that is
/// missing is `None` (PEP 657).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Location {
    pub line: Option<u32>,
    pub end_line: Option<u32>,
    pub column: Option<u32>,
    pub end_column: Option<u32>,
}

/// A constant. Two constants that CPython merges (`_PyCode_ConstantKey`) are equal here: `1`, `1.0` and
/// `True` differ, and so do `0.0` and `-0.0`; a NaN equals nothing. Code objects are equal if everything in them is
/// (`code_richcompare`), as for an expression in a `finally` block, which is compiled twice.
#[derive(Clone, Debug)]
pub enum Const {
    None,
    Ellipsis,
    Bool(bool),
    Int(BigInt),
    Float(f64),
    Complex(f64, f64),
    Str(Text),
    Bytes(Arc<[u8]>),
    Tuple(Arc<[Const]>),
    /// Different elements in the source's order, which does not matter for equality.
    FrozenSet(Arc<[Const]>),
    Code(Arc<CodeUnit>),
}

impl PartialEq for Const {
    fn eq(&self, other: &Const) -> bool {
        use Const::*;
        match (self, other) {
            (None, None) | (Ellipsis, Ellipsis) => true,
            (Bool(a), Bool(b)) => a == b,
            (Int(a), Int(b)) => a == b,
            (Float(a), Float(b)) => a.to_bits() == b.to_bits() && !a.is_nan(),
            (Complex(a, b), Complex(c, d)) => a.to_bits() == c.to_bits() && b.to_bits() == d.to_bits(),
            (Str(a), Str(b)) => a == b,
            (Bytes(a), Bytes(b)) => a == b,
            (Tuple(a), Tuple(b)) => a == b,
            (FrozenSet(a), FrozenSet(b)) => a.len() == b.len() && a.iter().all(|item| b.contains(item)),
            (Code(a), Code(b)) => Arc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}
