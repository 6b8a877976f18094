//! Generators (`Objects/genobject.c`): a frame that leaves the stack at each `yield` and comes back.

mod throw;

use super::{Result, Vm};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use std::rc::Rc;

impl Vm {
    /// `RETURN_GENERATOR`: the innermost frame becomes a new generator's.
    pub(crate) fn make_generator(&mut self) -> Own {
        self.suspend_top();
        let at = self.heap.at;
        self.note_frame_change();
        let Some(mut frame) = self.frames.pop() else { return self.none() };
        if let Some(below) = self.frames.last() {
            self.heap.at = below.at;
        }
        let end = frame.base + frame.code.variables_count();
        let locals: Vec<Field> = self.stack[frame.base..end].iter_mut().map(Option::take).collect();
        self.sp = frame.base;
        let (name, qualname) = match self.heap.function(frame.function) {
            Some(f) => (f.name, f.qualname),
            None => (fixed::EMPTY_STR, fixed::EMPTY_STR),
        };
        self.heap.incref(name);
        self.heap.incref(qualname);
        let slots = frame.code.variables_count() + frame.code.unit.stack_size as usize;
        let body = GeneratorBody {
            kind: kind_of(&frame.code),
            state: GeneratorState::Created,
            code: Rc::clone(&frame.code),
            code_id: frame.code_id,
            name,
            qualname,
            function: Some(frame.function),
            locals,
            at: at as u32,
            frame_object: frame.object.take(),
            handled: None,
            weakrefs: None,
            finalizer: None,
            asynchronous: Asynchronous::default(),
        };
        let generator =
            self.heap.put_gc(GENERATOR_SIZE + slots * size::POINTER, Body::Generator(Box::new(body)));
        self.heap.track(generator.id());
        if let Some(object) = self.heap.generator(generator.id()).and_then(|g| g.frame_object)
            && let Some(f) = self.heap.frame_mut(object)
        {
            f.state = FrameState::InGenerator(generator.id());
        }
        generator
    }

    /// Whether a generator waits for its next value, so that its frame can be entered.
    #[inline]
    pub(crate) fn is_suspended(&self, generator: ObjId) -> bool {
        use GeneratorState::{Created, Delegating, Suspended};
        match self.heap.outer(generator) {
            Body::Generator(g) => matches!(g.state, Created | Suspended | Delegating),
            _ => false,
        }
    }

    /// Enters the frame of a suspended generator from an instruction: the caller goes on behind it with what is
    /// yielded, and at `finish` with what is returned.
    pub(crate) fn enter_generator(&mut self, generator: ObjId, value: Own, finish: usize) -> Result<()> {
        if let Err(raised) = self.check_recursion() {
            self.release(value);
            return Err(raised);
        }
        let sp = self.sp;
        if let Some(caller) = self.frames.last_mut() {
            caller.sp = sp;
        }
        self.push_generator_frame(generator, value)?;
        if let Some(frame) = self.frames.last_mut() {
            frame.entry = false;
            frame.finish = finish;
        }
        Ok(())
    }

    /// Puts a suspended generator's frame on the stack, with `value` as the result of its `yield`.
    fn push_generator_frame(&mut self, generator: ObjId, value: Own) -> Result<()> {
        let Some(function) = self.heap.generator(generator).map(|g| g.function) else {
            self.release(value);
            return Err(self.type_error("generator expected"));
        };
        self.suspend_top();
        self.note_frame_change();
        let function = function.unwrap_or(fixed::NONE);
        let (globals, builtins) =
            self.heap.function(function).map_or((self.builtins, self.builtins), |f| (f.globals, f.builtins));
        let base = self.sp;
        let Some(g) = self.heap.generator_mut(generator) else { return Ok(()) };
        let top = base + g.locals.len();
        let need = base + g.code.variables_count() + g.code.stack_size + 8;
        if need > self.stack.len() {
            self.stack.resize((self.stack.len() * 2).max(need), None);
        }
        self.stack[base..top].copy_from_slice(&g.locals);
        // The generator keeps the room for the next time.
        g.locals.clear();
        g.state = GeneratorState::Running;
        g.function = None;
        self.stack[top] = Some(value.into_id());
        let object = g.frame_object.take();
        let at = g.at as usize;
        // The frame's code is the generator's reference (`gi_code` shares it).
        let frame = self.frames.open(&g.code);
        frame.code_id = g.code_id;
        frame.function = function;
        frame.globals = globals;
        frame.builtins = builtins;
        frame.locals = None;
        frame.base = base;
        frame.sp = top + 1;
        frame.at = at;
        frame.entry = true;
        frame.object = object;
        frame.generator = Some(generator);
        frame.instance = None;
        self.handled.push(g.handled.take());
        self.sp = top + 1;
        self.heap.at = at;
        if let Some(f) = object.and_then(|o| self.heap.frame_mut(o)) {
            f.state = FrameState::Running(self.frames.len() as u32 - 1);
        }
        Ok(())
    }

