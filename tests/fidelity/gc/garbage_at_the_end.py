# What is left in gc.garbage is told at the end, if the flags ask for it.
import gc
import warnings


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __repr__(self):
        return f"Node({self.name!r})"

    def __del__(self):
        print("del", self.name)


gc.garbage.extend([Node("left"), 5, "text"])
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
warnings.simplefilter("always")
print(gc.collect(), gc.garbage)
