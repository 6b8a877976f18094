# pickletools: what is in a pickle.
import pickle
import pickletools

class Point:
    def __init__(self, x, y):
        self.x, self.y, self.both = x, y, [x, y]

shared = ['x']
for thing in ({'a': [1, 'text', None], 'b': shared, 'c': shared}, Point(1.5, 2 ** 40), (1, 2, 3, 4), {1, 2}, b'bytes', -7):
    for protocol in (0, 2, 4):
        pickletools.dis(pickle.dumps(thing, protocol))
data = pickle.dumps([shared, shared, 'long' * 20])
short = pickletools.optimize(data)
print(len(data) > len(short), pickle.loads(short) == pickle.loads(data), short)
print([(opcode.name, argument, place) for opcode, argument, place in pickletools.genops(short)])
for wrong in (b'', b'N', b'\xff.', b'e.', b'0.', b'NN.', b'g0\n.', b'Np0\np0\n.', b'U', b'X\x05\0\0\0a', b'S"a\n.', b'\x94.'):
    try:
        pickletools.dis(wrong)
    except ValueError as error:
        print(wrong, error)
pickletools.dis(pickle.dumps(shared, 2), indentlevel=1)
