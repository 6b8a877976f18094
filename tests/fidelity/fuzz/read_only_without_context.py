import sys
class P(tuple): __slots__=()
class Q: __slots__='a','ab'
for o in (), P(), 5, [], Q(), object(), 'x', iter([]), print, None:
    for n in '__len__', '__hash__', '__clas__','real','a':
        try: setattr(o, n, 5)
        except Exception as e: print(type(o).__name__, n, e, e.name, e.obj is o)
        try: delattr(o, n)
        except Exception as e: print(type(o).__name__, n, e, e.name, e.obj is o)
().__len__ = 5
