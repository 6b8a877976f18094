//! The eval loop (`Python/bytecodes.c`) and its frames: how a frame is entered, left and unwound.
//!
//! `dispatch` is the loop, `steps` the commonest instructions for the commonest operands, which `quick` deals with. `general`
//! has their general form and `seldom` the other instructions. `specialize` adapts instructions to what they meet,
//! `calls` enters functions, `builtin_calls` calls what is written in Rust, and `instructions` is what the longer instructions do.

#[macro_use]
mod macros;

mod builtin_calls;
mod calls;
mod dispatch;
mod general;
mod instructions;
mod operands;
mod quick;
mod seldom;
mod specialize;
mod steps;

pub(super) use builtin_calls::Callables;
pub(crate) use specialize::quicken;

use super::{Raised, Result, Vm};
use crate::compile::opcode::{function_attribute, resume};
use crate::object::*;
use std::cell::Cell;

/// How the loop leaves a frame's instructions.
pub(super) enum Exit {
    /// Another frame is the innermost one now.
    Switch,
    /// An exception was raised by the current instruction.
    Raise,
    /// The same, but the traceback has this frame already (`RERAISE`).
    Reraise { from: u32 },
    /// The frame ended with this value.
    Return(Own),
    /// The generator's frame has left the stack with this value.
    Yield(Own),
    /// The entry frame has become a generator, which is the result of the call.
    Done(Own),
    /// The current instruction has specialised itself and is to be executed anew.
    Again,
}

// So that it is handed back in registers.
const _: () = assert!(size_of::<Option<Exit>>() == 8);

impl From<Raised> for Exit {
    fn from(_: Raised) -> Exit {
        Exit::Raise
    }
}

impl Vm {
    /// Runs the innermost frame, which must be an entry frame, until it ends or yields.
    pub(crate) fn run(&mut self) -> Result {
        self.execute(None)
    }

    /// The same, beginning with an exception at its current instruction.
    pub(crate) fn run_raising(&mut self, raised: Raised) -> Result {
        self.execute(Some(raised))
    }

    fn execute(&mut self, raised: Option<Raised>) -> Result {
        let mut exit = if raised.is_some() {
            // A generator that is thrown into is at its RESUME: the exception belongs to the YIELD_VALUE before it.
            self.heap.at = self.heap.at.saturating_sub(1);
            self.trace_thrown();
            Some(Exit::Raise)
        } else {
            None
        };
        loop {
            // Whether an exception comes from the current instruction, not from a frame that it entered.
            let own = exit.is_none();
            let next = match exit.take() {
                Some(e) => e,
                None if self.watcher.is_some() || self.is_traced_at_all() => self.run_frames::<true>(),
                None => self.run_frames::<false>(),
            };
            match next {
                Exit::Switch | Exit::Again => {}
                Exit::Return(value) => {
                    let entry = self.frames.last().is_none_or(|f| f.entry);
                    let instance = self.frames.last_mut().and_then(|f| f.instance.take());
                    let finish = self.frames.last().filter(|f| f.generator.is_some()).map(|f| f.finish);
                    if let Some(finish) = finish {
                        self.end_generator();
                        if !entry {
                            if self.trace_returned(value.id()).is_err() {
                                self.release(value);
                                exit = Some(Exit::Raise);
                                continue;
                            }
                            self.resume_caller(value);
                            self.heap.at = finish;
                            continue;
                        }
                    } else {
                        self.pop_frame();
                    }
                    self.frames.shims -= usize::from(instance.is_some());
                    let value = match instance {
                        None => value,
                        Some(instance) if value.id() == fixed::NONE => {
                            self.release(value);
                            Own::from_counted(instance)
                        }
                        Some(instance) => {
                            self.sp = self.frames.last().map_or(0, |f| f.sp);
                            let message = format!(
                                "__init__() should return None, not '{}'",
                                self.type_name(value.id())
                            );
                            self.release(value);
                            self.release(Own::from_counted(instance));
                            let _ = self.type_error(&message);
                            exit = Some(Exit::Raise);
                            continue;
                        }
                    };
                    if entry {
                        return Ok(value);
                    }
                    self.resume_caller(value);
                }
                Exit::Done(value) => return Ok(value),
                Exit::Yield(value) => {
                    self.yielded = true;
                    return Ok(value);
                }
                Exit::Raise | Exit::Reraise { .. } => {
                    let from = match next {
                        Exit::Reraise { from } => from as usize,
                        _ => {
                            if own {
                                self.give_back_operands();
                                if self.fibers.leaving {
                                    self.put_fiber_aside();
                                    return Err(Raised(()));
                                }
                            }
                            self.add_traceback();
                            if self.is_traced_at_all() {
                                self.trace_raised();
                            }
                            self.heap.at
                        }
                    };
                    match self.find_handler(from) {
                        Some(target) => self.heap.at = target,
                        None => {
                            let entry = self.frames.last().is_none_or(|f| f.entry);
                            if self.is_traced_at_all() {
                                self.trace_unwound();
                            }
                            self.unwind_frame();
                            if entry {
                                return Err(Raised(()));
                            }
                            self.sp = self.frames.last().map_or(0, |f| f.sp);
                            exit = Some(Exit::Raise);
                        }
                    }
                }
            }
        }
    }

