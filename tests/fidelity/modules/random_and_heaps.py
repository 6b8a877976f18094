import random
random.seed(1)
print(random.random(), random.randint(1,100), random.choice('abc'), random.sample(range(100),5), random.gauss(0,1), random.gauss(), random.choices([1,2,3],k=5), random.choices([1,2,3],[1,5,1],k=5), random.uniform(1,2), random.getrandbits(70), random.getrandbits(0))
l=list(range(20)); random.shuffle(l); print(l)
print(random.normalvariate(), random.lognormvariate(0,1), random.expovariate(), random.vonmisesvariate(1,2), random.gammavariate(2,3), random.gammavariate(1,3), random.gammavariate(.5,3), random.betavariate(1,2), random.weibullvariate(1,2), random.triangular(), random.binomialvariate(10,.3), random.binomialvariate(1000,.3), random.binomialvariate(100,.7), random.randbytes(7), random.randrange(0,100,7), random.randrange(10))
random.seed('hello'); print(random.random())
random.seed(b'hello'); print(random.random())
random.seed(1.5); print(random.random())
random.seed(-5); print(random.random())
random.seed(10**50); print(random.random())
random.seed('x',version=1); print(random.random())
r=random.Random(7); s=r.getstate(); a=r.random(); r.setstate(s); print(a==r.random(), len(s), len(s[1]), s[0], s[2])
for f in [lambda: random.seed([]), lambda: random.choice([]), lambda: random.sample({1},1), lambda: random.sample([1],2), lambda: random.randint(5,1), lambda: random.randrange(0), lambda: random.randrange(1.5), lambda: random.getrandbits(-1), lambda: random.choices([],k=1), lambda: random.choices([1],[0]), lambda: random.sample([1,2],counts=[1,1],k=2), lambda: random.sample([1,2],counts=[1],k=2), lambda: random.Random(1,2), lambda: random.randrange(1,2,0), lambda: random.shuffle((1,2)), lambda: random.Random([1])]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(random.sample(range(10**6), 12), random.sample(['a','b'],counts=[3,4],k=5))
class R(random.Random):
    def random(self): return 0.5
print(R().randint(1,10), R().choice('abcdef'))
import sys,gc
import hashlib
print(hashlib.md5(b'a').hexdigest(), hashlib.sha256('é'.encode()).hexdigest(), hashlib.sha1().hexdigest(), hashlib.sha512(b'').hexdigest()[:20], hashlib.new('sha256', b'x').digest()[:4], hashlib.sha256().digest_size, hashlib.sha256().block_size, hashlib.md5().name)
try: hashlib.md5('a')
except TypeError as e: print(e)
import bisect, heapq
a=[1,3,5,5,7]; print(bisect.bisect(a,5), bisect.bisect_left(a,5), bisect.bisect_right(a,0), bisect.bisect([{'a':1},{'a':3}],2,key=lambda d:d['a'])); bisect.insort(a,4); print(a); bisect.insort_left(a,5); print(a, bisect.bisect, bisect.insort)
for f in [lambda: bisect.bisect(a,1,-1), lambda: bisect.bisect(5,1), lambda: bisect.bisect(a), lambda: bisect.bisect(a,'x'), lambda: heapq.heappop([]), lambda: heapq.heappush(1,2), lambda: heapq.heappush([1]), lambda: heapq.heapreplace([],1), lambda: heapq.heapify((1,)), lambda: heapq.heappush([1],'a')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import random
random.seed(3); h=[]
for i in range(20): heapq.heappush(h, random.randint(0,99))
print(h); print([heapq.heappop(h) for _ in range(20)])
l=[random.randint(0,9999) for _ in range(3000)]; heapq.heapify(l); print(l[:20], l[-5:]); print(heapq.nlargest(5,l), heapq.nsmallest(3,l), heapq.heappushpop(l,5), heapq.heapreplace(l, 77), l[0], list(heapq.merge([1,4],[2,3])), heapq.heappush)
class C:
    n=0
    def __init__(s,v): s.v=v
    def __lt__(s,o): C.n+=1; return s.v<o.v
x=[C(i*7%13) for i in range(13)]; heapq.heapify(x); print(C.n); heapq.heappop(x); print(C.n)
