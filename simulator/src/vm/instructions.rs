//! What the loop's longer instructions do: calls, functions, `with`, exceptions, intrinsics.

use super::eval::Called;
use super::{Args, Result, Vm};
use crate::compile::opcode::{intrinsic1, intrinsic2};
use crate::object::layout::ty;
use crate::object::*;

impl Vm {
    /// `CALL`: callable, object or NULL, arguments. A Python function gets a frame that takes the arguments over.
    pub(super) fn call_instruction(&mut self, count: usize, _next: usize) -> Result<Option<Called>> {
        let bottom = self.sp - count - 2;
        self.unpack_method(bottom);
        let Some(callable) = self.stack[bottom] else {
            return Err(self.give_up(crate::Ending::Internal("a call of nothing".to_owned())));
        };
        let first = if self.stack[bottom + 1].is_some() { bottom + 1 } else { bottom + 2 };
        if let Body::Function(_) = self.heap.outer(callable) {
            return self.enter_function(callable, bottom, first, &[], &[]);
        }
        let arguments: Vec<ObjId> = self.stack[first..self.sp].iter().flatten().copied().collect();
        let result = self.call_positional(callable, &arguments)?;
        self.finish_call(bottom, result);
        Ok(None)
    }

    /// A bound method on the stack becomes its function and object.
    fn unpack_method(&mut self, bottom: usize) {
        if self.stack[bottom + 1].is_some() {
            return;
        }
        let Some(method) = self.stack[bottom] else { return };
        if let Body::Method { function, this, .. } = *self.heap.outer(method) {
            self.heap.incref(function);
            self.heap.incref(this);
            self.stack[bottom] = Some(function);
            self.stack[bottom + 1] = Some(this);
            self.release(Own::from_counted(method));
        }
    }

    /// Binds the arguments above `first` to a new frame's variables and enters it.
    fn enter_function(
        &mut self,
        function: ObjId,
        bottom: usize,
        first: usize,
        names: &[ObjId],
        named: &[ObjId],
    ) -> Result<Option<Called>> {
        self.check_recursion()?;
        self.steps += 1;
        let end = self.sp - named.len();
        let arguments: Vec<ObjId> = self.stack[first..end].iter_mut().filter_map(Option::take).collect();
        // The arguments are the new frame's from here on, whatever happens.
        self.stack[first..self.sp].fill(None);
        self.stack[bottom + 1] = None;
        self.sp = bottom + 1;
        self.bind(function, &arguments, names, named, first)?;
        self.stack[bottom] = None;
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame(function, first, false)?;
        Ok(Some(Called::Entered))
    }

    /// Whether a function takes exactly so many positional arguments, so that a frame can take them over as they are.
    pub(super) fn takes_exactly(&self, function: ObjId, count: u32) -> bool {
        use crate::compile::opcode::flag;
        match self.heap.outer(function) {
            Body::Function(f) => self.heap.code(f.code).is_some_and(|c| {
                c.unit.arg_count == count
                    && c.unit.kwonly_count == 0
                    && c.unit.flags & (flag::VARARGS | flag::VARKEYWORDS) == 0
            }),
            _ => false,
        }
    }

    /// Enters a function whose arguments are the `count` topmost entries and that the stack does not hold: a
    /// property's getter, `__getitem__`.
    pub(super) fn enter_simple(&mut self, function: ObjId, count: usize) -> Result<()> {
        self.check_recursion()?;
        self.steps += 1;
        let bottom = self.sp - count;
        let arguments: Vec<ObjId> = self.stack[bottom..self.sp].iter_mut().filter_map(Option::take).collect();
        self.sp = bottom;
        self.heap.incref(function);
        self.bind(function, &arguments, &[], &[], bottom)?;
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame(function, bottom, false)
    }

