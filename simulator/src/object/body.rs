//! The layouts: one variant for each shape an object can have.

mod class;
mod frame;
mod function;

pub use class::*;
pub use frame::*;
pub use function::*;

use super::deque::DequeBody;
use super::dict::DictBody;
use super::id::ObjId;
use super::layout::Kind;
use super::list::Items;
use super::set::SetBody;
use crate::address::BlockId;
use crate::algorithm::text::Text;
use num_bigint::BigInt;
use std::cell::Cell;
use std::rc::Rc;

/// A reference in a field that may be empty (`NULL`). It is counted, unless the field says otherwise.
pub type Field = Option<ObjId>;

/// What an object holds. 16 bytes: small things stand inside, larger ones behind one box.
#[derive(Default)]
pub enum Body {
    /// No object: a free block, or one that is being deallocated.
    #[default]
    None,
    /// A block that an object took apart from itself (an item array, a key table): no object.
    Buffer,
    /// `None`, `Ellipsis`, `NotImplemented`, an instance of `object` itself: a type and nothing else.
    Plain {
        /// Which type, and with it which of the few objects without contents.
        kind: Kind,
    },
    /// `True` or `False`: two objects, which are never made again.
    Bool(bool),
    /// A value that fits, however many digits of 30 bits CPython has for it (`size::int`).
    Int(i64),
    /// Only for values outside `i64`.
    BigInt(Box<BigInt>),
    /// `ob_fval` (`Include/cpython/floatobject.h`).
    Float(f64),
    /// The real and the imaginary part (`Include/cpython/complexobject.h`).
    Complex(Box<[f64; 2]>),
    /// Its characters' row in the heap's texts, whether it is the one string of its text that names are looked up by, and
    /// the block of its characters in UTF-8 (0 if nobody has asked for them).
    Str {
        /// Its row in [`Texts`](super::texts::Texts).
        at: u32,
        /// Whether names are looked up by this very object (`PyUnicode_InternInPlace`).
        interned: bool,
        /// The block of its characters in UTF-8, 0 if nobody has asked for them.
        utf8: BlockId,
    },
    /// A `bytes`, which never changes.
    Bytes(Box<BytesBody>),
    /// A `bytearray`, whose storage is a block of its own.
    ByteArray(Box<ByteArrayBody>),
    /// Items in the heap's words. A tuple under construction may hold empty ones.
    Tuple {
        /// Items (`ob_size`).
        length: u32,
        /// Where they begin in [`Words`](super::words::Words).
        start: u32,
    },
    /// Items, the block of their array (0 if there is none), and whether the list is being sorted.
    List {
        /// The items, in an array with the model's room.
        items: Items,
        /// The modelled `ob_item`; 0 if there is none.
        block: BlockId,
        /// While its `sort()` runs, which has taken the items out, and nothing has changed it (`list_sort_impl`).
        sorting: bool,
    },
    /// A `dict` or an `OrderedDict`.
    Dict(Box<DictBody>),
    /// A `set` or a `frozenset`.
    Set(Box<SetBody>),
    /// A `collections.deque`.
    Deque(Box<DequeBody>),
    /// `start`, `stop` and `step` as objects.
    Slice([Field; 3]),
    /// What a closure's variable refers to; nothing before it is bound (`PyCellObject`).
    Cell(Field),
    /// A function that `def` or `lambda` made.
    Function(Box<FunctionBody>),
    /// A bound method (`PyMethodObject`).
    Method {
        /// `__func__`: anything that can be called.
        function: ObjId,
        /// `__self__`, the first argument of every call.
        this: ObjId,
        /// The first of its weak references. Not counted.
        weakrefs: Field,
    },
    /// A function in C, or a method of one bound to its object.
    Builtin(Box<BuiltinBody>),
    /// A descriptor in a built-in type's dictionary, or a member made by `__slots__`.
    Descriptor(Box<DescriptorBody>),
    /// A class, built in or made by a program.
    Type(Box<TypeBody>),
    /// A module.
    Module(Box<ModuleBody>),
    /// A code object; the frames that run it share the row's contents.
    Code(Rc<Code>),
    /// A generator, a coroutine or an asynchronous generator.
    Generator(Box<GeneratorBody>),
    /// A frame that a program has asked for.
    Frame(Box<FrameBody>),
    /// One entry of a traceback.
    Traceback(Box<TracebackBody>),
    /// An exception, of whatever class.
    Exception(Box<ExceptionBody>),
    /// A weak reference or a proxy.
    WeakRef(Box<WeakRefBody>),
    /// An iterator over a list, tuple, string or bytes: what is iterated (until exhausted) and the position.
    Iterator {
        /// Which iterator.
        kind: Kind,
        /// What is iterated; none once it is exhausted.
        over: Field,
        /// Where the next item stands; one more than that in an iterator that goes backwards.
        index: u32,
    },
    /// A `range_iterator`: the next number, the step and how many numbers are left.
    RangeIterator(Box<[i64; 3]>),
    /// Any object of a type written in Rust whose state is some references and some numbers.
    Record(Box<RecordBody>),
    /// An instance of a class whose base is `object`: its attributes stand in the heap's words.
    Instance {
        /// Its class, counted (`Py_TYPE` of an instance of a heap type).
        class: ObjId,
        /// Where its [`Shape`](super::visit::Shape), values and slots begin in [`Words`](super::words::Words).
        start: u32,
        /// The `__dict__`, once something asked for it.
        dict: Field,
    },
    /// An instance of a class that extends a built-in type: that type's body and the class's additions.
    Derived(Box<DerivedBody>),
}

