import threading, time
class Res:
    def __init__(self, n): self.n = n; self.items = [1, 2]
    def __enter__(self): time.sleep(.01); print("enter", self.n); return self
    def __exit__(self, *a): time.sleep(.01); print("exit", self.n, a[0]); return True
    @property
    def slow(self): time.sleep(.02); return self.n * 10
    def __iter__(self): return iter(self.items)
    def __lt__(self, o): time.sleep(.001); return self.n < o.n
    def __radd__(self, o): return ("radd", o, self.n)
    def __iadd__(self, o): self.n += o; time.sleep(.001); return self
    def __getattr__(self, k):
        if k.startswith("x"): return k
        raise AttributeError(k)
    def __contains__(self, k): return k == 1
    def __len__(self): return 0
    def __format__(self, s): time.sleep(.001); return f"<{s}>"
    def __repr__(self): return f"R{self.n}"
class Gen:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        time.sleep(.01)
        self.n -= 1
        if self.n < 0: raise StopIteration("x")
        return self.n
out = []
def work(n):
    r = Res(n)
    with r as q: print(q.slow, "abc" in "xabc", 1 in r, 2 in r, 3 not in r)
    for i in Gen(3): print(n, i)
    for i, x in enumerate(Gen(2), 1): print(n, i, x)
    print([x for x in r], 5 + r, "s" + r, [1] + r, r < Res(100), bool(r), f"{r} {r:>5} {r!r} {r!s}", r.xyz, not r, 1 if r else 0, r == r, r != 5)
    r += 5; print(r.n, hasattr(r, "yy"), list(Gen(2)), tuple(Gen(1)), sum(Gen(3)), max(Gen(3)), next(Gen(2)), next(Gen(0), "d"), len(r), str(r), dict(a=1), {**{"k": r}}, [*Gen(2)])
    for f in [lambda: r.qq, lambda: r - 1, lambda: r > 3, lambda: r[0], lambda: 5 in 5, lambda: 1 + None, lambda: next(Gen(0)), lambda: r @ 2, lambda: r >= 2]:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
ts = [threading.Thread(target=work, args=(i,)) for i in range(1)]
for t in ts: t.start()
for t in ts: t.join()
import traceback
def hook(a): print(repr(a.exc_value), [(f.name, f.lineno, f.colno, f.line) for f in traceback.extract_tb(a.exc_traceback) if 'threading' not in f.filename])
threading.excepthook = hook
class Bad:
    def __add__(self, o): time.sleep(.001); return 1 / 0
    @property
    def p(self): time.sleep(.001); return self.nope
def tb(): Bad() + 1
def tb2(): print(Bad().p)
def tb3():
    for x in Gen(1): raise ValueError(x)
for f in (tb, tb2, tb3):
    t = threading.Thread(target=f, name="T"); t.start(); t.join()
class Slow:
    def __init__(self, n): self.n = n
    def wait(self): time.sleep(.03 * self.n)
    def __add__(self, o): self.wait(); return self.n + o
    def __str__(self): self.wait(); return f"S{self.n}"
    @property
    def value(self): self.wait(); print("value", self.n); return self.n
    def __iter__(self): return self
    def __next__(self):
        self.wait()
        if self.n > 3: raise StopIteration
        self.n += 1; return self.n
    def __getitem__(self, k): self.wait(); return k
    def __eq__(self, o): self.wait(); return True
    def __contains__(self, o): self.wait(); return True
    def __bool__(self): self.wait(); return True
    def __len__(self): self.wait(); return 3
def both(what):
    def run(n): print("begin", n); print("end", n, what(Slow(n)))
    ts = [threading.Thread(target=run, args=(n,)) for n in (2, 1)]
    for t in ts: t.start()
    for t in ts: t.join()
for what in [lambda s: s + 1, lambda s: s.value, lambda s: str(s), lambda s: f"{s}", lambda s: [x for x in s], lambda s: s["k"], lambda s: s == 3, lambda s: 5 in s, lambda s: not s, lambda s: len(s), lambda s: sum(s), lambda s: print(s)]:
    both(what)
