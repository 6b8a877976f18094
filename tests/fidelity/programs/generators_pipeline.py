# Coroutine-style generators: averages, broadcast, and a scheduler.
from collections import deque
import sys
def averager():
    total = count = 0; average = None
    while True:
        try: value = yield average
        except ValueError: print("reset"); total = count = 0; average = None; continue
        if value is None: break
        total += value; count += 1; average = total / count
    return count, average
g = averager(); print(next(g), g.send(10), g.send(20), g.throw(ValueError), g.send(4))
try: g.send(None)
except StopIteration as stop: print(stop.value)
def collect(results, key):
    results[key] = yield from averager()
    print("done", key)
results = {}
for key, values in {"a": [1, 2, 3], "b": [10.5]}.items():
    c = collect(results, key); next(c)
    for v in values: c.send(v)
    try: c.send(None)
    except StopIteration: pass
print(results)
def task(name, n):
    for i in range(n):
        print(name, i); yield
    return name + " finished"
def run(tasks):
    queue = deque(tasks)
    while queue:
        t = queue.popleft()
        try: next(t)
        except StopIteration as s: print(s.value)
        else: queue.append(t)
run([task("x", 2), task("y", 3), task("z", 1)])
def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)): yield from flatten(item)
        else: yield item
print(list(flatten([1, [2, (3, [4])], [[[5]]]])))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found): found.append(n); yield n
        n += 1
p = primes(); print([next(p) for _ in range(10)], sys.getsizeof(p), p.gi_frame.f_locals["n"], p.gi_code.co_varnames)
p.close(); print(next(p, "closed"), p.gi_frame)
def stubborn():
    for _ in range(2):
        try: yield
        except GeneratorExit: print("no")
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def gen_return(): return 5; yield
print(list(gen_return()), next(iter([]), "default"))
try: next(gen_return())
except StopIteration as e: print(e.value, e.args)
def bad(): yield 1; raise StopIteration("inner")
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
e = (print("evaluated", x) or x for x in [1, 2]); print("made"); print(list(e))
try: g2 = averager(); g2.send(1)
except TypeError as e: print(e)
def reenter():
    yield next(me)
me = reenter()
try: next(me)
except ValueError as e: print(e)

