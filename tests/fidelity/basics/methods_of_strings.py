# str methods
def t(src):
    try:
        r = eval(src)
        print(src, '->', repr(r)[:140])
    except BaseException as e:
        print(src, '!!', type(e).__name__ + ':', e)
for s in r'''"abc".capitalize(1)
"ǆabc".capitalize()
"ß".casefold()
"abc".center()
"abc".center(10, "xy")
"abc".center(10, 1)
"abc".center("a")
"abc".center(10, "*")
"abc".count()
"abc".count(1)
"aaa".count("")
"abcabc".count("abc", 1)
"é".encode("ascii")
"é".encode("ascii", "xmlcharrefreplace")
"é".encode("ascii", "backslashreplace")
"é".encode("ascii", "ignore")
"é".encode("ascii", "nope")
"\ud800".encode()
"abc".endswith(1)
"abc".endswith((1,))
"abc".endswith(("a", "c"))
"a\tb".expandtabs()
"a\tb".expandtabs("a")
"a\tb\tc".expandtabs(tabsize=4)
"abc".find()
"abc".find(1)
"{} {}".format(1)
"{0} {}".format(1, 2)
"{} {0}".format(1, 2)
"{a}".format()
"{a.b}".format(a=1)
"{a[0]}".format(a=[7])
"{a[x]}".format(a={"x": 1})
"{a[x]}".format(a=[1])
"{".format()
"}".format()
"{!x}".format(1)
"{!}".format(1)
"{!rx}".format(1)
"{:{}}".format(1, 5)
"{:{w}.{p}}".format("abcdef", w=10, p=3)
"{0[}".format([1])
"{0.}".format(1)
"{a}".format_map({"a": 1})
"{a}".format_map(1)
"{b}".format_map({"a": 1})
"abc".index("x")
"abc".rindex("x")
"abc".isidentifier()
"١٢".isdecimal(), "²".isdigit(), "½".isnumeric()
",".join(1)
",".join([1])
",".join(["a", 1])
",".join("abc")
",".join(["a", b"b"])
"abc".ljust(6, "-")
"abc".lstrip(1)
"xxabcxx".strip("x")
"abc".partition("")
"abc".partition("b")
"abc".partition(1)
"abc".rpartition("x")
"abc".removeprefix("a"), "abc".removesuffix("c")
"abc".removeprefix(1)
"abc".replace()
"abc".replace("a")
"abc".replace("a", 1)
"aaa".replace("a", "b", 2)
"aaa".replace("a", "b", count=2)
"abc".replace("", "-")
"abc".split("")
"abc".split(1)
"a b c".split(None, 1)
"a,b,c".split(",", maxsplit=1)
"a b".split(maxsplit="a")
"a,b".rsplit(",", 1)
"a\nb\r\nc\x0bd\x85e".splitlines()
"a\nb".splitlines(True)
"abc".startswith()
"abc".startswith("b", 1)
"abc".startswith(["a"])
"Hello World".swapcase()
"hello world's end".title()
"abc".translate({97: "x", 98: None})
"abc".translate(1)
"abc".translate({97: 1114112})
"abc".translate({97: []})
str.maketrans("abc", "xyz")
str.maketrans("abc", "xy")
str.maketrans({"a": 1, "bc": 2})
str.maketrans(1)
str.maketrans("a", "b", "c")
str.maketrans("a", 1)
"42".zfill(5), "-42".zfill(5), "+".zfill(3)
"42".zfill("a")
"abc"[5]
"abc"["a"]
"abc"[1.5]
"abc"[None]
"abc"[::0]
"abc"["a":]
"abc" + 1
"abc" + b"a"
1 + "abc"
"abc" * "a"
"abc" * 1.5
"abc" * -1
"abc" - "a"
"abc" < 1
"abc" % 1
"%d" % "a"
"%d" % 1.7
"%x" % 1.5
"%c" % "ab"
"%c" % 1114112
"%c" % -1
"%c" % 1.5
"%s %s" % 1
"%s %s" % (1,)
"%s" % (1, 2)
"%(a)s" % 1
"%(a)s" % {"b": 1}
"%(a)s %(b)r" % {"a": 1, "b": "x"}
"%" % ()
"%z" % 1
"%(a" % {}
"%5.2f|%-8s|%+d|%05d|%#x|%e|%g" % (3.14159, "ab", 5, 42, 255, 12345.678, 1e-7)
"%*d" % (5, 42)
"%*d" % ("a", 42)
"%.*f" % (2, 3.14159)
"%a" % "é"
"%i" % None
"%%" % ()
"%d%%" % 50
"%s" % [1, 2]
"%r" % (("a",),)
"%.3s" % "abcdef"
"%o" % 8
"%X" % 255
"%#o" % 8
"%f" % "a"
"a" in 1
1 in "a"
"a" "b"
"abc".foo
"abc".foo()
"abc".upper.x
"abc".x = 1
str.upper()
str.upper(1)
str.join(",")
"abc".__getitem__()
"abc".__add__(1)
"abc".__mul__("a")
"abc".__contains__(1)
"abc".__len__(1)
"abc".__eq__(1)
"a".__lt__(1)
"abc".isupper(1)
"ABC".islower(), "ABC".isupper(), "Abc".istitle(), "a1".isalnum(), " ".isspace(), "".isspace(), "a\n".isprintable(), "é".isascii()
"%s" % b"abc"
"{:>10}|{:<10}|{:^10}|".format("a", "b", "c")
"{:*^20,.2f}".format(1234567.891)
"{:+}".format(5), "{: }".format(5), "{:#b}".format(5), "{:#x}".format(255), "{:08.3f}".format(3.14159)
"{:e}".format(12345), "{:g}".format(1e20), "{:%}".format(0.25), "{:.1%}".format(0.256), "{:n}".format(1234)
"{:_}".format(1234567), "{:_x}".format(0xffffffff), "{:,}".format(1e10)
"{:z.1f}".format(-0.01)
"{0!r:>10}".format("a")
"{:c}".format(97)
"{:b}".format(-5)
"{:10d}".format("a")
"{:s}".format(1)
"{:.2}".format("abc")
"{:.2}".format(1)
"{:10}".format([1])
"{:0>5}".format("ab")
"{:<<5}".format("ab")
"{:05}".format("ab")
"{:=5}".format("ab")
"{:05}".format(-3)
"{:010_d}".format(123456)'''.splitlines():
    t(s)
