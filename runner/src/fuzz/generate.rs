//! Makes a program of the grammar's alternatives.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::grammar::{Alternative, Grammar};
use super::random::Random;
use super::scope::Scopes;

/// `<label=kind+:mode>`; label, repetition and mode may be missing.
static PLACE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"<(?:([a-z]\w*)=)?([a-z]\w*)([+*?])?(?::([a-z]+))?>").ok());

/// How deep expressions and blocks may be nested.
const DEPTH: usize = 4;
/// How often an alternative that does not fit is replaced by another.
const ATTEMPTS: usize = 12;
/// The modules that programs use: imported if they stand in the program.
const MODULES: &[&str] = &[
    "gc",
    "sys",
    "weakref",
    "tracemalloc",
    "functools",
    "itertools",
    "collections",
    "contextlib",
    "copy",
    "operator",
    "types",
    "atexit",
    "dataclasses",
    "heapq",
    "linecache",
    "array",
    "re",
];

/// A program is being made.
struct Maker<'a> {
    grammar: &'a Grammar,
    random: Random,
    scopes: Scopes,
    lines: Vec<String>,
    /// How likely this program takes each alternative of each kind of statement.
    tastes: BTreeMap<&'a str, Vec<u32>>,
    /// Lines after which blocks are short.
    enough: usize,
    depth: usize,
}

/// What stands in `<...>`.
struct Place<'t> {
    label: Option<&'t str>,
    kind: &'t str,
    many: Option<&'t str>,
    mode: Option<&'t str>,
}

impl<'t> Place<'t> {
    fn of(found: &Captures<'t>) -> Place<'t> {
        let part = |at| found.get(at).map(|part| part.as_str());
        Place { label: part(1), kind: part(2).unwrap_or_default(), many: part(3), mode: part(4) }
    }
}

/// What a line binds and unbinds once it has run.
#[derive(Default)]
struct Effects {
    bound: Vec<(String, String)>,
    unbound: Vec<String>,
    /// Bound at the end of the block that the line opens.
    after: Vec<(String, String)>,
    parameters: Vec<(String, String)>,
    globals: Vec<(String, String)>,
    items: Vec<(String, String)>,
}

/// A block that a line of an alternative has opened.
struct Level {
    indent: usize,
    function: bool,
    repeats: bool,
    mark: usize,
    after: Vec<(String, String)>,
}

/// Makes program `number` of the series `seed`.
pub fn program(grammar: &Grammar, seed: u64, number: u64) -> String {
    let mut random = Random::new(seed, number);
    let tastes = grammar.statements.iter().map(|(kind, rules)| (*kind, tastes(rules, &mut random))).collect();
    let enough = 8 + random.below(40);
    let mut maker =
        Maker { grammar, random, scopes: Scopes::default(), lines: Vec::new(), tastes, enough, depth: 0 };
    maker.statement("program", 0);
    head(grammar, &(maker.lines.join("\n") + "\n"))
}

/// Each program likes some statements and never uses others, so that programs differ more than chance would have it.
fn tastes(rules: &[Alternative], random: &mut Random) -> Vec<u32> {
    let factor = |random: &mut Random| [0, 1, 1, 2, 6][random.below(5)];
    let mut weights: Vec<u32> = rules.iter().map(|rule| rule.weight * factor(random)).collect();
    if rules.len() < 4 || weights.iter().all(|&weight| weight == 0) {
        weights = rules.iter().map(|rule| rule.weight).collect();
    }
    weights
}

/// The text of each helper.
pub fn helpers(grammar: &Grammar) -> impl DoubleEndedIterator<Item = String> + '_ {
    grammar.statements.get("helper").into_iter().flatten().map(|helper| helper.lines.join("\n") + "\n")
}

