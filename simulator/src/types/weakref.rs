//! Weak references and proxies (`Objects/weakrefobject.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
