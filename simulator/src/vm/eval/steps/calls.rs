//! Calls, returns, generators and loops over iterators.

use super::{At, Place, Step, call, entry, some, steps};
use crate::compile::opcode::op;
use crate::object::*;
use crate::vm::Vm;
use crate::vm::eval::Exit;

/// Goes on with the frame that was entered.
macro_rules! enter {
    ($at:ident, $entered:expr) => {{
        return match $entered {
            Ok(()) => Step::special(Step::FRAME),
            Err(_) => Step::special(Step::RAISE),
        };
    }};
}

/// Goes on with the caller, or leaves the loop.
macro_rules! leave {
    ($at:ident, $left:expr) => {{
        $at.vm.sp = $at.sp;
        return match $left {
            None => Step::special(Step::FRAME),
            Some(exit) => $at.vm.end_loop(exit),
        };
    }};
}

/// Goes on with the frame of a function that an instruction of this form calls, and that takes just the arguments from
/// `first` on.
#[inline(never)]
fn enter_arranged(vm: &mut Vm, opcode: u8, function: ObjId, bottom: usize, first: usize) -> Step {
    let entered = match vm.enter_plain(function, bottom, first) {
        Some(true) => Ok(()),
        _ => vm.enter_exact(opcode, function, bottom, first),
    };
    Step::special(if entered.is_ok() { Step::FRAME } else { Step::RAISE })
}

/// The next item is a number that needs an object.
#[inline(never)]
fn take_new_int(at: At<'_, '_>, value: i64) -> Step {
    let item = at.vm.heap.new_int(value);
    at.take_next(item.into_id())
}

impl At<'_, '_> {
    /// What a `FOR_ITER` got goes to the variable that it is for, or on the stack.
    #[inline(always)]
    fn take_next(mut self, item: ObjId) -> Step {
        match self.followed_by(op::STORE_FAST) {
            Some(variable) => {
                let old = self.vm.stack[self.place.base + variable].replace(item);
                match old {
                    Some(old) => self.release_then(old),
                    None => self.on(),
                }
            }
            None => {
                self.push_field(Some(item));
                self.on()
            }
        }
    }
}

/// A `FOR_ITER` goes on past the `END_FOR` and `POP_TOP` that end the loop.
fn end_for(mut at: At<'_, '_>, arg: usize, iterator: ObjId) -> Step {
    at.next += arg + 3;
    at.sp -= 1;
    at.release_then(iterator)
}

impl Vm {
    #[cold]
    fn end_loop(&mut self, exit: Exit) -> Step {
        self.exit = Some(exit);
        Step::special(Step::EXIT)
    }
}

