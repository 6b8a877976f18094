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
print(moves(5))
print(moves(40).count("!") < 20, len(moves(100)))
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
