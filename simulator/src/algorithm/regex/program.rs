//! A pattern as instructions for the machine.

use super::parse::Parsed;
use super::tree::{At, Greed, Manner, Node, One};
use super::{Mistake, MistakeKind, Scratch};

/// A step of the machine. Numbers are places in the program unless said otherwise.
#[derive(Debug)]
pub(super) enum Op {
    One(One, Manner),
    At(At, Manner),
    /// Remembers the place in a slot: group `n` has the slots `2n` and `2n + 1`.
    Save(usize),
    /// Goes to the first, and to the second when that fails.
    Split(usize, usize),
    Jump(usize),
    Backreference(usize, Manner),
    /// One character again and again.
    Repeat {
        one: One,
        manner: Manner,
        least: u32,
        most: Option<u32>,
        greed: Greed,
    },
    /// Begins a loop: its counter is reset.
    Enter(usize),
    /// The head of a loop: another turn of the body, which follows, or what stands at `exit`.
    Loop {
        counter: usize,
        least: u32,
        most: Option<u32>,
        lazy: bool,
        exit: usize,
    },
    /// Matches what follows, up to `Done`, without coming back to it; goes on at the number.
    Atomic(usize),
    /// The same with the place as before, so many characters further back; goes on if it fails where negated.
    Look {
        back: usize,
        negated: bool,
        exit: usize,
    },
    Conditional {
        group: usize,
        otherwise: usize,
    },
    Done,
}

/// A compiled pattern.
#[derive(Debug)]
pub struct Program {
    pub(super) ops: Vec<Op>,
    pub(super) counters: usize,
    /// The number of groups without the whole, and the names of some, in order.
    pub groups: usize,
    /// A name and its group's number.
    pub names: Vec<(String, usize)>,
    /// Those given and those that the pattern sets, with [`flag::UNICODE`](super::flag::UNICODE) where it holds by
    /// itself.
    pub flags: u32,
    /// Whether it is a pattern of bytes.
    pub bytes: bool,
    /// Words of CPython's code for it.
    pub words: usize,
    /// What CPython's compiler, which is written in Python, makes meanwhile.
    pub scratch: Scratch,
    /// What may come to mean something else.
    pub warnings: Vec<String>,
}

/// Steps that a pattern may have: repetitions of groups are not written out, so this is large.
const MOST: usize = 1 << 20;

/// The program of a pattern; a mistake if it has too many steps.
pub fn assemble(parsed: Parsed) -> Result<Program, Mistake> {
    let mut program = Program {
        ops: Vec::new(),
        counters: 0,
        words: super::words::count(&parsed),
        scratch: super::scratch::count(&parsed),
        groups: parsed.groups,
        names: parsed.names,
        warnings: parsed.warnings,
        flags: parsed.flags,
        bytes: parsed.bytes,
    };
    program.emit(parsed.node);
    program.ops.push(Op::Done);
    if program.ops.len() > MOST {
        let message = "so large a regular expression".to_owned();
        return Err(Mistake { message, position: None, kind: MistakeKind::Unsupported });
    }
    Ok(program)
}

impl Program {
    fn emit(&mut self, node: Node) {
        match node {
            Node::Empty => {}
            Node::One(one, manner) => self.ops.push(Op::One(one, manner)),
            Node::At(at, manner) => self.ops.push(Op::At(at, manner)),
            Node::Group(group, body) => {
                self.ops.push(Op::Save(2 * group));
                self.emit(*body);
                self.ops.push(Op::Save(2 * group + 1));
            }
            Node::Flagged(body) => self.emit(*body),
            Node::Backreference(group, manner) => self.ops.push(Op::Backreference(group, manner)),
            Node::Repeat { body, least, most, greed } => self.repeat(*body, least, most, greed),
            Node::Sequence(parts) => parts.into_iter().for_each(|part| self.emit(part)),
            Node::Branch(parts) => {
                let last = parts.len() - 1;
                let mut jumps = Vec::new();
                for (i, part) in parts.into_iter().enumerate() {
                    if i == last {
                        self.emit(part);
                        break;
                    }
                    let split = self.hole();
                    self.emit(part);
                    jumps.push(self.hole());
                    self.ops[split] = Op::Split(split + 1, self.ops.len());
                }
                let end = self.ops.len();
                jumps.into_iter().for_each(|at| self.ops[at] = Op::Jump(end));
            }
            Node::Look { body, behind, negated } => {
                let back = behind.unwrap_or(0);
                let at = self.hole();
                self.emit(*body);
                self.ops.push(Op::Done);
                self.ops[at] = Op::Look { back, negated, exit: self.ops.len() };
            }
            Node::Atomic(body) => self.atomic(|program| program.emit(*body)),
            Node::Conditional { group, yes, no } => {
                let at = self.hole();
                self.emit(*yes);
                let jump = self.hole();
                self.ops[at] = Op::Conditional { group, otherwise: self.ops.len() };
                self.emit(*no);
                self.ops[jump] = Op::Jump(self.ops.len());
            }
        }
    }

    fn atomic(&mut self, body: impl FnOnce(&mut Program)) {
        let at = self.hole();
        body(self);
        self.ops.push(Op::Done);
        self.ops[at] = Op::Atomic(self.ops.len());
    }

    /// A place for an instruction that is not known yet.
    fn hole(&mut self) -> usize {
        self.ops.push(Op::Done);
        self.ops.len() - 1
    }

    fn repeat(&mut self, body: Node, least: u32, most: Option<u32>, greed: Greed) {
        match (body, greed) {
            (Node::One(one, manner), greed) => {
                self.ops.push(Op::Repeat { one, manner, least, most, greed });
            }
            (body, Greed::Possessive) => {
                self.atomic(|program| program.repeat(body, least, most, Greed::Most));
            }
            (body, greed) => {
                let counter = self.counters;
                self.counters += 1;
                self.ops.push(Op::Enter(counter));
                let head = self.hole();
                self.emit(body);
                self.ops.push(Op::Jump(head));
                let (lazy, exit) = (greed == Greed::Least, self.ops.len());
                self.ops[head] = Op::Loop { counter, least, most, lazy, exit };
            }
        }
    }
}
