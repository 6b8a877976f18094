//! Iteration (`PyObject_GetIter`, `PyIter_Next`).

use super::{Result, Vm};
use crate::object::layout::{Kind, ty};
use crate::object::*;

/// So many items are taken by native functions from one look at the limits to the next.
const PAUSE: u64 = 1024;

impl Vm {
    /// `iter(object)`.
    pub fn iter(&mut self, object: ObjId) -> Result {
        let slots = self.slots_for(object);
        let (iter, item) = (slots.iter, slots.sq_item.is_some());
        match iter {
            Some(f) => {
                let mark = self.sp;
                let result = f(self, object);
                self.drain(mark);
                let iterator = result?;
                if self.slots_for(iterator.id()).iternext.is_none() {
                    let message =
                        format!("iter() returned non-iterator of type '{}'", self.type_name(iterator.id()));
                    self.release(iterator);
                    return Err(self.type_error(&message));
                }
                Ok(iterator)
            }
            None if item && self.heap.dict(object).is_none() => {
                let held = self.own(object);
                Ok(self.heap.iterator(Kind::SequenceIterator, held))
            }
            None => {
                let message = format!("'{}' object is not iterable", self.type_name(object));
                Err(self.type_error(&message))
            }
        }
    }

    /// The next item of an iterator over a list, a tuple or ASCII text; `None` also at the end, where the
    /// general way lets go of what was iterated.
    #[inline(always)]
    pub(crate) fn quick_next(&mut self, iterator: ObjId) -> Option<Own> {
        let item = match *self.heap.outer(iterator) {
            Body::Iterator { kind: Kind::ListIterator, over: Some(list), index } => {
                let Body::List { items, .. } = self.heap.outer(list) else { return None };
                items.get(index as usize).copied()?
            }
            Body::Iterator { kind: Kind::TupleIterator, over: Some(tuple), index } => {
                let Body::Tuple { length, start } = *self.heap.outer(tuple) else { return None };
                if index >= length {
                    return None;
                }
                ObjId::new(self.heap.words.get(start + index))?
            }
            Body::Iterator { kind: Kind::StrAsciiIterator, over: Some(text), index } => {
                let Body::Str { at, .. } = *self.heap.outer(text) else { return None };
                fixed::character(*self.heap.texts.get(at).text.as_ascii()?.as_bytes().get(index as usize)?)
            }
            _ => return None,
        };
        if let Body::Iterator { index, .. } = self.heap.body_mut(iterator) {
            *index += 1;
        }
        Some(self.own(item))
    }

    /// The next item, or none at the end. `StopIteration` is the end, too.
    pub fn next(&mut self, iterator: ObjId) -> Result<Option<Own>> {
        self.count_step()?;
        self.next_counted(iterator)
    }

    /// A native function that iterates has no instructions that would count. Whoever counts looks at the limits, too: were
    /// steps counted elsewhere without, an endless loop might never be at a number that is looked at.
    #[inline]
    pub(crate) fn count_step(&mut self) -> Result<()> {
        self.steps += 1;
        if self.steps.is_multiple_of(PAUSE) { self.check_limits() } else { Ok(()) }
    }

    /// The same where the step has been counted.
    pub(crate) fn next_counted(&mut self, iterator: ObjId) -> Result<Option<Own>> {
        if let Some(item) = self.quick_next(iterator) {
            return Ok(Some(item));
        }
        if let Some(number) = self.heap.next_of_range(iterator) {
            return Ok(Some(number));
        }
        self.next_by_slot(iterator)
    }

    fn next_by_slot(&mut self, iterator: ObjId) -> Result<Option<Own>> {
        let Some(f) = self.slots_for(iterator).iternext else {
            let message = format!("'{}' object is not an iterator", self.type_name(iterator));
            return Err(self.type_error(&message));
        };
        let mark = self.sp;
        let result = f(self, iterator);
        self.drain(mark);
        match result {
            Err(raised) if self.raised_is(ty::STOP_ITERATION) => {
                if self.is_traced_at_all() {
                    self.trace_stopped();
                }
                self.swallow(raised, ty::STOP_ITERATION)?;
                Ok(None)
            }
            result => result,
        }
    }

    /// Calls `each` with every item of an iterable, which it releases or stores. `each` returns false to stop.
    pub fn for_each(
        &mut self,
        iterable: ObjId,
        each: impl FnMut(&mut Vm, Own) -> Result<bool>,
    ) -> Result<()> {
        let iterator = self.iter(iterable)?;
        self.for_each_of(iterator, each)
    }

