//! Which containers are being represented, against endless recursion (`Py_ReprEnter`, `Py_ReprLeave` in
//! `Objects/object.c`). As in CPython they stand in a list, under `Py_Repr` in a dictionary of the thread: both are
//! made at the first look, and the collector knows them from then on.

use super::Vm;
use crate::object::*;

impl Vm {
    /// Begins to represent a container. True if that is under way already: the container contains itself.
    /// Otherwise [`Vm::repr_leave`] must follow.
    pub(crate) fn repr_enter(&mut self, object: ObjId) -> bool {
        let list = match self.represented() {
            Some(list) => list,
            None => {
                let dict = match self.thread_dict {
                    Some(dict) => dict,
                    None => *self.thread_dict.insert(self.heap.new_dict().into_id()),
                };
                let list = self.heap.empty_list(0);
                let id = list.id();
                self.dict_set_name(dict, name::Py_Repr, list);
                id
            }
        };
        if self.heap.list(list).is_some_and(|l| l.items.contains(&object)) {
            return true;
        }
        let object = self.own(object);
        self.heap.list_push(list, object);
        false
    }

    /// Ends what began with [`Vm::repr_enter`] (`Py_ReprLeave`).
    pub(crate) fn repr_leave(&mut self, object: ObjId) {
        let Some(list) = self.represented() else { return };
        let Some(items) = self.heap.list_mut(list).map(|l| l.items) else { return };
        let Some(at) = items.iter().rposition(|&item| item == object) else { return };
        let gone = items.remove(at);
        let left = items.len();
        self.heap.list_set_room(list, left);
        self.release(Own::from_counted(gone));
    }

    fn represented(&self) -> Field {
        self.thread_dict.and_then(|dict| self.heap.dict_get_str(dict, name::Py_Repr))
    }
}
