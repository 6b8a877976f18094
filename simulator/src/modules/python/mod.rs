//! Modules of the library that are most natural in Python, as text that is compiled when it is first imported.

/// A module written in Python.
pub(crate) struct Source {
    pub name: &'static str,
    /// The file name that CPython shows for it.
    pub file: &'static str,
    pub text: &'static str,
}

/// All of them.
pub(crate) static ALL: &[Source] = &[
    Source {
        name: "_weakrefset",
        file: "/usr/lib/python3.13/_weakrefset.py",
        text: include_str!("_weakrefset.py"),
    },
    Source { name: "weakref", file: "/usr/lib/python3.13/weakref.py", text: include_str!("weakref.py") },
    Source {
        name: "tracemalloc",
        file: "/usr/lib/python3.13/tracemalloc.py",
        text: include_str!("tracemalloc.py"),
    },
];
