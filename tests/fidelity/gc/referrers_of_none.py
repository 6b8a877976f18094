# What the start holds refers to None, too.
import gc
gc.collect()
print(len(gc.get_referrers(None)))
