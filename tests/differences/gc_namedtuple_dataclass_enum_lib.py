# What dropping a generated class gives the collector to do.
import gc
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
from abc import ABC, abstractmethod
P = namedtuple("P", "x y"); del P
@dataclass
class D: x: int = 0
del D
class E(Enum): A = 1
del E
class B(ABC):
    @abstractmethod
    def m(self): pass
del B
gc.collect()
P = namedtuple("P", "x y"); del P
print("namedtuple", gc.collect())
@dataclass
class D: x: int = 0
del D
print("dataclass", gc.collect())
class E(Enum): A = 1
del E
print("enum", gc.collect())
class B(ABC): pass
del B
print("ABC", gc.collect())
