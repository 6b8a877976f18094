//! The runner's command line.

#![forbid(unsafe_code)]

mod cli;

use std::collections::HashSet;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Parser;
use libtest_mimic::Arguments;
use runner::cpython_tests::{self, table, watch, worker};
use runner::engine::{RUN_STACK, on_stack, simulator};
use runner::fuzz;
use runner::program::{How, STOPPED};
use runner::{
    asking, bench, bless, book, cpython, fidelity, lesson, lint, page, pages, playground, preprocess,
    program, suite, trace,
};
use simulator::observe::Options as Drawing;
use simulator::{Limits, Stream};

use crate::cli::{Cli, Command, Question};

fn main() -> ExitCode {
    let cli = Cli::parse();
    let root = || -> Result<PathBuf> {
        match &cli.root {
            Some(root) if root.join("book.toml").is_file() => Ok(root.clone()),
            Some(root) => bail!("no book.toml in {}", root.display()),
            None => book::find_root(&std::env::current_dir().context("cannot find the current directory")?),
        }
    };
    let done = match cli.command {
        Command::Run(run) => Ok(run_program(&run)),
        Command::Trace(options) => trace_program(&options).map(status),
        Command::Preprocess { question: Some(Question::Supports { renderer }) } => {
            Ok(status(renderer == "html"))
        }
        Command::Preprocess { question: None } => run_preprocessor().map(status),
        Command::CpythonTests(tests) if tests.worker => run_test_worker(&tests).map(status),
        Command::CpythonTests(tests) => run_cpython_tests(&tests).map(status),
        Command::CheckPages { dir } => check_pages(&dir).map(status),
        Command::Test { filter, stress } => {
            root().and_then(|root| run_tests(&root, filter, stress)).map(status)
        }
        Command::Lint => root().and_then(|root| run_lint(&root)).map(status),
        Command::Lessons { check } => root().and_then(|root| write_lessons(&root, check)).map(status),
        Command::Bless { filter, check, python } => {
            root().and_then(|root| run_bless(&root, filter, check, python.as_deref())).map(status)
        }
        Command::Bench { filter, python, rounds } => {
            root().and_then(|root| run_bench(&root, &filter.unwrap_or_default(), &python, rounds)).map(status)
        }
        Command::Ask { filter, python, record } => {
            root().and_then(|root| run_ask(&root, filter, &python, record)).map(status)
        }
        Command::Fuzz(wanted) => root().and_then(|root| run_fuzz(&root, &wanted)).map(status),
        Command::Record { programs, python } => {
            root().and_then(|root| run_record(&root, &programs, &python)).map(status)
        }
    };
    done.unwrap_or_else(|error| {
        eprintln!("runner: {error:#}");
        ExitCode::from(2)
    })
}

