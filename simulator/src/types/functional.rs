//! `enumerate`, `zip`, `map`, `filter` and `reversed` (`Objects/enumobject.c`, `Python/bltinmodule.c`).

use crate::vm::native::TypeDef;

pub(super) static TYPES: &[&TypeDef] = &[];
