//! What a new class finds in its body's names: the slots, and what is put beside them.

use super::super::{Result, Vm};
use crate::object::*;
use crate::types::str_codec;

/// What `__slots__` adds.
pub(super) struct Members {
    /// The members, mangled and sorted.
    pub names: Vec<ObjId>,
    /// `__dict__` is among them.
    pub adds_dict: bool,
    /// `__weakref__` is among them.
    pub adds_weakrefs: bool,
    /// There is a `__slots__` at all.
    pub declared: bool,
}

/// `type_new_set_doc`: `tp_doc` is a copy of the docstring in UTF-8, up to a null.
pub(super) fn keep_doc(vm: &mut Vm, class: ObjId, dict: ObjId) -> Result<()> {
    let doc = vm.heap.dict_get_str(dict, name::__doc__);
    let Some(doc) = doc.filter(|&doc| vm.heap.text(doc).is_some()) else { return Ok(()) };
    let text = str_codec::encoded(vm, doc, None, None)?;
    let length = text.iter().position(|&byte| byte == 0).unwrap_or(text.len());
    let buffer = vm.heap.take_buffer(length + 1);
    if let Some(t) = vm.heap.class_mut(class) {
        t.buffers.push(buffer);
    }
    Ok(())
}

/// `type_new_slots`: the names in `__slots__`, mangled and sorted.
pub(super) fn read_slots(
    vm: &mut Vm,
    class_name: ObjId,
    base: ObjId,
    dict: ObjId,
    may_add_dict: bool,
    may_add_weakrefs: bool,
) -> Result<Members> {
    let mut members = Members { names: Vec::new(), adds_dict: false, adds_weakrefs: false, declared: false };
    let Some(slots) = vm.heap.dict_get_str(dict, name::__slots__) else { return Ok(members) };
    members.declared = true;
    let given = if vm.heap.text(slots).is_some() {
        vm.heap.tuple_of(&[slots])
    } else {
        vm.tuple_from_iterable(slots)?
    };
    let given = vm.keep(given);
    let items = vm.heap.tuple_items(given);
    let itemsize = vm.heap.class(base).map_or(0, |t| t.itemsize);
    if !items.is_empty() && itemsize != 0 {
        let message = format!("nonempty __slots__ not supported for subtype of '{}'", vm.class_name(base));
        return Err(vm.type_error(&message));
    }
    let class_text = vm.heap.text_lossy(class_name);
    let mut names: Vec<(String, ObjId)> = Vec::new();
    for item in items {
        let Some(text) = vm.heap.text(item).map(|t| t.to_string()) else {
            let message = format!("__slots__ items must be strings, not '{}'", vm.type_name(item));
            return Err(vm.type_error(&message));
        };
        let head = text.chars().next();
        if !head.is_some_and(|c| c == '_' || c.is_alphabetic())
            || !text.chars().all(|c| c == '_' || c.is_alphanumeric())
        {
            return Err(vm.type_error("__slots__ must be identifiers"));
        }
        if text == "__dict__" {
            if !may_add_dict || members.adds_dict {
                return Err(vm.type_error("__dict__ slot disallowed: we already got one"));
            }
            members.adds_dict = true;
            continue;
        }
        if text == "__weakref__" {
            if !may_add_weakrefs || members.adds_weakrefs {
                return Err(vm.type_error("__weakref__ slot disallowed: we already got one"));
            }
            members.adds_weakrefs = true;
            continue;
        }
        let mangled = mangle(&class_text, &text);
        let interned = vm.heap.intern(&mangled);
        let interned = vm.keep(interned);
        if let Some(existing) = vm.heap.dict_get_str(dict, interned)
            && mangled != "__qualname__"
            && mangled != "__classcell__"
            && mangled != "__classdictcell__"
        {
            let _ = existing;
            let message = format!("'{mangled}' in __slots__ conflicts with class variable");
            return Err(vm.value_error(&message));
        }
        names.push((mangled, interned));
    }
    names.sort_unstable();
    members.names = names.into_iter().map(|(_, id)| id).collect();
    Ok(members)
}

/// `_Py_Mangle`.
pub(super) fn mangle(class: &str, name: &str) -> String {
    if !name.starts_with("__") || name.ends_with("__") {
        return name.to_owned();
    }
    let stripped = class.trim_start_matches('_');
    if stripped.is_empty() { name.to_owned() } else { format!("_{stripped}{name}") }
}

