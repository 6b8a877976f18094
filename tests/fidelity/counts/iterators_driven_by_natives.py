# What an iterator sees of its own count while it is driven in every way.
import sys, functools, itertools, collections, operator, weakref, gc, heapq, bisect, copy, json, math, re, string, contextlib, struct, array
rc = sys.getrefcount
class It:
    def __init__(self, n=2): self.n = n
    def __iter__(self): print("I", rc(self), end=" "); return self
    def __next__(self):
        if not self.n: print("S", rc(self), end=" "); raise StopIteration
        self.n -= 1; print("N", rc(self), end=" "); return self.n
    def __len__(self): print("L", rc(self), end=" "); return 2
    def __length_hint__(self): print("H", rc(self), end=" "); return 2
class Only:
    def __iter__(self): print("O", rc(self), end=" "); return iter([1, 2])
class Seq:
    def __getitem__(self, i): print("G", rc(self), rc(i) > 1000, end=" "); return [1, 2][i]
    def __len__(self): print("L", rc(self), end=" "); return 2
for name, f in dict(list=list, tuple=tuple, set=set, frozenset=frozenset, sum=sum, max=max, min=min, sorted=sorted, any=lambda x: any(v < 0 for v in x), all=all, dictfk=dict.fromkeys, enum=lambda x: list(enumerate(x)), zip=lambda x: list(zip(x)), map=lambda x: list(map(abs, x)), filter=lambda x: list(filter(None, x)), star=lambda x: [*x], starcall=lambda x: print(*x, end=" "), unpack=lambda x: (lambda a, b: 1)(*x), assign=lambda x: operator.itemgetter(0)([a for a in x]), inn=lambda x: 1 in x, comp=lambda x: [v for v in x], dcomp=lambda x: {v: v for v in x}, gen=lambda x: list(v for v in x), ext=lambda x: [].extend(x), iadd=lambda x: operator.iadd([], x), join=lambda x: "".join(map(str, x)), deque=collections.deque, counter=collections.Counter, chain=lambda x: list(itertools.chain(x)), islice=lambda x: list(itertools.islice(x, 2)), cycle=lambda x: next(itertools.cycle(x)), tee=lambda x: list(itertools.tee(x)[0]), acc=lambda x: list(itertools.accumulate(x)), reduce=lambda x: functools.reduce(operator.add, x), batched=lambda x: list(itertools.batched(x, 2)), pair=lambda x: list(itertools.pairwise(x)), prod=lambda x: list(itertools.product(x)), perm=lambda x: list(itertools.permutations(x)), group=lambda x: [k for k, g in itertools.groupby(x)], zl=lambda x: list(itertools.zip_longest(x)), heap=lambda x: heapq.nlargest(1, x), bytes=bytes, ba=bytearray, arr=lambda x: array.array("i", x), upd=lambda x: set().update(x), union=lambda x: {5} | set(x), isub=lambda x: {5}.issubset(x), slice=lambda x: [].__setitem__(slice(0, 0), x), rev=lambda x: list(reversed(list(x))), nxt=lambda x: next(iter(x)), fsum=math.fsum, prodm=math.prod, orderd=lambda x: collections.OrderedDict.fromkeys(x), ddef=lambda x: collections.deque([], 1).extend(x), lp=lambda x: [None for v in x if v], fi=lambda x: itertools.chain.from_iterable([x]).__next__(), index=lambda x: operator.indexOf(x, 0), count=lambda x: operator.countOf(x, 0), sl=lambda x: list.__init__([], x), tw=lambda x: list(itertools.takewhile(lambda v: True, x)), dw=lambda x: list(itertools.dropwhile(lambda v: False, x)), cmpr=lambda x: list(itertools.compress(x, [1, 1])), sm=lambda x: list(itertools.starmap(lambda *a: a, zip(x, x))) if 0 else None, rep=lambda x: list(zip(x, itertools.repeat(1)))).items():
    print(name, end=": ")
    for make in (It, Only, Seq):
        try: f(make())
        except Exception as e: print(type(e).__name__, end=" ")
        x = make()
        try: f(x)
        except Exception as e: pass
        print("|", rc(x), end=" ")
    print()
