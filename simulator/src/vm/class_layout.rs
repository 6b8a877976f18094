//! Layouts of classes that are C in CPython and Python here.
//!
//! Such a class says `__layout__ = (bytes, shown)`: its `tp_basicsize` in CPython, and what its `tp_traverse` shows, in its
//! order: names of members, `type` for the type, `dict` for a dictionary that has its place in the structure, `managed` for
//! one in front of it. A name with a `?` is of a member that is `NULL` in C where it is None here. With `None` the
//! collector does not know its instances. The type is immutable unless a third item says `mutable`, and a base of others
//! unless it says `final`.
//!
//! Dictionaries and weak references have their places in such a structure, but for classes that say `managed`.

use super::{Result, Vm};
use crate::object::layout::ty;
use crate::object::*;
use std::rc::Rc;

pub(super) struct Given {
    /// `tp_basicsize`.
    pub size: usize,
    /// `Py_TPFLAGS_HAVE_GC`.
    pub gc: bool,
    /// `Py_TPFLAGS_IMMUTABLETYPE`.
    pub immutable: bool,
    /// `Py_TPFLAGS_BASETYPE`.
    pub base: bool,
    shown: String,
}

/// Takes the layout out of the namespace of a class that is being made.
pub(super) fn take(vm: &mut Vm, dict: ObjId) -> Result<Option<Given>> {
    if !vm.is_in_native_code() {
        return Ok(None);
    }
    let Some((key, value)) = remove(vm, dict, "__layout__") else { return Ok(None) };
    // In C a type has no lines, and its members no such list.
    for name in ["__firstlineno__", "__static_attributes__", "__slots__"] {
        if let Some((key, value)) = remove(vm, dict, name) {
            vm.release_field(key);
            vm.release(value);
        }
    }
    let given = match vm.heap.tuple_items(value.id())[..] {
        [bytes, shown, ref rest @ ..] => {
            vm.heap.as_i64(bytes).and_then(|bytes| usize::try_from(bytes).ok()).map(|size| Given {
                size,
                gc: shown != fixed::NONE,
                immutable: !marked(vm, rest, "mutable"),
                base: !marked(vm, rest, "final"),
                shown: if shown == fixed::NONE { String::new() } else { vm.heap.text_lossy(shown) },
            })
        }
        _ => None,
    };
    vm.release_field(key);
    vm.release(value);
    match given {
        Some(given) => Ok(Some(given)),
        None => Err(vm.type_error("__layout__ must be a size and the names of what is shown")),
    }
}

fn remove(vm: &mut Vm, dict: ObjId, name: &str) -> Option<(Option<Own>, Own)> {
    let key = vm.heap.intern(name);
    let found = vm.heap.dict_remove_str(dict, key.id());
    vm.release(key);
    found
}

fn marked(vm: &Vm, rest: &[ObjId], word: &str) -> bool {
    rest.first().is_some_and(|&words| vm.heap.text_lossy(words) == word)
}

impl Given {
    /// Whether instances have their dictionary and their weak references in front (`Py_TPFLAGS_MANAGED_DICT`).
    pub(super) fn managed(&self) -> bool {
        self.shown.split_whitespace().any(|word| word == "managed")
    }

    /// Gives the layout to a class that has its members.
    pub(super) fn put(&self, vm: &mut Vm, class: ObjId) {
        if vm.is_subtype(class, ty::TUPLE) {
            // Its items are shown as those of other tuples.
            return;
        }
        let shown = self
            .shown
            .split_whitespace()
            .filter_map(|name| match name {
                "type" => Some(Shown::Type),
                "dict" | "managed" => Some(Shown::Dict),
                name => match name.strip_suffix('?') {
                    Some(name) => member(vm, class, name).map(Shown::Given),
                    None => member(vm, class, name).map(Shown::Member),
                },
            })
            .collect();
        if let Some(t) = vm.heap.class_mut(class) {
            t.layout = Some(Rc::new(Layout { of: class, shown, members: t.slot_count }));
        }
    }
}

fn member(vm: &mut Vm, class: ObjId, name: &str) -> Option<u16> {
    let name = vm.heap.intern(name);
    let found = vm.type_lookup(class, name.id());
    vm.release(name);
    match vm.heap.outer(found?) {
        Body::Descriptor(b) => match b.access {
            Access::Member(position) => Some(position),
            _ => None,
        },
        _ => None,
    }
}
