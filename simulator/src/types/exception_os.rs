//! `OSError` and its subclasses (`Objects/exceptions.c`): `OSError(errno, strerror)` makes the subclass that the
//! number stands for.

use super::exception::{args_of, exception, field, make, member, replace_args, set_field, str};
use crate::algorithm::text::{Text, TextBuilder};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::{Args, Result, Vm};

/// `PyOSErrorObject`.
const SIZE: usize = 112;
// The fields.
const ERRNO: usize = 0;
const STRERROR: usize = 1;
const FILENAME: usize = 2;
const FILENAME2: usize = 3;

pub(super) static OS_ERROR: TypeDef = TypeDef {
    methods: &[Native::new("__reduce__", Call::NoArgs(reduce))],
    attributes: &[
        member!("errno", ERRNO),
        member!("strerror", STRERROR),
        member!("filename", FILENAME),
        member!("filename2", FILENAME2),
        Attribute::write("characters_written", get_written, set_written),
    ],
    ..exception(
        Kind::OsError,
        Kind::Exception,
        SIZE,
        Slots { new: Some(new), init: Some(init), str: Some(os_error_str), ..Slots::NONE },
        "Base class for I/O related errors.",
    )
};

macro_rules! subclasses {
    ($($name:ident $kind:ident $base:ident $doc:literal;)*) => {
        $(pub(super) static $name: TypeDef = exception(
            Kind::$kind,
            Kind::$base,
            SIZE,
            Slots { init: Some(init), ..Slots::NONE },
            $doc,
        );)*
    };
}

subclasses! {
    BLOCKING_IO_ERROR BlockingIoError OsError "I/O operation would block.";
    CHILD_PROCESS_ERROR ChildProcessError OsError "Child process error.";
    CONNECTION_ERROR ConnectionError OsError "Connection error.";
    FILE_EXISTS_ERROR FileExistsError OsError "File already exists.";
    FILE_NOT_FOUND_ERROR FileNotFoundError OsError "File not found.";
    INTERRUPTED_ERROR InterruptedError OsError "Interrupted by signal.";
    IS_A_DIRECTORY_ERROR IsADirectoryError OsError "Operation doesn't work on directories.";
    NOT_A_DIRECTORY_ERROR NotADirectoryError OsError "Operation only works on directories.";
    PERMISSION_ERROR PermissionError OsError "Not enough permissions.";
    PROCESS_LOOKUP_ERROR ProcessLookupError OsError "Process not found.";
    TIMEOUT_ERROR TimeoutError OsError "Timeout expired.";
    BROKEN_PIPE_ERROR BrokenPipeError ConnectionError "Broken pipe.";
    CONNECTION_ABORTED_ERROR ConnectionAbortedError ConnectionError "Connection aborted.";
    CONNECTION_REFUSED_ERROR ConnectionRefusedError ConnectionError "Connection refused.";
    CONNECTION_RESET_ERROR ConnectionResetError ConnectionError "Connection reset.";
}

/// The subclass for an error number of Linux (`errnomap`).
fn class_for(number: i64) -> Option<ObjId> {
    Some(match number {
        11 | 114 | 115 => ty::BLOCKING_IO_ERROR,
        32 | 108 => ty::BROKEN_PIPE_ERROR,
        10 => ty::CHILD_PROCESS_ERROR,
        103 => ty::CONNECTION_ABORTED_ERROR,
        111 => ty::CONNECTION_REFUSED_ERROR,
        104 => ty::CONNECTION_RESET_ERROR,
        17 => ty::FILE_EXISTS_ERROR,
        2 => ty::FILE_NOT_FOUND_ERROR,
        21 => ty::IS_A_DIRECTORY_ERROR,
        20 => ty::NOT_A_DIRECTORY_ERROR,
        4 => ty::INTERRUPTED_ERROR,
        1 | 13 => ty::PERMISSION_ERROR,
        3 => ty::PROCESS_LOOKUP_ERROR,
        110 => ty::TIMEOUT_ERROR,
        _ => return None,
    })
}

/// Whether the fields are `__init__`'s to fill in: the class overrides `__init__` and leaves `__new__` alone
/// (`oserror_use_init`).
fn init_fills(vm: &mut Vm, class: ObjId) -> bool {
    let built_in = |vm: &mut Vm, name| {
        let Some(found) = vm.type_lookup(class, name) else { return false };
        match vm.heap.outer(found) {
            Body::Descriptor(d) => matches!(d.access, Access::Slot(_)),
            Body::Builtin(_) => true,
            _ => false,
        }
    };
    !built_in(vm, name::__init__) && built_in(vm, name::__new__)
}

fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    if init_fills(vm, class) {
        let empty = vm.own(fixed::EMPTY_TUPLE);
        return Ok(make(vm, class, empty));
    }
    let name = vm.heap.class(class).map_or("OSError".to_owned(), |t| t.name.to_string());
    args.no_keywords(vm, &name)?;
    let mut made = class;
    if class == ty::OS_ERROR
        && (2..=5).contains(&args.positional.len())
        && vm.is_int(args.positional[0])
        && let Some(subclass) = vm.heap.as_i64(args.positional[0]).and_then(class_for)
    {
        made = subclass;
    }
    let packed = args.packed(vm);
    let exception = make(vm, made, packed);
    let done = fill(vm, exception.id(), args);
    vm.completed(exception, done)
}

fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    let class = vm.heap.type_of(this);
    if !init_fills(vm, class) {
        return Ok(());
    }
    if !args.names.is_empty() {
        let name = vm.type_name(this);
        args.no_keywords(vm, &name)?;
    }
    let packed = args.packed(vm);
    replace_args(vm, this, packed);
    fill(vm, this, args)
}

/// `oserror_init`: the fields, from two to five arguments. A file name leaves the `args`.
fn fill(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    let given = args.positional;
    if !(2..=5).contains(&given.len()) {
        return Ok(());
    }
    let present = |at: usize| given.get(at).copied().filter(|&id| id != fixed::NONE);
    if let Some(filename) = present(2) {
        let slots = vm.slots_for(filename);
        let is_number = slots.index.is_some() || slots.int.is_some() || slots.float.is_some();
        if vm.heap.type_of(this) == ty::BLOCKING_IO_ERROR && is_number {
            let written = written_from(vm, filename)?;
            if let Some(e) = vm.heap.exception_mut(this) {
                e.numbers[0] = written;
            }
        } else {
            set_field(vm, this, FILENAME, Some(filename));
            if let Some(second) = present(4) {
                set_field(vm, this, FILENAME2, Some(second));
            }
            let two = vm.heap.tuple_of(&given[..2]);
            replace_args(vm, this, two);
        }
    }
    set_field(vm, this, ERRNO, Some(given[0]));
    set_field(vm, this, STRERROR, Some(given[1]));
    Ok(())
}

fn written_from(vm: &mut Vm, value: ObjId) -> Result<isize> {
    let index = vm.index(value)?;
    let number = vm.heap.as_i64(index.id());
    vm.release(index);
    match number {
        Some(number) => Ok(number as isize),
        None => {
            let message = format!("cannot fit '{}' into an index-sized integer", vm.type_name(value));
            Err(vm.value_error(&message))
        }
    }
}

/// Appends `str` or `repr` of a value.
fn push(vm: &mut Vm, to: &mut TextBuilder, value: Field, quoted: bool) -> Result<()> {
    let value = value.unwrap_or(fixed::NONE);
    let text = if quoted { vm.repr(value)? } else { vm.str(value)? };
    if let Some(text) = vm.heap.text(text.id()) {
        to.push_text(text);
    }
    vm.release(text);
    Ok(())
}

/// `OSError_str`.
fn os_error_str(vm: &mut Vm, this: ObjId) -> Result {
    let [errno, strerror, filename, filename2] =
        [ERRNO, STRERROR, FILENAME, FILENAME2].map(|at| field(vm, this, at));
    if filename.is_none() && (errno.is_none() || strerror.is_none()) {
        return str(vm, this);
    }
    // Represented values may run Python, which may change the fields.
    for held in [errno, strerror, filename, filename2].into_iter().flatten() {
        vm.keep_ref(held);
    }
    let mut to = TextBuilder::default();
    to.push_str("[Errno ");
    push(vm, &mut to, errno, false)?;
    to.push_str("] ");
    push(vm, &mut to, strerror, false)?;
    if filename.is_some() {
        to.push_str(": ");
        push(vm, &mut to, filename, true)?;
        if filename2.is_some() {
            to.push_str(" -> ");
            push(vm, &mut to, filename2, true)?;
        }
    }
    let text: Text = to.finish();
    Ok(vm.heap.str(text))
}

/// `OSError_reduce`: the file name is put back among the arguments.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let Some((class, all, dict)) = vm.heap.exception(this).map(|e| (e.class, e.args, e.dict)) else {
        return Err(vm.type_error("exception expected"));
    };
    let items = args_of(vm, this);
    let args = match (field(vm, this, FILENAME), field(vm, this, FILENAME2), items.as_slice()) {
        (Some(file), None, &[a, b]) => vm.heap.tuple_of(&[a, b, file]),
        // The fourth is `winerror`.
        (Some(file), Some(second), &[a, b]) => vm.heap.tuple_of(&[a, b, file, fixed::NONE, second]),
        _ => vm.own(all),
    };
    let reduced = match dict {
        Some(dict) => vm.heap.tuple_of(&[class, args.id(), dict]),
        None => vm.heap.tuple_of(&[class, args.id()]),
    };
    vm.release(args);
    Ok(reduced)
}

fn get_written(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.exception(this).map(|e| e.numbers[0]) {
        Some(written) if written != -1 => Ok(vm.heap.int(written as i64)),
        _ => {
            let message = vm.heap.string("characters_written");
            Err(vm.error_with(ty::ATTRIBUTE_ERROR, message))
        }
    }
}

fn set_written(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let written = match value {
        Some(value) => written_from(vm, value)?,
        None if vm.heap.exception(this).is_some_and(|e| e.numbers[0] == -1) => {
            let message = vm.heap.string("characters_written");
            return Err(vm.error_with(ty::ATTRIBUTE_ERROR, message));
        }
        None => -1,
    };
    if let Some(e) = vm.heap.exception_mut(this) {
        e.numbers[0] = written;
    }
    Ok(())
}
