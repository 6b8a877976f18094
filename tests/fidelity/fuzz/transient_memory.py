# What is held only while something is computed: the peak over the memory afterwards.
import collections, gc, itertools, math, tracemalloc
BIG, HALF, NUMBERS, DIGITS = 12345678901234567890, 1.5, range(10), '12'
ITEMS, WORDS = collections.deque([1, 2, 3]), collections.Counter('aabbc')
ORDERED = collections.OrderedDict(a=1, b=2)
class Parent: pass
class Child(Parent): pass
CASES = {
    'and': lambda: BIG & 255, 'difference': lambda: BIG - (BIG - 1), 'equal': lambda: BIG - BIG,
    'int': lambda: int(DIGITS), 'hexadecimal': lambda: int('ff', 16), 'long': lambda: int('123456789012'),
    'hex': lambda: HALF.hex(), 'range': lambda: repr(NUMBERS), 'stepped': lambda: repr(range(0, 10, 3)),
    'percent': lambda: '%s %d' % (1, 2), 'named': lambda: '%(a)s' % {'a': 1}, 'wide': lambda: '%5s' % 1, 'bytes': lambda: b'%d' % 5,
    'format': lambda: '{} {}'.format(1, BIG), 'deque': lambda: repr(ITEMS), 'bounded': lambda: repr(collections.deque([1], 2)),
    'ordered': lambda: repr(ORDERED), 'elements': lambda: list(WORDS.elements()),
    'mro': lambda: Child.mro(), 'subclasses': lambda: Parent.__subclasses__(), 'trunc': lambda: math.trunc(2.5),
}
for name, case in CASES.items():
    for _ in range(3):
        case()
    gc.collect()
    tracemalloc.start()
    case()
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    kept = case()
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(name, held - before, peak - before)
    kept = None
