import sys, gc
class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
    def __add__(self, o): return Noisy(self.n + o.n)
    def __getitem__(self, i): return Noisy(f"{self.n}[{i}]")
    def __call__(self, *a): return Noisy(f"{self.n}()")
    def __getattr__(self, k):
        if k.startswith("__"): raise AttributeError(k)
        return Noisy(f"{self.n}.{k}")
    def __enter__(self): return Noisy(f"enter {self.n}")
    def __exit__(self, *a): print("exit")
    def __iter__(self): return iter([Noisy("i0"), Noisy("i1")])
    def __eq__(self, o): return True
    def __hash__(self): return 1
print("chain"); Noisy("a")[0].x("arg")
print("binary"); Noisy("1") + Noisy("2") + Noisy("3")
print("compare"); Noisy("l") == Noisy("r"); Noisy("p") == Noisy("q") == Noisy("s")
print("with"); 
with Noisy("w") as e: print("body", e.n)
del e
print("for")
for q in Noisy("it"): print("loop", q.n)
del q
print("unpack"); a, b = Noisy("u"); a = b = None
print("args"); print(Noisy("x").n, *[Noisy("s").n], **{"sep": Noisy("sep").n})
print("dict"); d = {Noisy("k1"): Noisy("v1"), Noisy("k2"): Noisy("v2")}; print(len(d)); d = None
print("cond"); Noisy("t") and Noisy("u") or Noisy("v")
print("not"); not Noisy("n"); print("in"); Noisy("m") in [Noisy("c")]
print("slice"); Noisy("sl")[Noisy("lo").n:]
print("fstr"); f"{Noisy('f').n}{Noisy('g').n}"
print("return")
def r():
    try: return Noisy("ret")
    finally: print("finally")
r(); print("raise")
def ra():
    x = Noisy("local")
    raise ValueError(Noisy("exc arg"))
try: ra()
except ValueError as e: print("caught", len(e.args))
print("default")
def df(x=Noisy("def1")): pass
df = None
print("lambda"); (lambda z: print("in"))(Noisy("lam"))
print("comp"); [Noisy(i) and None for i in range(2)]; {Noisy(i).n for i in range(2)}; print(sum(1 for _ in [Noisy("ge")]))
print("walrus"); (w := Noisy("w1")); (w := Noisy("w2")); del w
print("aug"); s = Noisy("s1"); s += Noisy("s2"); del s
print("tuple assign"); t = [None] * 2; t[0], t[1] = Noisy("t0"), Noisy("t1"); t[0] = t[1]; t = None
print("global del"); x = Noisy("glob"); del x
print("assert")
try: assert not Noisy("as"), Noisy("msg").n
except AssertionError as e: print(repr(e))
print("match")
match Noisy("subject"):
    case Noisy(n="no"): pass
    case Noisy() as m: print("matched")
del m
print("star"); h, *t = [Noisy(i) for i in range(3)]; del h; t.reverse(); del t
print("chained =" ); p = q = Noisy("pq"); p = None; print("p gone"); q = None
print("yield")
def y():
    got = yield Noisy("y1"); print("got", got.n); yield
z = y(); next(z); z.send(Noisy("sent")); print("sent"); z.close(); print("closed")
