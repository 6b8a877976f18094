//! Arithmetic, comparisons, items and displays.

use super::{At, Place, Step, entry, some, steps};
use crate::algorithm::int::is_word_compact;
use crate::compile::opcode::compare;
use crate::object::*;
use crate::vm::Vm;
use crate::vm::eval::quick::{quick_binary, quick_quotient};
use crate::vm::eval::specialize::{count_down, is_due_next};

/// The two topmost entries and what is in them, if both have the layout.
macro_rules! two {
    ($at:ident, $layout:ident) => {{
        let (left, right) = (entry!($at, 2), entry!($at, 1));
        match ($at.vm.heap.outer(left), $at.vm.heap.outer(right)) {
            (Body::$layout(a), Body::$layout(b)) => (left, right, a, b),
            _ => return $at.miss(),
        }
    }};
}

/// Of integers of one digit here, of others in a function of its own.
macro_rules! of_words {
    ($at:ident, $arg:ident, $operator:tt, $others:ident) => {{
        let (left, right, &a, &b) = two!($at, Int);
        if !is_word_compact(a) || !is_word_compact(b) {
            return $others($at.vm, $at.place, $arg, $at.next, $at.sp);
        }
        // The right operand goes first here (`_Py_DECREF_SPECIALIZED`).
        return $at.end_int(a $operator b, right, left);
    }};
}

macro_rules! of_large_words {
    ($at:ident, $operation:ident) => {{
        let (left, right, &a, &b) = two!($at, Int);
        let result = some!($at, $at.vm.$operation(a, b));
        $at.next += 1;
        $at.sp -= 1;
        $at.vm.stack[$at.sp - 1] = Some(result.into_id());
        return $at.release_two_then(right, left);
    }};
}

macro_rules! of_floats {
    ($at:ident, $operator:tt) => {{
        let (left, right, &a, &b) = two!($at, Float);
        return $at.end_float(a $operator b, left, right);
    }};
}

