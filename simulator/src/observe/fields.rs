//! The references of an object with the place of each.

use super::snapshot::NAMELESS;
use super::value;
use crate::heap::Heap;
use crate::object::layout::ty;
use crate::object::*;
use rustc_hash::FxHashMap as HashMap;
use std::sync::Arc;

/// A reference and its place.
pub(super) struct Reference {
    /// Where it stands.
    pub label: Label,
    /// What it leads to.
    pub target: ObjId,
    /// A weak reference, which is not counted.
    pub weak: bool,
}

/// Where in an object a reference stands. Most references are only followed, so a label becomes text when it is asked for.
pub(super) enum Label {
    Item(usize),
    /// The value of a key that is an atom.
    Key(ObjId),
    /// An attribute, by its name.
    Attribute(ObjId),
    Local(Arc<str>),
    Name(&'static str),
    Text(String),
}

impl Label {
    /// As a picture shows it.
    pub fn text(&self, heap: &Heap) -> String {
        match self {
            Label::Item(index) => index.to_string(),
            Label::Key(key) => value::short(heap, *key, 16),
            Label::Attribute(name) => format!(".{}", heap.text_lossy(*name)),
            Label::Local(name) => name.to_string(),
            Label::Name(name) => (*name).to_owned(),
            Label::Text(text) => text.clone(),
        }
    }
}

impl From<&'static str> for Label {
    fn from(name: &'static str) -> Label {
        Label::Name(name)
    }
}

impl From<String> for Label {
    fn from(text: String) -> Label {
        Label::Text(text)
    }
}

/// Items of one container that get a label; of a larger one the first.
const MOST: usize = 64;

/// The items of a sequence or set, without labels: for walks.
pub(super) fn items(heap: &Heap, id: ObjId) -> Option<Vec<ObjId>> {
    match heap.outer(id) {
        Body::List { items, .. } => Some(items.to_vec()),
        Body::Tuple { .. } => Some(heap.tuple_items(id)),
        Body::Deque(d) => Some(d.items.iter().copied().collect()),
        Body::Set(s) => Some(s.keys().collect()),
        _ => None,
    }
}

/// How many references [`shown`] leaves out.
pub(super) fn left_out(heap: &Heap, id: ObjId) -> usize {
    let total = match heap.outer(id) {
        Body::List { items, .. } => items.len(),
        Body::Tuple { length, .. } => *length as usize,
        Body::Deque(d) => d.items.len(),
        Body::Set(s) => s.used,
        Body::Dict(d) => d.used,
        _ => 0,
    };
    total.saturating_sub(MOST)
}

/// The references that a picture shows: what the object is to a reader, without the wiring (a function's code and
/// globals, an instance's class).
pub(super) fn shown(heap: &Heap, id: ObjId) -> Vec<Reference> {
    let mut found = Found { heap, list: Vec::new() };
    found.body(heap.outer(id), id);
    found.list
}

/// Whether a picture goes into the object at all.
pub(super) fn is_leaf(heap: &Heap, id: ObjId) -> bool {
    match heap.outer(id) {
        Body::Module(_) | Body::Code(_) | Body::Descriptor(_) => true,
        Body::Type(t) => !t.flags.heap,
        _ => false,
    }
}

