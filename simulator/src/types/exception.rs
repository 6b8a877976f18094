//! The built-in exceptions (`Objects/exceptions.c`): `BaseException` and those that add nothing to it.

use super::{exception_fields, exception_group, exception_os, exception_syntax, exception_unicode};
use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Attribute, Call, Native, TypeDef};
use crate::vm::slots::Slots;
use crate::vm::text_writer::TextWriter;
use crate::vm::{Args, Result, Vm};

/// In the order in which CPython makes them (`static_exceptions`): `__subclasses__()` shows it.
pub(super) static TYPES: &[&TypeDef] = &[
    &BASE_EXCEPTION,
    &exception_group::BASE_EXCEPTION_GROUP,
    &EXCEPTION,
    &GENERATOR_EXIT,
    &KEYBOARD_INTERRUPT,
    &exception_fields::SYSTEM_EXIT,
    &ARITHMETIC_ERROR,
    &ASSERTION_ERROR,
    &exception_fields::ATTRIBUTE_ERROR,
    &BUFFER_ERROR,
    &EOF_ERROR,
    &exception_fields::IMPORT_ERROR,
    &LOOKUP_ERROR,
    &MEMORY_ERROR,
    &exception_fields::NAME_ERROR,
    &exception_os::OS_ERROR,
    &REFERENCE_ERROR,
    &RUNTIME_ERROR,
    &STOP_ASYNC_ITERATION,
    &exception_fields::STOP_ITERATION,
    &exception_syntax::SYNTAX_ERROR,
    &SYSTEM_ERROR,
    &TYPE_ERROR,
    &VALUE_ERROR,
    &WARNING,
    &FLOATING_POINT_ERROR,
    &OVERFLOW_ERROR,
    &ZERO_DIVISION_ERROR,
    &exception_fields::MODULE_NOT_FOUND_ERROR,
    &INDEX_ERROR,
    &KEY_ERROR,
    &exception_fields::UNBOUND_LOCAL_ERROR,
    &exception_os::BLOCKING_IO_ERROR,
    &exception_os::CHILD_PROCESS_ERROR,
    &exception_os::CONNECTION_ERROR,
    &exception_os::FILE_EXISTS_ERROR,
    &exception_os::FILE_NOT_FOUND_ERROR,
    &exception_os::INTERRUPTED_ERROR,
    &exception_os::IS_A_DIRECTORY_ERROR,
    &exception_os::NOT_A_DIRECTORY_ERROR,
    &exception_os::PERMISSION_ERROR,
    &exception_os::PROCESS_LOOKUP_ERROR,
    &exception_os::TIMEOUT_ERROR,
    &NOT_IMPLEMENTED_ERROR,
    &PYTHON_FINALIZATION_ERROR,
    &RECURSION_ERROR,
    &exception_syntax::INDENTATION_ERROR,
    &exception_syntax::INCOMPLETE_INPUT_ERROR,
    &UNICODE_ERROR,
    &BYTES_WARNING,
    &DEPRECATION_WARNING,
    &ENCODING_WARNING,
    &FUTURE_WARNING,
    &IMPORT_WARNING,
    &PENDING_DEPRECATION_WARNING,
    &RESOURCE_WARNING,
    &RUNTIME_WARNING,
    &SYNTAX_WARNING,
    &UNICODE_WARNING,
    &USER_WARNING,
    &exception_os::BROKEN_PIPE_ERROR,
    &exception_os::CONNECTION_ABORTED_ERROR,
    &exception_os::CONNECTION_REFUSED_ERROR,
    &exception_os::CONNECTION_RESET_ERROR,
    &exception_syntax::TAB_ERROR,
    &exception_unicode::UNICODE_DECODE_ERROR,
    &exception_unicode::UNICODE_ENCODE_ERROR,
    &exception_unicode::UNICODE_TRANSLATE_ERROR,
    &exception_group::EXCEPTION_GROUP,
];

/// An exception type as `Objects/exceptions.c` declares most of them.
pub(super) const fn exception(
    kind: Kind,
    base: Kind,
    basicsize: usize,
    slots: Slots,
    doc: &'static str,
) -> TypeDef {
    TypeDef { base, basicsize, is_base: true, gc: true, has_dict: true, slots, doc, ..TypeDef::new(kind) }
}

/// `SimpleExtendsException`: `__new__` and `__init__` of its own, though they are `BaseException`'s.
pub(super) const SIMPLE: Slots = Slots { new: Some(new), init: Some(init), ..Slots::NONE };

