//! Reading a pattern (`Lib/re/_parser.py`): its grammar, and what it says of mistakes.

mod escapes;
mod groups;

use super::made::{Held, LIST, Made, PAIR};
use super::parts;
use super::tree::{At, Greed, Manner, Node, One};
use super::{Mistake, MistakeKind, Scratch, flag};
use crate::algorithm::quote;

/// A pattern that was read.
pub struct Parsed {
    /// The whole pattern.
    pub node: Node,
    /// Those given and those that the pattern sets.
    pub flags: u32,
    /// The number of groups, and the names of some.
    pub groups: usize,
    /// A name and its group's number, in the order in which they are met.
    pub names: Vec<(String, usize)>,
    /// Whether it is a pattern of bytes.
    pub bytes: bool,
    /// Widths of its groups.
    pub widths: Vec<Option<(u64, Option<u64>)>>,
    /// What may come to mean something else.
    pub warnings: Vec<String>,
    /// What CPython's parser has made, and kept.
    pub made: Made,
}

type Read<T> = Result<T, Mistake>;

/// A group that is one for the parser only begins so.
const PASSING: [u32; 3] = ['(' as u32, '?' as u32, ':' as u32];

/// Groups nested in each other.
const DEPTH: usize = 300;

struct Parser<'a> {
    pattern: &'a [u32],
    at: usize,
    flags: u32,
    bytes: bool,
    groups: usize,
    names: Vec<(String, usize)>,
    /// Widths of groups that are closed.
    widths: Vec<Option<(u64, Option<u64>)>>,
    /// Groups that conditions ask for, and where.
    conditions: Vec<(usize, usize)>,
    /// How many groups there were before the outermost look behind that is being read.
    behind: Option<usize>,
    depth: usize,
    warnings: Vec<String>,
    made: Made,
}

/// Reads a pattern. A mistake comes with what was made and warned about before it.
pub fn parse(pattern: &[u32], flags: u32, bytes: bool) -> Result<Parsed, (Mistake, Scratch, Vec<String>)> {
    let mut parser = Parser {
        pattern,
        at: 0,
        flags,
        bytes,
        groups: 0,
        names: Vec::new(),
        widths: vec![None],
        conditions: Vec::new(),
        behind: None,
        depth: 0,
        warnings: Vec::new(),
        made: Made::default(),
    };
    let (node, flags) = match parser.whole() {
        Ok(whole) => whole,
        Err(mistake) => return Err((mistake, parser.made.most(), parser.warnings)),
    };
    let Parser { groups, names, widths, warnings, made, .. } = parser;
    Ok(Parsed { node, flags, groups, names, bytes, widths, warnings, made })
}

/// `fix_flags`. What `LOCALE` asks for is in this locale the same as `ASCII`.
fn checked_flags(flags: u32, bytes: bool) -> Read<u32> {
    let [locale, ascii, unicode] = [flag::LOCALE, flag::ASCII, flag::UNICODE].map(|one| flags & one != 0);
    let wrong = match bytes {
        false if locale => "cannot use LOCALE flag with a str pattern",
        false if ascii && unicode => "ASCII and UNICODE flags are incompatible",
        true if unicode => "cannot use UNICODE flag with a bytes pattern",
        true if locale && ascii => "ASCII and LOCALE flags are incompatible",
        _ => return Ok(if bytes || ascii { flags } else { flags | flag::UNICODE }),
    };
    Err(Mistake { message: wrong.to_owned(), position: None, kind: MistakeKind::Value })
}

fn plain(message: &str) -> Mistake {
    Mistake { message: message.to_owned(), position: None, kind: MistakeKind::Pattern }
}

fn absent(what: &str) -> Mistake {
    Mistake { message: what.to_owned(), position: None, kind: MistakeKind::Unsupported }
}

fn shown(c: u32) -> String {
    char::from_u32(c).map(String::from).unwrap_or_default()
}

fn is(c: u32, set: &str) -> bool {
    char::from_u32(c).is_some_and(|c| set.contains(c))
}

