# Operators call methods; the reflected one is tried when the first returns NotImplemented.
class V:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"V({self.x}, {self.y})"
    def __add__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return V(self.x + o.x, self.y + o.y)
    def __mul__(self, k):
        return V(self.x * k, self.y * k)
    def __rmul__(self, k):
        print("rmul", k)
        return self * k
    def __neg__(self):
        return V(-self.x, -self.y)
    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y
    def __iadd__(self, o):
        print("in place")
        self.x += o.x
        self.y += o.y
        return self
    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

a, b = V(1, 2), V(3, 4)
print(a + b, a * 2, 3 * a, -a, a @ b, abs(b))
same = a
a += b
print(a, same is a)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a - b, lambda: ~a):
    try:
        bad()
    except TypeError as e:
        print(e)
