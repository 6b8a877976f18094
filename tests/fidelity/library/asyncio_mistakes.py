import asyncio
async def f(): return 1
f()
async def g():
    r = f() + 1
try: asyncio.run(g())
except TypeError as e: print(e)
def sync():
    asyncio.create_task(f())
try: sync()
except RuntimeError as e: print(e)
async def h():
    asyncio.run(f())
try: asyncio.run(h())
except RuntimeError as e: print(e)
async def i():
    for x in f(): pass
try: asyncio.run(i())
except TypeError as e: print(e)
async def j():
    await 5
try: asyncio.run(j())
except TypeError as e: print(e)
async def k():
    with A(): pass
class A:
    async def __aenter__(s): pass
    async def __aexit__(s,*a): pass
try: asyncio.run(k())
except TypeError as e: print(e)
