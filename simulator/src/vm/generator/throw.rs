//! Throwing into generators, closing them, and what they delegate to (`gen_throw`, `gen_close`).

use super::super::{Raised, Result, Vm};
use crate::object::layout::ty;
use crate::object::*;
use std::rc::Rc;

impl Vm {
    /// `generator.throw(exception)`, to the innermost generator that it delegates to.
    pub fn generator_throw(&mut self, generator: ObjId, exception: Own) -> Result<Option<Own>> {
        self.generator_throw_given(generator, exception, &[])
    }

    /// The same for an exception that was given by these arguments: an iterator that is no generator gets them as they
    /// are.
    pub(crate) fn generator_throw_given(
        &mut self,
        generator: ObjId,
        exception: Own,
        given: &[ObjId],
    ) -> Result<Option<Own>> {
        self.generator_throw_in(generator, exception, given, true)
    }

    /// The same. With `closes`, `GeneratorExit` closes what is delegated to instead of being thrown into it
    /// (`_gen_throw`'s `close_on_genexit`).
    pub(crate) fn generator_throw_in(
        &mut self,
        generator: ObjId,
        exception: Own,
        given: &[ObjId],
        closes: bool,
    ) -> Result<Option<Own>> {
        let delegate = self.delegate_of(generator);
        let Some(inner) = delegate else {
            if self.heap.generator(generator).is_some_and(|g| g.state == GeneratorState::Created) {
                return self.throw_unstarted(generator, exception);
            }
            let none = self.none();
            return self.resume_with(generator, none, Some(exception));
        };
        let held = self.own(inner);
        let mut unasked = false;
        let result = if self.heap.generator(inner).is_some() {
            // The delegating frame stands on the stack meanwhile, for those who look at it.
            let handled = self.link_frame(generator);
            let result = self.throw_into(held.id(), exception, given, closes, &mut unasked);
            self.unlink_frame(generator, handled);
            result
        } else {
            self.mark_running(generator, true);
            let result = self.throw_into(held.id(), exception, given, closes, &mut unasked);
            self.mark_running(generator, false);
            result
        };
        self.release(held);
        match result {
            Ok(Some(value)) => Ok(Some(value)),
            Ok(None) => {
                // The inner one returned: its value is the result of `yield from`, behind the loop.
                let value = self.take_return_value();
                self.finish_delegation(generator);
                self.resume_with(generator, value, None)
            }
            // The generator hears nothing of it, and still waits.
            Err(raised) if unasked => Err(raised),
            Err(raised) => match self.take_raised(raised) {
                Some(exception) => {
                    self.finish_delegation_raising(generator);
                    let none = self.none();
                    self.resume_with(generator, none, Some(exception))
                }
                None => Err(raised),
            },
        }
    }

    /// Throws into what a generator delegates to: `GeneratorExit` closes it, other errors are thrown into it. `unasked` is
    /// set if already the search for its `throw` fails.
    fn throw_into(
        &mut self,
        inner: ObjId,
        exception: Own,
        given: &[ObjId],
        closes: bool,
        unasked: &mut bool,
    ) -> Result<Option<Own>> {
        if closes && self.is_instance_of(exception.id(), ty::GENERATOR_EXIT) {
            let closed = self.close_iterator(inner);
            return match closed {
                Ok(()) => Err(self.set_current(exception)),
                Err(raised) => {
                    self.release(exception);
                    Err(raised)
                }
            };
        }
        if self.heap.generator(inner).is_some() {
            return self.generator_throw_in(inner, exception, given, closes);
        }
        match self.find_attr(inner, name::throw) {
            Ok(Some(method)) => {
                let one = [exception.id()];
                let result = self.call_positional(method.id(), if given.is_empty() { &one } else { given });
                self.release(method);
                self.release(exception);
                match result {
                    Ok(value) => Ok(Some(value)),
                    Err(raised) if self.raised_is(ty::STOP_ITERATION) => {
                        let value = self.stop_iteration_value(raised)?;
                        self.set_return_value(value);
                        Ok(None)
                    }
                    Err(raised) => Err(raised),
                }
            }
            Ok(None) => Err(self.set_current(exception)),
            Err(raised) => {
                *unasked = true;
                self.release(exception);
                Err(raised)
            }
        }
    }

    /// The value of the `StopIteration` being raised, which is taken (`_PyGen_FetchStopIterationValue`).
    pub(crate) fn stop_iteration_value(&mut self, raised: Raised) -> Result<Own> {
        let exception = self.catch(raised, ty::STOP_ITERATION)?;
        let value = self.heap.exception(exception.id()).and_then(|e| e.fields.first().copied().flatten());
        let value = self.own(value.unwrap_or(fixed::NONE));
        self.release(exception);
        Ok(value)
    }

    fn throw_unstarted(&mut self, generator: ObjId, exception: Own) -> Result<Option<Own>> {
        let none = self.none();
        self.resume_with(generator, none, Some(exception))
    }

