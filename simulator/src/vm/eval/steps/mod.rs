//! The instructions that programs spend their time in, for the operands they mostly meet: one function each, which is
//! handed where the loop stands in registers and hands back where it goes on. A function of its own lets the compiler
//! give each instruction the registers it needs; in one function for all of them the loop's own variables end up in
//! memory.
//!
//! What a function here does not do itself it leaves to `general.rs`, before it has changed anything: a *miss*.

mod attributes;
mod calls;
mod operators;
mod stack;

pub(super) use attributes::*;
pub(super) use calls::*;
pub(super) use operators::*;
pub(super) use stack::*;

use crate::compile::opcode::op;
use crate::object::*;
use crate::vm::Vm;
use std::cell::Cell;
use std::rc::Rc;

/// Where the loop goes on: at an instruction of the same frame, or (from [`Step::MISS`] on) in another way.
#[derive(Clone, Copy)]
pub(super) struct Step {
    /// The index of the next word, or one of the constants below.
    pub next: usize,
    /// The first dead entry of the stack.
    pub sp: usize,
}

impl Step {
    /// The instruction is for the general way; nothing has happened.
    pub const MISS: usize = usize::MAX - 3;
    /// With the innermost frame, which is another one now.
    pub const FRAME: usize = usize::MAX - 2;
    /// With the handler of the exception that was raised.
    pub const RAISE: usize = usize::MAX - 1;
    /// Nowhere: the loop ends as `Vm::exit` says.
    pub const EXIT: usize = usize::MAX;

    /// Not to another instruction of the same frame; nobody asks for `sp` then.
    #[inline(always)]
    pub fn special(next: usize) -> Step {
        Step { next, sp: 0 }
    }
}

/// What no instruction changes of the frame that runs.
pub(super) struct Place<'c> {
    /// The code object's contents.
    pub code: &'c Rc<Code>,
    /// Its instructions, which specialise themselves.
    pub words: &'c [Cell<u16>],
    /// The first of the frame's entries in `vm.stack`.
    pub base: usize,
    /// Where `LOAD_GLOBAL` looks first.
    pub globals: ObjId,
    /// Where it looks then.
    pub builtins: ObjId,
    /// Each instruction is to be seen: none may do another's work.
    pub watched: bool,
}

/// Where an instruction stands: `next` is behind its own word, and no field is in memory.
///
/// Rust code outside the loop reads [`Vm::sp`], which is therefore written before anything is called that may look at
/// the stack, and read again afterwards; `call!` and [`At::release`] see to it. In debug builds `Vm::sp` is made invalid
/// between instructions, so that a place where that was forgotten shows at once.
pub(super) struct At<'v, 'c> {
    /// The interpreter.
    pub vm: &'v mut Vm,
    /// The frame.
    pub place: &'c Place<'c>,
    /// The index behind the instruction's own word.
    pub next: usize,
    /// The first dead entry of the stack.
    pub sp: usize,
}

impl At<'_, '_> {
    /// The instruction is done, and the next one follows.
    #[inline(always)]
    pub fn on(&self) -> Step {
        Step { next: self.next, sp: self.sp }
    }

    /// See [`Step::MISS`].
    #[inline(always)]
    pub fn miss(&self) -> Step {
        Step { next: Step::MISS, sp: self.sp }
    }

    /// Whether a trace function was set while the loop runs that asks nobody, or the loop has run for long.
    #[cold]
    pub fn is_to_leave(&mut self) -> bool {
        /// How many instructions the loop may run without being entered anew.
        const LONG: u64 = 1 << 20;
        let vm = &mut *self.vm;
        let long = vm.steps > vm.pause;
        if long {
            vm.pause = vm.steps.saturating_add(LONG).min(vm.limits.steps);
        }
        !self.place.watched && (long || vm.is_traced_at_all())
    }

    /// Enters the loop anew at `next`, in its instance that shows each instruction if somebody looks now.
    #[cold]
    pub fn leave(&mut self, next: usize) -> Step {
        self.vm.sp = self.sp;
        self.vm.heap.at = next;
        self.vm.exit = Some(super::Exit::Switch);
        Step::special(Step::EXIT)
    }

    /// The argument of the instruction that comes next, if it is this one and may be done here as well: the loop is
    /// spared for it. Nothing has to be seen between the two then.
    #[inline(always)]
    pub fn followed_by(&mut self, opcode: u8) -> Option<usize> {
        let word = self.place.words[self.next].get();
        if (word as u8 != opcode) | self.place.watched {
            return None;
        }
        self.vm.heap.at = self.next;
        self.next += 1;
        Some(usize::from(word >> 8))
    }

    /// The entry at a depth, 1 for the topmost.
    #[inline(always)]
    pub fn entry(&self, depth: usize) -> Field {
        self.vm.stack[self.sp - depth]
    }

    /// A word of the instruction's cache.
    #[inline(always)]
    pub fn cache(&self, index: usize) -> u16 {
        self.place.words[self.next + index].get()
    }

    /// Two words of it, as one number.
    #[inline(always)]
    pub fn cache_u32(&self, index: usize) -> u32 {
        super::specialize::read_u32(self.place.words, self.next + index)
    }

