import types, inspect
def g():
    x = yield 1
    return x
h=types.coroutine(g)
print(h is g, h.__code__.co_flags & 0x100, inspect.isawaitable(h()))
async def m(): return await h()
c=m(); print(c.send(None))
try: c.send(5)
except StopIteration as e: print(e.value)
class Aw:
    def __await__(self):
        yield 'aw'
        return 'done'
async def n():
    a = await Aw()
    return a
def plain(): return Aw()
p=types.coroutine(plain)
print(p is plain, p.__name__)
c=n(); print(c.send(None))
try: c.send(None)
except StopIteration as e: print(e.value)
def mk(): return (x for x in [1])
async def q():
    return await types.coroutine(mk)()
c=q(); print(c.send(None))
try: c.send(None)
except StopIteration as e: print(e.value)
w=types.coroutine(mk)(); print(type(w), w)if 0 else print(type(w).__name__, w.gi_running, list(w))
try: types.coroutine(5)
except TypeError as e: print(e)
async def co(): return 1
print(types.coroutine(co) is co)
def y(): yield 
async def bad(): await y()
try: bad().send(None)
except TypeError as e: print(e)
