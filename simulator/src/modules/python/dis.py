"""Bytecode read: what the instructions of a code object are, and what their arguments mean."""

import collections
import sys
import types
from opcode import *
from opcode import __all__ as _of_opcode
from opcode import _cache_format, _inline_cache_entries, _intrinsic_1_descs, _intrinsic_2_descs, _nb_ops

__all__ = [
    *("code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels"),
    *("show_code", "get_instructions", "Instruction", "Bytecode", *_of_opcode),
]

COMPILER_FLAG_NAMES = {
    1 << bit: name
    for bit, name in enumerate(
        "OPTIMIZED NEWLOCALS VARARGS VARKEYWORDS NESTED GENERATOR NOFREE COROUTINE "
        "ITERABLE_COROUTINE ASYNC_GENERATOR".split()
    )
}


def pretty_flags(flags):
    """The names of the bits of a code object's flags."""
    bits = [1 << bit for bit in range(flags.bit_length()) if flags >> bit & 1]
    return ", ".join(COMPILER_FLAG_NAMES.get(bit, hex(bit)) for bit in bits) or "0x0"


class _Unknown:
    def __repr__(self):
        return "<unknown>"


# The value of an argument where there is nothing to look it up in.
UNKNOWN = _Unknown()

Positions = collections.namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)

_ExceptionTableEntry = collections.namedtuple("_ExceptionTableEntry", "start end target depth lasti")

_Instruction = collections.namedtuple(
    "_Instruction",
    "opname opcode arg argval argrepr offset start_offset starts_line line_number label positions cache_info",
    defaults=[None] * 3,
)


class Instruction(_Instruction):
    """One instruction: its name and number, its argument and what that means, its place, and its inline caches."""

    oparg = property(lambda self: self.arg)
    baseopcode = property(lambda self: self.opcode)
    baseopname = property(lambda self: self.opname)
    cache_offset = property(lambda self: self.offset + 2)
    end_offset = property(lambda self: self.cache_offset + 2 * _caches(self.opcode))
    jump_target = property(lambda self: _target(self.opcode, self.arg, self.offset))
    is_jump_target = property(lambda self: self.label is not None)

    def __str__(self):
        return _Layout().line(self)


# What can be taken apart, and where its code is.
_CODE_OF = "__func__", "__code__", "gi_code", "ag_code", "cr_code"
_HAVE_CODE = types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type


def _towards_code(x):
    """What a method, a function or a generator runs; anything else itself."""
    x = getattr(x, "__func__", x)
    return next((getattr(x, name) for name in _CODE_OF[1:] if hasattr(x, name)), x)


def _compiled(source, name):
    try:
        return compile(source, name, "eval")
    except SyntaxError:
        return compile(source, name, "exec")


def _no_code(x):
    return TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _code(x):
    x = _towards_code(x)
    if isinstance(x, str):
        x = _compiled(x, "<disassembly>")
    if not hasattr(x, "co_code"):
        raise _no_code(x)
    return x


def _bytes_of(co, adaptive):
    if adaptive:
        from _source import unsupported

        unsupported("the specialised instructions that dis shows with adaptive=True")
    return co.co_code


def _caches(op):
    return _inline_cache_entries.get(opname[op], 0)


def _target(op, arg, offset):
    """The offset that an instruction jumps to; None if it does not."""
    if op not in hasjump:
        return None
    distance = -arg if "JUMP_BACKWARD" in opname[op] else arg
    return offset + 2 * (1 + _caches(op) + distance)


def _words(code):
    """Yields of each instruction the offset of what extends its argument, its own, its number and its argument."""
    offset = start = extended = 0
    while offset < len(code):
        op, arg = code[offset : offset + 2]
        arg = arg | extended if op in hasarg else None
        if op == EXTENDED_ARG:
            yield offset, offset, op, arg
            extended, offset = arg << 8, offset + 2
        else:
            yield start, offset, op, arg
            offset += 2 + 2 * _caches(op)
            extended, start = 0, offset


