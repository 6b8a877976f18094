# The methods of str that everyone uses.
s = "  The quick brown Fox  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.split(), s.split("o"))
t = s.strip()
print(t.upper(), t.lower(), t.title(), t.swapcase(), t.capitalize(), t.casefold())
print(t.find("o"), t.rfind("o"), t.find("zz"), t.index("q"), t.count("o"), t.replace("o", "0"), t.replace("o", "0", 1))
print(t.startswith("The"), t.endswith(("x", "y")), t.startswith("quick", 4))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), "a b\nc\r\nd".splitlines(), "k=v=w".partition("="), "k=v=w".rpartition("="))
print("-".join(["x", "y", "z"]), "".join(str(i) for i in range(5)), "ab" * 3, "ab" in "cabd")
print("7".zfill(3), "-7".zfill(4), "x".center(7, "."), "x".ljust(4) + "|", "x".rjust(4) + "|")
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "x_1".isidentifier(), "ABC".isupper())
print("banana".strip("ab"), "prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "a\tb".expandtabs(4))
print("hello".translate(str.maketrans("el", "ip")), "hello".translate({104: None}), ord("a"), chr(8364), "straße".upper())
print("abc" < "abd", "Z" < "a", "abc" == "ab" + "c", "a" "b", max("hello"), sorted("hello"), "".join(reversed("abc")))
