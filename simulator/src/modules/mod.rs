//! One file for each module: its functions, constants and types. A file lists its modules in `MODULES`; the table
//! below registers them. They are made when they are first imported; `builtins` and `sys` at the start.

pub(crate) mod abc;
pub(crate) mod arguments;
mod array;
pub(crate) mod atexit;
mod bisect;
pub(crate) mod builtins;
pub(crate) mod collections;
pub(crate) mod cpython_names;
mod ctypes;
pub(crate) mod functools;
pub(crate) mod gc;
mod hashlib;
mod heaps;
pub(crate) mod imports;
pub(crate) mod io;
pub(crate) mod itertools;
mod json;
mod math;
mod opcode;
pub(crate) mod operator;
pub(crate) mod python;
mod random;
mod re;
mod record;
mod source;
mod string;
mod structs;
mod symtable;
mod syntax_trees;
pub(crate) mod sys;
pub(crate) mod time;
pub(crate) mod traceback;
pub(crate) mod tracemalloc;
mod tree_places;
mod types;
mod unicodedata;
mod warnings;
pub(crate) mod weakref;

use crate::vm::native::{ModuleDef, TypeDef};

/// All modules.
pub(crate) static ALL: &[&[&ModuleDef]] = &[
    builtins::MODULES,
    sys::MODULES,
    gc::MODULES,
    weakref::MODULES,
    tracemalloc::MODULES,
    atexit::MODULES,
    itertools::MODULES,
    functools::MODULES,
    traceback::MODULES,
    collections::MODULES,
    abc::MODULES,
    operator::MODULES,
    types::MODULES,
    unicodedata::MODULES,
    math::MODULES,
    time::MODULES,
    heaps::MODULES,
    bisect::MODULES,
    random::MODULES,
    hashlib::MODULES,
    structs::MODULES,
    array::MODULES,
    io::MODULES,
    re::MODULES,
    json::MODULES,
    ctypes::MODULES,
    source::MODULES,
    symtable::MODULES,
    syntax_trees::MODULES,
    opcode::MODULES,
    string::MODULES,
    warnings::MODULES,
];

/// The types of modules that are made ready when their module is imported, and not at the start
/// (`Vm::ready_types`).
pub(crate) static TYPES: &[&[&TypeDef]] = &[
    itertools::TYPES,
    functools::TYPES,
    collections::TYPES,
    operator::TYPES,
    time::TYPES,
    random::TYPES,
    hashlib::TYPES,
    structs::TYPES,
    array::TYPES,
    io::TYPES,
    re::TYPES,
    json::TYPES,
];

/// The definition of a module.
pub(crate) fn definition(name: &str) -> Option<&'static ModuleDef> {
    ALL.iter().flat_map(|file| file.iter()).find(|d| d.name == name).copied()
}

/// A module of the simulator that is written in Python.
pub(crate) fn source(name: &str) -> Option<&'static python::Source<'static>> {
    python::ALL.iter().find(|source| source.name == name)
}

/// Whether the simulator has the module.
pub(crate) fn exists(name: &str) -> bool {
    definition(name).is_some() || source(name).is_some()
}

/// Modules in C that CPython has in files of their own (`lib-dynload`): the others are in the interpreter.
const SHARED: [&str; 21] = [
    "_bisect",
    "_blake2",
    "_contextvars",
    "_csv",
    "_ctypes",
    "_datetime",
    "_decimal",
    "_hashlib",
    "_heapq",
    "_json",
    "_opcode",
    "_pickle",
    "_queue",
    "_random",
    "_statistics",
    "_struct",
    "array",
    "binascii",
    "cmath",
    "math",
    "unicodedata",
];

/// The file of a module in C, if it has one (`__file__`).
pub(crate) fn shared_library(name: &str) -> Option<String> {
    let is_shared = SHARED.contains(&name);
    is_shared.then(|| format!("/usr/lib/python3.13/lib-dynload/{name}.cpython-313-x86_64-linux-gnu.so"))
}

/// The file that CPython has of a module written in Python here; none of one in the interpreter.
pub(crate) fn file_of(source: &python::Source<'_>) -> Option<String> {
    /// In Python in CPython too, around what is in C.
    const AROUND_C: [&str; 2] = ["datetime", "decimal"];
    if !python::is_hidden(source.file) {
        return Some(source.file.to_owned());
    }
    let in_python =
        AROUND_C.contains(&source.name).then(|| format!("/usr/lib/python3.13/{}.py", source.name));
    in_python.or_else(|| shared_library(source.name))
}

