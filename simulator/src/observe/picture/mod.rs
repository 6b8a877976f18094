//! Pictures of a step as SVG, and the same in words. Nothing here knows the interpreter: all is drawn from snapshots.

mod draw;
mod heap;
mod plan;
mod style;

pub(super) use plan::Layout;
pub use style::STYLE;

use super::Trace;
use std::fmt;
use std::str::FromStr;

/// What a picture shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum View {
    /// The frames with their names, and the objects that they lead to.
    #[default]
    Heap,
}

impl View {
    /// Every view, by the name that [`View::from_str`] reads.
    pub const ALL: &'static [(&'static str, View)] = &[("heap", View::Heap)];
}

impl FromStr for View {
    type Err = String;

    fn from_str(text: &str) -> Result<View, String> {
        View::ALL.iter().find(|(name, _)| *name == text).map(|&(_, view)| view).ok_or_else(|| {
            let names: Vec<&str> = View::ALL.iter().map(|&(name, _)| name).collect();
            format!("there is no view `{text}`; the views are {}", names.join(", "))
        })
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = View::ALL.iter().find(|(_, view)| view == self).map_or("heap", |(name, _)| name);
        f.write_str(name)
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
    /// It brings its own style and background: a file of its own, not a part of a page that has [`STYLE`].
    pub standalone: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { inline: false, stack: false, fit: true, standalone: false }
    }
}

pub(super) fn svg(trace: &Trace, index: usize, view: &View, options: &Options) -> String {
    match view {
        View::Heap => heap::svg(trace, index, options),
    }
}

pub(super) fn text(trace: &Trace, index: usize, view: &View) -> String {
    match view {
        View::Heap => heap::text(trace, index),
    }
}
