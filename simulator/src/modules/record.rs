//! Objects of the library's native types: a record's fields and numbers, read and replaced by their position.

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::types::common::new_native;
use crate::vm::native::{Call, Native};
use crate::vm::{Result, Vm};

/// `__class_getitem__` (`Py_GenericAlias`).
pub(super) const CLASS_GETITEM: Native =
    Native::class("__class_getitem__", Call::One(|vm, class, key| vm.generic_alias(class, key)));

/// An iterator is its own iterator (`PyObject_SelfIter`).
pub(super) fn itself(vm: &mut Vm, this: ObjId) -> Result {
    Ok(vm.own(this))
}

impl Vm {
    /// A new record of `kind`, or of `class` where that extends it, tracked (`tp_alloc` in a `tp_new`).
    pub(super) fn record(
        &mut self,
        class: ObjId,
        kind: Kind,
        fields: Vec<Option<Own>>,
        numbers: Vec<i64>,
    ) -> Own {
        let size = self.heap.class(kind.id()).map_or(size::OBJECT, |t| t.basicsize);
        new_native(self, class, kind, size, fields, numbers)
    }

    /// A field, borrowed.
    pub(super) fn field(&self, id: ObjId, at: usize) -> Field {
        self.heap.record(id).and_then(|r| r.fields.get(at).copied().flatten())
    }

    /// Replaces a field, then releases what it held (`Py_XSETREF`).
    pub(super) fn set_field(&mut self, id: ObjId, at: usize, value: Option<Own>) {
        let value = value.map(Own::into_id);
        let old = match self.heap.record_mut(id).and_then(|r| r.fields.get_mut(at)) {
            Some(field) => std::mem::replace(field, value),
            None => value,
        };
        self.release_id(old);
    }

    /// Empties a field and hands its reference over.
    pub(super) fn take_field(&mut self, id: ObjId, at: usize) -> Option<Own> {
        let field = self.heap.record_mut(id).and_then(|r| r.fields.get_mut(at)?.take());
        field.map(Own::from_counted)
    }

    /// What the type keeps in Rust alone.
    pub(super) fn native<T: 'static>(&self, id: ObjId) -> Option<&T> {
        self.heap.record(id)?.native.as_ref()?.downcast_ref()
    }

    pub(super) fn native_mut<T: 'static>(&mut self, id: ObjId) -> Option<&mut T> {
        self.heap.record_mut(id)?.native.as_mut()?.downcast_mut()
    }

    pub(super) fn set_native<T: 'static>(&mut self, id: ObjId, value: T) {
        if let Some(record) = self.heap.record_mut(id) {
            record.native = Some(Box::new(value));
        }
    }

    pub(super) fn number(&self, id: ObjId, at: usize) -> i64 {
        self.heap.record(id).and_then(|r| r.numbers.get(at).copied()).unwrap_or(0)
    }

    pub(super) fn set_number(&mut self, id: ObjId, at: usize, value: i64) {
        if let Some(number) = self.heap.record_mut(id).and_then(|r| r.numbers.get_mut(at)) {
            *number = value;
        }
    }

    /// The result tuple that an iterator hands out again when nobody else holds it, or a copy to change instead
    /// (`Modules/itertoolsmodule.c`: "copy the previous result tuple or re-use it if available"). Borrowed from
    /// the iterator's field `at`.
    pub(super) fn reusable_result(&mut self, id: ObjId, at: usize) -> Option<ObjId> {
        let result = self.field(id, at)?;
        if self.heap.count(result) > 1 && !self.heap.is_immortal(result) {
            let items = self.heap.tuple_items(result);
            let copy = self.heap.tuple_of(&items);
            let id_of_copy = copy.id();
            self.set_field(id, at, Some(copy));
            return Some(id_of_copy);
        }
        self.track_again(result);
        Some(result)
    }

    /// A tuple that the collector had untracked gets new items (bpo-42536).
    pub(super) fn track_again(&mut self, tuple: ObjId) {
        if self.heap.tuple_len(tuple).is_some_and(|n| n > 0) && !self.heap.is_tracked(tuple) {
            self.heap.track(tuple);
        }
    }

    /// Replaces an item of a tuple, then releases the old one.
    pub(super) fn replace_item(&mut self, tuple: ObjId, at: usize, item: Own) {
        let old = self.heap.tuple_put(tuple, at, item);
        self.release_field(old);
    }

    /// Takes an item out of a tuple that only one iterator uses, leaving its place empty.
    pub(super) fn take_item(&mut self, tuple: ObjId, at: usize) -> Option<Own> {
        let Body::Tuple { length, start } = *self.heap.body(tuple) else { return None };
        if at >= length as usize {
            return None;
        }
        let place = start + at as u32;
        let item = ObjId::new(self.heap.words.get(place));
        self.heap.words.set(place, 0);
        item.map(Own::from_counted)
    }

    /// Sets an attribute of a module that is being filled.
    pub(super) fn module_set(&mut self, module: ObjId, key: &str, value: Own) {
        match self.heap.dict_of(module) {
            Some(dict) => self.dict_set_text(dict, key, value),
            None => self.release(value),
        }
    }

    /// Makes the types of a module ready for use, if they are not; types of modules that no program imports cost
    /// nothing.
    pub(super) fn ready_types(&mut self, types: &[&'static crate::vm::native::TypeDef]) {
        for definition in types {
            if self.heap.class(definition.kind.id()).is_some_and(|t| t.mro.is_none()) {
                self.fill_type(definition);
            }
        }
    }

    /// A class of exceptions of a module (`PyErr_NewException`).
    pub(super) fn new_exception(&mut self, name: &str, module: &str, bases: &[ObjId]) -> Result {
        let dict = self.heap.new_dict();
        let module = self.heap.string(module);
        self.dict_set_name(dict.id(), name::__module__, module);
        let (name, bases) = (self.heap.intern(name), self.heap.tuple_of(bases));
        let class = self.call_positional(ty::TYPE, &[name.id(), bases.id(), dict.id()]);
        [name, bases, dict].into_iter().for_each(|own| self.release(own));
        class
    }

    /// Adds a built-in type to a module under its own name.
    pub(super) fn module_type(&mut self, module: ObjId, kind: Kind) {
        let class = self.own(kind.id());
        self.module_set(module, kind.name(), class);
    }
}
