# self in methods: how many references a call holds, by the kind of call.
import sys
rc = sys.getrefcount
class C:
    def m(self): return rc(self)
    def __len__(self): return rc(self)
    def __call__(self): return rc(self)
    def __add__(self, o): return rc(self), rc(o)
    def __getitem__(self, i): return rc(self)
    def __contains__(self, x): print("contains", rc(self)); return True
    def __eq__(self, o): return rc(self) + rc(o)
    def __str__(self): return "str " + str(rc(self))
    def __bool__(self): print("bool", rc(self)); return True
    @property
    def p(self): return rc(self)
    def __getattr__(self, n): return rc(self)
c = C()
print(rc(c), c.m(), C.m(c), len(c), c(), c + c)
bound = c.m
print(rc(c), bound(), bound(), rc(bound))
del bound
print(rc(c), c == 1, str(c), 5 in c, bool(c), not c)
for _ in range(4):
    print(c[0], c.p, c.missing, end=" | ")
print()
print(C().m(), len(C()), C()(), C()[0], C().p)
