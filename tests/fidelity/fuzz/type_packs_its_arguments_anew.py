# `type` called with arguments that stand in a tuple packs them into another one; bases that are assigned are listed.
import gc

def left(work):
    gc.collect()
    try:
        work()
    except TypeError as error:
        print(error, end=" ")
    print(gc.get_count())

class Meta(type):
    pass

class Plain:
    pass

made = Meta("made", (), {})
given, named = ("A", (), {}), {}
left(lambda: type("A", (), {}))
left(lambda: type(*given))
left(lambda: type(*given, **named))
left(lambda: type(*(5,)))
left(lambda: type(0, (), {}, **named))
left(lambda: Meta("A", (), {}))
left(lambda: Meta(*given, **named))

def assign(kind):
    kind.__bases__ = kind.__bases__

left(lambda: assign(Plain))
left(lambda: assign(made))
