//! Threads without a host's: a call whose frames leave the stack where it waits, and come back when it goes on. Which one
//! goes on is `_thread`'s to say (`modules/python/_thread.py`).

use super::frame::Frame;
use super::{Raised, Result, Vm};
use crate::compile::opcode::{deopt, op};
use crate::object::layout::ty;
use crate::object::*;

/// What functions in C do, in Python (`modules/python/_thread_calls.py`).
const CALLS: &str = "_thread.calls";

/// Where a call that can be put aside begins: its first frame, its first entry of the stack, what it handles.
#[derive(Clone, Copy)]
struct Mark {
    frames: usize,
    stack: usize,
    handled: usize,
}

/// The frames of a call that waits, as they stood, with all they hold.
struct Aside {
    frames: Vec<Frame>,
    stack: Vec<Field>,
    handled: Vec<Field>,
    from: Mark,
}

/// All of them.
#[derive(Default)]
pub(crate) struct Fibers {
    /// Those on the stack, the innermost last.
    running: Vec<Mark>,
    /// Those that wait, by number; `None` for a number that is free.
    aside: Vec<Option<Aside>>,
    /// The innermost one is about to leave the stack.
    pub(crate) leaving: bool,
    /// The number of the one that has just left it.
    left: Option<usize>,
}

impl Fibers {
    /// Whether a thread that the program started runs now, and not the main one.
    pub(crate) fn any_runs(&self) -> bool {
        !self.running.is_empty()
    }

    /// The first of the exceptions being handled that is the running thread's.
    pub(crate) fn first_handled(&self) -> usize {
        self.running.last().map_or(0, |mark| mark.handled)
    }

    /// What those hold that wait.
    pub(crate) fn held(&self) -> impl Iterator<Item = Field> + '_ {
        self.aside.iter().flatten().flat_map(|aside| {
            let frames = aside.frames.iter().flat_map(Frame::held);
            frames.chain(aside.stack.iter().copied()).chain(aside.handled.iter().copied())
        })
    }
}

impl Vm {
    /// Begins a call, or goes on with the one of a number, until it ends (`None`) or waits (its number).
    pub(crate) fn run_fiber(&mut self, what: ObjId) -> Result {
        let mark = Mark { frames: self.frames.len(), stack: self.sp, handled: self.handled.len() };
        self.fibers.running.push(mark);
        let number = self.heap.as_int(what).and_then(|number| usize::try_from(number).ok());
        let result = match number.and_then(|number| self.fibers.aside.get_mut(number)?.take()) {
            None => {
                self.handled.push(None);
                self.call_positional(what, &[])
            }
            Some(aside) => self.enter_loop().and_then(|()| {
                self.put_back(aside);
                let none = self.none();
                self.resume_caller(none);
                let result = self.run();
                self.leave_loop();
                result
            }),
        };
        self.fibers.running.pop();
        if let Some(number) = self.fibers.left.take() {
            return Ok(self.heap.int(number as i64));
        }
        let handled = self.handled.pop().flatten();
        self.release_id(handled);
        let value = result?;
        self.release(value);
        Ok(self.none())
    }

    /// Whether the innermost fiber can leave the stack at the current instruction, a call of the built-in function `name`:
    /// not if functions in Rust wait for its frames.
    pub(crate) fn may_leave_fiber(&self, name: &str) -> bool {
        let Some(mark) = self.fibers.running.last() else { return false };
        let Some(innermost) = self.frames.last() else { return false };
        if self.frames.iter().skip(mark.frames + 1).any(|frame| frame.entry) {
            return false;
        }
        let word = innermost.code.instructions[self.heap.at].get();
        let below = match deopt(word as u8) {
            op::CALL => usize::from(word >> 8) + 2,
            op::CALL_FUNCTION_EX => 3 + usize::from(word >> 8 & 1),
            _ => return false,
        };
        let called = self.sp.checked_sub(below).and_then(|at| self.stack[at]);
        called.is_some_and(|called| match self.heap.outer(called) {
            Body::Builtin(builtin) => self.natives[builtin.native as usize].name == name,
            _ => false,
        })
    }

