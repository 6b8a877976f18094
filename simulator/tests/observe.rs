//! What traces say of small programs.

use std::collections::HashMap;

use simulator::observe::{Options, StepKind, Trace, TraceLimits, View};
use simulator::{Ending, Mode, Session, Source, Stream};

fn trace(text: &str) -> Trace {
    let mut session = Session::new(simulator::Options { audit: true, ..Default::default() });
    let source = Source { text, name: "a.py", first_line: 1, mode: Mode::File };
    let (outcome, trace) = session.trace(source, TraceLimits::default());
    assert_eq!(outcome.ending, Ending::Finished, "{text}");
    trace
}

fn sentences(trace: &Trace) -> Vec<&str> {
    (0..trace.len()).filter_map(|at| trace.step(at)).map(|step| step.sentence).collect()
}

#[test]
fn a_sentence_for_each_line() {
    let trace = trace("a = []\nb = a\ndel a\nb.append(b)\nprint(len(b))\nb = 5\n");
    assert_eq!(
        sentences(&trace),
        [
            "Nothing has run yet: the first line is next.",
            "`a = []`: `a` refers to a new list.",
            "`b = a`: `b` refers to the list, as `a` does; the list's count goes from 1 to 2.",
            "`del a`: the list's count goes from 2 to 1; `b` still refers to it.",
            "`b.append(b)`: the list has 1 item now (it was empty) and takes 88 bytes (56 before); the list's count goes \
             from 1 to 2.",
            "`print(len(b))`: it prints `1`.",
            "`b = 5`: `b` now refers to int 5; the list's count goes from 2 to 1; no name leads to it any more.",
            "The block has ended.",
        ]
    );
}

/// What is said of names, contents and counts in the less plain cases.
#[test]
fn a_sentence_is_true_of_what_changed() {
    let program = "import sys\npath = sys.path\nx = y = [0, [], {}]\nx.reverse()\nx[0]['k'] = y\ny[1].append(x)\n\
        class C:\n    n = 1\nc = C()\nc.own = d = C()\ndef outer():\n    kept = []\n    return lambda: kept\nouter()\n\
        s = 'long ' * 20\nx.clear()\ndef fail():\n    {}['k']\ndef between():\n    fail()\n\
        try:\n    between()\nexcept KeyError:\n    pass\nasync def work():\n    return 1\nw = work()\n\
        try:\n    w.send(None)\nexcept StopIteration:\n    pass\n";
    let trace = trace(program);
    let sentences = sentences(&trace);
    for expected in [
        "`path = sys.path`: `path` refers to the list.",
        "`x = y = [0, [], {}]`: `x` and `y` refer to a new list.",
        "`x.reverse()`: 2 items of the list `x` are other objects now.",
        "`x[0]['k'] = y`: the dict has 1 item now (it was empty) and takes 184 bytes (64 before); the count of the list \
         `x` goes from 2 to 3.",
        "`class C`: the namespace of `C` has 3 items now (it was empty) and takes 184 bytes (64 before).",
        "`c.own = d = C()`: `d` refers to a new C; `.own` of the C `c` refers to a new C.",
        "`kept = []`: the cell of `kept` refers to a new list.",
        "`{}['k']` raises `KeyError`.",
        "`KeyError` goes through `between`, which does not handle it.",
        "`KeyError` comes out of `between()`.",
        "`work` begins: its frame, kept in the coroutine until now, is put on the stack.",
        "`s = 'long ' * 20`: `s` refers to string 'long long long long long …'.",
    ] {
        assert!(sentences.contains(&expected), "{expected}\n{sentences:#?}");
    }
}

