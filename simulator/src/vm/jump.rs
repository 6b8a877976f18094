//! `frame.f_lineno = line` in a trace function (`frame_setlineno`, `Objects/frameobject.c`): the frame goes on at another
//! line, if what its stack holds there is what it holds here, perhaps with less on top.

use super::{Result, Vm};
use crate::compile::code::CodeUnit;
use crate::compile::opcode::{caches, effect, op};
use crate::object::layout::ty;
use crate::object::*;
use std::rc::Rc;

/// What an entry of the stack is for; the order decides which of several places a jump prefers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Entry {
    Iterator,
    Except,
    Object,
    Null,
    Lasti,
}

impl Entry {
    /// Whether an entry of this kind can be where another one is expected (`compatible_kind`).
    fn serves_as(self, wanted: Entry) -> bool {
        match wanted {
            Entry::Object => self != Entry::Null,
            Entry::Null => true,
            _ => self == wanted,
        }
    }
}

/// The stack before an instruction.
#[derive(Clone, PartialEq, Eq)]
enum Height {
    /// Nothing leads there.
    Unknown,
    TooHigh,
    Entries(Vec<Entry>),
}

/// As many entries as CPython's model of a stack has bits for.
const MOST: usize = 21;

impl Height {
    fn popped(&self, count: usize) -> Height {
        match self {
            Height::Entries(entries) => {
                Height::Entries(entries[..entries.len().saturating_sub(count)].to_vec())
            }
            other => other.clone(),
        }
    }

    fn pushed(&self, kinds: &[Entry]) -> Height {
        match self {
            Height::Entries(entries) if entries.len() + kinds.len() <= MOST => {
                Height::Entries([entries, kinds].concat())
            }
            Height::Entries(_) => Height::TooHigh,
            other => other.clone(),
        }
    }

    /// The entry at this distance from the top, of which 1 is the topmost.
    fn peek(&self, distance: usize) -> Entry {
        let Height::Entries(entries) = self else { return Entry::Object };
        entries.len().checked_sub(distance).map_or(Entry::Object, |at| entries[at])
    }

    fn swapped(mut self, distance: usize) -> Height {
        if let Height::Entries(entries) = &mut self
            && let Some(at) = entries.len().checked_sub(distance)
        {
            let top = entries.len() - 1;
            entries.swap(at, top);
        }
        self
    }
}

/// The stack before each instruction (`mark_stacks`).
fn heights(unit: &CodeUnit) -> Vec<Height> {
    let words = &unit.instructions;
    let mut known = vec![Height::Unknown; words.len() + 1];
    known[0] = Height::Entries(Vec::new());
    let mut again = true;
    while again {
        again = false;
        let mut at = 0;
        while at < words.len() {
            let here = known[at].clone();
            let (mut opcode, mut arg) = (words[at] as u8, usize::from(words[at] >> 8));
            while opcode == op::EXTENDED_ARG && at + 1 < words.len() {
                at += 1;
                known[at] = here.clone();
                (opcode, arg) = (words[at] as u8, arg << 8 | usize::from(words[at] >> 8));
            }
            let next = at + 1 + caches(opcode);
            let (after, jump) = step(opcode, arg, &here, next);
            if here != Height::Unknown {
                if let Some((target, height)) = jump
                    && let Some(place) = known.get_mut(target)
                {
                    again |= *place == Height::Unknown && target < at;
                    *place = height;
                }
                if let Some(after) = after
                    && let Some(place) = known.get_mut(next)
                {
                    *place = after;
                }
            }
            at = next;
        }
        for handler in &unit.exception_table {
            let (from, to) = (handler.start as usize, handler.target as usize);
            if known[from] != Height::Unknown && known[to] == Height::Unknown {
                let kinds: &[Entry] =
                    if handler.lasti { &[Entry::Lasti, Entry::Except] } else { &[Entry::Except] };
                let kept = match &known[from] {
                    Height::Entries(entries) => entries.len().saturating_sub(handler.depth as usize),
                    _ => 0,
                };
                known[to] = known[from].popped(kept).pushed(kinds);
                again = true;
            }
        }
    }
    known
}

