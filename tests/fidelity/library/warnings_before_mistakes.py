# Of a pattern that is wrong in the end it is told before what may come to mean something else.
import re
import struct
import sys
import warnings

warnings.simplefilter('always')
for pattern in '[a--b]', '[a&&b]', '[[a]', '[a||b', '[a~~b](':
    with warnings.catch_warnings(record=True) as caught:
        try:
            re.compile(pattern)
        except re.error as error:
            print(error)
        print([str(warning.message) for warning in caught])
for format in '\0', 'i\0':
    try:
        struct.calcsize(format)
    except struct.error as error:
        print(error)
print(sys.call_tracing(lambda a, b=1: a + b, (2,)))
try:
    sys.call_tracing(len, [1])
except TypeError as error:
    print(error)
