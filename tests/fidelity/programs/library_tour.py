import json, re, itertools as it, functools as ft, collections as co, operator as op, textwrap, heapq, bisect, statistics as st, math, copy, pprint
print(json.dumps({"a": [1, 2.5, None, True, "é\n"], "b": {"c": ()}}, indent=2, sort_keys=True), json.loads('{"x": [1, 2, {"y": null}], "z": -1.5e3}'), json.dumps([1, 2], separators=(",", ":")), json.dumps("é", ensure_ascii=False))
try: json.loads('{"a": }')
except json.JSONDecodeError as e: print(e, e.pos, e.lineno)
try: json.dumps({1, 2})
except TypeError as e: print(e)
print(re.findall(r"(\w+)@(\w+)\.com", "bob@x.com al@y.com"), re.sub(r"(\d+)", lambda m: str(int(m[1]) * 2), "a1b22"), re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict(), re.split(r"[,;]\s*", "a, b;c"), re.search(r"b+", "abbb").span(), re.compile(r"^\s*#", re.M).findall("# a\nx\n # b"), re.fullmatch("a|b", "ab"), re.escape("a.b*c"), [m.start() for m in re.finditer("o", "foo boo")])
print(list(it.chain.from_iterable([[1], [2, 3]])), list(it.combinations("abc", 2)), list(it.groupby("aabbc"))[0][0], [(k, list(g)) for k, g in it.groupby([1, 1, 2])], list(it.accumulate([1, 2, 3], op.mul)), list(it.zip_longest([1], [2, 3], fillvalue=0)), list(it.islice(it.count(5, 2), 3)), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.starmap(pow, [(2, 3)])), list(it.pairwise("abc")), list(it.batched("abcde", 2)), list(it.product("ab", repeat=2))[:3], list(it.compress("abc", [1, 0, 1])), list(it.repeat(1, 2)))
print(ft.reduce(op.add, [1, 2, 3], 10), co.Counter("mississippi").most_common(2), co.Counter(a=3) - co.Counter(a=1), co.deque([1, 2, 3], maxlen=2), co.OrderedDict(a=1), co.defaultdict(list, {"a": [1]}), co.ChainMap({"a": 1}, {"b": 2})["b"])
P = co.namedtuple("P", "x y", defaults=[0]); p = P(1); print(p, p._asdict(), p._replace(x=5), P._fields, p == (1, 0), P._field_defaults)
@ft.singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list {x}"
print(show(1), show([]), show("s"), show.dispatch(bool) is show.dispatch(int))
@ft.total_ordering
class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(V(1) <= V(2), V(3) >= V(2), sorted([V(2), V(1)], key=op.attrgetter("v"))[0].v)
print(textwrap.fill("the quick brown fox jumps", 10), textwrap.dedent("  a\n    b\n"), textwrap.shorten("hello big world", 10), textwrap.indent("a\nb", "> "))
h = [5, 1, 4]; heapq.heapify(h); print(heapq.heappop(h), heapq.nlargest(2, [3, 1, 2]), list(heapq.merge([1, 4], [2, 3])), bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2))
print(st.mean([1, 2, 3, 4]), st.median([1, 3, 2]), st.stdev([1, 2, 3, 4]), st.mode("aab"), st.quantiles([1, 2, 3, 4, 5]), math.isclose(0.1 + 0.2, 0.3), math.gcd(12, 18), math.comb(5, 2), math.factorial(20), math.isqrt(17), math.hypot(3, 4), math.fsum([0.1] * 10), math.prod([1, 2, 3]))
a = [1, [2, 3], {"k": (4, [5])}]; b = copy.copy(a); c = copy.deepcopy(a); print(b[1] is a[1], c[1] is a[1], c == a, c[2]["k"][1] is a[2]["k"][1])
pprint.pprint({"name": "x" * 30, "list": list(range(20)), "nested": {"a": [1, 2], "b": "y" * 40}}, width=60)
