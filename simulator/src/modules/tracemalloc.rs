//! The module `_tracemalloc` (`Modules/_tracemalloc.c`, `Python/tracemalloc.c`); `tracemalloc` is written in Python.
//!
//! The heap notes what happens to blocks, and the events are read when the innermost frame is about to change, so
//! that tracing costs nothing while it is off.

use super::arguments;
use crate::address::BlockId;
use crate::algorithm::pointer_table::order_of;
use crate::compile::opcode::op;
use crate::heap::TraceKind;
use crate::object::*;
use crate::vm::frame::Frame;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};
use rustc_hash::FxHashSet as HashSet;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

pub(super) static MODULES: &[&ModuleDef] = &[&TRACEMALLOC];

static TRACEMALLOC: ModuleDef = ModuleDef {
    name: "_tracemalloc",
    functions: &[
        Native::new("is_tracing", Call::NoArgs(is_tracing)),
        Native::new("clear_traces", Call::NoArgs(clear_traces)),
        Native::new("_get_traces", Call::NoArgs(get_traces)),
        Native::new("_get_object_traceback", Call::One(get_object_traceback)),
        Native::new("start", Call::Fast(start)),
        Native::new("stop", Call::NoArgs(stop)),
        Native::new("get_traceback_limit", Call::NoArgs(get_traceback_limit)),
        Native::new("get_tracemalloc_memory", Call::NoArgs(get_tracemalloc_memory)),
        Native::new("get_traced_memory", Call::NoArgs(get_traced_memory)),
        Native::new("reset_peak", Call::NoArgs(reset_peak)),
        // What the Python half has from modules that the simulator lacks.
        Native::new("_refuse_files", Call::One(refuse_files)),
    ],
    fill: None,
    doc: "Traces of allocated memory.",
};

/// The most frames kept of a stack (`MAX_NFRAME`).
const MOST_FRAMES: i32 = 65535;

/// A stack as it was when a block was taken: file names and lines, the innermost frame first.
#[derive(PartialEq, Eq, Hash)]
struct Stack {
    frames: Vec<(Arc<str>, u32)>,
    /// Frames that there were, kept or not (`total_nframe`).
    total: usize,
}

struct Trace {
    size: usize,
    stack: Rc<Stack>,
}

/// What is known of traced memory.
pub(crate) struct Tracer {
    limit: usize,
    traces: BTreeMap<BlockId, Trace>,
    /// Each stack once.
    stacks: HashSet<Rc<Stack>>,
    traced: usize,
    peak: usize,
    /// So many frames there are where a module is being imported.
    importer: Option<usize>,
}

/// Where CPython reads a module's code (`importlib._bootstrap_external._compile_bytecode`).
const IMPORTER: (&str, u32) = ("<frozen importlib._bootstrap_external>", 780);

/// A file and a line.
type Place = (Arc<str>, u32);

/// Traced memory by line.
pub(crate) struct TracedMemory {
    /// Bytes and blocks of each file and line.
    pub lines: BTreeMap<Place, (usize, usize)>,
    /// All bytes traced now.
    pub current: usize,
    /// The most there were since tracing began or `reset_peak()`.
    pub peak: usize,
}

impl Default for Tracer {
    fn default() -> Tracer {
        Tracer {
            limit: 1,
            traces: BTreeMap::new(),
            stacks: HashSet::default(),
            traced: 0,
            peak: 0,
            importer: None,
        }
    }
}

impl Tracer {
    fn clear(&mut self) {
        self.traces.clear();
        self.stacks.clear();
        self.traced = 0;
        self.peak = 0;
    }

    fn add(&mut self, block: BlockId, size: usize, stack: &Rc<Stack>) {
        self.remove(block);
        self.traces.insert(block, Trace { size, stack: Rc::clone(stack) });
        self.traced += size;
        self.peak = self.peak.max(self.traced);
    }

    fn remove(&mut self, block: BlockId) {
        if let Some(trace) = self.traces.remove(&block) {
            self.traced -= trace.size;
        }
    }
}

impl Vm {
    /// The innermost frame is about to change: what happened to blocks until now happened in it.
    #[inline]
    pub(crate) fn note_frame_change(&mut self) {
        if self.heap.trace.is_some() {
            self.attribute_blocks();
        }
    }

