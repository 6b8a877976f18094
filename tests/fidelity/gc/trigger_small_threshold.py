# With small thresholds: which cycles die when.
import gc
class N:
    def __init__(self, n): self.n, self.me = n, self
    def __del__(self): died.append(self.n)
died, story = [], []
gc.collect()
gc.set_threshold(20, 5, 5)
for i in range(100):
    N(i)
    if died:
        story.append(f"{i}: {died[0]}-{died[-1]}")
        died.clear()
gc.set_threshold(2000, 10, 10)
gc.collect()
print(story)
print(died)
