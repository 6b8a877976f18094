//! Classes: making them, the method resolution order, the cache of look-ups, and slots that follow attributes.

use super::slot_table::SLOTS;
use super::slots::Slots;
use super::{Result, Vm};
use crate::heap::Heap;
use crate::object::layout::ty;
use crate::object::*;

/// Look-ups along the MRO that were made before (`struct type_cache`). An entry has a counted reference to its name
/// until another one takes its place, even if the class has changed or is gone; the value is borrowed.
pub(crate) struct MethodCache {
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Default)]
struct Entry {
    version: u32,
    name: Field,
    value: Field,
}

const SIZE: usize = 4096;
/// Longer names are not remembered (`MCACHE_MAX_ATTR_SIZE`).
const LONGEST_NAME: usize = 100;

impl MethodCache {
    /// Nothing remembered: once for an interpreter.
    pub fn new() -> MethodCache {
        MethodCache { entries: vec![Entry::default(); SIZE] }
    }

    fn slot(version: u32, name: ObjId) -> usize {
        (version.wrapping_mul(0x9E37_79B1) ^ name.number().wrapping_mul(0x85EB_CA6B)) as usize % SIZE
    }

    /// What is remembered of a name: `Some(None)` says that the class does not have it, `None` that nobody has
    /// looked.
    #[inline]
    pub fn find(&self, heap: &Heap, class: ObjId, name: ObjId) -> Option<Field> {
        let version = heap.class(class)?.version;
        if version == 0 {
            return None;
        }
        let entry = &self.entries[MethodCache::slot(version, name)];
        (entry.version == version && entry.name == Some(name)).then_some(entry.value)
    }

    /// The names that the entries hold.
    pub fn names(&self) -> impl Iterator<Item = Field> {
        self.entries.iter().map(|entry| entry.name)
    }
}

/// Special names in a class's dictionary that stand for no slot.
const OF_EACH_CLASS: [&str; 9] = [
    "__module__",
    "__qualname__",
    "__firstlineno__",
    "__doc__",
    "__annotations__",
    "__slots__",
    "__static_attributes__",
    "__dict__",
    "__weakref__",
];

impl Vm {
    /// Remembers a look-up (`update_cache`).
    pub(crate) fn remember_lookup(&mut self, class: ObjId, name: ObjId, value: Field) {
        let short = self.heap.text(name).is_some_and(|text| text.len() <= LONGEST_NAME);
        if !short || !self.heap.is_exact_str(name) {
            return;
        }
        // The place is that of the version before: if the class gets its version only now, the next look-up does not find
        // the entry, and another one holds the name, too.
        let before = self.heap.class(class).map_or(0, |t| t.version);
        let version = self.type_version(class);
        self.heap.incref(name);
        let entry = Entry { version, name: Some(name), value };
        let old = std::mem::replace(&mut self.method_cache.entries[MethodCache::slot(before, name)], entry);
        self.release_id(old.name);
    }

    /// `assign_version_tag`: a number that changes whenever the class does.
    pub(crate) fn type_version(&mut self, class: ObjId) -> u32 {
        let Some(t) = self.heap.class(class) else { return 0 };
        if t.version != 0 {
            return t.version;
        }
        self.next_version += 1;
        let version = self.next_version;
        if let Some(t) = self.heap.class_mut(class) {
            t.version = version;
        }
        // A change of a base must reach this class: bases have versions whenever a class has one.
        let bases = self.heap.class(class).and_then(|t| t.bases).map(|b| self.heap.tuple_items(b));
        for base in bases.unwrap_or_default() {
            self.type_version(base);
        }
        version
    }

    /// `PyType_Modified`: what was cached about the class and its subclasses is stale.
    pub(crate) fn type_modified(&mut self, class: ObjId) {
        let Some(t) = self.heap.class_mut(class) else { return };
        if t.version == 0 {
            return;
        }
        t.version = 0;
        for subclass in self.subclasses(class) {
            self.type_modified(subclass);
        }
    }

