import gc, sys
gc.collect()
try:
    len(**{0: 0})
except Exception as error:
    pass
try:
    print(gc.get_count())
except 0 as error:
    pass
