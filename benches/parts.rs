//! What the parts cost. The programs beside this file measure the whole against CPython (`runner bench`).
//!
//! A part of the interpreter is a loop in a function of a program's own, so that it is executed as it is in programs:
//! compiled, specialised, counted. `loop_alone` is what is to be taken off.

use divan::Bencher;
use divan::counter::ItemsCount;
use runner::chapter::Chapter;
use runner::recorded::Recorded;
use runner::session;
use simulator::{Ending, Mode, Options, Session, Source};

/// How often a part is executed in one run.
const TIMES: usize = 100_000;

fn main() {
    divan::main();
}

/// Runs a text, which must end well.
fn run(session: &mut Session, text: &str) {
    let outcome = session.run(Source { text, name: "part.py", first_line: 1, mode: Mode::File });
    assert!(matches!(outcome.ending, Ending::Finished), "{:?}", outcome.ending);
}

/// Measures `body`, executed [`TIMES`] times in a function that sees what `setup` binds.
fn part(bencher: Bencher, setup: &str, body: &str) {
    let mut session = Session::new(Options::default());
    run(&mut session, setup);
    run(&mut session, &format!("def part():\n    for i in range({TIMES}):\n        {body}\n"));
    bencher.counter(ItemsCount::new(TIMES)).bench_local(|| run(&mut session, "part()"));
}

/// What the others have in common.
#[divan::bench]
fn loop_alone(bencher: Bencher) {
    part(bencher, "", "pass");
}

/// An instance that dies at once.
#[divan::bench]
fn allocation(bencher: Bencher) {
    part(bencher, "class Thing: pass", "Thing()");
}

/// A subscript of a dictionary.
#[divan::bench]
fn dictionary_look_up(bencher: Bencher) {
    part(bencher, "numbers = {n: n for n in range(1000)}", "numbers[500]");
}

/// An attribute of an instance.
#[divan::bench]
fn attribute_look_up(bencher: Bencher) {
    part(bencher, "class Thing: pass\nthing = Thing()\nthing.name = 1", "thing.name");
}

/// A call of a function in Python.
#[divan::bench]
fn call(bencher: Bencher) {
    part(bencher, "def called(a, b): pass", "called(i, 2)");
}

/// A call of a function in C.
#[divan::bench]
fn call_of_a_builtin(bencher: Bencher) {
    part(bencher, "items = [1, 2, 3]", "len(items)");
}

/// As many objects a second whatever their number: a collection is linear.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn collection(bencher: Bencher, objects: usize) {
    let mut session = Session::new(Options::default());
    run(&mut session, &format!("import gc\nkept = [[] for _ in range({objects})]\ngc.collect()"));
    bencher.counter(ItemsCount::new(objects)).bench_local(|| run(&mut session, "gc.collect()"));
}

/// A chapter of trivial blocks, from its text to the answers compared. (Python's doctest takes half a millisecond for
/// each.)
#[divan::bench(args = [1, 10, 100])]
fn blocks_checked(bencher: Bencher, blocks: usize) {
    let text = format!("# Chapter\n{}", "\n```python\nprint(1)\n```\n\n```output\n1\n```\n".repeat(blocks));
    bencher.counter(ItemsCount::new(blocks)).bench_local(|| {
        let chapter = Chapter::parse("chapter", "src/chapter.md", &text);
        for of_chapter in &chapter.sessions {
            let count = of_chapter.blocks.len();
            let ran = session::run(&chapter, of_chapter, count, &runner::engine::simulator);
            let judged = session::judge(&chapter, of_chapter, &ran, &Recorded::default());
            assert!(judged.iter().all(session::Judged::passed));
        }
    });
}
