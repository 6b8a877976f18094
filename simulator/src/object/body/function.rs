//! What can be called: functions in Python with their code, and functions in C.

use super::{Buffer, Field};
use crate::compile::code::CodeUnit;
use crate::object::id::ObjId;
use std::cell::Cell;
use std::sync::Arc;

/// A function (`PyFunctionObject`). References are counted but for `weakrefs`.
pub struct FunctionBody {
    /// `func_code`.
    pub code: ObjId,
    /// `func_globals`: the dictionary of its module, where global names are looked up first.
    pub globals: ObjId,
    /// `func_builtins`: the dictionary that follows, found when the function was made.
    pub builtins: ObjId,
    /// `func_name`, a string that a program may replace.
    pub name: ObjId,
    /// `func_qualname`: with the classes and functions around it.
    pub qualname: ObjId,
    /// `func_defaults`: a tuple, for the last positional parameters.
    pub defaults: Field,
    /// `func_kwdefaults`: a dictionary, for keyword-only parameters.
    pub kwdefaults: Field,
    /// `func_closure`: a tuple of cells, one for each free variable of the code.
    pub closure: Field,
    /// `func_doc`: the code's first constant if that is a string, or else `None`.
    pub doc: Field,
    /// `func_dict`, once an attribute was set or `__dict__` asked for.
    pub dict: Field,
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
    /// `func_module`: `__name__` of the globals when it was made.
    pub module: Field,
    /// `func_annotations`: a dictionary, or the flat tuple that `MAKE_FUNCTION` left until somebody asks.
    pub annotations: Field,
    /// `func_typeparams` (PEP 695).
    pub type_params: Field,
    /// `func_version`, 0 until the specialiser asks for one.
    pub version: u32,
}

/// A function written in Rust, bound or not (`PyCFunctionObject`).
pub struct BuiltinBody {
    /// Index of its definition among `vm::natives`.
    pub native: u32,
    /// `m_self`: what it is bound to; of a module's function, the module.
    pub this: Field,
    /// `m_module`: the module's name, where it is a module's function.
    pub module: Field,
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
}

/// A code object as it is executed. Shared with the frames that run it, because the loop needs it while the
/// heap changes; its references are counted once, by the code object.
pub struct Code {
    /// What the compiler made of it.
    pub unit: Arc<CodeUnit>,
    /// Wordcode that specialises itself in place.
    pub instructions: Box<[Cell<u16>]>,
    /// The objects of `consts` and `names`, which the tuples below own.
    pub constants: Box<[ObjId]>,
    /// `co_names`: what instructions of names, attributes and imports refer to.
    pub names: Box<[ObjId]>,
    /// Names of the variables, in the order of a frame's entries.
    pub variables: Box<[ObjId]>,
    /// `co_consts`.
    pub consts_tuple: ObjId,
    /// `co_names`, as the tuple.
    pub names_tuple: ObjId,
    /// `co_localsplusnames`.
    pub variables_tuple: ObjId,
    /// `co_localspluskinds`: a byte for each variable, of its own even if it is a single one.
    pub kinds: ObjId,
    /// `co_name`.
    pub name: ObjId,
    /// `co_qualname`.
    pub qualname: ObjId,
    /// `co_filename`, which tracebacks print.
    pub filename: ObjId,
    /// `co_linetable`, packed as in `Objects/locations.md`.
    pub linetable: ObjId,
    /// `co_exceptiontable`, packed as in `Objects/exception_handling_notes.txt`.
    pub exceptiontable: ObjId,
    /// `co_nlocals`: entries that are parameters or other locals, cells among them or not.
    pub locals: usize,
    /// Free variables, the last of the entries.
    pub frees: usize,
    /// Entries of the evaluation stack (`co_stacksize`).
    pub stack_size: usize,
    /// How many positional arguments a call may move into the frame as they stand; `None` if a call has more to do
    /// (`function_kind` in `Python/specialize.c`).
    pub exact_arguments: Option<u32>,
    /// Its frames are not seen: it stands for what is C in CPython, or is the import system's.
    pub hidden: bool,
    /// It stands for what is C in CPython: its temporaries are none there, and its calls are C's.
    pub native: bool,
    /// The first of its weak references. Not counted.
    pub weakrefs: Cell<Field>,
    /// `co_code`, `co_varnames`, `co_cellvars` and `co_freevars`, made when they are asked for, and the block that
    /// remembers them (`_co_cached`).
    pub cached: [Cell<Field>; 4],
    /// The block of `_co_cached`, taken when the first of the four is asked for.
    pub cache: Cell<Buffer>,
}

impl Code {
    /// Entries of a frame below its evaluation stack.
    #[inline(always)]
    pub fn variables_count(&self) -> usize {
        self.variables.len()
    }

    /// Entries of a frame with its evaluation stack (`_PyFrame_NumSlotsForCodeObject`).
    pub fn frame_entries(&self) -> usize {
        self.variables_count() + self.unit.stack_size as usize
    }
}