    /// The same of an iterator, which is released.
    pub fn for_each_of(
        &mut self,
        iterator: Own,
        mut each: impl FnMut(&mut Vm, Own) -> Result<bool>,
    ) -> Result<()> {
        let result = loop {
            match self.next(iterator.id()) {
                Ok(Some(item)) => match each(self, item) {
                    Ok(true) => {}
                    Ok(false) => break Ok(()),
                    Err(raised) => break Err(raised),
                },
                Ok(None) => break Ok(()),
                Err(raised) => break Err(raised),
            }
        };
        self.release(iterator);
        result
    }

    /// All items of an iterable as a new list (`PySequence_List`).
    pub fn list_from_iterable(&mut self, iterable: ObjId) -> Result {
        let list = self.heap.empty_list(0);
        let done = self.list_extend(list.id(), iterable);
        self.completed(list, done)
    }

    /// `list.extend` (`_list_extend`): lists, tuples, sets and dictionaries are copied from, anything else is
    /// iterated.
    pub fn list_extend(&mut self, list: ObjId, iterable: ObjId) -> Result<()> {
        if list == iterable {
            return crate::types::list::repeat_in_place(self, list, 2);
        }
        let class = self.heap.type_of(iterable);
        let view = self.heap.record(iterable).and_then(|r| r.fields.first().copied().flatten());
        match class {
            ty::LIST | ty::TUPLE => {
                let items = self.heap.sequence_items(iterable).unwrap_or_default();
                if items.is_empty() {
                    return Ok(());
                }
                if self.heap.list(list).is_some_and(|l| !l.has_array()) {
                    // `list_preallocate_exact`: an even number of items.
                    self.heap.list_set_allocated(list, (items.len() + 1) & !1);
                } else {
                    self.heap.list_resize_room(list, items.len());
                }
                self.append_all(list, &items);
            }
            ty::SET | ty::FROZENSET => {
                let keys: Vec<ObjId> =
                    self.heap.set(iterable).map(|s| s.keys().collect()).unwrap_or_default();
                self.heap.list_resize_room(list, keys.len());
                self.append_all(list, &keys);
            }
            ty::DICT | ty::DICT_KEYS | ty::DICT_VALUES | ty::DICT_ITEMS => {
                let dict = if class == ty::DICT { iterable } else { view.unwrap_or(iterable) };
                let items = self.heap.dict_items(dict);
                self.heap.list_resize_room(list, items.len());
                for item in items {
                    let item = match class {
                        ty::DICT_VALUES => self.own(item.value),
                        ty::DICT_ITEMS => self.heap.tuple_of(&[item.key, item.value]),
                        _ => self.own(item.key),
                    };
                    if let Some(l) = self.heap.list_mut(list) {
                        l.items.push(item.into_id());
                    }
                }
            }
            _ => {
                let iterator = self.iter(iterable)?;
                let result = self.extend_from(list, iterable, iterator.id());
                self.release(iterator);
                return result;
            }
        }
        Ok(())
    }

    /// Appends new references; there is room.
    fn append_all(&mut self, list: ObjId, items: &[ObjId]) {
        items.iter().for_each(|&item| self.heap.incref(item));
        if let Some(l) = self.heap.list_mut(list) {
            l.items.extend_from_slice(items);
        }
    }

    /// `list_extend_lock_held_iter`.
    fn extend_from(&mut self, list: ObjId, iterable: ObjId, iterator: ObjId) -> Result<()> {
        let hint = self.length_hint(iterable, 8)?;
        // A hint that overflows the length may be a lie: no room is made for it.
        let length = self.heap.list(list).map_or(0, |l| l.items.len());
        let hint = if hint > isize::MAX as usize - length { 0 } else { hint };
        self.room_for(hint.saturating_mul(size::POINTER))?;
        if self.heap.list(list).is_some_and(|l| !l.has_array()) {
            if hint > 0 {
                self.heap.list_set_allocated(list, (hint + 1) & !1);
            }
        } else {
            self.heap.list_resize_room(list, hint);
        }
        while let Some(item) = self.next(iterator)? {
            self.heap.list_push(list, item);
        }
        if let Some((length, allocated)) = self.heap.list(list).map(|l| (l.items.len(), l.items.capacity()))
            && length < allocated
        {
            self.heap.list_cut_room(list, length);
        }
        Ok(())
    }

