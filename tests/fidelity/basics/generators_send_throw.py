# send() gives a value to the yield, throw() raises there, close() ends it.
def averager():
    total = n = 0
    avg = None
    try:
        while True:
            try:
                x = yield avg
            except ValueError as e:
                print("reset:", e)
                total = n = 0
                avg = None
                continue
            total += x
            n += 1
            avg = total / n
    finally:
        print("closing with", n)

g = averager()
print(next(g), g.send(10), g.send(20))
print(g.throw(ValueError("again")))
print(g.send(7))
g.close()
g.close()
try:
    g.send(1)
except StopIteration:
    print("stopped")
h = averager()
try:
    h.send(5)
except TypeError as e:
    print(e)

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
