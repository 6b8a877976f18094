# None, True, Ellipsis, NotImplemented and empty immutables are one object each.
import copy
e = ()
print(None is type(None)(), True is bool(5), ... is Ellipsis, type(...)() is ..., type(NotImplemented)() is NotImplemented)
print((not 0) is True, (1 == 1) is (2 == 2), (1 < 2) is True, None is (lambda: None)(), print is print)
print(copy.copy(e) is e, copy.deepcopy((1, 2)) is not None, copy.deepcopy(e) is e, str() is str(b"", "ascii"))
def f(): pass
print(f() is None, [].sort() is None, {}.get(1) is None, f is f, (lambda: 0) is (lambda: 0), type(1) is int, (1).__class__ is type(True).__mro__[1])
print([] is [], {} is {}, e is tuple(), object() is object(), set() is set(), [[]] * 2 == [[], []], ([[]] * 2)[0] is ([[]] * 2)[1])
class C: pass
c = C()
print(c is c, C() is C(), c.__class__ is C, c.__init__ is c.__init__, C.__init__ is object.__init__, vars(c) is vars(c), C.__dict__ is C.__dict__)
