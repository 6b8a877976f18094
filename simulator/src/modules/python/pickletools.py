# What is in a pickle: a list of its opcodes, and a shorter pickle of the same object.

import codecs
import io
import pickle
import struct

__all__ = ['dis', 'genops', 'optimize']

# What follows an opcode: the name, how many bytes a number has, and how it is read.
UP_TO_NEWLINE, TAKEN_FROM_ARGUMENT1, TAKEN_FROM_ARGUMENT4, TAKEN_FROM_ARGUMENT4U, TAKEN_FROM_ARGUMENT8U = range(-1, -6, -1)


class ArgumentDescriptor:
    """What follows an opcode."""

    __slots__ = ('name', 'n', 'reader', 'doc')

    def __init__(self, name, n, reader, doc):
        self.name, self.n, self.reader, self.doc = name, n, reader, doc


def _exactly(file, count, what):
    data = file.read(count)
    if len(data) < count:
        raise ValueError(f'not enough data in stream to read {what}')
    return data


def _number(layout, what):
    size = struct.calcsize(layout)
    return size, lambda file: struct.unpack(layout, _exactly(file, size, what))[0]


_SIZES = {'B': 'uint1', '<i': 'int4', '<I': 'uint4', '<Q': 'uint8'}


def _counted(layout, what, decode=bytes):
    # Bytes behind their number.
    size = struct.calcsize(layout)

    def read(file):
        count = struct.unpack(layout, _exactly(file, size, _SIZES[layout]))[0]
        if count < 0:
            raise ValueError(f'{what} byte count < 0: {count}')
        data = file.read(count)
        if len(data) < count:
            raise ValueError(f'expected {count} bytes in a {what}, but only {len(data)} remain')
        return decode(data)
    return {'B': TAKEN_FROM_ARGUMENT1, '<i': TAKEN_FROM_ARGUMENT4, '<I': TAKEN_FROM_ARGUMENT4U,
            '<Q': TAKEN_FROM_ARGUMENT8U}[layout], read


def _line(file, what='stringnl'):
    data = file.readline()
    if not data.endswith(b'\n'):
        raise ValueError(f'no newline found when trying to read {what}')
    return data[:-1]


def read_stringnl(file, decode=True, stripquotes=True, *, encoding='latin-1'):
    """A text up to the end of the line, in quotes."""
    data = _line(file)
    if stripquotes:
        for quote in (b'"', b"'"):
            if data.startswith(quote):
                if not data.endswith(quote):
                    raise ValueError(f'strinq quote {quote!r} not found at both ends of {data!r}')
                data = data[1:-1]
                break
        else:
            raise ValueError(f'no string quotes around {data!r}')
    return codecs.escape_decode(data)[0].decode(encoding) if decode and b'\\' in data else data.decode(encoding)


def _plain(file):
    return read_stringnl(file, decode=False, stripquotes=False, encoding='utf-8')


def read_decimalnl_short(file):
    """A number in digits; 00 and 01 are the truth values."""
    digits = _plain(file)
    return {'00': False, '01': True}[digits] if digits in ('00', '01') else int(digits)


def read_decimalnl_long(file):
    """A number in digits with an L behind it, perhaps."""
    return int(_plain(file).removesuffix('L'))


def _float(data):
    return struct.unpack('>d', data)[0]


def _utf8(data):
    return data.decode('utf-8', 'surrogatepass')


def _latin1(data):
    return data.decode('latin-1')


def decode_long(data):
    """A number in as many bytes as it needs."""
    return int.from_bytes(data, 'little', signed=True)


