from abc import *
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def st(): ...
    def concrete(self): return 'c'
class Sq(Shape):
    def __init__(self, s): self.s=s
    @property
    def area(self): return self.s**2
    @classmethod
    def make(cls): return cls(2)
    @staticmethod
    def st(): return 1
print(Sq(3).area, Sq.make().area, Shape.__abstractmethods__, Sq.__abstractmethods__, isinstance(Sq(1), Shape))
for c in (Shape,):
    try: c()
    except TypeError as e: print(e)
class P(Shape):
    area = 5
try: P()
except TypeError as e: print(e)
class One(ABC):
    @abstractmethod
    def f(self): pass
try: One()
except TypeError as e: print(e)
@Shape.register
class V: pass
print(issubclass(V, Shape), isinstance(V(), Shape), V.__mro__)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, 'quack') or NotImplemented
class Duck:
    def quack(self): pass
print(issubclass(Duck, Hook), isinstance(5, Hook))
print(type(ABC), ABCMeta.__mro__[1], get_cache_token() > 0)
