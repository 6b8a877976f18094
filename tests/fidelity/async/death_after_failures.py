# When the locals of tasks die that have failed.
import asyncio, gc, sys, weakref
class Res:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
async def work(n):
    r = Res(n)
    await asyncio.sleep(0)
    return n
async def fail(n):
    r = Res(n)
    await asyncio.sleep(0)
    raise ValueError(n)
async def main():
    t = asyncio.create_task(work(1))
    print(sys.getrefcount(t))
    wr = weakref.ref(t)
    await t
    print(t.done(), t.result())
    del t
    print(wr())
    t2 = asyncio.create_task(fail(2))
    try:
        await t2
    except ValueError as e:
        print("caught", e, e.__traceback__ is not None)
    print("after except")
    del t2
    print("after del")
    r = await asyncio.gather(work(3), work(4), return_exceptions=True)
    print(r)
    r = await asyncio.gather(work(5), fail(6), return_exceptions=True)
    print(r)
    del r
    print("collected", gc.collect() >= 0)
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work(7)); b = tg.create_task(fail(8))
    except* ValueError as eg:
        print(eg.exceptions)
    print("end of main")
asyncio.run(main())
print("over")
