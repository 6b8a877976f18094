//! `frame` and its view of locals (`Objects/frameobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
