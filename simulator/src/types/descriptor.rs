//! The descriptors of built-in types (`Objects/descrobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
