# Comprehensions: what they see, what leaks, nesting, conditions, walrus, class bodies, laziness of generators.
x = "outer"; print([x for x in range(3)], x, {x: x * x for x in range(3)}, {x % 2 for x in range(5)}, list(x for x in "ab"), x, [y := 1, y ** 2], y, [z for x in [[1, 2], [3]] for z in x if z != 2], [[c for c in r] for r in ("ab", "c")], [a + b for a in "ab" for b in "cd"], [(i, j) for i in range(3) for j in range(i)], [n if n % 2 else -n for n in range(4)], [f for f in (1, 2) if f > 1 if f < 5], [last := i for i in range(3)], last, any((hit := n) > 3 for n in [1, 5, 9]), hit)
class C:
    k = 3; items = [1, 2]
    ok = [i for i in items]
    try: bad = [i * k for i in items]
    except NameError as e: print(e)
    also = list(map(lambda i: i, items)); fn = lambda self: self.k
print(C.ok, C.also, hasattr(C, "i"))
def f(): return [locals() for _ in range(1)], sorted([v for v in locals()]), [i for i in range(2)] + [i for i in "a"]
print(f()); gen = (i for i in [1, 2, 3] if print("check", i) or True); print(next(gen), list(gen)); fs = [lambda: i for i in range(3)]; print([g() for g in fs]); src = [1, 2]; g = (s for s in src); src.append(3); print(list(g)); src2 = [1]; g2 = (s for s in src2); src2 = [9]; print(list(g2))
for bad in ("[i := 0 for i in range(3)]", "[(i := 0) for i in range(3)]", "[x for x in y := [1]]", "[i for i in range(3) if (j := i)]; print(j)", "[undefined for _ in [1]]", "(x for x in 5)", "[*x for x in [[1]]]", "{**d for d in [{}]}", "[x, y for x, y in []]", "print(x for x in [1], 2)", "sum(x for x in [1, 2])", "[x for x in]", "{x: y for x in [1]}", "[await x for x in y]", "[(yield) for x in y]", "class D: [(a := i) for i in [1]]", "del [x for x in y]", "[x for x in y] = 1", "next(i for i in [])"):
    try: exec(bad)
    except Exception as err: print(type(err).__name__, err)
import sys; print([sys.getrefcount(o) for o in [object()]], sys.getsizeof([i for i in range(10)]), sys.getsizeof(list(i for i in range(10))), sys.getsizeof((i for i in [])), {k: [v] for k, v in zip("ab", [1, 2])}, dict((v, k) for k, v in {"a": 1}.items()), set(map(str, range(3))) == {str(i) for i in range(3)}, sorted({w: len(w) for w in ["aa", "b"]}.items(), key=lambda kv: kv[1]), [*map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))], max((len(w), w) for w in ["aa", "bbb"]), "".join(c for c in "a1b2" if c.isdigit()), [row[1] for row in [[1, 2], [3, 4]]], [[r[i] for r in [[1, 2], [3, 4]]] for i in range(2)])
