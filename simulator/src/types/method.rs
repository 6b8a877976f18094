//! `method` and `builtin_function_or_method` (`Objects/classobject.c`, `Objects/methodobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
