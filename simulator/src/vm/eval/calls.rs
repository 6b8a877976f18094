//! The call instructions. A call of a Python function pushes a frame that takes its arguments over; the loop goes on
//! with it.

use super::Called;
use crate::compile::opcode::op;
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::data_stack::{SHIM, frame_words};
use crate::vm::{Args, Lent, Result, Vm};
use std::ops::Range;

/// Parameters that are completed at most: more are bound in the general way.
const MOST_COMPLETED: usize = 8;

impl Vm {
    /// `CALL`: callable, object or NULL, arguments. A Python function gets a frame that takes the arguments over.
    pub(super) fn call_instruction(&mut self, opcode: u8, count: usize) -> Result<Called> {
        let bottom = self.sp - count - 2;
        self.call_operands(opcode, bottom).map_err(|raised| self.failed_call(bottom, raised))
    }

    fn call_operands(&mut self, opcode: u8, bottom: usize) -> Result<Called> {
        self.unpack_method(bottom);
        let Some(callable) = self.stack[bottom] else {
            return Err(self.give_up(crate::Ending::Internal("a call of nothing".to_owned())));
        };
        let first = if self.stack[bottom + 1].is_some() { bottom + 1 } else { bottom + 2 };
        if let Body::Function(_) = self.heap.outer(callable) {
            if self.takes_exactly(callable, (self.sp - first) as u32) {
                self.enter_exact(opcode, callable, bottom, first)?;
                return Ok(Called::Entered);
            }
            self.check_call(opcode)?;
            return self.enter_function(callable, bottom, first, &[], &[]);
        }
        if self.fibers.any_runs() {
            let positional = self.stack[first..self.sp].iter().flatten().copied().collect::<Vec<_>>();
            if let Some(entered) = self.enter_in_fiber(bottom, &positional, &[], &[]) {
                return entered;
            }
        }
        let result = self.call_with_top(callable, first);
        self.finish_call(bottom, result)?;
        Ok(Called::Finished)
    }

