//! Code objects made from others: `code.replace()` (`code_replace_impl`) and `types.CodeType()` (`code_new_impl`). What
//! runs has been compiled, so that no instruction finds a stack that it cannot deal with: other instructions are taken only
//! where each needs what the one in its place did.

use crate::compile::code::{CodeUnit, Const, Local, Location};
use crate::compile::opcode::{flag, kind, op};
use crate::modules::arguments;
use crate::object::layout::ty;
use crate::object::*;
use crate::types::text_args;
use crate::vm::{Args, Raised, Result, Vm};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// What a code object is made of, in the order of `replace()`.
const FIELDS: [&str; 18] = [
    "co_argcount",
    "co_posonlyargcount",
    "co_kwonlyargcount",
    "co_nlocals",
    "co_stacksize",
    "co_flags",
    "co_firstlineno",
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_freevars",
    "co_cellvars",
    "co_filename",
    "co_name",
    "co_qualname",
    "co_linetable",
    "co_exceptiontable",
];
const ARGCOUNT: usize = 0;
const POSONLYARGCOUNT: usize = 1;
const KWONLYARGCOUNT: usize = 2;
const NLOCALS: usize = 3;
const STACKSIZE: usize = 4;
const FLAGS: usize = 5;
const FIRSTLINENO: usize = 6;
const CODE: usize = 7;
const CONSTS: usize = 8;
const NAMES: usize = 9;
const VARNAMES: usize = 10;
const FREEVARS: usize = 11;
const CELLVARS: usize = 12;
const FILENAME: usize = 13;
const NAME: usize = 14;
const QUALNAME: usize = 15;
const LINETABLE: usize = 16;
const EXCEPTIONTABLE: usize = 17;

/// The constructor's parameters by their places above.
const PARAMETERS: [usize; 18] = [
    ARGCOUNT,
    POSONLYARGCOUNT,
    KWONLYARGCOUNT,
    NLOCALS,
    STACKSIZE,
    FLAGS,
    CODE,
    CONSTS,
    NAMES,
    VARNAMES,
    FILENAME,
    NAME,
    QUALNAME,
    FIRSTLINENO,
    LINETABLE,
    EXCEPTIONTABLE,
    FREEVARS,
    CELLVARS,
];

/// What is given for the new code object.
struct Given {
    /// Of replaced code what is not given stays.
    old: Option<Rc<Code>>,
    values: [Field; 18],
    numbers: [Option<i32>; 7],
}

pub(super) fn replace(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    if !args.positional.is_empty() {
        return Err(vm.type_error("replace() takes no positional arguments"));
    }
    let mut values = [None; 18];
    for (&name, &value) in args.names.iter().zip(args.named) {
        let field = vm.heap.text_lossy(name);
        match FIELDS.iter().position(|&known| known == field) {
            Some(at) => values[at] = Some(value),
            None => return Err(vm.unexpected_keyword("replace", &FIELDS, &field)),
        }
    }
    let mut given = Given { old: vm.heap.code(this).map(Rc::clone), values, numbers: [None; 7] };
    for (at, field) in FIELDS.iter().enumerate() {
        check(vm, &mut given, at, "replace", &format!("argument '{field}'"))?;
    }
    if let Some(at) = given.numbers.iter().position(|number| number.is_some_and(|number| number < 0)) {
        return Err(vm.value_error(&format!("{} must be a positive integer", FIELDS[at])));
    }
    make(vm, &given)
}

