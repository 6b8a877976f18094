//! Frames: what a running call holds, how calls begin and end.

use super::data_stack::{FIRST_CHUNK, SHIM, frame_words, pushed};
use super::{Result, Vm};
use crate::compile::opcode::caches;
use crate::object::*;
use std::rc::Rc;

/// A running call (`_PyInterpreterFrame`). Its variables and evaluation stack are `vm.stack[base..]`.
pub(crate) struct Frame {
    /// What runs.
    pub code: Rc<Code>,
    /// `f_executable` and `f_funcobj`, owned.
    pub code_id: ObjId,
    /// What was called.
    pub function: ObjId,
    /// Borrowed from the function.
    pub globals: ObjId,
    /// Where names that are no globals are looked up.
    pub builtins: ObjId,
    /// `f_locals`, owned: the namespace of a module or class body. Of a function that a fiber called by something else, it
    /// is that.
    pub locals: Field,
    /// The first of its entries in `vm.stack`.
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
    /// Where the caller goes on when a generator's frame returns that a `FOR_ITER` or `SEND` entered: behind its
    /// loop. Where it goes on after a `yield` follows from the instruction itself.
    pub finish: usize,
    /// What [`Frames::room`] found behind it, and 1 more; 0 while nobody asked.
    room: usize,
}

impl Frame {
    /// Whether it is a function's that an instruction of another frame called, and holds nothing but its variables.
    #[inline(always)]
    fn is_plain(&self) -> bool {
        !self.entry
            & self.locals.is_none()
            & self.object.is_none()
            & self.generator.is_none()
            & self.instance.is_none()
    }

    /// Where it goes on once the call that it waits for has returned.
    #[inline(always)]
    pub(super) fn after_call(&self) -> usize {
        self.at + 1 + caches(self.code.instructions[self.at].get() as u8)
    }

    /// What it holds besides its variables and its stack. The code of a generator's frame is its generator's reference.
    pub(crate) fn held(&self) -> [Field; 5] {
        let code = Some(self.code_id).filter(|_| self.generator.is_none());
        [code, Some(self.function), self.locals, self.object, self.instance]
    }
}

/// The frames of the calls that run, the innermost one last. A place that a frame has left is written anew by the
/// next one, field by field: moving whole frames in and out would cost more than the rest of a call.
#[derive(Default)]
pub(crate) struct Frames {
    places: Vec<Frame>,
    depth: usize,
    /// How many of them CPython has a shim frame below: those with an instance.
    pub(crate) shims: usize,
}

impl Frames {
    /// How deep CPython's recursion is.
    #[inline(always)]
    pub(crate) fn levels(&self) -> usize {
        self.depth + self.shims
    }

    /// How many words are left behind the innermost frame in its chunk of CPython's data stack
    /// (`_PyThreadState_PushFrame`). A generator's frame stands in the generator.
    pub(crate) fn room(&mut self) -> usize {
        let frames = &mut self.places[..self.depth];
        let known = frames.iter().rposition(|frame| frame.room > 0);
        let mut room = known.map_or(FIRST_CHUNK, |at| frames[at].room - 1);
        for frame in &mut frames[known.map_or(0, |at| at + 1)..] {
            if frame.generator.is_none() {
                if frame.instance.is_some() {
                    room = pushed(room, SHIM);
                }
                room = pushed(room, frame_words(&frame.code));
            }
            frame.room = room + 1;
        }
        room
    }

    /// A place for one more frame. All fields but the code are those of a former frame.
    #[inline(always)]
    pub(crate) fn open(&mut self, code: &Rc<Code>) -> &mut Frame {
        if self.depth == self.places.len() {
            self.grow(code);
        }
        let place = &mut self.places[self.depth];
        place.room = 0;
        self.depth += 1;
        if !Rc::ptr_eq(&place.code, code) {
            Frames::change_code(place, code);
        }
        place
    }

    /// The same, with the frame below it; none if there is none, or no such place yet.
    #[inline(always)]
    fn open_over(&mut self, code: &Rc<Code>) -> Option<(&mut Frame, &mut Frame)> {
        let [.., caller, place] = self.places.get_mut(..=self.depth)? else { return None };
        place.room = 0;
        self.depth += 1;
        if !Rc::ptr_eq(&place.code, code) {
            Frames::change_code(place, code);
        }
        Some((caller, place))
    }

    /// The frame below the innermost one, and that one.
    #[inline(always)]
    fn last_two(&self) -> Option<(&Frame, &Frame)> {
        match self.places.get(..self.depth)? {
            [.., caller, last] => Some((caller, last)),
            _ => None,
        }
    }

    #[inline(never)]
    fn change_code(place: &mut Frame, code: &Rc<Code>) {
        place.code = Rc::clone(code);
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, code: &Rc<Code>) {
        self.places.push(Frame {
            code: Rc::clone(code),
            code_id: fixed::NONE,
            function: fixed::NONE,
            globals: fixed::NONE,
            builtins: fixed::NONE,
            locals: None,
            base: 0,
            sp: 0,
            at: 0,
            entry: false,
            object: None,
            generator: None,
            instance: None,
            finish: 0,
            room: 0,
        });
    }

