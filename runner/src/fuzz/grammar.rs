//! The grammar of generated programs: text files under `grammar/`, one for each topic.
//!
//! ```text
//! expression KIND          one alternative a line
//!     [<any>, <any>]
//!     2* list(<iterable>)          twice as likely
//!
//! statement KIND           alternatives apart by an empty line
//!     for <item=any:item> in <list>[:3]:
//!         <do+>
//! ```
//!
//! What stands in `<...>` is replaced:
//!
//! | | |
//! |---|---|
//! | `<KIND>` | a variable of that kind, or one of its alternatives |
//! | `<KIND:var>` | a variable only |
//! | `<KIND:new>` | binds a variable from the next line on, an old one or a new one |
//! | `<KIND:fresh>` | binds a new one; on a `def` or `class` line, from the end of its block on |
//! | `<KIND:del>` | a variable that is unbound from the next line on |
//! | `<KIND:param>` | a parameter, bound in the block of this `def` |
//! | `<KIND:item>` | bound in this line, and in the block that it opens |
//! | `<KIND:global>`, `<KIND:outer>` | for `global` and `nonlocal`: a variable that may be bound from here on |
//! | `<NAME=...>`, then `<NAME>` | the same text again |
//! | `<KIND>` alone on a line | a statement of that kind; `<KIND+>` one to four, `<KIND*>` none to two |
//!
//! A program ends by construction: loops count, a function calls only what stood before it (a `:fresh` name is bound
//! after its block), and what runs by itself (`__del__`, callbacks) is of the kind `quiet`, which calls nothing.

use std::collections::BTreeMap;

/// One alternative of a kind.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// How likely it is among its kind's.
    pub weight: u32,
    /// The topic (file) that it stands in.
    pub topic: &'static str,
    /// Its lines, each with its own indentation.
    pub lines: Vec<&'static str>,
}

impl Alternative {
    /// Whether nothing in it is replaced.
    pub fn is_leaf(&self) -> bool {
        !self.lines.iter().any(|line| line.contains('<'))
    }
}

/// What a grammar makes of each kind.
#[derive(Debug, Default)]
pub struct Grammar {
    /// The alternatives of each kind of expression.
    pub expressions: BTreeMap<&'static str, Vec<Alternative>>,
    /// The alternatives of each kind of statement.
    pub statements: BTreeMap<&'static str, Vec<Alternative>>,
}

/// The topics. `base` is part of every program.
pub const TOPICS: &[(&str, &str)] = &[
    ("base", include_str!("grammar/base.txt")),
    ("classes", include_str!("grammar/classes.txt")),
    ("collecting", include_str!("grammar/collecting.txt")),
    ("collector", include_str!("grammar/collector.txt")),
    ("containers", include_str!("grammar/containers.txt")),
    ("coroutines", include_str!("grammar/coroutines.txt")),
    ("endings", include_str!("grammar/endings.txt")),
    ("exceptions", include_str!("grammar/exceptions.txt")),
    ("expressions", include_str!("grammar/expressions.txt")),
    ("functions", include_str!("grammar/functions.txt")),
    ("generators", include_str!("grammar/generators.txt")),
    ("growth", include_str!("grammar/growth.txt")),
    ("library", include_str!("grammar/library.txt")),
    ("making", include_str!("grammar/making.txt")),
    ("shapes", include_str!("grammar/shapes.txt")),
    ("sizes", include_str!("grammar/sizes.txt")),
    ("snapshots", include_str!("grammar/snapshots.txt")),
    ("tracing", include_str!("grammar/tracing.txt")),
    ("tutorial", include_str!("grammar/tutorial.txt")),
    ("weak_sets", include_str!("grammar/weak_sets.txt")),
    ("weakrefs", include_str!("grammar/weakrefs.txt")),
];

/// How much likelier an alternative of a wanted topic is.
const FAVOUR: u32 = 20;
/// How far an alternative is indented under its heading.
const MARGIN: &str = "    ";

impl Grammar {
    /// Reads the topics. Programs are mostly of those in `wanted`, if there are any; they need the others for the objects
    /// that they are about.
    pub fn load(wanted: &[String]) -> Result<Grammar, String> {
        let known = |name: &String| TOPICS.iter().any(|(topic, _)| topic == name);
        if let Some(unknown) = wanted.iter().find(|name| !known(name)) {
            let topics: Vec<_> = TOPICS.iter().map(|(topic, _)| *topic).collect();
            return Err(format!("there is no topic {unknown:?}; there are {}", topics.join(", ")));
        }
        let mut grammar = Grammar::default();
        for (topic, text) in TOPICS {
            let often = if wanted.iter().any(|name| name == topic) { FAVOUR } else { 1 };
            grammar.read(topic, text, often)?;
        }
        Ok(grammar)
    }

    fn read(&mut self, topic: &'static str, text: &'static str, often: u32) -> Result<(), String> {
        let mut section: Option<(bool, &'static str)> = None;
        let mut open = false;
        for (at, line) in text.lines().enumerate() {
            let wrong = |what: &str| format!("grammar/{topic}.txt:{}: {what}: {line:?}", at + 1);
            if line.starts_with('#') {
                continue;
            }
            if line.trim().is_empty() {
                open = false;
                continue;
            }
            let Some(body) = line.strip_prefix(MARGIN) else {
                section = match line.split_once(' ') {
                    Some(("expression", kind)) => Some((false, kind)),
                    Some(("statement", kind)) => Some((true, kind)),
                    _ => return Err(wrong("a heading is `expression KIND` or `statement KIND`")),
                };
                open = false;
                continue;
            };
            let Some((statements, kind)) = section else { return Err(wrong("no heading is above")) };
            let rules = if statements { &mut self.statements } else { &mut self.expressions };
            let rules = rules.entry(kind).or_default();
            match rules.last_mut().filter(|_| statements && open) {
                Some(last) => last.lines.push(body),
                None => {
                    let (weight, body) = weight(body);
                    rules.push(Alternative { weight: weight * often, topic, lines: vec![body] });
                }
            }
            open = true;
        }
        Ok(())
    }
}

/// `3* text` is three times as likely as `text`.
fn weight(line: &'static str) -> (u32, &'static str) {
    let parts = line.split_once("* ").and_then(|(number, rest)| Some((number.parse().ok()?, rest)));
    parts.unwrap_or((1, line))
}
