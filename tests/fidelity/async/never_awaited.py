import asyncio
async def f(): return 1
f()
print("x")
async def main():
    f()
    await asyncio.sleep(0)
    t = asyncio.create_task(boom())
    await asyncio.sleep(0.01)
    print(t.done())
    del t
async def boom(): raise RuntimeError("lost")
asyncio.run(main())
