//! Dictionaries' views and iterators (`Objects/dictobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
