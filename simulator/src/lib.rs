//! Runs Python programs and models their memory as CPython 3.13 lays it out.
//!
//! This file is the facade: the only part that `runner` and `playground` may use. A [`Session`] is one
//! interpreter with its `__main__` module; every [`Session::run`] executes one piece of source in it, as a
//! notebook executes its cells, and [`Session::finish`] shuts the interpreter down as CPython does at exit.
//!
//! Nothing of the host is reachable from a program: no file, network, environment, clock or thread. Steps,
//! objects, bytes, recursion and output are limited by [`Limits`].

// Public, though tests/rooms.rs keeps others out: where these are the crate's own, more is inlined before the crates are
// linked, and the browser's engine has half a kilobyte more with brotli (957,070 bytes for 956,524).
pub mod address;
pub mod algorithm;
pub mod compile;
pub mod heap;
pub(crate) mod modules;
pub mod object;
pub mod observe;
pub(crate) mod types;
pub(crate) mod vm;

/// The texts of the library's modules, which a build without the feature `library` is given by its host.
pub mod library {
    pub use crate::modules::python::texts::{archive, give, were_wanted};
}

/// What a session may use up before it is stopped. Passing a limit is an ordinary outcome
/// ([`Ending::Limit`]); everything printed until then is kept.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Instructions executed in one [`Session::run`].
    pub steps: u64,
    /// Objects alive at the same time.
    pub objects: usize,
    /// Bytes of modelled memory in use at the same time.
    pub bytes: u64,
    /// Bytes printed in one [`Session::run`].
    pub output: usize,
    /// Units of Rust calls nested in each other before the program sees a `RecursionError` (`Py_C_RECURSION_LIMIT`):
    /// about 400 bytes of a browser's stack each.
    pub nesting: usize,
}

/// As deep as CPython goes; in a browser the stack is smaller: three units for each of a thousand calls of a special
/// method, and some to spare.
const NESTING: usize = if cfg!(target_family = "wasm") { 3200 } else { 10_000 };

impl Default for Limits {
    fn default() -> Self {
        Limits {
            steps: 10_000_000_000,
            objects: 50_000_000,
            bytes: 4 << 30,
            output: 64 << 20,
            nesting: NESTING,
        }
    }
}

/// How a session is set up.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What it may use up.
    pub limits: Limits,
    /// `sys.argv`; the first is the script's name.
    pub argv: Vec<String>,
    /// What runs is a whole program, as `python FILE` runs it: `sys.excepthook` is called, and what reached the top
    /// lives in `sys.last_exc` until [`Session::finish`]. Otherwise it dies with the run that it ended, as at a
    /// notebook's cell.
    pub script: bool,
    /// Recount every reference after each run, and report a wrong count as [`Ending::Internal`].
    pub audit: bool,
    /// Recount after each line, too.
    pub stress: bool,
    /// Free lists of one block, small pools and arenas, and thresholds of 1. Answers may differ from CPython's; counts must be right all the same.
    pub cramped: bool,
    /// Modules that the program may import besides the simulator's own, which come first.
    pub modules: Vec<Module>,
}

/// A module in Python, given by the host.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Module {
    /// Its full name, such as `test.support`.
    pub name: String,
    /// The file name that its code objects show.
    pub file: String,
    /// Its source.
    pub text: String,
}

/// How a piece of source is compiled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A file: `python FILE.py`. Nothing is printed by itself.
    File,
    /// One statement at a prompt: the value of an expression statement is printed by `sys.displayhook`.
    Prompt,
}

/// A piece of source to run.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The source, whose lines may end as on any system.
    pub text: &'a str,
    /// The name that tracebacks and tracemalloc show, such as `heap.md` or `lesson.py`.
    pub name: &'a str,
    /// The number of the source's first line in that file, from 1: tracebacks count from it.
    pub first_line: u32,
    /// A file or a statement.
    pub mode: Mode,
}

/// Which of the two streams of a process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error: tracebacks, warnings and what a program writes there.
    Err,
}

/// One write to standard output or standard error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Printed {
    /// Where to.
    pub stream: Stream,
    /// What.
    pub text: String,
    /// The line (as in a traceback) of the innermost frame of this source that was running, if any.
    pub line: Option<u32>,
}

