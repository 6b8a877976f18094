//! The command line's words.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use runner::trace::At;
use simulator::observe::View;

/// Runs the programs of The Living Heap on a simulator of CPython 3.13's memory.
#[derive(Parser, Debug)]
#[command(
    name = "runner",
    version,
    about,
    long_about = "Runs the programs of The Living Heap on a simulator of CPython 3.13's memory.\n\n\
        A chapter is a Markdown file under src/. Its ```python blocks run in order, as the cells of one notebook, \
        and what a block prints must be what the ```output block after it says. That is the test of the simulator \
        and of the book at once.",
    after_help = "Examples:\n  \
        runner run lessons/heap.py             run a program as python does\n  \
        runner test reference-counting         run the blocks of one chapter\n  \
        runner bless reference-counting        write their output into the page, where CPython agrees\n  \
        runner ask --python python3.13 --record\n                                         \
        run every block on a real CPython and keep its answers\n\n\
        A block's name is CHAPTER::SECTION::NAME; a FILTER is any part of it."
)]
pub struct Cli {
    /// The book's directory: the one with book.toml [default: the nearest one above]
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Run a program on the simulator, as `python FILE.py` does
    #[command(
        after_help = "The exit status is Python's: 0, what sys.exit said, or 1 after an uncaught exception. \
        It is 2 if the file cannot be read, or if the simulator had to stop: at something that it does not support, \
        at a limit, or at a defect of its own. What was printed until then is kept."
    )]
    Run(Run),
    /// Run a program and draw its steps
    #[command(after_help = "Examples:\n  \
        runner trace FILE.py --svg line:4 -o picture.svg   the picture after line 4\n  \
        runner trace FILE.py --text last                   what the last picture shows, in words\n  \
        runner trace FILE.py -o trace.html                 all steps in one page that works offline\n  \
        runner trace FILE.py                               every step in a sentence")]
    Trace(Trace),
    /// Run the book's blocks and lessons, its rules, and the fidelity programs
    Test {
        /// Any part of the names of the tests to run; all of them without it
        filter: Option<String>,
        /// Run the programs of tests/ again, recounting every reference after each line, and with the least memory
        /// held back: free lists of one block, thresholds of 1
        #[arg(long)]
        stress: bool,
    },
    /// Write what the simulator prints into the page, where CPython's answer is the same
    #[command(
        after_help = "CPython's answer is the recorded one in tests/recorded/, or that of --python PATH. \
        A block that passes stays as it is, and so do lines with {{captures}} that still match."
    )]
    Bless {
        /// Any part of the names of the blocks to bless; all of them without it
        filter: Option<String>,
        /// Write nothing; fail if something would be written or refused
        #[arg(long)]
        check: bool,
        /// Ask this CPython 3.13 instead of the record
        #[arg(long, value_name = "PATH")]
        python: Option<PathBuf>,
    },
    /// Measure the programs in benches/ against CPython: time and memory
    #[command(after_help = "Build it with --release, or the figures mean nothing.")]
    Bench {
        /// Any part of the names of the programs to measure; all of them without it
        filter: Option<String>,
        /// The CPython to compare with
        #[arg(long, value_name = "PATH")]
        python: PathBuf,
        /// How often each program runs on each side; the median counts
        #[arg(long, default_value_t = 5, value_name = "N")]
        rounds: usize,
    },
    /// Say what is wrong with the book without running it
    Lint,
    /// Write the lesson files: each chapter's program as one plain .py
    Lessons {
        /// Write nothing; fail if a file is not as it should be
        #[arg(long)]
        check: bool,
    },
    /// Run the book's blocks and lessons on a real CPython 3.13, and compare
    Ask {
        /// Any part of the names of the blocks to ask about; all of them without it
        filter: Option<String>,
        /// The CPython 3.13 to ask
        #[arg(long, value_name = "PATH")]
        python: PathBuf,
        /// Keep the answers in tests/recorded/
        #[arg(long)]
        record: bool,
    },
    /// Run fidelity programs on a real CPython 3.13, and write their .out, .err and .status
    Record {
        /// The programs, or directories of them; all of them without it
        #[arg(value_name = "PROGRAM")]
        programs: Vec<PathBuf>,
        /// The CPython 3.13 to ask
        #[arg(long, value_name = "PATH")]
        python: PathBuf,
    },
    /// Run CPython's own test files on the simulator, method by method
    #[command(
        name = "cpython-tests",
        after_help = "The table is in Markdown. A method is not applicable if it needs what the simulator leaves out: \
        processes, threads, files, C extensions. One that does not end, passes a limit or ends the simulator has failed."
    )]
    CpythonTests(CpythonTests),
    /// Generate programs, run them on a real CPython 3.13 and on the simulator, and compare
    #[command(
        after_help = "Program K of series N is always the same program, so a difference can be found again:\n  \
        runner fuzz --python python3.13 --seed 1 --count 1000          a thousand programs\n  \
        runner fuzz --python python3.13 --seed 1 --first 17 --count 1  the seventeenth alone\n  \
        runner fuzz --python python3.13 --topic weakrefs --topic classes\n  \
        runner fuzz --python python3.13 --mutants --whole --enough 500 programs of tests/fidelity, changed\n  \
        runner fuzz --python python3.13 --shrink PROGRAM.py            make a program that differs smaller\n  \
        runner fuzz --show --seed 1 --first 17                         print the program, run nothing\n\n\
        A program that differs is made as small as it can be and written to target/fuzz/ as seedN-K.py or mutantN-K.py, with \
        what both printed (.txt) and the program that it came from (.whole). Mend the simulator, then keep the small \
        program: move it to tests/fidelity/fuzz/ under a name that says what it shows, and `runner record` it.\n\n\
        At the end the programs are counted by the first line that differs.\n\n\
        What programs are made of stands in runner/src/fuzz/grammar/, one file for each topic. A mutant is a program of \
        tests/fidelity of which one or two tokens are left out, doubled, swapped or replaced; it may do anything, so \
        CPython has a limit of memory and of time here."
    )]
    Fuzz(Fuzz),
    /// Check the pages that mdBook made: dead links and empty blocks
    CheckPages {
        /// The directory that mdBook wrote into
        dir: PathBuf,
    },
    /// Speak mdBook's preprocessor protocol (mdBook calls this; see book.toml)
    Preprocess {
        /// mdBook's question about a renderer
        #[command(subcommand)]
        question: Option<Question>,
    },
}