    /// `YIELD_VALUE`: takes the innermost frame off the stack into its generator. True if Rust code entered it.
    pub(crate) fn suspend_generator(&mut self, state: GeneratorState, next: usize) -> bool {
        self.note_frame_change();
        let Some(frame) = self.frames.last() else { return true };
        let (base, at, entry) = (frame.base, frame.at, frame.entry);
        let (function, object, generator) = (frame.function, frame.object, frame.generator);
        self.frames.leave();
        if let Some(below) = self.frames.last() {
            self.heap.at = below.at;
        }
        let top = std::mem::replace(&mut self.sp, base);
        let handled = self.handled.pop().flatten();
        let Some(generator) = generator else { return entry };
        if let Some(f) = object.and_then(|o| self.heap.frame_mut(o)) {
            f.state = FrameState::InGenerator(generator);
            f.at = at as u32;
        }
        let Some(g) = self.heap.generator_mut(generator) else { return entry };
        g.state = state;
        g.locals.extend_from_slice(&self.stack[base..top]);
        g.function = Some(function);
        g.at = next as u32;
        g.handled = handled;
        g.frame_object = object;
        entry
    }

    /// The innermost frame, a generator's, has returned or raised: it is released (`gen_send_ex2`, `clear_gen_frame`).
    pub(crate) fn end_generator(&mut self) {
        let handled = self.handled.pop().flatten();
        let generator = self.frames.last().and_then(|f| f.generator);
        if let Some(g) = generator
            && let Some(body) = self.heap.generator_mut(g)
        {
            body.state = GeneratorState::Finished;
        }
        // The generator keeps its code; the frame's release takes a reference of its own.
        if let Some(code) = self.frames.last().map(|f| f.code_id) {
            self.heap.incref(code);
        }
        self.release_id(handled);
        self.pop_frame();
    }

    /// Runs a generator until it yields (`Some`) or returns (`None`; the value is then taken with
    /// [`Vm::take_return_value`]). As in CPython, who asks holds the generator: it shows in its count.
    pub fn generator_resume(&mut self, generator: ObjId, value: Own) -> Result<Option<Own>> {
        self.resume_with(generator, value, None)
    }

