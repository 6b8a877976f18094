# Strings: 41 bytes and one for each ASCII character, more for wider ones.
from sys import getsizeof as sz
print([sz("a" * n) for n in range(10)])
print([sz("é" * n) for n in range(6)])
print([sz("€" * n) for n in range(6)])
print([sz("😀" * n) for n in range(6)])
print(sz("a" * 1000), sz("a" * 999 + "é"), sz("a" * 999 + "€"), sz("a" * 999 + "😀"))
print(sz("ab" + "é"), sz("é" + "€"), sz(("a€")[0]), sz(("a€b")[2:]), sz("é".upper()), sz("ß".upper()))
s = ""
sizes = []
for i in range(20):
    s += "x"
    sizes.append(sz(s))
print(sizes)
print(sz("".join(["ab"] * 50)), sz(str(12345)), sz(f"{1}{2}"), sz("x" * 0), sz("text".encode()), sz(repr("q")), sz(" pad ".strip()))
