//! `code.replace()` (`code_replace_impl`): the same code with another name, place, set of flags or constants. Other
//! instructions and variables are refused.

use crate::compile::code::{CodeUnit, Const, Location};
use crate::object::layout::ty;
use crate::object::*;
use crate::vm::{Args, Result, Vm};
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// What the constructor takes, in its order.
const FIELDS: &[&str] = &[
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

/// The parts of the new code that differ from the old one's.
struct Changed {
    unit: CodeUnit,
    consts: Field,
    name: Field,
    qualname: Field,
    filename: Field,
    linetable: Field,
}

pub(super) fn replace(vm: &mut Vm, this: ObjId, args: Args) -> Result {
    if !args.positional.is_empty() {
        return Err(vm.type_error("replace() takes no positional arguments"));
    }
    let Some(code) = vm.heap.code(this).map(Rc::clone) else {
        return Err(vm.type_error("code object expected"));
    };
    let mut new = Changed {
        unit: (*code.unit).clone(),
        consts: None,
        name: None,
        qualname: None,
        filename: None,
        linetable: None,
    };
    for (&name, &value) in args.names.iter().zip(args.named) {
        let field = vm.heap.text_lossy(name);
        change(vm, &mut new, &field, value)?;
    }
    let constants: Box<[ObjId]> = match new.consts {
        Some(tuple) => vm.heap.tuple_items(tuple).into(),
        None => code.constants.clone(),
    };
    let mut share = |id: ObjId| vm.own(id).into_id();
    let copy = Code {
        instructions: crate::vm::quicken(&new.unit.instructions),
        constants,
        names: code.names.clone(),
        variables: code.variables.clone(),
        consts_tuple: share(new.consts.unwrap_or(code.consts_tuple)),
        names_tuple: share(code.names_tuple),
        variables_tuple: share(code.variables_tuple),
        kinds: share(code.kinds),
        name: share(new.name.unwrap_or(code.name)),
        qualname: share(new.qualname.unwrap_or(code.qualname)),
        filename: share(new.filename.unwrap_or(code.filename)),
        linetable: share(new.linetable.unwrap_or(code.linetable)),
        exceptiontable: share(code.exceptiontable),
        locals: code.locals,
        cells: code.cells,
        frees: code.frees,
        stack_size: code.stack_size,
        exact_arguments: code.exact_arguments,
        hidden: crate::modules::python::is_hidden(&new.unit.filename),
        native: *new.unit.filename == *crate::modules::python::NATIVE,
        weakrefs: Cell::new(None),
        cached: Default::default(),
        cache: Cell::default(),
        size: code.size,
        unit: Arc::new(new.unit),
    };
    let size = copy.size;
    Ok(vm.heap.put(size, Body::Code(Rc::new(copy))))
}

fn change(vm: &mut Vm, new: &mut Changed, field: &str, value: ObjId) -> Result<()> {
    let text = |vm: &mut Vm| {
        if vm.heap.text(value).is_some() {
            return Ok(Arc::<str>::from(vm.heap.text_lossy(value)));
        }
        let message = format!("replace() argument '{field}' must be str, not {}", vm.type_name(value));
        Err(vm.type_error(&message))
    };
    match field {
        "co_flags" => {
            let flags = crate::modules::arguments::c_int(vm, value)?;
            new.unit.flags = flags as u32;
        }
        "co_firstlineno" => {
            let line = crate::modules::arguments::c_int(vm, value)?;
            let Ok(line) = u32::try_from(line) else {
                return Err(vm.value_error("code: co_firstlineno must be a positive integer"));
            };
            let moved = |old: u32| old.wrapping_sub(new.unit.first_line).wrapping_add(line);
            new.unit.locations = new.unit.locations.map(|location| Location {
                line: location.line.map(moved),
                end_line: location.end_line.map(moved),
                ..location
            });
            new.unit.first_line = line;
        }
        "co_name" => (new.unit.name, new.name) = (text(vm)?, Some(value)),
        "co_qualname" => (new.unit.qualname, new.qualname) = (text(vm)?, Some(value)),
        "co_filename" => (new.unit.filename, new.filename) = (text(vm)?, Some(value)),
        "co_consts" => {
            if vm.heap.type_of(value) != ty::TUPLE {
                let message =
                    format!("replace() argument 'co_consts' must be tuple, not {}", vm.type_name(value));
                return Err(vm.type_error(&message));
            }
            let items = vm.heap.tuple_items(value);
            new.unit.consts = items.into_iter().map(|item| constant(vm, item)).collect::<Result<_>>()?;
            new.consts = Some(value);
        }
        "co_linetable" => {
            let Some(table) = vm.heap.bytes_body(value).map(|body| body.data.to_vec()) else {
                let message =
                    format!("replace() argument 'co_linetable' must be bytes, not {}", vm.type_name(value));
                return Err(vm.type_error(&message));
            };
            let count = new.unit.instructions.len();
            new.unit.locations = crate::compile::located(&table, new.unit.first_line, count);
            new.linetable = Some(value);
        }
        field if FIELDS.contains(&field) => {
            return Err(vm.unsupported(&format!("code.replace({field}=...)")));
        }
        field => return Err(vm.unexpected_keyword("replace", FIELDS, field)),
    }
    Ok(())
}

/// A constant as plain data, by which code objects are compared.
fn constant(vm: &mut Vm, object: ObjId) -> Result<Const> {
    Ok(match vm.heap.body(object) {
        _ if object == fixed::NONE => Const::None,
        _ if object == fixed::ELLIPSIS => Const::Ellipsis,
        Body::Bool(value) => Const::Bool(*value),
        Body::Float(value) => Const::Float(*value),
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