macro_rules! simple {
    ($($name:ident $kind:ident $base:ident $doc:literal;)*) => {
        $(static $name: TypeDef = exception(Kind::$kind, Kind::$base, size::EXCEPTION, SIMPLE, $doc);)*
    };
}

simple! {
    EXCEPTION Exception BaseException "Common base class for all non-exit exceptions.";
    GENERATOR_EXIT GeneratorExit BaseException "Request that a generator exit.";
    KEYBOARD_INTERRUPT KeyboardInterrupt BaseException "Program interrupted by user.";
    ARITHMETIC_ERROR ArithmeticError Exception "Base class for arithmetic errors.";
    ASSERTION_ERROR AssertionError Exception "Assertion failed.";
    BUFFER_ERROR BufferError Exception "Buffer error.";
    EOF_ERROR EofError Exception "Read beyond end of file.";
    LOOKUP_ERROR LookupError Exception "Base class for lookup errors.";
    MEMORY_ERROR MemoryError Exception "Out of memory.";
    REFERENCE_ERROR ReferenceError Exception "Weak ref proxy used after referent went away.";
    RUNTIME_ERROR RuntimeError Exception "Unspecified run-time error.";
    STOP_ASYNC_ITERATION StopAsyncIteration Exception "Signal the end from iterator.__anext__().";
    SYSTEM_ERROR SystemError Exception "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.";
    TYPE_ERROR TypeError Exception "Inappropriate argument type.";
    VALUE_ERROR ValueError Exception "Inappropriate argument value (of correct type).";
    WARNING Warning Exception "Base class for warning categories.";
    FLOATING_POINT_ERROR FloatingPointError ArithmeticError "Floating-point operation failed.";
    OVERFLOW_ERROR OverflowError ArithmeticError "Result too large to be represented.";
    ZERO_DIVISION_ERROR ZeroDivisionError ArithmeticError "Second argument to a division or modulo operation was zero.";
    INDEX_ERROR IndexError LookupError "Sequence index out of range.";
    NOT_IMPLEMENTED_ERROR NotImplementedError RuntimeError "Method or function hasn't been implemented yet.";
    PYTHON_FINALIZATION_ERROR PythonFinalizationError RuntimeError "Operation blocked during Python finalization.";
    RECURSION_ERROR RecursionError RuntimeError "Recursion limit exceeded.";
    UNICODE_ERROR UnicodeError ValueError "Unicode related error.";
    BYTES_WARNING BytesWarning Warning "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.";
    DEPRECATION_WARNING DeprecationWarning Warning "Base class for warnings about deprecated features.";
    ENCODING_WARNING EncodingWarning Warning "Base class for warnings about encodings.";
    FUTURE_WARNING FutureWarning Warning "Base class for warnings about constructs that will change semantically\nin the future.";
    IMPORT_WARNING ImportWarning Warning "Base class for warnings about probable mistakes in module imports";
    PENDING_DEPRECATION_WARNING PendingDeprecationWarning Warning "Base class for warnings about features which will be deprecated\nin the future.";
    RESOURCE_WARNING ResourceWarning Warning "Base class for warnings about resource usage.";
    RUNTIME_WARNING RuntimeWarning Warning "Base class for warnings about dubious runtime behavior.";
    SYNTAX_WARNING SyntaxWarning Warning "Base class for warnings about dubious syntax.";
    UNICODE_WARNING UnicodeWarning Warning "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.";
    USER_WARNING UserWarning Warning "Base class for warnings generated by user code.";
}

static BASE_EXCEPTION: TypeDef = TypeDef {
    methods: METHODS,
    attributes: ATTRIBUTES,
    ..exception(
        Kind::BaseException,
        Kind::Object,
        size::EXCEPTION,
        Slots { getattro: Some(Vm::generic_get_attr), repr: Some(repr), str: Some(str), ..SIMPLE },
        "Common base class for all exceptions",
    )
};

static KEY_ERROR: TypeDef = exception(
    Kind::KeyError,
    Kind::LookupError,
    size::EXCEPTION,
    Slots { str: Some(key_error_str), init: Some(init), ..Slots::NONE },
    "Mapping key not found.",
);

static METHODS: &[Native] = &[
    Native::new("__reduce__", Call::NoArgs(reduce)),
    Native::new("__setstate__", Call::One(setstate)),
    Native::new("with_traceback", Call::One(with_traceback)),
    Native::new("add_note", Call::One(add_note)),
];

