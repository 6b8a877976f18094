# Numbers hash alike when equal; -1 is special; mutable things cannot be hashed.
print(hash(1), hash(1.0), hash(True), hash(0), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 20))
print(hash(0.5), hash(1.5), hash(-0.5), hash(float("inf")), hash(1e100), hash(1 + 2j), hash(2j))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash(frozenset()), hash(frozenset({1, 2})))
for x in ([], {}, set(), ([],), bytearray(), slice(1, 2)):
    try:
        print(hash(x) is not None)
    except TypeError as e:
        print(e)
class Eq:
    def __eq__(self, o): return True
class H:
    def __hash__(self): return -1
class Big:
    def __hash__(self): return 2 ** 100
print(hash(H()), hash(Big()) == hash(2 ** 100), Eq.__hash__)
print({1: "a"}[True], {1.0, 1, True}, {0: "zero"}.get(False), (1, 2.0) == (1.0, 2))
