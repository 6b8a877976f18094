//! What `finditer` goes through a string with.

use super::{Subject, found, look, program, subject};
use crate::algorithm::regex::Mode;
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::{Result, Vm};

/// Field: the pattern; the string stands behind it.
const PATTERN: usize = 0;
// Numbers: the bounds as they were given, where to go on, and whether the last match was empty.
const START: usize = 0;
const END: usize = 1;
const NEXT: usize = 2;
const EMPTY: usize = 3;

pub(super) static SCANNER: TypeDef = TypeDef {
    module: "_sre",
    basicsize: 248,
    gc: true,
    no_new: true,
    methods: &[
        Native::new("match", Call::NoArgs(|vm, this| next(vm, this, Mode::Match))),
        Native::new("search", Call::NoArgs(|vm, this| next(vm, this, Mode::Search))),
    ],
    attributes: &[Attribute::member("pattern", |vm, this| {
        let pattern = vm.field(this, PATTERN).unwrap_or(fixed::NONE);
        Ok(vm.own(pattern))
    })],
    ..TypeDef::new(Kind::PatternScanner)
};

pub(super) fn new(vm: &mut Vm, pattern: ObjId, string: ObjId, start: usize, end: usize) -> Result {
    let program = program(vm, pattern)?;
    let subject = subject(vm, &program, string)?;
    let end = end.min(subject.units.len());
    let fields = vec![Some(vm.own(pattern)), Some(vm.own(string))];
    let numbers = vec![start as i64, end as i64, start as i64, 0];
    let scanner = vm.record(ty::PATTERN_SCANNER, Kind::PatternScanner, fields, numbers);
    vm.set_native(scanner.id(), subject);
    Ok(scanner)
}

fn next(vm: &mut Vm, this: ObjId, mode: Mode) -> Result {
    let (Some(pattern), Some(subject)) = (vm.field(this, PATTERN), vm.native::<Subject>(this).cloned())
    else {
        return Ok(vm.none());
    };
    let program = program(vm, pattern)?;
    let (start, end) = (vm.number(this, NEXT), vm.number(this, END));
    if start < 0 || start > end {
        return Ok(vm.none());
    }
    let (start, end) = (start as usize, end as usize);
    let not_empty_at = (vm.number(this, EMPTY) == 1).then_some(start);
    let Some(result) = look(vm, &program, &subject, (start, end), mode, not_empty_at)? else {
        vm.set_number(this, NEXT, -1);
        return Ok(vm.none());
    };
    if let Some(&Some((from, to))) = result.groups.first() {
        vm.set_number(this, NEXT, to as i64);
        vm.set_number(this, EMPTY, i64::from(from == to));
    }
    let from = vm.number(this, START) as usize;
    Ok(found::new(vm, pattern, &subject, &result, from, end))
}