impl Parser<'_> {
    /// `parse`: the whole pattern, and the flags that hold for it.
    fn whole(&mut self) -> Read<(Node, u32)> {
        if self.flags & flag::DEBUG != 0 {
            return Err(absent("the flag re.DEBUG"));
        }
        // The widths of groups.
        self.made.make(LIST, 1);
        let node = self.alternatives(self.flags, true)?;
        if self.at < self.pattern.len() {
            return Err(self.mistake("unbalanced parenthesis", self.at));
        }
        if let Some(&(group, position)) = self.conditions.iter().find(|(group, _)| *group > self.groups) {
            return Err(self.mistake(format!("invalid group reference {group}"), position));
        }
        Ok((node, checked_flags(self.flags, self.bytes)?))
    }

    fn mistake(&self, message: impl Into<String>, position: usize) -> Mistake {
        Mistake { message: message.into(), position: Some(position), kind: MistakeKind::Pattern }
    }

    fn peek(&self) -> Option<u32> {
        self.pattern.get(self.at).copied()
    }

    fn next_is(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c as u32);
        self.at += usize::from(found);
        found
    }

    fn text(&self, from: usize, to: usize) -> String {
        self.pattern[from..to].iter().map(|&c| shown(c)).collect()
    }

    fn manner(&self, flags: u32) -> Manner {
        Manner { ignore_case: flags & flag::IGNORE_CASE != 0, ascii: self.bytes || flags & flag::ASCII != 0 }
    }

    /// `_parse_sub`.
    fn alternatives(&mut self, flags: u32, first: bool) -> Read<Node> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(absent("a regular expression nested so deeply"));
        }
        let mut flags = flags;
        let mut branches = Vec::new();
        let mut pairs = Vec::new();
        self.made.make(LIST, 1);
        loop {
            let before = self.made.now[PAIR];
            branches.push(self.sequence(&mut flags, first && branches.is_empty())?);
            pairs.push(self.made.now[PAIR] - before);
            if !self.next_is('|') {
                break;
            }
        }
        self.depth -= 1;
        if branches.len() == 1 {
            self.made.drop(LIST, 1);
            return Ok(branches.pop().unwrap_or(Node::Empty));
        }
        self.made.alternatives(&parts::alternatives(&branches), &branches, &pairs);
        Ok(Node::Branch(branches))
    }

    /// `_parse`.
    fn sequence(&mut self, flags: &mut u32, first: bool) -> Read<Node> {
        let mut parts: Vec<Node> = Vec::new();
        // Groups that are taken apart at the end, and whether the last part is one.
        let (mut passing, mut is_passing) = (0, false);
        let mut held = Held::default();
        self.made.make(LIST, 1);
        while let Some(c) = self.peek() {
            if is(c, "|)") {
                break;
            }
            let start = self.at;
            self.at += 1;
            if *flags & flag::VERBOSE != 0 {
                if is(c, " \t\n\r\u{b}\u{c}") {
                    continue;
                }
                if c == '#' as u32 {
                    while self.peek().is_some_and(|c| c != 10) {
                        self.at += 1;
                    }
                    self.at = (self.at + 1).min(self.pattern.len());
                    continue;
                }
            }
            let manner = self.manner(*flags);
            let part = match char::from_u32(c).unwrap_or('\0') {
                '\\' => self.escape(start, manner)?,
                '[' => self.set(start, manner, &mut held)?,
                '*' | '+' | '?' | '{' => match self.bounds(c, start)? {
                    None => self.pair(Node::One(One::Char(c), manner)),
                    Some((least, most)) => {
                        let item = parts.pop();
                        let repeated = self.repeat(item, least, most, start)?;
                        let was_passing = std::mem::take(&mut is_passing);
                        self.made.repeat(was_passing);
                        passing -= usize::from(was_passing);
                        parts.push(repeated);
                        continue;
                    }
                },
                '(' => match self.group(start, flags, first && parts.is_empty(), &mut held)? {
                    Some(node) => node,
                    None => continue,
                },
                c => self.pair(match c {
                    '.' if *flags & flag::DOT_ALL != 0 => Node::One(One::Any, manner),
                    '.' => Node::One(One::NotNewline, manner),
                    '^' if *flags & flag::MULTILINE != 0 => Node::At(At::LineStart, manner),
                    '^' => Node::At(At::Start, manner),
                    '$' if *flags & flag::MULTILINE != 0 => Node::At(At::LineEnd, manner),
                    '$' => Node::At(At::NearEnd, manner),
                    _ => Node::One(One::Char(self.pattern[start]), manner),
                }),
            };
            is_passing = self.pattern[start..].starts_with(&PASSING);
            passing += usize::from(is_passing);
            parts.push(part);
        }
        self.made.end_of_sequence(passing, &held);
        Ok(match parts.len() {
            0 => Node::Empty,
            1 => parts.pop().unwrap_or(Node::Empty),
            _ => Node::Sequence(parts),
        })
    }

    /// How often, after a character that says so; none where a `{` stands for itself.
    fn bounds(&mut self, c: u32, start: usize) -> Read<Option<(u32, Option<u32>)>> {
        match char::from_u32(c) {
            Some('*') => return Ok(Some((0, None))),
            Some('+') => return Ok(Some((1, None))),
            Some('?') => return Ok(Some((0, Some(1)))),
            _ => {}
        }
        let here = self.at;
        if self.peek() == Some('}' as u32) {
            return Ok(None);
        }
        let low = self.digits();
        let high = if self.next_is(',') { self.digits() } else { low.clone() };
        let open = self.pattern[here..self.at].contains(&(',' as u32));
        if !self.next_is('}') {
            self.at = here;
            return Ok(None);
        }
        let number = |digits: &str| -> Read<Option<u32>> {
            if digits.is_empty() {
                return Ok(None);
            }
            match digits.parse::<u32>() {
                Ok(n) if n < u32::MAX => Ok(Some(n)),
                _ => Err(Mistake {
                    message: "the repetition number is too large".to_owned(),
                    position: None,
                    kind: MistakeKind::Overflow,
                }),
            }
        };
        let (least, most) = (number(&low)?.unwrap_or(0), number(&high)?);
        if most.is_some_and(|most| most < least) {
            return Err(self.mistake("min repeat greater than max repeat", here));
        }
        let _ = start;
        Ok(Some((least, if open || !high.is_empty() { most } else { None })))
    }

    fn digits(&mut self) -> String {
        let from = self.at;
        while self.peek().is_some_and(|c| (48..58).contains(&c)) {
            self.at += 1;
        }
        self.text(from, self.at)
    }

    /// Counts the pair that a part of a pattern is.
    fn pair(&mut self, node: Node) -> Node {
        self.made.make(PAIR, 1);
        node
    }

    fn repeat(&mut self, item: Option<Node>, least: u32, most: Option<u32>, start: usize) -> Read<Node> {
        let item = match item {
            None | Some(Node::At(..) | Node::Empty) => {
                return Err(self.mistake("nothing to repeat", start));
            }
            Some(Node::Repeat { .. }) => return Err(self.mistake("multiple repeat", start)),
            Some(item) => item,
        };
        let greed = if self.next_is('?') {
            Greed::Least
        } else if self.next_is('+') {
            Greed::Possessive
        } else {
            Greed::Most
        };
        Ok(Node::Repeat { body: Box::new(item), least, most, greed })
    }

    /// `getuntil`.
    fn until(&mut self, end: char, what: &str) -> Read<String> {
        let from = self.at;
        while let Some(c) = self.peek() {
            if c == end as u32 {
                if from == self.at {
                    return Err(self.mistake(format!("missing {what}"), from));
                }
                self.at += 1;
                return Ok(self.text(from, self.at - 1));
            }
            self.at += 1;
        }
        if from == self.at {
            return Err(self.mistake(format!("missing {what}"), from));
        }
        Err(self.mistake(format!("missing {end}, unterminated name"), from))
    }

    fn checked_name(&self, name: &str, position: usize) -> Read<()> {
        if super::super::unicode::is_identifier(&name.into()) && (!self.bytes || name.is_ascii()) {
            return Ok(());
        }
        let shown = quote::repr(&name.into());
        let prefix = if self.bytes { "b" } else { "" };
        Err(self.mistake(format!("bad character in group name {prefix}{shown}"), position))
    }
}
