//! Interned strings: one object for each text that names are looked up by.

use super::Heap;
use crate::algorithm::hash;
use crate::algorithm::text::Text;
use crate::object::{ObjId, Own};

impl Heap {
    /// `hash()` of a string, remembered in it. The object must be a string.
    #[inline]
    pub fn str_hash(&self, id: ObjId) -> i64 {
        let Some(body) = self.str_body(id) else { return 0 };
        if body.hash.get() == -1 {
            body.hash.set(hash::text(&body.text));
        }
        body.hash.get()
    }

    /// The interned string of this text (`PyUnicode_InternFromString`).
    pub fn intern(&mut self, text: &str) -> Own {
        self.intern_text(Text::from(text))
    }

    pub fn intern_text(&mut self, text: Text) -> Own {
        let hash = hash::text(&text);
        let bodies = &self.bodies;
        let found = self.interned.find(hash as u64, |id| match &bodies[id.index()] {
            crate::object::Body::Str(s) => s.text == text,
            _ => false,
        });
        match found.copied() {
            Some(id) => self.own(id),
            None => {
                let string = self.str(text);
                self.intern_new(string.id());
                string
            }
        }
    }

    /// `PyUnicode_InternInPlace`: the interned string equal to this one, which may be this one. A string of a
    /// class that extends `str` is left alone.
    pub fn intern_object(&mut self, string: Own) -> Own {
        if !self.is_exact_str(string.id()) || self.is_interned(string.id()) {
            return string;
        }
        let hash = self.str_hash(string.id());
        let bodies = &self.bodies;
        let text = match &bodies[string.id().index()] {
            crate::object::Body::Str(s) => &s.text,
            _ => return string,
        };
        let found = self.interned.find(hash as u64, |id| match &bodies[id.index()] {
            crate::object::Body::Str(s) => s.text == *text,
            _ => false,
        });
        match found.copied() {
            Some(id) => {
                let interned = self.own(id);
                self.drop_string(string);
                interned
            }
            None => {
                self.intern_new(string.id());
                string
            }
        }
    }

    /// How many strings are interned (`sys.getunicodeinternedsize`).
    pub fn interned_strings(&self) -> usize {
        self.interned.len()
    }

    pub fn is_interned(&self, id: ObjId) -> bool {
        self.str_body(id).is_some_and(|b| b.interned.get())
    }

    /// Makes a string the interned one of its text, of which there must be none yet.
    pub(super) fn intern_new(&mut self, id: ObjId) {
        let hash = self.str_hash(id);
        if let Some(body) = self.str_body(id) {
            body.interned.set(true);
        }
        let bodies = &self.bodies;
        self.interned.insert_unique(hash as u64, id, |id| match &bodies[id.index()] {
            crate::object::Body::Str(s) => s.hash.get() as u64,
            _ => 0,
        });
    }

    /// A dying string leaves the table of interned ones.
    pub(crate) fn forget_interned(&mut self, id: ObjId) {
        if self.is_interned(id) {
            self.names_gone = self.names_gone.wrapping_add(1);
            let hash = self.str_hash(id);
            if let Ok(entry) = self.interned.find_entry(hash as u64, |&other| other == id) {
                entry.remove();
            }
        }
    }

    /// Releases a string; its end runs nothing.
    pub(crate) fn drop_string(&mut self, string: Own) {
        let id = string.into_id();
        if self.decref(id) {
            self.free_string(id);
        }
    }

    /// Frees a dead string of exactly type `str`.
    pub(crate) fn free_string(&mut self, id: ObjId) {
        self.forget_interned(id);
        let size = self.str_body(id).map_or(0, |b| crate::object::size::str(b.text.len(), b.text.bound()));
        self.free(id, size);
    }

    /// Whether a string may change its text: only one reference, not interned, never hashed (`unicode_modifiable`).
    pub(crate) fn can_grow_string(&self, id: ObjId) -> bool {
        self.count(id) == 1
            && self.is_exact_str(id)
            && self.str_body(id).is_some_and(|b| !b.interned.get() && b.hash.get() == -1)
    }

    /// `unicode_resize` with the new characters behind the old ones, which must fit the string's kind. The object
    /// may move to another block: then it is a new row.
    pub(crate) fn grow_string(&mut self, string: Own, more: &Text) -> Own {
        use crate::object::{Body, size};
        let id = string.id();
        let Some(body) = self.str_body_mut(id) else { return string };
        let max = body.text.bound();
        let old = size::str(body.text.len(), max);
        let new = size::str(body.text.len() + more.len(), max);
        if crate::address::Blocks::stays(old, new) {
            body.text.append(more);
            self.bytes = self.bytes + new as u64 - old as u64;
            return string;
        }
        let Body::Str(mut body) = std::mem::take(self.body_mut(id)) else { return string };
        body.text.append(more);
        let moved = self.put(new, Body::Str(body));
        let id = string.into_id();
        let _ = self.decref(id);
        self.free(id, old);
        moved
    }
}
