//! What was probably meant: names near a missing name or attribute (`_compute_suggestion_error` in
//! `Lib/traceback.py`).

use super::stdlib_names;
use crate::algorithm::suggest::closest;
use crate::algorithm::text::Text;
use crate::compile::opcode::kind;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::exception::field;
use crate::types::exception_fields::{IMPORT_NAME, NAME_FROM};
use crate::types::frame::function_of;
use crate::vm::{Result, Vm};

/// `co_flags`: the locals are fast ones.
const OPTIMIZED: u32 = 1;

/// What is added to an exception's text: `. Did you mean: 'x'?` and the like, or nothing.
pub(super) fn suffix(vm: &mut Vm, exception: ObjId) -> String {
    let is = |vm: &Vm, class| vm.is_instance_of(exception, class);
    let (wrong, is_name) = if is(vm, ty::IMPORT_ERROR) {
        (field(vm, exception, NAME_FROM), false)
    } else if is(vm, ty::NAME_ERROR) {
        (field(vm, exception, 0), true)
    } else if is(vm, ty::ATTRIBUTE_ERROR) {
        (field(vm, exception, 1), false)
    } else {
        return String::new();
    };
    let Some(wrong) = wrong.filter(|&name| vm.heap.text(name).is_some()) else { return String::new() };
    let wrong_text = vm.heap.text_lossy(wrong);
    // Looking for names may run Python, whose errors mean that there is no suggestion.
    let suggestion = match suggest(vm, exception, wrong, &wrong_text) {
        Ok(suggestion) => suggestion,
        Err(raised) => {
            let error = vm.take_raised(raised);
            vm.release_field(error);
            None
        }
    };
    let mut text = String::new();
    if let Some(suggestion) = &suggestion {
        text.push_str(&format!(". Did you mean: '{suggestion}'?"));
    }
    if is_name && stdlib_names::NAMES.binary_search(&wrong_text.as_str()).is_ok() {
        let or = if suggestion.is_some() { " Or did" } else { ". Did" };
        text.push_str(&format!("{or} you forget to import '{wrong_text}'?"));
    }
    text
}

fn suggest(vm: &mut Vm, exception: ObjId, wrong: ObjId, wrong_text: &str) -> Result<Option<String>> {
    let frame = innermost_frame(vm, exception);
    let names = if vm.is_instance_of(exception, ty::ATTRIBUTE_ERROR) {
        let object = field(vm, exception, 0).unwrap_or(fixed::NONE);
        let mut names = dir(vm, object)?;
        // A method may use what others had better not.
        let this = frame.and_then(|frame| local(vm, frame, "self"));
        if !wrong_text.starts_with('_') && this != Some(object) {
            names.retain(|name| !name.starts_with('_'));
        }
        names
    } else if vm.is_instance_of(exception, ty::IMPORT_ERROR) {
        let Some(module) = imported_module(vm, exception)? else { return Ok(None) };
        let names = dir(vm, module.id());
        vm.release(module);
        let mut names = names?;
        if !wrong_text.starts_with('_') {
            names.retain(|name| !name.starts_with('_'));
        }
        names
    } else {
        let Some(frame) = frame else { return Ok(None) };
        if let Some(this) = local(vm, frame, "self") {
            let this = vm.own(this);
            let found = vm.find_attr(this.id(), wrong);
            vm.release(this);
            if let Some(found) = found? {
                vm.release(found);
                return Ok(Some(format!("self.{wrong_text}")));
            }
        }
        match visible_names(vm, frame) {
            Some(names) => names,
            None => return Ok(None),
        }
    };
    Ok(closest(&names, wrong_text).map(str::to_owned))
}

/// The module that a name could not be imported from.
fn imported_module(vm: &mut Vm, exception: ObjId) -> Result<Option<Own>> {
    let Some(name) = field(vm, exception, IMPORT_NAME) else { return Ok(None) };
    let text = vm.heap.text_lossy(name);
    // `__import__("a.b")` is `a`.
    let top = vm.heap.intern(text.split('.').next().unwrap_or_default());
    let module = vm.dict_find(vm.modules, top.id());
    vm.release(top);
    module
}

/// `dir(object)`, sorted: of a module of the library, the names that CPython's has.
fn dir(vm: &mut Vm, object: ObjId) -> Result<Vec<String>> {
    let mut names = listed(vm, object)?;
    if vm.is_instance_of(object, ty::MODULE)
        && let Some(dict) = vm.heap.dict_of(object)
        && let Some(module) = vm.heap.dict_get_str(dict, name::__name__)
        && let Some(module) = vm.heap.text(module).map(ToString::to_string)
        && crate::modules::is_in_library(&module)
        && let Some(all) = crate::modules::cpython_names::all(&module)
    {
        names.extend(all.map(Text::from));
    }
    names.sort_unstable();
    names.dedup();
    Ok(names.iter().map(ToString::to_string).collect())
}

