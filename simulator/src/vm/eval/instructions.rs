//! What the loop's longer instructions do: functions, `with`, exceptions, intrinsics.

use crate::compile::opcode::{intrinsic1, intrinsic2};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Result, Vm};

impl Vm {
    /// `MAKE_FUNCTION`.
    pub(super) fn make_function(&mut self, code: ObjId) -> Own {
        let (globals, builtins) = match self.frames.last() {
            Some(f) => (f.globals, f.builtins),
            None => (self.builtins, self.builtins),
        };
        self.new_function(code, globals, builtins)
    }

    /// `PyFunction_New`.
    pub(crate) fn new_function(&mut self, code: ObjId, globals: ObjId, builtins: ObjId) -> Own {
        // A function without a docstring has `None` as its first constant.
        let doc = self.heap.code(code).and_then(|c| c.constants.first().copied());
        let doc = doc.filter(|&doc| self.heap.is_exact_str(doc)).unwrap_or(fixed::NONE);
        self.function_from(code, globals, builtins, doc)
    }

    /// The function around code that is run (`_PyFunction_FromConstructor`).
    pub(crate) fn function_from(&mut self, code: ObjId, globals: ObjId, builtins: ObjId, doc: ObjId) -> Own {
        let (name, qualname) = match self.heap.code(code) {
            Some(c) => (c.name, c.qualname),
            None => (fixed::EMPTY_STR, fixed::EMPTY_STR),
        };
        let module = self.heap.dict_get_str(globals, name::__name__);
        for id in [code, globals, builtins, name, qualname, doc].into_iter().chain(module) {
            self.heap.incref(id);
        }
        let body = FunctionBody {
            code,
            globals,
            builtins,
            name,
            qualname,
            defaults: None,
            kwdefaults: None,
            closure: None,
            doc: Some(doc),
            dict: None,
            weakrefs: None,
            module,
            annotations: None,
            type_params: None,
            version: 0,
        };
        let function = self.heap.put_gc(size::FUNCTION, Body::Function(Box::new(body)));
        self.heap.track(function.id());
        function
    }

    /// `SEND`: the next value of what is delegated to, or none when it has returned
    /// ([`Vm::take_return_value`]). Takes over `value`.
    pub(super) fn send(&mut self, receiver: ObjId, value: Own) -> Result<Option<Own>> {
        if matches!(self.heap.outer(receiver), Body::Generator(_)) {
            return self.generator_resume(receiver, value);
        }
        let result = if value.id() == fixed::NONE {
            self.release(value);
            match self.slots_for(receiver).iternext {
                Some(f) => f(self, receiver),
                None => {
                    let message = format!("'{}' object is not an iterator", self.type_name(receiver));
                    Err(self.type_error(&message))
                }
            }
        } else {
            let result = self.call_method(receiver, name::send, &[value.id()]);
            self.release(value);
            result.map(Some)
        };
        match result {
            Ok(Some(value)) => Ok(Some(value)),
            Ok(None) => {
                let none = self.none();
                self.set_return_value(none);
                Ok(None)
            }
            Err(raised) if self.raised_is(ty::STOP_ITERATION) => {
                if self.is_traced_at_all() {
                    self.trace_stopped();
                }
                let value = self.stop_iteration_value(raised)?;
                self.set_return_value(value);
                Ok(None)
            }
            Err(raised) => Err(raised),
        }
    }

    /// `BEFORE_WITH`: replaces the manager by its bound `__exit__` and pushes what `__enter__` returned. In a thread an
    /// `__enter__` in Python gets a frame of the same loop (true), so that it can wait.
    pub(super) fn before_with(&mut self) -> Result<bool> {
        let Some(manager) = self.stack[self.sp - 1] else { return Ok(false) };
        let enter = self.special_bound(manager, name::__enter__, "__enter__")?;
        let exit = match self.special_bound(manager, name::__exit__, "__exit__") {
            Ok(exit) => exit,
            Err(raised) => {
                self.release(enter);
                return Err(raised);
            }
        };
        // From here on only the two methods hold the manager. An exception leaves `__exit__` for the unwinding.
        let manager = self.stack[self.sp - 1].replace(exit.into_id());
        self.release_id(manager);
        if self.fibers.any_runs()
            && let Body::Method { function, this, .. } = *self.heap.outer(enter.id())
            && self.takes_exactly(function, 1)
        {
            let this = self.own(this);
            self.keep(this);
            let entered = self.enter_unheld(function, 1);
            self.release(enter);
            return entered.map(|()| true);
        }
        let result = self.call_positional(enter.id(), &[]);
        self.release(enter);
        let value = result?;
        self.keep(value);
        Ok(false)
    }

    /// `_PyObject_LookupSpecial`: the special method as a bound object.
    fn special_bound(&mut self, object: ObjId, method: ObjId, text: &str) -> Result {
        match self.bound_special(object, method)? {
            Some(bound) => Ok(bound),
            None => {
                let missed = if text == "__exit__" { " (missed __exit__ method)" } else { "" };
                let message = format!(
                    "'{}' object does not support the context manager protocol{missed}",
                    self.type_name(object)
                );
                Err(self.type_error(&message))
            }
        }
    }

