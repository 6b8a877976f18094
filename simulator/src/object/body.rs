//! The layouts: one variant for each shape an object can have.

use super::deque::DequeBody;
use super::dict::DictBody;
use super::id::ObjId;
use super::layout::Kind;
use super::list::Items;
use super::set::SetBody;
use crate::address::BlockId;
use crate::algorithm::text::Text;
use crate::compile::code::CodeUnit;
use num_bigint::BigInt;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// A reference in a field that may be empty (`NULL`). It is counted, unless the field says otherwise.
pub type Field = Option<ObjId>;

/// What an object holds. 16 bytes: small things stand inside, larger ones behind one box.
#[derive(Default)]
pub enum Body {
    /// No object: a free block, or one that is being deallocated.
    #[default]
    None,
    /// A block that an object took apart from itself (an item array, a key table): no object.
    Buffer {
        size: u32,
    },
    /// `None`, `Ellipsis`, `NotImplemented`, an instance of `object` itself: a type and nothing else.
    Plain {
        kind: Kind,
    },
    Bool(bool),
    Int(i64),
    /// Only for values outside `i64`.
    BigInt(Box<BigInt>),
    Float(f64),
    Complex(Box<[f64; 2]>),
    /// Its characters' row in the heap's texts, and whether it is the one string of its text that names are looked up by.
    Str {
        at: u32,
        interned: bool,
    },
    Bytes(Box<BytesBody>),
    ByteArray(Box<ByteArrayBody>),
    /// Items in the heap's words. A tuple under construction may hold empty ones.
    Tuple {
        length: u32,
        start: u32,
    },
    /// Items, the block of their array (0 if there is none), and whether the list is being sorted.
    List {
        items: Items,
        block: BlockId,
        sorting: bool,
    },
    Dict(Box<DictBody>),
    Set(Box<SetBody>),
    Deque(Box<DequeBody>),
    /// `start`, `stop` and `step` as objects.
    Slice([Field; 3]),
    Cell(Field),
    Function(Box<FunctionBody>),
    Method {
        function: ObjId,
        this: ObjId,
        weakrefs: Field,
    },
    Builtin(Box<BuiltinBody>),
    /// A descriptor in a built-in type's dictionary, or a member made by `__slots__`.
    Descriptor(Box<DescriptorBody>),
    Type(Box<TypeBody>),
    Module(Box<ModuleBody>),
    Code(Rc<Code>),
    Generator(Box<GeneratorBody>),
    Frame(Box<FrameBody>),
    Traceback(Box<TracebackBody>),
    Exception(Box<ExceptionBody>),
    WeakRef(Box<WeakRefBody>),
    /// An iterator over a list, tuple, string or bytes: what is iterated (until exhausted) and the position.
    Iterator {
        kind: Kind,
        over: Field,
        index: u32,
    },
    /// A `range_iterator`: the next number, the step and how many numbers are left.
    RangeIterator(Box<[i64; 3]>),
    /// Any object of a type written in Rust whose state is some references and some numbers.
    Record(Box<RecordBody>),
    /// An instance of a class whose base is `object`: its attributes stand in the heap's words.
    Instance {
        class: ObjId,
        start: u32,
        dict: Field,
    },
    /// An instance of a class that extends a built-in type: that type's body and the class's additions.
    Derived(Box<DerivedBody>),
}

pub struct StrBody {
    pub text: Text,
    /// `hash()`, -1 while unknown.
    pub hash: Cell<i64>,
}

pub struct BytesBody {
    pub data: Box<[u8]>,
    pub hash: Cell<i64>,
}

pub struct ByteArrayBody {
    pub data: Vec<u8>,
    pub buffer: Buffer,
    /// Bytes of the buffer in front of the first one, after some were taken off at the front (`ob_start`).
    pub offset: usize,
    /// Views that forbid resizing.
    pub exports: u32,
}

/// A block taken apart from its object. Only `heap` makes one, so that no such array exists, grows or goes
/// without the model knowing.
#[derive(Default, Debug)]
pub struct Buffer {
    block: BlockId,
    /// Bytes asked for. Every list, dictionary and growing thing has a buffer, so it is kept small; what has more bytes
    /// than this can say is past any limit.
    size: u32,
}

impl Buffer {
    pub(crate) fn new(block: BlockId, size: usize) -> Buffer {
        Buffer { block, size: u32::try_from(size).unwrap_or(u32::MAX) }
    }

