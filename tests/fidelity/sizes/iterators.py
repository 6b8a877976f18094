# Iterators of everything.
from sys import getsizeof as sz
class C:
    def __getitem__(self, i): raise IndexError
print(sz(iter([])), sz(iter(())), sz(iter("")), sz(iter("é")), sz(iter({})), sz(iter(set())), sz(iter(range(1))), sz(iter(range(10 ** 30))), sz(iter(b"")), sz(iter(bytearray())))
print(sz(reversed([])), sz(reversed(())), sz(reversed({})), sz(reversed(range(1))), sz(enumerate([])), sz(zip()), sz(zip([], [])), sz(map(str, [])), sz(filter(None, [])), sz(iter(C())), sz(iter(int, 1)))
print(sz({}.keys()), sz({}.values()), sz({}.items()), sz(iter({}.values())), sz(iter({}.items())), sz(memoryview(b"")))
it = iter([1, 2]); next(it)
print(sz(it)); list(it); print(sz(it))
import weakref
class W: pass
w = W()
print(sz(weakref.ref(w)), sz(weakref.proxy(w)), sz(weakref.ref(w, print)))