    /// `WITH_EXCEPT_START`: calls `__exit__` with the exception that is being handled.
    pub(super) fn with_except_start(&mut self) -> Result {
        let (exit, exception) = (self.stack[self.sp - 4], self.stack[self.sp - 1]);
        let (Some(exit), Some(exception)) = (exit, exception) else { return Ok(self.none()) };
        let class = self.heap.type_of(exception);
        let traceback = self.heap.exception(exception).and_then(|e| e.traceback).unwrap_or(fixed::NONE);
        self.call_positional(exit, &[class, exception, traceback])
    }

    /// `CHECK_EXC_MATCH`.
    pub(super) fn exception_matches(&mut self, exception: ObjId, class: ObjId) -> Result<bool> {
        let classes = if self.heap.is_tuple(class) { self.heap.tuple_items(class) } else { vec![class] };
        if !classes.iter().all(|&c| self.is_exception_class(c)) {
            return Err(
                self.type_error("catching classes that do not inherit from BaseException is not allowed")
            );
        }
        let t = self.heap.type_of(exception);
        Ok(classes.into_iter().any(|c| self.is_subtype(t, c)))
    }

    /// `CHECK_EG_MATCH`: what remains and what matched, each an exception or `None`.
    pub(super) fn exception_group_match(&mut self, exception: ObjId, class: ObjId) -> Result<(Own, Own)> {
        let classes = if self.heap.is_tuple(class) { self.heap.tuple_items(class) } else { vec![class] };
        if !classes.iter().all(|&c| self.is_exception_class(c)) {
            return Err(
                self.type_error("catching classes that do not inherit from BaseException is not allowed")
            );
        }
        if classes.iter().any(|&c| self.is_subtype(c, ty::BASE_EXCEPTION_GROUP)) {
            let message = "catching ExceptionGroup with except* is not allowed. Use except instead.";
            return Err(self.type_error(message));
        }
        let [matched, rest] = self.match_exception_group(exception, class)?;
        if matched.id() != fixed::NONE {
            // What the clause handles is the part that matched (`PyErr_SetHandledException`).
            let handled = self.own(matched.id()).into_id();
            let old = self.handled.last_mut().and_then(|level| level.replace(handled));
            self.release_id(old);
        }
        Ok((rest, matched))
    }

    /// `CALL_INTRINSIC_1`.
    pub(super) fn intrinsic_1(&mut self, which: usize, value: ObjId) -> Result {
        match which as u32 {
            intrinsic1::PRINT => {
                let hook = self.heap.intern("displayhook");
                let found = self.heap.dict_get_str(self.sys, hook.id());
                self.release(hook);
                match found {
                    Some(function) => {
                        let held = self.own(function);
                        let result = self.call_positional(held.id(), &[value]);
                        self.release(held);
                        result
                    }
                    None => Err(self.runtime_error("lost sys.displayhook")),
                }
            }
            intrinsic1::IMPORT_STAR => {
                self.import_star(value)?;
                Ok(self.none())
            }
            intrinsic1::STOPITERATION_ERROR => Ok(self.stopiteration_error(value)),
            intrinsic1::UNARY_POSITIVE => self.unary(value, |s| s.positive, "unary +"),
            intrinsic1::LIST_TO_TUPLE => {
                let items = self.heap.sequence_items(value).unwrap_or_default();
                Ok(self.heap.tuple_of(&items))
            }
            intrinsic1::TYPEVAR
            | intrinsic1::PARAMSPEC
            | intrinsic1::TYPEVARTUPLE
            | intrinsic1::SUBSCRIPT_GENERIC
            | intrinsic1::TYPEALIAS => self.type_parameter(which as u32, value),
            intrinsic1::ASYNC_GEN_WRAP => Ok(crate::types::async_generator::wrap(self, value)),
            _ => Err(self.runtime_error("unknown intrinsic")),
        }
    }

    /// `CALL_INTRINSIC_2`.
    pub(super) fn intrinsic_2(&mut self, which: usize, a: ObjId, b: ObjId) -> Result {
        match which as u32 {
            intrinsic2::PREP_RERAISE_STAR => self.prep_reraise_star(a, b),
            intrinsic2::TYPEVAR_WITH_BOUND => self.typevar(a, Some(b), None),
            intrinsic2::TYPEVAR_WITH_CONSTRAINTS => self.typevar(a, None, Some(b)),
            intrinsic2::SET_FUNCTION_TYPE_PARAMS => self.set_function_type_params(a, b),
            intrinsic2::SET_TYPEPARAM_DEFAULT => self.call_typing("_set_default", &[a, b]),
            _ => Err(self.runtime_error("unknown intrinsic")),
        }
    }
}
