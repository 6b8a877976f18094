import asyncio
async def bad():
    raise ValueError("bad thing")
async def main():
    try:
        await asyncio.gather(bad())
    except ValueError as e:
        print("caught", e)
    int(0.05, "q")
try: asyncio.run(main())
except TypeError as e: print(repr(e.__context__))
async def main():
    t=asyncio.create_task(bad())
    try:
        await t
    except ValueError as e:
        print("caught", e)
    int(0.05, "q")
try: asyncio.run(main())
except TypeError as e: print(repr(e.__context__))
def g():
    try: yield 1
    except ValueError: pass
    yield 2
    int(0.05,'q')
x=g(); next(x); x.throw(ValueError)
try: next(x)
except TypeError as e: print(repr(e.__context__))
async def main():
    try:
        await bad()
    except ValueError as e:
        print("caught", e)
    int(0.05, "q")
try: asyncio.run(main())
except TypeError as e: print(repr(e.__context__))
