//! Instances of classes whose base is `object`: attribute values inside the object (`PyDictValues`), named by
//! the table that the class shares, and the members of `__slots__`.

use super::Heap;
use crate::object::dict::{DictBody, Keys, SplitValues};
use crate::object::*;

impl Heap {
    /// A new instance of a class (`PyType_GenericAlloc` with inline values), tracked if its type says so.
    pub fn new_instance(&mut self, class: ObjId) -> Own {
        let Some(t) = self.class(class) else { return self.plain_object() };
        let (flags, shared, slots, basicsize) = (t.flags, t.shared_keys, t.slot_count, t.basicsize);
        let mut bytes = basicsize;
        let mut capacity = 0;
        if flags.inline_values {
            let table = &mut self.shared[shared as usize].table;
            let room = table.entries.len() + table.usable;
            bytes += inline_values_bytes(room);
            // Each new instance makes the next ones smaller, as long as no attribute needs the room
            // (`_PyObject_InitInlineValues`).
            if table.usable > 1 {
                table.usable -= 1;
            }
            capacity = table.entries.len() + table.usable;
        }
        let shape =
            Shape { capacity: capacity as u8, used: 0, slots: slots as u8, valid: flags.inline_values };
        let start = self.words.take(shape.length());
        self.words.set(start + 1, shape.word());
        self.incref(class);
        let body = Body::Instance { class, start, dict: None };
        let managed = if flags.managed_dict || flags.managed_weakrefs { size::MANAGED } else { 0 };
        if flags.gc {
            let instance = self.put_in_front(bytes, size::GC_HEAD + managed, body);
            self.track(instance.id());
            instance
        } else {
            self.put(bytes + managed, body)
        }
    }

    /// The body of an instance without attributes.
    pub(crate) fn instance_apart(&mut self, class: ObjId) -> Body {
        let shape = Shape { capacity: 0, used: 0, slots: 0, valid: false };
        let start = self.words.take(shape.length());
        self.words.set(start + 1, shape.word());
        self.incref(class);
        Body::Instance { class, start, dict: None }
    }

    /// Class, start, shape and `__dict__` of an instance whose values are in the heap's words.
    #[inline(always)]
    pub(crate) fn instance(&self, id: ObjId) -> Option<(ObjId, u32, Shape, Field)> {
        match self.bodies[id.index()] {
            Body::Instance { class, start, dict } => {
                Some((class, start, Shape::from_word(self.words.get(start + 1)), dict))
            }
            _ => None,
        }
    }

    fn set_shape(&mut self, start: u32, shape: Shape) {
        self.words.set(start + 1, shape.word());
    }

    /// The value at a position of the shared keys.
    #[inline]
    pub fn inline_value(&self, owner: ObjId, index: usize) -> Field {
        let (_, start, shape, _) = self.instance(owner)?;
        if index >= shape.capacity as usize {
            return None;
        }
        ObjId::new(self.words.get(start + INSTANCE_HEAD + index as u32))
    }

    /// Sets or empties a position and keeps the insertion order. Returns the old value, still counted.
    pub(crate) fn set_inline_value(&mut self, owner: ObjId, index: usize, value: Field) -> Option<ObjId> {
        let (_, start, mut shape, _) = self.instance(owner)?;
        let at = start + INSTANCE_HEAD + index as u32;
        let old = ObjId::new(self.words.get(at));
        self.words.set(at, ObjId::word(value));
        match (old, value) {
            (None, Some(_)) => {
                self.set_order(start, shape, usize::from(shape.used), index);
                shape.used += 1;
                self.set_shape(start, shape);
            }
            (Some(_), None) => {
                let order: Vec<usize> =
                    self.inline_order(owner).into_iter().filter(|&i| i != index).collect();
                for (position, &i) in order.iter().enumerate() {
                    self.set_order(start, shape, position, i);
                }
                shape.used -= 1;
                self.set_shape(start, shape);
            }
            _ => {}
        }
        old
    }

