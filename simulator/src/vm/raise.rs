//! Raising, catching and inspecting exceptions from Rust.

use super::{Args, Raised, Result, Vm};
use crate::Ending;
use crate::algorithm::failure::{Failure, FailureKind, Outcome};
use crate::object::layout::ty;
use crate::object::*;

/// More bytes than an allocator gives at once (64 GiB).
const NO_MACHINE_HAS: u64 = 1 << 36;

impl Vm {
    /// Raises an exception of a built-in class with a message.
    #[cold]
    pub fn error(&mut self, class: ObjId, message: &str) -> Raised {
        let text = self.heap.string(message);
        self.error_with(class, text)
    }

    /// Raises an exception of a built-in class with one argument.
    #[cold]
    pub fn error_with(&mut self, class: ObjId, argument: Own) -> Raised {
        if self.stop.is_some() {
            self.release(argument);
            return Raised(());
        }
        let argument_id = argument.id();
        let exception = self.call(class, Args::positional(&[argument_id]));
        self.release(argument);
        match exception {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }

    /// Begins to raise a `TypeError`.
    pub fn type_error(&mut self, message: &str) -> Raised {
        self.error(ty::TYPE_ERROR, message)
    }

    /// Begins to raise a `ValueError`.
    pub fn value_error(&mut self, message: &str) -> Raised {
        self.error(ty::VALUE_ERROR, message)
    }

    /// Begins to raise an `IndexError`.
    pub fn index_error(&mut self, message: &str) -> Raised {
        self.error(ty::INDEX_ERROR, message)
    }

    /// Begins to raise an `OverflowError`.
    pub fn overflow_error(&mut self, message: &str) -> Raised {
        self.error(ty::OVERFLOW_ERROR, message)
    }

    /// Begins to raise a `RuntimeError`.
    pub fn runtime_error(&mut self, message: &str) -> Raised {
        self.error(ty::RUNTIME_ERROR, message)
    }

    /// `MemoryError` without a message (`PyErr_NoMemory`).
    #[cold]
    pub fn no_memory(&mut self) -> Raised {
        self.error_without(ty::MEMORY_ERROR)
    }

    /// Whether a block of this many bytes can be had: what no ordinary machine has is a `MemoryError`, what is
    /// over the limit ends the run. For requests whose size a program chooses.
    pub fn room_for(&mut self, bytes: usize) -> Result<()> {
        if bytes as u64 > NO_MACHINE_HAS {
            return Err(self.no_memory());
        }
        let value = self.limits.bytes;
        if self.heap.held_bytes().saturating_add(bytes as u64) > value {
            let line = self.line_of_source();
            return Err(self.give_up(Ending::Limit { name: "bytes", value, line }));
        }
        Ok(())
    }

    /// Raises what a computation in `algorithm` failed with.
    #[cold]
    pub fn failure(&mut self, failure: Failure) -> Raised {
        let class = match failure.kind {
            FailureKind::ValueError => ty::VALUE_ERROR,
            FailureKind::InvalidLiteral => {
                let first = self.value_error(&failure.message);
                if let Some(replaced) = self.take_raised(first) {
                    self.release(replaced);
                }
                // The literal's `repr` stands in the message.
                self.check_signals();
                return self.value_error(&failure.message);
            }
            FailureKind::TypeError => ty::TYPE_ERROR,
            FailureKind::OverflowError => ty::OVERFLOW_ERROR,
            FailureKind::OverflowErrno => {
                // `PyErr_SetFromErrno(PyExc_OverflowError)`: the number of the error and its text.
                let number = self.heap.int(34);
                let text = self.heap.string(&failure.message);
                let exception = self.call_positional(ty::OVERFLOW_ERROR, &[number.id(), text.id()]);
                self.release(number);
                self.release(text);
                return match exception {
                    Ok(exception) => self.raise(exception),
                    Err(raised) => raised,
                };
            }
            FailureKind::ZeroDivisionError => ty::ZERO_DIVISION_ERROR,
            FailureKind::MemoryError => ty::MEMORY_ERROR,
        };
        match failure.message.is_empty() {
            true => self.error_without(class),
            false => self.error(class, &failure.message),
        }
    }

    /// The value of a computation, or its failure raised.
    pub fn computed<T>(&mut self, outcome: Outcome<T>) -> Result<T> {
        outcome.map_err(|failure| self.failure(failure))
    }

    /// `KeyError(key)` (`_PyErr_SetKeyError`).
    pub fn key_error(&mut self, key: ObjId) -> Raised {
        let key = self.own(key);
        self.error_with(ty::KEY_ERROR, key)
    }

    /// An exception of a class, whose arguments are a tuple's items, none for `None`, or the value alone (`PyErr_SetObject`).
    pub(crate) fn error_of(&mut self, class: ObjId, value: ObjId) -> Raised {
        let arguments = match value {
            fixed::NONE => Vec::new(),
            _ if self.heap.is_tuple(value) => self.heap.tuple_items(value),
            _ => vec![value],
        };
        match self.call_positional(class, &arguments) {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }

    /// `StopIteration` with a value; without one if it is `None`.
    pub fn stop_iteration(&mut self, value: Own) -> Raised {
        if value.id() == fixed::NONE {
            self.release(value);
            return self.error_without(ty::STOP_ITERATION);
        }
        self.error_with(ty::STOP_ITERATION, value)
    }

    /// Raises an exception without arguments.
    pub fn error_without(&mut self, class: ObjId) -> Raised {
        match self.call(class, Args::default()) {
            Ok(exception) => self.raise(exception),
            Err(raised) => raised,
        }
    }

    /// `AttributeError` for a missing attribute, with the object and name that suggestions need.
    #[cold]
    pub fn no_attribute(&mut self, object: ObjId, name: ObjId) -> Raised {
        let what = match self.heap.class(object) {
            Some(t) => format!("type object '{}'", t.name),
            None => format!("'{}' object", self.type_name(object)),
        };
        let message = format!("{what} has no attribute '{}'", self.heap.text_lossy(name));
        self.attribute_error(object, name, &message)
    }

    /// `AttributeError` with its `obj` and `name`.
    pub fn attribute_error(&mut self, object: ObjId, name: ObjId, message: &str) -> Raised {
        let raised = self.error(ty::ATTRIBUTE_ERROR, message);
        self.set_exception_fields(&[Some(object), Some(name)]);
        raised
    }

    /// `NameError` with its `name`; an `UnboundLocalError` has none (`_PyEval_FormatExcCheckArg`).
    pub fn name_error(&mut self, class: ObjId, name: ObjId, message: &str) -> Raised {
        let raised = self.error(class, message);
        if class == ty::NAME_ERROR {
            self.set_exception_fields(&[Some(name)]);
        }
        raised
    }

    /// Sets the fields of the exception being raised.
    pub(crate) fn set_exception_fields(&mut self, fields: &[Field]) {
        let Some(current) = self.current else { return };
        let new: Vec<Field> = fields.iter().map(|f| f.map(|id| self.own(id).into_id())).collect();
        let old = match self.heap.exception_mut(current) {
            Some(e) => std::mem::replace(&mut e.fields, new),
            None => return,
        };
        old.into_iter().for_each(|f| self.release_id(f));
    }

    /// Raises an exception object (`_PyErr_SetObject` with an instance): what is being handled becomes its context.
    pub fn raise(&mut self, exception: Own) -> Raised {
        let handled = self.handled_exception();
        if let Some(handled) = handled
            && handled != exception.id()
        {
            self.break_context_cycle(handled, exception.id());
            self.heap.incref(handled);
            let old = self.heap.exception_mut(exception.id()).and_then(|e| e.context.replace(handled));
            self.release_id(old);
        }
        self.set_current(exception)
    }

    /// The context chain of what is handled must not lead back to the new exception.
    fn break_context_cycle(&mut self, handled: ObjId, exception: ObjId) {
        let mut at = handled;
        let mut slow = handled;
        let mut toggle = false;
        while let Some(context) = self.heap.exception(at).and_then(|e| e.context) {
            if context == exception {
                if let Some(e) = self.heap.exception_mut(at) {
                    e.context = None;
                }
                self.release_id(Some(context));
                break;
            }
            at = context;
            if at == slow {
                break;
            }
            if toggle {
                slow = self.heap.exception(slow).and_then(|e| e.context).unwrap_or(slow);
            }
            toggle = !toggle;
        }
    }

    /// Sets the exception being raised as it is (`_PyErr_SetRaisedException`).
    pub(crate) fn set_current(&mut self, exception: Own) -> Raised {
        let old = self.current.replace(exception.into_id());
        self.release_id(old);
        Raised(())
    }

    /// Takes the exception being raised (`_PyErr_GetRaisedException`). `None` only while the run is given up.
    pub fn take_raised(&mut self, _raised: Raised) -> Option<Own> {
        if self.stop.is_some() {
            return None;
        }
        self.current.take().map(Own::from_counted)
    }

    /// Adds a note to the exception being raised (`_PyErr_FormatNote`).
    pub(crate) fn note_raised(&mut self, raised: Raised, note: &str) -> Raised {
        let Some(exception) = self.take_raised(raised) else { return raised };
        let note = self.heap.string(note);
        let added = self.call_method_str(exception.id(), "add_note", &[note.id()]);
        self.release(note);
        match added {
            Ok(none) => {
                self.release(none);
                self.set_current(exception)
            }
            Err(raised) => {
                self.release(exception);
                raised
            }
        }
    }

    /// Takes the exception if it is of `class`; otherwise it goes on.
    pub fn catch(&mut self, raised: Raised, class: ObjId) -> Result<Own> {
        match self.current {
            Some(current) if self.stop.is_none() && self.is_instance_of(current, class) => {
                self.current = None;
                Ok(Own::from_counted(current))
            }
            _ => Err(raised),
        }
    }

    /// Forgets the exception if it is of `class`; otherwise it goes on.
    pub fn swallow(&mut self, raised: Raised, class: ObjId) -> Result<()> {
        let exception = self.catch(raised, class)?;
        self.release(exception);
        Ok(())
    }

    /// Whether the exception being raised is of `class`.
    pub fn raised_is(&self, class: ObjId) -> bool {
        self.stop.is_none() && self.current.is_some_and(|e| self.is_instance_of(e, class))
    }

    /// The exception being handled now (`_PyErr_GetTopmostException`), borrowed.
    pub(crate) fn handled_exception(&self) -> Field {
        self.handled[self.fibers.first_handled()..]
            .iter()
            .rev()
            .find_map(|&e| e)
            .filter(|&e| e != fixed::NONE)
    }

    /// Whether the object's type is `class` or derives from it, as it is (no `__instancecheck__`).
    #[inline]
    pub fn is_instance_of(&self, id: ObjId, class: ObjId) -> bool {
        let t = self.heap.type_of(id);
        t == class || self.is_subtype(t, class)
    }

    /// `PyType_IsSubtype`.
    pub fn is_subtype(&self, class: ObjId, base: ObjId) -> bool {
        if class == base || base == ty::OBJECT {
            return true;
        }
        match self.heap.class(class).and_then(|t| t.mro) {
            Some(mro) => self.heap.tuple_run(mro).is_some_and(|run| run.contains(&base.number())),
            None => {
                let mut at = Some(class);
                while let Some(c) = at {
                    if c == base {
                        return true;
                    }
                    at = self.heap.class(c).and_then(|t| t.base);
                }
                false
            }
        }
    }

    /// Whether an object is an exception class.
    pub(crate) fn is_exception_class(&self, id: ObjId) -> bool {
        self.heap.class(id).is_some() && self.is_subtype(id, ty::BASE_EXCEPTION)
    }
}
