class Node:
    __slots__ = ("v",)
n = Node()
n.v = 1
n.w = 2
