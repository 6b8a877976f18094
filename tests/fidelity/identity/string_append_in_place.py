# s += "x" in a function grows in place; the address moves only every 16 bytes. At module level it always moves.
def moves(n):
    s = "".join(["ab", "cd"])
    out = ""
    for i in range(n):
        old = id(s)
        s += "x"
        new = id(s)
        out += ".!"[new != old]
    return out
print(moves(60))
print(moves(60))
def aliased(n):
    s = "".join(["ab", "cd"])
    t = s
    s += "x"
    return t is s, t
print(aliased(1), aliased(2))
def build(n):
    s = ""
    for i in range(n):
        s += str(i % 10)
    return len(s)
print(build(1000))
def fused(n):
    s = "".join(["ab", "cd"])
    ids = []
    for i in range(n):
        s += "x"
        ids.append(id(s))
    return "".join(".!"[a != b] for a, b in zip(ids, ids[1:]))
print(fused(60))
s = "".join(["mod", "ule"])
out = ""
for i in range(20):
    old = id(s)
    s += "x"
    out += ".!"[id(s) != old]
print(out)