/// `code.__new__`.
pub(super) fn new(vm: &mut Vm, _class: ObjId, args: Args) -> Result {
    args.count(vm, "code", 16, 18)?;
    let mut given = Given { old: None, values: [None; 18], numbers: [None; 7] };
    for (place, (&value, &at)) in args.positional.iter().zip(&PARAMETERS).enumerate() {
        given.values[at] = Some(value);
        check(vm, &mut given, at, "code", &format!("argument {}", place + 1))?;
    }
    if let Some(at) = (ARGCOUNT..=NLOCALS).find(|&at| given.numbers[at].is_some_and(|number| number < 0)) {
        return Err(vm.value_error(&format!("code: {} must not be negative", &FIELDS[at][3..])));
    }
    for at in [NAMES, VARNAMES, FREEVARS, CELLVARS] {
        let names = given.values[at].map(|tuple| vm.heap.tuple_items(tuple)).unwrap_or_default();
        if let Some(&other) = names.iter().find(|&&name| vm.heap.text(name).is_none()) {
            let message = format!("name tuples must contain only strings, not '{}'", vm.type_name(other));
            return Err(vm.type_error(&message));
        }
    }
    make(vm, &given)
}

/// Checks the type of what is given for a field, and reads a number.
fn check(vm: &mut Vm, given: &mut Given, at: usize, function: &str, which: &str) -> Result<()> {
    let Some(value) = given.values[at] else { return Ok(()) };
    let (wanted, fits) = match at {
        ARGCOUNT..=FIRSTLINENO => {
            given.numbers[at] = Some(arguments::c_int(vm, value)?);
            return Ok(());
        }
        CODE | LINETABLE | EXCEPTIONTABLE => ("bytes", vm.heap.bytes_body(value).is_some()),
        CONSTS..=CELLVARS => ("tuple", vm.heap.tuple_len(value).is_some()),
        _ => ("str", vm.heap.text(value).is_some()),
    };
    if fits { Ok(()) } else { Err(text_args::bad_argument(vm, function, which, wanted, value)) }
}