/// Success, or 1.
fn status(good: bool) -> ExitCode {
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints to standard output; a reader that has gone away is no error.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// A program's name and text, from its file or standard input.
fn read_program(file: &Path) -> Result<(String, String)> {
    let stdin = file == Path::new("-");
    let mut bytes = Vec::new();
    let read =
        if stdin { std::io::stdin().read_to_end(&mut bytes).map(|_| bytes) } else { std::fs::read(file) };
    let shown = file.display();
    let name = if stdin { "<stdin>".to_owned() } else { shown.to_string() };
    match read.map(String::from_utf8) {
        Ok(Ok(text)) => Ok((name, text)),
        Ok(Err(_)) => bail!("{shown} is not UTF-8; the simulator reads nothing else"),
        Err(error) => bail!("can't open file '{shown}': {error}"),
    }
}

/// `runner trace`: what is asked for of the steps, to standard output or into a file.
fn trace_program(options: &cli::Trace) -> Result<bool> {
    let (name, text) = read_program(&options.file)?;
    let drawn = on_stack(RUN_STACK, || {
        let (outcome, trace) = trace::record(&name, &text, &options.arguments, Limits::default());
        let drawing = Drawing { inline: options.inline, stack: options.stack, ..Drawing::default() };
        let mut trouble = trace::trouble(&outcome, &trace, &name);
        let made = match (&options.svg, &options.text) {
            (Some(at), _) => trace::picture(&trace, at, &options.view, &drawing),
            (None, Some(at)) => trace::words(&trace, at, &options.view),
            (None, None) if options.output.is_some() => page::page(&trace, &name, &trouble)
                .map_err(|error| format!("{error:#}"))
                .map(|(page, missing)| {
                    trouble.extend(missing);
                    page
                }),
            (None, None) => Ok(trace::sentences(&trace)),
        };
        made.map(|made| (made, trouble))
    });
    let (made, trouble) = match drawn {
        Ok(Ok(made)) => made,
        Ok(Err(why)) => bail!("{name}: {why}"),
        Err(why) => bail!("{name}: {why}"),
    };
    trouble.iter().for_each(|what| eprintln!("runner: {what}"));
    match &options.output {
        Some(path) => {
            std::fs::write(path, made).with_context(|| format!("cannot write {}", path.display()))?;
        }
        None => say(&made),
    }
    Ok(true)
}

/// `runner run`: the streams as they are printed, then CPython's exit status.
fn run_program(run: &cli::Run) -> ExitCode {
    let (name, text) = match read_program(&run.file) {
        Ok(read) => read,
        Err(why) => {
            eprintln!("runner: {why}");
            return exit(STOPPED);
        }
    };
    let shown = run.file.display();
    // As `python FILE` does: `sys.argv` has the name as given, everything else the whole path.
    let path = std::path::absolute(&run.file).ok().map(|path| path.display().to_string());
    let how = How {
        arguments: run.arguments.clone(),
        steps: run.steps,
        audit: run.audit,
        path,
        last: true,
        ..How::default()
    };
    let ran = match on_stack(RUN_STACK, || program::run(&name, &text, &how, &simulator)) {
        Ok(ran) => ran,
        Err(why) => {
            eprintln!("runner: {shown}: {why}");
            return exit(STOPPED);
        }
    };
    let mut broken = false;
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    for write in &ran.printed {
        let done = match write.stream {
            Stream::Out => out.write_all(write.text.as_bytes()),
            Stream::Err => out.flush().and_then(|()| err.write_all(write.text.as_bytes())),
        };
        broken |= done.is_err();
    }
    broken |= out.flush().is_err();
    if let Some(why) = &ran.stopped {
        let _ = writeln!(err, "runner: {why}");
    }
    // CPython's status where standard output could not be written.
    exit(if broken { 120 } else { ran.status })
}

/// The exit status of a process, of which the system keeps eight bits.
fn exit(status: i32) -> ExitCode {
    ExitCode::from(u8::try_from(status & 0xff).unwrap_or(1))
}

/// `runner test`.
fn run_tests(root: &Path, filter: Option<String>, stress: bool) -> Result<bool> {
    let mut trials = if stress { suite::stress(root, &simulator)? } else { suite::book(root, &simulator)? };
    if !stress {
        trials.extend(suite::programs(root, &simulator)?);
    }
    let conclusion = suite::run(&Arguments { filter, ..Arguments::default() }, trials);
    Ok(!conclusion.has_failed())
}

/// `runner lint`.
fn run_lint(root: &Path) -> Result<bool> {
    let complaints = lint::lint(&book::Book::load(root)?)?;
    for complaint in &complaints {
        say(&format!("{complaint}\n"));
    }
    if !complaints.is_empty() {
        eprintln!("{} to mend", count(complaints.len(), "thing"));
    }
    Ok(complaints.is_empty())
}

/// `runner lessons`.
fn write_lessons(root: &Path, check: bool) -> Result<bool> {
    let book = book::Book::load(root)?;
    if check {
        let stale = lesson::stale(&book)?;
        stale.iter().for_each(|complaint| say(&format!("{complaint}\n")));
        return Ok(stale.is_empty());
    }
    let changed = lesson::write_all(&book)?;
    changed.iter().for_each(|path| say(&format!("{path}\n")));
    eprintln!("{} changed of {}", count(changed.len(), "lesson"), lesson::all(&book).len());
    Ok(true)
}

/// `runner bless`.
fn run_bless(root: &Path, filter: Option<String>, check: bool, python: Option<&Path>) -> Result<bool> {
    let book = book::Book::load(root)?;
    if let Some(python) = python {
        cpython::version(python)?;
    }
    let blessed = bless::bless(&book, &filter.unwrap_or_default(), python, check, &simulator)?;
    for test in &blessed.written {
        say(&format!("{} {test}\n", if check { "would write" } else { "wrote" }));
    }
    for (test, why) in &blessed.refused {
        say(&format!("refused {test}\n    {}\n", why.trim_end().replace('\n', "\n    ")));
    }
    let (written, refused) = (blessed.written.len(), blessed.refused.len());
    eprintln!(
        "{} {}, {refused} refused",
        count(written, "block"),
        if check { "to write" } else { "written" }
    );
    if written > 0 && !check {
        eprintln!("the lessons may be stale now: cargo run -p runner -- lessons");
    }
    Ok(refused == 0 && (written == 0 || !check))
}

/// `runner ask`.
fn run_ask(root: &Path, filter: Option<String>, python: &Path, record: bool) -> Result<bool> {
    let version = cpython::version(python)?;
    let book = book::Book::load(root)?;
    let answers = asking::ask(&book, python, &filter.unwrap_or_default(), record)?;
    for report in &answers.differing {
        say(&format!("{report}\n"));
    }
    let differing = answers.differing.len();
    eprintln!("{} run on CPython {version}, {differing} not as the page says", count(answers.asked, "test"));
    if record {
        eprintln!("{} recorded anew in tests/recorded/", count(answers.recorded, "answer"));
    }
    Ok(answers.differing.is_empty())
}

/// `runner record`.
fn run_record(root: &Path, wanted: &[PathBuf], python: &Path) -> Result<bool> {
    let version = cpython::version(python)?;
    let mut absolute = Vec::new();
    for path in wanted {
        absolute.push(path.canonicalize().with_context(|| format!("cannot find {}", path.display()))?);
    }
    let root = root.canonicalize().context("cannot find the book's directory")?;
    let chosen = |program: &fidelity::Program| {
        let path = root.join(&program.path);
        absolute.is_empty() || absolute.iter().any(|wanted| path.starts_with(wanted))
    };
    let programs: Vec<_> = fidelity::programs(&root)?.into_iter().filter(chosen).collect();
    if programs.is_empty() {
        bail!("no programs there: they stand in tests/fidelity/TOPIC/NAME.py and tests/differences/NAME.py");
    }
    let mut good = true;
    let mut changed = 0;
    for program in &programs {
        match fidelity::record(&root, program, python, &simulator) {
            Ok(files) => {
                changed += files.len();
                files.iter().for_each(|file| say(&format!("{file}\n")));
            }
            Err(error) => {
                good = false;
                eprintln!("runner: {error:#}");
            }
        }
    }
    eprintln!(
        "{} run on CPython {version}, {} written",
        count(programs.len(), "program"),
        count(changed, "file")
    );
    Ok(good)
}

/// `runner fuzz`.
fn run_fuzz(root: &Path, wanted: &cli::Fuzz) -> Result<bool> {
    let maker = if wanted.mutants {
        fuzz::Maker::Mutator(fuzz::mutate::Mutator::load(root)?)
    } else {
        let grammar = fuzz::grammar::Grammar::load(&wanted.topic).map_err(anyhow::Error::msg)?;
        fuzz::Maker::Grammar(grammar)
    };
    if wanted.show {
        let last = wanted.first.saturating_add(wanted.count);
        (wanted.first..last).for_each(|number| say(&maker.program(wanted.seed, number)));
        return Ok(true);
    }
    let python = &wanted.python.clone().unwrap_or_default();
    let version = if wanted.stress { "none".to_owned() } else { cpython::version(python)? };
    if let Some(path) = &wanted.shrink {
        let text = book::read(path)?;
        let verdict = fuzz::judge::judge(python, &text);
        if verdict.is_like(&verdict) {
            say(&fuzz::shrunk(&maker.helpers(), python, &text, verdict).0);
            return Ok(false);
        }
        eprintln!("{} shows no difference: {verdict:?}", path.display());
        return Ok(true);
    }
    let plan = fuzz::Plan {
        python: python.clone(),
        seed: wanted.seed,
        first: wanted.first,
        count: wanted.count,
        maker,
        jobs: wanted.jobs.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)),
        keep: root.join("target/fuzz"),
        enough: wanted.enough,
        whole: wanted.whole,
        stress: wanted.stress,
    };
    let tally = fuzz::run(&plan, &say)?;
    let list = |what: &str, counts: &std::collections::BTreeMap<String, u64>| {
        counts.iter().for_each(|(why, number)| eprintln!("{number} {what}: {why}"));
    };
    list("unsupported", &tally.unsupported);
    list("of no use", &tally.unusable);
    let mut groups: Vec<_> = tally.different.iter().collect();
    groups.sort_by_key(|(_, programs)| std::cmp::Reverse(programs.len()));
    for (cause, programs) in groups {
        let some = programs.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(" ");
        eprintln!("{} different: {cause}\n    {some}", programs.len());
    }
    eprintln!(
        "{} run (CPython: {version}): {} equal, {} different; {:.0} a second",
        count(usize::try_from(tally.total()).unwrap_or(usize::MAX), "program"),
        tally.equal,
        tally.differing(),
        tally.rate
    );
    Ok(tally.different.is_empty())
}