    /// Has it leave: what the call answers, which will then have returned `None`.
    pub(crate) fn leave_fiber(&mut self) -> Raised {
        self.fibers.leaving = true;
        Raised(())
    }

    /// The function in Python that a call of something else comes to, and its arguments. Of a fiber's call, it gets a frame
    /// of the loop that runs, so that the fiber can leave it.
    pub(super) fn called_in_fiber(
        &mut self,
        mut callable: ObjId,
        args: &[ObjId],
    ) -> Option<(ObjId, Vec<ObjId>)> {
        let mut args = args.to_vec();
        loop {
            match *self.heap.outer(callable) {
                Body::Function(_) => return Some((callable, args)),
                Body::Method { function, this, .. } => {
                    args.insert(0, this);
                    callable = function;
                }
                _ if self.heap.type_of(callable) == ty::PARTIAL => {
                    let (function, own) = crate::modules::functools::partial::parts(self, callable)?;
                    args.splice(..0, own);
                    callable = function;
                }
                _ => {
                    if let Some((key, stand_in)) = self.in_python(callable) {
                        if key != callable {
                            args.insert(0, callable);
                        }
                        return Some((stand_in, args));
                    }
                    args.insert(0, callable);
                    callable = self.type_lookup(self.heap.type_of(callable), name::__call__)?;
                    self.heap.function(callable)?;
                }
            }
        }
    }

    /// The function in Python that does what this one in C does, or what makes instances of a class whose `__init__` is
    /// in Python, and by what it is found: but not for what these functions call.
    fn in_python(&mut self, callable: ObjId) -> Option<(ObjId, ObjId)> {
        if self.frames.last()?.code.native {
            return None;
        }
        let key = match self.heap.outer(callable) {
            Body::Builtin(_) => callable,
            Body::Type(_) => {
                let call = self.type_lookup(self.heap.type_of(callable), name::__call__)?;
                let init = self.type_lookup(callable, name::__init__)?;
                match (self.heap.function(call), self.heap.function(init)) {
                    (None, Some(_)) => fixed::NONE,
                    (None, None) => callable,
                    _ => return None,
                }
            }
            _ => return None,
        };
        let table = self.stand_ins("in_python")?;
        let hash = self.hash(key).ok()?;
        let entry = self.dict_lookup(table, key, hash).ok()??;
        Some((key, self.heap.dict_value(table, entry)?))
    }

    /// A table of what is called instead.
    fn stand_ins(&mut self, table: &str) -> Option<ObjId> {
        let calls = match self.made_module(CALLS) {
            Some(calls) => calls,
            None => {
                let calls = self.import_unseen(CALLS).ok()?;
                // `sys.modules` has it, or what is hidden of them.
                self.release(calls);
                self.made_module(CALLS)?
            }
        };
        let table = self.heap.find_interned(&table.into())?;
        self.heap.dict_get_str(self.heap.dict_of(calls)?, table)
    }

