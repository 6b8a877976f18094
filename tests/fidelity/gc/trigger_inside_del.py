# An automatic collection may be started by what a __del__ allocates; it does not start another inside.
import gc
class Loop:
    made = dead = 0
    def __init__(self): self.me = self; Loop.made += 1
    def __del__(self):
        Loop.dead += 1
        if Loop.dead == 1:
            for _ in range(3000): [[]]
            self.extra = [[] for _ in range(3000)]
gc.collect()
runs = []
gc.callbacks.append(lambda phase, info: phase == "start" and runs.append(info["generation"]))
while not Loop.dead: Loop()
print(Loop.made, Loop.dead, runs)
for _ in range(10): Loop()
print(Loop.made, Loop.dead, runs)
gc.callbacks.clear()
print(gc.collect() > 0, Loop.made == Loop.dead)
