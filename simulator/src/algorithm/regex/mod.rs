//! Regular expressions as CPython's `re` reads and matches them (`Lib/re/_parser.py`, `Modules/_sre/sre_lib.h`):
//! a pattern becomes a [`Program`], which a backtracking machine runs over the units of a text or of bytes.

mod chars;
mod machine;
mod made;
mod parse;
mod parts;
mod program;
mod scratch;
mod tree;
mod words;

pub use machine::{Found, Mode};
pub use program::Program;
pub use scratch::Scratch;

/// Flags of a pattern, with CPython's numbers.
pub mod flag {
    /// `re.I`
    pub const IGNORE_CASE: u32 = 2;
    /// `re.L`: for patterns of bytes, by the C locale.
    pub const LOCALE: u32 = 4;
    /// `re.M`
    pub const MULTILINE: u32 = 8;
    /// `re.S`
    pub const DOT_ALL: u32 = 16;
    /// `re.U`: what patterns of text have without being asked.
    pub const UNICODE: u32 = 32;
    /// `re.X`
    pub const VERBOSE: u32 = 64;
    /// `re.DEBUG`: prints what was compiled.
    pub const DEBUG: u32 = 128;
    /// `re.A`
    pub const ASCII: u32 = 256;
    /// Those of which only one holds.
    pub const TYPE: u32 = ASCII | LOCALE | UNICODE;
}

/// A pattern that cannot be compiled: CPython's message, and where in the pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake {
    /// `msg` of the `PatternError`.
    pub message: String,
    /// `pos`, in characters from 0; `None` if it is about the whole pattern.
    pub position: Option<usize>,
    /// What it is raised as.
    pub kind: MistakeKind,
}

/// What a [`Mistake`] is raised as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MistakeKind {
    /// `re.PatternError`.
    Pattern,
    /// `ValueError`.
    Value,
    /// `OverflowError`.
    Overflow,
    /// The pattern is right, but what it uses is absent here.
    Unsupported,
}

/// Compiles a pattern of characters, or of bytes. Of one that is wrong it is told what CPython had made of it by then,
/// and of what it had warned.
pub fn compile(pattern: &[u32], flags: u32, bytes: bool) -> Result<Program, (Mistake, Scratch, Vec<String>)> {
    let parsed = parse::parse(pattern, flags, bytes)?;
    program::assemble(parsed).map_err(|mistake| (mistake, Scratch::default(), Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(pattern: &str, text: &str) -> Option<Vec<Option<(usize, usize)>>> {
        let units = |s: &str| s.chars().map(u32::from).collect::<Vec<u32>>();
        let program = compile(&units(pattern), flag::UNICODE, false).unwrap();
        let text = units(text);
        let found = program.search_from(&text, 0, text.len(), Mode::Search, None, &mut 1_000_000).unwrap();
        found.map(|f| f.groups)
    }

    #[test]
    fn alternatives_are_tried_in_order() {
        assert_eq!(search("a|ab", "xab"), Some(vec![Some((1, 2))]));
        assert_eq!(search("(a+)(a*)", "aaa"), Some(vec![Some((0, 3)), Some((0, 3)), Some((3, 3))]));
        assert_eq!(search("(a+?)(a*)$", "aaa"), Some(vec![Some((0, 3)), Some((0, 1)), Some((1, 3))]));
    }

    #[test]
    fn empty_bodies_do_not_loop_for_ever() {
        assert_eq!(search("(a*)*b", "aab"), Some(vec![Some((0, 3)), Some((2, 2))]));
        assert_eq!(search("(?:a|b*)*c", "abbac"), Some(vec![Some((0, 5))]));
    }

    #[test]
    fn endless_backtracking_runs_out_of_steps() {
        let units = |s: &str| s.chars().map(u32::from).collect::<Vec<u32>>();
        let program = compile(&units("(a+)+$"), flag::UNICODE, false).unwrap();
        let text = units(&("a".repeat(40) + "b"));
        assert!(program.search_from(&text, 0, text.len(), Mode::Match, None, &mut 100_000).is_err());
    }
}
