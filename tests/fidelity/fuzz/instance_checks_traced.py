import gc, sys
from collections.abc import Mapping, Sized
import abc
class A(abc.ABC): pass
class B(A): pass
def t(f):
    f()
    gc.collect(); a=gc.get_count()[0]; f(); b=gc.get_count()[0]; f(); return b-a, gc.get_count()[0]-b
b=B()
print(t(lambda: isinstance((),Mapping)))
print(t(lambda: isinstance({},Mapping)))
print(t(lambda: isinstance(b,A)))
print(t(lambda: isinstance(5,A)))
print(t(lambda: isinstance([],Sized)))
import tracemalloc
def m(f):
    f()
    tracemalloc.start(); f(); tracemalloc.reset_peak(); f(); x=tracemalloc.get_traced_memory(); tracemalloc.stop(); return x
print(m(lambda: isinstance((),Mapping)))
print(m(lambda: isinstance({},Mapping)))
print(m(lambda: isinstance(b,A)))
print(m(lambda: isinstance(5,A)))
print(m(lambda: issubclass(B,A)))
print(m(lambda: None))
