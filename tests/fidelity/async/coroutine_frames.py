# Coroutines and async generators: their frames, and one that is never awaited but closed.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Stop:
    def __await__(self): yield "paused"
async def co(n):
    d = D(n)
    await Stop()
    return n
c = co(1)
print(c.cr_frame.f_locals, c.cr_running, c.cr_await)
print(c.send(None), c.cr_suspended, type(c.cr_await).__name__)
c.close()
print(c.cr_frame)
c = co(2)
c.send(None)
del c
print("deleted while suspended")
async def ag():
    d = D("ag")
    try:
        yield 1
        yield 2
    finally:
        print("ag finally")
async def use():
    async for x in ag():
        print("got", x)
try:
    use().send(None)
except StopIteration:
    print("done")
