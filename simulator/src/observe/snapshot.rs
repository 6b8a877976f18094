//! What is kept of one moment: plain data without references into the running program. Equal parts of neighbouring
//! steps are one allocation, so that memory grows with what changes.

use std::rc::Rc;

/// One object through all steps of a trace, whatever row and address it has. Numbers count in order of appearance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Key(pub u32);

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
    pub name: Rc<str>,
    pub place: Place,
    /// The object; for a cell variable the cell.
    pub target: Key,
}

/// What a frame runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameKind {
    Module,
    Function,
    Class,
    Generator,
    /// A function of a library module: its variables are not shown.
    Library,
}

/// A running call.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Counts the calls of the trace: the same call has the same number at each step.
    pub call: u32,
    pub kind: FrameKind,
    pub name: Rc<str>,
    /// The line it is at.
    pub line: Option<u32>,
    pub variables: Vec<Variable>,
    /// The evaluation stack, the deepest entry first; empty entries are left out.
    pub stack: Vec<Key>,
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
    Cell,
    /// A generator with its frame.
    Generator,
}

/// A reference that an object shows in a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// Where it stands: `0`, `'key'`, `.name`.
    pub label: String,
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
    pub times: u32,
}

/// An object at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Object {
    pub key: Key,
    pub family: Family,
    pub type_name: Rc<str>,
    /// Its value in a few characters; empty if its fields say it all.
    pub value: String,
    pub address: u64,
    /// As `sys.getsizeof` says it.
    pub size: usize,
    /// [`IMMORTAL`] if it is not counted.
    pub count: u32,
    /// Whether the collector tracks it, and the generation whose list it is in; `None` also in a heap too large to
    /// search at each step.
    pub tracked: bool,
    pub generation: Option<u8>,
    pub fields: Vec<Field>,
    /// References that it has beyond those of `fields`, too many to show.
    pub more_fields: usize,
    /// Whether a name or a frame leads to it.
    pub reachable: bool,
    /// Who holds it: the times add up to the count. Empty for an immortal object.
    pub owners: Vec<Owner>,
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
    /// Objects that names lead to and that are not among these, because there are too many.
    pub more: usize,
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
    pub fn is_immortal(&self) -> bool {
        self.count == IMMORTAL
    }

    /// The count in words.
    pub fn count_text(&self) -> String {
        if self.is_immortal() { "immortal".to_owned() } else { format!("count {}", self.count) }
    }

    /// Bytes that it takes in the trace, about.
    pub(super) fn weight(&self) -> usize {
        let fields: usize = self.fields.iter().map(|f| size_of::<Field>() + f.label.len()).sum();
        let owners: usize = self.owners.iter().map(|o| size_of::<Owner>() + o.place.len()).sum();
        size_of::<Object>() + self.value.len() + fields + owners
    }
}