    /// Takes the innermost frame out, and places above it that were kept for reuse.
    pub(crate) fn pop(&mut self) -> Option<Frame> {
        self.places.truncate(self.depth);
        let frame = self.places.pop()?;
        self.depth -= 1;
        Some(frame)
    }

    /// Takes the frames from one on off.
    pub(crate) fn split_off(&mut self, first: usize) -> Vec<Frame> {
        self.places.truncate(self.depth);
        self.depth = first;
        let frames = self.places.split_off(first);
        self.shims -= shims_of(&frames);
        frames
    }

    /// Puts frames that were taken off on top.
    pub(crate) fn append(&mut self, frames: &mut Vec<Frame>) {
        self.shims += shims_of(frames);
        frames.iter_mut().for_each(|frame| frame.room = 0);
        self.places.truncate(self.depth);
        self.places.append(frames);
        self.depth = self.places.len();
    }

    /// The innermost frame.
    #[inline(always)]
    pub(crate) fn last(&self) -> Option<&Frame> {
        self.places.get(self.depth.wrapping_sub(1))
    }

    /// The innermost frame.
    #[inline(always)]
    pub(crate) fn last_mut(&mut self) -> Option<&mut Frame> {
        self.places.get_mut(self.depth.wrapping_sub(1))
    }

    /// The innermost frame's place becomes free.
    #[inline(always)]
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }
}

fn shims_of(frames: &[Frame]) -> usize {
    frames.iter().filter(|frame| frame.instance.is_some()).count()
}

impl std::ops::Deref for Frames {
    type Target = [Frame];

    #[inline(always)]
    fn deref(&self) -> &[Frame] {
        &self.places[..self.depth]
    }
}

impl std::ops::DerefMut for Frames {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [Frame] {
        &mut self.places[..self.depth]
    }
}

impl Vm {
    /// Pushes a frame for a function whose arguments are bound: the variables stand at `base`. Takes over the
    /// reference to the function.
    pub(crate) fn push_frame(&mut self, function: ObjId, base: usize, entry: bool) -> Result<()> {
        self.enter_frame(function, base, None, entry)
    }

    /// The same for a call whose `given` arguments stand at `base`: the remaining variables are empty.
    #[inline]
    pub(crate) fn push_frame_over(&mut self, function: ObjId, base: usize, given: usize) -> Result<()> {
        self.enter_frame(function, base, Some(given), false)
    }

    #[inline(always)]
    fn enter_frame(&mut self, function: ObjId, base: usize, given: Option<usize>, entry: bool) -> Result<()> {
        if self.heap.trace.is_some() {
            self.note_frame_change();
        }
        let Some(f) = self.heap.function(function) else {
            return Err(self.type_error("function expected"));
        };
        let (code_id, globals, builtins) = (f.code, f.globals, f.builtins);
        let at = std::mem::take(&mut self.heap.at);
        if let Some(caller) = self.frames.last_mut() {
            caller.at = at;
        }
        let Body::Code(code) = self.heap.outer(code_id) else {
            return Err(self.type_error("code object expected"));
        };
        let top = base + code.variables_count();
        let need = top + code.stack_size + 8;
        if need > self.stack.len() {
            self.stack.resize((self.stack.len() * 2).max(need), None);
        }
        if let Some(given) = given {
            self.stack[base + given..top].fill(None);
        }
        let frame = self.frames.open(code);
        frame.code_id = code_id;
        frame.function = function;
        frame.globals = globals;
        frame.builtins = builtins;
        frame.locals = None;
        frame.base = base;
        frame.sp = top;
        frame.at = 0;
        frame.entry = entry;
        frame.object = None;
        frame.generator = None;
        frame.instance = None;
        let native = code.native;
        self.heap.incref(code_id);
        self.sp = top;
        if native | !self.boundaries.is_empty() {
            self.enter_boundary(native);
        }
        Ok(())
    }

    /// Enters a function whose arguments, from `first` to the top, are just what it takes: they become its first
    /// variables where they stand, and the callable's reference at `bottom` becomes the frame's. `None` if it takes
    /// others; false if there is more to be seen to than a frame. Nothing has happened then.
    #[inline(always)]
    pub(super) fn enter_plain(&mut self, function: ObjId, bottom: usize, first: usize) -> Option<bool> {
        let given = self.sp - first;
        let Body::Function(f) = self.heap.outer(function) else { return None };
        let (code_id, globals, builtins) = (f.code, f.globals, f.builtins);
        let Body::Code(code) = self.heap.outer(code_id) else { return None };
        if code.exact_arguments != Some(given as u32) {
            return None;
        }
        let top = first + code.variables_count();
        let full = top + code.stack_size + 8 > self.stack.len();
        let apart = code.native | !self.boundaries.is_empty() | self.heap.trace.is_some();
        if full | (self.frames.levels() >= self.recursion_limit) | apart {
            return Some(false);
        }
        for empty in first + given..top {
            self.stack[empty] = None;
        }
        let Some((caller, frame)) = self.frames.open_over(code) else { return Some(false) };
        caller.at = self.heap.at;
        caller.sp = bottom;
        frame.code_id = code_id;
        frame.function = function;
        frame.globals = globals;
        frame.builtins = builtins;
        frame.locals = None;
        frame.base = first;
        frame.entry = false;
        frame.object = None;
        frame.generator = None;
        frame.instance = None;
        self.heap.incref(code_id);
        self.heap.at = 0;
        self.sp = top;
        self.steps += 1;
        Some(true)
    }