static ATTRIBUTES: &[Attribute] = &[
    Attribute { member: true, ..Attribute::write("__suppress_context__", get_suppress, set_suppress) },
    Attribute::write("__dict__", get_dict, set_dict),
    Attribute::write("args", get_args, set_args),
    Attribute::write("__traceback__", get_traceback, set_traceback_attribute),
    Attribute::write("__context__", get_context, set_context),
    Attribute::write("__cause__", get_cause, set_cause),
];

/// A new exception with these arguments, tracked (`BaseException_new`).
pub(super) fn make(vm: &mut Vm, class: ObjId, args: Own) -> Own {
    let (basicsize, slots) =
        vm.heap.class(class).map_or((size::EXCEPTION, 0), |t| (t.basicsize, usize::from(t.slot_count)));
    vm.heap.incref(class);
    let body = ExceptionBody {
        class,
        args: args.into_id(),
        dict: None,
        traceback: None,
        context: None,
        cause: None,
        suppress_context: false,
        fields: Vec::new(),
        numbers: [-1; 2],
        weakrefs: None,
        slots: vec![None; slots].into_boxed_slice(),
    };
    let front = vm.heap.front_of(class);
    let made = vm.heap.put_in_front(basicsize, front, Body::Exception(Box::new(body)));
    vm.heap.track(made.id());
    made
}

/// `BaseException_new`: keeps the arguments it is called with, whatever they are.
pub(super) fn new(vm: &mut Vm, class: ObjId, args: Args) -> Result {
    let packed = args.packed(vm);
    Ok(make(vm, class, packed))
}

/// `BaseException_init`.
pub(super) fn init(vm: &mut Vm, this: ObjId, args: Args) -> Result<()> {
    if !args.names.is_empty() {
        let name = vm.type_name(this);
        args.no_keywords(vm, &name)?;
    }
    keep_args(vm, this, args);
    Ok(())
}

/// `BaseException_init` where keywords have been looked at: the arguments are the exception's.
pub(super) fn keep_args(vm: &mut Vm, this: ObjId, args: Args) {
    let packed = args.packed(vm);
    replace_args(vm, this, packed);
}

pub(super) fn replace_args(vm: &mut Vm, this: ObjId, args: Own) {
    let args = args.into_id();
    let old = vm.heap.exception_mut(this).map(|e| std::mem::replace(&mut e.args, args));
    vm.release_id(old);
}

/// The exception's `args`, borrowed one by one.
pub(super) fn args_of(vm: &Vm, this: ObjId) -> Vec<ObjId> {
    vm.heap.exception(this).map(|e| vm.heap.tuple_items(e.args)).unwrap_or_default()
}

/// A field of a particular exception, borrowed.
pub(crate) fn field(vm: &Vm, this: ObjId, index: usize) -> Field {
    vm.heap.exception(this).and_then(|e| e.fields.get(index).copied().flatten())
}

/// Sets a field of a particular exception (`Py_XSETREF`).
pub(super) fn set_field(vm: &mut Vm, this: ObjId, index: usize, value: Field) {
    let value = value.map(|id| vm.own(id).into_id());
    let old = match vm.heap.exception_mut(this) {
        Some(e) => {
            if e.fields.len() <= index {
                e.fields.resize(index + 1, None);
            }
            std::mem::replace(&mut e.fields[index], value)
        }
        None => value,
    };
    vm.release_id(old);
}

/// Reads a field as `_Py_T_OBJECT` members are read: an empty one is `None`.
pub(super) fn get_field(vm: &mut Vm, this: ObjId, index: usize) -> Result {
    match field(vm, this, index) {
        Some(value) => Ok(vm.own(value)),
        None => Ok(vm.none()),
    }
}

/// A `_Py_T_OBJECT` member that stands in the exception's fields.
macro_rules! member {
    ($name:literal, $index:expr, read_only) => {
        $crate::vm::native::Attribute::member($name, |vm, this| {
            $crate::types::exception::get_field(vm, this, $index)
        })
    };
    ($name:literal, $index:expr) => {
        $crate::vm::native::Attribute {
            name: $name,
            get: |vm, this| $crate::types::exception::get_field(vm, this, $index),
            set: Some(|vm, this, value| {
                $crate::types::exception::set_field(vm, this, $index, value);
                Ok(())
            }),
            member: true,
        }
    };
}
pub(super) use member;

