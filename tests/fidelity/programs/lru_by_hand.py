# A least-recently-used cache three ways: OrderedDict, a linked list with weak references, functools.
import weakref, functools
from collections import OrderedDict
class LRU:
    def __init__(self, size): self.size, self.data = size, OrderedDict()
    def get(self, key, make):
        if key in self.data:
            self.data.move_to_end(key); return self.data[key]
        value = self.data[key] = make(key)
        if len(self.data) > self.size:
            old, _ = self.data.popitem(last=False); print("drop", old)
        return value
lru = LRU(2)
for k in "abacbb": lru.get(k, str.upper)
print(list(lru.data))
class Node:
    __slots__ = "key", "value", "next", "_prev", "__weakref__"
    def __init__(self, key, value): self.key, self.value, self.next, self._prev = key, value, None, None
    @property
    def prev(self): return self._prev and self._prev()
    @prev.setter
    def prev(self, node): self._prev = weakref.ref(node) if node is not None else None
    def __del__(self): print("free", self.key)
class Linked:
    def __init__(self): self.head = self.tail = None; self.map = weakref.WeakValueDictionary()
    def add(self, key, value):
        node = Node(key, value); self.map[key] = node
        if self.head is None: self.head = self.tail = node
        else: node.prev = self.tail; self.tail.next = node; self.tail = node
    def drop_first(self):
        first = self.head; self.head = first.next
        if self.head: self.head.prev = None
        else: self.tail = None
    def keys(self):
        node, out = self.head, []
        while node: out.append(node.key); node = node.next
        return out
ll = Linked()
for i, k in enumerate("xyz"): ll.add(k, i)
print(ll.keys(), sorted(ll.map), ll.map["y"].prev.key)
ll.drop_first(); print(ll.keys(), sorted(ll.map), ll.head.prev)
del ll.head.next; print(ll.tail.key)
ll.head = None; print("head gone", sorted(ll.map)); ll.tail = None; print(sorted(ll.map))
@functools.lru_cache(maxsize=3)
def square(n): print("compute", n); return n * n
[square(n) for n in (1, 2, 3, 1, 4, 2)]
print(square.cache_info(), square.cache_parameters()); square.cache_clear(); print(square.cache_info(), square.__wrapped__(5))
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits)
class Circle:
    def __init__(self, r): self.r = r
    @functools.cached_property
    def area(self): print("computing"); return round(3.14159 * self.r ** 2, 3)
c = Circle(2); print(c.area, c.area, vars(c)); del c.area; print(c.area)
