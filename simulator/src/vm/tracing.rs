//! `sys.settrace` (`Python/legacy_tracing.c`, `Python/instrumentation.c`): the loop's watched instance shows each
//! instruction before it is executed, and what it is about to do decides which events there are.

use super::{Result, Vm};
use crate::compile::opcode::{caches, deopt, op, resume};
use crate::object::layout::ty;
use crate::object::*;
use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

/// What is known of the trace function and of the frames that it sees.
#[derive(Default)]
pub(crate) struct Tracing {
    /// The function, owned.
    function: Field,
    /// It runs: what it calls is not traced.
    busy: bool,
    /// What it is told of, while it runs.
    event: Event,
    /// The instruction that each frame on the stack executed last; of those that were not traced anything.
    before: Vec<usize>,
    /// Which instructions of a code object begin a line, by its address; it is kept so that no other one gets this.
    starts: HashMap<usize, (Rc<Code>, Rc<[bool]>)>,
    /// The code objects of which each instruction is shown, by their addresses; kept, too.
    by_instruction: HashMap<usize, Rc<Code>>,
}

/// What a trace function is told of, as far as it decides whether the frame may jump.
#[derive(Default)]
struct Event {
    /// Why it may not.
    refusal: Option<&'static str>,
    /// The frame's place in the stack, and its instruction.
    place: (usize, usize),
    /// Where it is to go on, and what its stack's top is there.
    jump: Option<(usize, usize)>,
}

/// Why a frame may not jump (`frame_setlineno`).
const NOT_TRACED: &str = "f_lineno can only be set in a trace function";
const NEW_FRAME: &str = "can't jump from the 'call' trace event of a new frame";
const NOT_A_LINE: &str = "can only jump from a 'line' trace event";
const IN_A_CALL: &str = "can't jump during a call";

impl Tracing {
    /// Why the frame that is shown may not jump now.
    pub(super) fn refusal(&self) -> Option<&'static str> {
        if self.busy { self.event.refusal } else { Some(NOT_TRACED) }
    }

    /// The frame that is shown: where it is in the stack, and its instruction.
    pub(super) fn place(&self) -> (usize, usize) {
        let (depth, at) = self.event.place;
        (depth, self.event.jump.map_or(at, |(target, _)| target))
    }

    /// The instruction where a frame goes on that has been told to jump.
    pub(crate) fn target(&self, depth: usize) -> Option<usize> {
        self.event.jump.filter(|_| self.busy && self.event.place.0 == depth).map(|(target, _)| target)
    }

    /// The frame will go on there.
    pub(super) fn set_jump(&mut self, target: usize, height: usize) {
        self.event.jump = Some((target, height));
    }

    /// What `sys.gettrace` answers.
    pub(crate) fn function(&self) -> Field {
        self.function
    }
}

impl Vm {
    /// Whether a function is to be shown what happens.
    pub(crate) fn is_traced_at_all(&self) -> bool {
        self.tracing.function.is_some() || self.profiling.is_on()
    }

    /// `sys.settrace`: frames that are entered from now on are traced.
    pub(crate) fn set_trace_function(&mut self, function: Field) {
        let function = function.map(|f| self.own(f).into_id());
        let old = std::mem::replace(&mut self.tracing.function, function);
        // So that the loop asks, and goes on in its watched instance.
        self.heap.collector.due = true;
        self.release_id(old);
    }

