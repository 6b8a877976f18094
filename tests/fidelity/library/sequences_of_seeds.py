# What a seeded generator gives: indices, orders, samples and floats.
import random

for seed in [0, 1, -1, 42, 2**32 - 1, 2**32, 2**64 + 5, 3**500, 0.5, "seed", b"seed", True]:
    r = random.Random(seed)
    print([r.randrange(n) for n in (1, 2, 10, 1000, 10**30)])
    order = list(range(20))
    r.shuffle(order)
    print(order)
    print(r.sample(range(50), 10), r.sample(range(50), 3), r.sample(range(10000), 12))
    print(r.uniform(-3.0, 7.0), r.choice("abc"), r.choices("abc", [1, 2, 3], k=5), r.getrandbits(70))
    print(r.randint(-5, 5), r.randbytes(5), r.triangular(0, 1))
