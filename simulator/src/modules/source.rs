//! The module `_source`, which CPython does not have: the text of what was run, for `linecache`, `inspect` and their
//! like, which read files there.

use super::builtins::files;
use crate::compile::scratch::Thing;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_source",
    functions: &[
        Native::new("lines", Call::One(lines)),
        Native::new("read", Call::One(read)),
        Native::new("has_changed", Call::Fast(has_changed)),
        Native::new("unsupported", Call::One(unsupported)),
        Native::new("union", Call::Fast(union)),
        Native::new("made", Call::One(made)),
        Native::new("run_fiber", Call::One(|vm, _, what| vm.run_fiber(what))),
        Native::new("leave_fiber", Call::NoArgs(leave_fiber)),
        Native::new("sleep", Call::One(super::time::sleep)),
        Native::new("may_exist", Call::One(may_exist)),
        Native::new("missing", Call::One(|vm, _, path| Err(files::missing(vm, path)))),
        Native::new("immortal", Call::One(immortal)),
        Native::new("tracked_for", Call::Fast(tracked_for)),
        Native::new("docstring", Call::Fast(docstring)),
        Native::new("patterns_begin", Call::Fast(patterns_begin)),
        Native::new("stands_for_c", Call::One(stands_for_c)),
    ],
    fill: None,
    doc: "The text of what was run, the refusal of what the simulator does not do, and the union of any two types, and docstrings to hand on.",
}];

/// Whether the text of a module stands for one in C.
fn stands_for_c(vm: &mut Vm, _module: ObjId, name: ObjId) -> Result {
    let name = vm.heap.text_lossy(name);
    let native = super::source(&name).is_some_and(|source| source.file == super::python::NATIVE);
    Ok(vm.heap.bool(native))
}

/// The dictionaries that keep patterns get their first one of the program's.
fn patterns_begin(vm: &mut Vm, _module: ObjId, dicts: &[ObjId]) -> Result {
    vm.keep_imported_patterns(dicts);
    Ok(vm.none())
}

/// Makes an object immortal, as one is that CPython has as a static structure, and gives it.
fn immortal(vm: &mut Vm, _module: ObjId, object: ObjId) -> Result {
    vm.heap.make_immortal(object);
    Ok(vm.own(object))
}

/// The collector forgets the first object unless one of the others may be tracked.
fn tracked_for(vm: &mut Vm, _module: ObjId, objects: &[ObjId]) -> Result {
    if let [object, contents @ ..] = objects
        && !contents.iter().any(|&content| vm.heap.may_be_tracked(content))
    {
        vm.heap.untrack(*object);
    }
    Ok(vm.none())
}

/// All lines of a file that was run, with their newlines; `None` for any other. A page's later sources stand below
/// the earlier ones, and what lies between is empty.
fn texts(vm: &mut Vm, filename: ObjId) -> Result<Option<Vec<String>>> {
    let filename = vm.str_text(filename)?;
    let Some(sources) = vm.sources.get(&filename) else { return Ok(None) };
    let mut texts: Vec<String> = Vec::new();
    for source in sources {
        let first = (source.first_line as usize).saturating_sub(1);
        for (offset, line) in source.text.split_inclusive('\n').enumerate() {
            let at = first + offset;
            if texts.len() <= at {
                texts.resize(at + 1, "\n".to_owned());
            }
            let line = line.strip_suffix('\n').unwrap_or(line);
            texts[at] = format!("{}\n", line.strip_suffix('\r').unwrap_or(line));
        }
    }
    Ok(Some(texts))
}

/// These lines as a list.
fn lines(vm: &mut Vm, _module: ObjId, filename: ObjId) -> Result {
    let texts = texts(vm, filename)?;
    Ok(list_of(vm, texts.as_deref()))
}