_ARGUMENTS = {name: ArgumentDescriptor(name, *how, '') for name, how in {
    'uint1': _number('B', 'uint1'), 'uint2': _number('<H', 'uint2'), 'int4': _number('<i', 'int4'),
    'uint4': _number('<I', 'uint4'), 'uint8': _number('<Q', 'uint8'), 'float8': _number('>d', 'float8'),
    'stringnl': (UP_TO_NEWLINE, read_stringnl), 'stringnl_noescape': (UP_TO_NEWLINE, _plain),
    'stringnl_noescape_pair': (UP_TO_NEWLINE, lambda file: f'{_plain(file)} {_plain(file)}'),
    'unicodestringnl': (UP_TO_NEWLINE, lambda file: _line(file, 'unicodestringnl').decode('raw-unicode-escape')),
    'decimalnl_short': (UP_TO_NEWLINE, read_decimalnl_short), 'decimalnl_long': (UP_TO_NEWLINE, read_decimalnl_long),
    'floatnl': (UP_TO_NEWLINE, lambda file: float(_plain(file))),
    'string1': _counted('B', 'string1', _latin1), 'string4': _counted('<i', 'string4', _latin1),
    'bytes1': _counted('B', 'bytes1'), 'bytes4': _counted('<I', 'bytes4'), 'bytes8': _counted('<Q', 'bytes8'),
    'bytearray8': _counted('<Q', 'bytearray8', bytearray), 'unicodestring1': _counted('B', 'unicodestring1', _utf8),
    'unicodestring4': _counted('<I', 'unicodestring4', _utf8), 'unicodestring8': _counted('<Q', 'unicodestring8', _utf8),
    'long1': _counted('B', 'long1', decode_long), 'long4': _counted('<i', 'long4', decode_long)}.items()}


class StackObject:
    """What an opcode finds on the stack, or puts there."""

    __slots__ = ('name', 'obtype', 'doc')

    def __init__(self, name, obtype, doc):
        self.name, self.obtype, self.doc = name, obtype, doc

    def __repr__(self):
        return self.name


_OBJECTS = {letter: StackObject(name, object, '') for letter, name in {
    'i': 'int', 'b': 'int_or_bool', 'B': 'bool', 'f': 'float', 's': 'str', 'y': 'bytes', 'Y': 'bytearray', 'u': 'str',
    'N': 'None', 't': 'tuple', 'l': 'list', 'd': 'dict', 'e': 'set', 'z': 'frozenset', 'a': 'any', 'm': 'mark', 'r': 'stackslice',
    'v': 'buffer', 'S': 'bytes_or_str'}.items()}
markobject, stackslice = _OBJECTS['m'], _OBJECTS['r']


class OpcodeInfo:
    """An opcode: its letter, what follows it, and what it does to the stack."""

    __slots__ = ('name', 'code', 'arg', 'stack_before', 'stack_after', 'proto', 'doc')

    def __init__(self, name, code, arg, stack_before, stack_after, proto, doc):
        self.name, self.code, self.arg, self.stack_before, self.stack_after = name, code, arg, stack_before, stack_after
        self.proto, self.doc = proto, doc


