//! `sys.setprofile` (`Python/legacy_tracing.c`): a function that is told of calls and returns, those of functions in C
//! too. It is asked where `sys.settrace`'s is, by the watched instance of the loop.

use super::{Result, Vm};
use crate::compile::opcode::op;
use crate::object::layout::ty;
use crate::object::*;
use std::rc::Rc;

/// What is known of the profile function.
#[derive(Default)]
pub(crate) struct Profiling {
    /// The function, owned.
    function: Field,
    /// The functions in C that run, each with the depth of the frame that called it; owned.
    running: Vec<(usize, ObjId)>,
}

impl Profiling {
    pub(super) fn is_on(&self) -> bool {
        self.function.is_some()
    }

    /// What `sys.getprofile` answers.
    pub(crate) fn function(&self) -> Field {
        self.function
    }

    /// What is held.
    pub(crate) fn held(&self) -> impl Iterator<Item = Field> + '_ {
        self.running.iter().map(|&(_, callable)| Some(callable)).chain([self.function])
    }
}

impl Vm {
    /// `sys.setprofile`.
    pub(crate) fn set_profile_function(&mut self, function: Field) {
        let function = function.map(|f| self.own(f).into_id());
        let old = std::mem::replace(&mut self.profiling.function, function);
        // So that the loop asks, and goes on in its watched instance.
        self.heap.collector.due = true;
        if function.is_none() {
            let running = std::mem::take(&mut self.profiling.running);
            running.into_iter().for_each(|(_, callable)| self.release_id(Some(callable)));
        }
        self.release_id(old);
    }

    /// The events before the frame at this depth executes the instruction at `at`.
    pub(super) fn profile_instruction(
        &mut self,
        depth: usize,
        code: &Rc<Code>,
        at: usize,
        opcode: u8,
    ) -> Result<()> {
        self.profile_ended(depth, "c_return")?;
        match opcode {
            op::RESUME => self.profile(depth, "call", fixed::NONE),
            op::CALL | op::CALL_KW | op::CALL_FUNCTION_EX => match self.called_in_c(code, at, opcode)? {
                Some(callable) => {
                    let callable = self.keep(callable);
                    self.profile(depth, "c_call", callable)?;
                    // The function itself may have ended it all.
                    if self.profiling.is_on() {
                        let callable = self.own(callable).into_id();
                        self.profiling.running.push((depth, callable));
                    }
                    Ok(())
                }
                None => Ok(()),
            },
            _ => match self.value_that_leaves(code, at, opcode) {
                Some(value) => self.profile(depth, "return", value),
                None => Ok(()),
            },
        }
    }

    /// A call of a function in C by the frame at this depth has ended.
    pub(super) fn profile_ended(&mut self, depth: usize, event: &str) -> Result<()> {
        if self.profiling.running.last().is_none_or(|&(caller, _)| caller != depth) {
            return Ok(());
        }
        let Some((_, callable)) = self.profiling.running.pop() else { return Ok(()) };
        let result = self.profile(depth, event, callable);
        self.release_id(Some(callable));
        result
    }

    /// The function in C that a call instruction is about to call: a method as what is bound to its object
    /// (`sys_profile_call_or_return`).
    fn called_in_c(&mut self, code: &Rc<Code>, at: usize, opcode: u8) -> Result<Option<Own>> {
        let argument = argument_at(code, at);
        let below = match opcode {
            op::CALL => argument + 2,
            op::CALL_KW => argument + 3,
            _ => (argument & 1) + 3,
        };
        let Some(place) = self.sp.checked_sub(below) else { return Ok(None) };
        let Some(callable) = self.stack[place] else { return Ok(None) };
        if matches!(self.heap.body(callable), Body::Builtin(_)) {
            return Ok(Some(self.own(callable)));
        }
        if self.heap.type_of(callable) != ty::METHOD_DESCRIPTOR || opcode == op::CALL_FUNCTION_EX {
            return Ok(None);
        }
        let this = self.stack[place + 1].or_else(|| self.stack.get(place + 2).copied().flatten());
        let (Some(this), Some(bind)) = (this, self.slots_for(callable).descr_get) else { return Ok(None) };
        let class = self.heap.type_of(this);
        bind(self, callable, Some(this), Some(class)).map(Some)
    }

    /// Tells the function; what it raises ends it.
    pub(super) fn profile(&mut self, depth: usize, event: &str, argument: ObjId) -> Result<()> {
        let Some(function) = self.profiling.function else { return Ok(()) };
        let mark = self.sp;
        let at = self.heap.at;
        let frame = self.frame_object(depth);
        let frame = self.keep(frame);
        let function = self.keep_ref(function);
        let event = self.heap.intern(event);
        let event = self.keep(event);
        let result = self.call_profiler(function, &[frame, event, argument]);
        self.heap.at = at;
        self.drain(mark);
        match result {
            Ok(result) => {
                self.release(result);
                Ok(())
            }
            Err(raised) => {
                self.set_profile_function(None);
                Err(raised)
            }
        }
    }
}

/// The argument of the instruction at a place, with its extensions.
fn argument_at(code: &Code, mut at: usize) -> usize {
    let mut argument = 0;
    while let Some(word) = code.instructions.get(at).map(|word| word.get()) {
        argument = argument << 8 | usize::from(word >> 8);
        if word as u8 != op::EXTENDED_ARG {
            break;
        }
        at += 1;
    }
    argument
}