    /// `CALL_ALLOC_AND_ENTER_INIT`: makes the instance and enters its `__init__` with the arguments on the stack.
    pub(super) fn enter_init(&mut self, class: ObjId, bottom: usize) -> Result<()> {
        self.check_recursion()?;
        self.steps += 1;
        let Some(init) = self.type_lookup(class, name::__init__) else {
            return Err(self.no_attribute(class, name::__init__));
        };
        let instance = self.heap.new_instance(class);
        self.heap.incref(instance.id());
        let mut arguments = vec![instance.id()];
        arguments.extend(self.stack[bottom + 2..self.sp].iter_mut().filter_map(Option::take));
        self.stack[bottom] = None;
        self.sp = bottom;
        // The class lives on in its instance.
        self.release(Own::from_counted(class));
        self.heap.incref(init);
        if let Err(raised) = self.bind(init, &arguments, &[], &[], bottom) {
            self.release(instance);
            return Err(raised);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame(init, bottom, false)?;
        if let Some(frame) = self.frames.last_mut() {
            frame.instance = Some(instance.into_id());
        }
        Ok(())
    }

    /// Releases the callable and the arguments and pushes the result.
    fn finish_call(&mut self, bottom: usize, result: Own) {
        // The entries stay on the stack until their turn comes, since releasing may run anything.
        for i in bottom..self.sp {
            let entry = self.stack[i].take();
            self.release_id(entry);
        }
        self.sp = bottom;
        self.keep(result);
    }

    /// `CALL_KW`: the same with a tuple of names on top, for the last arguments.
    pub(super) fn call_kw_instruction(&mut self, count: usize) -> Result<Option<Called>> {
        let bottom = self.sp - count - 3;
        let names_tuple = self.stack[self.sp - 1];
        let names = names_tuple.map(|t| self.heap.tuple_items(t)).unwrap_or_default();
        self.unpack_method(bottom);
        let Some(callable) = self.stack[bottom] else {
            return Err(self.give_up(crate::Ending::Internal("a call of nothing".to_owned())));
        };
        let first = if self.stack[bottom + 1].is_some() { bottom + 1 } else { bottom + 2 };
        let end = self.sp - 1;
        let named_at = end - names.len();
        let named: Vec<ObjId> = self.stack[named_at..end].iter().flatten().copied().collect();
        if let Body::Function(_) = self.heap.outer(callable) {
            // The tuple of names is a constant of the running code, which keeps it alive.
            self.sp -= 1;
            let names_tuple = self.stack[self.sp].take();
            let result = self.enter_function(callable, bottom, first, &names, &named);
            self.release_id(names_tuple);
            return result;
        }
        let positional: Vec<ObjId> = self.stack[first..named_at].iter().flatten().copied().collect();
        let args = Args { positional: &positional, names: &names, named: &named, ..Args::default() };
        let result = self.call(callable, args)?;
        self.finish_call(bottom, result);
        Ok(None)
    }

    /// `CALL_FUNCTION_EX`: callable, NULL, an iterable of arguments, and with the flag a dictionary.
    pub(super) fn call_ex_instruction(&mut self, flags: usize) -> Result<Option<Called>> {
        let with_keywords = flags & 1;
        let bottom = self.sp - 3 - with_keywords;
        let at = bottom + 2;
        let Some(iterable) = self.stack[at] else { return Ok(None) };
        let callable = self.stack[bottom].unwrap_or(fixed::NONE);
        if self.heap.type_of(iterable) != ty::TUPLE {
            let slots = self.slots_for(iterable);
            if slots.iter.is_none() && slots.sq_item.is_none() {
                let message = format!(
                    "{} argument after * must be an iterable, not {}",
                    self.function_description(callable)?,
                    self.type_name(iterable)
                );
                return Err(self.type_error(&message));
            }
            let tuple = self.tuple_from_iterable(iterable)?;
            let old = self.stack[at].replace(tuple.into_id());
            self.release_id(old);
        }
        let positional = self.stack[at].map(|t| self.heap.tuple_items(t)).unwrap_or_default();
        let items = match with_keywords {
            0 => Vec::new(),
            _ => self.stack[at + 1].map(|d| self.heap.dict_items(d)).unwrap_or_default(),
        };
        let names: Vec<ObjId> = items.iter().map(|i| i.key).collect();
        let named: Vec<ObjId> = items.iter().map(|i| i.value).collect();
        if let Body::Function(_) = self.heap.outer(callable) {
            return self.enter_function_ex(callable, bottom, &positional, &names, &named);
        }
        let result = self.call(
            callable,
            Args { positional: &positional, names: &names, named: &named, ..Args::default() },
        )?;
        self.finish_call(bottom, result);
        Ok(None)
    }

    /// Enters a function with the arguments of a tuple and a dictionary, which are let go before it runs
    /// (`_PyEvalFramePushAndInit_Ex`).
    fn enter_function_ex(
        &mut self,
        function: ObjId,
        bottom: usize,
        positional: &[ObjId],
        names: &[ObjId],
        named: &[ObjId],
    ) -> Result<Option<Called>> {
        self.check_recursion()?;
        self.steps += 1;
        positional.iter().chain(named).for_each(|&id| self.heap.incref(id));
        let base = self.sp;
        self.bind(function, positional, names, named, base)?;
        let tuple = self.stack[bottom + 2].take();
        let dict = if base > bottom + 3 { self.stack[bottom + 3].take() } else { None };
        self.stack[bottom] = None;
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame(function, base, false)?;
        self.release_id(tuple);
        self.release_id(dict);
        Ok(Some(Called::Entered))
    }

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
        let (name, qualname, doc) = match self.heap.code(code) {
            Some(c) => {
                // A function without a docstring has `None` as its first constant.
                (c.name, c.qualname, c.constants.first().copied().filter(|&d| self.heap.is_exact_str(d)))
            }
            None => (fixed::EMPTY_STR, fixed::EMPTY_STR, None),
        };
        let doc = doc.unwrap_or(fixed::NONE);
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
                let value = self.stop_iteration_value(raised)?;
                self.set_return_value(value);
                Ok(None)
            }
            Err(raised) => Err(raised),
        }
    }

    /// `BEFORE_WITH`: replaces the manager by its bound `__exit__` and pushes what `__enter__` returned.
    pub(super) fn before_with(&mut self) -> Result<()> {
        let Some(manager) = self.stack[self.sp - 1] else { return Ok(()) };
        let enter = self.special_bound(manager, name::__enter__, "__enter__")?;
        let exit = match self.special_bound(manager, name::__exit__, "__exit__") {
            Ok(exit) => exit,
            Err(raised) => {
                self.release(enter);
                return Err(raised);
            }
        };
        let result = self.call_positional(enter.id(), &[]);
        self.release(enter);
        match result {
            Ok(value) => {
                let old = self.stack[self.sp - 1].replace(exit.into_id());
                self.release_id(old);
                self.keep(value);
                Ok(())
            }
            Err(raised) => {
                self.release(exit);
                Err(raised)
            }
        }
    }

    /// `_PyObject_LookupSpecial`: the special method as a bound object.
    fn special_bound(&mut self, object: ObjId, method: ObjId, text: &str) -> Result {
        match self.find_special(object, method)? {
            Some((function, true)) => {
                let this = self.own(object);
                Ok(self.heap.method(function, this))
            }
            Some((bound, false)) => Ok(bound),
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
            _ => Err(self.unsupported("async generators")),
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
