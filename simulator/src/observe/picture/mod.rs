//! Pictures of a step as SVG, and the same in words. Nothing here knows the interpreter: all is drawn from snapshots.

mod allocator;
mod bytes;
mod collection;
mod draw;
mod heap;
mod holders;
mod plan;
mod pool;
mod style;
mod tracemalloc;

pub(super) use collection::step_of_phase;
pub use draw::{Group, MARGIN, Picture};
pub(super) use plan::Layout;
pub use style::STYLE;

use super::Trace;
use super::snapshot::{Family, Key, Object};
use std::fmt;
use std::str::FromStr;

/// Which object a picture is about.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Chosen {
    /// The one whose count has just changed, or else the first that a name refers to.
    #[default]
    Any,
    /// The one that this name refers to.
    Name(String),
    /// This one, if it is alive at the step.
    Key(Key),
}

/// What a picture shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// The frames with their names, and the objects that they lead to.
    #[default]
    Heap,
    /// Every owner of one object's count.
    Holders(Chosen),
    /// The generations, and a running collection's lists.
    Collection,
    /// Arenas, pools and size classes.
    Allocator,
    /// The pool of the block that was last taken or given back, with its list of free blocks.
    Pool,
    /// Traced memory by line, and over the steps.
    Tracemalloc,
    /// One object's memory, word by word.
    Bytes(Chosen),
}

impl View {
    /// All views by name. Those about one object take it behind a colon: a name as in `holders:a`, or an object's number
    /// as in `holders:#3`.
    pub const ALL: &'static [(&'static str, View)] = &[
        ("heap", View::Heap),
        ("holders", View::Holders(Chosen::Any)),
        ("collection", View::Collection),
        ("allocator", View::Allocator),
        ("pool", View::Pool),
        ("tracemalloc", View::Tracemalloc),
        ("bytes", View::Bytes(Chosen::Any)),
    ];
}

impl FromStr for View {
    type Err = String;

    fn from_str(text: &str) -> Result<View, String> {
        let (name, chosen) = match text.split_once(':') {
            Some((name, chosen)) => (name, Some(chosen)),
            None => (text, None),
        };
        let Some((_, view)) = View::ALL.iter().find(|(known, _)| *known == name) else {
            let names: Vec<&str> = View::ALL.iter().map(|(name, _)| *name).collect();
            return Err(format!("there is no view `{name}`; the views are {}", names.join(", ")));
        };
        let Some(chosen) = chosen else { return Ok(view.clone()) };
        let object = match chosen.strip_prefix('#').map(str::parse) {
            _ if chosen.is_empty() => {
                return Err(format!("`{text}` names no object: write {name}:NAME or {name}:#NUMBER"));
            }
            Some(Ok(number)) => Chosen::Key(Key(number)),
            Some(Err(_)) => return Err(format!("`{chosen}` is no object's number")),
            None => Chosen::Name(chosen.to_owned()),
        };
        match view {
            View::Holders(_) => Ok(View::Holders(object)),
            View::Bytes(_) => Ok(View::Bytes(object)),
            _ => Err(format!("the view `{name}` is about no one object")),
        }
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let same = |view: &View| std::mem::discriminant(view) == std::mem::discriminant(self);
        let name = View::ALL.iter().find(|(_, view)| same(view)).map_or("heap", |(name, _)| name);
        match self {
            View::Holders(Chosen::Name(object)) | View::Bytes(Chosen::Name(object)) => {
                write!(f, "{name}:{object}")
            }
            View::Holders(Chosen::Key(key)) | View::Bytes(Chosen::Key(key)) => write!(f, "{name}:#{}", key.0),
            _ => f.write_str(name),
        }
    }
}

impl Chosen {
    /// The object at a step; what is wrong with the choice, in words.
    pub(super) fn find<'a>(&self, trace: &'a Trace, index: usize) -> Result<&'a Object, String> {
        let Some(step) = trace.step(index) else { return Err("There is no such step.".to_owned()) };
        let now = step.snapshot;
        let object = |key: Key| now.object(key).map(|o| &**o);
        match self {
            Chosen::Name(name) => match now.named(name) {
                Some(key) => object(key)
                    .ok_or_else(|| format!("`{name}` refers to an object too far away to be kept.")),
                None => Err(format!("There is no name `{name}` at this step.")),
            },
            Chosen::Key(key) => {
                object(*key).ok_or_else(|| format!("Object #{} is not there at this step.", key.0))
            }
            Chosen::Any => {
                let before = index.checked_sub(1).and_then(|at| trace.step(at)).map(|s| s.snapshot);
                let old = |o: &Object| before.and_then(|b| b.objects.iter().find(|old| old.key == o.key));
                let counted = || now.objects.iter().filter(|o| !o.is_immortal() && o.family != Family::Code);
                let changed = counted().find(|o| old(o).is_some_and(|old| old.count != o.count));
                let new = || counted().find(|o| old(o).is_none());
                changed
                    .or_else(new)
                    .or_else(|| counted().next())
                    .map(|o| &**o)
                    .ok_or_else(|| "No object whose count could change is there at this step.".to_owned())
            }
        }
    }
}

/// How a picture is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options {
    /// Numbers, strings and the like stand where they are referred to, not in boxes of their own.
    pub inline: bool,
    /// The evaluation stacks are shown.
    pub stack: bool,
    /// The picture is as large as this step needs; otherwise all steps' pictures are of one size.
    pub fit: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { inline: false, stack: false, fit: true }
    }
}

pub(super) fn draw(trace: &Trace, index: usize, view: &View, options: &Options) -> Picture {
    match view {
        View::Heap => heap::draw(trace, index, options),
        View::Collection => collection::draw(trace, index),
        View::Allocator => allocator::draw(trace, index),
        View::Pool => pool::draw(trace, index),
        View::Tracemalloc => tracemalloc::draw(trace, index),
        View::Bytes(chosen) => match chosen.find(trace, index) {
            Ok(object) => bytes::draw(trace, index, object),
            Err(why) => draw::note(&why),
        },
        View::Holders(chosen) => match chosen.find(trace, index) {
            Ok(object) => holders::draw(object),
            Err(why) => draw::note(&why),
        },
    }
}

pub(super) fn text(trace: &Trace, index: usize, view: &View) -> String {
    match view {
        View::Heap => heap::text(trace, index),
        View::Collection => collection::text(trace, index),
        View::Allocator => allocator::text(trace, index),
        View::Pool => pool::text(trace, index),
        View::Tracemalloc => tracemalloc::text(trace, index),
        View::Bytes(chosen) => match chosen.find(trace, index) {
            Ok(object) => bytes::text(trace, index, object),
            Err(why) => why + "\n",
        },
        View::Holders(chosen) => match chosen.find(trace, index) {
            Ok(object) => holders::text(object),
            Err(why) => why + "\n",
        },
    }
}
