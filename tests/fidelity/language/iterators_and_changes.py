class CD:
    def __init__(s,n): s.n=n
    def __iter__(s): return s
    def __next__(s):
        if s.n<=0: raise StopIteration
        s.n-=1; return s.n
c=CD(3); print(list(c), list(c), next(c,'end'))
class R:
    def __init__(s,n): s.n=n
    def __iter__(s): return iter(range(s.n))
    def __reversed__(s): return iter('rev')
r=R(3); print(list(r), list(r), list(reversed(r)), max(r), sum(r), 2 in r, *r, dict(zip('abc',r)), list(map(str,r)), list(filter(None,r)), sorted(r,key=lambda x:-x), list(enumerate(r,1)), any(r), all(r), tuple(r), set(r))
class GI:
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i*i
print(list(GI()), 4 in GI(), list(zip(GI(),'ab')), [*GI()]); 
try: reversed(GI())
except TypeError as e: print(e)
class BadI:
    def __iter__(s): return 5
try: iter(BadI())
except TypeError as e: print(e)
class NoNext:
    def __iter__(s): return s
try: list(NoNext())
except TypeError as e: print(e)
d={'a':1}
try:
    for k in d: d['b']=2
except RuntimeError as e: print(e)
try:
    for k in d: del d[k]
except RuntimeError as e: print(e)
s={1,2}
try:
    for x in s: s.add(x+10)
except RuntimeError as e: print(e)
l=[1,2,3,4]
for x in l: l.remove(x)
print(l)
from collections import deque
q=deque([1,2])
try:
    for x in q: q.append(1)
except RuntimeError as e: print(e)
it=iter([1,2,3]); print(next(it), it.__length_hint__(), list(it), next(it,None), iter(it) is it)
z=zip([1,2],[3]); print(list(z), list(z))
m=map(lambda x,y:x+y,[1,2],[3,4,5]); print(next(m), list(m), m.__class__.__name__)
e=enumerate('ab'); print(next(e), type(e)); f=filter(lambda x:x>1,[1,2,3]); print(list(f)); r=reversed([1,2]); print(next(r), list(r)); rg=iter(range(3)); print(rg.__reduce__() if 0 else next(rg))
print(list(iter(lambda c=iter([1,2,0]): next(c), 0)), [x for x in iter('ab')], [i for i, in [(1,),(2,)]])