/// `PyUnstable_Code_NewWithPosOnlyArgs`, with `_PyCode_Validate`.
fn make(vm: &mut Vm, given: &Given) -> Result {
    let number = |at: usize, old: fn(&CodeUnit) -> u32| {
        given.numbers[at].or(given.old.as_ref().map(|code| old(&code.unit) as i32)).unwrap_or(0)
    };
    let arg_count = number(ARGCOUNT, |unit| unit.arg_count);
    let posonly_count = number(POSONLYARGCOUNT, |unit| unit.posonly_count);
    let kwonly_count = number(KWONLYARGCOUNT, |unit| unit.kwonly_count);
    let stack_size = number(STACKSIZE, |unit| unit.stack_size);
    let flags = number(FLAGS, |unit| unit.flags);
    let first_line = number(FIRSTLINENO, |unit| unit.first_line);
    let variables = variables(vm, given);
    let locals = variables.iter().filter(|local| local.kind & kind::LOCAL != 0).count();
    let count = given.numbers[NLOCALS].map_or(locals, |count| count as usize);
    if count != locals {
        return Err(vm.value_error("code: co_nlocals != len(co_varnames)"));
    }
    if posonly_count > arg_count || stack_size < 0 || flags < 0 {
        let message = "Objects/codeobject.c:412: bad argument to internal function";
        return Err(vm.error(ty::SYSTEM_ERROR, message));
    }
    let bytes = |vm: &Vm, at: usize| {
        given.values[at].and_then(|value| vm.heap.bytes_body(value)).map(|body| body.data.to_vec())
    };
    let instructions = match (bytes(vm, CODE), &given.old) {
        (Some(bytes), _) if bytes.len() % 2 != 0 => {
            return Err(vm.value_error("code: co_code is malformed"));
        }
        (Some(bytes), _) => bytes.chunks(2).map(|word| u16::from_le_bytes([word[0], word[1]])).collect(),
        (None, Some(old)) => old.unit.instructions.clone(),
        (None, None) => Vec::new(),
    };
    let extra = [flag::VARARGS, flag::VARKEYWORDS].iter().filter(|&&one| flags as u32 & one != 0).count();
    if (arg_count + kwonly_count) as usize + extra > locals {
        return Err(vm.value_error("code: co_varnames is too small"));
    }
    let constants: Vec<ObjId> = match (given.values[CONSTS], &given.old) {
        (Some(tuple), _) => vm.heap.tuple_items(tuple),
        (None, Some(old)) => old.constants.to_vec(),
        (None, None) => Vec::new(),
    };
    let names: Vec<ObjId> = match (given.values[NAMES], &given.old) {
        (Some(tuple), _) => vm.heap.tuple_items(tuple),
        (None, Some(old)) => old.names.to_vec(),
        (None, None) => Vec::new(),
    };
    let texts: Vec<Arc<str>> = names.iter().map(|&name| vm.heap.text_lossy(name).into()).collect();
    let tuples = given.values[VARNAMES..=CELLVARS].iter().flatten();
    let mut all = tuples.flat_map(|&tuple| vm.heap.tuple_items(tuple)).chain(names.iter().copied());
    if all.any(|name| vm.heap.text(name).is_none()) {
        return Err(vm.error(ty::SYSTEM_ERROR, "non-string found in code slot"));
    }
    let made = Made { instructions, variables, constants: constants.len(), names: names.len(), arg_count };
    let known = match &given.old {
        Some(old) => Some(&old.unit).filter(|unit| made.can_run_as(unit)),
        None => vm.shown_units.iter().find(|unit| made.can_run_as(unit)),
    };
    let Some(known) = known.map(Arc::clone) else { return Err(not_compiled(vm)) };
    if bytes(vm, EXCEPTIONTABLE).is_some_and(|table| table != crate::compile::exception_table(&known)) {
        return Err(not_compiled(vm));
    }
    let Made { instructions, variables, .. } = made;
    let text = |vm: &Vm, at: usize, old: &Arc<str>| match given.values[at] {
        Some(value) => vm.heap.text_lossy(value).into(),
        None => Arc::clone(old),
    };
    let locations = match bytes(vm, LINETABLE) {
        Some(table) => crate::compile::located(&table, first_line as u32, instructions.len()),
        None => {
            let from = known.first_line;
            let moved = |old: u32| old.wrapping_sub(from).wrapping_add(first_line as u32);
            known.locations.map(|location| Location {
                line: location.line.map(moved),
                end_line: location.end_line.map(moved),
                ..location
            })
        }
    };
    let unit = CodeUnit {
        name: text(vm, NAME, &known.name),
        qualname: text(vm, QUALNAME, &known.qualname),
        filename: text(vm, FILENAME, &known.filename),
        first_line: first_line as u32,
        arg_count: arg_count as u32,
        posonly_count: posonly_count as u32,
        kwonly_count: kwonly_count as u32,
        flags: flags as u32,
        stack_size: stack_size as u32,
        instructions,
        consts: constants.iter().map(|&item| constant(vm, item)).collect::<Result<_>>()?,
        names: texts,
        locals_plus: variables,
        exception_table: known.exception_table.clone(),
        locations,
    };
    // What runs needs as much as it did.
    let stack_size = known.stack_size.max(unit.stack_size) as usize;
    Ok(assembled(vm, given, unit, constants, stack_size))
}

fn not_compiled(vm: &mut Vm) -> Raised {
    vm.unsupported("a code object of instructions that were not compiled")
}

/// The local variables, then cells, then free variables (`_PyCode_ConstantKey`'s order of `co_localsplusnames`).
fn variables(vm: &Vm, given: &Given) -> Vec<Local> {
    let names = |at: usize, mask: u8| -> Vec<Arc<str>> {
        match (given.values[at], &given.old) {
            (Some(tuple), _) => {
                vm.heap.tuple_items(tuple).into_iter().map(|name| vm.heap.text_lossy(name).into()).collect()
            }
            (None, Some(old)) => {
                let all = old.unit.locals_plus.iter().filter(|local| local.kind & mask != 0);
                all.map(|local| Arc::clone(&local.name)).collect()
            }
            (None, None) => Vec::new(),
        }
    };
    let cells = names(CELLVARS, kind::CELL);
    let hidden = |name: &Arc<str>| {
        let locals = given.old.iter().flat_map(|old| &old.unit.locals_plus);
        locals.filter(|local| local.name == *name).fold(0, |all, local| all | local.kind & kind::HIDDEN)
    };
    let mut all: Vec<Local> = Vec::new();
    for name in names(VARNAMES, kind::LOCAL) {
        let cell = if cells.contains(&name) { kind::CELL } else { 0 };
        all.push(Local { kind: kind::LOCAL | cell | hidden(&name), name });
    }
    let apart = cells.into_iter().filter(|name| !all.iter().any(|local| local.name == *name));
    let apart: Vec<Local> = apart.map(|name| Local { name, kind: kind::CELL }).collect();
    all.extend(apart);
    all.extend(names(FREEVARS, kind::FREE).into_iter().map(|name| Local { name, kind: kind::FREE }));
    all
}

