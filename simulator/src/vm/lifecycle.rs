//! What happens when a count reaches zero: finaliser, weak references, then the contents, in CPython's order.

mod clear;

use super::Vm;
use crate::object::dict::DictBody;
use crate::object::layout::ty;
use crate::object::*;

impl Vm {
    /// Deallocates an object whose count has just reached zero.
    #[inline(never)]
    pub(crate) fn dealloc(&mut self, id: ObjId) {
        match self.heap.outer(id) {
            Body::Int(_) => self.heap.free_int(id),
            Body::Float(_) => self.heap.free_float(id),
            // By functions of their own, since each has other registers to save.
            _ => self.dealloc_any(id),
        }
    }

    #[inline(never)]
    fn dealloc_any(&mut self, id: ObjId) {
        match self.heap.outer(id) {
            Body::Int(_)
            | Body::BigInt(_)
            | Body::Complex(_)
            | Body::RangeIterator(_)
            | Body::Bytes(_)
            | Body::Bool(_)
            | Body::Plain { .. } => self.heap.free(id),
            Body::Float(_) => self.heap.free_float(id),
            Body::Str { .. } => self.heap.free_string(id),
            Body::None | Body::Buffer => {}
            _ => self.dealloc_container(id),
        }
    }

    /// Deallocates an object that holds others.
    pub(super) fn dealloc_now(&mut self, id: ObjId) {
        match self.heap.outer(id) {
            Body::Tuple { .. } => self.dealloc_tuple(id),
            Body::List { .. } => self.dealloc_list(id),
            Body::Dict(_) => self.dealloc_dict(id),
            Body::Instance { .. } => self.dealloc_instance(id),
            Body::Derived(_) => self.dealloc_derived(id),
            Body::Generator(_) => self.dealloc_generator(id),
            Body::Exception(_) => self.dealloc_exception(id),
            Body::WeakRef(_) => self.dealloc_weakref(id),
            Body::Frame(_) => self.dealloc_frame(id),
            Body::Module(_) if self.heap.type_of(id) != ty::MODULE => self.dealloc_module(id),
            Body::Slice(parts) => {
                let [start, stop, step] = *parts;
                self.heap.untrack(id);
                *self.heap.body_mut(id) = Body::None;
                [step, start, stop].into_iter().for_each(|part| self.release_id(part));
                if !self.heap.recycle(id, crate::heap::FreeList::Slice) {
                    self.heap.free_gc(id);
                }
            }
            Body::Set(_) => self.dealloc_set(id),
            Body::Deque(_) => self.dealloc_deque(id),
            Body::Type(_) => self.dealloc_type(id),
            Body::ByteArray(_) => {
                if let Some(b) = self.heap.bytearray_mut(id) {
                    let mut buffer = std::mem::take(&mut b.buffer);
                    self.heap.give_buffer(&mut buffer);
                }
                self.heap.free(id);
            }
            _ => self.dealloc_other(id),
        }
    }

    /// `tupledealloc`: items from the last to the first.
    fn dealloc_tuple(&mut self, id: ObjId) {
        let Body::Tuple { length, start } = *self.heap.outer(id) else { return };
        self.heap.untrack(id);
        for i in (0..length).rev() {
            let item = ObjId::new(self.heap.words.get(start + i));
            self.heap.words.set(start + i, 0);
            self.release_id(item);
        }
        self.free_tuple(id, start, length as usize);
    }

    pub(super) fn free_tuple(&mut self, id: ObjId, start: u32, length: usize) {
        self.heap.words.give(start, length);
        if length == 0
            || length > crate::heap::TUPLE_LENGTHS
            || !self.heap.recycle(id, crate::heap::FreeList::Tuple(length as u8))
        {
            self.heap.free_gc(id);
        }
    }

    /// `list_dealloc`: items from the last to the first, then the array, then the object.
    fn dealloc_list(&mut self, id: ObjId) {
        self.heap.untrack(id);
        self.clear_list_backwards(id);
        self.free_list(id);
    }

    pub(super) fn free_list(&mut self, id: ObjId) {
        if !self.heap.recycle(id, crate::heap::FreeList::List) {
            self.heap.free_gc(id);
        }
    }

