//! Letting go of what an object holds while the object stays: what the collector does to garbage (`tp_clear`).

use super::super::Vm;
use crate::object::layout::Kind;
use crate::object::*;

/// The fields of a record that its `tp_clear` lets go. Most iterators, views and wrappers have none: a cycle of them
/// alone is found again by each collection.
fn cleared_fields(kind: Kind) -> std::ops::Range<usize> {
    /// The docstring's place in `types/property.rs` (`property_clear`).
    const PROPERTY_DOC: std::ops::Range<usize> = 3..4;
    match kind {
        Kind::Property => PROPERTY_DOC,
        Kind::Map
        | Kind::Filter
        | Kind::Zip
        | Kind::Enumerate
        | Kind::Reversed
        | Kind::Super
        | Kind::MappingProxy
        | Kind::GenericAlias
        | Kind::UnionType
        | Kind::CallableIterator
        | Kind::SetIterator
        | Kind::DictKeys
        | Kind::DictValues
        | Kind::DictItems
        | Kind::DictKeyIterator
        | Kind::DictValueIterator
        | Kind::DictItemIterator
        | Kind::DictReverseKeyIterator
        | Kind::DictReverseValueIterator
        | Kind::DictReverseItemIterator
        | Kind::Chain
        | Kind::Cycle
        | Kind::GroupBy => 0..0,
        _ => 0..usize::MAX,
    }
}

impl Vm {
    /// `tp_clear`: breaks an object's part of a cycle.
    pub(crate) fn clear_object(&mut self, id: ObjId) {
        match self.heap.outer(id) {
            Body::List { .. } => self.clear_list_backwards(id),
            Body::Dict(_) => self.dict_clear(id),
            Body::Set(_) => self.set_clear(id),
            Body::Deque(_) => self.deque_clear(id),
            Body::Cell(_) => {
                if let Body::Cell(value) = self.heap.body_mut(id) {
                    let value = value.take();
                    self.release_id(value);
                }
            }
            Body::Instance { .. } => {
                let class = self.heap.type_of(id);
                self.release_slots(id, class);
                self.clear_attributes(id);
            }
            Body::Derived(b) => {
                let class = b.class;
                self.release_slots(id, class);
                let dict = self.heap.set_dict_of(id, None);
                self.release_id(dict);
                match self.heap.body(id) {
                    Body::List { .. } => self.clear_list_backwards(id),
                    Body::Dict(_) => {
                        self.dict_clear(id);
                        self.ordered_clear(id);
                    }
                    Body::Set(_) => self.set_clear(id),
                    Body::Deque(_) => self.deque_clear(id),
                    _ => {}
                }
            }
            Body::Function(_) => self.clear_function(id),
            Body::Frame(_) => self.clear_frame_object(id),
            Body::Module(_) => {}
            Body::Type(_) => self.clear_type(id),
            Body::Exception(_) => {
                let Some(e) = self.heap.exception_mut(id) else { return };
                // `subtype_clear` and `BaseException_clear`.
                let slots = e.slots.iter_mut().rev().map(Option::take);
                let fields: Vec<Field> = slots.chain(e.fields.iter_mut().map(Option::take)).collect();
                let args = std::mem::replace(&mut e.args, fixed::EMPTY_TUPLE);
                let parts = [e.dict.take(), Some(args), e.traceback.take(), e.cause.take(), e.context.take()];
                fields.into_iter().chain(parts).for_each(|f| self.release_id(f));
            }
            Body::Traceback(_) => {
                let next = self.heap.traceback_mut(id).and_then(|t| t.next.take());
                self.release_id(next);
            }
            Body::WeakRef(_) => {
                let Some(w) = self.heap.weakref_mut(id) else { return };
                let own = w.slots.iter_mut().rev().map(Option::take).collect::<Vec<_>>();
                let dict = w.dict.take();
                own.into_iter().chain([dict]).for_each(|f| self.release_id(f));
                self.heap.clear_weakref(id);
                let callback = self.heap.weakref_mut(id).and_then(|w| w.callback.take());
                self.release_id(callback);
            }
            Body::Record(_) => {
                let class = self.heap.type_of(id);
                let cleared = self.heap.class(class).map_or(0..0, |t| cleared_fields(t.kind));
                let count = self.heap.record(id).map_or(0, |r| r.fields.len());
                for i in cleared.start..cleared.end.min(count) {
                    let field =
                        self.heap.record_mut(id).and_then(|r| r.fields.get_mut(i).and_then(Option::take));
                    self.release_id(field);
                }
                let dict = self.heap.set_dict_of(id, None);
                self.release_id(dict);
            }
            Body::Iterator { .. } => {
                // `listiterator` and its kin have no `tp_clear`.
            }
            _ => {}
        }
    }

    /// Breaks the cycles that a function may be in.
    pub(crate) fn clear_function(&mut self, id: ObjId) {
        // `func_clear`: names and code stay so that the function remains valid.
        let Some(f) = self.heap.function_mut(id) else { return };
        let parts = [
            f.module.take(),
            f.defaults.take(),
            f.kwdefaults.take(),
            f.doc.take(),
            f.dict.take(),
            f.closure.take(),
            f.annotations.take(),
            f.type_params.take(),
        ];
        parts.into_iter().for_each(|p| self.release_id(p));
    }

    /// `type_clear`: the dictionary is emptied, the MRO and base go; `bases` stay.
    pub(crate) fn clear_type(&mut self, id: ObjId) {
        self.type_modified(id);
        if let Some(dict) = self.heap.class(id).and_then(|t| t.dict) {
            self.dict_clear(dict);
        }
        let mro = self.heap.class_mut(id).and_then(|t| t.mro.take());
        self.release_id(mro);
    }
}
