# CPython has these before it reads a script.
import sys, time, io, abc, builtins
from abc import ABC, abstractmethod
import gc
print(gc.get_count(), [g['collections'] for g in gc.get_stats()], gc.get_stats()[0]['collected'])
print(gc.collect())
