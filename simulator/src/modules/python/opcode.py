# The names and numbers of the instructions, and what their arguments mean.

from _opcode import _table, stack_effect

__all__ = ["cmp_op", "stack_effect", "hascompare", "opname", "opmap",
           "HAVE_ARGUMENT", "EXTENDED_ARG", "hasarg", "hasconst", "hasname",
           "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc"]

cmp_op = ('<', '<=', '==', '!=', '>', '>=')

HAVE_ARGUMENT = 44
# The compiler's own, which no code object has.
_pseudo = ("JUMP JUMP_NO_INTERRUPT LOAD_CLOSURE LOAD_METHOD LOAD_SUPER_METHOD LOAD_ZERO_SUPER_ATTR "
           "LOAD_ZERO_SUPER_METHOD POP_BLOCK SETUP_CLEANUP SETUP_FINALLY SETUP_WITH STORE_FAST_MAYBE_NULL").split()

opmap = {}
_inline_cache_entries = {}
for _number, _name, _caches in _table():
    opmap[_name] = _number
    if _caches:
        _inline_cache_entries[_name] = _caches
for _number, _name in enumerate(_pseudo, 256):
    opmap[_name] = _number
del _number, _name, _caches

EXTENDED_ARG = opmap['EXTENDED_ARG']
opname = ['<%r>' % (number,) for number in range(max(opmap.values()) + 1)]
for _name, _number in opmap.items():
    opname[_number] = _name
del _name, _number


def _numbers(names):
    return sorted(opmap[name] for name in names.split() if name in opmap)


hasarg = [number for name, number in opmap.items()
          if HAVE_ARGUMENT < number < 256 or name in _pseudo and name not in ('POP_BLOCK',)]
hasconst = _numbers("LOAD_CONST RETURN_CONST INSTRUMENTED_RETURN_CONST")
hasname = _numbers("DELETE_ATTR DELETE_GLOBAL DELETE_NAME IMPORT_FROM IMPORT_NAME LOAD_ATTR "
                   "LOAD_FROM_DICT_OR_GLOBALS LOAD_GLOBAL LOAD_NAME LOAD_SUPER_ATTR STORE_ATTR STORE_GLOBAL "
                   "STORE_NAME LOAD_METHOD LOAD_SUPER_METHOD LOAD_ZERO_SUPER_ATTR LOAD_ZERO_SUPER_METHOD")
hasjump = hasjrel = _numbers("FOR_ITER JUMP_BACKWARD JUMP_BACKWARD_NO_INTERRUPT JUMP_FORWARD POP_JUMP_IF_FALSE "
                             "POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE POP_JUMP_IF_TRUE SEND JUMP JUMP_NO_INTERRUPT")
hasjabs = []
hasfree = _numbers("DELETE_DEREF LOAD_DEREF LOAD_FROM_DICT_OR_DEREF MAKE_CELL STORE_DEREF")
haslocal = _numbers("DELETE_FAST LOAD_FAST LOAD_FAST_AND_CLEAR LOAD_FAST_CHECK LOAD_FAST_LOAD_FAST STORE_FAST "
                    "STORE_FAST_LOAD_FAST STORE_FAST_STORE_FAST LOAD_CLOSURE STORE_FAST_MAYBE_NULL")
hasexc = _numbers("SETUP_CLEANUP SETUP_FINALLY SETUP_WITH")
hascompare = [opmap["COMPARE_OP"]]

_operators = '+ & // << @ * % | ** >> - / ^'.split()
_operator_names = ('ADD AND FLOOR_DIVIDE LSHIFT MATRIX_MULTIPLY MULTIPLY REMAINDER OR POWER RSHIFT SUBTRACT '
                   'TRUE_DIVIDE XOR').split()
_nb_ops = ([('NB_' + name, sign) for name, sign in zip(_operator_names, _operators)]
           + [('NB_INPLACE_' + name, sign + '=') for name, sign in zip(_operator_names, _operators)])

_intrinsic_1_descs = ['INTRINSIC_' + name for name in (
    '1_INVALID PRINT IMPORT_STAR STOPITERATION_ERROR ASYNC_GEN_WRAP UNARY_POSITIVE LIST_TO_TUPLE TYPEVAR PARAMSPEC '
    'TYPEVARTUPLE SUBSCRIPT_GENERIC TYPEALIAS').split()]
_intrinsic_2_descs = ['INTRINSIC_' + name for name in (
    '2_INVALID PREP_RERAISE_STAR TYPEVAR_WITH_BOUND TYPEVAR_WITH_CONSTRAINTS SET_FUNCTION_TYPE_PARAMS '
    'SET_TYPEPARAM_DEFAULT').split()]

# The parts of inline caches, in entries of two bytes.
_cache_format = {
    "LOAD_GLOBAL": {"counter": 1, "index": 1, "module_keys_version": 1, "builtin_keys_version": 1},
    "LOAD_ATTR": {"counter": 1, "version": 2, "keys_version": 2, "descr": 4},
    "STORE_ATTR": {"counter": 1, "version": 2, "index": 1},
    "CALL": {"counter": 1, "func_version": 2},
    "TO_BOOL": {"counter": 1, "version": 2},
}
for _name in _inline_cache_entries:
    _cache_format.setdefault(_name, {"counter": 1})
del _name
