# What inspect.signature() leaves in the free lists and in the young generation.
import gc, inspect

class C:
    def __init__(self, name: str = '', *rest, key=None, **more) -> None:
        pass

def plain(a, b=2, /, c=3):
    pass

for asked in (C, plain, C().__init__):
    gc.collect()
    found = inspect.signature(asked)
    print(gc.get_count(), end=' ')
    print(found, gc.get_count())
    found = None
    print(gc.collect(), [type(kept).__name__ for kept in gc.get_objects(generation=1)])
