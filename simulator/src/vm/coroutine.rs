//! What `await`, `async for` and `async with` ask of an object (`_PyCoro_GetAwaitableIter`, `_PyEval_GetAwaitable` and
//! their neighbours), and coroutines that nobody awaited.

use super::{Raised, Result, Vm};
use crate::compile::opcode::flag;
use crate::object::layout::{Kind, ty};
use crate::object::*;

/// What the operand of `GET_AWAITABLE` says: whose result is awaited.
const FROM_AENTER: usize = 1;
const FROM_AEXIT: usize = 2;

impl Vm {
    /// The kind of a generator, coroutine or asynchronous generator.
    pub(crate) fn generator_kind(&self, id: ObjId) -> Option<Kind> {
        self.heap.generator(id).map(|g| g.kind)
    }

    /// A coroutine, or a generator that `types.coroutine` marked as one (`gen_is_coroutine`).
    fn is_coroutine(&self, id: ObjId) -> bool {
        self.heap.generator(id).is_some_and(|g| match g.kind {
            Kind::Coroutine => true,
            Kind::Generator => g.code.unit.flags & flag::ITERABLE_COROUTINE != 0,
            _ => false,
        })
    }

    /// The iterator that runs an awaitable (`_PyCoro_GetAwaitableIter`).
    pub(crate) fn awaitable_iterator(&mut self, awaitable: ObjId) -> Result {
        if self.is_coroutine(awaitable) {
            return Ok(self.own(awaitable));
        }
        let Some(getter) = self.slots_for(awaitable).am_await else {
            let message = format!("object {} can't be used in 'await' expression", self.type_name(awaitable));
            return Err(self.type_error(&message));
        };
        let iterator = getter(self, awaitable)?;
        let message = if self.is_coroutine(iterator.id()) {
            "__await__() returned a coroutine".to_owned()
        } else if self.slots_for(iterator.id()).iternext.is_none() {
            format!("__await__() returned non-iterator of type '{}'", self.type_name(iterator.id()))
        } else {
            return Ok(iterator);
        };
        self.release(iterator);
        Err(self.type_error(&message))
    }

    /// `GET_AWAITABLE`.
    pub(super) fn get_awaitable(&mut self, awaitable: ObjId, whose: usize) -> Result {
        let iterator = match self.awaitable_iterator(awaitable) {
            Ok(iterator) => iterator,
            Err(raised) => {
                let method = match whose {
                    FROM_AENTER => "__aenter__",
                    FROM_AEXIT => "__aexit__",
                    _ => return Err(raised),
                };
                if self.slots_for(awaitable).am_await.is_some() {
                    return Err(raised);
                }
                // The error takes the place of the first one (`_PyEval_FormatAwaitableError`).
                let first = self.take_raised(raised);
                self.release_field(first);
                let message = format!(
                    "'async with' received an object from {method} that does not implement __await__: {}",
                    self.type_name(awaitable)
                );
                return Err(self.type_error(&message));
            }
        };
        let is_coroutine = self.generator_kind(iterator.id()) == Some(Kind::Coroutine);
        if is_coroutine && self.delegate_of(iterator.id()).is_some() {
            self.release(iterator);
            return Err(self.runtime_error("coroutine is being awaited already"));
        }
        Ok(iterator)
    }

    /// `GET_AITER`.
    pub(super) fn get_aiter(&mut self, iterable: ObjId) -> Result {
        let Some(getter) = self.slots_for(iterable).am_aiter else {
            let message = format!(
                "'async for' requires an object with __aiter__ method, got {}",
                self.type_name(iterable)
            );
            return Err(self.type_error(&message));
        };
        let iterator = getter(self, iterable)?;
        if self.slots_for(iterator.id()).am_anext.is_none() {
            let message = format!(
                "'async for' received an object from __aiter__ that does not implement __anext__: {}",
                self.type_name(iterator.id())
            );
            self.release(iterator);
            return Err(self.type_error(&message));
        }
        Ok(iterator)
    }