/// The attributes that every class gets (`type_new_set_attrs`), its members, MRO, shared keys and slot functions.
#[expect(clippy::too_many_arguments, reason = "what `type_new_impl` knows by then")]
pub(super) fn set_up_dict(
    vm: &mut Vm,
    class: ObjId,
    dict: ObjId,
    members: &Members,
    base_slots: u16,
    adds_dict: bool,
    adds_weakrefs: bool,
    bases: &[ObjId],
) -> Result<()> {
    let removed = vm.heap.dict_remove_str(dict, name::__qualname__);
    if let Some((key, value)) = removed {
        vm.release_field(key);
        vm.release(value);
    }
    if vm.heap.dict_get_str(dict, name::__module__).is_none()
        && let Some(globals) = vm.frames.last().map(|f| f.globals)
        && let Some(module) = vm.heap.dict_get_str(globals, name::__name__)
    {
        let module = vm.own(module);
        vm.dict_set_name(dict, name::__module__, module);
    }
    keep_doc(vm, class, dict)?;
    // `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods.
    if let Some(new) = vm.heap.dict_get_str(dict, name::__new__)
        && matches!(vm.heap.outer(new), Body::Function(_))
    {
        let function = vm.own(new);
        let method = crate::types::method_wrappers::new_static_method(vm, function);
        vm.dict_set_name(dict, name::__new__, method);
    }
    for special in [name::__init_subclass__, name::__class_getitem__] {
        if let Some(function) = vm.heap.dict_get_str(dict, special)
            && matches!(vm.heap.outer(function), Body::Function(_))
        {
            let function = vm.own(function);
            let method = crate::types::method_wrappers::new_class_method(vm, function);
            vm.dict_set_name(dict, special, method);
        }
    }
    // Methods find their class while it is made: `mro()` of a metaclass may call them.
    if let Some(cell) = vm.heap.dict_remove_str(dict, name::__classcell__) {
        let (key, cell) = cell;
        vm.release_field(key);
        let is_cell = matches!(vm.heap.outer(cell.id()), Body::Cell(_));
        if !is_cell {
            let message =
                format!("__classcell__ must be a nonlocal cell, not <class '{}'>", vm.type_name(cell.id()));
            vm.release(cell);
            return Err(vm.type_error(&message));
        }
        vm.heap.incref(class);
        if let Body::Cell(content) = vm.heap.body_mut(cell.id()) {
            let old = content.replace(class);
            vm.release_id(old);
        }
        vm.release(cell);
    }
    if let Some((key, cell)) = vm.heap.dict_remove_str(dict, name::__classdictcell__) {
        vm.release_field(key);
        vm.heap.incref(dict);
        if let Body::Cell(content) = vm.heap.body_mut(cell.id()) {
            let old = content.replace(dict);
            vm.release_id(old);
        }
        vm.release(cell);
    }
    // `PyType_Ready`: first the MRO, then what it adds to the dictionary.
    vm.set_mro(class, bases)?;
    // From the last, since `subtype_traverse` and `clear_slots` come to a class's own members before those of its base.
    for (place, &member) in (base_slots..base_slots + members.names.len() as u16).rev().zip(&members.names) {
        let descriptor = vm.new_descriptor(class, member, Access::Member(place));
        vm.dict_set_name(dict, member, descriptor);
    }
    for (adds, key, access) in
        [(adds_dict, name::__dict__, Access::Dict), (adds_weakrefs, name::__weakref__, Access::WeakRefs)]
    {
        if adds && vm.heap.dict_get_str(dict, key).is_none() {
            let descriptor = vm.new_descriptor(class, key, access);
            vm.dict_set_name(dict, key, descriptor);
        }
    }
    if vm.heap.dict_get_str(dict, name::__doc__).is_none() {
        let none = vm.none();
        vm.dict_set_name(dict, name::__doc__, none);
    }
    // A class that compares but does not hash is unhashable (`type_ready_set_hash`).
    if vm.heap.dict_get_str(dict, name::__eq__).is_some()
        && vm.heap.dict_get_str(dict, name::__hash__).is_none()
    {
        let none = vm.none();
        vm.dict_set_name(dict, name::__hash__, none);
    }
    for &base in bases {
        vm.add_subclass(base, class);
    }
    // `ht_cached_keys`: also where the values do not fit inside the instances.
    let shares_keys = vm.heap.class(class).is_some_and(|t| t.flags.managed_dict);
    if shares_keys {
        let shared = vm.heap.new_shared();
        if let Some(t) = vm.heap.class_mut(class) {
            t.shared_keys = shared;
        }
    }
    vm.set_slots(class);
    Ok(())
}
