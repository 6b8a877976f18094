# Proxies of mappings, and namespaces.
P=type(type.__dict__)
p=P({1:2,'a':3}); q=P(p)
print(p,q,len(q),q[1],1 in q,list(q),q.get('a'),q.get(5,6),list(q.keys()),list(q.items()),list(q.values()),q.copy(),p=={1:2,'a':3},q==p,p|{3:4},{3:4}|p,str(q),list(reversed(q)))
for e in ["P(1)","P([1])","P()","P(1,2)","p[9]","p|1","hash(p)","p.__ior__({})","P(mapping={1:1})","P({}.keys())","P('a')","p<p", "P.__new__(P,{})","p.clear()"]:
    try: print(e,eval(e))
    except Exception as x: print(e,type(x).__name__,x)
try: p|={}
except TypeError as e: print(e)
try: p[1]=2
except TypeError as e: print(e)
try: del p[1]
except TypeError as e: print(e)
import sys
N=type(sys.implementation)
n=N(a=1,b='x'); print(n, n.a, n==N(a=1,b='x'), n!=N(), N({'q':1}), N([('k',2)],z=3), vars(n), n.__dict__ is vars(n))
n.self=n; print(n); del n.self; print(n.__reduce__(), n.__replace__(a=5))
class NN(N): pass
m=NN(x=1); print(m, m==N(x=1), isinstance(m,N), sys.getsizeof(n), sys.getsizeof(m)); m.y=2; print(m, m.__dict__)
for e in ["N(1)","N(1,2)","N({1:2})","N(**{'a b':1})","n.zz","n<n","hash(n)","N(a=1).__replace__(1)","N({'a':1},a=2)"]:
    try: print(e,eval(e))
    except Exception as x: print(e,type(x).__name__,x)
