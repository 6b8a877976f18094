# Digests. What computes them is in _hashlib; other algorithms than the six here are absent.

from _hashlib import (openssl_md5 as md5, openssl_sha1 as sha1, openssl_sha224 as sha224,
                      openssl_sha256 as sha256, openssl_sha384 as sha384, openssl_sha512 as sha512, new)

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512',
                         'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256',
                         'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)

__all__ = (*sorted(algorithms_guaranteed), 'new', 'algorithms_guaranteed', 'algorithms_available',
           'pbkdf2_hmac', 'file_digest', 'scrypt')
