//! The interpreter: frames, the eval loop, calls, exceptions, generators and the object protocols.
//!
//! A function here that may run Python takes `&mut Vm` and returns [`Result`]; bodies read before it must be read
//! again after it. Arguments are borrowed from the caller, results are owned.

pub mod args;
mod attr;
pub mod boot;
mod call;
mod class;
pub(crate) mod class_build;
mod class_layout;
pub(crate) mod collect;
mod compare;
mod convert;
mod coroutine;
mod data_stack;
mod deque;
pub mod dict;
mod displays;
mod eval;
mod fiber;
pub(crate) mod frame;
mod frame_object;
mod function;
mod generator;
pub(crate) mod import;
mod import_kinds;
mod import_tracked;
mod importing;
mod instance;
mod item;
mod iter;
mod jump;
mod lifecycle;
pub(crate) mod load;
mod names;
pub mod native;
mod native_call;
pub(crate) mod number;
mod ordered;
mod profiling;
mod program;
mod raise;
pub(crate) mod report;
mod representing;
pub mod set;
mod shown_modules;
pub(crate) mod slot_table;
pub mod slots;
mod start_classes;
mod start_objects;
pub(crate) mod streams;
mod stress;
pub(crate) mod syntax_tree;
pub(crate) mod text_writer;
pub(crate) mod tracing;
mod trashcan;
mod type_params;
pub(crate) mod unwind;
pub(crate) mod warn;
pub(crate) mod watch;

pub(crate) use args::Lent;
pub use args::{Args, Signature};
pub(crate) use class_build::build_class;
pub(crate) use convert::adjust_slice;
pub(crate) use eval::quicken;
pub use number::Operator;
pub(crate) use report::stdlib_names::NAMES as LIBRARY_NAMES;

use crate::address::Rows;
use crate::heap::Heap;
use crate::object::{Field, ObjId, Own};
use crate::{Ending, Limits, Printed, Stream};
use frame::Frames;
use native::{Attribute, Native};
use rustc_hash::FxHashMap as HashMap;
use slots::Slots;

/// A Python exception is set in [`Vm`], or the run is being given up (see [`Vm::stop`]). There is nothing in it:
/// it only travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Raised(pub(crate) ());

/// What a function that may raise returns.
pub type Result<T = Own> = std::result::Result<T, Raised>;

