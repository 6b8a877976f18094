class K:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __format__(self, s): return self.n
class Bad(K):
    def __hash__(self): raise TypeError("no hash")
print("a"); d = {K("k1"): K("v1"), K("k2"): K("v2"), K("k3"): K("v3")}; d = None
print("b"); s = {K("1"), K("2"), K("3")}; s = None
print("c")
try: {K("k1"): K("v1"), Bad("bad"): K("v2"), K("k3"): K("v3")}
except TypeError as e: print(e)
try: {K("k1"), Bad("bad"), K("k3")}
except TypeError as e: print(e)
print("e"); f"{K('f1')}{K('f2')}"
def f(**k): print("in")
print("f"); f(a=K("a"), b=K("b"))
print("g"); d = {**{"x": K("x1")}, "x": K("x2"), **{"x": K("x3")}}; d = None
print("h"); d = dict(a=K("a1"), **{"b": K("b1")}); d = None
print("i"); d = {"a": K("a1"), "a": K("a2")}; print("built"); d = None
print("j"); l = [K("l1"), *[K("l2")], K("l3")]; l = None
print("k"); len((K("t1"), K("t2"))); max(K("m1"), K("m2"), key=lambda k: k.n)
print("l"); "{} {}".format(K("s1"), K("s2")); "%s" % K("p")
print("m"); isinstance(K("x"), K); [].append(K("ap")); {}.get(K("get")); sorted([K("z"), K("y")], key=lambda k: k.n); print("n")