/// The labels under which `owner` holds each of the `wanted` rows, as often as it does; of an array's items the first
/// `most` alone, for one object may be its every item. One pass for all of them: an owner may be a large list, and all its
/// items be in the picture.
pub(super) fn places(heap: &Heap, owner: ObjId, wanted: &[bool], most: usize) -> HashMap<ObjId, Vec<String>> {
    let wanted = |id: &ObjId| wanted[id.index()];
    let mut places: HashMap<ObjId, Vec<String>> = HashMap::default();
    if let Some(items) = items(heap, owner).filter(|_| !matches!(heap.outer(owner), Body::Set(_))) {
        for (index, &item) in items.iter().enumerate().filter(|(_, item)| wanted(item)) {
            let labels = places.entry(item).or_default();
            if labels.len() < most {
                labels.push(index.to_string());
            }
        }
        return places;
    }
    let mut times: HashMap<ObjId, usize> = HashMap::default();
    heap.references(owner, &mut |child| {
        if wanted(&child) {
            *times.entry(child).or_default() += 1;
        }
    });
    let rest = match heap.outer(owner) {
        Body::Dict(_) => {
            for item in heap.dict_items(owner) {
                if wanted(&item.value) {
                    let atom = is_atom(heap, item.key);
                    let label = if atom { value::short(heap, item.key, 16) } else { "a key".to_owned() };
                    places.entry(item.value).or_default().push(label);
                }
                if wanted(&item.key) {
                    let label = format!("key {}", value::short(heap, item.key, 16));
                    places.entry(item.key).or_default().push(label);
                }
            }
            "a key"
        }
        outer => {
            let shown = match outer {
                // A class's attributes are in its dictionary.
                Body::Type(_) => Vec::new(),
                _ => shown(heap, owner),
            };
            let held = shown.into_iter().filter(|r| !r.weak).chain(wiring(heap, owner));
            for reference in held.filter(|r| wanted(&r.target)) {
                places.entry(reference.target).or_default().push(reference.label.text(heap));
            }
            "a field"
        }
    };
    for (&id, &times) in &times {
        places.entry(id).or_default().resize_with(times, || rest.to_owned());
    }
    places.retain(|id, _| times.contains_key(id));
    places
}

/// The references that a picture does not show and that have a name.
fn wiring(heap: &Heap, id: ObjId) -> Vec<Reference> {
    let mut found = Found { heap, list: Vec::new() };
    let outer = heap.outer(id);
    if let Body::Instance { .. }
    | Body::Derived(_)
    | Body::Record(_)
    | Body::Exception(_)
    | Body::WeakRef(_) = outer
    {
        found.add("__class__", Some(heap.type_of(id)));
    }
    match outer {
        Body::Function(f) => {
            for (label, part) in [
                ("__code__", Some(f.code)),
                ("__globals__", Some(f.globals)),
                ("__builtins__", Some(f.builtins)),
                ("__name__", Some(f.name)),
                ("__qualname__", Some(f.qualname)),
                ("__doc__", f.doc),
                ("__module__", f.module),
                ("__annotations__", f.annotations),
                ("__type_params__", f.type_params),
            ] {
                found.add(label, part);
            }
        }
        Body::Code(c) => {
            for (label, part) in [
                ("co_consts", c.consts_tuple),
                ("co_names", c.names_tuple),
                ("co_varnames", c.variables_tuple),
                ("co_name", c.name),
                ("co_qualname", c.qualname),
                ("co_filename", c.filename),
                ("co_linetable", c.linetable),
                ("co_exceptiontable", c.exceptiontable),
            ] {
                found.add(label, Some(part));
            }
        }
        Body::Type(t) => {
            for (label, part) in [
                ("__class__", Some(t.class)),
                ("__dict__", t.dict),
                ("__mro__", t.mro),
                ("__bases__", t.bases),
                ("__base__", t.base),
                ("__qualname__", t.qualname),
                ("__slots__", t.slot_names),
            ] {
                found.add(label, part);
            }
            t.subclasses.iter().for_each(|&class| found.add("__subclasses__()", Some(class)));
        }
        Body::Module(m) => {
            found.add("__dict__", Some(m.dict));
            found.add("__name__", m.name);
        }
        Body::Builtin(b) => {
            found.add("__self__", b.this);
            found.add("__module__", b.module);
        }
        Body::Descriptor(d) => {
            found.add("__objclass__", Some(d.class));
            found.add("__name__", Some(d.name));
            found.add("__self__", d.this);
            found.add("__wrapped__", d.wrapped);
        }
        Body::Generator(g) => {
            found.add("gi_code", Some(g.code_id));
            found.add("__name__", Some(g.name));
            found.add("__qualname__", Some(g.qualname));
            found.add("its function", g.function);
            found.add("gi_frame", g.frame_object);
        }
        Body::Frame(f) => {
            found.add("f_code", f.code_id);
            found.add("its function", f.function);
            found.add("f_locals", f.locals_mapping.or(f.extra_locals));
        }
        _ => {}
    }
    found.list
}