/// The imports and helpers that `body` uses.
fn head(grammar: &Grammar, body: &str) -> String {
    let mut program = body.to_owned();
    // A helper uses those above it only.
    for helper in helpers(grammar).rev() {
        let name = helper.trim_start_matches("def ").trim_start_matches("class ");
        let name = name.split(['(', ' ', ':']).next().unwrap_or_default();
        if names(&program, name) {
            program = helper + &program;
        }
    }
    let imports: Vec<&str> = MODULES.iter().filter(|module| names(&program, module)).copied().collect();
    if imports.is_empty() { program } else { format!("import {}\n{program}", imports.join(", ")) }
}

/// Whether a program has a word, outside a longer one.
fn names(program: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    program
        .match_indices(word)
        .any(|(at, _)| !program[..at].ends_with(part) && !program[at + word.len()..].starts_with(part))
}

impl Maker<'_> {
    /// Adds a statement of a kind. False if none fits.
    fn statement(&mut self, kind: &str, indent: usize) -> bool {
        let grammar = self.grammar;
        let (Some(rules), Some(tastes)) = (grammar.statements.get(kind), self.tastes.get(kind)) else {
            self.lines.push(format!("{:indent$}there is no kind of statement {kind}", ""));
            return false;
        };
        let tastes = tastes.clone();
        let leaf = |rule: &Alternative| rule.lines.len() == 1;
        let short = self.lines.len() > self.enough || self.depth > DEPTH;
        for _ in 0..ATTEMPTS {
            let Some(rule) = self.random.weighted(&tastes).and_then(|at| rules.get(at)) else { return false };
            if short && !leaf(rule) && rules.iter().any(leaf) {
                continue;
            }
            let (lines, scopes) = (self.lines.len(), self.scopes.clone());
            self.depth += 1;
            let fits = self.alternative(rule, indent);
            self.depth -= 1;
            if fits {
                return true;
            }
            self.lines.truncate(lines);
            self.scopes = scopes;
        }
        false
    }

    /// Adds an alternative's lines. False if one needs a variable that is not there.
    fn alternative(&mut self, rule: &Alternative, base: usize) -> bool {
        let mut labels = HashMap::new();
        let mut levels: Vec<Level> = Vec::new();
        for line in &rule.lines {
            let text = line.trim_start();
            let indent = base + line.len() - text.len();
            self.close(&mut levels, indent);
            match self.whole_line(text) {
                Some((kind, many)) => self.statements(kind, many, indent),
                None => {
                    if !self.line(text, indent, &mut labels, &mut levels) {
                        return false;
                    }
                }
            }
        }
        self.close(&mut levels, base);
        true
    }

    /// The kind of statement that a line stands for, and how many.
    fn whole_line<'t>(&self, text: &'t str) -> Option<(&'t str, Option<&'t str>)> {
        let found = PLACE.as_ref()?.captures(text)?;
        let place = Place::of(&found);
        let whole = found.get(0).is_some_and(|all| all.len() == text.len());
        (whole && place.mode.is_none() && self.grammar.statements.contains_key(place.kind))
            .then_some((place.kind, place.many))
    }

    fn statements(&mut self, kind: &str, many: Option<&str>, indent: usize) {
        let long = self.lines.len() < self.enough;
        let count = match many {
            Some("+") => 1 + if long { self.random.below(4) } else { 0 },
            Some("*") => self.random.below(3),
            Some(_) => self.random.below(2),
            None => 1,
        };
        let mut made = 0;
        for _ in 0..count {
            made += usize::from(self.statement(kind, indent));
        }
        if made == 0 && matches!(many, Some("+") | None) {
            self.lines.push(format!("{:indent$}pass", ""));
        }
    }

    fn line(
        &mut self,
        text: &str,
        indent: usize,
        labels: &mut HashMap<String, String>,
        levels: &mut Vec<Level>,
    ) -> bool {
        let mut effects = Effects::default();
        let Some(made) = self.fill(text, labels, &mut effects, 0) else { return false };
        self.lines.push(format!("{:indent$}{made}", ""));
        let opens = text.ends_with(':');
        let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
        let Effects { bound, unbound, after, parameters, globals, items } = effects;
        if opens {
            let function = starts(&["def ", "async def "]);
            let repeats = starts(&["for ", "while "]);
            let mark = self.scopes.mark();
            if function {
                self.scopes.enter_function();
            }
            if repeats {
                self.scopes.enter_loop();
            }
            levels.push(Level { indent, function, repeats, mark, after });
        } else {
            after.iter().for_each(|(name, kind)| self.scopes.bind(name, kind));
        }
        for (name, kind) in bound.iter().chain(&parameters).chain(items.iter().filter(|_| opens)) {
            self.scopes.bind(name, kind);
        }
        globals.iter().for_each(|(name, kind)| self.scopes.declare_global(name, kind));
        unbound.iter().for_each(|name| self.scopes.unbind(name));
        true
    }

    /// Ends the blocks that a line at `indent` ends.
    fn close(&mut self, levels: &mut Vec<Level>, indent: usize) {
        while let Some(level) = levels.pop_if(|level| level.indent >= indent) {
            if level.repeats {
                self.scopes.leave_loop();
            }
            if level.function {
                self.scopes.leave_function();
            } else if self.random.chance(85) {
                // What a block has bound may be unbound after it. A few programs try.
                self.scopes.forget(level.mark);
            }
            level.after.iter().for_each(|(name, kind)| self.scopes.bind(name, kind));
        }
    }

    /// Replaces what stands in `<...>`. None if a variable is missing.
    fn fill(
        &mut self,
        text: &str,
        labels: &mut HashMap<String, String>,
        effects: &mut Effects,
        depth: usize,
    ) -> Option<String> {
        let regex = PLACE.as_ref()?;
        // The items of loops and comprehensions are visible to the left of their binding, too.
        let mark = self.scopes.mark();
        for found in regex.captures_iter(text) {
            let place = Place::of(&found);
            if place.mode == Some("item") {
                let name = self.scopes.invent("item");
                self.scopes.bind(&name, place.kind);
                effects.items.push((name.clone(), place.kind.to_owned()));
                labels.insert(place.label.unwrap_or(place.kind).to_owned(), name);
            }
        }
        let mut made = String::new();
        let mut done = 0;
        let mut complete = true;
        for found in regex.captures_iter(text) {
            let all = found.get(0)?;
            made.push_str(&text[done..all.start()]);
            done = all.end();
            match self.place(&Place::of(&found), labels, effects, depth) {
                Some(part) if binds_weakly(&part) && !stands_alone(text, all.start(), all.end()) => {
                    made.push_str(&format!("({part})"));
                }
                Some(part) => made.push_str(&part),
                None => {
                    complete = false;
                    break;
                }
            }
        }
        self.scopes.forget(mark);
        complete.then(|| made + &text[done..])
    }

    fn place(
        &mut self,
        place: &Place,
        labels: &mut HashMap<String, String>,
        effects: &mut Effects,
        depth: usize,
    ) -> Option<String> {
        let Place { label, kind, mode, .. } = *place;
        if label.is_none()
            && mode.is_none()
            && let Some(text) = labels.get(kind)
        {
            return Some(text.clone());
        }
        let random = &mut self.random;
        let named = |name: &String| (name.clone(), kind.to_owned());
        let text = match mode {
            None => self.expression(kind, depth)?,
            Some("var") => self.scopes.any(kind, random)?,
            Some("new" | "fresh") => {
                let old = if mode == Some("new") && random.chance(50) {
                    self.scopes.own(kind, random)
                } else {
                    None
                };
                let name = old.unwrap_or_else(|| self.scopes.invent(kind));
                let list = if mode == Some("new") { &mut effects.bound } else { &mut effects.after };
                list.push(named(&name));
                name
            }
            Some("del") => {
                let name = self.scopes.deletable(kind, random)?;
                if effects.unbound.contains(&name) {
                    return None;
                }
                effects.unbound.push(name.clone());
                name
            }
            Some("param") => {
                let name = self.scopes.invent(kind);
                effects.parameters.push(named(&name));
                name
            }
            Some("item") => labels.get(label.unwrap_or(kind))?.clone(),
            Some("global") => {
                let name = self.scopes.global(kind, random)?;
                effects.globals.push(named(&name));
                name
            }
            Some("outer") => {
                let name = self.scopes.outer(kind, random)?;
                effects.bound.push(named(&name));
                name
            }
            Some(_) => return None,
        };
        if let Some(label) = label {
            labels.insert(label.to_owned(), text.clone());
        }
        Some(text)
    }

    /// An expression of a kind: a variable, or one of the kind's alternatives.
    fn expression(&mut self, kind: &str, depth: usize) -> Option<String> {
        if self.random.chance(55)
            && let Some(name) = self.scopes.any(kind, &mut self.random)
        {
            return Some(name);
        }
        let grammar = self.grammar;
        let Some(rules) = grammar.expressions.get(kind) else {
            return self.scopes.any(kind, &mut self.random);
        };
        let deep = depth >= DEPTH;
        let weight = |rule: &Alternative| if deep && !rule.is_leaf() { 0 } else { rule.weight };
        let mut weights: Vec<u32> = rules.iter().map(weight).collect();
        if weights.iter().all(|&weight| weight == 0) {
            if let Some(name) = self.scopes.any(kind, &mut self.random) {
                return Some(name);
            }
            weights = rules.iter().map(|rule| rule.weight).collect();
        }
        for _ in 0..ATTEMPTS {
            let rule = rules.get(self.random.weighted(&weights)?)?;
            let text = rule.lines.first()?;
            if let Some(made) = self.fill(text, &mut HashMap::new(), &mut Effects::default(), depth + 1) {
                return Some(made);
            }
        }
        None
    }
}

