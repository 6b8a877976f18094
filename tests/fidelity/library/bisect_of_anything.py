import bisect
class A: pass
class L:
    def __len__(self): return 0
class M:
    def __getitem__(self, k): return 1
for x in (A(), L(), M(), {}, {1}, 5, None, iter([]), memoryview(b'ab'), {1:2}.keys()):
    for f in (bisect.bisect, bisect.insort):
      for a in ((x, 1), (x, 1, 0, 0), (x,1,0,5)):
        try: print(f(*a))
        except Exception as e: print(type(e).__name__, e)
