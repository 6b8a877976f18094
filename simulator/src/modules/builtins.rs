//! The module `builtins`.

use crate::vm::native::ModuleDef;

pub(super) static MODULES: &[&ModuleDef] = &[];
