//! Frames: what a running call holds, and the frame objects that a program may see of them.

use super::{Result, Vm};
use crate::object::*;
use std::rc::Rc;

/// A running call (`_PyInterpreterFrame`). Its variables and evaluation stack are `vm.stack[base..]`.
pub(crate) struct Frame {
    pub code: Rc<Code>,
    /// `f_executable` and `f_funcobj`, owned.
    pub code_id: ObjId,
    pub function: ObjId,
    /// Borrowed from the function.
    pub globals: ObjId,
    pub builtins: ObjId,
    /// `f_locals`, owned: the namespace of a module or class body.
    pub locals: Field,
    pub base: usize,
    /// The first dead entry of the stack while the frame waits for a call; while it runs, `vm.sp` is.
    pub sp: usize,
    /// Index of the instruction that waits, while the frame waits; while it runs, `vm.heap.at` is.
    pub at: usize,
    /// Rust code waits for it: the loop returns when it ends.
    pub entry: bool,
    /// Its frame object, owned, if something asked for one.
    pub object: Field,
    /// The generator whose frame this is, borrowed.
    pub generator: Field,
    /// The new instance, owned, if this is its `__init__`: it is the result of the call
    /// (`CALL_ALLOC_AND_ENTER_INIT`; CPython has a shim frame for it).
    pub instance: Field,
}

impl Vm {
    /// Pushes a frame for a function whose arguments are bound: the variables stand at `base`. Takes over the
    /// reference to the function.
    pub(crate) fn push_frame(&mut self, function: ObjId, base: usize, entry: bool) -> Result<()> {
        let Some(f) = self.heap.function(function) else {
            return Err(self.type_error("function expected"));
        };
        let (code_id, globals, builtins) = (f.code, f.globals, f.builtins);
        let Some(code) = self.heap.code(code_id) else {
            return Err(self.type_error("code object expected"));
        };
        let code = Rc::clone(code);
        self.heap.incref(code_id);
        let top = base + code.variables_count();
        let need = top + code.unit.stack_size as usize + 8;
        if need > self.stack.len() {
            self.stack.resize((self.stack.len() * 2).max(need), None);
        }
        self.enter_frame(Frame {
            code,
            code_id,
            function,
            globals,
            builtins,
            locals: None,
            base,
            sp: top,
            at: 0,
            entry,
            object: None,
            generator: None,
            instance: None,
        });
        Ok(())
    }

    /// The same for a call whose `given` arguments stand at `base`: the remaining variables are empty.
    #[inline]
    pub(crate) fn push_frame_over(&mut self, function: ObjId, base: usize, given: usize) -> Result<()> {
        let Body::Function(f) = self.heap.outer(function) else {
            return Err(self.type_error("function expected"));
        };
        let (code_id, globals, builtins) = (f.code, f.globals, f.builtins);
        let Body::Code(code) = self.heap.outer(code_id) else {
            return Err(self.type_error("code object expected"));
        };
        let code = Rc::clone(code);
        let top = base + code.variables_count();
        let need = top + code.unit.stack_size as usize + 8;
        if need > self.stack.len() {
            self.stack.resize((self.stack.len() * 2).max(need), None);
        }
        self.stack[base + given..top].fill(None);
        self.heap.incref(code_id);
        self.enter_frame(Frame {
            code,
            code_id,
            function,
            globals,
            builtins,
            locals: None,
            base,
            sp: top,
            at: 0,
            entry: false,
            object: None,
            generator: None,
            instance: None,
        });
        Ok(())
    }

    #[inline(always)]
    fn enter_frame(&mut self, frame: Frame) {
        self.suspend_top();
        self.note_frame_change();
        self.sp = frame.sp;
        self.heap.at = 0;
        self.frames.push(frame);
    }

    /// Notes where the innermost frame stands, before another one takes its place.
    pub(crate) fn suspend_top(&mut self) {
        let at = self.heap.at;
        if let Some(frame) = self.frames.last_mut() {
            frame.at = at;
        }
    }

    /// Whether one more Python call would pass the recursion limit.
    pub(crate) fn check_recursion(&mut self) -> Result<()> {
        if self.frames.len() >= self.recursion_limit {
            let limit = self.recursion_limit;
            // The exception itself may need a few frames.
            self.recursion_limit += 50;
            let raised =
                self.error(crate::object::layout::ty::RECURSION_ERROR, "maximum recursion depth exceeded");
            self.recursion_limit = limit;
            return Err(raised);
        }
        Ok(())
    }

    /// Takes the innermost frame off and releases what it holds: variables in order, the namespace, the function,
    /// the code (`_PyEval_FrameClearAndPop`). The caller's frame is the innermost one meanwhile.
    pub(crate) fn pop_frame(&mut self) {
        self.suspend_top();
        self.note_frame_change();
        let Some(mut frame) = self.frames.pop() else { return };
        if let Some(below) = self.frames.last() {
            self.heap.at = below.at;
        }
        let end = frame.base + frame.code.variables_count();
        if let Some(object) = frame.object.take() {
            if self.heap.count(object) > 1 {
                self.take_ownership(object, frame);
                self.release(Own::from_counted(object));
                return;
            }
            // Nobody else sees the frame object.
            if let Some(f) = self.heap.frame_mut(object) {
                f.state = FrameState::Cleared;
            }
            self.release(Own::from_counted(object));
        }
        self.sp = self.sp.max(end);
        for i in frame.base..end {
            let variable = self.stack[i].take();
            self.release_id(variable);
        }
        self.release_id(frame.locals);
        self.sp = frame.base;
        self.release(Own::from_counted(frame.function));
        self.release(Own::from_counted(frame.code_id));
    }

