# A class gets its dictionary of subclasses when it is extended for the first time: of two modules that extend the same
# abstract class, only the one that is imported first makes it. And a long import uses more dictionaries than can wait.
import gc

gc.disable()
import os
print(gc.get_count())
import collections
print(gc.get_count())
import weakref
print(gc.get_count())
import re
print(gc.get_count())
import ast
print(gc.get_count())
import calendar
print(gc.get_count())
import signal
print(gc.get_count())
import typing
print(gc.get_count())
import inspect
print(gc.get_count())
gc.collect()
import dataclasses
print(gc.get_count())
