//! A pattern as it was read.

/// Where nothing is matched but the place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
    /// `\A`, and `^` without `MULTILINE`.
    Start,
    /// `^` with it.
    LineStart,
    /// `$` without `MULTILINE`: the end, or before a last newline.
    NearEnd,
    /// `$` with it.
    LineEnd,
    /// `\Z`.
    End,
    Boundary,
    NotBoundary,
}

/// A class of characters that has a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Category {
    Digit,
    Space,
    Word,
}

/// What a set of characters is made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Item {
    Range(u32, u32),
    /// A class, or what is not of it.
    Category(Category, bool),
}

/// What one character is compared with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum One {
    Char(u32),
    NotNewline,
    Any,
    Set { items: Vec<Item>, negated: bool },
}

/// How the flags in force make characters alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Manner {
    /// Whether letters match whatever their case.
    pub ignore_case: bool,
    /// Only ASCII letters have case, and only ASCII characters are digits, spaces and parts of words.
    pub ascii: bool,
}

/// How often a loop tries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Greed {
    Most,
    Least,
    /// As often as possible, and never less (`*+`).
    Possessive,
}

/// A part of a pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    Empty,
    One(One, Manner),
    At(At, Manner),
    Group(usize, Box<Node>),
    /// A group that captures nothing, with flags of its own: what is in it has them.
    Flagged(Box<Node>),
    Backreference(usize, Manner),
    Repeat {
        body: Box<Node>,
        least: u32,
        most: Option<u32>,
        greed: Greed,
    },
    Sequence(Vec<Node>),
    Branch(Vec<Node>),
    /// `behind`: by how many characters it looks back.
    Look {
        body: Box<Node>,
        behind: Option<usize>,
        negated: bool,
    },
    Atomic(Box<Node>),
    Conditional {
        group: usize,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

impl Node {
    /// The least and most characters that it matches (`SubPattern.getwidth`); `None` is no limit. `groups` are those
    /// of groups that are known.
    pub fn width(&self, groups: &[Option<(u64, Option<u64>)>]) -> (u64, Option<u64>) {
        match self {
            Node::Empty | Node::At(..) | Node::Look { .. } => (0, Some(0)),
            Node::One(..) => (1, Some(1)),
            Node::Group(_, body) | Node::Flagged(body) | Node::Atomic(body) => body.width(groups),
            Node::Backreference(group, _) => groups.get(*group).copied().flatten().unwrap_or((0, None)),
            Node::Repeat { body, least, most, .. } => {
                let (low, high) = body.width(groups);
                let high = match (high, most) {
                    (Some(0), _) => Some(0),
                    (Some(high), Some(most)) => Some(high.saturating_mul(u64::from(*most))),
                    _ => None,
                };
                (low.saturating_mul(u64::from(*least)), high)
            }
            Node::Sequence(parts) => parts.iter().fold((0, Some(0)), |(low, high), part| {
                let (l, h) = part.width(groups);
                (low.saturating_add(l), high.and_then(|high: u64| Some(high.saturating_add(h?))))
            }),
            Node::Branch(parts) => alternatives(parts.iter(), groups),
            Node::Conditional { yes, no, .. } => alternatives([&**yes, &**no].into_iter(), groups),
        }
    }
}

fn alternatives<'a>(
    parts: impl Iterator<Item = &'a Node>,
    groups: &[Option<(u64, Option<u64>)>],
) -> (u64, Option<u64>) {
    let widths: Vec<_> = parts.map(|part| part.width(groups)).collect();
    let low = widths.iter().map(|w| w.0).min().unwrap_or(0);
    let high = widths.iter().try_fold(0, |most: u64, w| Some(most.max(w.1?)));
    (low, high)
}