def findlabels(code):
    """The offsets that something jumps to."""
    targets = (_target(op, arg, offset) for _, offset, op, arg in _words(code))
    return list(dict.fromkeys(target for target in targets if target is not None))


def findlinestarts(code):
    """Yields the offsets at which another line begins, with the line; None where there is none."""
    before = ()
    for start, _, line in code.co_lines():
        if line != before:
            yield start, line
            before = line


def _exception_table(co):
    """What code is protected, and where an exception goes to."""
    numbers, number = [], 0
    for byte in co.co_exceptiontable:
        number = number << 6 | byte & 63
        # The bit of 64 says that the number goes on.
        if not byte & 64:
            numbers.append(number)
            number = 0
    entries = []
    for start, length, target, depth in zip(*[iter(numbers)] * 4):
        entry = 2 * start, 2 * (start + length), 2 * target, depth >> 1, bool(depth & 1)
        entries.append(_ExceptionTableEntry(*entry))
    return entries


class _Reading:
    """The instructions of code, with the tables by which arguments are understood, as far as there are any."""

    def __init__(self, code, co=None, entries=(), starts=None, line_offset=0):
        self.code, self.co = code, co
        self.starts, self.line_offset = starts, line_offset
        offsets = {*findlabels(code), *(offset for entry in entries for offset in entry[:3])}
        self.labels = {offset: number for number, offset in enumerate(sorted(offsets), 1)}

    def __iter__(self):
        places = None if self.co is None else list(self.co.co_positions())
        line = None
        for start, offset, op, arg in _words(self.code):
            begins = self.starts is not None and offset in self.starts
            if begins:
                line = self.starts[offset]
                line = None if line is None else line + self.line_offset
            value, text = (None, "") if arg is None else self._meaning(op, arg, offset)
            yield Instruction(
                opname[op], op, arg, value, text, offset, start, begins, line,
                self.labels.get(offset), Positions(*places[offset // 2] if places else ()),
                self._cache_info(op, offset),
            )  # fmt: skip

    def _cache_info(self, op, offset):
        """Names, sizes and contents of an instruction's caches."""
        if not _caches(op):
            return None
        parts, at = [], offset + 2
        for name, size in _cache_format[opname[op]].items():
            parts.append((name, size, self.code[at : at + 2 * size]))
            at += 2 * size
        return parts

    def _entry(self, table, index, text=str):
        if self.co is None:
            return UNKNOWN, ""
        value = getattr(self.co, table)[index]
        return value, text(value)

    def _variable(self, index):
        if self.co is None:
            return UNKNOWN, ""
        name = self.co._varname_from_oparg(index)
        return name, name

    def _meaning(self, op, arg, offset):
        """The value that an argument stands for, and how it is shown."""
        name = opname[op]
        if op in hasconst:
            return self._entry("co_consts", arg, repr)
        if op in hasname:
            bits, extra = _NAME_BITS.get(name, (0, ""))
            value, text = self._entry("co_names", arg >> bits)
            return value, text + extra if text and bits and arg & 1 else text
        if op in hasjump or op in hasexc:
            target = _target(op, arg, offset)
            return target, f"to L{self.labels[target]}"
        if name in _PAIRS:
            first, second = self._variable(arg >> 4), self._variable(arg & 15)
            return (first[0], second[0]), f"{first[1]}, {second[1]}"
        if op in haslocal or op in hasfree:
            return self._variable(arg)
        if op in hascompare:
            sign = cmp_op[arg >> 5]
            return sign, f"bool({sign})" if arg & 16 else sign
        if name == "CONVERT_VALUE":
            value = (None, str, repr, ascii)[arg]
            return value, value.__name__ if value else ""
        if name == "SET_FUNCTION_ATTRIBUTE":
            return arg, ", ".join(part for bit, part in enumerate(_FUNCTION_PARTS) if arg >> bit & 1)
        table = _TEXTS.get(name)
        return arg, table[arg] if table else ""


_FUNCTION_PARTS = "defaults", "kwdefaults", "annotations", "closure"
_PAIRS = "LOAD_FAST_LOAD_FAST", "STORE_FAST_LOAD_FAST", "STORE_FAST_STORE_FAST"
# How many bits below a name's index say something else, and what is shown if the lowest is set.
_NAME_BITS = {"LOAD_GLOBAL": (1, " + NULL"), "LOAD_ATTR": (1, " + NULL|self"), "LOAD_SUPER_ATTR": (2, " + NULL|self")}
_TEXTS = {
    "BINARY_OP": [sign for _, sign in _nb_ops],
    "CALL_INTRINSIC_1": _intrinsic_1_descs,
    "CALL_INTRINSIC_2": _intrinsic_2_descs,
}


class _Layout:
    """The columns of a listing."""

    def __init__(self, line=0, offset=0, label=0):
        self.widths = line, offset, label

    @classmethod
    def of(cls, reading, show_offsets):
        """Columns that are wide enough."""
        line = 0
        if reading.starts:
            lines = [number for number in reading.starts.values() if number is not None]
            line = max(3, *(len(str(number + reading.line_offset)) for number in lines)) if lines else 4
            if None in reading.starts.values():
                line = max(line, 4)
        offset = len(str(max(len(reading.code) - 2, 9999))) if show_offsets else 0
        return cls(line, offset, 4 + len(str(len(reading.labels))))

    def line(self, instruction, current=False):
        line, offset, label = self.widths
        columns = []
        if line:
            number = "--" if instruction.line_number is None else str(instruction.line_number)
            columns.append((number if instruction.starts_line else "").rjust(line))
        columns.append(("" if instruction.label is None else f"L{instruction.label}:").rjust(label))
        if offset:
            columns.append(str(instruction.offset).rjust(offset) + "  ")
        columns += ["-->" if current else "   ", instruction.opname.ljust(20)]
        if instruction.arg is not None:
            # A long name takes from the argument's column.
            columns.append(str(instruction.arg).rjust(25 - len(columns[-1])))
            if instruction.argrepr:
                columns.append(f"({instruction.argrepr})")
        return " ".join(columns).rstrip() + "\n"


def _listing(reading, entries=(), lasti=-1, show_caches=False, show_offsets=False):
    """Yields the lines of a listing."""
    layout = _Layout.of(reading, show_offsets)
    for instruction in reading:
        if layout.widths[0] and instruction.starts_line and instruction.offset > 0:
            yield "\n"
        yield layout.line(instruction, instruction.offset <= lasti < instruction.end_offset)
        if show_caches:
            yield from (layout.line(cache) for cache in _cache_lines(instruction))
    if entries:
        yield "ExceptionTable:\n"
    for entry in entries:
        start, end, target = ("L" + str(reading.labels[offset]) for offset in entry[:3])
        yield f"  {start} to {end} -> {target} [{entry.depth}]{' lasti' if entry.lasti else ''}\n"


def _cache_lines(instruction):
    """Yields a line for each cache entry, the first of each part with what is in it."""
    offset = instruction.offset
    for name, size, data in instruction.cache_info or ():
        text = f"{name}: {int.from_bytes(data, sys.byteorder)}"
        for _ in range(size):
            offset += 2
            yield Instruction("CACHE", 0, 0, None, text, offset, offset, False, None, None, None, None)
            text = ""


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """An iterator over the instructions of a function, method, code or source."""
    co = _code(x)
    line_offset = 0 if first_line is None else first_line - co.co_firstlineno
    return iter(_Reading(_bytes_of(co, adaptive), co, (), dict(findlinestarts(co)), line_offset))


class Bytecode:
    """The bytecode of a function, method, code or source: an iterable of its instructions."""

    def __init__(
        self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False
    ):
        co = _code(x)
        self.codeobj, self._original_object = co, x
        self.first_line = co.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self.exception_entries = _exception_table(co)
        self.show_caches, self.adaptive, self.show_offsets = show_caches, adaptive, show_offsets

    def _reading(self):
        co = self.codeobj
        shift = self.first_line - co.co_firstlineno
        code = _bytes_of(co, self.adaptive)
        return _Reading(code, co, self.exception_entries, dict(findlinestarts(co)), shift)

    def __iter__(self):
        return iter(self._reading())

    def __repr__(self):
        return f"{type(self).__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The bytecode of a traceback's innermost frame, with the instruction where it is."""
        while tb.tb_next:
            tb = tb.tb_next
        code, at = tb.tb_frame.f_code, tb.tb_lasti
        return cls(code, current_offset=at, show_caches=show_caches, adaptive=adaptive)

    def info(self):
        """What the code object says, as text."""
        return _info(self.codeobj)

    def dis(self):
        """The instructions, as text."""
        at = -1 if self.current_offset is None else self.current_offset
        lines = _listing(self._reading(), self.exception_entries, at, self.show_caches, self.show_offsets)
        return "".join(lines)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Prints the instructions of a code object, and marks one."""
    shown = Bytecode(
        co, current_offset=lasti, show_caches=show_caches, adaptive=adaptive, show_offsets=show_offsets
    )
    print(shown.dis(), end="", file=file)


disco = disassemble


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Prints the instructions of a function, class, module, source or code; of the last traceback without one."""
    options = {"file": file, "show_caches": show_caches, "adaptive": adaptive, "show_offsets": show_offsets}
    if x is None:
        return distb(**options)
    x = _towards_code(x)
    if hasattr(x, "__dict__"):
        for name, value in sorted(vars(x).items()):
            if isinstance(value, _HAVE_CODE):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(value, depth=depth, **options)
                except TypeError as problem:
                    print("Sorry:", problem, file=file)
                print(file=file)
    elif hasattr(x, "co_code"):
        _dis_nested(x, depth, options)
    elif isinstance(x, (bytes, bytearray)):
        lines = _listing(_Reading(x), show_caches=show_caches, show_offsets=show_offsets)
        print("".join(lines), end="", file=file)
    elif isinstance(x, str):
        _dis_nested(_compiled(x, "<dis>"), depth, options)
    else:
        raise _no_code(x)


def _dis_nested(co, depth, options):
    """Prints a code object, and those in it."""
    disassemble(co, **options)
    if depth is None or depth > 0:
        for inner in co.co_consts:
            if hasattr(inner, "co_code"):
                print(f"\nDisassembly of {inner!r}:", file=options["file"])
                _dis_nested(inner, None if depth is None else depth - 1, options)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Prints the instructions of a traceback's innermost frame; of the last one without one."""
    if tb is None:
        if hasattr(sys, "last_exc"):
            tb = sys.last_exc.__traceback__
        elif hasattr(sys, "last_traceback"):
            tb = sys.last_traceback
        else:
            raise RuntimeError("no last traceback to disassemble")
    shown = Bytecode.from_traceback(tb, show_caches=show_caches, adaptive=adaptive)
    shown.show_offsets = show_offsets
    print(shown.dis(), end="", file=file)


def code_info(x):
    """What the code object of a function, method or source says, as text."""
    return _info(_code(x))


def show_code(co, *, file=None):
    """Prints that."""
    print(code_info(co), file=file)


def _info(co):
    facts = {
        "Name:": co.co_name,
        "Filename:": co.co_filename,
        "Argument count:": co.co_argcount,
        "Positional-only arguments:": co.co_posonlyargcount,
        "Kw-only arguments:": co.co_kwonlyargcount,
        "Number of locals:": co.co_nlocals,
        "Stack size:": co.co_stacksize,
        "Flags:": pretty_flags(co.co_flags),
    }
    tables = {
        "Constants": map(repr, co.co_consts),
        "Names": co.co_names,
        "Variable names": co.co_varnames,
        "Free variables": co.co_freevars,
        "Cell variables": co.co_cellvars,
    }
    lines = [f"{title:<18} {fact}" for title, fact in facts.items()]
    for title, entries in tables.items():
        rows = [f"{number:4}: {entry}" for number, entry in enumerate(entries)]
        lines += [title + ":", *rows] if rows else []
    return "\n".join(lines)
