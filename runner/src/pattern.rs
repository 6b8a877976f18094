//! Compares expected lines with printed ones, where parts of a line may vary.
//!
//! Three things may vary, and each is written down beside the expected text:
//! - `vary=addr` numbers addresses on both sides in order of appearance: `0x` with six or more digits, and
//!   decimal numbers of twelve or more, one number for one address whichever way it is written;
//! - `vary=size` takes any amount of memory with its unit for any other;
//! - `{{a:REGEX}}` takes what the regular expression matches and remembers it, and `{{a}}` takes the same text
//!   again, in this block or a later one of the session. A line with braces is not numbered.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::words::Vary;

/// What the captures of a session have matched so far.
pub type Captures = HashMap<String, String>;

static CAPTURE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\{\{([A-Za-z_]\w*)(?::((?:[^{}]|\{[^{}]*\})+))?\}\}"));
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(?:0x([0-9a-fA-F]{6,16})|([0-9]{12,20}))\b"));
static SIZE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\b[0-9][0-9,]*(?:\.[0-9]+)? ?(?:bytes|byte|B|KiB|MiB|GiB|KB|MB|GB)\b"));

fn regex(text: &str) -> Regex {
    Regex::new(text).expect("a regular expression of this file")
}

/// Whether `line` holds a capture.
pub fn has_capture(line: &str) -> bool {
    CAPTURE.is_match(line)
}

/// The first line that differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Its place from 0, on both sides.
    pub at: usize,
    /// What is wrong with the expected line itself, if anything.
    pub why: Option<String>,
}

/// Compares, and adds to `captures` what was captured before the first difference.
pub fn compare(
    expected: &[String],
    printed: &[String],
    vary: Vary,
    captures: &mut Captures,
) -> Result<(), Difference> {
    let mut left = Numbers::default();
    let mut right = Numbers::default();
    for (at, (expected, printed)) in expected.iter().zip(printed).enumerate() {
        let equal = if has_capture(expected) {
            capture(expected, printed, vary, captures).map_err(|why| Difference { at, why: Some(why) })?
        } else {
            expected == printed || left.normal(expected, vary) == right.normal(printed, vary)
        };
        if expected == printed && vary.addr {
            // Numbered all the same, so that a later line knows these addresses.
            left.normal(expected, vary);
            right.normal(printed, vary);
        }
        if !equal {
            return Err(Difference { at, why: None });
        }
    }
    let (few, many) = (expected.len().min(printed.len()), expected.len().max(printed.len()));
    if few == many { Ok(()) } else { Err(Difference { at: few, why: None }) }
}

/// Numbers for addresses, in order of appearance.
#[derive(Default)]
struct Numbers {
    known: HashMap<u64, usize>,
}

impl Numbers {
    fn normal(&mut self, line: &str, vary: Vary) -> String {
        let sized = if vary.size { SIZE.replace_all(line, "<size>") } else { line.into() };
        if !vary.addr {
            return sized.into_owned();
        }
        let number = |found: &regex::Captures| {
            let value = match (found.get(1), found.get(2)) {
                (Some(hex), _) => u64::from_str_radix(hex.as_str(), 16).ok(),
                (_, Some(decimal)) => decimal.as_str().parse().ok(),
                _ => None,
            };
            let Some(value) = value else { return found[0].to_owned() };
            let next = self.known.len() + 1;
            let number = *self.known.entry(value).or_insert(next);
            let form = if found.get(1).is_some() { "0x" } else { "" };
            format!("<{form}address {number}>")
        };
        ADDRESS.replace_all(&sized, number).into_owned()
    }
}

/// Matches one line with captures in it. The error says what is wrong with the expected line.
fn capture(expected: &str, printed: &str, vary: Vary, captures: &mut Captures) -> Result<bool, String> {
    let mut pattern = String::from("^");
    let mut groups: Vec<(String, String)> = Vec::new();
    let mut rules: HashMap<&str, &str> = HashMap::new();
    let mut at = 0;
    for found in CAPTURE.captures_iter(expected) {
        let whole = found.get_match();
        pattern.push_str(&literal(&expected[at..whole.start()], vary));
        at = whole.end();
        let name = found.get(1).map_or("", |m| m.as_str());
        let rule = match (found.get(2), rules.get(name), captures.get(name)) {
            (Some(rule), ..) => {
                Regex::new(rule.as_str())
                    .map_err(|error| format!("`{{{{{name}:...}}}}` is no regular expression: {error}"))?;
                rules.insert(name, rule.as_str());
                format!("(?:{})", rule.as_str())
            }
            (None, Some(rule), _) => format!("(?:{rule})"),
            (None, None, Some(text)) => regex::escape(text),
            (None, None, None) => {
                return Err(format!(
                    "`{{{{{name}}}}}` was never captured: write `{{{{{name}:REGEX}}}}` before it"
                ));
            }
        };
        let group = format!("g{}", groups.len());
        pattern.push_str(&format!("(?P<{group}>{rule})"));
        groups.push((group, name.to_owned()));
    }
    pattern.push_str(&literal(&expected[at..], vary));
    pattern.push('$');
    let pattern = Regex::new(&pattern).map_err(|error| format!("the line is no pattern: {error}"))?;
    let Some(found) = pattern.captures(printed) else { return Ok(false) };
    let mut here = Captures::new();
    for (group, name) in &groups {
        let text = found.name(group).map_or("", |m| m.as_str());
        if *here.entry(name.clone()).or_insert_with(|| text.to_owned()) != text {
            return Ok(false);
        }
    }
    captures.extend(here);
    Ok(true)
}

