# Buffers before a raw stream (Modules/_io/bufferedio.c): bytes that were read ahead, or wait to be written.

import _io
from _io import DEFAULT_BUFFER_SIZE, UnsupportedOperation


class _Buffered:
    # What the classes below have in common; they take it over one by one, for no class stands between them and
    # _BufferedIOBase. `_ahead` was read from the raw stream and not asked for yet; `_behind` was written and is not there yet.

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._check_raw(raw)
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw, self._size = raw, buffer_size
        self._ahead, self._behind = b'', b''

    def _attached(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    def _open(self, what):
        raw = self._attached()
        if raw.closed:
            raise ValueError(f'{what} closed file')
        return raw

    def __sizeof__(self):
        return object.__sizeof__(self) + self._size

    raw = property(lambda self: self._raw)
    closed = property(lambda self: self._attached().closed)
    name = property(lambda self: self._attached().name)
    mode = property(lambda self: self._attached().mode)

    def __repr__(self):
        name = getattr(self._raw, 'name', None)
        shown = '' if name is None else f' name={name!r}'
        return f'<{self._title()}{shown}>'

    def __reduce__(self):
        raise TypeError(f'cannot pickle {type(self).__name__!r} instances')

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    def _title(self):
        kind = type(self)
        return kind.__qualname__ if kind.__module__ == '__main__' else f'{kind.__module__}.{kind.__qualname__}'

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def detach(self):
        raw = self._attached()
        self.flush()
        self._raw = None
        return raw

    def flush(self):
        self._send(self._open('flush of'))

    def close(self):
        raw = self._attached()
        if raw.closed:
            return
        try:
            self.flush()
        finally:
            raw.close()

    def _send(self, raw):
        while self._behind:
            count = raw.write(self._behind)
            if count is None:
                raise _io.BlockingIOError(11, 'write could not complete without blocking', 0)
            self._behind = self._behind[count:]

    def tell(self):
        return self._attached().tell() - len(self._ahead) + len(self._behind)

    def seek(self, target, whence=0, /):
        raw = self._open('seek of')
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        self._send(raw)
        if whence == 1:
            target -= len(self._ahead)
        self._ahead = b''
        return raw.seek(target, whence)

    def truncate(self, pos=None, /):
        raw = self._open('truncate of')
        if not self.writable():
            raise UnsupportedOperation('truncate')
        self._send(raw)
        return raw.truncate(self.tell() if pos is None else pos)

    # Reading.

    def _readable(self):
        return self._attached().readable()

    def _fill(self, raw, wanted):
        # As many bytes as the raw stream gives at one time.
        if hasattr(raw, 'readinto'):
            room = bytearray(wanted)
            count = raw.readinto(room)
            if count is None:
                return None
            if not 0 <= count <= wanted:
                raise OSError(f'raw readinto() returned invalid length {count} (should have been between 0 and {wanted})')
            return bytes(room[:count])
        return raw.read(wanted)

    def _take(self, count):
        taken, self._ahead = self._ahead[:count], self._ahead[count:]
        return taken

    def _read(self, size=-1, /):
        if size is None:
            size = -1
        if not hasattr(type(size), '__index__'):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        raw = self._open('read of')
        self._send(raw)
        if size == -1:
            rest = raw.readall() if hasattr(raw, 'readall') else raw.read()
            return self._take(len(self._ahead)) + (rest or b'')
        data = self._take(size)
        while len(data) < size:
            missing = size - len(data) - len(self._ahead)
            # Whole buffers go past the buffer, which is filled up only then.
            past = missing - missing % self._size
            more = self._fill(raw, past or self._size - len(self._ahead))
            if more is None and not data and not self._ahead:
                return None
            if past:
                data += more or b''
            else:
                self._ahead += more or b''
            if not more or len(self._ahead) >= min(self._size, size - len(data)):
                data += self._take(size - len(data))
                if not more:
                    break
        return data

    def _read1(self, size=-1, /):
        raw = self._open('read of')
        if size < 0:
            size = self._size
        if size and not self._ahead:
            return self._fill(raw, size) or b''
        return self._take(size)

    def _peek(self, size=0, /):
        raw = self._open('peek of')
        self._send(raw)
        if not self._ahead:
            self._ahead = self._fill(raw, self._size) or b''
        return self._ahead

    def _readline(self, size=-1, /):
        raw = self._open('readline of')
        self._send(raw)
        size = -1 if size is None else size
        while (end := self._ahead.find(b'\n') + 1) == 0 and (size < 0 or len(self._ahead) < size):
            more = self._fill(raw, self._size)
            if not more:
                break
            self._ahead += more
        end = end or len(self._ahead)
        return self._take(end if size < 0 else min(end, size))

    def _into(self, room, once):
        raw = self._open('readinto of')
        self._send(raw)
        view = memoryview(room).cast('B')
        data = self._take(len(view))
        while len(data) < len(view) and not (once and data):
            missing = len(view) - len(data)
            if missing > self._size:
                more = self._fill(raw, missing) or b''
                data += more
            else:
                more = self._ahead = self._fill(raw, self._size) or b''
                data += self._take(missing)
            if not more:
                break
        view[:len(data)] = data
        return len(data)

    def _readinto(self, buffer, /):
        return self._into(buffer, False)

    def _readinto1(self, buffer, /):
        return self._into(buffer, True)

    def _next(self):
        line = self._readline()
        if not line:
            raise StopIteration
        return line

    # Writing.

    def _write(self, data, /):
        try:
            memoryview(data)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
        raw = self._open('write to')
        if self._ahead:
            # What was read ahead is given back.
            raw.seek(-len(self._ahead), 1)
            self._ahead = b''
        data = bytes(data)
        if len(self._behind) + len(data) > self._size:
            self._send(raw)
        self._behind += data
        if len(data) > self._size:
            self._send(raw)
        return len(data)

    def _writable(self):
        return self._attached().writable()


def _must(able, which):
    if not able():
        raise UnsupportedOperation(f'File or stream is not {which}.')


# The structure that the classes have, with the place of the buffer.
_HELD = ('_raw', '_size', '_ahead', '_behind')
_LAYOUT = (152, 'type _raw dict')

_READING = ('readable', 'read', 'read1', 'peek', 'readline', 'readinto', 'readinto1')
_WRITING = ('writable', 'write')


def _with(*names):
    # A class takes over what all have, and of reading and writing what it does.
    own = {'_' + name: name for name in (*_READING, *_WRITING)}

    def decorate(made):
        for name, value in vars(_Buffered).items():
            if name in own:
                setattr(made, name, value)
                if own[name] in names:
                    setattr(made, own[name], value)
            elif name not in ('__dict__', '__weakref__', '__module__', '__doc__', '__static_attributes__', '__firstlineno__'):
                setattr(made, name, value)
        if 'read' in names:
            made.__next__ = _Buffered._next
        made.__module__ = '_io'
        return made
    return decorate


@_with(*_READING)
class BufferedReader(_io._BufferedIOBase):
    """Create a new buffered reader using the given readable raw IO object."""

    __slots__ = _HELD
    __layout__ = _LAYOUT

    def _check_raw(self, raw):
        _must(raw.readable, 'readable')


@_with(*_WRITING)
class BufferedWriter(_io._BufferedIOBase):
    """A buffer for a writeable sequential RawIO object."""

    __slots__ = _HELD
    __layout__ = _LAYOUT

    def _check_raw(self, raw):
        _must(raw.writable, 'writable')


@_with(*_READING, *_WRITING)
class BufferedRandom(_io._BufferedIOBase):
    """A buffered interface to random access streams."""

    __slots__ = _HELD
    __layout__ = _LAYOUT

    def _check_raw(self, raw):
        _must(raw.seekable, 'seekable')
        _must(raw.readable, 'readable')
        _must(raw.writable, 'writable')


class BufferedRWPair(_io._BufferedIOBase):
    """A buffered reader and writer object together."""

    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        _must(reader.readable, 'readable')
        _must(writer.writable, 'writable')
        self._reader, self._writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def isatty(self):
        return self._writer.isatty() or self._reader.isatty()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    closed = property(lambda self: self._writer.closed)

    def flush(self):
        return self._writer.flush()


def _forward(side, name):
    def method(self, *args):
        return getattr(getattr(self, side), name)(*args)
    method.__name__, method.__qualname__ = name, f'BufferedRWPair.{name}'
    setattr(BufferedRWPair, name, method)


for _name in _READING:
    if _name != 'readline':
        _forward('_reader', _name)
for _name in _WRITING:
    _forward('_writer', _name)
del _name
