# The order of __del__ in a deep list: nested deeper than the trashcan's limit.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
def run(n):
    x = []
    for i in range(n):
        x = [D(i), x]
    del x
    return log[:]
log = []
print(run(5)); log.clear()
a = run(120); log.clear()
print(a == sorted(a), a == sorted(a, reverse=True), a[:10], a[-10:])
def run2(n):
    x = []
    for i in range(n):
        x = [x, D(i)]
    del x
b = run2(120)
print(log == sorted(log), log == sorted(log, reverse=True), log[:10], log[-10:])
