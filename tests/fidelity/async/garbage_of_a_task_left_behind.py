# What a run leaves in cycles when it ends before one of its tasks, and when it does not.
import asyncio
import gc


async def nothing():
    pass


async def leaves_one():
    asyncio.create_task(asyncio.sleep(5))


gc.disable()
for run in nothing, leaves_one, nothing:
    asyncio.run(nothing())
    gc.collect()
    asyncio.run(run())
    print(run.__name__, gc.collect())
asyncio.run(nothing())
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
asyncio.run(leaves_one())
gc.collect()
gc.set_debug(0)
kinds = [type(thing).__name__ for thing in gc.garbage]
print({kind: kinds.count(kind) for kind in sorted(set(kinds))})