struct Found<'a> {
    heap: &'a Heap,
    list: Vec<Reference>,
}

impl Found<'_> {
    fn add(&mut self, label: impl Into<Label>, target: Option<ObjId>) {
        if let Some(target) = target {
            self.list.push(Reference { label: label.into(), target, weak: false });
        }
    }

    fn body(&mut self, body: &Body, id: ObjId) {
        let heap = self.heap;
        match body {
            Body::Tuple { .. } => {
                for (i, item) in heap.tuple_items(id).into_iter().take(MOST).enumerate() {
                    self.add(Label::Item(i), Some(item));
                }
            }
            Body::List { items, .. } => items
                .iter()
                .take(MOST)
                .enumerate()
                .for_each(|(i, &item)| self.add(Label::Item(i), Some(item))),
            Body::Deque(d) => d
                .items
                .iter()
                .take(MOST)
                .enumerate()
                .for_each(|(i, &item)| self.add(Label::Item(i), Some(item))),
            Body::Set(s) => s.keys().take(MOST).for_each(|key| self.add(NAMELESS, Some(key))),
            Body::Dict(_) => self.dict(id),
            Body::Cell(value) => self.add("value", *value),
            Body::Slice(parts) => {
                for (label, part) in ["start", "stop", "step"].into_iter().zip(parts) {
                    self.add(label, *part);
                }
            }
            Body::Instance { .. } => {
                self.slots(id);
                self.attributes(id);
            }
            Body::Derived(d) => {
                self.slots(id);
                self.body(&d.payload, id);
                self.add("__dict__", d.dict);
            }
            Body::Function(f) => {
                for (label, part) in [
                    ("__closure__", f.closure),
                    ("__defaults__", f.defaults),
                    ("__kwdefaults__", f.kwdefaults),
                    ("__dict__", f.dict),
                ] {
                    self.add(label, part);
                }
            }
            Body::Method { function, this, .. } => {
                self.add("__func__", Some(*function));
                self.add("__self__", Some(*this));
            }
            Body::Builtin(b) => {
                let module = b.this.is_some_and(|this| heap.module(this).is_some());
                self.add("__self__", b.this.filter(|_| !module));
            }
            Body::Type(t) if t.flags.heap => {
                let Some(dict) = t.dict else { return };
                for item in heap.dict_items(dict) {
                    let name = heap.text_lossy(item.key);
                    let wiring =
                        name.starts_with("__") && !matches!(heap.outer(item.value), Body::Function(_));
                    let method = matches!(heap.outer(item.value), Body::Function(_) | Body::Descriptor(_));
                    if !wiring && !method {
                        self.add(name, Some(item.value));
                    }
                }
            }
            Body::Generator(g) => {
                for (i, value) in g.locals.iter().enumerate() {
                    let label = match g.code.unit.locals_plus.get(i) {
                        Some(local) => Label::Local(Arc::clone(&local.name)),
                        None if value.is_some_and(|id| is_position(heap, id)) => Label::Name("loop position"),
                        None => Label::Name("evaluation stack"),
                    };
                    self.add(label, *value);
                }
                self.add("handles", g.handled);
            }
            Body::Frame(f) => {
                for (local, value) in f.code.unit.locals_plus.iter().zip(&f.variables) {
                    self.add(Label::Local(Arc::clone(&local.name)), *value);
                }
                self.add("f_back", f.back);
            }
            Body::Traceback(t) => {
                self.add("tb_frame", Some(t.frame));
                self.add("tb_next", t.next);
            }
            Body::Exception(e) => {
                self.add("args", Some(e.args));
                for (label, part) in [
                    ("__traceback__", e.traceback),
                    ("__context__", e.context),
                    ("__cause__", e.cause),
                    ("__dict__", e.dict),
                ] {
                    self.add(label, part);
                }
                e.fields.iter().flatten().for_each(|&field| self.add("field", Some(field)));
            }
            Body::WeakRef(w) => {
                if let Some(target) = w.target {
                    self.list.push(Reference { label: Label::Name("weak"), target, weak: true });
                }
                self.add("callback", w.callback);
            }
            Body::Iterator { over, .. } => self.add("over", *over),
            Body::Record(r) => {
                r.fields.iter().flatten().for_each(|&field| self.add(NAMELESS, Some(field)));
                self.add("__dict__", r.dict);
            }
            Body::Type(_)
            | Body::Module(_)
            | Body::Code(_)
            | Body::Descriptor(_)
            | Body::None
            | Body::Buffer
            | Body::Plain { .. }
            | Body::Bool(_)
            | Body::Int(_)
            | Body::BigInt(_)
            | Body::Float(_)
            | Body::Complex(_)
            | Body::RangeIterator(_)
            | Body::Str { .. }
            | Body::Bytes(_)
            | Body::ByteArray(_) => {}
        }
    }

    fn dict(&mut self, id: ObjId) {
        for item in self.heap.dict_items(id).into_iter().take(MOST) {
            let atom = is_atom(self.heap, item.key);
            if atom {
                self.add(Label::Key(item.key), Some(item.value));
            } else {
                self.add("key", Some(item.key));
                self.add("value", Some(item.value));
            }
        }
    }

    fn attributes(&mut self, id: ObjId) {
        let heap = self.heap;
        let Some((class, _, shape, dict)) = heap.instance(id) else { return };
        if shape.valid {
            let shared = heap.class(class).map_or(0, |t| t.shared_keys);
            for index in heap.inline_order(id) {
                let key = heap.shared.get(shared as usize).and_then(|s| s.table.entries.get(index)?.key);
                self.add(key.map_or(Label::Name(".?"), Label::Attribute), heap.inline_value(id, index));
            }
        }
        self.add("__dict__", dict);
    }

    fn slots(&mut self, id: ObjId) {
        let heap = self.heap;
        let class = heap.type_of(id);
        for index in heap.member_places(class) {
            let label = slot_name(heap, class, index as u16).unwrap_or_else(|| format!("slot {index}"));
            self.add(format!(".{label}"), heap.slot(id, index));
        }
    }
}

/// The name of a member made by `__slots__`.
fn slot_name(heap: &Heap, class: ObjId, index: u16) -> Option<String> {
    let mut at = Some(class);
    while let Some(t) = at.and_then(|class| heap.class(class)) {
        let dict = t.dict?;
        let member = heap
            .dict_items(dict)
            .into_iter()
            .find(|item| heap.descriptor(item.value).is_some_and(|d| d.access == Access::Member(index)));
        if let Some(member) = member {
            return Some(heap.text_lossy(member.key));
        }
        at = t.base;
    }
    None
}

/// Whether the object is a value that refers to nothing.
pub(super) fn is_atom(heap: &Heap, id: ObjId) -> bool {
    matches!(
        heap.outer(id),
        Body::Plain { .. }
            | Body::Bool(_)
            | Body::Int(_)
            | Body::BigInt(_)
            | Body::Float(_)
            | Body::Complex(_)
            | Body::Str { .. }
            | Body::Bytes(_)
    ) && heap.type_of(id) != ty::OBJECT
}

/// Whether the object is where a loop has got to.
fn is_position(heap: &Heap, id: ObjId) -> bool {
    matches!(heap.outer(id), Body::Iterator { .. } | Body::RangeIterator(_))
}
