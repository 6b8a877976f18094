//! The parameters that `inspect` shows of slot wrappers and of methods whose rows do not say them (`__text_signature__`).

use crate::modules::python::texts;

/// Of a slot wrapper: the same for all types (`slotdefs` in `Objects/typeobject.c`).
pub(super) fn of_slot(name: &str) -> &'static str {
    match name {
        "__repr__" | "__str__" | "__hash__" | "__iter__" | "__next__" | "__len__" | "__bool__"
        | "__int__" | "__float__" | "__index__" | "__neg__" | "__pos__" | "__abs__" | "__invert__"
        | "__del__" | "__await__" | "__aiter__" | "__anext__" => "($self, /)",
        "__call__" | "__init__" => "($self, /, *args, **kwargs)",
        "__getattribute__" | "__delattr__" => "($self, name, /)",
        "__setattr__" => "($self, name, value, /)",
        "__get__" => "($self, instance, owner=None, /)",
        "__set__" => "($self, instance, value, /)",
        "__delete__" => "($self, instance, /)",
        "__getitem__" | "__delitem__" | "__contains__" => "($self, key, /)",
        "__setitem__" => "($self, key, value, /)",
        "__pow__" | "__rpow__" => "($self, value, mod=None, /)",
        "__buffer__" => "($self, flags, /)",
        "__release_buffer__" => "($self, buffer, /)",
        _ => "($self, value, /)",
    }
}

/// The parameters of what is meant, as `inspect` finds them in CPython: in each line of `signatures.txt` stand some, and
/// the functions that have them, by their class or their module.
fn recorded(is_meant: impl Fn(&str) -> bool) -> Option<&'static str> {
    let mut lines = texts::of(&texts::SIGNATURES)?.lines().filter_map(|line| line.split_once('\t'));
    lines.find(|(_, functions)| functions.split(' ').any(&is_meant)).map(|(signature, _)| signature)
}

/// Of a method or a function; nothing if it has none.
pub(super) fn of_function(owner: &str, name: &str) -> &'static str {
    recorded(|shown| shown.rsplit_once('.') == Some((owner, name))).unwrap_or("")
}

/// Of a type, by its `tp_name`.
pub(super) fn of_type(name: &str) -> Option<String> {
    recorded(|shown| shown == name).map(|signature| signature.replace("\\n", "\n"))
}