    pub(crate) fn block(&self) -> BlockId {
        self.block
    }

    pub(crate) fn set_size(&mut self, size: usize) {
        self.size = Buffer::new(self.block, size).size;
    }

    /// Takes the block out, 0 if there is none.
    pub(crate) fn take(&mut self) -> BlockId {
        std::mem::take(self).block
    }

    /// Whether there is a block; it may have no bytes.
    pub fn exists(&self) -> bool {
        self.block != 0
    }

    /// Bytes asked for, 0 if there is no block.
    pub fn size(&self) -> usize {
        self.size as usize
    }
}

pub struct FunctionBody {
    pub code: ObjId,
    pub globals: ObjId,
    pub builtins: ObjId,
    pub name: ObjId,
    pub qualname: ObjId,
    pub defaults: Field,
    pub kwdefaults: Field,
    pub closure: Field,
    pub doc: Field,
    pub dict: Field,
    pub weakrefs: Field,
    pub module: Field,
    pub annotations: Field,
    pub type_params: Field,
    /// `func_version`, 0 until the specialiser asks for one.
    pub version: u32,
}

/// A function written in Rust, bound or not (`PyCFunctionObject`).
pub struct BuiltinBody {
    /// Index of its definition among `vm::natives`.
    pub native: u32,
    pub this: Field,
    pub module: Field,
    pub weakrefs: Field,
}

/// What a descriptor of a built-in type stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// A method: index among `vm::natives`.
    Method(u32),
    ClassMethod(u32),
    /// A slot function under its special name: index in `vm::slots`.
    Slot(u16),
    /// A computed attribute: index among `vm::natives`' attributes.
    Attribute(u32),
    /// The same, declared as a structure's member: its descriptor is a `member_descriptor`.
    Field(u32),
    /// A `__slots__` member: its position among the instance's slots.
    Member(u16),
    /// `__dict__` and `__weakref__` of a class written in Python.
    Dict,
    WeakRefs,
}

pub struct DescriptorBody {
    pub class: ObjId,
    pub name: ObjId,
    pub access: Access,
    /// For a `method-wrapper`: the object it is bound to; the descriptor then stands in `wrapped`.
    pub this: Field,
    pub wrapped: Field,
}

/// `tp_flags` that a program or the collector can tell apart.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct TypeFlags {
    /// Made by a class statement or `type()`: it is counted, collected and can be changed.
    pub heap: bool,
    /// CPython makes it when its module is imported (`PyType_FromModuleAndSpec`), so there it is counted and collected
    /// too. Here it is as old as the interpreter and nobody counts its references; whoever shows them looks for them.
    pub from_spec: bool,
    /// May be a base class.
    pub base: bool,
    /// Its instances are known to the collector.
    pub gc: bool,
    /// Its instances have a `__dict__` in front of the object.
    pub managed_dict: bool,
    /// Attribute values stand inside the instance.
    pub inline_values: bool,
    pub managed_weakrefs: bool,
    pub immutable: bool,
    pub disallow_instantiation: bool,
    pub is_abstract: bool,
    /// Function-like: a call through an attribute need not bind (`Py_TPFLAGS_METHOD_DESCRIPTOR`).
    pub method_descriptor: bool,
    /// Calls of the type itself take their arguments as they stand (`tp_vectorcall`). No class inherits it.
    pub vectorcall: bool,
    pub match_sequence: bool,
    pub match_mapping: bool,
}

pub struct TypeBody {
    /// The type of the type: `type` or another metaclass.
    pub class: ObjId,
    /// The layout of its instances.
    pub kind: Kind,
    pub flags: TypeFlags,
    /// `tp_name`: with the module for built-in types outside `builtins`.
    pub name: Rc<str>,
    /// `__name__` of a class made by a program (`ht_name`).
    pub name_object: Field,
    pub qualname: Field,
    pub base: Field,
    pub bases: Field,
    pub mro: Field,
    pub dict: Field,
    /// Instances: bytes without the words in front of the object, bytes for each item.
    pub basicsize: usize,
    pub itemsize: usize,
    /// Whether instances have a `__dict__`, a list of weak references.
    pub has_dict: bool,
    pub has_weakrefs: bool,
    /// Members of `__slots__`, those of bases included.
    pub slot_count: u16,
    /// `__slots__` names of this class, a tuple, if it has them.
    pub slot_names: Field,
    /// A dictionary of weak references to the direct subclasses by their addresses, while there are any.
    pub subclasses: Field,
    pub weakrefs: Field,
    /// The slot functions: index in `vm::slots`.
    pub slots: u32,
    /// `tp_version_tag`, 0 while it has none.
    pub version: u32,
    /// The key table that its instances share, 0 if none.
    pub shared_keys: u32,
    /// Blocks that a heap type takes apart from itself.
    pub buffers: Vec<Buffer>,
    /// Of a class that is C in CPython and Python here, and of those that derive from it.
    pub layout: Option<std::rc::Rc<Layout>>,
}

