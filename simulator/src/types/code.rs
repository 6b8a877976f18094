//! `code` (`Objects/codeobject.c`).

use super::code_replace::{new, replace};
use super::common::size_of;
use crate::algorithm::hash;
use crate::compile::code::{CodeUnit, Const, Location};
use crate::compile::opcode::kind;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::{Comparison, Slots};
use crate::vm::text_writer::Part;
use crate::vm::{Result, Vm};
use std::rc::Rc;
use std::sync::Arc;

pub(super) static TYPES: &[&TypeDef] = &[&CODE];

const BASICSIZE: usize = 200;

static CODE: TypeDef = TypeDef {
    kind: Kind::Code,
    basicsize: BASICSIZE,
    itemsize: 2,
    has_weakrefs: true,
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        richcompare: Some(compare),
        new: Some(new),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__sizeof__", Call::NoArgs(size_of)),
        Native::new("co_lines", Call::NoArgs(lines)),
        Native::new("co_positions", Call::NoArgs(positions)),
        Native { signature: "($self, /, **changes)", ..Native::new("replace", Call::Keywords(replace)) },
        Native { signature: "($self, /, oparg)", ..Native::new("_varname_from_oparg", Call::One(variable)) },
        Native { signature: "($self, /, **changes)", ..Native::new("__replace__", Call::Keywords(replace)) },
    ],
    attributes: ATTRIBUTES,
    doc: "Create a code object.  Not for the faint of heart.",
    ..TypeDef::new(Kind::Code)
};

/// A member that is a number of the compiled code.
macro_rules! number {
    ($name:literal, $value:expr) => {
        Attribute::member($name, |vm, this| {
            let value: fn(&Code) -> i64 = $value;
            let value = vm.heap.code(this).map_or(0, |c| value(c));
            Ok(vm.heap.int(value))
        })
    };
}

/// A member that is one of the code's objects.
macro_rules! part {
    ($name:literal, $field:ident) => {
        Attribute::member($name, |vm, this| {
            let part = vm.heap.code(this).map_or(fixed::NONE, |c| c.$field);
            Ok(vm.own(part))
        })
    };
}

static ATTRIBUTES: &[Attribute] = &[
    number!("co_argcount", |c| i64::from(c.unit.arg_count)),
    number!("co_posonlyargcount", |c| i64::from(c.unit.posonly_count)),
    number!("co_kwonlyargcount", |c| i64::from(c.unit.kwonly_count)),
    number!("co_stacksize", |c| i64::from(c.unit.stack_size)),
    number!("co_flags", |c| i64::from(c.unit.flags)),
    number!("co_nlocals", |c| c.locals as i64),
    part!("co_consts", consts_tuple),
    part!("co_names", names_tuple),
    part!("co_filename", filename),
    part!("co_name", name),
    part!("co_qualname", qualname),
    number!("co_firstlineno", |c| i64::from(c.unit.first_line)),
    part!("co_linetable", linetable),
    part!("co_exceptiontable", exceptiontable),
    Attribute::read("co_lnotab", |vm, this| {
        vm.warn_deprecated("co_lnotab is deprecated, use co_lines instead.")?;
        let pairs = crate::compile::line_pairs(&body(vm, this)?.unit);
        Ok(vm.heap.bytes(&pairs))
    }),
    Attribute::read("_co_code_adaptive", |vm, this| {
        let code = body(vm, this)?;
        let bytes: Vec<u8> = code.instructions.iter().flat_map(|word| word.get().to_le_bytes()).collect();
        Ok(vm.heap.bytes(&bytes))
    }),
    Attribute::read("co_varnames", |vm, this| {
        cached(vm, this, 1, |vm, code| variables(vm, code, kind::LOCAL))
    }),
    Attribute::read("co_cellvars", |vm, this| {
        cached(vm, this, 2, |vm, code| variables(vm, code, kind::CELL))
    }),
    Attribute::read("co_freevars", |vm, this| {
        cached(vm, this, 3, |vm, code| variables(vm, code, kind::FREE))
    }),
    Attribute::read("co_code", |vm, this| {
        cached(vm, this, 0, |vm, code| {
            vm.shown_units.push(Arc::clone(&code.unit));
            let bytes: Vec<u8> = code.unit.instructions.iter().flat_map(|word| word.to_le_bytes()).collect();
            vm.heap.bytes(&bytes)
        })
    }),
];

fn body(vm: &mut Vm, this: ObjId) -> Result<Rc<Code>> {
    match vm.heap.code(this) {
        Some(code) => Ok(Rc::clone(code)),
        None => Err(vm.type_error("code object expected")),
    }
}

/// What a code object makes once and remembers, in a block for all of it (`init_co_cached`).
fn cached(vm: &mut Vm, this: ObjId, at: usize, make: fn(&mut Vm, &Code) -> Own) -> Result {
    let code = body(vm, this)?;
    if code.cached.iter().all(|field| field.get().is_none()) {
        let cache = vm.heap.take_buffer(code.cached.len() * size::POINTER);
        code.cache.set(cache);
    }
    if let Some(known) = code.cached[at].get() {
        return Ok(vm.own(known));
    }
    let made = make(vm, &code);
    code.cached[at].set(Some(vm.own(made.id()).into_id()));
    Ok(made)
}

