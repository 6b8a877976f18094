import random

random.seed("monte carlo")
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(20000))
print(4 * inside / 20000)
position, path = 0, []
for _ in range(30):
    position += random.choice((-1, 1))
    path.append(position)
print(path)
print(random.getrandbits(128), random.randbytes(8).hex(), random.randrange(0, 1000, 5))
print([round(random.expovariate(0.5), 6) for _ in range(3)], random.triangular(0, 10, 3), random.uniform(-1, 1))
