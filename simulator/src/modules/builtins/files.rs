//! `input()` and `open()`. A program reaches no file and no terminal: there is only what the program itself put in
//! the place of `sys.stdin`, and a folder of its own in which there is no file but the program.

use crate::object::layout::ty;
use crate::object::*;
use crate::types::text_io::is_standard_input;
use crate::vm::{Args, Raised, Result, Signature, Vm};

/// One of the streams that `input` needs.
fn stream(vm: &mut Vm, name: &str) -> Result {
    let key = vm.heap.intern(name);
    let found = vm.heap.dict_get_str(vm.sys, key.id());
    vm.release(key);
    match found.filter(|&stream| stream != fixed::NONE) {
        Some(stream) => Ok(vm.own(stream)),
        None => Err(vm.runtime_error(&format!("input(): lost sys.{name}"))),
    }
}

/// Calls `flush`; what goes wrong is forgotten.
fn flush(vm: &mut Vm, stream: ObjId) {
    match vm.call_method(stream, name::flush, &[]) {
        Ok(none) => vm.release(none),
        Err(raised) => {
            let error = vm.take_raised(raised);
            vm.release_field(error);
        }
    }
}

/// `builtin_input_impl`, without a terminal: the prompt is printed, and a line is read from `sys.stdin`.
pub(super) fn input(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "input", 0, 1)?;
    let [source, target, errors] = ["stdin", "stdout", "stderr"];
    let source = stream(vm, source)?;
    let source = vm.keep(source);
    let target = stream(vm, target)?;
    let target = vm.keep(target);
    let errors = stream(vm, errors)?;
    let errors = vm.keep(errors);
    if is_standard_input(vm, source) {
        return Err(vm.unsupported("input() from the terminal (sys.stdin may be an io.StringIO)"));
    }
    flush(vm, errors);
    if let Some(&prompt) = args.first() {
        let text = vm.str(prompt)?;
        let text = vm.keep(text);
        let written = vm.call_method_str(target, "write", &[text])?;
        vm.release(written);
    }
    flush(vm, target);
    let line = vm.call_method_str(source, "readline", &[])?;
    let line = vm.keep(line);
    let Some(text) = vm.heap.text(line) else {
        return Err(vm.type_error("object.readline() returned non-string"));
    };
    match text.len() {
        0 => Err(vm.error(ty::EOF_ERROR, "EOF when reading a line")),
        length if text.at(length - 1) == u32::from(b'\n') => {
            let text = text.slice(0, length - 1);
            Ok(vm.heap.str(text))
        }
        _ => Ok(vm.own(line)),
    }
}

/// Folders that a computer has: what is in them is not for a program to know here.
const ROOTS: &[&str] = &[
    "", "bin", "boot", "dev", "etc", "home", "lib", "lib64", "media", "mnt", "opt", "proc", "root", "run",
    "sbin", "srv", "sys", "tmp", "usr", "var",
];

/// Whether something of that path may be there on a computer, or is: the folder itself, the program.
pub(crate) fn may_exist(vm: &Vm, path: &str) -> bool {
    if let Some(rest) = path.strip_prefix('/') {
        return ROOTS.contains(&rest.split('/').next().unwrap_or(""));
    }
    let name = path.strip_prefix("./").unwrap_or(path);
    let is_program = |known: &str| known == path || known.rsplit('/').next() == Some(name);
    let above = path.split('/').any(|part| part == "..");
    above
        || (matches!(name, "" | ".") && !path.is_empty())
        || vm.sources.keys().any(|known| is_program(known))
}

static OPEN: Signature<8> = Signature::new(
    "open",
    ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"],
    0,
    8,
    1,
);

