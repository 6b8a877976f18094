//! What a test file may import.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result};
use regex::Regex;
use simulator::Module;

/// A module of our own: its name, and its text.
macro_rules! own {
    ($name:literal, $file:literal) => {
        ($name, include_str!(concat!("python/", $file)))
    };
}

const OWN: &[(&str, &str)] = &[
    own!("one_by_one", "one_by_one.py"),
    own!("needs", "needs.py"),
    own!("os", "os.py"),
    own!("sysconfig", "sysconfig.py"),
    ("test", ""),
    own!("test.support", "support.py"),
    own!("test.support.hypothesis_helper", "hypothesis_helper.py"),
    own!("test.support.import_helper", "import_helper.py"),
    own!("test.support.warnings_helper", "warnings_helper.py"),
    own!("test.support.threading_helper", "out_of_reach.py"),
    own!("test.support.script_helper", "out_of_reach.py"),
    own!("test.support.os_helper", "out_of_reach.py"),
];

/// Modules that the project leaves out, and what a method that uses one is said to need. They can be imported.
const OUTSIDE: &[(&str, &str)] = &[
    ("_multiprocessing", "processes"),
    ("_testinternalcapi", "_testinternalcapi"),
    ("_testlimitedcapi", "_testlimitedcapi"),
    ("_thread", "threads"),
    ("ast", "ast"),
    ("asyncio", "asyncio"),
    ("binascii", "binascii"),
    ("concurrent", "threads"),
    ("concurrent.futures", "threads"),
    ("datetime", "datetime"),
    ("errno", "files"),
    ("locale", "locale"),
    ("marshal", "marshal"),
    ("multiprocessing", "processes"),
    ("os.path", "files"),
    ("pathlib", "files"),
    ("pty", "processes"),
    ("py_compile", "files"),
    ("pydoc", "pydoc"),
    ("shelve", "files"),
    ("shlex", "shlex"),
    ("shutil", "files"),
    ("signal", "signals"),
    ("socket", "sockets"),
    ("subprocess", "subprocess"),
    ("tempfile", "files"),
    ("threading", "threads"),
];

/// Modules whose import fails, as it does in a CPython without them: test files are prepared for that.
const FAILING: &[&str] = &[
    "_ctypes",
    "_datetime",
    "_interpreters",
    "_pylong",
    "_testcapi",
    "_xxsubinterpreters",
    "ctypes",
    "pyperf",
    "xxsubtype",
];

/// Modules that the project is to have: while one is missing, what uses it fails. The simulator's own come first.
const EXPECTED: &[&str] = &[
    "_string",
    "array",
    "bisect",
    "builtins",
    "collections.abc",
    "contextvars",
    "copyreg",
    "decimal",
    "dis",
    "fractions",
    "importlib",
    "inspect",
    "io",
    "itertools",
    "json",
    "linecache",
    "math",
    "numbers",
    "pprint",
    "random",
    "re",
    "statistics",
    "string",
    "struct",
    "textwrap",
    "time",
    "traceback",
    "typing",
    "unicodedata",
    "warnings",
];

/// All modules that a session needs for `test.NAME`, of the library in `lib`.
pub fn modules(lib: &Path, name: &str) -> Result<Vec<Module>> {
    let file = lib.join("test").join(name);
    let mut found = Vec::new();
    let mut wanted = vec![name.to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        let module = format!("test.{name}");
        if !seen.insert(name.clone()) || OWN.iter().any(|(own, _)| *own == module) {
            continue;
        }
        let Some(path) = path_of(lib, &name) else { continue };
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        wanted.extend(imported(&text));
        found.push(Module { name: module, file: path.display().to_string(), text });
    }
    if found.is_empty() {
        anyhow::bail!("no test file {}.py, nor a directory of that name", file.display());
    }
    let made = |name: &str, text: String| Module { name: name.into(), file: format!("<{name}>"), text };
    found.extend(OWN.iter().map(|(name, text)| made(name, (*text).into())));
    let stand_in = |what: &str, error: &str| {
        format!("from needs import stand_in, {error}\n\n__getattr__ = stand_in({what:?}, {error})\n")
    };
    found.extend(OUTSIDE.iter().map(|(name, what)| made(name, stand_in(what, "NotApplicable"))));
    found.extend(EXPECTED.iter().map(|name| made(name, stand_in(name, "Missing"))));
    let failing = |name: &str| format!("from needs import NotHere\n\nraise NotHere(\"needs {name}\")\n");
    found.extend(FAILING.iter().map(|name| made(name, failing(name))));
    Ok(found)
}

/// The file of the module `test.NAME`.
fn path_of(lib: &Path, name: &str) -> Option<std::path::PathBuf> {
    let base = lib.join("test").join(name.replace('.', "/"));
    [base.with_extension("py"), base.join("__init__.py")].into_iter().find(|path| path.is_file())
}

/// What follows `test.` in the names of modules that a text may import.
fn imported(text: &str) -> BTreeSet<String> {
    static FROM: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"from test(?:\.([\w.]+))? import +(?:\(([^)]*)|([\w, ]+))").expect("a pattern")
    });
    static IMPORT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"import test\.([\w.]+)").expect("a pattern"));
    let mut names = BTreeSet::new();
    for found in FROM.captures_iter(text) {
        let parent = found.get(1).map(|parent| parent.as_str());
        names.extend(parent.map(str::to_owned));
        let list = found.get(2).or_else(|| found.get(3)).map_or("", |list| list.as_str());
        for word in list.split(',').filter_map(|part| part.split_whitespace().next()) {
            names.insert(parent.map_or(word.to_owned(), |parent| format!("{parent}.{word}")));
        }
    }
    names.extend(IMPORT.captures_iter(text).map(|found| found[1].to_owned()));
    names
}
