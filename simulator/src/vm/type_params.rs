//! The instructions of `class C[T]`, `def f[T]()` and `type X = ...`. Type parameters themselves are Python, in the
//! module `_typing`, which is imported when the first one is made.

use super::{Result, Vm};
use crate::compile::opcode::intrinsic1;
use crate::object::*;

impl Vm {
    /// The intrinsics with one operand that make type parameters, generic bases and aliases.
    pub(super) fn type_parameter(&mut self, which: u32, value: ObjId) -> Result {
        match which {
            intrinsic1::TYPEVAR => self.typevar(value, None, None),
            intrinsic1::SUBSCRIPT_GENERIC => self.call_typing("_subscript_generic", &[value]),
            intrinsic1::TYPEALIAS => {
                // The name, the parameters and the function that computes the value.
                let mut parts = self.heap.tuple_items(value);
                parts.push(self.calling_module());
                self.call_typing("_make_alias", &parts)
            }
            _ => {
                let maker =
                    if which == intrinsic1::PARAMSPEC { "_make_paramspec" } else { "_make_typevartuple" };
                self.call_typing(maker, &[value])
            }
        }
    }

    /// A type variable, whose bound or constraints a function computes when they are asked for.
    pub(super) fn typevar(&mut self, name: ObjId, bound: Field, constraints: Field) -> Result {
        let [bound, constraints] = [bound, constraints].map(|late| late.unwrap_or(fixed::NONE));
        self.call_typing("_make_typevar", &[name, bound, constraints])
    }

    /// `_Py_set_function_type_params`.
    pub(super) fn set_function_type_params(&mut self, function: ObjId, parameters: ObjId) -> Result {
        let new = self.own(parameters).into_id();
        let old = self.heap.function_mut(function).and_then(|f| f.type_params.replace(new));
        self.release_id(old);
        Ok(self.own(function))
    }

    /// Calls a function of the module `_typing`.
    pub(super) fn call_typing(&mut self, function: &str, args: &[ObjId]) -> Result {
        // C has what makes them at hand, without an import.
        let module = match self.made_module("_typing") {
            Some(module) => self.own(module),
            None => self.import_unseen("_typing")?,
        };
        let result = self.call_method_str(module.id(), function, args);
        self.release(module);
        result
    }

    /// `__name__` among the globals of the code that runs.
    fn calling_module(&self) -> ObjId {
        let globals = self.frames.last().map(|frame| frame.globals);
        globals.and_then(|g| self.heap.dict_get_str(g, name::__name__)).unwrap_or(fixed::NONE)
    }
}
