import asyncio, gc, sys, weakref
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
async def f(r):
    await asyncio.sleep(0)
    return r.n
async def main():
    print(await f(R("a")))
    t = asyncio.create_task(f(R("b")))
    await t
    print("after await"); 
    del t
    print(sys.getrefcount(f))
    async def loop_():
        async for x in agen(): 
            print(x)
            if x == 2: break
    await loop_()
    print("end main")
async def agen():
    r = R("agen")
    try:
        for i in range(5): yield i
    finally:
        print("finalizing")
asyncio.run(main())
print(gc.collect() >= 0)
c = f(R("never"))
print(sys.getrefcount(c), c.cr_frame.f_locals["r"].n, c.cr_running)
del c