/// What instructions can refer to.
struct Made {
    instructions: Vec<u16>,
    variables: Vec<Local>,
    constants: usize,
    names: usize,
    arg_count: i32,
}

impl Made {
    /// Whether each instruction finds on the stack what the one of compiled code finds, and among the constants, names
    /// and variables what it means.
    fn can_run_as(&self, unit: &CodeUnit) -> bool {
        let old = &unit.instructions;
        let kinds =
            |locals: &[Local]| locals.iter().map(|local| local.kind & !kind::HIDDEN).collect::<Vec<_>>();
        let (ours, theirs) = (kinds(&self.variables), kinds(&unit.locals_plus));
        let has_cells = theirs.iter().any(|&kind| kind & (kind::CELL | kind::FREE) != 0);
        old.len() == self.instructions.len()
            && (ours == theirs || !has_cells && ours.starts_with(&theirs))
            && self.names >= unit.names.len()
            && self.instructions.iter().zip(old).all(|(&new, &old)| self.replaces(new, old))
            && self.greatest_constant().is_none_or(|at| at < self.constants)
    }

    fn replaces(&self, new: u16, old: u16) -> bool {
        let (code, was, arg) = (new as u8, old as u8, usize::from(new >> 8));
        let is_argument = |at: usize| (at as i64) < i64::from(self.arg_count);
        new == old
            || match (was, code) {
                (op::LOAD_CONST | op::LOAD_FAST, op::LOAD_CONST) | (op::RETURN_CONST, op::RETURN_CONST) => {
                    true
                }
                (op::LOAD_CONST | op::LOAD_FAST, op::LOAD_FAST) => is_argument(arg),
                (op::LOAD_FAST_LOAD_FAST, op::LOAD_FAST_LOAD_FAST) => {
                    is_argument(arg >> 4) && is_argument(arg & 15)
                }
                (op::LOAD_NAME, op::LOAD_NAME) | (op::STORE_NAME, op::STORE_NAME) => arg < self.names,
                (op::LOAD_GLOBAL, op::LOAD_GLOBAL) | (op::LOAD_ATTR, op::LOAD_ATTR) => {
                    new & 0x100 == old & 0x100 && arg >> 1 < self.names
                }
                (op::BINARY_OP, op::BINARY_OP) => arg < 26,
                (op::COMPARE_OP, op::COMPARE_OP) => arg >> 5 < 6,
                (op::IS_OP, op::IS_OP) | (op::CONTAINS_OP, op::CONTAINS_OP) => arg < 2,
                (
                    op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE,
                    op::POP_JUMP_IF_FALSE | op::POP_JUMP_IF_TRUE,
                ) => new & 0xff00 == old & 0xff00,
                _ => false,
            }
    }

    fn greatest_constant(&self) -> Option<usize> {
        let mut extension = 0;
        let indices = self.instructions.iter().filter_map(|&word| {
            let (code, arg) = (word as u8, extension << 8 | usize::from(word >> 8));
            extension = if code == op::EXTENDED_ARG { arg } else { 0 };
            matches!(code, op::LOAD_CONST | op::RETURN_CONST).then_some(arg)
        });
        indices.max()
    }
}

