//! Stand-ins while types and modules are being written: each goes when its file has the real function.

use super::{Raised, Result, Vm};
use crate::algorithm::text::{Text, TextBuilder};
use crate::compile::CompileError;
use crate::object::layout::ty;
use crate::object::*;

pub(crate) fn union(vm: &mut Vm, _a: ObjId, _b: ObjId) -> Result {
    Err(vm.unsupported("unions of types"))
}

pub(crate) fn is_real_instance(vm: &mut Vm, object: ObjId, class: ObjId) -> Result<bool> {
    Ok(vm.is_instance_of(object, class))
}

pub(crate) fn is_real_subclass(vm: &mut Vm, class: ObjId, base: ObjId) -> Result<bool> {
    Ok(vm.is_subtype(class, base))
}

pub(crate) fn is_instance(vm: &mut Vm, object: ObjId, class: ObjId) -> Result<bool> {
    Ok(vm.is_instance_of(object, class))
}

pub(crate) fn new_static_method(vm: &mut Vm, function: Own) -> Own {
    vm.heap.new_record(ty::STATICMETHOD, 32, vec![Some(function)], Vec::new())
}

pub(crate) fn new_class_method(vm: &mut Vm, function: Own) -> Own {
    vm.heap.new_record(ty::CLASSMETHOD, 32, vec![Some(function)], Vec::new())
}

pub(crate) fn add_note_to_raised(_vm: &mut Vm, raised: Raised, _note: &str) -> Raised {
    raised
}

pub(crate) fn join_pieces(vm: &mut Vm, pieces: &[ObjId]) -> Result {
    let mut text = TextBuilder::default();
    for &piece in pieces {
        if let Some(t) = vm.heap.text(piece) {
            text.push_text(t);
        }
    }
    Ok(vm.heap.str(text.finish()))
}

pub(crate) fn ascii(vm: &mut Vm, value: ObjId) -> Result {
    let text = vm.repr_text(value)?;
    let text = crate::algorithm::quote::escape_non_ascii(&Text::from(text.as_str()));
    Ok(vm.heap.str(text))
}

pub(crate) fn group_match(vm: &mut Vm, _exception: ObjId, _class: ObjId) -> Result<(Own, Own)> {
    Err(vm.unsupported("except*"))
}

pub(crate) fn prep_reraise_star(vm: &mut Vm, _a: ObjId, _b: ObjId) -> Result {
    Err(vm.unsupported("except*"))
}

pub(crate) fn run_exit_functions(_vm: &mut Vm) {}

pub(crate) fn closest(_name: &str, _possible: &[String]) -> Option<String> {
    None
}

pub(crate) fn format_exception(vm: &mut Vm, exception: ObjId) -> String {
    let (class, message) = exception_summary(vm, exception);
    let mut text = String::from("Traceback (most recent call last):\n");
    let mut next = vm.heap.exception(exception).and_then(|e| e.traceback);
    while let Some(traceback) = next {
        let Some(t) = vm.heap.traceback(traceback) else { break };
        let name = vm.heap.frame(t.frame).map(|f| (f.code.unit.filename.clone(), f.code.unit.name.clone()));
        if let Some((file, name)) = name {
            text += &format!("  File \"{file}\", line {}, in {name}\n", t.line);
        }
        next = t.next;
    }
    text + &format!("{class}: {message}\n")
}

pub(crate) fn exception_summary(vm: &mut Vm, exception: ObjId) -> (String, String) {
    let class = vm.type_name(exception);
    let message = vm.str_text(exception).unwrap_or_default();
    (class, message)
}

impl Vm {
    pub(crate) fn write_unraisable(&mut self, raised: Raised, _object: Option<ObjId>) {
        if let Some(exception) = self.take_raised(raised) {
            let text = format_exception(self, exception.id());
            let _ = self.print(crate::Stream::Err, &text);
            self.release(exception);
        }
    }

    pub(crate) fn raise_compile_error(&mut self, error: CompileError) -> Raised {
        match error {
            CompileError::Syntax(e) => self.error(ty::SYNTAX_ERROR, &e.message),
            CompileError::Unsupported { what, .. } => self.unsupported(&what),
            _ => self.unsupported("this syntax"),
        }
    }
}
