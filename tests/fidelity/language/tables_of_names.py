# symtable: the blocks of a program, and which scope each of their names has.
import symtable
src='''
import os, sys as s
from a.b import c
from __future__ import annotations
x: int = 1
y: str
def f(a, b=1, *args, k: int = 2, **kw):
    global g1
    nonl = 5
    def inner(z):
        nonlocal nonl
        nonl = z + a
        return os, [q for q in b if q]
    lam = lambda t: t + nonl
    gen = (i for i in args)
    try: pass
    except E as err: pass
    with open(x) as fh: pass
    for v in kw: del v
    return inner
class C(Base, metaclass=M):
    attr = 1
    __priv = 2
    def m(self): return self.__priv, __class__, super().x
    @property
    def p(self): return attr
    class D: pass
async def co():
    async for j in w: await j
def outer[T: int, *Ts, **P](a: T) -> T:
    type Alias[Q] = list[Q]
    if (n := 10) > 5: pass
    match a:
        case [h, *rest] if h: pass
        case {'k': vv, **mm}: pass
        case C(at=bound) as whole: pass
    return a
class G[T](list[T]): x: T
type A2 = int
print([comp for comp in range(3) if (wal := comp)])
{k2: v2 for k2, v2 in x}
'''
def show(t, ind=0):
    p='  '*ind
    print(p, t, t.get_type(), t.get_name(), t.get_lineno(), t.is_optimized(), t.is_nested(), t.has_children(), sorted(t.get_identifiers()))
    if isinstance(t, symtable.Function): print(p, 'F', t.get_parameters(), t.get_locals(), t.get_globals(), t.get_nonlocals(), t.get_frees())
    for s in t.get_symbols():
        print(p, ' ', s, s.is_referenced(), s.is_parameter(), s.is_global(), s.is_nonlocal(), s.is_declared_global(), s.is_local(), s.is_free(), s.is_imported(), s.is_assigned(), s.is_namespace(), s.is_annotated(), [n.get_name() for n in s.get_namespaces()])
    for c in t.get_children(): show(c, ind+1)
show(symtable.symtable(src, 'm.py', 'exec'))
for wrong in (('x =', 'f', 'exec'), ('x', 'f', 'bad'), (3, 'f', 'exec'), ('def f():\n global x\n nonlocal x', 'f', 'exec')):
    try:
        print(symtable.symtable(*wrong))
    except Exception as error:
        print(type(error).__name__, error)
top = symtable.symtable('def f(): pass\nx = 1\nclass C:\n def m[T](self): pass\n y = [i for i in ()]', 'f', 'exec')
print(repr(top.get_type()), top.lookup('f') is top.lookup('f'), top.lookup('f').get_namespace(), top.lookup('C').get_namespace().get_methods())
for missing in (lambda: top.lookup('zz'), lambda: top.lookup('x').get_namespace()):
    try:
        missing()
    except Exception as error:
        print(type(error).__name__, error)
print(symtable.symtable('1', 'f', 'eval'), symtable.symtable('lambda: x', 'f', 'single').get_children())
