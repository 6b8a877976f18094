//! Attributes by inline cache.

use super::{At, Place, Step, entry, some, steps};
use crate::object::*;
use crate::vm::Vm;

impl At<'_, '_> {
    /// Whether the type of an entry is still the one that the cache was made for.
    #[inline(always)]
    fn has_type(&self, owner: ObjId) -> bool {
        let class = self.vm.heap.type_of(owner);
        let version = self.vm.heap.class(class).map_or(0, |t| t.version);
        version != 0 && version == self.cache_u32(1)
    }

    /// The same of an instance with values inside: where its words begin, what they are, and its dictionary.
    #[inline(always)]
    fn instance(&self, owner: ObjId) -> Option<(&TypeBody, u32, Shape, Field)> {
        let Body::Instance { class, start, dict } = *self.vm.heap.outer(owner) else { return None };
        let Body::Type(class) = self.vm.heap.outer(class) else { return None };
        if class.version == 0 || class.version != self.cache_u32(1) {
            return None;
        }
        Some((class, start, Shape::from_word(self.vm.heap.words.get(start + 1)), dict))
    }

    /// Whether it is such an instance and has no other keys than those that the cache went by.
    #[inline(always)]
    fn has_type_and_keys(&self, owner: ObjId) -> bool {
        let Some((class, _, shape, _)) = self.instance(owner) else { return false };
        shape.valid && self.vm.keys_version(class.shared_keys) == self.cache_u32(3)
    }

    /// The attribute replaces its owner; where it is to be called, an empty entry for `self` follows.
    #[inline(always)]
    fn load_attr(mut self, value: ObjId, owner: ObjId, arg: usize) -> Step {
        self.next += 9;
        self.vm.heap.incref(value);
        self.vm.stack[self.sp - 1] = Some(value);
        if arg & 1 != 0 {
            self.push_field(None);
        }
        self.release_then(owner)
    }

    /// The method and its object replace the object.
    #[inline(always)]
    fn load_method(&mut self, owner: ObjId, function: ObjId) {
        self.next += 9;
        self.vm.heap.incref(function);
        self.vm.stack[self.sp - 1] = Some(function);
        self.push_field(Some(owner));
    }

    #[inline(always)]
    fn end_store(mut self, old: Field, owner: ObjId) -> Step {
        self.next += 4;
        self.sp -= 2;
        match old {
            Some(old) => self.release_two_then(old, owner),
            None => self.release_then(owner),
        }
    }
}

steps! {
    #[inline(always)]
    fn load_attr_instance_value(at, arg) {
        let owner = entry!(at, 1);
        let (_, start, shape, _) = some!(at, at.instance(owner));
        let index = at.cache(3);
        if index >= u16::from(shape.capacity) {
            return at.miss();
        }
        let value = some!(at, ObjId::new(at.vm.heap.words.get(start + INSTANCE_HEAD + u32::from(index))));
        return at.load_attr(value, owner, arg);
    }

    #[inline(never)]
    fn load_attr_slot(at, arg) {
        let owner = entry!(at, 1);
        if !at.has_type(owner) {
            return at.miss();
        }
        let value = some!(at, at.vm.heap.slot(owner, usize::from(at.cache(3))));
        return at.load_attr(value, owner, arg);
    }

    #[inline(never)]
    fn load_attr_nondescriptor_with_values(at, arg) {
        let owner = entry!(at, 1);
        if !at.has_type_and_keys(owner) {
            return at.miss();
        }
        let value = some!(at, ObjId::new(at.cache_u32(5)));
        return at.load_attr(value, owner, arg);
    }

    #[inline(never)]
    fn load_attr_nondescriptor_no_dict(at, arg) {
        let owner = entry!(at, 1);
        if !at.has_type(owner) {
            return at.miss();
        }
        let value = some!(at, ObjId::new(at.cache_u32(5)));
        return at.load_attr(value, owner, arg);
    }

    #[inline(never)]
    fn load_attr_class(at, arg) {
        let owner = entry!(at, 1);
        let Body::Type(class) = at.vm.heap.outer(owner) else { return at.miss() };
        if class.version == 0 || class.version != at.cache_u32(1) {
            return at.miss();
        }
        let value = some!(at, ObjId::new(at.cache_u32(5)));
        return at.load_attr(value, owner, arg);
    }

    #[inline(never)]
    fn load_attr_module(at, arg) {
        let owner = entry!(at, 1);
        let Body::Module(module) = at.vm.heap.outer(owner) else { return at.miss() };
        let table = some!(at, at.vm.heap.own_table(module.dict));
        if table.version != at.cache_u32(1) {
            return at.miss();
        }
        let index = usize::from(at.cache(3));
        let value = some!(at, table.entries.get(index).and_then(|e| e.value));
        return at.load_attr(value, owner, arg);
    }

    #[inline(never)]
    fn load_method_with_values(at, _arg) {
        let owner = entry!(at, 1);
        if !at.has_type_and_keys(owner) {
            return at.miss();
        }
        let function = some!(at, ObjId::new(at.cache_u32(5)));
        at.load_method(owner, function);
    }

    #[inline(never)]
    fn load_method_no_dict(at, _arg) {
        let owner = entry!(at, 1);
        if !at.has_type(owner) {
            return at.miss();
        }
        let function = some!(at, ObjId::new(at.cache_u32(5)));
        at.load_method(owner, function);
    }

    #[inline(never)]
    fn store_attr_instance_value(at, _arg) {
        let (owner, value) = (entry!(at, 1), entry!(at, 2));
        let (_, start, shape, dict) = some!(at, at.instance(owner));
        let index = at.cache(3);
        if !shape.valid || index >= u16::from(shape.capacity) || dict.is_some() {
            return at.miss();
        }
        let place = start + INSTANCE_HEAD + u32::from(index);
        let old = ObjId::new(at.vm.heap.words.get(place));
        if old.is_some() {
            at.vm.heap.words.set(place, ObjId::word(Some(value)));
        } else {
            at.vm.heap.set_inline_value(owner, usize::from(index), Some(value));
        }
        return at.end_store(old, owner);
    }

    #[inline(never)]
    fn store_attr_slot(at, _arg) {
        let (owner, value) = (entry!(at, 1), entry!(at, 2));
        if !at.has_type(owner) {
            return at.miss();
        }
        let index = usize::from(at.cache(3));
        let old = at.vm.heap.set_slot(owner, index, Some(value));
        return at.end_store(old, owner);
    }
}
