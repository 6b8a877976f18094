//! A pattern as CPython's parser hands it on to its compiler (`Lib/re/_parser.py`).

use super::tree::{Item, Manner, Node, One};

/// A pattern as CPython's parser leaves it: groups that capture nothing are taken apart.
pub(super) enum Part {
    /// What has no pattern inside.
    Plain(Node),
    Group(Vec<Part>),
    /// What other flags hold in.
    Flagged(Vec<Part>),
    Repeat(Vec<Part>),
    Branch(Vec<Vec<Part>>),
    Look {
        body: Vec<Part>,
        negated: bool,
    },
    Atomic(Vec<Part>),
    Conditional(Vec<Part>, Vec<Part>),
}

pub(super) fn taken_apart(node: &Node) -> Vec<Part> {
    match node {
        Node::Empty => Vec::new(),
        Node::One(..) | Node::At(..) | Node::Backreference(..) => vec![Part::Plain(node.clone())],
        Node::Group(_, body) => vec![Part::Group(taken_apart(body))],
        Node::Flagged(body) => vec![Part::Flagged(taken_apart(body))],
        Node::Repeat { body, .. } => vec![Part::Repeat(taken_apart(body))],
        Node::Sequence(parts) => parts.iter().flat_map(taken_apart).collect(),
        Node::Branch(branches) => alternatives(branches),
        Node::Look { body, negated, .. } => {
            vec![Part::Look { body: taken_apart(body), negated: *negated }]
        }
        Node::Atomic(body) => vec![Part::Atomic(taken_apart(body))],
        Node::Conditional { yes, no, .. } => vec![Part::Conditional(taken_apart(yes), taken_apart(no))],
    }
}

/// `_uniq`.
pub(super) fn each_once(items: impl IntoIterator<Item = Item>) -> Vec<Item> {
    let mut unique = Vec::new();
    for item in items {
        if !unique.contains(&item) {
            unique.push(item);
        }
    }
    unique
}

/// `_parse_sub`: what all begin with stands in front, and single characters are a set.
pub(super) fn alternatives(branches: &[Node]) -> Vec<Part> {
    let mut branches: Vec<_> = branches.iter().map(taken_apart).collect();
    let mut parts = Vec::new();
    while let Some(first) = common(&branches) {
        branches.iter_mut().for_each(|branch| drop(branch.remove(0)));
        parts.push(Part::Plain(first));
    }
    parts.push(match characters(&branches) {
        Some((items, manner)) => Part::Plain(Node::One(One::Set { items, negated: false }, manner)),
        None => Part::Branch(branches),
    });
    parts
}

/// The part that all branches begin with. Those with patterns inside are never the same.
fn common(branches: &[Vec<Part>]) -> Option<Node> {
    let mut firsts = branches.iter().map(|branch| match branch.first() {
        Some(Part::Plain(node)) => Some(node),
        _ => None,
    });
    let first = firsts.next()??;
    firsts.all(|node| node == Some(first)).then(|| first.clone())
}

fn characters(branches: &[Vec<Part>]) -> Option<(Vec<Item>, Manner)> {
    let mut all: Vec<Item> = Vec::new();
    let mut how = Manner::default();
    for branch in branches {
        let [Part::Plain(Node::One(one, manner))] = branch.as_slice() else { return None };
        how = *manner;
        let items = match one {
            One::Char(c) => &[Item::Range(*c, *c)],
            One::Set { items, negated: false } => items.as_slice(),
            _ => return None,
        };
        all.extend_from_slice(items);
    }
    Some((each_once(all), how))
}
