# Calling __del__ by hand is only a call; the object dies later and runs it again.
class D:
    def __init__(self): self.times = 0
    def __del__(self):
        self.times += 1
        print("time", self.times)
d = D()
d.__del__()
D.__del__(d)
print("alive with", d.times)
del d
def f():
    d = D()
    del d
    print("deleted inside")
f()
print("end")
