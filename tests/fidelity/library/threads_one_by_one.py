import threading
def worker(n, out): out.append(n * n); print('in', threading.current_thread().name, threading.active_count())
out = []
ts = [threading.Thread(target=worker, args=(i, out)) for i in range(3)]
print(ts[0].name, ts[0].is_alive(), ts[0].ident, ts[0].daemon)
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out), threading.active_count(), ts[0].is_alive(), ts[0].ident is not None)
lock = threading.Lock(); counter = 0
def inc():
    global counter
    for _ in range(100):
        with lock: counter += 1
ts = [threading.Thread(target=inc, name=f'w{i}') for i in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]; print(counter, ts[0].name)
class My(threading.Thread):
    def __init__(self, n): super().__init__(); self.n = n; self.result = None
    def run(self): self.result = self.n * 2
m = My(21); m.start(); m.join(); print(m.result, m.name)
for f in [m.start, threading.current_thread().join, threading.Thread().join]:
    try: f()
    except RuntimeError as e: print(e)
loc = threading.local(); loc.x = 'main'
def show():
    print(hasattr(loc, 'x')); loc.x = 'thread'; print(loc.x)
t = threading.Thread(target=show); t.start(); t.join(); print(loc.x)
class L(threading.local):
    def __init__(self, v): self.v = v
l = L(5); l.v = 6
t = threading.Thread(target=lambda: print(l.v)); t.start(); t.join(); print(l.v)
ev = threading.Event(); t = threading.Thread(target=ev.set); t.start(); print(ev.wait(1)); t.join()
import queue
q = queue.Queue()
def prod():
    for i in range(3): q.put(i)
    q.put(None)
def cons():
    while (x := q.get()) is not None: print('got', x); q.task_done()
a, b = threading.Thread(target=prod), threading.Thread(target=cons); a.start(); b.start(); a.join(); b.join()
threading.excepthook = lambda a: print('hook', a.exc_type.__name__, a.exc_value, a.thread.name)
t = threading.Thread(target=lambda: 1/0); t.start(); t.join(); print('after', t.is_alive())
r = threading.RLock()
with r:
    with r: print('re')
s = threading.Semaphore(2)
def use():
    with s: print('sem')
ts = [threading.Thread(target=use, daemon=True) for _ in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(ts[0].daemon)
print(threading.main_thread() is threading.current_thread(), threading.current_thread(), threading.Thread(name='q'))if 0 else print(threading.main_thread() is threading.current_thread(), threading.Thread(name='q'))
try: threading.Thread(5)
except AssertionError as e: print(e)
c = threading.Condition()
with c: c.notify_all()
try: c.notify()
except RuntimeError as e: print(e)
import sys
def ex(): sys.exit(1)
t = threading.Thread(target=ex); t.start(); t.join(); print('still')