    /// `list_clear`: the list is empty before its items die, the last one first.
    pub(crate) fn clear_list_backwards(&mut self, id: ObjId) {
        let Some(mut list) = self.heap.list_mut(id) else { return };
        if *list.block == 0 {
            // Without an array nothing changes: not even that a sort is under way.
            return;
        }
        *list.sorting = false;
        let (mut items, mut buffer) = list.take();
        while let Some(item) = items.pop() {
            self.release(Own::from_counted(item));
        }
        self.heap.give_buffer(&mut buffer);
    }

    /// `dict_dealloc`.
    fn dealloc_dict(&mut self, id: ObjId) {
        self.heap.untrack(id);
        let Some(dict) = self.heap.dict_mut(id) else { return };
        let keys = std::mem::replace(&mut dict.keys, DictBody::empty().keys);
        self.release_keys(keys);
        self.free_dict(id);
    }

    pub(super) fn free_dict(&mut self, id: ObjId) {
        if !self.heap.recycle(id, crate::heap::FreeList::Dict) {
            self.heap.free_gc(id);
        }
    }

    /// `set_dealloc`.
    fn dealloc_set(&mut self, id: ObjId) {
        self.heap.untrack(id);
        self.clear_weakrefs(id);
        self.set_clear(id);
        self.heap.free_gc(id);
    }

    /// `subtype_dealloc` of a class whose base is `object`. Slots, then attributes, then the class.
    fn dealloc_instance(&mut self, id: ObjId) {
        if self.finalize(id) {
            return;
        }
        self.clear_weakrefs(id);
        self.free_instance(id);
    }

    /// The references of an instance that is past its finaliser, and its block. A member's death may run anything.
    pub(super) fn free_instance(&mut self, id: ObjId) {
        let gc = self.heap.is_gc(id);
        let Some((class, start, shape, _)) = self.heap.instance(id) else { return };
        self.release_slots(id, class);
        self.clear_attributes(id);
        self.heap.words.give(start, shape.length());
        *self.heap.body_mut(id) = Body::None;
        if gc {
            self.heap.free_gc(id)
        } else {
            self.heap.free(id)
        }
        self.release(Own::from_counted(class));
    }

    /// `PyObject_ClearManagedDict`: the attribute values in the order of the shared keys, or the dictionary.
    pub(crate) fn clear_attributes(&mut self, id: ObjId) {
        let Some((_, start, shape, dict)) = self.heap.instance(id) else {
            let dict = self.heap.set_dict_of(id, None);
            self.release_id(dict);
            return;
        };
        if dict.is_some() {
            // It gets values of its own even if it dies at once.
            self.heap.detach_dict(id);
            let dict = self.heap.set_dict_of(id, None);
            self.release_id(dict);
        } else if shape.valid {
            self.release_inline_values(id, start, shape);
        }
    }

    fn release_inline_values(&mut self, id: ObjId, start: u32, shape: Shape) {
        for i in 0..u32::from(shape.capacity) {
            let at = start + INSTANCE_HEAD + i;
            let value = ObjId::new(self.heap.words.get(at));
            self.heap.words.set(at, 0);
            self.release_id(value);
        }
        self.heap.forget_inline_values(id);
    }

    /// Takes the members and the inline values out of an instance, in the order in which they die.
    pub(super) fn take_members(&mut self, id: ObjId) -> Items {
        let Some((_, start, shape, _)) = self.heap.instance(id) else { return Items::new() };
        let members = (0..usize::from(shape.slots)).rev();
        let mut taken: Items = members.filter_map(|i| self.heap.set_slot(id, i, None)).collect();
        if shape.valid {
            let values = self.heap.words.run_mut(start + INSTANCE_HEAD, shape.capacity as usize);
            taken.extend(values.iter_mut().filter_map(|word| ObjId::new(std::mem::take(word))));
        }
        taken
    }

    /// Empties the members of `__slots__`: those of the class itself, then its bases' (`clear_slots`).
    fn release_slots(&mut self, id: ObjId, class: ObjId) {
        let count = self.heap.class(class).map_or(0, |t| usize::from(t.slot_count));
        for i in (0..count).rev() {
            let old = self.heap.set_slot(id, i, None);
            self.release_id(old);
        }
    }

