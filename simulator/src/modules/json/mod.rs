//! The module `_json` (`Modules/_json.c`): reading and writing JSON. The package `json` itself is
//! `python/json.py` and its neighbours.

mod encode;
mod scan;

use crate::object::layout::ty;
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::{Raised, Result, Vm};

pub(crate) static TYPES: &[&TypeDef] = &[&scan::SCANNER];

pub(super) static MODULES: &[&ModuleDef] = &[&ModuleDef {
    name: "_json",
    functions: &[
        Native::new("encode", Call::Fast(encode::encode)),
        Native::new("encode_basestring", Call::One(|vm, _, text| encode::quoted(vm, text, false))),
        Native::new("encode_basestring_ascii", Call::One(|vm, _, text| encode::quoted(vm, text, true))),
        Native::new("scanstring", Call::Packed(scan::scan_string)),
    ],
    fill: Some(|vm, module| {
        vm.ready_types(TYPES);
        let class = vm.own(ty::JSON_SCANNER);
        vm.module_set(module, "make_scanner", class);
        Ok(())
    }),
    doc: "json speedups\n",
}];

/// Raises `json.JSONDecodeError` (`raise_errmsg`).
fn decode_error(vm: &mut Vm, message: &str, document: ObjId, position: usize) -> Raised {
    let raised = raise(vm, message, document, position);
    match raised {
        Ok(exception) => vm.raise(exception),
        Err(raised) => raised,
    }
}

fn raise(vm: &mut Vm, message: &str, document: ObjId, position: usize) -> Result {
    let module = vm.import("json.decoder")?;
    let class = vm.get_attr_str(module.id(), "JSONDecodeError");
    vm.release(module);
    let class = class?;
    let (message, position) = (vm.heap.string(message), vm.heap.size_int(position as i64));
    let exception = vm.call_positional(class.id(), &[message.id(), document, position.id()]);
    [class, message, position].into_iter().for_each(|own| vm.release(own));
    exception
}
