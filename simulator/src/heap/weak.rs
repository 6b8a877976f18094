//! The list of weak references that each object has (`Objects/weakrefobject.c`): first the plain one, then the
//! plain proxy, then those with callbacks, newest first.

use super::Heap;
use crate::object::layout::ty;
use crate::object::*;

impl Heap {
    /// What a weak reference refers to, while it is alive. An object that waits for its deallocation is not
    /// (`_PyWeakref_GET_REF`).
    pub(crate) fn weak_target(&self, reference: ObjId) -> Field {
        self.weakref(reference).and_then(|w| w.target).filter(|&target| self.count(target) > 0)
    }

    /// The first weak reference to an object; `None` in the outer option if it cannot have any.
    pub fn weak_head(&self, id: ObjId) -> Option<Field> {
        Some(match &self.bodies[id.index()] {
            Body::Function(b) => b.weakrefs,
            Body::Method { weakrefs, .. } => *weakrefs,
            Body::Builtin(b) => b.weakrefs,
            Body::Type(b) => b.weakrefs,
            Body::Module(b) => b.weakrefs,
            Body::Code(b) => b.weakrefs.get(),
            Body::Generator(b) => b.weakrefs,
            Body::Set(b) => b.weakrefs,
            Body::Deque(b) => b.weakrefs,
            Body::Instance { class, start, .. } => {
                if !self.class(*class)?.has_weakrefs {
                    return None;
                }
                ObjId::new(self.words.get(*start))
            }
            Body::Derived(b) => {
                if !self.class(b.class)?.has_weakrefs {
                    return None;
                }
                b.weakrefs
            }
            Body::Exception(b) => {
                if !self.class(b.class)?.has_weakrefs {
                    return None;
                }
                b.weakrefs
            }
            Body::Record(b) => {
                if !self.class(b.class)?.has_weakrefs {
                    return None;
                }
                b.weakrefs
            }
            Body::WeakRef(b) => {
                if !self.class(b.class)?.has_weakrefs {
                    return None;
                }
                b.weakrefs
            }
            _ => return None,
        })
    }

    fn set_weak_head(&mut self, id: ObjId, first: Field) {
        match &mut self.bodies[id.index()] {
            Body::Function(b) => b.weakrefs = first,
            Body::Method { weakrefs, .. } => *weakrefs = first,
            Body::Builtin(b) => b.weakrefs = first,
            Body::Type(b) => b.weakrefs = first,
            Body::Module(b) => b.weakrefs = first,
            Body::Code(b) => b.weakrefs.set(first),
            Body::Generator(b) => b.weakrefs = first,
            Body::Set(b) => b.weakrefs = first,
            Body::Deque(b) => b.weakrefs = first,
            Body::Instance { start, .. } => {
                let at = *start;
                self.words.set(at, ObjId::word(first));
            }
            Body::Derived(b) => b.weakrefs = first,
            Body::Exception(b) => b.weakrefs = first,
            Body::Record(b) => b.weakrefs = first,
            Body::WeakRef(b) => b.weakrefs = first,
            _ => {}
        }
    }

    /// The weak references to an object, in order.
    pub fn weak_list(&self, id: ObjId) -> Vec<ObjId> {
        let mut list = Vec::new();
        let mut next = self.weak_head(id).flatten();
        while let Some(reference) = next {
            list.push(reference);
            next = self.weakref(reference).and_then(|w| w.next);
        }
        list
    }

    /// The plain reference and the plain proxy that can be handed out again (`get_basic_refs`).
    fn basic_refs(&self, id: ObjId) -> (Field, Field) {
        // They come first: the list itself may be long.
        let first = self.weak_head(id).flatten();
        let plain = |r: ObjId| self.weakref(r).is_some_and(|w| w.callback.is_none());
        let reference = first.filter(|&r| plain(r) && self.type_of(r) == ty::WEAKREF);
        let next = match reference {
            Some(reference) => self.weakref(reference).and_then(|w| w.next),
            None => first,
        };
        let is_proxy = |r: ObjId| matches!(self.type_of(r), ty::WEAKPROXY | ty::WEAKCALLABLEPROXY);
        (reference, next.filter(|&r| plain(r) && is_proxy(r)))
    }

    /// A weak reference of this type to `target`, the existing plain one if that will do (`PyWeakref_NewRef`,
    /// `PyWeakref_NewProxy`). `Err` if the target cannot be weakly referenced.
    #[expect(clippy::result_unit_err, reason = "whoever calls it knows the message")]
    pub fn new_weakref(&mut self, class: ObjId, target: ObjId, callback: Option<Own>) -> Result<Own, ()> {
        if self.weak_head(target).is_none() {
            return Err(());
        }
        let (reference, proxy) = self.basic_refs(target);
        let exact = matches!(class, ty::WEAKREF | ty::WEAKPROXY | ty::WEAKCALLABLEPROXY);
        if exact && callback.is_none() {
            let existing = if class == ty::WEAKREF { reference } else { proxy };
            if let Some(existing) = existing {
                return Ok(self.own(existing));
            }
        }
        let after = match (exact && callback.is_none(), class == ty::WEAKREF) {
            (true, true) => None,
            (true, false) => reference,
            (false, _) => proxy.or(reference),
        };
        let slots = self.class(class).map_or(0, |t| t.slot_count as usize);
        self.incref(class);
        let body = WeakRefBody {
            callback: callback.map(Own::into_id),
            slots: vec![None; slots].into_boxed_slice(),
            ..WeakRefBody::new(class, Some(target))
        };
        let front = self.front_of(class);
        let size = self.class(class).map_or(size::WEAKREF, |t| t.basicsize);
        let new = self.put_in_front(size, front, Body::WeakRef(Box::new(body)));
        self.track(new.id());
        self.link_weakref(new.id(), target, after);
        Ok(new)
    }

    /// Makes an object in place one that refers to `target`, as if `new_weakref` had made it.
    pub(crate) fn become_weakref(&mut self, id: ObjId, target: ObjId) {
        self.bodies[id.index()] = Body::WeakRef(Box::new(WeakRefBody::new(ty::WEAKREF, Some(target))));
        self.link_weakref(id, target, None);
    }

    fn link_weakref(&mut self, new: ObjId, target: ObjId, after: Field) {
        let next = match after {
            Some(prev) => self.weakref_mut(prev).and_then(|w| w.next.replace(new)),
            None => {
                let first = self.weak_head(target).flatten();
                self.set_weak_head(target, Some(new));
                first
            }
        };
        if let Some(w) = self.weakref_mut(new) {
            w.prev = after;
            w.next = next;
        }
        if let Some(w) = next.and_then(|n| self.weakref_mut(n)) {
            w.prev = Some(new);
        }
    }

    /// Makes a weak reference dead (`clear_weakref`, `_PyWeakref_ClearRef`). Its callback stays.
    pub(crate) fn clear_weakref(&mut self, id: ObjId) {
        let Some(w) = self.weakref_mut(id) else { return };
        let Some(target) = w.target.take() else { return };
        let (prev, next) = (w.prev.take(), w.next.take());
        match prev.and_then(|p| self.weakref_mut(p)) {
            Some(p) => p.next = next,
            None => self.set_weak_head(target, next),
        }
        if let Some(n) = next.and_then(|n| self.weakref_mut(n)) {
            n.prev = prev;
        }
    }
}
