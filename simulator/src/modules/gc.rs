//! The module `gc`.

use crate::vm::native::ModuleDef;

pub(super) static MODULES: &[&ModuleDef] = &[];
