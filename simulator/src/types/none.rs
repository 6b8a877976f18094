//! `NoneType`, `ellipsis` and `NotImplementedType` (`Objects/object.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
