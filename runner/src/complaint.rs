//! What is wrong with the book, where, and how to mend it.

use std::fmt;

/// The rule that a complaint belongs to. Each rule is one test, `lint::RULE`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rule {
    /// A fence is closed, speaks a known language, and carries only known words.
    Fences,
    /// Names are there where they are needed, and are used once.
    Names,
    /// Programs and expected blocks come in pairs, and an expected block can survive an editor.
    Outputs,
    /// The files under `src/` and the entries of `SUMMARY.md` are the same.
    Summary,
    /// Every include directive finds its file, anchor and lines.
    Includes,
    /// The files in `lessons/` are what the chapters say.
    Lessons,
    /// Every block has CPython's answer on record.
    Recorded,
    /// The files in `tests/pictures/` are those that blocks ask for, and their style is the simulator's.
    Pictures,
}

impl Rule {
    /// Every rule, in the order in which they are reported.
    pub const ALL: [Rule; 8] = [
        Rule::Fences,
        Rule::Names,
        Rule::Outputs,
        Rule::Summary,
        Rule::Includes,
        Rule::Lessons,
        Rule::Recorded,
        Rule::Pictures,
    ];

    /// The rule's name in a test's name.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Fences => "fences",
            Rule::Names => "names",
            Rule::Outputs => "outputs",
            Rule::Summary => "summary",
            Rule::Includes => "includes",
            Rule::Lessons => "lessons",
            Rule::Recorded => "recorded",
            Rule::Pictures => "pictures",
        }
    }
}

/// One thing that is wrong. Shown as `FILE:LINE: WHAT`, and the way out on the next line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Complaint {
    /// The file, relative to the book's root, with `/`.
    pub file: String,
    /// The line in it, from 1.
    pub line: usize,
    /// The rule that it breaks.
    pub rule: Rule,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub mend: String,
}

impl Complaint {
    /// A complaint about `file`, at `line`.
    pub fn new(
        rule: Rule,
        file: &str,
        line: usize,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Complaint {
        Complaint { file: file.to_owned(), line, rule, what: what.into(), mend: mend.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n    {}", self.file, self.line, self.what, self.mend)
    }
}
