# Deep structures with __del__ that print only the count: nothing is lost and nothing runs twice.
dead = 0
class A:
    def __init__(self, inner): self.inner = inner
    def __del__(self):
        global dead
        dead += 1
def build(n):
    x = None
    for i in range(n):
        x = A(x) if i % 3 == 0 else [x] if i % 3 == 1 else (x, A(None))
    return x
x = build(3000)
x = None
print(dead)
dead = 0
x = [build(300) for _ in range(10)]
x.reverse()
del x[:5]
print(dead)
x = None
print(dead)
dead = 0
x = build(5000)
y = x
for _ in range(100):
    y = y.inner if isinstance(y, A) else y[0]
x = None
print(dead)
y = None
print(dead)
