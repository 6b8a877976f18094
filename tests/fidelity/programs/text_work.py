# Text: counting, wrapping, regular expressions, templates, translation, unicode.
import re, string, textwrap
from collections import Counter
text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
words = re.findall(r"[a-z]+", text.lower()); print(Counter(words).most_common(4), len(set(words)), max(words, key=len), sorted(set(w for w in words if len(w) > 4)))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  ")); print(textwrap.wrap("a" * 12 + " b", 5), textwrap.shorten(text, 40, placeholder="..."))
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m[1].upper() + m[2], "hello big world"), re.sub(r"(?P<d>\d+)-(?P<m>\d+)", r"\g<m>/\g<d>", "12-25 1-2"), re.subn("a", "b", "banana", count=2), re.split(r"(\s)", "a b\tc"), re.findall(r"(?i)[aeiou]{2,}", "QUEUE aerial book"), re.search(r"(?<=\$)\d+(?:\.\d\d)?", "cost $45.50 now").group(), [m.span() for m in re.finditer(r"a(?=b)", "abacab")], re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)|(b)", "b").lastindex, re.compile(r"""(\d+)  # digits
 \s* (px|em)""", re.X).match("12 px").groups(), re.findall(r"^\w", "ab\ncd", re.M), re.search(r"a.b", "a\nb", re.S) is not None, re.fullmatch(r"[\w.]+@[\w.]+", "a.b@c.d") is not None, re.sub(r"(.)\1", r"<\1>", "aabbc"), re.findall(r".*?,", "a,b,c"), bool(re.match(r"(?!x)\w", "x")), re.escape("[a]"), re.match("x*", "").group() == "")
try: re.compile("(a")
except re.error as e: print(e, e.pos)
try: re.compile("[z-a]")
except re.error as e: print(e)
try: re.sub("a", r"\2", "a")
except re.error as e: print(e)
t = string.Template("$who owes ${amount} $$"); print(t.substitute(who="Ann", amount=5), t.safe_substitute(who="B"), t.get_identifiers())
try: t.substitute(who="x")
except KeyError as e: print(repr(e))
try: string.Template("$").substitute()
except ValueError as e: print(e)
print(string.ascii_lowercase[:5], string.digits, string.punctuation[:5], string.capwords("a bC  d"), "abc".translate(str.maketrans("ab", "xy", "c")), "%-5s|%5s|%05.1f|%+d|%x|%s" % ("a", "b", 3.14159, 5, 255, [1]), "{:>6}|{:^6}|{:<6}|{:*^6}".format("a", "b", "c", "d"), "{0!r} {0!s} {0!a}".format("é"), "{a.real} {b[0]} {c[k]}".format(a=5, b=[1], c={"k": 2}), string.Formatter().format("{} {x}", 1, x=2))
print("ﬁ".upper(), "Straße".casefold(), "ǆ".title(), "İi".lower(), len("é"), len("e\u0301"), "\u00bd".isnumeric(), "²".isdigit(), "Ⅷ".isnumeric(), "१२".isdecimal(), int("१२"), "x²".isidentifier(), "hello\x0bworld\x85z".splitlines(), "a\u2028b".split(), "𝔘".isupper(), ord("😀"), "\U0001F600" == "😀", "👍🏽"[0], ascii("ñ"), "a\u0000b".isprintable(), "tab\there".expandtabs(8), "  x ".strip() + "|", "xxhixx".strip("x"), "a,b,,".split(","), "".split(), "".split(","), "a  b".split(" "), "a b c".split(None, 1), "one two".title().swapcase(), "abc".rjust(5, ".") + "abc".ljust(5, "."), "abcabc".rfind("b"), "aXbX".rpartition("X"), "x".join("abc"), "ab" * 3, "b" in "abc", "abc" > "abd", "abc".startswith(("x", "a")), "Abc".isupper(), "abc1".isalnum(), "a-b_c".replace("-", "").isidentifier(), "def".isidentifier())
