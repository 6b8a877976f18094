# Operators with their reflected forms, on a small matrix class.
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __repr__(self): return f"Matrix({self.rows})"
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __matmul__(self, other):
        if not isinstance(other, Matrix): return NotImplemented
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in zip(*other.rows)] for row in self.rows])
    def __mul__(self, k):
        if isinstance(k, (int, float)): return Matrix([[x * k for x in row] for row in self.rows])
        return NotImplemented
    __rmul__ = __mul__
    def __add__(self, other): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])
    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -other
    def __pow__(self, n, mod=None):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        for _ in range(n): result = result @ self
        if mod is not None: result = Matrix([[x % mod for x in r] for r in result.rows])
        return result
    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __iter__(self): return (x for row in self.rows for x in row)
    def __len__(self): return sum(1 for _ in self)
    def __contains__(self, x): return any(x == y for y in self)
    def __invert__(self): return Matrix(zip(*self.rows))
    def __abs__(self): return max(self)
    def __round__(self, n=0): return Matrix([[round(x, n) for x in r] for r in self.rows])
    def __call__(self, *v): return [sum(a * b for a, b in zip(row, v)) for row in self.rows]
    def __index__(self): return len(self)
    def __divmod__(self, k): return (self, k)
    def __rdivmod__(self, k): return (k, self)
m = Matrix([[1, 2], [3, 4]])
print(m @ m, m * 2, 2 * m, m + m, m - m, m ** 3, pow(m, 5, 7), ~m, -m, abs(m), len(m), 4 in m, m[1, 0], m(1, 1))
m[0, 0] = 10; print(m, list(m), m == Matrix([[10, 2], [3, 4]]), [0] * 5 == [0, 0, 0, 0, 0][:m], divmod(m, 3)[1], divmod(3, m)[0], round(Matrix([[1.26]]), 1))
for bad in (lambda: m @ 3, lambda: 3 @ m, lambda: m * "x", lambda: "x" * m, lambda: m < m, lambda: m[0], lambda: m + 1, lambda: m // 2, lambda: +m):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
