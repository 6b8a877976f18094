"""How deep each form of call may go: two of them do not look."""
import sys
def g(n):
    if n:
        for x in g(n-1): yield x
    yield n
def y(n):
    if n: yield from g(n-1)
    yield n
def y2(n):
    if n: yield from y2(n-1)
    yield n
def run(f):
    try: return f()
    except RecursionError as error: return "got "+str(error)
print(run(lambda: len(list(g(100)))), run(lambda: len(list(g(1100)))), run(lambda: len(list(y(100)))), run(lambda: len(list(y2(100)))), run(lambda: len(list(y2(1100)))))
class P:
    n=1100
    @property
    def p(self):
        self.n-=1
        return self.p if self.n else 0
print(run(lambda: P().p))
class I:
    def __getitem__(self,n): return self[n-1] if n else 0
print(run(lambda: I()[1100]))
class C:
    def __init__(self,n): self.c=C(n-1) if n else 0
print(run(lambda: C(1100).n))
class D:
    def __init__(self,n,k=1): self.c=D(n-1) if n else 0
print(run(lambda: D(1100).n))
def v(*a): return v(*a[1:]) if a else 0
print(run(lambda: v(*range(1100))))
class K:
    def __call__(self,n,z=2): return self(n-1) if n else 0
print(run(lambda: K()(1100)))
def kwo(n,*,z=2): return kwo(n-1) if n else 0
print(run(lambda: kwo(1100)))
def inner(n, d=1):
    return len(str(n)) and helper(n)
def helper(n): return inner(n-1) if n else 0
print(run(lambda: inner(1100)))
def mix(n, d=1): 
    if n: return mix(n-1)
    return leaf()
def leaf(): return "leaf"
print(run(lambda: mix(500)), run(lambda: mix(1100)))
def mix2(n, d=1): 
    if n: return mix2(n-1)
    return len([i for i in range(3)]), sorted([3,1],key=lambda v:v)
print(run(lambda: mix2(500)), run(lambda: mix2(1100)))
def mix3(n, d=1): 
    if n: return mix3(n-1)
    try: return leaf()
    except RecursionError: return "no leaf"
print(run(lambda: mix3(500)), run(lambda: mix3(1100)))


def factor(n, by=1):
    return factor(n - 1) + by if n else 0


class Walker:
    def walk(self, n, by=1):
        return self.walk(n - by) if n else 0


print(run(lambda: factor(1200)), run(lambda: Walker().walk(1200)))
