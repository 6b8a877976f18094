//! One sentence that says what a step did, from what differs between the moments before and after it.

use super::StepKind;
use super::fields;
use super::snapshot::*;
use super::value;
use crate::object::ObjId;
use crate::vm::Vm;
use std::collections::HashMap;
use std::rc::Rc;

/// Most parts of a sentence.
const PARTS: usize = 3;
/// Most characters of the program's text in it.
const CODE: usize = 48;

/// What a sentence is made from.
pub(super) struct Context<'a> {
    pub before: &'a Snapshot,
    pub after: &'a Snapshot,
    /// The text of the line.
    pub code: Option<&'a str>,
    /// What was printed between them.
    pub printed: &'a str,
    pub kind: &'a StepKind,
    /// For a call, its name; for a return, the name and the value, by lines; for an exception its class, the
    /// function and whether it is new.
    pub extra: &'a str,
}

/// A value in words, for "returns ..".
pub(super) fn describe(vm: &Vm, id: ObjId) -> String {
    let atom = fields::is_atom(&vm.heap, id);
    let type_name = vm.class_name(vm.heap.type_of(id));
    let noun = value::noun(&type_name, &value::short(&vm.heap, id, value::MOST), atom);
    if atom { noun } else { format!("{} {noun}", article(&noun)) }
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" }
}

/// The sentence of a step.
pub(super) fn of(context: &Context) -> String {
    let mut lines = context.extra.lines();
    let name = lines.next().unwrap_or("");
    let said = lines.next().unwrap_or("");
    let changes = Changes::new(context).parts();
    let code = context.code.filter(|code| !code.is_empty()).map(|code| {
        // The colon of `if x:` would stand before that of the sentence.
        let code = value::cut(code.trim_end_matches(':').to_owned(), CODE);
        if code.contains('`') { code } else { format!("`{code}`") }
    });
    let rest = join(&changes);
    let is_class = context.after.frames.last().is_some_and(|frame| frame.kind == FrameKind::Class);
    match context.kind {
        StepKind::Start => "Nothing has run yet: the first line is next.".to_owned(),
        StepKind::Call if is_class => {
            format!(
                "The body of class `{name}` begins: it has a frame of its own, whose names become the class's."
            )
        }
        StepKind::Return if is_class => format!("The body of class `{name}` is done{}", and(&rest)),
        StepKind::Call => {
            let mut text = format!("`{name}` is called: it has a frame of its own");
            let arguments = context.after.frames.last().map_or(0, |f| f.variables.len());
            text += match arguments {
                0 => ".",
                1 => ", with one name.",
                _ => ", with a name for each argument.",
            };
            text
        }
        StepKind::Resume => format!("`{name}` goes on where it stopped: its frame is back on the stack."),
        StepKind::Yield => {
            format!("`{name}` yields {said}, and its frame leaves the stack for the generator{}", and(&rest))
        }
        StepKind::Return => format!("`{name}` returns {said}{}", and(&rest)),
        StepKind::Look => {
            let count = lines.next().unwrap_or("");
            let what = said.strip_prefix("a ").or(said.strip_prefix("an ")).unwrap_or(said);
            format!(
                "`{name}` is called: its argument is one more reference to the {what}, whose count is {count} now."
            )
        }
        StepKind::Raise if context.extra.ends_with("first") => match code {
            Some(code) => format!("{code} raises `{name}`."),
            None => format!("`{name}` is raised."),
        },
        StepKind::Raise => format!("`{name}` goes through `{said}`, which does not handle it."),
        StepKind::Line | StepKind::Collection | StepKind::End => match (code, rest.is_empty()) {
            (Some(code), false) => format!("{code}: {rest}."),
            (Some(code), true) => format!("{code}: no name and no count here changes."),
            (None, false) => format!("{}.", upper(&rest)),
            (None, true) => "No name and no count here changes.".to_owned(),
        },
    }
}

fn and(rest: &str) -> String {
    if rest.is_empty() { ".".to_owned() } else { format!("; {rest}.") }
}

fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

