//! What happens to an exception in a frame: a traceback entry, then the handler, or the frame ends.

use super::{Raised, Vm};
use crate::object::*;
use std::rc::Rc;

/// How an error shows a type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shown {
    /// By its `__name__`.
    Name,
    /// By its `repr`.
    Repr,
}

impl Vm {
    /// Adds the innermost frame to the traceback of the exception being raised (`PyTraceBack_Here`).
    pub(crate) fn add_traceback(&mut self) {
        if self.stop.is_some() || self.current.is_none() {
            return;
        }
        let index = self.frames.len() - 1;
        if self.frames[index].code.hidden {
            return;
        }
        let frame = self.frame_object(index);
        let at = self.heap.at;
        let line = Vm::line_at(&self.frames[index].code, at).unwrap_or(0);
        self.add_traceback_of(frame, at as u32, line);
        if self.watcher.is_some() {
            self.show(|watcher, vm| watcher.raised(vm));
        }
    }

    /// Adds a frame object at an instruction and a line to that traceback; nothing is being raised without an
    /// exception.
    pub(crate) fn add_traceback_of(&mut self, frame: Own, at: u32, line: u32) {
        let Some(exception) = self.current else {
            self.release(frame);
            return;
        };
        let next = self.heap.exception_mut(exception).and_then(|e| e.traceback.take()).map(Own::from_counted);
        let traceback = self.new_traceback(next, frame.id(), at, line).into_id();
        self.release(frame);
        let old = self.heap.exception_mut(exception).and_then(|e| e.traceback.replace(traceback));
        self.release_id(old);
    }

    /// Finds the handler of the exception in the innermost frame and sets the stack up for it. `None`: the frame
    /// has none.
    /// `from` is the instruction whose handler is meant: for `RERAISE` not the one that the frame stands at.
    pub(crate) fn find_handler(&mut self, from: usize) -> Option<usize> {
        let frame = self.frames.last()?;
        let (code, base) = (Rc::clone(&frame.code), frame.base);
        if self.stop.is_some() {
            return None;
        }
        let (at, from) = (self.heap.at as u32, from as u32);
        let handler = code.unit.exception_table.iter().find(|h| h.start <= from && from < h.end)?;
        self.drain(base + code.variables_count() + handler.depth as usize);
        if handler.lasti {
            let lasti = self.heap.int(i64::from(at));
            self.keep(lasti);
        }
        let exception = self.current.take()?;
        self.keep(Own::from_counted(exception));
        Some(handler.target as usize)
    }

    /// Ends the innermost frame because of an exception: its stack and variables are released.
    pub(crate) fn unwind_frame(&mut self) {
        let Some(frame) = self.frames.last() else { return };
        let bottom = frame.base + frame.code.variables_count();
        // A finaliser that runs now must not see the exception.
        let saved = self.current.take();
        self.drain(bottom);
        let instance = self.frames.last_mut().and_then(|f| f.instance.take());
        if frame_is_generator(self) {
            self.end_generator();
        } else {
            self.pop_frame();
        }
        if instance.is_some() {
            self.release_id(instance);
            self.frames.shims -= 1;
        }
        self.current = saved;
    }

    /// An instance of an exception's class, made by calling it. What else the call returned is shown by its type's
    /// repr in a `raise` statement (`do_raise`), by its type's name elsewhere (`_PyErr_CreateException`).
    pub(crate) fn make_exception(&mut self, class: ObjId, args: &[ObjId], shown: Shown) -> super::Result {
        let made = self.call_positional(class, args)?;
        if self.heap.exception(made.id()).is_some() {
            return Ok(made);
        }
        let mark = self.sp;
        let made = self.keep(made);
        let texts = self.repr_text(class).and_then(|class| {
            let made = match shown {
                Shown::Name => self.type_name(made),
                Shown::Repr => self.repr_text(self.heap.type_of(made))?,
            };
            Ok((class, made))
        });
        self.drain(mark);
        let (class, made) = texts?;
        let message =
            format!("calling {class} should have returned an instance of BaseException, not {made}");
        Err(self.type_error(&message))
    }

    /// `raise`, `raise X`, `raise X from Y` (`do_raise`). Takes over the references.
    pub(crate) fn do_raise(&mut self, exception: Option<Own>, cause: Option<Own>) -> Result<Raised, Raised> {
        use crate::object::layout::ty;
        let Some(exception) = exception else {
            return match self.handled_exception() {
                Some(handled) => {
                    let held = self.own(handled);
                    // A bare `raise` keeps the traceback and context as they are.
                    Err(self.set_current(held))
                }
                None => Ok(self.error(ty::RUNTIME_ERROR, "No active exception to reraise")),
            };
        };
        let instance = if self.is_exception_class(exception.id()) {
            let made = self.make_exception(exception.id(), &[], Shown::Repr);
            self.release(exception);
            match made {
                Ok(instance) => instance,
                Err(raised) => {
                    self.release_field(cause);
                    return Ok(raised);
                }
            }
        } else if self.heap.exception(exception.id()).is_some() {
            exception
        } else {
            self.release(exception);
            self.release_field(cause);
            return Ok(self.type_error("exceptions must derive from BaseException"));
        };
        if let Some(cause) = cause {
            let cause = if self.is_exception_class(cause.id()) {
                let made = self.make_exception(cause.id(), &[], Shown::Repr);
                self.release(cause);
                match made {
                    Ok(made) => Some(made),
                    Err(raised) => {
                        self.release(instance);
                        return Ok(raised);
                    }
                }
            } else if self.heap.exception(cause.id()).is_some() {
                Some(cause)
            } else if cause.id() == fixed::NONE {
                self.release(cause);
                None
            } else {
                self.release(cause);
                self.release(instance);
                return Ok(self.type_error("exception causes must derive from BaseException"));
            };
            let cause = cause.map(Own::into_id);
            let old = match self.heap.exception_mut(instance.id()) {
                Some(e) => {
                    e.suppress_context = true;
                    std::mem::replace(&mut e.cause, cause)
                }
                None => cause,
            };
            self.release_id(old);
        }
        Ok(self.raise(instance))
    }
}

fn frame_is_generator(vm: &Vm) -> bool {
    vm.frames.last().is_some_and(|f| f.generator.is_some())
}