    /// The living direct subclasses, in order of creation, borrowed.
    pub(crate) fn subclasses(&self, class: ObjId) -> Vec<ObjId> {
        let Some(dict) = self.heap.class(class).and_then(|t| t.subclasses) else { return Vec::new() };
        let living = |item: &crate::heap::dicts::Item| self.heap.weak_target(item.value);
        self.heap.dict_items(dict).iter().filter_map(living).filter(|&subclass| subclass != class).collect()
    }

    /// After a change of the attribute `name` of a class: its slots and its subclasses' follow (`update_slot`).
    pub(crate) fn update_slots(&mut self, class: ObjId, name: ObjId) {
        let text = self.heap.text_lossy(name);
        if text.starts_with("__") && text.ends_with("__") {
            self.fix_slots(class);
            for subclass in self.subclasses(class) {
                self.update_slots(subclass, name);
            }
        }
    }

    /// The slot functions of a new class. With one base and no special method of its own they are the base's; those that
    /// come of a built-in base, which does not change, are kept.
    pub(crate) fn set_slots(&mut self, class: ObjId) {
        let Some(base) = self.base_of_plain_class(class) else { return self.fix_slots(class) };
        let index = self.heap.class(class).map_or(0, |t| t.slots) as usize;
        let known = if self.heap.is_builtin_type(base) {
            self.plain_slots.iter().find(|(other, _)| *other == base).map(|(_, slots)| *slots)
        } else {
            Some(*self.slots_of(base))
        };
        match known {
            Some(slots) => self.slots[index] = slots,
            None => {
                self.fix_slots(class);
                self.plain_slots.push((base, self.slots[index]));
            }
        }
    }

    /// The only base of a class that defines nothing but what each class has.
    fn base_of_plain_class(&self, class: ObjId) -> Field {
        let t = self.heap.class(class)?;
        let mro = |class: ObjId| self.heap.tuple_len(self.heap.class(class)?.mro?);
        let base = self.heap.tuple_item(t.bases?, 0)?;
        let alone = self.heap.tuple_len(t.bases?) == Some(1) && mro(class) == mro(base).map(|n| n + 1);
        let mut names = self.heap.dict_items(t.dict?).into_iter().map(|item| self.heap.text_lossy(item.key));
        (alone && names.all(|name| !name.starts_with("__") || OF_EACH_CLASS.contains(&&*name)))
            .then_some(base)
    }

    /// Sets every slot function of a class from the attributes it finds (`fixup_slot_dispatchers`).
    pub(crate) fn fix_slots(&mut self, class: ObjId) {
        let mut slots = Slots::NONE;
        // Several names may share a slot: one of them in Python is enough for the function that asks by name
        // (`update_one_slot`), so these go in last.
        let mut dispatched = Vec::new();
        for (row, definition) in SLOTS.iter().enumerate() {
            let Some(found) = self.find_in_mro(class, definition.name) else { continue };
            // A slot wrapper of a built-in base gives its function back, as long as it is that very slot's.
            let wrapped = match self.heap.descriptor(found) {
                Some(d) if d.access == Access::Slot(row as u16) && d.this.is_none() => Some(d.class),
                _ => None,
            };
            // One of another type is called, and refuses.
            let wrapped = wrapped.filter(|&base| self.is_subtype(class, base));
            match wrapped {
                Some(base) => {
                    let from = *self.slots_of(base);
                    (definition.copy)(&from, &mut slots);
                }
                None if let Some(base) = self.foreign_wrapper(class, found, definition.name) => {
                    let from = *self.slots_of(base);
                    (definition.copy)(&from, &mut slots);
                }
                None if found == fixed::NONE && definition.name == name::__hash__ => {
                    slots.hash = Some(super::slot_table::not_hashable);
                }
                None => {
                    dispatched.extend(definition.dispatch);
                }
            }
        }
        for dispatch in dispatched {
            dispatch(&mut slots);
        }
        let bases = self.heap.class(class).and_then(|t| t.mro).map(|m| self.heap.tuple_items(m));
        for base in bases.unwrap_or_default().into_iter().skip(1) {
            let from = *self.slots_of(base);
            if slots.new.is_none() && self.heap.is_builtin_type(base) {
                slots.new = from.new;
            }
        }
        self.fix_new(class, &mut slots);
        let getattribute = self.find_in_mro(class, name::__getattribute__);
        let getattr = self.find_in_mro(class, name::__getattr__);
        if getattr.is_some() {
            slots.getattro = Some(super::slot_table::getattr_hook);
        }
        // Some built-in types have a wrapper of their own for the function of `object`.
        slots.generic_getattr = getattr.is_none()
            && self.wrapper_class(class, getattribute).is_some_and(|c| self.slots_of(c).generic_getattr);
        let setattr = self.find_in_mro(class, name::__setattr__);
        slots.generic_setattr =
            self.wrapper_class(class, setattr).is_some_and(|c| self.slots_of(c).generic_setattr);
        let index = self.heap.class(class).map_or(0, |t| t.slots);
        if index != 0 {
            self.slots[index as usize] = slots;
        }
    }