#[test]
fn steps_know_their_lines_and_output() {
    let trace = trace("def f(x):\n    print(x)\n    return x\n\nf(1)\nf(2)\n");
    let kinds: Vec<_> = (0..trace.len()).filter_map(|i| trace.step(i)).map(|s| (s.kind, s.line)).collect();
    let call = [(StepKind::Call, Some(1)), (StepKind::Line, Some(2)), (StepKind::Return, Some(3))];
    let mut expected = vec![(StepKind::Start, None), (StepKind::Line, Some(1))];
    for line in [5, 6] {
        expected.extend(call);
        expected.push((StepKind::Line, Some(line)));
    }
    expected.push((StepKind::End, None));
    assert_eq!(kinds, expected);
    assert_eq!(trace.step_of_line(2), Some(7));
    assert_eq!((trace.printed(2), trace.printed(3)), (0, 2));
    let printed: String = trace.all_printed().iter().map(|p| p.text.as_str()).collect();
    assert_eq!(printed, "1\n2\n");
}

#[test]
fn pictures_are_xml_and_have_words() {
    let trace = trace("a = ['<&>', 'ü', None]\nb = {'k': a}\n");
    for at in 0..=trace.len() {
        let svg = trace.picture(at, &View::Heap, &Options::default()).svg(true);
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{svg}");
        assert!(!svg.contains("'<&>'"), "{svg}");
    }
    let text = trace.text(2, &View::Heap);
    assert!(text.contains("a → list #"), "{text}");
    assert!(text.contains("'k' → list #"), "{text}");
}

#[test]
fn what_passes_a_limit_is_counted() {
    let mut session = Session::new(simulator::Options::default());
    let source =
        Source { text: "for i in range(50):\n    pass\n", name: "a.py", first_line: 1, mode: Mode::File };
    let (_, trace) = session.trace(source, TraceLimits { steps: 10, ..TraceLimits::default() });
    let cut = trace.cut().expect("a cut");
    assert_eq!((trace.len(), cut.limit, cut.value, cut.missing), (11, "steps", 10, 92));
}

#[test]
fn a_collection_in_phases() {
    let program = "import gc\ngc.collect()\nclass N:\n    pass\na = N()\nb = N()\na.b = b\nb.a = a\nc = N()\nb.c = c\n\
        del a, b\ngc.collect()\n";
    let trace = trace(program);
    let sentences = sentences(&trace);
    let last =
        sentences.iter().rposition(|s| s.starts_with("A collection of generation 2 begins")).expect("one");
    let phases: Vec<&str> = sentences[last..].to_vec();
    let at = |text: &str| {
        phases.iter().position(|s| s.contains(text)).unwrap_or_else(|| panic!("{text}: {phases:#?}"))
    };
    let order = [
        "the program asks for it",
        "The younger generations are merged",
        "copied to `gc_refs`",
        "that are not drawn here",
        "refers to N #",
        "2 objects are unreachable",
        "Weak references",
        "Finalisers",
        "2 of the objects drawn here are dead",
        "The collection is over",
    ];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])), "{phases:#?}");
    let text = trace.text(last + at("2 objects are unreachable"), &View::Collection);
    assert_eq!(text.matches(": unreachable, count 1").count(), 2, "{text}");
    let picture = trace.picture(last + 3, &View::Collection, &Options::default());
    assert!(picture.svg(false).contains("gc_refs"));
}

/// What Python code a collection calls is a part of it.
#[test]
fn steps_within_a_collection() {
    let program = "import gc, weakref\ngc.collect()\nclass N:\n    def __del__(self):\n        print('finaliser')\n\
        def gone(r):\n    print('callback')\na = N()\na.a = a\nr = weakref.ref(a, gone)\ndel a\ngc.collect()\nr = 0\n";
    let trace = trace(program);
    let phase_at = |sentence: &str| {
        let at = sentences(&trace).iter().position(|s| s.contains(sentence)).expect(sentence);
        trace.text(at, &View::Collection)
    };
    assert!(phase_at("It prints `callback`").contains("Phase 6 of 9: weakrefs"));
    assert!(phase_at("`N.__del__` is called").contains("Phase 7 of 9: finalize"));
    assert!(phase_at("It prints `finaliser`").contains(": unreachable"));
    assert!(phase_at("`r = 0`").contains("No collection is running."));
}