    /// Takes the innermost frame off as [`Vm::pop_frame`] does, if it is a plain one and nobody traces, and its caller
    /// goes on with the value. Otherwise the value is given back.
    #[inline(always)]
    pub(super) fn leave_plain_frame(&mut self, value: Own) -> Option<Own> {
        let Some((caller, frame)) = self.frames.last_two() else { return Some(value) };
        if !frame.is_plain() | !self.boundaries.is_empty() | self.heap.trace.is_some() {
            return Some(value);
        }
        let (base, function, code_id) = (frame.base, frame.function, frame.code_id);
        let end = base + frame.code.variables_count();
        let (at, next, sp) = (caller.at, caller.after_call(), caller.sp);
        self.frames.leave();
        self.heap.at = at;
        for variable in base..end {
            if let Some(id) = self.stack[variable].take()
                && self.heap.decref(id)
            {
                self.dealloc(id);
                self.release_rest(variable + 1..end);
                break;
            }
        }
        self.sp = base;
        // Nearly always somebody else has them, too.
        self.release(Own::from_counted(function));
        self.release(Own::from_counted(code_id));
        self.heap.at = next;
        // Where the callable stood.
        self.stack[sp] = Some(value.into_id());
        self.sp = sp + 1;
        None
    }

    /// The variables from some on of a frame that has been taken off.
    #[inline(never)]
    fn release_rest(&mut self, variables: std::ops::Range<usize>) {
        for variable in variables {
            let variable = self.stack[variable].take();
            self.release_id(variable);
        }
    }

    /// Notes where the innermost frame stands, before another one takes its place.
    pub(crate) fn suspend_top(&mut self) {
        let at = self.heap.at;
        if let Some(frame) = self.frames.last_mut() {
            frame.at = at;
        }
    }

    /// Whether one more Python call would pass the recursion limit.
    #[inline]
    pub(crate) fn check_recursion(&mut self) -> Result<()> {
        if self.frames.levels() >= self.recursion_limit { Err(self.recursed_too_far()) } else { Ok(()) }
    }

    /// Whether there is memory for one more Python call, where CPython asks for nothing else. The frames may take a
    /// quarter of the bytes that a run may have.
    pub(crate) fn check_depth(&mut self) -> Result<()> {
        if self.frames.levels() as u64 * size_of::<Frame>() as u64 > self.limits.bytes / 4 {
            let (value, line) = (self.limits.bytes, self.line_of_source());
            return Err(self.give_up(crate::Ending::Limit { name: "bytes", value, line }));
        }
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn recursed_too_far(&mut self) -> super::Raised {
        let limit = self.recursion_limit;
        // The exception itself may need a few frames.
        self.recursion_limit += 50;
        let raised =
            self.error(crate::object::layout::ty::RECURSION_ERROR, "maximum recursion depth exceeded");
        self.recursion_limit = limit;
        raised
    }

    /// Takes the innermost frame off and releases what it holds: variables in order, the namespace, the function,
    /// the code (`_PyEval_FrameClearAndPop`). The caller's frame is the innermost one meanwhile.
    #[inline]
    pub(crate) fn pop_frame(&mut self) {
        self.take_frame_off();
        if !self.boundaries.is_empty() {
            self.leave_boundary();
        }
    }

    #[inline]
    fn take_frame_off(&mut self) {
        if self.heap.trace.is_some() {
            self.note_frame_change();
        }
        let Some(frame) = self.frames.last() else { return };
        let mut object = None;
        if frame.object.is_some() {
            object = self.unseen_frame_object();
            if object.is_none() {
                return;
            }
        }
        let Some(frame) = self.frames.last() else { return };
        let (base, locals, function, code_id) = (frame.base, frame.locals, frame.function, frame.code_id);
        let end = base + frame.code.variables_count();
        self.frames.leave();
        if let Some(below) = self.frames.last() {
            self.heap.at = below.at;
        }
        self.sp = self.sp.max(end);
        self.release_id(object);
        for i in base..end {
            let variable = self.stack[i].take();
            self.release_id(variable);
        }
        self.release_id(locals);
        self.sp = base;
        self.release(Own::from_counted(function));
        self.release(Own::from_counted(code_id));
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
