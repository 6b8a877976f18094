# RecursionError is an ordinary exception; the depth starts again afterwards.
def down(n):
    return down(n + 1)

def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n

try:
    down(0)
except RecursionError as e:
    print(e)
print(depth(), depth())
def g():
    return depth()
print(g())