    /// An instance of a class that extends a built-in type: the class's part, then the built-in type's.
    fn dealloc_derived(&mut self, id: ObjId) {
        let class = self.heap.type_of(id);
        if self.finalize(id) {
            return;
        }
        self.clear_weakrefs(id);
        self.release_slots(id, class);
        let dict = self.heap.set_dict_of(id, None);
        self.release_id(dict);
        self.clear_payload(id);
        if let Body::Derived(d) = self.heap.body_mut(id) {
            // What no name of `__slots__` stands for: the hidden values of a structure sequence.
            let slots = std::mem::take(&mut d.slots);
            slots.into_iter().for_each(|s| self.release_id(s));
        }
        let gc = self.heap.is_gc(id);
        *self.heap.body_mut(id) = Body::None;
        if gc {
            self.heap.free_gc(id)
        } else {
            self.heap.free(id)
        }
        self.release(Own::from_counted(class));
    }

    /// Releases what the built-in part of an object holds.
    fn clear_payload(&mut self, id: ObjId) {
        match self.heap.body(id) {
            Body::Tuple { length, start } => {
                let (length, start) = (*length, *start);
                for i in (0..length).rev() {
                    let item = ObjId::new(self.heap.words.get(start + i));
                    self.heap.words.set(start + i, 0);
                    self.release_id(item);
                }
                self.heap.words.give(start, length as usize);
            }
            Body::List { .. } => self.clear_list_backwards(id),
            Body::Dict(_) => {
                self.ordered_clear(id);
                if let Some(dict) = self.heap.dict_mut(id) {
                    let keys = std::mem::replace(&mut dict.keys, DictBody::empty().keys);
                    self.release_keys(keys);
                }
            }
            Body::Set(_) => self.set_clear(id),
            Body::Deque(_) => self.deque_finish(id),
            _ => {
                let (mut payload, mut block) = match self.heap.body_mut(id) {
                    Body::Derived(d) => (std::mem::take(&mut d.payload), std::mem::take(&mut d.block)),
                    _ => return,
                };
                match &mut payload {
                    Body::Str { at, utf8, .. } => {
                        drop(self.heap.texts.give(*at));
                        self.heap.give_buffer(&mut Buffer::new(*utf8, 0));
                        self.heap.give_buffer(&mut block);
                    }
                    Body::Record(r) => {
                        let mut buffers = [&mut r.buffer, &mut r.second].map(std::mem::take);
                        buffers.iter_mut().for_each(|buffer| self.heap.give_buffer(buffer));
                    }
                    _ => {}
                }
                for child in self.references(&payload) {
                    self.release(Own::from_counted(child));
                }
            }
        }
    }

    /// A module whose class a program has made: it may have a finaliser.
    fn dealloc_module(&mut self, id: ObjId) {
        if self.finalize(id) {
            return;
        }
        let owned = self.take_plain_apart(id);
        self.heap.free_gc(id);
        owned.into_iter().for_each(|child| self.release(Own::from_counted(child)));
    }

    fn dealloc_exception(&mut self, id: ObjId) {
        if self.finalize(id) {
            return;
        }
        self.clear_weakrefs(id);
        let Body::Exception(body) = std::mem::take(self.heap.body_mut(id)) else { return };
        let class = body.class;
        body.into_owned().for_each(|child| self.release(Own::from_counted(child)));
        self.heap.free_gc(id);
        self.release(Own::from_counted(class));
    }

    fn dealloc_weakref(&mut self, id: ObjId) {
        if self.finalize(id) {
            return;
        }
        self.clear_weakrefs(id);
        self.heap.clear_weakref(id);
        let Body::WeakRef(b) = std::mem::take(self.heap.body_mut(id)) else { return };
        b.slots.into_iter().rev().for_each(|s| self.release_id(s));
        self.release_id(b.dict);
        self.release_id(b.callback);
        self.heap.free_gc(id);
        self.release(Own::from_counted(b.class));
    }

    fn dealloc_frame(&mut self, id: ObjId) {
        let (owned, code) = self.take_frame_apart(id);
        owned.into_iter().for_each(|child| self.release(Own::from_counted(child)));
        self.heap.free_gc(id);
        self.release_id(code);
    }

