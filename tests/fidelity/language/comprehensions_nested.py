print([x*y for x in range(3) for y in range(3) if x!=y], {x:x**2 for x in range(3)}, {x%3 for x in range(9)}, [[j for j in range(i)] for i in range(3)], sum(x for x in range(4)), [(x,y) for x in 'ab' if x!='b' for y in (1,2)], dict([(k,v) for k,v in {'a':1}.items()]), [x if x%2 else -x for x in range(4)], {**{k:v for k,v in [('a',1)]}}, list(x for x in range(3)), [f(2) for f in [lambda x:x+1, lambda x:x*2]], {v:k for k,v in {'a':1,'b':2}.items()}, [*map(lambda t:t[0],[(1,2)])], [[r[i] for r in [[1,2],[3,4]]] for i in range(2)])
g=(print(i) for i in range(2)); print('made'); list(g)
x=10; l=[x for x in range(3)]; print(x, l)
try: [y for y in range(3)]; print(y)
except NameError as e: print(e)
try: [1/i for i in (1,0)]
except ZeroDivisionError as e: print(e)
fs=[lambda:i for i in range(3)]; print([f() for f in fs])
class C: a=[1,2]; b=[x for x in a]; n=2
try:
    class D: n=2; c=[n*x for x in range(3)]; print(c)
except NameError as e: print(e)
def f(): return [locals_ for locals_ in [1]]
print(f(), [i async_ for i in []] if 0 else '', [a for a, *b in [(1,2,3)]], [(a,b) for a, *b in [(1,2,3)]])
print({(i:=k) for k in 'ab'} and i, [last := q for q in range(3)], last)