    /// The innermost frame returns a value: its caller, if that is Python, goes on with it.
    #[inline(always)]
    fn leave(&mut self, value: Own) -> Option<Exit> {
        self.leave_plain_frame(value).map(Exit::Return)
    }

    /// `YIELD_VALUE`: the innermost frame leaves the stack; its caller, if that is Python, goes on with the value.
    #[inline(never)]
    fn yield_value(&mut self, instructions: &[Cell<u16>], next: usize, value: Own) -> Option<Exit> {
        let delegating = instructions.get(next).is_some_and(|w| {
            let what = u32::from(w.get() >> 8) & resume::WHAT;
            what == resume::AFTER_YIELD_FROM || what == resume::AFTER_AWAIT
        });
        let state = if delegating { GeneratorState::Delegating } else { GeneratorState::Suspended };
        if self.suspend_generator(state, next) {
            return Some(Exit::Yield(value));
        }
        self.resume_caller(value);
        None
    }

    /// The caller goes on behind its call, with the result on its stack.
    #[inline(always)]
    pub(super) fn resume_caller(&mut self, value: Own) {
        let Some(frame) = self.frames.last() else {
            self.release(value);
            return;
        };
        let sp = frame.sp;
        self.heap.at = frame.after_call();
        // Where the callable stood.
        self.stack[sp] = Some(value.into_id());
        self.sp = sp + 1;
    }

    /// An invariant of the loop does not hold: a defect of the simulator or its compiler.
    #[cold]
    #[inline(never)]
    fn broken(&mut self, what: &str) -> Exit {
        let _ = self.give_up(crate::Ending::Internal(what.to_owned()));
        Exit::Raise
    }

    /// Replaces the `count` topmost entries by `result` and then releases them, the deepest first.
    #[inline]
    fn replace_top(&mut self, count: usize, result: Own) {
        let bottom = self.sp - count;
        if count == 1 {
            let old = self.stack[bottom].replace(result.into_id());
            self.release_id(old);
            return;
        }
        if count == 2 {
            let (a, b) = (self.stack[bottom].take(), self.stack[bottom + 1].take());
            self.stack[bottom] = Some(result.into_id());
            self.sp = bottom + 1;
            self.release_id(a);
            self.release_id(b);
            return;
        }
        // The entries stay on the stack until their turn comes, since releasing may run anything.
        for i in bottom..self.sp {
            let entry = self.stack[i].take();
            self.release_id(entry);
        }
        self.sp = bottom;
        self.keep(result);
    }

