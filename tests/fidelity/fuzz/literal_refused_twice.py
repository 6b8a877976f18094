import gc, sys
gc.collect()
class class1:
    pass
gc.set_threshold(1)
try:
    int('')
except Exception as item13:
    pass
print(gc.get_count())
