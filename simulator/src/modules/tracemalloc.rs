//! The module `_tracemalloc` and `tracemalloc`.

use crate::vm::native::ModuleDef;

pub(super) static MODULES: &[&ModuleDef] = &[];
