//! `exec`, `eval`, `compile` and `__import__`.

use crate::algorithm::source;
use crate::compile::{self, Mode, Settings};
use crate::modules::syntax_trees;
use crate::modules::tree_places::Places;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::{boolean, str_codec, text_args};
use crate::vm::load::Origin;
use crate::vm::syntax_tree::SyntaxTree;
use crate::vm::unwind::Shown;
use crate::vm::{Args, Result, Signature, Vm};
use std::sync::Arc;

/// The text of a source given as `str` or as bytes of any kind (`_Py_SourceAsString`, `decode_str`).
pub(in crate::modules) fn source_text(
    vm: &mut Vm,
    source: ObjId,
    function: &str,
    wanted: &str,
    file: &str,
) -> Result<String> {
    let text = match vm.heap.body(source) {
        Body::Str { .. } => {
            let text = str_codec::encoded(vm, source, None, None)?;
            vm.heap.keep_utf8(source);
            String::from_utf8(text).ok()
        }
        _ => match text_args::buffer(vm, source).map(|bytes| bytes.to_vec()) {
            Some(bytes) => decoded(vm, bytes, file)?,
            None => {
                let message = format!("{function}() arg 1 must be a {wanted} object");
                return Err(vm.type_error(&message));
            }
        },
    };
    let Some(text) = text else { return Err(vm.unsupported("source text that is not UTF-8")) };
    if text.contains('\0') {
        return Err(vm.error(ty::SYNTAX_ERROR, "source code string cannot contain null bytes"));
    }
    Ok(source::with_line_feeds(&text).into_owned())
}

/// The text of bytes in the encoding that they tell; `None` if they tell none and are not UTF-8.
fn decoded(vm: &mut Vm, bytes: Vec<u8>, file: &str) -> Result<Option<String>> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let marked = bytes.starts_with(MARK);
    match source::cookie(bytes.strip_prefix(MARK).unwrap_or(&bytes)) {
        Some(name) if name != "utf-8" => {
            let message = if marked {
                vm.heap.string(&format!("encoding problem: {name} with BOM"))
            } else {
                let object = vm.heap.bytes(&bytes);
                let text = str_codec::decode_object(vm, object.id(), Some(name), None);
                vm.release(object);
                let raised = match text {
                    Ok(text) => {
                        let decoded = vm.heap.text_lossy(text.id());
                        vm.release(text);
                        return Ok(Some(decoded));
                    }
                    Err(raised) => vm.catch(raised, ty::EXCEPTION)?,
                };
                let message = vm.str(raised.id());
                vm.release(raised);
                message?
            };
            let place = [vm.heap.string(file), vm.heap.int(0), vm.heap.int(-1), vm.none()];
            let place = vm.heap.tuple(place);
            let made = vm.make_exception(ty::SYNTAX_ERROR, &[message.id(), place.id()], Shown::Name);
            vm.release(message);
            vm.release(place);
            Err(made.map_or_else(|raised| raised, |exception| vm.raise(exception)))
        }
        _ => Ok(String::from_utf8(bytes.strip_prefix(MARK).map(<[u8]>::to_vec).unwrap_or(bytes)).ok()),
    }
}

/// Flags of `from __future__` imports (`PyCF_MASK`).
const FUTURES: u32 = 0x1fe_0000;

/// What the caller's code has of them holds for what it compiles, too (`PyEval_MergeCompilerFlags`).
fn inherited(vm: &Vm) -> u32 {
    vm.frames.last().map_or(0, |frame| frame.code.unit.flags & FUTURES)
}

/// A code object and its syntax tree. A text that stands for a tree has its nodes at other places.
fn compiled(
    vm: &mut Vm,
    text: &str,
    file: &str,
    mode: Mode,
    (origin, settings): (Origin, Settings),
    places: Option<&Places>,
) -> Result<(Own, SyntaxTree)> {
    match compile::compile(text, file, 1, mode, settings) {
        Ok(mut compiled) => {
            if let Some(places) = places {
                places.apply(Arc::make_mut(&mut compiled.unit));
            }
            for _ in 0..compiled.inverted {
                boolean::warn_of_inversion(vm)?;
            }
            let mut tree = vm.new_syntax_tree();
            match vm.load_text(&compiled, origin, &mut tree) {
                Ok(code) => Ok((code, tree)),
                Err(raised) => {
                    vm.free_syntax_tree(tree);
                    Err(raised)
                }
            }
        }
        Err(error) => Err(vm.raise_compile_error(error, file)),
    }
}

/// Compiles and runs a source (`PyRun_StringFlags`).
fn run_text(vm: &mut Vm, text: &str, mode: Mode, globals: ObjId, locals: ObjId) -> Result {
    let settings = Settings { future: inherited(vm), max_digits: vm.max_str_digits(), ..Settings::default() };
    let (code, tree) = compiled(vm, text, "<string>", mode, (Origin::Text, settings), None)?;
    let result = vm.run_code_in(code.id(), globals, locals, None);
    vm.release(code);
    vm.free_syntax_tree(tree);
    result
}