fn join(parts: &[String]) -> String {
    match parts.len() {
        0..=PARTS => parts.join("; "),
        more => format!("{}; and {} more changes", parts[..PARTS].join("; "), more - PARTS),
    }
}

/// The differences between two moments.
struct Changes<'a> {
    context: &'a Context<'a>,
    before: HashMap<Key, &'a Rc<Object>>,
    after: HashMap<Key, &'a Rc<Object>>,
}

impl<'a> Changes<'a> {
    fn new(context: &'a Context<'a>) -> Changes<'a> {
        let by_key = |objects: &'a [Rc<Object>]| objects.iter().map(|o| (o.key, o)).collect();
        Changes { context, before: by_key(&context.before.objects), after: by_key(&context.after.objects) }
    }

    fn parts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        let mut told = Vec::new();
        self.names(&mut parts, &mut told);
        self.contents(&mut parts);
        self.counts(&mut parts, &told);
        self.deaths(&mut parts);
        let printed = self.context.printed;
        if !printed.is_empty() {
            let text = printed.trim_end_matches('\n');
            let shown = match text.split_once('\n') {
                Some((first, rest)) => {
                    format!(
                        "{} and {} more",
                        value::cut(first.to_owned(), CODE),
                        lines(rest.split('\n').count())
                    )
                }
                None => value::cut(text.to_owned(), CODE),
            };
            parts.push(if shown.is_empty() {
                "it prints an empty line".to_owned()
            } else {
                format!("it prints `{shown}`")
            });
        }
        parts
    }

    /// Names that came, changed and went, in frames that were there before.
    fn names(&self, parts: &mut Vec<String>, told: &mut Vec<Key>) {
        for after in self.context.after.frames.iter() {
            let Some(before) = self.context.before.frames.iter().find(|f| f.call == after.call) else {
                continue;
            };
            if Rc::ptr_eq(before, after) {
                continue;
            }
            for variable in &after.variables {
                let old = before.variables.iter().find(|v| v.name == variable.name);
                if old.is_some_and(|old| old.target == variable.target) {
                    continue;
                }
                let name = &variable.name;
                let new = !self.before.contains_key(&variable.target);
                let what = self.noun(variable.target);
                let object = match self.after.get(&variable.target) {
                    _ if what.is_empty() => "another object".to_owned(),
                    Some(o) if o.family == Family::Atom => what,
                    _ if new => format!("a new {what}"),
                    _ => format!("the {what}"),
                };
                let others: Vec<String> = after
                    .variables
                    .iter()
                    .filter(|v| v.target == variable.target && v.name != variable.name)
                    .map(|v| format!("`{}`", v.name))
                    .collect();
                let same = match (others.first(), self.after.get(&variable.target)) {
                    (Some(other), Some(o)) if o.family != Family::Atom => format!(", as {other} does"),
                    _ => String::new(),
                };
                let verb = if old.is_some() { "now refers to" } else { "refers to" };
                parts.push(format!("`{name}` {verb} {object}{same}"));
                if new {
                    told.push(variable.target);
                }
            }
            for variable in &before.variables {
                if after.variables.iter().any(|v| v.name == variable.name) {
                    continue;
                }
                // A deleted name shows in the count of what it referred to.
                match self.after.get(&variable.target) {
                    Some(o)
                        if !o.is_immortal()
                            && self.before.get(&variable.target).is_some_and(|b| b.count != o.count) => {}
                    _ if self.context.after.dead.iter().any(|o| o.key == variable.target) => {}
                    _ => parts.push(format!("the name `{}` is gone", variable.name)),
                }
            }
        }
    }

    /// Objects whose contents changed.
    fn contents(&self, parts: &mut Vec<String>) {
        for after in self.context.after.objects.iter() {
            let Some(before) = self.before.get(&after.key) else { continue };
            if Rc::ptr_eq(before, after) || (before.fields == after.fields && before.value == after.value) {
                continue;
            }
            let what = self.phrase(after);
            let size = if before.size == after.size {
                String::new()
            } else {
                format!(" and has {} bytes instead of {}", after.size, before.size)
            };
            let text = if before.value != after.value
                && !after.value.is_empty()
                && after.family == Family::Container
            {
                format!("{what} has {} instead of {}{size}", after.value, bare(&before.value))
            } else if before.fields.len() + before.more_fields < after.fields.len() + after.more_fields {
                let new = after.fields.iter().find(|f| !before.fields.contains(f));
                let label = new.map_or_else(String::new, |f| format!(" at `{}`", f.label));
                format!("{what} holds one more reference{label}{size}")
            } else if let Some(field) = after.fields.iter().find(|f| !before.fields.contains(f)) {
                let target = self.noun(field.target);
                let target = if target.is_empty() {
                    "another object".to_owned()
                } else {
                    self.the(field.target, &target)
                };
                format!("`{}` of {what} now refers to {target}", field.label)
            } else if before.fields.len() > after.fields.len() {
                format!("{what} holds fewer references")
            } else {
                continue;
            };
            parts.push(text);
        }
    }

    fn the(&self, key: Key, noun: &str) -> String {
        let atom = self.after.get(&key).is_some_and(|o| o.family == Family::Atom);
        if atom { noun.to_owned() } else { format!("the {noun}") }
    }

    /// Counts that changed, the objects with names first.
    fn counts(&self, parts: &mut Vec<String>, told: &[Key]) {
        for after in self.context.after.objects.iter() {
            let Some(before) = self.before.get(&after.key) else { continue };
            let quiet = after.is_immortal() || told.contains(&after.key) || after.family == Family::Code;
            if quiet || before.count == after.count {
                continue;
            }
            let mut text =
                format!("{}'s count goes from {} to {}", self.phrase(after), before.count, after.count);
            if after.count < before.count {
                let names: Vec<String> = self
                    .context
                    .after
                    .names_of(after.key)
                    .map(|(_, v)| format!("`{}`", v.name))
                    .take(2)
                    .collect();
                match names.as_slice() {
                    [] if !after.reachable => text += "; no name leads to it any more",
                    [] => {}
                    [one] => text += &format!("; {one} still refers to it"),
                    [one, two, ..] => text += &format!("; {one} and {two} still refer to it"),
                }
            }
            parts.push(text);
        }
    }

    fn deaths(&self, parts: &mut Vec<String>) {
        let dead: Vec<&Rc<Object>> = self.context.after.dead.iter().collect();
        match dead.as_slice() {
            [] => {}
            [one] => parts.push(format!("{} dies, and its {} are free", self.phrase(one), bytes(one.size))),
            many => {
                let total = many.iter().map(|o| o.size).sum();
                parts.push(format!("{} objects die, and their {} are free", many.len(), bytes(total)));
            }
        }
    }

    fn noun(&self, key: Key) -> String {
        let object = self.after.get(&key).or_else(|| self.before.get(&key));
        object.map_or_else(String::new, |o| value::noun(&o.type_name, &o.value, o.family == Family::Atom))
    }

    /// The object in words, told apart from others of its type.
    fn phrase(&self, object: &Object) -> String {
        if object.family == Family::Atom {
            return value::noun(&object.type_name, &object.value, true);
        }
        let all = self.context.after.objects.iter().chain(self.context.after.dead.iter());
        let alike = all.filter(|o| o.type_name == object.type_name).count();
        let noun = &object.type_name;
        if object.family == Family::Code && !object.value.is_empty() {
            return format!("the {noun} `{}`", object.value);
        }
        if alike <= 1 {
            return format!("the {noun}");
        }
        let now = self.context.after.names_of(object.key).next();
        match now.or_else(|| self.context.before.names_of(object.key).next()) {
            Some((_, variable)) => format!("the {noun} `{}`", variable.name),
            None => format!("the {noun} at …{:05x}", object.address & 0xf_ffff),
        }
    }
}

fn bare(value: &str) -> &str {
    value.split(' ').next().unwrap_or(value)
}

fn lines(count: usize) -> String {
    if count == 1 { "1 line".to_owned() } else { format!("{count} lines") }
}

fn bytes(count: usize) -> String {
    if count == 1 { "1 byte".to_owned() } else { format!("{count} bytes") }
}
