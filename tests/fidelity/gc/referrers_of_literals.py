# The compiler's arena, a list, refers to the literals of the script while it runs.
import gc, sys
big = 5000000
print([type(x).__name__ for x in gc.get_referrers(big)])
print([type(x).__name__ for x in gc.get_referrers(5000000)])
s = "some text here"
def f():
    return gc.get_referrers("in a function of it")
print([type(x).__name__ for x in f()])
gc.collect()
print([type(x).__name__ for x in gc.get_referrers(big)])
t = ((1,2,300000),4)
print([type(x).__name__ for x in gc.get_referrers(t)])
