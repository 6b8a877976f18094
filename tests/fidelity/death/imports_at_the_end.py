# What dies when modules are cleared can import nothing any more.
import os
import sys


class Dies:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        try:
            import math, collections

            print(self.name, math.pi, len(collections.deque([1])))
        except ImportError as error:
            print(self.name, type(error).__name__, error)
        try:
            from os import path

            print(path is os.path)
        except Exception as error:
            print(type(error).__name__, error)
        print(sys.meta_path is None, sys.path is None, sys.modules == {}, sys.is_finalizing())


Dies("now").name
a = Dies("a")
ring = Dies("ring")
ring.me = ring
print("end")
