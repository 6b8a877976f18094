# Wrong calls of the containers.
class S(set): pass
class F(frozenset): pass
class L(list): pass
class D(dict): pass
class T(tuple): pass
s=S([1,2]); print(type(s.copy()), type(s|s), type(s&{1}), type(s-{1}), type(s^{1}), type(s.union([1])))
f=F([1]); print(type(f.copy()), type(f|f), type(f&f), frozenset() is frozenset(), frozenset([]) is frozenset())
r=reversed([]) ; print(list(r))
for e in ["[1].index(5)","(1,).index(5)","[1].index(1,None)","zip(x=1)","zip(1)","map(1)","map(1,2)","filter(1)","filter(None,[],x=1)","reversed()","reversed(5)","reversed({1})","reversed(x=1)","enumerate()","enumerate([],1,2)","enumerate(5)","enumerate([],'a')","enumerate(x=1)","enumerate([],x=1)","list(1,2)","list(x=1)","L(x=1)","L(1,2)","dict(1,2)","dict(5)","dict([1])","dict([(1,2,3)])","D(1,2)","set(1,2)","set(x=1)","S(1,2)","S(x=1)","F(x=1)","frozenset(1,2)","frozenset(x=1)","tuple(1,2)","tuple(x=1)","T(1,2)","T(x=1)","{}.pop()","{}.pop([])","{}.get()","{}.update(1,2)","{}.update(5)","{}.setdefault()","{}.fromkeys()","{}.popitem()","{[]:1}","[].pop()","[1].pop(5)","[1].pop('a')","[1].pop(2**70)","[].insert(1)","[].append()","[].remove(1)","[1][5]","[1][2**70]","(1,)[5]","[]+1","()+1","[]*'a'","[1]*2**70","[1]*2**62","{1}|1","set().pop()","set().remove(1)","set().add([])","[] in {1}","set() in {1}","{}[[]]","{}|1","hash([])","hash({})","hash(set())","hash(([],))","[].sort(1)","[].sort(key=1)","[1,'a'].sort()","[].sort(x=1)","[].sort(reverse='a')","[].__setstate__()","[].extend(1)","[].index()","().count()","set().difference(1)","set().isdisjoint(5)","set().issubset(5)","[1][::0]","{}.keys()|5","{}.items()&5", "{}.keys()-5","5-{}.keys()","{}.keys()^5"]:
    try: print(e, '->', eval(e))
    except BaseException as x: print(e, '!', type(x).__name__, x)