/// A page keeps the groups that are as they were: so each has a name of its own, and a step changes few of them.
#[test]
fn a_step_changes_few_groups() {
    let source = "class A: pass\nall = []\nfor n in range(20):\n    all.append(A())\n    all[-1].x = [n]\n";
    let trace = trace(source);
    let options = Options { fit: false, ..Options::default() };
    for (_, view) in View::ALL {
        let mut before: HashMap<String, String> = HashMap::new();
        for at in 0..trace.len() {
            let groups = trace.picture(at, view, &options).groups;
            let now: HashMap<String, String> =
                groups.iter().map(|g| (g.name.clone(), g.shapes.clone())).collect();
            assert_eq!(now.len(), groups.len(), "{view} at step {at} has a name twice");
            let changed = now.iter().filter(|(name, shapes)| before.get(*name) != Some(shapes)).count();
            assert!(*view != View::Heap || changed < 20, "{changed} groups change at step {at}");
            before = now;
        }
    }
}

#[test]
fn owners_add_up_to_the_count() {
    let program = "import sys\nx = []\npair = (x, x)\nd = {'k': x}\nclass C:\n    pass\nc = C()\nc.x = x\n\
        def f(y=x):\n    z = y\n    return sys.getrefcount(z)\nn = f()\ng = (i for i in [x])\nnext(g)\n";
    let trace = trace(program);
    let mut seen = 0;
    for step in (0..trace.len()).filter_map(|at| trace.step(at)) {
        for object in step.snapshot.objects.iter().filter(|o| !o.is_immortal()) {
            let total: u32 = object.owners.iter().map(|o| o.times).sum();
            assert_eq!(total, object.count, "{object:?}");
            seen += 1;
        }
    }
    assert!(seen > 50);
    let look = (0..trace.len())
        .find(|&at| trace.step(at).is_some_and(|s| s.kind == StepKind::Look))
        .expect("a look");
    let text = trace.text(look, &View::Holders(simulator::observe::Chosen::Name("x".to_owned())));
    for place in [
        "name `x` in module",
        "item 0 of the tuple `pair`",
        "item 1 of the tuple `pair`",
        "the value of 'k' in the dict `d`",
        "`.x` of the C `c`",
        "name `y` in f",
        "name `z` in f",
        "argument 1 of getrefcount",
        "item 0 of the tuple at `__defaults__` of `f`",
        "= 9\n",
    ] {
        assert!(text.contains(place), "no {place} in\n{text}");
    }
    assert!(!text.contains("interpreter"), "{text}");
}

/// The allocator's picture counts what `sys._debugmallocstats()` counts.
#[test]
fn the_allocator_is_as_its_statistics_say() {
    let text = "import sys\nstatistics = sys._debugmallocstats\nkept = [[n] for n in range(3000)]\ndel kept[::2]\n\
                statistics()\n";
    let mut session = Session::new(simulator::Options::default());
    let source = Source { text, name: "a.py", first_line: 1, mode: Mode::File };
    let (outcome, trace) = session.trace(source, TraceLimits::default());
    let statistics = outcome.text(Stream::Err);
    let numbers = |line: &str| -> Vec<usize> {
        line.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
    };
    // Class, size, pools, blocks in use and free.
    let told: Vec<[usize; 4]> = statistics
        .lines()
        .take_while(|line| !line.starts_with('#'))
        .filter_map(|line| <[usize; 5]>::try_from(numbers(line)).ok())
        .map(|[_, size, pools, used, free]| [size, used, free, pools])
        .collect();
    let before_the_call = trace.len() - 2;
    let drawn: Vec<[usize; 4]> = trace
        .text(before_the_call, &View::Allocator)
        .lines()
        .filter(|line| line.starts_with("  blocks of"))
        .filter_map(|line| <[usize; 4]>::try_from(numbers(line)).ok())
        .collect();
    assert!(told.len() > 20, "{statistics}");
    assert_eq!(told, drawn);
    let arenas = trace.text(before_the_call, &View::Allocator);
    let held = statistics.lines().find(|line| line.starts_with("# arenas allocated current")).map(numbers);
    assert_eq!(held.as_deref(), numbers(&arenas).get(..1), "{arenas}");
}