/// Whether an expression needs parentheses beside an operator: a space stands outside its brackets.
fn binds_weakly(expression: &str) -> bool {
    let mut depth = 0;
    expression.chars().any(|c| {
        depth += match c {
            '(' | '[' | '{' => 1,
            ')' | ']' | '}' => -1,
            _ => 0,
        };
        depth == 0 && c == ' '
    })
}

/// Whether brackets, commas or the line's ends are all that is beside a place of a text.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (text[..start].trim_end(), &text[end..]);
    let opened =
        before.is_empty() || before.ends_with(['(', '[', '{', ',', '=']) || before.ends_with("return");
    opened && (after.is_empty() || after.starts_with([')', ']', '}', ',', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_is_named_is_there() {
        let grammar = Grammar::load(&[]).unwrap_or_default();
        assert!(!grammar.expressions.is_empty());
        let rules = grammar.expressions.values().chain(grammar.statements.values()).flatten();
        for rule in rules {
            let text = rule.lines.join("\n");
            let places = || PLACE.as_ref().into_iter().flat_map(|regex| regex.captures_iter(&text));
            let labels: Vec<_> =
                places().filter_map(|found| found.get(1).map(|label| label.as_str())).collect();
            for found in places() {
                let place = Place::of(&found);
                let known = place.mode.is_some()
                    || labels.contains(&place.kind)
                    || grammar.expressions.contains_key(place.kind)
                    || grammar.statements.contains_key(place.kind);
                assert!(known, "{}: <{}> in\n{text}", rule.topic, place.kind);
            }
        }
    }

    #[test]
    fn programs_are_made_again_by_their_number() {
        let grammar = Grammar::load(&[]).unwrap_or_default();
        for number in 0..50 {
            let text = program(&grammar, 7, number);
            assert_eq!(text, program(&grammar, 7, number));
            assert_ne!(text, program(&grammar, 8, number));
            let parsed = ruff_python_parser::parse_module(&text);
            assert!(parsed.is_ok(), "{:?} in program {number}:\n{text}", parsed.err());
        }
    }
}