    /// The base that a slot wrapper belongs to.
    fn wrapper_class(&self, class: ObjId, found: Option<ObjId>) -> Option<ObjId> {
        let descriptor = self.heap.descriptor(found?).filter(|d| d.this.is_none())?;
        let of_base =
            matches!(descriptor.access, Access::Slot(_)) && self.is_subtype(class, descriptor.class);
        of_base.then_some(descriptor.class)
    }

    /// The class of a slot wrapper of the same name that belongs to another slot (`__getitem__` of a mapping and of
    /// a sequence): what that class has in this slot is inherited.
    fn foreign_wrapper(&self, class: ObjId, found: ObjId, name: ObjId) -> Option<ObjId> {
        let descriptor = self.heap.descriptor(found).filter(|d| d.this.is_none())?;
        if !self.is_subtype(class, descriptor.class) {
            return None;
        }
        match descriptor.access {
            Access::Slot(row) if SLOTS.get(row as usize).is_some_and(|s| s.name == name) => {
                Some(descriptor.class)
            }
            _ => None,
        }
    }

    /// `tp_new`: a `__new__` defined in Python, or the nearest built-in base's own.
    fn fix_new(&mut self, class: ObjId, slots: &mut Slots) {
        let Some(found) = self.find_in_mro(class, name::__new__) else { return };
        match self.heap.outer(found) {
            Body::Builtin(b) => {
                if let Some(base) = b.this {
                    slots.new = self.slots_of(base).new;
                }
            }
            _ => slots.new = Some(super::slot_table::slot_new),
        }
    }

    /// Whether calls of the class take their arguments as they stand: a built-in type that says so.
    pub(crate) fn has_vectorcall(&self, class: ObjId) -> bool {
        self.heap.class(class).is_some_and(|t| t.flags.vectorcall && !t.flags.heap)
    }

    /// The C3 linearisation (`mro_implementation`).
    pub(crate) fn compute_mro(&mut self, class: ObjId, bases: &[ObjId]) -> Result<Vec<ObjId>> {
        if let Some(twice) = (1..bases.len()).find(|&i| bases[..i].contains(&bases[i])) {
            let message = format!("duplicate base class {}", self.class_name(bases[twice]));
            return Err(self.type_error(&message));
        }
        let mro_of = |vm: &Vm, c: ObjId| {
            vm.heap.class(c).and_then(|t| t.mro).map(|m| vm.heap.tuple_items(m)).unwrap_or_default()
        };
        let mut lists: Vec<Vec<ObjId>> = bases.iter().map(|&b| mro_of(self, b)).collect();
        lists.push(bases.to_vec());
        let mut result = vec![class];
        loop {
            lists.retain(|l| !l.is_empty());
            if lists.is_empty() {
                return Ok(result);
            }
            let candidate = lists.iter().map(|l| l[0]).find(|&c| !lists.iter().any(|l| l[1..].contains(&c)));
            let Some(next) = candidate else {
                let mut names: Vec<String> = Vec::new();
                for list in &lists {
                    let n = self.class_name(list[0]);
                    if !names.contains(&n) {
                        names.push(n);
                    }
                }
                let message = format!(
                    "Cannot create a consistent method resolution order (MRO) for bases {}",
                    names.join(", ")
                );
                return Err(self.type_error(&message));
            };
            result.push(next);
            for list in &mut lists {
                list.retain(|&c| c != next);
            }
        }
    }

