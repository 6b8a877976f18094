import sys
def f(n):
    if n == 0:
        sys.exit("fatal: done")
    f(n-1)
f(3)
