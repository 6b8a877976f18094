//! Iterators over sequences and callables (`Objects/iterobject.c` and others).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
