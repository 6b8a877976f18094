# Operations on strings that give the same object back.
s = "".join(["some", " text"])
e = ""
print(s + e is s, e + s is s, s[:] is s, s[0:] is s, s[0:9] is s, s[:100] is s, s * 1 is s, str(s) is s, "%s" % s is s, f"{s}" is s, "{}".format(s) is s, format(s) is s)
print(s.strip() is s, s.lstrip() is s, s.replace("z", "y") is s, s.lower() is s, s.ljust(3) is s, s.zfill(2) is s, s.removeprefix("q") is s, s.expandtabs() is s, s.translate({}) is s, s.title() is s)
print("".join([s]) is s, ",".join((s,)) is s, s.split("zz")[0] is s, s.partition("zz")[0] is s, s.rsplit("q")[0] is s, s.splitlines()[0] is s, s.encode().decode() is s, "".join(s) is s)
print(s * 0 is e, s[5:2] is e, e.join([]) is e, "".join([]) is e, s.replace(s, "") is e, str() is e, "  ".strip() is e)
b = bytes([1, 2, 3])
print(b[:] is b, b + b"" is b, b"" + b is b, bytes(b) is b, b * 1 is b, b.strip() is b, b"".join([b]) is b, b.replace(b"z", b"y") is b)
class S(str): pass
t = S("sub")
print(t[:] is t, str(t) is t, t + "" is t, type(t[:]).__name__, type(t.strip()).__name__, type(t * 1).__name__)
