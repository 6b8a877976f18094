from pprint import *
d={'name':'x'*30,'list':list(range(30)),'nested':{'a':{'b':{'c':[1,2,3]}},'tuple':(1,'two',3.0)},'set':{3,1,2},1:2} if 0 else {'name':'x'*30,'list':list(range(30)),'nested':{'a':{'b':{'c':[1,2,3]}},'tuple':(1,'two',3.0)},'set':{3,1,2}}
pprint(d); pprint(d,width=40); pprint(d,depth=2); pprint(d,compact=True,indent=4); pprint(d,sort_dicts=False)
pprint([['a'*20,'b'*20]*3]); pprint('long string '*20); pprint(('a'*50,'b'*50)); pprint({}); pprint([]); pprint(()); pprint((1,)); print(pformat({'b':1,'a':2})); pprint({'x':{i:str(i)*10 for i in range(5)}},width=30)
from collections import *
pprint(OrderedDict(a='x'*40,b='y'*40)); pprint(defaultdict(list,{'a':[1]*30})); pprint(Counter('abcabc'*3)); pprint(deque('x'*10 for _ in range(10))); pprint(ChainMap({'a':'b'*70},{'c':'d'}))
from dataclasses import dataclass
@dataclass
class P: a:int; b:str; c:list
pprint(P(1,'b'*40,list(range(30)))); pprint([P(1,'x',[])]*3); pp({'z':1,'a':2}); print(isreadable([1]), isrecursive([]), saferepr({'b':1,'a':2}))
l=[1]; l.append(l); print(isrecursive(l), 'Recursion' in pformat(l)); pprint(frozenset([1,2])); pprint(b'bytes '*30); pprint(bytearray(b'abc'*40)); pprint({(1,2):'t','a':1} if 0 else {(1,2):'t'}); pprint(1234567,underscore_numbers=True)
from types import SimpleNamespace as SN
pprint(SN(a=1,b='x'*80)); pprint(range(5)); pprint(print); pprint(None); pprint({'a':1,'b':None},width=1)
