//! `function`, `staticmethod` and `classmethod` (`Objects/funcobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
