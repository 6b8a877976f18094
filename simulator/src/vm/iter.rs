//! Iteration (`PyObject_GetIter`, `PyIter_Next`).

use super::{Result, Vm};
use crate::object::layout::{Kind, ty};
use crate::object::*;

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

    /// The next item, or none at the end. `StopIteration` is the end, too.
    pub fn next(&mut self, iterator: ObjId) -> Result<Option<Own>> {
        let Some(f) = self.slots_for(iterator).iternext else {
            let message = format!("'{}' object is not an iterator", self.type_name(iterator));
            return Err(self.type_error(&message));
        };
        let mark = self.sp;
        let result = f(self, iterator);
        self.drain(mark);
        match result {
            Err(raised) if self.raised_is(ty::STOP_ITERATION) => {
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
        mut each: impl FnMut(&mut Vm, Own) -> Result<bool>,
    ) -> Result<()> {
        let iterator = self.iter(iterable)?;
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
        match self.list_extend(list.id(), iterable) {
            Ok(()) => Ok(list),
            Err(raised) => {
                self.release(list);
                Err(raised)
            }
        }
    }

    /// `list.extend` (`list_extend_lock_held`, `list_extend_lock_held_iter`).
    pub fn list_extend(&mut self, list: ObjId, iterable: ObjId) -> Result<()> {
        let exact = matches!(self.heap.type_of(iterable), ty::LIST | ty::TUPLE) || iterable == list;
        if exact && let Some(items) = self.heap.sequence_items(iterable) {
            if items.is_empty() {
                return Ok(());
            }
            let length = self.heap.list(list).map_or(0, |l| l.items.len());
            let first = self.heap.list(list).is_some_and(|l| l.allocated == 0);
            if first {
                // `list_extend_fast` into a list without an array takes exactly what is needed.
                self.heap.list_set_allocated(list, (items.len() + 1) & !1);
            } else {
                self.heap.list_set_room(list, length + items.len());
            }
            for &item in &items {
                self.heap.incref(item);
            }
            if let Some(l) = self.heap.list_mut(list) {
                l.items.extend_from_slice(&items);
            }
            return Ok(());
        }
        let iterator = self.iter(iterable)?;
        let result = self.extend_from(list, iterable, iterator.id());
        self.release(iterator);
        result
    }

    fn extend_from(&mut self, list: ObjId, iterable: ObjId, iterator: ObjId) -> Result<()> {
        let hint = self.length_hint(iterable, 8)?;
        let (length, allocated) = self.heap.list(list).map_or((0, 0), |l| (l.items.len(), l.allocated));
        if allocated == 0 && hint > 0 {
            // `list_preallocate`: an even number of items.
            self.heap.list_set_allocated(list, (hint + 1) & !1);
        } else if length + hint > allocated {
            self.heap.list_set_room(list, length + hint);
        }
        loop {
            match self.next(iterator) {
                Ok(Some(item)) => {
                    self.heap.list_push(list, item);
                }
                Ok(None) => break,
                Err(raised) => return Err(raised),
            }
        }
        if let Some((length, allocated)) = self.heap.list(list).map(|l| (l.items.len(), l.allocated))
            && length < allocated
        {
            self.heap.list_set_room(list, length);
        }
        Ok(())
    }

    /// `PyObject_LengthHint`.
    pub fn length_hint(&mut self, object: ObjId, default: usize) -> Result<usize> {
        let slots = self.slots_for(object);
        if slots.mp_length.is_some() || slots.sq_length.is_some() {
            return match self.len(object) {
                Ok(n) => Ok(n),
                Err(raised) => {
                    self.swallow(raised, ty::TYPE_ERROR)?;
                    Ok(default)
                }
            };
        }
        let hint = match self.call_special(object, name::__length_hint__, &[]) {
            Ok(None) => return Ok(default),
            Ok(Some(hint)) => hint,
            Err(raised) => {
                self.swallow(raised, ty::TYPE_ERROR)?;
                return Ok(default);
            }
        };
        let value = self.heap.as_i64(hint.id());
        let class = self.type_name(hint.id());
        let missing = hint.id() == fixed::NOT_IMPLEMENTED;
        self.release(hint);
        match value {
            _ if missing => Ok(default),
            Some(v) if v < 0 => Err(self.value_error("__length_hint__() should return >= 0")),
            Some(v) => Ok(v as usize),
            None => Err(self.type_error(&format!("__length_hint__ must be an integer, not {class}"))),
        }
    }

    /// All items of an iterable as a new tuple (`PySequence_Tuple`).
    pub fn tuple_from_iterable(&mut self, iterable: ObjId) -> Result {
        if self.heap.type_of(iterable) == ty::TUPLE {
            return Ok(self.own(iterable));
        }
        if self.heap.type_of(iterable) == ty::LIST {
            let items = self.heap.sequence_items(iterable).unwrap_or_default();
            return Ok(self.heap.tuple_of(&items));
        }
        let mut items = Vec::new();
        let result = self.for_each(iterable, |_, item| {
            items.push(item);
            Ok(true)
        });
        match result {
            Ok(()) => Ok(self.heap.tuple(items)),
            Err(raised) => {
                items.into_iter().for_each(|item| self.release(item));
                Err(raised)
            }
        }
    }
}
