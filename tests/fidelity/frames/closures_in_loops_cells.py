# One cell for a function's variable, however many closures; one per call of a factory.
def f():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs
fs = f()
print(len({id(g.__closure__[0]) for g in fs}), [g() for g in fs])
def h():
    return [(lambda: i) for i in range(3)]
hs = h()
print(len({id(g.__closure__[0]) for g in hs}), [g() for g in hs])
def factory(i): return lambda: i
ks = [factory(i) for i in range(3)]
print(len({id(g.__closure__[0]) for g in ks}), [g() for g in ks])
def two_comps():
    a = [lambda: j for j in "ab"]
    b = [lambda: j for j in "cd"]
    return [g() for g in a + b], len({id(g.__closure__[0]) for g in a + b})
print(two_comps())
def gens():
    return list((lambda: k) for k in range(3))
print([g() for g in gens()])
print([g() for g in [lambda: q for q in range(2)]], "q" in globals())
