# The bases and the resolution order of static types are immortal.
import sys, collections, types, weakref, itertools
rc=sys.getrefcount
for t in (list,int,type,object,bool,ValueError,collections.deque,collections.OrderedDict,types.SimpleNamespace, type(sys.flags), type(iter([])), types.FunctionType, memoryview, weakref.ref, itertools.chain): print(t.__name__, rc(t.__mro__), rc(t.__bases__), rc(t.__dict__))
class A: pass
class B(A): pass
print(rc(A.__mro__), rc(A.__bases__), rc(B.__mro__), rc(B.__bases__))
