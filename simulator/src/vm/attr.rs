//! Attribute access (`Objects/object.c`, `_PyType_Lookup` in `Objects/typeobject.c`).

use super::{Result, Vm};
use crate::object::layout::ty;
use crate::object::*;

impl Vm {
    /// `PyObject_GetAttr`. `name` must be a string.
    pub fn get_attr(&mut self, object: ObjId, name: ObjId) -> Result {
        let class = self.heap.type_of(object);
        let Some(get) = self.slots_of(class).getattro else { return Err(self.no_attribute(object, name)) };
        let mark = self.sp;
        let result = get(self, object, name);
        self.drain(mark);
        if result.is_err() {
            self.add_attribute_context(object, name);
        }
        result
    }

    /// An `AttributeError` that does not say whose attribute is missing is told
    /// (`_PyObject_SetAttributeErrorContext`).
    #[cold]
    fn add_attribute_context(&mut self, object: ObjId, name: ObjId) {
        if !self.raised_is(ty::ATTRIBUTE_ERROR) {
            return;
        }
        let unset = |e: &ExceptionBody| e.fields.iter().all(Option::is_none);
        if self.current.and_then(|e| self.heap.exception(e)).is_some_and(unset) {
            self.set_exception_fields(&[Some(object), Some(name)]);
        }
    }

    /// A `TypeError` unless the object may be an attribute's name.
    pub fn check_attribute_name(&mut self, name: ObjId) -> Result<()> {
        if self.heap.text(name).is_some() {
            return Ok(());
        }
        let message = format!("attribute name must be string, not '{}'", self.type_name(name));
        Err(self.type_error(&message))
    }

    /// An attribute by Rust name.
    pub fn get_attr_str(&mut self, object: ObjId, name: &str) -> Result {
        let name = self.heap.intern(name);
        let result = self.get_attr(object, name.id());
        self.release(name);
        result
    }

    /// The attribute, or none if there is none (`PyObject_GetOptionalAttr`): other errors go on.
    pub fn find_attr(&mut self, object: ObjId, name: ObjId) -> Result<Option<Own>> {
        let slots = self.slots_for(object);
        let of_types = self.slots_of(ty::TYPE).getattro;
        let is_type = slots.getattro.zip(of_types).is_some_and(|(a, b)| std::ptr::fn_addr_eq(a, b));
        if slots.generic_getattr || is_type {
            let mark = self.sp;
            let found = match is_type {
                true => crate::types::class::find_attribute(self, object, name),
                false => self.generic_find_attr(object, name),
            };
            self.drain(mark);
            if found.is_ok() || !self.raised_is(ty::ATTRIBUTE_ERROR) {
                return found;
            }
            // A descriptor raised it: to the caller the attribute is missing all the same.
            return found.or_else(|raised| self.swallow(raised, ty::ATTRIBUTE_ERROR).map(|()| None));
        }
        match self.get_attr(object, name) {
            Ok(value) => Ok(Some(value)),
            Err(raised) => {
                self.swallow(raised, ty::ATTRIBUTE_ERROR)?;
                Ok(None)
            }
        }
    }

    /// Sets an attribute, or deletes it (`PyObject_SetAttr`).
    pub fn set_attr(&mut self, object: ObjId, name: ObjId, value: Option<ObjId>) -> Result<()> {
        let class = self.heap.type_of(object);
        let Some(set) = self.slots_of(class).setattro else {
            let message = format!("'{}' object has no attributes", self.type_name(object));
            return Err(self.type_error(&message));
        };
        let mark = self.sp;
        let result = set(self, object, name, value);
        self.drain(mark);
        result
    }

    /// `PyObject_GenericGetAttr`: data descriptors of the type, then the instance, then the type.
    pub fn generic_get_attr(&mut self, object: ObjId, name: ObjId) -> Result {
        match self.generic_find_attr(object, name)? {
            Some(value) => Ok(value),
            None => Err(self.no_attribute(object, name)),
        }
    }

    /// The same without an error for a missing attribute.
    pub fn generic_find_attr(&mut self, object: ObjId, name: ObjId) -> Result<Option<Own>> {
        let class = self.heap.type_of(object);
        let found = self.type_lookup(class, name);
        let mut get = None;
        if let Some(descriptor) = found {
            let slots = self.slots_of(self.heap.type_of(descriptor));
            get = slots.descr_get;
            if let (Some(get), Some(_)) = (get, slots.descr_set) {
                let held = self.own(descriptor);
                let value = get(self, descriptor, Some(object), Some(class));
                self.release(held);
                return value.map(Some);
            }
        }
        // The look-up in the instance may run Python, which may delete what was found.
        let held = found.map(|found| self.own(found));
        match (self.instance_value(object, name), held, get) {
            (Ok(None), Some(descriptor), Some(get)) => {
                let value = get(self, descriptor.id(), Some(object), Some(class));
                self.release(descriptor);
                value.map(Some)
            }
            (Ok(None), value, _) => Ok(value),
            (result, held, _) => {
                self.release_field(held);
                result
            }
        }
    }

