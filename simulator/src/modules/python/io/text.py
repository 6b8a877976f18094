# What an io.TextIOWrapper around a program's own stream does (Modules/_io/textio.c). The object itself is of the type that
# the standard streams have, and hands everything on to one of these.

import _io
from _io import UnsupportedOperation

_CHUNK = 8192


class Text:
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline is not None and newline not in ('', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        if encoding is None or encoding == 'locale':
            encoding = 'utf-8'
        ''.encode(encoding)
        buffer.readable, buffer.writable, buffer.seekable
        self.buffer = buffer
        self.encoding, self.errors = encoding, 'strict' if errors is None else errors
        self.newline, self.line_buffering, self.write_through = newline, bool(line_buffering), bool(write_through)
        self.forget()
        self.waiting = ''
        self.ends = set()
        self.telling = True

    def forget(self):
        # `chars` are read and not asked for yet, as they stand in the stream; `bytes` is the start of a character.
        self.chars, self.bytes = '', b''

    @property
    def attached(self):
        if self.buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self.buffer

    @property
    def open(self):
        buffer = self.attached
        if buffer.closed:
            raise ValueError('I/O operation on closed file.')
        return buffer

    @property
    def closed(self):
        return self.attached.closed

    @property
    def name(self):
        return self.attached.name

    @property
    def newlines(self):
        found = tuple(end for end in ('\r', '\n', '\r\n') if end in self.ends)
        return found[0] if len(found) == 1 else found or None

    def show(self, kind):
        shown = ''.join(f' {name}={value!r}' for name, value in (
            ('name', getattr(self.buffer, 'name', None)),) if value is not None)
        return f'<{kind}{shown} encoding={self.encoding!r}>'

    def readable(self):
        return self.attached.readable()

    def writable(self):
        return self.attached.writable()

    def seekable(self):
        return self.attached.seekable()

    def fileno(self):
        return self.attached.fileno()

    def isatty(self):
        return self.attached.isatty()

    def detach(self):
        buffer = self.attached
        self.flush()
        self.buffer = None
        return buffer

    def close(self):
        buffer = self.attached
        if buffer.closed:
            return
        try:
            self.flush()
        finally:
            buffer.close()

    # Writing.

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        buffer = self.open
        if not buffer.writable():
            raise UnsupportedOperation('not writable')
        has_end = '\n' in text
        if self.newline in ('\r', '\r\n'):
            text_out = text.replace('\n', self.newline)
        else:
            text_out = text
        text_out.encode(self.encoding, self.errors)
        self.waiting += text_out
        flushes = self.line_buffering and (has_end or '\r' in text)
        if self.write_through or flushes or len(self.waiting) >= _CHUNK:
            self.send()
        if flushes:
            buffer.flush()
        self.forget()
        return len(text)

    def send(self):
        waiting, self.waiting = self.waiting, ''
        if waiting:
            self.buffer.write(waiting.encode(self.encoding, self.errors))

    def flush(self):
        buffer = self.open
        self.telling = True
        self.send()
        buffer.flush()

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        self.flush()
        if newline is not ...:
            self.newline = newline
        if encoding is not None:
            self.encoding, self.errors = encoding, 'strict'
        if errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    # Reading.

    def more(self):
        # Another piece of the stream, decoded; false at its end.
        buffer = self.open
        if not buffer.readable():
            raise UnsupportedOperation('not readable')
        read = getattr(buffer, 'read1', buffer.read)
        while True:
            piece = read(_CHUNK)
            if not isinstance(piece, (bytes, bytearray)):
                raise TypeError(f"underlying {read.__name__}() should have returned a bytes-like object, "
                                f"not '{type(piece).__name__}'")
            data = self.bytes + piece
            try:
                text, self.bytes = data.decode(self.encoding, self.errors), b''
            except UnicodeDecodeError as problem:
                cut = piece and problem.reason == 'unexpected end of data'
                if not cut:
                    raise
                text, self.bytes = data[:problem.start].decode(self.encoding, self.errors), data[problem.start:]
            self.chars += text
            if text or not piece:
                return bool(piece)

    def translated(self, text):
        if self.newline in (None, ''):
            bare = text.replace('\r\n', '')
            self.ends.update(end for end, there in (
                ('\r\n', len(bare) < len(text)), ('\n', '\n' in bare), ('\r', '\r' in bare)) if there)
        if self.newline is None:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def ready(self):
        if self.waiting:
            self.flush()
        if not self.open.readable():
            raise UnsupportedOperation('not readable')

    def read(self, size=-1, /):
        self.ready()
        if size is None or size < 0:
            rest = (self.bytes + self.attached.read()).decode(self.encoding, self.errors)
            text, self.chars, self.bytes = self.chars + rest, '', b''
            return self.translated(text)
        found = ''
        while len(found) < size:
            if not self.chars and not self.more():
                break
            piece = self.chars[:size - len(found)]
            rest = self.chars[len(piece):]
            if self.newline is None and piece.endswith('\r'):
                # The other half of a line's end goes with the first.
                if not rest and self.more():
                    rest = self.chars[len(piece):]
                if rest.startswith('\n'):
                    piece, rest = piece + '\n', rest[1:]
            self.chars = rest
            found += self.translated(piece)
        return found

    def line_end(self, start):
        # Where the first line ends, from a place on where it may; -1 if it may go on.
        chars = self.chars
        if self.newline in ('\n', '\r', '\r\n'):
            at = chars.find(self.newline, max(0, start - 1))
            return -1 if at < 0 else at + len(self.newline)
        places = [at for at in (chars.find('\n', start), chars.find('\r', start)) if at >= 0]
        if not places:
            return -1
        at = min(places)
        if chars[at] == '\n':
            return at + 1
        if at + 1 == len(chars):
            return -1 if self.more() else len(self.chars)
        return at + 2 if chars[at + 1] == '\n' else at + 1

    def readline(self, size=-1, /):
        self.ready()
        size = -1 if size is None else size
        start = 0
        while (end := self.line_end(start)) < 0 and (size < 0 or len(self.chars) < size):
            start = max(0, len(self.chars) - 1)
            if not self.more():
                end = len(self.chars)
                break
        if end < 0 or 0 <= size < end:
            end = size if size >= 0 else len(self.chars)
        line, self.chars = self.chars[:end], self.chars[end:]
        return self.translated(line)

    def next(self):
        self.telling = False
        line = self.readline()
        if not line:
            self.telling = True
        return line

    # Places.

    def tell(self):
        buffer = self.open
        if not buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self.telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        return buffer.tell() - len(self.bytes) - len(self.chars.encode(self.encoding, self.errors))

    def seek(self, cookie, whence=0, /):
        buffer = self.open
        if not buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence not in (0, 1, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            self.forget()
            return buffer.seek(0, 2)
        if cookie < 0:
            raise ValueError(f'negative seek position {cookie}')
        self.flush()
        self.forget()
        buffer.seek(cookie)
        return cookie

    def truncate(self, pos=None, /):
        self.flush()
        return self.attached.truncate(self.tell() if pos is None else pos)
