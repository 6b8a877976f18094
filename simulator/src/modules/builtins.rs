//! The module `builtins` (`Python/bltinmodule.c`).

mod attributes;
mod code;
pub(crate) mod files;
mod iteration;
mod numbers;
mod printing;

use crate::object::layout::{Kind, ty};
use crate::object::*;
use crate::vm::native::{Call, ModuleDef, Native};
use crate::vm::{Args, Result, Vm};

pub(super) use code::source_text;

pub(super) static MODULES: &[&ModuleDef] = &[&BUILTINS];

static BUILTINS: ModuleDef = ModuleDef {
    name: "builtins",
    functions: FUNCTIONS,
    fill: Some(fill),
    doc: "Built-in functions, types, exceptions, and other objects.

This module provides direct access to all 'built-in'
identifiers of Python; for example, builtins.len is
the full name for the built-in function len().

This module is not normally accessed explicitly by most
applications, but can be useful in modules that provide
objects with the same name as a built-in value, but in
which the built-in of that name is also needed.",
};

/// In the order of `builtin_methods`.
static FUNCTIONS: &[Native] = &[
    Native::new("__build_class__", Call::Keywords(crate::vm::build_class)),
    Native::new("__import__", Call::Keywords(code::import))
        .shown("($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)"),
    Native::new("abs", Call::One(numbers::abs)).shown("($module, x, /)"),
    Native::new("all", Call::One(iteration::all)).shown("($module, iterable, /)"),
    Native::new("any", Call::One(iteration::any)).shown("($module, iterable, /)"),
    Native::new("ascii", Call::One(|vm, _, object| vm.ascii(object))).shown("($module, obj, /)"),
    Native::new("bin", Call::One(|vm, _, number| numbers::in_base(vm, number, 2))).shown("($module, number, /)"),
    Native::new("breakpoint", Call::Keywords(breakpoint))
        .shown("($module, /, *args, **kws)"),
    Native::new("callable", Call::One(callable)).shown("($module, obj, /)"),
    Native::new("chr", Call::One(numbers::chr)).shown("($module, i, /)"),
    Native::new("compile", Call::Keywords(code::compile)).shown(
        "($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)",
    ),
    Native::new("delattr", Call::Fast(attributes::delattr)).shown("($module, obj, name, /)"),
    Native::new("dir", Call::Packed(attributes::dir)),
    Native::new("divmod", Call::Fast(numbers::divmod)).shown("($module, x, y, /)"),
    Native::new("eval", Call::Keywords(code::eval)).shown("($module, source, /, globals=None, locals=None)"),
    Native::new("exec", Call::Keywords(code::exec))
        .shown("($module, source, /, globals=None, locals=None, *, closure=None)"),
    Native::new("format", Call::Fast(format)).shown("($module, value, format_spec='', /)"),
    Native::new("getattr", Call::Fast(attributes::getattr)),
    Native::new("globals", Call::NoArgs(attributes::globals)).shown("($module, /)"),
    Native::new("hasattr", Call::Fast(attributes::hasattr)).shown("($module, obj, name, /)"),
    Native::new("hash", Call::One(hash)).shown("($module, obj, /)"),
    Native::new("hex", Call::One(|vm, _, number| numbers::in_base(vm, number, 16))).shown("($module, number, /)"),
    Native::new("id", Call::One(id)).shown("($module, obj, /)"),
    Native::new("input", Call::Fast(files::input)).shown("($module, prompt='', /)"),
    Native::new("isinstance", Call::Fast(isinstance)).shown("($module, obj, class_or_tuple, /)"),
    Native::new("issubclass", Call::Fast(issubclass)).shown("($module, cls, class_or_tuple, /)"),
    Native::new("iter", Call::Fast(iteration::iter)),
    Native::new("aiter", Call::One(iteration::aiter)).shown("($module, async_iterable, /)"),
    Native::new("len", Call::One(len)).shown("($module, obj, /)"),
    Native::new("locals", Call::NoArgs(attributes::locals)).shown("($module, /)"),
    Native::new("max", Call::Keywords(iteration::max)),
    Native::new("min", Call::Keywords(iteration::min)),
    Native::new("next", Call::Fast(iteration::next)),
    Native::new("anext", Call::Fast(iteration::anext)).shown("($module, aiterator, default=<unrepresentable>, /)"),
    Native::new("oct", Call::One(|vm, _, number| numbers::in_base(vm, number, 8))).shown("($module, number, /)"),
    Native::new("ord", Call::One(numbers::ord)).shown("($module, c, /)"),
    Native::new("pow", Call::Keywords(numbers::pow)).shown("($module, /, base, exp, mod=None)"),
    Native::new("print", Call::Keywords(printing::print))
        .shown("($module, /, *args, sep=' ', end='\\n', file=None, flush=False)"),
    Native::new("repr", Call::One(|vm, _, object| vm.repr(object))).shown("($module, obj, /)"),
    Native::new("round", Call::Keywords(numbers::round)).shown("($module, /, number, ndigits=None)"),
    Native::new("setattr", Call::Fast(attributes::setattr)).shown("($module, obj, name, value, /)"),
    Native::new("sorted", Call::Keywords(iteration::sorted))
        .shown("($module, iterable, /, *, key=None, reverse=False)"),
    Native::new("sum", Call::Keywords(numbers::sum)).shown("($module, iterable, /, start=0)"),
    Native::new("vars", Call::Packed(attributes::vars)),
];

