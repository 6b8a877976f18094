# A dict keeps its first key object and its last value; sets keep the first.
k1 = "".join(["k", "ey"]); k2 = "".join(["ke", "y"])
d = {k1: 1}
d[k2] = 2
print(list(d)[0] is k1, list(d)[0] is k2, d)
d.update({k2: 3})
print(list(d)[0] is k1, d.pop(k2), d)
d[k2] = 4
print(list(d)[0] is k2)
print({1: "a", True: "b", 1.0: "c"}, {1, True, 1.0}, {True, 1}, {1.0: 0} | {1: 5}, dict.fromkeys([1, 1.0]))
nan = float("nan")
l = [nan]
print(nan in l, nan == nan, float("nan") in l, {nan: 1}.get(nan), {nan: 1}.get(float("nan")), l == [nan], l == [float("nan")], l.count(nan), l.index(nan))
s = {k1}
s.add(k2)
print([x is k1 for x in s], [x is k1 for x in s & {k2}], [x is k1 for x in s | {k2}], [x is k1 for x in {k2} & s])
t = (1, 2); u = tuple([1, 2])
d = {t: "t"}
d[u] = "u"
print(list(d)[0] is t, d[t])
