# A chain dies from the outside in; a tree in the order of its lists.
class Node:
    def __init__(self, n, *kids): self.n, self.kids = n, kids
    def __del__(self): print(self.n, end=" ")
t = Node("root", Node("a", Node("a1"), Node("a2")), Node("b", Node("b1")))
t = None
print()
chain = None
for i in range(6):
    chain = Node(i, chain)
chain = None
print()
class Next:
    def __init__(self, n, next): self.n, self.next = n, next
    def __del__(self): print(self.n, end=" ")
chain = None
for i in range(6):
    chain = Next(i, chain)
mid = chain.next.next
chain = None
print("| cut |", end=" ")
mid = None
print()
