# Making objects again: a machine with a stack, marks on it, and a memory of numbered objects.

import copyreg
import struct
import sys
from _pickle.common import CODES, OLD_MODULES, OLD_NAMES, UnpicklingError, follow

NEW_MODULES = {old: new for new, old in OLD_MODULES.items()} | {'exceptions': 'builtins'}
NEW_NAMES = {old: new for new, old in OLD_NAMES.items() if old[0] != 'exceptions'}


class Unpickler:
    """Reads objects from a stream."""

    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file, self._fix_imports, self._encoding, self._errors = file, fix_imports, encoding, errors
        self._memory = {}

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, '
                              'but no persistent_load function was specified.')

    def find_class(self, module, name, /):
        """What stands in a module under a name."""
        if self._protocol < 3 and self._fix_imports:
            module, name = NEW_NAMES.get((module, name), (NEW_MODULES.get(module, module), name))
        __import__(module, level=0)
        module = sys.modules[module]
        try:
            return follow(module, name) if self._protocol >= 4 else getattr(module, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {module!r}") from None

    def load(self):
        """The next object."""
        self._stack, self._below, self._protocol = [], [], 0
        while True:
            code = self._file.read(1)
            if not code:
                raise EOFError('Ran out of input')
            step = STEPS.get(code)
            if step is None:
                key = f"'{chr(code[0])}'" if 32 <= code[0] < 127 else f"'\\x{code[0]:02x}'"
                raise UnpicklingError(f'invalid load key, {key}.')
            try:
                if step is STOP:
                    return self._stack.pop()
                step(self)
            except IndexError:
                if self._stack and self._below:
                    raise
                raise UnpicklingError('unpickling stack underflow') from None

    # Arguments of instructions.

    def _bytes(self, count):
        data = self._file.read(count)
        if len(data) < count:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def _number(self, size, signed=False):
        return int.from_bytes(self._bytes(size), 'little', signed=signed)

    def _old_text(self, data):
        return data if self._encoding == 'bytes' else data.decode(self._encoding, self._errors)

    # The stack.

    def _push(self, value):
        self._stack.append(value)

    def _mark(self):
        self._below.append(self._stack)
        self._stack = []

    def _since_mark(self):
        if not self._below:
            raise UnpicklingError('could not find MARK')
        items, self._stack = self._stack, self._below.pop()
        return items

    def _take(self, count):
        items = self._stack[-count:]
        if len(items) < count:
            raise UnpicklingError('unpickling stack underflow')
        del self._stack[-count:]
        return items

    def _drop(self):
        if self._stack:
            del self._stack[-1]
        else:
            self._since_mark()

    # The memory.

    def _store(self, place):
        if not self._stack:
            raise UnpicklingError('unpickling stack underflow')
        self._memory[place] = self._stack[-1]

    def _fetch(self, place):
        if place not in self._memory:
            raise UnpicklingError(f'Memo value not found at index {place}')
        self._push(self._memory[place])

    # What changes or makes objects.

    def _protocol_is(self):
        self._protocol = self._number(1)
        if self._protocol > 5:
            raise ValueError(f'unsupported pickle protocol: {self._protocol}')

    def _text_int(self):
        line = self._line()
        self._push({b'00': False, b'01': True}[line] if line in (b'00', b'01') else int(line, 0))

    def _quoted(self):
        line = self._line().strip()
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in (b'"', b"'"):
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self._push(self._old_text(line[1:-1].decode('unicode_escape').encode('latin1')))

    def _append(self, values):
        target = self._stack[-1]
        if type(target) is list:
            # `PyList_SetSlice`, which leaves other room than `extend` does.
            target[len(target):] = values
        elif hasattr(target, 'extend'):
            target.extend(values)
        else:
            for value in values:
                target.append(value)

    def _set_items(self, flat):
        target = self._stack[-1]
        for key, value in zip(flat[::2], flat[1::2]):
            target[key] = value

    def _add_items(self, values):
        target = self._stack[-1]
        if isinstance(target, set):
            target.update(values)
        else:
            for value in values:
                target.add(value)

    def _dictionary(self):
        flat = self._since_mark()
        self._push(dict(zip(flat[::2], flat[1::2])))

    def _reduce(self):
        function, arguments = self._take(2)
        self._push(function(*arguments))

    def _new(self):
        kind, arguments = self._take(2)
        self._push(kind.__new__(kind, *arguments))

    def _new_with_keywords(self):
        kind, arguments, keywords = self._take(3)
        self._push(kind.__new__(kind, *arguments, **keywords))

    def _instance(self, kind, arguments):
        plain = not arguments and isinstance(kind, type) and not hasattr(kind, '__getinitargs__')
        self._push(kind.__new__(kind) if plain else kind(*arguments))

    def _object(self):
        kind, *arguments = self._since_mark()
        self._instance(kind, arguments)

    def _named_instance(self):
        module, name = self._line().decode('ascii'), self._line().decode('ascii')
        arguments = self._since_mark()
        self._instance(self.find_class(module, name), arguments)

    def _build(self):
        state, = self._take(1)
        target = self._stack[-1]
        setter = getattr(target, '__setstate__', None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = target.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        for name, value in (slots or {}).items():
            setattr(target, name, value)

    def _global(self):
        module, name = self._line().decode('utf-8'), self._line().decode('utf-8')
        self._push(self.find_class(module, name))

    def _stack_global(self):
        module, name = self._take(2)
        if type(module) is not str or type(name) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _extension(self, size):
        code = self._number(size)
        key = copyreg._inverted_registry.get(code)
        if key is None:
            raise ValueError(f'unregistered extension code {code}')
        self._push(self.find_class(*key))


def STOP(machine):
    """The end of an object."""


def _pushing(make):
    return lambda machine: machine._push(make(machine))


def _tuple_of(count):
    return lambda machine: machine._push(tuple(machine._take(count)))


def _text(size):
    return lambda machine: machine._push(str(machine._bytes(machine._number(size)), 'utf-8', 'surrogatepass'))


def _data(size, kind=bytes):
    # A single byte is read into an object of its own, not the one that all share.
    return lambda machine: machine._push(kind(bytearray(machine._bytes(machine._number(size)))))


def _old_string(size):
    return lambda machine: machine._push(machine._old_text(machine._bytes(machine._number(size))))


def _integer(size, signed=False):
    return lambda machine: machine._push(machine._number(size, signed))


def _long(size):
    return lambda machine: machine._push(machine._number(machine._number(size), True))


def _escaped_text(machine):
    # The only text of protocol 0: what is no byte, and what would end the line, is escaped.
    import re
    return re.sub(r'\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})', lambda found: chr(int(found[1] or found[2], 16)),
                  machine._line().decode('latin1'))


def _text_long(machine):
    line = machine._line()
    return int(line[:-1] if line.endswith(b'L') else line, 0)


BY_NAME = dict(
    MARK=Unpickler._mark, STOP=STOP, POP=Unpickler._drop, POP_MARK=Unpickler._since_mark,
    DUP=_pushing(lambda m: m._stack[-1]), FLOAT=_pushing(lambda m: float(m._line())), INT=Unpickler._text_int,
    BININT=_integer(4, True), BININT1=_integer(1), BININT2=_integer(2), LONG=_pushing(_text_long), LONG1=_long(1),
    LONG4=_long(4), NONE=_pushing(lambda m: None), NEWTRUE=_pushing(lambda m: True), NEWFALSE=_pushing(lambda m: False),
    PERSID=_pushing(lambda m: m.persistent_load(m._line().decode('ascii'))),
    BINPERSID=_pushing(lambda m: m.persistent_load(*m._take(1))), REDUCE=Unpickler._reduce, STRING=Unpickler._quoted,
    BINSTRING=_old_string(4), SHORT_BINSTRING=_old_string(1),
    UNICODE=_pushing(_escaped_text), BINUNICODE=_text(4), SHORT_BINUNICODE=_text(1),
    BINUNICODE8=_text(8), BINBYTES=_data(4), SHORT_BINBYTES=_data(1), BINBYTES8=_data(8),
    BYTEARRAY8=_data(8, bytearray), BINFLOAT=_pushing(lambda m: struct.unpack('>d', m._bytes(8))[0]),
    APPEND=lambda m: m._append(m._take(1)), APPENDS=lambda m: m._append(m._since_mark()),
    SETITEM=lambda m: m._set_items(m._take(2)), SETITEMS=lambda m: m._set_items(m._since_mark()),
    ADDITEMS=lambda m: m._add_items(m._since_mark()), BUILD=Unpickler._build, GLOBAL=Unpickler._global,
    STACK_GLOBAL=Unpickler._stack_global, DICT=Unpickler._dictionary, EMPTY_DICT=_pushing(lambda m: {}),
    LIST=_pushing(Unpickler._since_mark), EMPTY_LIST=_pushing(lambda m: []), EMPTY_SET=_pushing(lambda m: set()),
    FROZENSET=_pushing(lambda m: frozenset(m._since_mark())), TUPLE=_pushing(lambda m: tuple(m._since_mark())),
    EMPTY_TUPLE=_pushing(lambda m: ()), TUPLE1=_tuple_of(1), TUPLE2=_tuple_of(2), TUPLE3=_tuple_of(3),
    GET=lambda m: m._fetch(int(m._line())), BINGET=lambda m: m._fetch(m._number(1)),
    LONG_BINGET=lambda m: m._fetch(m._number(4)), PUT=lambda m: m._store(int(m._line())),
    BINPUT=lambda m: m._store(m._number(1)), LONG_BINPUT=lambda m: m._store(m._number(4)),
    MEMOIZE=lambda m: m._store(len(m._memory)), FRAME=lambda m: m._number(8), PROTO=Unpickler._protocol_is,
    NEWOBJ=Unpickler._new, NEWOBJ_EX=Unpickler._new_with_keywords, OBJ=Unpickler._object,
    INST=Unpickler._named_instance, EXT1=lambda m: m._extension(1), EXT2=lambda m: m._extension(2),
    EXT4=lambda m: m._extension(4))
STEPS = {CODES[name]: step for name, step in BY_NAME.items()}
