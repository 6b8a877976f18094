a, *b, c = range(5); print(a,b,c)
*a, = 'abc'; print(a)
[x, [y, *z]] = 1, 'pqr'; print(x,y,z)
print(*[1,2], *'ab', sep='-')
print([*range(3), *'xy'], (*'ab',), {*'aab'} == {'a','b'}, {**{'a':1}, 'b':2, **{'a':3}})
def f(*args, **kw): return args, kw
print(f(*[1],2,*[3],x=1,**{'y':2}))
for i, *rest in [(1,2,3),(4,)]: print(i, rest)
def g(): return 1, *[2,3]
print(g())
t = (1,2,3)
print(t[:], [*t][::-1])
for bad in ['*a','a = *b','*a, *b = c','print(**1)','f(**{1:2})','f(*1)','f(x=1,**{"x":2})','a,b = 1','a, b = 1,2,3','a,b,c = 1,2','a,*b,c = [1]','a,*b,c,d = 1,', '[*a for a in b]','{**1}','{*1}','[*1]', 'del *a', 'f(**None)','f(*None)','f(x=1,x=2)','a, b = {1}','a = yield','[*1,2]=3', 'x = *1, 2']:
    try: exec(bad, {'f':f})
    except Exception as e: print(bad, '->', type(e).__name__, e)