steps! {
    #[inline(always)]
    fn add_int(at, arg) {
        of_words!(at, arg, +, add_large);
    }

    #[inline(always)]
    fn subtract_int(at, arg) {
        of_words!(at, arg, -, subtract_large);
    }

    #[inline(never)]
    fn multiply_int(at, arg) {
        of_words!(at, arg, *, multiply_large);
    }

    #[inline(never)]
    fn add_large(at, _arg) {
        of_large_words!(at, add_words);
    }

    #[inline(never)]
    fn subtract_large(at, _arg) {
        of_large_words!(at, subtract_words);
    }

    #[inline(never)]
    fn multiply_large(at, _arg) {
        of_large_words!(at, multiply_words);
    }

    #[inline(never)]
    fn add_float(at, _arg) {
        of_floats!(at, +);
    }

    #[inline(never)]
    fn subtract_float(at, _arg) {
        of_floats!(at, -);
    }

    #[inline(never)]
    fn multiply_float(at, _arg) {
        of_floats!(at, *);
    }

    #[inline(never)]
    fn binary_op(at, arg) {
        let counter = &at.place.words[at.next];
        // Due to specialise itself, or of other operands: the general way.
        if is_due_next(counter) {
            return at.miss();
        }
        let (left, right) = (entry!(at, 2), entry!(at, 1));
        match (at.vm.heap.outer(left), at.vm.heap.outer(right)) {
            (&Body::Int(a), &Body::Int(b)) => {
                let value = some!(at, quick_binary(arg, a, b));
                count_down(counter);
                return at.end_int(value, left, right);
            }
            (&Body::Float(a), &Body::Float(b)) => {
                let value = some!(at, quick_quotient(arg, a, b));
                count_down(counter);
                let result = at.vm.heap.float(value);
                at.next += 1;
                at.sp -= 1;
                at.vm.stack[at.sp - 1] = Some(result.into_id());
                return at.release_two_then(left, right);
            }
            _ => return at.miss(),
        }
    }

    #[inline(always)]
    fn compare_int(at, arg) {
        let (left, right, a, b) = two!(at, Int);
        let holds = compare::holds(arg, a >= b, a <= b);
        at.next += 1;
        return at.test_two(holds, left, right);
    }

    #[inline(never)]
    fn compare_float(at, arg) {
        let (left, right, a, b) = two!(at, Float);
        let holds = compare::holds(arg, a >= b, a <= b);
        at.next += 1;
        return at.test_two(holds, left, right);
    }

    #[inline(never)]
    fn compare_str(at, arg) {
        let (left, right) = (entry!(at, 2), entry!(at, 1));
        let texts = &at.vm.heap.texts;
        let same = match (at.vm.heap.outer(left), at.vm.heap.outer(right)) {
            (&Body::Str { at: a, .. }, &Body::Str { at: b, .. }) => {
                a == b || texts.get(a).text == texts.get(b).text
            }
            _ => return at.miss(),
        };
        // Only `==` and `!=` come here.
        let holds = compare::holds(arg, same, same);
        at.next += 1;
        return at.test_two(holds, left, right);
    }

    #[inline(always)]
    fn is_op(at, arg) {
        let (left, right) = (entry!(at, 2), entry!(at, 1));
        return at.test_two((left == right) != (arg != 0), left, right);
    }

    #[inline(never)]
    fn unary_not(at, _arg) {
        let old = entry!(at, 1);
        return at.replace_one_then(fixed::boolean(old == fixed::FALSE), old);
    }

    #[inline(never)]
    fn to_bool(at, _arg) {
        let object = entry!(at, 1);
        let truth = some!(at, at.vm.quick_truth(object));
        at.next += 3;
        return at.replace_one_then(fixed::boolean(truth), object);
    }

    #[inline(never)]
    fn list_item(at, _arg) {
        let (list, key) = (entry!(at, 2), entry!(at, 1));
        let index = some!(at, at.index(key));
        let Body::List { items, .. } = at.vm.heap.outer(list) else { return at.miss() };
        let item = *some!(at, items.get(index));
        return at.take_item(item, list, key);
    }

    #[inline(never)]
    fn tuple_item(at, _arg) {
        let (tuple, key) = (entry!(at, 2), entry!(at, 1));
        let index = some!(at, at.index(key));
        let Body::Tuple { .. } = at.vm.heap.outer(tuple) else { return at.miss() };
        let item = some!(at, at.vm.heap.tuple_item(tuple, index));
        return at.take_item(item, tuple, key);
    }

    #[inline(never)]
    fn str_item(at, _arg) {
        let (string, key) = (entry!(at, 2), entry!(at, 1));
        let index = some!(at, at.index(key));
        let Body::Str { at: text, .. } = *at.vm.heap.outer(string) else { return at.miss() };
        let text = &at.vm.heap.texts.get(text).text;
        let unit = some!(at, if index < text.len() { Some(text.at(index)) } else { None });
        let ascii = some!(at, u8::try_from(unit).ok().filter(u8::is_ascii));
        return at.take_item(fixed::character(ascii), string, key);
    }

    #[inline(never)]
    fn dict_item(at, _arg) {
        let (dict, key) = (entry!(at, 2), entry!(at, 1));
        let value = some!(at, at.vm.quick_value(dict, key));
        at.next += 1;
        at.sp -= 1;
        at.vm.heap.incref(value);
        at.vm.stack[at.sp - 1] = Some(value);
        return at.release_two_then(dict, key);
    }

    #[inline(never)]
    fn contains(at, arg) {
        let (item, container) = (entry!(at, 2), entry!(at, 1));
        let found = some!(at, at.vm.quick_contains(container, item));
        at.next += 1;
        return at.test_two(found != (arg != 0), item, container);
    }

    #[inline(never)]
    fn store_item(at, _arg) {
        let (container, key, value) = (entry!(at, 2), entry!(at, 1), entry!(at, 3));
        // The container takes the value over, and its old item goes before the rest.
        let old = some!(at, match at.vm.heap.outer(container) {
            Body::List { .. } => {
                let index = some!(at, at.index(key));
                at.vm.quick_store_item(container, index, value)
            }
            Body::Dict(_) => at.vm.quick_store_value(container, key, value),
            _ => None,
        });
        at.next += 1;
        at.sp -= 3;
        return at.release_three_then(old, key, container);
    }

    #[inline(never)]
    fn build_tuple(at, arg) {
        let bottom = at.sp - arg;
        let tuple = at.vm.heap.tuple_of_fields(&at.vm.stack[bottom..at.sp]);
        at.sp = bottom;
        at.push(tuple);
    }

    #[inline(never)]
    fn build_list(at, arg) {
        let bottom = at.sp - arg;
        let list = at.vm.heap.list_of_fields(&at.vm.stack[bottom..at.sp]);
        at.sp = bottom;
        at.push(list);
    }

    #[inline(never)]
    fn list_append(at, arg) {
        let (list, item) = (entry!(at, arg + 1), entry!(at, 1));
        at.sp -= 1;
        at.vm.heap.list_push(list, Own::from_counted(item));
    }

    #[inline(never)]
    fn unpack_tuple(at, arg) {
        let sequence = entry!(at, 1);
        let start = match *at.vm.heap.outer(sequence) {
            Body::Tuple { length, start } if length as usize == arg => start,
            _ => return at.miss(),
        };
        at.next += 1;
        at.sp -= 1;
        if arg == 2 {
            let &[first, second] = at.vm.heap.words.run(start, 2) else { return at.miss() };
            at.push_shared(ObjId::new(second));
            at.push_shared(ObjId::new(first));
        } else {
            for place in (start..start + arg as u32).rev() {
                let item = ObjId::new(at.vm.heap.words.get(place));
                at.push_shared(item);
            }
        }
        return at.release_then(sequence);
    }

    #[inline(never)]
    fn unpack_list(at, arg) {
        let sequence = entry!(at, 1);
        match at.vm.heap.outer(sequence) {
            Body::List { items, .. } if items.len() == arg => {}
            _ => return at.miss(),
        }
        at.next += 1;
        at.sp -= 1;
        for i in (0..arg).rev() {
            let item = at.vm.heap.list(sequence).and_then(|list| list.items.get(i).copied());
            at.push_shared(item);
        }
        at.release(sequence);
    }
}