/// `BaseException_str`: nothing, the one argument, or the tuple of all.
pub(super) fn str(vm: &mut Vm, this: ObjId) -> Result {
    let Some(args) = vm.heap.exception(this).map(|e| e.args) else { return Ok(vm.heap.string("")) };
    match vm.heap.tuple_len(args) {
        None | Some(0) => Ok(vm.heap.string("")),
        Some(1) => match vm.heap.tuple_item(args, 0) {
            Some(one) => vm.str(one),
            None => Ok(vm.heap.string("")),
        },
        Some(_) => vm.str(args),
    }
}

/// `BaseException_repr`.
fn repr(vm: &mut Vm, this: ObjId) -> Result {
    let name = vm.class_name(vm.heap.type_of(this));
    let Some(args) = vm.heap.exception(this).map(|e| e.args) else { return Ok(vm.heap.string(&name)) };
    let only = match vm.heap.tuple_len(args) {
        Some(1) => vm.heap.tuple_item(args, 0),
        _ => None,
    };
    let format = if only.is_some() { "%s(%R)" } else { "%s%R" };
    let mut writer = TextWriter::formatting(format);
    vm.write_decoded(&mut writer, &name);
    match only {
        Some(_) => writer.push_str(&mut vm.heap, "("),
        None => writer.ends(),
    }
    let outcome = vm.write_repr(&mut writer, only.unwrap_or(args));
    if only.is_some() && outcome.is_ok() {
        writer.ends();
        writer.push_str(&mut vm.heap, ")");
    }
    vm.written(writer, outcome)
}

/// `KeyError_str`: the repr of a single argument, since an empty or blank key could not be seen otherwise.
fn key_error_str(vm: &mut Vm, this: ObjId) -> Result {
    match args_of(vm, this).as_slice() {
        [one] => vm.repr(*one),
        _ => str(vm, this),
    }
}

/// `BaseException_reduce`.
fn reduce(vm: &mut Vm, this: ObjId) -> Result {
    let Some((class, args, dict)) = vm.heap.exception(this).map(|e| (e.class, e.args, e.dict)) else {
        return Err(vm.type_error("exception expected"));
    };
    Ok(match dict {
        Some(dict) => vm.heap.tuple_of(&[class, args, dict]),
        None => vm.heap.tuple_of(&[class, args]),
    })
}

/// `BaseException_setstate`.
fn setstate(vm: &mut Vm, this: ObjId, state: ObjId) -> Result {
    if state != fixed::NONE {
        if vm.heap.dict(state).is_none() {
            return Err(vm.type_error("state is not a dictionary"));
        }
        let mut position = 0;
        while let Some((next, item)) = vm.heap.dict_next(state, position) {
            position = next;
            if vm.heap.text(item.key).is_none() {
                let message = format!("attribute name must be string, not '{}'", vm.type_name(item.key));
                return Err(vm.type_error(&message));
            }
            let (key, value) = (vm.own(item.key), vm.own(item.value));
            let result = vm.set_attr(this, key.id(), Some(value.id()));
            vm.release(key);
            vm.release(value);
            result?;
        }
    }
    Ok(vm.none())
}

fn with_traceback(vm: &mut Vm, this: ObjId, traceback: ObjId) -> Result {
    set_traceback(vm, this, traceback)?;
    Ok(vm.own(this))
}

/// `BaseException_add_note`: `__notes__` is an ordinary attribute.
fn add_note(vm: &mut Vm, this: ObjId, note: ObjId) -> Result {
    if vm.heap.text(note).is_none() {
        let message = format!("note must be a str, not '{}'", vm.type_name(note));
        return Err(vm.type_error(&message));
    }
    let notes = match vm.find_attr(this, name::__notes__)? {
        Some(notes) => notes,
        None => {
            let notes = vm.heap.empty_list(0);
            let done = vm.set_attr(this, name::__notes__, Some(notes.id()));
            vm.completed(notes, done)?
        }
    };
    let result = if vm.heap.list(notes.id()).is_some() {
        let note = vm.own(note);
        vm.heap.list_push(notes.id(), note);
        Ok(vm.none())
    } else {
        Err(vm.type_error("Cannot add note: __notes__ is not a list"))
    };
    vm.release(notes);
    result
}

fn get_suppress(vm: &mut Vm, this: ObjId) -> Result {
    let value = vm.heap.exception(this).is_some_and(|e| e.suppress_context);
    Ok(vm.heap.bool(value))
}

