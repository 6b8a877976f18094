//! Asks a real CPython 3.13: the same sources in the same order, and what it prints.
//!
//! Nothing of the host's set-up reaches it: an empty environment but for `PYTHONHASHSEED=0`, no site packages, no
//! user directory, no directory of the script on the path.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::book::read;
use crate::chapter::{Block, Chapter, Content, Session};
use crate::part::{End, Exception, Line, Part};

/// How long a session or a program may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// What runs the sources inside CPython.
const DRIVER: &str = include_str!("ask.py");

/// What CPython did with a session.
pub struct Asked {
    /// Its version, such as `3.13.0`.
    pub version: String,
    /// For each block of the session, one part for each of its sources.
    pub blocks: Vec<Vec<Part>>,
}

/// Runs a session's blocks on `python`.
pub fn ask(python: &Path, chapter: &Chapter, session: &Session) -> Result<Asked> {
    let scratch = Scratch::new()?;
    let blocks: Vec<&Block> = session.blocks.iter().map(|&place| &chapter.blocks[place]).collect();
    let mut jobs = String::new();
    let mut count = 0;
    for block in &blocks {
        let mode = if matches!(block.content, Content::Program { .. }) { 257 } else { 256 };
        for (text, first_line) in block.sources() {
            let above = usize::try_from(first_line).unwrap_or(1).saturating_sub(1);
            scratch.write(&count.to_string(), &("\n".repeat(above) + text))?;
            jobs.push_str(&format!("{mode}\t{}\n", chapter.source_name()));
            count += 1;
        }
    }
    scratch.write("jobs", &jobs)?;
    let mut command = bare(python);
    command.args(["-u", "-c", DRIVER]).arg(&scratch.dir).current_dir(&scratch.dir);
    let out = scratch.open("out")?;
    let err = out.try_clone().context("cannot share the file for CPython's output")?;
    let what = format!("the session {} of {}", session.stem, chapter.file);
    let status = wait(command.stdout(out).stderr(err), python, &what)?;
    let printed = scratch.read("out")?;
    let ends = scratch.read("ends").unwrap_or_default();
    let mut ends = ends.lines();
    let Some(version) = ends.next() else {
        bail!("{} could not run {what}: {}", python.display(), printed.trim());
    };
    let mut done = 0;
    let mut parts = ends.map(|end| part(end, &printed, &mut done));
    let mut answers = Vec::new();
    for block in &blocks {
        let mut of_block = Vec::new();
        for _ in block.sources() {
            match parts.next() {
                Some(part) => of_block.push(part?),
                None => bail!(
                    "{} ended with {status} inside {} ({}:{})",
                    python.display(),
                    block.test,
                    chapter.file,
                    block.fence.line
                ),
            }
        }
        answers.push(of_block);
    }
    Ok(Asked { version: version.to_owned(), blocks: answers })
}

/// Reads one line of the driver's record. `done` is where the output of the sources before it ended.
fn part(end: &str, printed: &str, done: &mut usize) -> Result<Part> {
    let fields: Vec<&str> = end.split('\t').collect();
    let damaged = || format!("the driver inside CPython left a damaged record: {end:?}");
    let [ending, output, traceback] = fields[..] else { bail!(damaged()) };
    let (output, traceback): (usize, usize) =
        (output.parse().with_context(damaged)?, traceback.parse().with_context(damaged)?);
    let text = printed.get(*done..output).with_context(damaged)?;
    let raised = printed.get(output..traceback).with_context(damaged)?;
    *done = traceback;
    let lines = text.lines().map(|text| Line { text: text.to_owned(), from: None }).collect();
    let end = match ending.split_once(' ') {
        Some(("exit", status)) => End::Exit(status.parse().with_context(damaged)?),
        _ if ending == "raised" => End::Raised(Exception::from_traceback(raised)),
        _ => End::Finished,
    };
    Ok(Part { lines, end })
}

/// What a program did when CPython ran it as a file.
pub struct Ran {
    /// Standard output.
    pub out: String,
    /// Standard error. The program's directory is left out of its path.
    pub err: String,
    /// The exit status.
    pub status: i32,
}

/// Runs `python FILE` in the file's directory.
pub fn run_file(python: &Path, file: &Path) -> Result<Ran> {
    run_file_with(python, file, &Extra::default())
}

/// What a command line has besides the file.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// Options of CPython's own.
    pub options: Vec<String>,
    /// The program's arguments.
    pub arguments: Vec<String>,
    /// Whether it is ended after `MEMORY` and `SECONDS`: for programs that nobody has read.
    pub limited: bool,
}

/// The kilobytes of address space that a limited program may have.
const MEMORY: &str = "3000000";
/// The seconds of processor time that a limited program may take.
const SECONDS: &str = "15";

fn run_file_with(python: &Path, file: &Path, extra: &Extra) -> Result<Ran> {
    let scratch = Scratch::new()?;
    let (mut command, dir) = file_command(python, file, extra)?;
    command.args(&extra.arguments).stdout(scratch.open("out")?).stderr(scratch.open("err")?);
    let status = wait(&mut command, python, &file.display().to_string())?;
    let Some(status) = status.code() else { bail!("{} ended with {status}", file.display()) };
    let text = |name| scratch.read(name).map(|text| text.replace(&dir, ""));
    Ok(Ran { out: text("out")?, err: text("err")?, status })
}

