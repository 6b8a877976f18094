from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future
import threading
def sq(x): return x * x
with ThreadPoolExecutor(max_workers=2) as ex:
    print(list(ex.map(sq, range(4)))); f = ex.submit(sq, 5); print(f.result(), f.done(), f.exception(), f.cancelled(), f.running(), f.cancel())
    g = ex.submit(lambda: 1/0)
    try: g.result()
    except ZeroDivisionError as e: print('E', e)
    print(repr(g.exception())); fs = {ex.submit(pow, 2, n): n for n in (1, 2, 3)}; print(sorted((fs[f], f.result()) for f in as_completed(fs)))
    d, n = wait([f, g]); print(len(d), len(n)); f.add_done_callback(lambda f: print('cb', f.result()))
    print(list(ex.map(lambda a, b: a + b, [1, 2], [3, 4])))
try: ex.submit(sq, 1)
except RuntimeError as e: print(e)
try: ThreadPoolExecutor(0)
except ValueError as e: print(e)
f = Future(); f.set_result(1); print(f.result())
try: f.set_result(2)
except Exception as e: print(type(e).__name__, str(e).split(':')[0])
