# Grouping, sorting by several keys, and a table by format specs.
from collections import defaultdict, namedtuple
from operator import attrgetter, itemgetter
from itertools import groupby
Item = namedtuple("Item", "name category price count")
items = [Item("apple", "fruit", 0.5, 10), Item("pear", "fruit", 0.75, 4), Item("kale", "green", 1.25, 3), Item("fig", "fruit", 0.5, 25), Item("leek", "green", 0.99, 8)]
by = defaultdict(list)
for item in items: by[item.category].append(item)
for category in sorted(by):
    print(f"{category.upper():-^34}")
    for i in sorted(by[category], key=lambda i: (-i.price, i.name)):
        print(f"{i.name:<12}{i.price:>8.2f}{i.count:>6d}{i.price * i.count:>8.2f}")
    print(f"{'total':<12}{sum(i.price * i.count for i in by[category]):>22.2f}")
items.sort(key=attrgetter("category", "price"))
print([(k, [i.name for i in g]) for k, g in groupby(items, key=attrgetter("category"))])
print(max(items, key=itemgetter(3)).name, min(items, key=lambda i: i.price * i.count).name, sum(map(itemgetter(3), items)))
cheap, dear = [], []
for i in items: (cheap if i.price < 0.9 else dear).append(i.name)
print(cheap, dear, {i.name: i.count for i in items if i.count > 5}, {i.category for i in items} == {"fruit", "green"})
print(*(f"{n:>{w}}" for n, w in zip(("a", "bb", "ccc"), (3, 4, 5))), sep="|")
print("{:<10}|{:^10}|{:>10}".format("left", "mid", "right"), "{0:,.2f} {1:e} {2:.3g} {3:%}".format(1234567.891, 12345.678, 0.00012345, 0.256))