/// An interpreter.
pub struct Vm {
    /// All objects.
    pub heap: Heap,
    /// All frames' variables and evaluation stacks, one behind the other. Entries at or above `sp` are dead.
    pub(crate) stack: Rows<Field>,
    /// The first dead entry while Rust code runs; the eval loop keeps its own while it runs Python.
    pub(crate) sp: usize,
    /// The calls that run, the innermost last.
    pub(crate) frames: Frames,
    /// Threads that the program started.
    pub(crate) fibers: fiber::Fibers,
    /// How the eval loop ends, handed from an instruction to the loop.
    exit: Option<eval::Exit>,
    /// The exception being raised, owned.
    pub(crate) current: Field,
    /// The exceptions being handled, one entry for each level (`exc_info`): the base, then running generators.
    pub(crate) handled: Vec<Field>,
    /// The frame that has just left the stack yielded.
    pub(crate) yielded: bool,
    /// What the generator that has just finished returned, owned.
    pub(crate) returned: Field,
    /// Set while the run is being given up: no handler and no finaliser runs any more.
    pub(crate) stop: Option<Ending>,
    /// Definitions of functions, by the number that a builtin has.
    pub(crate) natives: Vec<&'static Native>,
    /// Definitions of computed attributes, by the number that a descriptor has.
    pub(crate) attributes: Vec<&'static Attribute>,
    /// Slot functions of the types, by the number that a type has.
    pub(crate) slots: Vec<Slots>,
    /// Those of classes that add nothing to these built-in types.
    plain_slots: Vec<(ObjId, Slots)>,
    /// `sys.modules`.
    pub(crate) modules: ObjId,
    /// The dictionary of `builtins`, where frames look up names that are no globals, unless their globals say otherwise.
    pub(crate) builtins: ObjId,
    /// The dictionary of `__main__`.
    pub(crate) main: ObjId,
    /// The dictionary of `sys`, for its hooks.
    pub(crate) sys: ObjId,
    /// What instructions compare a callable with before they call it.
    pub(crate) callables: eval::Callables,
    /// What names were found to be in which classes.
    pub(crate) method_cache: class::MethodCache,
    /// The last version that a class was given, for inline caches (`next_version_tag`).
    pub(crate) next_version: u32,
    /// `sys.setrecursionlimit()`: Python calls nested in each other.
    pub(crate) recursion_limit: usize,
    /// Calls between code that stands for C and other code.
    pub(crate) boundaries: Vec<native_call::Boundary>,
    /// What waited in the free lists before the arguments of a call of such code were bound.
    pub(crate) native_stock: Option<crate::heap::Stock>,
    /// Rust calls that wait for Python calls to end.
    pub(crate) native_depth: usize,
    /// Deallocations nested in each other, and those put off (`trashcan`).
    pub(crate) trash: trashcan::Trash,
    /// What the collector has to call and to keep.
    pub(crate) collector: collect::Hooks,
    /// What the thread keeps (`PyThreadState_GetDict`), once it keeps something.
    pub(crate) thread_dict: Field,
    /// What a run may use up.
    pub(crate) limits: Limits,
    /// Instructions that the run has executed.
    pub(crate) steps: u64,
    /// When to leave the loop next, in these instructions, and at most where the run ends at its limit. A browser
    /// compiles a function quickly, and well only when it has seen it run for a while; a call that goes on goes on in
    /// what was compiled quickly. So the loop ends now and then, and is entered again.
    pub(crate) pause: u64,
    /// What the run has printed so far.
    pub(crate) printed: Vec<Printed>,
    /// How many bytes that is.
    pub(crate) printed_bytes: usize,
    /// The sources that were run, by file name: for the lines that tracebacks show.
    pub(crate) sources: HashMap<String, Vec<SourceText>>,
    /// Objects the interpreter itself holds.
    pub(crate) held: Vec<ObjId>,
    /// State that modules keep in Rust, by module.
    pub modules_state: crate::modules::State,
    /// Whether an assignment to `__bases__` is asking `mro()` of classes, whose bases are half changed meanwhile.
    pub(crate) assigns_bases: bool,
    /// The interpreter is being shut down (`Py_FinalizeEx`): `sys.is_finalizing()`.
    pub(crate) finalizing: bool,
    /// `sys.modules` has been emptied: nothing can be imported any more, not even what reads a line of source.
    pub(crate) imports_over: bool,
    /// What runs is a whole program: see [`crate::Options::script`].
    pub(crate) script: bool,
    /// What is being imported, and what CPython would have imported.
    pub(crate) imports: importing::Imports,
    /// What `sys.settrace` set.
    pub(crate) tracing: tracing::Tracing,
    /// The code whose instructions the program has looked at: of them it may make code objects.
    pub(crate) shown_units: Vec<std::sync::Arc<crate::compile::code::CodeUnit>>,
    /// What `sys.setprofile` set.
    pub(crate) profiling: profiling::Profiling,
    /// Who looks at each instruction.
    pub(crate) watcher: Option<Box<dyn watch::Watch>>,
}

/// A source that was run, and the number of its first line.
#[derive(Clone, Debug)]
pub(crate) struct SourceText {
    /// From 1, in the file that it is a part of.
    pub first_line: u32,
    /// What was run.
    pub text: String,
}

impl Vm {
    /// Releases a reference; if it was the last, the object dies now.
    #[inline(always)]
    pub fn release(&mut self, own: Own) {
        let id = own.into_id();
        if self.heap.decref(id) {
            self.dealloc(id);
        }
    }

    /// Releases a reference if there is one.
    pub fn release_field(&mut self, own: Option<Own>) {
        if let Some(own) = own {
            self.release(own);
        }
    }

    /// Releases a counted reference that a field held.
    pub(crate) fn release_id(&mut self, id: Field) {
        if let Some(id) = id {
            self.release(Own::from_counted(id));
        }
    }