    /// The attribute in the object's own storage.
    fn instance_value(&mut self, object: ObjId, name: ObjId) -> Result<Option<Own>> {
        if self.heap.is_exact_str(name) {
            if let Some((_, _, shape, dict)) = self.heap.instance(object)
                && (shape.valid || dict.is_none())
            {
                let value = self.heap.instance_get(object, name);
                return Ok(value.map(|v| self.own(v)));
            }
            let Some(dict) = self.heap.dict_of(object) else { return Ok(None) };
            if self.heap.dict_table(dict).is_none_or(|t| t.unicode || t.is_static()) {
                let value = self.heap.dict_get_str(dict, name);
                return Ok(value.map(|v| self.own(v)));
            }
        }
        let dict = match self.heap.instance(object) {
            Some(_) => self.heap.materialize_dict(object),
            None => match self.heap.dict_of(object) {
                Some(dict) => dict,
                None => return Ok(None),
            },
        };
        self.dict_find(dict, name)
    }

    /// `PyObject_GenericSetAttr`.
    pub fn generic_set_attr(&mut self, object: ObjId, name: ObjId, value: Option<ObjId>) -> Result<()> {
        let class = self.heap.type_of(object);
        let found = self.type_lookup(class, name);
        if let Some(descriptor) = found
            && let Some(set) = self.slots_of(self.heap.type_of(descriptor)).descr_set
        {
            let held = self.own(descriptor);
            let result = set(self, descriptor, object, value);
            self.release(held);
            return result;
        }
        let has_dict = self.heap.class(class).is_some_and(|t| t.has_dict);
        if !has_dict {
            return Err(self.cannot_set(object, name, found.is_some()));
        }
        if let Body::Type(_) | Body::Module(_) = self.heap.outer(object) {
            let Some(dict) = self.heap.dict_of(object) else { return Err(self.no_attribute(object, name)) };
            return self.store_in_dict(dict, object, name, value);
        }
        if !self.heap.is_exact_str(name) {
            let dict = self.heap.materialize_dict(object);
            return self.store_in_dict(dict, object, name, value);
        }
        let value = value.map(|v| self.own(v));
        match self.heap.instance_set(object, name, value) {
            Ok(old) => {
                self.release_field(old);
                Ok(())
            }
            Err(()) => Err(self.no_attribute(object, name)),
        }
    }

    /// Sets or deletes a name in a `__dict__`; `object` is whose it is, for the `AttributeError`.
    pub(crate) fn store_in_dict(
        &mut self,
        dict: ObjId,
        object: ObjId,
        name: ObjId,
        value: Option<ObjId>,
    ) -> Result<()> {
        match value {
            Some(value) => self.dict_set(dict, name, value),
            None => match self.dict_delete(dict, name)? {
                true => Ok(()),
                false => Err(self.no_attribute(object, name)),
            },
        }
    }

    #[cold]
    fn cannot_set(&mut self, object: ObjId, name: ObjId, read_only: bool) -> super::Raised {
        let class = self.type_name(object);
        let attribute = self.heap.text_lossy(name);
        if read_only {
            // Without the object and the name, so that nothing is suggested.
            let message = format!("'{class}' object attribute '{attribute}' is read-only");
            return self.error(ty::ATTRIBUTE_ERROR, &message);
        }
        let message = if self.slots_of(self.heap.type_of(object)).generic_setattr {
            format!(
                "'{class}' object has no attribute '{attribute}' and no __dict__ for setting new attributes"
            )
        } else {
            format!("'{class}' object has no attribute '{attribute}'")
        };
        self.attribute_error(object, name, &message)
    }

    /// `_PyType_Lookup`: the first definition along the MRO, borrowed.
    #[inline]
    pub fn type_lookup(&mut self, class: ObjId, name: ObjId) -> Field {
        if let Some(found) = self.method_cache.find(&self.heap, class, name) {
            return found;
        }
        let found = self.find_in_mro(class, name);
        self.remember_lookup(class, name, found);
        found
    }

    /// The same without a look at what was found before, and remembering nothing (`find_name_in_mro`).
    pub(super) fn find_in_mro(&self, class: ObjId, name: ObjId) -> Field {
        let mro = self.heap.class(class)?.mro?;
        let length = self.heap.tuple_len(mro)?;
        for i in 0..length {
            let base = self.heap.tuple_item(mro, i)?;
            let Some(dict) = self.heap.class(base).and_then(|t| t.dict) else { continue };
            if let Some(value) = self.heap.dict_get_str(dict, name) {
                return Some(value);
            }
        }
        None
    }

    /// Whether a call through an attribute may pass the object first in place of binding (`Py_TPFLAGS_METHOD_DESCRIPTOR`).
    /// What stands for a function of a module in C never binds.
    pub(crate) fn is_method_descriptor(&self, found: ObjId, kind: ObjId) -> bool {
        self.heap.class(kind).is_some_and(|t| t.flags.method_descriptor)
            && !(kind == ty::FUNCTION && crate::types::function::is_of_c_module(self, found))
    }