fn set_suppress(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let value = match value {
        None => return Err(vm.type_error("can't delete numeric/char attribute")),
        Some(fixed::TRUE) => true,
        Some(fixed::FALSE) => false,
        Some(_) => return Err(vm.type_error("attribute value type must be bool")),
    };
    if let Some(e) = vm.heap.exception_mut(this) {
        e.suppress_context = value;
    }
    Ok(())
}

fn get_dict(vm: &mut Vm, this: ObjId) -> Result {
    let dict = vm.heap.materialize_dict(this);
    Ok(vm.own(dict))
}

/// `PyObject_GenericSetDict`.
fn set_dict(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("cannot delete __dict__")) };
    if vm.heap.dict(value).is_none() {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(value));
        return Err(vm.type_error(&message));
    }
    let value = vm.own(value).into_id();
    let old = vm.heap.set_dict_of(this, Some(value));
    vm.release_id(old);
    Ok(())
}

fn get_args(vm: &mut Vm, this: ObjId) -> Result {
    match vm.heap.exception(this).map(|e| e.args) {
        Some(args) => Ok(vm.own(args)),
        None => Ok(vm.none()),
    }
}

fn set_args(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("args may not be deleted")) };
    let args = vm.tuple_from_iterable(value)?;
    replace_args(vm, this, args);
    Ok(())
}

fn or_none(vm: &mut Vm, value: Field) -> Own {
    match value {
        Some(value) => vm.own(value),
        None => vm.none(),
    }
}

fn get_traceback(vm: &mut Vm, this: ObjId) -> Result {
    let value = vm.heap.exception(this).and_then(|e| e.traceback);
    Ok(or_none(vm, value))
}

fn set_traceback_attribute(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    match value {
        Some(value) => set_traceback(vm, this, value),
        None => Err(vm.type_error("__traceback__ may not be deleted")),
    }
}

/// `PyException_SetTraceback`.
pub(super) fn set_traceback(vm: &mut Vm, this: ObjId, value: ObjId) -> Result<()> {
    if value != fixed::NONE && vm.heap.traceback(value).is_none() {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    }
    let value = given(vm, value);
    let old = vm.heap.exception_mut(this).and_then(|e| std::mem::replace(&mut e.traceback, value));
    vm.release_id(old);
    Ok(())
}

/// A new reference, counted; nothing for `None`.
fn given(vm: &mut Vm, value: ObjId) -> Field {
    if value == fixed::NONE { None } else { Some(vm.own(value).into_id()) }
}

fn get_context(vm: &mut Vm, this: ObjId) -> Result {
    let value = vm.heap.exception(this).and_then(|e| e.context);
    Ok(or_none(vm, value))
}

fn set_context(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("__context__ may not be deleted")) };
    if value != fixed::NONE && vm.heap.exception(value).is_none() {
        return Err(vm.type_error("exception context must be None or derive from BaseException"));
    }
    let value = given(vm, value);
    let old = vm.heap.exception_mut(this).and_then(|e| std::mem::replace(&mut e.context, value));
    vm.release_id(old);
    Ok(())
}

fn get_cause(vm: &mut Vm, this: ObjId) -> Result {
    let value = vm.heap.exception(this).and_then(|e| e.cause);
    Ok(or_none(vm, value))
}

/// `PyException_SetCause`: to set a cause is to suppress the context.
fn set_cause(vm: &mut Vm, this: ObjId, value: Option<ObjId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("__cause__ may not be deleted")) };
    if value != fixed::NONE && vm.heap.exception(value).is_none() {
        return Err(vm.type_error("exception cause must be None or derive from BaseException"));
    }
    let value = given(vm, value);
    let old = match vm.heap.exception_mut(this) {
        Some(e) => {
            e.suppress_context = true;
            std::mem::replace(&mut e.cause, value)
        }
        None => value,
    };
    vm.release_id(old);
    Ok(())
}

/// Whether the object is of a built-in exception class or one that extends it.
pub(super) fn is(vm: &Vm, this: ObjId, class: ObjId) -> bool {
    vm.heap.exception(this).is_some() && vm.is_instance_of(this, class)
}

/// Whether it is an exception group.
pub(crate) fn is_group(vm: &Vm, this: ObjId) -> bool {
    is(vm, this, ty::BASE_EXCEPTION_GROUP)
}
