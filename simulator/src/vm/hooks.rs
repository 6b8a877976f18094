//! Stand-ins while types and modules are being written: each goes when its file has the real function.

use super::{Raised, Result, Vm};
use crate::object::layout::ty;
use crate::object::*;

pub(crate) fn new_mapping_proxy(vm: &mut Vm, dict: ObjId) -> Own {
    let dict = vm.own(dict);
    vm.heap.new_record(ty::MAPPINGPROXY, 24, vec![Some(dict)], Vec::new())
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

pub(crate) fn set_update(vm: &mut Vm, set: ObjId, iterable: ObjId) -> Result<()> {
    vm.for_each(iterable, |vm, item| {
        let result = vm.set_add(set, item.id());
        vm.release(item);
        result.map(|_| true)
    })
}

pub(crate) fn run_exit_functions(_vm: &mut Vm) {}
