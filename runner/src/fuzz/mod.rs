//! Programs that nobody wrote, run on CPython and on the simulator: whatever they print must be the same.
//!
//! [`grammar`] reads what programs are made of, [`generate`] makes one from a seed and a number, or [`mutate`] makes one by
//! changing a program of the tests; [`mod@judge`] runs it on both, [`shrink`] makes one that differs as small as it can, and
//! [`cause`] puts those together that differ alike.
//!
//! Each program has a CPython process of its own. A process that forks for each program would be faster, but a
//! program that `exec` starts there would not be the main script: the references that the compiler holds, the
//! frames below it and the free lists would be those of the server.

pub mod cause;
pub mod generate;
pub mod grammar;
pub mod judge;
pub mod mutate;
pub mod outline;
pub mod plain;
pub mod random;
pub mod scope;
pub mod shrink;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use anyhow::{Result, anyhow};

use crate::book::write;
use grammar::Grammar;
use judge::{Verdict, judge};
use mutate::Mutator;

/// What makes programs.
pub enum Maker {
    /// The grammar's alternatives, put together.
    Grammar(Grammar),
    /// Programs of the tests, changed.
    Mutator(Mutator),
}

impl Maker {
    /// Program `number` of the series `seed`.
    pub fn program(&self, seed: u64, number: u64) -> String {
        match self {
            Maker::Grammar(grammar) => generate::program(grammar, seed, number),
            Maker::Mutator(mutator) => mutator.program(seed, number),
        }
    }

    /// What their programs are called.
    fn word(&self) -> &'static str {
        match self {
            Maker::Grammar(_) => "seed",
            Maker::Mutator(_) => "mutant",
        }
    }

    /// The functions that a program has whole or not at all.
    pub fn helpers(&self) -> Vec<String> {
        match self {
            Maker::Grammar(grammar) => generate::helpers(grammar).collect(),
            Maker::Mutator(_) => Vec::new(),
        }
    }
}

/// What to make, and what to do with it.
pub struct Plan {
    /// The CPython to ask.
    pub python: PathBuf,
    /// The series.
    pub seed: u64,
    /// The first program's number.
    pub first: u64,
    /// How many programs.
    pub count: u64,
    /// What makes them.
    pub maker: Maker,
    /// Programs at a time.
    pub jobs: usize,
    /// Where the programs that differ are written.
    pub keep: PathBuf,
    /// Stop after so many of them.
    pub enough: usize,
    /// Leave them as they were generated.
    pub whole: bool,
    /// Ask no CPython: recount every reference after each line, also with the least memory held back.
    pub stress: bool,
}

/// What came of it.
#[derive(Default, Debug)]
pub struct Tally {
    /// Programs that both ran alike.
    pub equal: u64,
    /// Programs that they did not: where each was written, by what it shows.
    pub different: BTreeMap<String, Vec<String>>,
    /// What the simulator does not support, and how many programs used it.
    pub unsupported: BTreeMap<String, u64>,
    /// What made programs of no use, and how many.
    pub unusable: BTreeMap<String, u64>,
    /// Programs each second.
    pub rate: f64,
}

impl Tally {
    /// The number of programs that both did not run alike.
    pub fn differing(&self) -> usize {
        self.different.values().map(Vec::len).sum()
    }

    /// The number of programs.
    pub fn total(&self) -> u64 {
        let sum = |counts: &BTreeMap<String, u64>| counts.values().sum::<u64>();
        self.equal + self.differing() as u64 + sum(&self.unsupported) + sum(&self.unusable)
    }
}

