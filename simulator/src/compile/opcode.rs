//! CPython 3.13's instruction set: every opcode's number, name, inline cache entries and stack effect, each
//! declared once (`Include/opcode_ids.h`, `Include/internal/pycore_opcode_metadata.h`).
//!
//! The tables are those of the running interpreter (`opcode.opmap`, `_opcode_metadata`, `_opcode.stack_effect`).
//! The compiler's pseudo-instructions never appear in a finished code object; CPython numbers them from 256,
//! here they take the unused numbers 224 to 235 so that an opcode is always a `u8`.

/// The net change of the stack's height, for an argument; without a jump where that differs.
type Effect = fn(i32) -> i32;

struct Entry {
    name: &'static str,
    caches: u8,
    effect: Effect,
    deopt: u8,
}

const UNUSED: Entry = Entry { name: "<unknown>", caches: 0, effect: |_| 0, deopt: 0 };

macro_rules! opcodes {
    (
        $($name:ident = $number:literal, $caches:literal, $effect:expr;)*
        ; $($special:ident = $snumber:literal of $base:ident;)*
    ) => {
        /// The opcodes' numbers, usable in patterns.
        pub mod op {
            $(#[allow(missing_docs, reason = "instructions are called what they do")] pub const $name: u8 = $number;)*
            $(#[allow(missing_docs, reason = "instructions are called what they do")] pub const $special: u8 = $snumber;)*
        }

        static TABLE: [Entry; 256] = {
            let mut table = [UNUSED; 256];
            $(table[$number] = Entry { name: stringify!($name), caches: $caches, effect: $effect, deopt: $number };)*
            $(table[$snumber] = Entry {
                name: stringify!($special),
                caches: table[op::$base as usize].caches,
                effect: table[op::$base as usize].effect,
                deopt: op::$base,
            };)*
            table
        };
    };
}

opcodes! {
    CACHE = 0, 0, |_| 0;
    BEFORE_ASYNC_WITH = 1, 0, |_| 1;
    BEFORE_WITH = 2, 0, |_| 1;
    BINARY_SLICE = 4, 0, |_| -2;
    BINARY_SUBSCR = 5, 1, |_| -1;
    CHECK_EG_MATCH = 6, 0, |_| 0;
    CHECK_EXC_MATCH = 7, 0, |_| 0;
    CLEANUP_THROW = 8, 0, |_| -1;
    DELETE_SUBSCR = 9, 0, |_| -2;
    END_ASYNC_FOR = 10, 0, |_| -2;
    END_FOR = 11, 0, |_| -1;
    END_SEND = 12, 0, |_| -1;
    EXIT_INIT_CHECK = 13, 0, |_| -1;
    FORMAT_SIMPLE = 14, 0, |_| 0;
    FORMAT_WITH_SPEC = 15, 0, |_| -1;
    GET_AITER = 16, 0, |_| 0;
    RESERVED = 17, 0, |_| 0;
    GET_ANEXT = 18, 0, |_| 1;
    GET_ITER = 19, 0, |_| 0;
    GET_LEN = 20, 0, |_| 1;
    GET_YIELD_FROM_ITER = 21, 0, |_| 0;
    INTERPRETER_EXIT = 22, 0, |_| -1;
    LOAD_ASSERTION_ERROR = 23, 0, |_| 1;
    LOAD_BUILD_CLASS = 24, 0, |_| 1;
    LOAD_LOCALS = 25, 0, |_| 1;
    MAKE_FUNCTION = 26, 0, |_| 0;
    MATCH_KEYS = 27, 0, |_| 1;
    MATCH_MAPPING = 28, 0, |_| 1;
    MATCH_SEQUENCE = 29, 0, |_| 1;
    NOP = 30, 0, |_| 0;
    POP_EXCEPT = 31, 0, |_| -1;
    POP_TOP = 32, 0, |_| -1;
    PUSH_EXC_INFO = 33, 0, |_| 1;
    PUSH_NULL = 34, 0, |_| 1;
    RETURN_GENERATOR = 35, 0, |_| 1;
    RETURN_VALUE = 36, 0, |_| -1;
    SETUP_ANNOTATIONS = 37, 0, |_| 0;
    STORE_SLICE = 38, 0, |_| -4;
    STORE_SUBSCR = 39, 1, |_| -3;
    TO_BOOL = 40, 3, |_| 0;
    UNARY_INVERT = 41, 0, |_| 0;
    UNARY_NEGATIVE = 42, 0, |_| 0;
    UNARY_NOT = 43, 0, |_| 0;
    WITH_EXCEPT_START = 44, 0, |_| 1;
    BINARY_OP = 45, 1, |_| -1;
    BUILD_CONST_KEY_MAP = 46, 0, |n| -n;
    BUILD_LIST = 47, 0, |n| 1 - n;
    BUILD_MAP = 48, 0, |n| 1 - 2 * n;
    BUILD_SET = 49, 0, |n| 1 - n;
    BUILD_SLICE = 50, 0, |n| if n == 3 { -2 } else { -1 };
    BUILD_STRING = 51, 0, |n| 1 - n;
    BUILD_TUPLE = 52, 0, |n| 1 - n;
    CALL = 53, 3, |n| -1 - n;
    CALL_FUNCTION_EX = 54, 0, |n| -2 - (n & 1);
    CALL_INTRINSIC_1 = 55, 0, |_| 0;
    CALL_INTRINSIC_2 = 56, 0, |_| -1;
    CALL_KW = 57, 0, |n| -2 - n;
    COMPARE_OP = 58, 1, |_| -1;
    CONTAINS_OP = 59, 1, |_| -1;
    CONVERT_VALUE = 60, 0, |_| 0;
    COPY = 61, 0, |_| 1;
    COPY_FREE_VARS = 62, 0, |_| 0;
    DELETE_ATTR = 63, 0, |_| -1;
    DELETE_DEREF = 64, 0, |_| 0;
    DELETE_FAST = 65, 0, |_| 0;
    DELETE_GLOBAL = 66, 0, |_| 0;
    DELETE_NAME = 67, 0, |_| 0;
    DICT_MERGE = 68, 0, |_| -1;
    DICT_UPDATE = 69, 0, |_| -1;
    ENTER_EXECUTOR = 70, 0, |_| 0;
    EXTENDED_ARG = 71, 0, |_| 0;
    FOR_ITER = 72, 1, |_| 1;
    GET_AWAITABLE = 73, 0, |_| 0;
    IMPORT_FROM = 74, 0, |_| 1;
    IMPORT_NAME = 75, 0, |_| -1;
    IS_OP = 76, 0, |_| -1;
    JUMP_BACKWARD = 77, 1, |_| 0;
    JUMP_BACKWARD_NO_INTERRUPT = 78, 0, |_| 0;
    JUMP_FORWARD = 79, 0, |_| 0;
    LIST_APPEND = 80, 0, |_| -1;
    LIST_EXTEND = 81, 0, |_| -1;
    LOAD_ATTR = 82, 9, |n| n & 1;
    LOAD_CONST = 83, 0, |_| 1;
    LOAD_DEREF = 84, 0, |_| 1;
    LOAD_FAST = 85, 0, |_| 1;
    LOAD_FAST_AND_CLEAR = 86, 0, |_| 1;
    LOAD_FAST_CHECK = 87, 0, |_| 1;
    LOAD_FAST_LOAD_FAST = 88, 0, |_| 2;
    LOAD_FROM_DICT_OR_DEREF = 89, 0, |_| 0;
    LOAD_FROM_DICT_OR_GLOBALS = 90, 0, |_| 0;
    LOAD_GLOBAL = 91, 4, |n| 1 + (n & 1);
    LOAD_NAME = 92, 0, |_| 1;
    LOAD_SUPER_ATTR = 93, 1, |n| -2 + (n & 1);
    MAKE_CELL = 94, 0, |_| 0;
    MAP_ADD = 95, 0, |_| -2;
    MATCH_CLASS = 96, 0, |_| -2;
    POP_JUMP_IF_FALSE = 97, 1, |_| -1;
    POP_JUMP_IF_NONE = 98, 1, |_| -1;
    POP_JUMP_IF_NOT_NONE = 99, 1, |_| -1;
    POP_JUMP_IF_TRUE = 100, 1, |_| -1;
    RAISE_VARARGS = 101, 0, |n| -n;
    RERAISE = 102, 0, |_| -1;
    RETURN_CONST = 103, 0, |_| 0;
    SEND = 104, 1, |_| 0;
    SET_ADD = 105, 0, |_| -1;
    SET_FUNCTION_ATTRIBUTE = 106, 0, |_| -1;
    SET_UPDATE = 107, 0, |_| -1;
    STORE_ATTR = 108, 4, |_| -2;
    STORE_DEREF = 109, 0, |_| -1;
    STORE_FAST = 110, 0, |_| -1;
    STORE_FAST_LOAD_FAST = 111, 0, |_| 0;
    STORE_FAST_STORE_FAST = 112, 0, |_| -2;
    STORE_GLOBAL = 113, 0, |_| -1;
    STORE_NAME = 114, 0, |_| -1;
    SWAP = 115, 0, |_| 0;
    UNPACK_EX = 116, 0, |n| (n & 0xff) + (n >> 8);
    UNPACK_SEQUENCE = 117, 1, |n| n - 1;
    YIELD_VALUE = 118, 0, |_| 0;
    RESUME = 149, 0, |_| 0;
    JUMP = 224, 0, |_| 0;
    JUMP_NO_INTERRUPT = 225, 0, |_| 0;
    LOAD_CLOSURE = 226, 0, |_| 1;
    LOAD_METHOD = 227, 0, |_| 1;
    LOAD_SUPER_METHOD = 228, 0, |_| -1;
    LOAD_ZERO_SUPER_ATTR = 229, 0, |_| -1;
    LOAD_ZERO_SUPER_METHOD = 230, 0, |_| -1;
    POP_BLOCK = 231, 0, |_| 0;
    SETUP_CLEANUP = 232, 0, |_| 0;
    SETUP_FINALLY = 233, 0, |_| 0;
    SETUP_WITH = 234, 0, |_| 0;
    STORE_FAST_MAYBE_NULL = 235, 0, |_| -1;
    ;
    BINARY_OP_INPLACE_ADD_UNICODE = 3 of BINARY_OP;
    BINARY_OP_ADD_FLOAT = 150 of BINARY_OP;
    BINARY_OP_ADD_INT = 151 of BINARY_OP;
    BINARY_OP_ADD_UNICODE = 152 of BINARY_OP;
    BINARY_OP_MULTIPLY_FLOAT = 153 of BINARY_OP;
    BINARY_OP_MULTIPLY_INT = 154 of BINARY_OP;
    BINARY_OP_SUBTRACT_FLOAT = 155 of BINARY_OP;
    BINARY_OP_SUBTRACT_INT = 156 of BINARY_OP;
    BINARY_SUBSCR_DICT = 157 of BINARY_SUBSCR;
    BINARY_SUBSCR_GETITEM = 158 of BINARY_SUBSCR;
    BINARY_SUBSCR_LIST_INT = 159 of BINARY_SUBSCR;
    BINARY_SUBSCR_STR_INT = 160 of BINARY_SUBSCR;
    BINARY_SUBSCR_TUPLE_INT = 161 of BINARY_SUBSCR;
    CALL_ALLOC_AND_ENTER_INIT = 162 of CALL;
    CALL_BOUND_METHOD_EXACT_ARGS = 163 of CALL;
    CALL_BOUND_METHOD_GENERAL = 164 of CALL;
    CALL_BUILTIN_CLASS = 165 of CALL;
    CALL_BUILTIN_FAST = 166 of CALL;
    CALL_BUILTIN_FAST_WITH_KEYWORDS = 167 of CALL;
    CALL_BUILTIN_O = 168 of CALL;
    CALL_ISINSTANCE = 169 of CALL;
    CALL_LEN = 170 of CALL;
    CALL_LIST_APPEND = 171 of CALL;
    CALL_METHOD_DESCRIPTOR_FAST = 172 of CALL;
    CALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS = 173 of CALL;
    CALL_METHOD_DESCRIPTOR_NOARGS = 174 of CALL;
    CALL_METHOD_DESCRIPTOR_O = 175 of CALL;
    CALL_NON_PY_GENERAL = 176 of CALL;
    CALL_PY_EXACT_ARGS = 177 of CALL;
    CALL_PY_GENERAL = 178 of CALL;
    CALL_STR_1 = 179 of CALL;
    CALL_TUPLE_1 = 180 of CALL;
    CALL_TYPE_1 = 181 of CALL;
    COMPARE_OP_FLOAT = 182 of COMPARE_OP;
    COMPARE_OP_INT = 183 of COMPARE_OP;
    COMPARE_OP_STR = 184 of COMPARE_OP;
    CONTAINS_OP_DICT = 185 of CONTAINS_OP;
    CONTAINS_OP_SET = 186 of CONTAINS_OP;
    FOR_ITER_GEN = 187 of FOR_ITER;
    FOR_ITER_LIST = 188 of FOR_ITER;
    FOR_ITER_RANGE = 189 of FOR_ITER;
    FOR_ITER_TUPLE = 190 of FOR_ITER;
    LOAD_ATTR_CLASS = 191 of LOAD_ATTR;
    LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN = 192 of LOAD_ATTR;
    LOAD_ATTR_INSTANCE_VALUE = 193 of LOAD_ATTR;
    LOAD_ATTR_METHOD_LAZY_DICT = 194 of LOAD_ATTR;
    LOAD_ATTR_METHOD_NO_DICT = 195 of LOAD_ATTR;
    LOAD_ATTR_METHOD_WITH_VALUES = 196 of LOAD_ATTR;
    LOAD_ATTR_MODULE = 197 of LOAD_ATTR;
    LOAD_ATTR_NONDESCRIPTOR_NO_DICT = 198 of LOAD_ATTR;
    LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES = 199 of LOAD_ATTR;
    LOAD_ATTR_PROPERTY = 200 of LOAD_ATTR;
    LOAD_ATTR_SLOT = 201 of LOAD_ATTR;
    LOAD_ATTR_WITH_HINT = 202 of LOAD_ATTR;
    LOAD_GLOBAL_BUILTIN = 203 of LOAD_GLOBAL;
    LOAD_GLOBAL_MODULE = 204 of LOAD_GLOBAL;
    LOAD_SUPER_ATTR_ATTR = 205 of LOAD_SUPER_ATTR;
    LOAD_SUPER_ATTR_METHOD = 206 of LOAD_SUPER_ATTR;
    RESUME_CHECK = 207 of RESUME;
    SEND_GEN = 208 of SEND;
    STORE_ATTR_INSTANCE_VALUE = 209 of STORE_ATTR;
    STORE_ATTR_SLOT = 210 of STORE_ATTR;
    STORE_ATTR_WITH_HINT = 211 of STORE_ATTR;
    STORE_SUBSCR_DICT = 212 of STORE_SUBSCR;
    STORE_SUBSCR_LIST_INT = 213 of STORE_SUBSCR;
    TO_BOOL_ALWAYS_TRUE = 214 of TO_BOOL;
    TO_BOOL_BOOL = 215 of TO_BOOL;
    TO_BOOL_INT = 216 of TO_BOOL;
    TO_BOOL_LIST = 217 of TO_BOOL;
    TO_BOOL_NONE = 218 of TO_BOOL;
    TO_BOOL_STR = 219 of TO_BOOL;
    UNPACK_SEQUENCE_LIST = 220 of UNPACK_SEQUENCE;
    UNPACK_SEQUENCE_TUPLE = 221 of UNPACK_SEQUENCE;
    UNPACK_SEQUENCE_TWO_TUPLE = 222 of UNPACK_SEQUENCE;
}

/// The opcode's name as `dis` shows it.
pub fn name(op: u8) -> &'static str {
    TABLE[usize::from(op)].name
}

/// Whether a code object may have the instruction: it is no specialised one and none of the compiler's own.
pub fn is_instruction(op: u8) -> bool {
    !matches!(op, 224..=235) && name(op) != UNUSED.name && deopt(op) == op
}

/// How many inline cache entries (code units) follow the instruction.
#[inline(always)]
pub fn caches(op: u8) -> usize {
    usize::from(CACHES[usize::from(op)])
}

/// Apart from the table, since the loop asks at each return.
static CACHES: [u8; 256] = {
    let mut caches = [0; 256];
    let mut op = 0;
    while op < 256 {
        caches[op] = TABLE[op].caches;
        op += 1;
    }
    caches
};

/// The generic opcode of a specialised one; any other opcode is its own.
pub fn deopt(op: u8) -> u8 {
    TABLE[usize::from(op)].deopt
}

/// The net effect on the stack's height when the instruction does not jump (`_opcode.stack_effect`).
pub fn effect(op: u8, arg: u32) -> i32 {
    (TABLE[usize::from(op)].effect)(arg as i32)
}

/// The net effect when the instruction jumps, or an exception enters the handler that it set up.
pub fn jump_effect(op: u8, arg: u32) -> i32 {
    match op {
        op::SETUP_CLEANUP => 2,
        op::SETUP_FINALLY | op::SETUP_WITH => 1,
        _ => effect(op, arg),
    }
}

/// `BINARY_OP`'s arguments (`Include/opcode.h`).
pub mod nb {
    /// `+`.
    pub const NB_ADD: u32 = 0;
    /// `&`.
    pub const NB_AND: u32 = 1;
    /// `//`.
    pub const NB_FLOOR_DIVIDE: u32 = 2;
    /// `<<`.
    pub const NB_LSHIFT: u32 = 3;
    /// `@`.
    pub const NB_MATRIX_MULTIPLY: u32 = 4;
    /// `*`.
    pub const NB_MULTIPLY: u32 = 5;
    /// `%`.
    pub const NB_REMAINDER: u32 = 6;
    /// `|`.
    pub const NB_OR: u32 = 7;
    /// `**`.
    pub const NB_POWER: u32 = 8;
    /// `>>`.
    pub const NB_RSHIFT: u32 = 9;
    /// `-`.
    pub const NB_SUBTRACT: u32 = 10;
    /// `/`.
    pub const NB_TRUE_DIVIDE: u32 = 11;
    /// `^`.
    pub const NB_XOR: u32 = 12;
    /// `+=`.
    pub const NB_INPLACE_ADD: u32 = 13;
    /// `&=`.
    pub const NB_INPLACE_AND: u32 = 14;
    /// `//=`.
    pub const NB_INPLACE_FLOOR_DIVIDE: u32 = 15;
    /// `<<=`.
    pub const NB_INPLACE_LSHIFT: u32 = 16;
    /// `@=`.
    pub const NB_INPLACE_MATRIX_MULTIPLY: u32 = 17;
    /// `*=`.
    pub const NB_INPLACE_MULTIPLY: u32 = 18;
    /// `%=`.
    pub const NB_INPLACE_REMAINDER: u32 = 19;
    /// `|=`.
    pub const NB_INPLACE_OR: u32 = 20;
    /// `**=`.
    pub const NB_INPLACE_POWER: u32 = 21;
    /// `>>=`.
    pub const NB_INPLACE_RSHIFT: u32 = 22;
    /// `-=`.
    pub const NB_INPLACE_SUBTRACT: u32 = 23;
    /// `/=`.
    pub const NB_INPLACE_TRUE_DIVIDE: u32 = 24;
    /// `^=`.
    pub const NB_INPLACE_XOR: u32 = 25;
}

/// `COMPARE_OP`'s argument: the operator in bits 5 and up, [`compare::BOOL`] if the result is converted to
/// `bool`, and in the low bits which outcomes satisfy it (unordered 1, less 2, greater 4, equal 8).
pub mod compare {
    /// Convert the result to `bool` (a jump follows).
    pub const BOOL: u32 = 16;
    /// `<`.
    pub const LT: u32 = 2;
    /// `<=`.
    pub const LE: u32 = 42;
    /// `==`.
    pub const EQ: u32 = 72;
    /// `!=`.
    pub const NE: u32 = 103;
    /// `>`.
    pub const GT: u32 = 132;
    /// `>=`.
    pub const GE: u32 = 172;

    /// Whether the outcome, greater or equal, less or equal, both or neither, satisfies an argument's comparison
    /// (`COMPARISON_BIT`).
    #[inline(always)]
    pub fn holds(arg: usize, at_least: bool, at_most: bool) -> bool {
        arg >> (2 * usize::from(at_least) + usize::from(at_most)) & 1 != 0
    }
}

/// `CALL_INTRINSIC_1`'s arguments (`Include/internal/pycore_intrinsics.h`).
pub mod intrinsic1 {
    /// `INTRINSIC_PRINT`: shows an expression's value at a prompt.
    pub const PRINT: u32 = 1;
    /// `INTRINSIC_IMPORT_STAR`.
    pub const IMPORT_STAR: u32 = 2;
    /// `INTRINSIC_STOPITERATION_ERROR`: what leaves a generator becomes a `RuntimeError` (PEP 479).
    pub const STOPITERATION_ERROR: u32 = 3;
    /// `INTRINSIC_ASYNC_GEN_WRAP`: of what an asynchronous generator yields.
    pub const ASYNC_GEN_WRAP: u32 = 4;
    /// `INTRINSIC_UNARY_POSITIVE`.
    pub const UNARY_POSITIVE: u32 = 5;
    /// `INTRINSIC_LIST_TO_TUPLE`.
    pub const LIST_TO_TUPLE: u32 = 6;
    /// `INTRINSIC_TYPEVAR`.
    pub const TYPEVAR: u32 = 7;
    /// `INTRINSIC_PARAMSPEC`.
    pub const PARAMSPEC: u32 = 8;
    /// `INTRINSIC_TYPEVARTUPLE`.
    pub const TYPEVARTUPLE: u32 = 9;
    /// `INTRINSIC_SUBSCRIPT_GENERIC`: `Generic[...]`, the base of a generic class.
    pub const SUBSCRIPT_GENERIC: u32 = 10;
    /// `INTRINSIC_TYPEALIAS`.
    pub const TYPEALIAS: u32 = 11;
}

/// `CALL_INTRINSIC_2`'s arguments.
pub mod intrinsic2 {
    /// `INTRINSIC_PREP_RERAISE_STAR`: what `except*` leaves unhandled.
    pub const PREP_RERAISE_STAR: u32 = 1;
    /// `INTRINSIC_TYPEVAR_WITH_BOUND`.
    pub const TYPEVAR_WITH_BOUND: u32 = 2;
    /// `INTRINSIC_TYPEVAR_WITH_CONSTRAINTS`.
    pub const TYPEVAR_WITH_CONSTRAINTS: u32 = 3;
    /// `INTRINSIC_SET_FUNCTION_TYPE_PARAMS`.
    pub const SET_FUNCTION_TYPE_PARAMS: u32 = 4;
    /// `INTRINSIC_SET_TYPEPARAM_DEFAULT` (PEP 696).
    pub const SET_TYPEPARAM_DEFAULT: u32 = 5;
}

/// `SET_FUNCTION_ATTRIBUTE`'s arguments.
pub mod function_attribute {
    /// A tuple, for positional parameters.
    pub const DEFAULTS: u32 = 1;
    /// A dictionary, for keyword-only ones.
    pub const KWDEFAULTS: u32 = 2;
    /// A tuple of names and annotations in turn.
    pub const ANNOTATIONS: u32 = 4;
    /// A tuple of cells.
    pub const CLOSURE: u32 = 8;
}

/// `CONVERT_VALUE`'s arguments.
pub mod convert {
    /// `!s`.
    pub const STR: u32 = 1;
    /// `!r`.
    pub const REPR: u32 = 2;
    /// `!a`.
    pub const ASCII: u32 = 3;
}

/// `RESUME`'s arguments: where a frame (re)starts, in the low two bits, and [`resume::DEPTH1`] if the yield
/// is inside no handler but the generator's own.
pub mod resume {
    /// A function, class or module begins.
    pub const AT_FUNC_START: u32 = 0;
    /// Behind a `yield`.
    pub const AFTER_YIELD: u32 = 1;
    /// Behind the `yield` of a `yield from`.
    pub const AFTER_YIELD_FROM: u32 = 2;
    /// Behind the `yield` of an `await`.
    pub const AFTER_AWAIT: u32 = 3;
    /// The bits that say which of these it is.
    pub const WHAT: u32 = 3;
    /// No handler of the program's is around the `yield`.
    pub const DEPTH1: u32 = 4;
}

/// `co_flags` (`Include/cpython/code.h`).
pub mod flag {
    /// `CO_OPTIMIZED`: variables are fast locals.
    pub const OPTIMIZED: u32 = 0x1;
    /// `CO_NEWLOCALS`: a call has a namespace of its own.
    pub const NEWLOCALS: u32 = 0x2;
    /// `CO_VARARGS`: it has `*args`.
    pub const VARARGS: u32 = 0x4;
    /// `CO_VARKEYWORDS`: it has `**kwargs`.
    pub const VARKEYWORDS: u32 = 0x8;
    /// `CO_NESTED`: a function is around it.
    pub const NESTED: u32 = 0x10;
    /// `CO_GENERATOR`.
    pub const GENERATOR: u32 = 0x20;
    /// `CO_COROUTINE`.
    pub const COROUTINE: u32 = 0x80;
    /// `CO_ITERABLE_COROUTINE`: a generator that `types.coroutine` marked.
    pub const ITERABLE_COROUTINE: u32 = 0x100;
    /// `CO_ASYNC_GENERATOR`.
    pub const ASYNC_GENERATOR: u32 = 0x200;
    /// `CO_FUTURE_BARRY_AS_BDFL`: `<>` for `!=`.
    pub const FUTURE_BARRY_AS_BDFL: u32 = 0x40_0000;
    /// `CO_FUTURE_GENERATOR_STOP`.
    pub const FUTURE_GENERATOR_STOP: u32 = 0x80_0000;
    /// `CO_FUTURE_ANNOTATIONS`: annotations stay text.
    pub const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
    /// `CO_NO_MONITORING_EVENTS`: instrumentation leaves it alone.
    pub const NO_MONITORING_EVENTS: u32 = 0x200_0000;
}

/// `co_localspluskinds` bits (`Include/internal/pycore_code.h`).
pub mod kind {
    /// `CO_FAST_HIDDEN`: a comprehension's variable in a module or class, which `locals()` does not show.
    pub const HIDDEN: u8 = 0x10;
    /// `CO_FAST_LOCAL`.
    pub const LOCAL: u8 = 0x20;
    /// `CO_FAST_CELL`.
    pub const CELL: u8 = 0x40;
    /// `CO_FAST_FREE`.
    pub const FREE: u8 = 0x80;
}
