import gc
gc.collect()
for item5 in range(4):
    gc.set_threshold(1)
    print(gc.get_count())
