//! `GenericAlias` and unions of types (`Objects/genericaliasobject.c`, `Objects/unionobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
