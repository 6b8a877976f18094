//! What CPython's import of a module of its library takes from the free lists and counts as allocations. The modules
//! here are of our own words, so that they allocate other things: this is CPython's own course, measured.
//!
//! `recorded.txt` has a line for each module, and `in_c.txt` those of modules in C that import no other. `record.py` writes
//! them, and says how it measures and what the steps mean. A module of the first kind comes with texts of the library, and
//! so does its line; one of the second is there without.
//! Imports of other modules within an import are steps of their own, so that any order of imports comes out.

use super::python::texts;
use crate::heap::Stock;

static IN_C: &str = include_str!("in_c.txt");

/// A part of an import.
pub(crate) enum Step<'a> {
    /// Things are made and dropped. Then CPython looks whether a collection is due.
    Taken {
        /// Objects without a free list: allocated less freed.
        plain: i32,
        /// How far the count was below both its beginning and its end meanwhile.
        dip: i32,
        /// Things with a free list: how many of each kind are in use at most, counted from the last [`Step::Kept`].
        most: Stock<i32>,
    },
    /// How many of each kind have come to stay since the last time; less than none, if they went.
    Kept(Stock<i32>),
    /// What a collection that runs from here on leaves of the garbage that is to come: it no longer tracks tuples among
    /// it, and makes what is there older.
    Seen(Left),
    /// Garbage in cycles is left.
    Garbage(Garbage),
    /// What the module's own code has held of it until now: it belongs to the garbage too, unless a collection has
    /// found that; then it dies here.
    More(Garbage),
    /// So many objects are tracked that are this module's own.
    Tracked {
        /// All of them.
        objects: i64,
        /// The next collection no longer tracks the first number of these, the one after it the second, and so on.
        tuples: [i64; LEVELS],
        /// A full collection no longer tracks these.
        dicts: i64,
    },
    /// So many of these objects are there by now.
    Reached {
        /// Those that are no such tuples.
        others: i64,
        /// As in [`Step::Tracked`].
        tuples: [i64; LEVELS],
        /// Tuples of the second kind that a collection which runs here no longer tracks, as if they were of the first.
        early: i64,
    },
    /// A class is extended for the first time, unless somebody has before: its dictionary of subclasses is one of those that
    /// are taken next (`add_subclass` in `Objects/typeobject.c`).
    Extended(&'a str),
    /// Another module is imported, if it has not been.
    Import(&'a str),
    /// Another module is loaded within this import: the steps of this one have what its own would.
    Along(&'a str),
}

/// How deep tuples are told apart that hold tuples: one more collection untracks one level more.
pub(crate) const LEVELS: usize = 3;

/// So many objects of garbage, and how many of them are in the middle generation.
#[derive(Clone, Copy)]
pub(crate) struct Left {
    /// In all.
    pub objects: u32,
    /// Of these.
    pub old: u32,
}

/// Classes in Python that one in C takes the place of, helpers that are deleted.
#[derive(Clone, Copy, Default)]
pub(crate) struct Garbage {
    /// What a collection finds.
    pub objects: u32,
    /// What then comes into the free lists.
    pub returned: Stock<i32>,
}

/// The recorded steps of a module's import. They are others for a module in C with a file of its own if it is the `first`.
pub(crate) fn steps(module: &str, first: bool) -> Option<impl Iterator<Item = Step<'static>> + Clone> {
    let line = |lines: &'static str, mark: &str| texts::line(lines, &format!("{module}{mark}"));
    let lines = match line(IN_C, "|") {
        Some(_) => IN_C,
        None => texts::of(&texts::RECORDED_IMPORTS)?,
    };
    let line = line(lines, if first { "(first)|" } else { "|" })?;
    Some(line.split(' ').flat_map(|word| {
        let (word, times) = word.split_once('*').unwrap_or((word, "1"));
        let times = times.parse().unwrap_or(1);
        std::iter::repeat_n(word, times).filter_map(step)
    }))
}

fn step(word: &'static str) -> Option<Step<'static>> {
    if let Some(name) = word.strip_prefix('@') {
        return Some(Step::Import(name));
    }
    if let Some(name) = word.strip_prefix('+') {
        return Some(Step::Along(name));
    }
    if let Some(name) = word.strip_prefix('^') {
        return Some(Step::Extended(name));
    }
    if let Some(garbage) = word.strip_prefix(['!', '&']) {
        let (objects, returned) = garbage.split_at(letters(garbage));
        let garbage = Garbage { objects: objects.parse().ok()?, returned: counts_of(returned) };
        return Some(if word.starts_with('!') { Step::Garbage(garbage) } else { Step::More(garbage) });
    }
    if let Some(objects) = word.strip_prefix('?') {
        let (objects, old) = objects.split_once('/')?;
        return Some(Step::Seen(Left { objects: objects.parse().ok()?, old: old.parse().ok()? }));
    }
    if let Some(counts) = word.strip_prefix('#') {
        let mut next = counts_in(counts);
        return Some(Step::Tracked { objects: next()?, tuples: [next()?, next()?, next()?], dicts: next()? });
    }
    if let Some(counts) = word.strip_prefix('%') {
        let mut next = counts_in(counts);
        return Some(Step::Reached { others: next()?, tuples: [next()?, next()?, 0], early: next()? });
    }
    if let Some(counts) = word.strip_prefix('=') {
        return Some(Step::Kept(counts_of(counts)));
    }
    let (counts, most) = word.split_at(letters(word));
    let (plain, dip) = counts.split_once('~').unwrap_or((counts, "0"));
    Some(Step::Taken { plain: plain.parse().ok()?, dip: dip.parse().ok()?, most: counts_of(most) })
}

/// One count after the other; those that are left out at the end are 0.
fn counts_in(text: &str) -> impl FnMut() -> Option<i64> {
    let mut counts = text.split('/');
    move || counts.next().map_or(Some(0), |count| count.parse().ok())
}

/// Where the first letter is.
fn letters(text: &str) -> usize {
    text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len())
}

/// Counts by letter: `F` floats, `L` lists, `D` dictionaries, `K` key tables, `a` to `t` tuples by length from 1.
fn counts_of(mut text: &str) -> Stock<i32> {
    let mut stock = Stock::default();
    while let Some(letter) = text.chars().next() {
        let rest = &text[letter.len_utf8()..];
        let end = letters(rest);
        let count = rest[..end].parse().unwrap_or(0);
        match letter {
            'F' => stock.floats = count,
            'L' => stock.lists = count,
            'D' => stock.dicts = count,
            'K' => stock.keys = count,
            'a'..='t' => stock.tuples[letter as usize - 'a' as usize] = count,
            _ => {}
        }
        text = &rest[end..];
    }
    stock
}