/// The namespaces of `exec` and `eval`, kept for the call. Without any, they are the caller's.
fn namespaces(vm: &mut Vm, globals: Option<ObjId>, locals: Option<ObjId>) -> (ObjId, ObjId) {
    let given = |o: Option<ObjId>| o.filter(|&o| o != fixed::NONE);
    let locals = given(locals);
    match given(globals) {
        Some(globals) => (globals, locals.unwrap_or(globals)),
        None => {
            let globals = vm.frames.last().map_or(vm.main, |f| f.globals);
            let locals = match locals {
                Some(locals) => locals,
                None => {
                    let locals = vm.current_locals();
                    vm.keep(locals)
                }
            };
            (globals, locals)
        }
    }
}

/// `PyMapping_Check`.
fn is_mapping(vm: &Vm, object: ObjId) -> bool {
    vm.slots_for(object).mp_subscript.is_some()
}

/// A namespace to run in has `__builtins__`.
fn add_builtins(vm: &mut Vm, globals: ObjId) -> Result<()> {
    if !vm.dict_contains(globals, name::__builtins__)? {
        let builtins = vm.frames.last().map_or(vm.builtins, |f| f.builtins);
        vm.dict_set(globals, name::__builtins__, builtins)?;
    }
    Ok(())
}

static EVAL: Signature<3> = Signature::new("eval", ["", "globals", "locals"], 1, 3, 1);

pub(super) fn eval(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [source, globals, locals] = args.bind(vm, &EVAL)?;
    let source = source.unwrap_or(fixed::NONE);
    if let Some(locals) = locals.filter(|&l| l != fixed::NONE)
        && !is_mapping(vm, locals)
    {
        return Err(vm.type_error("locals must be a mapping"));
    }
    if let Some(globals) = globals.filter(|&g| g != fixed::NONE)
        && vm.heap.dict(globals).is_none()
    {
        let message = match is_mapping(vm, globals) {
            true => "globals must be a real dict; try eval({}, {}, mapping)",
            false => "globals must be a dict",
        };
        return Err(vm.type_error(message));
    }
    let (globals, locals) = namespaces(vm, globals, locals);
    add_builtins(vm, globals)?;
    if let Some(code) = vm.heap.code(source) {
        if code.frees > 0 {
            return Err(vm.type_error("code object passed to eval() may not contain free variables"));
        }
        return vm.run_code_in(source, globals, locals, None);
    }
    let text = source_text(vm, source, "eval", "string, bytes or code", "<string>")?;
    run_text(vm, text.trim_start_matches([' ', '\t']), Mode::Eval, globals, locals)
}

static EXEC: Signature<4> = Signature::new("exec", ["", "globals", "locals", "closure"], 1, 3, 1);

pub(super) fn exec(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [source, globals, locals, closure] = args.bind(vm, &EXEC)?;
    let source = source.unwrap_or(fixed::NONE);
    let (globals, locals) = namespaces(vm, globals, locals);
    if vm.heap.dict(globals).is_none() {
        let message = format!("exec() globals must be a dict, not {}", vm.type_name(globals));
        return Err(vm.type_error(&message));
    }
    if !is_mapping(vm, locals) {
        let message = format!("locals must be a mapping or None, not {}", vm.type_name(locals));
        return Err(vm.type_error(&message));
    }
    add_builtins(vm, globals)?;
    let closure = closure.filter(|&c| c != fixed::NONE);
    let result = if let Some(frees) = vm.heap.code(source).map(|code| code.frees) {
        let given = closure.and_then(|c| vm.heap.tuple_len(c));
        if frees == 0 && closure.is_some() {
            return Err(vm.type_error("cannot use a closure with this code object"));
        }
        let cells = closure.map(|c| vm.heap.tuple_items(c)).unwrap_or_default();
        let are_cells = cells.iter().all(|&cell| vm.heap.type_of(cell) == ty::CELL);
        if frees > 0 && (given != Some(frees) || !are_cells) {
            let message = format!("code object requires a closure of exactly length {frees}");
            return Err(vm.type_error(&message));
        }
        vm.run_code_in(source, globals, locals, closure)?
    } else {
        if closure.is_some() {
            return Err(vm.type_error("closure can only be used when source is a code object"));
        }
        let text = source_text(vm, source, "exec", "string, bytes or code", "<string>")?;
        run_text(vm, &text, Mode::File, globals, locals)?
    };
    vm.release(result);
    Ok(vm.none())
}

static COMPILE: Signature<7> = Signature::new(
    "compile",
    ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"],
    0,
    6,
    3,
);

/// `PyCF_ONLY_AST` and what goes with it.
const ONLY_AST: i64 = 0x400;

/// `PyCF_ALLOW_INCOMPLETE_INPUT` and `PyCF_DONT_IMPLY_DEDENT`.
const INCOMPLETE: i64 = 0x4000;
const OPEN_BLOCKS: i64 = 0x200;

/// The rest of `PyCF_COMPILE_MASK`: type comments, `await` outside of functions.
const OTHER_FLAGS: i64 = 0xb000;

