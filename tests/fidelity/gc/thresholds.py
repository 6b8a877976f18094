# Thresholds and switching off.
import gc
print(gc.isenabled(), gc.get_threshold())
gc.disable()
print(gc.isenabled())
gc.enable()
gc.set_threshold(5)
print(gc.get_threshold())
gc.set_threshold(100, 3)
print(gc.get_threshold())
gc.set_threshold(7, 8, 9)
print(gc.get_threshold())
gc.set_threshold(0)
print(gc.get_threshold(), gc.isenabled())
gc.set_threshold(2000, 10, 10)
for bad in (lambda: gc.set_threshold(), lambda: gc.set_threshold("a"), lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.get_objects(5), lambda: gc.is_tracked()):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(gc.collect(generation=1), gc.get_debug(), gc.garbage, gc.get_freeze_count())
