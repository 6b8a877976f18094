//! Exceptions with a few fields of their own: `StopIteration`, `SystemExit`, `ImportError`, `NameError` and
//! `AttributeError` (`Objects/exceptions.c`).

use super::exception::{exception, field, keep_args, member, set_field, str};
use crate::object::layout::Kind;
use crate::object::*;
use crate::vm::native::{Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Raised, Result, Signature, Vm};

/// A subclass of an exception with fields: `__init__` is its own row in `__dict__`, `__new__` is inherited.
macro_rules! like {
    ($name:ident, $kind:ident, $base:ident, $size:expr, $init:expr, $doc:literal) => {
        pub(super) static $name: TypeDef =
            exception(Kind::$kind, Kind::$base, $size, Slots { init: Some($init), ..Slots::NONE }, $doc);
    };
}

// StopIteration: [value]

pub(super) static STOP_ITERATION: TypeDef = TypeDef {
    attributes: &[member!("value", 0)],
    ..exception(
        Kind::StopIteration,
        Kind::Exception,
        80,
        Slots { init: Some(stop_iteration_init), ..Slots::NONE },
        "Signal the end from iterator.__next__().",
    )
};

fn stop_iteration_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    super::exception::init(vm, this, args)?;
    set_field(vm, this, 0, Some(args.get(0).unwrap_or(fixed::NONE)));
    Ok(())
}

// SystemExit: [code]

pub(super) static SYSTEM_EXIT: TypeDef = TypeDef {
    attributes: &[member!("code", 0)],
    ..exception(
        Kind::SystemExit,
        Kind::BaseException,
        80,
        Slots { init: Some(system_exit_init), ..Slots::NONE },
        "Request to exit from the interpreter.",
    )
};

/// The code is the argument, or the tuple of several.
fn system_exit_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    super::exception::init(vm, this, args)?;
    match args.positional {
        [] => {}
        [code] => set_field(vm, this, 0, Some(*code)),
        _ => {
            let all = vm.heap.exception(this).map(|e| e.args);
            set_field(vm, this, 0, all);
        }
    }
    Ok(())
}

// ImportError: [msg, name, path, name_from]

const MSG: usize = 0;
const NAME: usize = 1;
const PATH: usize = 2;
/// The field that holds `ImportError.name_from`.
pub(crate) const NAME_FROM: usize = 3;
/// The field that holds `ImportError.name`.
pub(crate) const IMPORT_NAME: usize = NAME;

pub(super) static IMPORT_ERROR: TypeDef = TypeDef {
    methods: &[Native::new("__reduce__", Call::NoArgs(import_error_reduce))],
    attributes: &[
        member!("msg", MSG),
        member!("name", NAME),
        member!("path", PATH),
        member!("name_from", NAME_FROM),
    ],
    ..exception(
        Kind::ImportError,
        Kind::Exception,
        104,
        Slots { init: Some(import_error_init), str: Some(import_error_str), ..Slots::NONE },
        "Import can't find module, or can't find name in module.",
    )
};

like!(MODULE_NOT_FOUND_ERROR, ModuleNotFoundError, ImportError, 104, import_error_init, "Module not found.");

/// Looks the keyword arguments of an exception's `__init__` up; all are optional and given by name only.
fn keywords<const N: usize>(
    vm: &mut Vm,
    args: Args,
    function: &'static str,
    names: [&'static str; N],
) -> Result<[Field; N]> {
    Args { positional: &[], ..args }.bind(vm, &Signature::new(function, names, 0, 0, 0))
}

fn import_error_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    keep_args(vm, this, args);
    let [name, path, name_from] = keywords(vm, args, "ImportError", ["name", "path", "name_from"])?;
    let message = match args.positional {
        [message] => Some(*message),
        _ => None,
    };
    set_field(vm, this, MSG, message);
    set_field(vm, this, NAME, name);
    set_field(vm, this, PATH, path);
    set_field(vm, this, NAME_FROM, name_from);
    Ok(())
}

fn import_error_str(vm: &mut Vm, this: ObjId) -> Result {
    match field(vm, this, MSG) {
        Some(message) if vm.heap.is_exact_str(message) => Ok(vm.own(message)),
        _ => str(vm, this),
    }
}

