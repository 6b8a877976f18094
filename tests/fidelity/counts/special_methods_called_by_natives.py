import sys, functools, collections, operator, weakref, gc, bisect, heapq, copy, decimal, fractions, json, pprint, re, itertools, enum, random
rc = sys.getrefcount
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): print("h", rc(self), end=" "); return 1
    def __eq__(self, o): print("e", rc(self), rc(o), end=" "); return self.v == getattr(o, "v", o)
    def __lt__(self, o): print("l", rc(self), rc(o), end=" "); return self.v < o.v
    def __bool__(self): print("b", rc(self), end=" "); return True
    def __str__(self): print("s", rc(self), end=" "); return "K"
    def __repr__(self): print("r", rc(self), end=" "); return "K"
    def __format__(self, s): print("f", rc(self), end=" "); return "K"
    def __index__(self): print("i", rc(self), end=" "); return 1
    def __float__(self): print("F", rc(self), end=" "); return 1.0
    def __int__(self): print("I", rc(self), end=" "); return 1
    def __call__(self, *a): print("c", rc(self), [rc(x) for x in a if isinstance(x, (K, list))], end=" "); return 1
    def __abs__(self): print("a", rc(self), end=" "); return 1
    def __neg__(self): print("n", rc(self), end=" "); return 1
    def __add__(self, o): print("+", rc(self), end=" "); return 1
    __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __and__ = __or__ = __xor__ = __mod__ = __truediv__ = __floordiv__ = __pow__ = __lshift__ = __add__
    def __round__(self, n=0): print("R", rc(self), end=" "); return 1
    def __getattr__(self, n): print("g", rc(self), end=" "); raise AttributeError(n)
    def __dir__(self): print("d", rc(self), end=" "); return []
    def __fspath__(self): print("p", rc(self), end=" "); return "x"
    def __bytes__(self): print("B", rc(self), end=" "); return b""
    def __complex__(self): print("C", rc(self), end=" "); return 1j
    def __length_hint__(self): print("H", rc(self), end=" "); return 1
    def __reduce_ex__(self, p): print("x", rc(self), end=" "); return (K, (1,))
    def __sizeof__(self): print("z", rc(self), end=" "); return 1
    def __trunc__(self): print("t", rc(self), end=" "); return 1
    def __ceil__(self): print("ce", rc(self), end=" "); return 1
    def __matmul__(self, o): print("@", rc(self), end=" "); return 1
