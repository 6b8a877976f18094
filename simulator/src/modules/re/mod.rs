//! The module `_sre` (`Modules/_sre/sre.c`): compiled patterns and what they do. Patterns are read and matched by
//! `algorithm/regex`; the functions of `re` are in `python/re.py`.

mod found;
mod pattern;
mod replace;
mod scanner;

use crate::algorithm::regex::{Found, Mistake, MistakeKind, Mode, Program};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::text_args;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::{Raised, Result, Vm};
use std::rc::Rc;

pub(crate) static TYPES: &[&TypeDef] = &[&pattern::PATTERN, &found::MATCH, &scanner::SCANNER];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_sre",
    functions: &[Native::new("compile", Call::Fast(pattern::compile))],
    fill: Some(|vm, module| {
        vm.ready_types(TYPES);
        for kind in [Kind::Pattern, Kind::Match] {
            vm.module_type(module, kind);
        }
        let most = vm.heap.int(i64::from(u32::MAX));
        vm.module_set(module, "MAXREPEAT", most);
        Ok(())
    }),
    doc: "",
}];

/// What a pattern is matched with: the units of a text, or of bytes.
#[derive(Clone)]
struct Subject {
    object: ObjId,
    units: Rc<[u32]>,
    bytes: bool,
}

/// The compiled program of a pattern.
fn program(vm: &mut Vm, pattern: ObjId) -> Result<Rc<Program>> {
    match vm.native::<Rc<Program>>(pattern) {
        Some(program) => Ok(program.clone()),
        None => Err(vm.type_error("a compiled pattern is expected")),
    }
}

/// The subject of a call (`state_init`).
fn subject(vm: &mut Vm, program: &Program, object: ObjId) -> Result<Subject> {
    let (units, bytes): (Rc<[u32]>, bool) = match vm.heap.text(object) {
        Some(text) => (text.units().collect(), false),
        None => match text_args::buffer(vm, object) {
            Some(data) => (data.iter().map(|&b| u32::from(b)).collect(), true),
            None => {
                let class = vm.type_name(object);
                let message = format!("expected string or bytes-like object, got '{class}'");
                return Err(vm.type_error(&message));
            }
        },
    };
    match (program.bytes, bytes) {
        (false, true) => Err(vm.type_error("cannot use a string pattern on a bytes-like object")),
        (true, false) => Err(vm.type_error("cannot use a bytes pattern on a string-like object")),
        _ => Ok(Subject { object, units, bytes }),
    }
}

impl Subject {
    /// A part of it as an object: itself if it is all of it (`getslice`).
    fn part(&self, vm: &mut Vm, start: usize, end: usize) -> Own {
        part(vm, self.object, start, end)
    }
}

fn part(vm: &mut Vm, object: ObjId, start: usize, end: usize) -> Own {
    if let Some(text) = vm.heap.text(object) {
        let (start, end) = (start.min(text.len()), end.min(text.len()));
        if start == 0 && end == text.len() && vm.heap.is_exact_str(object) {
            return vm.own(object);
        }
        let part = text.slice(start, end);
        return vm.heap.str(part);
    }
    let data = text_args::buffer(vm, object).unwrap_or_default();
    let (start, end) = (start.min(data.len()), end.min(data.len()));
    if start == 0 && end == data.len() && vm.heap.type_of(object) == ty::BYTES {
        return vm.own(object);
    }
    let part = data.get(start..end).unwrap_or_default().to_vec();
    vm.heap.bytes(&part)
}

/// Steps of a matching machine that count as one of the interpreter.
const WORK: u64 = 4;

/// Looks for a match. Its work counts as the program's steps.
fn look(
    vm: &mut Vm,
    program: &Program,
    subject: &Subject,
    (start, end): (usize, usize),
    mode: Mode,
    not_empty_at: Option<usize>,
) -> Result<Option<Found>> {
    let allowed = vm.limits.steps.saturating_sub(vm.steps).saturating_mul(WORK);
    let mut left = allowed;
    let found = program.search_from(&subject.units, start, end, mode, not_empty_at, &mut left);
    vm.steps = vm.steps.saturating_add((allowed - left) / WORK);
    found.map_err(|_| {
        let line = vm.line_of_source();
        vm.give_up(crate::Ending::Limit { name: "steps", value: vm.limits.steps, line })
    })
}

/// Raises `re.PatternError`.
fn mistake(vm: &mut Vm, mistake: &Mistake, pattern: ObjId) -> Raised {
    match mistake.kind {
        MistakeKind::Unsupported => return vm.unsupported(&mistake.message),
        MistakeKind::Value => return vm.value_error(&mistake.message),
        MistakeKind::Overflow => return vm.overflow_error(&mistake.message),
        MistakeKind::Pattern => {}
    }
    // What is told without a place is told without the pattern.
    let (position, pattern) = match mistake.position {
        Some(position) => (vm.heap.size_int(position as i64), pattern),
        None => (vm.none(), fixed::NONE),
    };
    let message = vm.heap.string(&mistake.message);
    let raised = error_class(vm).and_then(|class| {
        let exception = vm.call_positional(class.id(), &[message.id(), pattern, position.id()]);
        vm.release(class);
        exception
    });
    vm.release(message);
    vm.release(position);
    match raised {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

fn error_class(vm: &mut Vm) -> Result {
    let module = vm.import("re")?;
    let class = vm.get_attr_str(module.id(), "PatternError");
    vm.release(module);
    class
}
