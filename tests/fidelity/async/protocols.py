# async protocol details
class A:
    def __aiter__(self): return self
    def __init__(self, n): self.n = n; self.i = 0
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        return self.i
class CM:
    async def __aenter__(self): print("enter"); return "val"
    async def __aexit__(self, t, v, tb): print("exit", t); return True
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
async def ag(n):
    try:
        for i in range(n):
            x = yield i
            if x: print("got", x)
    finally: print("ag done")
async def main():
    print([x async for x in A(3)], {x async for x in A(2)}, {x: x*x async for x in A(2)}, [x async for x in A(5) if x % 2])
    g = (x * 2 async for x in A(3)); print(type(g), [y async for y in g])
    async for x in A(2): print(x)
    else: print("else")
    async with CM() as v: print(v); raise ValueError
    async with CM() as a, CM() as b: pass
    g = ag(3)
    print(await g.asend(None), await g.asend("hi"), await anext(g))
    try: await anext(g)
    except StopAsyncIteration as e: print(repr(e))
    print(await anext(g, "default"))
    g = ag(3); await anext(g); await g.aclose()
    g = ag(3); await anext(g)
    try: await g.athrow(ValueError("t"))
    except ValueError as e: print(e)
    for bad in ("await 5", "await None", "await g"):
        try: await eval_(bad)
        except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try:
        async with open_(): pass
    except TypeError as e: print(e)
    class B:
        def __aiter__(self): return 5
    try:
        async for x in B(): pass
    except TypeError as e: print(e)
    class C2:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in C2(): pass
    except TypeError as e: print(e, repr(e.__cause__))
    class D:
        async def __aenter__(self): pass
    try:
        async with D(): pass
    except TypeError as e: print(e)
    class E:
        def __aenter__(self): return 1
        def __aexit__(self, *a): return 1
    try:
        async with E(): pass
    except TypeError as e: print(e)
    class W:
        def __await__(self): return 5
    try: await W()
    except TypeError as e: print(e)
    class W2:
        def __await__(self): return coro()
    try: await W2()
    except TypeError as e: print(e)
    c = coro()
    await c
    try: await c
    except RuntimeError as e: print(e)
    async def stop(): raise StopIteration("s")
    try: await stop()
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def stop2():
        yield 1
        raise StopAsyncIteration
    try:
        async for x in stop2(): pass
    except RuntimeError as e: print(e, repr(e.__cause__))
    return "ret"
async def coro(): return "c"
def open_(): return 5
async def eval_(s): 
    if s == "await 5": await 5
    elif s == "await None": await None
    else: await ag(1)
print(run(main()))
try:
    for x in ag(1): pass
except TypeError as e: print(e)
try:
    with CM(): pass
except TypeError as e: print(e)
def gen(): yield from coro2
coro2 = coro()
try: list(gen())
except TypeError as e: print(e)
coro2.close()
import inspect
print(inspect.iscoroutinefunction(coro), inspect.isasyncgenfunction(ag), inspect.isasyncgen(ag(1)), coro.__code__.co_flags & 0x80)
import types
