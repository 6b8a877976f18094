//! One file for each module: its functions, constants and types. A file lists its modules in `MODULES`; the line
//! below registers them. They are made when they are first imported; `builtins` and `sys` at the start.

pub(crate) mod builtins;
pub(crate) mod gc;
pub(crate) mod sys;
pub(crate) mod tracemalloc;
pub(crate) mod weakref;

use crate::vm::native::ModuleDef;

/// All modules.
pub(crate) static ALL: &[&[&ModuleDef]] =
    &[builtins::MODULES, sys::MODULES, gc::MODULES, weakref::MODULES, tracemalloc::MODULES];

/// The definition of a module.
pub(crate) fn definition(name: &str) -> Option<&'static ModuleDef> {
    ALL.iter().flat_map(|file| file.iter()).find(|d| d.name == name).copied()
}

/// What modules keep in Rust, apart from their objects.
#[derive(Default)]
pub struct State {
    /// `sys.set_int_max_str_digits()`, if it was called; see `Vm::max_str_digits`.
    pub(crate) int_max_str_digits: Option<usize>,
}
