//! CPython's own test files, run unchanged on the simulator, method by method.
//!
//! [`library`] gives a session what such a file imports: the file itself and its like from an installed CPython, a
//! `test.support` of our own, and a stand-in for each module that the simulator lacks.
//! [`worker`] is a process that runs the methods of one file; [`watch`] starts it, and starts it again after a
//! method that ended it or did not end. [`table`] shows the results.

pub mod library;
pub mod table;
pub mod watch;
pub mod worker;

use serde::{Deserialize, Serialize};

/// The files that the project is measured by: those about memory first, then the language and its types.
pub const FILES: &[&str] = &[
    "test_gc",
    "test_weakref",
    "test_generators",
    "test_finalization",
    "test_tracemalloc",
    "test_list",
    "test_dict",
    "test_set",
    "test_tuple",
    "test_range",
    "test_slice",
    "test_int",
    "test_float",
    "test_str",
    "test_fstring",
    "test_descr",
    "test_class",
    "test_scope",
    "test_exceptions",
    "test_raise",
    "test_with",
    "test_contextlib",
    "test_itertools",
    "test_functools",
    "test_collections",
    "test_deque",
    "test_copy",
    "test_dataclasses",
    "test_enum",
    "test_super",
    "test_listcomps",
    "test_genexps",
    "test_iter",
    "test_sort",
    "test_unpack",
    "test_call",
    "test_keywordonlyarg",
    "test_patma",
    "test_weakset",
    "test_bool",
    "test_long",
    "test_complex",
    "test_fractions",
    "test_bytes",
    "test_memoryview",
    "test_array",
    "test_index",
    "test_compare",
    "test_richcmp",
    "test_contains",
    "test_isinstance",
    "test_hash",
    "test_operator",
    "test_format",
    "test_string",
    "test_userdict",
    "test_userlist",
    "test_userstring",
    "test_defaultdict",
    "test_ordered_dict",
    "test_dictviews",
    "test_dictcomps",
    "test_setcomps",
    "test_enumerate",
    "test_iterlen",
    "test_heapq",
    "test_unpack_ex",
    "test_extcall",
    "test_named_expressions",
    "test_positional_only_arg",
    "test_global",
    "test_grammar",
    "test_compile",
    "test_syntax",
    "test_augassign",
    "test_binop",
    "test_unary",
    "test_type_params",
    "test_type_aliases",
    "test_type_annotations",
    "test_typing",
    "test_genericclass",
    "test_metaclass",
    "test_subclassinit",
    "test_property",
    "test_dynamicclassattribute",
    "test_funcattrs",
    "test_decorators",
    "test_descrtut",
    "test_frame",
    "test_yield_from",
    "test_coroutines",
    "test_asyncgen",
    "test_contextlib_async",
    "test_context",
    "test_baseexception",
    "test_exception_variations",
    "test_exception_hierarchy",
    "test_exception_group",
    "test_except_star",
    "test_traceback",
    "test_sys_setprofile",
    "test_sys_settrace",
    "test_abstract_numbers",
    "test_base64",
    "test_cmath",
    "test_cmd",
    "test_colorsys",
    "test_configparser",
    "test_eof",
    "test_generator_stop",
    "test_getopt",
    "test_graphlib",
    "test_html",
    "test_int_literal",
    "test_keyword",
    "test_opcodes",
    "test_pep646_syntax",
    "test_pow",
    "test_pprint",
    "test_print",
    "test_sched",
    "test_secrets",
    "test_shlex",
    "test_strftime",
    "test_strtod",
    "test_textwrap",
    "test_typechecks",
    "test_unicode_identifiers",
];

/// What became of a method.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Verdict {
    /// It returned without an exception.
    Passed,
    /// The last line of its traceback, and all of it.
    Failed {
        /// Type and message.
        error: String,
        /// The whole traceback, as `unittest` prints it.
        report: String,
    },
    /// It needs what the simulator leaves out: the reason.
    NotApplicable(String),
}

/// A line of a worker's output.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Message {
    /// The file's methods.
    Methods(Vec<String>),
    /// The file could not be imported.
    NoFile(Verdict),
    /// This method has begun: if nothing follows, it never ended.
    Started(String),
    /// The method that had begun has this verdict.
    Ended(Verdict),
}

/// A file's methods in their order, and what became of each.
#[derive(Clone, Debug, Default)]
pub struct FileResult {
    /// The test file's name without `.py`.
    pub file: String,
    /// By `unittest`'s names, without the module.
    pub methods: Vec<(String, Verdict)>,
}
