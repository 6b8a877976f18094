import asyncio, time
async def say(delay, what):
    await asyncio.sleep(delay)
    print(what)
    return what.upper()
async def main():
    print("start")
    t1 = asyncio.create_task(say(0.02, "hello"))
    t2 = asyncio.create_task(say(0.01, "world"))
    print(t1.get_name(), t2.done())
    r = await t1
    print(r, await t2)
    print(await asyncio.gather(say(0.03, "a"), say(0.01, "b"), say(0.02, "c")))
    try:
        await asyncio.wait_for(say(10, "never"), timeout=0.01)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), isinstance(e, TimeoutError))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout2")
    res = await asyncio.gather(say(0.01, "x"), bad(), return_exceptions=True)
    print(res)
    try:
        await asyncio.gather(say(0.01, "y"), bad())
    except ValueError as e:
        print("caught", e)
    done, pending = await asyncio.wait([asyncio.create_task(say(0.01, "p")), asyncio.create_task(say(0.05, "q"))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for p in pending: p.cancel()
    for f in asyncio.as_completed([say(0.03, "1"), say(0.01, "2")]):
        print(await f)
    return "done"
async def bad():
    await asyncio.sleep(0)
    raise ValueError("bad thing")
print(asyncio.run(main()))
