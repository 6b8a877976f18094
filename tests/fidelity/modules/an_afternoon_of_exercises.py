import heapq, bisect, collections, itertools, functools, operator, string, re, json, textwrap, pprint
def dijkstra(g, s):
    d = {s: 0}; q = [(0, s)]
    while q:
        c, u = heapq.heappop(q)
        for v, w in g.get(u, {}).items():
            if c + w < d.get(v, float("inf")): d[v] = c + w; heapq.heappush(q, (c + w, v))
    return d
print(dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 6}, "c": {"d": 3}}, "a"))
print(heapq.nlargest(3, [5, 1, 9, 3]), heapq.nsmallest(2, "hello"), list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop([1, 2], 0))
l = [1, 3, 5]; bisect.insort(l, 4); print(l, bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right(l, 3, key=lambda x: x))
text = "the quick brown fox jumps over the lazy dog the end"
print(collections.Counter(text.split()).most_common(2), re.findall(r"\b\w{5}\b", text), re.sub(r"(\w+) (\w+)", r"\2 \1", text, count=1), re.split(r"\s+", text, maxsplit=2), re.match(r"(?P<a>\w+) (?P<b>\w+)", text).groupdict(), re.search(r"q(u)(i)?", text).span(), re.fullmatch(r"\d+", "123"), [m.start() for m in re.finditer("the", text)], re.compile("a|b", re.I), re.escape("a.b"), re.sub("o", lambda m: m.group().upper(), "foo"), re.match("x", "y"))
for f in (lambda: re.compile("("), lambda: re.compile("*a"), lambda: re.compile("[a"), lambda: re.match("a", "a").group(5), lambda: re.sub("a", r"\5", "a"), lambda: re.compile("(?P<1>a)"), lambda: re.compile("a{2,1}"), lambda: re.match(1, "a"), lambda: re.findall("a", b"a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = {"name": "A", "list": [1, 2.5, None, True], "nested": {"k": "é\n\"q\""}}
s = json.dumps(d); print(s, json.loads(s) == d, json.dumps(d, indent=2, sort_keys=True, ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: 2, None: 3, True: 4}), json.dumps("x" * 3), json.dumps(float("nan")), json.loads("[1e5, -0.5, 12345678901234567890]"))
for bad in ("{", "[1,]", "{'a': 1}", "nul", '{"a" 1}', "", '"abc', "[1 2]", "01", '{"a": 1} x', '"\\x"', "NaN1"):
    try: print(json.loads(bad))
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos, e.lineno, e.colno)
class Enc(json.JSONEncoder):
    def default(self, o): return list(o) if isinstance(o, set) else super().default(o)
print(json.dumps({1}, cls=Enc), json.dumps(5, default=str), json.loads('{"a": 1}', object_hook=lambda d: ("hook", d)), json.loads("1.5", parse_float=str))
try: json.dumps(object())
except TypeError as e: print(str(e)[:40])
try: json.dumps({(1, 2): 3})
except TypeError as e: print(e)
x = []; x.append(x)
try: json.dumps(x)
except ValueError as e: print(e)
print(textwrap.wrap(text, 20), textwrap.dedent("  a\n  b"), textwrap.indent("a\nb", "> "), textwrap.shorten(text, 20), textwrap.fill(text, 30))
pprint.pprint({"key" + str(i): list(range(i * 3)) for i in range(6)}, width=50); pprint.pprint([["x" * 20] * 3] * 2, compact=True)
print(sorted("banana", key=str.lower), sorted([("b", 1), ("a", 2)], key=operator.itemgetter(1), reverse=True), max(["aa", "b"], key=len), sorted({3: "c", 1: "a"}.items()), list(zip(*[[1, 2], [3, 4]])), dict(zip("ab", [1, 2])), list(map(lambda x, y: x + y, [1, 2], [3, 4])), sum(map(int, "123")), [*range(3)], {**{"a": 1}, "b": 2}, "".join(reversed("abc")), "abc"[::-1], list(enumerate("ab", 1)), any(x > 2 for x in [1, 3]), functools.reduce(lambda a, b: a * b, range(1, 6)))
matrix = [[1, 2, 3], [4, 5, 6]]; print([list(r) for r in zip(*matrix)], [x for row in matrix for x in row], sum(sum(r) for r in matrix), [[r[i] for r in matrix] for i in range(3)])
def is_prime(n): return n > 1 and all(n % i for i in range(2, int(n ** 0.5) + 1))
print([n for n in range(30) if is_prime(n)], [(a, b, c) for a in range(1, 15) for b in range(a, 15) for c in range(b, 15) if a * a + b * b == c * c])
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(len(hanoi(5)), hanoi(2))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"))