    /// Imports a module. What that takes is not traced if it is `there` in CPython; the rest is not the importing line's
    /// but that of `importlib`, which reads the module's code.
    pub(crate) fn traced_as_import<T>(&mut self, there: bool, import: impl FnOnce(&mut Vm) -> T) -> T {
        if self.heap.trace.is_none() {
            return import(self);
        }
        self.attribute_blocks();
        let importer = self.modules_state.tracer.importer.replace(self.frames.len());
        let paused = std::mem::replace(&mut self.heap.trace_paused, there);
        let result = import(self);
        self.attribute_blocks();
        self.heap.trace_paused = paused;
        self.modules_state.tracer.importer = importer;
        result
    }

    /// Reads the events that wait and gives each its line.
    #[cold]
    #[inline(never)]
    pub(crate) fn attribute_blocks(&mut self) {
        let Some(trace) = &mut self.heap.trace else { return };
        if trace.is_empty() {
            return;
        }
        let events = std::mem::take(trace);
        let mut tracer = std::mem::take(&mut self.modules_state.tracer);
        let mut last: Option<(u32, Rc<Stack>)> = None;
        for event in &events {
            if let TraceKind::Given = event.what {
                tracer.remove(event.block);
                continue;
            }
            let stack = match &last {
                Some((at, stack)) if *at == event.at => stack,
                _ => {
                    let stack = self.stack_at(event.at, &mut tracer);
                    &last.insert((event.at, stack)).1
                }
            };
            match event.what {
                TraceKind::Taken { size } => tracer.add(event.block, size, stack),
                TraceKind::Moved { to, size } => {
                    tracer.remove(event.block);
                    tracer.add(to, size, stack);
                }
                TraceKind::Reused => {
                    if let Some(trace) = tracer.traces.get_mut(&event.block) {
                        trace.stack = Rc::clone(stack);
                    }
                }
                TraceKind::Given => {}
            }
        }
        self.modules_state.tracer = tracer;
        // The array is used again.
        if let Some(trace) = &mut self.heap.trace {
            *trace = events;
            trace.clear();
        }
    }

    /// What is traced now, by file and line of the innermost frame, with the events that wait: nothing is changed, for
    /// who looks from outside. `None` while tracing is off.
    pub(crate) fn traced_memory(&self) -> Option<TracedMemory> {
        let events = self.heap.trace.as_ref()?;
        let tracer = &self.modules_state.tracer;
        let mut memory = TracedMemory { lines: BTreeMap::new(), current: tracer.traced, peak: tracer.peak };
        for trace in tracer.traces.values() {
            if let Some((file, line)) = trace.stack.frames.first() {
                let entry = memory.lines.entry((Arc::clone(file), *line)).or_default();
                *entry = (entry.0 + trace.size, entry.1 + 1);
            }
        }
        // Blocks whose trace the events have changed.
        let mut newer: BTreeMap<BlockId, Option<(usize, Place)>> = BTreeMap::new();
        for event in events {
            let place = || self.innermost_at(event.at);
            let known = |block: BlockId| match newer.get(&block) {
                Some(trace) => trace.clone(),
                None => {
                    tracer.traces.get(&block).and_then(|t| Some((t.size, t.stack.frames.first()?.clone())))
                }
            };
            let (old, new) = match event.what {
                TraceKind::Taken { size } => (known(event.block), Some((event.block, size))),
                TraceKind::Moved { to, size } => (known(event.block), Some((to, size))),
                TraceKind::Given => (known(event.block), None),
                TraceKind::Reused => {
                    let old = known(event.block);
                    let size = old.as_ref().map(|(size, _)| *size);
                    (old, size.map(|size| (event.block, size)))
                }
            };
            if let Some((size, place)) = old {
                memory.current -= size;
                if let Some(entry) = memory.lines.get_mut(&place) {
                    *entry = (entry.0 - size, entry.1 - 1);
                }
            }
            newer.insert(event.block, None);
            if let Some((block, size)) = new {
                let place = place();
                let entry = memory.lines.entry(place.clone()).or_default();
                *entry = (entry.0 + size, entry.1 + 1);
                memory.current += size;
                memory.peak = memory.peak.max(memory.current);
                newer.insert(block, Some((size, place)));
            }
        }
        memory.lines.retain(|_, (_, blocks)| *blocks > 0);
        Some(memory)
    }

