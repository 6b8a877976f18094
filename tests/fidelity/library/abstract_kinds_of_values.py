from collections.abc import *
import collections, array
for o in [1,1.5,1j,'a',b'a',bytearray(),[],(),{},set(),frozenset(),range(3),None,len,lambda:0,iter([]),(x for x in []),memoryview(b''),collections.deque(),array.array('i'),type,object(),slice(1),{}.keys(),{}.values(),{}.items(),collections.OrderedDict(),collections.Counter(),zip(),map(len,[]),enumerate([]),reversed([]),open,print]:
    print(type(o).__name__, [c.__name__ for c in (Hashable,Iterable,Iterator,Reversible,Sized,Container,Callable,Collection,Sequence,MutableSequence,Set,MutableSet,Mapping,MutableMapping,Generator,Buffer,ByteString if 0 else Hashable) if isinstance(o,c)])
try: hash(bytearray())
except TypeError as e: print(e)
for m in ('append','reverse','extend','pop','remove','insert','clear','__iadd__'): print(m, hasattr(MutableSequence,m))
print(int(memoryview(b'12')), float(memoryview(b'1.5')))
class MyList(MutableSequence):
    def __init__(s,*a): s.l=list(a)
    def __getitem__(s,i): return s.l[i]
    def __setitem__(s,i,v): s.l[i]=v
    def __delitem__(s,i): del s.l[i]
    def __len__(s): return len(s.l)
    def insert(s,i,v): s.l.insert(i,v)
m=MyList(1,2); m.append(3); m.extend([4]); m+=[5]; m.reverse(); print(list(m), m.pop(), 3 in m, m.index(4)); m.remove(3); m.clear(); print(len(m))
