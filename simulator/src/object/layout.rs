//! The built-in types, by number.

use super::id::{ObjId, fixed};

macro_rules! kinds {
    ($($kind:ident $constant:ident $name:literal)*) => {
        /// A built-in type. Its object is row `fixed::TYPES + kind`.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[repr(u16)]
        pub enum Kind { $($kind),* }

        impl Kind {
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// `tp_name` without the module.
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name),* }
            }

            /// The type object.
            #[inline(always)]
            pub const fn id(self) -> ObjId {
                ObjId::at(fixed::TYPES + self as u32)
            }
        }

        /// The type objects of the built-in types.
        pub mod ty {
            use super::{Kind, ObjId};
            $(pub const $constant: ObjId = Kind::$kind.id();)*
        }
    };
}

kinds! {
    Object OBJECT "object"
    Type TYPE "type"
    NoneType NONE_TYPE "NoneType"
    Ellipsis ELLIPSIS "ellipsis"
    NotImplemented NOT_IMPLEMENTED "NotImplementedType"
    Bool BOOL "bool"
    Int INT "int"
    Float FLOAT "float"
    Complex COMPLEX "complex"
    Str STR "str"
    Bytes BYTES "bytes"
    ByteArray BYTEARRAY "bytearray"
    MemoryView MEMORYVIEW "memoryview"
    Tuple TUPLE "tuple"
    List LIST "list"
    Dict DICT "dict"
    Set SET "set"
    FrozenSet FROZENSET "frozenset"
    Range RANGE "range"
    Slice SLICE "slice"
    Cell CELL "cell"
    Function FUNCTION "function"
    Method METHOD "method"
    BuiltinFunction BUILTIN_FUNCTION "builtin_function_or_method"
    MethodDescriptor METHOD_DESCRIPTOR "method_descriptor"
    ClassMethodDescriptor CLASSMETHOD_DESCRIPTOR "classmethod_descriptor"
    WrapperDescriptor WRAPPER_DESCRIPTOR "wrapper_descriptor"
    MethodWrapper METHOD_WRAPPER "method-wrapper"
    GetSetDescriptor GETSET_DESCRIPTOR "getset_descriptor"
    MemberDescriptor MEMBER_DESCRIPTOR "member_descriptor"
    Property PROPERTY "property"
    StaticMethod STATICMETHOD "staticmethod"
    ClassMethod CLASSMETHOD "classmethod"
    Super SUPER "super"
    Module MODULE "module"
    Code CODE "code"
    Generator GENERATOR "generator"
    Coroutine COROUTINE "coroutine"
    Frame FRAME "frame"
    FrameLocalsProxy FRAME_LOCALS_PROXY "FrameLocalsProxy"
    Traceback TRACEBACK "traceback"
    MappingProxy MAPPINGPROXY "mappingproxy"
    SimpleNamespace SIMPLE_NAMESPACE "SimpleNamespace"
    GenericAlias GENERIC_ALIAS "GenericAlias"
    UnionType UNION_TYPE "UnionType"
    WeakRef WEAKREF "ReferenceType"
    WeakProxy WEAKPROXY "ProxyType"
    WeakCallableProxy WEAKCALLABLEPROXY "CallableProxyType"
    SequenceIterator SEQUENCE_ITERATOR "iterator"
    CallableIterator CALLABLE_ITERATOR "callable_iterator"
    ListIterator LIST_ITERATOR "list_iterator"
    ListReverseIterator LIST_REVERSEITERATOR "list_reverseiterator"
    TupleIterator TUPLE_ITERATOR "tuple_iterator"
    StrIterator STR_ITERATOR "str_iterator"
    StrAsciiIterator STR_ASCII_ITERATOR "str_ascii_iterator"
    BytesIterator BYTES_ITERATOR "bytes_iterator"
    ByteArrayIterator BYTEARRAY_ITERATOR "bytearray_iterator"
    RangeIterator RANGE_ITERATOR "range_iterator"
    LongRangeIterator LONGRANGE_ITERATOR "longrange_iterator"
    SetIterator SET_ITERATOR "set_iterator"
    DictKeys DICT_KEYS "dict_keys"
    DictValues DICT_VALUES "dict_values"
    DictItems DICT_ITEMS "dict_items"
    DictKeyIterator DICT_KEYITERATOR "dict_keyiterator"
    DictValueIterator DICT_VALUEITERATOR "dict_valueiterator"
    DictItemIterator DICT_ITEMITERATOR "dict_itemiterator"
    DictReverseKeyIterator DICT_REVERSEKEYITERATOR "dict_reversekeyiterator"
    DictReverseValueIterator DICT_REVERSEVALUEITERATOR "dict_reversevalueiterator"
    DictReverseItemIterator DICT_REVERSEITEMITERATOR "dict_reverseitemiterator"
    Enumerate ENUMERATE "enumerate"
    Zip ZIP "zip"
    Map MAP "map"
    Filter FILTER "filter"
    Reversed REVERSED "reversed"
    StructSequence STRUCT_SEQUENCE "structseq"
    TypeVar TYPEVAR "TypeVar"
    TypeAlias TYPE_ALIAS "TypeAliasType"
    BaseException BASE_EXCEPTION "BaseException"
    BaseExceptionGroup BASE_EXCEPTION_GROUP "BaseExceptionGroup"
    ExceptionGroup EXCEPTION_GROUP "ExceptionGroup"
    Exception EXCEPTION "Exception"
    GeneratorExit GENERATOR_EXIT "GeneratorExit"
    KeyboardInterrupt KEYBOARD_INTERRUPT "KeyboardInterrupt"
    SystemExit SYSTEM_EXIT "SystemExit"
    ArithmeticError ARITHMETIC_ERROR "ArithmeticError"
    FloatingPointError FLOATING_POINT_ERROR "FloatingPointError"
    OverflowError OVERFLOW_ERROR "OverflowError"
    ZeroDivisionError ZERO_DIVISION_ERROR "ZeroDivisionError"
    AssertionError ASSERTION_ERROR "AssertionError"
    AttributeError ATTRIBUTE_ERROR "AttributeError"
    BufferError BUFFER_ERROR "BufferError"
    EofError EOF_ERROR "EOFError"
    ImportError IMPORT_ERROR "ImportError"
    ModuleNotFoundError MODULE_NOT_FOUND_ERROR "ModuleNotFoundError"
    LookupError LOOKUP_ERROR "LookupError"
    IndexError INDEX_ERROR "IndexError"
    KeyError KEY_ERROR "KeyError"
    MemoryError MEMORY_ERROR "MemoryError"
    NameError NAME_ERROR "NameError"
    UnboundLocalError UNBOUND_LOCAL_ERROR "UnboundLocalError"
    OsError OS_ERROR "OSError"
    BlockingIoError BLOCKING_IO_ERROR "BlockingIOError"
    ChildProcessError CHILD_PROCESS_ERROR "ChildProcessError"
    ConnectionError CONNECTION_ERROR "ConnectionError"
    FileExistsError FILE_EXISTS_ERROR "FileExistsError"
    FileNotFoundError FILE_NOT_FOUND_ERROR "FileNotFoundError"
    InterruptedError INTERRUPTED_ERROR "InterruptedError"
    IsADirectoryError IS_A_DIRECTORY_ERROR "IsADirectoryError"
    NotADirectoryError NOT_A_DIRECTORY_ERROR "NotADirectoryError"
    PermissionError PERMISSION_ERROR "PermissionError"
    ProcessLookupError PROCESS_LOOKUP_ERROR "ProcessLookupError"
    TimeoutError TIMEOUT_ERROR "TimeoutError"
    ReferenceError REFERENCE_ERROR "ReferenceError"
    RuntimeError RUNTIME_ERROR "RuntimeError"
    NotImplementedError NOT_IMPLEMENTED_ERROR "NotImplementedError"
    PythonFinalizationError PYTHON_FINALIZATION_ERROR "PythonFinalizationError"
    RecursionError RECURSION_ERROR "RecursionError"
    StopAsyncIteration STOP_ASYNC_ITERATION "StopAsyncIteration"
    StopIteration STOP_ITERATION "StopIteration"
    SyntaxError SYNTAX_ERROR "SyntaxError"
    IndentationError INDENTATION_ERROR "IndentationError"
    TabError TAB_ERROR "TabError"
    SystemError SYSTEM_ERROR "SystemError"
    TypeError TYPE_ERROR "TypeError"
    ValueError VALUE_ERROR "ValueError"
    UnicodeError UNICODE_ERROR "UnicodeError"
    UnicodeDecodeError UNICODE_DECODE_ERROR "UnicodeDecodeError"
    UnicodeEncodeError UNICODE_ENCODE_ERROR "UnicodeEncodeError"
    UnicodeTranslateError UNICODE_TRANSLATE_ERROR "UnicodeTranslateError"
    Warning WARNING "Warning"
    BytesWarning BYTES_WARNING "BytesWarning"
    DeprecationWarning DEPRECATION_WARNING "DeprecationWarning"
    EncodingWarning ENCODING_WARNING "EncodingWarning"
    FutureWarning FUTURE_WARNING "FutureWarning"
    ImportWarning IMPORT_WARNING "ImportWarning"
    PendingDeprecationWarning PENDING_DEPRECATION_WARNING "PendingDeprecationWarning"
    ResourceWarning RESOURCE_WARNING "ResourceWarning"
    RuntimeWarning RUNTIME_WARNING "RuntimeWarning"
    SyntaxWarning SYNTAX_WARNING "SyntaxWarning"
    UnicodeWarning UNICODE_WARNING "UnicodeWarning"
    UserWarning USER_WARNING "UserWarning"
    Deque DEQUE "deque"
    DequeIterator DEQUE_ITERATOR "_deque_iterator"
    DefaultDict DEFAULTDICT "defaultdict"
    OrderedDict ORDERED_DICT "OrderedDict"
    Partial PARTIAL "partial"
}
