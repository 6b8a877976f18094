//! The references of an object with the place of each.

use super::value;
use crate::heap::Heap;
use crate::object::layout::ty;
use crate::object::*;

/// A reference and its place.
pub(super) struct Reference {
    pub label: String,
    pub target: ObjId,
    pub weak: bool,
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

struct Found<'a> {
    heap: &'a Heap,
    list: Vec<Reference>,
}

impl Found<'_> {
    fn add(&mut self, label: impl Into<String>, target: Option<ObjId>) {
        if let Some(target) = target {
            self.list.push(Reference { label: label.into(), target, weak: false });
        }
    }

    fn body(&mut self, body: &Body, id: ObjId) {
        let heap = self.heap;
        match body {
            Body::Tuple { .. } => {
                for (i, item) in heap.tuple_items(id).into_iter().enumerate() {
                    self.add(i.to_string(), Some(item));
                }
            }
            Body::List(l) => {
                l.items.iter().enumerate().for_each(|(i, &item)| self.add(i.to_string(), Some(item)))
            }
            Body::Deque(d) => {
                d.items.iter().enumerate().for_each(|(i, &item)| self.add(i.to_string(), Some(item)))
            }
            Body::Set(s) => s.keys().for_each(|key| self.add("·", Some(key))),
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
                        Some(local) => local.name.to_string(),
                        None => "stack".to_owned(),
                    };
                    self.add(label, *value);
                }
                self.add("handles", g.handled);
            }
            Body::Frame(f) => {
                for (local, value) in f.code.unit.locals_plus.iter().zip(&f.variables) {
                    self.add(local.name.to_string(), *value);
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
                    self.list.push(Reference { label: "weak".to_owned(), target, weak: true });
                }
                self.add("callback", w.callback);
            }
            Body::Iterator { over, .. } => self.add("over", *over),
            Body::Record(r) => {
                r.fields.iter().flatten().for_each(|&field| self.add("·", Some(field)));
                self.add("__dict__", r.dict);
            }
            Body::Type(_)
            | Body::Module(_)
            | Body::Code(_)
            | Body::Descriptor(_)
            | Body::None
            | Body::Buffer { .. }
            | Body::Plain { .. }
            | Body::Bool(_)
            | Body::Int(_)
            | Body::BigInt(_)
            | Body::Float(_)
            | Body::Complex(_)
            | Body::Str(_)
            | Body::Bytes(_)
            | Body::ByteArray(_) => {}
        }
    }

    fn dict(&mut self, id: ObjId) {
        for item in self.heap.dict_items(id) {
            let atom = is_atom(self.heap, item.key);
            if atom {
                self.add(value::short(self.heap, item.key, 16), Some(item.value));
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
                let label = key.map_or_else(|| "?".to_owned(), |key| heap.text_lossy(key));
                self.add(format!(".{label}"), heap.inline_value(id, index));
            }
        }
        self.add("__dict__", dict);
    }

    fn slots(&mut self, id: ObjId) {
        let heap = self.heap;
        let class = heap.type_of(id);
        let count = heap.class(class).map_or(0, |t| t.slot_count);
        for index in 0..count {
            let label = slot_name(heap, class, index).unwrap_or_else(|| format!("slot {index}"));
            self.add(format!(".{label}"), heap.slot(id, usize::from(index)));
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
            | Body::Str(_)
            | Body::Bytes(_)
    ) && heap.type_of(id) != ty::OBJECT
}
