# A metaclass makes classes: __new__, __call__, __prepare__, and __init_subclass__.
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 1}
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

class A(metaclass=Meta, flavour="sweet"):
    def __init__(self, n):
        self.n = n

print(A(3).n, A.injected, type(A).__name__)

class Plugin:
    names = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.names.append((cls.__name__, tag))

class P1(Plugin): pass
class P2(P1, tag="two"): pass
print(Plugin.names)
D = type("D", (Plugin,), {"v": 7})
print(D().v, Plugin.names[-1])