    /// The function in Python that does what an instruction does for objects of a program's classes, and how many of the
    /// topmost entries are its arguments.
    #[cold]
    pub(super) fn instruction_in_fiber(
        &mut self,
        code: &Code,
        opcode: u8,
        arg: usize,
    ) -> Option<(ObjId, usize)> {
        if code.native && opcode != op::GET_ITER {
            return None;
        }
        let (kind, number, count) = match opcode {
            op::BINARY_OP => ("binary", Some(arg), 2),
            op::COMPARE_OP => ("compare", Some(arg >> 4), 2),
            op::CONTAINS_OP => ("contains", Some(arg), 2),
            op::BINARY_SUBSCR => ("item", None, 2),
            op::TO_BOOL => ("true", None, 1),
            op::GET_ITER => ("iterator", None, 1),
            op::FORMAT_SIMPLE => ("format", Some(1), 1),
            op::FORMAT_WITH_SPEC => ("format", Some(2), 2),
            op::CONVERT_VALUE => ("convert", Some(arg), 1),
            op::LOAD_ATTR if arg & 1 == 0 => ("property", None, 1),
            _ => return None,
        };
        let is_programs_own = |&object: &ObjId| {
            let class = self.heap.class(self.heap.type_of(object));
            class.is_some_and(|class| class.flags.heap && class.layout.is_none())
        };
        let operands = &self.stack[self.sp - count..self.sp];
        if !operands.iter().flatten().any(is_programs_own) {
            return None;
        }
        let key = match (opcode, number) {
            (op::LOAD_ATTR, _) => {
                let class = self.heap.type_of(operands[0]?);
                match self.type_lookup(class, code.names[arg >> 1]) {
                    Some(found) if self.heap.type_of(found) == ty::PROPERTY => kind.to_owned(),
                    None if self.type_lookup(class, name::__getattr__).is_some() => "missing".to_owned(),
                    _ => return None,
                }
            }
            (_, Some(number)) => format!("{kind}_{number}"),
            (_, None) => kind.to_owned(),
        };
        let table = self.stand_ins("instructions")?;
        let key = self.heap.find_interned(&key.as_str().into())?;
        let function = self.heap.dict_get_str(table, key)?;
        if opcode != op::LOAD_ATTR {
            return Some((function, count));
        }
        let name = self.own(code.names[arg >> 1]);
        self.keep(name);
        Some((function, 2))
    }

    /// Takes the innermost fiber off the stack, behind the call that has it leave: that has raised nothing.
    #[cold]
    pub(super) fn put_fiber_aside(&mut self) {
        self.fibers.leaving = false;
        let (Some(&from), sp) = (self.fibers.running.last(), self.sp) else { return };
        self.suspend_top();
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = sp;
        }
        self.note_frame_change();
        let frames = self.frames.split_off(from.frames);
        self.forget_boundaries(from.frames);
        for object in frames.iter().filter_map(|frame| frame.object) {
            self.set_running(object, u32::MAX);
        }
        if let Some(below) = self.frames.last() {
            self.heap.at = below.at;
        }
        // Between the frames stands what calls have moved away.
        for pair in frames.windows(2) {
            self.stack[pair[0].sp..pair[1].base].fill(None);
        }
        let stack = self.stack[from.stack..sp].iter_mut().map(Option::take).collect();
        self.sp = from.stack;
        let aside = Some(Aside { frames, stack, handled: self.handled.split_off(from.handled), from });
        let number = match self.fibers.aside.iter().position(Option::is_none) {
            Some(free) => free,
            None => {
                self.fibers.aside.push(None);
                self.fibers.aside.len() - 1
            }
        };
        self.fibers.aside[number] = aside;
        self.fibers.left = Some(number);
    }

    fn put_back(&mut self, mut aside: Aside) {
        self.suspend_top();
        self.note_frame_change();
        let (sp, first) = (self.sp, self.frames.len());
        let top = sp + aside.stack.len();
        let need = top + aside.frames.last().map_or(0, |frame| frame.code.stack_size) + 8;
        if need > self.stack.len() {
            self.stack.resize((self.stack.len() * 2).max(need), None);
        }
        self.stack[sp..top].copy_from_slice(&aside.stack);
        self.sp = top;
        self.handled.append(&mut aside.handled);
        for (at, frame) in aside.frames.iter_mut().enumerate() {
            frame.base = frame.base - aside.from.stack + sp;
            frame.sp = frame.sp - aside.from.stack + sp;
            if let Some(object) = frame.object {
                self.set_running(object, (first + at) as u32);
            }
        }
        self.frames.append(&mut aside.frames);
    }

    fn set_running(&mut self, object: ObjId, index: u32) {
        if let Some(f) = self.heap.frame_mut(object) {
            f.state = FrameState::Running(index);
        }
    }

    /// Puts the frames of all that wait on the stack, to be dropped with the others.
    pub(crate) fn gather_fibers(&mut self) {
        for aside in std::mem::take(&mut self.fibers).aside.into_iter().flatten() {
            self.put_back(aside);
        }
    }
}
