from itertools import *
import operator
print(list(accumulate([1,2,3,4])), list(accumulate([1,2,3],operator.mul,initial=10)), list(batched('abcdefg',3)), list(chain('ab',[1])), list(chain.from_iterable(['ab','cd'])), list(combinations('abc',2)), list(combinations_with_replacement('ab',2)), list(compress('abcd',[1,0,1,0])), list(islice(count(5,2),3)), list(islice(cycle('ab'),5)), list(dropwhile(lambda x:x<3,[1,3,1])), list(filterfalse(None,[0,1,2])), [(k,list(g)) for k,g in groupby('aabbc')], list(islice('abcdef',1,None,2)), list(pairwise('abc')), list(permutations('abc',2)), list(product('ab',repeat=2)), list(repeat(1,3)), list(starmap(pow,[(2,3),(3,2)])), [list(t) for t in tee('ab')], list(zip_longest('ab','c',fillvalue='-')))
print(count(3), count(1.5,.5), repeat('a',2), repeat(1), cycle)
for s in ['batched("ab",0)','islice("a",-1)','islice("a","b")','combinations("a",-1)','accumulate()','count("a")','product("a",repeat=-1)','product(1)','repeat()','tee("a",-1)','zip_longest(1)','zip_longest("a",foo=1)','permutations("ab",-1)','chain(1).__next__()','groupby()','next(batched("abc",2,strict=True))','list(batched("abc",2,strict=True))','starmap(1)','list(starmap(pow,[1]))','pairwise()','cycle(1)','takewhile(1)','compress("a")','islice("abc")','islice("abc",1,2,0)', 'permutations()','list(permutations([1,2,3],1.5))']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
def grouper(it, n): 
    a = [iter(it)]*n
    return list(zip_longest(*a))
print(grouper('abcde',2))
def powerset(s): s=list(s); return list(chain.from_iterable(combinations(s,r) for r in range(len(s)+1)))
print(powerset([1,2,3]))
def flatten(l): return list(chain.from_iterable(l))
print(flatten([[1],[2,3]]))
def roundrobin(*its):
    p = len(its); nexts = cycle(iter(i).__next__ for i in its)
    while p:
        try:
            for n in nexts: yield n()
        except StopIteration:
            p -= 1; nexts = cycle(islice(nexts, p))
print(list(roundrobin('ABC','D','EF')))
print(sum(1 for _ in groupby(sorted('mississippi'))))
