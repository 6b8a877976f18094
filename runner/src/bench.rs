//! Measures the programs in `benches/` on CPython and on the simulator: user CPU time and peak memory of whole
//! processes, in turns, so that whatever else the machine does falls on both.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use wait4::Wait4;

use crate::book::files_below;
use crate::cpython;

/// What one run of a program used.
#[derive(Clone, Copy)]
struct Used {
    /// User CPU seconds.
    seconds: f64,
    /// Peak resident memory in MiB.
    memory: f64,
}

/// A program that ran and printed the same on both sides.
struct Measured {
    cpython: Used,
    ours: Used,
}

impl Measured {
    fn time(&self) -> f64 {
        self.ours.seconds / self.cpython.seconds
    }

    fn memory(&self) -> f64 {
        self.ours.memory / self.cpython.memory
    }
}

/// All programs that were measured, and those that could not be.
pub struct Table {
    measured: Vec<Measured>,
    failed: usize,
}

/// Runs every program whose name contains `filter`, `rounds` times on each side. `row` gets each line of the table
/// when it is ready.
pub fn run(
    root: &Path,
    filter: &str,
    python: &Path,
    rounds: usize,
    row: &mut dyn FnMut(&str),
) -> Result<Table> {
    cpython::version(python)?;
    let dir = root.join("benches");
    let ours = std::env::current_exe().context("cannot find the runner itself")?;
    let mut table = Table { measured: Vec::new(), failed: 0 };
    row(&format!(
        "{:<24} {:>9} {:>9} {:>7} {:>15}   {:>8} {:>8} {:>6}\n",
        "program", "CPython s", "ours s", "ratio", "(least, most)", "MiB", "ours", "ratio"
    ));
    let names: Vec<String> =
        files_below(&dir, "py")?.into_iter().filter(|name| name.contains(filter)).collect();
    if names.is_empty() {
        bail!("no program in {} has {filter:?} in its name", dir.display());
    }
    for name in names {
        let shown = name.trim_end_matches(".py");
        match measure(&dir, &name, python, &ours, rounds.max(1)) {
            Ok((measured, least, most)) => {
                row(&format!(
                    "{shown:<24} {:>9.3} {:>9.3} {:>7.2} {:>15}   {:>8.1} {:>8.1} {:>6.2}\n",
                    measured.cpython.seconds,
                    measured.ours.seconds,
                    measured.time(),
                    format!("({least:.2}, {most:.2})"),
                    measured.cpython.memory,
                    measured.ours.memory,
                    measured.memory(),
                ));
                table.measured.push(measured);
            }
            Err(error) => {
                row(&format!("{shown:<24} FAILED: {error:#}\n"));
                table.failed += 1;
            }
        }
    }
    Ok(table)
}

/// The medians, and the least and the greatest ratio of one round.
fn measure(
    dir: &Path,
    name: &str,
    python: &Path,
    ours: &Path,
    rounds: usize,
) -> Result<(Measured, f64, f64)> {
    let mut runs = (Vec::new(), Vec::new());
    let mut ratios = Vec::new();
    for _ in 0..rounds {
        let mut command = cpython::bare(python);
        let (expected, a) = time(command.arg(name).current_dir(dir)).context("CPython")?;
        let mut command = Command::new(ours);
        let (printed, b) = time(command.args(["run", name]).current_dir(dir)).context("the simulator")?;
        if printed != expected {
            bail!("it does not print what CPython prints");
        }
        ratios.push(b.seconds / a.seconds);
        runs.0.push(a);
        runs.1.push(b);
    }
    let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    let most = ratios.iter().copied().fold(0.0, f64::max);
    Ok((Measured { cpython: median(&runs.0), ours: median(&runs.1) }, least, most))
}

fn median(runs: &[Used]) -> Used {
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Used {
        seconds: middle(runs.iter().map(|used| used.seconds).collect()),
        memory: middle(runs.iter().map(|used| used.memory).collect()),
    }
}

/// Runs a command to its end: what it printed, and what it used.
fn time(command: &mut Command) -> Result<(String, Used)> {
    let mut out = Temporary::new()?;
    let mut err = Temporary::new()?;
    command.stdin(Stdio::null()).stdout(out.handle()?).stderr(err.handle()?);
    let child = command.spawn().context("cannot start it")?;
    let ended = child.wait4().context("cannot wait for it")?;
    if !ended.status.success() {
        let said = err.text()?;
        bail!("{}: {}", ended.status, said.lines().last().unwrap_or("nothing on standard error"));
    }
    let used =
        Used { seconds: ended.rusage.utime.as_secs_f64(), memory: ended.rusage.maxrss as f64 / 1_048_576.0 };
    Ok((out.text()?, used))
}

/// A file without a name: a pipe could fill up and block the child.
struct Temporary(File);

impl Temporary {
    fn new() -> Result<Temporary> {
        static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("living-heap-bench-{}-{number}", std::process::id()));
        let opened = File::options().read(true).write(true).create_new(true).open(&path);
        let file = opened.with_context(|| format!("cannot make {}", path.display()))?;
        std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        Ok(Temporary(file))
    }

    fn handle(&self) -> Result<File> {
        self.0.try_clone().context("cannot share a temporary file")
    }

    fn text(&mut self) -> Result<String> {
        let mut text = String::new();
        self.0.rewind()?;
        self.0.read_to_string(&mut text).context("cannot read what it printed")?;
        Ok(text)
    }
}

impl Table {
    /// Whether every program ran and printed what CPython prints.
    pub fn all_ran(&self) -> bool {
        self.failed == 0
    }

    /// The geometric means of the programs that ran, and how many did not.
    pub fn summary(&self) -> String {
        let mean = |ratio: fn(&Measured) -> f64| {
            let logs: f64 = self.measured.iter().map(|m| ratio(m).ln()).sum();
            (logs / self.measured.len() as f64).exp()
        };
        let mut text = String::new();
        if !self.measured.is_empty() {
            text = format!(
                "geometric mean of {}: time {:.2}, memory {:.2}\n",
                self.measured.len(),
                mean(Measured::time),
                mean(Measured::memory)
            );
        }
        if self.failed > 0 {
            text.push_str(&format!("{} FAILED and are in no mean\n", self.failed));
        }
        text
    }
}