    fn resume_with(&mut self, generator: ObjId, value: Own, thrown: Option<Own>) -> Result<Option<Own>> {
        let state = self.heap.generator(generator).map(|g| g.state);
        match state {
            Some(GeneratorState::Running) => {
                self.release(value);
                self.release_field(thrown);
                let message = format!("{} already executing", self.generator_noun(generator));
                return Err(self.value_error(&message));
            }
            Some(GeneratorState::Finished) if self.generator_kind(generator) == Some(Kind::Coroutine) => {
                self.release(value);
                self.release_field(thrown);
                return Err(self.runtime_error("cannot reuse already awaited coroutine"));
            }
            Some(GeneratorState::Finished) | None => {
                self.release(value);
                if let Some(thrown) = thrown {
                    return Err(self.set_current(thrown));
                }
                let none = self.none();
                self.set_return_value(none);
                return Ok(None);
            }
            Some(GeneratorState::Created) if value.id() != fixed::NONE && thrown.is_none() => {
                self.release(value);
                let noun = self.generator_noun(generator);
                let message = format!("can't send non-None value to a just-started {noun}");
                return Err(self.type_error(&message));
            }
            _ => {}
        }
        if let Err(raised) = self.check_recursion().and_then(|()| self.enter_loop()) {
            self.release(value);
            self.release_field(thrown);
            return Err(raised);
        }
        let result = match self.push_generator_frame(generator, value) {
            Ok(()) => match thrown {
                Some(exception) => {
                    // Its context is what the generator handles, not what its caller does (`_PyErr_ChainStackItem`).
                    let handles = self.handled.last().copied().flatten().is_some_and(|e| e != fixed::NONE);
                    let raised = if handles { self.raise(exception) } else { self.set_current(exception) };
                    self.run_raising(raised)
                }
                None => self.run(),
            },
            Err(raised) => Err(raised),
        };
        self.leave_loop();
        let yielded = std::mem::take(&mut self.yielded);
        result.map(|value| {
            if yielded {
                Some(value)
            } else {
                self.set_return_value(value);
                None
            }
        })
    }

    /// Turns `StopIteration` raised inside a generator into a `RuntimeError` (PEP 479, `stopiteration_error`), and in
    /// an asynchronous one `StopAsyncIteration` too.
    pub(crate) fn stopiteration_error(&mut self, exception: ObjId) -> Own {
        let kind = self.frames.last().map_or(Kind::Generator, |f| kind_of(&f.code));
        let stopped = if self.is_instance_of(exception, ty::STOP_ITERATION) {
            "StopIteration"
        } else if kind == Kind::AsyncGenerator && self.is_instance_of(exception, ty::STOP_ASYNC_ITERATION) {
            "StopAsyncIteration"
        } else {
            return self.own(exception);
        };
        let raised = self.error(ty::RUNTIME_ERROR, &format!("{} raised {stopped}", noun_of(kind)));
        let Some(error) = self.take_raised(raised) else { return self.own(exception) };
        self.chain_cause(error.id(), exception);
        error
    }