/// `_io_open_impl`: a file that is not there cannot be read; all else that would reach one is refused.
pub(super) fn open(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [file, mode, _, encoding, errors, newline, ..] = args.bind(vm, &OPEN)?;
    let Some(file) = file else { return Err(vm.unsupported("open()")) };
    if vm.is_int(file) {
        return Err(vm.unsupported("open() of a file descriptor"));
    }
    let path = fs_path(vm, file)?;
    let mode = match mode {
        Some(mode) if vm.heap.text(mode).is_none() => {
            let class = vm.type_name(mode);
            return Err(vm.type_error(&format!("open() argument 'mode' must be str, not {class}")));
        }
        Some(mode) => vm.heap.text_lossy(mode),
        None => "r".to_owned(),
    };
    check_mode(vm, &mode, [encoding, errors, newline])?;
    if path.contains('\0') {
        return Err(vm.value_error("embedded null byte"));
    }
    if !mode.contains('r') || may_exist(vm, &path) {
        return Err(vm.unsupported("open(), since a program reaches no files here"));
    }
    if vm.heap.text(file).is_some() || vm.heap.bytes_body(file).is_some() {
        return Err(missing(vm, file));
    }
    let text = vm.heap.string(&path);
    let text = vm.keep(text);
    Err(missing(vm, text))
}

/// `ENOENT` for a path.
pub(crate) fn missing(vm: &mut Vm, path: ObjId) -> Raised {
    let number = vm.heap.int(2);
    let number = vm.keep(number);
    let message = vm.heap.string("No such file or directory");
    let message = vm.keep(message);
    match vm.call_positional(ty::OS_ERROR, &[number, message, path]) {
        Ok(error) => vm.raise(error),
        Err(raised) => raised,
    }
}

/// `PyOS_FSPath`.
pub(crate) fn fs_path(vm: &mut Vm, file: ObjId) -> Result<String> {
    if vm.heap.text(file).is_some() {
        return Ok(vm.heap.text_lossy(file));
    }
    if let Some(bytes) = vm.heap.bytes_body(file) {
        return Ok(String::from_utf8_lossy(&bytes.data).into_owned());
    }
    let method = vm.heap.intern("__fspath__");
    let found = vm.bound_special(file, method.id());
    vm.release(method);
    let Some(method) = found? else {
        let class = vm.type_name(file);
        let message = format!("expected str, bytes or os.PathLike object, not {class}");
        return Err(vm.type_error(&message));
    };
    let method = vm.keep(method);
    let path = vm.call_positional(method, &[])?;
    let path = vm.keep(path);
    match vm.heap.bytes_body(path).map(|b| String::from_utf8_lossy(&b.data).into_owned()) {
        Some(path) => Ok(path),
        None if vm.heap.text(path).is_some() => Ok(vm.heap.text_lossy(path)),
        None => {
            let message = format!(
                "expected {}.__fspath__() to return str or bytes, not {}",
                vm.type_name(file),
                vm.type_name(path)
            );
            Err(vm.type_error(&message))
        }
    }
}

/// What `_io_open_impl` says of a mode before it opens anything.
fn check_mode(vm: &mut Vm, mode: &str, text_only: [Option<ObjId>; 3]) -> Result<()> {
    let known = |c: char| "rwxat+b".contains(c);
    if mode.chars().any(|c| !known(c) || mode.matches(c).count() > 1) {
        return Err(vm.value_error(&format!("invalid mode: '{mode}'")));
    }
    let binary = mode.contains('b');
    let kinds = mode.chars().filter(|&c| "rwxa".contains(c)).count();
    if binary && mode.contains('t') {
        return Err(vm.value_error("can't have text and binary mode at once"));
    }
    if kinds > 1 {
        return Err(vm.value_error("must have exactly one of create/read/write/append mode"));
    }
    for (value, what) in text_only.into_iter().zip(["an encoding", "an errors", "a newline"]) {
        if binary && value.is_some_and(|value| value != fixed::NONE) {
            return Err(vm.value_error(&format!("binary mode doesn't take {what} argument")));
        }
    }
    if kinds == 0 {
        let message = "Must have exactly one of create/read/write/append mode and at most one plus";
        return Err(vm.value_error(message));
    }
    Ok(())
}
