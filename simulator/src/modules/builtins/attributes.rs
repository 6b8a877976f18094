//! Built-in functions of attributes and namespaces.

use crate::compile::opcode::{flag, kind};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Vm};
use std::rc::Rc;

pub(super) fn getattr(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "getattr", 2, 3)?;
    vm.check_attribute_name(args[1])?;
    match args.get(2) {
        None => vm.get_attr(args[0], args[1]),
        Some(&default) => match vm.find_attr(args[0], args[1])? {
            Some(value) => Ok(value),
            None => Ok(vm.own(default)),
        },
    }
}

pub(super) fn hasattr(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "hasattr", 2, 2)?;
    vm.check_attribute_name(args[1])?;
    let found = vm.find_attr(args[0], args[1])?;
    let answer = found.is_some();
    vm.release_field(found);
    Ok(vm.heap.bool(answer))
}

pub(super) fn setattr(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "setattr", 3, 3)?;
    set(vm, args[0], args[1], Some(args[2]))
}

pub(super) fn delattr(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "delattr", 2, 2)?;
    set(vm, args[0], args[1], None)
}

/// `PyObject_SetAttr` interns the name.
fn set(vm: &mut Vm, object: ObjId, name: ObjId, value: Option<ObjId>) -> Result {
    vm.check_attribute_name(name)?;
    let name = vm.own(name);
    let name = vm.heap.intern_object(name);
    let name = vm.keep(name);
    vm.set_attr(object, name, value)?;
    Ok(vm.none())
}

pub(super) fn globals(vm: &mut Vm, _: ObjId) -> Result {
    let globals = vm.frames.last().map_or(vm.main, |f| f.globals);
    Ok(vm.own(globals))
}

pub(super) fn locals(vm: &mut Vm, _: ObjId) -> Result {
    Ok(vm.current_locals())
}

impl Vm {
    /// What `locals()` is in the innermost frame (`_PyEval_GetFrameLocals`): the namespace of a module or class
    /// body itself; in a function, a new dictionary, made by way of the frame object.
    pub(crate) fn current_locals(&mut self) -> Own {
        let Some(index) = self.frames.len().checked_sub(1) else { return self.own(self.main) };
        let code = Rc::clone(&self.frames[index].code);
        let base = self.frames[index].base;
        let optimized = code.unit.flags & flag::OPTIMIZED != 0;
        let is_hidden = |i: usize| code.unit.locals_plus[i].kind & kind::HIDDEN != 0;
        let has_value = |i: usize| match self.stack[base + i].map(|value| self.heap.outer(value)) {
            Some(Body::Cell(content)) => content.is_some(),
            value => value.is_some(),
        };
        let in_comprehension =
            !optimized && (0..code.variables_count()).any(|i| is_hidden(i) && has_value(i));
        if let Some(locals) = self.frames[index].locals.filter(|_| !optimized && !in_comprehension) {
            return self.own(locals);
        }
        let frame = self.frame_object(index);
        if optimized {
            // The names go through lists (`PyDict_Update`); nothing that is asked here can fail.
            let proxy = crate::types::frame_locals::new_proxy(self, frame.id());
            self.release(frame);
            let dict = self.heap.new_dict();
            if let Err(raised) = self.dict_merge(dict.id(), proxy.id()) {
                let error = self.take_raised(raised);
                self.release_field(error);
            }
            self.release(proxy);
            return dict;
        }
        let dict = self.heap.new_dict();
        for i in 0..code.variables_count() {
            let Some(mut value) = self.stack[base + i] else { continue };
            if code.unit.locals_plus[i].kind & (kind::CELL | kind::FREE) != 0
                && let Body::Cell(content) = self.heap.outer(value)
            {
                match content {
                    Some(content) => value = *content,
                    None => continue,
                }
            }
            let value = self.own(value);
            self.dict_set_name(dict.id(), code.variables[i], value);
        }
        if let Some(extra) = self.heap.frame(frame.id()).and_then(|f| f.extra_locals) {
            for item in self.heap.dict_items(extra) {
                let value = self.own(item.value);
                self.dict_set_name(dict.id(), item.key, value);
            }
        }
        self.release(frame);
        dict
    }
}

pub(super) fn vars(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "vars", 0, 1)?;
    let Some(&object) = args.first() else { return Ok(vm.current_locals()) };
    match vm.find_attr(object, name::__dict__)? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

pub(super) fn dir(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "dir", 0, 1)?;
    let names = match args.first() {
        Some(&object) => {
            let Some(names) = vm.call_bound_special(object, name::__dir__, &[])? else {
                return Err(vm.type_error("object does not provide __dir__"));
            };
            let list = vm.list_from_iterable(names.id());
            vm.release(names);
            list?
        }
        None => {
            let locals = vm.current_locals();
            let locals = vm.keep(locals);
            if vm.heap.type_of(locals) == ty::DICT {
                vm.list_from_iterable(locals)?
            } else {
                let keys = vm.call_method(locals, name::keys, &[])?;
                let list = vm.list_from_iterable(keys.id());
                vm.release(keys);
                list?
            }
        }
    };
    let names = vm.keep(names);
    let done = vm.call_method(names, name::sort, &[])?;
    vm.release(done);
    Ok(vm.own(names))
}
