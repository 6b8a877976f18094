"""Cyclic garbage, found by automatic collections: nodes, lists, closures."""
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.peers = [self]


def ring(n):
    first = last = Node(0)
    for i in range(1, n):
        node = Node(i)
        last.next = node
        node.back = last
        last = node
    last.next = first
    return first


gc.collect()
before = sum(s["collections"] for s in gc.get_stats())
total = 0
for i in range(30000):
    total += ring(20).next.name
for i in range(700000):
    a = []
    b = [a]
    a.append(b)
for i in range(400000):
    d = {"i": i}
    d["self"] = d
print(total, sum(s["collections"] for s in gc.get_stats()) - before, gc.collect() >= 0, gc.garbage)