/// The stack behind an instruction, if the next one follows it, and where else it may go with which stack.
fn step(opcode: u8, arg: usize, here: &Height, next: usize) -> (Option<Height>, Option<(usize, Height)>) {
    let delta = effect(opcode, arg as u32);
    let usual = here.popped(delta.min(0).unsigned_abs() as usize);
    let usual = usual.pushed(&vec![Entry::Object; delta.max(0) as usize]);
    match opcode {
        op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE | op::POP_JUMP_IF_NONE | op::POP_JUMP_IF_NOT_NONE => {
            (Some(here.popped(1)), Some((next + arg, here.popped(1))))
        }
        op::SEND => (Some(here.clone()), Some((next + arg, here.clone()))),
        op::FOR_ITER => {
            let item = here.pushed(&[Entry::Object]);
            (Some(item.clone()), Some((next + arg, item)))
        }
        op::JUMP_FORWARD => (None, Some((next + arg, here.clone()))),
        op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT => {
            (None, next.checked_sub(arg).map(|target| (target, here.clone())))
        }
        op::RETURN_VALUE | op::RETURN_CONST | op::RAISE_VARARGS | op::RERAISE => (None, None),
        op::GET_ITER | op::GET_AITER => (Some(here.popped(1).pushed(&[Entry::Iterator])), None),
        op::END_ASYNC_FOR => (Some(here.popped(2)), None),
        op::PUSH_EXC_INFO => (Some(here.pushed(&[Entry::Except])), None),
        op::POP_EXCEPT => (Some(here.popped(1)), None),
        op::PUSH_NULL => (Some(here.pushed(&[Entry::Null])), None),
        op::LOAD_GLOBAL if arg & 1 != 0 => (Some(here.pushed(&[Entry::Object, Entry::Null])), None),
        op::LOAD_ATTR if arg & 1 != 0 => (Some(here.popped(1).pushed(&[Entry::Object, Entry::Null])), None),
        op::SWAP => (Some(here.clone().swapped(arg)), None),
        op::COPY => (Some(here.pushed(&[here.peek(arg)])), None),
        _ => (Some(usual), None),
    }
}

/// The order of stacks, by which the highest one is the best to land on.
fn rank(entries: &[Entry]) -> (usize, &[Entry]) {
    (entries.len(), entries)
}

/// Whether a frame with one stack can go on with the other (`compatible_stack`).
fn fits(from: &[Entry], to: &[Entry]) -> bool {
    let kept = (0..=from.len()).rev().find(|&count| rank(&from[..count]) <= rank(to)).unwrap_or(0);
    kept == to.len() && from.iter().zip(to).all(|(from, &to)| from.serves_as(to))
}

/// Where a jump lands and how high the stack is there, or why there is no such place.
fn landing(unit: &CodeUnit, at: usize, line: i64) -> std::result::Result<(usize, usize), String> {
    if line < i64::from(unit.first_line) {
        return Err(format!("line {line} comes before the current code block"));
    }
    // The first instruction of each run of a line (`marklines`).
    let mut starts = Vec::new();
    let (mut start, mut last) = (0, None);
    for (location, length) in unit.locations.runs() {
        if let Some(found) = location.line.filter(|&found| Some(found) != last) {
            starts.push((start, i64::from(found)));
            last = Some(found);
        }
        start += length;
    }
    let Some(wanted) = starts.iter().map(|&(_, found)| found).filter(|&found| found >= line).min() else {
        return Err(format!("line {line} comes after the current code block"));
    };
    let heights = heights(unit);
    let mut best: Option<(usize, &Vec<Entry>)> = None;
    let mut why = None;
    for (place, _) in starts.into_iter().filter(|&(_, found)| found == wanted) {
        match (&heights[at], &heights[place]) {
            (Height::Entries(from), Height::Entries(to)) if fits(from, to) => {
                if best.is_none_or(|(_, known)| rank(to) > rank(known)) {
                    best = Some((place, to));
                }
            }
            (Height::TooHigh, _) => why = Some("stack to deep to analyze"),
            (Height::Unknown, _) => why = Some("can't jump from unreachable code"),
            (_, to) => why = why.or(Some(explained(to))),
        }
    }
    best.map(|(place, to)| (place, to.len()))
        .ok_or_else(|| why.unwrap_or("cannot find bytecode for specified line").to_owned())
}

