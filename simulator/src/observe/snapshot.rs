//! What is kept of one moment: plain data without references into the running program. Equal parts of neighbouring
//! steps are one allocation, so that memory grows with what changes.

use super::value;
pub use crate::address::{ClassUse, PoolList, PoolUse};
use std::rc::Rc;
use std::sync::Arc;

/// One object through all steps of a trace, whatever row and address it has. Numbers count in order of appearance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Key(pub u32);

/// Most characters of a name in a picture: a longer one would push all else out of sight.
pub(super) const LONG: usize = 36;

/// The label of a reference whose place has no name.
pub(super) const NAMELESS: &str = "·";

/// The count of an object that is never released.
pub const IMMORTAL: u32 = crate::address::Head::IMMORTAL;

/// What kind of place a name is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A global name of the module.
    Global,
    /// A local variable of a running call.
    Local,
    /// A local variable that stands in a cell, since an inner function uses it.
    Cell,
    /// A variable of an outer function, reached through its cell.
    Free,
}

/// A name and what it refers to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Variable {
    /// As it is bound in the program.
    pub name: Arc<str>,
    /// Which of the frame's places it stands in.
    pub place: Place,
    /// The object; for a cell variable the cell.
    pub target: Key,
}

/// What a frame runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameKind {
    /// The whole program, or one run of a session.
    Module,
    /// A function or a lambda.
    Function,
    /// A class's body, which is run once.
    Class,
    /// Of a generator, which may be an asynchronous one.
    Generator,
    /// Of a coroutine, suspended at each `await` that waits.
    Coroutine,
    /// A function of a library module: its variables are not shown.
    Library,
}

/// A running call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Counts the calls of the trace: the same call has the same number at each step.
    pub call: u32,
    /// What sort of code it runs.
    pub kind: FrameKind,
    /// `co_qualname`; of a module, `module`.
    pub name: Arc<str>,
    /// The line it is at.
    pub line: Option<u32>,
    /// In the order of the frame's entries, in which they die when the call ends; a module's in that of its dictionary.
    pub variables: Vec<Variable>,
    /// The dictionary that a class's body fills.
    pub namespace: Option<Key>,
    /// Names of the module that the source does not mention: earlier runs of the session bound them.
    pub earlier: usize,
    /// The evaluation stack, the deepest entry first; empty entries are left out.
    pub stack: Vec<Key>,
    /// Those entries that nothing but evaluation stacks holds: a picture without them would show an object with a count
    /// and no arrow.
    pub alone: Vec<Key>,
}

/// What kind of thing an object is to a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Family {
    /// A number, a string, `None`: a value without references.
    Atom,
    /// What code is made of: a function, a class, a module.
    Code,
    /// What holds other objects.
    Container,
    /// The cell of a variable that two functions share.
    Cell,
    /// A generator with its frame.
    Generator,
}

/// A reference that an object shows in a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// Where it stands: `0`, `'key'`, `.name`; `NAMELESS` for an item of a set and the like.
    pub label: String,
    /// What it refers to.
    pub target: Key,
    /// A weak reference is not counted.
    pub weak: bool,
}

/// Who holds a counted reference.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Owner {
    /// The holder's place in words: "name `a` in module", "item 0 of the list".
    pub place: String,
    /// The holder, if it is an object of the picture.
    pub key: Option<Key>,
    /// References from there, at least 1.
    pub times: u32,
}

/// An object at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Object {
    /// Which object, and which of the lives of its row.
    pub key: Key,
    /// When it was made, see [`Snapshot::births`].
    pub born: u32,
    /// What it is drawn as.
    pub family: Family,
    /// `tp_name`.
    pub type_name: Rc<str>,
    /// Its value in a few characters; empty if its fields say it all.
    pub value: String,
    /// What `id()` says.
    pub address: u64,
    /// As `sys.getsizeof` says it.
    pub size: usize,
    /// [`IMMORTAL`] if it is not counted.
    pub count: u32,
    /// Whether the collector tracks it, and the generation whose list it is in; `None` also in a heap too large to
    /// search at each step.
    pub tracked: bool,
    /// From 0, the youngest, to 2.
    pub generation: Option<u8>,
    /// The first of its references, as the picture draws them.
    pub fields: Vec<Field>,
    /// References that it has beyond those of `fields`, too many to show.
    pub more_fields: usize,
    /// Whether a name or a frame leads to it.
    pub reachable: bool,
    /// Its memory, word by word.
    pub words: Vec<Word>,
    /// Who holds it: the times add up to the count. Empty for an immortal object, and in a heap too large to search
    /// at each step.
    pub owners: Vec<Owner>,
    /// Whether `owners` was looked for.
    pub searched: bool,
}

