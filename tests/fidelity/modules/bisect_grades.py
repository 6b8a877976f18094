import bisect
import sys


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
names = []
for name in "mallory eve bob alice carol eve".split():
    bisect.insort(names, name)
    print(names, sys.getsizeof(names))
print(bisect.bisect_left(names, "eve"), bisect.bisect_right(names, "eve"), bisect.bisect(names, "eve", 0, 2))
movies = [("Jaws", 1975), ("Titanic", 1997), ("Up", 2009)]
bisect.insort(movies, ("Alien", 1979), key=lambda m: m[1])
print(movies, bisect.bisect_left(movies, 1990, key=lambda m: m[1]))


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n, sys.getrefcount(self))
        return self.n < other.n


row = [Loud(i) for i in range(7)]
print(bisect.bisect_left(row, Loud(4)), bisect.bisect_right(row, Loud(4)))


class Sorted(list):
    def insert(self, index, item):
        print("insert", index, item)
        super().insert(index, item)


s = Sorted([1, 5])
bisect.insort(s, 3)
print(s)