    /// The events before the innermost frame executes the instruction at `at`.
    pub(super) fn trace_instruction(&mut self, at: usize) -> Result<()> {
        let depth = self.frames.len() - 1;
        let code = Rc::clone(&self.frames[depth].code);
        if self.tracing.busy || code.hidden {
            return Ok(());
        }
        if self.tracing.before.len() <= depth {
            self.tracing.before.resize(depth + 1, usize::MAX);
        }
        let before = std::mem::replace(&mut self.tracing.before[depth], at);
        let opcode = opcode_at(&code, at);
        if self.profiling.is_on() {
            let mark = self.sp;
            let result = self.profile_instruction(depth, &code, at, opcode);
            self.drain(mark);
            result?;
        }
        if self.tracing.function.is_none() {
            return Ok(());
        }
        if opcode == op::RESUME {
            let what = u32::from(code.instructions[at].get() >> 8) & resume::WHAT;
            let refusal = (what == resume::AT_FUNC_START).then_some(NEW_FRAME);
            return self.trace(depth, "call", fixed::NONE, refusal);
        }
        if self.local_function(depth).is_none() {
            return Ok(());
        }
        let told = |vm: &Vm, flag: fn(&FrameBody) -> bool| {
            vm.frames[depth].object.and_then(|object| vm.heap.frame(object)).is_some_and(flag)
        };
        if self.begins_line(&code, before, at) && told(self, |f| f.trace_lines) {
            self.trace(depth, "line", fixed::NONE, None)?;
            if self.heap.at != at {
                return Ok(());
            }
        }
        let shown = self.tracing.by_instruction.contains_key(&(Rc::as_ptr(&code) as usize));
        if shown && told(self, |f| f.trace_opcodes) {
            self.trace(depth, "opcode", fixed::NONE, Some(NOT_A_LINE))?;
        }
        match self.value_that_leaves(&code, at, opcode) {
            Some(value) => {
                let refusal = (opcode != op::YIELD_VALUE).then_some(NOT_A_LINE);
                self.trace(depth, "return", value, refusal)
            }
            None => Ok(()),
        }
    }

    /// What the instruction is about to give to the caller.
    pub(super) fn value_that_leaves(&self, code: &Code, at: usize, opcode: u8) -> Field {
        match opcode {
            op::RETURN_VALUE | op::YIELD_VALUE => self.stack[self.sp - 1],
            op::RETURN_CONST => Some(code.constants[usize::from(code.instructions[at].get() >> 8)]),
            _ => None,
        }
    }

    /// `_Py_call_instrumentation_line` and `sys_trace_jump_func`: another line than that of the instruction before, or
    /// the same one again by a jump back.
    fn begins_line(&mut self, code: &Rc<Code>, before: usize, at: usize) -> bool {
        let Some(line) = Vm::line_at(code, at) else { return false };
        let same = Vm::line_at(code, before) == Some(line);
        let came_by = code.instructions.get(before).map(|_| opcode_at(code, before));
        if same && came_by == Some(op::JUMP_BACKWARD) && at <= before {
            return true;
        }
        if same && came_by != Some(op::RESUME) {
            return false;
        }
        let starts = match self.tracing.starts.get(&(Rc::as_ptr(code) as usize)) {
            Some((_, starts)) => Rc::clone(starts),
            None => {
                let starts: Rc<[bool]> = line_starts(code).into();
                let entry = (Rc::clone(code), Rc::clone(&starts));
                self.tracing.starts.insert(Rc::as_ptr(code) as usize, entry);
                starts
            }
        };
        starts.get(at).copied().unwrap_or(false)
    }

    /// An exception has reached the innermost frame.
    pub(super) fn trace_raised(&mut self) {
        let depth = self.frames.len() - 1;
        self.profile_quietly(depth, |vm| vm.profile_ended(depth, "c_exception"));
        let Some(exception) = self.current.filter(|_| self.is_traced(depth)) else { return };
        let class = self.heap.type_of(exception);
        let traceback = self.heap.exception(exception).and_then(|e| e.traceback);
        let arguments = self.heap.tuple_of(&[class, exception, traceback.unwrap_or(fixed::NONE)]);
        let raised = self.current.take();
        let traced = self.trace(depth, "exception", arguments.id(), Some(NOT_A_LINE));
        self.release(arguments);
        self.after_trace(traced, raised);
    }

    /// An iterator has raised `StopIteration`: a loop of the innermost frame shows it as it shows other exceptions.
    #[cold]
    pub(super) fn trace_stopped(&mut self) {
        let code = Rc::clone(&self.frames[self.frames.len() - 1].code);
        if matches!(opcode_at(&code, self.heap.at), op::FOR_ITER | op::SEND) {
            self.trace_raised();
        }
    }

