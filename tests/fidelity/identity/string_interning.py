# Which strings are one object: identifiers in code, single characters, sys.intern; not computed ones.
import sys
a = "hello"
b = "hel" + "lo"
c = "".join(["hel", "lo"])
print(a is b, a is c, a == c, sys.intern(c) is a)
d = "hello world"
e = "hello world"
f = " ".join(["hello", "world"])
print(d is e, d is f, sys.intern(f) is d, sys.intern(f) is sys.intern(d))
t, u = "abc", "é€€"
print(t[0] is t[1:][:0].join(["a"]), chr(97) is t[0], u[0] is chr(233), chr(8364) is chr(8364), u[1] is u[2])
print(str(5) is str(5), str(12) is str(12), repr("x") is repr("x"), chr(255) is chr(255), chr(256) is chr(256))
class C: attribute_name = 1
setattr(C, "".join(["dyn", "amic"]), 2)
k = [x for x in vars(C) if x.startswith("dyn")][0]
print(k is sys.intern("dynamic"))
def g(keyword_arg): return [n for n in locals()][0]
print(sys.intern("keyword_arg") is g(1), g.__code__.co_varnames[0] is sys.intern("keyword_arg"))
