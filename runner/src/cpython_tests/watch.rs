//! Runs a file's methods in a worker process, and goes on after a method that ended the process or did not end.

use std::collections::{BTreeMap, HashSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{FileResult, Message, Verdict};

/// How workers are started.
#[derive(Clone, Debug)]
pub struct Watch {
    /// This program, which is the worker too.
    pub program: PathBuf,
    /// Arguments that make it the worker of a file; the file's name is added.
    pub arguments: Vec<String>,
    /// How long a method may take.
    pub seconds: u64,
    /// A part of the names of the methods to run.
    pub filter: Option<String>,
}

/// A running worker: what it tells, and at its end what it wrote to standard error.
struct Worker {
    process: Child,
    messages: Receiver<Message>,
    errors: thread::JoinHandle<String>,
}

impl Watch {
    /// Runs several files, so many at a time; the results are in the order of `names`.
    pub fn run_all(&self, names: &[String], jobs: usize) -> Result<Vec<FileResult>> {
        let next = AtomicUsize::new(0);
        let results: Mutex<BTreeMap<usize, Result<FileResult>>> = Mutex::default();
        thread::scope(|scope| {
            for _ in 0..jobs.max(1) {
                scope.spawn(|| {
                    while let index = next.fetch_add(1, Ordering::Relaxed)
                        && let Some(name) = names.get(index)
                    {
                        let result = self.run(name);
                        results.lock().unwrap_or_else(PoisonError::into_inner).insert(index, result);
                    }
                });
            }
        });
        results.into_inner().unwrap_or_else(PoisonError::into_inner).into_values().collect()
    }

    /// Runs the methods of `test.NAME`.
    pub fn run(&self, name: &str) -> Result<FileResult> {
        let mut result = FileResult { file: name.to_owned(), methods: Vec::new() };
        let mut done: HashSet<String> = HashSet::new();
        loop {
            let mut worker = self.start(name, &done)?;
            let Some(method) = self.listen(&worker, &mut result)? else {
                let _ = worker.process.wait();
                let errors = worker.errors.join().unwrap_or_default();
                if !errors.is_empty() {
                    bail!("{name}: {}", errors.trim_end());
                }
                return Ok(result);
            };
            let (method, silent) = method;
            let _ = worker.process.kill();
            let _ = worker.process.wait();
            let report = worker.errors.join().unwrap_or_default();
            let error = if silent {
                format!("it has not ended after {} seconds", self.seconds)
            } else {
                let panicked =
                    report.lines().find(|line| line.contains("panicked at")).unwrap_or("no message");
                format!("defect: the simulator ended: {panicked}")
            };
            result.methods.push((method, Verdict::Failed { error, report }));
            done = result.methods.iter().map(|(method, _)| method.clone()).collect();
        }
    }

    /// Takes a worker's messages. `Some` is the method that it was in when it ended or fell silent, and whether it
    /// was silence.
    fn listen(&self, worker: &Worker, result: &mut FileResult) -> Result<Option<(String, bool)>> {
        let mut running: Option<String> = None;
        loop {
            match worker.messages.recv_timeout(Duration::from_secs(self.seconds)) {
                Ok(Message::Methods(_)) => {}
                Ok(Message::NoFile(verdict)) => result.methods.push(("(import)".to_owned(), verdict)),
                Ok(Message::Started(method)) => running = Some(method),
                Ok(Message::Ended(verdict)) => {
                    let method = running.take().context("a worker ended a method that it did not start")?;
                    result.methods.push((method, verdict));
                }
                Err(RecvTimeoutError::Timeout) => {
                    return Ok(Some((running.unwrap_or_else(|| "(import)".to_owned()), true)));
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(running.map(|method| (method, false))),
            }
        }
    }

    fn start(&self, name: &str, done: &HashSet<String>) -> Result<Worker> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).arg(name);
        if let Some(filter) = &self.filter {
            command.arg("-k").arg(filter);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process =
            command.spawn().with_context(|| format!("cannot start {}", self.program.display()))?;
        let (Some(mut input), Some(output), Some(mut errors)) =
            (process.stdin.take(), process.stdout.take(), process.stderr.take())
        else {
            bail!("a worker has no standard streams");
        };
        let known: String = done.iter().map(|method| format!("{method}\n")).collect();
        input.write_all(known.as_bytes()).context("cannot tell a worker what is done")?;
        drop(input);
        let (sender, messages) = channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let Ok(message) = serde_json::from_str(&line) else { continue };
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let errors = thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = errors.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        });
        Ok(Worker { process, messages, errors })
    }
}

/// The library's directory, checked: the one with CPython's `test`.
pub fn library(path: &Path) -> Result<PathBuf> {
    if !path.join("test").is_dir() {
        bail!(
            "no directory test in {}: give the library of an installed CPython 3.13, such as /usr/lib/python3.13",
            path.display()
        );
    }
    Ok(path.to_owned())
}

/// The name of a file's module below `test`: `test_gc` of `test_gc.py` or `a/path/test_gc.py`.
pub fn module_name(file: &str) -> String {
    let name = Path::new(file).file_stem().map_or(file.into(), |stem| stem.to_string_lossy());
    name.into_owned()
}