    /// Pushes a reference, or the lack of one.
    #[inline(always)]
    pub fn push_field(&mut self, field: Field) {
        self.vm.stack[self.sp] = field;
        self.sp += 1;
    }

    /// Pushes an owned reference.
    #[inline(always)]
    pub fn push(&mut self, own: Own) {
        self.push_field(Some(own.into_id()));
    }

    /// Releases a reference; if it was the last, the object dies now.
    #[inline(always)]
    pub fn release(&mut self, id: ObjId) {
        if self.vm.heap.decref(id) {
            self.vm.sp = self.sp;
            self.vm.dealloc(id);
        }
    }

    /// Releases a reference if there is one.
    #[inline(always)]
    pub fn release_field(&mut self, field: Field) {
        if let Some(id) = field {
            self.release(id);
        }
    }

    /// Goes on behind the instruction once an object is released. Whatever dies is seen to at the very end, by a
    /// function that needs nothing but where to go on: so an instruction has no registers to save.
    #[inline(always)]
    pub fn release_then(self, id: ObjId) -> Step {
        if self.vm.heap.decref(id) {
            return dealloc_then(self.vm, id, self.next, self.sp);
        }
        self.on()
    }

    /// The same for two objects in this order.
    #[inline(always)]
    pub fn release_two_then(self, first: ObjId, second: ObjId) -> Step {
        if self.vm.heap.decref(first) {
            return dealloc_two_then(self.vm, first, second, self.next, self.sp);
        }
        self.release_then(second)
    }

    /// The same for three objects.
    #[inline(always)]
    pub fn release_three_then(self, first: ObjId, second: ObjId, third: ObjId) -> Step {
        if self.vm.heap.decref(first) {
            return dealloc_three_then(self.vm, [first, second, third], self.next, self.sp);
        }
        self.release_two_then(second, third)
    }

    /// Replaces the topmost entry by a result, then releases it.
    #[inline(always)]
    pub fn replace_one_then(self, result: ObjId, old: ObjId) -> Step {
        self.vm.stack[self.sp - 1] = Some(result);
        self.release_then(old)
    }

    /// The truth replaces the two topmost entries, both of which are released. A jump that tests it comes next in most
    /// programs: it is done here, and the truth never gets to the stack.
    #[inline(always)]
    pub fn test_two(mut self, truth: bool, left: ObjId, right: ObjId) -> Step {
        let jump = self.cache(0);
        let taken = match jump as u8 {
            op::POP_JUMP_IF_FALSE if !self.place.watched => !truth,
            op::POP_JUMP_IF_TRUE if !self.place.watched => truth,
            _ => {
                self.vm.stack[self.sp - 2] = Some(fixed::boolean(truth));
                self.sp -= 1;
                return self.release_two_then(left, right);
            }
        };
        self.next += 2 + if taken { usize::from(jump >> 8) } else { 0 };
        self.sp -= 2;
        self.release_two_then(left, right)
    }
}

#[inline(never)]
fn dealloc_then(vm: &mut Vm, id: ObjId, next: usize, sp: usize) -> Step {
    vm.sp = sp;
    vm.dealloc(id);
    Step { next, sp }
}

#[inline(never)]
fn dealloc_two_then(vm: &mut Vm, first: ObjId, second: ObjId, next: usize, sp: usize) -> Step {
    vm.sp = sp;
    vm.dealloc(first);
    vm.release(Own::from_counted(second));
    Step { next, sp }
}

#[inline(never)]
fn dealloc_three_then(vm: &mut Vm, objects: [ObjId; 3], next: usize, sp: usize) -> Step {
    let [first, second, third] = objects;
    vm.sp = sp;
    vm.dealloc(first);
    vm.release(Own::from_counted(second));
    vm.release(Own::from_counted(third));
    Step { next, sp }
}

/// Declares instructions: functions of where the loop stands and of the instruction's argument.
macro_rules! steps {
    ($($(#[$meta:meta])* fn $name:ident($at:ident, $arg:ident) $body:block)*) => {
        $(
            $(#[$meta])*
            #[allow(unused_mut, unreachable_code, reason = "some instructions never go on behind themselves")]
            pub(in crate::vm::eval) fn $name(
                vm: &mut Vm,
                place: &Place<'_>,
                $arg: usize,
                next: usize,
                sp: usize,
            ) -> Step {
                let mut $at = At { vm, place, next, sp };
                $body
                $at.on()
            }
        )*
    };
}

/// The value of an option; without one the instruction is a miss.
macro_rules! some {
    ($at:ident, $option:expr) => {
        match $option {
            Some(value) => value,
            None => return $at.miss(),
        }
    };
}

/// The entry at a depth, 1 for the topmost.
macro_rules! entry {
    ($at:ident, $depth:expr) => {
        some!($at, $at.entry($depth))
    };
}

/// Calls what may look at the stack or raise.
macro_rules! call {
    ($at:ident, $result:expr) => {{
        $at.vm.sp = $at.sp;
        match $result {
            Ok(value) => {
                $at.sp = $at.vm.sp;
                value
            }
            Err(_) => return Step::special(Step::RAISE),
        }
    }};
}

use {call, entry, some, steps};