fn listed(vm: &mut Vm, object: ObjId) -> Result<Vec<Text>> {
    let Some(listed) = vm.call_bound_special(object, name::__dir__, &[])? else { return Ok(Vec::new()) };
    let list = vm.list_from_iterable(listed.id());
    vm.release(listed);
    let list = list?;
    let items = vm.heap.sequence_items(list.id()).unwrap_or_default();
    let all: Option<Vec<_>> = items.iter().map(|&item| vm.heap.text(item).cloned()).collect();
    vm.release(list);
    all.ok_or_else(|| vm.type_error("all elements in 'candidates' must be strings"))
}

/// The frame that the exception was raised in.
fn innermost_frame(vm: &Vm, exception: ObjId) -> Option<ObjId> {
    let mut traceback = vm.heap.traceback(vm.heap.exception(exception)?.traceback?)?;
    while let Some(next) = traceback.next.and_then(|next| vm.heap.traceback(next)) {
        traceback = next;
    }
    Some(traceback.frame)
}

/// A frame's namespaces: `f_locals` if it is a mapping, `f_globals`, `f_builtins`.
fn namespaces(vm: &Vm, frame: ObjId) -> [Field; 3] {
    let Some(f) = vm.heap.frame(frame) else { return [None; 3] };
    let mapping = match f.state {
        FrameState::Running(index) => vm.frames.get(index as usize).and_then(|running| running.locals),
        FrameState::InGenerator(_) => None,
        FrameState::Owner | FrameState::Cleared => f.locals_mapping,
    };
    match function_of(vm, frame) {
        Some(function) => [mapping, Some(function.globals), Some(function.builtins)],
        None => [mapping, None, None],
    }
}

/// The names and values of a frame's fast locals that have a value, cells seen through.
fn fast_locals(vm: &Vm, frame: ObjId) -> Vec<(String, ObjId)> {
    let Some(f) = vm.heap.frame(frame) else { return Vec::new() };
    let count = f.code.variables_count();
    let variables: &[Field] = match f.state {
        FrameState::Running(index) => {
            let base = vm.frames.get(index as usize).map_or(0, |running| running.base);
            vm.stack.get(base..base + count).unwrap_or_default()
        }
        FrameState::InGenerator(generator) => match vm.heap.generator(generator) {
            Some(g) => g.locals.get(..count).unwrap_or_default(),
            None => &[],
        },
        FrameState::Owner | FrameState::Cleared => &f.variables,
    };
    let mut found = Vec::new();
    for (variable, &value) in f.code.unit.locals_plus.iter().zip(variables) {
        let Some(mut value) = value else { continue };
        if variable.kind & (kind::CELL | kind::FREE) != 0
            && let Body::Cell(content) = vm.heap.outer(value)
        {
            let Some(content) = content else { continue };
            value = *content;
        }
        found.push((variable.name.to_string(), value));
    }
    found
}

/// A local variable of a frame, borrowed.
fn local(vm: &Vm, frame: ObjId, name: &str) -> Option<ObjId> {
    let optimized = vm.heap.frame(frame)?.code.unit.flags & OPTIMIZED != 0;
    if optimized {
        return fast_locals(vm, frame).into_iter().find(|(n, _)| n == name).map(|(_, value)| value);
    }
    let mapping = namespaces(vm, frame)[0]?;
    let items = vm.heap.dict_items(mapping);
    items.into_iter().find(|item| vm.heap.text(item.key).is_some_and(|t| *t == *name)).map(|item| item.value)
}

/// All names that a frame could have meant: locals, globals, builtins. `None` if one is no string.
fn visible_names(vm: &Vm, frame: ObjId) -> Option<Vec<String>> {
    let optimized = vm.heap.frame(frame)?.code.unit.flags & OPTIMIZED != 0;
    let [locals, globals, builtins] = namespaces(vm, frame);
    let mut names = Vec::new();
    if optimized {
        names.extend(fast_locals(vm, frame).into_iter().map(|(name, _)| name));
    }
    let locals = if optimized { None } else { locals };
    for dict in [locals, globals, builtins].into_iter().flatten() {
        for item in vm.heap.dict_items(dict) {
            names.push(vm.heap.text(item.key)?.to_string());
        }
    }
    Some(names)
}