/// A reference that a `tp_traverse` of C shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Type,
    Dict,
    /// A member, by position.
    Member(u16),
    /// The same, unless it is None.
    Given(u16),
}

/// How CPython lays out the instances of a class that is C there and Python here: what stands in C fields is in members
/// of `__slots__` here, and no reference of a Python program's.
pub struct Layout {
    pub of: ObjId,
    /// What `tp_traverse` shows, in its order.
    pub shown: Vec<Shown>,
    /// So many members are fields of C.
    pub members: u16,
}

pub struct ModuleBody {
    pub class: ObjId,
    pub dict: ObjId,
    pub name: Field,
    pub weakrefs: Field,
    /// Types and other references that the module's Rust side keeps.
    pub state: Vec<ObjId>,
}

/// A code object as it is executed. Shared with the frames that run it, because the loop needs it while the
/// heap changes; its references are counted once, by the code object.
pub struct Code {
    pub unit: Arc<CodeUnit>,
    /// Wordcode that specialises itself in place.
    pub instructions: Box<[Cell<u16>]>,
    /// The objects of `consts` and `names`, which the tuples below own.
    pub constants: Box<[ObjId]>,
    pub names: Box<[ObjId]>,
    pub variables: Box<[ObjId]>,
    pub consts_tuple: ObjId,
    pub names_tuple: ObjId,
    pub variables_tuple: ObjId,
    /// `co_localspluskinds`: a byte for each variable, of its own even if it is a single one.
    pub kinds: ObjId,
    pub name: ObjId,
    pub qualname: ObjId,
    pub filename: ObjId,
    pub linetable: ObjId,
    pub exceptiontable: ObjId,
    /// Locals (cells that are arguments included), cells and free variables: entries of `variables`.
    pub locals: usize,
    pub cells: usize,
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
    pub weakrefs: Cell<Field>,
    /// `co_code`, `co_varnames`, `co_cellvars` and `co_freevars`, made when they are asked for, and the block that
    /// remembers them (`_co_cached`).
    pub cached: [Cell<Field>; 4],
    pub cache: Cell<Buffer>,
    /// The block that holds the object's tail: sizes depend on the code's length.
    pub size: usize,
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

/// A generator's life (`gi_frame_state`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GeneratorState {
    /// Its body has not started.
    Created,
    /// It waits at a `yield`.
    Suspended,
    /// It waits in `yield from` or `await`.
    Delegating,
    Running,
    /// It returned, raised or was closed: it has no frame.
    Finished,
}

/// What an asynchronous generator's awaitables (`asend()` and the like) tell each other.
#[derive(Clone, Copy, Default)]
pub struct Asynchronous {
    /// The hooks have seen it (`ag_hooks_inited`).
    pub hooked: bool,
    /// It has ended or is being closed (`ag_closed`).
    pub closed: bool,
    /// One of them runs it (`ag_running_async`).
    pub running: bool,
}

pub struct GeneratorBody {
    /// Generator, coroutine or asynchronous generator.
    pub kind: Kind,
    pub state: GeneratorState,
    pub code: Rc<Code>,
    pub code_id: ObjId,
    pub name: ObjId,
    pub qualname: ObjId,
    /// The suspended frame's references: the function, then variables and evaluation stack. Empty while it
    /// runs (they are on the thread's stack) and when it is finished.
    pub function: Field,
    pub locals: Vec<Field>,
    /// Index of the next instruction.
    pub at: u32,
    pub frame_object: Field,
    /// The exception it is handling (`gi_exc_state`).
    pub handled: Field,
    pub weakrefs: Field,
    /// Of an asynchronous generator: the finaliser that the hooks gave (`ag_origin_or_finalizer`), and what its
    /// awaitables tell each other.
    pub finalizer: Field,
    pub asynchronous: Asynchronous,
}