/// `explain_incompatible_stack`.
fn explained(height: &Height) -> &'static str {
    match height {
        Height::TooHigh => "stack is too deep to analyze",
        Height::Unknown => "can't jump into an exception handler, or code may be unreachable",
        Height::Entries(entries) => match entries.last() {
            Some(Entry::Except) => "can't jump into an 'except' block as there's no exception",
            Some(Entry::Lasti) => "can't jump into a re-raising block as there's no location",
            Some(Entry::Iterator) => "can't jump into the body of a for loop",
            _ => "incompatible stacks",
        },
    }
}

impl Vm {
    /// Sets `frame.f_lineno`: what is traced jumps when the trace function has returned.
    pub(crate) fn set_line(&mut self, frame: ObjId, line: Field) -> Result<()> {
        let Some(line) = line else { return Err(self.error(ty::ATTRIBUTE_ERROR, "cannot delete attribute")) };
        if self.heap.type_of(line) != ty::INT {
            return Err(self.value_error("lineno must be an integer"));
        }
        if let Some(refusal) = self.tracing.refusal() {
            return Err(self.value_error(refusal));
        }
        let line = self.heap.as_int(line).and_then(|line| i32::try_from(line).ok());
        let Some(line) = line else { return Err(self.value_error("lineno out of range")) };
        let (depth, at) = self.tracing.place();
        let traced = &self.frames[depth];
        if traced.object != Some(frame) {
            return Err(self.unsupported("a jump of a frame that is not the traced one"));
        }
        let (code, base) = (Rc::clone(&traced.code), traced.base);
        if code.unit.instructions[at] as u8 == op::YIELD_VALUE {
            return Err(self.unsupported("a jump by frame.f_lineno at a yield"));
        }
        let (place, height) = match landing(&code.unit, at, i64::from(line)) {
            Ok(found) => found,
            Err(why) => return Err(self.value_error(&why)),
        };
        let count = code.variables_count();
        let unbound = self.stack[base..base + count].iter().filter(|entry| entry.is_none()).count();
        if unbound > 0 {
            let plural = if unbound == 1 { "" } else { "s" };
            self.warn(ty::RUNTIME_WARNING, &format!("assigning None to {unbound} unbound local{plural}"))?;
            for entry in &mut self.stack[base..base + count] {
                entry.get_or_insert(fixed::NONE);
            }
        }
        self.tracing.set_jump(place, base + count + height);
        Ok(())
    }

    /// Takes from the stack of the innermost frame what it will not need where it goes on.
    pub(super) fn land(&mut self, place: usize, height: usize) {
        let code = Rc::clone(&self.frames[self.frames.len() - 1].code);
        let bottom = self.sp;
        if let Some(Height::Entries(entries)) = heights(&code.unit).get(self.heap.at) {
            for &kind in entries.iter().rev().take(bottom.saturating_sub(height)) {
                if kind == Entry::Except
                    && let Some(level) = self.handled.last_mut()
                {
                    // What was handled before is again.
                    let previous = self.stack[self.sp - 1].take().filter(|&id| id != fixed::NONE);
                    let handled = std::mem::replace(level, previous);
                    self.sp -= 1;
                    self.release_id(handled);
                } else {
                    self.drain(self.sp - 1);
                }
            }
        }
        self.heap.at = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iterator_on_the_stack_is_no_place_to_land_without_one() {
        assert!(fits(&[Entry::Iterator, Entry::Object], &[Entry::Iterator]));
        assert!(fits(&[Entry::Iterator], &[]));
        assert!(!fits(&[], &[Entry::Iterator]));
        assert!(!fits(&[Entry::Object], &[Entry::Iterator]));
    }
}
