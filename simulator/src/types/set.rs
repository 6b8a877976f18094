//! `set` and `frozenset` (`Objects/setobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
