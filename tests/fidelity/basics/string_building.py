# Building strings: join, +=, multiplication, bytes, and encoding boundaries.
s = ""
for i in range(5):
    s += str(i)
print(s)
print("".join(chr(ord("a") + i) for i in range(26)))
def caesar(t, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in t)
print(caesar("hello, world", 3), caesar(caesar("hello", 7), -7))
print("=" * 20)
for r in range(1, 4):
    print(" ".join(f"{r * c:2}" for c in range(1, 6)))
print("ab" + "é" + "€" + "😀", len("ab" + "é" + "€" + "😀"), "😀"[0] == "😀", "a€"[1:], "é€"[::-1])
print("racecar" == "racecar"[::-1], "%s" % "x" * 3, "a" < "é" < "€" < "😀")
b = bytearray(b"abc")
b[0] = 65
b += b"!"
b.extend([33])
print(b, b.decode(), bytes(b), b[1], b[::-1], bytes.fromhex("00ff10"), b"ab".hex(), b"a,b".split(b","), b"x" in b)
print("Tab\there", 'single', "con" 'cat', "uni\u00e9", "\x41\101")