/// mdBook's question about a renderer.
#[derive(Subcommand, Debug)]
pub enum Question {
    /// Whether the preprocessor serves this renderer: status 0 if so
    Supports {
        /// The renderer's name
        renderer: String,
    },
}

/// A program to run.
#[derive(Args, Debug)]
pub struct Run {
    /// The program; `-` reads standard input
    pub file: PathBuf,
    /// Its arguments: sys.argv[1:]. The runner's own options go before FILE
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub arguments: Vec<String>,
    /// Stop after this many instructions
    #[arg(long, value_name = "N")]
    pub steps: Option<u64>,
    /// Recount every reference at the end: a wrong count is a defect of the simulator
    #[arg(long)]
    pub audit: bool,
}

/// CPython's own test files.
#[derive(Args, Debug)]
pub struct CpythonTests {
    /// The library of an installed CPython 3.13: .../lib/python3.13
    #[arg(long, value_name = "PATH")]
    pub lib: PathBuf,
    /// The files, such as test_gc; all that the project is measured by without it
    #[arg(value_name = "FILE")]
    pub files: Vec<String>,
    /// Run only the methods whose name (Class.method) contains this, and show the whole report of a failure
    #[arg(short = 'k', value_name = "METHOD")]
    pub method: Option<String>,
    /// Name the failing methods with their errors
    #[arg(long)]
    pub failures: bool,
    /// Recount every reference after each method: a wrong count is a failure
    #[arg(long)]
    pub audit: bool,
    /// How many instructions a method may take
    #[arg(long, value_name = "N", default_value_t = 400_000_000)]
    pub steps: u64,
    /// How long a method may take
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub seconds: u64,
    /// How many files run at the same time
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub jobs: usize,
    /// Be the process that runs the methods of one file, except those that standard input names
    #[arg(long, hide = true)]
    pub worker: bool,
}

/// What to generate.
#[derive(Args, Debug)]
pub struct Fuzz {
    /// The CPython 3.13 to ask
    #[arg(long, value_name = "PATH", required_unless_present_any = ["show", "stress"])]
    pub python: Option<PathBuf>,
    /// The series of programs
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// How many programs
    #[arg(long, value_name = "M", default_value_t = 1000)]
    pub count: u64,
    /// The number of the first
    #[arg(long, value_name = "K", default_value_t = 0)]
    pub first: u64,
    /// Programs mostly of this topic (again for more): a file's name in runner/src/fuzz/grammar/
    #[arg(long, value_name = "TOPIC")]
    pub topic: Vec<String>,
    /// Change programs of tests/fidelity in one or two places, instead of generating
    #[arg(long, conflicts_with = "topic")]
    pub mutants: bool,
    /// Programs at a time [default: the machine's processors]
    #[arg(long, value_name = "J")]
    pub jobs: Option<usize>,
    /// Stop after so many differences
    #[arg(long, value_name = "D", default_value_t = 10)]
    pub enough: usize,
    /// Do not make the programs that differ smaller
    #[arg(long)]
    pub whole: bool,
    /// Ask no CPython: recount every reference after each line of a program, also with free lists of one block and
    /// thresholds of 1
    #[arg(long)]
    pub stress: bool,
    /// Make this program smaller, generate none
    #[arg(long, value_name = "PROGRAM")]
    pub shrink: Option<PathBuf>,
    /// Print the programs, run none
    #[arg(long)]
    pub show: bool,
}

/// A program to draw.
#[derive(Args, Debug)]
pub struct Trace {
    /// The program; `-` reads standard input
    pub file: PathBuf,
    /// Its arguments: sys.argv[1:]. The runner's own options go before FILE
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub arguments: Vec<String>,
    /// Draw this step as SVG: a number from 1, `line:7`, `phase:move` (of a collection) or `last`
    #[arg(long, value_name = "STEP", conflicts_with = "text")]
    pub svg: Option<At>,
    /// Say in words what the picture of this step shows
    #[arg(long, value_name = "STEP")]
    pub text: Option<At>,
    /// What the picture shows
    #[arg(long, value_name = "VIEW", default_value_t = View::Heap)]
    pub view: View,
    /// Numbers, strings and the like stand where they are referred to, without boxes of their own
    #[arg(long)]
    pub inline: bool,
    /// Show the evaluation stacks
    #[arg(long)]
    pub stack: bool,
    /// Write there, not to standard output; without --svg and --text a page with all steps
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
