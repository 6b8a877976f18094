"""Classes with `__slots__`: a heap of events, and points."""


class Event:
    __slots__ = ("time", "kind", "next")

    def __init__(self, time, kind):
        self.time = time
        self.kind = kind
        self.next = None

    def __lt__(self, other):
        return self.time < other.time


class Point:
    __slots__ = "x", "y"

    def __init__(self, x, y):
        self.x = x
        self.y = y


def push(heap, event):
    heap.append(event)
    at = len(heap) - 1
    while at > 0:
        above = (at - 1) >> 1
        if not event < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = event


def pop(heap):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    at = 0
    size = len(heap)
    while True:
        child = 2 * at + 1
        if child >= size:
            break
        if child + 1 < size and heap[child + 1].time < heap[child].time:
            child += 1
        if heap[child].time >= last.time:
            break
        heap[at] = heap[child]
        at = child
    heap[at] = last
    return first


heap = []
seed = 7
for i in range(70000):
    seed = (seed * 16807) % 2147483647
    push(heap, Event(seed, i & 3))
kinds = [0, 0, 0, 0]
checksum = 0
while heap:
    event = pop(heap)
    kinds[event.kind] += 1
    checksum = (checksum * 31 + event.time) % 1000003
print(kinds, checksum)

points = [Point(i, -i) for i in range(1000)]
for _ in range(1500):
    for p in points:
        p.x += p.y
        p.y += 1
print(sum(p.x for p in points), sum(p.y for p in points))