/// What a word of memory holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WordValue {
    /// A count, a length or another unsigned number.
    Number(u64),
    /// A number that may be below 0, such as a hash.
    Signed(i64),
    /// An address; 0 is `NULL`.
    Pointer(u64),
    /// Something that is no one number.
    Text(String),
}

/// A field of an object's memory.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// CPython's name of it.
    pub name: String,
    /// Bytes from the object's address; below 0 in front of it.
    pub offset: i32,
    /// Bytes of it: 8 for most.
    pub size: u32,
    /// What it holds.
    pub value: WordValue,
    /// The address of the array that it is in, if that is apart from the object; the offset is then from there.
    pub apart: Option<u64>,
}

/// A block taken from the allocator (with the bytes asked for) or given back to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlockChange {
    /// Its simulated address, as `id()` shows it.
    pub address: u64,
    /// Bytes asked for when it was taken; `None` when it was given back.
    pub size: Option<usize>,
}

/// The allocator's state.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Allocator {
    /// By size class.
    pub classes: Vec<ClassUse>,
    /// Every arena held, with its pools from the lowest address on.
    pub arenas: Vec<Vec<PoolUse>>,
    /// Blocks in use that are too large for the pools.
    pub large: usize,
    /// Blocks taken and given back in this step, and the last of these.
    pub taken: u64,
    /// The same of those given back.
    pub given: u64,
    /// The last few, oldest first.
    pub changes: Vec<BlockChange>,
    /// The pool of the block that was last taken or given back, in this step or before.
    pub pool: Option<PoolList>,
}

/// What tracemalloc knows of one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TracedLine {
    /// The name under which the code was compiled.
    pub file: Arc<str>,
    /// From 1; 0 if no frame was running.
    pub line: u32,
    /// Sizes asked of the allocator, added up.
    pub bytes: usize,
    /// Blocks that are alive and were taken there.
    pub blocks: usize,
}

/// What tracemalloc traces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Traced {
    /// In the order of files and lines.
    pub lines: Vec<TracedLine>,
    /// `tracemalloc.get_traced_memory()`: bytes now.
    pub current: usize,
    /// And the most there were since tracing began or `reset_peak()`.
    pub peak: usize,
}

/// One of the collector's generations.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lane {
    /// Allocations less deallocations for the youngest; collections of the next younger one for the others.
    pub count: u32,
    /// From when on a collection is due (`gc.get_threshold`).
    pub threshold: i32,
    /// Objects in its list, and those of them that are in the picture, in the list's order.
    pub length: usize,
    /// Never more than are drawn.
    pub members: Vec<Key>,
}

/// Where an object stands in a collection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// In the list that is examined.
    Examined,
    /// In the list of what seems unreachable.
    Unreachable,
    /// Out of it again: reachable.
    Reachable,
    /// Dead.
    Dead,
}

/// An object in a collection.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// Which object.
    pub key: Key,
    /// Its count when the phase had ended.
    pub count: u32,
    /// `gc_refs`: what is left of the count when references from inside the list are subtracted.
    pub refs: Option<u32>,
    /// What the collection has found out about it.
    pub standing: Standing,
}

