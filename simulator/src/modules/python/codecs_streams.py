# Streams of text over streams of bytes, and of bytes in one encoding over bytes in another: what `codecs` had before `io`.

from codecs import Codec, getincrementaldecoder, lookup


class _Around:
    # Everything else is the stream's.

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def reset(self):
        """Forgets what was not given yet."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamWriter(_Around, Codec):
    """Writes text to a stream of bytes."""

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))


class _Lines:
    def readline(self, size=None, keepends=True):
        """The next line."""
        raise NotImplementedError

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReader(_Lines, _Around, Codec):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        super().__init__(stream, errors)
        self._left, self._decoder = '', getincrementaldecoder(self._encoding)(errors)

    def _fill(self, data):
        self._left += self._decoder.decode(data)
        return data

    def _taken(self, count):
        text, self._left = self._left[:count], self._left[count:]
        return text

    def read(self, size=-1, chars=-1, firstline=False):
        """Text: all of it, or what about so many bytes or just so many characters are."""
        if size is None or size < 0 and chars < 0:
            self._fill(self.stream.read())
        elif chars < 0:
            self._left or self._fill(self.stream.read(size))
        else:
            while len(self._left) < chars and self._fill(self.stream.read(size if size > 0 else 72)):
                pass
        return self._taken(len(self._left) if chars < 0 else chars)

    def readline(self, size=None, keepends=True):
        """The next line."""
        while not (lines := self._left.splitlines(True)) or len(lines) == 1 and lines[0].splitlines() == lines:
            if not self._fill(self.stream.read(72 if size is None else size)) or size is not None:
                break
        line = self._taken(len(lines[0]) if (lines := self._left.splitlines(True)) else 0)
        return line if keepends else ''.join(line.splitlines())

    def readlines(self, sizehint=None, keepends=True):
        """All lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        self._left = ''
        self._decoder.reset()


class StreamReaderWriter(_Lines, _Around):
    """Reads and writes a stream of bytes as text."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        super().__init__(stream, errors)
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()


class StreamRecoder(_Lines, _Around):
    """Bytes in one encoding of a stream that has another."""

    data_encoding = file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        super().__init__(stream, errors)
        self.encode, self.decode = encode, decode
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        return self._encoded(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._encoded(self.reader.read()).splitlines(keepends=True)

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b''.join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()


def _of(encoding, base):
    codec = lookup(encoding)
    given = codec.streamreader if base is StreamReader else codec.streamwriter
    return given or type(base.__name__, (base,), {
        '_encoding': encoding, 'encode': lambda self, text, errors='strict': codec.encode(text, errors),
        'decode': lambda self, data, errors='strict': codec.decode(data, errors),
        '__module__': f'encodings.{codec.name.replace("-", "_")}'})


def getreader(encoding):
    """The class that reads text in that encoding."""
    return _of(encoding, StreamReader)


def getwriter(encoding):
    """The class that writes text in that encoding."""
    return _of(encoding, StreamWriter)


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A file of bytes as one of bytes in another encoding."""
    if file_encoding is None:
        file_encoding = data_encoding
    data = lookup(data_encoding)
    made = StreamRecoder(file, data.encode, data.decode, getreader(file_encoding), getwriter(file_encoding), errors)
    made.data_encoding, made.file_encoding = data_encoding, file_encoding
    return made


for _each in StreamWriter, StreamReader, StreamReaderWriter, StreamRecoder, getreader, getwriter, EncodedFile:
    _each.__module__ = 'codecs'