    /// The same for a generator that ran within the loop: it has returned this value to the innermost frame.
    pub(super) fn trace_returned(&mut self, value: ObjId) -> Result<()> {
        if self.tracing.function.is_none() || value == fixed::NONE {
            return Ok(());
        }
        self.heap.at = self.frames.last().map_or(0, |f| f.at);
        let value = self.own(value);
        let raised = self.stop_iteration(value);
        self.trace_raised();
        self.swallow(raised, ty::STOP_ITERATION)
    }

    /// The innermost frame ends by an exception.
    pub(super) fn trace_unwound(&mut self) {
        let depth = self.frames.len() - 1;
        self.profile_quietly(depth, |vm| vm.profile(depth, "return", fixed::NONE));
        if self.is_traced(depth) {
            let raised = self.current.take();
            let traced = self.trace(depth, "return", fixed::NONE, Some(NOT_A_LINE));
            self.after_trace(traced, raised);
        }
    }

    /// An exception is thrown into the innermost frame, which goes on by that.
    pub(super) fn trace_thrown(&mut self) {
        let depth = self.frames.len() - 1;
        self.profile_quietly(depth, |vm| vm.profile(depth, "call", fixed::NONE));
        if self.tracing.function.is_some() && !self.tracing.busy && !self.frames[depth].code.hidden {
            let raised = self.current.take();
            let traced = self.trace(depth, "call", fixed::NONE, Some(NOT_A_LINE));
            self.after_trace(traced, raised);
        }
    }

    /// An exception of the trace function takes the place of the one that it was told of.
    fn after_trace(&mut self, traced: Result<()>, raised: Field) {
        match traced {
            Ok(()) => self.current = raised,
            Err(_) => self.release_id(raised),
        }
    }

    /// Tells the profile function while an exception is on its way.
    fn profile_quietly(&mut self, depth: usize, tell: impl Fn(&mut Vm) -> Result<()>) {
        if self.profiling.is_on() && !self.tracing.busy && !self.frames[depth].code.hidden {
            let raised = self.current.take();
            let told = tell(self);
            self.after_trace(told, raised);
        }
    }

    /// Calls the profile function: what it calls is not shown.
    pub(super) fn call_profiler(&mut self, function: ObjId, args: &[ObjId]) -> Result {
        self.tracing.event = Event { refusal: Some(IN_A_CALL), ..Event::default() };
        self.call_untraced(function, args)
    }

    /// Calls a function that is told what happens: what it calls is not shown.
    fn call_untraced(&mut self, function: ObjId, args: &[ObjId]) -> Result {
        self.tracing.busy = true;
        let result = self.call_positional(function, args);
        self.tracing.busy = false;
        result
    }

    fn is_traced(&self, depth: usize) -> bool {
        self.tracing.function.is_some() && !self.tracing.busy && self.local_function(depth).is_some()
    }

    /// `frame.f_trace`.
    fn local_function(&self, depth: usize) -> Field {
        self.frames[depth].object.and_then(|object| self.heap.frame(object)?.trace)
    }

    /// `trace_trampoline`: the function of `sys.settrace` is told of calls, and what it returned then of all else.
    fn trace(
        &mut self,
        depth: usize,
        event: &str,
        argument: ObjId,
        refusal: Option<&'static str>,
    ) -> Result<()> {
        let mark = self.sp;
        let at = self.heap.at;
        let frame = self.frame_object(depth);
        let frame = self.keep(frame);
        let callback = match event {
            "call" => self.tracing.function,
            _ => self.heap.frame(frame).and_then(|f| f.trace),
        };
        let Some(callback) = callback else {
            self.drain(mark);
            return Ok(());
        };
        let callback = self.keep_ref(callback);
        let event = self.heap.intern(event);
        let event = self.keep(event);
        self.tracing.event = Event { refusal, place: (depth, at), jump: None };
        let result = self.call_untraced(callback, &[frame, event, argument]);
        self.heap.at = at;
        let jump = self.tracing.event.jump.take();
        let outcome = match result {
            Ok(local) if local.id() == fixed::NONE => {
                self.release(local);
                Ok(())
            }
            Ok(local) => {
                self.set_local_function(frame, Some(local));
                Ok(())
            }
            Err(raised) => {
                self.set_trace_function(None);
                self.set_local_function(frame, None);
                Err(raised)
            }
        };
        self.drain(mark);
        if let Some((target, height)) = jump {
            self.land(target, height);
            self.tracing.before[depth] = target;
        }
        outcome
    }