a, b = K(1), K(2)
import math, os
T = dict(setadd=lambda: {a, b}, dictset=lambda: {a: 1, b: 2}, get=lambda: {a: 1}.get(b), inset=lambda: a in {b}, inlist=lambda: a in [b], idx=lambda: [b, a].index(a), cnt=lambda: [b].count(a), rem=lambda: [b, a].remove(a), tin=lambda: a in (b,), eq=lambda: a == b, ne=lambda: a != b, leq=lambda: [a] == [b], teq=lambda: (a,) == (b,), deq=lambda: {1: a} == {1: b}, seq=lambda: {a} == {b}, srt=lambda: sorted([b, a]), lsort=lambda: [b, a].sort(), mx=lambda: max(a, b), mn=lambda: min([a, b]), key=lambda: sorted([1, 2], key=a), mp=lambda: list(map(a, [1])), flt=lambda: list(filter(a, [1])), red=lambda: functools.reduce(a, [1, 2]), prt=lambda: functools.partial(a, b)(), st=lambda: str(a), rp=lambda: repr(a), fs=lambda: f"{a}{a!r}{a!s}{a:>3}", pc=lambda: "%s %r" % (a, a), fm=lambda: "{} {!r} {:x}".format(a, a, a), jn=lambda: " ".join([str(a)]), lr=lambda: repr([a, b]), dr=lambda: repr({1: a}), tr=lambda: str((a,)), pr=lambda: print(a, end=" "), idxx=lambda: [1, 2][a], slc=lambda: [1, 2, 3][a:], rng=lambda: range(a), chrr=lambda: chr(a), mul=lambda: [1] * 1 if 0 else "x".center(a), fl=lambda: float(a), it=lambda: int(a), cx=lambda: complex(a), by=lambda: bytes(a), ab=lambda: abs(a), ng=lambda: -a, ad=lambda: a + b, rad=lambda: 1 + a, aug=lambda: operator.iadd(a, 1), rd=lambda: round(a), rd2=lambda: round(a, 1), ga=lambda: getattr(a, "zz", 1), ha=lambda: hasattr(a, "zz"), di=lambda: dir(a), bl=lambda: bool(a), nt=lambda: not a, an=lambda: a and 1, anyy=lambda: any([a]), alll=lambda: all([a]), sm=lambda: sum([a]), hsh=lambda: hash(a), cl=lambda: a(b), clk=lambda: a(*[b]), fsn=lambda: os.fspath(a), hx=lambda: hex(a), bn=lambda: bin(a), sq=lambda: math.sqrt(a), fl2=lambda: math.floor(a), ce=lambda: math.ceil(a), tr2=lambda: math.trunc(a), gcd=lambda: math.gcd(a), lh=lambda: operator.length_hint(a), oi=lambda: operator.index(a), cp=lambda: copy.copy(a), dc=lambda: copy.deepcopy(a), gs=lambda: sys.getsizeof(a), bis=lambda: bisect.bisect([a], b), hp=lambda: heapq.heapify([b, a]), hpp=lambda: heapq.heappush([a], b), ctr=lambda: collections.Counter([a, b]), dd=lambda: collections.defaultdict(a)[1], mis=lambda: collections.OrderedDict({a: 1}), uniq=lambda: dict.fromkeys([a, b]), st2=lambda: {a} | {b}, sta=lambda: {a} & {b}, dq=lambda: collections.deque([a]).index(a), dqr=lambda: collections.deque([b, a]).remove(a), isin=lambda: isinstance(a, K), dm=lambda: divmod(7, 2), pw=lambda: a ** b, mm=lambda: a @ b, sr=lambda: re.sub("x", lambda m: "y", "x"), subk=lambda: re.sub("x", a, "x") if 0 else 1, vl=lambda: list({1: a}.values()) == [b], itm=lambda: list({1: a}.items()) == [(1, b)], mtch=lambda: [v for v in (a,) if v], ifx=lambda: 1 if a else 2, cmpc=lambda: 0 if a < b < a else 1, bb=lambda: [x for x in [b, a] if x == a], setd=lambda: {a: 1}.setdefault(b, 2), popd=lambda: {a: 1}.pop(a), upd=lambda: {}.update({a: 1}), dun=lambda: {**{a: 1}}, dor=lambda: {a: 1} | {b: 2}, setrm=lambda: {a}.discard(a), fzs=lambda: frozenset([a, b]), wk=lambda: weakref.WeakKeyDictionary({a: 1}), grp=lambda: list(itertools.groupby([a, b])), ck=lambda: sorted([a, b], key=functools.cmp_to_key(lambda x, y: 0)), mat=lambda: mt(a), asrt=lambda: chk(a), whl=lambda: wl(a), tern=lambda: (a or b), nn=lambda: min([a, b], key=lambda k: k.v), ln=lambda: [a].__contains__(b), tsl=lambda: "abc"[a:], sub=lambda: "abc"[a], zf=lambda: "1".zfill(a), rj=lambda: "1".rjust(a), rp2=lambda: "ab".replace("a", "b", a), sp=lambda: "a b".split(" ", a), tobt=lambda: (5).to_bytes(a), pwm=lambda: pow(2, 3, a) if 0 else 1, rnd=lambda: random.Random(1).sample([1, 2], a), isl=lambda: list(itertools.islice([1], a)), rpt=lambda: list(itertools.repeat(1, a)), cmb=lambda: list(itertools.combinations([1], a)), bt=lambda: list(itertools.batched([1], a)))
def mt(v):
    match v:
        case K(v=1): return 1
def chk(v): assert v
def wl(v):
    while v: break
for n, f in T.items():
    print(n, end=": ")
    try: f()
    except Exception as e: print(type(e).__name__, e, end="")
    print("|", rc(a), rc(b))
