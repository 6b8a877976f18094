//! Modules of the library that are most natural in Python, as text that is compiled when it is first imported.

pub mod texts;

use crate::compile::{CompileError, Compiled, compile_library};
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// A module written in Python.
pub(crate) struct Source<'a> {
    /// The full name, such as `collections.abc`.
    pub name: &'a str,
    /// The file name that CPython shows for it.
    pub file: &'a str,
    /// The source, compiled at the first import.
    pub text: &'a str,
}

/// The text of a module, of one file or several; empty in a build whose host gives the texts.
#[cfg(feature = "library")]
macro_rules! text {
    ($($file:expr),+) => {
        concat!($(include_str!($file)),+)
    };
}
#[cfg(not(feature = "library"))]
macro_rules! text {
    ($($file:expr),+) => {
        ""
    };
}
use text;

/// A row: the module, the file below CPython's library, and the text's name here.
macro_rules! source {
    ($name:literal, $file:literal, $text:literal) => {
        Source { name: $name, file: concat!("/usr/lib/python3.13/", $file), text: text!($text) }
    };
    ($name:literal) => {
        source!($name, concat!($name, ".py"), concat!($name, ".py"))
    };
    // One module that is long enough for several files.
    ($name:literal, $file:literal, [$($text:literal),+]) => {
        Source {
            name: $name,
            file: concat!("/usr/lib/python3.13/", $file),
            text: text!($($text),+),
        }
    };
    ($name:literal, $file:expr, $text:expr) => {
        Source { name: $name, file: concat!("/usr/lib/python3.13/", $file), text: text!($text) }
    };
}

/// A text with its lines where CPython's are: a comment `# line 558` gives the line below it this number, so that traced
/// memory is shown at the same places. What stands in for the comment is as many empty lines.
fn placed(text: &str) -> Cow<'_, str> {
    const COMMENT: &str = "# line ";
    if !text.contains(COMMENT) {
        return text.into();
    }
    let mut placed = String::with_capacity(2 * text.len());
    let mut next = 1_usize;
    for line in text.split_inclusive('\n') {
        if let Some(wanted) = line.trim().strip_prefix(COMMENT).and_then(|number| number.parse().ok()) {
            placed.extend(std::iter::repeat_n('\n', usize::saturating_sub(wanted, next)));
            next = next.max(wanted);
        } else {
            placed.push_str(line);
            next += 1;
        }
    }
    placed.into()
}

/// A module's code. The sessions of a process share what the first of them compiled: it is plain data, from which each
/// makes objects of its own. `None` if the host has not given the library yet.
pub(crate) fn compiled(source: &'static Source<'static>) -> Option<Result<Arc<Compiled>, CompileError>> {
    static KNOWN: LazyLock<Mutex<HashMap<&str, Arc<Compiled>>>> = LazyLock::new(Mutex::default);
    // What was compiled is whole even if a session has panicked since.
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(compiled) = known().get(source.name) {
        return Some(Ok(Arc::clone(compiled)));
    }
    let compiled = compile_library(&placed(texts::of(source)?), source.file).map(Arc::new);
    if let Ok(compiled) = &compiled {
        known().insert(source.name, Arc::clone(compiled));
    }
    Some(compiled)
}

/// The file name of text that stands for what is C in CPython: its frames leave no trace in tracebacks.
pub(crate) const NATIVE: &str = "<native>";

/// The file name of the import system, which is Python in CPython too; tracebacks leave its frames out all the same
/// (`remove_importlib_frames`).
const IMPORT_SYSTEM: &str = "<frozen importlib._bootstrap>";

/// Whether frames of code in this file leave no trace in tracebacks.
pub(crate) fn is_hidden(file: &str) -> bool {
    file == NATIVE || file == IMPORT_SYSTEM
}

/// Such a row: the module and the text's name here.
macro_rules! native {
    ($name:literal, $text:literal) => {
        Source { name: $name, file: NATIVE, text: text!($text) }
    };
}

