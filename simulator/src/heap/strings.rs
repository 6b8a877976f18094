//! Interned strings: one object for each text that names are looked up by.

use super::Heap;
use crate::algorithm::hash;
use crate::algorithm::text::Text;
use crate::object::{Body, Buffer, ObjId, Own, size};

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

    /// The same, and from now on it is immortal (`_PyUnicode_InternImmortal`): names in code are.
    pub fn intern_immortal(&mut self, text: &str) -> ObjId {
        let id = self.intern(text).into_id();
        self.make_immortal(id);
        id
    }

    /// The interned string of this text, if there is one, borrowed.
    pub fn find_interned(&self, text: &Text) -> Option<ObjId> {
        self.find_hashed(hash::text(text), text)
    }

    fn find_hashed(&self, hash: i64, text: &Text) -> Option<ObjId> {
        self.interned.find(hash as u64, |&id| self.text(id) == Some(text)).copied()
    }

    /// The interned string of this text, made now if there is none.
    pub fn intern_text(&mut self, text: Text) -> Own {
        let hash = hash::text(&text);
        match self.find_hashed(hash, &text) {
            Some(id) => self.own(id),
            None => {
                let string = self.str(text);
                if let Some(body) = self.str_body(string.id()) {
                    body.hash.set(hash);
                }
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
        let found = self.text(string.id()).and_then(|text| self.find_hashed(hash, text));
        match found {
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

    /// Whether it is the one string of its text that names are looked up by.
    pub fn is_interned(&self, id: ObjId) -> bool {
        matches!(self.body(id), Body::Str { interned: true, .. })
    }

    /// Makes a string the interned one of its text, of which there must be none yet.
    pub(super) fn intern_new(&mut self, id: ObjId) {
        let hash = self.str_hash(id);
        if let Body::Str { interned, .. } = self.body_mut(id) {
            *interned = true;
        }
        let (bodies, texts) = (&self.bodies, &self.texts);
        self.interned.insert_unique(hash as u64, id, |id| match bodies[id.index()] {
            Body::Str { at, .. } => texts.get(at).hash.get() as u64,
            _ => 0,
        });
    }

    /// A dying string leaves the table of interned ones.
    pub(crate) fn forget_interned(&mut self, id: ObjId) {
        if self.is_interned(id) {
            let hash = self.str_hash(id);
            if let Ok(entry) = self.interned.find_entry(hash as u64, |&other| other == id) {
                entry.remove();
            }
        }
    }

    /// The block with the characters in UTF-8, if it has been made.
    pub(crate) fn utf8_buffer(&self, id: ObjId) -> Buffer {
        match *self.body(id) {
            Body::Str { at, utf8, .. } if utf8 != 0 => {
                Buffer::new(utf8, self.texts.get(at).text.to_string().len() + 1)
            }
            _ => Buffer::default(),
        }
    }

    /// C code asks for the characters in UTF-8: a string that is not of ASCII keeps them from then on (`unicode_fill_utf8` in
    /// `Objects/unicodeobject.c`). Latin-1 characters have them from the beginning.
    pub(crate) fn keep_utf8(&mut self, id: ObjId) {
        let Body::Str { at, utf8: 0, .. } = *self.body(id) else { return };
        let text = &self.texts.get(at).text;
        if text.max() < 0x80 || self.is_immortal(id) {
            return;
        }
        let block = self.take_buffer(text.to_string().len() + 1).take();
        let own = match self.body_mut(id) {
            Body::Derived(derived) => &mut derived.payload,
            own => own,
        };
        if let Body::Str { utf8, .. } = own {
            *utf8 = block;
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
        if let Body::Str { at, utf8, .. } = *self.outer(id) {
            self.texts.give(at);
            if utf8 != 0 {
                self.give(utf8);
            }
        }
        self.free(id);
    }

    /// Whether a string may change its text: only one reference, not interned, never hashed (`unicode_modifiable`).
    pub(crate) fn can_grow_string(&self, id: ObjId) -> bool {
        self.count(id) == 1
            && self.is_exact_str(id)
            && !self.is_interned(id)
            && self.str_body(id).is_some_and(|b| b.hash.get() == -1)
    }

    /// `unicode_resize` with the new characters behind the old ones, which must fit the string's kind. The object
    /// may move to another block: then it is a new row.
    pub(crate) fn grow_string(&mut self, string: Own, more: &Text) -> Own {
        let id = string.id();
        let mut kept = self.utf8_buffer(id);
        self.give_buffer(&mut kept);
        let Body::Str { at, utf8, .. } = self.body_mut(id) else { return string };
        *utf8 = 0;
        let at = *at;
        let text = &self.texts.get(at).text;
        let max = text.bound();
        let old = size::str(text.len(), max);
        let new = size::str(text.len() + more.len(), max);
        self.texts.get_mut(at).text.append(more);
        self.resize_object(string, old, new)
    }
}
