//! The compiler against CPython 3.13.0's recorded answers: every code object of `compile_corpus/*.py` byte for
//! byte, and the syntax errors of `compile_corpus/errors.txt`.
//!
//! The answers are recorded by CPython, never by hand; in `simulator/`:
//!
//! ```text
//! PYENV_VERSION=3.13.0 python -I -S tests/compile_ask.py --record tests/compile_corpus
//! ```

mod compile_text;

use simulator::compile::{CompileError, Mode, Settings, compile};
use std::path::{Path, PathBuf};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile_corpus")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

const FIELDS: [&str; 11] =
    ["", "qualname", "name", "head", "stack", "code", "consts", "names", "locals", "exceptions", "lines"];

/// Panics with the first differing code object and field.
fn check(ours: &str, theirs: &str, what: &str) {
    for (ours, theirs) in ours.lines().zip(theirs.lines()) {
        if ours == theirs {
            continue;
        }
        let (a, b): (Vec<&str>, Vec<&str>) = (ours.split('\t').collect(), theirs.split('\t').collect());
        let at = a.iter().zip(&b).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
        let field = FIELDS.get(at).unwrap_or(&"end");
        let name = b.get(1).unwrap_or(&"");
        panic!("{what}: {name} differs in {field}\n ours    {:?}\n CPython {:?}", a.get(at), b.get(at));
    }
    assert_eq!(ours.lines().count(), theirs.lines().count(), "{what}: the number of code objects");
}

#[test]
fn code_objects_are_identical() {
    let mut files: Vec<PathBuf> = std::fs::read_dir(corpus())
        .expect("the corpus")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "py"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mode = match name.split('_').next() {
            Some("single") => Mode::Prompt,
            Some("eval") => Mode::Eval,
            _ => Mode::File,
        };
        let ours = compile_text::dump_source(&read(&path), &name, mode);
        check(&ours, &read(&path.with_extension("txt")), &name);
    }
}

#[test]
fn syntax_errors_are_worded_alike() {
    let sources = read(&corpus().join("errors.src"));
    let recorded = read(&corpus().join("errors.txt"));
    let mut ours = String::new();
    for (number, source) in sources.split("---\n").enumerate() {
        ours.push_str(&compile_text::dump_source(source, &format!("error {number}"), Mode::File));
    }
    // CPython looks the line's text up in the file, which does not exist here, for the compiler's own errors.
    let without_text = |dump: &str| -> String {
        dump.lines().map(|l| l.split('\t').take(4).collect::<Vec<_>>().join("\t") + "\n").collect()
    };
    check(&without_text(&ours), &without_text(&recorded), "errors.src");
}

/// No input may exhaust the stack or panic.
#[test]
fn deep_and_broken_sources_are_errors() {
    let repeat = |unit: &str, n: usize, end: &str| format!("x = {}{end}", unit.repeat(n));
    let sources = [
        repeat("(", 300, ""),
        repeat("not ", 100_000, "1"),
        repeat("-", 100_000, "1"),
        repeat("lambda x: ", 50_000, "1"),
        repeat("a + ", 100_000, "a"),
        repeat("1 if a else ", 50_000, "1"),
        format!("x = a{}", ".b".repeat(100_000)),
        format!("x = a{}", "()".repeat(100_000)),
        (0..150).map(|i| format!("{}if x:\n", " ".repeat(i))).collect(),
        "\0\u{1}".to_string(),
        "é = (".to_string(),
        "x = \\\n".repeat(1_000),
        "f'{".repeat(50),
    ];
    for source in &sources {
        assert!(compile(source, "deep.py", 1, Mode::File, Settings::default()).is_err(), "{:.40}", source);
    }
    let too_many = compile(&sources[0], "deep.py", 7, Mode::File, Settings::default());
    let Err(CompileError::Syntax(error)) = too_many else { panic!("it compiles") };
    assert_eq!((error.message.as_str(), error.line), ("too many nested parentheses", 7));
}

/// A text that starts at line 10 gives the same code as alone, nine lines further down.
#[test]
fn the_first_line_shifts_every_line() {
    let text = "def f():\n    return 1\n\nx = f()\n";
    let (Ok(alone), Ok(shifted)) = (
        compile(text, "a.py", 1, Mode::File, Settings::default()),
        compile(text, "a.py", 10, Mode::File, Settings::default()),
    ) else {
        panic!("does not compile");
    };
    assert_eq!(alone.unit.instructions, shifted.unit.instructions);
    assert_eq!(simulator::compile::linetable(&alone.unit), simulator::compile::linetable(&shifted.unit));
    assert_eq!(shifted.unit.first_line, 10);
    assert_eq!(shifted.unit.locations.runs().last().and_then(|(location, _)| location.line), Some(13));
}