/// All of them.
pub(crate) static ALL: &[Source] = &[
    source!("__future__"),
    source!(
        "_collections_abc",
        "_collections_abc.py",
        [
            "_collections_abc/protocols.py",
            "_collections_abc/sets.py",
            "_collections_abc/mappings.py",
            "_collections_abc/sequences.py"
        ]
    ),
    source!("_names"),
    Source { name: "_frozen_importlib", file: IMPORT_SYSTEM, text: text!("_frozen_importlib.py") },
    native!("_thread", "_thread.py"),
    native!("_thread.calls", "_thread_calls.py"),
    native!("_typing", "_typing.py"),
    source!("_weakrefset"),
    source!("abc"),
    source!("argparse", "argparse.py", ["argparse/help.py", "argparse/actions.py", "argparse/parser.py"]),
    source!("ast", "ast.py", ["ast/__init__.py", "ast/old.py"]),
    native!("_ast", "ast/nodes.py"),
    native!("_ast.text", "ast/text.py"),
    native!("_ast.validation", "ast/validation.py"),
    source!("asyncio", "asyncio/__init__.py", "asyncio/__init__.py"),
    source!("asyncio.base_events", "asyncio/base_events.py", "asyncio/base_events.py"),
    source!("asyncio.coroutines", "asyncio/coroutines.py", "asyncio/coroutines.py"),
    source!("asyncio.exceptions", "asyncio/exceptions.py", "asyncio/exceptions.py"),
    native!("asyncio.futures", "asyncio/futures.py"),
    source!("asyncio.locks", "asyncio/locks.py", "asyncio/locks.py"),
    source!("asyncio.queues", "asyncio/queues.py", "asyncio/queues.py"),
    source!("asyncio.runners", "asyncio/runners.py", "asyncio/runners.py"),
    source!("asyncio.taskgroups", "asyncio/taskgroups.py", "asyncio/taskgroups.py"),
    source!("asyncio.tasks", "asyncio/tasks.py", "asyncio/tasks.py"),
    source!("asyncio.timeouts", "asyncio/timeouts.py", "asyncio/timeouts.py"),
    source!("base64"),
    native!("binascii", "binascii.py"),
    source!("bisect"),
    source!("calendar"),
    native!("cmath", "cmath.py"),
    source!("cmd"),
    source!("code"),
    source!(
        "collections",
        "collections/__init__.py",
        [
            "collections/named_tuples.py",
            "collections/counter.py",
            "collections/chain_map.py",
            "collections/wrappers.py"
        ]
    ),
    source!("collections.abc", "collections/abc.py", "collections_abc.py"),
    native!("_codecs", "_codecs.py"),
    source!("codecs"),
    source!("codecs.streams", "codecs.py", "codecs_streams.py"),
    source!("codeop"),
    source!("colorsys"),
    source!("concurrent", "concurrent/__init__.py", "concurrent/__init__.py"),
    source!("concurrent.futures", "concurrent/futures/__init__.py", "concurrent/futures.py"),
    source!("concurrent.futures._base", "concurrent/futures/_base.py", "concurrent/base.py"),
    source!("concurrent.futures.thread", "concurrent/futures/thread.py", "concurrent/thread.py"),
    source!(
        "configparser",
        "configparser.py",
        [
            "configparser/errors.py",
            "configparser/references.py",
            "configparser/parser.py",
            "configparser/sections.py"
        ]
    ),
    source!("contextlib"),
    native!("contextvars", "contextvars.py"),
    source!("copy"),
    source!("copyreg"),
    source!("csv", "csv.py", "csv/__init__.py"),
    native!("_csv", "csv/c_part.py"),
    source!("ctypes", "ctypes/__init__.py", "ctypes/__init__.py"),
    native!("_ctypes.bases", "ctypes/bases.py"),
    native!("_ctypes.memory", "ctypes/memory.py"),
    source!(
        "dataclasses",
        "dataclasses.py",
        [
            "dataclasses/fields.py",
            "dataclasses/methods.py",
            "dataclasses/classes.py",
            "dataclasses/instances.py"
        ]
    ),
    native!("datetime", "datetime/__init__.py"),
    native!("datetime.calendar", "datetime/calendar.py"),
    native!("datetime.durations", "datetime/durations.py"),
    native!("datetime.parsing", "datetime/parsing.py"),
    native!("datetime.text", "datetime/text.py"),
    native!("datetime.zones", "datetime/zones.py"),
    native!("_decimal", "decimal/c_part.py"),
    native!("decimal", "decimal/__init__.py"),
    native!("decimal.arithmetic", "decimal/arithmetic.py"),
    native!("decimal.common", "decimal/common.py"),
    native!("decimal.comparison", "decimal/comparison.py"),
    native!("decimal.context", "decimal/context.py"),
    native!("decimal.digits", "decimal/digits.py"),
    native!("decimal.functions", "decimal/functions.py"),
    native!("decimal.rounding", "decimal/rounding.py"),
    native!("decimal.text", "decimal/text.py"),
    source!("difflib"),
    source!("dis"),
    source!("doctest"),
    source!("enum", "enum.py", ["enum/members.py", "enum/metaclass.py", "enum/classes.py", "enum/checks.py"]),
    native!("errno", "errno.py"),
    source!("fnmatch"),
    source!("fractions"),
    source!("functools"),
    source!("getopt"),
    source!("getpass"),
    source!("gettext"),
    source!("glob"),
    source!("graphlib"),
    source!("gzip"),
    source!("hashlib"),
    source!("heapq"),
    source!("hmac"),
    source!("html", "html/__init__.py", "html/__init__.py"),
    source!("html.entities", "html/entities.py", ["html/entities.py", "html/html5.py"]),
    source!("html.parser", "html/parser.py", "html/parser.py"),
    source!("http", "http/__init__.py", "http/__init__.py"),
    source!("http.cookies", "http/cookies.py", "http/cookies.py"),
    source!("io", "io.py", "io/__init__.py"),
    native!("_io.buffered", "io/buffered.py"),
    native!("_io.standard", "io/standard.py"),
    native!("_io.text", "io/text.py"),
    source!("json", "json/__init__.py", "json.py"),
    source!("json.decoder", "json/decoder.py", "json_decoder.py"),
    source!("json.encoder", "json/encoder.py", "json_encoder.py"),
    source!("importlib", "importlib/__init__.py", "importlib/__init__.py"),
    source!("importlib.machinery", "importlib/machinery.py", "importlib/machinery.py"),
    source!("importlib.util", "importlib/util.py", "importlib/util.py"),
    source!(
        "inspect",
        "inspect.py",
        [
            "inspect/kinds.py",
            "inspect/members.py",
            "inspect/files.py",
            "inspect/source.py",
            "inspect/signatures.py",
            "inspect/reading.py",
            "inspect/arguments.py",
            "inspect/frames.py"
        ]
    ),
    source!(
        "ipaddress",
        "ipaddress.py",
        ["ipaddress/functions.py", "ipaddress/common.py", "ipaddress/version_4.py", "ipaddress/version_6.py"]
    ),
    source!("keyword"),
    source!("linecache"),
    source!("locale"),
    source!(
        "logging",
        "logging/__init__.py",
        ["logging/records.py", "logging/handlers.py", "logging/loggers.py", "logging/functions.py"]
    ),
    source!("logging.config", "logging/config.py", "logging/config.py"),
    source!("logging.handlers", "logging/handlers.py", "logging/more.py"),
    native!("marshal", "marshal.py"),
    source!("mimetypes"),
    source!("numbers"),
    source!("opcode"),
    source!("operator"),
    source!("optparse", "optparse.py", ["optparse/options.py", "optparse/help.py", "optparse/parser.py"]),
    source!("os"),
    source!("pathlib", "pathlib/__init__.py", "pathlib/__init__.py"),
    source!("pathlib._local", "pathlib/_local.py", ["pathlib/pure.py", "pathlib/real.py"]),
    source!("pickle", "pickle.py", "pickle/__init__.py"),
    native!("_pickle", "pickle/c_part.py"),
    native!("_pickle.common", "pickle/common.py"),
    native!("_pickle.reading", "pickle/reading.py"),
    native!("_pickle.writing", "pickle/writing.py"),
    source!("pickletools"),
    source!("platform"),
    native!("posix", "posix.py"),
    source!("posixpath"),
    source!("pprint"),
    source!("queue", "queue.py", "queue/__init__.py"),
    native!("_queue", "queue/c_part.py"),
    source!("random"),
    source!("re", "re/__init__.py", "re.py"),
    source!("reprlib"),
    source!("sched"),
    source!("secrets"),
    source!("shlex"),
    source!("shutil"),
    source!("signal"),
    native!("_signal", "_signal.py"),
    source!("stat"),
    source!(
        "statistics",
        "statistics.py",
        [
            "statistics/sums.py",
            "statistics/averages.py",
            "statistics/spread.py",
            "statistics/normal.py",
            "statistics/density.py"
        ]
    ),
    source!("string"),
    native!("_string.template", "string_template.py"),
    source!("struct"),
    source!("symtable"),
    source!("textwrap"),
    source!("this"),
    source!("threading"),
    source!("timeit"),
    source!("token"),
    source!("tokenize"),
    source!("tomllib", "tomllib/__init__.py", "tomllib/__init__.py"),
    source!("tomllib._parser", "tomllib/_parser.py", "tomllib/_parser.py"),
    source!("traceback"),
    source!("tracemalloc"),
    source!("types"),
    source!(
        "typing",
        "typing.py",
        [
            "typing/types.py",
            "typing/parameters.py",
            "typing/aliases.py",
            "typing/forms.py",
            "typing/classes.py",
            "typing/hints.py"
        ]
    ),
    source!("unittest", "unittest/__init__.py", "unittest/__init__.py"),
    source!("unittest.async_case", "unittest/async_case.py", "unittest/async_case.py"),
    source!(
        "unittest.case",
        "unittest/case.py",
        ["unittest/outcome.py", "unittest/contexts.py", "unittest/case.py"]
    ),
    source!("unittest.loader", "unittest/loader.py", "unittest/loader.py"),
    source!("unittest.main", "unittest/main.py", "unittest/main.py"),
    source!(
        "unittest.mock",
        "unittest/mock.py",
        [
            "unittest/mock/calls.py",
            "unittest/mock/mocks.py",
            "unittest/mock/magic.py",
            "unittest/mock/specs.py",
            "unittest/mock/patches.py"
        ]
    ),
    source!("unittest.result", "unittest/result.py", "unittest/result.py"),
    source!("unittest.runner", "unittest/runner.py", "unittest/runner.py"),
    source!("unittest.suite", "unittest/suite.py", "unittest/suite.py"),
    source!("urllib", "urllib/__init__.py", "urllib/__init__.py"),
    source!("urllib.error", "urllib/error.py", "urllib/error.py"),
    source!("urllib.parse", "urllib/parse.py", "urllib/parse.py"),
    source!("uuid"),
    source!("warnings"),
    source!("weakref"),
    source!("xml", "xml/__init__.py", "xml/__init__.py"),
    source!("xml.dom", "xml/dom/__init__.py", "xml/dom.py"),
    source!("xml.dom.minidom", "xml/dom/minidom.py", "xml/minidom.py"),
    source!("xml.etree", "xml/etree/__init__.py", "xml/__init__.py"),
    source!("xml.etree.ElementPath", "xml/etree/ElementPath.py", "xml/paths.py"),
    source!("xml.etree.ElementTree", "xml/etree/ElementTree.py", "xml/writing.py"),
    native!("_elementtree", "xml/elements.py"),
    native!("_elementtree_reading", "xml/reading.py"),
    native!("zlib", "zlib.py"),
    native!("zlib.deflate", "zlib_deflate.py"),
    source!("zoneinfo", "zoneinfo/__init__.py", "zoneinfo/__init__.py"),
    native!("_zoneinfo", "zoneinfo/c_part.py"),
    native!("_zoneinfo.zones", "zoneinfo/zones.py"),
];
