# Disabled: nothing is collected, however much is made; enabling lets the next check run.
import gc
class N:
    alive = 0
    def __init__(self): self.me = self; N.alive += 1
    def __del__(self): N.alive -= 1
gc.collect()
gc.disable()
for _ in range(5000): N()
print(N.alive, gc.get_count()[0] > 4999)
gc.enable()
N()
print(N.alive)
gc.set_threshold(0)
for _ in range(3000): N()
print(N.alive)
gc.set_threshold(2000)
N()
print(N.alive <= 2)
gc.collect()
print(N.alive)
