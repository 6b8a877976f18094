//! The module `sys`.

use crate::vm::native::ModuleDef;

pub(super) static MODULES: &[&ModuleDef] = &[];