# Name, code, argument, what is taken from the stack and put there, and the first protocol that has it.
_TABLE = """
INT 49 decimalnl_short - b 0|BININT 4a int4 - i 1|BININT1 4b uint1 - i 1|BININT2 4d uint2 - i 1|LONG 4c decimalnl_long - i 0
LONG1 8a long1 - i 2|LONG4 8b long4 - i 2|STRING 53 stringnl - S 0|BINSTRING 54 string4 - S 1|SHORT_BINSTRING 55 string1 - S 1
BINBYTES 42 bytes4 - y 3|SHORT_BINBYTES 43 bytes1 - y 3|BINBYTES8 8e bytes8 - y 4|BYTEARRAY8 96 bytearray8 - Y 5
NEXT_BUFFER 97 - - v 5|READONLY_BUFFER 98 - v v 5|NONE 4e - - N 0|NEWTRUE 88 - - B 2|NEWFALSE 89 - - B 2
UNICODE 56 unicodestringnl - u 0|SHORT_BINUNICODE 8c unicodestring1 - u 4|BINUNICODE 58 unicodestring4 - u 1
BINUNICODE8 8d unicodestring8 - u 4|FLOAT 46 floatnl - f 0|BINFLOAT 47 float8 - f 1|EMPTY_LIST 5d - - l 1|APPEND 61 - la l 0
APPENDS 65 - lmr l 1|LIST 6c - mr l 0|EMPTY_TUPLE 29 - - t 1|TUPLE 74 - mr t 0|TUPLE1 85 - a t 2|TUPLE2 86 - aa t 2
TUPLE3 87 - aaa t 2|EMPTY_DICT 7d - - d 1|DICT 64 - mr d 0|SETITEM 73 - daa d 0|SETITEMS 75 - dmr d 1|EMPTY_SET 8f - - e 4
ADDITEMS 90 - emr e 4|FROZENSET 91 - mr z 4|POP 30 - a - 0|DUP 32 - a aa 0|MARK 28 - - m 0|POP_MARK 31 - mr - 1
GET 67 decimalnl_short - a 0|BINGET 68 uint1 - a 1|LONG_BINGET 6a uint4 - a 1|PUT 70 decimalnl_short - - 0
BINPUT 71 uint1 - - 1|LONG_BINPUT 72 uint4 - - 1|MEMOIZE 94 - a a 4|EXT1 82 uint1 - a 2|EXT2 83 uint2 - a 2
EXT4 84 int4 - a 2|GLOBAL 63 stringnl_noescape_pair - a 0|STACK_GLOBAL 93 - uu a 4|REDUCE 52 - aa a 0|BUILD 62 - aa a 0
INST 69 stringnl_noescape_pair mr a 0|OBJ 6f - mar a 1|NEWOBJ 81 - aa a 2|NEWOBJ_EX 92 - aaa a 4|PROTO 80 uint1 - - 2
STOP 2e - a - 0|FRAME 95 uint8 - - 4|PERSID 50 stringnl_noescape - a 0|BINPERSID 51 - a a 1
"""


def _opcode(row):
    name, code, argument, before, after, protocol = row.split()
    before, after = ([_OBJECTS[letter] for letter in text.strip('-')] for text in (before, after))
    return OpcodeInfo(name, chr(int(code, 16)), _ARGUMENTS.get(argument), before, after, int(protocol), '')


opcodes = [_opcode(row) for row in _TABLE.strip().replace('\n', '|').split('|')]
code2op = {opcode.code: opcode for opcode in opcodes}


def _steps(pickled, with_ends=False):
    file = io.BytesIO(pickled) if isinstance(pickled, (bytes, bytearray, memoryview)) else pickled
    tell = getattr(file, 'tell', lambda: None)
    while True:
        at = tell()
        code = file.read(1)
        opcode = code2op.get(code.decode('latin-1'))
        if opcode is None:
            if not code:
                raise ValueError('pickle exhausted before seeing STOP')
            raise ValueError(f"at position {'<unknown>' if at is None else at}, opcode {code!r} unknown")
        argument = None if opcode.arg is None else opcode.arg.reader(file)
        yield (opcode, argument, at, tell()) if with_ends else (opcode, argument, at)
        if opcode.name == 'STOP':
            return


def genops(pickle):
    """The opcodes of a pickle, each with its argument and its place."""
    return _steps(pickle)


def optimize(p):
    """A pickle of the same object that remembers only what it asks for again."""
    asked, kept, places = set(), [], {}
    protocol, last, head = 0, -1, b''
    for opcode, argument, start, end in _steps(p, with_ends=True):
        name = opcode.name
        protocol = max(protocol, opcode.proto)
        if name.endswith('PUT') or name == 'MEMOIZE':
            last = last + 1 if name == 'MEMOIZE' else argument
            places[len(kept)] = last
            kept.append((p[start:end], last))
        elif name == 'FRAME':
            continue
        elif name.endswith('GET'):
            asked.add(argument)
            kept.append((name, argument))
        else:
            if name == 'PROTO':
                protocol, head = max(protocol, argument), p[start:end]
                continue
            kept.append((p[start:end], None))
    return head + _written(kept, places, asked, protocol)