    /// `GET_ANEXT`.
    pub(super) fn get_anext(&mut self, iterator: ObjId) -> Result {
        let Some(getter) = self.slots_for(iterator).am_anext else {
            let message = format!(
                "'async for' requires an iterator with __anext__ method, got {}",
                self.type_name(iterator)
            );
            return Err(self.type_error(&message));
        };
        let next = getter(self, iterator)?;
        if self.heap.type_of(iterator) == ty::ASYNC_GENERATOR {
            return Ok(next);
        }
        let awaitable = self.awaitable_iterator(next.id());
        let awaitable = awaitable.map_err(|raised| {
            let message = format!(
                "'async for' received an invalid object from __anext__: {}",
                self.type_name(next.id())
            );
            self.replace_raised(raised, ty::TYPE_ERROR, &message)
        });
        self.release(next);
        awaitable
    }

    /// A new error with the one being raised as its cause and context (`_PyErr_FormatFromCause`).
    fn replace_raised(&mut self, raised: Raised, class: ObjId, message: &str) -> Raised {
        let cause = self.take_raised(raised);
        let raised = self.error(class, message);
        let (Some(cause), Some(error)) = (cause, self.take_raised(raised)) else { return Raised(()) };
        self.chain_cause(error.id(), cause.id());
        self.release(cause);
        self.set_current(error)
    }

    /// Makes `cause` an exception's cause and context.
    pub(super) fn chain_cause(&mut self, error: ObjId, cause: ObjId) {
        self.heap.incref(cause);
        self.heap.incref(cause);
        let old = match self.heap.exception_mut(error) {
            Some(e) => {
                e.suppress_context = true;
                [e.cause.replace(cause), e.context.replace(cause)]
            }
            None => [Some(cause), Some(cause)],
        };
        old.into_iter().for_each(|o| self.release_id(o));
    }

    /// `BEFORE_ASYNC_WITH`: replaces the manager by its bound `__aexit__` and pushes what `__aenter__` returned.
    pub(super) fn before_async_with(&mut self) -> Result<()> {
        let Some(manager) = self.stack[self.sp - 1] else { return Ok(()) };
        let Some(enter) = self.bound_special(manager, name::__aenter__)? else {
            return Err(self.no_async_manager(manager, ""));
        };
        let exit = match self.bound_special(manager, name::__aexit__) {
            Ok(Some(exit)) => exit,
            failed => {
                self.release(enter);
                failed?;
                return Err(self.no_async_manager(manager, " (missed __aexit__ method)"));
            }
        };
        let manager = self.stack[self.sp - 1].replace(exit.into_id());
        self.release_id(manager);
        let result = self.call_positional(enter.id(), &[]);
        self.release(enter);
        let value = result?;
        self.keep(value);
        Ok(())
    }

    fn no_async_manager(&mut self, manager: ObjId, missed: &str) -> Raised {
        let message = format!(
            "'{}' object does not support the asynchronous context manager protocol{missed}",
            self.type_name(manager)
        );
        self.type_error(&message)
    }

    /// `_PyErr_WarnUnawaitedCoroutine`, by way of the module `warnings`, which shows where the object was made.
    pub(super) fn warn_unawaited_coroutine(&mut self, coroutine: ObjId) {
        let qualname = self.heap.generator(coroutine).map_or(fixed::EMPTY_STR, |g| g.qualname);
        let message = format!("coroutine '{}' was never awaited", self.heap.text_lossy(qualname));
        self.warn_unawaited(coroutine, &message);
    }

    /// A `RuntimeWarning` about an object that dies; what goes wrong is reported and forgotten.
    pub(crate) fn warn_unawaited(&mut self, source: ObjId, message: &str) {
        let mark = self.sp;
        let imported = match self.import("warnings") {
            Ok(module) => {
                self.release(module);
                Ok(())
            }
            // When the interpreter ends, nothing is imported any more: then CPython's own C code warns.
            Err(raised) => self.swallow(raised, ty::IMPORT_ERROR),
        };
        let result = imported.and_then(|()| {
            let message = self.heap.string(message);
            let message = self.keep(message);
            self.warn_at_level(ty::RUNTIME_WARNING, message, 1, &[], source)
        });
        self.drain(mark);
        if let Err(raised) = result {
            self.write_unraisable(raised, Some(source));
        }
    }
}
