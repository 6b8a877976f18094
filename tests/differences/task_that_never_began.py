"""A task that the end of its loop cancels before its first step, and that would have paused for a turn."""
import asyncio
import gc


async def nothing():
    pass


async def leaves_one_unbegun():
    asyncio.create_task(asyncio.sleep(0))


gc.disable()
asyncio.run(nothing())
gc.collect()
asyncio.run(leaves_one_unbegun())
print(gc.collect())
