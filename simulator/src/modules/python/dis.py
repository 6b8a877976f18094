# Code objects as lists of instructions.

import collections
import sys
import types

from opcode import *
from opcode import (__all__ as _opcodes_all, _cache_format, _inline_cache_entries, _intrinsic_1_descs,
                    _intrinsic_2_descs, _nb_ops)

__all__ = ["code_info", "dis", "disassemble", "distb", "disco",
           "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode"] + _opcodes_all
del _opcodes_all

_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)

FUNCTION_ATTR_FLAGS = ('defaults', 'kwdefaults', 'annotations', 'closure')

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED",
    2: "NEWLOCALS",
    4: "VARARGS",
    8: "VARKEYWORDS",
    16: "NESTED",
    32: "GENERATOR",
    64: "NOFREE",
    128: "COROUTINE",
    256: "ITERABLE_COROUTINE",
    512: "ASYNC_GENERATOR",
}

_OPNAME_WIDTH = 20
_OPARG_WIDTH = 5
_NO_LINENO = '  --'


def pretty_flags(flags):
    """The names of the bits of co_flags."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ", ".join(names)


class _Unknown:
    def __repr__(self):
        return "<unknown>"


UNKNOWN = _Unknown()


# ----- finding code -----

def _code_of(x):
    # The code object that an object carries, or the object.
    x = getattr(x, '__func__', x)
    for attribute in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attribute):
            return getattr(x, attribute)
    return x


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        return compile(source, name, 'exec')


def _get_code_object(x):
    code = _code_of(x)
    if isinstance(code, str):
        code = _try_compile(code, "<disassembly>")
    if hasattr(code, 'co_code'):
        return code
    raise TypeError("don't know how to disassemble %s objects" % type(code).__name__)


def _get_code_array(co, adaptive):
    if adaptive:
        from _source import unsupported
        unsupported("the specialised instructions that dis shows with adaptive=True")
    return co.co_code


# ----- instructions -----

Positions = collections.namedtuple(
    'Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4)

_Instruction = collections.namedtuple(
    "_Instruction",
    ['opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line', 'line_number',
     'label', 'positions', 'cache_info'],
    defaults=[None, None, None])


def _get_cache_size(name):
    return _inline_cache_entries.get(name, 0)


def _get_jump_target(op, arg, offset):
    # Jumps count instructions from the one behind them, caches included.
    if op not in hasjrel or arg is None:
        return None
    name = opname[op]
    if name in ('JUMP_BACKWARD', 'JUMP_BACKWARD_NO_INTERRUPT'):
        arg = -arg
    return offset + 2 + 2 * (arg + _get_cache_size(name))


class Instruction(_Instruction):
    """One instruction of a code object."""

    @property
    def oparg(self):
        return self.arg

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def baseopname(self):
        return opname[self.opcode]

    @property
    def cache_offset(self):
        return self.offset + 2

    @property
    def end_offset(self):
        return self.cache_offset + _get_cache_size(opname[self.opcode]) * 2

    @property
    def jump_target(self):
        return _get_jump_target(self.opcode, self.arg, self.offset)

    @property
    def is_jump_target(self):
        return self.label is not None

    def __str__(self):
        output = _Pieces()
        Formatter(file=output).print_instruction(self, False)
        return ''.join(output)


class _Pieces(list):
    # A stream that keeps what is written.

    write = list.append


class Formatter:
    """Writes instructions in columns; a width of 0 leaves a column out."""

    def __init__(self, file=None, lineno_width=0, offset_width=0, label_width=0, line_offset=0, show_caches=False):
        self.file = file
        self.lineno_width = lineno_width
        self.offset_width = offset_width
        self.label_width = label_width
        self.show_caches = show_caches

    def print_instruction(self, instr, mark_as_current=False):
        self.print_instruction_line(instr, mark_as_current)
        if not self.show_caches or not instr.cache_info:
            return
        offset = instr.offset
        for name, size, data in instr.cache_info:
            # The value stands at the first entry.
            text = f"{name}: {int.from_bytes(data, sys.byteorder)}"
            for i in range(size):
                offset += 2
                cache = Instruction("CACHE", 0, 0, None, '' if i else text, offset, offset, False, None, None,
                                    instr.positions)
                self.print_instruction_line(cache, False)

    def print_instruction_line(self, instr, mark_as_current):
        columns = []
        if self.lineno_width:
            if instr.starts_line and instr.offset > 0:
                # A line of source apart from the one before.
                print(file=self.file)
            line = ''
            if instr.starts_line:
                line = _NO_LINENO if instr.line_number is None else str(instr.line_number)
            columns.append(line.rjust(self.lineno_width))
        label = '' if instr.label is None else f"L{instr.label}:"
        columns.append(label.rjust(self.label_width))
        if self.offset_width > 0:
            columns.append(f"{instr.offset:>{self.offset_width}}  ")
        columns.append('-->' if mark_as_current else '   ')
        columns.append(instr.opname.ljust(_OPNAME_WIDTH))
        if instr.arg is not None:
            # A long name takes room from the argument.
            excess = max(0, len(instr.opname) - _OPNAME_WIDTH)
            columns.append(repr(instr.arg).rjust(_OPARG_WIDTH - excess))
            if instr.argrepr:
                columns.append(f'({instr.argrepr})')
        print(' '.join(columns).rstrip(), file=self.file)

    def print_exception_table(self, exception_entries):
        if not exception_entries:
            return
        print("ExceptionTable:", file=self.file)
        for e in exception_entries:
            lasti = " lasti" if e.lasti else ""
            print(f"  L{e.start_label} to L{e.end_label} -> L{e.target_label} [{e.depth}]{lasti}", file=self.file)


class ArgResolver:
    """Says what the arguments of instructions mean."""

    def __init__(self, co_consts=None, names=None, varname_from_oparg=None, labels_map=None):
        self.co_consts = co_consts
        self.names = names
        self.varname_from_oparg = varname_from_oparg
        self.labels_map = labels_map or {}

    def offset_from_jump_arg(self, op, arg, offset):
        return _get_jump_target(op, arg, offset)

    def get_label_for_offset(self, offset):
        return self.labels_map.get(offset, None)

    def _name(self, index):
        if self.names is None:
            return UNKNOWN, ''
        return (self.names[index],) * 2

    def _variable(self, index):
        if self.varname_from_oparg is None:
            return UNKNOWN, ''
        return (self.varname_from_oparg(index),) * 2

    def get_argval_argrepr(self, op, arg, offset):
        """The value of an argument, and its text."""
        if arg is None:
            return None, ''
        name = opname[op]
        if op in hasconst:
            if self.co_consts is None:
                return UNKNOWN, ''
            value = self.co_consts[arg]
            return value, repr(value)
        if op in hasname:
            # The lowest bits say how the value is to be used.
            bits = {'LOAD_GLOBAL': 1, 'LOAD_ATTR': 1, 'LOAD_SUPER_ATTR': 2}.get(name, 0)
            value, text = self._name(arg >> bits)
            if bits and arg & 1 and text:
                text += ' + NULL' if name == 'LOAD_GLOBAL' else ' + NULL|self'
            return value, text
        if op in hasjump or op in hasexc:
            target = self.offset_from_jump_arg(op, arg, offset)
            return target, f"to L{self.get_label_for_offset(target)}"
        if name in ('LOAD_FAST_LOAD_FAST', 'STORE_FAST_LOAD_FAST', 'STORE_FAST_STORE_FAST'):
            first, first_text = self._variable(arg >> 4)
            second, second_text = self._variable(arg & 15)
            return (first, second), f'{first_text}, {second_text}'
        if op in haslocal or op in hasfree:
            return self._variable(arg)
        if op in hascompare:
            sign = cmp_op[arg >> 5]
            return sign, f"bool({sign})" if arg & 16 else sign
        if name == 'CONVERT_VALUE':
            return (None, str, repr, ascii)[arg], ('', 'str', 'repr', 'ascii')[arg]
        text = ''
        if name == 'SET_FUNCTION_ATTRIBUTE':
            text = ', '.join(s for i, s in enumerate(FUNCTION_ATTR_FLAGS) if arg & (1 << i))
        elif name == 'BINARY_OP':
            text = _nb_ops[arg][1]
        elif name == 'CALL_INTRINSIC_1':
            text = _intrinsic_1_descs[arg]
        elif name == 'CALL_INTRINSIC_2':
            text = _intrinsic_2_descs[arg]
        return arg, text


def _unpack_opargs(code):
    # (offset, offset of the first EXTENDED_ARG before it, opcode, argument).
    start = None
    high = 0
    skip = 0
    for i in range(0, len(code), 2):
        if skip:
            skip -= 1
            continue
        op = code[i]
        skip = _get_cache_size(opname[op])
        arg = code[i + 1] | high if op in hasarg else None
        if op == EXTENDED_ARG:
            # Arguments are signed numbers of 32 bits.
            high = arg << 8
            if high >= 1 << 31:
                high -= 1 << 32
            yield i, i, op, arg
            start = i if start is None else start
        else:
            yield i, i if start is None else start, op, arg
            start, high = None, 0


def _get_instructions_bytes(code, linestarts=None, line_offset=0, co_positions=None, original_code=None,
                            arg_resolver=None):
    co_positions = co_positions or iter(())
    line_number = None
    for offset, start_offset, op, arg in _unpack_opargs(code):
        starts_line = linestarts is not None and offset in linestarts
        if starts_line:
            line_number = linestarts[offset]
            if line_number is not None:
                line_number += line_offset
        positions = Positions(*next(co_positions, ()))
        name = opname[op]
        if arg_resolver:
            argval, argrepr = arg_resolver.get_argval_argrepr(op, arg, offset)
            label = arg_resolver.get_label_for_offset(offset)
        else:
            argval, argrepr, label = arg, repr(arg), None
        caches = None
        if size := _get_cache_size(name):
            for _ in range(size):
                next(co_positions, ())
            caches = []
            for part, entries in _cache_format[name].items():
                caches.append((part, entries, code[offset + 2:offset + 2 + 2 * entries]))
        yield Instruction(name, op, arg, argval, argrepr, offset, start_offset, starts_line, line_number, label,
                          positions, caches)


class _ExceptionTableEntry:
    def __init__(self, start, end, target, depth, lasti):
        self.start, self.end, self.target = start, end, target
        self.depth, self.lasti = depth, lasti

    def __repr__(self):
        return (f'_ExceptionTableEntry(start={self.start}, end={self.end}, target={self.target}, '
                f'depth={self.depth}, lasti={self.lasti})')


def _parse_varint(iterator):
    # Six bits a byte, the highest first; bit 6 says that more follow.
    b = next(iterator)
    value = b & 63
    while b & 64:
        b = next(iterator)
        value = value << 6 | b & 63
    return value


def _parse_exception_table(code):
    iterator = iter(code.co_exceptiontable)
    entries = []
    while True:
        try:
            start, length, target, depth = [_parse_varint(iterator) for _ in range(4)]
        except (StopIteration, RuntimeError):
            return entries
        entries.append(_ExceptionTableEntry(start * 2, (start + length) * 2, target * 2, depth >> 1,
                                            bool(depth & 1)))


def _make_labels_map(original_code, exception_entries=()):
    labels = set(findlabels(original_code))
    for e in exception_entries:
        labels |= {e.start, e.end, e.target}
    labels_map = {offset: i for i, offset in enumerate(sorted(labels), 1)}
    for e in exception_entries:
        e.start_label = labels_map[e.start]
        e.end_label = labels_map[e.end]
        e.target_label = labels_map[e.target]
    return labels_map


def _get_lineno_width(linestarts):
    lines = linestarts.values() if linestarts else ()
    last = max(filter(None, lines), default=-1)
    if last == -1:
        return 0
    return max(len(_NO_LINENO) if None in lines else 3, len(str(last)))


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, method, code object or source."""
    return iter(Bytecode(x, first_line=first_line, adaptive=adaptive))


