//! The names that modules of CPython 3.13 have (`dir(module)`, Linux), so that one that the simulator's module lacks is
//! refused as missing here, and only one that CPython does not have either is an error of the program.
//!
//! `cpython_names.txt` has a line for each module: it and its names. Only a name that is missing makes anybody ask, so it
//! is among the library's texts.

use super::python::texts;

/// Whether CPython's module has the name; `None` if that is not known of this module.
pub(crate) fn has(module: &str, name: &str) -> Option<bool> {
    Some(all(module)?.any(|known| known == name))
}

/// The names of CPython's module; `None` if they are not known.
pub(crate) fn all(module: &str) -> Option<impl Iterator<Item = &'static str>> {
    let of = |line: &'static str| line.strip_prefix(module)?.strip_prefix(' ');
    let names = texts::of(&texts::CPYTHON_NAMES)?.lines().find_map(of)?;
    Some(names.split(' '))
}