/// A frame object. It exists only once a traceback or `sys._getframe` asked for it.
pub struct FrameBody {
    pub code: Rc<Code>,
    pub back: Field,
    pub state: FrameState,
    /// `f_trace`.
    pub trace: Field,
    /// `f_trace_lines` and `f_trace_opcodes`: what it is told of.
    pub trace_lines: bool,
    pub trace_opcodes: bool,
    /// Extra locals written through `f_locals`.
    pub extra_locals: Field,
    /// References that the frame owns once it has left the thread's stack.
    pub code_id: Field,
    pub function: Field,
    /// `f_locals` where it is a mapping of its own (module and class bodies).
    pub locals_mapping: Field,
    /// Its variables; of a generator that died, also what was on its stack.
    pub variables: Vec<Field>,
    /// Index of the instruction last executed.
    pub at: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameState {
    /// Its variables are on the thread's stack: index of the frame there.
    Running(u32),
    /// Its variables are in the generator.
    InGenerator(ObjId),
    /// It owns its variables.
    Owner,
    Cleared,
}

pub struct TracebackBody {
    pub next: Field,
    pub frame: ObjId,
    /// Index of the instruction, in code units.
    pub at: u32,
    pub line: u32,
}

pub struct ExceptionBody {
    pub class: ObjId,
    pub args: ObjId,
    pub dict: Field,
    pub traceback: Field,
    pub context: Field,
    pub cause: Field,
    pub suppress_context: bool,
    /// Fields of particular exceptions, in CPython's order: `StopIteration.value`; `AttributeError`'s obj and
    /// name; `NameError`'s name; `SystemExit.code`; and so on.
    pub fields: Vec<Field>,
    /// Numbers of particular exceptions: `start` and `end` of a `UnicodeError`, `characters_written`.
    pub numbers: [isize; 2],
    pub weakrefs: Field,
    pub slots: Box<[Field]>,
}

impl ExceptionBody {
    /// What it holds besides its class, in the order in which it dies (`BaseException_clear`; subclasses' own fields go
    /// first).
    pub fn into_owned(self) -> impl Iterator<Item = ObjId> {
        let rest = [self.dict, Some(self.args), self.traceback, self.cause, self.context];
        self.slots.into_iter().rev().chain(self.fields).chain(rest).flatten()
    }
}

pub struct WeakRefBody {
    /// `ReferenceType`, a proxy type, or a class that extends it.
    pub class: ObjId,
    /// What it refers to. Not counted; empty once it is dead.
    pub target: Field,
    pub callback: Field,
    pub hash: i64,
    /// The neighbours in the target's list. Not counted.
    pub next: Field,
    pub prev: Field,
    pub dict: Field,
    /// Weak references to this one: only a class that extends `ReferenceType` has any.
    pub weakrefs: Field,
    pub slots: Box<[Field]>,
}

impl WeakRefBody {
    /// One without a callback, or a dead one.
    pub fn new(class: ObjId, target: Field) -> WeakRefBody {
        WeakRefBody {
            class,
            target,
            callback: None,
            hash: -1,
            next: None,
            prev: None,
            dict: None,
            weakrefs: None,
            slots: Box::default(),
        }
    }
}

/// References first, then numbers and text: enough for iterators and most of the library's native types.
pub struct RecordBody {
    pub class: ObjId,
    /// Counted.
    pub fields: Vec<Field>,
    pub numbers: Vec<i64>,
    pub text: String,
    pub dict: Field,
    pub weakrefs: Field,
    /// Bytes of the object, when it differs from its type's.
    pub buffer: Buffer,
    /// Another block, where the object has two.
    pub second: Buffer,
    /// What only the type's own functions know of, and what holds no references: a compiled pattern, a digest
    /// under way, a generator of random numbers.
    pub native: Option<Box<dyn std::any::Any>>,
}

impl RecordBody {
    /// One of these references and numbers, and nothing else.
    pub fn new(class: ObjId, fields: Vec<Field>, numbers: Vec<i64>) -> RecordBody {
        RecordBody {
            class,
            fields,
            numbers,
            text: String::new(),
            dict: None,
            weakrefs: None,
            buffer: Buffer::default(),
            second: Buffer::default(),
            native: None,
        }
    }
}

pub struct DerivedBody {
    pub class: ObjId,
    pub payload: Body,
    pub dict: Field,
    pub weakrefs: Field,
    pub slots: Box<[Field]>,
    /// The characters of a string, which CPython keeps apart in an object that is not its own type's.
    pub block: Buffer,
}