    /// The frame object outlives the call and keeps its variables (`take_ownership`).
    fn take_ownership(&mut self, object: ObjId, frame: Frame) {
        let end = frame.base + frame.code.variables_count();
        let variables: Vec<Field> = self.stack[frame.base..end].iter_mut().map(Option::take).collect();
        self.sp = frame.base;
        let back = if self.frames.is_empty() {
            None
        } else {
            Some(self.frame_object(self.frames.len() - 1).into_id())
        };
        self.heap.incref(frame.globals);
        self.heap.incref(frame.builtins);
        let Some(f) = self.heap.frame_mut(object) else { return };
        f.state = FrameState::Owner;
        f.at = frame.at as u32;
        f.variables = variables;
        f.function = Some(frame.function);
        f.code_id = Some(frame.code_id);
        f.globals = Some(frame.globals);
        f.builtins = Some(frame.builtins);
        f.locals_mapping = frame.locals;
        f.back = back;
        if !self.heap.is_tracked(object) {
            self.heap.track(object);
        }
    }

    /// The frame object of the frame at `index`, made now if there is none (`_PyFrame_GetFrameObject`).
    pub(crate) fn frame_object(&mut self, index: usize) -> Own {
        if let Some(object) = self.frames[index].object {
            return self.own(object);
        }
        let code = Rc::clone(&self.frames[index].code);
        let generator = self.frames[index].generator;
        let object = self.new_frame_object(code, FrameState::Running(index as u32));
        let held = self.own(object.id());
        self.frames[index].object = Some(held.into_id());
        if let Some(g) = generator
            && let Some(body) = self.heap.generator_mut(g)
        {
            // A generator's frame object stays with it between its runs.
            body.frame_object = None;
        }
        object
    }

    pub(crate) fn new_frame_object(&mut self, code: Rc<Code>, state: FrameState) -> Own {
        let slots = code.variables_count() + code.unit.stack_size as usize;
        let body = FrameBody {
            code,
            back: None,
            state,
            extra_locals: None,
            code_id: None,
            function: None,
            globals: None,
            builtins: None,
            locals_mapping: None,
            variables: Vec::new(),
            at: 0,
        };
        // `PyFrameObject` with its frame inside: 48 bytes and the frame's 80, less the first variable.
        self.heap.put_gc(FRAME_SIZE + slots * size::POINTER, Body::Frame(Box::new(body)))
    }

    /// `frame.clear()`, and the collector's.
    pub(crate) fn clear_frame_object(&mut self, id: ObjId) {
        let Some(f) = self.heap.frame_mut(id) else { return };
        if f.state != FrameState::Owner {
            return;
        }
        let variables = std::mem::take(&mut f.variables);
        let (locals, extra) = (f.locals_mapping.take(), f.extra_locals.take());
        f.variables = vec![None; variables.len()];
        for variable in variables {
            self.release_id(variable);
        }
        self.release_id(locals);
        self.release_id(extra);
    }

    /// The line of an instruction.
    pub(crate) fn line_at(code: &Code, at: usize) -> Option<u32> {
        code.unit.locations.get(at).and_then(|l| l.line)
    }

    /// Index of the instruction that the frame at `index` executes.
    pub(crate) fn instruction_of(&self, index: usize) -> usize {
        if index + 1 == self.frames.len() { self.heap.at } else { self.frames[index].at }
    }

    /// The line that the innermost frame of a source that the program's author wrote is at.
    pub(crate) fn line_of_source(&self) -> Option<u32> {
        (0..self.frames.len()).rev().find_map(|index| {
            let frame = &self.frames[index];
            let known = self.sources.contains_key(&*frame.code.unit.filename);
            if known { Vm::line_at(&frame.code, self.instruction_of(index)) } else { None }
        })
    }

    /// What zero-argument `super()` uses: `__class__` and the first argument of the running function.
    pub(crate) fn super_arguments(&mut self) -> Result<(ObjId, ObjId)> {
        let Some(frame) = self.frames.last() else {
            return Err(self.runtime_error("super(): no current frame"));
        };
        let (code, base) = (Rc::clone(&frame.code), frame.base);
        if code.unit.arg_count == 0 {
            return Err(self.runtime_error("super(): no arguments"));
        }
        let mut first = self.stack[base];
        if let Some(cell) = first
            && code.unit.locals_plus[0].kind & crate::compile::opcode::kind::CELL != 0
            && let Body::Cell(value) = self.heap.outer(cell)
        {
            first = *value;
        }
        let Some(this) = first else {
            return Err(self.runtime_error("super(): arg[0] deleted"));
        };
        let free = code.variables_count() - code.frees;
        for i in free..code.variables_count() {
            if code.variables[i] == name::__class__ {
                let cell = self.stack[base + i];
                let value = cell.and_then(|c| match self.heap.outer(c) {
                    Body::Cell(value) => *value,
                    _ => None,
                });
                return match value {
                    Some(class) if self.heap.class(class).is_some() => Ok((class, this)),
                    Some(other) => {
                        let message = format!("super(): __class__ is not a type ({})", self.type_name(other));
                        Err(self.runtime_error(&message))
                    }
                    None => Err(self.runtime_error("super(): empty __class__ cell")),
                };
            }
        }
        Err(self.runtime_error("super(): __class__ cell not found"))
    }
}

/// `sizeof(PyFrameObject)` with an empty frame inside (`PyFrame_Type.tp_basicsize`).
const FRAME_SIZE: usize = 136;