/// A string's row in [`Texts`](super::texts::Texts).
pub struct StrBody {
    /// The code points, surrogates included.
    pub text: Text,
    /// `hash()`, -1 while unknown.
    pub hash: Cell<i64>,
}

/// The contents of a `bytes` (`PyBytesObject`).
pub struct BytesBody {
    /// Without the zero byte that C keeps behind them.
    pub data: Box<[u8]>,
    /// `hash()`, -1 while unknown.
    pub hash: Cell<i64>,
}

/// The contents of a `bytearray` (`PyByteArrayObject`).
pub struct ByteArrayBody {
    /// The bytes that a program sees.
    pub data: Vec<u8>,
    /// The modelled `ob_bytes`: `ob_alloc` bytes, the zero at the end and those in front included.
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
    /// A buffer of this block; only `heap` has blocks to give.
    pub(crate) fn new(block: BlockId, size: usize) -> Buffer {
        Buffer { block, size: u32::try_from(size).unwrap_or(u32::MAX) }
    }

    /// The block, 0 if there is none.
    pub(crate) fn block(&self) -> BlockId {
        self.block
    }

    /// What is asked for has changed, and the block has not.
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

/// A weak reference (`PyWeakReference`).
pub struct WeakRefBody {
    /// `ReferenceType`, a proxy type, or a class that extends it.
    pub class: ObjId,
    /// What it refers to. Not counted; empty once it is dead.
    pub target: Field,
    /// `wr_callback`, counted; none once it is called or the target died without calling it.
    pub callback: Field,
    /// `hash()` of the target, -1 while nobody asked for it.
    pub hash: i64,
    /// The neighbours in the target's list. Not counted.
    pub next: Field,
    /// Nearer to the head of the target's list.
    pub prev: Field,
    /// `__dict__` of an instance of a class that extends it.
    pub dict: Field,
    /// Weak references to this one: only a class that extends `ReferenceType` has any.
    pub weakrefs: Field,
    /// Members of `__slots__` of such a class.
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
    /// Its type, counted if it is a heap type.
    pub class: ObjId,
    /// Counted.
    pub fields: Vec<Field>,
    /// Numbers, whose meaning the type's own file tells.
    pub numbers: Vec<i64>,
    /// `__dict__`, if its type has one.
    pub dict: Field,
    /// The first of its weak references. Not counted.
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
            dict: None,
            weakrefs: None,
            buffer: Buffer::default(),
            second: Buffer::default(),
            native: None,
        }
    }
}

/// An instance of a class that extends a built-in type such as `list`.
pub struct DerivedBody {
    /// The class, counted.
    pub class: ObjId,
    /// The body that an instance of the built-in type would have.
    pub payload: Body,
    /// `__dict__`, once it is made.
    pub dict: Field,
    /// The first of its weak references. Not counted.
    pub weakrefs: Field,
    /// Members of `__slots__`, in the order of their positions.
    pub slots: Box<[Field]>,
    /// The characters of a string, which CPython keeps apart in an object that is not its own type's.
    pub block: Buffer,
}
