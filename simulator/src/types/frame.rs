//! `frame` (`Objects/frameobject.c`): what a program may see of a running or finished call.

use super::common::size_of;
use crate::compile::opcode::{flag, kind};
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::text_writer::Part;
use crate::vm::{Result, Vm};
use std::rc::Rc;

pub(super) static TYPES: &[&TypeDef] = &[&FRAME, &super::frame_locals::PROXY];

const BASICSIZE: usize = 136;

static FRAME: TypeDef = TypeDef {
    kind: Kind::Frame,
    basicsize: BASICSIZE,
    itemsize: size::POINTER,
    gc: true,
    no_new: true,
    slots: Slots { repr: Some(repr), ..Slots::NONE },
    methods: &[Native::new("clear", Call::NoArgs(clear)), Native::new("__sizeof__", Call::NoArgs(size_of))],
    attributes: &[
        Attribute {
            set: Some(|vm, this, value| set_flag(vm, this, value, |f| &mut f.trace_lines)),
            ..Attribute::member("f_trace_lines", |vm, this| {
                let is_on = vm.heap.frame(this).is_none_or(|f| f.trace_lines);
                Ok(vm.heap.bool(is_on))
            })
        },
        Attribute::read("f_back", back),
        Attribute::read("f_locals", locals),
        Attribute::write(
            "f_lineno",
            |vm, this| {
                let line = line(vm, this);
                match line {
                    Some(line) => Ok(vm.heap.int(i64::from(line))),
                    None => Ok(vm.none()),
                }
            },
            |vm, this, line| vm.set_line(this, line),
        ),
        Attribute::write(
            "f_trace",
            |vm, this| {
                let function = vm.heap.frame(this).and_then(|f| f.trace);
                Ok(vm.own(function.unwrap_or(fixed::NONE)))
            },
            |vm, this, value| {
                let function = value.filter(|&value| value != fixed::NONE).map(|value| vm.own(value));
                vm.set_local_function(this, function);
                if vm.heap.frame(this).is_some_and(|f| f.trace_opcodes) {
                    vm.show_instructions(this);
                }
                Ok(())
            },
        ),
        Attribute::read("f_lasti", |vm, this| {
            let at = instruction(vm, this).unwrap_or(0);
            Ok(vm.heap.int(2 * at as i64))
        }),
        Attribute::read("f_globals", globals),
        Attribute::read("f_builtins", builtins),
        Attribute::read("f_code", code),
        Attribute::write(
            "f_trace_opcodes",
            |vm, this| {
                let is_on = vm.heap.frame(this).is_some_and(|f| f.trace_opcodes);
                Ok(vm.heap.bool(is_on))
            },
            |vm, this, value| {
                set_flag(vm, this, value, |f| &mut f.trace_opcodes)?;
                vm.show_instructions(this);
                Ok(())
            },
        ),
    ],
    ..TypeDef::new(Kind::Frame)
};

/// Sets what the trace function is told of.
fn set_flag(vm: &mut Vm, this: ObjId, value: Field, flag: fn(&mut FrameBody) -> &mut bool) -> Result<()> {
    let wanted = match value {
        Some(fixed::TRUE) => true,
        Some(fixed::FALSE) => false,
        _ => return Err(vm.type_error("attribute value type must be bool")),
    };
    if let Some(frame) = vm.heap.frame_mut(this) {
        *flag(frame) = wanted;
    }
    Ok(())
}

/// Where a frame's variables are.
#[derive(Clone, Copy)]
enum Place {
    /// On the thread's stack, from this entry.
    Stack(usize),
    Generator(ObjId),
    /// In the frame object.
    Own,
}

fn state(vm: &Vm, frame: ObjId) -> FrameState {
    vm.heap.frame(frame).map_or(FrameState::Cleared, |f| f.state)
}

fn place(vm: &Vm, frame: ObjId) -> Place {
    match state(vm, frame) {
        FrameState::Running(index) => {
            vm.frames.get(index as usize).map_or(Place::Own, |f| Place::Stack(f.base))
        }
        FrameState::InGenerator(generator) => Place::Generator(generator),
        FrameState::Owner | FrameState::Cleared => Place::Own,
    }
}

