# What `tp_traverse` shows of objects whose types CPython's modules make: the type itself, where that comes.
import array, collections, contextvars, datetime, decimal, functools, gc, io, itertools, operator, re, struct, sys, time
def name_of(o):
    if isinstance(o, type): return "type " + o.__name__
    if isinstance(o, (str, int, type(None))): return repr(o)
    return type(o).__name__
def show(label, o):
    print(label, gc.is_tracked(o), [name_of(r) for r in gc.get_referents(o)])
def f(*args): return args
@functools.lru_cache(maxsize=2)
def cached(n): return [n]
cached('c1'); cached('c2'); cached('c3')
@functools.cache
def unbounded(n): return [n]
unbounded('c1')
deque = collections.deque(['1', '2']); default = collections.defaultdict(list, a='1')
ordered = collections.OrderedDict(a='1', b='2')
class Part(functools.partial): pass
class Default(collections.defaultdict): pass
class Array(array.array): pass
class Day(datetime.date): pass
class Number(decimal.Decimal): pass
for label, o in dict(
    cached=cached, unbounded=unbounded, deque=deque, default=default, ordered=ordered, deque_iterator=iter(deque),
    reverse=reversed(deque), partial=functools.partial(f, 'x', sep='-'), items=operator.itemgetter('a', 'b'),
    attributes=operator.attrgetter('x', 'y.z'), caller=operator.methodcaller('m', 'a', x='1'),
    comparison=functools.cmp_to_key(f), key=functools.cmp_to_key(f)('q'), time=time.gmtime(0),
    array=array.array('i', [1]), iterator=iter(array.array('i', [1])), struct=struct.Struct('i'),
    match=re.match('a(b)', 'ab'), date=datetime.date(2020, 1, 1),
    moment=datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc), zone=datetime.timezone(datetime.timedelta(0, 60)),
    duration=datetime.timedelta(1), decimal=decimal.Decimal('1.5'), variable=contextvars.ContextVar('v', default=[1]),
    bytes_io=io.BytesIO(b'a'), group=ExceptionGroup('g', [ValueError(1)]), part=Part(f), subclass=Default(int, a='1'),
    arrays=Array('i', [1]), day=Day(2020, 1, 1), number=Number(1),
).items():
    show(label, o)
ITERATORS = {
    'count': (5,), 'cycle': (['a'],), 'repeat': ('x', 3), 'accumulate': (['a'],), 
    'combinations': (['a', 'b'], 2), 'permutations': (['a', 'b'],), 'product': (['a'], ['b']), 'compress': (['a'], [1]),
    'dropwhile': (f, ['a']), 'takewhile': (f, ['a']), 'filterfalse': (None, ['a']), 'islice': (['a'], 1),
    'starmap': (f, [('a',)]), 'groupby': (['a'],), 'pairwise': (['a', 'b'],), 'zip_longest': (['a'], ['b']),
    'batched': (['a'], 2)}
for kind, arguments in ITERATORS.items():
    iterator = getattr(itertools, kind)(*arguments)
    show(kind, iterator)
    next(iterator, None)
    show(kind, iterator)
HEAP_TYPE = 1 << 9
for kind in (collections.deque, collections.defaultdict, functools.partial, itertools.count, operator.itemgetter,
             array.array, struct.Struct, re.Pattern, io.StringIO, collections.OrderedDict, list, int):
    print(kind.__name__, bool(kind.__flags__ & HEAP_TYPE), gc.is_tracked(kind), sys.getsizeof(kind),
          [name_of(r) for r in gc.get_referents(kind)[1:4]])
before = sys.getrefcount(collections.deque)
three = [collections.deque() for _ in range(3)]
print(sys.getrefcount(collections.deque) - before)