/// What a collection has done so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Phase {
    /// It is about to begin.
    Begun,
    /// The younger generations' lists are joined to its own (`gc_list_merge`).
    Merged,
    /// Each count is copied to `gc_refs` (`update_refs`).
    Copied,
    /// A reference was subtracted: from this object (none: from objects outside the picture, this many) to that one.
    Subtracted {
        /// The object whose references were followed.
        from: Option<Key>,
        /// What they lead to, one entry for each reference.
        to: Vec<Key>,
    },
    /// What is reachable from outside is back in the list (`deduce_unreachable`).
    Deduced,
    /// Weak references to what is unreachable are cleared, and their callbacks called (`handle_weakrefs`).
    WeakRefsCleared,
    /// Finalisers have run (`finalize_garbage`).
    Finalized,
    /// Something is reachable again (`handle_resurrected_objects`).
    Resurrected,
    /// The cycles are broken (`delete_garbage`).
    Deleted,
    /// The survivors belong to the next older generation: the collection is over.
    Promoted,
}

/// A collection at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Collection {
    /// The oldest generation that is examined, from 0.
    pub generation: usize,
    /// What has just ended.
    pub phase: Phase,
    /// The objects of the picture that are examined.
    pub members: Vec<Member>,
    /// Objects examined that are not in the picture.
    pub others: usize,
}

/// One moment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Snapshot {
    /// The outermost frame first.
    pub frames: Rc<[Rc<Frame>]>,
    /// In order of distance from the names.
    pub objects: Rc<[Rc<Object>]>,
    /// Those that died since the step before, as they were.
    pub dead: Rc<[Rc<Object>]>,
    /// The generations, the youngest first; empty in a heap too large to search at each step.
    pub lanes: Rc<[Lane]>,
    /// The allocator as it is at this moment.
    pub allocator: Rc<Allocator>,
    /// `None` while tracemalloc is off.
    pub traced: Option<Rc<Traced>>,
    /// The collection that is going on.
    pub collection: Option<Rc<Collection>>,
    /// Objects that names lead to and that are not among these, because there are too many.
    pub more: usize,
    /// Blocks that have become objects since the trace began: what is made later has a higher number.
    pub births: u32,
}

impl Snapshot {
    /// The object of this key, dead ones included.
    pub fn object(&self, key: Key) -> Option<&Rc<Object>> {
        self.objects.iter().chain(self.dead.iter()).find(|o| o.key == key)
    }

    /// The names that refer to an object, the innermost frame's first.
    pub fn names_of(&self, key: Key) -> impl Iterator<Item = (&Frame, &Variable)> {
        let of = move |frame: &'_ Rc<Frame>| frame.variables.iter().position(|v| v.target == key);
        self.frames.iter().rev().filter_map(move |f| of(f).map(|at| (&**f, &f.variables[at])))
    }

    /// What a name refers to now: the innermost frame's, or the module's. A cell's name means what is in the cell.
    pub fn named(&self, name: &str) -> Option<Key> {
        let frames = self.frames.iter().rev();
        let found = frames.flat_map(|f| f.variables.iter()).find(|v| &*v.name == name)?;
        match found.place {
            Place::Global | Place::Local => Some(found.target),
            Place::Cell | Place::Free => {
                self.object(found.target).and_then(|cell| cell.fields.first()).map(|f| f.target)
            }
        }
    }
}

impl Object {
    /// Whether nobody counts its references (PEP 683).
    pub fn is_immortal(&self) -> bool {
        self.count == IMMORTAL
    }

    /// Its type and its value.
    pub fn title(&self) -> String {
        let kind = value::cut(self.type_name.to_string(), LONG);
        match (self.family, self.value.as_str()) {
            (_, "") => kind,
            (Family::Container, value) => format!("{kind}, {value}"),
            (_, value) if kind == "bytes" => format!("bytes, {value}"),
            (_, value) => format!("{kind} {value}"),
        }
    }

    /// The count in words.
    pub fn count_text(&self) -> String {
        if self.is_immortal() { "immortal".to_owned() } else { format!("count {}", self.count) }
    }

    /// Bytes that it takes in the trace, about.
    pub(super) fn weight(&self) -> usize {
        let fields: usize = self.fields.iter().map(|f| size_of::<Field>() + f.label.len()).sum();
        let words: usize = self.words.iter().map(|w| size_of::<Word>() + w.name.len()).sum();
        let owners: usize = self.owners.iter().map(|o| size_of::<Owner>() + o.place.len()).sum();
        size_of::<Object>() + self.value.len() + fields + owners + words
    }
}