    /// The base that decides the layout (`best_base`).
    pub(crate) fn best_base(&mut self, bases: &[ObjId]) -> Result<ObjId> {
        let mut winner: Option<(ObjId, ObjId)> = None;
        for &base in bases {
            let Some(t) = self.heap.class(base) else {
                return Err(self.type_error("bases must be types"));
            };
            if !t.flags.base {
                let message = format!("type '{}' is not an acceptable base type", self.tp_name(base));
                return Err(self.type_error(&message));
            }
            let solid = self.solid_base(base);
            match winner {
                None => winner = Some((base, solid)),
                Some((_, w)) if self.is_subtype(w, solid) => {}
                Some((_, w)) if self.is_subtype(solid, w) => winner = Some((base, solid)),
                Some(_) => {
                    return Err(self.type_error("multiple bases have instance lay-out conflict"));
                }
            }
        }
        Ok(winner.map_or(ty::OBJECT, |(base, _)| base))
    }

    /// The nearest class whose instances add storage to their base's (`solid_base`).
    pub(super) fn solid_base(&self, class: ObjId) -> ObjId {
        let Some(t) = self.heap.class(class) else { return class };
        let base = t.base.map_or(ty::OBJECT, |b| self.solid_base(b));
        let shape = self.heap.class(base).map_or((size::OBJECT, 0), |b| (b.basicsize, b.itemsize));
        // Built-in types have storage of their own, but for the exceptions that only have another name.
        let own = !t.flags.heap && class != ty::OBJECT && !self.is_subtype(class, ty::BASE_EXCEPTION);
        if own || shape != (t.basicsize, t.itemsize) { class } else { base }
    }

    /// Links a class to its bases as a subclass (`add_subclass`): under its address, so that a dead one is found.
    /// One of the library's takes the place of the class that stood for it since the start.
    pub(crate) fn add_subclass(&mut self, base: ObjId, class: ObjId) {
        let placed = if self.is_importing() { self.start_class_like(class) } else { None };
        let key = self.subclass_key(placed.unwrap_or(class));
        self.add_subclass_as(base, key, class);
    }

    /// Makes a class stand in for so many subclasses of its own, under keys that are no addresses. The dead ones have left
    /// empty places.
    pub(crate) fn add_stand_ins(&mut self, class: ObjId, alive: u32, dead: u32) {
        let referred = !self.heap.weak_list(class).is_empty();
        for number in 1..=i64::from(alive + dead) {
            let key = self.heap.int(-number);
            self.add_subclass_as(class, key, class);
        }
        // `object` is nobody's subclass: there is no reference to it.
        if !referred {
            self.heap.weak_list(class).into_iter().for_each(|reference| self.heap.clear_weakref(reference));
        }
        let Some(dict) = self.heap.class(class).and_then(|t| t.subclasses) else { return };
        for number in 1..=i64::from(dead) {
            let key = self.heap.int(-number);
            let _ = self.dict_delete(dict, key.id());
            self.release(key);
        }
    }

    fn add_subclass_as(&mut self, base: ObjId, key: Own, class: ObjId) {
        if let Ok(reference) = self.heap.new_weakref(ty::WEAKREF, class, None) {
            let known = self.heap.class(base).and_then(|t| t.subclasses);
            let dict = known.unwrap_or_else(|| self.heap.new_dict().into_id());
            if let Some(t) = self.heap.class_mut(base) {
                t.subclasses = Some(dict);
            }
            // The hash and equality of an int run no Python.
            let _ = self.dict_set(dict, key.id(), reference.id());
            self.release(reference);
        }
        self.release(key);
    }

    /// Makes a base forget a dying class (`remove_subclass`). The last one takes the dictionary with it.
    pub(crate) fn remove_subclass(&mut self, base: ObjId, class: ObjId) {
        let Some(dict) = self.heap.class(base).and_then(|t| t.subclasses) else { return };
        let key = self.subclass_key(class);
        let _ = self.dict_delete(dict, key.id());
        self.release(key);
        if self.heap.dict_len(dict) == 0 {
            let dict = self.heap.class_mut(base).and_then(|t| t.subclasses.take());
            self.release_id(dict);
        }
    }

    fn subclass_key(&mut self, class: ObjId) -> Own {
        let address = self.heap.address(class);
        self.heap.int(address as i64)
    }
}