/// `runner bench`.
fn run_bench(root: &Path, filter: &str, python: &Path, rounds: usize) -> Result<bool> {
    if cfg!(debug_assertions) {
        eprintln!("runner: this is a debug build: its times mean nothing");
    }
    let table = bench::run(root, filter, python, rounds, &mut |row| say(row))?;
    say(&table.summary());
    Ok(table.all_ran())
}

/// `runner cpython-tests`: the table, to standard output.
fn run_cpython_tests(tests: &cli::CpythonTests) -> Result<bool> {
    let lib = watch::library(&tests.lib)?;
    let lib = lib.to_str().context("the library's path is not UTF-8")?;
    let program = std::env::current_exe().context("cannot find this program")?;
    let steps = tests.steps.to_string();
    let mut arguments = vec!["cpython-tests", "--worker", "--lib", lib, "--steps", &steps];
    if tests.audit {
        arguments.push("--audit");
    }
    let watch = watch::Watch {
        program,
        arguments: arguments.into_iter().map(str::to_owned).collect(),
        seconds: tests.seconds,
        filter: tests.method.clone(),
    };
    let names: Vec<String> = match tests.files.as_slice() {
        [] => cpython_tests::FILES.iter().map(|&name| name.to_owned()).collect(),
        files => files.iter().map(|file| watch::module_name(file)).collect(),
    };
    let results = watch.run_all(&names, tests.jobs)?;
    if tests.failures || tests.method.is_some() {
        for result in &results {
            say(&table::failures(result, tests.method.is_some()));
        }
        say("\n");
    }
    say(&table::table(&results));
    Ok(results.iter().all(|result| table::Counts::of(result).failed == 0))
}

