//! The module `itertools` (`Modules/itertoolsmodule.c`). Each iterator is a record whose fields stand in the order
//! in which CPython's `*_dealloc` releases them.

mod combine;
mod filters;
mod groups;
mod reducing;
mod sources;
mod tee;

use crate::object::ObjId;
use crate::object::layout::Kind;
use crate::vm::native::{Call, ModuleDef, Native, TypeDef};
use crate::vm::slots::{Called, Next, Slots};
use crate::vm::{Result, Vm};

/// In the order in which CPython makes them (`itertoolsmodule_exec`): `__subclasses__()` shows it.
pub(crate) static TYPES: &[&TypeDef] = &[
    &filters::ACCUMULATE,
    &groups::BATCHED,
    &sources::CHAIN,
    &combine::COMBINATIONS,
    &filters::COMPRESS,
    &sources::COUNT,
    &combine::COMBINATIONS_WITH_REPLACEMENT,
    &sources::CYCLE,
    &filters::DROP_WHILE,
    &filters::FILTER_FALSE,
    &groups::GROUP_BY,
    &groups::GROUPER,
    &filters::ISLICE,
    &filters::PAIRWISE,
    &combine::PERMUTATIONS,
    &combine::PRODUCT,
    &sources::REPEAT,
    &filters::STAR_MAP,
    &filters::TAKE_WHILE,
    &tee::TEE,
    &tee::TEE_DATA,
    &sources::ZIP_LONGEST,
];

pub(super) static MODULES: &[&ModuleDef] = &[&ITERTOOLS];

static ITERTOOLS: ModuleDef = ModuleDef {
    name: "itertools",
    functions: &[Native::new("tee", Call::Fast(tee::tee))],
    fill: Some(fill),
    doc: "",
};

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    vm.ready_types(TYPES);
    for definition in TYPES {
        vm.module_type(module, definition.kind);
    }
    Ok(())
}

/// An iterator type of this module: a class of its own may extend it, and the collector knows it.
const fn iterator(kind: Kind, basicsize: usize, new: Called, next: Next) -> TypeDef {
    TypeDef {
        module: "itertools",
        basicsize,
        is_base: true,
        gc: true,
        slots: Slots {
            getattro: Some(Vm::generic_get_attr),
            new: Some(new),
            iter: Some(super::record::itself),
            iternext: Some(next),
            ..Slots::NONE
        },
        ..TypeDef::new(kind)
    }
}