pub(super) fn code_of(vm: &mut Vm, frame: ObjId) -> Result<Rc<Code>> {
    match vm.heap.frame(frame) {
        Some(f) => Ok(Rc::clone(&f.code)),
        None => Err(vm.type_error("frame expected")),
    }
}

/// A variable's entry as it stands: for a cell variable, the cell.
fn entry(vm: &Vm, frame: ObjId, index: usize) -> Field {
    match place(vm, frame) {
        Place::Stack(base) => vm.stack.get(base + index).copied().flatten(),
        Place::Generator(generator) => {
            vm.heap.generator(generator).and_then(|g| g.locals.get(index).copied().flatten())
        }
        Place::Own => vm.heap.frame(frame).and_then(|f| f.variables.get(index).copied().flatten()),
    }
}

/// The cell in a variable's entry, once the function has made it.
fn cell_in(vm: &Vm, code: &Code, index: usize, entry: Field) -> Field {
    let is_cell = code.unit.locals_plus.get(index).is_some_and(|l| l.kind & (kind::CELL | kind::FREE) != 0);
    entry.filter(|&e| is_cell && matches!(vm.heap.outer(e), Body::Cell(_)))
}

/// A variable's value (`framelocalsproxy_getval`).
pub(super) fn variable(vm: &Vm, frame: ObjId, code: &Code, index: usize) -> Field {
    let entry = entry(vm, frame, index);
    match cell_in(vm, code, index, entry) {
        Some(cell) => super::cell::held(vm, cell),
        None => entry,
    }
}

/// Gives a variable another value, in its cell if it has one.
pub(super) fn set_variable(vm: &mut Vm, frame: ObjId, code: &Code, index: usize, value: ObjId) {
    let old = entry(vm, frame, index);
    let value = vm.own(value);
    if let Some(cell) = cell_in(vm, code, index, old) {
        super::cell::put(vm, cell, Some(value));
        return;
    }
    let slot = match place(vm, frame) {
        Place::Stack(base) => vm.stack.get_mut(base + index),
        Place::Generator(generator) => vm.heap.generator_mut(generator).and_then(|g| g.locals.get_mut(index)),
        Place::Own => vm.heap.frame_mut(frame).and_then(|f| f.variables.get_mut(index)),
    };
    match slot {
        Some(slot) => {
            let old = slot.replace(value.into_id());
            vm.release_id(old);
        }
        None => vm.release(value),
    }
}

/// Index of the instruction the frame is at.
fn instruction(vm: &Vm, frame: ObjId) -> Option<usize> {
    match state(vm, frame) {
        FrameState::Running(index) if (index as usize) < vm.frames.len() => {
            let index = index as usize;
            Some(vm.tracing.target(index).unwrap_or_else(|| vm.instruction_of(index)))
        }
        FrameState::InGenerator(generator) => vm.heap.generator(generator).map(|g| g.at as usize),
        _ => vm.heap.frame(frame).map(|f| f.at as usize),
    }
}

/// The line the frame is at.
pub(crate) fn line(vm: &Vm, frame: ObjId) -> Option<u32> {
    let code = &vm.heap.frame(frame)?.code;
    Vm::line_at(code, instruction(vm, frame)?)
}

