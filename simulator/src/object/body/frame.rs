//! What runs or has run: generators, frames, tracebacks and exceptions.

use super::{Code, Field};
use crate::object::id::ObjId;
use crate::object::layout::Kind;
use std::rc::Rc;

/// A generator's life (`gi_frame_state`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GeneratorState {
    /// Its body has not started.
    Created,
    /// It waits at a `yield`.
    Suspended,
    /// It waits in `yield from` or `await`.
    Delegating,
    /// It is on the thread's stack, so it cannot be resumed.
    Running,
    /// It returned, raised or was closed: it has no frame.
    Finished,
}

/// What an asynchronous generator's awaitables (`asend()` and the like) tell each other.
#[derive(Clone, Copy, Default)]
pub struct Asynchronous {
    /// The hooks have seen it (`ag_hooks_inited`).
    pub hooked: bool,
    /// It has ended or is being closed (`ag_closed`).
    pub closed: bool,
    /// One of them runs it (`ag_running_async`).
    pub running: bool,
}

/// A generator, coroutine or asynchronous generator (`PyGenObject`); CPython has its frame inside the object.
pub struct GeneratorBody {
    /// Generator, coroutine or asynchronous generator.
    pub kind: Kind,
    /// Where its frame is.
    pub state: GeneratorState,
    /// What it runs.
    pub code: Rc<Code>,
    /// The code object, counted until the frame is cleared.
    pub code_id: ObjId,
    /// `gi_name`, a string that a program may replace.
    pub name: ObjId,
    /// `gi_qualname`.
    pub qualname: ObjId,
    /// The suspended frame's references: the function, then variables and evaluation stack. Empty while it
    /// runs (they are on the thread's stack) and when it is finished.
    pub function: Field,
    /// Entries of the frame, empty ones included, so that each has its place when it goes on.
    pub locals: Vec<Field>,
    /// Index of the next instruction.
    pub at: u32,
    /// `gi_frame`, if a program has asked for it; it outlives the generator's frame.
    pub frame_object: Field,
    /// The exception it is handling (`gi_exc_state`).
    pub handled: Field,
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
    /// Of an asynchronous generator: the finaliser that the hooks gave (`ag_origin_or_finalizer`), and what its
    /// awaitables tell each other.
    pub finalizer: Field,
    /// Flags of an asynchronous generator.
    pub asynchronous: Asynchronous,
}

/// A frame object. It exists only once a traceback or `sys._getframe` asked for it.
pub struct FrameBody {
    /// What it runs; it counts no reference.
    pub code: Rc<Code>,
    /// `f_back`, filled in when the frame leaves the stack (`take_ownership` in `Python/frame.c`).
    pub back: Field,
    /// Where its variables are.
    pub state: FrameState,
    /// `f_trace`.
    pub trace: Field,
    /// `f_trace_lines` and `f_trace_opcodes`: what it is told of.
    pub trace_lines: bool,
    /// `f_trace_opcodes`.
    pub trace_opcodes: bool,
    /// Extra locals written through `f_locals`.
    pub extra_locals: Field,
    /// References that the frame owns once it has left the thread's stack.
    pub code_id: Field,
    /// What was called; code of a module has a function too (`PyEval_EvalCode`).
    pub function: Field,
    /// `f_locals` where it is a mapping of its own (module and class bodies).
    pub locals_mapping: Field,
    /// Its variables; of a generator that died, also what was on its stack.
    pub variables: Vec<Field>,
    /// Index of the instruction last executed.
    pub at: u32,
}

/// Where the variables of a frame object are (`frame->owner` in `Include/internal/pycore_frame.h`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameState {
    /// Its variables are on the thread's stack: index of the frame there.
    Running(u32),
    /// Its variables are in the generator.
    InGenerator(ObjId),
    /// It owns its variables.
    Owner,
    /// `frame.clear()` or the collector has dropped them (`frame_tp_clear`).
    Cleared,
}

/// One entry of a traceback (`PyTracebackObject`).
pub struct TracebackBody {
    /// `tb_next`: the entry of the frame that this one called, nearer to where it was raised.
    pub next: Field,
    /// `tb_frame`.
    pub frame: ObjId,
    /// Index of the instruction, in code units.
    pub at: u32,
    /// `tb_lineno`, from 1.
    pub line: u32,
}

/// An exception (`PyBaseExceptionObject` and the structures that extend it).
pub struct ExceptionBody {
    /// Its class, counted if it is a heap type.
    pub class: ObjId,
    /// `args`, a tuple.
    pub args: ObjId,
    /// `__dict__`, once an attribute was set or `add_note` called.
    pub dict: Field,
    /// `__traceback__`: the entry of the outermost frame that it has passed.
    pub traceback: Field,
    /// `__context__`: what was being handled when it was raised.
    pub context: Field,
    /// `__cause__`: what stands behind `from`.
    pub cause: Field,
    /// `__suppress_context__`, set together with the cause.
    pub suppress_context: bool,
    /// Fields of particular exceptions, in CPython's order: `StopIteration.value`; `AttributeError`'s obj and
    /// name; `NameError`'s name; `SystemExit.code`; and so on.
    pub fields: Vec<Field>,
    /// Numbers of particular exceptions: `start` and `end` of a `UnicodeError`, `characters_written`.
    pub numbers: [isize; 2],
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
    /// Members of `__slots__` of a class that extends it.
    pub slots: Box<[Field]>,
}

impl ExceptionBody {
    /// What it holds besides its class, in the order in which it dies (`BaseException_clear`; subclasses' own fields go
    /// first).
    pub fn into_owned(self) -> impl Iterator<Item = ObjId> {
        let rest = [self.dict, Some(self.args), self.traceback, self.cause, self.context];
        self.slots.into_iter().rev().chain(self.fields).chain(rest).flatten()
    }
}
