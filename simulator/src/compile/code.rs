//! A compiled code object as plain data.

use super::locations::Locations;
use crate::algorithm::text::Text;
use num_bigint::BigInt;
use std::sync::Arc;

/// What CPython's code object holds (`Include/cpython/code.h`).
#[derive(Clone, PartialEq, Debug)]
pub struct CodeUnit {
    /// `co_name`: `<module>`, `<lambda>` and the like where the source gives none.
    pub name: Arc<str>,
    /// `co_qualname`.
    pub qualname: Arc<str>,
    /// `co_filename`.
    pub filename: Arc<str>,
    /// `co_firstlineno`: of a decorated function, the first decorator's line.
    pub first_line: u32,
    /// Positional parameters, the positional-only ones included.
    pub arg_count: u32,
    /// `co_posonlyargcount`.
    pub posonly_count: u32,
    /// `co_kwonlyargcount`.
    pub kwonly_count: u32,
    /// `CO_*` flags as in `inspect`.
    pub flags: u32,
    /// `co_stacksize`, in entries.
    pub stack_size: u32,
    /// Wordcode: the low byte is the opcode, the high byte its argument. Inline cache entries are zero.
    pub instructions: Vec<u16>,
    /// `co_consts`, in CPython's order: a docstring is the first.
    pub consts: Vec<Const>,
    /// `co_names`: globals, attributes and imported names, by first use.
    pub names: Vec<Arc<str>>,
    /// Locals, then cells, then free variables (`co_localsplusnames` with `co_localspluskinds`).
    pub locals_plus: Vec<Local>,
    /// Sorted by `start`; ranges do not overlap.
    pub exception_table: Vec<Handler>,
    /// One for each code unit of `instructions`.
    pub locations: Locations,
}

/// A variable of a frame's fast locals.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Local {
    /// As in the source, but mangled if it is private to a class.
    pub name: Arc<str>,
    /// `CO_FAST_LOCAL` 0x20, `CO_FAST_CELL` 0x40, `CO_FAST_FREE` 0x80, `CO_FAST_HIDDEN` 0x10.
    pub kind: u8,
}

/// A row of the exception table; positions count code units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Handler {
    /// The first unit that it protects.
    pub start: u32,
    /// The first one behind.
    pub end: u32,
    /// Where to go on.
    pub target: u32,
    /// Entries that stay on the evaluation stack; others are dropped.
    pub depth: u32,
    /// Whether the raising instruction's position is pushed before the exception, for `RERAISE`.
    pub lasti: bool,
}

/// Where an instruction comes from. Lines count from 1, columns are byte offsets from 0; a part that is
/// missing is `None` (PEP 657).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Location {
    /// Where it begins.
    pub line: Option<u32>,
    /// Where it ends: the same line or a later one.
    pub end_line: Option<u32>,
    /// In bytes of UTF-8, from 0.
    pub column: Option<u32>,
    /// The first column behind it, on `end_line`.
    pub end_column: Option<u32>,
}

/// A constant. Two constants that CPython merges (`_PyCode_ConstantKey`) are equal here: `1`, `1.0` and
/// `True` differ, and so do `0.0` and `-0.0`; a NaN equals nothing. Code objects are equal if everything in them is
/// (`code_richcompare`), as for an expression in a `finally` block, which is compiled twice.
#[derive(Clone, Debug)]
pub enum Const {
    /// `None`.
    None,
    /// `...`.
    Ellipsis,
    /// `True` or `False`.
    Bool(bool),
    /// Of any size.
    Int(BigInt),
    /// With its sign and, if it is a NaN, its bits.
    Float(f64),
    /// The real and the imaginary part.
    Complex(f64, f64),
    /// A string, which may hold lone surrogates.
    Str(Text),
    /// A `bytes`.
    Bytes(Arc<[u8]>),
    /// A tuple: of the source, folded from one, or of keyword names.
    Tuple(Arc<[Const]>),
    /// Different elements in the source's order, which does not matter for equality.
    FrozenSet(Arc<[Const]>),
    /// A function's, a class's or a comprehension's body.
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
