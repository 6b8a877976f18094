//! Layouts of classes that are C in CPython and Python here.
//!
//! Such a class says `__layout__ = (bytes, shown)`: how large CPython's structure is, without what stands in front of it,
//! and what its `tp_traverse` shows, in its order: names of members, and `type` for the type. With `None` the collector
//! does not know its instances.

use super::{Result, Vm};
use crate::object::*;
use std::rc::Rc;

pub(super) struct Given {
    size: usize,
    pub gc: bool,
    shown: String,
}

/// Takes the layout out of the namespace of a class that is being made.
pub(super) fn take(vm: &mut Vm, dict: ObjId) -> Result<Option<Given>> {
    if vm.frames.last().is_none_or(|f| *f.code.unit.filename != *crate::modules::python::NATIVE) {
        return Ok(None);
    }
    let key = vm.heap.intern("__layout__");
    let found = vm.heap.dict_remove_str(dict, key.id());
    vm.release(key);
    let Some((key, value)) = found else { return Ok(None) };
    let given = match vm.heap.tuple_items(value.id())[..] {
        [bytes, shown] => {
            vm.heap.as_i64(bytes).and_then(|bytes| usize::try_from(bytes).ok()).map(|size| Given {
                size,
                gc: shown != fixed::NONE,
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

impl Given {
    /// `tp_basicsize`, less what our instances have in front and CPython's have inside.
    pub(super) fn basicsize(&self, flags: &TypeFlags) -> usize {
        let in_front = if flags.managed_dict || flags.managed_weakrefs { size::MANAGED } else { 0 };
        self.size.saturating_sub(in_front)
    }

    /// Gives the layout to a class that has its members.
    pub(super) fn put(&self, vm: &mut Vm, class: ObjId) {
        let shown = self
            .shown
            .split_whitespace()
            .filter_map(|name| if name == "type" { Some(None) } else { member(vm, class, name).map(Some) })
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
