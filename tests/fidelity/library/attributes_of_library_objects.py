# Which attributes objects of the library have, in the order in which they get them, and how large that is.
import calendar
import collections
import concurrent.futures
import contextlib
import difflib
import doctest
import gc
import pprint
import sched
import sys
import textwrap

for thing in (
    textwrap.TextWrapper(), pprint.PrettyPrinter(), doctest.Example("a", "b"), difflib.SequenceMatcher(),
    sched.scheduler(), calendar.TextCalendar(), concurrent.futures.Future(), contextlib.redirect_stdout(None),
):
    print(type(thing).__name__, sys.getsizeof(thing), list(vars(thing)))
gc.collect()
for make in collections.ChainMap, collections.UserDict, collections.UserList:
    counts = []
    for _ in range(3):
        before = gc.get_count()[0]
        made = make()
        counts.append(gc.get_count()[0] - before)
    print(make.__name__, counts)
