//! Bytes of CPython 3.13's structures (64-bit), without the words in front of the object.

/// `PyGC_Head`, in front of every object that the collector knows.
pub const GC_HEAD: usize = 16;
/// The words for a `__dict__` and weak references that a class's instances have in front (`managed`).
pub const MANAGED: usize = 16;
/// `PyObject`: count and type.
pub const OBJECT: usize = 16;
/// `PyListObject`, without its items.
pub const LIST: usize = 40;
/// `PyDictObject`, without its keys and values.
pub const DICT: usize = 48;
/// `PySetObject`, eight slots of its own included.
pub const SET: usize = 200;
/// `PyTupleObject`, without its items.
pub const TUPLE: usize = 24;
/// `PyFloatObject`.
pub const FLOAT: usize = 24;
/// `PyComplexObject`.
pub const COMPLEX: usize = 32;
/// `PySliceObject`.
pub const SLICE: usize = 40;
/// `PyCellObject`.
pub const CELL: usize = 24;
/// `PyFunctionObject`.
pub const FUNCTION: usize = 144;
/// `PyMethodObject`.
pub const METHOD: usize = 48;
/// `PyCFunctionObject`.
pub const BUILTIN: usize = 56;
/// `PyHeapTypeObject`.
pub const HEAP_TYPE: usize = 928;
/// `PyTypeObject`.
pub const STATIC_TYPE: usize = 416;
/// `PyModuleObject`.
pub const MODULE: usize = 56;
/// `PyWeakReference`.
pub const WEAKREF: usize = 64;
/// `PyTracebackObject`.
pub const TRACEBACK: usize = 40;
/// `PyBaseExceptionObject`.
pub const EXCEPTION: usize = 72;
/// `seqiterobject` and the iterators of lists and tuples, alike in size.
pub const ITERATOR: usize = 32;
/// `PyBytesObject`, the zero byte behind its characters included.
pub const BYTES: usize = 33;
/// `PyByteArrayObject`, without its bytes.
pub const BYTEARRAY: usize = 56;
/// `rangeobject`.
pub const RANGE: usize = 48;
/// A word.
pub const POINTER: usize = 8;

/// Bytes of an integer of `digits` 30-bit digits; zero has room for one (`_PyLong_New`).
pub fn int(digits: usize) -> usize {
    24 + 4 * digits.max(1)
}

/// Bytes of a string of `length` characters up to `max` (`PyUnicode_New`), the final null included.
pub fn str(length: usize, max: u32) -> usize {
    match max {
        0..0x80 => 40 + length + 1,
        0x80..0x100 => 56 + length + 1,
        0x100..0x10000 => 56 + 2 * (length + 1),
        _ => 56 + 4 * (length + 1),
    }
}