    /// The file and line of the innermost complete frame with the innermost frame at this instruction.
    fn innermost_at(&self, at: u32) -> Place {
        let top = self.frames.len();
        for (index, frame) in self.frames.iter().enumerate().rev() {
            let at = if index + 1 == top { at as usize } else { frame.at };
            if !is_incomplete(frame, at) {
                return (Arc::clone(&frame.code.unit.filename), Vm::line_at(&frame.code, at).unwrap_or(0));
            }
        }
        ("<unknown>".into(), 0)
    }

    /// The stack with the innermost frame at this instruction (`traceback_get_frames`).
    fn stack_at(&self, at: u32, tracer: &mut Tracer) -> Rc<Stack> {
        let line = |index: usize, at: usize| {
            let code = &self.frames[index].code;
            (Arc::clone(&code.unit.filename), Vm::line_at(code, at).unwrap_or(0))
        };
        let top = self.frames.len();
        let mut stack = Stack { frames: Vec::new(), total: 0 };
        if tracer.importer == Some(top) {
            let (file, line) = IMPORTER;
            stack = Stack { frames: vec![(file.into(), line)], total: 1 };
        }
        for (index, frame) in self.frames.iter().enumerate().rev() {
            let at = if index + 1 == top { at as usize } else { frame.at };
            if is_incomplete(frame, at) {
                continue;
            }
            if stack.frames.len() < tracer.limit {
                stack.frames.push(line(index, at));
            }
            stack.total += 1;
        }
        if stack.frames.is_empty() {
            stack = Stack { frames: vec![("<unknown>".into(), 0)], total: 1 };
        }
        match tracer.stacks.get(&stack) {
            Some(known) => Rc::clone(known),
            None => {
                let stack = Rc::new(stack);
                tracer.stacks.insert(Rc::clone(&stack));
                stack
            }
        }
    }
}

/// Whether a frame is still being set up, so that nobody sees it (`_PyFrame_IsIncomplete`): it has not come to its
/// `RESUME`, and is not a generator's.
fn is_incomplete(frame: &Frame, at: usize) -> bool {
    let start = |word: &std::cell::Cell<u16>| matches!(word.get() as u8, op::RESUME | op::RESUME_CHECK);
    frame.generator.is_none() && !frame.code.instructions.iter().take(at + 1).any(start)
}

fn is_tracing(vm: &mut Vm, _module: ObjId) -> Result {
    let tracing = vm.heap.trace.is_some();
    Ok(vm.heap.bool(tracing))
}

fn start(vm: &mut Vm, _module: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "start", 0, 1)?;
    let limit = match args.first() {
        Some(&limit) => arguments::c_int(vm, limit)?,
        None => 1,
    };
    if !(1..=MOST_FRAMES).contains(&limit) {
        let message = format!("the number of frames must be in range [1; {MOST_FRAMES}]");
        return Err(vm.value_error(&message));
    }
    if vm.heap.trace.is_none() {
        vm.modules_state.tracer.limit = limit as usize;
        vm.heap.set_trace(true);
    }
    Ok(vm.none())
}

fn stop(vm: &mut Vm, _module: ObjId) -> Result {
    vm.heap.set_trace(false);
    vm.modules_state.tracer.clear();
    Ok(vm.none())
}

fn clear_traces(vm: &mut Vm, _module: ObjId) -> Result {
    if let Some(trace) = &mut vm.heap.trace {
        trace.clear();
        vm.modules_state.tracer.clear();
    }
    Ok(vm.none())
}

fn get_traceback_limit(vm: &mut Vm, _module: ObjId) -> Result {
    let limit = vm.modules_state.tracer.limit;
    Ok(vm.heap.int(limit as i64))
}

/// Three empty tables of `hashtable.c`: 80 bytes, and 16 buckets of a pointer each.
const EMPTY_TABLES: usize = 3 * (80 + 16 * 8);

/// Bytes that CPython's tables would take for as many traces and stacks, roughly: there is nothing to be equal to.
fn get_tracemalloc_memory(vm: &mut Vm, _module: ObjId) -> Result {
    vm.attribute_blocks();
    let tracer = &vm.modules_state.tracer;
    let frames: usize = tracer.stacks.iter().map(|stack| stack.frames.len()).sum();
    let bytes = EMPTY_TABLES + tracer.traces.len() * 48 + tracer.stacks.len() * 56 + frames * 16;
    Ok(vm.heap.size_int(bytes as i64))
}