/// A directory such as [`run_text`] runs a program in.
pub fn some_directory() -> String {
    format!("{}/", Scratch::at(0).display())
}

/// Runs `text` as the file `name`, as [`run_file`] does.
pub fn run_text(python: &Path, name: &str, text: &str, extra: &Extra) -> Result<Ran> {
    let scratch = Scratch::new()?;
    scratch.write(name, text)?;
    run_file_with(python, &scratch.dir.join(name), extra)
}

/// Runs `python -u FILE` in the file's directory: both streams together, in the order of the writes.
pub fn run_file_as_shown(python: &Path, file: &Path) -> Result<String> {
    let scratch = Scratch::new()?;
    let (mut command, dir) = file_command(python, file, &Extra::default())?;
    command.env("PYTHONUNBUFFERED", "1").stdout(scratch.open("out")?).stderr(scratch.open("out")?);
    wait(&mut command, python, &file.display().to_string())?;
    Ok(scratch.read("out")?.replace(&dir, ""))
}

/// The command, and what its tracebacks have before the file's name.
fn file_command(python: &Path, file: &Path, extra: &Extra) -> Result<(Command, String)> {
    let file = file.canonicalize().with_context(|| format!("cannot find {}", file.display()))?;
    let (Some(dir), Some(name)) = (file.parent(), file.file_name()) else {
        bail!("{} is no file", file.display());
    };
    let mut command = if extra.limited { limited(python) } else { bare(python) };
    command.args(&extra.options).arg(name).current_dir(dir);
    Ok((command, format!("{}/", dir.display())))
}

/// The version of `python`, if it is the one that the book is about.
pub fn version(python: &Path) -> Result<String> {
    let said = bare(python)
        .args(["-c", "import sys; print(sys.version.split()[0])"])
        .output()
        .with_context(|| format!("cannot start {}", python.display()))?;
    let version = String::from_utf8_lossy(&said.stdout).trim().to_owned();
    if version.starts_with("3.13.") {
        return Ok(version);
    }
    let what = if version.is_empty() { "no Python".to_owned() } else { format!("Python {version}") };
    bail!("{} is {what}: name a CPython 3.13", python.display())
}

const VARIABLE: (&str, &str) = ("PYTHONHASHSEED", "0");
const SWITCHES: [&str; 3] = ["-S", "-s", "-P"];

/// A CPython without environment, site packages or standard input: the one whose answers are recorded.
pub(crate) fn bare(python: &Path) -> Command {
    let mut command = Command::new(python);
    command.env_clear().env(VARIABLE.0, VARIABLE.1).args(SWITCHES).stdin(Stdio::null());
    command
}

/// The same within limits. A shell sets them and becomes CPython; what it puts into the environment is taken out again, since
/// CPython's start keeps a copy of that.
fn limited(python: &Path) -> Command {
    let mut command = Command::new("/bin/sh");
    let script = r#"ulimit -v "$1" && ulimit -t "$2" && shift 2 && exec env -i "$@""#;
    let variable = format!("{}={}", VARIABLE.0, VARIABLE.1);
    command.env_clear().args(["-c", script, "sh", MEMORY, SECONDS, &variable]).arg(python).args(SWITCHES);
    command.stdin(Stdio::null());
    command
}

fn wait(command: &mut Command, python: &Path, what: &str) -> Result<ExitStatus> {
    let mut child = command.spawn().with_context(|| format!("cannot start {}", python.display()))?;
    let start = Instant::now();
    // Most programs end at once: the pauses grow with the time that has gone by.
    let pause = |waited: Duration| (waited / 8).clamp(Duration::from_micros(500), Duration::from_millis(20));
    loop {
        if let Some(status) = child.try_wait().context("cannot wait for CPython")? {
            return Ok(status);
        }
        if start.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            bail!("CPython did not end {what} within {} seconds", PATIENCE.as_secs());
        }
        std::thread::sleep(pause(start.elapsed()));
    }
}

/// A directory that goes when this does.
struct Scratch {
    dir: PathBuf,
}

impl Scratch {
    /// All are of one length: what a program does with its own path may depend on that.
    fn at(number: u32) -> PathBuf {
        std::env::temp_dir().join(format!("living-heap-{:07}-{number:07}", std::process::id()))
    }

    fn new() -> Result<Scratch> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let dir = Scratch::at(number);
        fs::create_dir_all(&dir).with_context(|| format!("cannot make the directory {}", dir.display()))?;
        Ok(Scratch { dir })
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        crate::book::write(&self.dir.join(name), text)
    }

    fn read(&self, name: &str) -> Result<String> {
        read(&self.dir.join(name))
    }

    fn open(&self, name: &str) -> Result<File> {
        let path = self.dir.join(name);
        let opened = OpenOptions::new().create(true).append(true).open(&path);
        opened.with_context(|| format!("cannot make {}", path.display()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.dir);
    }
}