/// An exception that reached the top, as a traceback would show it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Uncaught {
    /// The class's qualified name, as it stands in a traceback's last line, such as `KeyError`.
    pub class: String,
    /// `str()` of the exception; empty if it has none.
    pub message: String,
    /// The traceback as CPython prints it, with its last newline. (It is not in [`Outcome::printed`].)
    pub traceback: String,
    /// The line of the source's outermost frame.
    pub line: Option<u32>,
}

/// How a run ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ending {
    /// It ran to its end.
    Finished,
    /// `sys.exit` or an uncaught `SystemExit`: the status, and the message for standard error if it had one.
    Exit {
        /// The process's exit status.
        status: i32,
        /// What was given in place of a status, as text.
        message: Option<String>,
    },
    /// An uncaught exception, or a `SyntaxError` found before anything ran.
    Raised(Uncaught),
    /// The program uses something that the simulator does not support: what it is, and the line.
    Unsupported {
        /// The construct, in words.
        what: String,
        /// From 1; `None` if nothing of the program's was running.
        line: Option<u32>,
    },
    /// A limit was passed: its name in [`Limits`], its value, and the line that was running.
    Limit {
        /// The field of [`Limits`].
        name: &'static str,
        /// Its value, in that field's unit.
        value: u64,
        /// The line that was running, from 1.
        line: Option<u32>,
    },
    /// The audit found a wrong count, or an invariant of the simulator broke: a defect of the simulator.
    Internal(String),
}

/// What a run printed, in order, and how it ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Never more than [`Limits::output`] bytes, the last write cut off.
    pub printed: Vec<Printed>,
    /// Why nothing more was printed.
    pub ending: Ending,
}

impl Outcome {
    /// Everything written to `stream`, joined.
    pub fn text(&self, stream: Stream) -> String {
        self.printed.iter().filter(|p| p.stream == stream).map(|p| p.text.as_str()).collect()
    }
}

/// One interpreter: its heap, its modules and its `__main__`.
pub struct Session {
    /// The interpreter.
    vm: vm::Vm,
    /// See [`Options::audit`].
    audit: bool,
    /// See [`Options::stress`].
    stress: bool,
}

impl Session {
    /// An interpreter that has started and run nothing: its objects stand as CPython's do before the script is read.
    pub fn new(mut options: Options) -> Session {
        if options.cramped {
            // Addresses are as far apart as ever: there are fewer of them.
            options.limits.objects = options.limits.objects.min(250_000);
        }
        let mut vm = vm::Vm::start(&options);
        if options.cramped {
            vm.cramp();
        }
        Session { vm, audit: options.audit, stress: options.stress }
    }

    /// Runs `source` in `__main__`. A later run sees the names that earlier ones bound.
    pub fn run(&mut self, source: Source) -> Outcome {
        if self.stress {
            self.vm.begin_stress();
        }
        let ending = self.vm.run_source(source);
        let found = if self.stress { self.vm.end_stress() } else { None };
        match found {
            Some(report) => Outcome { printed: self.vm.take_printed(), ending: Ending::Internal(report) },
            None => self.outcome(ending),
        }
    }

    /// Shuts the interpreter down as CPython does at exit: `atexit` functions, `__main__`'s names, the last
    /// collections. What that printed (`__del__` methods, mostly) is the outcome.
    pub fn finish(mut self) -> Outcome {
        self.shut_down()
    }

    /// The same where the process ends behind it: the interpreter's memory is left to the operating system, which takes
    /// it back faster than object by object.
    pub fn finish_process(self) -> Outcome {
        std::mem::ManuallyDrop::new(self).shut_down()
    }

    /// What [`Session::finish`] and [`Session::finish_process`] have in common.
    fn shut_down(&mut self) -> Outcome {
        let ending = self.vm.shut_down();
        self.outcome(ending)
    }

    /// What was printed since the last run, and how this one ended: as a defect, if the audit finds a wrong count.
    fn outcome(&mut self, ending: Ending) -> Outcome {
        let printed = self.vm.take_printed();
        let given_up =
            matches!(ending, Ending::Limit { .. } | Ending::Internal(_) | Ending::Unsupported { .. });
        let wrong = if self.audit && !given_up { self.vm.audit_report() } else { None };
        Outcome { printed, ending: wrong.map_or(ending, Ending::Internal) }
    }
}
