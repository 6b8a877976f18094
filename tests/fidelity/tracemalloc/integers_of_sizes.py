# What an integer asks of the allocator: one that says a size, an index or a hash asks for its digits alone, one of
# arithmetic for the whole structure.
import bisect, collections, io, itertools, math, operator, re, struct, sys, tracemalloc

def size(make):
    make()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    made = make()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return after - before

class Sized:
    def __len__(self): return 999
    def __hash__(self): return 999
    def __index__(self): return 999
    def __length_hint__(self): return 999

numbers, text, data, big = list(range(1000)), "x" * 1000 + "y", b"x" * 1000 + b"y", 10 ** 40
found, one = re.search("y", text), Sized()
print("len", size(lambda: len(numbers)), size(lambda: len(text)), size(lambda: len(one)), size(lambda: one.__len__()))
print("range", size(lambda: len(range(1000))), size(lambda: range(1000)[999]), size(lambda: range(0, 2000, 2).index(1800)))
print("find", size(lambda: text.find("y")), size(lambda: data.index(b"y")), size(lambda: numbers.index(900)))
print("count", size(lambda: text.count("x")), size(lambda: ([1] * 900).count(1)), size(lambda: operator.countOf([1] * 900, 1)))
print("hint", size(lambda: iter(numbers).__length_hint__()), size(lambda: operator.length_hint(one)), size(lambda: iter(range(999)).__length_hint__()))
print("hash", size(lambda: hash(one)), size(lambda: hash(999)), size(lambda: one.__hash__()))
print("sizes", size(lambda: sys.getsizeof(numbers)), size(lambda: numbers.__sizeof__()), size(lambda: collections.deque(numbers).__sizeof__()))
print("deque", size(lambda: collections.deque(maxlen=900).maxlen), size(lambda: collections.deque(numbers).index(900)))
print("match", size(lambda: found.start()), size(lambda: found.endpos))
print("steps", size(lambda: next(itertools.count(900))), size(lambda: next(itertools.count(900, 2))), size(lambda: next(enumerate("a", 900))[0]))
print("sum", size(lambda: sum(numbers)), size(lambda: sum(i for i in range(45))), size(lambda: sum([2 ** 40, 5])))
print("bits", size(lambda: (2 ** 999 - 1).bit_length()), size(lambda: (2 ** 999 - 1).bit_count()))
print("math", size(lambda: math.isqrt(998001)), size(lambda: math.comb(12, 4)), size(lambda: math.factorial(6)), size(lambda: math.gcd(9990, 999)))
print("files", size(lambda: io.StringIO().write(text)), size(lambda: io.BytesIO(data).seek(900)))
print("packed", [size(lambda: struct.unpack(code, struct.pack(code, 999))[0]) for code in ("i", "q", "H", "I", "<Q")])
print("arithmetic", size(lambda: 500 + numbers[1]), size(lambda: numbers[500] * 3), size(lambda: -numbers[500]), size(lambda: numbers[999] >> 1))
print("division", size(lambda: numbers[900] // 2), size(lambda: big // (big // 999)), size(lambda: (big + 999) % big), size(lambda: divmod(big, big // 999)[0]))
print("more division", size(lambda: 2 ** 100 // 7), size(lambda: 2 ** 100 % 7), size(lambda: 2 ** 100 // 2 ** 40), size(lambda: 2 ** 100 // 3 ** 50), size(lambda: (2 ** 100 - 1) // (2 ** 60 - 1)))
print("slice", size(lambda: slice(0, 900).indices(999)[1]), size(lambda: slice(-900, None).indices(999)[0]), slice(None, 900).indices(999))
