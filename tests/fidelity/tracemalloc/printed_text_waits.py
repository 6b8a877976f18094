# What print() has written waits until there are 8192 characters; then it is joined as bytes, and all of it is let go of.
import gc, tracemalloc
any5 = ['x'] * 700
def show(value):
    return 'list(' + ', '.join(['function' for item in value]) + ')'
print(show(any5))
def func07():
    tracemalloc.start()
    try:
        print(show(any5))
        a = tracemalloc.get_traced_memory()[0]
        dict9 = {'a': any5, 'b': any5}
        b = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    print(a, b)
func07()
