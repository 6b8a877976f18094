# Type variables and aliases are C's own: their first use imports no module, and a generic class imports typing.
import gc
import sys

gc.collect()


def counted(make):
    before, objects = gc.get_count()[0], len(gc.get_objects())
    made = make()
    print(gc.get_count()[0] - before, len(gc.get_objects()) - objects, "typing" in sys.modules)
    return made


def generic_function():
    def first[T](items: list[T]) -> T:
        return items[0]
    return first


first = counted(generic_function)
again = counted(generic_function)
print(first.__type_params__, first([1]))