    fn set_order(&mut self, start: u32, shape: Shape, position: usize, index: usize) {
        let at = start + shape.order_at() + (position / 4) as u32;
        let shift = position % 4 * 8;
        let others = self.words.get(at) & !(0xff << shift);
        self.words.set(at, others | u32::from(index as u8) << shift);
    }

    /// The position in the shared keys of the `position`-th value by insertion.
    pub(crate) fn inline_order_at(&self, owner: ObjId, position: usize) -> Option<usize> {
        let (_, start, shape, _) = self.instance(owner)?;
        if position >= usize::from(shape.used) {
            return None;
        }
        let word = self.words.get(start + shape.order_at() + (position / 4) as u32);
        Some((word >> (position % 4 * 8)) as usize & 0xff)
    }

    /// Positions of its inline values, by insertion.
    pub(crate) fn inline_order(&self, owner: ObjId) -> Vec<usize> {
        (0..).map_while(|position| self.inline_order_at(owner, position)).collect()
    }

    /// The values were copied out to the dictionary that had them (`values->valid = 0`).
    pub(crate) fn forget_inline_values(&mut self, owner: ObjId) {
        let Some((_, start, mut shape, _)) = self.instance(owner) else { return };
        self.words.run_mut(start + INSTANCE_HEAD, shape.capacity as usize).fill(0);
        shape.valid = false;
        shape.used = 0;
        self.set_shape(start, shape);
    }

    /// An attribute of an instance, from its inline values or its dictionary, borrowed. `name` must be a `str`.
    #[inline]
    pub fn instance_get(&self, id: ObjId, name: ObjId) -> Field {
        if let Some((class, _, shape, dict)) = self.instance(id) {
            if shape.valid {
                let shared = self.class(class)?.shared_keys;
                let index = self.find_str(&self.shared[shared as usize].table, name)??;
                return self.inline_value(id, index);
            }
            return self.dict_get_str(dict?, name);
        }
        self.dict_get_str(self.dict_of(id)?, name)
    }

    /// The `__dict__` that an object has now, if it was ever needed as an object.
    pub fn dict_of(&self, id: ObjId) -> Field {
        match &self.bodies[id.index()] {
            Body::Instance { dict, .. } => *dict,
            Body::Derived(b) => b.dict,
            Body::Exception(b) => b.dict,
            Body::Function(b) => b.dict,
            Body::Module(b) => Some(b.dict),
            Body::Type(b) => b.dict,
            Body::Record(b) => b.dict,
            Body::WeakRef(b) => b.dict,
            _ => None,
        }
    }

    /// Gives an object a dictionary. Returns the former one, still counted.
    pub(crate) fn set_dict_of(&mut self, id: ObjId, new: Field) -> Field {
        match &mut self.bodies[id.index()] {
            Body::Instance { dict, .. } => std::mem::replace(dict, new),
            Body::Derived(b) => std::mem::replace(&mut b.dict, new),
            Body::Exception(b) => std::mem::replace(&mut b.dict, new),
            Body::Function(b) => std::mem::replace(&mut b.dict, new),
            Body::Record(b) => std::mem::replace(&mut b.dict, new),
            Body::WeakRef(b) => std::mem::replace(&mut b.dict, new),
            Body::Type(b) => std::mem::replace(&mut b.dict, new),
            _ => None,
        }
    }

