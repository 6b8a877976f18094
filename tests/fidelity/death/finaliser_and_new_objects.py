# A __del__ that makes new objects with __del__: each dies in its turn.
class Matryoshka:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("open", self.n, end=" ")
        if self.n:
            inner = Matryoshka(self.n - 1)
            print("made", inner.n, end="; ")
        print("close", self.n, end="; ")
Matryoshka(3)
print()
class Chain:
    def __init__(self, n, next=None): self.n, self.next = n, next
    def __del__(self):
        print("<", self.n, end=" ")
        self.next = None
        print(self.n, ">", end=" ")
Chain(1, Chain(2, Chain(3)))
print()
c = Chain(4, Chain(5))
c.next.next = Chain(6, c.next)
c = None
print("| cycle left |", end=" ")
import gc
gc.collect()
print()