    /// A new reference (`Py_NewRef`).
    #[inline(always)]
    pub fn own(&mut self, id: ObjId) -> Own {
        self.heap.own(id)
    }

    /// A new object, once what was still to do with it is done; if that failed, nobody wants it.
    pub fn completed(&mut self, new: Own, done: Result<()>) -> Result {
        match done {
            Ok(()) => Ok(new),
            Err(raised) => {
                self.release(new);
                Err(raised)
            }
        }
    }

    /// `None`, which nobody counts.
    pub fn none(&self) -> Own {
        self.heap.none()
    }

    /// Keeps an owned reference alive until the running native function returns, and lends it: it is put on the
    /// evaluation stack, from which the caller of the function clears it, whether it returns or raises.
    pub fn keep(&mut self, own: Own) -> ObjId {
        let id = own.into_id();
        if self.sp >= self.stack.len() {
            self.stack.resize(self.stack.len() * 2, None);
        }
        self.stack[self.sp] = Some(id);
        self.sp += 1;
        id
    }

    /// Keeps a new reference to a borrowed object alive until the running native function returns.
    pub fn keep_ref(&mut self, id: ObjId) -> ObjId {
        let own = self.own(id);
        self.keep(own)
    }

    /// Keeps a tuple of a function's variable arguments until it returns, as Argument Clinic's functions do.
    pub(crate) fn pack(&mut self, arguments: &[ObjId]) -> ObjId {
        let tuple = self.heap.tuple_of(arguments);
        self.keep(tuple)
    }

    /// Releases what was kept above `mark`.
    #[inline(always)]
    pub(crate) fn drain(&mut self, mark: usize) {
        if self.sp > mark {
            self.drain_slow(mark);
        }
    }

    #[cold]
    fn drain_slow(&mut self, mark: usize) {
        while self.sp > mark {
            self.sp -= 1;
            let id = self.stack[self.sp].take();
            self.release_id(id);
        }
    }

    /// Writes to a standard stream, as far as the limit allows.
    pub fn print(&mut self, stream: Stream, text: &str) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let room = self.limits.output.saturating_sub(self.printed_bytes);
        let line = self.line_of_source();
        let mut end = text.len().min(room);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        self.printed_bytes += end;
        match self.printed.last_mut() {
            Some(last) if last.stream == stream && last.line == line => last.text.push_str(&text[..end]),
            _ => self.printed.push(Printed { stream, text: text[..end].to_owned(), line }),
        }
        if end < text.len() {
            let value = self.limits.output as u64;
            return Err(self.give_up(Ending::Limit { name: "output", value, line }));
        }
        Ok(())
    }

    /// Ends the run: unwinds all frames without running anything more.
    pub(crate) fn give_up(&mut self, ending: Ending) -> Raised {
        self.stop.get_or_insert(ending);
        // So that the loop asks.
        self.heap.collector.due = true;
        Raised(())
    }

    /// The program uses something that the simulator does not have.
    pub fn unsupported(&mut self, what: &str) -> Raised {
        let line = self.line_of_source();
        self.give_up(Ending::Unsupported { what: what.to_owned(), line })
    }

    /// The type of an object as messages name it: with its module where that is part of `tp_name`.
    pub fn type_name(&self, id: ObjId) -> String {
        self.tp_name(self.heap.type_of(id))
    }

    /// `tp_name` of a class.
    pub fn tp_name(&self, class: ObjId) -> String {
        self.heap.class(class).map_or_else(|| "?".to_owned(), |t| (*t.name).to_owned())
    }

    /// `type.__qualname__`.
    pub fn class_qualname(&self, class: ObjId) -> String {
        let qualname = self.heap.class(class).and_then(|t| t.qualname);
        qualname.map_or_else(|| self.class_name(class), |name| self.heap.text_lossy(name))
    }

    /// A class's name without its module.
    pub fn class_name(&self, class: ObjId) -> String {
        let Some(t) = self.heap.class(class) else { return "?".to_owned() };
        if let Some(name) = t.name_object.filter(|_| t.flags.heap) {
            return self.heap.text_lossy(name);
        }
        t.name.rsplit_once('.').map_or(&*t.name, |(_, last)| last).to_owned()
    }
}
