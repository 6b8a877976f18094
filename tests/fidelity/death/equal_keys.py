class K:
    def __init__(self, n): self.n = n
    def __del__(self): print("-", self.n)
    def __eq__(self, o): print("eq", self.n, o.n); return True
    def __hash__(self): return 1
print("build"); d = {K("k1"): K("v1"), K("k2"): K("v2")}; print("built", len(d)); d.clear()
print("set"); d[K("a")] = K("1"); d[K("b")] = K("2"); print("was set"); d = None
print("comp"); d = {K(i): K(-i) for i in (1, 2)}; print("done"); d = None
print("set"); s = {K("x"), K("y")}; print("done"); s = None
print("fromkeys"); d = dict.fromkeys([K("p"), K("q")]); print("done"); d.pop(K("z")); print("popped")
print("update"); d = {K("o"): K("old")}; d.update({K("n"): K("new")}); print("updated"); d.setdefault(K("sd"), K("sv")); print("sd"); d = None
