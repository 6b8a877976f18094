# The compiler warns while it makes code. The first warning imports what shows it, and that brings collections: they no
# longer track the constants that the syntax tree has by then.
import gc

print(gc.is_tracked((0, 0)), gc.is_tracked((1, (2, 'b'))))


def never(value):
    if value is 'text':
        return 0()
    assert (value, 'always true')
    return gc.is_tracked((value, 1)), gc.is_tracked((3, 4))


print(never(5))
gc.collect()
code = compile('(6, 7) is 5; found = (8, 9)', 'given', 'exec')
print([gc.is_tracked(constant) for constant in code.co_consts if type(constant) is tuple])