    /// A bound method on the stack becomes its function and object.
    pub(super) fn unpack_method(&mut self, bottom: usize) {
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

    /// Completes the arguments of a function that takes only positional parameters: the values from `named` on, whose
    /// names are given, go to their parameters, and parameters that are left out get their defaults. False where that is
    /// not all there is to do; nothing has happened then.
    pub(super) fn complete_arguments(
        &mut self,
        function: ObjId,
        first: usize,
        named: usize,
        names: Field,
    ) -> bool {
        let given = named - first;
        let Body::Function(f) = self.heap.outer(function) else { return false };
        let Body::Code(code) = self.heap.outer(f.code) else { return false };
        let Some(wanted) = code.exact_arguments.map(|n| n as usize) else { return false };
        let mut places = [None; MOST_COMPLETED];
        if given >= wanted || wanted - given > places.len() || named + places.len() > self.stack.len() {
            return false;
        }
        let places = &mut places[..wanted - given];
        for at in named..self.sp {
            let name = names.and_then(|names| self.heap.tuple_item(names, at - named));
            let place = code.variables[given..wanted].iter().position(|&variable| Some(variable) == name);
            match place {
                Some(place)
                    if places[place].is_none() && given + place >= code.unit.posonly_count as usize =>
                {
                    places[place] = self.stack[at];
                }
                _ => return false,
            }
        }
        let mut filled = [false; MOST_COMPLETED];
        for (back, place) in places.iter_mut().rev().enumerate().filter(|(_, place)| place.is_none()) {
            let count = f.defaults.and_then(|defaults| self.heap.tuple_len(defaults)).unwrap_or(0);
            let Some(index) = count.checked_sub(back + 1) else { return false };
            *place = f.defaults.and_then(|defaults| self.heap.tuple_item(defaults, index));
            filled[back] = true;
        }
        for (back, place) in places.iter().rev().enumerate() {
            if let Some(default) = place.filter(|_| filled[back]) {
                self.heap.incref(default);
            }
        }
        self.stack[named..named + places.len()].copy_from_slice(places);
        self.sp = named + places.len();
        true
    }

    /// Whether an instruction may enter one more function. The forms for any arguments do not look how deep the recursion
    /// is (`CALL_PY_GENERAL` and `CALL_BOUND_METHOD_GENERAL` lack the `_CHECK_STACK_SPACE` that the others have).
    fn check_call(&mut self, opcode: u8) -> Result<()> {
        match opcode {
            op::CALL_PY_GENERAL | op::CALL_BOUND_METHOD_GENERAL => self.check_depth(),
            _ => self.check_recursion(),
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
    ) -> Result<Called> {
        self.steps += 1;
        let end = self.sp - named.len();
        let mut room = Lent::room();
        let arguments = room.entries(&self.stack[first..end]);
        // The arguments are the new frame's from here on, whatever happens.
        self.stack[first..self.sp].fill(None);
        self.stack[bottom + 1] = None;
        self.sp = bottom + 1;
        self.bind(function, arguments, names, named, first)?;
        self.stack[bottom] = None;
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame(function, first, false)?;
        Ok(Called::Entered)
    }

    /// Calls with the arguments on the stack from `first` on. They are copied, since the callee uses the stack, too.
    #[inline]
    fn call_with_top(&mut self, callable: ObjId, first: usize) -> Result {
        let mut room = Lent::room();
        let arguments = room.entries(&self.stack[first..self.sp]);
        self.call_positional(callable, arguments)
    }

    /// Whether a function takes exactly so many positional arguments, so that a frame can take them over as they are.
    #[inline(always)]
    pub(super) fn takes_exactly(&self, function: ObjId, count: u32) -> bool {
        match self.heap.outer(function) {
            Body::Function(f) => self.heap.code(f.code).is_some_and(|c| c.exact_arguments == Some(count)),
            _ => false,
        }
    }

    /// Enters a function with just the arguments it takes: those from `first` on become the frame's first variables
    /// where they stand. The callable's reference, at `bottom`, becomes the frame's.
    #[inline]
    pub(super) fn enter_exact(
        &mut self,
        opcode: u8,
        function: ObjId,
        bottom: usize,
        first: usize,
    ) -> Result<()> {
        self.check_call(opcode)?;
        self.steps += 1;
        let given = self.sp - first;
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame_over(function, first, given)
    }

    /// Enters a function whose arguments are the `count` topmost entries and that the stack does not hold: a
    /// property's getter, `__getitem__`.
    pub(super) fn enter_unheld(&mut self, function: ObjId, count: usize) -> Result<()> {
        self.check_recursion()?;
        self.steps += 1;
        let bottom = self.sp - count;
        self.heap.incref(function);
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame_over(function, bottom, count)
    }

    /// A class's `__init__`, if the chunk of CPython's data stack has room for it and the shim frame below it.
    pub(super) fn init_with_room(&mut self, class: ObjId) -> Option<ObjId> {
        let init = self.type_lookup(class, name::__init__)?;
        let code = self.heap.code(self.heap.function(init)?.code)?;
        let wanted = frame_words(code) + SHIM;
        (wanted < self.frames.room()).then_some(init)
    }

    /// `CALL_ALLOC_AND_ENTER_INIT`: makes the instance and enters its `__init__` with the arguments on the stack.
    /// The shim frame that CPython puts below counts as a level of recursion, also while the instance dies because
    /// there is none left.
    pub(super) fn enter_init(&mut self, class: ObjId, init: ObjId, bottom: usize) -> Result<()> {
        let given = self.sp - bottom - 1;
        if !self.takes_exactly(init, given as u32) {
            return Err(self.give_up(crate::Ending::Internal("an __init__ of another shape".to_owned())));
        }
        self.steps += 1;
        let instance = self.heap.new_instance(class);
        // One reference is the result's, one the argument's, which stands in the place of the missing self.
        self.heap.incref(instance.id());
        self.stack[bottom + 1] = Some(instance.id());
        self.stack[bottom] = None;
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        // The class lives on in its instance.
        self.release(Own::from_counted(class));
        self.frames.shims += 1;
        if let Err(raised) = self.check_recursion() {
            let result = self.end_call(bottom + 1..self.sp, None, bottom, Err(raised));
            let saved = self.current.take();
            self.release(instance);
            self.current = saved;
            self.frames.shims -= 1;
            return result;
        }
        self.heap.incref(init);
        let entered = self.push_frame_over(init, bottom + 1, given);
        match self.frames.last_mut() {
            Some(frame) if entered.is_ok() => frame.instance = Some(instance.into_id()),
            _ => {
                self.release(instance);
                self.frames.shims -= 1;
            }
        }
        entered
    }

    /// Releases the callable and the arguments, in order, and pushes the result. They go also if the call raised.
    pub(super) fn finish_call(&mut self, bottom: usize, result: Result) -> Result<()> {
        self.end_call(bottom..self.sp, None, bottom, result)
    }

    /// The same for these entries of the stack and then a last one.
    #[inline(always)]
    pub(super) fn end_call(
        &mut self,
        entries: Range<usize>,
        last: Option<usize>,
        bottom: usize,
        result: Result,
    ) -> Result<()> {
        // What dies now must not see the exception.
        let raised = if result.is_err() { self.current.take() } else { None };
        // The entries stay on the stack until their turn comes, since releasing may run anything.
        for i in entries {
            let entry = self.stack[i].take();
            self.release_id(entry);
        }
        if let Some(last) = last {
            let entry = self.stack[last].take();
            self.release_id(entry);
        }
        self.sp = bottom;
        match result {
            Ok(result) => self.keep(result),
            Err(error) => {
                self.current = raised;
                return Err(error);
            }
        };
        Ok(())
    }

    /// `CALL_KW`: the same with a tuple of names on top, for the last arguments.
    pub(super) fn call_kw_instruction(&mut self, count: usize) -> Result<Called> {
        let bottom = self.sp - count - 3;
        self.call_kw_operands(bottom).map_err(|raised| self.failed_call(bottom, raised))
    }

    fn call_kw_operands(&mut self, bottom: usize) -> Result<Called> {
        let names_tuple = self.stack[self.sp - 1];
        let count = names_tuple.and_then(|t| self.heap.tuple_len(t)).unwrap_or(0);
        let mut rooms = [(); 3].map(|()| Lent::room());
        let [names, named, positional] = &mut rooms;
        let names = names.all(
            (0..count).map(|i| names_tuple.and_then(|t| self.heap.tuple_item(t, i)).unwrap_or(fixed::NONE)),
        );
        self.unpack_method(bottom);
        let Some(callable) = self.stack[bottom] else {
            return Err(self.give_up(crate::Ending::Internal("a call of nothing".to_owned())));
        };
        let first = if self.stack[bottom + 1].is_some() { bottom + 1 } else { bottom + 2 };
        let end = self.sp - 1;
        let named_at = end - names.len();
        let named = named.entries(&self.stack[named_at..end]);
        if let Body::Function(_) = self.heap.outer(callable) {
            // The tuple of names is a constant of the running code, which keeps it alive.
            self.sp -= 1;
            let names_tuple = self.stack[self.sp].take();
            let result = match self.check_recursion() {
                Ok(()) => self.enter_function(callable, bottom, first, names, named),
                Err(raised) => Err(raised),
            };
            self.release_id(names_tuple);
            return result;
        }
        let positional = positional.entries(&self.stack[first..named_at]);
        if self.fibers.any_runs()
            && let Some(entered) = self.enter_in_fiber(bottom, positional, names, named)
        {
            return entered;
        }
        let args = Args { positional, names, named, ..Args::default() };
        let result = self.call(callable, args);
        self.finish_call(bottom, result)?;
        Ok(Called::Finished)
    }

    /// `CALL_FUNCTION_EX`: callable, NULL, an iterable of arguments, and with the flag a dictionary.
    pub(super) fn call_ex_instruction(&mut self, flags: usize) -> Result<Called> {
        let with_keywords = flags & 1;
        let bottom = self.sp - 3 - with_keywords;
        self.call_ex_operands(bottom, with_keywords).map_err(|raised| self.failed_call(bottom, raised))
    }

    fn call_ex_operands(&mut self, bottom: usize, with_keywords: usize) -> Result<Called> {
        let at = bottom + 2;
        let Some(iterable) = self.stack[at] else { return Ok(Called::Finished) };
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
        if self.fibers.any_runs()
            && let Some(entered) = self.enter_in_fiber(bottom, &positional, &names, &named)
        {
            return entered;
        }
        let dict = self.stack[at + 1].filter(|_| !names.is_empty());
        let args =
            Args { positional: &positional, names: &names, named: &named, tuple: self.stack[at], dict };
        let result = self.call_packed(callable, args);
        self.finish_call(bottom, result)?;
        Ok(Called::Finished)
    }

    /// In a thread, enters the function in Python that a call of something else comes to.
    #[cold]
    fn enter_in_fiber(
        &mut self,
        bottom: usize,
        positional: &[ObjId],
        names: &[ObjId],
        named: &[ObjId],
    ) -> Option<Result<Called>> {
        let callable = self.stack[bottom]?;
        let (function, positional) = self.called_in_fiber(callable, positional)?;
        let held = self.own(callable);
        self.heap.incref(function);
        let old = self.stack[bottom].replace(function);
        self.release_id(old);
        let entered = self.enter_function_ex(function, bottom, &positional, names, named);
        match self.frames.last_mut() {
            Some(frame) if entered.is_ok() => frame.locals = Some(held.into_id()),
            _ => self.release(held),
        }
        Some(entered)
    }

    /// Enters a function with arguments that a tuple and a dictionary on the stack hold, or the stack itself: these are
    /// let go before it runs (`_PyEvalFramePushAndInit_Ex`).
    fn enter_function_ex(
        &mut self,
        function: ObjId,
        bottom: usize,
        positional: &[ObjId],
        names: &[ObjId],
        named: &[ObjId],
    ) -> Result<Called> {
        self.check_recursion()?;
        self.steps += 1;
        let unpacked = match names.is_empty() {
            true => None,
            false => Some(self.unpack_keywords(positional.len(), names)?),
        };
        positional.iter().chain(named).for_each(|&id| self.heap.incref(id));
        let base = self.sp;
        let bound = self.bind(function, positional, names, named, base);
        if let Some(unpacked) = unpacked {
            self.free_unpacked(unpacked);
        }
        bound?;
        self.stack[bottom] = None;
        if let Some(frame) = self.frames.last_mut() {
            frame.sp = bottom;
        }
        self.push_frame(function, base, false)?;
        for at in bottom + 1..base {
            let entry = self.stack[at].take();
            self.release_id(entry);
        }
        Ok(Called::Entered)
    }
}