steps! {
    #[inline(never)]
    fn call_py_exact_args(at, arg) {
        let bottom = at.sp - arg - 2;
        let function = some!(at, at.vm.stack[bottom]);
        let first = bottom + 2 - usize::from(at.vm.stack[bottom + 1].is_some());
        at.vm.sp = at.sp;
        match at.vm.enter_plain(function, bottom, first) {
            Some(true) => return Step::special(Step::FRAME),
            Some(false) => enter!(at, at.vm.enter_exact(op::CALL_PY_EXACT_ARGS, function, bottom, first)),
            None => return at.miss(),
        }
    }

    /// `CALL_PY_GENERAL` where parameters at the end have their defaults.
    #[inline(never)]
    fn call_py_general(at, arg) {
        let bottom = at.sp - arg - 2;
        let function = some!(at, at.vm.stack[bottom]);
        let first = bottom + 2 - usize::from(at.vm.stack[bottom + 1].is_some());
        at.vm.sp = at.sp;
        if !at.vm.complete_arguments(function, first, at.sp, None) {
            return at.miss();
        }
        return enter_arranged(at.vm, op::CALL_PY_GENERAL, function, bottom, first);
    }

    #[inline(never)]
    fn call_kw(at, arg) {
        let bottom = at.sp - arg - 3;
        let function = some!(at, at.vm.stack[bottom]);
        let first = bottom + 2 - usize::from(at.vm.stack[bottom + 1].is_some());
        let names = entry!(at, 1);
        let named = at.sp - 1 - some!(at, at.vm.heap.tuple_len(names));
        at.vm.sp = at.sp - 1;
        if !at.vm.complete_arguments(function, first, named, Some(names)) {
            return at.miss();
        }
        // A constant of the code: it does not die.
        at.vm.release(Own::from_counted(names));
        return enter_arranged(at.vm, op::CALL_KW, function, bottom, first);
    }

    /// `CALL_BOUND_METHOD_EXACT_ARGS`.
    #[inline(never)]
    fn call_bound_method(at, arg) {
        let bottom = at.sp - arg - 2;
        let Body::Method { function, .. } = *at.vm.heap.outer(some!(at, at.vm.stack[bottom])) else {
            return at.miss();
        };
        if at.vm.stack[bottom + 1].is_some() || !at.vm.takes_exactly(function, arg as u32 + 1) {
            return at.miss();
        }
        at.vm.sp = at.sp;
        at.vm.unpack_method(bottom);
        return enter_arranged(at.vm, op::CALL_BOUND_METHOD_EXACT_ARGS, function, bottom, bottom + 1);
    }

    #[inline(never)]
    fn call_alloc_and_enter_init(at, arg) {
        let bottom = at.sp - arg - 2;
        let class = some!(at, at.vm.stack[bottom]);
        let version = at.vm.heap.class(class).map_or(0, |t| t.version);
        if at.vm.stack[bottom + 1].is_some() || version == 0 || version != at.cache_u32(1) {
            return at.miss();
        }
        let Some(init) = at.vm.init_with_room(class) else { return at.miss() };
        at.vm.sp = at.sp;
        enter!(at, at.vm.enter_init(class, init, bottom));
    }

    #[inline(never)]
    fn call_list_append(at, _arg) {
        let (callable, list, item) = (entry!(at, 3), entry!(at, 2), entry!(at, 1));
        if callable != at.vm.callables.list_append || at.vm.heap.list(list).is_none() {
            return at.miss();
        }
        // Past the POP_TOP.
        at.next += 4;
        at.sp -= 3;
        at.vm.heap.list_push(list, Own::from_counted(item));
        return at.release_two_then(list, callable);
    }

    /// `CALL_LEN` and `CALL_ISINSTANCE`.
    #[inline(never)]
    fn call_known(at, arg) {
        let opcode = at.place.words[at.next - 1].get() as u8;
        if !call!(at, at.vm.call_specialised(opcode, arg)) {
            return at.miss();
        }
        at.next += 3;
    }

    /// The forms of calls of what is written in Rust.
    #[inline(never)]
    fn call_builtin(at, arg) {
        let opcode = at.place.words[at.next - 1].get() as u8;
        if !call!(at, at.vm.call_specialised(opcode, arg)) {
            return at.miss();
        }
        at.next += 3;
        if at.vm.heap.collector.due {
            call!(at, at.vm.check_breaker());
            if at.is_to_leave() {
                return at.leave(at.next);
            }
        }
    }

    #[inline(never)]
    fn for_iter(at, arg) {
        let iterator = entry!(at, 1);
        if let Body::RangeIterator(range) = at.vm.heap.body_mut(iterator) {
            match crate::heap::next_number(range) {
                Some(value) => {
                    at.next += 1;
                    return match fixed::small_int(value) {
                        Some(item) => at.take_next(item),
                        None => take_new_int(at, value),
                    };
                }
                None => return end_for(at, arg, iterator),
            }
        } else if let Some(item) = at.vm.quick_next(iterator) {
            at.next += 1;
            return at.take_next(item.into_id());
        } else if at.vm.is_suspended(iterator) {
            // What it returns is for the END_FOR.
            let none = at.vm.none();
            at.vm.sp = at.sp;
            enter!(at, at.vm.enter_generator(iterator, none, at.next + arg + 1));
        } else if let Some(item) = call!(at, at.vm.next(iterator)) {
            at.next += 1;
            return at.take_next(item.into_id());
        } else {
            return end_for(at, arg, iterator);
        }
    }

    #[inline(never)]
    fn yield_value(at, _arg) {
        let value = Own::from_counted(entry!(at, 1));
        at.sp -= 1;
        leave!(at, at.vm.yield_value(at.place.words, at.next, value));
    }

    #[inline(never)]
    fn return_value(at, _arg) {
        let value = Own::from_counted(entry!(at, 1));
        at.sp -= 1;
        leave!(at, at.vm.leave(value));
    }

    #[inline(never)]
    fn return_const(at, arg) {
        let value = at.vm.own(at.place.code.constants[arg]);
        leave!(at, at.vm.leave(value));
    }
}
