//! What traces say of small programs.

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
            "`b.append(b)`: the list has 1 item instead of empty and has 88 bytes instead of 56; the list's count goes \
             from 1 to 2.",
            "`print(len(b))`: it prints `1`.",
            "`b = 5`: `b` now refers to int 5; the list's count goes from 2 to 1; no name leads to it any more.",
            "The program has ended.",
        ]
    );
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
    let printed: String =
        trace.printed(3).into_iter().filter(|p| p.stream == Stream::Out).map(|p| p.text).collect();
    assert_eq!(printed, "1\n");
}

#[test]
fn pictures_are_xml_and_have_words() {
    let trace = trace("a = ['<&>', 'ü', None]\nb = {'k': a}\n");
    for at in 0..=trace.len() {
        let svg = trace.svg(at, &View::Heap, &Options { standalone: true, ..Options::default() });
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