/// The text as a pattern that matches itself, and any amount for an amount if sizes vary.
fn literal(text: &str, vary: Vary) -> String {
    if !vary.size {
        return regex::escape(text);
    }
    let mut pattern = String::new();
    let mut at = 0;
    for found in SIZE.find_iter(text) {
        pattern.push_str(&regex::escape(&text[at..found.start()]));
        pattern.push_str(&format!("(?:{})", SIZE.as_str()));
        at = found.end();
    }
    pattern + &regex::escape(&text[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRICT: Vary = Vary { addr: false, size: false };
    const ADDR: Vary = Vary { addr: true, size: false };
    const SIZES: Vary = Vary { addr: false, size: true };

    fn result(expected: &str, printed: &str, vary: Vary) -> Option<usize> {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        compare(&lines(expected), &lines(printed), vary, &mut Captures::new()).err().map(|found| found.at)
    }

    #[test]
    fn comparisons() {
        let cases = [
            ("a\nb", "a\nb", STRICT, None),
            ("a\nb", "a\nc", STRICT, Some(1)),
            ("a", "a\nb", STRICT, Some(1)),
            ("a\nb", "a", STRICT, Some(1)),
            ("", "", STRICT, None),
            ("a ", "a", STRICT, Some(0)),
            ("...", "x", STRICT, Some(0)),
            ("[[1], <x>]", "[[1], <x>]", STRICT, None),
            // Addresses: equal where they were equal, and only there.
            ("<A at 0x7f0000000010>", "<A at 0x7f00000000aa>", ADDR, None),
            ("<A at 0x7f0000000010>", "<A at 0x7f00000000aa>", STRICT, Some(0)),
            ("140000000000001\n140000000000001", "150000000000000\n150000000000000", ADDR, None),
            ("140000000000001\n140000000000001", "150000000000000\n150000000000009", ADDR, Some(1)),
            ("140000000000001\n140000000000002", "150000000000000\n150000000000000", ADDR, Some(1)),
            ("0x7f0000000010\n139637976727568", "0x7f00000000aa\n139637976727722", ADDR, None),
            ("0x7f0000000010\n139637976727569", "0x7f00000000aa\n139637976727722", ADDR, Some(1)),
            ("0x7f0000000010", "139637976727568", ADDR, Some(0)),
            (
                "0x7f0000000010\n0x7f0000000020\n0x7f0000000010",
                "0x7f0000000010\n0x7f0000000030\n0x7f0000000030",
                ADDR,
                Some(2),
            ),
            ("12345678", "12345679", ADDR, Some(0)),
            // Sizes.
            ("size=576 B, count=1", "size=1,024.5 KiB, count=1", SIZES, None),
            ("size=576 B, count=1", "size=576 B, count=2", SIZES, Some(0)),
            ("576", "577", SIZES, Some(0)),
            // Captures.
            ("{{a:[0-9]+}} {{a}}", "12 12", STRICT, None),
            ("{{a:[0-9]+}} {{a}}", "12 13", STRICT, Some(0)),
            ("{{a:[0-9]{2}}}\n{{b:.*}}\n{{a}}!", "12\nx\n12!", STRICT, None),
            ("{{a:[0-9]+}}\n{{a}}", "12\n13", STRICT, Some(1)),
            ("{{a:[0-9]+}}.", "12x", STRICT, Some(0)),
            ("{{a}}", "12", STRICT, Some(0)),
            ("{{a:(}}", "12", STRICT, Some(0)),
            ("{'a': {}}", "{'a': {}}", STRICT, None),
            ("line {{a:[0-9]+}}: 5 B", "line 3: 7 KiB", SIZES, None),
        ];
        for (expected, printed, vary, at) in cases {
            assert_eq!(result(expected, printed, vary), at, "{expected:?} against {printed:?}");
        }
    }

    #[test]
    fn captures_last_through_a_session() {
        let mut captures = Captures::new();
        let one = |text: &str| vec![text.to_owned()];
        assert!(compare(&one("id {{who:[0-9]+}}"), &one("id 77"), STRICT, &mut captures).is_ok());
        assert!(compare(&one("again {{who}}"), &one("again 77"), STRICT, &mut captures).is_ok());
        assert!(compare(&one("again {{who}}"), &one("again 78"), STRICT, &mut captures).is_err());
        assert!(compare(&one("new {{who:[0-9]+}}"), &one("new 78"), STRICT, &mut captures).is_ok());
        assert!(compare(&one("again {{who}}"), &one("again 78"), STRICT, &mut captures).is_ok());
    }
}
