//! The names that modules of CPython 3.13 have (`dir(module)`, Linux), so that one that the simulator's module lacks is
//! refused as missing here, and only one that CPython does not have either is an error of the program.
//!
//! `cpython_names.txt` has a line for each module: it and its names, and behind `=` an expression for what is there, so
//! that a program can look at what the simulator does not do (`python/_names.py`). A module that has only its line here can be
//! imported. `record_names.py` writes the file. Only a name that is missing makes anybody ask, so it is among the
//! library's texts.

use super::python::{self, texts};

/// Whether CPython's module has the name; `None` if that is not known of this module.
pub(crate) fn has(module: &str, name: &str) -> Option<bool> {
    Some(all(module)?.any(|known| known == name))
}

/// The names of CPython's module; `None` if they are not known.
pub(crate) fn all(module: &str) -> Option<impl Iterator<Item = &'static str>> {
    Some(words(module)?.map(|word| word.split('=').next().unwrap_or(word)))
}

/// The expression for what CPython's module has by a name, if it is on record.
pub(crate) fn expression(module: &str, name: &str) -> Option<&'static str> {
    words(module)?.find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
}

/// The names with expressions that need nothing else: data and functions.
pub(crate) fn simple(module: &str) -> Option<impl Iterator<Item = &'static str>> {
    let is_simple = |text: &str| !["of(", "kind(", "module("].iter().any(|made| text.starts_with(made));
    let simple = move |word: &'static str| word.split_once('=').filter(|(_, text)| is_simple(text));
    Some(words(module)?.filter_map(simple).map(|(name, _)| name))
}

fn words(module: &str) -> Option<std::str::Split<'static, char>> {
    let names = texts::line(texts::of(&texts::CPYTHON_NAMES)?, &format!("{module} "))?;
    Some(names.split(' '))
}

/// Whether a name is only the simulator's: a module of its library in Python has it for itself, and CPython's has none
/// such. A submodule's name is in no list; what stands for a module in C has no submodules in CPython.
pub(crate) fn is_ours(module: &str, name: &str) -> bool {
    let Some(source) = super::source(module) else { return false };
    let is_used = || {
        let code = python::compiled(source).and_then(Result::ok);
        code.is_some_and(|code| code.unit.names.iter().any(|used| **used == *name))
    };
    has(module, name) == Some(false)
        && (source.file == python::NATIVE || is_used() && !super::exists(&format!("{module}.{name}")))
}
