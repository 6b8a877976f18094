//! Modules of the library that are most natural in Python, as text that is compiled when it is first imported.

/// A module written in Python.
pub(crate) struct Source<'a> {
    pub name: &'a str,
    /// The file name that CPython shows for it.
    pub file: &'a str,
    pub text: &'a str,
}

/// A row: the module, the file below CPython's library, and the text's name here.
macro_rules! source {
    ($name:literal, $file:literal, $text:literal) => {
        Source { name: $name, file: concat!("/usr/lib/python3.13/", $file), text: include_str!($text) }
    };
    ($name:literal) => {
        source!($name, concat!($name, ".py"), concat!($name, ".py"))
    };
    ($name:literal, $file:expr, $text:expr) => {
        Source { name: $name, file: concat!("/usr/lib/python3.13/", $file), text: include_str!($text) }
    };
}

/// All of them.
pub(crate) static ALL: &[Source] = &[
    source!("__future__"),
    source!("_collections_abc"),
    source!("_typing"),
    source!("_weakrefset"),
    source!("abc"),
    source!("bisect"),
    source!("collections", "collections/__init__.py", "collections.py"),
    source!("collections.abc", "collections/abc.py", "collections_abc.py"),
    source!("contextlib"),
    source!("contextvars"),
    source!("copy"),
    source!("copyreg"),
    source!("dataclasses"),
    source!("dis"),
    source!("enum"),
    source!("fractions"),
    source!("functools"),
    source!("graphlib"),
    source!("hashlib"),
    source!("heapq"),
    source!("inspect"),
    source!("keyword"),
    source!("linecache"),
    source!("logging", "logging/__init__.py", "logging.py"),
    source!("numbers"),
    source!("opcode"),
    source!("operator"),
    source!("pprint"),
    source!("queue"),
    source!("random"),
    source!("reprlib"),
    source!("sched"),
    source!("statistics"),
    source!("string"),
    source!("struct"),
    source!("textwrap"),
    source!("timeit"),
    source!("traceback"),
    source!("tracemalloc"),
    source!("types"),
    source!("typing"),
    source!("warnings"),
    source!("weakref"),
];
