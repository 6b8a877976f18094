//! Frame objects: what a program may see of a frame, and what is left of one that has ended.

use super::Vm;
use super::frame::Frame;
use crate::object::*;
use std::rc::Rc;

/// `sizeof(PyFrameObject)` with an empty frame inside (`PyFrame_Type.tp_basicsize`).
const FRAME_SIZE: usize = 136;

impl Vm {
    /// The innermost frame's object, to be released, if nobody else sees it. Otherwise it outlives the call: the frame
    /// is then off the stack, and the object has what it held.
    #[cold]
    #[inline(never)]
    pub(super) fn unseen_frame_object(&mut self) -> Field {
        self.suspend_top();
        let object = self.frames.last_mut().and_then(|f| f.object.take())?;
        if self.heap.count(object) > 1 {
            let frame = self.frames.pop()?;
            if let Some(below) = self.frames.last() {
                self.heap.at = below.at;
            }
            self.take_ownership(object, frame);
            self.release(Own::from_counted(object));
            return None;
        }
        if let Some(f) = self.heap.frame_mut(object) {
            f.state = FrameState::Cleared;
        }
        Some(object)
    }

    /// The frame object outlives the call and keeps its variables (`take_ownership`).
    fn take_ownership(&mut self, object: ObjId, frame: Frame) {
        let end = frame.base + frame.code.variables_count();
        let variables: Vec<Field> = self.stack[frame.base..end].iter_mut().map(Option::take).collect();
        self.sp = frame.base;
        // Frames of what is C in CPython are none there.
        let back = self.frames.iter().rposition(|frame| !frame.code.hidden);
        let back = back.map(|index| self.frame_object(index).into_id());
        let Some(f) = self.heap.frame_mut(object) else { return };
        f.state = FrameState::Owner;
        f.at = frame.at as u32;
        f.variables = variables;
        f.function = Some(frame.function);
        f.code_id = Some(frame.code_id);
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

    /// A frame object, not tracked until it owns its variables (`_PyFrame_New_NoTrack`).
    pub(crate) fn new_frame_object(&mut self, code: Rc<Code>, state: FrameState) -> Own {
        let slots = code.variables_count() + code.unit.stack_size as usize;
        let body = FrameBody {
            code,
            back: None,
            state,
            trace: None,
            trace_lines: true,
            trace_opcodes: false,
            extra_locals: None,
            code_id: None,
            function: None,
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
        let trace = f.trace.take();
        let variables = std::mem::take(&mut f.variables);
        let (locals, extra) = (f.locals_mapping.take(), f.extra_locals.take());
        f.variables = vec![None; variables.len()];
        self.release_id(trace);
        for variable in variables {
            self.release_id(variable);
        }
        self.release_id(locals);
        self.release_id(extra);
    }
}
