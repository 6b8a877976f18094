# A priority queue of tasks; ties go by the counter.
import heapq
import itertools
import sys

counter = itertools.count()
queue = []
for priority, name in [(3, "tea"), (1, "alarm"), (2, "mail"), (1, "door")]:
    heapq.heappush(queue, (priority, next(counter), name))
print(queue, sys.getsizeof(queue))
while queue:
    print(heapq.heappop(queue))
print(sys.getsizeof(queue))


class Task:
    comparisons = []

    def __init__(self, name, cost):
        self.name, self.cost = name, cost

    def __lt__(self, other):
        Task.comparisons.append(self.name + other.name)
        return self.cost < other.cost

    def __repr__(self):
        return self.name

    def __del__(self):
        print("done", self.name)


heap = [Task(n, c) for n, c in zip("abcdefg", (5, 2, 8, 1, 9, 3, 7))]
heapq.heapify(heap)
print(heap, Task.comparisons)
Task.comparisons.clear()
t = heapq.heappop(heap)
print(t, sys.getrefcount(t), heap, Task.comparisons)
del t
print(heapq.nsmallest(2, heap), heapq.nlargest(2, heap))
print(heapq.heappushpop(heap, Task("x", 0)))
print(heapq.heapreplace(heap, Task("y", 6)))
print(list(heapq.merge([1, 4, 7], [2, 5], [0], reverse=False)), list(heapq.merge("cat", "dog", key=ord, reverse=True)))
heap.clear()
