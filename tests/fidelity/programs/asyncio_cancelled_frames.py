import asyncio, sys
class R:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
async def w(n, t):
    r = R(n)
    await asyncio.sleep(t)
async def main():
    t = asyncio.create_task(w("c", 1)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
    print("x")
    del t
    print("y")
asyncio.run(main()); print("end")
