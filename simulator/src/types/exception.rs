//! The built-in exceptions (`Objects/exceptions.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