fn get_traced_memory(vm: &mut Vm, _module: ObjId) -> Result {
    vm.attribute_blocks();
    let tracer = &vm.modules_state.tracer;
    let (traced, peak) = (tracer.traced, tracer.peak);
    let items = [vm.heap.int(traced as i64), vm.heap.int(peak as i64)];
    Ok(vm.heap.tuple(items))
}

fn reset_peak(vm: &mut Vm, _module: ObjId) -> Result {
    vm.attribute_blocks();
    let tracer = &mut vm.modules_state.tracer;
    tracer.peak = tracer.traced;
    Ok(vm.none())
}

/// Puts an item into a tuple that has been made before its items, so that the collector meets it before them.
fn put(vm: &mut Vm, tuple: &Own, index: usize, item: Own) {
    if let Some(old) = vm.heap.tuple_put(tuple.id(), index, item) {
        vm.release(old);
    }
}

/// `traceback_to_pyobject`: a tuple of file names and lines.
fn stack_object(vm: &mut Vm, stack: &Stack) -> Own {
    let frames = vm.heap.new_tuple(stack.frames.len());
    for (index, (file, line)) in stack.frames.iter().enumerate() {
        let frame = vm.heap.new_tuple(2);
        let (file, line) = (vm.heap.intern(file), vm.heap.int(i64::from(*line)));
        put(vm, &frame, 0, file);
        put(vm, &frame, 1, line);
        put(vm, &frames, index, frame);
    }
    frames
}

/// The traces as tuples of domain, size, frames and their number, by their blocks' addresses as a copy of CPython's table
/// of them has them (`tracemalloc_copy_traces`). What this takes itself is not traced, apart from the list.
fn get_traces(vm: &mut Vm, _module: ObjId) -> Result {
    let list = vm.heap.empty_list(0);
    vm.attribute_blocks();
    if vm.heap.trace.is_some() {
        vm.heap.trace_paused = true;
        let tracer = std::mem::take(&mut vm.modules_state.tracer);
        let mut made: rustc_hash::FxHashMap<*const Stack, Own> = rustc_hash::FxHashMap::default();
        let addresses: Vec<u64> = tracer.traces.keys().map(|&block| vm.heap.block_address(block)).collect();
        let traces: Vec<&Trace> = tracer.traces.values().collect();
        let table = order_of(&addresses);
        let in_table: Vec<u64> = table.iter().map(|&place| addresses[place]).collect();
        for place in order_of(&in_table) {
            let trace = traces[table[place]];
            // `trace_to_pyobject` makes the tuple before what goes into it.
            let row = vm.heap.new_tuple(4);
            let size = vm.heap.int(trace.size as i64);
            let frames = match made.entry(Rc::as_ptr(&trace.stack)) {
                std::collections::hash_map::Entry::Occupied(entry) => entry.get().id(),
                std::collections::hash_map::Entry::Vacant(entry) => {
                    entry.insert(stack_object(vm, &trace.stack)).id()
                }
            };
            let items = [vm.heap.int(0), size, vm.own(frames), vm.heap.int(trace.stack.total as i64)];
            for (index, item) in items.into_iter().enumerate() {
                put(vm, &row, index, item);
            }
            vm.heap.list_push(list.id(), row);
        }
        made.into_values().for_each(|frames| vm.release(frames));
        vm.modules_state.tracer = tracer;
        vm.heap.trace_paused = false;
    }
    Ok(list)
}

fn get_object_traceback(vm: &mut Vm, _module: ObjId, object: ObjId) -> Result {
    vm.attribute_blocks();
    let trace = vm.modules_state.tracer.traces.get(&object.number());
    match trace.map(|trace| Rc::clone(&trace.stack)) {
        Some(stack) => Ok(stack_object(vm, &stack)),
        None => Ok(vm.none()),
    }
}

fn refuse_files(vm: &mut Vm, _module: ObjId, what: ObjId) -> Result {
    let what = format!("tracemalloc.{}: a program reaches no file", vm.heap.text_lossy(what));
    Err(vm.unsupported(&what))
}