    /// What a suspended generator is in `yield from` of (`_PyGen_yf`).
    pub(crate) fn delegate_of(&self, generator: ObjId) -> Field {
        let g = self.heap.generator(generator)?;
        if g.state != GeneratorState::Delegating {
            return None;
        }
        g.locals.last().copied().flatten()
    }

    /// Puts the frame of a generator that delegates on the stack without running it. What the generator handles is no
    /// part of what its delegate sees; it is the result.
    fn link_frame(&mut self, generator: ObjId) -> Field {
        let none = self.none();
        match self.push_generator_frame(generator, none) {
            Ok(()) => self.handled.last_mut().and_then(Option::take),
            Err(_) => None,
        }
    }

    /// Takes it off again.
    fn unlink_frame(&mut self, generator: ObjId, handled: Field) {
        let at = self.heap.generator(generator).map_or(0, |g| g.at as usize);
        self.sp -= 1;
        let sent = self.stack[self.sp].take();
        self.release_id(sent);
        self.suspend_generator(GeneratorState::Delegating, at);
        if let Some(g) = self.heap.generator_mut(generator) {
            g.handled = handled;
        }
    }

    fn mark_running(&mut self, generator: ObjId, running: bool) {
        if let Some(g) = self.heap.generator_mut(generator) {
            g.state = if running { GeneratorState::Running } else { GeneratorState::Delegating };
        }
    }

    /// The delegate returned: it leaves the stack, and the generator goes on behind the `SEND` loop.
    fn finish_delegation(&mut self, generator: ObjId) {
        use crate::compile::opcode::op;
        let Some(g) = self.heap.generator_mut(generator) else { return };
        // The frame waits at the RESUME behind YIELD_VALUE; END_SEND follows the JUMP_BACKWARD_NO_INTERRUPT. It takes
        // the receiver and the value off the stack.
        let mut at = g.at as usize;
        let code = Rc::clone(&g.code);
        while at < code.instructions.len() && code.instructions[at].get() as u8 != op::END_SEND {
            at += 1;
        }
        g.at = at as u32;
        g.state = GeneratorState::Suspended;
    }

    /// The delegate raised: the exception appears at the `yield from`, where the compiler's handler drops it.
    fn finish_delegation_raising(&mut self, generator: ObjId) {
        if let Some(g) = self.heap.generator_mut(generator) {
            g.state = GeneratorState::Suspended;
        }
    }

    /// Closes an iterator that a generator delegates to (`gen_close_iter`).
    fn close_iterator(&mut self, iterator: ObjId) -> Result<()> {
        if self.heap.generator(iterator).is_some() {
            let value = self.generator_close(iterator)?;
            self.release(value);
            return Ok(());
        }
        match self.find_attr(iterator, name::close) {
            Ok(Some(method)) => {
                let result = self.call_positional(method.id(), &[]);
                self.release(method);
                let value = result?;
                self.release(value);
                Ok(())
            }
            Ok(None) => Ok(()),
            Err(raised) => {
                self.write_unraisable(raised, Some(iterator));
                Ok(())
            }
        }
    }

    /// `generator.close()`: raises `GeneratorExit` where it waits. The value that it returns is the result.
    pub fn generator_close(&mut self, generator: ObjId) -> Result<Own> {
        let Some(g) = self.heap.generator(generator) else { return Ok(self.none()) };
        match g.state {
            GeneratorState::Created => {
                // What its frame holds stays until the generator dies (3.13).
                if let Some(g) = self.heap.generator_mut(generator) {
                    g.state = GeneratorState::Finished;
                }
                return Ok(self.none());
            }
            GeneratorState::Finished => return Ok(self.none()),
            GeneratorState::Running => {
                let message = format!("{} already executing", self.generator_noun(generator));
                return Err(self.value_error(&message));
            }
            _ => {}
        }
        let mut failed = None;
        if let Some(inner) = self.delegate_of(generator) {
            let held = self.own(inner);
            self.mark_running(generator, true);
            failed = self.close_iterator(held.id()).err();
            self.mark_running(generator, false);
            self.release(held);
        } else if !self.has_handler_but_its_own(generator) {
            // Nothing in it can catch the exception or has to be cleaned up (3.13).
            self.clear_generator_locals(generator);
            return Ok(self.none());
        }
        let exception = match failed {
            Some(raised) => self.take_raised(raised),
            None => {
                let raised = self.error_without(ty::GENERATOR_EXIT);
                self.take_raised(raised)
            }
        };
        let Some(exception) = exception else { return Err(Raised(())) };
        self.finish_delegation_raising(generator);
        let none = self.none();
        match self.resume_with(generator, none, Some(exception)) {
            Ok(Some(value)) => {
                self.release(value);
                let message = format!("{} ignored GeneratorExit", self.generator_noun(generator));
                Err(self.runtime_error(&message))
            }
            Ok(None) => Ok(self.take_return_value()),
            Err(raised) => {
                if self.raised_is(ty::STOP_ITERATION) {
                    return self.stop_iteration_value(raised);
                }
                self.swallow(raised, ty::GENERATOR_EXIT)?;
                Ok(self.none())
            }
        }
    }
}
