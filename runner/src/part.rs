//! What one piece of source did when it ran: the lines it printed, and how it ended.
//!
//! The simulator's outcomes and CPython's recorded answers both come as parts, so that one comparison serves
//! both. Standard output and standard error are taken together, in the order of the writes, as a terminal
//! shows them.

use simulator::{Ending, Outcome, Printed};

/// One printed line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Without its newline.
    pub text: String,
    /// The line of the file whose statement began to print it, if known.
    pub from: Option<u32>,
}

/// An exception, as the end of a traceback shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exception {
    /// The last entry: class and message.
    pub last: Vec<String>,
    /// The whole chain without the frames: the same as `last` unless there was a cause or a context.
    pub chain: Vec<String>,
    /// The line of the file that was running, if known.
    pub from: Option<u32>,
}

impl Exception {
    /// Reads a traceback as CPython prints it.
    pub fn from_traceback(traceback: &str) -> Exception {
        let lines: Vec<String> = traceback.lines().map(str::to_owned).collect();
        let chain = without_frames(lines, String::as_str);
        let linked = |line: &String| {
            line.starts_with("During handling of the above exception")
                || line.starts_with("The above exception was the direct cause")
        };
        let last = match chain.iter().rposition(linked) {
            Some(at) => chain[at + 1..].iter().skip_while(|line| line.is_empty()).cloned().collect(),
            None => chain.clone(),
        };
        Exception { last, chain, from: None }
    }

    /// The class's name, as the last entry gives it.
    pub fn class(&self) -> &str {
        let first = self.last.first().map_or("", String::as_str);
        first.split_once(": ").map_or(first.trim_end_matches(':'), |(class, _)| class)
    }
}

/// How a part ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum End {
    /// It reached its end.
    Finished,
    /// An exception reached the top.
    Raised(Exception),
    /// `sys.exit`, with this status.
    Exit(i32),
    /// It was not run to its end for a reason that is not Python's: a limit, something unsupported, a defect.
    Stopped(String),
}

/// What one piece of source did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// What it printed.
    pub lines: Vec<Line>,
    /// How it ended.
    pub end: End,
}

impl Part {
    /// The simulator's outcome as a part. `file` is where the source stands, for messages.
    pub fn from_outcome(outcome: &Outcome, file: &str) -> Part {
        let mut lines = lines(&outcome.printed);
        let end = match &outcome.ending {
            Ending::Finished => End::Finished,
            Ending::Exit { status, message } => {
                let message = message.as_deref().unwrap_or_default();
                lines.extend(message.lines().map(|text| Line { text: text.to_owned(), from: None }));
                End::Exit(*status)
            }
            Ending::Raised(uncaught) => {
                let exception = Exception::from_traceback(&uncaught.traceback);
                End::Raised(Exception { from: uncaught.line, ..exception })
            }
            other => End::Stopped(stopped(other, file)),
        };
        Part { lines, end }
    }

    /// The text of its lines.
    pub fn texts(&self) -> Vec<String> {
        self.lines.iter().map(|line| line.text.clone()).collect()
    }
}

/// Says why a run was stopped, where `file` is the source's name; empty for Python's own endings.
pub fn stopped(ending: &Ending, file: &str) -> String {
    let place = |line: &Option<u32>| match line {
        Some(line) => format!("{file}:{line}"),
        None => file.to_owned(),
    };
    match ending {
        Ending::Unsupported { what, line } => {
            format!("{}: the simulator does not support {what} yet", place(line))
        }
        Ending::Limit { name, value, line } => {
            format!("{}: stopped at the limit of {value} {name}", place(line))
        }
        Ending::Internal(what) => format!("{file}: a defect of the simulator: {what}"),
        Ending::Finished | Ending::Exit { .. } | Ending::Raised(_) => String::new(),
    }
}

/// Joins writes into lines. A line comes from the statement that wrote its first piece.
pub fn lines(printed: &[Printed]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut open = false;
    for write in printed {
        for piece in write.text.split_inclusive('\n') {
            let text = piece.strip_suffix('\n').unwrap_or(piece);
            match lines.last_mut() {
                Some(line) if open => {
                    line.text.push_str(text);
                    line.from = line.from.or(write.line);
                }
                _ => lines.push(Line { text: text.to_owned(), from: write.line }),
            }
            open = !piece.ends_with('\n');
        }
    }
    lines
}

/// Leaves out the heads and frames of tracebacks, since those are not compared.
///
/// A traceback is the line `Traceback (most recent call last):` or a line `  File "...`, and the indented lines
/// after it.
pub fn without_frames<T>(lines: Vec<T>, text: impl Fn(&T) -> &str) -> Vec<T> {
    let mut inside = false;
    let keep = |line: &T| {
        let line = text(line);
        let head = line == "Traceback (most recent call last):" || line.starts_with("  File \"");
        inside = head || (inside && line.starts_with(' '));
        !inside
    };
    let mut keep = keep;
    lines.into_iter().filter(|line| keep(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use simulator::Stream;

    #[test]
    fn writes_become_lines() {
        let write =
            |text: &str, line| Printed { stream: Stream::Out, text: text.to_owned(), line: Some(line) };
        let printed = [write("a", 1), write(" ", 1), write("b\nc\n\n", 2), write("d", 3)];
        let found: Vec<(String, Option<u32>)> =
            lines(&printed).into_iter().map(|line| (line.text, line.from)).collect();
        let expected = [("a b", 1), ("c", 2), ("", 2), ("d", 3)];
        assert_eq!(found, expected.map(|(text, from)| (text.to_owned(), Some(from))));
    }

    #[test]
    fn tracebacks() {
        // (traceback, class, last, chain)
        let cases: [(&str, &str, &[&str], &[&str]); 5] = [
            (
                "Traceback (most recent call last):\n  File \"a.md\", line 1, in <module>\n    d['x']\n    ~^^^^^\n\
                 KeyError: 'x'\n",
                "KeyError",
                &["KeyError: 'x'"],
                &["KeyError: 'x'"],
            ),
            (
                "Traceback (most recent call last):\n  File \"a.md\", line 1\nKeyError: 'x'\n\n\
                 During handling of the above exception, another exception occurred:\n\n\
                 Traceback (most recent call last):\n  File \"a.md\", line 3\nValueError: two\nlines\n",
                "ValueError",
                &["ValueError: two", "lines"],
                &[
                    "KeyError: 'x'",
                    "",
                    "During handling of the above exception, another exception occurred:",
                    "",
                    "ValueError: two",
                    "lines",
                ],
            ),
            (
                "Traceback (most recent call last):\nStopIteration\n",
                "StopIteration",
                &["StopIteration"],
                &["StopIteration"],
            ),
            (
                "  File \"a.md\", line 1\n    1 +\n       ^\nSyntaxError: invalid syntax\n",
                "SyntaxError",
                &["SyntaxError: invalid syntax"],
                &["SyntaxError: invalid syntax"],
            ),
            ("", "", &[], &[]),
        ];
        for (traceback, class, last, chain) in cases {
            let found = Exception::from_traceback(traceback);
            assert_eq!(found.class(), class);
            assert_eq!((found.last.as_slice(), found.chain.as_slice()), (&own(last)[..], &own(chain)[..]));
        }
    }

    fn own(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }
}
