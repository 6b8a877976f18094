# Encodings by name, which CPython has in C (Modules/_codecsmodule.c): those that strings and bytes know themselves.


def encode(obj, encoding='utf-8', errors='strict'):
    """The bytes of a text."""
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """The text of bytes."""
    return obj.decode(encoding, errors)