def findlabels(code):
    """The offsets that instructions jump to."""
    labels = []
    for offset, _, op, arg in _unpack_opargs(code):
        label = _get_jump_target(op, arg, offset)
        if label is not None and label not in labels:
            labels.append(label)
    return labels


def findlinestarts(code):
    """The offsets where lines of source begin, and the lines."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


# ----- printing -----

class Bytecode:
    """The instructions of a function, method, code object or source."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False,
                 show_offsets=False):
        self.codeobj = co = _get_code_object(x)
        if first_line is None:
            self.first_line = co.co_firstlineno
            self._line_offset = 0
        else:
            self.first_line = first_line
            self._line_offset = first_line - co.co_firstlineno
        self._linestarts = dict(findlinestarts(co))
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = _parse_exception_table(co)
        self.show_caches = show_caches
        self.adaptive = adaptive
        self.show_offsets = show_offsets

    def _resolver(self):
        co = self.codeobj
        return ArgResolver(co.co_consts, co.co_names, co._varname_from_oparg,
                           _make_labels_map(co.co_code, self.exception_entries))

    def __iter__(self):
        return _get_instructions_bytes(
            _get_code_array(self.codeobj, self.adaptive), linestarts=self._linestarts,
            line_offset=self._line_offset, co_positions=self.codeobj.co_positions(), arg_resolver=self._resolver())

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The code of the innermost frame of a traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches, adaptive=adaptive)

    def info(self):
        """What code_info() gives."""
        return code_info(self.codeobj)

    def dis(self):
        """The instructions as text."""
        output = _Pieces()
        self._print(output, -1 if self.current_offset is None else self.current_offset)
        return ''.join(output)

    def _print(self, file, lasti):
        instructions = list(self)
        labels = {*findlabels(self.codeobj.co_code)}
        for e in self.exception_entries:
            labels |= {e.start, e.end, e.target}
        offset_width = len(str(max(len(self.codeobj.co_code) - 2, 9999))) if self.show_offsets else 0
        formatter = Formatter(file=file, lineno_width=_get_lineno_width(self._linestarts),
                              offset_width=offset_width, label_width=4 + len(str(len(labels))),
                              line_offset=self._line_offset, show_caches=self.show_caches)
        for instr in instructions:
            current = instr.offset <= lasti < instr.end_offset
            formatter.print_instruction(instr, current)
        formatter.print_exception_table(self.exception_entries)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a code object."""
    Bytecode(co, show_caches=show_caches, adaptive=adaptive, show_offsets=show_offsets)._print(file, lasti)


disco = disassemble


def _disassemble_recursive(co, *, file=None, depth=None, **options):
    disassemble(co, file=file, **options)
    if depth is not None:
        if depth <= 0:
            return
        depth -= 1
    for x in co.co_consts:
        if hasattr(x, 'co_code'):
            print(file=file)
            print("Disassembly of %r:" % (x,), file=file)
            _disassemble_recursive(x, file=file, depth=depth, **options)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of a function, class, code object, source or, without one, the last traceback."""
    options = dict(show_caches=show_caches, adaptive=adaptive, show_offsets=show_offsets)
    if x is None:
        distb(file=file, **options)
        return
    x = _code_of(x)
    if hasattr(x, '__dict__'):
        # A class or module.
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, _have_code):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(value, file=file, depth=depth, **options)
                except TypeError as msg:
                    print("Sorry:", msg, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _disassemble_recursive(x, file=file, depth=depth, **options)
    elif isinstance(x, (bytes, bytearray)):
        labels_map = _make_labels_map(x)
        formatter = Formatter(file=file, offset_width=len(str(max(len(x) - 2, 9999))) if show_offsets else 0,
                              label_width=4 + len(str(len(labels_map))), show_caches=show_caches)
        for instr in _get_instructions_bytes(x, arg_resolver=ArgResolver(labels_map=labels_map)):
            formatter.print_instruction(instr, False)
    elif isinstance(x, str):
        _disassemble_recursive(_try_compile(x, '<dis>'), file=file, depth=depth, **options)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Print the instructions of the innermost frame of a traceback, with a mark at the one that failed."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__ if hasattr(sys, 'last_exc') else sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_caches=show_caches, adaptive=adaptive,
                show_offsets=show_offsets)


def code_info(x):
    """What a code object says about itself, as text."""
    co = _get_code_object(x)
    lines = [f"{title:<18} {value}" for title, value in (
        ("Name:", co.co_name), ("Filename:", co.co_filename), ("Argument count:", co.co_argcount),
        ("Positional-only arguments:", co.co_posonlyargcount), ("Kw-only arguments:", co.co_kwonlyargcount),
        ("Number of locals:", co.co_nlocals), ("Stack size:", co.co_stacksize),
        ("Flags:", pretty_flags(co.co_flags)))]
    for title, values, form in (("Constants", co.co_consts, repr), ("Names", co.co_names, str),
                                ("Variable names", co.co_varnames, str), ("Free variables", co.co_freevars, str),
                                ("Cell variables", co.co_cellvars, str)):
        if values:
            lines.append(title + ":")
            lines.extend(f"{i:>4}: {form(value)}" for i, value in enumerate(values))
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print what code_info() gives."""
    print(code_info(co), file=file)
