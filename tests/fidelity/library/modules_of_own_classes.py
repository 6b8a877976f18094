import sys, types
class Lazy(types.ModuleType):
    "doc"
    def __init__(self, name, doc=None): super().__init__(name, doc); self.extra = 1
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return f'lazy {n}'
    def __dir__(self): return ['a', 'b']
    @property
    def prop(self): return 'p'
m = Lazy('lz', 'about'); print(m, m.foo, m.prop, m.extra, dir(m), m.__doc__, type(m), m.__class__.__mro__)
m.x = 5; print(m.__dict__['x'], vars(m).keys()); del m.x; print(m.x, hasattr(m, '__nope__'))
sys.modules['lz'] = m; import lz; from lz import bar, extra; print(lz is m, bar, extra)
print(sys.getsizeof(m), sys.getsizeof(types.ModuleType('q')), sys.getrefcount(types.ModuleType('z')))
import gc; print(gc.is_tracked(m), len(gc.get_referents(m)), type(gc.get_referents(m)[0]))
class Fin(types.ModuleType):
    def __del__(self): print('del', self.__name__)
f = Fin('fin'); del f
f = Fin('cyc'); f.me = f; del f; print(gc.collect())
import weakref; w = weakref.ref(m, lambda r: print('gone')); del sys.modules['lz'], lz, m; print(w())
me = sys.modules[__name__]; me.__class__ = Lazy; print(me.anything, me.prop)
me.__class__ = types.ModuleType
try: me.anything
except AttributeError as e: print(e)
try: me.__class__ = int
except TypeError as e: print(e)
try:
    class Sl(types.ModuleType):
        __slots__ = ()
    print(Sl('s'), Sl('s').__dict__.keys())
except TypeError as e: print(e)
try: Lazy()
except TypeError as e: print(e)
try: types.ModuleType(5)
except TypeError as e: print(e)
print(types.ModuleType('a', doc='b').__doc__)
sys.stdout.buffer.write(b'raw\n'); print('text'); sys.stdout.flush(); sys.stdout.buffer.write('é\n'.encode()); sys.stdout.buffer.flush(); print('after')
print(sys.stdout.buffer.writable(), sys.stdout.buffer.readable(), sys.stdout.buffer.name, sys.stdout.buffer.closed, sys.stdout.buffer.fileno(), sys.stdout.buffer is sys.stdout.buffer, type(sys.stdout.buffer))
try: sys.stdout.buffer.write('text')
except TypeError as e: print(e)
print('one'); sys.stdout.buffer.write(b'two\n'); print('three'); sys.stderr.buffer.write(b'err\n')