    /// `__dict__` of an object whose class has one, made now if there is none yet
    /// (`_PyObject_MaterializeManagedDict`). Borrowed.
    pub fn materialize_dict(&mut self, id: ObjId) -> ObjId {
        if let Some(dict) = self.dict_of(id) {
            return dict;
        }
        let shared = match self.instance(id) {
            Some((class, _, shape, _)) if shape.valid => {
                self.class(class).map(|t| (t.shared_keys, usize::from(shape.used)))
            }
            _ => None,
        };
        if shared.is_none()
            && let Some(keys) = self.class(self.type_of(id)).map(|t| t.shared_keys).filter(|&k| k != 0)
        {
            let dict = self.new_dict_sharing(keys).into_id();
            self.set_dict_of(id, Some(dict));
            return dict;
        }
        let dict = self.new_dict();
        if let Some((shared, used)) = shared {
            self.shared[shared as usize].users += 1;
            if let Some(d) = self.dict_mut(dict.id()) {
                *d = DictBody {
                    used,
                    keys: Keys::Split { shared, values: SplitValues::Inside(id) },
                    order: None,
                };
            }
            // The collector knows it, though it is the instance that answers for the values while they are inside.
            for position in 0..used {
                let index = self.inline_order_at(id, position);
                if let Some(value) = index.and_then(|index| self.inline_value(id, index)) {
                    self.track_for(dict.id(), value);
                }
            }
        } else if let Some(shared) = self.keys_of_instances(id) {
            // Its former dictionary was deleted: the new one shares the class's keys, with room for values of its own
            // (`new_dict_with_shared_keys`).
            let table = &self.shared[shared as usize].table;
            let room = table.entries.len() + table.usable;
            let buffer = self.take_buffer(inline_values_bytes(room));
            self.shared[shared as usize].users += 1;
            let values = SplitValues::Apart { values: vec![None; room].into(), order: Vec::new(), buffer };
            if let Some(d) = self.dict_mut(dict.id()) {
                d.keys = Keys::Split { shared, values };
            }
        }
        let dict = dict.into_id();
        self.set_dict_of(id, Some(dict));
        dict
    }

    /// The key table that an instance's class has for attribute values inside its instances.
    fn keys_of_instances(&self, id: ObjId) -> Option<u32> {
        let (class, ..) = self.instance(id)?;
        let class = self.class(class)?;
        (class.flags.inline_values && class.shared_keys != 0).then_some(class.shared_keys)
    }

    /// Sets or deletes (`None`) an attribute in the instance itself (`_PyObject_StoreInstanceAttribute`). `Err` if
    /// there was nothing to delete. The old value is the caller's to release.
    pub(crate) fn instance_set(
        &mut self,
        id: ObjId,
        name: ObjId,
        value: Option<Own>,
    ) -> Result<Option<Own>, ()> {
        if let Some((class, _, shape, dict)) = self.instance(id)
            && shape.valid
        {
            let shared = self.class(class).map_or(0, |t| t.shared_keys);
            let hash = self.str_hash(name);
            if let Some(index) = self.insert_shared_key(shared, name, hash)
                && index < usize::from(shape.capacity)
            {
                if value.is_none() && self.inline_value(id, index).is_none() {
                    return Err(());
                }
                let stored = value.map(Own::into_id);
                let old = self.set_inline_value(id, index, stored);
                if let Some(d) = dict.and_then(|d| self.dict_mut(d)) {
                    match (old, stored) {
                        (None, Some(_)) => d.used += 1,
                        (Some(_), None) => d.used -= 1,
                        _ => {}
                    }
                }
                return Ok(old.map(Own::from_counted));
            }
        }
        match value {
            Some(value) => {
                let dict = self.materialize_dict(id);
                Ok(self.dict_set_str(dict, name, value))
            }
            None => {
                let dict = self.dict_of(id).ok_or(())?;
                let (key, value) = self.dict_remove_str(dict, name).ok_or(())?;
                if let Some(key) = key {
                    self.drop_string(key);
                }
                Ok(Some(value))
            }
        }
    }