    /// `_PyEval_SetOpcodeTrace`: only a frame that has a function already begins to show its instructions.
    pub(crate) fn show_instructions(&mut self, frame: ObjId) {
        let Some(frame) = self.heap.frame(frame).filter(|f| f.trace.is_some()) else { return };
        let code = Rc::clone(&frame.code);
        let key = Rc::as_ptr(&code) as usize;
        match frame.trace_opcodes {
            true => drop(self.tracing.by_instruction.insert(key, code)),
            false => drop(self.tracing.by_instruction.remove(&key)),
        }
    }

    /// Sets `frame.f_trace`.
    pub(crate) fn set_local_function(&mut self, frame: ObjId, function: Option<Own>) {
        let function = function.map(Own::into_id);
        let old = match self.heap.frame_mut(frame) {
            Some(f) => std::mem::replace(&mut f.trace, function),
            None => function,
        };
        self.release_id(old);
    }
}

impl Vm {
    /// Whether what runs stands for C code.
    pub(crate) fn is_in_native_code(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.code.native)
    }
}

/// The generic opcode at a place, behind the extensions of its argument.
fn opcode_at(code: &Code, mut at: usize) -> u8 {
    while let Some(word) = code.instructions.get(at) {
        let opcode = deopt(word.get() as u8);
        if opcode != op::EXTENDED_ARG {
            return opcode;
        }
        at += 1;
    }
    op::NOP
}

/// The instructions that begin a line (`initialize_lines`): the first ones of their lines in the order of the code,
/// targets of jumps, and handlers of exceptions.
fn line_starts(code: &Code) -> Vec<bool> {
    let words = &code.instructions;
    let mut starts = vec![false; words.len()];
    let line = |at: usize| Vm::line_at(code, at);
    let mut current = None;
    // What stands before the first RESUME is not traced.
    let mut at = (0..words.len()).find(|&at| deopt(words[at].get() as u8) == op::RESUME).unwrap_or(0);
    while at < words.len() {
        let opcode = deopt(words[at].get() as u8);
        // What is skipped by the instruction before begins no line, and RESUME is a call.
        if !matches!(opcode, op::END_FOR | op::END_SEND | op::END_ASYNC_FOR | op::RESUME) {
            starts[at] = line(at).is_some() && line(at) != current;
            current = line(at);
        }
        at += 1 + caches(opcode);
    }
    let handlers = code.unit.exception_table.iter().map(|handler| handler.target as usize);
    let mut targets: Vec<usize> = handlers.filter(|&at| opcode_at(code, at) != op::END_ASYNC_FOR).collect();
    let (mut at, mut extension) = (0, 0);
    while at < words.len() {
        let word = words[at].get();
        let opcode = deopt(word as u8);
        let arg = extension << 8 | usize::from(word >> 8);
        extension = if opcode == op::EXTENDED_ARG { arg } else { 0 };
        at += 1 + caches(opcode);
        targets.extend(match opcode {
            op::POP_JUMP_IF_FALSE
            | op::POP_JUMP_IF_TRUE
            | op::POP_JUMP_IF_NONE
            | op::POP_JUMP_IF_NOT_NONE
            | op::JUMP_FORWARD => Some(at + arg),
            op::FOR_ITER | op::SEND => Some(at + arg + 1),
            op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT => at.checked_sub(arg),
            _ => None,
        });
    }
    for target in targets {
        if line(target).is_some() {
            starts[target] = true;
        }
    }
    starts
}
