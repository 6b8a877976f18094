# What CPython writes in C has types of its own for functions, methods and slots.
import threading, datetime, decimal, asyncio, contextvars, _thread, queue, pickle
lock, day = threading.Lock(), datetime.date(2020, 1, 1)
for f in (lock.acquire, lock.release, lock.__enter__, threading.RLock().acquire, datetime.date.today, day.isoformat,
          decimal.Decimal(1).sqrt, decimal.Decimal.from_float, contextvars.ContextVar("a").get,
          contextvars.copy_context().run, _thread.allocate_lock, queue.SimpleQueue().put, pickle.dumps,
          asyncio.get_running_loop, datetime.date.isoformat, decimal.Decimal.sqrt, datetime.date.__add__, day.__add__):
    print(f.__name__, type(f), f.__class__ is type(f), callable(f), isinstance(f, type(len)))
print(datetime.date.isoformat, datetime.date.__add__, pickle.dumps)
print(str(lock.acquire)[:48], str(day.__add__)[:44])
for f in (pickle.dumps, datetime.date.today):
    print(pickle.loads(pickle.dumps(f)) == f, f == f, hash(f) == hash(f))
