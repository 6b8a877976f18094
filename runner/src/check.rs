//! Whether a block did what the page says.

use crate::chapter::{Block, Content};
use crate::part::{End, Exception, Line, Part, without_frames};
use crate::pattern::{self, Captures, Difference};
use crate::words::Vary;

/// What is wrong with a block.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trouble {
    /// In one sentence.
    pub what: String,
    /// The line of the Markdown file to look at.
    pub line: usize,
    /// What the page says, as far as it is compared. A line that matched by a pattern stands as it was printed.
    pub expected: Vec<String>,
    /// What was printed, as far as it is compared.
    pub printed: Vec<String>,
    /// The line of the Markdown file whose statement printed the first differing line, if known.
    pub by: Option<u32>,
}

/// Compares what a block did, one part for each of its sources, with what the page says.
pub fn check(block: &Block, parts: &[Part], captures: &mut Captures) -> Result<(), Trouble> {
    match &block.content {
        Content::Program { output } => {
            let Some(part) = parts.first() else { return Err(missing(block)) };
            let (text, first_line) = match output {
                Some(fence) => (fence.text.as_str(), fence.first_line()),
                None => ("", block.fence.line),
            };
            let expected: Vec<String> = text.lines().map(str::to_owned).collect();
            let compared = against(&expected, first_line, part, block.words.vary, captures);
            let wrong = ending(block, &part.end);
            match (wrong, compared) {
                (None, Ok(())) => Ok(()),
                (None, Err(trouble)) if output.is_none() => {
                    let what = "it prints, but no output block follows it".to_owned();
                    Err(Trouble { what, line: block.fence.line, ..trouble })
                }
                (None, Err(trouble)) => Err(trouble),
                (Some(what), Ok(())) => {
                    let expected = part.texts();
                    let by = match &part.end {
                        End::Raised(exception) => exception.from,
                        _ => None,
                    };
                    Err(Trouble { what, line: block.fence.line, printed: expected.clone(), expected, by })
                }
                (Some(what), Err(trouble)) => Err(Trouble { what, ..trouble }),
            }
        }
        Content::Transcript(statements) => {
            for (at, statement) in statements.iter().enumerate() {
                let Some(part) = parts.get(at) else { return Err(missing(block)) };
                let first_line = block.fence.first_line() + statement.at + statement.typed;
                let compared = against(&statement.answer, first_line, part, block.words.vary, captures);
                match &part.end {
                    End::Stopped(why) => {
                        let line = block.fence.first_line() + statement.at;
                        let mut trouble = compared.err().unwrap_or_else(|| missing(block));
                        (trouble.what, trouble.line) = (why.clone(), line);
                        return Err(trouble);
                    }
                    End::Finished | End::Raised(_) | End::Exit(_) => compared?,
                }
            }
            Ok(())
        }
    }
}

fn missing(block: &Block) -> Trouble {
    let what = "there is no answer for it".to_owned();
    Trouble { what, line: block.fence.line, expected: Vec::new(), printed: Vec::new(), by: None }
}

/// Why the end of a program is not the one that its fence announces.
pub fn ending(block: &Block, end: &End) -> Option<String> {
    let raises = block.words.raises.as_deref();
    match (end, raises) {
        (End::Stopped(why), _) => Some(why.clone()),
        (End::Finished, None) | (End::Exit(_), Some("SystemExit")) => None,
        (End::Finished, Some(class)) => Some(format!("it ended well, but its fence says raises={class}")),
        (End::Exit(status), _) => {
            Some(format!("it exited with status {status}; if it is meant to, write raises=SystemExit"))
        }
        (End::Raised(exception), Some(class)) if exception.class() == class => None,
        (End::Raised(exception), _) => {
            let class = exception.class();
            Some(format!("it raised {class}; if it is meant to, write raises={class} on its fence"))
        }
    }
}