def _written(kept, places, asked, protocol):
    # The parts again, with new numbers for what is remembered.
    out, frame, numbers = io.BytesIO(), bytearray(), {}

    def end_frame():
        if len(frame) >= 4 and protocol >= 4:
            out.write(pickle.FRAME + struct.pack('<Q', len(frame)))
        out.write(frame)
        frame.clear()

    for at, (part, number) in enumerate(kept):
        if at in places:
            if number not in asked:
                continue
            numbers[number] = len(numbers)
            part = pickle.MEMOIZE if protocol >= 4 else _reference('PUT', numbers[number], protocol)
        elif isinstance(part, str):
            part = _reference('GET', numbers[number], protocol)
        is_long = len(part) > _FRAME
        if len(frame) >= _FRAME or is_long:
            end_frame()
        if is_long:
            out.write(part)
        else:
            frame += part
    end_frame()
    return out.getvalue()


_FRAME = 64 * 1024


def _reference(what, number, protocol):
    # The opcode that remembers something, or asks for it.
    if not protocol:
        return getattr(pickle, what) + b'%d\n' % number
    if number < 256:
        return getattr(pickle, 'BIN' + what) + bytes([number])
    return getattr(pickle, 'LONG_BIN' + what) + struct.pack('<I', number)


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Prints the opcodes of a pickle, and checks what they do to the stack."""
    stack, marks, highest = [], [], -1
    memo = {} if memo is None else memo
    column = annotate
    for opcode, argument, at in genops(pickle):
        name, before, after = opcode.name, opcode.stack_before, opcode.stack_after
        line = '' if at is None else f'{at:5}:'
        line += f" {repr(opcode.code)[1:-1]:<4} {' ' * indentlevel * len(marks)}{name}"
        highest = max(highest, opcode.proto)
        popped, note, wrong = len(before), None, None
        if markobject in before or name == 'POP' and stack and stack[-1] is markobject:
            if marks:
                mark = marks.pop()
                note = '(MARK at unknown opcode offset)' if mark is None else f'(MARK at {mark})'
                while stack.pop() is not markobject:
                    pass
                popped = before.index(markobject) if markobject in before else 0
            else:
                note = wrong = 'no MARK exists on stack'
        if name == 'MEMOIZE' or name.endswith('PUT'):
            number = argument
            if name == 'MEMOIZE':
                number = len(memo)
                note = f'(as {number})'
            if number in memo:
                wrong = f'memo key {number!r} already defined'
            elif not stack:
                wrong = "stack is empty -- can't store into memo"
            elif stack[-1] is markobject:
                wrong = "can't store markobject in the memo"
            else:
                memo[number] = stack[-1]
        elif name.endswith('GET'):
            if argument in memo:
                after = [memo[argument]]
            else:
                wrong = f'memo key {argument!r} has never been stored into'
        if argument is not None or note:
            line += ' ' * (10 - len(name))
            if argument is not None:
                line += ' ' + (ascii(argument) if name.endswith('STRING') else repr(argument))
            if note:
                line += ' ' + note
        if annotate:
            line += ' ' * (column - len(line))
            column = min(max(column, len(line)), 50)
            line += ' ' + opcode.doc.split('\n', 1)[0]
        print(line, file=out)
        if wrong:
            raise ValueError(wrong)
        if len(stack) < popped:
            raise ValueError(f'tries to pop {popped} items from stack with only {len(stack)} items')
        if popped:
            del stack[-popped:]
        if markobject in after:
            marks.append(at)
        stack += after
    print('highest protocol among opcodes =', highest, file=out)
    if stack:
        raise ValueError(f'stack not empty after STOP: {stack!r}')