    /// The instance dies or is cleared while its `__dict__` lives on: the values move to the dictionary
    /// (`PyDict_DetachFromObject`).
    pub(crate) fn detach_dict(&mut self, id: ObjId) {
        let Some((_, start, shape, Some(dict))) = self.instance(id) else { return };
        let inside = matches!(
            self.dict(dict).map(|d| &d.keys),
            Some(Keys::Split { values: SplitValues::Inside(owner), .. }) if *owner == id
        );
        if !inside {
            return;
        }
        let values: Box<[Field]> = self
            .words
            .run(start + INSTANCE_HEAD, shape.capacity as usize)
            .iter()
            .map(|&w| ObjId::new(w))
            .collect();
        let order = self.inline_order(id).into_iter().map(|i| i as u8).collect();
        let buffer = self.take_buffer(inline_values_bytes(values.len()));
        self.forget_inline_values(id);
        // The collector may not know it: what an object's attributes hold tracks the object alone.
        if let Some(DictBody { keys: Keys::Split { values: place, .. }, .. }) = self.dict_mut(dict) {
            *place = SplitValues::Apart { values, order, buffer };
        }
    }

    /// Gives an object another class of the same layout. Returns the former one, still counted.
    pub(crate) fn set_class_of(&mut self, id: ObjId, new: ObjId) -> Field {
        match &mut self.bodies[id.index()] {
            Body::Instance { class, .. } => Some(std::mem::replace(class, new)),
            Body::Derived(b) => Some(std::mem::replace(&mut b.class, new)),
            Body::Exception(b) => Some(std::mem::replace(&mut b.class, new)),
            Body::WeakRef(b) => Some(std::mem::replace(&mut b.class, new)),
            Body::Record(b) => Some(std::mem::replace(&mut b.class, new)),
            Body::Type(b) => Some(std::mem::replace(&mut b.class, new)),
            Body::Module(b) => Some(std::mem::replace(&mut b.class, new)),
            _ => Some(new),
        }
    }

    /// Where the members of `__slots__` are, in the order in which CPython lays them out: the base's, then by name.
    pub fn member_places(&self, class: ObjId) -> Vec<usize> {
        let (mut places, mut at) = (Vec::new(), self.class(class));
        while let Some(t) = at {
            at = t.base.and_then(|base| self.class(base));
            places.extend(at.map_or(0, |base| base.slot_count).into()..usize::from(t.slot_count));
        }
        places.reverse();
        places
    }

    /// A member of `__slots__`.
    pub fn slot(&self, id: ObjId, index: usize) -> Field {
        match &self.bodies[id.index()] {
            Body::Instance { start, .. } => {
                let shape = Shape::from_word(self.words.get(start + 1));
                ObjId::new(self.words.get(start + shape.slots_at() + index as u32))
            }
            Body::Derived(b) => b.slots.get(index).copied().flatten(),
            Body::Exception(b) => b.slots.get(index).copied().flatten(),
            Body::WeakRef(b) => b.slots.get(index).copied().flatten(),
            _ => None,
        }
    }

    /// Sets a member of `__slots__`. Returns the old value, still counted.
    pub(crate) fn set_slot(&mut self, id: ObjId, index: usize, value: Field) -> Field {
        let start = match &mut self.bodies[id.index()] {
            Body::Instance { start, .. } => *start,
            Body::Derived(b) => return b.slots.get_mut(index).and_then(|s| std::mem::replace(s, value)),
            Body::Exception(b) => return b.slots.get_mut(index).and_then(|s| std::mem::replace(s, value)),
            Body::WeakRef(b) => return b.slots.get_mut(index).and_then(|s| std::mem::replace(s, value)),
            _ => return None,
        };
        let shape = Shape::from_word(self.words.get(start + 1));
        let at = start + shape.slots_at() + index as u32;
        let old = ObjId::new(self.words.get(at));
        self.words.set(at, ObjId::word(value));
        old
    }
}

/// Bytes of the values of `size` attributes: the order bytes with a four-byte header in front, then the
/// values (`_PyInlineValuesSize`).
pub const fn inline_values_bytes(size: usize) -> usize {
    let prefix = size.next_multiple_of(8);
    prefix + (size + 1) * 8
}