/// The fields that have a value, in a copy of the attribute dictionary.
fn state_with(vm: &mut Vm, this: ObjId, fields: &[(&str, Field)]) -> Result {
    let dict = match vm.heap.dict_of(this) {
        Some(dict) => vm.dict_copy(dict)?,
        None => vm.heap.new_dict(),
    };
    for &(name, value) in fields {
        if let Some(value) = value {
            let value = vm.own(value);
            vm.dict_set_text(dict.id(), name, value);
        }
    }
    Ok(dict)
}

/// `ImportError_reduce`.
fn import_error_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let fields = [
        ("name", field(vm, this, NAME)),
        ("path", field(vm, this, PATH)),
        ("name_from", field(vm, this, NAME_FROM)),
    ];
    let Some((class, args, dict)) = vm.heap.exception(this).map(|e| (e.class, e.args, e.dict)) else {
        return Err(vm.type_error("exception expected"));
    };
    if fields.iter().any(|(_, value)| value.is_some()) {
        let state = state_with(vm, this, &fields)?;
        let reduced = vm.heap.tuple_of(&[class, args, state.id()]);
        vm.release(state);
        return Ok(reduced);
    }
    Ok(match dict {
        Some(dict) => vm.heap.tuple_of(&[class, args, dict]),
        None => vm.heap.tuple_of(&[class, args]),
    })
}

// NameError: [name]

pub(super) static NAME_ERROR: TypeDef = TypeDef {
    attributes: &[member!("name", 0)],
    ..exception(
        Kind::NameError,
        Kind::Exception,
        80,
        Slots { init: Some(name_error_init), str: Some(str), ..Slots::NONE },
        "Name not found globally.",
    )
};

like!(
    UNBOUND_LOCAL_ERROR,
    UnboundLocalError,
    NameError,
    80,
    name_error_init,
    "Local name referenced but not bound to a value."
);

fn name_error_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    keep_args(vm, this, args);
    let [name] = keywords(vm, args, "NameError", ["name"])?;
    set_field(vm, this, 0, name);
    Ok(())
}

// AttributeError: [obj, name]

pub(super) static ATTRIBUTE_ERROR: TypeDef = TypeDef {
    methods: &[
        Native::new("__getstate__", Call::NoArgs(attribute_error_getstate)),
        Native::new("__reduce__", Call::NoArgs(attribute_error_reduce)),
    ],
    attributes: &[member!("name", 1), member!("obj", 0)],
    ..exception(
        Kind::AttributeError,
        Kind::Exception,
        88,
        Slots { init: Some(attribute_error_init), str: Some(str), ..Slots::NONE },
        "Attribute not found.",
    )
};

fn attribute_error_init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    keep_args(vm, this, args);
    let [name, obj] = keywords(vm, args, "AttributeError", ["name", "obj"])?;
    set_field(vm, this, 0, obj);
    set_field(vm, this, 1, name);
    Ok(())
}

/// `AttributeError_getstate`: without the object, which may not be picklable.
fn attribute_error_getstate(vm: &mut Vm, this: ObjId) -> Result {
    let args = vm.heap.exception(this).map(|e| e.args);
    let name = field(vm, this, 1);
    state_with(vm, this, &[("name", name), ("args", args)])
}

fn attribute_error_reduce(vm: &mut Vm, this: ObjId) -> Result {
    let state = attribute_error_getstate(vm, this)?;
    let Some((class, args)) = vm.heap.exception(this).map(|e| (e.class, e.args)) else {
        vm.release(state);
        return Err(vm.type_error("exception expected"));
    };
    let reduced = vm.heap.tuple_of(&[class, args, state.id()]);
    vm.release(state);
    Ok(reduced)
}

impl Vm {
    /// Raises an `ImportError` (or a class that extends it) with its fields (`_PyErr_SetImportErrorWithNameFrom`).
    pub(crate) fn import_error(
        &mut self,
        class: ObjId,
        message: &str,
        module: Field,
        path: Field,
        wanted: Field,
    ) -> Raised {
        let raised = self.error(class, message);
        if self.stop.is_none()
            && let Some(current) = self.current
            && super::exception::is(self, current, class)
        {
            // The C function passes all three by name, so that those without a value are `None`.
            set_field(self, current, NAME, Some(module.unwrap_or(fixed::NONE)));
            set_field(self, current, PATH, Some(path.unwrap_or(fixed::NONE)));
            set_field(self, current, NAME_FROM, Some(wanted.unwrap_or(fixed::NONE)));
        }
        raised
    }
}
