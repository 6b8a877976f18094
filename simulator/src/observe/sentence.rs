//! One sentence that says what a step did, from what differs between the moments before and after it.

use super::StepKind;
use super::fields;
use super::snapshot::*;
use super::value;
use crate::object::ObjId;
use crate::vm::Vm;
use rustc_hash::FxHashMap as HashMap;
use std::rc::Rc;

/// Most parts of a sentence.
const PARTS: usize = 3;
/// Most characters of the program's text in it.
const CODE: usize = 48;

/// What a sentence is made from.
pub(super) struct Context<'a> {
    /// The step before.
    pub before: &'a Snapshot,
    /// The step itself.
    pub after: &'a Snapshot,
    /// The text of the line.
    pub code: Option<&'a str>,
    /// What was printed between them.
    pub printed: &'a str,
    /// What happened.
    pub kind: &'a StepKind,
    /// For a call, its name; for a return, the name and the value, by lines; for an exception its class, the
    /// function, and whether it is the first or else has a handler there, which may be none for it.
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
        let code = value::cut(uncommented(code).trim_end_matches(':').to_owned(), CODE);
        if code.contains('`') { code } else { format!("`{code}`") }
    });
    let rest = join(&changes);
    let frame = context.after.frames.last();
    let is_class = frame.is_some_and(|frame| frame.kind == FrameKind::Class);
    // What keeps the frame while it is not on the stack.
    let keeper = frame.and_then(|frame| match frame.kind {
        FrameKind::Generator => Some("generator"),
        FrameKind::Coroutine => Some("coroutine"),
        _ => None,
    });
    match context.kind {
        StepKind::Start => "Nothing has run yet: the first line is next.".to_owned(),
        StepKind::Call if is_class => {
            format!(
                "The body of class `{name}` begins: it has a frame of its own, whose names become the class's."
            )
        }
        StepKind::Return if is_class => format!("The body of class `{name}` is done{}", and(&rest)),
        StepKind::Call => {
            if let Some(keeper) = keeper {
                return format!(
                    "`{name}` begins: its frame, kept in the {keeper} until now, is put on the stack."
                );
            }
            let mut text = format!("`{name}` is called: it has a frame of its own");
            let arguments = frame.map_or(0, |f| f.variables.len());
            text += match arguments {
                0 => ".",
                1 => ", with one name.",
                _ => ", with a name for each argument.",
            };
            text
        }
        StepKind::Resume => format!("`{name}` goes on where it stopped: its frame is back on the stack."),
        StepKind::Yield => {
            let keeper = keeper.unwrap_or("generator");
            then(&rest, &format!("`{name}` yields {said}, and its frame leaves the stack for the {keeper}"))
        }
        StepKind::Return => then(&rest, &format!("`{name}` returns {said}")),
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
        StepKind::Raise if context.extra.ends_with("tried") => match code {
            Some(code) => format!("`{name}` comes out of {code}."),
            None => format!("`{name}` comes back to `{said}`."),
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

/// The line without a comment behind it. A sign in a string, after a quote that is still open, begins none.
fn uncommented(code: &str) -> &str {
    match code.split_once("  #") {
        Some((code, _)) if code.matches(['\'', '"']).count() % 2 == 0 => code.trim_end(),
        _ => code,
    }
}

fn and(rest: &str) -> String {
    if rest.is_empty() { ".".to_owned() } else { format!("; {rest}.") }
}

/// What the line did came before it gave its value.
fn then(rest: &str, last: &str) -> String {
    if rest.is_empty() { format!("{last}.") } else { format!("{}; then {last}.", upper(rest)) }
}

fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

fn join(parts: &[String]) -> String {
    match parts.len() {
        0..=PARTS => parts.join("; "),
        more => {
            let more = more - PARTS;
            let plural = if more == 1 { "" } else { "s" };
            format!("{}; and {more} more change{plural}", parts[..PARTS].join("; "))
        }
    }
}

/// What the names of a sentence have told already.
#[derive(Default)]
struct Told {
    /// New objects: their counts are no news.
    new: Vec<Key>,
    /// All objects that a name was said to refer to.
    named: Vec<Key>,
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
        let mut told = Told::default();
        self.names(&mut parts, &mut told);
        self.contents(&mut parts);
        let is_atom = |object: &Object| object.family == Family::Atom;
        self.counts(&mut parts, &told, |object| !is_atom(object));
        self.counts(&mut parts, &told, is_atom);
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
    fn names(&self, parts: &mut Vec<String>, told: &mut Told) {
        for after in self.context.after.frames.iter() {
            let Some(before) = self.context.before.frames.iter().find(|f| f.call == after.call) else {
                continue;
            };
            if Rc::ptr_eq(before, after) {
                continue;
            }
            let target_in = |frame: &Frame, v: &Variable| {
                frame.variables.iter().find(|other| other.name == v.name).map(|other| other.target)
            };
            let mut changed: Vec<&Variable> =
                after.variables.iter().filter(|v| target_in(before, v) != Some(v.target)).collect();
            while let Some(&&Variable { target, .. }) = changed.first() {
                // Names that one line gave to one object are told together.
                let (alike, rest): (Vec<_>, Vec<_>) = changed.into_iter().partition(|v| v.target == target);
                changed = rest;
                let now = if alike.iter().all(|v| target_in(before, v).is_some()) { "now " } else { "" };
                let verb = if alike.len() == 1 { "refers" } else { "refer" };
                let names = list(alike.iter().map(|v| &*v.name));
                let object = self.after.get(&target);
                let new = self.is_new(target);
                let old = target_in(before, alike[0]).and_then(|old| self.before.get(&old));
                let alike_before = old.zip(object).is_some_and(|(old, now)| old.type_name == now.type_name);
                let the = if alike_before { "another" } else { "the" };
                let what = match object {
                    None => "another object".to_owned(),
                    Some(o) if o.family == Family::Atom => self.phrase(o),
                    Some(o) if &*o.type_name == "module" => format!("the module {}", o.value),
                    Some(o) if new => format!("a new {}", o.type_name),
                    Some(o) if o.family == Family::Code && !o.value.is_empty() => {
                        format!("{the} {} `{}`", o.type_name, o.value)
                    }
                    Some(o) => format!("{the} {}", o.type_name),
                };
                let other = after
                    .variables
                    .iter()
                    .find(|v| v.target == target && target_in(before, v) == Some(target));
                let same = match (other, object) {
                    (Some(other), Some(o)) if o.family != Family::Atom => {
                        format!(", as `{}` does", other.name)
                    }
                    _ => String::new(),
                };
                parts.push(format!("{names} {now}{verb} to {what}{same}"));
                told.named.push(target);
                if new {
                    told.new.push(target);
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
            // What a generator holds is on the stack while it runs: it comes and goes without a change.
            if after.family == Family::Generator {
                continue;
            }
            let what = self.phrase(after);
            let size = if before.size == after.size {
                String::new()
            } else {
                format!(" and takes {} bytes ({} before)", after.size, before.size)
            };
            let others = || after.fields.iter().filter(|f| !before.fields.contains(f));
            let more = (after.fields.len() + after.more_fields)
                .checked_sub(before.fields.len() + before.more_fields)
                .filter(|&more| more > 0);
            let text = match (others().next(), others().count(), more) {
                _ if before.value != after.value
                    && !after.value.is_empty()
                    && after.family == Family::Container =>
                {
                    format!("{what} {}{size}", news(&after.value, &before.value))
                }
                (Some(field), 1, _) if field.label != NAMELESS => {
                    let now = if more.is_some() { "" } else { "now " };
                    let place = match after.family {
                        Family::Cell => what,
                        _ => format!("{} of {what}", place(&field.label)),
                    };
                    format!("{place} {now}refers to {}{size}", self.target(field.target))
                }
                (_, _, Some(1)) => format!("{what} holds one more reference{size}"),
                (_, _, Some(more)) => format!("{what} holds {more} more references{size}"),
                (Some(_), 1, _) => format!("{what} holds another reference"),
                (Some(field), many, _) => {
                    let items = if place(&field.label).starts_with("item") { "items" } else { "references" };
                    format!("{many} {items} of {what} are other objects now")
                }
                _ if before.fields.len() > after.fields.len() => format!("{what} holds fewer references"),
                _ => continue,
            };
            parts.push(text);
        }
    }

    /// What a field leads to.
    fn target(&self, key: Key) -> String {
        match self.after.get(&key) {
            None => "another object".to_owned(),
            Some(o) if o.family != Family::Atom && self.is_new(key) => format!("a new {}", o.type_name),
            Some(o) => self.phrase(o),
        }
    }

    /// Whether this step made the object: one that is seen for the first time may be older.
    fn is_new(&self, key: Key) -> bool {
        self.after.get(&key).is_some_and(|o| o.born > self.context.before.births)
    }

    /// Counts of such objects that changed, the objects with names first.
    fn counts(&self, parts: &mut Vec<String>, told: &Told, such: impl Fn(&Object) -> bool) {
        for after in self.context.after.objects.iter().filter(|object| such(object)) {
            let Some(before) = self.before.get(&after.key) else { continue };
            let quiet = after.is_immortal() || told.new.contains(&after.key) || after.family == Family::Code;
            if quiet || before.count == after.count {
                continue;
            }
            let what = self.phrase(after);
            // A long name stands behind what is said of it.
            let long = after.family == Family::Atom || what.contains(" at ") || what.contains('`');
            let whose = if long { format!("the count of {what}") } else { format!("{what}'s count") };
            let mut text = format!("{whose} goes from {} to {}", before.count, after.count);
            if after.count < before.count && !told.named.contains(&after.key) {
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
            [one] => parts.push(format!("{} dies, and its memory can be used again", self.phrase(one))),
            many => {
                // Those that were too many to be kept may be gone as well.
                let least = if self.context.before.more > 0 { "at least " } else { "" };
                parts.push(format!("{least}{} objects die, and their memory can be used again", many.len()));
            }
        }
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
        if let Some(frame) = self.context.after.frames.iter().find(|f| f.namespace == Some(object.key)) {
            return format!("the namespace of `{}`", frame.name);
        }
        let named = self.context.after.names_of(object.key).next();
        if let (Family::Cell, Some((_, variable))) = (object.family, named) {
            return format!("the cell of `{}`", variable.name);
        }
        if alike <= 1 {
            return format!("the {noun}");
        }
        // A name that it had a moment ago tells it apart only if it is gone as well: `self` may be another object's now.
        let dead = self.context.after.dead.iter().any(|o| o.key == object.key);
        let moment = if dead { self.context.before } else { self.context.after };
        if let Some((_, variable)) = moment.names_of(object.key).next() {
            return format!("the {noun} `{}`", variable.name);
        }
        match position(moment, object.key) {
            Some(position) => format!("the {noun} at {position}"),
            None => format!("the {noun} at …{:05x}", object.address & 0xf_ffff),
        }
    }
}

/// Where a named object holds it.
fn position(moment: &Snapshot, key: Key) -> Option<String> {
    moment.objects.iter().find_map(|holder| {
        let has = |field: &&Field| field.target == key && !field.weak && field.label != NAMELESS;
        let field = holder.fields.iter().find(has)?;
        let (_, name) = moment.names_of(holder.key).next()?;
        Some(format!("{} of `{}`", place(&field.label), name.name))
    })
}

/// A field's label in a sentence. What is no name is the place of an item.
pub(super) fn place(label: &str) -> String {
    let named = label.starts_with(|c: char| c == '.' || c == '_' || c.is_alphabetic());
    if named { format!("`{label}`") } else { format!("item `{label}`") }
}

/// "`a`", "`a` and `b`", "`a`, `b` and `c`".
fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) }
}

/// What is new of a container's value in a few characters (see [`value::short`]).
fn news(now: &str, before: &str) -> String {
    let number = before.split(' ').next().unwrap_or(before);
    match (now, before) {
        ("dead", _) => "is dead: its object is gone".to_owned(),
        ("exhausted", _) => "is exhausted".to_owned(),
        ("empty", _) => format!("is empty now ({before} before)"),
        (_, "empty") => format!("has {now} now (it was empty)"),
        _ => match now.strip_prefix("at ") {
            Some(index) => format!("is at item {index}"),
            None => format!("has {now} now ({number} before)"),
        },
    }
}

fn lines(count: usize) -> String {
    if count == 1 { "1 line".to_owned() } else { format!("{count} lines") }
}