    /// Releases the `count` topmost entries, the deepest first.
    #[inline]
    fn drop_top(&mut self, count: usize) {
        let bottom = self.sp - count;
        let mut old = [None; 4];
        for (slot, entry) in old.iter_mut().zip(&mut self.stack[bottom..self.sp]) {
            *slot = entry.take();
        }
        self.sp = bottom;
        old.into_iter().for_each(|id| self.release_id(id));
    }

    /// `LOAD_ATTR` of what is to be called: the function and its object, or the bound callable and an empty entry,
    /// replace the owner.
    fn load_method(&mut self, owner: ObjId, name: ObjId) -> Result<()> {
        let (function, unbound) = self.get_method(owner, name)?;
        let at = self.sp - 1;
        self.stack[at] = Some(function.into_id());
        self.stack[at + 1] = if unbound { Some(owner) } else { None };
        self.sp += 1;
        if !unbound {
            self.release(Own::from_counted(owner));
        }
        Ok(())
    }

    /// Whether something has to be seen to before the program goes on; a run that is given up makes a collection due.
    #[inline(always)]
    fn is_pressed(&self) -> bool {
        self.heap.collector.due | (self.steps > self.pause) | (self.heap.live > self.limits.objects)
    }

    /// Ends the run if it has passed one of its limits.
    #[cold]
    #[inline(never)]
    pub(crate) fn check_limits(&mut self) -> Result<()> {
        if self.stop.is_some() {
            return Err(Raised(()));
        }
        let line = self.line_of_source();
        if self.steps > self.limits.steps {
            let value = self.limits.steps;
            return Err(self.give_up(crate::Ending::Limit { name: "steps", value, line }));
        }
        if self.heap.live > self.limits.objects {
            let value = self.limits.objects as u64;
            return Err(self.give_up(crate::Ending::Limit { name: "objects", value, line }));
        }
        if self.heap.held_bytes() > self.limits.bytes {
            let value = self.limits.bytes;
            return Err(self.give_up(crate::Ending::Limit { name: "bytes", value, line }));
        }
        Ok(())
    }

    /// Counts work on whole numbers of so many digits together, which may take longer than any number of instructions:
    /// about a step for what a step takes.
    #[inline]
    pub(crate) fn charge(&mut self, digits: u64) -> Result<()> {
        const SMALL: u64 = 64;
        if digits <= SMALL {
            return Ok(());
        }
        let digits = digits as f64;
        self.steps = self.steps.saturating_add((digits * digits.sqrt() / 64.0) as u64);
        self.check_limits()
    }

    /// What CPython does when its eval breaker is set: here collections and limits (`_Py_HandlePending`).
    #[cold]
    #[inline(never)]
    pub(crate) fn check_breaker(&mut self) -> Result<()> {
        self.check_limits()?;
        if self.heap.collector.due {
            self.collect_if_due();
        }
        // The loop that asks nobody is to leave off at its next occasion.
        self.heap.collector.due |= self.is_traced_at_all();
        if self.stop.is_some() { Err(Raised(())) } else { Ok(()) }
    }

    #[cold]
    fn unbound_local(&mut self, variable: ObjId) {
        let text = self.heap.text_lossy(variable);
        let message =
            format!("cannot access local variable '{text}' where it is not associated with a value");
        let _ = self.name_error(crate::object::layout::ty::UNBOUND_LOCAL_ERROR, variable, &message);
    }

    /// `SET_FUNCTION_ATTRIBUTE`.
    fn set_function_attribute(&mut self, function: ObjId, which: u32, value: Own) {
        let value = value.into_id();
        let old = match self.heap.function_mut(function) {
            Some(f) => match which {
                function_attribute::CLOSURE => f.closure.replace(value),
                function_attribute::ANNOTATIONS => f.annotations.replace(value),
                function_attribute::KWDEFAULTS => f.kwdefaults.replace(value),
                _ => f.defaults.replace(value),
            },
            None => Some(value),
        };
        self.release_id(old);
    }
}

/// What a call instruction did.
enum Called {
    /// It pushed a frame.
    Entered,
    /// Its result is on the stack.
    Finished,
}
