# Random numbers for passwords and keys. Here they are the same ones in each run, as everything is.

import base64
from hmac import compare_digest
from operator import index as _index
from random import SystemRandom

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe',
           'compare_digest']

DEFAULT_ENTROPY = 32

_source = SystemRandom()
choice, randbits = _source.choice, _source.getrandbits


def randbelow(exclusive_upper_bound):
    """A random number from 0 on, below the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    return _source.randrange(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """So many random bytes."""
    if nbytes is not None and _index(nbytes) < 0:
        raise ValueError('negative argument not allowed')
    return _source.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """The same as hexadecimal digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """The same as text that may stand in a URL."""
    return base64.urlsafe_b64encode(token_bytes(nbytes)).decode().rstrip('=')
