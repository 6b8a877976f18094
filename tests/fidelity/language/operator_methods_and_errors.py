class V:
    def __init__(s,x,y): s.x,s.y=x,y
    def __add__(s,o):
        if not isinstance(o,V): return NotImplemented
        return V(s.x+o.x,s.y+o.y)
    def __radd__(s,o): return s if o==0 else NotImplemented
    def __mul__(s,k): return V(s.x*k,s.y*k)
    __rmul__=__mul__
    def __matmul__(s,o): return s.x*o.x+s.y*o.y
    def __neg__(s): return V(-s.x,-s.y)
    def __abs__(s): return (s.x**2+s.y**2)**.5
    def __eq__(s,o): return (s.x,s.y)==(o.x,o.y) if isinstance(o,V) else NotImplemented
    def __lt__(s,o): return abs(s)<abs(o)
    def __repr__(s): return f'V({s.x}, {s.y})'
    def __bool__(s): return bool(s.x or s.y)
    def __iadd__(s,o): s.x+=o.x; s.y+=o.y; return s
    def __getitem__(s,i): return (s.x,s.y)[i]
    def __divmod__(s,o): return 'dm'
    def __pow__(s,e,m=None): return ('pow',e,m)
    def __rpow__(s,b): return ('rpow',b)
    def __round__(s,n=None): return ('round',n)
    def __trunc__(s): return 1
    def __floor__(s): return 2
    def __ceil__(s): return 3
    def __index__(s): return 2
    def __invert__(s): return '~'
    def __lshift__(s,o): return '<<'
    def __rand__(s,o): return '&'
    def __format__(s,spec): return f'fmt<{spec}>'
    def __call__(s,*a): return a
    def __complex__(s): return complex(s.x,s.y)
    def __bytes__(s): return b'vv'
    def __reversed__(s): return iter([s.y,s.x])
    def __length_hint__(s): return 3
v=V(3,4); w=V(1,2)
print(v+w, sum([v,w]), v*2, 2*v, v@w, -v, abs(v), v==w, v!=w, v<w, v>w, bool(V(0,0)))
v+=w; print(v, list(v), divmod(v,1), v**2, pow(v,2,3), 2**v, round(v), round(v,2), ~v, v<<1, 1&v, f'{v:abc}', v(1,2), complex(w), bytes(w), list(reversed(v)))
import math
print(math.floor(v), math.ceil(v), math.trunc(v), [10,20,30][v], hex(v), bin(v))
try: print(hash(v))
except TypeError as e: print(e)
for s in ['v+1','1+v','v-w','v<=w','v/2','v//2','v%2','v|w','v^w','v-=1','+v','v@=1','int("a")','len(v)','float(v)','v in 5','v[5]','v["a"]','v[0]=1','del v[0]','v.x.y','1 in v','for_','1 @ 2','[] < 1','{} < {}','1j < 2','"a" - "b"','[1] + (2,)','"a" * "b"','"a" * 1.5','[1]*None','-"a"','~1.5','+[]','not_','5()', 'None[0]','5[0]','"a"["b"]','[1]["a"]','[1][1.0]','{}[[]]','{[]:1}','{{}}','(1)[0]','lambda()','1 if 2','x = = 1','"%d" % "a"','"%d %d" % 1','"%z" % 1','"%(a)s" % 1','"%(a)s" % {}','5 % "a"', '"%c" % "ab"','"%c" % 1114112','"%x" % 1.5','"%i" % None','"%*d" % ("a",1)','b"%s" % "a"','"%s %s" % (1,2,3)','"abc" % 1','"%" % 1','"%5" % 1']:
    try: exec(s)
    except Exception as e: print(s, '->', type(e).__name__, e)
