//! Variables, constants, names, and jumps.

use super::{At, Place, Step, call, entry, for_iter, some, steps};
use crate::compile::opcode::op;
use crate::object::*;
use crate::vm::Vm;

impl At<'_, '_> {
    #[inline(always)]
    fn store_fast(&mut self, variable: usize) {
        self.sp -= 1;
        let value = self.vm.stack[self.sp];
        let old = std::mem::replace(&mut self.vm.stack[self.place.base + variable], value);
        self.release_field(old);
    }
}

/// Pushes a variable.
macro_rules! load_fast {
    ($at:ident, $variable:expr) => {{
        match $at.vm.stack[$at.place.base + $variable] {
            Some(value) => {
                let value = $at.vm.own(value);
                $at.push(value);
            }
            None => {
                $at.vm.sp = $at.sp;
                $at.vm.unbound_local($at.place.code.variables[$variable]);
                return Step::special(Step::RAISE);
            }
        }
    }};
}

steps! {
    #[inline(always)]
    fn load_fast(at, arg) {
        load_fast!(at, arg);
        if let Some(arg) = at.followed_by(op::LOAD_CONST) {
            let value = at.vm.own(at.place.code.constants[arg]);
            at.push(value);
        }
    }

    #[inline(always)]
    fn load_fast_load_fast(at, arg) {
        load_fast!(at, arg >> 4);
        load_fast!(at, arg & 15);
    }

    #[inline(never)]
    fn load_fast_and_clear(at, arg) {
        let field = at.vm.stack[at.place.base + arg].take();
        at.push_field(field);
    }

    #[inline(always)]
    fn load_const(at, arg) {
        let value = at.vm.own(at.place.code.constants[arg]);
        at.push(value);
    }

    #[inline(always)]
    fn store_fast(at, arg) {
        at.store_fast(arg);
    }

    #[inline(always)]
    fn store_fast_load_fast(at, arg) {
        at.store_fast(arg >> 4);
        load_fast!(at, arg & 15);
    }

    #[inline(never)]
    fn store_fast_store_fast(at, arg) {
        at.store_fast(arg >> 4);
        at.store_fast(arg & 15);
    }

    #[inline(always)]
    fn pop_top(at, _arg) {
        let value = entry!(at, 1);
        at.sp -= 1;
        at.release(value);
    }

    #[inline(always)]
    fn push_null(at, _arg) {
        at.push_field(None);
    }

    #[inline(never)]
    fn copy(at, arg) {
        let field = at.entry(arg);
        if let Some(id) = field {
            at.vm.heap.incref(id);
        }
        at.push_field(field);
    }

    #[inline(never)]
    fn swap(at, arg) {
        at.vm.stack.swap(at.sp - 1, at.sp - arg);
    }

    #[inline(never)]
    fn load_name(at, arg) {
        let value = some!(at, at.vm.quick_name(at.place.code.names[arg]));
        let value = at.vm.own(value);
        at.push(value);
    }

    #[inline(never)]
    fn store_name(at, arg) {
        let value = entry!(at, 1);
        let old = some!(at, at.vm.quick_store_name(at.place.code.names[arg], value));
        at.sp -= 1;
        return at.release_then(old);
    }

    #[inline(always)]
    fn load_global_module(at, arg) {
        let value = some!(at, at.cached_global(false));
        at.push_global(value, arg);
    }

    #[inline(always)]
    fn load_global_builtin(at, arg) {
        let value = some!(at, at.cached_global(true));
        at.push_global(value, arg);
    }

    #[inline(always)]
    fn load_deref(at, arg) {
        let cell = some!(at, at.vm.stack[at.place.base + arg]);
        let Body::Cell(Some(value)) = *at.vm.heap.outer(cell) else { return at.miss() };
        let value = at.vm.own(value);
        at.push(value);
    }

    #[inline(never)]
    fn copy_free_vars(at, _arg) {
        at.vm.copy_free_variables(at.place.base, at.place.code);
    }

    #[inline(never)]
    fn store_deref(at, arg) {
        let value = entry!(at, 1);
        at.sp -= 1;
        let old = at.vm.set_cell(at.place.base + arg, Some(value));
        at.release_field(old);
    }

    // The compiler leaves only `True` and `False` to these two, which are immortal.
    #[inline(always)]
    fn pop_jump_if_false(at, arg) {
        at.sp -= 1;
        at.next += if at.entry(0) == Some(fixed::TRUE) { 1 } else { 1 + arg };
    }

    #[inline(always)]
    fn pop_jump_if_true(at, arg) {
        at.sp -= 1;
        at.next += if at.entry(0) == Some(fixed::TRUE) { 1 + arg } else { 1 };
    }

    #[inline(never)]
    fn pop_jump_if_none(at, arg) {
        let value = entry!(at, 1);
        at.sp -= 1;
        at.next += if value == fixed::NONE { 1 + arg } else { 1 };
        return at.release_then(value);
    }

    #[inline(never)]
    fn pop_jump_if_not_none(at, arg) {
        let value = entry!(at, 1);
        at.sp -= 1;
        at.next += if value == fixed::NONE { 1 } else { 1 + arg };
        return at.release_then(value);
    }

    #[inline(always)]
    fn nop(at, _arg) {}

    #[inline(always)]
    fn jump_forward(at, arg) {
        at.next += arg;
    }

    /// `JUMP_BACKWARD_NO_INTERRUPT`.
    #[inline(always)]
    fn jump_back(at, arg) {
        at.next -= arg;
    }

    #[inline(always)]
    fn jump_backward(at, arg) {
        at.next = at.next + 1 - arg;
        at.vm.steps += arg as u64;
        if at.vm.is_pressed() {
            call!(at, at.vm.check_breaker());
            if at.is_to_leave() {
                return at.leave(at.next);
            }
        }
        if let Some(arg) = at.followed_by(op::FOR_ITER) {
            return for_iter(at.vm, at.place, arg, at.next, at.sp);
        }
    }

    #[inline(always)]
    fn resume(at, _arg) {
        if at.vm.is_pressed() {
            call!(at, at.vm.check_breaker());
            if at.is_to_leave() {
                return at.leave(at.next - 1);
            }
        }
    }
}

impl At<'_, '_> {
    #[inline(always)]
    fn push_global(&mut self, value: ObjId, arg: usize) {
        self.next += 4;
        let value = self.vm.own(value);
        self.push(value);
        if arg & 1 != 0 {
            self.push_field(None);
        }
    }

    /// What `LOAD_GLOBAL_MODULE` and `LOAD_GLOBAL_BUILTIN` found before, if the namespaces have the same keys still.
    #[inline(always)]
    fn cached_global(&self, builtin: bool) -> Field {
        let index = usize::from(self.cache(1));
        let table = self.vm.heap.own_table(self.place.globals)?;
        if table.version != u32::from(self.cache(2)) {
            return None;
        }
        if !builtin {
            return table.entries.get(index)?.value;
        }
        let table = self.vm.heap.own_table(self.place.builtins)?;
        if table.version != u32::from(self.cache(3)) {
            return None;
        }
        table.entries.get(index)?.value
    }
}
