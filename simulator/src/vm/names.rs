//! Names, cells and namespaces, as instructions use them.

use super::{Result, Vm};
use crate::object::layout::ty;
use crate::object::*;
use std::rc::Rc;

impl Vm {
    /// `LOAD_GLOBAL`: the module's namespace, then the built-ins. Namespaces of other types are asked for the item.
    pub(super) fn load_global(&mut self, name: ObjId) -> Result {
        let globals = self.frames.last().map_or(self.builtins, |f| f.globals);
        match self.find_name(globals, name)? {
            Some(value) => Ok(value),
            None => self.load_builtin(name),
        }
    }

    fn load_builtin(&mut self, name: ObjId) -> Result {
        match self.find_builtin(name)? {
            Some(value) => Ok(value),
            None => Err(self.undefined(name)),
        }
    }

    /// What the running code sees as a built-in, if there is one (`PyMapping_GetOptionalItem` of `BUILTINS()`).
    pub(crate) fn find_builtin(&mut self, name: ObjId) -> Result<Option<Own>> {
        let builtins = self.frames.last().map_or(self.builtins, |f| f.builtins);
        self.find_name(builtins, name)
    }

    /// The same as [`Vm::find_item`] for a key that is a name.
    fn find_name(&mut self, namespace: ObjId, name: ObjId) -> Result<Option<Own>> {
        if self.heap.type_of(namespace) != ty::DICT {
            return self.find_item(namespace, name);
        }
        let value = self.heap.dict_get_str(namespace, name);
        Ok(value.map(|value| self.own(value)))
    }

    #[cold]
    fn undefined(&mut self, name: ObjId) -> super::Raised {
        let message = format!("name '{}' is not defined", self.heap.text_lossy(name));
        self.name_error(ty::NAME_ERROR, name, &message)
    }

    pub(super) fn delete_global(&mut self, name: ObjId) -> Result<()> {
        let globals = self.frames.last().map_or(self.builtins, |f| f.globals);
        if self.dict_delete(globals, name)? { Ok(()) } else { Err(self.undefined(name)) }
    }

    /// The namespace of a module or class body.
    pub(super) fn frame_locals(&mut self) -> Result<ObjId> {
        match self.frames.last().and_then(|f| f.locals) {
            Some(locals) => Ok(locals),
            None => Err(self.error(ty::SYSTEM_ERROR, "no locals found")),
        }
    }

    /// An item of a mapping, or none if there is none: dictionaries directly, others by `__getitem__`.
    pub(super) fn find_item(&mut self, mapping: ObjId, key: ObjId) -> Result<Option<Own>> {
        if self.heap.type_of(mapping) == ty::DICT {
            return self.dict_find(mapping, key);
        }
        match self.get_item(mapping, key) {
            Ok(value) => Ok(Some(value)),
            Err(raised) => {
                self.swallow(raised, ty::KEY_ERROR)?;
                Ok(None)
            }
        }
    }

    /// `LOAD_NAME`: the namespace, then the module's as a plain dictionary, then the built-ins.
    pub(super) fn load_name(&mut self, name: ObjId) -> Result {
        let locals = self.frame_locals()?;
        if let Some(value) = self.find_item(locals, name)? {
            return Ok(value);
        }
        let globals = self.frames.last().map_or(self.builtins, |f| f.globals);
        match self.heap.dict_get_str(globals, name) {
            Some(value) => Ok(self.own(value)),
            None => self.load_builtin(name),
        }
    }

    /// `LOAD_FROM_DICT_OR_GLOBALS`.
    pub(super) fn load_from_or_globals(&mut self, mapping: ObjId, name: ObjId) -> Result {
        match self.find_item(mapping, name)? {
            Some(value) => Ok(value),
            None => self.load_global(name),
        }
    }

    pub(super) fn store_name(&mut self, name: ObjId, value: ObjId) -> Result<()> {
        let locals = self.frame_locals()?;
        if self.heap.type_of(locals) == ty::DICT {
            self.dict_set(locals, name, value)
        } else {
            self.set_item(locals, name, Some(value))
        }
    }

    pub(super) fn delete_name(&mut self, name: ObjId) -> Result<()> {
        let locals = self.frame_locals()?;
        if self.heap.type_of(locals) == ty::DICT {
            return if self.dict_delete(locals, name)? { Ok(()) } else { Err(self.undefined(name)) };
        }
        match self.set_item(locals, name, None) {
            Ok(()) => Ok(()),
            Err(raised) => {
                self.swallow(raised, ty::KEY_ERROR)?;
                Err(self.undefined(name))
            }
        }
    }

    /// The value of a cell variable.
    pub(super) fn load_cell(&mut self, code: &Rc<Code>, base: usize, variable: usize) -> Result {
        let value = self.stack[base + variable].and_then(|cell| match self.heap.outer(cell) {
            Body::Cell(value) => *value,
            _ => None,
        });
        match value {
            Some(value) => Ok(self.own(value)),
            None => {
                self.unbound_cell(code, variable);
                Err(super::Raised(()))
            }
        }
    }

    #[cold]
    pub(super) fn unbound_cell(&mut self, code: &Rc<Code>, variable: usize) {
        let name = code.variables[variable];
        let text = self.heap.text_lossy(name);
        let is_free = variable >= code.variables_count() - code.frees;
        let _ = if is_free {
            let message = format!(
                "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
            );
            self.name_error(ty::NAME_ERROR, name, &message)
        } else {
            let message =
                format!("cannot access local variable '{text}' where it is not associated with a value");
            self.name_error(ty::UNBOUND_LOCAL_ERROR, name, &message)
        };
    }

    /// Sets what a cell holds; returns the old value, still counted.
    pub(super) fn set_cell(&mut self, at: usize, value: Field) -> Field {
        let Some(cell) = self.stack[at] else { return value };
        match self.heap.body_mut(cell) {
            Body::Cell(old) => std::mem::replace(old, value),
            _ => value,
        }
    }

    /// `COPY_FREE_VARS`: the closure's cells become variables.
    pub(super) fn copy_free_variables(&mut self, base: usize, code: &Rc<Code>) {
        let Some(function) = self.frames.last().map(|f| f.function) else { return };
        let Some(closure) = self.heap.function(function).and_then(|f| f.closure) else { return };
        let first = code.variables_count() - code.frees;
        for i in 0..code.frees {
            let cell = self.heap.tuple_item(closure, i);
            if let Some(cell) = cell {
                self.heap.incref(cell);
            }
            self.stack[base + first + i] = cell;
        }
    }

    /// `SETUP_ANNOTATIONS`: `__annotations__` in the namespace.
    pub(super) fn setup_annotations(&mut self) -> Result<()> {
        let locals = self.frame_locals()?;
        if let Some(found) = self.find_item(locals, name::__annotations__)? {
            self.release(found);
            return Ok(());
        }
        let dict = self.heap.new_dict();
        let result = self.store_name(name::__annotations__, dict.id());
        self.release(dict);
        result
    }
}