/// The names of variables of one kind.
fn variables(vm: &mut Vm, code: &Code, mask: u8) -> Own {
    let names: Vec<ObjId> = code
        .unit
        .locals_plus
        .iter()
        .zip(code.variables.iter())
        .filter(|(local, _)| local.kind & mask != 0)
        .map(|(_, &name)| name)
        .collect();
    vm.heap.tuple_of(&names)
}

fn variable(vm: &mut Vm, this: ObjId, index: ObjId) -> Result {
    let index = vm.index_isize(index)?;
    let code = body(vm, this)?;
    match usize::try_from(index).ok().and_then(|i| code.variables.get(i)) {
        Some(&name) => Ok(vm.own(name)),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let code = body(vm, this)?;
    let (name, file) = (Part::Object(code.name), Part::Object(code.filename));
    let (place, line) = (vm.place_text(this), code.unit.first_line.to_string());
    let parts = [name, Part::Text(&place), file, Part::Text(&line)];
    vm.text_of_parts("<code object %U at %p, file \"%U\", line %d>", &parts)
}

/// An iterator over these tuples. CPython makes them one by one, from the line table.
fn iterator(vm: &mut Vm, rows: Vec<Own>) -> Result {
    let rows = vm.heap.tuple(rows);
    let rows = vm.keep(rows);
    vm.iter(rows)
}

fn or_none(vm: &mut Vm, number: Option<u32>) -> Own {
    match number {
        Some(number) => vm.heap.int(i64::from(number)),
        None => vm.none(),
    }
}

/// `code.co_lines()`: ranges of bytes and their lines (`lineiter_next`).
fn lines(vm: &mut Vm, this: ObjId) -> Result {
    let code = body(vm, this)?;
    let locations = &code.unit.locations;
    let mut rows = Vec::new();
    let mut start = 0;
    let mut runs = locations.runs().peekable();
    while let Some((first, mut length)) = runs.next() {
        while let Some((_, more)) = runs.next_if(|(next, _)| next.line == first.line) {
            length += more;
        }
        let row = [
            vm.heap.int(2 * start as i64),
            vm.heap.int(2 * (start + length) as i64),
            or_none(vm, first.line),
        ];
        rows.push(vm.heap.tuple(row));
        start += length;
    }
    iterator(vm, rows)
}

/// `code.co_positions()`: where each code unit comes from.
fn positions(vm: &mut Vm, this: ObjId) -> Result {
    let code = body(vm, this)?;
    let mut rows = Vec::with_capacity(code.unit.locations.len());
    let units = code.unit.locations.runs().flat_map(|(location, units)| std::iter::repeat_n(location, units));
    for location in units {
        rows.push(place(vm, location));
    }
    iterator(vm, rows)
}

/// Lines and columns, first and last, in a tuple.
pub(crate) fn place(vm: &mut Vm, location: Location) -> Own {
    let row = [location.line, location.end_line, location.column, location.end_column]
        .map(|number| or_none(vm, number));
    vm.heap.tuple(row)
}

/// What `code_richcompare` compares: everything but the file's name and the qualified name.
fn same(a: &CodeUnit, b: &CodeUnit) -> bool {
    a.name == b.name
        && (a.arg_count, a.posonly_count, a.kwonly_count, a.flags, a.first_line)
            == (b.arg_count, b.posonly_count, b.kwonly_count, b.flags, b.first_line)
        && a.instructions == b.instructions
        && same_constants(&a.consts, &b.consts)
        && a.names == b.names
        && a.locals_plus == b.locals_plus
        && a.locations == b.locations
        && a.exception_table == b.exception_table
}

fn same_constants(a: &[Const], b: &[Const]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| match (a, b) {
            (Const::Code(a), Const::Code(b)) => same(a, b),
            (Const::Tuple(a), Const::Tuple(b)) => same_constants(a, b),
            (a, b) => a == b,
        })
}

fn compare(vm: &mut Vm, this: ObjId, other: ObjId, operator: Comparison) -> Result {
    let comparable = matches!(operator, Comparison::Eq | Comparison::Ne);
    if !comparable || vm.heap.type_of(this) != ty::CODE || vm.heap.type_of(other) != ty::CODE {
        return Ok(vm.own(fixed::NOT_IMPLEMENTED));
    }
    let (a, b) = (body(vm, this)?, body(vm, other)?);
    let equal = same(&a.unit, &b.unit);
    Ok(vm.heap.bool(equal == (operator == Comparison::Eq)))
}

/// Consistent with `==`; the value itself is not CPython's.
fn hash(vm: &mut Vm, this: ObjId) -> Result<i64> {
    let code = body(vm, this)?;
    let name = vm.heap.str_hash(code.name);
    let bytes: Vec<u8> = code.unit.instructions.iter().flat_map(|word| word.to_le_bytes()).collect();
    let value = name ^ hash::bytes(&bytes) ^ i64::from(code.unit.first_line);
    Ok(if value == -1 { -2 } else { value })
}
