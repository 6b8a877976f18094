//! Slot functions: what a type can do, as CPython's `PyTypeObject` lists it.

use super::{Args, Result, Vm};
use crate::object::{ObjId, Own};

/// `<`, `<=`, `==`, `!=`, `>`, `>=`, in CPython's numbering.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Comparison {
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

impl Comparison {
    /// By their numbers.
    pub const ALL: [Comparison; 6] =
        [Comparison::Lt, Comparison::Le, Comparison::Eq, Comparison::Ne, Comparison::Gt, Comparison::Ge];

    /// The operator.
    pub const fn symbol(self) -> &'static str {
        ["<", "<=", "==", "!=", ">", ">="][self as usize]
    }

    /// The comparison that holds with the operands exchanged.
    pub const fn swapped(self) -> Comparison {
        use Comparison::*;
        [Gt, Ge, Eq, Ne, Lt, Le][self as usize]
    }

    /// Whether an ordering satisfies it.
    #[inline(always)]
    pub const fn holds(self, ordering: std::cmp::Ordering) -> bool {
        // For each comparison the orderings that satisfy it, as bits: less, equal, greater.
        const SATISFIED: [u8; 6] = [0b001, 0b011, 0b010, 0b101, 0b100, 0b110];
        SATISFIED[self as usize] >> (ordering as i8 + 1) & 1 != 0
    }
}

/// `unaryfunc`, such as `tp_repr`.
pub type Unary = fn(&mut Vm, ObjId) -> Result;
/// Returns `NotImplemented` for operands it does not know.
pub type Binary = fn(&mut Vm, ObjId, ObjId) -> Result;
/// `ternaryfunc`: `nb_power`.
pub type Ternary = fn(&mut Vm, ObjId, ObjId, ObjId) -> Result;
/// `richcmpfunc`; `NotImplemented` for operands it does not know.
pub type Compare = fn(&mut Vm, ObjId, ObjId, Comparison) -> Result;
/// `inquiry`: `nb_bool`.
pub type Truth = fn(&mut Vm, ObjId) -> Result<bool>;
/// `lenfunc`. What Python returns below 0 is refused before.
pub type Length = fn(&mut Vm, ObjId) -> Result<usize>;
/// `hashfunc`; -1 never comes out.
pub type Hash = fn(&mut Vm, ObjId) -> Result<i64>;
/// `iternextfunc`; `None` at the end, without a `StopIteration`.
pub type Next = fn(&mut Vm, ObjId) -> Result<Option<Own>>;
/// `objobjproc`: the container, then what is looked for.
pub type Contains = fn(&mut Vm, ObjId, ObjId) -> Result<bool>;
/// Sets an item or attribute, or deletes it.
pub type Assign = fn(&mut Vm, ObjId, ObjId, Option<ObjId>) -> Result<()>;
/// `ssizeargfunc` of `sq_item`: an item by position.
pub type Item = fn(&mut Vm, ObjId, isize) -> Result;
/// The same for repetition, by any count.
pub type Repeat = fn(&mut Vm, ObjId, isize) -> Result;
/// `tp_call` and `tp_new`: what is called, or the class.
pub type Called = fn(&mut Vm, ObjId, Args) -> Result;
/// `initproc`.
pub type Init = fn(&mut Vm, ObjId, Args) -> Result<()>;
/// Descriptor, instance (none when read from the class), class.
pub type DescrGet = fn(&mut Vm, ObjId, Option<ObjId>, Option<ObjId>) -> Result;
/// `descrsetfunc`: descriptor, instance, value; none to delete.
pub type DescrSet = fn(&mut Vm, ObjId, ObjId, Option<ObjId>) -> Result<()>;
/// `destructor` of `tp_finalize`: what it raises is reported, not passed on.
pub type Finalize = fn(&mut Vm, ObjId);
/// A view of the object, by flags of the buffer protocol.
pub type GetBuffer = fn(&mut Vm, ObjId, i64) -> Result;
/// The object, and a view of it that is let go.
pub type ReleaseBuffer = fn(&mut Vm, ObjId, ObjId);

macro_rules! slots {
    ($($field:ident: $kind:ty,)*) => {
        /// The slot functions of a type.
        #[derive(Clone, Copy)]
        pub struct Slots {
            $(pub $field: Option<$kind>,)*
            /// Attribute access is `object`'s own: nothing overrides `__getattribute__` or `__getattr__`.
            pub generic_getattr: bool,
            /// The same of `__setattr__` and `__delattr__`.
            pub generic_setattr: bool,
            /// `call` takes the arguments as they stand, not in a tuple and a dictionary (`Py_TPFLAGS_HAVE_VECTORCALL`).
            pub vectorcall: bool,
        }

        impl Slots {
            /// No slot is filled.
            pub const NONE: Slots = Slots { $($field: None,)* generic_getattr: false, generic_setattr: false, vectorcall: false };
        }
    };
}

slots! {
    repr: Unary,
    str: Unary,
    hash: Hash,
    call: Called,
    getattro: Binary,
    setattro: Assign,
    richcompare: Compare,
    iter: Unary,
    iternext: Next,
    descr_get: DescrGet,
    descr_set: DescrSet,
    init: Init,
    new: Called,
    finalize: Finalize,
    getbuffer: GetBuffer,
    releasebuffer: ReleaseBuffer,
    add: Binary,
    subtract: Binary,
    multiply: Binary,
    remainder: Binary,
    divmod: Binary,
    power: Ternary,
    negative: Unary,
    positive: Unary,
    absolute: Unary,
    bool: Truth,
    invert: Unary,
    lshift: Binary,
    rshift: Binary,
    and: Binary,
    xor: Binary,
    or: Binary,
    int: Unary,
    float: Unary,
    index: Unary,
    floor_divide: Binary,
    true_divide: Binary,
    matrix_multiply: Binary,
    inplace_add: Binary,
    inplace_subtract: Binary,
    inplace_multiply: Binary,
    inplace_remainder: Binary,
    inplace_power: Ternary,
    inplace_lshift: Binary,
    inplace_rshift: Binary,
    inplace_and: Binary,
    inplace_xor: Binary,
    inplace_or: Binary,
    inplace_floor_divide: Binary,
    inplace_true_divide: Binary,
    inplace_matrix_multiply: Binary,
    mp_length: Length,
    mp_subscript: Binary,
    mp_ass_subscript: Assign,
    sq_length: Length,
    sq_concat: Binary,
    sq_repeat: Repeat,
    sq_item: Item,
    sq_contains: Contains,
    sq_inplace_concat: Binary,
    sq_inplace_repeat: Repeat,
    am_await: Unary,
    am_aiter: Unary,
    am_anext: Unary,
}