    /// `PyObject_LengthHint`.
    pub fn length_hint(&mut self, object: ObjId, default: usize) -> Result<usize> {
        Ok(self.length_hint_if_any(object)?.unwrap_or(default))
    }

    /// The same; none where an object has no idea of its length.
    pub(crate) fn length_hint_if_any(&mut self, object: ObjId) -> Result<Option<usize>> {
        let slots = self.slots_for(object);
        if slots.mp_length.is_some() || slots.sq_length.is_some() {
            return match self.len(object) {
                Ok(n) => Ok(Some(n)),
                Err(raised) => {
                    self.swallow(raised, ty::TYPE_ERROR)?;
                    Ok(None)
                }
            };
        }
        let hint = match self.call_bound_special(object, name::__length_hint__, &[]) {
            Ok(None) => return Ok(None),
            Ok(Some(hint)) => hint,
            Err(raised) => {
                self.swallow(raised, ty::TYPE_ERROR)?;
                return Ok(None);
            }
        };
        let value = self.heap.as_i64(hint.id());
        let class = self.type_name(hint.id());
        let missing = hint.id() == fixed::NOT_IMPLEMENTED;
        self.release(hint);
        match value {
            _ if missing => Ok(None),
            Some(v) if v < 0 => Err(self.value_error("__length_hint__() should return >= 0")),
            Some(v) => Ok(Some(v as usize)),
            None => Err(self.type_error(&format!("__length_hint__ must be an integer, not {class}"))),
        }
    }

    /// All items of an iterable as a tuple (`PySequence_Tuple`).
    pub fn tuple_from_iterable(&mut self, iterable: ObjId) -> Result {
        if self.heap.type_of(iterable) == ty::TUPLE {
            return Ok(self.own(iterable));
        }
        if self.heap.type_of(iterable) == ty::LIST {
            let items = self.heap.sequence_items(iterable).unwrap_or_default();
            return Ok(self.heap.tuple_of(&items));
        }
        let iterator = self.iter(iterable)?;
        let result = self.tuple_from_iterator(iterable, iterator.id());
        self.release(iterator);
        result
    }

    /// The tuple is there, of the length that was promised, before the first item comes: its block is the one that
    /// the last length leaves it in.
    fn tuple_from_iterator(&mut self, iterable: ObjId, iterator: ObjId) -> Result {
        let mut room = self.length_hint(iterable, 10)?;
        self.room_for(room.saturating_mul(size::POINTER))?;
        let mut tuple = self.heap.new_tuple(room);
        let mut length = 0;
        loop {
            let item = match self.next(iterator) {
                Ok(Some(item)) => item,
                Ok(None) => break,
                Err(raised) => {
                    self.release(tuple);
                    return Err(raised);
                }
            };
            if length >= room {
                room += 10;
                room += room >> 2;
                tuple = self.resize_tuple(tuple, room);
            }
            let none = self.heap.tuple_put(tuple.id(), length, item);
            self.release_field(none);
            length += 1;
        }
        Ok(self.resize_tuple(tuple, length))
    }

    /// `_PyTuple_Resize`, where one of the lengths may be 0.
    pub(crate) fn resize_tuple(&mut self, tuple: Own, length: usize) -> Own {
        match self.heap.tuple_len(tuple.id()) {
            Some(old) if old == length => tuple,
            Some(old) if old > 0 && length > 0 => self.heap.tuple_resize(tuple, length),
            _ => {
                self.release(tuple);
                self.heap.new_tuple(length)
            }
        }
    }

    /// A list or tuple of the items (`PySequence_Fast`): the object itself if it is one. `message` is that of the
    /// `TypeError` for what cannot be iterated.
    pub(crate) fn sequence_fast(&mut self, object: ObjId, message: &str) -> Result {
        if matches!(self.heap.type_of(object), ty::LIST | ty::TUPLE) {
            return Ok(self.own(object));
        }
        let iterator = match self.iter(object) {
            Ok(iterator) => iterator,
            Err(raised) => {
                self.swallow(raised, ty::TYPE_ERROR)?;
                return Err(self.type_error(message));
            }
        };
        let list = self.list_from_iterable(iterator.id());
        self.release(iterator);
        list
    }
}
