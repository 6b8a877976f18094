def app(x, l=[]): l.append(x); return l
print(app(1), app(2), app(3,[]), app.__defaults__)
a=[1,2]; b=a; b.append(3); print(a is b, a); c=a[:]; c.append(4); print(a, c)
m=[[0]*2]*2; m[0][0]=1; print(m); n=[[0]*2 for _ in range(2)]; n[0][0]=1; print(n)
t=([1],2)
try: t[0]+=[2]
except TypeError as e: print(e, t)
def mod(l,n): l.append(9); n+=1; l=[0]; return l,n
x=[1]; y=1; print(mod(x,y), x, y)
s='a'; i1=id(s); s+='b'; print(id(s)==i1)
d=dict.fromkeys('ab',[]); d['a'].append(1); print(d)
import copy
o=[1,[2]]; sh=copy.copy(o); de=copy.deepcopy(o); o[1].append(3); print(sh, de)
a=256; b=256; print(a is b); x=257; y=257; print(x is y); print('hello' is 'hello' if 0 else '')
l1=[1,2,3]; l2=l1; l1=l1+[4]; print(l1, l2); l1=l2; l1+=[4]; print(l2)
def g(a, b=None): b = b or []; b.append(a); return b
print(g(1), g(2)); print([] == [], [] is [], () is (), {} == {})