/// Runs the programs of a plan. `say` is told of each trouble as it is found.
pub fn run(plan: &Plan, say: &(dyn Fn(&str) + Sync)) -> Result<Tally> {
    let next = AtomicU64::new(plan.first);
    let stop = AtomicBool::new(false);
    let tally = Mutex::new(Tally::default());
    let start = Instant::now();
    std::thread::scope(|scope| {
        let worker = || {
            while !stop.load(Ordering::Relaxed) {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= plan.first.saturating_add(plan.count) {
                    break;
                }
                let text = plan.maker.program(plan.seed, number);
                let found = one(plan, number, &text, say);
                let Ok(mut tally) = tally.lock() else { break };
                match found {
                    Ok(Some(Kept { cause, path })) => tally.different.entry(cause).or_default().push(path),
                    Ok(None) => tally.equal += 1,
                    Err(Trouble::Unsupported(what)) => *tally.unsupported.entry(what).or_default() += 1,
                    Err(Trouble::Unusable(what)) => *tally.unusable.entry(what).or_default() += 1,
                }
                if tally.differing() >= plan.enough {
                    stop.store(true, Ordering::Relaxed);
                }
            }
        };
        for _ in 0..plan.jobs.max(1) {
            scope.spawn(worker);
        }
    });
    let mut tally = tally.into_inner().map_err(|_| anyhow!("a thread of the fuzzer panicked"))?;
    tally.rate = tally.total() as f64 / start.elapsed().as_secs_f64().max(0.001);
    Ok(tally)
}

/// Why a program tells nothing.
enum Trouble {
    Unsupported(String),
    Unusable(String),
}

/// A program that differs: what it shows, and the file that it was written to.
struct Kept {
    cause: String,
    path: String,
}

/// Judges one program.
fn one(plan: &Plan, number: u64, text: &str, say: &(dyn Fn(&str) + Sync)) -> Result<Option<Kept>, Trouble> {
    let verdict = if plan.stress { judge::stress(text) } else { judge(&plan.python, text) };
    match &verdict {
        Verdict::Equal => return Ok(None),
        Verdict::Unsupported(what) => return Err(Trouble::Unsupported(what.clone())),
        Verdict::Unusable(what) => {
            let _ = write(&plan.keep.join(format!("unusable-{}-{number}.py", plan.seed)), text);
            return Err(Trouble::Unusable(what.clone()));
        }
        Verdict::Differs { .. } | Verdict::Broken(_) => {}
    }
    let (small, verdict) = if plan.whole || plan.stress {
        (text.to_owned(), verdict)
    } else {
        shrunk(&plan.maker.helpers(), &plan.python, text, verdict)
    };
    let path = plan.keep.join(format!("{}{}-{number}.py", plan.maker.word(), plan.seed));
    let report = match &verdict {
        Verdict::Differs { report, .. } => report.clone(),
        Verdict::Broken(why) => why.clone(),
        _ => String::new(),
    };
    let written = write(&path, &small)
        .and_then(|()| write(&path.with_extension("txt"), &report))
        .and_then(|()| write(&path.with_extension("whole"), text));
    if let Err(error) = written {
        say(&format!("cannot keep program {number}: {error:#}\n"));
    }
    let shown: String = report
        .lines()
        .take(40)
        .map(|line| line.chars().take(160).chain(['\n']).collect::<String>())
        .collect();
    // A mutant that was left whole is a long program of the tests.
    let small = if plan.whole { "" } else { &small };
    say(&format!("{}\n{small}\n{shown}\n", path.display()));
    Ok(Some(Kept { cause: cause::of(&report), path: path.display().to_string() }))
}

/// The smallest program that shows the same kind of trouble, and its verdict. Of `helpers` it keeps each as it is or not at all.
pub fn shrunk(helpers: &[String], python: &Path, text: &str, verdict: Verdict) -> (String, Verdict) {
    let mut last = verdict.clone();
    let settled = is_settled(text);
    let helpers: Vec<&String> = helpers.iter().filter(|helper| text.contains(helper.as_str())).collect();
    let small = shrink::shrink(text, |smaller| {
        // A helper that is there is there as a whole.
        let torn =
            |helper: &&String| smaller.contains(first_line(helper)) && !smaller.contains(helper.as_str());
        if (settled && !is_settled(smaller)) || helpers.iter().any(torn) {
            return false;
        }
        let found = judge(python, smaller);
        let same = found.is_like(&verdict);
        if same {
            last = found;
        }
        same
    });
    (small, last)
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// Whether a program collects before it does anything else, and does not look at all objects. What the collector counts until then depends on how the
/// interpreter started and on how long the source is, so a program must not lose that line as it gets smaller.
fn is_settled(program: &str) -> bool {
    let prepares =
        |line: &&str| ["import ", "def ", "class ", " "].iter().any(|start| line.starts_with(start));
    program.lines().find(|line| !prepares(line) && !line.ends_with(" = []") && !line.ends_with(" = {}"))
        == Some("gc.collect()")
        && !program.contains("gc.get_objects()")
}
