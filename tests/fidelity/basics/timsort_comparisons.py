# The comparisons that sorting makes: small runs, galloping, long inputs, reverse and stable.
class N:
    log = []
    __slots__ = ("v",)
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        N.log.append((self.v, o.v))
        return self.v < o.v
def run(values, **kw):
    N.log.clear()
    out = sorted([N(v) for v in values], **kw)
    h = 0
    for a, b in N.log: h = (h * 31 + a * 7 + b) % 1000003
    return len(N.log), h, [x.v for x in out] == sorted(values, **kw)
print(run(range(100)), run(range(100, 0, -1)), run([1] * 100))
x, rnd = 7, []
for _ in range(500):
    x = x * 1103515245 + 12345 & 0x7FFFFFFF
    rnd.append(x >> 16 & 1023)
print(run(rnd), run(rnd[:63]), run(rnd[:64]), run(rnd[:65]), run(rnd, reverse=True))
print(run(list(range(200)) + list(range(50, 150))), run([i % 10 for i in range(300)]), run(sorted(rnd) + [0]), run([999] + sorted(rnd)))
N.log.clear()
print(min([N(3), N(1), N(2)]).v, N.log); N.log.clear()
print(max([N(3), N(5), N(2)]).v, N.log); N.log.clear()
print([N(1), N(2)] < [N(1), N(3)], N.log)