/// What modules keep in Rust, apart from their objects.
#[derive(Default)]
pub struct State {
    /// `sys.set_int_max_str_digits()`, if it was called; see `Vm::max_str_digits`.
    pub(crate) int_max_str_digits: Option<usize>,
    /// `sys.stdout` and its kin, and what they have not written yet.
    pub(crate) streams: crate::vm::streams::Streams,
    /// The copy of `builtins` that was made at the start (`builtins_copy`); `held` owns it.
    pub(crate) builtins_copy: crate::object::Field,
    /// What stands between positional and keyword arguments in `lru_cache`'s keys (`kwd_mark`); `held` owns it.
    pub(crate) keyword_mark: crate::object::Field,
    /// Registrations with abstract base classes so far (`abc_invalidation_counter`).
    pub(crate) abc_registrations: i64,
    /// What `tracemalloc` traces.
    pub(crate) tracer: tracemalloc::Tracer,
    /// How often the filters of warnings were changed (`filters_version`).
    pub(crate) filters_version: i64,
    /// What the interpreter knows of warnings, owned: the filters, the registry and the action for what fits none
    /// that it found last (`WarningsState`). There once `_warnings` is made.
    pub(crate) warnings: [crate::object::Field; 3],
    /// The functions that have read keyword arguments with a parser of their own; see `Vm::keep_parser`.
    pub(crate) parsers: Vec<&'static str>,
    /// What runs at the exit.
    pub(crate) atexit: atexit::Registered,
    /// The simulator's own time, which moves when a program sleeps.
    pub(crate) clock: time::Clock,
    /// The hooks of `sys.set_asyncgen_hooks`, owned: what sees each asynchronous generator first and last.
    pub(crate) asyncgen_hooks: [crate::object::Field; 2],
    /// The module `_struct`, once it is imported.
    pub(crate) structs: crate::object::Field,
    /// `sys.setswitchinterval()`, in microseconds.
    pub(crate) switch_interval: Option<u64>,
    /// What [`crate::Options::modules`] gave.
    pub(crate) given: std::rc::Rc<[crate::Module]>,
    /// `sys.argv`.
    pub argv: Vec<String>,
}

/// Modules of CPython that are not counted among its library, but that its own tests import.
const BESIDE: &[&str] = &["test", "_testcapi", "_testinternalcapi", "_testlimitedcapi", "xxsubtype"];

/// Modules of CPython's library (`sys.stdlib_module_names`) that only Windows or macOS has.
const OF_OTHER_SYSTEMS: &[&str] =
    &["_overlapped", "_scproxy", "_winapi", "_wmi", "msvcrt", "nt", "winreg", "winsound"];

/// Packages of CPython's library, and their submodules if they are known: some are missing here.
#[rustfmt::skip]
const PACKAGES: &[(&str, &[&str])] = &[
    ("asyncio", &[
        "base_events", "base_futures", "base_subprocess", "base_tasks", "constants", "coroutines", "events",
        "exceptions", "format_helpers", "futures", "locks", "log", "mixins", "proactor_events", "protocols", "queues",
        "runners", "selector_events", "sslproto", "staggered", "streams", "subprocess", "taskgroups", "tasks",
        "threads", "timeouts", "transports", "trsock", "unix_events", "windows_events", "windows_utils",
    ]),
    ("collections", &["abc"]),
    ("concurrent", &["futures"]),
    ("concurrent.futures", &[]),
    ("ctypes", &["_aix", "_endian", "macholib", "util", "wintypes"]),
    ("email", &[]),
    ("encodings", &[]),
    ("html", &["entities", "parser"]),
    ("http", &[]),
    ("importlib", &[
        "_abc", "_bootstrap", "_bootstrap_external", "abc", "machinery", "metadata", "readers", "resources",
        "simple", "util",
    ]),
    ("json", &["decoder", "encoder", "scanner", "tool"]),
    ("logging", &["config", "handlers"]),
    ("multiprocessing", &[]),
    ("pathlib", &["_abc", "_local"]),
    ("re", &["_casefix", "_compiler", "_constants", "_parser"]),
    ("sqlite3", &[]),
    ("tomllib", &["_parser", "_re", "_types"]),
    ("unittest", &[
        "__main__", "_log", "async_case", "case", "loader", "main", "mock", "result", "runner", "signals", "suite",
        "util",
    ]),
    ("urllib", &[]),
    ("xml", &[]),
    ("xml.etree", &[]),
    ("zipfile", &[]),
];

/// Whether a module is a package in CPython.
pub(crate) fn is_package(name: &str) -> bool {
    PACKAGES.iter().any(|(package, _)| *package == name)
}

/// Whether CPython 3.13 has a module (or package) of that name; as far as is known here, if it is part of a package.
pub(crate) fn is_in_library(name: &str) -> bool {
    if let Some((package, child)) = name.split_once('.')
        && let Some((_, children)) = PACKAGES.iter().find(|(known, all)| *known == package && !all.is_empty())
    {
        return children.contains(&child.split('.').next().unwrap_or(child));
    }
    let top = name.split('.').next().unwrap_or(name);
    if OF_OTHER_SYSTEMS.contains(&top) {
        return false;
    }
    crate::vm::LIBRARY_NAMES.contains(&top) || BESIDE.contains(&top) || exists(top)
}