    /// Takes a frame's references out of it (`frame_dealloc`): what a frame that owns itself holds, then its caller; and
    /// its code, which goes last.
    pub(super) fn take_frame_apart(&mut self, id: ObjId) -> (Items, Option<ObjId>) {
        self.heap.untrack(id);
        let Body::Frame(b) = std::mem::take(self.heap.body_mut(id)) else { return (Items::new(), None) };
        let rest = [b.back, b.trace, b.extra_locals];
        let owned = [b.function, b.locals_mapping].into_iter().chain(b.variables).chain(rest);
        (owned.flatten().collect(), b.code_id)
    }

    fn dealloc_type(&mut self, id: ObjId) {
        self.heap.untrack(id);
        self.type_modified(id);
        let bases = self.heap.class(id).and_then(|t| t.bases);
        for base in bases.map(|b| self.heap.tuple_items(b)).unwrap_or_default() {
            self.remove_subclass(base, id);
        }
        self.clear_weakrefs(id);
        let Body::Type(mut t) = std::mem::take(self.heap.body_mut(id)) else { return };
        if t.shared_keys != 0 {
            self.heap.release_shared(t.shared_keys);
        }
        for buffer in &mut t.buffers {
            self.heap.give_buffer(buffer);
        }
        for field in [t.base, t.dict, t.bases, t.mro, t.subclasses, t.name_object, t.qualname, t.slot_names] {
            self.release_id(field);
        }
        self.release(Own::from_counted(t.class));
        self.heap.free_gc(id);
    }

    fn dealloc_generator(&mut self, id: ObjId) {
        self.heap.untrack(id);
        self.clear_weakrefs(id);
        if self.finalize_generator(id) {
            return;
        }
        let hook = self.heap.generator_mut(id).and_then(|g| g.finalizer.take());
        self.release_id(hook);
        self.clear_generator_frame(id);
        let Body::Generator(b) = std::mem::take(self.heap.body_mut(id)) else { return };
        self.release(Own::from_counted(b.code_id));
        self.release(Own::from_counted(b.name));
        self.release(Own::from_counted(b.qualname));
        self.release_id(b.handled);
        self.heap.free_gc(id);
    }

    /// Layouts whose references die in the order they are visited.
    fn dealloc_other(&mut self, id: ObjId) {
        let gc = self.heap.is_gc(id);
        if matches!(self.heap.outer(id), Body::Record(_)) {
            if self.finalize(id) {
                return;
            }
        } else if gc {
            self.heap.untrack(id);
        }
        if self.heap.type_of(id) == ty::MEMORYVIEW {
            crate::types::memory_view::release(self, id);
        }
        self.clear_weakrefs(id);
        if let Body::Record(r) = self.heap.body_mut(id) {
            let mut buffers = [&mut r.buffer, &mut r.second].map(std::mem::take);
            let fields = std::mem::take(&mut r.fields);
            fields.into_iter().for_each(|f| self.release_id(f));
            buffers.iter_mut().for_each(|buffer| self.heap.give_buffer(buffer));
        }
        let list = crate::heap::FreeList::of_records(self.heap.type_of(id));
        let mut cache = match self.heap.outer(id) {
            Body::Code(code) => code.cache.take(),
            _ => Buffer::default(),
        };
        for child in self.take_out(id) {
            self.release(Own::from_counted(child));
        }
        self.heap.give_buffer(&mut cache);
        if list.is_some_and(|list| self.heap.recycle(id, list)) {
            return;
        }
        if gc { self.heap.free_gc(id) } else { self.heap.free(id) }
    }

    /// Takes an object's references out of it, in the order in which they are visited.
    fn take_out(&mut self, id: ObjId) -> Vec<ObjId> {
        let body = std::mem::take(self.heap.body_mut(id));
        self.references(&body)
    }

    /// The references of a body that has left its object.
    fn references(&self, body: &Body) -> Vec<ObjId> {
        let mut owned = Vec::new();
        body.visit(&self.heap.words, &mut |child| owned.push(child));
        owned
    }

