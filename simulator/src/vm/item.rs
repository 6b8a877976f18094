//! Items, lengths and membership (`Objects/abstract.c`).

use super::{Raised, Result, Vm};
use crate::object::layout::ty;
use crate::object::*;

impl Vm {
    /// `PyObject_Size`.
    pub fn len(&mut self, object: ObjId) -> Result<usize> {
        let slots = self.slots_for(object);
        match slots.sq_length.or(slots.mp_length) {
            Some(f) => {
                let mark = self.sp;
                let result = f(self, object);
                self.drain(mark);
                result
            }
            None => {
                let message = format!("object of type '{}' has no len()", self.type_name(object));
                Err(self.type_error(&message))
            }
        }
    }

    /// `object[key]` (`PyObject_GetItem`).
    pub fn get_item(&mut self, object: ObjId, key: ObjId) -> Result {
        let mark = self.sp;
        let result = self.do_get_item(object, key);
        self.drain(mark);
        result
    }

    fn do_get_item(&mut self, object: ObjId, key: ObjId) -> Result {
        let slots = self.slots_for(object);
        let (mapping, item) = (slots.mp_subscript, slots.sq_item);
        if let Some(f) = mapping {
            return f(self, object, key);
        }
        if let Some(f) = item {
            if self.slots_for(key).index.is_some() {
                let index = self.sequence_index(object, key)?;
                return f(self, object, index);
            }
            let message = format!("sequence index must be integer, not '{}'", self.type_name(key));
            return Err(self.type_error(&message));
        }
        if self.heap.class(object).is_some() {
            if object == ty::TYPE {
                return self.generic_alias(object, key);
            }
            if let Some(method) = self.find_attr(object, name::__class_getitem__)? {
                let result = if method.id() == fixed::NONE {
                    None
                } else {
                    Some(self.call_positional(method.id(), &[key]))
                };
                self.release(method);
                if let Some(result) = result {
                    return result;
                }
            }
            let message = format!("type '{}' is not subscriptable", self.class_name(object));
            return Err(self.type_error(&message));
        }
        let message = format!("'{}' object is not subscriptable", self.type_name(object));
        Err(self.type_error(&message))
    }

    /// A sequence index with a negative one counted from the end (`PySequence_GetItem`).
    pub(crate) fn sequence_index(&mut self, object: ObjId, key: ObjId) -> Result<isize> {
        let mut index = self.index_isize(key)?;
        if index < 0
            && let Some(f) = self.slots_for(object).sq_length
        {
            index += f(self, object)? as isize;
        }
        Ok(index)
    }

    /// The item at an index, through `sq_item` (`PySequence_GetItem`).
    pub fn sequence_item(&mut self, object: ObjId, index: isize) -> Result {
        match self.slots_for(object).sq_item {
            Some(f) => f(self, object, index),
            None => Err(self.not_indexable(object)),
        }
    }

    /// The object has no item by position, though perhaps one by key.
    pub(crate) fn not_indexable(&mut self, object: ObjId) -> Raised {
        let class = self.type_name(object);
        let message = match self.slots_for(object).mp_subscript {
            Some(_) => format!("{class} is not a sequence"),
            None => format!("'{class}' object does not support indexing"),
        };
        self.type_error(&message)
    }

    /// `object[key] = value`, or `del object[key]` without a value.
    pub fn set_item(&mut self, object: ObjId, key: ObjId, value: Option<ObjId>) -> Result<()> {
        match self.slots_for(object).mp_ass_subscript {
            Some(f) => {
                let mark = self.sp;
                let result = f(self, object, key, value);
                self.drain(mark);
                result
            }
            None => {
                // Sequences word it otherwise (`PyObject_DelItem`, `PySequence_DelItem`).
                let slots = self.slots_for(object);
                let sequence =
                    slots.sq_length.is_some() || slots.sq_item.is_some() || slots.sq_contains.is_some();
                let by_index = sequence && self.slots_for(key).index.is_some();
                if by_index {
                    self.index_isize(key)?;
                }
                let what = match value {
                    Some(_) => "does not support item assignment",
                    None if by_index => "doesn't support item deletion",
                    None => "does not support item deletion",
                };
                let message = format!("'{}' object {what}", self.type_name(object));
                Err(self.type_error(&message))
            }
        }
    }

    /// The iterator of what is searched for a value (`_PySequence_IterSearch`).
    pub(crate) fn iter_to_search(&mut self, object: ObjId) -> Result {
        match self.iter(object) {
            Err(raised) if self.raised_is(ty::TYPE_ERROR) => {
                self.swallow(raised, ty::TYPE_ERROR)?;
                let message = format!("argument of type '{}' is not iterable", self.type_name(object));
                Err(self.type_error(&message))
            }
            iterator => iterator,
        }
    }

    /// `value in object` (`PySequence_Contains`).
    pub fn contains(&mut self, object: ObjId, value: ObjId) -> Result<bool> {
        if let Some(f) = self.slots_for(object).sq_contains {
            let mark = self.sp;
            let result = f(self, object, value);
            self.drain(mark);
            return result;
        }
        let iterator = self.iter_to_search(object)?;
        let mut found = Ok(false);
        loop {
            match self.next(iterator.id()) {
                Ok(Some(item)) => {
                    let same = self.equal(item.id(), value);
                    self.release(item);
                    match same {
                        Ok(false) => {}
                        same => {
                            found = same;
                            break;
                        }
                    }
                }
                Ok(None) => break,
                Err(raised) => {
                    found = Err(raised);
                    break;
                }
            }
        }
        self.release(iterator);
        found
    }

    /// `origin[arguments]` of a class (`Py_GenericAlias`).
    pub fn generic_alias(&mut self, origin: ObjId, arguments: ObjId) -> Result {
        let origin = self.own(origin);
        let arguments = if self.heap.is_tuple(arguments) {
            self.own(arguments)
        } else {
            self.heap.tuple_of(&[arguments])
        };
        let fields = vec![Some(origin), Some(arguments), None];
        Ok(self.heap.new_record(ty::GENERIC_ALIAS, 64, fields, vec![0]))
    }
}
