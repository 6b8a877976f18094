# Taking objects apart.

import struct

import copyreg
import sys
from operator import index
from _pickle.common import CODES, OLD_MODULES, OLD_NAMES, PicklingError, as_in_c, follow, module_of
from types import BuiltinFunctionType, FunctionType

HIGHEST, DEFAULT = 5, 4
# How many items one instruction puts into a container, and how large a frame gets and must be.
BATCH = 1000
FRAME_MOST, FRAME_LEAST = 64 * 1024, 4

globals().update(CODES)


class Pickler:
    """Writes objects to a stream."""

    __module__ = '_pickle'

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT
        protocol = index(protocol)
        if protocol < 0:
            protocol = HIGHEST
        elif protocol > HIGHEST:
            raise ValueError(f'pickle protocol must be <= {HIGHEST}')
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._write_out = file.write
        self.bin, self.fast = protocol > 0, 0
        self._protocol = protocol
        self._old_names = fix_imports and protocol < 3
        # Where each object is known to the machine; the object is held so that its id stays its own.
        self._memo = {}

    def clear_memo(self):
        """Forgets what was written, so that it is written again."""
        self._memo.clear()

    def dump(self, obj, /):
        """Writes one object."""
        self._out, self._frame = [], None
        if self._protocol >= 2:
            self._write_out(PROTO + bytes([self._protocol]))
        if self._protocol >= 4:
            self._frame = 0
        self.save(obj)
        self._put(STOP)
        self._end_frame()

    # The instructions of a frame are collected; without frames, they are all one.

    def _put(self, data):
        self._out.append(data)
        if self._frame is not None:
            self._frame += len(data)

    def _put_large(self, header, data):
        # Large data is written between frames.
        if len(data) < FRAME_MOST or self._frame is None:
            self._put(header + data)
            return
        self._end_frame()
        self._write_out(header)
        self._write_out(data)

    def _end_frame(self):
        data = b''.join(self._out)
        if self._frame is not None and len(data) >= FRAME_LEAST:
            data = FRAME + len(data).to_bytes(8, 'little') + data
        self._write_out(data)
        self._out.clear()
        if self._frame is not None:
            self._frame = 0

    def _remember(self, obj):
        if self.fast:
            return
        place = len(self._memo)
        self._memo[id(obj)] = place, obj
        if self._protocol >= 4:
            self._put(MEMOIZE)
        elif not self.bin:
            self._put(PUT + b'%d\n' % place)
        elif place < 256:
            self._put(BINPUT + bytes([place]))
        else:
            self._put(LONG_BINPUT + place.to_bytes(4, 'little'))

    def _recall(self, obj):
        place = self._memo[id(obj)][0]
        if not self.bin:
            self._put(GET + b'%d\n' % place)
        elif place < 256:
            self._put(BINGET + bytes([place]))
        else:
            self._put(LONG_BINGET + place.to_bytes(4, 'little'))

    def save(self, obj, by_id=True):
        if self._frame is not None and self._frame >= FRAME_MOST:
            self._end_frame()
        if by_id and (name := getattr(self, 'persistent_id', _nothing)(obj)) is not None:
            self._save_persistent(name)
            return
        kind = type(obj)
        if kind in ATOMS:
            ATOMS[kind](self, obj)
        elif id(obj) in self._memo:
            self._recall(obj)
        elif kind in KINDS:
            KINDS[kind](self, obj)
        else:
            self._save_other(obj, kind)

    def _save_persistent(self, name):
        if self.bin:
            self.save(name, by_id=False)
            self._put(BINPERSID)
        else:
            self._put(PERSID + str(name).encode('ascii') + b'\n')

    def _save_other(self, obj, kind):
        parts = NotImplemented
        if hasattr(self, 'reducer_override'):
            parts = self.reducer_override(obj)
        if parts is NotImplemented and kind is type:
            self._save_type(obj)
            return
        # What stands for a function of C's is one, too.
        if parts is NotImplemented and isinstance(obj, FunctionType):
            self._save_global(obj)
            return
        if parts is NotImplemented:
            table = getattr(self, 'dispatch_table', copyreg.dispatch_table)
            if (reducer := table.get(kind)) is not None:
                parts = reducer(obj)
            elif issubclass(kind, type):
                self._save_global(obj)
                return
            elif (reducer := getattr(obj, '__reduce_ex__', None)) is not None:
                parts = reducer(self._protocol)
            elif (reducer := getattr(obj, '__reduce__', None)) is not None:
                parts = reducer()
            else:
                raise PicklingError(f"can't pickle {kind.__name__!r} object: {obj!r}")
        if isinstance(parts, str):
            self._save_global(obj, parts)
        elif not isinstance(parts, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        else:
            self._save_reduced(parts, obj)

    def _save_reduced(self, parts, obj):
        if not 2 <= len(parts) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        function, arguments, state, items, pairs, setter = parts + (None,) * (6 - len(parts))
        if not callable(function):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(arguments, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        name = getattr(function, '__name__', '') if self._protocol >= 2 else ''
        if name == '__newobj_ex__':
            self._save_keyword_call(*arguments)
        elif name == '__newobj__':
            kind, *rest = arguments
            if obj is not None and kind is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            self.save(kind)
            self.save(tuple(rest))
            self._put(NEWOBJ)
        else:
            self.save(function)
            self.save(arguments)
            self._put(REDUCE)
        if obj is not None:
            if id(obj) in self._memo:
                # It was met again among its own arguments, and made there.
                self._put(POP)
                self._recall(obj)
            else:
                self._remember(obj)
        if items is not None:
            self._fill(items, APPEND, APPENDS)
        if pairs is not None:
            self._fill_pairs(pairs)
        if state is not None:
            if setter is None:
                self.save(state)
                self._put(BUILD)
            else:
                for part in setter, obj, state:
                    self.save(part)
                self._put(TUPLE2 + REDUCE + POP)

    def _save_keyword_call(self, kind, arguments, keywords):
        if self._protocol >= 4:
            for part in kind, arguments, keywords:
                self.save(part)
            self._put(NEWOBJ_EX)
        else:
            from functools import partial
            self.save(partial(kind.__new__, kind, *arguments, **keywords))
            self.save(())
            self._put(REDUCE)

    def _fill(self, items, one, several):
        if not self.bin:
            for item in items:
                self.save(item)
                self._put(one)
            return
        for batch in _batches(items):
            if len(batch) > 1:
                self._put(MARK)
            for item in batch:
                self.save(item)
            self._put(one if len(batch) == 1 else several)

    def _fill_pairs(self, pairs):
        for batch in _batches(pairs) if self.bin else ([pair] for pair in pairs):
            if len(batch) > 1:
                self._put(MARK)
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._put(SETITEM if len(batch) == 1 else SETITEMS)

    # What is found by its name.

    def _save_type(self, obj):
        for only in (None, NotImplemented, ...):
            if obj is type(only):
                self._save_reduced((type, (only,)), obj)
                return
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        module = module_of(obj, name)
        try:
            __import__(module, level=0)
            found = sys.modules[module]
        except (ImportError, ValueError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module!r} failed") from None
        if '<locals>' in name.split('.'):
            follow(found, name)
        try:
            found = follow(found, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        if self._protocol >= 2 and (code := copyreg._extension_registry.get((module, name))) is not None:
            size = 1 if code < 256 else 2 if code < 65536 else 4
            self._put({1: EXT1, 2: EXT2, 4: EXT4}[size] + code.to_bytes(size, 'little'))
            return
        if self._protocol >= 4:
            for text in as_in_c(obj, module, name):
                self.save(text)
            self._put(STACK_GLOBAL)
        else:
            self._put_by_steps(module, *name.split('.'))
        self._remember(obj)

    def _put_by_steps(self, module, name, *attributes):
        # Before protocol 4 only what stands in the module itself has a name; getattr does the rest.
        for _ in attributes:
            self.save(getattr)
            if self._protocol < 2:
                self._put(MARK)
        if self._old_names:
            module, name = OLD_NAMES.get((module, name), (OLD_MODULES.get(module, module), name))
        self._put(GLOBAL + f'{module}\n{name}\n'.encode())
        for attribute in attributes:
            self.save(attribute)
            self._put((TUPLE2 if self._protocol >= 2 else TUPLE) + REDUCE)

    # Atoms, which are written as they are each time.

    def _save_none(self, obj):
        self._put(NONE)

    def _save_bool(self, obj):
        if self._protocol >= 2:
            self._put(NEWTRUE if obj else NEWFALSE)
        else:
            self._put(INT + b'0%d\n' % obj)

    def _save_int(self, obj):
        small = -1 << 31 <= obj < 1 << 31
        if small and not self.bin:
            self._put(INT + b'%d\n' % obj)
        elif small and 0 <= obj < 256:
            self._put(BININT1 + bytes([obj]))
        elif small and 0 <= obj < 65536:
            self._put(BININT2 + obj.to_bytes(2, 'little'))
        elif small:
            self._put(BININT + obj.to_bytes(4, 'little', signed=True))
        elif self._protocol >= 2:
            # As many bytes as the value and its sign need.
            data = obj.to_bytes((obj if obj >= 0 else ~obj).bit_length() // 8 + 1, 'little', signed=True)
            size = len(data)
            self._put((LONG1 + bytes([size]) if size < 256 else LONG4 + size.to_bytes(4, 'little')) + data)
        else:
            self._put(LONG + b'%dL\n' % obj)

    def _save_float(self, obj):
        self._put(BINFLOAT + struct.pack('>d', obj) if self.bin else FLOAT + repr(obj).encode() + b'\n')

    # Built-in kinds.

    def _save_bytes(self, obj):
        if self._protocol < 3:
            import _codecs
            self._save_reduced((_codecs.encode, (str(obj, 'latin1'), 'latin1')) if obj else (bytes, ()), obj)
            return
        self._sized(obj, SHORT_BINBYTES, BINBYTES, BINBYTES8)
        self._remember(obj)

    def _save_bytearray(self, obj):
        if self._protocol >= 5:
            self._put_large(BYTEARRAY8 + len(obj).to_bytes(8, 'little'), bytes(obj))
            self._remember(obj)
        else:
            self._save_reduced((bytearray, (bytes(obj),) if obj else ()), obj)

    def _save_str(self, obj):
        if self.bin:
            short = SHORT_BINUNICODE if self._protocol >= 4 else None
            self._sized(obj.encode('utf-8', 'surrogatepass'), short, BINUNICODE, BINUNICODE8)
        else:
            self._put(UNICODE + b''.join(map(_escaped, obj)) + b'\n')
        self._remember(obj)

    def _sized(self, data, short, usual, long):
        size = len(data)
        if size < 256 and short is not None:
            header = short + bytes([size])
        elif size < 1 << 32:
            header = usual + size.to_bytes(4, 'little')
        else:
            header = long + size.to_bytes(8, 'little')
        self._put_large(header, data)

    def _save_tuple(self, obj):
        size = len(obj)
        if not size:
            self._put(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        short = size <= 3 and self._protocol >= 2
        if not short:
            self._put(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self._memo:
            # It holds itself, and was made while its items were.
            self._put(POP * size if short else POP_MARK if self.bin else POP * (size + 1))
            self._recall(obj)
            return
        self._put([TUPLE1, TUPLE2, TUPLE3][size - 1] if short else TUPLE)
        self._remember(obj)

    def _save_list(self, obj):
        self._put(EMPTY_LIST if self.bin else MARK + LIST)
        self._remember(obj)
        self._fill(obj, APPEND, APPENDS)

    def _save_dict(self, obj):
        self._put(EMPTY_DICT if self.bin else MARK + DICT)
        self._remember(obj)
        self._fill_pairs(obj.items())

    def _save_set(self, obj):
        if self._protocol < 4:
            self._save_reduced((set, (list(obj),)), obj)
            return
        self._put(EMPTY_SET)
        self._remember(obj)
        for batch in _batches(obj):
            self._put(MARK)
            for item in batch:
                self.save(item)
            self._put(ADDITEMS)

    def _save_frozenset(self, obj):
        if self._protocol < 4:
            self._save_reduced((frozenset, (list(obj),)), obj)
            return
        self._put(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self._memo:
            self._put(POP_MARK)
            self._recall(obj)
            return
        self._put(FROZENSET)
        self._remember(obj)


def _nothing(obj):
    return None


def _batches(items):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _escaped(character):
    # A character in protocol 0, whose lines end with \n.
    code = ord(character)
    if character in '\\\0\n\r\x1a' or 255 < code < 65536:
        return b'\\u%04x' % code
    return b'\\U%08x' % code if code > 65535 else bytes([code])


ATOMS = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float}
KINDS = {bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str,
         tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
         frozenset: Pickler._save_frozenset}
