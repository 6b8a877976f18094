//! `cell`: what a closure shares with the function that made it (`Objects/cellobject.c`).

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::{Args, Result, Vm};

pub(super) static TYPES: &[&TypeDef] = &[&CELL];

static CELL: TypeDef = TypeDef {
    kind: Kind::Cell,
    basicsize: size::CELL,
    gc: true,
    slots: Slots { repr: Some(repr), richcompare: Some(compare), new: Some(new), ..Slots::NONE },
    attributes: &[Attribute::write("cell_contents", contents, set_contents)],
    doc: "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be \
          empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
    ..TypeDef::new(Kind::Cell)
};

/// What a cell holds.
pub(crate) fn held(vm: &Vm, cell: ObjId) -> Field {
    match vm.heap.body(cell) {
        Body::Cell(value) => *value,
        _ => None,
    }
}

/// Puts a value into a cell, or empties it (`PyCell_SetTakeRef`).
pub(crate) fn put(vm: &mut Vm, cell: ObjId, value: Option<Own>) {
    if let Body::Cell(field) = vm.heap.body_mut(cell) {
        let old = std::mem::replace(field, value.map(Own::into_id));
        vm.release_id(old);
    } else {
        vm.release_field(value);
    }
}

fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    args.count(vm, "cell", 0, 1)?;
    let value = args.get(0).map(|v| vm.own(v));
    Ok(vm.heap.cell(value))
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let place = vm.place_text(this);
    Ok(match held(vm, this) {
        None => vm.text_of_format("<cell at %p: empty>", &[&place]),
        Some(value) => {
            let (name, there) = (vm.type_name(value), vm.place_text(value));
            vm.text_of_format("<cell at %p: %.80s object at %p>", &[&place, &name, &there])
        }
    })
}

/// `cell_richcompare`: by contents, an empty cell before all others.
fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    if vm.heap.type_of(other) != ty::CELL || vm.heap.type_of(this) != ty::CELL {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    match (held(vm, this), held(vm, other)) {
        (Some(a), Some(b)) => vm.compare(a, b, operator),
        (a, b) => Ok(vm.heap.bool(operator.holds(a.is_some().cmp(&b.is_some())))),
    }
}

fn contents(vm: &mut Vm, this: ObjId) -> Result {
    match held(vm, this) {
        Some(value) => Ok(vm.own(value)),
        None => Err(vm.value_error("Cell is empty")),
    }
}

fn set_contents(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = value.map(|v| vm.own(v));
    put(vm, this, value);
    Ok(())
}
