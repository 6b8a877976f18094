import warnings; warnings.simplefilter('ignore')
from itertools import *
g=groupby('aab', str.upper); k,gg=next(g); list(gg); print(g.__reduce__()[2])
t,=tee('ab',1); next(t); print(t.__reduce__()[2][0].__reduce__()[1][1:])
d=type(t.__reduce__()[2][0])
for a in [(), (iter('a'),), (iter('a'),[1],None), (1,[],None), (iter('a'),[1]*57,None), (iter('a'),[1],5), (iter('a'),[1]*58,None),(iter('a'),(1,),None)]:
    try: print(type(d(*a)))
    except Exception as e: print(type(e), e)
for it,s in [(cycle('a'),1),(cycle('a'),(1,2)),(cycle('a'),()),(chain(),1),(chain(),()),(chain(),(1,)),(chain(),(1,2,3)),(groupby(''),1),(groupby(''),(1,)),(combinations('abc',2),1),(combinations('abc',2),(1,)),(combinations('abc',2),(1,'a')),(permutations('abc',2),1),(permutations('abc',2),(1,2)),(permutations('abc',2),((1,),(2,))),(product('ab','c'),1),(product('ab','c'),(5,5)),(t,1),(t,(1,)),(t,(1,2)),(islice('a',1),'x'),(takewhile(bool,''),'x'),(zip_longest(''),1)]:
    try: print(it.__setstate__(s), s)
    except Exception as e: print(type(it).__name__, s, type(e), e)
