# The __dict__ of a class of a program, used on classes, modules and exceptions: their built-in base looks after theirs.
import types
class Base: pass
d = Base.__dict__["__dict__"]
class M(type, Base): pass
class D(metaclass=M): x = 1
class Mo(types.ModuleType, Base): pass
class Ex(ValueError, Base): pass
class Fn(Base): __slots__ = ()
for o in (D, Mo("m"), Ex(1), Fn(), 3, Base()):
    for f in (lambda: d.__set__(o, {"q": 1}), lambda: d.__delete__(o), lambda: sorted(d.__get__(o))[:2], lambda: setattr(o, "__dict__", {}), lambda: delattr(o, "__dict__"), lambda: setattr(o, "__dict__", 3)):
        try: print(type(o).__name__, f())
        except Exception as e: print(type(o).__name__, type(e).__name__, e)
