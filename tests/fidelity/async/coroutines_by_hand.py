# Coroutines driven by hand: await, async for, async with.
class Wait:
    def __init__(self, n): self.n = n
    def __await__(self):
        got = yield self.n
        return got

async def child(n):
    return await Wait(n) * 2

async def parent():
    a = await child(1)
    b = await child(2)
    return a + b

c = parent()
print(c.send(None), c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print("result", e.value)

class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
    async def __aenter__(self): print("enter"); return self
    async def __aexit__(self, *exc): print("exit", exc[0])

async def agen():
    for i in range(3):
        yield i

async def main():
    async with Ticker(3) as t:
        async for x in t:
            print(x, end=" ")
    return [x * x async for x in agen()]

try:
    main().send(None)
except StopIteration as e:
    print(e.value)
