"""What a context is made of: a table that is never changed, and the node with its variables."""
import contextvars
import gc
import sys

gc.collect()


class Box:
    pass


first = contextvars.ContextVar("first")
second = contextvars.ContextVar("second", default=5)
third = contextvars.ContextVar("third", default=[])
print([gc.is_tracked(v) for v in (first, second, third)])


def cycle(*variables):
    box = Box()
    box.context = contextvars.Context()
    for variable in variables:
        box.context.run(variable.set, box)


for variables in [(), (first,), (second,), (third,)]:
    cycle(*variables)
    print(len(variables), "in the context:", gc.collect())

context = contextvars.copy_context()
context.run(first.set, 1)
table, = gc.get_referents(context)
node, = gc.get_referents(table)
print(type(table).__name__, sys.getsizeof(table), type(node).__name__, sys.getsizeof(node))
print([type(r).__name__ for r in gc.get_referents(node)][-2:], sys.getsizeof(context))
copied = context.copy()
print(gc.get_referents(copied)[0] is table, copied == context)
context.run(first.set, 2)
print(gc.get_referents(copied)[0] is table, gc.get_referents(context)[0] is table, copied == context)
print(copied[first], context[first], len(context), list(context) == [first], list(context.values()))
print(dict(context.items()) == {first: 2}, second in context, context.get(second), context.get(second, "none"))
try:
    context[second]
except KeyError as error:
    print(error.args[0] is second)
token = third.set("x")
print(sys.getrefcount(token), third.get(), token.old_value is token.MISSING)
third.reset(token)
print(third.get(), third in contextvars.copy_context())
