# The module _pickle of CPython (Modules/_pickle.c): what it has, and the functions for a whole object.

from _pickle.common import PickleError, PicklingError, UnpicklingError
from _pickle.reading import Unpickler
from _pickle.writing import Pickler


class PickleBuffer:
    """What hands over its bytes out of band, elsewhere."""

    __module__ = '_pickle'

    def __init__(self, object, /):
        from _source import unsupported
        unsupported('pickle.PickleBuffer')


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The bytes of an object."""
    from io import BytesIO
    file = BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes the bytes of an object to a stream."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    """The object that the bytes are of."""
    from io import BytesIO
    if not isinstance(data, bytes):
        try:
            data = memoryview(data)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    return Unpickler(BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    """The next object of a stream."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()