/// A function of `io` under a built-in name.
static OPEN: Native = Native::new("open", Call::Keywords(files::open)).shown(
    "($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)",
);

/// Types in the order of `SETBUILTIN` in `_PyBuiltin_Init`.
const NAMED_TYPES: &[Kind] = &[
    Kind::Bool,
    Kind::MemoryView,
    Kind::ByteArray,
    Kind::Bytes,
    Kind::ClassMethod,
    Kind::Complex,
    Kind::Dict,
    Kind::Enumerate,
    Kind::Filter,
    Kind::Float,
    Kind::FrozenSet,
    Kind::Property,
    Kind::Int,
    Kind::List,
    Kind::Map,
    Kind::Object,
    Kind::Range,
    Kind::Reversed,
    Kind::Set,
    Kind::Slice,
    Kind::StaticMethod,
    Kind::Str,
    Kind::Super,
    Kind::Tuple,
    Kind::Type,
    Kind::Zip,
];

/// Exceptions in the order of `static_exceptions` in `Objects/exceptions.c`: by their distance from `object`.
const NAMED_EXCEPTIONS: &[Kind] = &[
    Kind::BaseException,
    Kind::BaseExceptionGroup,
    Kind::Exception,
    Kind::GeneratorExit,
    Kind::KeyboardInterrupt,
    Kind::SystemExit,
    Kind::ArithmeticError,
    Kind::AssertionError,
    Kind::AttributeError,
    Kind::BufferError,
    Kind::EofError,
    Kind::ImportError,
    Kind::LookupError,
    Kind::MemoryError,
    Kind::NameError,
    Kind::OsError,
    Kind::ReferenceError,
    Kind::RuntimeError,
    Kind::StopAsyncIteration,
    Kind::StopIteration,
    Kind::SyntaxError,
    Kind::SystemError,
    Kind::TypeError,
    Kind::ValueError,
    Kind::Warning,
    Kind::FloatingPointError,
    Kind::OverflowError,
    Kind::ZeroDivisionError,
    Kind::BytesWarning,
    Kind::DeprecationWarning,
    Kind::EncodingWarning,
    Kind::FutureWarning,
    Kind::ImportWarning,
    Kind::PendingDeprecationWarning,
    Kind::ResourceWarning,
    Kind::RuntimeWarning,
    Kind::SyntaxWarning,
    Kind::UnicodeWarning,
    Kind::UserWarning,
    Kind::BlockingIoError,
    Kind::ChildProcessError,
    Kind::ConnectionError,
    Kind::FileExistsError,
    Kind::FileNotFoundError,
    Kind::InterruptedError,
    Kind::IsADirectoryError,
    Kind::NotADirectoryError,
    Kind::PermissionError,
    Kind::ProcessLookupError,
    Kind::TimeoutError,
    Kind::IndentationError,
    Kind::IncompleteInputError,
    Kind::IndexError,
    Kind::KeyError,
    Kind::ModuleNotFoundError,
    Kind::NotImplementedError,
    Kind::PythonFinalizationError,
    Kind::RecursionError,
    Kind::UnboundLocalError,
    Kind::UnicodeError,
    Kind::BrokenPipeError,
    Kind::ConnectionAbortedError,
    Kind::ConnectionRefusedError,
    Kind::ConnectionResetError,
    Kind::TabError,
    Kind::UnicodeDecodeError,
    Kind::UnicodeEncodeError,
    Kind::UnicodeTranslateError,
    Kind::ExceptionGroup,
];

