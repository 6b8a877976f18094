# A linked list of 100000 nodes dies without recursion.
class Node:
    __slots__ = ("next",)
    def __init__(self, next): self.next = next
head = None
for _ in range(100000):
    head = Node(head)
head = None
print("slots gone")
class Plain:
    def __init__(self, next): self.next = next
for _ in range(100000):
    head = Plain(head)
head = None
print("instances gone")
class Counted:
    dead = 0
    def __init__(self, next): self.next = next
    def __del__(self): Counted.dead += 1
for _ in range(20000):
    head = Counted(head)
head = None
print(Counted.dead)
