import sys, math, tracemalloc, gc, operator, copy, os
class Meta(type):
    def __instancecheck__(c, o): return True
    def __subclasscheck__(c, o): return True
class K(metaclass=Meta): pass
class C:
    def __instancecheck__(s, o): return True
    def __round__(s, n=0): return 1
    def __trunc__(s): return 1
    def __floor__(s): return 1
    def __ceil__(s): return 1
    def __format__(s, f): return 'a'
    def __bytes__(s): return b''
    def __dir__(s): return []
    def __length_hint__(s): return 1
    def __iter__(s): return s
    def __next__(s): raise StopIteration
    def __reversed__(s): return s
    def __complex__(s): return 1j
    def __sizeof__(s): return 10
    def __fspath__(s): return 'a'
    def __enter__(s): return s
    def __exit__(s,*a): return None
    def __getnewargs__(s): return ()
    def __getnewargs_ex__(s): return (), {}
    def __len__(s): return 1
    def __bool__(s): return True
    def __contains__(s, o): return True
    def __hash__(s): return 1
    def __eq__(s, o): return True
    def __index__(s): return 1
    def __float__(s): return 1.0
    def __abs__(s): return 1
    def __divmod__(s,o): return 1
    def __pow__(s,o,m=None): return 1
    def __call__(s): return 1
    def __getitem__(s,i): return 1
    def __copy__(s): return 1
    def __repr__(s): return 'r'
    def __str__(s): return 's'
class D(dict):
    def __missing__(s,k): return 1
class N:
    def __set_name__(s,o,n): pass
d=D(); c=C(); nn=N()
class E:
    def __mro_entries__(s,b): return ()
def w():
    with c: pass
def f1(): return f'{c}'
def f2(): return f'{c:5}'
tests=dict(isin=lambda: isinstance(1,K), issub=lambda: issubclass(int,K), isin2=lambda:isinstance(1,c), round=lambda: round(c), round2=lambda: round(c,1), trunc=lambda: math.trunc(c), floor=lambda: math.floor(c), ceil=lambda: math.ceil(c),
tests['min2']=lambda: min(c,c)
for k,f in tests.items():
    f(); f(); f()
    gc.collect(); f(); f()
    tracemalloc.start(); f(); tracemalloc.reset_peak(); a0=tracemalloc.get_traced_memory(); f(); a=tracemalloc.get_traced_memory(); tracemalloc.stop()
    print(k,a0,a)