pub(super) fn compile(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [source, file, mode, flags, dont_inherit, optimize, _] = args.bind(vm, &COMPILE)?;
    let none = fixed::NONE;
    let file = file.unwrap_or(none);
    let file_text = match vm.heap.body(file) {
        &Body::Str { at, .. } => vm.heap.texts.get(at).text.to_string(),
        Body::Bytes(b) => String::from_utf8_lossy(&b.data).into_owned(),
        _ => {
            let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(file));
            return Err(vm.type_error(&message));
        }
    };
    let mode = mode.unwrap_or(none);
    if vm.heap.text(mode).is_none() {
        return Err(crate::types::text_args::bad_argument(vm, "compile", "argument 'mode'", "str", mode));
    }
    let flags = flags.map_or(Ok(0), |flags| vm.index_clamped(flags))?;
    let optimize = optimize.map_or(Ok(-1), |optimize| vm.index_clamped(optimize))?;
    if flags & ONLY_AST != 0 {
        let source = source.unwrap_or(none);
        if syntax_trees::is_tree(vm, source)? {
            return Ok(vm.own(source));
        }
        let text = source_text(vm, source, "compile", "string, bytes or AST", &file_text)?;
        let text = vm.heap.string(&text);
        let text = vm.keep(text);
        let trees = vm.import("_ast")?;
        let trees = vm.keep(trees);
        return vm.call_method_str(trees, "parse", &[text, file, mode]);
    }
    if flags & !(i64::from(FUTURES) | INCOMPLETE | OPEN_BLOCKS | OTHER_FLAGS) != 0 {
        return Err(vm.value_error("compile(): unrecognised flags"));
    }
    if flags & OTHER_FLAGS != 0 {
        return Err(vm.unsupported("compile() with flags other than those of __future__"));
    }
    if !(-1..=2).contains(&optimize) {
        return Err(vm.value_error("compile(): invalid optimize value"));
    }
    let alone = match dont_inherit {
        Some(alone) => vm.truth(alone)?,
        None => false,
    };
    let future = flags as u32 & FUTURES | if alone { 0 } else { inherited(vm) };
    let settings = Settings { future, optimize: optimize.max(0) as u8, max_digits: vm.max_str_digits() };
    let mode_name = mode;
    let mode = match vm.heap.text_lossy(mode).as_str() {
        name if let Some(mode) = syntax_trees::mode(name) => mode,
        "func_type" => return Err(vm.value_error("compile() mode 'func_type' requires flag PyCF_ONLY_AST")),
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    // `PyAST_Check` makes the classes of the syntax tree, the first time, whatever is to be compiled.
    vm.follow_import("compile()");
    let tree_text = syntax_trees::text_of(vm, source.unwrap_or(none), mode_name)?;
    let tree_text = tree_text.map(|text| vm.keep(text));
    let text =
        source_text(vm, tree_text.or(source).unwrap_or(none), "compile", "string, bytes or AST", &file_text)?;
    if flags & INCOMPLETE != 0
        && let Some(error) = compile::incomplete(&text, mode, flags & OPEN_BLOCKS != 0)
    {
        return Err(vm.raise_compile_error(error, &file_text));
    }
    let places = match (tree_text, source) {
        (Some(_), Some(tree)) => syntax_trees::places(vm, &text, mode, tree)?,
        _ => None,
    };
    let (code, tree) = compiled(vm, &text, &file_text, mode, (Origin::Compiled, settings), places.as_ref())?;
    vm.free_syntax_tree(tree);
    Ok(code)
}

static IMPORT: Signature<5> =
    Signature::new("__import__", ["name", "globals", "locals", "fromlist", "level"], 0, 5, 1);

pub(super) fn import(vm: &mut Vm, _: ObjId, args: Args) -> Result {
    let [module, globals, _, names, level] = args.bind(vm, &IMPORT)?;
    let module = module.unwrap_or(fixed::NONE);
    let level = level.map_or(Ok(0), |level| vm.index_clamped(level))?;
    if vm.heap.text(module).is_none() {
        return Err(vm.type_error("module name must be a string"));
    }
    if level < 0 {
        return Err(vm.value_error("level must be >= 0"));
    }
    let given = vm.heap.text_lossy(module);
    if level > 0 && globals.is_some_and(|globals| vm.heap.dict(globals).is_none()) {
        return Err(vm.type_error("globals must be a dict"));
    }
    let globals = globals.filter(|&globals| vm.heap.dict(globals).is_some()).unwrap_or(vm.builtins);
    let text = vm.absolute_name(&given, globals, level)?;
    if text.is_empty() {
        return Err(vm.value_error("Empty module name"));
    }
    let found = vm.import(&text)?;
    let has_names = match names {
        Some(names) => vm.truth(names)?,
        None => false,
    };
    match given.split_once('.') {
        // Without names the result is what the first part of the name means.
        Some((_, below)) if !has_names => {
            vm.release(found);
            vm.import(&text[..text.len() - below.len() - 1])
        }
        _ => Ok(found),
    }
}