fn assembled(vm: &mut Vm, given: &Given, unit: CodeUnit, constants: Vec<ObjId>, stack_size: usize) -> Own {
    let old = given.old.as_deref();
    let kept = |vm: &mut Vm, at: usize, field: fn(&Code) -> ObjId| {
        let part = given.values[at].or(old.map(field)).unwrap_or(fixed::EMPTY_TUPLE);
        vm.own(part).into_id()
    };
    // What names a variable is interned (`intern_strings`).
    let interned = |vm: &mut Vm, names: &mut dyn Iterator<Item = &Arc<str>>| -> Box<[ObjId]> {
        names.map(|name| vm.heap.intern_immortal(name)).collect()
    };
    let names = interned(vm, &mut unit.names.iter());
    let variables = interned(vm, &mut unit.locals_plus.iter().map(|local| &local.name));
    let counted = |mask: u8| unit.locals_plus.iter().filter(|local| local.kind & mask != 0).count();
    let (variables_tuple, kinds) = match old.filter(|old| old.unit.locals_plus == unit.locals_plus) {
        Some(old) => (vm.own(old.variables_tuple), vm.own(old.kinds)),
        None => {
            let kinds = unit.locals_plus.iter().map(|local| local.kind).collect();
            (vm.heap.tuple_of(&variables), vm.heap.new_bytes(kinds))
        }
    };
    let names_tuple = match old.filter(|_| given.values[NAMES].is_none()) {
        Some(old) => vm.own(old.names_tuple),
        None => vm.heap.tuple_of(&names),
    };
    let size = crate::vm::load::code_size(&unit);
    let code = Code {
        instructions: crate::vm::quicken(&unit.instructions),
        consts_tuple: kept(vm, CONSTS, |old| old.consts_tuple),
        names_tuple: names_tuple.into_id(),
        variables_tuple: variables_tuple.into_id(),
        kinds: kinds.into_id(),
        name: kept(vm, NAME, |old| old.name),
        qualname: kept(vm, QUALNAME, |old| old.qualname),
        filename: kept(vm, FILENAME, |old| old.filename),
        linetable: kept(vm, LINETABLE, |old| old.linetable),
        exceptiontable: kept(vm, EXCEPTIONTABLE, |old| old.exceptiontable),
        constants: constants.into(),
        names,
        variables,
        locals: counted(kind::LOCAL),
        frees: counted(kind::FREE),
        stack_size,
        exact_arguments: crate::vm::load::exact_arguments(&unit),
        hidden: crate::modules::python::is_hidden(&unit.filename),
        native: *unit.filename == *crate::modules::python::NATIVE,
        weakrefs: Cell::new(None),
        cached: Default::default(),
        cache: Cell::default(),
        unit: Arc::new(unit),
    };
    vm.heap.put(size, Body::Code(Rc::new(code)))
}

/// A constant as plain data, by which code objects are compared.
fn constant(vm: &mut Vm, object: ObjId) -> Result<Const> {
    Ok(match vm.heap.body(object) {
        _ if object == fixed::NONE => Const::None,
        _ if object == fixed::ELLIPSIS => Const::Ellipsis,
        Body::Bool(value) => Const::Bool(*value),
        Body::Float(value) => Const::Float(*value),
        Body::Complex(parts) => Const::Complex(parts[0], parts[1]),
        Body::Code(code) => Const::Code(Arc::clone(&code.unit)),
        _ if vm.heap.type_of(object) == ty::INT => match vm.heap.as_int(object) {
            Some(value) => Const::Int(value),
            None => return Err(vm.unsupported("this constant in code.replace()")),
        },
        &Body::Str { at, .. } => Const::Str(vm.heap.texts.get(at).text.clone()),
        Body::Bytes(body) => Const::Bytes(body.data.to_vec().into()),
        _ if vm.heap.type_of(object) == ty::TUPLE => {
            let items = vm.heap.tuple_items(object);
            let items: Vec<Const> =
                items.into_iter().map(|item| constant(vm, item)).collect::<Result<_>>()?;
            Const::Tuple(items.into())
        }
        _ => return Err(vm.unsupported("this constant in code.replace()")),
    })
}