/// Compares what one part printed, and its exception, with the expected lines. `first_line` is the line of the
/// file that the first of those is on.
fn against(
    expected: &[String],
    first_line: usize,
    part: &Part,
    vary: Vary,
    captures: &mut Captures,
) -> Result<(), Trouble> {
    let compared: Vec<(usize, String)> =
        without_frames(expected.iter().cloned().enumerate().collect(), |(_, line): &(usize, String)| line);
    let wanted: Vec<String> = compared.iter().map(|(_, line)| line.clone()).collect();
    let mut first = None;
    for lines in shown(part) {
        let printed: Vec<String> = lines.iter().map(|line| line.text.clone()).collect();
        let mut tried = captures.clone();
        match pattern::compare(&wanted, &printed, vary, &mut tried) {
            Ok(()) => {
                *captures = tried;
                return Ok(());
            }
            Err(difference) => {
                first.get_or_insert((difference, lines, printed));
            }
        }
    }
    let Some((Difference { at, why }, lines, printed)) = first else { return Ok(()) };
    let line = first_line + compared.get(at).map_or(expected.len(), |(place, _)| *place);
    let by = lines.get(at).and_then(|line| line.from);
    let what = why.unwrap_or_else(|| "it does not print what the page says".to_owned());
    let expected = aligned(&wanted, &printed, at, vary);
    Err(Trouble { what, line, expected, printed, by })
}

/// What a part shows, in the forms that a page may give it: with the last exception alone, or with its chain.
fn shown(part: &Part) -> Vec<Vec<Line>> {
    let body = without_frames(part.lines.clone(), |line| &line.text);
    let End::Raised(Exception { last, chain, from }) = &part.end else { return vec![body] };
    let with = |exception: &[String]| {
        let line = |text: &String| Line { text: text.clone(), from: *from };
        body.iter().cloned().chain(exception.iter().map(line)).collect::<Vec<Line>>()
    };
    if last == chain { vec![with(last)] } else { vec![with(last), with(chain)] }
}

/// The lines that a page would give for this part: what `bless` writes.
pub fn as_expected(part: &Part) -> Vec<String> {
    shown(part).swap_remove(0).into_iter().map(|line| line.text).collect()
}

