//! The module `_weakref` and `weakref`.

use crate::vm::native::ModuleDef;

pub(super) static MODULES: &[&ModuleDef] = &[];