fn fill(vm: &mut Vm, module: ObjId) -> Result<()> {
    let Some(dict) = vm.heap.dict_of(module) else { return Ok(()) };
    let constants = [
        ("None", fixed::NONE),
        ("Ellipsis", fixed::ELLIPSIS),
        ("NotImplemented", fixed::NOT_IMPLEMENTED),
        ("False", fixed::FALSE),
        ("True", fixed::TRUE),
    ];
    let named = |kinds: &'static [Kind]| kinds.iter().map(|kind| (kind.name(), kind.id()));
    let aliases = [("EnvironmentError", ty::OS_ERROR), ("IOError", ty::OS_ERROR)];
    let all = constants
        .into_iter()
        .chain(named(NAMED_TYPES))
        .chain([("__debug__", fixed::TRUE)])
        .chain(named(NAMED_EXCEPTIONS))
        .chain(aliases);
    for (name, object) in all {
        let object = vm.own(object);
        vm.dict_set_text(dict, name, object);
    }
    let io = vm.heap.intern("_io");
    let open = vm.new_builtin(&OPEN, Some(module), Some(io.id()));
    vm.release(io);
    vm.dict_set_text(dict, OPEN.name, open);
    Ok(())
}

/// What `sys.breakpointhook` makes of it.
fn breakpoint(vm: &mut Vm, _module: ObjId, args: Args) -> Result {
    let key = vm.heap.intern("breakpointhook");
    let hook = vm.heap.dict_get_str(vm.sys, key.id());
    vm.release(key);
    match hook {
        Some(hook) => {
            let hook = vm.keep_ref(hook);
            vm.call(hook, args)
        }
        None => Err(vm.runtime_error("lost sys.breakpointhook")),
    }
}

fn callable(vm: &mut Vm, _: ObjId, object: ObjId) -> Result {
    let answer = vm.is_callable(object);
    Ok(vm.heap.bool(answer))
}

fn format(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "format", 1, 2)?;
    let spec = args.get(1).copied().unwrap_or(fixed::EMPTY_STR);
    if vm.heap.text(spec).is_none() {
        return Err(crate::types::text_args::bad_argument(vm, "format", "argument 2", "str", spec));
    }
    vm.format(args[0], spec)
}

fn hash(vm: &mut Vm, _: ObjId, object: ObjId) -> Result {
    let hash = vm.hash(object)?;
    Ok(vm.heap.size_int(hash))
}

fn id(vm: &mut Vm, _: ObjId, object: ObjId) -> Result {
    let address = vm.heap.address(object);
    Ok(vm.heap.int(address as i64))
}

fn isinstance(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "isinstance", 2, 2)?;
    let answer = vm.is_instance(args[0], args[1])?;
    Ok(vm.heap.bool(answer))
}

fn issubclass(vm: &mut Vm, _: ObjId, args: &[ObjId]) -> Result {
    Args::positional(args).count(vm, "issubclass", 2, 2)?;
    let answer = vm.is_subclass(args[0], args[1])?;
    Ok(vm.heap.bool(answer))
}

fn len(vm: &mut Vm, _: ObjId, object: ObjId) -> Result {
    let length = vm.len(object)?;
    Ok(vm.heap.size_int(length as i64))
}
