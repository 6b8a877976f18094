# What repr() escapes and which quotes it picks.
for s in ("plain", "it's", 'say "hi"', "it's \"both\"", "tab\tnew\nline\r", "back\\slash", "\x00\x07\x1b", "é€😀", "\u200b\xad", r"raw\n", "\N{BULLET}", ""):
    print(repr(s), len(s), ascii(s))
print("a\
b", """triple "quoted"
text""")
for b in (b"plain", b"it's", b"\x00\xff\n\\", bytes(range(5)), bytearray(b"abc")):
    print(repr(b), len(b))
print("é".encode(), "€".encode("utf-8"), "é".encode("latin-1"), b"\xc3\xa9".decode(), "abc".encode("ascii"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e)
