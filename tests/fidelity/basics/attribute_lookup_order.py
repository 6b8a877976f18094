# Where an attribute is found: data descriptor, instance, class, __getattr__; functions on type(x) for operators.
class Base:
    shared = "Base"
    def who(self): return "Base.who"

class C(Base):
    def __getattr__(self, name): return "fallback " + name

c = C()
print(c.shared, c.missing)
c.shared = "instance"
print(c.shared, C.shared)
del c.shared
print(c.shared)
c.who = lambda: "instance who"
print(c.who(), C.who(c), type(c).who(c))
c.__len__ = lambda: 5
try:
    len(c)
except TypeError as e:
    print(e)
C.__len__ = lambda self: 7
print(len(c))
print(getattr(c, "who")(), hasattr(c, "anything"), "who" in c.__dict__, "who" in dir(c))
class D:
    @property
    def p(self): return "property"
d = D()
d.__dict__["p"] = "hidden"
print(d.p)
d.__class__ = C
print(d.p, d.who())
