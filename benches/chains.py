"""Linked lists and the cascades of deaths when they are dropped."""


class Link:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


class Watched:
    dead = 0

    def __init__(self, rest):
        self.rest = rest

    def __del__(self):
        Watched.dead += 1


def chain(n):
    first = None
    for i in range(n):
        first = Link(i, first)
    return first


def length(link):
    n = 0
    while link is not None:
        n += link.value & 1
        link = link.rest
    return n


total = 0
for _ in range(8):
    total += length(chain(100000))
nested = None
for i in range(600000):
    nested = (nested, i)
nested = None
for i in range(400000):
    nested = [nested]
nested = None
watched = None
for i in range(100000):
    watched = Watched(watched)
watched = None
print(total, Watched.dead)
