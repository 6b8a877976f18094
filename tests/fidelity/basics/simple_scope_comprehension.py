# Names inside comprehensions and generator expressions do not leak, except by walrus.
i = "kept"
print([i for i in range(3)], i)
print({i: i for i in "ab"}, sorted({i for i in "ab"}), list(i for i in "ab"), i)
def f():
    rows = [[j for j in range(i)] for i in range(4)]
    return rows, "i" in locals(), "j" in locals()
print(f())
class C:
    n = 3
    a = [x for x in range(n)]
    try:
        b = [n for _ in range(2)]
    except NameError as e:
        print(e)
print(C.a, hasattr(C, "b"))
fs = [lambda: j for j in range(3)]
print([g() for g in fs])
print([[k for k in range(m)] for m in range(1, 4)], [m for m in [1, 2] for m in [m * 10, m * 100]])
