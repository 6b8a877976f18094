# Sizes of objects whose classes CPython's library writes in C.
import array, asyncio, collections, contextvars, datetime, decimal, io, itertools, queue, random, struct, sys, threading, time
class Day(datetime.date): pass
class Number(decimal.Decimal): pass
for o in [
    datetime.date(2020, 1, 1), datetime.datetime(2020, 1, 1), datetime.timedelta(days=1), datetime.timezone.utc,
    datetime.time(1), datetime.time(1, tzinfo=datetime.timezone.utc), Day(2020, 1, 1), decimal.Decimal("1.1"),
    Number(1), decimal.getcontext(), array.array("d", [1.0] * 10), collections.Counter("abc"),
    collections.OrderedDict(a=1), collections.deque(range(100)), struct.Struct("ii"), struct.iter_unpack("i", b"1234"),
    random.Random(), itertools.count(), io.StringIO("abc"), io.BytesIO(b"abc" * 100), threading.Lock(), threading.RLock(),
    threading.Event(), queue.Queue(), time.gmtime(0), contextvars.ContextVar("v"), contextvars.copy_context(),
    contextvars.ContextVar("w").set(1), asyncio.new_event_loop().create_future(),
]:
    print(type(o).__name__, sys.getsizeof(o))
for kind in [object, type, int, collections.deque, itertools.chain, array.array, Exception, io.StringIO, struct.Struct]:
    print(kind.__name__, sys.getsizeof(kind))
