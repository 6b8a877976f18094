//! Names of objects: a borrowed one that may be copied, and an owned one that must be given away.

use std::num::NonZeroU32;

/// The number of an object's row: its identity. Copying it takes no reference.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct ObjId(NonZeroU32);

impl ObjId {
    /// The object of row `number`, if that can be one (0 ends lists).
    #[inline(always)]
    pub const fn new(number: u32) -> Option<ObjId> {
        match NonZeroU32::new(number) {
            Some(n) => Some(ObjId(n)),
            None => None,
        }
    }

    /// An object whose row is known when the program is compiled. `number` must not be 0.
    pub const fn at(number: u32) -> ObjId {
        match NonZeroU32::new(number) {
            Some(n) => ObjId(n),
            None => panic!("row 0 is never an object"),
        }
    }

    /// The row.
    #[inline(always)]
    pub const fn number(self) -> u32 {
        self.0.get()
    }

    /// The row, as an index.
    #[inline(always)]
    pub(crate) const fn index(self) -> usize {
        self.0.get() as usize
    }

    /// As it is kept in an array of words, where 0 is "no object".
    #[inline(always)]
    pub(crate) fn word(id: Option<ObjId>) -> u32 {
        id.map_or(0, ObjId::number)
    }
}

/// A reference that is counted and belongs to whoever holds this value: it must be stored in an object or on
/// the frame's stack, returned, or released. In a debug build dropping one is a panic that names the leak.
#[must_use = "an owned reference must be stored, returned or released"]
#[derive(Debug, PartialEq, Eq)]
pub struct Own(ObjId);

impl Own {
    /// Takes over a reference that is already counted.
    #[inline(always)]
    pub(crate) fn from_counted(id: ObjId) -> Own {
        Own(id)
    }

    /// The object, borrowed.
    #[inline(always)]
    pub fn id(&self) -> ObjId {
        self.0
    }

    /// Gives the counted reference to a place that keeps it (an object's field, the stack).
    #[inline(always)]
    pub(crate) fn into_id(self) -> ObjId {
        let id = self.0;
        std::mem::forget(self);
        id
    }
}

#[cfg(debug_assertions)]
impl Drop for Own {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            panic!("a counted reference to object {} was dropped instead of released", self.0.number());
        }
    }
}

/// Objects that exist from the start at known rows, all immortal. `heap::boot` makes them in this order.
pub mod fixed {
    use super::ObjId;

    /// Rows before it are the heads of the collector's lists.
    pub const FIRST: u32 = 9;
    /// `None`.
    pub const NONE: ObjId = ObjId::at(FIRST);
    /// `True`.
    pub const TRUE: ObjId = ObjId::at(FIRST + 1);
    /// `False`.
    pub const FALSE: ObjId = ObjId::at(FIRST + 2);
    /// `Ellipsis`.
    pub const ELLIPSIS: ObjId = ObjId::at(FIRST + 3);
    /// `NotImplemented`.
    pub const NOT_IMPLEMENTED: ObjId = ObjId::at(FIRST + 4);
    /// `()`.
    pub const EMPTY_TUPLE: ObjId = ObjId::at(FIRST + 5);
    /// `''`.
    pub const EMPTY_STR: ObjId = ObjId::at(FIRST + 6);
    /// `b''`.
    pub const EMPTY_BYTES: ObjId = ObjId::at(FIRST + 7);
    const SMALL_INTS: u32 = FIRST + 8;
    /// The smallest and the largest integer of which there is only one object.
    pub const SMALLEST_INT: i64 = -5;
    /// See [`SMALLEST_INT`] (`_PY_NSMALLPOSINTS` in `Include/internal/pycore_runtime_structs.h`).
    pub const LARGEST_INT: i64 = 256;
    const CHARACTERS: u32 = SMALL_INTS + (LARGEST_INT - SMALLEST_INT + 1) as u32;
    const BYTES: u32 = CHARACTERS + 256;
    /// The first built-in type, in the order of `layout::Kind`.
    pub const TYPES: u32 = BYTES + 256;

    /// The one object for an integer from -5 to 256 (`_PyLong_SMALL_INTS`).
    #[inline(always)]
    pub const fn small_int(value: i64) -> Option<ObjId> {
        if value >= SMALLEST_INT && value <= LARGEST_INT {
            Some(ObjId::at(SMALL_INTS + (value - SMALLEST_INT) as u32))
        } else {
            None
        }
    }

    /// The one string for a Latin-1 character (`_Py_SINGLETON(strings)`).
    pub const fn character(unit: u8) -> ObjId {
        ObjId::at(CHARACTERS + unit as u32)
    }

    /// The one bytes object of one byte.
    pub const fn byte(value: u8) -> ObjId {
        ObjId::at(BYTES + value as u32)
    }

    /// `True` or `False`, which are never counted.
    pub const fn boolean(value: bool) -> ObjId {
        if value { TRUE } else { FALSE }
    }
}
