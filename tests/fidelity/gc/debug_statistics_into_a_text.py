import sys, io
buf = io.StringIO(); old = sys.stderr; sys.stderr = buf
import gc
gc.set_debug(gc.DEBUG_STATS); gc.collect(); gc.set_debug(0)
sys.stderr = old
print(len(buf.getvalue().splitlines()), buf.getvalue().split()[0])
