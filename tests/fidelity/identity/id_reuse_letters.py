# The pattern of id() of things that die at once: which calls give an address again.
def letters(ids):
    seen = {}
    return "".join(chr(97 + seen.setdefault(i, len(seen)) % 26) for i in ids)
print(letters([id([]) for _ in range(8)]))
print(letters([id({}) for _ in range(8)]))
print(letters([id(object()) for _ in range(8)]))
print(letters([id(set()) for _ in range(8)]))
print(letters([id([1, 2]) for _ in range(8)]))
print(letters([id(float(i)) for i in range(8)]))
print(letters([id(i * 1000) for i in range(8)]))
print(letters([id(str(1000 + i)) for i in range(8)]))
print(letters([id((i, i)) for i in range(8)]))
print(letters([id(lambda: 0) for _ in range(8)]))
print(letters([id(x) for x in [[], [], []]]))
print(letters([id(range(i)) for i in range(8)]))
print(letters([id(slice(i)) for i in range(8)]))
print(letters([id(b"ab" * (i + 2)) for i in range(8)]))
print(id([]) == id([]), id({}) == id({}), id(object()) == id(object()), id([]) == id({}), id(set()) == id(set()))
