# In place, a sequence on the right is repeated only if the left operand's type has no slots of a sequence.
class Own:
    pass


for left in (3, True, 2.0, 'a', [1], (1,), {1: 2}, {1}, frozenset({1}), range(2), b'b', None, Own(), {}.keys(), memoryview(b'')):
    for right in ([1], 'b', (2,), b'c', bytearray(b'd'), 2, {3}, range(1)):
        for text in ('x *= y', 'x = x * y'):
            scope = {'x': left[:] if isinstance(left, list) else left, 'y': right}
            try:
                exec(text, scope)
                print(text, scope['x'])
            except TypeError as error:
                print(text, error)