/// The expected lines for a diff: those around the difference that match by a pattern are shown as printed.
fn aligned(expected: &[String], printed: &[String], at: usize, vary: Vary) -> Vec<String> {
    let mut shown = expected.to_vec();
    shown[..at.min(printed.len())].clone_from_slice(&printed[..at.min(printed.len())]);
    let tail = expected.len().min(printed.len()).saturating_sub(at);
    for back in 1..=tail {
        let (left, right) = (expected.len() - back, printed.len() - back);
        let (old, new) = (&expected[left..=left], &printed[right..=right]);
        if pattern::compare(old, new, vary, &mut Captures::new()).is_err() {
            break;
        }
        shown[left].clone_from(&printed[right]);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chapter::Chapter;

    /// A part that printed `text` from the lines 10, 11, ... and ended with the last entry of a traceback.
    fn part(text: &str, raised: &str) -> Part {
        let line =
            |(at, text): (usize, &str)| Line { text: text.to_owned(), from: u32::try_from(at + 10).ok() };
        let lines = text.lines().enumerate().map(line).collect();
        let end = match raised {
            "" => End::Finished,
            "stop" => End::Stopped("stopped".to_owned()),
            traceback => End::Raised(Exception::from_traceback(traceback)),
        };
        Part { lines, end }
    }

    #[test]
    fn programs() {
        const CHAIN: &str = "KeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\nValueError: 2";
        // (words, page, printed, raised, what is wrong and the line of the page)
        type Case = (&'static str, &'static str, &'static str, &'static str, Option<(&'static str, usize)>);
        let cases: &[Case] = &[
            ("", "1\n", "1", "", None),
            ("", "1\n2\n", "1\n3", "", Some(("does not print", 6))),
            ("", "1\n", "1\n3", "", Some(("does not print", 6))),
            ("", "1\n2\n", "1", "", Some(("does not print", 6))),
            ("", "1\n", "1", "KeyError: 'x'", Some(("it raised KeyError; if", 6))),
            ("", "1\n", "1", "stop", Some(("stopped", 1))),
            (" raises=KeyError", "1\nKeyError: 'x'\n", "1", "KeyError: 'x'", None),
            (" raises=KeyError", "KeyError: 'y'\n", "", "KeyError: 'x'", Some(("does not print", 5))),
            (" raises=KeyError", "1\n", "1", "", Some(("ended well", 1))),
            (" raises=KeyError", "ValueError: 2\n", "", "ValueError: 2", Some(("it raised ValueError", 1))),
            (
                " raises=KeyError",
                "1\nTraceback (most recent call last):\n  File \"x\", line 1\n    ...\nKeyError: 'x'\n",
                "1",
                "KeyError: 'x'",
                None,
            ),
            (" raises=ValueError", "ValueError: 2\n", "", CHAIN, None),
            (
                " raises=ValueError",
                "KeyError: 1\n\nDuring handling of the above exception, another exception occurred:\n\nValueError: 2\n",
                "",
                CHAIN,
                None,
            ),
            (
                "",
                "Exception ignored in: f\nTraceback (most recent call last):\nValueError: 1\n",
                "Exception ignored in: f\nTraceback (most recent call last):\n  File \"heap.md\", line 2, in g\nValueError: 1",
                "",
                None,
            ),
        ];
        for (words, page, printed, raised, wrong) in cases {
            let source = format!("```python{words}\nx\n```\n```output\n{page}```\n");
            let chapter = Chapter::parse("heap", "src/heap.md", &source);
            let found = check(&chapter.blocks[0], &[part(printed, raised)], &mut Captures::new()).err();
            match (wrong, &found) {
                (None, None) => {}
                (Some((what, line)), Some(trouble)) => {
                    assert!(trouble.what.contains(what), "{source}: {trouble:?}");
                    assert_eq!(trouble.line, *line, "{source}: {trouble:?}");
                }
                _ => panic!("{source}: {found:?}"),
            }
        }
    }

    #[test]
    fn the_printing_line() {
        let chapter = Chapter::parse("heap", "src/heap.md", "```python\nx\n```\n```output\na\nb\n```\n");
        let trouble =
            check(&chapter.blocks[0], &[part("a\nc", "")], &mut Captures::new()).expect_err("differs");
        assert_eq!((trouble.by, trouble.line), (Some(11), 6));
    }

    #[test]
    fn a_program_that_prints_needs_an_output_block() {
        let chapter = Chapter::parse("heap", "src/heap.md", "```python\nx\n```\n");
        let trouble = check(&chapter.blocks[0], &[part("a", "")], &mut Captures::new()).expect_err("prints");
        assert!(trouble.what.contains("no output block"));
        assert!(check(&chapter.blocks[0], &[part("", "")], &mut Captures::new()).is_ok());
    }

    #[test]
    fn transcripts() {
        let source =
            "```pycon\n>>> a\n1\n>>> b\nTraceback (most recent call last):\n    ...\nKeyError: 'x'\n```\n";
        let chapter = Chapter::parse("heap", "src/heap.md", source);
        let good = [part("1", ""), part("", "KeyError: 'x'")];
        assert_eq!(check(&chapter.blocks[0], &good, &mut Captures::new()), Ok(()));
        let bad = [part("1", ""), part("", "KeyError: 'y'")];
        assert_eq!(check(&chapter.blocks[0], &bad, &mut Captures::new()).map_err(|t| t.line), Err(7));
        let bad = [part("2", ""), part("", "KeyError: 'x'")];
        assert_eq!(check(&chapter.blocks[0], &bad, &mut Captures::new()).map_err(|t| t.line), Err(3));
    }
}
