# Finding a leak
#
# The program of src/finding-a-leak.md, block by block. Written by `runner lessons`: change the chapter, not this file.
# Run it whole, or cell by cell in an editor that opens the percent format as a notebook.

# %% The patient (patient)
class Order:
    def __init__(self, number):
        self.number = number
        self.items = ["bread", "milk", f"card no. {number}"]

class Shop:
    def __init__(self):
        self.open = {}
        self.undo = []

    def handle(self, number):
        order = Order(number)
        self.open[number] = order
        self.undo.append(lambda: print("undo", order.number))
        del self.open[number]

shop = Shop()

def a_day():
    for number in range(100):
        shop.handle(number)

a_day()
print("open orders:", len(shop.open))

# %% 1. Does it grow? (growth)
import gc, tracemalloc

def bytes_after(work):
    work()
    gc.collect()
    return tracemalloc.get_traced_memory()[0]

tracemalloc.start()
sizes = [bytes_after(a_day) for day in range(5)]
more = [after - before for before, after in zip(sizes, sizes[1:])]
print("KiB more each day:", [round(size / 1024) for size in more])

# %% 2. On which line? (which-line)
gc.collect()
before = tracemalloc.take_snapshot()
a_day()
gc.collect()
after = tracemalloc.take_snapshot()
tracemalloc.stop()

above = Order.__init__.__code__.co_firstlineno - 2     # lines above the block "patient"
for change in after.compare_to(before, "lineno")[:3]:
    line = change.traceback[0].lineno - above
    print(f"line {line:>2} of patient: {change.count_diff:>3} blocks more")
del before, after, change

# %% 3. Which objects? (which-objects)
from collections import Counter

def census():
    gc.collect()
    return Counter(type(thing).__name__ for thing in gc.get_objects())

evenings = []
for day in range(3):
    a_day()
    evenings.append(census())
for name, more in sorted((evenings[2] - evenings[1]).items()):
    if more >= 100:
        print(f"{more} more: {name}")

# %% 4. Held by whom? (held-by-whom)
def holders(cls):
    thing = next(x for x in gc.get_objects() if type(x) is cls)
    while thing is not globals():
        yield type(thing).__name__
        [thing] = gc.get_referrers(thing)
    yield "the names of this page"

for holder in holders(Order):
    print(holder)

# %% 4. Held by whom? (one-order)
small = Shop()
small.handle(7)

# %% 5. Is it mended? (mended)
def handle(self, number):
    order = Order(number)
    self.open[number] = order
    self.undo.append(lambda: print("undo", order.number))
    del self.undo[:-10]
    del self.open[number]

Shop.handle = handle
del small
for day in range(3):
    a_day()
    print("orders alive:", census()["Order"])

# %% 5. Is it mended? (tell-tale)
import weakref

shop.handle(500)
order = next(x for x in gc.get_objects() if type(x) is Order and x.number == 500)
weakref.finalize(order, print, "order 500 is gone")
del order

for number in range(501, 511):
    print("handling", number)
    shop.handle(number)

# %% The usual suspects (suspects)
import functools

class Report:
    @functools.lru_cache
    def total(self):
        return 42

    def redraw(self):
        pass

def failed(report):
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error

def pages(report):
    yield report

def still_there(keep):
    report = Report()
    watch = weakref.ref(report)
    kept = keep(report)
    del report
    gc.collect()
    return watch() is not None

for what, keep in {
    "its class": lambda report: type(report),
    "a method of it": lambda report: report.redraw,
    "a weak method": lambda report: weakref.WeakMethod(report.redraw),
    "a function that uses it": lambda report: lambda: report,
    "a generator that waits": pages,
    "an exception": failed,
    "... without traceback": lambda report: failed(report).with_traceback(None),
    "a number it computed": lambda report: report.total(),
}.items():
    print(f"{what:<24} {still_there(keep)}")

# %% Circles, before they are thrown away (circles)
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)

order = Order(1)
order.items.append(order)
del order
print("collected:", gc.collect())
print([type(thing).__name__ for thing in gc.garbage])

gc.set_debug(0)
gc.garbage.clear()
print("collected:", gc.collect())