    /// A special method of an object, looked up on its type and bound (`lookup_maybe_method`): the function and
    /// whether the object must still be passed as its first argument.
    pub fn find_special(&mut self, object: ObjId, name: ObjId) -> Result<Option<(Own, bool)>> {
        let class = self.heap.type_of(object);
        let Some(found) = self.type_lookup(class, name) else { return Ok(None) };
        let kind = self.heap.type_of(found);
        if self.is_method_descriptor(found, kind) {
            return Ok(Some((self.own(found), true)));
        }
        match self.slots_of(kind).descr_get {
            Some(get) => {
                let held = self.own(found);
                let bound = get(self, found, Some(object), Some(class));
                self.release(held);
                Ok(Some((bound?, false)))
            }
            None => Ok(Some((self.own(found), false))),
        }
    }

    /// `_PyObject_LookupSpecial`: the special method, bound. A bound method holds the object while it runs, which a
    /// program sees in the object's count.
    pub(crate) fn bound_special(&mut self, object: ObjId, name: ObjId) -> Result<Option<Own>> {
        let class = self.heap.type_of(object);
        let Some(found) = self.type_lookup(class, name) else { return Ok(None) };
        let held = self.own(found);
        match self.slots_for(found).descr_get {
            Some(get) => {
                let bound = get(self, found, Some(object), Some(class));
                self.release(held);
                bound.map(Some)
            }
            None => Ok(Some(held)),
        }
    }

    /// Calls a special method that is bound first; `None` if the type does not define it.
    pub fn call_bound_special(
        &mut self,
        object: ObjId,
        name: ObjId,
        arguments: &[ObjId],
    ) -> Result<Option<Own>> {
        let Some(bound) = self.bound_special(object, name)? else { return Ok(None) };
        let result = self.call_positional(bound.id(), arguments);
        self.release(bound);
        result.map(Some)
    }

    /// Calls a special method; `None` if the type does not define it (`vectorcall_maybe`).
    pub fn call_special(&mut self, object: ObjId, name: ObjId, arguments: &[ObjId]) -> Result<Option<Own>> {
        let Some(found) = self.find_special(object, name)? else { return Ok(None) };
        self.call_found(found, object, arguments).map(Some)
    }

    /// Calls what a look-up for a call has found, with the object first if that is not bound yet.
    fn call_found(&mut self, (function, unbound): (Own, bool), object: ObjId, arguments: &[ObjId]) -> Result {
        let result = if unbound {
            let mut all = Vec::with_capacity(arguments.len() + 1);
            all.push(object);
            all.extend_from_slice(arguments);
            self.call_positional(function.id(), &all)
        } else {
            self.call_positional(function.id(), arguments)
        };
        self.release(function);
        result
    }

    /// `_PyObject_GetMethod`: an attribute about to be called. True: it is a function to call with the object first.
    pub(crate) fn get_method(&mut self, object: ObjId, name: ObjId) -> Result<(Own, bool)> {
        let class = self.heap.type_of(object);
        if !self.slots_of(class).generic_getattr || !self.heap.is_exact_str(name) {
            return Ok((self.get_attr(object, name)?, false));
        }
        let found = self.type_lookup(class, name);
        let mut is_method = false;
        let mut get = None;
        if let Some(descriptor) = found {
            let kind = self.heap.type_of(descriptor);
            if self.is_method_descriptor(descriptor, kind) {
                is_method = true;
            } else {
                let slots = self.slots_of(kind);
                get = slots.descr_get;
                if let (Some(get), Some(_)) = (get, slots.descr_set) {
                    let held = self.own(descriptor);
                    let value = get(self, descriptor, Some(object), Some(class));
                    self.release(held);
                    return Ok((value?, false));
                }
            }
        }
        if let Some(value) = self.instance_value(object, name)? {
            return Ok((value, false));
        }
        match (found, is_method, get) {
            (Some(function), true, _) => Ok((self.own(function), true)),
            (Some(descriptor), false, Some(get)) => {
                let held = self.own(descriptor);
                let value = get(self, descriptor, Some(object), Some(class));
                self.release(held);
                Ok((value?, false))
            }
            (Some(value), false, None) => Ok((self.own(value), false)),
            (None, ..) => Err(self.no_attribute(object, name)),
        }
    }

    /// Calls a method by name (`PyObject_VectorcallMethod`).
    pub fn call_method(&mut self, object: ObjId, name: ObjId, arguments: &[ObjId]) -> Result {
        let found = self.get_method(object, name)?;
        self.call_found(found, object, arguments)
    }

    /// Calls a method by a name that is known here; nothing is kept of the arguments.
    pub fn call_method_str(&mut self, object: ObjId, name: &str, arguments: &[ObjId]) -> Result {
        let name = self.heap.intern(name);
        let result = self.call_method(object, name.id(), arguments);
        self.release(name);
        result
    }

    /// The slot functions of a type.
    #[inline(always)]
    pub(crate) fn slots_of(&self, class: ObjId) -> &super::slots::Slots {
        let index = self.heap.class(class).map_or(0, |t| t.slots);
        &self.slots[index as usize]
    }

    /// The slot functions of an object's type.
    #[inline(always)]
    pub(crate) fn slots_for(&self, object: ObjId) -> &super::slots::Slots {
        self.slots_of(self.heap.type_of(object))
    }
}