impl At<'_, '_> {
    /// Pushes a new reference.
    #[inline(always)]
    fn push_shared(&mut self, item: Field) {
        if let Some(item) = item {
            self.vm.heap.incref(item);
        }
        self.push_field(item);
    }

    #[inline(always)]
    fn index(&self, key: ObjId) -> Option<usize> {
        match *self.vm.heap.outer(key) {
            Body::Int(index) => usize::try_from(index).ok(),
            _ => None,
        }
    }

    /// A container's item replaces both; the index goes first here.
    #[inline(always)]
    fn take_item(mut self, item: ObjId, container: ObjId, key: ObjId) -> Step {
        self.next += 1;
        self.sp -= 1;
        self.vm.heap.incref(item);
        self.vm.stack[self.sp - 1] = Some(item);
        self.release_two_then(key, container)
    }

    /// A float replaces its operands: in the left one's object, or the right one's, if nobody else has it
    /// (`DECREF_INPUTS_AND_REUSE_FLOAT`).
    #[inline(always)]
    fn end_float(mut self, value: f64, left: ObjId, right: ObjId) -> Step {
        self.next += 1;
        self.sp -= 1;
        let (kept, spent) = if self.vm.heap.count(left) == 1 {
            (left, right)
        } else if self.vm.heap.count(right) == 1 {
            (right, left)
        } else {
            return end_new_float(self.vm, value, left, right, self.next, self.sp);
        };
        if let Body::Float(kept) = self.vm.heap.body_mut(kept) {
            *kept = value;
        }
        self.vm.stack[self.sp - 1] = Some(kept);
        self.release_then(spent)
    }

    /// An integer replaces its operands, which are released in this order.
    #[inline(always)]
    fn end_int(mut self, value: i64, first: ObjId, second: ObjId) -> Step {
        self.next += 1;
        self.sp -= 1;
        match fixed::small_int(value) {
            Some(result) => {
                self.vm.stack[self.sp - 1] = Some(result);
                self.release_two_then(first, second)
            }
            None => end_new_int(self.vm, value, first, second, self.next, self.sp),
        }
    }
}

/// The same for a float that needs an object of its own.
#[inline(never)]
fn end_new_float(vm: &mut Vm, value: f64, left: ObjId, right: ObjId, next: usize, sp: usize) -> Step {
    vm.sp = sp;
    let result = vm.heap.float(value);
    vm.stack[sp - 1] = Some(result.into_id());
    vm.release(Own::from_counted(left));
    vm.release(Own::from_counted(right));
    Step { next, sp }
}

/// The same for an integer that needs an object.
#[inline(never)]
fn end_new_int(vm: &mut Vm, value: i64, first: ObjId, second: ObjId, next: usize, sp: usize) -> Step {
    vm.sp = sp;
    let result = vm.heap.new_int(value);
    vm.stack[sp - 1] = Some(result.into_id());
    vm.release(Own::from_counted(first));
    vm.release(Own::from_counted(second));
    Step { next, sp }
}