fn list_of(vm: &mut Vm, texts: Option<&[String]>) -> Own {
    let Some(texts) = texts else { return vm.none() };
    let list = vm.heap.empty_list(0);
    for line in texts {
        let line = vm.heap.string(line);
        vm.heap.list_push(list.id(), line);
    }
    list
}

/// `has_changed(filename, lines)`: whether a file that was run has other lines by now. CPython asks for its times, which are
/// three floats (`os.stat`).
fn has_changed(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "has_changed", 2, 2)?;
    vm.make_and_drop(&[Thing::Float; 3]);
    let Some(now) = texts(vm, args[0])? else { return Ok(vm.heap.bool(false)) };
    let known = vm.heap.sequence_items(args[1]).unwrap_or_default();
    let same = known.len() == now.len()
        && known.iter().zip(&now).all(|(&line, now)| vm.heap.text_lossy(line) == *now);
    Ok(vm.heap.bool(!same))
}

/// The same as `linecache.updatecache` reads them: it imports the modules that find and decode a file, and they leave
/// something in the free lists (`tokenize.open`, `os.stat`).
fn read(vm: &mut Vm, _module: ObjId, filename: ObjId) -> Result {
    vm.follow_import("os");
    vm.follow_import("tokenize");
    let texts = texts(vm, filename)?;
    let name = vm.heap.text_lossy(filename);
    if texts.is_none() && (name.is_empty() || name.starts_with('<') && name.ends_with('>')) {
        return Ok(vm.none());
    }
    if texts.is_none() {
        // It is looked for along the path.
        let tuples = [1, 2, 2, 2].map(Thing::Tuple);
        vm.make_and_drop(&[tuples.as_slice(), &[Thing::List]].concat());
        return Ok(vm.none());
    }
    let tuples = [1, 2, 2, 3, 4].map(Thing::Tuple);
    let others = [Thing::List, Thing::Dict, Thing::Dict];
    vm.make_and_drop(&[tuples.as_slice(), &others, &[Thing::Keys; 3], &[Thing::Float; 3]].concat());
    Ok(list_of(vm, texts.as_deref()))
}

/// `a | b` for types that are written in Python here and in C there (`_Py_union_type_or`).
fn union(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "union", 2, 2)?;
    crate::types::union_type::union(vm, args[0], args[1])
}

/// `docstring(object, default)`: the docstring that a wrapper takes over. For a built-in function it is the function
/// itself, which is refused where a program reads it (`types/function.rs`): wrapping one is common, and
/// asking for its text is not.
fn docstring(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "docstring", 2, 2)?;
    if let Some(function) = crate::types::function::withheld_doc(vm, args[0]) {
        return Ok(vm.own(function));
    }
    match vm.find_attr(args[0], name::__doc__)? {
        Some(doc) => Ok(doc),
        None => Ok(vm.own(args[1])),
    }
}

/// A module that somebody has imported, be it a text of the library; `None` if nobody has.
fn made(vm: &mut Vm, _module: ObjId, name: ObjId) -> Result {
    let module = vm.made_module(&vm.heap.text_lossy(name)).unwrap_or(fixed::NONE);
    Ok(vm.own(module))
}

/// Has the innermost fiber wait, or says that it can't.
fn leave_fiber(vm: &mut Vm, _module: ObjId) -> Result {
    if vm.may_leave_fiber("leave_fiber") { Err(vm.leave_fiber()) } else { Ok(vm.heap.bool(false)) }
}

/// Whether there may be a file (or folder) of that path: if not, the answer is CPython's, and if so, it is a refusal.
fn may_exist(vm: &mut Vm, _module: ObjId, path: ObjId) -> Result {
    let path = files::fs_path(vm, path)?;
    let may = files::may_exist(vm, &path);
    Ok(vm.heap.bool(may))
}

/// Refuses what the Python part of the library can't do here.
fn unsupported(vm: &mut Vm, _module: ObjId, what: ObjId) -> Result {
    let what = vm.str_text(what)?;
    Err(vm.unsupported(&what))
}