    /// What messages call a generator.
    fn generator_noun(&self, generator: ObjId) -> &'static str {
        noun_of(self.generator_kind(generator).unwrap_or(Kind::Generator))
    }

    /// Remembers the value that a finished generator returned.
    pub(crate) fn set_return_value(&mut self, value: Own) {
        let old = self.returned.replace(value.into_id());
        self.release_id(old);
    }

    /// The value of the generator that has just finished.
    pub fn take_return_value(&mut self) -> Own {
        self.returned.take().map_or_else(|| self.none(), Own::from_counted)
    }

    /// Whether the yield where a generator waits is inside a handler other than the one around every generator
    /// (`RESUME_OPARG_DEPTH1_MASK`).
    fn has_handler_but_its_own(&self, generator: ObjId) -> bool {
        use crate::compile::opcode::resume;
        let Some(g) = self.heap.generator(generator) else { return false };
        let Some(word) = g.code.instructions.get(g.at as usize) else { return true };
        u32::from(word.get() >> 8) & resume::DEPTH1 == 0
    }

    /// Releases what the frame of a generator that is closed has in its variables and on its stack. The frame itself, and
    /// with it the function, stays as long as the generator does (`_PyFrame_ClearLocals`).
    fn clear_generator_locals(&mut self, generator: ObjId) {
        let Some(g) = self.heap.generator_mut(generator) else { return };
        g.state = GeneratorState::Finished;
        let cleared = vec![None; g.locals.len()];
        let locals = std::mem::replace(&mut g.locals, cleared);
        if let Some(frame) = g.frame_object.and_then(|object| self.heap.frame_mut(object)) {
            frame.state = FrameState::Cleared;
        }
        locals.into_iter().for_each(|local| self.release_id(local));
    }

    /// Releases the variables and stack of a generator that is not running (`gen_clear_frame`).
    pub(crate) fn clear_generator_frame(&mut self, generator: ObjId) {
        let Some(g) = self.heap.generator_mut(generator) else { return };
        g.state = GeneratorState::Finished;
        let locals = std::mem::take(&mut g.locals);
        let function = g.function.take();
        let at = g.at;
        let object = g.frame_object.take();
        if let Some(object) = object {
            if self.heap.count(object) > 1 {
                let code = self.heap.generator(generator).map(|g| g.code_id);
                code.into_iter().for_each(|code| self.heap.incref(code));
                if let Some(f) = self.heap.frame_mut(object) {
                    f.state = FrameState::Owner;
                    f.at = at;
                    f.variables = locals;
                    f.function = function;
                    f.code_id = code;
                }
                if !self.heap.is_tracked(object) {
                    self.heap.track(object);
                }
                self.release(Own::from_counted(object));
                return;
            }
            if let Some(f) = self.heap.frame_mut(object) {
                f.state = FrameState::Cleared;
            }
            self.release(Own::from_counted(object));
        }
        for local in locals {
            self.release_id(local);
        }
        self.release_id(function);
    }

    /// A dying generator that waits inside a handler is closed first (`_PyGen_Finalize`). True if that revived it. The
    /// collector sees it, last of the young, for just as long as its finaliser runs (`gen_dealloc`).
    pub(crate) fn finalize_generator(&mut self, generator: ObjId) -> bool {
        if self.heap.is_finalized(generator) || self.stop.is_some() {
            return false;
        }
        if !self.has_to_be_finalized(generator) {
            return false;
        }
        self.heap.track(generator);
        self.heap.set_count(generator, 1);
        self.run_generator_finalizer(generator);
        self.heap.set_finalized(generator);
        if !self.heap.decref(generator) {
            return true;
        }
        self.heap.untrack(generator);
        false
    }

    /// Whether its finaliser does anything: it waits, nobody awaited it, or the hooks want to know.
    fn has_to_be_finalized(&self, generator: ObjId) -> bool {
        self.heap.generator(generator).is_some_and(|g| match g.state {
            GeneratorState::Suspended | GeneratorState::Delegating => true,
            GeneratorState::Created => g.kind == Kind::Coroutine || g.finalizer.is_some(),
            GeneratorState::Running | GeneratorState::Finished => false,
        })
    }

    /// `_PyGen_Finalize`: closes the generator, or hands it to the hook; errors are reported and forgotten.
    pub(crate) fn run_generator_finalizer(&mut self, generator: ObjId) {
        if !self.has_to_be_finalized(generator) {
            return;
        }
        let saved = self.current.take();
        let Some(g) = self.heap.generator(generator) else { return };
        let (unawaited, finalizer) = (
            g.kind == Kind::Coroutine && g.state == GeneratorState::Created,
            g.finalizer.filter(|_| !g.asynchronous.closed),
        );
        let result = match finalizer {
            Some(hook) => {
                let hook = self.own(hook);
                let result = self.call_positional(hook.id(), &[generator]);
                self.release(hook);
                result
            }
            None if unawaited => {
                self.warn_unawaited_coroutine(generator);
                Ok(self.none())
            }
            None => self.generator_close(generator),
        };
        match result {
            Ok(value) => self.release(value),
            Err(raised) => self.write_unraisable(raised, Some(generator)),
        }
        let now = std::mem::replace(&mut self.current, saved);
        self.release_id(now);
    }
}

/// What a code object's calls make.
fn kind_of(code: &Code) -> Kind {
    use crate::compile::opcode::flag;
    match code.unit.flags & (flag::COROUTINE | flag::ASYNC_GENERATOR) {
        0 => Kind::Generator,
        flags if flags & flag::COROUTINE != 0 => Kind::Coroutine,
        _ => Kind::AsyncGenerator,
    }
}

fn noun_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Coroutine => "coroutine",
        Kind::AsyncGenerator => "async generator",
        _ => "generator",
    }
}

/// `PyGenObject` with an empty frame inside (`PyGen_Type.tp_basicsize`).
const GENERATOR_SIZE: usize = 144;