/// A generator's frame object, while it has a frame.
pub(super) fn of_generator(vm: &mut Vm, generator: ObjId) -> Option<Own> {
    let g = vm.heap.generator(generator)?;
    match g.state {
        GeneratorState::Finished => None,
        GeneratorState::Running => {
            let index = vm.frames.iter().rposition(|f| f.generator == Some(generator))?;
            Some(vm.frame_object(index))
        }
        _ => {
            if let Some(object) = g.frame_object {
                return Some(vm.own(object));
            }
            let code = Rc::clone(&g.code);
            let object = vm.new_frame_object(code, FrameState::InGenerator(generator));
            let held = vm.own(object.id()).into_id();
            if let Some(g) = vm.heap.generator_mut(generator) {
                g.frame_object = Some(held);
            }
            Some(object)
        }
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let code = code_of(vm, this)?;
    let (place, line) = (vm.place_text(this), line(vm, this).unwrap_or(0).to_string());
    let (file, name) = (Part::Object(code.filename), Part::Object(code.name));
    let parts = [Part::Text(&place), file, Part::Text(&line), name];
    vm.text_of_parts("<frame at %p, file %R, line %d, code %S>", &parts)
}

/// `frame_clear`.
fn clear(vm: &mut Vm, this: ObjId) -> Result {
    match state(vm, this) {
        FrameState::Running(_) => return Err(vm.runtime_error("cannot clear an executing frame")),
        FrameState::InGenerator(generator) => {
            if vm.heap.generator(generator).is_some_and(|g| g.state != GeneratorState::Created) {
                return Err(vm.runtime_error("cannot clear a suspended frame"));
            }
            vm.clear_generator_frame(generator);
            vm.clear_frame_object(this);
        }
        FrameState::Owner | FrameState::Cleared => vm.clear_frame_object(this),
    }
    Ok(vm.none())
}

fn back(vm: &mut Vm, this: ObjId) -> Result {
    match state(vm, this) {
        FrameState::Running(index) => {
            // Frames of what is C in CPython are none there.
            let below = &vm.frames[..(index as usize).min(vm.frames.len())];
            match below.iter().rposition(|frame| !frame.code.hidden) {
                Some(index) => Ok(vm.frame_object(index)),
                None => Ok(vm.none()),
            }
        }
        FrameState::InGenerator(_) => Ok(vm.none()),
        FrameState::Owner | FrameState::Cleared => {
            let back = vm.heap.frame(this).and_then(|f| f.back).unwrap_or(fixed::NONE);
            Ok(vm.own(back))
        }
    }
}

/// The function that a frame runs, which has its global names (`f_funcobj`).
pub(crate) fn function_of(vm: &Vm, frame: ObjId) -> Option<&FunctionBody> {
    vm.heap.function(match state(vm, frame) {
        FrameState::Running(index) => vm.frames.get(index as usize).map(|f| f.function),
        FrameState::InGenerator(generator) => vm.heap.generator(generator).and_then(|g| g.function),
        _ => vm.heap.frame(frame).and_then(|f| f.function),
    }?)
}

fn globals(vm: &mut Vm, this: ObjId) -> Result {
    let found = function_of(vm, this).map(|function| function.globals);
    Ok(vm.own(found.unwrap_or(fixed::NONE)))
}

fn builtins(vm: &mut Vm, this: ObjId) -> Result {
    let found = function_of(vm, this).map(|function| function.builtins);
    Ok(vm.own(found.unwrap_or(fixed::NONE)))
}

fn code(vm: &mut Vm, this: ObjId) -> Result {
    let found = match state(vm, this) {
        FrameState::Running(index) => vm.frames.get(index as usize).map(|f| f.code_id),
        FrameState::InGenerator(generator) => vm.heap.generator(generator).map(|g| g.code_id),
        _ => vm.heap.frame(this).and_then(|f| f.code_id),
    };
    Ok(vm.own(found.unwrap_or(fixed::NONE)))
}

/// `_PyFrame_GetLocals`: of a function a proxy, of a module or class body the namespace itself.
fn locals(vm: &mut Vm, this: ObjId) -> Result {
    let code = code_of(vm, this)?;
    if code.unit.flags & flag::OPTIMIZED != 0 {
        return Ok(super::frame_locals::new_proxy(vm, this));
    }
    if code.unit.locals_plus.iter().any(|l| l.kind & kind::HIDDEN != 0) && has_hidden(vm, this, &code) {
        return Ok(super::frame_locals::new_proxy(vm, this));
    }
    let mapping = match state(vm, this) {
        FrameState::Running(index) => vm.frames.get(index as usize).and_then(|f| f.locals),
        _ => vm.heap.frame(this).and_then(|f| f.locals_mapping),
    };
    match mapping {
        Some(mapping) => Ok(vm.own(mapping)),
        None => Ok(vm.heap.new_dict()),
    }
}

/// Whether a comprehension inlined into a module or class body is running (`frame_hashiddenlocals`).
fn has_hidden(vm: &Vm, frame: ObjId, code: &Code) -> bool {
    let locals = code.unit.locals_plus.iter().enumerate();
    locals.filter(|(_, l)| l.kind & kind::HIDDEN != 0).any(|(i, _)| variable(vm, frame, code, i).is_some())
}
