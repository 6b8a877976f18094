# A generator computes as it is asked, and remembers where it was.
def countdown(n):
    print("starting")
    while n:
        yield n
        n -= 1
    print("done")
    return "liftoff"

g = countdown(3)
print("made")
print(next(g))
for x in g:
    print(x)
print(next(g, "exhausted"))
try:
    next(countdown(0))
except StopIteration as e:
    print("stopped with", e.value)

def naturals():
    n = 0
    while True:
        yield n
        n += 1

def take(k, it):
    for _, x in zip(range(k), it):
        yield x

print(list(take(5, naturals())))
print(list(take(4, (x * x for x in naturals() if x % 3))))
