# Frames that stand on the stack while an exception is thrown into a generator that delegates.
import sys, traceback, warnings
def g():
    yield 1
def f():
    yield from g()
gen = f()
gen.send(None)
try: gen.throw(ValueError)
except ValueError as e:
    import traceback
    t=e.__traceback__
    names=[]
    while t: names.append(t.tb_frame.f_code.co_name); t=t.tb_next
    print(names)
def check():
    fr=sys._getframe(); n=[]
    while fr: n.append(fr.f_code.co_name); fr=fr.f_back
    print(n)
def g2():
    try: yield 1
    except RuntimeError: check()
    yield 3
def f2(): yield from g2()
gen=f2(); gen.send(None)
gen.throw(RuntimeError)
gen=f2(); gen.send(None)
check()
class It:
    def __iter__(s): return s
    def __next__(s): return 1
    def throw(s, *a): check(); return 5
    def close(s): check()
def f3(): yield from It()
gen=f3(); next(gen)
print(gen.throw(KeyError))
gen.close()
def gg():
    try:
        yield 1
    finally: check()
def ff(): yield from gg()
gen=ff(); next(gen); gen.close()
gen=ff(); next(gen); del gen