/// One process of `runner cpython-tests`, which runs one file and tells of each method as it ends.
fn run_test_worker(tests: &cli::CpythonTests) -> Result<bool> {
    let [name] = tests.files.as_slice() else { bail!("a worker runs one file") };
    let done: HashSet<String> =
        std::io::stdin().lines().collect::<Result<_, _>>().context("cannot read what is done")?;
    let wanted = |method: &str| {
        !done.contains(method) && tests.method.as_ref().is_none_or(|part| method.contains(part.as_str()))
    };
    let how = worker::How { steps: tests.steps, audit: tests.audit };
    let ran =
        on_stack(RUN_STACK, || worker::run(&tests.lib, name, how, &wanted).map_err(|e| format!("{e:#}")));
    match ran {
        Ok(Ok(())) => Ok(true),
        Ok(Err(why)) | Err(why) => bail!(why),
    }
}

/// `runner check-pages`.
fn check_pages(dir: &Path) -> Result<bool> {
    let found = pages::check(dir)?;
    found.iter().for_each(|what| say(&format!("{what}\n")));
    if !found.is_empty() {
        eprintln!("{} to mend", count(found.len(), "thing"));
    }
    Ok(found.is_empty())
}

/// Standard output is the protocol here: nothing else may be printed there.
fn run_preprocessor() -> Result<bool> {
    let (context, mut pages) = mdbook_preprocessor::parse_input(std::io::stdin().lock())
        .context("cannot read mdBook's request: this command is for mdBook; see book.toml")?;
    let (made, warning) = playground::make(&context.root, &preprocess::chapters(&pages))?;
    if let Some(warning) = warning {
        eprintln!("warning: {warning}\n");
    }
    let mut failures = preprocess::book(&context.root, &mut pages, &simulator)?;
    playground::downloads::write_all(&context.root, &pages, &made)?;
    failures.extend(preprocess::beside(&context.root)?);
    for failure in &failures {
        eprintln!("{failure}\n");
    }
    if !failures.is_empty() && !preprocess::serving(&context) {
        bail!(
            "{} in the book's blocks; `mdbook serve` shows them in the pages",
            count(failures.len(), "failure")
        );
    }
    let text = serde_json::to_string(&pages).context("cannot answer mdBook")?;
    say(&text);
    Ok(true)
}

/// So many of something, as English counts them.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