    /// Whether an object dies by giving up the references that are visited, and by nothing else: a traceback, a
    /// function, a bound method, an iterator.
    pub(super) fn is_plain_container(&self, id: ObjId) -> bool {
        matches!(
            self.heap.outer(id),
            Body::Cell(_)
                | Body::Function(_)
                | Body::Method { .. }
                | Body::Builtin(_)
                | Body::Descriptor(_)
                | Body::Traceback(_)
                | Body::Iterator { .. }
        ) || self.heap.type_of(id) == ty::MODULE
    }

    /// Such an object's references.
    pub(super) fn take_plain_apart(&mut self, id: ObjId) -> Items {
        if self.heap.is_gc(id) {
            self.heap.untrack(id);
        }
        self.clear_weakrefs(id);
        self.take_out(id).into()
    }

    /// Runs the finaliser, once. True if the object lives on (`PyObject_CallFinalizerFromDealloc`). An object that
    /// dies is untracked; while its finaliser runs it is tracked as a young one (`subtype_dealloc`).
    pub(crate) fn finalize(&mut self, id: ObjId) -> bool {
        let gc = self.heap.is_gc(id);
        if gc {
            self.heap.untrack(id);
        }
        let Some(finalizer) = self.slots_for(id).finalize else { return false };
        if self.heap.is_finalized(id) || self.stop.is_some() {
            return false;
        }
        if gc {
            self.heap.track(id);
        }
        self.heap.set_count(id, 1);
        finalizer(self, id);
        if gc {
            self.heap.set_finalized(id);
        }
        if !self.heap.decref(id) {
            return true;
        }
        if gc {
            self.heap.untrack(id);
        }
        false
    }

    /// Clears the weak references to a dying object and calls their callbacks (`PyObject_ClearWeakRefs`).
    #[inline]
    pub(crate) fn clear_weakrefs(&mut self, id: ObjId) {
        if self.heap.weak_head(id).flatten().is_some() {
            self.clear_weak_list(id);
        }
    }

    #[inline(never)]
    fn clear_weak_list(&mut self, id: ObjId) {
        while let Some(first) = self.heap.weak_head(id).flatten() {
            let plain = self.heap.weakref(first).is_some_and(|w| w.callback.is_none());
            let exact =
                matches!(self.heap.type_of(first), ty::WEAKREF | ty::WEAKPROXY | ty::WEAKCALLABLEPROXY);
            if !(plain && exact) {
                break;
            }
            self.heap.clear_weakref(first);
        }
        let references = self.heap.weak_list(id);
        if references.is_empty() {
            return;
        }
        let saved = self.current.take();
        let mut pairs = Vec::with_capacity(references.len());
        let mut dropped = Vec::new();
        for reference in references {
            self.heap.clear_weakref(reference);
            let callback = self.heap.weakref_mut(reference).and_then(|w| w.callback.take());
            if self.heap.count(reference) > 0 {
                self.heap.incref(reference);
                pairs.push((reference, callback));
            } else {
                dropped.push(callback);
            }
        }
        // CPython keeps them in a tuple, which dies from its end when all callbacks have been called.
        let fields: Vec<Field> =
            pairs.iter().flat_map(|&(reference, callback)| [Some(reference), callback]).collect();
        let tuple = self.heap.tuple_of_fields(&fields);
        dropped.into_iter().for_each(|callback| self.release_id(callback));
        for (reference, callback) in pairs {
            if let Some(callback) = callback {
                self.call_weak_callback(reference, callback);
            }
        }
        self.release(tuple);
        self.current = saved;
    }

    /// `handle_callback`.
    pub(crate) fn call_weak_callback(&mut self, reference: ObjId, callback: ObjId) {
        if self.stop.is_some() {
            return;
        }
        match self.call_positional(callback, &[reference]) {
            Ok(value) => self.release(value),
            Err(raised) => self.write_unraisable(raised, Some(callback)),
        }
    }

    /// Whether the object is of a weak proxy type.
    pub(crate) fn is_proxy(&self, id: ObjId) -> bool {
        matches!(self.heap.type_of(id), ty::WEAKPROXY | ty::WEAKCALLABLEPROXY)
    }
}
