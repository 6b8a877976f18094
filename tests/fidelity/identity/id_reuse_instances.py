# Early instances of a class get smaller and smaller inline values, so their addresses differ; slots reuse at once.
def letters(ids):
    seen = {}
    out = []
    for i in ids:
        k = seen.setdefault(i, len(seen))
        out.append(chr(97 + k) if k < 26 else chr(65 + k - 26))
    return "".join(out)
class C: pass
print(id(C()) == id(C()))
class D: pass
print(letters([id(D()) for _ in range(40)]))
class S: __slots__ = ("a",)
print(letters([id(S()) for _ in range(10)]))
class I:
    def __init__(self): self.x, self.y = 1, 2
print(letters([id(I()) for _ in range(40)]))
class W:
    __slots__ = ("a", "__dict__")
print(letters([id(W()) for _ in range(10)]))
print(letters([id(D()) for _ in range(10)]))
