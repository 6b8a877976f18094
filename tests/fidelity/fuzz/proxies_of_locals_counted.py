# A proxy of a frame's variables is made from a tuple, and read as a whole through a list of the names.
import gc

def countdown(start):
    while start:
        received = yield start
        start -= 1

gc.collect()
generator = countdown(2)
next(generator)
gc.collect()
frame = generator.gi_frame
print(gc.get_count())
proxy = frame.f_locals
print(gc.get_count())
text = repr(proxy)
print(gc.get_count())
proxy = None
print(gc.get_count())
frame = None
print(gc.get_count())
print(generator.gi_frame.f_locals)
print(gc.get_count())
for use in (lambda p: p | {}, lambda p: dict(p), lambda p: p == {}, lambda p: p['start'], lambda p: len(p), list):
    gc.collect()
    use(generator.gi_frame.f_locals)
    print(gc.get_count())

# A closed generator gives up its variables, and its frame's object only with itself.
gc.collect()
generator = countdown(2)
next(generator)
generator.gi_frame
print(gc.get_count())
generator.close()
print(gc.get_count(), generator.gi_frame)
del generator
print(gc.get_count())
