//! The results as a table in Markdown, as it stands in CONTRIBUTING.md.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{FileResult, Verdict};

/// Numbers of methods by what became of them.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Methods that passed.
    pub passed: usize,
    /// Those that failed, the ones that never end included.
    pub failed: usize,
    /// Those that need what is left out.
    pub not_applicable: usize,
}

impl Counts {
    /// What became of one file's methods.
    pub fn of(result: &FileResult) -> Counts {
        let mut counts = Counts::default();
        for (_, verdict) in &result.methods {
            match verdict {
                Verdict::Passed => counts.passed += 1,
                Verdict::Failed { .. } => counts.failed += 1,
                Verdict::NotApplicable(_) => counts.not_applicable += 1,
            }
        }
        counts
    }

    /// The part of the applicable methods that pass.
    fn share(self) -> String {
        match self.passed + self.failed {
            0 => "-".to_owned(),
            all => format!("{} %", self.passed * 100 / all),
        }
    }

    fn row(self, file: &str, reasons: &str) -> String {
        let share = self.share();
        format!(
            "| {file} | {} | {} | {share} | {} | {reasons} |\n",
            self.passed, self.failed, self.not_applicable
        )
    }
}

/// A row for each file, and one for all.
pub fn table(results: &[FileResult]) -> String {
    let mut text = "| file | passed | failed | of the applicable | not applicable | because |\n".to_owned();
    text.push_str("|---|--:|--:|--:|--:|---|\n");
    let mut all = Counts::default();
    for result in results {
        let counts = Counts::of(result);
        all.passed += counts.passed;
        all.failed += counts.failed;
        all.not_applicable += counts.not_applicable;
        text.push_str(&counts.row(&result.file, &reasons(result)));
    }
    text + &all.row("**all**", "")
}

/// Why methods do not apply, the most frequent reason first.
fn reasons(result: &FileResult) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, verdict) in &result.methods {
        if let Verdict::NotApplicable(why) = verdict {
            *counts.entry(short(why)).or_default() += 1;
        }
    }
    let mut sorted: Vec<_> = counts.into_iter().collect();
    sorted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let shown: Vec<_> = sorted.into_iter().map(|(why, count)| format!("{why} {count}")).collect();
    shown.join(", ")
}

/// A reason without the words that all have in common.
fn short(why: &str) -> &str {
    let why = why.lines().next().unwrap_or_default();
    let why =
        ["needs ", "requires ", "required "].iter().find_map(|word| why.strip_prefix(word)).unwrap_or(why);
    if why.is_empty() { "no reason given" } else { why }
}

/// The failing methods by name, each with its error, and with its whole report if `full`.
pub fn failures(result: &FileResult, full: bool) -> String {
    let mut text = String::new();
    for (method, verdict) in &result.methods {
        if let Verdict::Failed { error, report } = verdict {
            let _ = writeln!(text, "{}::{method}\n    {error}", result.file);
            if full {
                let _ = writeln!(text, "    {}\n", report.trim_end().replace('\n', "\n    "));
            }
        }
    }
    text
}
